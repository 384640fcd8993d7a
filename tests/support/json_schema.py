"""A small validator for the part of JSON Schema (draft 2020-12) that our schemas use; any other keyword is an error."""

import re
from datetime import date
from typing import Any

_TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict, "null": type(None)}
_SAYS_NOTHING = {"title", "description", "default", "examples", "$schema", "$defs"}


def errors(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None, where: str = "$") -> list[str]:
    """What is wrong with a value, each with its path."""
    root = root or schema
    found: list[str] = []
    for keyword, wanted in schema.items():
        if keyword not in _SAYS_NOTHING:
            found += _CHECKS[keyword](value, wanted, schema, root, where)
    return found


def _ref(value, wanted, schema, root, where):
    return errors(value, root["$defs"][wanted.removeprefix("#/$defs/")], root, where)


def _any_of(value, wanted, schema, root, where):
    tried = [errors(value, option, root, where) for option in wanted]
    return [] if any(not found for found in tried) else min(tried, key=len)


def _type(value, wanted, schema, root, where):
    right = isinstance(value, _TYPES[wanted]) and not (wanted == "integer" and isinstance(value, bool))
    return [] if right else [f"{where}: {value!r} is no {wanted}"]


def _properties(value, wanted, schema, root, where):
    inside = value.items() if isinstance(value, dict) else ()
    return [error for key, part in inside if key in wanted for error in errors(part, wanted[key], root, f"{where}.{key}")]


def _additional(value, wanted, schema, root, where):
    assert wanted is False
    inside = value if isinstance(value, dict) else {}
    return [f"{where}: there is no {key}" for key in inside if key not in schema["properties"]]


def _required(value, wanted, schema, root, where):
    return [f"{where}: {key} is missing" for key in wanted if isinstance(value, dict) and key not in value]


def _items(value, wanted, schema, root, where):
    inside = value if isinstance(value, list) else []
    return [error for index, part in enumerate(inside) for error in errors(part, wanted, root, f"{where}[{index}]")]


def _simple(right):
    def check(value, wanted, schema, root, where):
        return [] if right(value, wanted) else [f"{where}: {value!r} is not {wanted!r}"]

    return check


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


_CHECKS = {
    "$ref": _ref,
    "anyOf": _any_of,
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
    "enum": _simple(lambda value, wanted: value in wanted),
    "const": _simple(lambda value, wanted: value == wanted),
    "pattern": _simple(lambda value, wanted: not isinstance(value, str) or re.search(wanted, value)),
    "format": _simple(lambda value, wanted: wanted == "date" and (not isinstance(value, str) or _is_day(value))),
    "minLength": _simple(lambda value, wanted: not isinstance(value, str) or len(value) >= wanted),
    "minimum": _simple(lambda value, wanted: not isinstance(value, int) or value >= wanted),
}
