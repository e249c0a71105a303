#!/usr/bin/env bash
# Asks Netlify for a new build of the published branch. NETLIFY_BUILD_HOOK is the address that Netlify gave for that; it is a secret, and never printed.
set -euo pipefail
case ${NETLIFY_BUILD_HOOK:-} in
  "")
    echo "There is no secret NETLIFY_BUILD_HOOK: nothing is built today. docs/hosting.md says how to make one."
    exit ;;
  https://api.netlify.com/build_hooks/*) ;;
  *)
    echo "NETLIFY_BUILD_HOOK is no build hook of Netlify: it must begin with https://api.netlify.com/build_hooks/." >&2
    exit 1 ;;
esac
# From a file, so that no list of processes shows the address.
printf 'url = "%s"\n' "$NETLIFY_BUILD_HOOK" |
  curl --config - --fail --silent --show-error --retry 3 --max-time 60 --request POST --data '' --output /dev/null
echo "Netlify builds the site."
