"""The data files of the publishing room."""

from dataclasses import dataclass, field

from fingerpost.pages.data_files import DataFiles
from fingerpost.publishing.alerts import Alert

ALERTS = "alerts.yml"


@dataclass(frozen=True)
class PublishingData:
    """The alerts by id."""

    alerts: dict[str, Alert] = field(default_factory=dict)


def read_data(files: DataFiles) -> PublishingData:
    """What editors keep in `_data/` for every page."""
    return PublishingData(files.yaml_list(ALERTS, Alert))
