#!/usr/bin/env bash
# Builds the site on a host's image that may have no .NET SDK: takes the one of global.json, then runs the README's build command.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! dotnet --version >/dev/null 2>&1; then
  echo "No .NET SDK that fits global.json: installing it with Microsoft's script."
  curl --fail --silent --show-error --location --retry 3 --output dotnet-install.sh https://dot.net/v1/dotnet-install.sh
  bash dotnet-install.sh --jsonfile global.json --install-dir "$PWD/.dotnet"
  rm -f dotnet-install.sh
  export PATH="$PWD/.dotnet:$PATH" DOTNET_ROOT="$PWD/.dotnet"
fi

dotnet run --project src/IjnSite --configuration Release -- build "$@"

# The records of the build are of no use to a reader. The host builds into an empty folder each time, so nothing misses them.
rm -rf output/.ijn
