"""The create-version contract, restated in Python from its page alone.

`violations(payload)` judges any JSON value that was read with numbers as `int` and `Decimal`, and
returns a list of (rule, message) pairs; the rules bear the names that hsmc's diagnostics bear.

The page leaves open what JSON leaves open; these are the choices:

- A number's spelling does not matter, only its value does: `200.0` and `2e2` are the integer 200
  for the SDK and for JSON Schema. But one written with a fraction or an exponent must stay below
  2^63, since the SDK reads it as a float and refuses what no 64-bit integer holds. Values that are
  wrong only by digits which a float loses, such as 10.00000000000000000001 s, are wrong.
- The SDK also reads `true` and `"200"` as numbers, `"yes"` and 1 as booleans. The schema does not.
- A string with half of a surrogate pair is no Unicode text, so nothing can be sent for it.
- A name that is not declared is judged where it is used, too: `invalid-name` if it cannot be one.
"""

import re
from decimal import Decimal

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from fields import EXIT, MACHINE, STATES, TOOL

# Unicode White_Space, which the contract says the server strips. `str.strip()` without an argument
# is not this: it also strips U+001C..U+001F. The SDK's models strip nothing (they accept " " as a
# text); Pydantic's own `str_strip_whitespace`, tried on every character, strips exactly this set.
WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
NAME = re.compile(r"[A-Za-z0-9_]+")
EXTERNAL_NAME = re.compile(r"[A-Za-z0-9_]+\.[A-Za-z0-9_]+")
ID = re.compile(r"[a-f0-9]{24}")
SURROGATE = re.compile("[\ud800-\udfff]")
PERSISTENCE = ("ephemeral", "persisted-preferred", "persisted")


def violations(payload):
    """What is wrong with a payload: a list of (rule, message), empty when nothing is."""
    judge = _Judge(payload)
    judge.machine()
    return judge.found


def texts(payload):
    """Every value of the payload that the contract calls a text."""
    judge = _Judge(payload)
    judge.machine()
    return judge.seen_texts


