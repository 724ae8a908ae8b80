"""Payloads aimed at one rule each: one half break it, the other half stay just on the good side.

`VALUES` has the rules that one value can break; each function of `BREACHES` changes a full payload
(see payloads.py) so that it breaks the rule of that name, or, where `bad` is false, nearly does.
"""

import payloads
import slots
import stock
from layout import Number
from payloads import an_id, name, number, text

VALUES = {  # rule: (kinds of fields.py, bad values, good values)
    "blank-text": (["text"], stock.BLANKS, stock.ODD_TEXTS),
    "invalid-id": (["id"], stock.BAD_IDS, stock.IDS),
    "invalid-persistence": (["persistence"], stock.BAD_PERSISTENCES, stock.PERSISTENCES),
    "invalid-version-constraint": (
        ["version_constraint"],
        stock.BAD_SPECIFIERS,
        stock.GOOD_SPECIFIERS,
    ),
    "filler-delay-range": (
        ["delay"],
        [Number(one) for one in stock.BAD_DELAYS],
        [Number(one) for one in stock.DELAYS],
    ),
    "word-limit-range": (
        ["word_limit"],
        [Number(one) for one in stock.BAD_LIMITS],
        [Number(one) for one in stock.LIMITS],
    ),
    "invalid-number": (
        ["word_limit", "version"],
        [Number(one) for one in stock.NO_INTEGERS],
        [Number(one) for one in stock.LIMITS],
    ),
    "too-many-fillers": (
        ["fillers"],
        [["x"] * count for count in (6, 7, 50)],
        [["x"] * count for count in (0, 1, 4, 5, 5)],
    ),
    "empty-list": (["some_texts"], [[]], [["x"]]),
}


def missing_field(random, payload, bad):
    value, fields = random.choice(list(slots.objects(payload)))
    if bad:
        del value[random.choice(list(fields))]
    else:
        value["unknown"] = None


def wrong_type(random, payload, bad):
    """Junk of another type; the fields of recall states may be null, and integers 1.0."""
    if bad:
        kind, container, key = random.choice(list(slots.walk(payload)))
        value = container[key]
        junk = [one for one in (5, "x", [], {}, True) if type(one) is not type(value)]
        if isinstance(value, Number):
            junk = ["5", [], {}, True, False]
        elif kind == "target":
            junk = [5, {}, True, [], ["x"], ["x", "y", "z"], [[]], [5, "x"], [["x"], None]]
        elif kind in ("queries", "text_or_null"):
            junk = [5, {}, True, {"x": None}]
        else:
            junk.append(None)
        container[key] = random.choice(junk)
    else:
        container, key = random.choice(slots.of_kind(payload, "queries", "text_or_null"))
        container.update(queries=None, requested_information=None)
        container, key = random.choice(slots.of_kind(payload, "word_limit", "version"))
        container[key] = number(random, ["1.0", "1e0", "10e-1"])


def unknown_state_type(random, payload, bad):
    state = random.choice(payload["states"])
    state["type" if bad else "types"] = random.choice(stock.BAD_TYPES)


def invalid_name(random, payload, bad):
    good = [name(random) for _ in range(5)] + ["A" * 300, "0", "_"]
    new = random.choice(stock.BAD_NAMES if bad else good)
    if random.random() < 0.3:
        new = random.choice(stock.BAD_NAMES if bad else good)
        payload["references"][new] = [an_id(random), Number("1")]
    elif random.random() < 0.4:
        container, key = random.choice(slots.of_kind(payload, "target"))
        reference = random.choice(list(payload["references"]))
        spelt = [f"{reference}.", f"{reference}.a.b", f"{reference}.a-b", f"{reference}.a\n", "."]
        new = random.choice(spelt) if bad else f"{reference}.{new}"
        container[key] = [new, payload["terminal_state"]]
    elif bad or new not in [state["name"] for state in payload["states"]]:
        slots.rename(payload, random.choice(payload["states"])["name"], new)


def duplicate_name(random, payload, bad):
    one, other = random.sample(payload["states"], 2)
    if bad:
        other["name"] = one["name"]
    else:
        slots.rename(payload, other["name"], one["name"].swapcase() + "_" + one["name"])


def unknown_state(random, payload, bad):
    container, key = random.choice(slots.of_kind(payload, "target", "jump_back", "entry"))
    missing = random.choice(["nowhere", payload["terminal_state"] + "_", "states", "End"])
    if bad:
        container[key] = missing
    elif "next_state" in container or isinstance(container, list):
        payload["states"].append(action(random, missing + "_too"))
        container[key] = missing + "_too"


