// Forced colors: text is seen in the person's own colors, and controls keep an edge when their grounds are gone.
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
  for (const e of kit.interactive()) {
    const style = getComputedStyle(e);
    const edge = ['Top', 'Right', 'Bottom', 'Left'].some(s => style[`border${s}Style`] !== 'none' && parseFloat(style[`border${s}Width`]) > 0);
    if (e.matches('button, input, select, textarea, .button') && !edge) faults.push(`a control without an edge: ${kit.name(e)}`);
  }
  return faults;
}
