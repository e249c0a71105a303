// 1.4.8: running text is at most 80 characters wide, not justified, and has 1.5 lines of space and more between paragraphs.
kit => {
  const faults = [];
  for (const e of document.querySelectorAll('main p, main li, main dd, main blockquote')) {
    if (!kit.shown(e) || e.querySelector('p, li')) continue;
    const style = getComputedStyle(e);
    if (style.textAlign === 'justify') faults.push(`justified: ${kit.name(e)}`);
    const lines = new Map();
    for (const text of kit.texts(e)) {
      const range = document.createRange();
      for (const word of text.data.matchAll(/\S+\s*/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].trimEnd().length);
        const r = range.getClientRects()[0];
        if (!r) continue;
        // A word that does not break makes the line as long as itself.
        if (word[0].length > 40) continue;
        const key = Math.round((r.top + r.bottom) / 12);
        lines.set(key, (lines.get(key) ?? 0) + word[0].length);
      }
    }
    // A line or two is a label or a headline; a block of text has more.
    if (lines.size < 3) continue;
    const widest = Math.max(...lines.values());
    if (widest > 81) faults.push(`${widest} characters in a line: ${kit.name(e)}`);
    if (e.matches('.prose > p')) {
      const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      if (leading < 1.495) faults.push(`lines ${leading.toFixed(2)} apart: ${kit.name(e)}`);
    }
  }
  return faults;
}
