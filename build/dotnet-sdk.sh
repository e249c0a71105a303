#!/usr/bin/env bash
# Prints the path of a dotnet program of exactly the version in build/dotnet-sdk.sha512. When the machine has none, its archive is fetched, and unpacked
# only if it has the hash that stands there. DOTNET_SDK_MIRROR names another server with the same folders: the hash, not the server, is what is trusted.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "build/dotnet-sdk.sh: $*" >&2; exit 1; }

read -r hash archive < build/dotnet-sdk.sha512 || true
[[ ${hash:-} =~ ^[0-9a-f]{128}$ && ${archive:-} =~ ^dotnet-sdk-([0-9]+\.[0-9]+\.[0-9]+)-linux-x64\.tar\.gz$ ]] ||
  fail "build/dotnet-sdk.sha512 must hold one line: the SHA-512 in 128 small hexadecimal digits, two spaces, and dotnet-sdk-VERSION-linux-x64.tar.gz."
version=${BASH_REMATCH[1]}

if installed=$(command -v dotnet) && [ "$(dotnet --version 2>/dev/null || true)" = "$version" ]; then
  echo "$installed"
  exit
fi

folder=$PWD/.dotnet/$version
if [ ! -x "$folder/dotnet" ]; then
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "this machine is no Linux on x64: install the .NET SDK $version."
  echo "Fetching the .NET SDK $version." >&2
  mkdir -p .dotnet
  work=$(mktemp -d .dotnet/fetch.XXXXXX)
  trap 'rm -rf "$work"' EXIT
  address=${DOTNET_SDK_MIRROR:-https://builds.dotnet.microsoft.com/dotnet}/Sdk/$version/$archive
  attempt=1
  until curl --fail --silent --show-error --location --connect-timeout 20 --max-time 600 --output "$work/$archive" "$address"; do
    [ "$attempt" -lt 3 ] || fail "$address cannot be fetched, not even at the third attempt."
    sleep "$attempt"
    attempt=$((attempt + 1))
  done
  echo "$hash  $work/$archive" | sha512sum --check --status - ||
    fail "what $address holds is not what build/dotnet-sdk.sha512 names: its SHA-512 differs. Nothing was unpacked and nothing was built."
  mkdir "$work/sdk"
  tar -xzf "$work/$archive" -C "$work/sdk"
  mv "$work/sdk" "$folder"
fi
echo "$folder/dotnet"
