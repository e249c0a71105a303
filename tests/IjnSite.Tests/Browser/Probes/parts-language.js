// 3.1.2: a part in another language says so. Seen by the script in which it is written; words in the same script are the check of the texts.
kit => {
  const faults = [];
  const scripts = [
    [/\p{Script=Cyrillic}/u, /^(ru|uk|bg|sr|mk|be|kk|mn)\b/], [/\p{Script=Arabic}/u, /^(ar|fa|ur|ps|ku)\b/], [/\p{Script=Hebrew}/u, /^(he|yi)\b/], [/\p{Script=Greek}/u, /^el\b/],
    [/\p{Script=Han}/u, /^(zh|ja|yue)\b/], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^ja\b/], [/\p{Script=Hangul}/u, /^ko\b/], [/\p{Script=Devanagari}/u, /^(hi|ne|mr)\b/],
    [/\p{Script=Ethiopic}/u, /^(am|ti)\b/], [/\p{Script=Thai}/u, /^th\b/], [/\p{Script=Khmer}/u, /^km\b/], [/\p{Script=Lao}/u, /^lo\b/],
    [/[¿¡]/u, /^(es|gl|ast)\b/],
  ];
  for (const text of kit.texts(document.body)) {
    const lang = text.parentElement.closest('[lang]')?.lang ?? '';
    for (const [letters, langs] of scripts) if (letters.test(text.data) && !langs.test(lang)) faults.push(`a part in another language than “${lang}”: ${kit.name(text.parentElement)}`);
  }
  for (const e of document.querySelectorAll('[lang]')) if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(e.lang)) faults.push(`no language: ${e.lang} at ${kit.name(e)}`);
  return faults;
}
