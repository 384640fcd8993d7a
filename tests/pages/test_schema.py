"""The JSON Schema of front matter, and the examples of the models that it is made from."""

import json
import re
from datetime import date
from typing import Any

import pytest

from fingerpost.pages.fields import Strict
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.page_parts import Channel, Document, Exemption, Heard, OpeningHours, Outcome, SpecialHours, Stage, Task
from fingerpost.pages.page_types import PAGE_TYPES
from fingerpost.pages.schema import schema
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml, read_yaml
from fingerpost.starter.page import starter
from tests.support.json_schema import errors

INNER = [Channel, Document, Exemption, Heard, OpeningHours, Outcome, SpecialHours, Stage, Task]
FIELDS = [
    pytest.param(model, name, id=f"{model.__name__}.{name}") for model in [*PAGE_TYPES.values(), *INNER] for name in model.model_fields
]
NEEDS = {
    "Channel": {"number": "01632 960100", "url": "https://forms.example.org/x", "email": "a@b.example", "address": "c"},
    "Document": {"url": "https://example.org"},
}


def in_an_editor(text: Any) -> Any:
    """A value as an editor's program reads it from YAML 1.2: numbers and yes or no are no text."""
    match text:
        case list():
            return [in_an_editor(item) for item in text]
        case dict():
            return {key: in_an_editor(value) for key, value in text.items()}
        case "true" | "false":
            return text == "true"
        case str() if re.fullmatch(r"[1-9]\d*", text):
            return int(text)
    return text


@pytest.mark.parametrize("page_type", [None, *PAGE_TYPES])
def test_the_schema_is_json_and_names_its_draft(page_type: str | None) -> None:
    found = json.loads(json.dumps(schema(page_type)))
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    refs = set(re.findall(r'"\$ref": "#/\$defs/(\w+)"', json.dumps(found)))
    assert refs <= set(found.get("$defs", {}))


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_each_field_says_what_it_means_and_has_an_example(model: type[Strict], name: str) -> None:
    info = model.model_fields[name]
    assert info.description
    assert info.description.endswith((".", ">"))
    assert info.examples


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_each_example_is_right_for_its_model_and_its_schema(model: type[Strict], name: str) -> None:
    example = model.model_fields[name].examples[0]
    other = {field: info.examples[0] for field, info in model.model_fields.items() if info.is_required()}
    values = {**other, **NEEDS.get(model.__name__, {}), name: example}
    if model in PAGE_TYPES.values():
        values["type"] = next(key for key, value in PAGE_TYPES.items() if value is model)
    if name == "exempt":
        values["exempt"] = [{**example[0], "reason": "A reason that is long enough."}]
    assert validate(model, values, Yaml(values))[1] == []
    made = {"$schema": "", **model.model_json_schema()}
    assert errors(in_an_editor(values), made) == []


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_a_starter_page_fits_the_schema_of_its_type_and_of_any_page(page_type: str) -> None:
    front = read_front_matter(starter(page_type, "A new page", date(2026, 11, 22)))
    assert front.slips == []
    values = in_an_editor(front.yaml.value)
    assert errors(values, schema(page_type)) == []
    assert errors(values, schema()) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("type: news", "$: published_on is missing"),
        ("title: x\nprovider: y", "$: there is no provider"),
        ("type: servise", "$.type: 'servise' is not 'page'"),
        ("archive_on: 31 March", "$.archive_on: '31 March' is not 'date'"),
        ("owner: Waste Team", "$.owner: 'Waste Team' is not '^[a-z0-9]+(-[a-z0-9]+)*$'"),
        ("review_in: a year", "$.review_in: 'a year' is not '^\\\\d{1,3} (day|week|month|year)s?$'"),
        ("keywords: rubbish", "$.keywords: 'rubbish' is no array"),
        ("titel: x", "$: there is no titel"),
        ("exempt:\n  - rule: a\n    reason: short\n    until: 2027-01-01", "$.exempt[0].reason: 'short' is not 10"),
    ],
)
def test_what_the_models_refuse_the_schema_refuses_too(text: str, wrong: str) -> None:
    assert read_front_matter(f"---\n{text}\n---\n").slips
    values = in_an_editor(read_yaml(text).value)
    assert errors(values, schema())
    assert errors(values, schema("news" if "news" in text else "page")) == [wrong]
