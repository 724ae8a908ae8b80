"""The stock of good and bad values that all generated payloads draw on."""

import json
from pathlib import Path

import pep440
from contract import WHITE_SPACE

SPECIFIERS = json.loads((Path(__file__).parent / "specifiers.json").read_text(encoding="utf-8"))
NAMES = """
    42 2fa 007 exits then machine action after state null true _ __ A a Goodbye goodbye GOODBYE
    ask_name tool_call new_user terminal x1 e5 1e5 5s gather_presenting_concern fillers version
""".split()
PIECES = [
    "Ask where the caller is.",
    "Say goodbye.",
    "Be brief",
    'Say "now".',
    "a back\\slash",
    "the end \\",
    "\\u{41} \\n",
    '"""',
    '""',
    "one line\nand another",
    "blanks at the end  \n  indented",
    "\n\n",
    "\r\n",
    "\r",
    "a\ttab",
    "\x00",
    "\x01\x1b[0m\x7f",
    "\x1c",
    "\x85",
    "\xa0",
    "\u200b",
    "\u2028",
    "\u2029",
    "\u202e",
    "\ufeff",
    "\ufffe",
    "Straße",
    "e\u0301",
    "日本語",
    "\U0001f600",
    "\U0010ffff",
    "{ } -> // /* */",
    "$&`'%s",
    "  two blanks",
]
# A positive number that a float takes for 0, such as 1e-400, is good by the contract's word but
# the SDK, which reads floats, refuses it; no real delay is like that, so no case has one.
DELAYS = """
    3 3.0 0.5 10 10.0 10.000000000000000000000 1e1 1E+1 0.1e2 100e-1 1e-9 1e-300 2.50 1
    0.00000000000000000000000001 9.9999999999999999999999999 0.25e0
""".split()
BAD_DELAYS = """
    0 -0 0.0 -0.0 0e5 0.0e-400 -1 -0.5 -1e-300 11 10.1 10.00000000000000000000001 1.1e1 1e2 1E400
    -1e400 12345678901234567890123 100
""".split()
LIMITS = "1 80 200 200.0 2e2 20e-1 1E3 1.50e1 12345678901234567890123 1e18 9007199254740993".split()
BAD_LIMITS = "0 -0 -1 0.0 -0.0 0e3 -2e1 -1.0 -12345678901234567890123 -200".split()
# Between 10^18 and 10^19 lies 2^63, where the SDK stops; no case is that near. The page of
# contract.py says why 1e19 is no integer.
NO_INTEGERS = "1.5 0.5 1e-1 -1.5 1e19 1e400 -1e19 1.00000000000000000000001 2.5e0".split()
VERSIONS = [*LIMITS, *BAD_LIMITS]
PERSISTENCES = ["ephemeral", "persisted-preferred", "persisted"]
MOST = 40  # characters of a version constraint; longer ones have their own test


def specifiers(good):
    return [one for one in SPECIFIERS if len(one) <= MOST and pep440.is_good(one) == good]


GOOD_SPECIFIERS, BAD_SPECIFIERS = specifiers(True), specifiers(False)

HEX = "0123456789abcdef01234567"
IDS = [HEX, "0" * 24, "f" * 24]
BAD_IDS = [HEX[1:], HEX + "0", HEX.upper(), "g" + HEX[1:], "", HEX + "\n", " " + HEX[1:]]
BAD_IDS += ["\u0661" + HEX[1:], "-" + HEX[1:], "0x" + HEX[2:]]
BLANKS = ["", *WHITE_SPACE, WHITE_SPACE, "\r\n", " \u3000\u2003"]
ODD_TEXTS = ["\u200b", "\x1c", "\x1f", "\x00", "\ufeff", "\u180e", "\u2060", " . ", "\u3000x\u2028"]
BAD_NAMES = ["a-b", "a.b", "a b", "", " ", "é", "a\n", "\u0661", "a.", "._", "\uff41", "\x00"]
BAD_PERSISTENCES = ["Persisted", "persisted_preferred", "", " ephemeral", "ephemeral\n", "none"]
BAD_TYPES = ["Action", "tool_call", "toolcall", "", "action ", "action\n", "machine", "exit"]
