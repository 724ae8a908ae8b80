#!/usr/bin/env bash
# Asserts that all work is linear in the length of the input: see main.swift.
# Arguments choose shapes by a part of their names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=.build-linearity
. .ci/targets
mkdir -p "$build"

compile() {
  swiftc -O -wmo -parse-as-library -swift-version 6 -package-name hsmc -module-name "$1" \
    -I "$build" -sanitize=fuzzer -sanitize-coverage=edge,trace-pc-guard \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    -emit-module -emit-module-path "$build/$1.swiftmodule" \
    -c $(find "Sources/$1" -name '*.swift' | sort) -o "$build/$1.o"
}

for target in "${targets[@]}"; do compile "$target"; done
# The harness is not instrumented, and counts in place of the library that would.
wraps=()
for function in malloc calloc realloc aligned_alloc posix_memalign malloc_usable_size; do
  wraps+=(-Xlinker "--wrap=$function")
done
swiftc -O -wmo -swift-version 6 -package-name hsmc -module-name Linearity -I "$build" \
  -enforce-exclusivity=unchecked -static-stdlib "${wraps[@]}" \
  Tests/Linearity/*.swift "$build"/HSM*.o -o "$build/linearity"
# Memory that is mapped on its own would come in pages (see Counters.swift).
SWIFT_DETERMINISTIC_HASHING=1 MALLOC_MMAP_MAX_=0 "$build/linearity" "$@"
