"""Checks hsmc against the create-version contract. Usage: conformance.py [HSMC]

1. Every sample and every clean golden file, compiled in every mode, satisfies all three judges
   and is spelt and injected as it should be.
2. For every rule that the contract imposes there are pairs in rejected/, RULE.json and RULE.hsm
   (or RULE.VARIANT.json and .hsm), that say the same wrong thing: a judge refuses the one, hsmc
   the other, and both name exactly that rule.
3. hsmc and the packaging library agree on every version constraint of specifiers.json.

Without HSMC, only the judges and the data are checked.
"""

import re
import sys
from itertools import product
from pathlib import Path

import judges
import layout
import pep440
from hsmc import Failed, Hsmc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RULES = """
    missing-field empty-list invalid-name duplicate-name unknown-state unknown-reference
    entry-not-internal entry-not-action terminal-state-exit terminal-state-actions self-transition
    missing-jump-back jump-back-not-internal unexpected-jump-back blank-text invalid-id
    invalid-version-constraint too-many-fillers filler-delay-range word-limit-range invalid-number
    invalid-persistence recall-both
""".split()
MACHINE = re.compile(r"\bmachine\s+([A-Za-z0-9_]+)\s*\{")


def main(arguments):
    compiler = Hsmc(Path(arguments[0]).resolve()) if arguments else None
    failures = []
    if compiler:
        failures += check_compiled_files(compiler)
    failures += check_accepted(compiler)
    failures += check_rejected(compiler)
    failures += pep440.check(compiler)
    for failure in failures:
        print(f"FAILED {failure}")
    print("conformance:", f"{len(failures)} failures" if failures else "all well")
    return 1 if failures else 0


def check_compiled_files(compiler):
    """Part 1."""
    failures = []
    # What stands in `shared` is imported; it holds no machine.
    samples = sorted(
        f for f in (ROOT / "samples").rglob("*.hsm") if f.parent.name != "shared")
    # These hold parts of programs whose ids only environments give.
    partial = {"sessions", "show"}
    goldens = sorted(
        f for f in (ROOT / "Tests" / "Goldens").rglob("*.hsm") if not partial & set(f.parts))
    if not samples:
        failures.append("samples: holds no .hsm file")
    count = payloads = 0
    for environment in ("staging", "production"):
        payloads += check_environment(compiler, environment, failures)
    for file in samples + goldens:
        machines = MACHINE.findall(file.read_bytes().decode("utf-8", "replace"))
        try:
            if file in goldens and (not machines or compiler.diagnostics(file)[1] != 0):
                continue
            count += 1
            emitted = check_file(compiler, file, failures)
        except Failed as failure:
            failures.append(f"{file.relative_to(ROOT)}: {failure}")
            continue
        payloads += 4 * len(emitted)
        if file in samples and sorted(emitted) != sorted(machines):
            failures.append(f"{file.relative_to(ROOT)}: emits {emitted}, declares {machines}")
    print(f"compiled files: {count} ({len(samples)} samples), {payloads} payloads judged")
    return failures


def check_environment(compiler, environment, failures):
    """Judges the sample that has environments, and returns the number of payloads."""
    file = ROOT / "samples" / "refill_line.hsm"
    emitted = compiler.compile(file, "compiled", False, "--environment", environment)
    for text in emitted.values():
        failures += [f"{environment}: {objection}" for objection in flat(judges.judge(text))]
    return len(emitted)


def check_file(compiler, file, failures):
    """Judges all that one file compiles to, and returns the names of its machines."""
    texts = {}  # (injection, compact) -> {machine: text}
    for injection, compact in product(("compiled", "server"), (False, True)):
        where = f"{file.relative_to(ROOT)} --injection {injection}{' --compact' * compact}"
        emitted = texts[injection, compact] = compiler.compile(file, injection, compact)
        if emitted != compiler.compile(file, injection, compact):
            failures.append(f"{where}: two runs differ")
        if not emitted:
            failures.append(f"{where}: emits nothing")
        for machine, text in emitted.items():
            try:
                found = flat(judges.judge(text)) + layout.objections(text, compact)
            except Exception as error:  # whatever a judge chokes on is no payload
                found = [f"cannot be judged: {error!r}"]
            failures += [f"{where}: {machine}: {objection}" for objection in found]
    for machine, text in texts["compiled", False].items():
        try:
            forms = {mode: layout.read(emitted[machine]) for mode, emitted in texts.items()}
        except (KeyError, ValueError) as error:
            found = [f"the modes cannot be compared: {error!r}"]
        else:
            found = compare(forms)
        failures += [f"{file.relative_to(ROOT)}: {machine}: {objection}" for objection in found]
    return list(texts["compiled", False])


def flat(objections):
    return [f"{judge} objects: {one}" for judge, all_ in objections.items() for one in all_]


def compare(forms):
    """What is wrong between the four forms, {(injection, compact): payload}, of one machine."""
    found = []
    for injection in ("compiled", "server"):
        if forms[injection, False] != forms[injection, True]:
            found.append(f"the pretty and the compact {injection} form differ in content")
    compiled, server = forms["compiled", False], forms["server", False]
    for source in layout.GUIDELINES.values():
        if compiled[source]:
            found.append(f"`{source}` is not empty though the compiler injects")
    if layout.inject(server) != compiled:
        found.append("the server's injection does not give what the compiler injects")
    return found


def check_accepted(compiler):
    """rejected/good.json and its twin good.hsm have nothing wrong: the judges can say yes."""
    text = (HERE / "rejected" / "good.json").read_text(encoding="utf-8")
    failures = [f"good.json: {objection}" for objection in flat(judges.judge(text))]
    if compiler:
        try:
            emitted = compiler.compile(HERE / "rejected" / "good.hsm", "compiled", False)
            if [layout.read(payload) for payload in emitted.values()] != [layout.read(text)]:
                failures.append("good.hsm does not compile to what good.json says")
        except (Failed, ValueError) as failure:
            failures.append(f"good.hsm: {failure}")
    return failures


def check_rejected(compiler):
    """Part 2."""
    failures = []
    pairs = {file.stem for file in (HERE / "rejected").iterdir()} - {"good"}
    covered = {pair.split(".")[0] for pair in pairs}
    failures += [f"rejected: {rule} has no pair" for rule in RULES if rule not in covered]
    failures += [f"rejected: {rule} is no rule" for rule in sorted(covered - set(RULES))]
    for pair in sorted(pairs):
        rule = pair.split(".")[0]
        payload, source = (HERE / "rejected" / f"{pair}.{suffix}" for suffix in ("json", "hsm"))
        if not payload.exists() or not source.exists():
            failures.append(f"rejected/{pair}: one half of the pair is missing")
            continue
        objections = judges.judge(payload.read_text(encoding="utf-8"))
        named = [objection.split(":")[0] for objection in objections["contract"]]
        if set(named) != {rule}:
            failures.append(f"{payload.name}: the contract names {named}")
        try:
            said, code = compiler.diagnostics(source) if compiler else ([{"rule": rule}], 1)
        except Failed as failure:
            failures.append(f"{source.name}: {failure}")
            continue
        if [diagnostic["rule"] for diagnostic in said] != [rule] or code != 1:
            said = [f"{d['rule']}: {d.get('message')}" for d in said]
            failures.append(f"{source.name}: hsmc says {said}, exit code {code}")
    print(f"rejected pairs: {len(pairs)} for {len(RULES)} rules")
    return failures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
