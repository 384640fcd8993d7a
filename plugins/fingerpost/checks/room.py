"""A room: the settings, the data and the rules of one thing that a council promises."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ConfigDict, Field

from fingerpost.checks.change import Change
from fingerpost.checks.chapter import Chapter
from fingerpost.checks.finding import Level
from fingerpost.checks.mark import Mark
from fingerpost.checks.rule import Rule, find_rules
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Id, Strict
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip


class RoomSettings(Strict):
    """The options that every plugin has."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)

    levels: dict[Id, Level] = Field({}, examples=[{"review-overdue": "error"}])
    """The level of single rules, where it is not the rule's own: error, warning or advice."""
    rules_off: list[Id] = Field([], examples=[["title-too-long"]])
    """Rules that are not run."""
    fail_on: Literal["error", "warning", "advice", "never"] = Field("error", examples=["never"])
    """The mildest level of finding that stops `mkdocs build` before anything is written."""


@dataclass(frozen=True)
class RoomState:
    """A room in one site: its settings, its data, the slips in its data files, and the files themselves."""

    settings: Any
    data: Any = None
    slips: tuple[tuple[str, Slip], ...] = ()
    files: DataFiles = field(default_factory=DataFiles)

    def has_errors(self, path: str) -> bool:
        """Has this data file an error? Then nobody can say what it lacks, and the rule data-invalid says the rest."""
        return any(name == path and slip.kind != "encoding" for name, slip in self.slips)


Insert = Callable[[str, Page, Site, RoomState], str]
"""(what stands behind the name, the page, the site, the room) -> Markdown, with links written as from the page.

Raises ValueError with the mend for an argument that it does not know: “There is no standard “x”. Did you mean …?”
"""


@dataclass(frozen=True)
class Room:
    """What a room is made of. All of it is pure; the plugin beside it is the edge.

    `read_data` turns data files into the room's data, `generate` gives further pages (path, Markdown), and `panel`
    gives what the room says on a page: values for the theme.
    """

    name: str
    settings: type[RoomSettings] = RoomSettings
    read_data: Callable[[DataFiles], Any] = lambda files: None
    generate: Callable[[Site, RoomState], dict[str, str]] = lambda site, room: {}
    panel: Callable[[Page, Site, RoomState], dict[str, Any]] = lambda page, site, room: {}
    components: tuple[str, ...] = field(default=())
    """Components that show the panel on a theme other than our own, below the text."""
    asks_history: bool = False
    """Does it look at what version control remembers? Reading that takes a moment."""
    measure: Callable[[Site, RoomState], dict[str, float]] | None = None
    """One number for each page, by shown path: what a baseline keeps, to compare with later."""
    chapter: Callable[[Site, RoomState], Chapter | None] = lambda site, room: None
    """What the room says of the whole site in the report."""
    mark: Callable[[Page, Site, RoomState], Mark | None] = lambda page, site, room: None
    """What the room says of a service page in the scorecard."""
    changes: Callable[[Site, RoomState], Iterable[Change]] = lambda site, room: ()
    """What will change by itself on days to come."""
    files: Callable[[Site, RoomState], dict[str, str]] = lambda site, room: {}
    """Further files of the site (path, text), made once all addresses are known. An editor's own file at the path wins."""
    inserts: Mapping[str, Insert] = field(default_factory=dict)
    """What `> [!data] NAME` shows on any page, by name."""
    notices: tuple[str, ...] = field(default=())
    """Components that stand above the text on a theme other than our own."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in the room's `rules` folder."""
        return find_rules(f"fingerpost.{self.name}.rules")

    @property
    def rule_ids(self) -> set[str]:
        """The ids of its rules."""
        return {rule.id for rule in self.rules}

    def open(self, settings: RoomSettings, files: DataFiles) -> RoomState:
        """The room in a site with these settings and data files."""
        mine = DataFiles(files.files)
        data = self.read_data(mine)
        return RoomState(settings, data, tuple(mine.slips), mine)
