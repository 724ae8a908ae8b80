#!/usr/bin/env bash
# Fuzzes hsmc with libFuzzer, which comes with Swift on Linux: each target in this folder for
# SECONDS (20 unless told), two at a time, on all inputs in the repository and what it found in earlier
# runs, findings included. A target stops at its first finding, and says how to reproduce it. All that
# is made is in .build-fuzz/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds="${1:-20}"
build=.build-fuzz
. .ci/targets
programs=(tokens compile payload decompile format)
export SWIFT_BACKTRACE=enable=no # libFuzzer catches the signals

language() { # TARGET: prints the ending of the names of its inputs
  case "$1" in payload | decompile) echo json ;; *) echo hsm ;; esac
}

compile() { # MODULE OUTPUT SOURCE...: compiles a module to be fuzzed; assertions count
  swiftc -O -wmo -assert-config Debug -sanitize=fuzzer -parse-as-library -swift-version 6 \
    -package-name hsmc -module-name "$1" -I "$build/modules" -warnings-as-errors \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    -emit-module -emit-module-path "$build/modules/$2.swiftmodule" -c "${@:3}" -o "$build/$2.o"
}

twoAtATime() { # FUNCTION: calls it for each target; fails if it fails for one
  local target previous="" failed=0
  for target in "${programs[@]}"; do
    "$1" "$target" &
    if [[ -n $previous ]]; then wait "$previous" || failed=1; fi
    previous=$!
  done
  wait "$previous" || failed=1
  return "$failed"
}

module() { # NAME: compiles a pure target
  compile "$1" "$1" $(find "Sources/$1" -name '*.swift' | sort)
}

link() { # TARGET: makes its program
  compile Fuzz "Fuzz_$1" Tests/Fuzz/{Harness,Mutator,"Pieces+$(language "$1")","$1"}.swift \
    Tests/HSMSyntaxTests/{CharacterBoundaries,NaiveJSON,TreeInvariants}.swift \
    Tests/TestSupport/SplitMix64.swift
  swiftc -sanitize=fuzzer "$build/Fuzz_$1.o" "$build"/HSM*.o -o "$build/$1"
}

build() { # compiles the pure targets and links one program for each fuzz target
  mkdir -p "$build/modules"
  rm -f "$build"/HSM*.o
  local target
  for target in "${targets[@]}"; do module "$target"; done
  twoAtATime link
  touch "$build/built"
}

seed() { # TARGET: copies the inputs of the repository, each under its path with dashes
  local corpus="$build/corpus/$1" path
  mkdir -p "$corpus"
  find Tests/Goldens Tests/Conformance/rejected samples -name "*.$(language "$1")" |
    while read -r path; do cp "$path" "$corpus/${path//\//-}"; done
  if [[ $1 == compile ]]; then # a program of several files, too
    (cd samples && for path in refill_line shared/clinic shared/environments; do
      cat "$path.hsm" && printf '\0'
    done) > "$corpus/program"
  fi
}

isSlowOnlyOnce() { # TARGET INPUT: whether the input was slow, but is not when it runs alone
  case "${2##*/}" in
    slow-unit-* | timeout-*) timeout 1 "$build/$1" "$2" 2> /dev/null ;;
    *) false ;;
  esac
}

fuzz() { # TARGET [again]: runs it; prints a line about the run, or what was found
  local log="$build/$1.log" findings="$build/findings/$1" code=0 input
  mkdir -p "$findings"
  "$build/$1" -max_total_time="$seconds" -timeout=10 -report_slow_units=1 -rss_limit_mb=2048 \
    -max_len=16384 -print_final_stats=1 -dict="Tests/Fuzz/$(language "$1").dict" \
    -artifact_prefix="$findings/" "$build/corpus/$1" "$findings" 2> "$log" || code=$?
  input="$(sed -n 's/.*Test unit written to //p' "$log" | tail -1)"
  if [[ -z ${2-} && -n $input ]] && isSlowOnlyOnce "$1" "$input"; then
    # Any input is, on a machine that stands still for a moment.
    rm "$input"
    fuzz "$1" again
    return
  fi
  if [[ $code -ne 0 || -n $input ]]; then
    grep -aE 'Fatal error|ERROR|SUMMARY|Slowest unit' "$log" >&2 || tail -20 "$log" >&2
    echo "fuzzing: $1 fails on ${input:-an unknown input; see $log}" >&2
    echo "to reproduce it: SWIFT_BACKTRACE=enable=no $build/$1 $input" >&2
    exit 1
  fi
  awk -v target="$1" '
    match($0, /cov: [0-9]+/) { coverage = substr($0, RSTART + 5, RLENGTH - 5) }
    /^Done / { runs = $2; time = $5 }
    END { printf "%-9s %8d runs %4d s %6d runs/s %6d edges covered\n",
      target, runs, time, runs / (time ? time : 1), coverage }' "$log"
}

if [[ ! -e $build/built ||
  -n $(find Sources Tests/{Fuzz,HSMSyntaxTests,TestSupport} -newer "$build/built") ]]; then
  build
fi
for target in "${programs[@]}"; do seed "$target"; done
twoAtATime fuzz
