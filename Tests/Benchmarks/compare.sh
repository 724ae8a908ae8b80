#!/usr/bin/env bash
# Compares hsmc with JSON parsers and the official SDK on one generated machine (see compare.py).
# Its Python is in .build-benchmarks/, made from requirements.txt the first time; so is hsmc, as the
# README installs it, unless PROGRAMS names a folder that has it and hsmc-dev.
# Usage: [PROGRAMS=FOLDER] compare.sh [STATES [flat|nested [ROUNDS]]]
set -euo pipefail
states="${1:-10000}"
shape="${2:-flat}"
rounds="${3:-11}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$("$here/../virtual-environment" benchmarks "$here/requirements.txt")"

cd "$here/../.."
programs="${PROGRAMS-}"
if [[ -z $programs ]]; then
  build=(
    swift build --quiet -c release --static-swift-stdlib --scratch-path .build-benchmarks/release)
  for product in hsmc hsmc-dev; do "${build[@]}" --product "$product" >&2; done
  programs="$("${build[@]}" --show-bin-path)"
fi
files="$(mktemp -d)"
trap 'rm -rf "$files"' EXIT
"$programs/hsmc-dev" generate "$states" --shape "$shape" > "$files/small.hsm"
"$programs/hsmc-dev" generate "$((states * 10))" --shape "$shape" > "$files/large.hsm"

export PYTHONDONTWRITEBYTECODE=1
"$python" "$here/compare.py" "$programs/hsmc" "$files" "$rounds"
