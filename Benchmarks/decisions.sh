#!/usr/bin/env bash
# The median of each benchmark of deciding: microseconds a decision, and allocations.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --package-path .. --product seloste >/dev/null  # the cold start spawns it
swift build -c release --product Decisions >/dev/null
# The library tells a thousand decisions at once, in nanoseconds; the fourth column is the median.
.build/release/Decisions 2>/dev/null | tr '\r' '\n' | awk '
  /^Debug results for / { sub(/^Debug results for /, ""); sub(/:$/, ""); name = $0; next }
  /^Time \(wall clock\):/ { wanted = "time"; next }
  /^Malloc/ { wanted = "mallocs"; next }
  wanted && $1 + 0 > 0 && $2 + 0 >= 0.5 { value[wanted] = $1; if (wanted == "time") order[++count] = name; result[name, wanted] = $1; wanted = "" }
  END {
    printf "%-58s %12s %12s\n", "", "us", "allocations"
    for (i = 1; i <= count; i++) {
      name = order[i]
      whole = name ~ /^(loading|cold)/ ? 1000 : 1000000
      printf "%-58s %12.2f %12s\n", name, result[name, "time"] / whole, ((name, "mallocs") in result) ? result[name, "mallocs"] / 1000 : ""
    }
  }'
