// Judges YAML by JSON Schemas: node schema-verdicts.js CASES.json, a list of { "schema": {…}, "texts": ["key: value", …] }.
// Prints, for each schema, whether each text fits it; null for a text that is no YAML. The texts are read as YAML 1.2, as editors read them.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const Ajv = require('ajv');
const { parseDocument } = createRequire(require.resolve('yaml-language-server/package.json'))('yaml');

const ajv = new Ajv({ strict: true, strictNumbers: false, strictTypes: false, allowUnionTypes: true });
for (const keyword of ['markdownDescription', 'errorMessage', 'patternErrorMessage']) ajv.addKeyword(keyword);
const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const verdicts = cases.map(({ schema, texts }) => {
  const validate = ajv.compile(schema);
  return texts.map(text => {
    const document = parseDocument(text);
    return document.errors.length > 0 ? null : validate(document.toJS());
  });
});
process.stdout.write(JSON.stringify(verdicts));
