#!/usr/bin/env bash
# Makes the archives of a release: the program with all that it needs, for computers without .NET. Usage: build/release.sh FOLDER [RUNTIME ...]
# Writes ijn-VERSION-RUNTIME.tar.gz for each and SHA256SUMS into the folder.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
shift
[ "$#" -gt 0 ] || set -- linux-x64 linux-arm64 osx-arm64
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for runtime in "$@"; do
  name=ijn-$version-$runtime
  dotnet publish src/IjnSite --configuration Release --runtime "$runtime" --self-contained -p:PublishSingleFile=true -p:DebugType=none \
    --output "$work/$name" --verbosity quiet -nologo
  mv "$work/$name/IjnSite" "$work/$name/ijn"
  # One commit gives one archive: order, owner and time are fixed.
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='UTC 2000-01-01' --format=gnu -C "$work" -cf - "$name" | gzip -n -9 > "$folder/$name.tar.gz"
done
# Publishing for a runtime adds that runtime to the lock files; nothing else may have moved.
git diff --quiet -- . ':(exclude)*packages.lock.json'
git checkout --quiet -- '*packages.lock.json'
cd "$folder"
sha256sum ijn-*.tar.gz > SHA256SUMS
