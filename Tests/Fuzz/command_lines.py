"""Runs hsmc with random command lines, for SECONDS (20 unless told), and stops at the first that fails.

Each runs as an unprivileged user in a private folder that holds all files its words name: a word that
could lead out of it is not used. Whatever the words, hsmc ends soon with exit code 0, 1 or 2, says why
if not with 0, prints text, leaves no staged file behind, touches no file that it was not told to write,
and does the same when it is run again.

Usage: command_lines.py HSMC [SECONDS [SEED]]
"""

import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

NOBODY = 65534
MACHINE = b"""machine m {
  description "d"
  new_user -> a
  returning_user -> a
  terminal b
  action a { objective "o" actions { "x" } exits { "e" -> b } }
  action b { objective "o" actions { "x" } }
}
"""
PROGRAM = (
    b'import "lib/rules.hsm"\n'
    + MACHINE.replace(b"machine m", b"machine n").replace(b"description", b"include r\n  description")
    + b'environment staging { machine n { id "65f0c0ffee65f0c0ffee0001" } }\n'
)

# What is in the folder: the contents of files, or where a link leads.
FILES = {
    b"m.hsm": MACHINE,
    b"n.hsm": PROGRAM,
    b"lib/rules.hsm": b'fragment r { guidelines { "g" } }\n',
    b"broken.hsm": b"machine m { action a { objective \"o }\n",
    b"empty.hsm": b"",
    b"a b.hsm": MACHINE.replace(b"  ", b" "),
    b"\xe5\xaf\xbf.hsm": MACHINE,
    b"\xff\xfe.hsm": MACHINE,
    b"-o": b"",
    b"payload.json": b"",  # made by compile
    b"broken.json": b'{"states": [',
    b"sub/.keep": b"",
}
LINKS = {b"link.hsm": b"m.hsm", b"loop.hsm": b"loop.hsm", b"dir": b"lib", b"gone.hsm": b"nowhere"}
NAMES = [*FILES, *LINKS, b"lib", b"lib/", b"sub", b".", b"-", b"--", b"", b"new.json", b"new/", b"no/x.hsm"]


class Words:
    """The words of command lines: what help names, what is in the folder, and what nobody expects."""

    def __init__(self, hsmc: pathlib.Path):
        text = lambda *words: subprocess.run([hsmc, *words], capture_output=True, text=True).stdout
        self.commands = re.findall(r"^  ([a-z]+)  +[A-Z]", text("--help"), re.M)
        assert len(self.commands) > 8, "the help names no commands"
        self.options = {}
        for command in self.commands:
            page = text("help", command)
            self.options[command] = re.findall(r"^ +(?:-(\w), +)?--([\w-]+)(?: (\S+))?", page, re.M)
        self.rules = re.findall(r"^([a-z0-9-]+) ", text("rules"), re.M)

    def value(self, rng: random.Random, kind: str) -> bytes:
        if "|" in kind and rng.random() < 0.9:
            return rng.choice(kind.split("|")).encode()
        if kind == "N":
            return rng.choice([b"0", b"1", b"7", b"-1", b"1e3", b"9" * 30, b""])
        return rng.choice([*NAMES, b"m", b"n", b"a", b"staging", b"prod", b"acme", b"bash"])

    def line(self, rng: random.Random) -> list[bytes]:
        command = rng.choice(self.commands)
        words = [command.encode()] if rng.random() < 0.97 else []
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 4])):
            letter, name, kind = rng.choice(self.options[command])
            value = self.value(rng, kind) if kind else b""
            if letter and rng.random() < 0.4:
                words += [b"-" + letter.encode() + (value if rng.random() < 0.5 else b"")]
                words += [value] if kind and rng.random() < 0.5 else []
            elif kind and rng.random() < 0.5:
                words += [b"--" + name.encode(), value]
            else:
                words += [b"--" + name.encode() + (b"=" + value if kind else b"")]
        likely = [b"m.hsm", b"n.hsm", b"lib", b"payload.json", b"broken.hsm", b"broken.json", b"-"]
        operands = NAMES + likely * 6 + [self.rules[0].encode(), b"bash", b"a", b"check"]
        words += [rng.choice(operands) for _ in range(rng.choice([0, 1, 1, 1, 1, 2, 3]))]
        if rng.random() < 0.1:
            rng.shuffle(words)
        return [self.mutated(rng, word) if rng.random() < 0.04 else word for word in words]

    def mutated(self, rng: random.Random, word: bytes) -> bytes:
        at = rng.randrange(len(word) + 1)
        return rng.choice([
            word[:at], word[at:], word + word, word[:at] + bytes([rng.randrange(1, 256)]) + word[at:],
            word[:at] + b"=" + word[at:], word.swapcase(), b"x" * 5000,
        ])


