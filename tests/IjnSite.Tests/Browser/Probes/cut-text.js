// 1.4.4, 1.4.12: no line of text is cut off or lies under something else. The browser itself is asked what stands near both ends and in the middle of each line.
kit => {
  const faults = [];
  // What sticks moves while the page is walked through.
  const stuck = [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).position === 'sticky');
  for (const e of stuck) e.style.setProperty('position', 'static', 'important');
  const height = innerHeight, width = document.documentElement.clientWidth;
  const lines = [];
  for (const text of kit.texts(document.body)) {
    const e = text.parentElement;
    // What waits off the screen for the focus (the skip link) is judged when it has it.
    if (e.closest('.skip, [data-offscreen]')) continue;
    // A line's own box: an inline element cannot cut anything off.
    let box = e;
    while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
    for (const r of kit.rectsOf(text)) lines.push({ e, box, mid: r.top + r.height / 2 + scrollY, left: r.left, right: r.right });
  }
  lines.sort((a, b) => a.mid - b.mid);
  const back = scrollY;
  const reported = new Set();
  const report = (line, what) => { if (!reported.has(line.e)) { reported.add(line.e); faults.push(`${what}: ${kit.name(line.e)}`); } };
  for (const line of lines) {
    if (line.mid < scrollY + 1 || line.mid > scrollY + height - 1) scrollTo({ top: Math.max(0, line.mid - 40), behavior: 'instant' });
    const y = line.mid - scrollY;
    if (y < 0 || y >= height) { report(line, 'text outside the page'); continue; }
    if (line.left < -1 || line.right > width + 1) {
      const box = [...ancestors(line.e)].find(a => /auto|scroll/.test(getComputedStyle(a).overflowX));
      if (!box) report(line, 'text beyond the edge');
      continue;
    }
    for (const x of [line.left + 3, (line.left + line.right) / 2, line.right - 3]) {
      const hit = document.elementFromPoint(Math.min(x, width - 1), y);
      if (!hit || line.box === hit || line.box.contains(hit)) continue;
      if (getComputedStyle(line.e).pointerEvents === 'none') continue;
      report(line, hit.contains(line.box) ? 'text cut off' : `text cut off or under ${kit.name(hit)}`);
      break;
    }
  }
  scrollTo({ top: back, behavior: 'instant' });
  for (const e of stuck) e.style.removeProperty('position');
  return faults;
  function* ancestors(e) { for (let at = e.parentElement; at && at !== document.documentElement; at = at.parentElement) yield at; }
}
