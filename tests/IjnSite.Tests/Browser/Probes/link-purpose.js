// 2.4.4, 2.4.9: the words of a link say where it leads, by themselves: no two places under one name, no empty and no idle words.
kit => {
  const faults = [];
  const places = new Map();
  for (const a of document.querySelectorAll('a[href]')) {
    if (!kit.shown(a) && !a.closest('details')) continue;
    const words = kit.accessibleName(a).toLowerCase();
    if (!words) { faults.push(`a link without words: ${a.getAttribute('href')}`); continue; }
    if (/^(click )?(here|this|this page|more|read more|learn more|link|details|continue|go)[.…›»→ ]*$/.test(words)) faults.push(`a link that says nothing: ${kit.name(a)}`);
    if (/^https?:\/\//.test(words)) faults.push(`a bare address as a link: ${kit.name(a)}`);
    // Footnote marks are numbers to everybody; the criterion excepts what is ambiguous to users in general.
    if (a.matches('[role=doc-noteref], [role=doc-backlink]')) continue;
    const other = places.get(words);
    if (other === undefined) places.set(words, a.href);
    else if (other !== a.href) faults.push(`one name, two places: ${kit.name(a)} ${other} and ${a.href}`);
  }
  return faults;
}