class _Judge:
    def __init__(self, payload):
        self.payload = payload
        self.found = []
        self.seen_texts = []
        self.references_declared = members(members(payload).get("references"))
        self.declared = {}  # state name -> the first state of that name
        self.names = []
        for state in items(members(payload).get("states")):
            name = members(state).get("name")
            if isinstance(name, str):
                self.declared.setdefault(name, state)
                self.names.append(name)
        self.state_name = None  # the state whose fields are being judged

    def say(self, rule, where, message):
        self.found.append((rule, f"{where}: {message}"))

    def expect(self, condition, where, what):
        if not condition:
            self.say("wrong-type", where, f"is not {what}")
        return condition

    def string(self, where, value):
        """Whether the value is a string; half of a surrogate pair in it is reported."""
        if self.expect(isinstance(value, str), where, "a string"):
            if SURROGATE.search(value):
                self.say("invalid-escape", where, "has half of a surrogate pair")
            return True
        return False

    def fields(self, where, value, table):
        if self.expect(isinstance(value, dict), where, "an object"):
            for field, kind in table.items():
                if field in value:
                    getattr(self, kind)(f"{where}.{field}", value[field])
                else:
                    self.say("missing-field", where, f"has no `{field}`")

    def each(self, where, value, kind):
        if self.expect(isinstance(value, list), where, "a list"):
            for index, item in enumerate(value):
                getattr(self, kind)(f"{where}[{index}]", item)

    # The machine and its states

    def machine(self):
        self.fields("machine", self.payload, MACHINE)
        name = members(self.payload).get("terminal_state")
        terminal = self.declared.get(name, {}) if isinstance(name, str) else {}
        if terminal.get("type") == "action":
            if items(terminal.get("exit_conditions")):
                self.say("terminal-state-exit", name, "is terminal and has exits")
            if len(items(terminal.get("actions"))) > 1:
                self.say("terminal-state-actions", name, "is terminal, acts twice")

    def states(self, where, value):
        self.each(where, value, "state")
        for name in sorted({name for name in self.names if self.names.count(name) > 1}):
            self.say("duplicate-name", where, f"hold `{name}` more than once")

    def state(self, where, value):
        if not self.expect(isinstance(value, dict), where, "an object"):
            return
        kind = value.get("type")
        if "type" not in value:
            self.say("missing-field", where, "has no `type`")
        elif self.expect(isinstance(kind, str), f"{where}.type", "a string"):
            if kind in STATES:
                self.state_name = value.get("name")
                self.fields(where, value, STATES[kind])
            else:
                self.say("unknown-state-type", where, f"`{kind}` is no type of state")
        both = value.get("queries") is not None and value.get("requested_information") is not None
        if kind == "recall" and both:
            self.say("recall-both", where, "has both queries and requested information")

    def entry(self, where, value):
        if not self.string(where, value):
            return
        if "." in value:
            self.say("entry-not-internal", where, f"`{value}` is a state of another machine")
        elif value in self.declared and self.declared[value].get("type") != "action":
            self.say("entry-not-action", where, f"`{value}` is not an action state")
        else:
            self.internal(where, value)

    def references(self, where, value):
        if self.expect(isinstance(value, dict), where, "an object"):
            for name, pair in value.items():
                self.name(where, name)
                inner = f"{where}.{name}"
                if self.expect(isinstance(pair, list) and len(pair) == 2, inner, "a pair"):
                    self.id(inner, pair[0])
                    self.integer(inner, pair[1])

    def exits(self, where, value):
        self.each(where, value, "exit")

    def exit(self, where, value):
        self.fields(where, value, EXIT)

    def target(self, where, value):
        if isinstance(value, list) and len(value) == 2:
            self.external(where, value[0])
            self.jump_back(where, value[1])
        elif self.expect(isinstance(value, str), where, "a name or a pair"):
            if "." in value:
                self.say("missing-jump-back", where, f"`{value}` comes back to no state")
            else:
                self.internal(where, value)
                if value == self.state_name:
                    self.say("self-transition", where, f"`{value}` leads to itself")

    def external(self, where, value):
        if not self.string(where, value):
            return
        if "." not in value:
            self.say("unexpected-jump-back", where, f"`{value}` is a state of this machine")
        elif not EXTERNAL_NAME.fullmatch(value):
            self.say("invalid-name", where, f"`{value}` is no external state name")
        elif value.split(".")[0] not in self.references_declared:
            self.say("unknown-reference", where, f"`{value}` uses an undeclared reference")

    def jump_back(self, where, value):
        if self.string(where, value):
            if "." in value:
                self.say("jump-back-not-internal", where, f"`{value}` is of another machine")
            else:
                self.internal(where, value)

    def internal(self, where, state):
        if state not in self.declared:
            if NAME.fullmatch(state):
                self.say("unknown-state", where, f"`{state}` does not exist")
            else:
                self.say("invalid-name", where, f"`{state}` is no name")

    def tools(self, where, value):
        self.each(where, value, "tool")

    def tool(self, where, value):
        self.fields(where, value, TOOL)

    # Scalars

    def anything(self, where, value):
        pass

    def boolean(self, where, value):
        self.expect(isinstance(value, bool), where, "a boolean")

    def text(self, where, value):
        if self.string(where, value):
            self.seen_texts.append(value)
            if not value.strip(WHITE_SPACE):
                self.say("blank-text", where, "holds nothing but white space")

    def text_or_null(self, where, value):
        if value is not None:
            self.text(where, value)

    def texts(self, where, value):
        self.each(where, value, "text")

    def some_texts(self, where, value):
        self.texts(where, value)
        if value == []:
            self.say("empty-list", where, "is empty")

    def fillers(self, where, value):
        self.texts(where, value)
        if len(items(value)) > 5:
            self.say("too-many-fillers", where, f"holds {len(value)}, more than 5")

    def queries(self, where, value):
        if value is not None:
            self.each(where, value, "string")
            if value == []:
                self.say("empty-list", where, "is empty")

    def name(self, where, value):
        if self.string(where, value) and not NAME.fullmatch(value):
            self.say("invalid-name", where, f"`{value}` is no name")

    def id(self, where, value):
        if self.string(where, value) and not ID.fullmatch(value):
            self.say("invalid-id", where, f"`{value}` is no id")

    def persistence(self, where, value):
        if self.string(where, value) and value not in PERSISTENCE:
            self.say("invalid-persistence", where, f"`{value}` is none of {PERSISTENCE}")

    def version_constraint(self, where, value):
        if self.string(where, value):
            try:
                SpecifierSet(value)
            except InvalidSpecifier as error:
                self.say("invalid-version-constraint", where, str(error))

    def number(self, where, value):
        number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        return self.expect(number, where, "a number")

    def integer(self, where, value):
        if not self.number(where, value):
            return False
        if isinstance(value, int) or (is_integral(value) and abs(value) < 2**63):
            return True
        self.say("invalid-number", where, f"{value} is not an integer")
        return False

    def word_limit(self, where, value):
        if self.integer(where, value) and value <= 0:
            self.say("word-limit-range", where, f"{value} is not greater than 0")

    def delay(self, where, value):
        if self.number(where, value) and not 0 < value <= 10:
            self.say("filler-delay-range", where, f"{value} is not in 0 < n <= 10")


def members(value):
    return value if isinstance(value, dict) else {}


def items(value):
    return value if isinstance(value, list) else []


def is_integral(number):
    return number == number.to_integral_value()
