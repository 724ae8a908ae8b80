"""The create-version contract, restated in Python from its page alone.

`violations(payload)` judges a payload that was read with numbers as `int` and `Decimal`, and
returns a list of (rule, message) pairs; the rules bear the names that hsmc's diagnostics bear.
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
        self.references_declared = payload.get("references", {})
        self.declared = {}  # state name -> the first state of that name
        for state in payload.get("states", []):
            self.declared.setdefault(state.get("name"), state)
        self.state_name = None  # the state whose fields are being judged

    def say(self, rule, where, message):
        self.found.append((rule, f"{where}: {message}"))

    def expect(self, condition, where, what):
        if not condition:
            self.say("wrong-type", where, f"is not {what}")
        return condition

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
        terminal = self.declared.get(self.payload.get("terminal_state"), {})
        if terminal.get("exit_conditions") and terminal.get("type") == "action":
            self.say("terminal-state-exit", terminal["name"], "is terminal and has exits")
        if len(terminal.get("actions", [])) > 1:
            self.say("terminal-state-actions", terminal["name"], "is terminal, acts twice")

    def states(self, where, value):
        self.each(where, value, "state")
        names = [state.get("name") for state in value]
        for name in sorted({name for name in names if name and names.count(name) > 1}):
            self.say("duplicate-name", where, f"hold `{name}` more than once")

    def state(self, where, value):
        kind = value.get("type")
        if self.expect(kind in STATES, where, "of a known type"):
            self.state_name = value.get("name")
            self.fields(where, value, STATES[kind])
        if value.get("queries") is not None and value.get("requested_information") is not None:
            self.say("recall-both", where, "has both queries and requested information")

    def entry(self, where, value):
        if "." in value:
            self.say("entry-not-internal", where, f"`{value}` is a state of another machine")
        elif value not in self.declared:
            self.say("unknown-state", where, f"`{value}` does not exist")
        elif self.declared[value].get("type") != "action":
            self.say("entry-not-action", where, f"`{value}` is not an action state")

    def references(self, where, value):
        for name, (machine, version) in value.items():
            self.name(where, name)
            self.id(f"{where}.{name}", machine)
            self.integer(f"{where}.{name}", version)

    def exits(self, where, value):
        self.each(where, value, "exit")

    def exit(self, where, value):
        self.fields(where, value, EXIT)

    def target(self, where, value):
        pair = value if isinstance(value, list) else [value]
        state = pair[0]
        if len(pair) == 1:
            if "." in state:
                self.say("missing-jump-back", where, f"`{state}` comes back to no state")
            else:
                self.internal(where, state)
                if state == self.state_name:
                    self.say("self-transition", where, f"`{state}` leads to itself")
            return
        if "." not in state:
            self.say("unexpected-jump-back", where, f"`{state}` is a state of this machine")
        elif not EXTERNAL_NAME.fullmatch(state):
            self.say("invalid-name", where, f"`{state}` is no external state name")
        elif state.split(".")[0] not in self.references_declared:
            self.say("unknown-reference", where, f"`{state}` uses an undeclared reference")
        if "." in pair[1]:
            self.say("jump-back-not-internal", where, f"`{pair[1]}` is of another machine")
        else:
            self.internal(where, pair[1])
        self.expect(len(pair) == 2, where, "a pair")

    def internal(self, where, state):
        if state not in self.declared:
            self.say("unknown-state", where, f"`{state}` does not exist")

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
        if self.expect(isinstance(value, str), where, "a string"):
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
        if not value:
            self.say("empty-list", where, "is empty")

    def fillers(self, where, value):
        self.texts(where, value)
        if len(value) > 5:
            self.say("too-many-fillers", where, f"holds {len(value)}, more than 5")

    def queries(self, where, value):
        if value is not None:
            self.each(where, value, "query")
            if not value:
                self.say("empty-list", where, "is empty")

    def query(self, where, value):
        self.expect(isinstance(value, str), where, "a string")

    def name(self, where, value):
        if not NAME.fullmatch(value):
            self.say("invalid-name", where, f"`{value}` is no name")

    def id(self, where, value):
        if not ID.fullmatch(value):
            self.say("invalid-id", where, f"`{value}` is no id")

    def persistence(self, where, value):
        if value not in PERSISTENCE:
            self.say("invalid-persistence", where, f"`{value}` is none of {PERSISTENCE}")

    def version_constraint(self, where, value):
        try:
            SpecifierSet(value)
        except InvalidSpecifier as error:
            self.say("invalid-version-constraint", where, str(error))

    def integer(self, where, value):
        if isinstance(value, bool) or not isinstance(value, int):
            self.say("invalid-number", where, f"{value} is not an integer")
            return False
        return True

    def word_limit(self, where, value):
        if self.integer(where, value) and value <= 0:
            self.say("word-limit-range", where, f"{value} is not greater than 0")

    def delay(self, where, value):
        number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        if self.expect(number, where, "a number") and not 0 < value <= 10:
            self.say("filler-delay-range", where, f"{value} is not in 0 < n <= 10")
