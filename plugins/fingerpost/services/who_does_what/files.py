"""The small files in which a browser looks a postcode up, so that the address never leaves it.

There is one file for each postcode sector: `zx1-2.json` for ZX1 2AA and its neighbours. Where that would be too large, it
is one for each first letter after that, `zx1-2a.json`, and at last one for each postcode. The page knows which are so.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

LARGEST = 15_000  # bytes, before the server compresses them


@dataclass(frozen=True)
class Shown:
    """What people read of a place: its name, the path of its page from the top of the site, and its councils, smallest first."""

    name: str
    url: str
    councils: tuple[str, ...]


def postcode_files(places: Mapping[str, str], shown: Mapping[str, Shown], largest: int = LARGEST) -> dict[str, str]:
    """JSON by the name of the file. `places`: postcodes without spaces, with the id of a place; `shown`: what is said of each."""
    files: dict[str, str] = {}
    waiting = [(name, units) for name, units in _grouped(places, 1).items()]
    while waiting:
        name, units = waiting.pop()
        text = _text(units, shown)
        ends = len(next(iter(units))) - len(name.replace("-", ""))
        if len(text.encode()) <= largest or not ends:
            files[name + ".json"] = text
        else:
            waiting += _grouped(units, 4 - ends).items()
    return dict(sorted(files.items()))


def names_to_split(files: Mapping[str, str]) -> list[str]:
    """The beginnings of names that have further files below them: `zx1-2` where there is `zx1-2a.json`."""
    stems = [name.removesuffix(".json") for name in files]
    return sorted({stem[: stem.index("-") + end] for stem in stems for end in (2, 3) if len(stem) - stem.index("-") > end})


def districts(places: Mapping[str, str]) -> list[str]:
    """The first halves of the postcodes, in small letters: `zx1`."""
    return sorted({postcode[:-3].lower() for postcode in places}, key=lambda one: (len(one), one))


def _grouped(places: Mapping[str, str], signs: int) -> dict[str, dict[str, str]]:
    """The postcodes by the name of their file: the first half, and so many signs of the second."""
    found: dict[str, dict[str, str]] = {}
    for postcode in sorted(places):
        name = f"{postcode[:-3]}-{postcode[-3 : len(postcode) - 3 + signs]}".lower()
        found.setdefault(name, {})[postcode] = places[postcode]
    return found


def _text(units: Mapping[str, str], shown: Mapping[str, Shown]) -> str:
    names = sorted(set(units.values()))
    number = {name: at for at, name in enumerate(names)}
    places = [[shown[name].name, shown[name].url, *shown[name].councils] for name in names]
    values = {"places": places, "units": {postcode[-3:]: number[name] for postcode, name in sorted(units.items())}}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"
