#!/usr/bin/env bash
# Measures the cost of the guards: builds with and without them decide the same cases in turns, and each turn gives a ratio of
# the medians. `guards.sh 5` takes five turns.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product Guards
swift build -c release --product Guards --scratch-path .build-unguarded -Xcc -DCLH_UNGUARDED

# Prints `case<tab>median in microseconds per decision`; the library prints nanoseconds for a thousand decisions.
medians() {
  "$1/release/Guards" 2>/dev/null | awk -v OFS='\t' '
    /^Debug results for / { sub(/^Debug results for /, ""); sub(/:$/, ""); name = $0; next }
    /^Time \(wall clock\):/ { wanted = 1; next }
    wanted && $1 + 0 > 0 && $2 + 0 >= 0.5 { print name, $1 / 1e6; wanted = 0 }'
}

for turn in $(seq "${1:-5}"); do
  join -t "$(printf '\t')" <(medians .build | sort) <(medians .build-unguarded | sort)
done | sort | awk -F'\t' '
  { guarded[$1] = guarded[$1] " " $2; bare[$1] = bare[$1] " " $3; ratio[$1] = ratio[$1] " " $2 / $3 }
  function median(list,   values, count, i, j, swap) {
    count = split(list, values, " ")
    for (i = 2; i <= count; i++) for (j = i; j > 1 && values[j] + 0 < values[j - 1] + 0; j--) {
      swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap
    }
    return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
  }
  END {
    printf "%-26s %12s %12s %8s  %s\n", "case", "guarded us", "bare us", "ratio", "of each turn"
    for (name in ratio) {
      printf "%-26s %12.1f %12.1f %8.3f ", name, median(guarded[name]), median(bare[name]), median(ratio[name])
      count = split(ratio[name], turns, " ")
      for (i = 1; i <= count; i++) printf " %.3f", turns[i]
      print ""
    }
  }'
