"""The data files of the publishing room."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.languages import Language, read_languages
from fingerpost.publishing import language_help
from fingerpost.publishing.alerts import Alert
from fingerpost.publishing.language_help import LanguageHelp

ALERTS = "alerts.yml"


@dataclass(frozen=True)
class PublishingData:
    """The alerts, each with its line and column, the languages of translations by code, and those in which people can ask for help."""

    alerts: list[tuple[tuple[int, int], Alert]] = field(default_factory=list)
    languages: Mapping[str, Language] = field(default_factory=dict)
    help: Mapping[str, LanguageHelp] = field(default_factory=dict)


def read_data(files: DataFiles) -> PublishingData:
    """What editors keep in `_data/` for every page."""
    return PublishingData(
        [] if files.is_emptied(ALERTS) else files.yaml_items(ALERTS, Alert),
        read_languages(files),
        files.yaml_list(language_help.FILE, LanguageHelp, "code"),
    )
