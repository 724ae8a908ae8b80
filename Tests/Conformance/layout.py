"""How hsmc spells a payload: the order of the fields, the two forms of the text, and injection."""

import copy
import json

import contract
import fields

GUIDELINES = {
    "intra_state_navigation_guidelines": "global_intra_state_navigation_guidelines",
    "action_guidelines": "global_action_guidelines",
    "boundary_constraints": "global_boundary_constraints",
}


class Number(str):
    """A number as it was written."""


def read(text):
    """A payload with its numbers as written; a field given twice is a ValueError."""

    def unique(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError(f"a field is given twice among {[name for name, _ in pairs]}")
        return dict(pairs)

    return json.loads(text, parse_int=Number, parse_float=Number, object_pairs_hook=unique)


def write(value, compact, margin=""):
    """What json.dumps(value, ensure_ascii=False) says with indent=2, or compact without blanks."""
    if isinstance(value, Number):
        return str(value)
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    inner = margin + "  "
    if isinstance(value, dict):
        colon = ":" if compact else ": "
        items = [
            json.dumps(name, ensure_ascii=False) + colon + write(item, compact, inner)
            for name, item in value.items()
        ]
    else:
        items = [write(item, compact, inner) for item in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    if compact:
        return left + ",".join(items) + right
    return f"{left}\n{inner}" + f",\n{inner}".join(items) + f"\n{margin}{right}"


def objections(text, compact):
    """What is wrong with the spelling of a payload: a list of messages."""
    payload = read(text)
    found = []
    if text != write(payload, compact) + "\n":
        found.append(f"the text is not in the {'compact' if compact else 'pretty'} form")
    for where, value, table in objects(payload):
        if list(value) != list(table):
            found.append(f"{where}: fields are {list(value)}, not {list(table)}")
    for value in contract.texts(json.loads(text)):
        if value != value.strip(contract.WHITE_SPACE):
            found.append(f"the text {value!r} is not stripped")
    return found


def objects(payload):
    """Every object of the payload that has a fixed list of fields: (where, object, its fields)."""
    yield "machine", payload, fields.MACHINE
    for state in payload["states"]:
        yield state["name"], state, fields.STATES[state["type"]]
        for field, value in state.items():
            where = f"{state['name']}.{field}"
            if field == "exit_conditions":
                yield from ((where, item, fields.EXIT) for item in value)
            elif field == "designated_tool":
                yield where, value, fields.TOOL
            elif field.endswith("tool_call_specs"):
                yield from ((where, item, fields.TOOL) for item in value)


def inject(payload):
    """The payload after the server's injection: globals first, then what they did not yet say."""
    result = copy.deepcopy(payload)
    for field, source in GUIDELINES.items():
        for state in result["states"]:
            if state["type"] == "action":
                own = [item for item in state[field] if item not in result[source]]
                state[field] = result[source] + own
        result[source] = []
    return result
