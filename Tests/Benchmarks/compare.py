"""Compares hsmc with JSON parsers and the official SDK. Usage: compare.py HSMC FOLDER ROUNDS

FOLDER holds small.hsm and large.hsm, a machine ten times as large. hsmc compiles small.hsm to a new
file and checks the payload, each time as a whole process, start and files included; the others
read the same payload in this process, from memory.

Everybody takes a turn in each round, so that a noisy moment hits all alike. The first round does
not count. The collector of cyclic garbage is off, in favour of what makes many objects, and results
are freed when the clock stands still. As Python comes, the collector is on: the SDK takes a second
turn that way. It cannot hold references (their keys are unhashable), so its payload has none.
"""

import gc
import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter

import orjson
import simdjson
from amigo_sdk.generated.model import (
    OrganizationCreateServiceHierarchicalStateMachineVersionRequest as Request,
)

QUIET = [
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
]


def main(hsmc, folder, rounds):
    folder, rounds = Path(folder), int(rounds)
    small, large, payload = folder / "small.hsm", folder / "large.hsm", folder / "small.json"
    compile_small = process(hsmc, "compile", small, "-o", payload, output=payload)
    large_payload = folder / "large.json"
    compile_large = process(hsmc, "compile", large, "-o", large_payload, output=large_payload)
    compile_small()
    text = payload.read_bytes()
    bare = orjson.dumps({**json.loads(text), "references": {}}, option=orjson.OPT_INDENT_2)
    contestants = {
        "`orjson.loads`": inside(orjson.loads, text),
        "simdjson, DOM": inside(simdjson.Parser().parse, text),
        "`hsmc compile`, process": compile_small,
        "`hsmc check` of the payload, process": process(hsmc, "check", payload),
        "SDK, `model_validate_json`": inside(Request.model_validate_json, bare),
        "the same, collector on": inside(Request.model_validate_json, bare, collects=True),
    }
    print(f"{rounds} rounds; source {small.stat().st_size / 1e6:.1f} MB, payload "
          f"{len(text) / 1e6:.1f} MB; Python {platform.python_version()}, "
          f"orjson {version('orjson')}, pysimdjson {version('pysimdjson')} "
          f"({simdjson.Parser().implementation[0]}), amigo_sdk {version('amigo_sdk')}\n")
    times = measure(contestants, rounds)
    unit = times["`orjson.loads`"]
    print("| | median ms | least ms | median / orjson | least / orjson |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, own in times.items():
        ratios = median(own) / median(unit), min(own) / min(unit)
        print(f"| {name} | {median(own) * 1e3:.1f} | {min(own) * 1e3:.1f} "
              f"| {ratios[0]:.2f} | {ratios[1]:.2f} |")

    times = measure({"small": compile_small, "large": compile_large}, max(3, rounds // 2))
    print(f"\n`hsmc compile` of a machine ten times as large takes "
          f"{median(times['large']) / median(times['small']):.1f} times as long "
          f"(least: {min(times['large']) / min(times['small']):.1f} times).")


def measure(contestants, rounds):
    """The seconds that each contestant took in each round: {name: [seconds]}."""
    times = {name: [] for name in contestants}
    gc.collect()
    gc.freeze()
    gc.disable()
    for number in range(rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for name, run in contestants.items():
            seconds = run()
            if number > 0:
                times[name].append(seconds)
    return times


def inside(function, argument, collects=False):
    """A run of a function in this process, its result freed after the clock stopped."""
    def run():
        if collects:
            gc.enable()
        start = perf_counter()
        result = function(argument)
        seconds = perf_counter() - start
        gc.disable()
        del result
        return seconds
    return run


def process(*words, output=None):
    """A run of another program, which makes the file `output`, from before its start until its end."""
    words = [str(word) for word in words]

    def run():
        if output:
            output.unlink(missing_ok=True)
        start = perf_counter()
        child = os.posix_spawn(words[0], words, os.environ, file_actions=QUIET)
        _, status, _ = os.wait4(child, 0)
        seconds = perf_counter() - start
        if status != 0:
            sys.exit(f"{' '.join(words)}: exit code {os.waitstatus_to_exitcode(status)}")
        return seconds
    return run


if __name__ == "__main__":
    main(*sys.argv[1:])
