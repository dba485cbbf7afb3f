#!/usr/bin/env bash
# Instructions of the processor that a decision takes, counted by callgrind: the same on each machine, however busy it is.
# `instructions.sh CASES` takes cases of the outside comparison, without them cases are made. Needs Debian's valgrind.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product Contestant >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind does not understand what a Swift compiler leaves for debuggers.
objcopy --remove-section .swift_modhash --strip-debug .build/release/Contestant "$work/contestant"
if [ $# -gt 0 ]; then head -n 1000 "$1" >"$work/cases.jsonl"; else .build/release/Contestant generate 1000 >"$work/cases.jsonl"; fi
cases=$(wc -l <"$work/cases.jsonl")

# A measurement goes over the cases three times; deciding each five times more takes what fifteen decisions take, and nothing
# of the start.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/contestant" --policy Benchmarks/Contestant/rules \
    bench --cases "$work/cases.jsonl" --mode "$1" --repeat "$2" 2>&1 >/dev/null | awk '/Collected/ { print $4 }'
}
for mode in decide typed parse; do
  once=$(count "$mode" 1) more=$(count "$mode" 6)
  echo "$mode $(((more - once) / (15 * cases)))"
done
