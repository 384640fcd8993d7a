"""A new page to start from: every field of its type with what it means, made from the models."""

from datetime import date
from typing import Any

import yaml

from fingerpost.pages.dates import Period, add
from fingerpost.pages.fields import PLACEHOLDER, Strict
from fingerpost.pages.page_types import PAGE_TYPES

# What a starter page of each type has filled in; everything else stands there as a comment.
_FILLED = {
    "service": ["keywords", "provider", "who_for", "cost", "how_long", "channels", "if_it_goes_wrong"],
    "location": ["address", "phone", "opening_hours"],
    "news": ["published_on"],
    "event": ["starts_on", "times", "place", "cost"],
    "home": [],
    "topic": ["order"],
    "directory": ["order", "categories"],
    "entry": ["address", "phone", "hours", "cost", "area"],
    "consultation": ["opens_on", "closes_on", "who_for", "channels"],
    "publication": ["published_on", "summary"],
    "easy-read": ["original"],
}
_ALWAYS = ["type", "title", "description", "owner", "review_in", "draft"]
_BODY = {
    "service": f"{PLACEHOLDER} - say in one or two sentences what people can do here, and what happens then.\n\n## What happens next\n\n1. {PLACEHOLDER} - what you do first.\n2. {PLACEHOLDER} - what follows.\n",
    "guide": f"{PLACEHOLDER} - say whom this guide is for and what it helps them do.\n\n## First part\n\n{PLACEHOLDER} - write here.\n\n## Second part\n\n{PLACEHOLDER} - write here.\n",
    "topic": f"{PLACEHOLDER} - say what is in this part of the site. The pages of the folder are listed below by themselves.\n",
    "news": f"{PLACEHOLDER} - say what has happened or will happen, when and where, and whom it concerns.\n",
    "event": f"{PLACEHOLDER} - say what people can do there, whom it is for, and if they must book.\n\n## How to get there\n\n{PLACEHOLDER} - the bus, parking, and step-free ways in.\n",
    "location": f"{PLACEHOLDER} - say what people can do here.\n",
    "step-by-step": f"{PLACEHOLDER} - say whom this is for. Each heading below is a step, and gets its number by itself.\n\n## First step\n\n{PLACEHOLDER} - say what people do, with a link.\n\n## Second step\n\n{PLACEHOLDER} - say what they do then.\n",
    "easy-read": f"{PLACEHOLDER} - say one thing in a short sentence.\n\n## What you can do\n\n{PLACEHOLDER} - one thing again. Begin a paragraph with a picture to have it at the side.\n",
    "directory": f"{PLACEHOLDER} - say whom the list is for, and how often you check it. The entries of the folder are listed below by themselves.\n",
    "entry": f"{PLACEHOLDER} - say what people get there, and if they must book.\n",
    "consultation": f"{PLACEHOLDER} - say what you ask people about, and why.\n\n## What we suggest\n\n{PLACEHOLDER} - say what could change, and for whom.\n",
    "publication": f"{PLACEHOLDER} - say what this document is for.\n\n## First section\n\n{PLACEHOLDER} - write here. Headings get their numbers by themselves.\n\n## Second section\n\n{PLACEHOLDER} - write here.\n",
}


class _Dumper(yaml.SafeDumper):
    """Sets the items of a list in by two spaces, and writes dates without quotation marks, as people do."""

    yaml_implicit_resolvers = {
        first: [(tag, shape) for tag, shape in found if not tag.endswith(":timestamp")]
        for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def starter(page_type: str, title: str, today: date, known: dict[str, str] | None = None) -> str:
    """The text of a new page. `known` gives values that exist in the site, such as an owner."""
    given: dict[str, Any] = {
        "type": page_type,
        "title": title,
        "description": f"{PLACEHOLDER} - what this page helps people do, in one sentence.",
        "draft": "true",
        "keywords": [f"{PLACEHOLDER} - what people call it, in their own words"],
        "who_for": f"{PLACEHOLDER} - who can use it.",
        "cost": f"{PLACEHOLDER} - what people pay, or Free.",
        "how_long": f"{PLACEHOLDER} - how long it takes.",
        "channels": [{"kind": "phone", "number": f"{PLACEHOLDER} - the phone number"}],
        "address": f"{PLACEHOLDER} - the address with its postcode",
        "phone": f"{PLACEHOLDER} - the phone number",
        "last_reviewed_on": today.isoformat(),
        "published_on": today.isoformat(),
        "starts_on": today.isoformat(),
        "original": f"{PLACEHOLDER} - the page that this one says in easy read, from the content folder",
        "opens_on": today.isoformat(),
        "closes_on": add(today, Period(6, "week")).isoformat(),
        "summary": f"{PLACEHOLDER} - what the document says, in two or three sentences.",
        "area": f"{PLACEHOLDER} - the part of town",
        "hours": f"{PLACEHOLDER} - when it is open.",
        "times": f"{PLACEHOLDER} - when it begins and ends.",
        "place": f"{PLACEHOLDER} - where it is, with the street.",
        **(known or {}),
    }
    filled = _ALWAYS + _FILLED.get(page_type, [])
    if page_type in ("news", "event", "consultation"):
        filled = [name for name in filled if name != "review_in"]
    lines = ["---"]
    for name, info in PAGE_TYPES[page_type].model_fields.items():
        example = given.get(name, info.examples[0] if info.examples else "")
        shown = _shown(name, example)
        off = name not in filled or example is None
        lines.append(f"# {info.description}")
        lines += [f"# {line}" if off else line for line in shown]
    return "\n".join([*lines, "---", _BODY.get(page_type, f"{PLACEHOLDER} - write here.\n")])


def field_table(model: type[Strict]) -> list[tuple[str, str, str, bool]]:
    """(name, what it means, example, required) of each field, for the handbook."""
    return [
        (name, info.description or "", "\n".join(_shown(name, info.examples[0])) if info.examples else "", info.is_required())
        for name, info in model.model_fields.items()
    ]


def _shown(name: str, example: Any) -> list[str]:
    """A key with its example as an editor would write it."""
    if isinstance(example, str) and example and not example.startswith(("[", "{")) and _is_plain(example):
        return [f"{name}: {example}"]
    text = yaml.dump({name: example}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=200)
    return text.replace("'true'", "true").rstrip("\n").split("\n")


def _is_plain(text: str) -> bool:
    """Can the text stand in YAML without quotation marks?"""
    return ": " not in text and " #" not in text and text[0] not in "\"'@`%&*!|>?-:,#" and not text.endswith(":")
