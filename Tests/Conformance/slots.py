"""Where the values of a valid payload stand, by the kinds that fields.py gives them."""

import json
import re

import layout
from contract import SURROGATE
from fields import EXIT, MACHINE, STATES, TOOL

BEYOND_ASCII = re.compile("[^\x00-\x7f]")
ITEMS = {
    "states": "state",
    "exits": "exit",
    "tools": "tool",
    "texts": "text",
    "some_texts": "text",
    "fillers": "text",
    "queries": "query",
}


class Again(str):
    """A name that equals no other, so that an object can hold a field twice."""

    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other


def read(text):
    """A payload with its numbers as written; of a field that is given twice the last counts."""
    return json.loads(text, parse_int=layout.Number, parse_float=layout.Number)


def write(payload, compact=True, ascii_only=False):
    """The JSON text of a payload; what UTF-8 cannot say is escaped in any case."""
    escaped = BEYOND_ASCII if ascii_only else SURROGATE
    text = layout.write(payload, compact)
    return escaped.sub(lambda found: json.dumps(found[0])[1:-1], text)


def walk(payload):
    """Every value that the contract speaks of: (kind, container, key or index)."""
    yield from _object(payload, MACHINE)


def of_kind(payload, *kinds):
    """The places of all values of these kinds: [(container, key)]."""
    return [(container, key) for kind, container, key in walk(payload) if kind in kinds]


def objects(payload):
    """Every object that has a fixed list of fields: (object, its fields)."""
    yield payload, MACHINE
    for kind, container, key in walk(payload):
        if kind in ("state", "exit", "tool"):
            yield container[key], table(kind, container[key])


def table(kind, value):
    return {"state": STATES.get(value.get("type")), "exit": EXIT, "tool": TOOL}[kind]


def _object(value, fields):
    for field, kind in fields.items():
        yield kind, value, field
        yield from _inside(kind, value[field])


def _inside(kind, value):
    if kind in ("state", "exit", "tool"):
        yield from _object(value, table(kind, value))
    elif kind in ITEMS:
        for index, item in enumerate(value or []):
            yield ITEMS[kind], value, index
            yield from _inside(ITEMS[kind], item)
    elif kind == "references":
        for name, pair in value.items():
            yield "reference", value, name
            yield "id", pair, 0
            yield "version", pair, 1
    elif kind == "target" and isinstance(value, list):
        yield "external", value, 0
        yield "jump_back", value, 1


def rename(payload, old, new):
    """Gives a state another name, wherever it is used."""
    uses = of_kind(payload, "name", "entry", "target", "jump_back")
    for container, key in uses:
        if container[key] == old:
            container[key] = new
