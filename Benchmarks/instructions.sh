#!/usr/bin/env bash
# Counts the processor instructions per decision with callgrind; the count does not depend on the load of the machine.
# `instructions.sh CASES` uses a file of cases; without it, cases are generated. Requires Debian's valgrind.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product Contestant >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind cannot read Swift's debug information.
objcopy --remove-section .swift_modhash --strip-debug .build/release/Contestant "$work/contestant"
if [ $# -gt 0 ]; then head -n 1000 "$1" >"$work/cases.jsonl"; else .build/release/Contestant generate 1000 >"$work/cases.jsonl"; fi
cases=$(wc -l <"$work/cases.jsonl")

# A measurement passes over the cases three times. Five more repetitions are 15 more decisions per case, so the difference
# excludes the start.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/contestant" --policy Benchmarks/Contestant/rules \
    bench --cases "$work/cases.jsonl" --mode "$1" --repeat "$2" 2>&1 >/dev/null | awk '/Collected/ { print $4 }'
}
for mode in decide typed parse; do
  once=$(count "$mode" 1) more=$(count "$mode" 6)
  echo "$mode $(((more - once) / (15 * cases)))"
done
