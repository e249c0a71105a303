// 2.4.2, 3.1.1, 1.4.4: a title that says more than nothing, a language, and a viewport that a person may enlarge.
() => {
  const faults = [];
  if (!document.title.trim()) faults.push('no title');
  const lang = document.documentElement.lang;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) faults.push(`the page's language is “${lang}”`);
  const viewport = document.querySelector('meta[name=viewport]')?.content ?? '';
  if (!/width=device-width/.test(viewport)) faults.push('no viewport of the device’s width');
  if (/user-scalable=(no|0)|maximum-scale/.test(viewport)) faults.push('the viewport forbids to enlarge');
  return faults;
}
