// Prints the part of the schema.org vocabulary that the site uses, as schema-dts states it: for each type its parents, and the ranges of its properties.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const used = ['NGO', 'ContactPoint', 'WebSite', 'SearchAction', 'EntryPoint', 'BreadcrumbList', 'ListItem', 'WebPage', 'CollectionPage', 'Report', 'NewsArticle',
  'CorrectionComment', 'Person', 'Event', 'EventAttendanceModeEnumeration', 'Place', 'VirtualLocation', 'DefinedTermSet', 'DefinedTerm'];

const folder = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'));
const text = readFileSync(join(folder, 'dist', 'schema.d.ts'), 'utf8');
const parentsOf = new Map();
const propertiesOf = new Map();
for (const [, name, parents, body] of text.matchAll(/^interface (\w+)Base (?:extends ([^{]*) )?\{\n([\s\S]*?)^\}/gm)) {
  parentsOf.set(name, [...(parents ?? '').matchAll(/(\w+)Base/g)].map(m => m[1]));
  propertiesOf.set(name, Object.fromEntries([...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^,]*), "\1">;/gm)].map(m => [m[1], m[2].split(' | ').filter(r => r !== 'IdReference').sort()])));
}
// A type without properties of its own is a leaf of its parent.
for (const [, name, parents] of text.matchAll(/^export interface (\w+)Leaf extends ([^{]*) \{/gm))
  if (!parentsOf.has(name)) parentsOf.set(name, [...parents.matchAll(/(\w+)Base/g)].map(m => m[1]));

const types = {};
const add = name => {
  if (types[name]) return;
  types[name] = { parents: parentsOf.get(name) ?? [], properties: propertiesOf.get(name) ?? {} };
  types[name].parents.forEach(add);
};
used.forEach(add);
const lines = Object.keys(types).sort().map(name => `  ${JSON.stringify(name)}: ${JSON.stringify(types[name])}`);
process.stdout.write(`{\n${lines.join(',\n')}\n}\n`);
