// 3.2.4: what leads to one place from header or footer is called the same in that part on every page.
kit => kit.isRedirect() ? null : JSON.stringify(['header', 'footer'].flatMap(part => [...document.querySelectorAll(`body > ${part} a[href]`)]
  .map(a => [`${part} ${a.getAttribute('href')}`, kit.accessibleName(a)])))
