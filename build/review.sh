#!/usr/bin/env bash
# Compares the site with and without a pull request, for the comment on it. Usage: build/review.sh FOLDER, in a checkout of the pull request's merge
# commit with its first parent. Writes comment.md and number (from PULL_REQUEST) into the folder. PREVIEW is the address of the preview, or empty.
# Ends as `ijn diff` does: with 1 when an address would go away without a redirect.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
[[ ${PULL_REQUEST:-} =~ ^[1-9][0-9]{0,9}$ ]] || { echo "build/review.sh: PULL_REQUEST must be the number of a pull request." >&2; exit 2; }
echo "$PULL_REQUEST" > "$folder/number"

work=$(mktemp -d)
trap 'git worktree remove --force "$work/base" 2>/dev/null || true; rm -rf "$work"' EXIT
program() { dotnet run --project src/IjnSite --configuration Release -- "$@"; }

if ! dotnet build src/IjnSite --configuration Release; then
  echo "**The program cannot be built from this pull request.** The log of the job says why." > "$folder/comment.md"
  exit
fi
if ! program build --output "$work/new"; then
  echo "**The site cannot be built from this pull request.** Each fault stands on its line under *Files changed*, with what to do about it." > "$folder/comment.md"
  exit
fi

git worktree add --quiet --detach "$work/base" HEAD^1
# The program of the base builds the base, unless both are the same program.
if git diff --quiet HEAD^1 HEAD -- src Directory.Build.props Directory.Build.targets Directory.Packages.props global.json; then
  old() { program build --root "$work/base" --output "$work/old"; }
else
  old() { (cd "$work/base" && program build --output "$work/old"); }
fi
if ! old; then
  echo "**There is nothing to compare with:** the site cannot be built without this pull request. With it, it can." > "$folder/comment.md"
  exit
fi

code=0
program diff "$work/old" "$work/new" --markdown "$folder/comment.md" ${PREVIEW:+--preview-url "$PREVIEW"} || code=$?
if [ ! -s "$folder/comment.md" ]; then
  echo "**The comparison of the two sites failed.** The log of the job says why." > "$folder/comment.md"
  [ "$code" -ne 0 ] || code=3
fi
exit "$code"
