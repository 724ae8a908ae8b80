#!/usr/bin/env bash
# Judges the hsmc binary at $1 against the create-version contract (see conformance.py).
# Its Python is in .build-conformance/, made from requirements.txt the first time.
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
python="$("$here/../virtual-environment" conformance "$here/requirements.txt")"

export PYTHONDONTWRITEBYTECODE=1
"$python" "$here/conformance.py" "$hsmc"
"$python" "$here/differential.py" "$hsmc"
"$python" "$here/decompiled.py" "$hsmc"
