// 1.4.13, 1.3.4: nothing appears on hover or focus only, and no style sheet cares which way the screen is held.
kit => {
  const faults = [];
  for (const rule of kit.rules()) {
    if (/orientation/.test(rule.inside)) faults.push(`cares which way the screen is held: ${rule.selector}`);
    if (!/:hover|:focus(?!-visible)/.test(rule.selector) || /\.skip\b/.test(rule.selector)) continue;
    for (const property of ['display', 'visibility', 'opacity', 'clip-path', 'clip', 'content', 'max-height', 'height'])
      if (rule.style.getPropertyValue(property)) faults.push(`${property} changes on hover or focus: ${rule.selector}`);
  }
  return [...new Set(faults)];
}
