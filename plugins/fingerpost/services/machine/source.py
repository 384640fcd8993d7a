"""What the files for other programs are made from, with the ids and addresses that all of them use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import BaseModel, ConfigDict

from fingerpost.checks.room import RoomState
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day
from fingerpost.pages.page import Page
from fingerpost.pages.schedule import Calendar
from fingerpost.pages.site import Site
from fingerpost.services.data import Organisation


class Team(BaseModel):
    """The little that is needed of a team; other rooms check its file."""

    model_config = ConfigDict(extra="ignore")

    id: str
    email: str = ""


class Alert(BaseModel):
    """The little that is needed of an alert; the room publishing checks its file."""

    model_config = ConfigDict(extra="ignore")

    id: str
    title: str
    pages: list[str] = []
    starts_on: Day
    ends_on: Day


@dataclass(frozen=True)
class Source:
    """A site and its shared data. `seed`: what ids are made from, besides the path of each page."""

    site: Site
    seed: str
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    teams: Mapping[str, Team] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()
    months: int = 12
    """How many months an entry of a directory counts as checked."""

    @cached_property
    def root(self) -> str:
        """The web address of the site, with a slash at its end; its path on the server where the address is not known."""
        return self.site.addresses.root.rstrip("/") + "/" if self.site.addresses.root else self.site.addresses.base

    def id(self, kind: str, *key: str) -> str:
        """A UUID that stays the same as long as the seed and the key do: `service`, `bins/missed-bin.md`."""
        return str(uuid5(self._namespace, "\n".join((kind, *key))))

    @cached_property
    def _namespace(self) -> UUID:
        return uuid5(NAMESPACE_URL, self.seed)

    def url(self, page: Page) -> str:
        """The address of a page."""
        return self.root + page.url

    def email_of(self, team: str | None) -> str:
        """The address of a team; nothing where it is not known."""
        return self.teams[team].email if team in self.teams else ""

    def alerts_for(self, page: Page) -> list[str]:
        """What everybody must know today who comes to this page, or to those of its folder."""
        return [one.title for one in self.alerts if one.starts_on <= self.site.today <= one.ends_on and _names(one.pages, page.path)]


def source_of(site: Site, room: RoomState) -> Source:
    """The source of a site with the room's settings and data."""
    files = DataFiles(room.files.files)  # whose slips are for the rooms that own these files
    return Source(
        site, room.settings.open_referral_seed or seed_of(site.addresses.root), room.data, room.data.calendar,
        {team.id: team for _, team in files.yaml_items("teams.yml", Team)},
        tuple(alert for _, alert in files.yaml_items("alerts.yml", Alert)),
        room.settings.assured_months,
    )  # fmt: skip


def seed_of(address: str) -> str:
    """The address without its scheme, so that a move to https changes no id."""
    home = urlsplit(address)
    return f"{home.netloc}{home.path}".rstrip("/")


def said(**values: Any) -> dict[str, Any]:
    """The values that say something."""
    return {key: value for key, value in values.items() if value is not None and value != "" and value != []}


def _names(pages: list[str], path: str) -> bool:
    return any(path == name or path.startswith(name.rstrip("/") + "/") for name in pages)
