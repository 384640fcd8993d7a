"""The files that come with a room, in its folder `data/`: YAML, each with its source and licence."""

from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def read_file(package: str, name: str) -> dict[str, Any]:
    """What a file of `data/` in a package holds."""
    text = (resources.files(package) / "data" / name).read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
