"""The three independent judges of a payload: the SDK's model, the JSON Schema, and the contract."""

import json
import re
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

from amigo_sdk.generated.model import (
    OrganizationCreateServiceHierarchicalStateMachineVersionRequest as Request,
)
from amigo_sdk.generated.model import References1
from jsonschema import Draft202012Validator
from jsonschema.validators import extend
from pydantic import ValidationError

import contract

sys.set_int_max_str_digits(0)  # the contract bounds no integer
SCHEMA = json.loads((Path(__file__).parent / "schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(SCHEMA)


def is_integer(checker, value):
    """JSON Schema's integer: any number without a fraction. jsonschema knows no `Decimal`."""
    if isinstance(value, Decimal):
        return contract.is_integral(value)
    return Draft202012Validator.TYPE_CHECKER.is_type(value, "integer")


TYPES = Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer)
VALIDATOR = extend(Draft202012Validator, type_checker=TYPES)(SCHEMA)


def judge(text):
    """The objections of each judge to the text of a payload: {judge: [objection]}."""
    exact = read(text, number)
    return {
        "sdk": by_sdk(read(text, float)),
        "schema": by_schema(exact),
        "contract": [f"{rule}: {message}" for rule, message in contract.violations(exact)],
    }


def refuses(text):
    """Whether any judge objects to the text of a payload; the quickest is asked first."""
    exact = read(text, number)
    objected = contract.violations(exact) or by_sdk(read(text, float)) or by_schema(exact)
    return bool(objected)


def read(text, parse_float):
    """A JSON text's value; of a field that is given twice the last value counts."""
    return json.loads(text, parse_float=parse_float, parse_constant=no_constant)


def no_constant(name):
    raise ValueError(f"{name} is not JSON")


def number(text):
    """The exact value of a number, or, where `Decimal` has no such exponent, one that is as far."""
    try:
        return Decimal(text)
    except InvalidOperation:
        digits, exponent = re.split("[eE]", text)
        return Decimal(f"{digits}e{'-' * exponent.startswith('-')}999999")


def by_schema(payload):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(payload)]


def by_sdk(payload):
    """The SDK's request cannot hold a reference (its keys are unhashable), so each goes alone."""
    try:
        if isinstance(payload, dict) and isinstance(payload.get("references"), dict):
            for reference in payload["references"].values():
                References1.model_validate(reference)
            payload = {**payload, "references": {}}
        Request.model_validate(payload)
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    return []
