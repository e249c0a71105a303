#!/usr/bin/env bash
# Builds the editor's site, cms/, on Netlify. Nothing in it depends on the context: it is never for search engines (docs/hosting.md).
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

npm ci --ignore-scripts --no-audit --no-fund --prefix build/cms
dotnet=$(build/dotnet-sdk.sh)
"$dotnet" run --project src/IjnSite --configuration Release -- build --cms
rm -rf cms/.ijn
