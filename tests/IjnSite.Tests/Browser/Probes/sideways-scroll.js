// 1.4.10, 1.4.4: the page must not scroll sideways; a table may, in a box of its own.
kit => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const inBox = e => { for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true; return false; };
  const culprits = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5 && !inBox(e)).slice(-3).map(kit.name);
  return [`scrolls sideways, ${root.scrollWidth} px wide in ${root.clientWidth} px: ${culprits.join(', ')}`];
}
