#!/bin/sh
# Runs `seloste decide` as an engine of the comparison: reads cases from standard input, writes decisions to standard output.
#
#   ./decide.sh stream < cases.jsonl > decisions.jsonl
#
# Names are translated before and after; the decisions are made by the unmodified command.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ "${1:-}" = stream ] || { echo "usage: decide.sh stream" >&2; exit 2; }
contestant=$here/.build/release/Contestant
seloste=$here/../.build/release/seloste
for command in "$contestant" "$seloste"; do
  [ -x "$command" ] || { echo "decide.sh: $command is not built: swift build -c release" >&2; exit 2; }
done
cases=$(mktemp)
trap 'rm -f "$cases"' EXIT INT TERM
cat > "$cases"
"$contestant" translate < "$cases" |
  "$seloste" decide --rules "$here/Benchmarks/Contestant/rules" |
  "$contestant" retell "$cases"
