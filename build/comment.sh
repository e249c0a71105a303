#!/usr/bin/env bash
# Puts what build/review.sh wrote on the pull request, as one comment that later runs rewrite. Runs with a token that may write, after a run that ran the
# code of the pull request: whoever opened it may have written every byte of the artifact. It is read as text, never unpacked to a file that it names itself,
# and it can only speak on the pull request whose latest commit the run had.
# REPOSITORY, RUN_ID, HEAD_REPOSITORY and HEAD_SHA come from GitHub's event; GH_TOKEN is for the program gh.
set -euo pipefail
export LC_ALL=C.UTF-8
: "${REPOSITORY:?}" "${RUN_ID:?}" "${HEAD_REPOSITORY:?}" "${HEAD_SHA:?}"
marker='<!-- ijn:review -->'
most_zipped=200000
# Room is left for the joiners: GitHub takes 65,536 characters.
most=40000

nothing() { echo "No comment: $*"; exit 0; }
refuse() { echo "Refused: $*" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

found=$(gh api "repos/$REPOSITORY/actions/runs/$RUN_ID/artifacts?name=pull-request-comment" --jq '.artifacts[0] // empty | "\(.id) \(.size_in_bytes)"')
[ -n "$found" ] || nothing "the run left none."
read -r artifact size <<< "$found"
[ "$size" -le "$most_zipped" ] || refuse "the artifact has $size bytes, more than $most_zipped."
gh api "repos/$REPOSITORY/actions/artifacts/$artifact/zip" > "$work/artifact.zip"
[ "$(wc -c < "$work/artifact.zip")" -le "$most_zipped" ] || refuse "the artifact is larger than GitHub says."

[ "$(unzip -Z1 "$work/artifact.zip" | sort)" = $'comment.md\nnumber' ] || refuse "the artifact holds something else than comment.md and number."
# A reader that stops early ends unzip with an error; so does an entry that unzips to more than it says.
entry() { { unzip -p "$work/artifact.zip" "$1" 2>/dev/null || true; } | head -c "$2"; }
number=$(entry number 20 | tr -d '\0')
[[ $number =~ ^[1-9][0-9]{0,9}$ ]] || refuse "number is no number."

pull=$(gh api "repos/$REPOSITORY/pulls/$number" --jq '"\(.state) \(.base.repo.full_name) \(.head.sha) \(.head.repo.full_name)"')
read -r state base head head_repository <<< "$pull"
[ "$base" = "$REPOSITORY" ] && [ "$head_repository" = "$HEAD_REPOSITORY" ] || refuse "pull request $number does not come from $HEAD_REPOSITORY."
[ "$state" = open ] || nothing "pull request $number is $state."
[ "$head" = "$HEAD_SHA" ] || nothing "the run was for $HEAD_SHA, which is not the latest commit of pull request $number."

# Plain text of a size that GitHub takes, which calls nobody: a word joiner makes text of @name, whatever stands before and behind the @. A browser reads
# a number in HTML without its semicolon too. What is said in our own name stands before the text, which could hide whatever follows it.
joiner=$'\u2060'
entry comment.md $((most + 1)) > "$work/raw"
{
  echo "$marker"
  printf '<sub>Made by the code of this pull request, at %s.</sub>\n\n' "$HEAD_SHA"
  [ "$(wc -c < "$work/raw")" -le "$most" ] || printf 'The comparison is longer than a comment may be. All of it is in the artifacts of the run.\n\n'
  head -c "$most" "$work/raw" | { iconv -c -f UTF-8 -t UTF-8 || true; } | tr -d '\000-\010\013-\037\177' |
    sed -E "s/&(#0*64|#[xX]0*40|commat);?/@/g; s/@/@$joiner/g"
} > "$work/comment.md"
jq -n --rawfile body "$work/comment.md" '{body: $body}' > "$work/comment.json"

mine=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments?per_page=100" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id")
if [ -n "$mine" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/${mine%%$'\n'*}" --input "$work/comment.json"
  echo "The comment on pull request $number is up to date."
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$number/comments" --input "$work/comment.json"
  echo "A comment stands on pull request $number."
fi
