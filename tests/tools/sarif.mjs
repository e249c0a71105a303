// Says how a SARIF log breaks the schema of SARIF 2.1.0, which the package @microsoft/jest-sarif carries. Usage: node sarif.mjs FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const Ajv = load('ajv-draft-04').default;
const validator = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
load('ajv-formats').default(validator);
const validate = validator.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
const log = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(validate(log) ? [] : validate.errors.map(e => `${e.instancePath} ${e.message}`)));
