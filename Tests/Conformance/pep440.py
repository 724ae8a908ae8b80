"""Compares hsmc's judgement of version constraints with the packaging library's."""

import json
import tempfile
import unicodedata
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from hsmc import Failed

RULE = "invalid-version-constraint"
FEWEST = 450
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def check(compiler):
    """The disagreements over specifiers.json, as a list of messages."""
    specifiers = json.loads((Path(__file__).parent / "specifiers.json").read_text(encoding="utf-8"))
    expected = [is_good(specifier) for specifier in specifiers]
    failures = []
    if len(set(specifiers)) != len(specifiers) or len(specifiers) < FEWEST:
        failures.append(f"specifiers.json: has repeats, or fewer than {FEWEST} items")
    good, bad = expected.count(True), expected.count(False)
    print(f"version constraints: {len(specifiers)}, of which {good} good and {bad} bad")
    if compiler:
        try:
            found = verdicts(compiler, specifiers)
        except Failed as failure:
            return failures + [f"version constraints: {failure}"]
        for specifier, packaging, hsmc in zip(specifiers, expected, found):
            if packaging != hsmc:
                words = {True: "accepts", False: "refuses"}
                who = f"packaging {words[packaging]} it, hsmc {words[hsmc]} it"
                failures.append(f"version constraint {specifier[:60]!a}: {who}")
    return failures


def is_good(specifier):
    try:
        SpecifierSet(specifier)
    except InvalidSpecifier:
        return False
    return True


def verdicts(compiler, specifiers):
    """Whether hsmc accepts each specifier, from one run over a file with one tool for each."""
    lines = source(specifiers)
    versions = [n for n, line in enumerate(lines, 1) if line.startswith("  version ")]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "constraints.hsm"
        file.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
        diagnostics, _ = compiler.diagnostics(file)
    refused = set()
    for diagnostic in diagnostics:
        line = diagnostic["span"]["start"]["line"]
        if diagnostic["rule"] == RULE and line in versions:
            refused.add(line)
        elif diagnostic["severity"] == "error":
            text = lines[line - 1].strip()
            raise Failed(f"unexpected {diagnostic['rule']}: {diagnostic['message']} at {text}")
    return [line not in refused for line in versions]


def source(specifiers):
    """The lines of the file: one top-level tool for each specifier, and a machine that uses all."""
    lines = []
    for number, specifier in enumerate(specifiers):
        lines += [
            f"tool tool_{number} {{",
            f'  id "{number:024x}"',
            f'  version "{escape(specifier)}"',
            f'  instruction "Look up entry {number} of the catalogue."',
            "}",
        ]
    return lines + [
        "machine catalogue {",
        '  description "Looks up entries of the catalogue."',
        "  new_user -> find_entry",
        "  returning_user -> find_entry",
        "  terminal goodbye",
        "  action find_entry {",
        '    objective "Find the entry the caller asks for."',
        '    actions { "Ask for the entry." "Read it out." }',
        '    exits { "The caller has heard it" -> goodbye }',
        "    tools {",
        *(f"      tool_{number}" for number in range(len(specifiers))),
        "    }",
        "  }",
        '  action goodbye { objective "Close the call." actions { "Say goodbye." } }',
        "}",
    ]


def escape(text):
    """The text between the quotes of a string: letters, digits and signs stay as they are."""
    return "".join(
        ESCAPES.get(c)
        or (c if c == " " or unicodedata.category(c)[0] in "LNPS" else f"\\u{{{ord(c):X}}}")
        for c in text
    )
