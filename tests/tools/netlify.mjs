// What Netlify's own parsers make of a site, as JSON.
//   node netlify.mjs rules FOLDER              the rules in the folder's _headers and _redirects, with the parsers' errors
//   node netlify.mjs config FOLDER CONTEXT [BASE]
//                                            what netlify.toml says in a context; BASE is the site's base directory, as set on Netlify
import { existsSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "@netlify/config";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const [what, folder, context, base] = process.argv.slice(2);
const file = (name) => (existsSync(join(folder, name)) ? [join(folder, name)] : []);
const texts = (errors) => errors.map((error) => error.message);

if (what === "rules") {
  const headers = await parseAllHeaders({ headersFiles: file("_headers"), configHeaders: [], minimal: false });
  const redirects = await parseAllRedirects({ redirectsFiles: file("_redirects"), configRedirects: [], minimal: false });
  console.log(JSON.stringify({
    headers: headers.headers.map(({ for: path, values }) => ({ for: path, values })),
    redirects: redirects.redirects.map(({ from, to, status, force }) => ({ from, to, status, force })),
    errors: [...texts(headers.errors), ...texts(redirects.errors)],
  }));
} else {
  const { config, logs } = await resolveConfig({ repositoryRoot: folder, cwd: folder, offline: true, mode: "cli", context, branch: "main", buffer: true, inlineConfig: base ? { build: { base } } : {} });
  console.log(JSON.stringify({
    command: config.build.command,
    publish: config.build.publish,
    skipProcessing: config.build.processing.skip_processing,
    headers: config.headers,
    redirects: config.redirects,
    warnings: logs?.stderr ?? [],
  }));
}
