"""The three independent judges of a payload: the SDK's model, the JSON Schema, and the contract."""

import json
import sys
from decimal import Decimal
from pathlib import Path

from amigo_sdk.generated.model import (
    OrganizationCreateServiceHierarchicalStateMachineVersionRequest as Request,
)
from jsonschema import Draft202012Validator
from pydantic import ValidationError

import contract

sys.set_int_max_str_digits(0)  # the contract bounds no integer
SCHEMA = json.loads((Path(__file__).parent / "schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = Draft202012Validator(SCHEMA)


def judge(text):
    """The objections of each judge to the text of a payload: {judge: [objection]}."""
    exact = json.loads(text, parse_float=Decimal)
    return {
        "sdk": by_sdk(json.loads(text)),
        "schema": [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(exact)],
        "contract": [f"{rule}: {message}" for rule, message in contract.violations(exact)],
    }


def by_sdk(payload):
    """The SDK cannot hold a non-empty `references` (its keys are unhashable), so it gets none."""
    if payload.get("references"):
        payload = {**payload, "references": {}}
    try:
        Request.model_validate(payload)
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    return []
