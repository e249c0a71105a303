#!/usr/bin/env bash
# Tells Netlify (by ending with 0) that a build would change nothing: no file below the given paths differs from the build before. Usage: build/ignore.sh PATH ...
# A build hook is never ignored, since it is about the day and not about files; neither is a first build, for which Netlify names the same commit twice.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -z "${INCOMING_HOOK_TITLE:-}" ] || exit 1
[ -n "${CACHED_COMMIT_REF:-}" ] && [ "$CACHED_COMMIT_REF" != "${COMMIT_REF:-}" ] || exit 1
git diff --quiet "$CACHED_COMMIT_REF" "$COMMIT_REF" -- "$@"
