// The one script of the site, on the search page alone. It asks the index that Pagefind made of the site, in the visitor's own browser; without it, or in a browser that is
// too old for it, the page is the index from A to Z. Every word that it shows stands in the page (theme/layouts/search.liquid, theme/i18n). It makes no markup of text.
const form = document.getElementById('search');
const say = form.dataset;
const field = form.elements.q;
const status = document.getElementById('search-status');
const part = document.getElementById('results');
const list = part.querySelector('ol');
const more = part.querySelector('button');
const advice = part.querySelector('.advice');
const narrow = { type: form.elements.type, topic: form.elements.topic };
const sort = form.elements.sort;
const byHand = document.getElementById('by-hand');

const step = 10;
const pause = 400;
let index;
let found = [];
let shown = 0;
let asked = 0;
let waiting;

// Places in a sentence, such as {n}; a function, since $ in what somebody typed is no pattern.
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

// Asked for when somebody begins to search, and again after a failure.
function open() {
  index ??= import(say.index + 'pagefind.js').then(async (pagefind) => {
    // In the page itself: a worker would need a policy without Trusted Types. The tag keeps the time of the search out of the address.
    await pagefind.options({ noWorker: true, metaCacheTag: '1', excerptLength: 28 });
    await pagefind.filters();
    return pagefind;
  }).catch((fault) => {
    index = undefined;
    throw fault;
  });
  return index;
}

function wanted(except) {
  const filters = {};
  for (const [name, select] of Object.entries(narrow)) if (name !== except && select.value) filters[name] = select.value;
  return filters;
}

// Each choice says how many there would be with what is chosen beside it.
function offer(name, counts) {
  const select = narrow[name];
  const chosen = select.value;
  const options = Object.entries(counts ?? {}).filter(([value, count]) => count > 0 || value === chosen).sort(([a], [b]) => (a < b ? -1 : 1));
  select.length = 1;
  for (const [value, count] of options) select.add(new Option(fill(say.choice, { name: value, n: count }), value, false, value === chosen));
  select.closest('p').hidden = options.length < 2 && !chosen;
}

async function search(keep) {
  clearTimeout(waiting);
  const q = field.value.trim();
  const turn = ++asked;
  remember(q, keep ?? 0);
  if (!q) return clear();
  // Said only when it takes long enough for somebody to wonder.
  waiting = setTimeout(() => { status.textContent = say.loading; }, 800);
  try {
    const pagefind = await open();
    const order = sort.value ? { sort: { [sort.value]: 'desc' } } : {};
    const [answer, types, topics] = await Promise.all([
      pagefind.search(q, { filters: wanted(), ...order }), pagefind.search(q, { filters: wanted('type') }), pagefind.search(q, { filters: wanted('topic') }),
    ]);
    if (turn !== asked) return;
    const count = Math.max(step, keep ?? 0);
    const first = await Promise.all(answer.results.slice(0, count).map((result) => result.data()));
    if (turn !== asked) return;
    clearTimeout(waiting);
    offer('type', types.filters?.type);
    offer('topic', topics.filters?.topic);
    found = answer.results;
    list.replaceChildren(...first.map(row));
    shown = first.length;
    part.hidden = false;
    byHand.hidden = true;
    advice.hidden = found.length > 0;
    more.hidden = shown >= found.length;
    sort.closest('p').hidden = found.length < 2;
    const narrowed = found.length === 0 && Object.keys(wanted()).length > 0;
    const text = found.length === 0 ? (narrowed ? say.noneNarrowed : say.none) : found.length === 1 ? say.one : say.other;
    status.textContent = fill(text, { n: found.length, q });
  } catch {
    if (turn !== asked) return;
    clear();
    byHand.hidden = false;
    status.textContent = say.failed;
  }
}

function clear() {
  clearTimeout(waiting);
  found = [];
  shown = 0;
  list.replaceChildren();
  part.hidden = true;
  for (const select of [...Object.values(narrow), sort]) select.closest('p').hidden = true;
  status.textContent = '';
}

// The address holds what was asked, so that it can be kept, and that the way back from a page leads to the same results. Nothing is sent.
function remember(q, count) {
  const address = new URL(location.href);
  for (const [name, value] of [['q', q], ['type', narrow.type.value], ['topic', narrow.topic.value], ['sort', sort.value]]) {
    if (value && q) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState({ count }, '', address);
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function row(result) {
  const { title, href, type, date } = result.meta;
  const item = element('li', '', 'row');
  const about = element('p', '', 'row-meta');
  about.append(element('span', type));
  if (date) about.append(' ', date);
  const heading = element('h3');
  const link = element('a', title);
  // Only ever an address of this site.
  link.href = new URL(href, location.origin).pathname + new URL(href, location.origin).hash;
  heading.append(link);
  const text = element('p');
  text.append(...excerpt(result.excerpt));
  item.append(about, heading, text);
  return item;
}

// Pagefind marks the words that were found with <mark> and writes < and > as &lt; and &gt;; nothing else in it is markup.
function excerpt(text) {
  return text.replaceAll('\u200B', '').split(/<mark>(.*?)<\/mark>/s).map((piece, i) => {
    const plain = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return i % 2 ? element('mark', plain) : plain;
  });
}

more.addEventListener('click', async () => {
  const turn = asked;
  try {
    const next = await Promise.all(found.slice(shown, shown + step).map((result) => result.data()));
    if (turn !== asked) return;
    const rows = next.map(row);
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= found.length;
    remember(field.value.trim(), shown);
    rows[0]?.querySelector('a').focus();
    status.textContent = fill(say.shown, { n: shown, all: found.length });
  } catch {
    status.textContent = say.failed;
  }
});

let typing;
field.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(search, pause);
});
field.addEventListener('focus', () => { open().catch(() => {}); }, { once: true });
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  clearTimeout(typing);
  field.value = '';
  search();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  search();
});
for (const select of [...Object.values(narrow), sort]) select.addEventListener('change', () => search());

const address = new URLSearchParams(location.search);
field.value ||= address.get('q') ?? '';
for (const [name, select] of Object.entries(narrow)) {
  const value = address.get(name);
  if (value) select.add(new Option(value, value, true, true));
}
if (address.get('sort') === 'date') sort.value = 'date';
if (field.value) search(history.state?.count);
