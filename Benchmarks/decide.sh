#!/bin/sh
# `seloste decide` among the engines of the comparison: its cases on standard input, its decisions on standard output.
#
#   ./decide.sh stream < cases.jsonl > decisions.jsonl
#
# The cases' names are changed before and the answers' after; what decides between is the command as anybody has it.
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
