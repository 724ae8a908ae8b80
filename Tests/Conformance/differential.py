"""Compares hsmc's verdict on JSON payloads with the judges'. Usage: differential.py HSMC

Thousands of payloads, always the same, are made from valid ones: by single mutations, which know
nothing of the contract (mutations.py), and aimed at each rule from both sides (breaches.py). A
payload is refused by hsmc if it reports an error, and by the judges if any of the three objects.
The two verdicts must agree on every payload, and hsmc must name every rule often enough.
"""

import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from random import Random

import breaches
import judges
import mutations
import payloads
import slots
from hsmc import Failed, Hsmc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RULES = """
    missing-field wrong-type unknown-state-type empty-list invalid-name duplicate-name unknown-state
    unknown-reference entry-not-internal entry-not-action terminal-state-exit terminal-state-actions
    self-transition missing-jump-back jump-back-not-internal unexpected-jump-back blank-text
    invalid-id invalid-version-constraint too-many-fillers filler-delay-range word-limit-range
    invalid-persistence recall-both
""".split()
MUTATED = 4400
AIMED = 170  # for each rule
FEWEST = 50  # payloads that hsmc refuses by a rule
BATCH = 500  # files for one process of hsmc
SHOWN = 20


def main(arguments):
    compiler = Hsmc(Path(arguments[0]).resolve())
    try:
        cases = all_cases(compiler)
        folder = Path(tempfile.mkdtemp(prefix="hsmc-differential-"))
        files = write(folder, cases)
        with ProcessPoolExecutor() as pool:
            refused = list(pool.map(judges.refuses, (text for _, text in cases), chunksize=100))
        errors = verdicts(compiler, files)
    except Failed as failure:
        print(f"FAILED {failure}\ndifferential: no verdict")
        return 1
    wrong = 0
    for file, (label, text), expected in zip(files, cases, refused):
        if bool(errors[file]) == expected:
            file.unlink()
            continue
        wrong += 1
        if wrong <= SHOWN:
            print(f"FAILED {file}: {label}\n    hsmc:   {summary(errors[file])}")
            for judge, objections in judges.judge(text).items():
                print(f"    {judge + ':':7} {summary(objections)}")
    if not wrong:
        folder.rmdir()
    counts = Counter(rule for said in errors.values() for rule in {one["rule"] for one in said})
    rare = [rule for rule in RULES if counts[rule] < FEWEST]
    print(f"payloads: {len(cases)}, of which the judges refuse {sum(refused)}")
    for rule, count in sorted(counts.items()):
        print(f"    {rule:27} {count:5}")
    for rule in rare:
        print(f"FAILED hsmc names {rule} in {counts[rule]} payloads, fewer than {FEWEST}")
    print("differential:", f"{wrong} disagreements" if wrong else "no disagreement")
    return 1 if wrong or rare else 0


def bases(compiler):
    """Valid payloads that have been written by hand or made at random: {name: text}."""
    found = {"good.json": (HERE / "rejected" / "good.json").read_text(encoding="utf-8")}
    for file in sorted((ROOT / "samples").glob("*.hsm")):
        for machine, text in compiler.compile(file, "server", True).items():
            found[f"{file.name} {machine}"] = text
    random = Random(1)
    for number in range(60):
        text = slots.write(payloads.Maker(random, full=number % 3 == 0).payload())
        found[f"random payload {number}"] = text
    return found


def all_cases(compiler):
    """All cases: [(label, text)]."""
    random = Random(2)
    found = [
        *mutations.cases(random, bases(compiler), MUTATED),
        *breaches.cases(random, AIMED),
    ]
    return [
        (label, slots.write(payload, number % 3 == 0, number % 2 == 0))
        for number, (label, payload) in enumerate(found)
    ]


def write(folder, cases):
    files = []
    for number, (_, text) in enumerate(cases):
        file = folder / f"{number:05}.json"
        file.write_bytes(text.encode("utf-8"))
        files.append(file)
    return files


def verdicts(compiler, files):
    """The errors that hsmc finds in each file: {file: [diagnostic]}."""
    errors = {file: [] for file in files}
    batches = [files[start : start + BATCH] for start in range(0, len(files), BATCH)]
    with ThreadPoolExecutor(2) as pool:
        for diagnostics, _ in pool.map(lambda batch: compiler.diagnostics(*batch), batches):
            for diagnostic in diagnostics:
                if diagnostic["severity"] == "error":
                    errors[Path(diagnostic["path"])].append(diagnostic)
    return errors


def summary(objections):
    """What one side says of a payload, on one line."""
    said = [f"{o['rule']}: {o['message']}" if isinstance(o, dict) else o for o in objections]
    return "; ".join(one[:200] for one in said[:3]).encode("ascii", "replace").decode() or "accepts"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
