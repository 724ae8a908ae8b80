#!/usr/bin/env bash
# Fuzzes hsmc with libFuzzer, which comes with Swift on Linux: each target in this folder for
# SECONDS (20 unless told), on all inputs in the repository and what it found in earlier runs,
# findings included. Stops at the first finding, and says how to reproduce it. All that it makes is
# in .build-fuzz/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds="${1:-20}"
build=.build-fuzz
targets=(tokens compile payload decompile format)
export SWIFT_BACKTRACE=enable=no # libFuzzer catches the signals

language() { # TARGET: prints the ending of the names of its inputs
  case "$1" in payload | decompile) echo json ;; *) echo hsm ;; esac
}

compile() { # MODULE SOURCE...: compiles a module to be fuzzed; assertions count
  swiftc -O -wmo -assert-config Debug -sanitize=fuzzer -parse-as-library -swift-version 6 \
    -package-name hsmc -module-name "$1" -I "$build/modules" -warnings-as-errors \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    -emit-module -emit-module-path "$build/modules/$1.swiftmodule" -c "${@:2}" -o "$build/$1.o"
}

build() { # compiles the pure targets and links one program for each fuzz target
  local module target objects=()
  mkdir -p "$build/modules"
  for module in HSMText HSMSyntax HSMCompiler HSMReport HSMFormat; do
    compile "$module" $(find "Sources/$module" -name '*.swift' | sort)
    objects+=("$build/$module.o")
  done
  for target in "${targets[@]}"; do
    compile Fuzz Tests/Fuzz/{Harness,Mutator,"Pieces+$(language "$target")","$target"}.swift \
      Tests/HSMSyntaxTests/{CharacterBoundaries,NaiveJSON,TreeInvariants}.swift \
      Tests/TestSupport/SplitMix64.swift
    swiftc -sanitize=fuzzer "$build/Fuzz.o" "${objects[@]}" -o "$build/$target"
  done
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
for target in "${targets[@]}"; do
  seed "$target"
  fuzz "$target"
done
