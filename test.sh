#!/usr/bin/env bash
# Runs every test. Installs what it needs first: on Debian and Ubuntu, Chromium for the browser tests, Node and Java for the checkers of finished pages.
# --full runs the browser tests in every state of every page.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

for argument in "$@"; do
  case $argument in
    --full) export IJN_TEST_FULL=1 ;;
    *) echo "usage: ./test.sh [--full]" >&2; exit 2 ;;
  esac
done
# The tests build sites with settings of their own.
for name in $(env | sed -n 's/^\(IJN_[A-Z_]*\)=.*/\1/p' | grep -v '^IJN_TEST_' || true); do unset "$name"; done

browser=""
for candidate in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
  if command -v "$candidate" >/dev/null 2>&1; then browser=$(command -v "$candidate"); break; fi
done
if [ -z "$browser" ] && command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then root=""; else root="sudo -n"; fi
  echo "Installing Chromium from the system's packages, for the browser tests."
  $root apt-get update -qq || true
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 chromium >/dev/null || true
  browser=$(command -v chromium || true)
fi
[ -n "$browser" ] && export IJN_TEST_BROWSER="$browser"
[ -n "$browser" ] || echo "No browser: the browser tests are skipped. Install Chromium, Chrome or Edge."

# The judges of finished pages need Node and Java; without them their tests are skipped and say so.
if ! { command -v node && command -v npm && command -v java; } >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then root=""; else root="sudo -n"; fi
  echo "Installing Node and Java from the system's packages, for the HTML checker and Lighthouse."
  $root apt-get update -qq || true
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 nodejs npm default-jre-headless >/dev/null || true
fi
# The workflows' scripts need jq and unzip, which GitHub's machines have; without them their tests are skipped and say so.
if ! { command -v jq && command -v unzip; } >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then root=""; else root="sudo -n"; fi
  echo "Installing jq and unzip from the system's packages, for the workflows' scripts."
  $root apt-get update -qq || true
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 jq unzip >/dev/null || true
fi
# Python's reader of feeds is one of those that the feeds are read with; without it that test is skipped and says so.
if ! { /usr/bin/python3 -c 'import feedparser' || python3 -c 'import feedparser'; } >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then root=""; else root="sudo -n"; fi
  echo "Installing Python's feedparser from the system's packages, for the tests of feeds."
  $root apt-get update -qq || true
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 python3-feedparser >/dev/null || true
fi
if command -v npm >/dev/null 2>&1; then
  echo "Installing the HTML checker and Lighthouse below tests/tools."
  (cd tests/tools && npm ci --silent) || { echo "npm could not install them: their tests are skipped."; rm -rf tests/tools/node_modules; }
  echo "Installing the content editor below build/cms."
  (cd build/cms && npm ci --silent --ignore-scripts) || { echo "npm could not install it: its tests are skipped."; rm -rf build/cms/node_modules; }
fi

echo "Restoring in locked mode."
dotnet restore IjnSite.sln --locked-mode --verbosity quiet
echo "Building with warnings as errors."
dotnet build IjnSite.sln --no-restore --configuration Release --verbosity quiet -nologo -warnaserror

report=$(mktemp -d)
trap 'rm -rf "$report"' EXIT
code=0
dotnet tests/IjnSite.Tests/bin/Release/net10.0/IjnSite.Tests.dll -noLogo -noColor -result-xml "$report/tests.xml" || code=$?

# The runner's own counts, in the line that other programs look for. Each skipped test printed its reason above.
count() { sed -n "s/.*<assembly [^>]* $1=\"\([0-9]*\)\".*/\1/p" "$report/tests.xml" 2>/dev/null | head -1; }
counts=""
[ -n "$(count total)" ] && counts="$(count passed) passed, $(( $(count failed) + $(count errors) )) failed, $(count skipped) skipped"
if [ -z "$counts" ]; then
  echo "The tests did not run to their end."
  counts="0 passed, 1 failed, 0 skipped"
  [ "$code" -ne 0 ] || code=1
fi
echo "$counts"
exit "$code"
