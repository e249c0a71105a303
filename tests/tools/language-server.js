// Opens files in the language server of VS Code's YAML extension: node language-server.js ROOT SETTINGS.json CASES.json,
// with cases { "path": …, "text": …, "line": n, "character": n }: lines and characters count from 0.
// Prints, for each, what the server finds wrong and what it offers at that place.
'use strict';
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const rpc = require(require.resolve('vscode-jsonrpc/node'));

const [root, settingsFile, casesFile] = process.argv.slice(2);
const flat = JSON.parse(readFileSync(settingsFile, 'utf8'));
// VS Code keeps settings flat and hands them out by section.
const settings = {};
for (const [key, value] of Object.entries(flat)) {
  let at = settings;
  const parts = key.startsWith('[') ? [key] : key.split('.');
  parts.slice(0, -1).forEach(p => (at = at[p] ??= {}));
  at[parts.at(-1)] = value;
}

const server = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const published = new Map();
connection.onNotification('textDocument/publishDiagnostics', p => published.get(p.uri)?.(p.diagnostics));
connection.onRequest('workspace/configuration', p => p.items.map(i => i.section.split('.').reduce((at, key) => at?.[key], settings) ?? null));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(root).href, name: 'site' }]);
connection.listen();

(async () => {
  const rootUri = pathToFileURL(root).href;
  await connection.sendRequest('initialize', {
    processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'site' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceFolders: true },
      textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } } },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const results = [];
  for (const one of JSON.parse(readFileSync(casesFile, 'utf8'))) {
    const uri = pathToFileURL(path.join(root, one.path)).href;
    const diagnostics = new Promise(done => published.set(uri, done));
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: one.text } });
    const found = await diagnostics;
    const offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: one.line, character: one.character } });
    results.push({
      diagnostics: found.map(d => ({ line: d.range.start.line, character: d.range.start.character, message: d.message })),
      completions: (offered.items ?? offered).map(i => ({ label: i.label, insert: i.textEdit?.newText ?? i.insertText ?? '', help: i.documentation?.value ?? i.documentation ?? '' })),
    });
  }
  process.stdout.write(JSON.stringify(results), () => server.kill());
})().catch(fault => {
  process.stderr.write(String(fault.stack));
  server.kill();
  process.exitCode = 1;
});
