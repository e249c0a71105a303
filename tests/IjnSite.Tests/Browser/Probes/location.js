// 2.4.8: every page but the first says where it stands: by the way from home, or by its place in the navigation.
kit => {
  if (kit.isRedirect() || document.querySelector('meta[name=robots][content*=noindex]') || document.body.classList.contains('l-home')) return [];
  const way = document.querySelector('main nav[aria-label] ol a[href]');
  const current = document.querySelector('nav [aria-current]');
  return way || current ? [] : ['the page does not say where it stands: neither a way from home nor a current item in the navigation'];
}
