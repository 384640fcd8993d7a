"""The handbook's reference pages, as Markdown made from the code: they cannot go stale unseen."""

import json
from typing import Any

import click
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from fingerpost.audit.verdict.own_rules import own_rules
from fingerpost.checks.room import Room, RoomSettings
from fingerpost.pages.page_parts import Channel, Document, Exemption, Heard, OpeningHours, Outcome, SpecialHours, Stage, Task
from fingerpost.pages.page_types import PAGE_TYPES, AnyPage
from fingerpost.rooms import all_rooms, all_rules
from fingerpost.starter.page import field_table

_GROUPS = (Channel, OpeningHours, SpecialHours, Document, Stage, Outcome, Heard, Task, Exemption)


def reference_pages() -> dict[str, str]:
    """Path in docs/ -> text, of every page that is made from the code."""
    pages = {"rules/index.md": _rules()}
    for room in all_rooms():
        pages |= _options(room)
    return pages | _commands() | _front_matter()


def _rules() -> str:
    rows = [f"| [`{rule.id}`]({rule.id}.md) | {rule.level} | {rule.title} |" for rule in all_rules().values()]
    rows += [f"| [`{rule}`]({rule}.md) | {level} | {title} |" for rule, (level, title) in own_rules().items()]
    rows.append("| [`baseline-outdated`](baseline-outdated.md) | advice | The baseline lists a finding that no longer occurs |")
    return "\n".join(["# Rules", "", "Every rule has a page that says why it is there and how to mend what it finds.", "",
                      "| Rule | Level | What it finds |", "| --- | --- | --- |", *sorted(rows), ""])  # fmt: skip


def _options(room: Room) -> dict[str, str]:
    name = room.name.replace("_", "-")
    own = {key: info for key, info in room.settings.model_fields.items() if key not in RoomSettings.model_fields}
    shared = RoomSettings.model_fields
    pages = {f"options/{name}/{key.replace('_', '-')}.md": _option(name, key, info) for key, info in (own | shared).items()}
    index = [f"# Options of fingerpost/{name}", "", "Every option has a default: a plugin works with none of them set.", "",
             "| Option | Default | What it says |", "| --- | --- | --- |"]  # fmt: skip
    index += [f"| [`{key}`]({key.replace('_', '-')}.md) | {_default(info)} | {info.description} |" for key, info in (own | shared).items()]
    rules = ", ".join(f"[{rule.id}](../../rules/{rule.id}.md)" for rule in room.rules)
    return pages | {f"options/{name}/index.md": "\n".join([*index, "", f"Its rules: {rules}.", ""])}


def _option(plugin: str, key: str, info: FieldInfo) -> str:
    example = info.examples[0] if info.examples else info.default
    return "\n".join([
        f"# {key}", f"Plugin: fingerpost/{plugin}. Default: {_default(info)}.", "", str(info.description), "", "```yaml", "plugins:",
        f"  - fingerpost/{plugin}:", *_yaml(key, example), "```", "",
    ])  # fmt: skip


def _yaml(key: str, example: Any) -> list[str]:
    if isinstance(example, dict):
        return [f"      {key}:", *(f"        {name}: {value}" for name, value in example.items())]
    if isinstance(example, list):
        return [f"      {key}: [{', '.join(map(str, example))}]"]
    return [f"      {key}: {example}"]


def _default(info: FieldInfo) -> str:
    if info.default is PydanticUndefined or isinstance(info.default, BaseModel) or info.default in (None, "", [], {}):
        return "none"
    return f"`{json.dumps(info.default) if isinstance(info.default, bool | list | dict) else info.default}`"


def _commands() -> dict[str, str]:
    from fingerpost.cli.main import fingerpost

    context = click.Context(fingerpost, info_name="fingerpost", max_content_width=100)
    commands = {name: fingerpost.get_command(context, name) for name in fingerpost.list_commands(context)}
    rows = [f"| [`fingerpost {name}`]({name}.md) | {command.get_short_help_str(200)} |" for name, command in commands.items()]
    index = ["# Commands", "", "Exit codes: 0 all is well, 1 something must be mended, 2 it could not be run.", "",
             "| Command | What it does |", "| --- | --- |", *rows, ""]  # fmt: skip
    pages = {"commands/index.md": "\n".join(index)}
    for name, command in commands.items():
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100)
        pages[f"commands/{name}.md"] = f"# fingerpost {name}\n\n```text\n{command.get_help(inner).rstrip()}\n```\n"
    return pages


def _front_matter() -> dict[str, str]:
    pages = {}
    for name, model in PAGE_TYPES.items():
        own = [row for row in field_table(model) if row[0] not in AnyPage.model_fields]
        lines = [f"# Front matter: {name}", "", (model.__doc__ or "").strip(), ""]
        if own:
            lines += [f"## What only `type: {name}` has", "", *_fields(own)]
        lines += ["## What every page has", "", *_fields(field_table(AnyPage))]
        inner = [group for group in _GROUPS if _has(model, group)]
        for group in _GROUPS:
            if any(_has(owner, group) for owner in (model, *inner)):
                lines += [f"## {(group.__doc__ or '').strip().rstrip('.')}", "", *_fields(field_table(group))]
        pages[f"front-matter/{name}.md"] = "\n".join(lines)
    rows = [f"| [`{name}`]({name}.md) | {(model.__doc__ or '').strip()} |" for name, model in PAGE_TYPES.items()]
    index = ["# Front matter", "", "What stands between the two `---` lines at the top of a page, for each type of page.", "",
             "| Type | What it is |", "| --- | --- |", *rows, "",
             "As JSON Schema, for editors' programs: `fingerpost schema`, or `fingerpost schema service` for one type.", ""]  # fmt: skip
    return pages | {"front-matter/index.md": "\n".join(index)}


def _has(model: type[BaseModel], group: type[BaseModel]) -> bool:
    """Has a model a field that holds this group of lines?"""
    return any(f".{group.__name__}" in str(info.annotation) for info in model.model_fields.values())


def _fields(rows: list[tuple[str, str, str, bool]]) -> list[str]:
    lines = []
    for name, description, example, required in rows:
        lines += [f"### `{name}`", "", description + (" It must be there." if required else ""), "", "```yaml", example, "```", ""]
    return lines
