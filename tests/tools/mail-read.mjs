// Reads a message as a mail program does and prints what it holds. Usage: node mail-read.mjs FILE
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';

const mail = await simpleParser(readFileSync(process.argv[2]));
console.log(JSON.stringify({
  headers: mail.headerLines.map(h => h.key), subject: mail.subject, from: mail.from?.value ?? [], date: mail.date, id: mail.messageId,
  text: mail.text, html: mail.html, attachments: mail.attachments.length,
}));
