// What the probes share. Each probe is a function (kit) => faults, evaluated in the page from outside, so that the site's policy stays as it is.
(() => {
  const name = e => {
    const id = e.id ? `#${e.id}` : '';
    const kind = typeof e.className === 'string' && e.className.trim() ? '.' + e.className.trim().split(/\s+/).join('.') : '';
    const words = (e.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    return `<${e.tagName.toLowerCase()}${id}${kind}>${words ? ` “${words}”` : ''}`;
  };

  // In the layout and not invisible; what stands off the screen until it has the focus counts as shown.
  const shown = e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && e.getClientRects().length > 0;

  const interactive = () => [...document.querySelectorAll('a[href], area[href], button, summary, input:not([type=hidden]), select, textarea, iframe, audio[controls], video[controls], [contenteditable], [tabindex]')]
    .filter(e => shown(e) && !e.disabled && e.tabIndex >= 0 && !e.closest('[inert]'));

  const texts = root => {
    const found = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (walk.currentNode.data.trim() && parent && !parent.closest('script, style, noscript, template, title, desc') && shown(parent)) found.push(walk.currentNode);
    }
    return found;
  };

  const rectsOf = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(r => r.width > 6 && r.height > 1);
  };

  const color = text => {
    const m = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? ?\/? ?([\d.]+))?\)$/.exec(text);
    return m ? [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]] : null;
  };

  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);

  // The color behind an element's own content: its background over its ancestors'.
  const ground = e => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) {
      const c = color(getComputedStyle(at).backgroundColor);
      if (c && c[3] > 0) layers.push(c);
      if (c && c[3] === 1) break;
    }
    const canvas = matchMedia('(prefers-color-scheme: dark)').matches && /dark/.test(getComputedStyle(document.documentElement).colorScheme) ? [18, 18, 18, 1] : [255, 255, 255, 1];
    return layers.reduceRight((under, top) => over(top, under), canvas);
  };

  const luminance = c => {
    const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  // WCAG 2.2, relative luminance and contrast ratio.
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };

  // What a screen reader would call it, as far as this site's own markup goes.
  const accessibleName = e => {
    const from = ids => ids.split(/\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    const content = node => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
      if (node.getAttribute('aria-label')) return node.getAttribute('aria-label');
      if (node.tagName === 'IMG') return node.alt ?? '';
      if (node.tagName === 'svg') return node.querySelector('title')?.textContent ?? '';
      return [...node.childNodes].map(content).join('');
    };
    const label = e.getAttribute('aria-labelledby') ? from(e.getAttribute('aria-labelledby')) : e.getAttribute('aria-label') ?? content(e);
    return label.replace(/\s+/g, ' ').trim();
  };

  const rules = () => {
    const found = [];
    const read = (list, inside) => {
      for (const rule of list) {
        if (rule.cssRules && rule.conditionText !== undefined) read(rule.cssRules, `${inside} ${rule.conditionText}`.trim());
        else if (rule.selectorText) found.push({ selector: rule.selectorText, style: rule.style, inside });
      }
    };
    for (const sheet of document.styleSheets) if (!sheet.disabled) read(sheet.cssRules, '');
    return found;
  };

  // A page that only leads elsewhere has neither navigation nor a place among the others.
  const isRedirect = () => !!document.querySelector('meta[http-equiv=refresh]');

  return { name, shown, interactive, texts, rectsOf, color, ground, contrast, accessibleName, rules, isRedirect };
})()