def is_inside(word: bytes) -> bool:
    """Whether no part of the word can be a path that leads out of the folder."""
    return b".." not in word and not re.search(rb"^/|=/|^-./|//|\x00", word)


def make_folder(folder: bytes, payload: bytes) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in FILES.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(payload if name == b"payload.json" else content)
    for name, target in LINKS.items():
        os.symlink(target, os.path.join(folder, name))


def contents(folder: bytes) -> dict[bytes, bytes]:
    result = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            key = os.path.relpath(path, folder)
            result[key] = os.readlink(path) if os.path.islink(path) else open(path, "rb").read()
    return result


def run(hsmc: pathlib.Path, words: list[bytes], folder: bytes, stdin: bytes):
    try:
        return subprocess.run(
            [os.fsencode(hsmc), *words], cwd=folder, input=stdin, capture_output=True, timeout=10,
            env={"PATH": "/usr/bin:/bin", "HOME": os.fsdecode(folder)},
        )
    except subprocess.TimeoutExpired:
        return None


def failure(words: list[bytes], result, before: dict, after: dict) -> str | None:
    """What is wrong with a run."""
    if result is None:
        return "does not end"
    if result.returncode not in (0, 1, 2):
        return f"ends with {result.returncode}"
    for stream in (result.stdout, result.stderr):
        try:
            stream.decode()
        except UnicodeDecodeError:
            return "prints what is not UTF-8"
    is_quiet = any(word.startswith((b"-q", b"--q")) for word in words)
    if result.returncode and not is_quiet and not result.stdout + result.stderr:
        return "does not say why it fails"
    staged = [name for name in after if b".hsmc-" in name]
    if staged:
        return f"leaves {staged} behind"
    may_write = {b"fmt", b"init"} & set(words) or any(
        word.startswith((b"-o", b"--ou")) or b"o" in word[:3] and word.startswith(b"-")
        for word in words
    )
    if not may_write and before != after:
        return f"changes {sorted(set(before.items()) ^ set(after.items()))[:3]}"
    lost = [name for name in before if name not in after]
    return f"removes {lost}" if lost else None


def main() -> None:
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 20
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else time.time_ns() % 1_000_000
    private = pathlib.Path(tempfile.mkdtemp(prefix="hsmc-command-lines-"))
    try:
        hsmc = private / "hsmc"
        shutil.copy(sys.argv[1], hsmc)
        private.chmod(0o755)
        room = private / "room"
        room.mkdir()
        if os.geteuid() == 0:
            os.chown(room, NOBODY, NOBODY)
        pid = os.fork()
        if pid == 0:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os._exit(fuzz(hsmc, os.fsencode(room), seconds, seed))
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if {path.name for path in private.iterdir()} != {"hsmc", "room"}:
            sys.exit(f"something was written outside: {list(private.iterdir())}")
    finally:
        shutil.rmtree(private, ignore_errors=True)
    sys.exit(code)


def fuzz(hsmc: pathlib.Path, room: bytes, seconds: float, seed: int) -> int:
    rng = random.Random(seed)
    vocabulary = Words(hsmc)
    folders = [os.path.join(room, name) for name in (b"one", b"two")]
    make_folder(folders[0], b"")
    payload = run(hsmc, [b"compile", b"m.hsm"], folders[0], b"").stdout
    assert payload.startswith(b"{"), "the machine has no payload"
    before = None
    codes = [0, 0, 0]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        words = vocabulary.line(rng)
        if not all(map(is_inside, words)):
            continue
        stdin = rng.choice([b"", MACHINE, payload, b"{", b"\xff\x00"])
        for folder in folders:
            if before is None or contents(folder) != before:
                make_folder(folder, payload)
        before = contents(folders[0])
        results = [run(hsmc, words, folder, stdin) for folder in folders]
        after = [contents(folder) for folder in folders]
        found = failure(words, results[0], before, after[0])
        if not found and (vars(results[0]) | {"args": 0}, after[0]) != (
            vars(results[1]) | {"args": 0}, after[1]
        ):
            found = "does something else when it is run again"
        if found:
            line = " ".join(shlex.quote(os.fsdecode(word)) for word in words)
            print(f"`hsmc {line}` {found} (seed {seed}, standard input {stdin[:40]!r})", file=sys.stderr)
            print(results[0] and results[0].stderr.decode(errors="replace")[-2000:], file=sys.stderr)
            return 1
        codes[results[0].returncode] += 1
    print(f"command lines: {sum(codes)} twice, {codes[0]}, {codes[1]} and {codes[2]} end with 0, 1 and 2")
    if min(codes) * 50 < sum(codes):
        print("too few end with one of the exit codes: the words are not worth much", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    main()
