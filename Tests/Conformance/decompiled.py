"""Checks that hsmc decompiles payloads without loss. Usage: decompiled.py HSMC [TIMES]

Of the payloads there are TIMES as many as usual.

A valid payload, decompiled to a source and compiled again, is the same payload in all that the
contract speaks of: texts as the server strips them, numbers by value, everything else verbatim.
"""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from random import Random

import breaches
import contract
import differential
import judges
import mutations
import payloads
import slots
from hsmc import Failed, Hsmc

MADE, FULL, MUTATED, AIMED = 900, 300, 700, 20
FEWEST = 1500
SHOWN = 20


def main(arguments):
    compiler = Hsmc(Path(arguments[0]).resolve())
    try:
        cases = valid_cases(compiler, int(arguments[1]) if len(arguments) > 1 else 1)
    except Failed as failure:
        print(f"FAILED {failure}")
        return 1
    folder = Path(tempfile.mkdtemp(prefix="hsmc-decompiled-"))
    with ThreadPoolExecutor(2) as pool:
        failures = list(pool.map(lambda one: check(compiler, folder, *one), enumerate(cases)))
    failures = [failure for failure in failures if failure]
    for failure in failures[:SHOWN]:
        print(f"FAILED {failure}")
    if not failures:
        folder.rmdir()
    print(f"decompiled payloads: {len(cases)}, {len(failures)} failures")
    if len(cases) < FEWEST:
        print(f"FAILED there are fewer than {FEWEST} payloads")
    return 1 if failures or len(cases) < FEWEST else 0


def valid_cases(compiler, times):
    """All payloads to decompile, so many times as many as usual: [(label, text)]."""
    random = Random(3)
    bases = differential.bases(compiler)
    found = [(name, slots.read(text)) for name, text in bases.items()]
    for number in range((MADE + FULL) * times):
        payload = payloads.Maker(random, full=number >= MADE * times).payload()
        found.append((f"random payload {number}", payload))
    found += mutations.cases(random, bases, MUTATED * times)
    found += breaches.cases(random, AIMED * times)
    written = [(label, slots.write(payload)) for label, payload in found]
    return [(label, text) for label, text in written if not judges.refuses(text)]


def check(compiler, folder, number, case):
    """What is wrong with one payload's way there and back, or None; if nothing, leaves no file."""
    label, text = case
    payload, source, result = (folder / f"{number:05}.{end}" for end in ("json", "hsm", "out.json"))
    payload.write_bytes(text.encode("utf-8"))
    try:
        compiler.run(["decompile", payload, "-o", source], allowed=[0])
        compiler.run(["compile", "--injection", "server", source, "-o", result], allowed=[0])
        found = list(differences(normal(text), normal(result.read_text(encoding="utf-8"))))
    except (Failed, OSError, ValueError) as failure:
        found = [str(failure)]
    if found:
        return f"{source}: {label}: {'; '.join(found[:3])}".encode("ascii", "replace").decode()
    for file in (payload, source, result):
        file.unlink()


def normal(text):
    """The payload as the contract understands it."""
    payload = slots.read(text)
    for value, fields in list(slots.objects(payload)):
        for unknown in set(value) - set(fields):
            del value[unknown]
    for kind, container, key in list(slots.walk(payload)):
        value = container[key]
        if kind in ("text", "text_or_null") and value is not None:
            container[key] = value.strip(contract.WHITE_SPACE)
        elif kind in ("delay", "word_limit", "version"):
            container[key] = Decimal(value)
    return payload


def differences(one, other, where="payload"):
    """Where two values differ: messages."""
    if type(one) is type(other) is dict and one.keys() == other.keys():
        for key in one:
            yield from differences(one[key], other[key], f"{where}.{key}")
    elif type(one) is type(other) is list and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other)):
            yield from differences(left, right, f"{where}[{index}]")
    elif type(one) is not type(other) or one != other:
        yield f"{where}: {str(one)[:200]!a} became {str(other)[:200]!a}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
