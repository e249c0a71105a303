// 1.3.1, 1.4.1: what is seen as a heading, a list or a link is one in the markup, and a link in running text is marked by more than color.
kit => {
  const faults = [];
  for (const p of document.querySelectorAll('main .prose p')) {
    const bold = p.firstElementChild;
    if (p.children.length === 1 && bold.matches('strong, b') && bold.textContent.trim() === p.textContent.trim() && p.textContent.trim().length > 2 && !/[.!?]$/.test(p.textContent.trim())) faults.push(`a bold line in place of a heading: ${kit.name(p)}`);
    if (/^\s*([-*•–]|\d+[.)])\s/.test(p.textContent)) faults.push(`a paragraph in place of a list: ${kit.name(p)}`);
  }
  for (const a of document.querySelectorAll('main p a[href], main li a[href], main dd a[href]')) {
    // A sign, such as that of a link to the paragraph itself, is no word of the text.
    if (!kit.shown(a) || getComputedStyle(a).display !== 'inline' || !/[\p{L}\p{N}]/u.test(a.textContent)) continue;
    const block = a.closest('p, li, dd');
    if (block.textContent.replace(a.textContent, '').trim().length < 20 || a.closest('nav')) continue;
    const style = getComputedStyle(a);
    if (!style.textDecorationLine.includes('underline') && style.borderBottomStyle === 'none' && !a.matches('[role^=doc-]')) faults.push(`a link in a text that only its color marks: ${kit.name(a)}`);
  }
  for (const t of document.querySelectorAll('table')) if (!t.querySelector('th')) faults.push(`a table without headers: ${kit.name(t)}`);
  return faults;
}
