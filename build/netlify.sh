#!/usr/bin/env bash
# Builds the site on Netlify, from an image that need have no .NET SDK. Netlify's own variables decide what it becomes (docs/hosting.md).
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Search engines may list production alone. Any other CONTEXT, and none, is kept from them.
arguments=(build --set noindex=true)
if [ "${CONTEXT:-}" = production ]; then arguments=(build); fi

# The main address, in every context: a preview names production's pages as the ones that count, never itself.
if [ -n "${URL:-}" ]; then arguments+=(--base-url "$URL"); fi

# The program that makes the search index. Without npm, or without the package, the search page is the index from A to Z alone, and the build says so.
if command -v npm >/dev/null 2>&1; then
  npm ci --ignore-scripts --no-audit --no-fund --silent --prefix build/search || rm -rf build/search/node_modules
fi

dotnet=$(build/dotnet-sdk.sh)
"$dotnet" run --project src/IjnSite --configuration Release -- "${arguments[@]}"

# The records of the build are of no use to a reader. The host builds into an empty folder each time, so nothing misses them.
rm -rf output/.ijn
