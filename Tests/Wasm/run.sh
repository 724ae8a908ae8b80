#!/usr/bin/env bash
# Runs the pure targets with words of 32 bits: on wasm32, in the toolchain's own WasmKit. The payloads
# must be those in Tests/Goldens/payload, and the findings those of the hsmc that is given.
# Needs what .ci/embedded makes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
hsmc="$1"
build=.build/embedded-wasm32
toolchain="$(dirname "$(realpath "$(command -v swiftc)")")"
resources="$(swiftc -print-target-info |
  sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')"

swiftc -enable-experimental-feature Embedded -target wasm32-unknown-none-wasm -Osize -wmo \
  -parse-as-library -swift-version 6 -package-name hsmc -module-name Harness -I "$build" \
  -import-objc-header Tests/Wasm/Runtime.h -c Tests/Wasm/Harness.swift -o "$build/Harness.o"
"$toolchain/clang" --target=wasm32-unknown-none-wasm -O2 -ffreestanding -fno-builtin -Wall -Werror \
  -c Tests/Wasm/Runtime.c -o "$build/Runtime.o"
"$toolchain/wasm-ld" "$build"/*.o -z stack-size=1048576 -o "$build/harness.wasm" \
  "$resources/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a"

run() { # FILE...: runs the harness on the first file, with the others to import
  local file
  for file in "$@"; do printf '%s\0' "${file##*/}" && cat "$file" && printf '\0'; done |
    "$toolchain/wasmkit" run "$build/harness.wasm"
}

count=0
for source in samples/*.hsm Tests/Goldens/payload/*.hsm; do
  stem="$(basename "$source" .hsm)"
  while IFS= read -r -d '' name && IFS= read -r -d '' payload; do
    if ! printf '%s' "$payload" | cmp - "Tests/Goldens/payload/$stem/$name"; then
      echo "$source: with 32 bits, $name is another payload" >&2
      exit 1
    fi
    count=$((count + 1))
  done < <(run "$source" samples/*.hsm samples/shared/*.hsm)
done
if [[ $count -ne $(find Tests/Goldens/payload -name '*.json' | wc -l) ]]; then
  echo "with 32 bits, there are only $count payloads" >&2
  exit 1
fi

# Numbers whose exponents, or the sums with them, do not fit in 32 bits.
mkdir -p "$build/numbers"
for number in 1e-2147483649 1e2147483648 30e-1 3e4294967296 3e-4294967296 10e4294967295 \
  1e1099511627776 1e-99999999999999999999 0e99999999999999999999; do
  sed "s/\(\"audio_filler_triggered_after\": \)[0-9.e+-]*/\1$number/" \
    Tests/Goldens/payload/everything/everything.server.json > "$build/numbers/$number.json"
done
for payload in Tests/Conformance/rejected/*.json "$build"/numbers/*.json; do
  expected="$("$hsmc" check --quiet --output-format concise - --stdin-filename "${payload##*/}" \
    < "$payload" || true)"
  actual="$(run "$payload" | sed '/\x0/,$d')"
  if [[ $actual != "$expected" ]]; then
    echo "$payload: with 32 bits, something else is found:" >&2
    echo "$actual" >&2
    exit 1
  fi
  count=$((count + 1))
done
echo "$count payloads are the same with 32 bits"
