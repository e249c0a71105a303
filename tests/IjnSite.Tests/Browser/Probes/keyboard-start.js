// Numbers the stops in the order of the document, notes each that the keyboard reaches, and goes to the top of the page.
kit => {
  const stops = kit.interactive();
  const state = window.__walk = { stops, reached: [] };
  const note = event => {
    if (event.key !== 'Tab') return;
    const e = document.activeElement;
    if (!e || e === document.body) return;
    state.reached.push(`${stops.indexOf(e) < 0 ? '-' : stops.indexOf(e)}|${stops.indexOf(e) < 0 ? '' : seen(e)}`);
  };
  const seen = e => {
    // The first line of a link that runs over several.
    const r = e.getClientRects()[0];
    if (!r || r.width === 0 || r.height === 0) return 'nothing to see at a stop';
    if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) return 'outside the window';
    // Of a field of several lines the browser shows where the text goes on.
    if (r.height < innerHeight && (r.top < -1 || (r.bottom > innerHeight + 1 && !e.matches('textarea')))) return 'partly outside the window';
    const inset = 3;
    for (const [x, y] of [[r.left + inset, r.top + inset], [r.right - inset, r.top + inset], [r.left + inset, r.bottom - inset], [r.right - inset, r.bottom - inset], [(r.left + r.right) / 2, (r.top + r.bottom) / 2]]) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const hit = document.elementFromPoint(x, y);
      if (hit && !e.contains(hit) && !hit.contains(e) && hides(hit, e)) return `under ${kit.name(hit).replaceAll('|', ' ')}`;
    }
    return '';
  };
  // An empty margin that lies over another's edge hides nothing.
  const hides = (top, e) => {
    for (let at = top; at && !at.contains(e); at = at.parentElement) {
      const style = getComputedStyle(at);
      if ((kit.color(style.backgroundColor)?.[3] ?? 1) > 0 || style.backgroundImage !== 'none' || at.matches('img, svg, svg *')) return true;
    }
    return false;
  };
  if (!window.__walkNoted) addEventListener('keyup', e => window.__walkNoted(e), true);
  window.__walkNoted = note;
  getSelection().removeAllRanges();
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute('tabindex');
  document.body.blur();
  scrollTo({ top: 0, behavior: 'instant' });
  return stops.map(e => kit.name(e).replaceAll('|', ' '));
}
