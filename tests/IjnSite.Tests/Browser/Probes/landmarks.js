// 1.3.1, 1.3.6, 2.4.1: one banner, one main, one footer; every further landmark has a name of its own; all text stands in one of them.
kit => {
  const faults = [];
  if (document.querySelectorAll('main').length !== 1) faults.push(`${document.querySelectorAll('main').length} main`);
  if (kit.isRedirect()) return faults;
  for (const part of ['header', 'footer']) {
    const count = document.querySelectorAll(`body > ${part}`).length;
    if (count !== 1) faults.push(`${count} ${part} of the page`);
  }
  const names = new Map();
  for (const e of document.querySelectorAll('nav, aside, section[aria-label], section[aria-labelledby], [role=region], [role=navigation]')) {
    const label = e.getAttribute('aria-label') ?? (e.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    const words = label.replace(/\s+/g, ' ').trim();
    if (!words) { faults.push(`a landmark without a name: ${kit.name(e)}`); continue; }
    const key = `${e.tagName} ${words.toLowerCase()}`;
    if (names.has(key)) faults.push(`two landmarks of one name: ${kit.name(e)}`);
    names.set(key, e);
  }
  for (const text of kit.texts(document.body))
    if (!text.parentElement.closest('header, main, footer, nav, aside, a[href^="#"]')) faults.push(`text outside every landmark: ${kit.name(text.parentElement)}`);
  const skip = document.querySelector('a[href^="#"]');
  if (!skip || !document.querySelector(skip.getAttribute('href'))?.matches('main')) faults.push('no link that skips to main');
  return faults;
}
