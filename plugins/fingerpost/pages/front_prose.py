"""The texts of a page's front matter that citizens read: its title, whom it is for, how long it takes ..."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from fingerpost.pages.fields import PROSE
from fingerpost.pages.yaml_reader import Where


def front_prose(value: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Each text with its path in the front matter, such as ("channels", 0, "note")."""
    if isinstance(value, BaseModel):
        for name in _read_by_citizens(type(value)):
            yield from front_prose(getattr(value, name, None), (*where, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from front_prose(item, (*where, index))
    elif isinstance(value, str):
        yield where, value


@cache
def _read_by_citizens(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, info in model.model_fields.items() if _has_prose((info.annotation, *info.metadata)))


def _has_prose(parts: tuple[Any, ...]) -> bool:
    for part in parts:
        if part == PROSE or (isinstance(part, type) and issubclass(part, BaseModel) and _read_by_citizens(part)):
            return True
        if _has_prose(get_args(part)):
            return True
    return False
