"""The files of `data/`: YAML, each with its source and licence."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

_DATA = resources.files("fingerpost.reading_level") / "data"


@cache
def read_file(name: str) -> dict[str, Any]:
    """What a file holds."""
    return yaml.load((_DATA / name).read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
