#!/usr/bin/env bash
# Compares hsmc with JSON parsers and the official SDK on one generated machine (see compare.py).
# Makes its own virtual environment from requirements.txt, once, in .build-benchmarks/.
# Usage: compare.sh [STATES [flat|nested [ROUNDS]]]
set -euo pipefail
states="${1:-10000}"
shape="${2:-flat}"
rounds="${3:-11}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
venv="$root/.build-benchmarks/venv"
python="${PYTHON:-python3}"

if ! "$venv/bin/python" -c '' 2>/dev/null ||
  ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  if ! "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'; then
    echo "${0##*/}: needs Python 3.11 or later with venv as python3 (or name one in PYTHON)" >&2
    exit 2
  fi
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
    --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt" # last: marks the environment as whole
fi

cd "$root"
for product in hsmc hsmc-dev; do
  swift build --quiet -c release --product "$product" >&2
done
release="$(swift build -c release --show-bin-path)"
files="$(mktemp -d)"
trap 'rm -rf "$files"' EXIT
"$release/hsmc-dev" generate "$states" --shape "$shape" > "$files/small.hsm"
"$release/hsmc-dev" generate "$((states * 10))" --shape "$shape" > "$files/large.hsm"

export PYTHONDONTWRITEBYTECODE=1
"$venv/bin/python" "$here/compare.py" "$release/hsmc" "$files" "$rounds"
