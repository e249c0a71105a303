// Reads and writes entries as decap-cms-core 3.19 does (src/formats/yaml.ts and frontmatter.ts, and entryToRaw of src/backend.ts): the same packages, the same options.
// node decap-form.cjs FILE: FILE holds a JSON list. An item with "data" is written; one with "text" is read and written again. Prints the list of texts as JSON.
const fs = require('fs');
const yaml = require('yaml');
const matter = require('gray-matter');

const timestamp = {
  identify: value => value instanceof Date,
  default: true,
  tag: '!timestamp',
  test: /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2}(\.[0-9]+)?)Z$/,
  resolve: text => new Date(text),
  stringify: value => value.toISOString(),
};

function parse(content) {
  if (content && content.trim().endsWith('---')) content = content.trim().slice(0, -3);
  const doc = yaml.parseDocument(content, { customTags: [timestamp], prettyErrors: true });
  if (doc.errors.length > 0) throw new Error(doc.errors.map(e => e.message).join('\n') + '\n' + content);
  return doc.toJSON();
}

function stringify(data, order) {
  const contents = yaml.createNode(data);
  const place = item => order.indexOf(item.key && item.key.toString());
  contents.items.sort((a, b) => (place(a) === -1 || place(b) === -1 ? 0 : place(a) - place(b)));
  const doc = new yaml.Document();
  doc.contents = contents;
  return doc.toString();
}

const front = { engines: { yaml: { parse, stringify: (data, options) => stringify(data, options.sortedKeys) } }, language: 'yaml', delimiters: '---' };

function resaveEntry(text, order) {
  const read = matter(text, front);
  const { body = '', ...meta } = { ...read.data, ...(read.content.trim() && { body: read.content }) };
  const file = matter.stringify(body, meta, { ...front, sortedKeys: order });
  return body.slice(-1) !== '\n' && file.slice(-1) === '\n' ? file.slice(0, -1) : file;
}

function handle({ data, text, order = [], sidecar = false }) {
  const raw = data ? stringify(data, order) : sidecar ? stringify(parse(text), order) : resaveEntry(text, order);
  return raw.slice(-1) === '\n' ? raw : raw + '\n';
}

const items = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
fs.writeFileSync(1, JSON.stringify(items.map(handle)).replace(/[\u007f-\uffff]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')));
