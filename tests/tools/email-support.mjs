// Says what of an e-mail's HTML the mail programs of readers do not show, by the data of caniemail.com. Usage: node email-support.mjs FILE
import { readFileSync } from 'node:fs';
import { doIUseEmail } from '@jsx-email/doiuse-email';

const result = doIUseEmail(readFileSync(process.argv[2], 'utf8'), { emailClients: ['apple-mail.*', 'gmail.*', 'outlook.*', 'yahoo.*', 'protonmail.*'] });
console.log(JSON.stringify(result.success ? [] : result.errors));
