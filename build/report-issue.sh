#!/usr/bin/env bash
# Shows a report as the one open issue for it: opens the issue, or rewrites the one that it opened before. Usage: build/report-issue.sh REPORT.md
# REPOSITORY is owner/name; GH_TOKEN is for the program gh.
set -euo pipefail
: "${REPOSITORY:?}"
marker='<!-- ijn:report -->'
most=60000

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "$marker"
  head -c "$most" "$1" | { iconv -c -f UTF-8 -t UTF-8 || true; }
  [ "$(wc -c < "$1")" -le "$most" ] || printf '\n\nThe report is longer than an issue may be: `ijn report` prints all of it.\n'
} > "$work/body.md"
jq -n --rawfile body "$work/body.md" '{title: "What the site needs in the next 30 days", body: $body}' > "$work/issue.json"

open=$(gh api --paginate "repos/$REPOSITORY/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100" \
  --jq ".[] | select((has(\"pull_request\") | not) and (.body // \"\" | startswith(\"$marker\"))) | .number")
if [ -n "$open" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/${open%%$'\n'*}" --input "$work/issue.json"
  echo "Issue ${open%%$'\n'*} is up to date."
else
  gh api --silent --method POST "repos/$REPOSITORY/issues" --input "$work/issue.json"
  echo "An issue was opened."
fi
