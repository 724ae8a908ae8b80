"""Single mutations of valid payloads, of which about half leave the payload valid.

Each function of `MUTATIONS` changes a payload in one place and says where, or returns None if there
is no such place. It knows nothing of the contract: what becomes of the payload the judges say.
"""

import payloads
import slots
import stock
from contract import WHITE_SPACE
from layout import Number
from slots import Again

UNKNOWN = ["note", "Name", "description_", "comment", "$schema", "", "größe", "id", "version"]
JUNK = [None, True, False, "", "x", "200", [], {}, [[]], ["x"], {"x": None}, Number("5")]
NUMBERS = [*stock.DELAYS, *stock.BAD_DELAYS, *stock.LIMITS, *stock.NO_INTEGERS]
SPELLINGS = ["", " ", "a-b", "a.b", "a.b.c", ".", "é", "action", "ephemeral", ">=1", "\ud800"]


def places(payload, *types):
    """Every (container, key, value) in the payload whose value is of one of these types."""
    found, waiting = [], [payload]
    while waiting:
        container = waiting.pop()
        pairs = container.items() if isinstance(container, dict) else enumerate(container)
        for key, value in pairs:
            if type(value) in types or not types:
                found.append((container, key, value))
            if isinstance(value, (dict, list)):
                waiting.append(value)
    return found


def put(random, payload, values, *types):
    """Puts one of the values in the place of a value of one of the types."""
    found = places(payload, *types)
    if found:
        container, key, _ = random.choice(found)
        container[key] = random.choice(values)
        return f"{key}: {container[key]!a}"


def delete_field(random, payload):
    container, key, _ = random.choice(places(payload))
    if isinstance(container, dict):
        del container[key]
        return str(key)


def retype(random, payload):
    return put(random, payload, JUNK)


def null_out(random, payload):
    return put(random, payload, [None])


def empty(random, payload):
    container, key, value = random.choice(places(payload, str, list, dict))
    container[key] = type(value)()
    return str(key)


def blank(random, payload):
    return put(random, payload, ["".join(random.choices(WHITE_SPACE, k=3))], str)


def respell(random, payload):
    return put(random, payload, SPELLINGS, str)


def renumber(random, payload):
    return put(random, payload, [Number(spelling) for spelling in NUMBERS], Number)


def flip(random, payload):
    return put(random, payload, [True, False], bool)


def pad(random, payload):
    """Adds white space to a string."""
    container, key, value = random.choice(places(payload, str))
    container[key] = value + random.choice(WHITE_SPACE)
    return f"{key}: {container[key][-20:]!a}"


def reword(random, payload):
    container, key = random.choice(slots.of_kind(payload, "text", "query"))
    container[key] = payloads.text(random)
    return str(key)


def repeat_item(random, payload):
    container, key, value = random.choice(places(payload))
    if isinstance(container, list):
        container.insert(random.randint(0, len(container)), value)
        return f"[{key}]"


def swap_items(random, payload):
    long = [(key, value) for _, key, value in places(payload, list) if len(value) > 1]
    if long:
        key, value = random.choice(long)
        one, other = random.sample(range(len(value)), 2)
        value[one], value[other] = value[other], value[one]
        return str(key)


def remove_item(random, payload):
    container, key, _ = random.choice(places(payload))
    if isinstance(container, list):
        del container[key]
        return f"[{key}]"


def resize(random, payload):
    """Makes a list as long as a bound of the contract, or one longer."""
    full = [(key, value) for _, key, value in places(payload, list) if value]
    key, value = random.choice(full)
    value[:] = (value * 6)[: random.choice((1, 2, 5, 6))]
    return f"{key}: {len(value)} items"


def rename_everywhere(random, payload):
    old = random.choice(payload["states"])["name"]
    new = payloads.name(random, [state["name"] for state in payload["states"]])
    slots.rename(payload, old, new)
    return f"{old} to {new}"


def rename_here(random, payload):
    container, key = random.choice(slots.of_kind(payload, "name", "entry", "jump_back"))
    other = random.choice(payload["states"])["name"]
    container[key] = random.choice([payloads.name(random), other])
    return f"{key}: {container[key]}"


def retarget(random, payload):
    found = slots.of_kind(payload, "target")
    if found:
        container, key = random.choice(found)
        one, other = (random.choice(payload["states"])["name"] for _ in range(2))
        reference = random.choice([*payload["references"], "elsewhere"])
        container[key] = random.choice((one, one, one, [f"{reference}.{one}", other]))
        return f"{container[key]}"


def add_field(random, payload):
    value, fields = random.choice(list(slots.objects(payload)))
    field = random.choice(UNKNOWN)
    if field not in fields:
        value[field] = random.choice(JUNK)
        return f"{field}: {value[field]!a}"


def say_twice(random, payload):
    """Gives a field twice: junk before what was there, or something behind it."""
    value = random.choice([payload["references"], *(value for value, _ in slots.objects(payload))])
    if value:
        field = random.choice(list(value))
        fields = list(value.items())
        at = [name for name, _ in fields].index(field)
        before = random.random() < 0.6
        extra = (Again(field), random.choice(JUNK if before else [*JUNK, value[field]]))
        fields.insert(at if before else random.randint(at + 1, len(fields)), extra)
        value.clear()
        value.update(fields)
        return f"{field}: {'behind' if before else 'before'} {extra[1]!a}"


HARMFUL = [
    *(delete_field, retype, null_out, empty, blank, respell, renumber, remove_item, rename_here),
]
HARMLESS = [
    *(flip, pad, reword, repeat_item, swap_items, resize, rename_everywhere, retarget, add_field),
    say_twice,
]
MUTATIONS = [*HARMFUL, *HARMLESS, add_field, say_twice]


def cases(random, bases, count):
    """Mutated payloads: (label, payload), from bases {name: text}."""
    names = list(bases)
    while count:
        base, mutation = random.choice(names), random.choice(MUTATIONS)
        payload = slots.read(bases[base])
        where = mutation(random, payload)
        if where is not None:
            yield f"{base}, {mutation.__name__} {where}", payload
            count -= 1
