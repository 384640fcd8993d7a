"""Values + model -> a typed object, and a slip in plain words for everything that does not fit."""

import re
from contextlib import suppress
from difflib import get_close_matches
from textwrap import shorten
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from fingerpost.pages.slip import Slip
from fingerpost.pages.yaml_reader import Where, Yaml

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], values: dict[str, Any], yaml: Yaml, at: Where = (), is_cell: bool = False) -> tuple[Model, list[Slip]]:
    """The object made of every value that fits, and a slip for each that does not.

    `at` is where the values stand. Values that are cells of a table have examples without a key.
    """
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        problems = error.errors(include_url=False)
    slips = [_slip(model, problem, yaml, at, is_cell) for problem in problems]
    wrong = {problem["loc"][0] for problem in problems if problem["loc"]}
    rest = {key: value for key, value in values.items() if key not in wrong}
    try:
        return model.model_validate(rest), slips
    except ValidationError:  # a value that must be there is wrong or missing
        found = model.model_construct()
        for key in rest.keys() & model.model_fields.keys():
            with suppress(ValidationError, AttributeError):  # one about several keys together comes again with each, or misses another
                model.__pydantic_validator__.validate_assignment(found, key, rest[key])
        return found, slips


def _slip(model: type[BaseModel], problem: dict, yaml: Yaml, at: Where, is_cell: bool) -> Slip:
    where = tuple(part for part in problem["loc"] if part != "[key]")
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    line, column = yaml.place((*at, *where))
    if problem["type"] == "extra_forbidden":
        known = list(_model_at(model, where[:-1]).model_fields)
        near = get_close_matches(key.lower().replace("-", "_").replace(" ", "_"), known, n=1)
        mend = f"Did you mean `{near[0]}:`?" if near else f"Known keys here: {', '.join(known)}."
        return Slip("unknown-key", line, column, f"There is no key `{key}:` here", mend)
    name = f"Item {where[-1] + 1} of `{key}:`" if where and isinstance(where[-1], int) else f"`{key}:`"
    message, mend = _in_words(problem, name)
    if is_cell:  # which may go over many lines, or hold half of the file
        message = shorten(message, 200, placeholder=" ...")
    example = _example(model, where, is_cell)
    return Slip("value", line, column, message, f"{mend} Example: {example}".strip() if example else mend)


def _in_words(problem: dict, name: str) -> tuple[str, str]:
    kind, context, given = problem["type"], problem.get("ctx", {}), problem.get("input")
    shown = "a list" if isinstance(given, list) else "a group of lines" if isinstance(given, dict) else f"“{given}”"
    if given is None:
        return f"{name} is empty", "Write a value."
    match kind:
        case "missing":
            return f"{name} is missing", f"Add a line {name}."
        case "value_error" if isinstance(given, dict):  # about several keys together, which it names
            message, _, mend = str(context["error"]).partition(". ")
            return message, mend or "Add the line."
        case "value_error":
            message, _, mend = str(context["error"]).partition(". ")
            return f"{name} {message[0].lower() + message[1:]}", mend and mend + "."
        case "literal_error":
            choices = re.findall("'([^']+)'", context["expected"])  # 'religion or belief' is one of them
            near = get_close_matches(str(given).lower(), choices, n=1, cutoff=0.5)
            hint = f"Did you mean “{near[0]}”? " if near else ""
            return f"{name} cannot be {shown}", f"{hint}Choose one of: {', '.join(choices)}."
        case "int_parsing" | "int_type" | "float_parsing" | "float_type" | "int_from_float" | "decimal_type" | "decimal_parsing":
            return f"{name} must be a number, and is {shown}", "Write digits only."
        case "bool_parsing" | "bool_type":
            return f"{name} must be true or false, and is {shown}", "Write `true` or `false`."
        case "list_type":
            return f"{name} must be a list, and is {shown}", "Write each item on a line of its own, after two spaces, a dash and a space."
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{name} must be a group of `key: value` lines, and is {shown}", "Write each on a line of its own, after two spaces."
        case "string_type":
            mend = "Write the text on the same line. Put quotation marks round it if it has a colon or a bracket."
            return f"{name} must be text, and is {shown}", mend
        case "string_pattern_mismatch" if "-[a-z0-9]+" in context["pattern"]:
            return f"{name} cannot be {shown}", "Use small letters and digits with hyphens between."
        case "string_pattern_mismatch":
            return f"{name} cannot be {shown}", "Write it like the example."
        case "date_type" | "is_instance_of":
            return f"{name} cannot be {shown}", "Write one value on the same line."
        case "string_too_short":
            return f"{name} is too short: {shown}", f"Write at least {context['min_length']} letters."
        case "greater_than":
            return f"{name} cannot be {shown}", f"Write more than {context['gt']:,g}."
        case "greater_than_equal":
            return f"{name} cannot be {shown}", f"Write {context['ge']:,g} or more."
        case "less_than_equal":
            return f"{name} cannot be {shown}", f"Write {context['le']:,g} or less."
        case _:
            return f"{name} cannot be {shown}: {problem['msg'].lower()}", ""


def _model_at(model: type[BaseModel], where: Where) -> type[BaseModel]:
    """The model that stands at a path inside another."""
    for part in where:
        if isinstance(part, str) and part in model.model_fields:
            model = _inner(model.model_fields[part].annotation) or model
    return model


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _inner(part))), None)


def _example(model: type[BaseModel], where: Where, is_cell: bool) -> str:
    names = [part for part in where if isinstance(part, str)]
    if not names:
        return ""
    info = _model_at(model, where[: where.index(names[-1])]).model_fields.get(names[-1])
    example = info.examples[0] if info and info.examples else None
    if isinstance(example, list):
        example = "[" + ", ".join(map(str, example)) + "]" if all(isinstance(item, str) for item in example) else None
    key = "" if is_cell else f"{names[-1]}: "
    return f"`{key}{example}`" if isinstance(example, str) else ""
