// Forced colors: text, drawings and the edges of controls are seen in the person's own colors.
kit => {
  if (!matchMedia('(forced-colors: active)').matches) return ['the page was not shown in forced colors'];
  const faults = [];
  const seen = new Set();
  for (const text of kit.texts(document.body)) {
    const e = text.parentElement;
    if (seen.has(e)) continue;
    seen.add(e);
    const style = getComputedStyle(e);
    const ink = kit.color(style.color);
    const ratio = ink ? kit.contrast(ink, kit.ground(e)) : 1;
    if (ratio < 4.5) faults.push(`text at ${ratio.toFixed(1)}:1: ${kit.name(e)}`);
    // A person chose these colors; a text that keeps its own does not obey.
    if (style.forcedColorAdjust === 'none') faults.push(`text that keeps its own colors: ${kit.name(e)}`);
    if (style.backgroundImage.includes('gradient')) faults.push(`text on a picture: ${kit.name(e)}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    if (!kit.shown(svg)) continue;
    const ground = kit.ground(svg);
    const paints = [...svg.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, text')].flatMap(s => {
      const style = getComputedStyle(s);
      return [style.fill, style.stroke].map(kit.color).filter(c => c && c[3] > 0);
    });
    if (paints.length > 0 && !paints.some(c => kit.contrast(c, ground) >= 3)) faults.push(`a drawing that is not seen: ${kit.name(svg.parentElement)}`);
  }
  for (const e of kit.interactive()) {
    const style = getComputedStyle(e);
    const edge = ['Top', 'Right', 'Bottom', 'Left'].some(s => style[`border${s}Style`] !== 'none' && parseFloat(style[`border${s}Width`]) > 0);
    if (edge && kit.contrast(kit.color(style.borderTopColor) ?? [0, 0, 0, 1], kit.ground(e.parentElement)) < 3) faults.push(`an edge that is not seen: ${kit.name(e)}`);
    if (e.matches('button, input, select, textarea, .button') && !edge) faults.push(`a control without an edge: ${kit.name(e)}`);
  }
  return faults;
}
