// 2.1.1, 2.1.3: what a pointer can use, the keyboard can reach.
kit => {
  const faults = [];
  for (const e of document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea'))
    if (kit.shown(e) && !e.disabled && e.tabIndex < 0) faults.push(`the keyboard cannot reach: ${kit.name(e)}`);
  for (const e of document.querySelectorAll('[onclick], [onmousedown], [onpointerdown]'))
    if (e.tabIndex < 0 && !e.matches('a[href], button, summary, input, select, textarea')) faults.push(`only a click does it: ${kit.name(e)}`);
  return faults;
}
