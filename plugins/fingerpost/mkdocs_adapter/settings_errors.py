"""A plugin's options -> its settings, and every error in MkDocs' own form."""

from typing import Any

from mkdocs.config.base import ValidationError

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml


def settings_errors(model: type[RoomSettings], options: dict[str, Any]) -> tuple[RoomSettings, list]:
    """The settings, and a list of (option, error) for what is wrong."""
    settings, slips = validate(model, options, Yaml(options))
    return settings, [("", ValidationError(f"{slip.message}. {slip.mend}")) for slip in slips]
