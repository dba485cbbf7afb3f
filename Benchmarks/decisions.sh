#!/usr/bin/env bash
# Prints the median of each benchmark in `Decisions`, in microseconds.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --package-path .. --product seloste >/dev/null  # the cold start runs it
swift build -c release --product Decisions >/dev/null
# The library prints nanoseconds for a thousand decisions, or for one load, start or replay.
.build/release/Decisions 2>/dev/null | tr '\r' '\n' | awk '
  /^Debug results for / { sub(/^Debug results for /, ""); sub(/:$/, ""); name = $0; next }
  /^Time \(wall clock\):/ { wanted = 1; next }
  wanted && $1 + 0 > 0 && $2 + 0 >= 0.5 {
    printf "%-58s %12.2f\n", name, $1 / (name ~ /^(loading|cold|replay)/ ? 1000 : 1000000)
    wanted = 0
  }'
