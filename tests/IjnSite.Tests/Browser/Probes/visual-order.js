// 1.3.2: no style sheet brings the parts of a text into another order than the document's. The order property is for what has no sequence of its own.
kit => {
  const faults = [];
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    if (/reverse/.test(style.flexDirection) && /flex/.test(style.display) && e.children.length > 1) faults.push(`its parts run backwards: ${kit.name(e)}`);
    if (style.order !== '0' && /flex|grid/.test(getComputedStyle(e.parentElement).display) && e.querySelector('a, button, summary, input')) faults.push(`a control is moved by order: ${kit.name(e)}`);
  }
  return faults;
}
