// 2.4.2: no two pages share a title. A page that leads elsewhere is never seen.
kit => kit.isRedirect() ? null : document.title
