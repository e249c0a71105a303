// 2.2.1 to 2.2.6, 3.2.1, 3.2.2, 3.2.5, 4.1.3: nothing happens by itself: no refresh after a while, no script that runs, no new window.
kit => {
  const faults = [];
  for (const m of document.querySelectorAll('meta[http-equiv=refresh i]')) {
    const delay = parseFloat(m.content);
    // The test's server gives redirect pages a day, so that they can be looked at; they are sent at once.
    if (delay > 0 && delay !== 86400) faults.push(`the page leaves after ${delay} s`);
    if (!/url=/i.test(m.content)) faults.push('the page loads itself again');
  }
  // The search page has one file, which does nothing before somebody searches.
  const isSearch = s => /\/search\/$/.test(location.pathname) && /\/js\/search\.[0-9a-f]{16}\.js$/.test(s.src) && !s.textContent;
  for (const s of document.scripts) if (s.type !== 'application/ld+json' && !isSearch(s)) faults.push(`a script: ${s.src || s.textContent.trim().slice(0, 40)}`);
  for (const e of document.querySelectorAll('*')) for (const a of e.attributes) if (/^on/.test(a.name)) faults.push(`a script in ${a.name}: ${kit.name(e)}`);
  for (const a of document.querySelectorAll('a[target], form[target]')) if (a.target !== '_self') faults.push(`opens a new window: ${kit.name(a)}`);
  for (const e of document.querySelectorAll('[accesskey]')) faults.push(`a key of its own: ${kit.name(e)}`);
  return faults;
}
