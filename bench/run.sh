#!/usr/bin/env bash
# bench/run.sh [N ...]   (default 100 1000 10000)
# Cold builds of N briefs with our program (ReadyToRun) and with Hugo, in turn; then whether the work was equal.
#   HUGO=path      another Hugo than the system's         BENCH_WORK=dir   where to work (default: a folder in /dev/shm)
#   RUNS=n         pairs for each N (default 5)           IJN=path    a program that is published already
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
hugo=${HUGO:-hugo}
shm=/dev/shm; [ -w "$shm" ] || shm=${TMPDIR:-/tmp}
work=${BENCH_WORK:-$shm/ijn-bench}
[ $# -gt 0 ] || set -- 100 1000 10000
command -v "$hugo" >/dev/null || { echo "No Hugo: apt-get install hugo, or HUGO=path." >&2; exit 2; }
mkdir -p "$work"

# A copy is published: publishing for one kind of machine would change the lock files of the sources.
if [ -z "${IJN:-}" ]; then
  echo "Publishing ReadyToRun into $work/program."
  mkdir -p "$work/source"
  find "$work/source" -type f -not -path '*/obj/*' -delete
  (cd "$here/.." && tar -cf - --exclude=bin --exclude=obj --exclude=.git global.json Directory.* BannedSymbols.txt .editorconfig build src) | tar -xf - -C "$work/source"
  (cd "$work/source" && dotnet publish src/IjnSite -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/program" --verbosity quiet -nologo)
  IJN=$work/program/IjnSite
fi

version=$("$hugo" version)
config=hugo.toml
# Before 0.128 the page size had another key.
case $version in *v0.[0-9].*|*v0.[0-9][0-9].*|*v0.11[0-9].*|*v0.12[0-7].*) config=hugo-0.111.toml;; esac
echo "$version"
echo ".NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -1), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1 /proc/loadavg)"

for n in "$@"; do
  h=$work/hugo-$n; o=$work/ijn-$n
  rm -rf "$h" "$o"
  python3 "$here/corpus.py" --n "$n" --keys hugo --out "$work/corpus"
  mkdir -p "$h/content" && cp -r "$here/hugo/." "$h/"
  mv "$work/corpus/posts" "$h/content/posts"; mv "$work/corpus/data" "$work/corpus/static" "$h/"
  python3 "$here/corpus.py" --n "$n" --keys ijn --out "$work/corpus"
  mkdir -p "$o/input" && cp -r "$here/theme" "$here/site.yml" "$o/" && mv "$o/site.yml" "$o/input/"
  mv "$work/corpus/posts" "$o/input/briefs"; mv "$work/corpus/data" "$o/input/_data"; mv "$work/corpus/static" "$o/theme/files"
  rmdir "$work/corpus"
  echo
  echo "== $n briefs =="
  python3 "$here/measure.py" -n "${RUNS:-5}" --pages "$((n + (n + 9) / 10 + 41))" \
    "hugo=cd $h && rm -rf out resources .hugo_build.lock ;; $hugo --quiet --source $h --config $h/$config --destination $h/out" \
    "ijn=rm -rf $o/output ;; $IJN build --root $o"
  python3 "$here/check.py" "$h/out" "$o/output"
done
