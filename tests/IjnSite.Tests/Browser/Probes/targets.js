// 2.5.5, 2.5.8: a target is at least 44 by 44 CSS pixels, or stands in a line of text.
kit => {
  const faults = [];
  const inline = e => {
    if (getComputedStyle(e).display !== 'inline') return false;
    let block = e.parentElement;
    while (block && /inline|contents/.test(getComputedStyle(block).display)) block = block.parentElement;
    const around = (block?.textContent ?? '').replace(e.textContent, '').replace(/[\s\p{P}\p{S}]+/gu, '');
    return around.length > 0;
  };
  for (const e of kit.interactive()) {
    if (inline(e)) continue;
    const r = e.getBoundingClientRect();
    // A label makes its control's target larger.
    const label = e.labels?.[0]?.getBoundingClientRect();
    const [w, h] = label ? [Math.max(r.width, label.width), Math.max(r.height, label.height)] : [r.width, r.height];
    if (w < 43.5 || h < 43.5) faults.push(`a target of ${w.toFixed(0)} by ${h.toFixed(0)} px: ${kit.name(e)}`);
  }
  return faults;
}
