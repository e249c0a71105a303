// 1.4.11: the edges of controls and what a drawing draws stand out from the ground by 3:1, and signs in place of words, which axe does not judge, by 4.5:1.
kit => {
  const faults = [];
  for (const e of kit.interactive()) {
    const style = getComputedStyle(e);
    const sides = ['Top', 'Right', 'Bottom', 'Left'].filter(s => style[`border${s}Style`] !== 'none' && parseFloat(style[`border${s}Width`]) > 0);
    if (sides.length === 0) continue;
    const best = Math.max(...sides.map(s => kit.contrast(kit.color(style[`border${s}Color`]) ?? [0, 0, 0, 1], kit.ground(e.parentElement))));
    if (best < 3) faults.push(`an edge at ${best.toFixed(1)}:1: ${kit.name(e)}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    if (!kit.shown(svg)) continue;
    const ground = kit.ground(svg);
    const ratios = [...svg.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, text')].map(s => {
      const style = getComputedStyle(s);
      const paints = [style.fill, style.stroke].map(kit.color).filter(c => c && c[3] > 0);
      return paints.length === 0 ? null : Math.max(...paints.map(c => kit.contrast(c, ground)));
    }).filter(r => r !== null);
    if (ratios.length > 0 && Math.min(...ratios) < 3) faults.push(`a drawing at ${Math.min(...ratios).toFixed(1)}:1: ${kit.name(svg.parentElement)}`);
  }
  for (const text of kit.texts(document.body)) {
    const words = text.data.trim();
    if ([...words].length > 1 && /[\p{L}\p{N}]/u.test(words)) continue;
    const ratio = kit.contrast(kit.color(getComputedStyle(text.parentElement).color) ?? [0, 0, 0, 1], kit.ground(text.parentElement));
    if (ratio < 4.5) faults.push(`a sign at ${ratio.toFixed(1)}:1: ${kit.name(text.parentElement)}`);
  }
  return faults;
}
