#!/usr/bin/env bash
# Compares Seloste with a minimal C host of Lua on the same cases, in decisions per second of CPU time. The two run in turns,
# so that noise of the machine affects both. `compare.sh 9` takes nine turns and prints the median of their ratios.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product Contestant >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 $(pkg-config --cflags lua5.4) BareHost/host.c -o "$work/bare" $(pkg-config --libs lua5.4)
.build/release/Contestant generate 5000 --lua >"$work/cases.lua"
.build/release/Contestant generate 5000 >"$work/cases.jsonl"

ours() { .build/release/Contestant bench --cases "$work/cases.jsonl" --mode "$1" | sed 's/.*"per_cpu_s":\([0-9]*\).*/\1/'; }
for turn in $(seq "${1:-5}"); do
  before=$("$work/bare" BareHost/policy.lua "$work/cases.lua")
  decide=$(ours decide) typed=$(ours typed) parse=$(ours parse)
  after=$("$work/bare" BareHost/policy.lua "$work/cases.lua")
  echo "$before $after $decide $typed $parse"
done | awk '
  { bare = ($1 + $2) / 2; printf "bare %d, ours %d (%.2f), from typed values %d (%.2f), from JSON %d (%.2f)\n", bare, $3, $3 / bare, $4, $4 / bare, $5, $5 / bare
    decide[NR] = $3 / bare; typed[NR] = $4 / bare; parse[NR] = $5 / bare }
  function median(list, n,   i, j, swap) {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap }
    return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
  }
  END { printf "medians of %d turns: %.2f, from typed values %.2f, from JSON %.2f of the bare host\n", NR, median(decide, NR), median(typed, NR), median(parse, NR) }'
