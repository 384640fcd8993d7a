"""The models of front matter as JSON Schema (draft 2020-12)."""

from typing import Annotated, Any, Union

from pydantic import TypeAdapter

from fingerpost.pages.page_types import PAGE_TYPES


def schema(page_type: str | None = None) -> dict[str, Any]:
    """The schema of one page type, or of any page."""
    if page_type:
        found = PAGE_TYPES[page_type].model_json_schema()
    else:
        found = TypeAdapter(Annotated[Union[tuple(PAGE_TYPES.values())], None]).json_schema()  # noqa: UP007
    for model in [found, *found.get("$defs", {}).values()]:
        named = model.get("properties", {}).get("type", {}).get("const", "page")
        if named != "page":  # a page that does not say its type is a plain page
            model["required"] = ["type", *model.get("required", [])]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Fingerpost front matter", **found}
