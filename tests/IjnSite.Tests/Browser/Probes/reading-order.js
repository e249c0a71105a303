// 1.3.2: without the style sheets the page is whole and in order: skip link, header, h1 first in main, footer; nothing that only CSS said, nothing twice.
kit => {
  const faults = [];
  if (kit.rules().length > 0) return ['the page was shown with its style sheets'];
  const headings = [...document.querySelectorAll('h1')];
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  const main = document.querySelector('main');
  if (!main) return [...faults, 'no main'];
  if (kit.isRedirect()) return faults;
  const links = [...document.querySelectorAll('a[href]')];
  const skip = links[0];
  if (skip?.getAttribute('href') !== `#${main.id}` || !main.id) faults.push(`the first link does not lead to main: ${skip ? kit.name(skip) : 'none'}`);
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let at = walk.nextNode(); at; at = walk.nextNode()) {
    if (!at.data.trim() || at.parentElement.closest('nav, header p, title, desc')) continue;
    if (!at.parentElement.closest('h1')) faults.push(`text in main before its h1: ${kit.name(at.parentElement)}`);
    break;
  }
  const top = [...document.body.children].filter(e => e.matches('header, main, footer')).map(e => e.tagName).join(' ');
  if (top !== 'HEADER MAIN FOOTER') faults.push(`the parts of the page are ${top}`);
  // Where a script shows what it has to say, its empty parts are hidden until then.
  const waiting = document.querySelector('main script[src], main ~ script[src]') ? '' : '[hidden], ';
  for (const e of document.querySelectorAll(`${waiting}[style*="none"]`)) faults.push(`text that only CSS or an attribute hides: ${kit.name(e)}`);
  // The same words twice in a row: what a screen reader reads from an attribute and a caption, say.
  const blocks = [...main.querySelectorAll('p, li, h2, h3, h4, dt, dd, td, th, figcaption')].filter(e => kit.shown(e) && !e.querySelector('p, li, h2, h3, h4, dt, dd, td, th'));
  for (let i = 1; i < blocks.length; i++) {
    const words = blocks[i].textContent.trim();
    if (words.length > 20 && words === blocks[i - 1].textContent.trim()) faults.push(`the same words twice: ${kit.name(blocks[i])}`);
  }
  return faults;
}
