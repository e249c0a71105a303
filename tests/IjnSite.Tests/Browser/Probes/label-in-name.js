// 2.5.3: who says the words that are seen, to a program that listens, reaches the control.
kit => {
  const plain = t => t.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const faults = [];
  for (const e of kit.interactive()) {
    if (!e.matches('a, area, button, summary, input, select, textarea')) continue;
    if (!e.hasAttribute('aria-label') && !e.hasAttribute('aria-labelledby')) continue;
    const seen = plain(kit.texts(e).map(t => t.data).join(' '));
    if (seen && !plain(kit.accessibleName(e)).includes(seen)) faults.push(`the name lacks the words that are seen: ${kit.name(e)} is “${kit.accessibleName(e)}”`);
  }
  return faults;
}
