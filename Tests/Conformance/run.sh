#!/usr/bin/env bash
# Judges the hsmc binary at $1 against the create-version contract (see conformance.py).
# Makes its own virtual environment from requirements.txt, once, in .build-conformance/.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: ${0##*/} PATH-OF-HSMC" >&2
  exit 2
fi
if [[ ! -f $1 || ! -x $1 ]]; then
  echo "${0##*/}: $1 is not an executable file; build hsmc first" >&2
  exit 2
fi
hsmc="$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
venv="$root/.build-conformance/venv"
python="${PYTHON:-python3}"

if ! "$venv/bin/python" -c '' 2>/dev/null ||
  ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "${0##*/}: needs Python 3.11 or later as python3 (or name one in PYTHON)" >&2
    exit 2
  fi
  if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    echo "${0##*/}: this Python cannot make virtual environments; on Debian or Ubuntu:" \
      "apt-get install python3-venv" >&2
    exit 2
  fi
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt" # last: marks the environment as whole
fi

export PYTHONDONTWRITEBYTECODE=1
"$venv/bin/python" "$here/conformance.py" "$hsmc"
"$venv/bin/python" "$here/differential.py" "$hsmc"
"$venv/bin/python" "$here/decompiled.py" "$hsmc"
