// 2.4.7, 2.4.13, 1.4.11: every stop of the keyboard shows a ring, at least 2 px thick, at 3:1 with what it lies on, and nowhere cut off.
kit => {
  const faults = [];
  const before = document.activeElement, back = scrollY;
  for (const e of kit.interactive()) {
    e.focus({ preventScroll: true });
    if (document.activeElement !== e) continue;
    const style = getComputedStyle(e);
    const width = parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || !(width > 0)) { faults.push(`no ring: ${kit.name(e)}`); continue; }
    // A browser's own ring (auto) is drawn in its own width and two colors, one of which always shows; the criterion leaves it alone.
    if (width < 2 && style.outlineStyle !== 'auto') faults.push(`a ring of ${width} px: ${kit.name(e)}`);
    const offset = parseFloat(style.outlineOffset);
    const ink = kit.color(style.outlineColor);
    if (style.outlineStyle !== 'auto') {
      const ratio = ink ? kit.contrast(ink, kit.ground(offset < 0 ? e : e.parentElement)) : 1;
      if (ratio < 3) faults.push(`a ring at ${ratio.toFixed(1)}:1: ${kit.name(e)}`);
    }
    const reach = Math.max(0, offset + width) - 1;
    for (const r of e.getClientRects()) {
      for (let at = e.parentElement; at && at !== document.documentElement; at = at.parentElement) {
        const s = getComputedStyle(at);
        if (s.overflowX === 'visible' && s.clipPath === 'none' && at !== document.body) continue;
        const box = at.getBoundingClientRect();
        const left = at === document.body ? 0 : box.left, right = at === document.body ? document.documentElement.clientWidth : box.right;
        const sides = [left - (r.left - reach), (r.right + reach) - right].filter(d => d > 0.5).length;
        const ends = at === document.body ? 0 : [box.top - (r.top - reach), (r.bottom + reach) - box.bottom].filter(d => d > 0.5).length;
        if (sides + ends > 0 && !/auto|scroll/.test(s.overflowX)) { faults.push(`a ring that ${kit.name(at).slice(0, 40)} cuts off: ${kit.name(e)}`); break; }
      }
    }
  }
  before?.focus?.({ preventScroll: true });
  scrollTo({ top: back, behavior: 'instant' });
  return [...new Set(faults)];
}
