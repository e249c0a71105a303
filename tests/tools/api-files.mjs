// Judges the content API of finished outputs: node api-files.mjs OUTPUT…
// Each file below api/ fits the schema that it names, is described by the OpenAPI document, and has the checksum of its meaning. Prints {"files": n, "faults": […]}.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';

const faults = [];
let files = 0;

// RFC 8785: the members sorted; strings and numbers are those of JSON.stringify.
const canonical = value => Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
  : value !== null && typeof value === 'object' ? `{${Object.keys(value).sort().map(k => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`
  : JSON.stringify(value);
const unlinked = value => Array.isArray(value) ? value.map(unlinked)
  : value === null || typeof value !== 'object' ? value
  : value.api_url ? `${value.type}/${value.id}` : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unlinked(v)]));

for (const output of process.argv.slice(2)) {
  const say = (path, fault) => faults.push(`${output}: ${path}: ${fault}`);
  const root = join(output, 'api');
  const paths = readdirSync(root, { recursive: true }).map(p => `/api/${p.replaceAll('\\', '/')}`).filter(p => p.endsWith('.json')).sort();
  const read = path => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(output, path))));
  const ajv = new Ajv({ strict: true, allErrors: true });
  formats.default ? formats.default(ajv) : formats(ajv);
  const schemas = paths.filter(p => p.includes('/schemas/'));
  for (const path of schemas) ajv.addSchema(read(path));
  const api = paths.find(p => p.endsWith('/openapi.json'));
  const document = read(api);
  const judge = new Validator();
  for (const path of schemas) await judge.addSpecRef(read(path), path.slice(api.lastIndexOf('/') + 1));
  await judge.addSpecRef({}, 'https://json-schema.org/draft/2020-12/schema');
  const verdict = await judge.validate(document);
  if (!verdict.valid) say(api, JSON.stringify(verdict.errors));
  const base = document.servers[0].url;
  const described = Object.entries(document.paths).map(([path, item]) => ({
    path, pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`), ref: item.get.responses['200'].content['application/json'].schema.$ref,
  }));
  for (const { path, ref } of described) if (!ref.startsWith('https://json-schema.org/') && !existsSync(join(output, api, '..', ref))) say(api, `${path} refers to ${ref}, which is not there`);
  for (const path of paths.filter(p => p !== api)) {
    files++;
    const content = read(path);
    const url = new URL(base + path).href;
    // A fixed address is meant before one with a parameter.
    const matches = described.filter(d => d.pattern.test(path)).sort((a, b) => a.path.includes('{') - b.path.includes('{'));
    if (matches.length === 0) say(path, 'is not in the OpenAPI document');
    else if (schemas.includes(path)) continue;
    else if (new URL(matches[0].ref, base + api).href !== content.$schema) say(path, `names ${content.$schema}, and the OpenAPI document ${matches[0].ref}`);
    const validate = ajv.getSchema(content.$schema);
    if (!validate) say(path, `there is no schema ${content.$schema}`);
    else if (!validate(content)) say(path, JSON.stringify(validate.errors));
    if (!content.checksums) continue;
    if (content.api_url !== encodeURI(url) && content.api_url !== url) say(path, `says that it is at ${content.api_url}`);
    const meaning = { fields: unlinked(content.fields), ...(content.text === undefined ? {} : { text: content.text }) };
    if (createHash('sha256').update(canonical(meaning)).digest('hex') !== content.checksums.content) say(path, 'the checksum of its meaning is another');
  }
}

console.log(JSON.stringify({ files, faults }));