def unknown_reference(random, payload, bad):
    old = random.choice(list(payload["references"]))
    container, key = random.choice(slots.of_kind(payload, "target"))
    container[key] = [f"{old}.x", payload["terminal_state"]]
    for container, key in slots.of_kind(payload, "external"):
        if not bad and container[key].startswith(f"{old}."):
            container[key] = "other_one." + container[key].split(".")[1]
    payload["references"]["other_one"] = payload["references"].pop(old)


def entry_not_internal(random, payload, bad):
    field = random.choice(["new_user_initial_state", "returning_user_initial_state"])
    if bad:
        field = random.choice([field, "terminal_state"])
        payload[field] = f"{random.choice(list(payload['references']))}.{payload[field]}"
    else:
        payload[field] = payload["terminal_state"]


def entry_not_action(random, payload, bad):
    fields = ["new_user_initial_state", "returning_user_initial_state", "terminal_state"]
    field = random.choice(fields if bad else fields[:2])
    found = [one["name"] for one in payload["states"] if (one["type"] != "action") == bad]
    payload[field] = random.choice(found)


def terminal_state_exit(random, payload, bad):
    state = action(random, "last_of_all")
    if bad:
        state["exit_conditions"] = [{"description": "x", "next_state": payload["terminal_state"]}]
    payload["states"].append(state)
    payload["terminal_state"] = state["name"]


def terminal_state_actions(random, payload, bad):
    state = next(one for one in payload["states"] if one["name"] == payload["terminal_state"])
    state["actions"] = ["x"] * (random.choice((2, 3)) if bad else 1)


def self_transition(random, payload, bad):
    states = [one for one in payload["states"] if one["type"] not in ("action", "decision")]
    state = random.choice(states)
    reference = random.choice(list(payload["references"]))
    state["next_state"] = state["name"] if bad else [f"{reference}.x", state["name"]]


def arrow(random, payload, target):
    container, key = random.choice(slots.of_kind(payload, "target"))
    container[key] = target


def missing_jump_back(random, payload, bad):
    external = f"{random.choice(list(payload['references']))}.{name(random)}"
    arrow(random, payload, external if bad else [external, payload["terminal_state"]])


def jump_back_not_internal(random, payload, bad):
    reference, back = random.choice(list(payload["references"])), payload["terminal_state"]
    arrow(random, payload, [f"{reference}.{back}", f"{reference}.{back}" if bad else back])


def unexpected_jump_back(random, payload, bad):
    one, other = (random.choice(payload["states"])["name"] for _ in range(2))
    dot = "" if bad else f"{random.choice(list(payload['references']))}."
    arrow(random, payload, [f"{dot}{one}", other])


def recall_both(random, payload, bad):
    state = next(one for one in payload["states"] if one["type"] == "recall")
    query = random.choice([["x"], [""], ["x", "x"]])
    value = random.choice([text(random), "x"])
    state.update(queries=query, requested_information=value)
    if not bad:
        state[random.choice(["queries", "requested_information"])] = None


def empty_queries(random, payload, bad):
    state = next(one for one in payload["states"] if one["type"] == "recall")
    state.update(queries=[] if bad else [""], requested_information=None)


def action(random, name):
    """An action state that could be terminal."""
    maker = payloads.Maker(random)
    maker.terminal = name
    return maker.state(name, "action")


BREACHES = [
    *(missing_field, wrong_type, unknown_state_type, invalid_name, duplicate_name, unknown_state),
    *(unknown_reference, entry_not_internal, entry_not_action, terminal_state_exit),
    *(terminal_state_actions, self_transition, missing_jump_back, jump_back_not_internal),
    *(unexpected_jump_back, recall_both, empty_queries),
]


def cases(random, each):
    """Payloads aimed at each rule, `each` a rule: (label, payload)."""
    for count in range(each):
        bad = count % 2 == 0
        words = "breaks" if bad else "keeps"
        for rule, (kinds, wrong, right) in VALUES.items():
            payload = payloads.Maker(random, full=True).payload()
            places = slots.of_kind(payload, *kinds)
            container, key = random.choice(places)
            container[key] = random.choice(wrong if bad else right)
            yield f"{words} {rule}, {key}: {str(container[key])[:60]!a}", payload
        for breach in BREACHES:
            payload = payloads.Maker(random, full=True).payload()
            breach(random, payload, bad)
            yield f"{words} {breach.__name__.replace('_', '-')}", payload
