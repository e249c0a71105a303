// What robots-parser makes of a robots.txt. Usage: node robots.mjs FILE ADDRESS TOKEN…; prints whether each program may fetch the address.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [file, address, ...tokens] = process.argv.slice(2);
const robots = createRequire(import.meta.url)('robots-parser')(new URL('/robots.txt', address).href, readFileSync(file, 'utf8'));
console.log(JSON.stringify(tokens.map(token => robots.isAllowed(address, token))));
