// 3.2.3: the links of header and footer, in their order, are the same on every page.
kit => kit.isRedirect() ? null : JSON.stringify([...document.querySelectorAll('body > header a[href], body > footer a[href]')].map(a => a.getAttribute('href')))
