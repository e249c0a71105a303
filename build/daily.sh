#!/usr/bin/env bash
# Asks Netlify for a new build when the site of today is not the site of yesterday: a publish date has come, something has expired, an event is over.
# A run that somebody started by hand asks in any case. NETLIFY_BUILD_HOOK is the address that Netlify gave for that; it is a secret, and never printed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case ${NETLIFY_BUILD_HOOK:-} in
  "")
    echo "There is no secret NETLIFY_BUILD_HOOK: nothing is built today. docs/hosting.md says how to make one."
    exit ;;
  https://api.netlify.com/build_hooks/*) ;;
  *)
    echo "NETLIFY_BUILD_HOOK is no build hook of Netlify: it must begin with https://api.netlify.com/build_hooks/." >&2
    exit 1 ;;
esac

if [ "${GITHUB_EVENT_NAME:-}" != workflow_dispatch ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  zone=$(sed -n "s/^time_zone: *['\"]\{0,1\}\([A-Za-z0-9_+/-]*\).*/\1/p" input/site.yml)
  for day in yesterday today; do
    dotnet run --project src/IjnSite --configuration Release -- build --output "$work/$day" --as-of "$(TZ=${zone:-UTC} date --date "$day" +%F)"
    rm -rf "$work/$day/.ijn"
  done
  if diff --recursive --brief "$work/yesterday" "$work/today"; then
    echo "The site of today is that of yesterday: nothing is built."
    exit
  fi
fi

# From a file, so that no list of processes shows the address.
printf 'url = "%s"\n' "$NETLIFY_BUILD_HOOK" |
  curl --config - --fail --silent --show-error --retry 3 --max-time 60 --request POST --data '' --output /dev/null
echo "Netlify builds the site."
