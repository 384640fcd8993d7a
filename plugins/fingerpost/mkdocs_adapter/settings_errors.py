"""What is wrong with the settings: every error at once, where MkDocs stops at the first."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.text_file import decode
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml, read_yaml


def settings_errors(model: type[RoomSettings], options: dict[str, Any]) -> tuple[RoomSettings, list]:
    """The settings, and a list of (option, error) for what is wrong."""
    options = {key if isinstance(key, str) else str(key).lower(): value for key, value in options.items()}  # `on:` is true
    settings, slips = validate(model, options, Yaml(options))
    return settings, [("", ValidationError(f"{slip.message}. {slip.mend}")) for slip in slips]


def unknown_rule(name: str, known: set[str]) -> ValidationError:
    """The error for a rule that the plugin does not have."""
    near = get_close_matches(name, known, n=1)
    mend = f"Did you mean {near[0]}?" if near else f"Its rules are: {', '.join(sorted(known))}."
    return ValidationError(f"This plugin has no rule “{name}”. {mend}")


def file_errors(config_file: str, cause: BaseException | None) -> list[str]:
    """Why the settings file is not YAML, in our words with the line; nothing where `cause` is another error."""
    file = decode(Path(config_file).read_bytes())
    if file.text is None:
        slips = file.slips
    else:  # the first slip only: the others may be tags, which are allowed in settings
        slips = read_yaml(file.text).slips[:1] if isinstance(cause, yaml.scanner.ScannerError | yaml.parser.ParserError) else []
    return [f"line {slip.line}, column {slip.column}: {slip.message}. {slip.mend}" for slip in slips]


def option_errors(config_file: str) -> list[str]:
    """Every option that is wrong, and every plugin."""
    config, errors = MkDocsConfig(config_file_path=config_file), []
    with open(config_file, "rb") as file:
        config.load_file(file)
    for key, option in config._schema:
        value = config.get(key)
        for part in [[plugin] for plugin in value] if key == "plugins" and isinstance(value, list) else [value]:
            try:
                option.pre_validation(config, key)
                config[key] = option.validate(part)
            except ValidationError as error:
                config[key] = option.default
                errors += [f"`{key}:` {line}".replace(" option ''", "") for line in str(error).split("\n")]
    return errors
