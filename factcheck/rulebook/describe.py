"""Describes the kinds of rules as JSON Schema, from the same named tuples that check the files."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

from factcheck.rulebook.kinds import KINDS
from factcheck.rulebook.schema import fields

Schema = dict[str, Any]
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
HEADER: Schema = {
    "summary": {"type": "string", "maxLength": 80},
    "why": {"type": "string"},
    "status": {"enum": ["stable", "trial"]},
    "extends": {"type": "string"},
    "replaces": {"type": "string"},
    "inherit-examples": {"type": "boolean"},
    "example": {"type": "array", "items": {"type": "object"}, "minItems": 1},
}


def described() -> Schema:
    """One definition for each kind; a rule file is one of them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of factcheck",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in sorted(KINDS)],
        "$defs": {kind: rule_file(kind) for kind in sorted(KINDS)},
    }


def rule_file(kind: str) -> Schema:
    """The schema of one kind: the header and its own keys."""
    own = table(KINDS[kind])
    return {
        **own,
        "description": " ".join((KINDS[kind].__doc__ or "").split()),
        "properties": {"kind": {"const": kind}, **HEADER, **own["properties"]},
        "required": ["kind", "summary", *own["required"]],
    }


def table(kind: type) -> Schema:
    """The schema of a named tuple."""
    optional = {name.rstrip("_").replace("_", "-") for name in kind._field_defaults}  # type: ignore[attr-defined]
    known = fields(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: value(wanted) for key, wanted in known.items()},
        "required": sorted(set(known) - optional),
    }


def value(wanted: Any) -> Schema:
    """The schema of an annotation."""
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin in (Union, types.UnionType):
        return value(next(option for option in inner if option is not type(None)))
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"type": "array", "items": value(inner[0])}
    if origin is tuple:
        return {"type": "array", "prefixItems": [value(one) for one in inner], "items": False}
    if origin is dict:
        return {"type": "object", "additionalProperties": value(inner[1])}
    if hasattr(wanted, "_fields"):
        return table(wanted)
    return {"type": PLAIN[wanted]} if wanted in PLAIN else {}
