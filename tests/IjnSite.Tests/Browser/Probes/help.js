// 3.2.6: the ways to people who help (media contacts, contact page) stand in the same place on every page.
kit => kit.isRedirect() ? null : JSON.stringify(['header', 'footer'].flatMap(part => [...document.querySelectorAll(`body > ${part} a[href]`)]
  .flatMap((a, i) => /\/(media|contact)\/$/.test(a.getAttribute('href')) ? [`${part} ${i + 1}: ${a.getAttribute('href')}`] : [])))
