"""Random valid payloads."""

from contract import WHITE_SPACE
from layout import Number
from stock import DELAYS, GOOD_SPECIFIERS, LIMITS, NAMES, PERSISTENCES, PIECES, VERSIONS


def number(random, spellings):
    return Number(random.choice(spellings))


def name(random, taken=()):
    """A name that is not taken."""
    while True:
        found = random.choice(NAMES) + random.choice(["", "", f"_{random.randrange(100)}"])
        if found not in taken:
            return found


def text(random):
    while True:
        found = " ".join(random.choices(PIECES, k=random.choice((1, 1, 2, 3, 5))))
        if random.random() < 0.1:
            found = random.choice(WHITE_SPACE) + found + random.choice(WHITE_SPACE)
        if found.strip(WHITE_SPACE):
            return found


def texts(random, fewest=0, most=4):
    """Texts, which may repeat."""
    pool = [text(random) for _ in range(3)]
    return [random.choice(pool) for _ in range(random.randint(fewest, most))]


def an_id(random):
    return f"{random.choice((random.randrange(4), random.getrandbits(96))):024x}"


class Maker:
    """Makes one payload: `Maker(random).payload()`. A full one has all kinds and a reference."""

    def __init__(self, random, full=False):
        self.random = random
        kinds = ["action", "decision", "recall", "annotation", "reflection", "tool-call"]
        some = random.choices(kinds, k=random.randrange(7))
        wanted = [*kinds, "action", "action"] if full else some
        random.shuffle(wanted)
        self.kinds = {}  # state name -> kind
        for kind in wanted:
            self.kinds[name(random, self.kinds)] = kind
        self.terminal = name(random, self.kinds)
        self.kinds[self.terminal] = "action"
        self.references = {}
        for _ in range(random.randint(1, 3) if full else random.randrange(3)):
            pair = [an_id(random), number(random, VERSIONS)]
            self.references[name(random, self.references)] = pair
        self.full = full

    def payload(self):
        names = list(self.kinds)
        self.random.shuffle(names)
        actions = [name for name in names if self.kinds[name] == "action"]
        return {
            "description": text(self.random),
            "states": [self.state(name, self.kinds[name]) for name in names],
            "new_user_initial_state": self.random.choice(actions),
            "returning_user_initial_state": self.random.choice(actions),
            "terminal_state": self.terminal,
            "references": self.references,
            "global_intra_state_navigation_guidelines": texts(self.random),
            "global_action_guidelines": texts(self.random),
            "global_boundary_constraints": texts(self.random),
        }

    def state(self, name, kind):
        make = getattr(self, kind.replace("-", "_"))
        return {"type": kind, "name": name, **make(name)}

    def action(self, name):
        random, ends = self.random, name == self.terminal
        return {
            "objective": text(random),
            "actions": texts(random, 1, 1 if ends else 3),
            "intra_state_navigation_guidelines": texts(random, most=2),
            "action_guidelines": texts(random, most=2),
            "boundary_constraints": texts(random, most=2),
            "exit_conditions": [] if ends else self.exits(name, 1 if self.full else 0),
            "action_tool_call_specs": self.tools(),
            "exit_condition_tool_call_specs": self.tools(),
            "skip_active_memory_retrieval": random.random() < 0.5,
        }

    def decision(self, name):
        return {
            "objective": text(self.random),
            "exit_conditions": self.exits(name, 0),
            "decision_guidelines": texts(self.random, most=2),
            "tool_call_specs": self.tools(),
            **self.fillers(),
        }

    def recall(self, name):
        queries = [self.random.choice([text(self.random), "", " ", "q"]) for _ in range(2)]
        both = [(queries, None), (None, text(self.random)), (None, None)]
        chosen = self.random.choice(both)
        return {
            "queries": chosen[0],
            "requested_information": chosen[1],
            "next_state": self.target(name),
        }

    def annotation(self, name):
        return {"inner_thought": text(self.random), "next_state": self.target(name)}

    def reflection(self, name):
        return {
            "problem": text(self.random),
            "word_limit": number(self.random, LIMITS),
            "next_state": self.target(name),
            "tool_call_specs": self.tools(),
            **self.fillers(),
        }

    def tool_call(self, name):
        return {
            "next_state": self.target(name),
            "designated_tool": self.tool(),
            "designated_tool_call_objective": text(self.random),
            "designated_tool_call_context": text(self.random),
            "designated_tool_call_guidances": texts(self.random, most=2),
            "designated_tool_call_validations": texts(self.random, most=2),
            **self.fillers("designated_tool_call_params_generation_"),
            "tool_call_specs": self.tools(),
        }

    def exits(self, name, fewest):
        return [
            {"description": text(self.random), "next_state": self.target(name)}
            for _ in range(self.random.randint(fewest, 3))
        ]

    def target(self, own):
        if self.references and self.random.random() < 0.4:
            return self.external()
        return self.random.choice([name for name in self.kinds if name != own])

    def external(self):
        reference = self.random.choice(list(self.references))
        return [f"{reference}.{name(self.random)}", self.random.choice(list(self.kinds))]

    def tools(self):
        return [self.tool() for _ in range(self.random.choice((0, 0, 1, 2)))]

    def tool(self):
        return {
            "tool_id": an_id(self.random),
            "version_constraint": self.random.choice(GOOD_SPECIFIERS),
            "additional_instruction": text(self.random),
            **self.fillers(),
            "result_persistence": self.random.choice(PERSISTENCES),
        }

    def fillers(self, prefix=""):
        return {
            f"{prefix}audio_fillers": texts(self.random, most=self.random.choice((0, 1, 5))),
            f"{prefix}audio_filler_triggered_after": number(self.random, DELAYS),
        }
