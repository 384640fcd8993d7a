"""The accessibility statement and the last audit as data: `_data/accessibility.yml` and `_data/last-audit.json`.

The statement is kept as an editor left it. What the law asks for and it lacks is said by rules, each with an example, so that
half a statement can be read, checked and mended step by step.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Day, Email, Id, Phone, RuleId, Strict, Url
from fingerpost.pages.slip import Slip
from fingerpost.pages.yaml_reader import Yaml

FILE = "accessibility.yml"
LAST_AUDIT = "last-audit.json"
EVERYWHERE = "everywhere"
_BETWEEN_RULES = re.compile(r",?\s+|,(?=(?:axe|browser|htmlcs)-)")


def _split(value: object) -> object:
    """`1.3.1, 2.4.6` and a single value are lists as well."""
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


def _split_rules(value: object) -> object:
    """The same for rules, some of which have commas in their ids."""
    return _BETWEEN_RULES.split(value.strip()) if isinstance(value, str) else value


def _path(value: object) -> object:
    if isinstance(value, str) and "://" not in value and (not value.endswith(".md") or value.startswith(("/", "content/"))):
        raise ValueError(f"“{value}” is not a page. Write its path from the content folder: your-council/contact.md")
    return value


def _pattern(value: object) -> object:
    if isinstance(value, str) and value != EVERYWHERE and not value.endswith("*"):
        return _path(value)
    return value


PagePath = Annotated[str, BeforeValidator(_path)]
"""The path of a page from the content folder, or the whole address of a page of another site."""
Pattern = Annotated[str, BeforeValidator(_pattern)]
"""The same, or `everywhere`, or a folder as `bins/*`."""


class Contact(Strict):
    """How people tell the council about a problem, or ask for another format."""

    phone: Phone | None = Field(None, examples=["01632 960100"])
    """The number to phone."""
    hours: str | None = Field(None, examples=["Monday to Friday, 8.30am to 5pm"])
    """When somebody answers."""
    relay: Phone | None = Field(None, examples=["18001 01632 960100"])
    """The number for text relay."""
    sign_language: Url | None = Field(None, examples=["https://signs.oxenbridge.example"])
    """Where people can call in British Sign Language."""
    email: Email | None = Field(None, examples=["hello@oxenbridge.example"])
    """The email address."""
    form: PagePath | None = Field(None, examples=["https://forms.oxenbridge.example/accessibility"])
    """A form, or the page that has one."""
    post: str | None = Field(None, examples=["Town Hall, Market Place, Oxenbridge ZX1 1AA"])
    """The address to write to."""
    page: PagePath | None = Field(None, examples=["your-council/contact.md"])
    """The page with every way to reach the council."""
    reply_within: int | None = Field(None, ge=1, examples=["10"])
    """The number of working days in which people get an answer."""


class Tested(Strict):
    """The last test by people, with what they did."""

    first_day: Day | None = Field(None, examples=["2026-10-05"])
    """The first day of the test."""
    last_day: Day | None = Field(None, examples=["2026-10-09"])
    """The last day of the test."""
    by: str | None = Field(None, examples=["Oxenbridge City Council's own staff"])
    """Who carried it out."""
    method: str | None = Field(None, examples=["By hand, with a keyboard, 400% zoom and two screen readers."])
    """How they tested, in one or more sentences."""
    sample: str | None = Field(None, examples=["12 pages and 3 forms, at least one of each type."])
    """What they looked at and how they chose it, in one or more sentences."""

    @model_validator(mode="after")
    def _first_before_last(self) -> "Tested":
        if self.first_day and self.last_day and self.first_day > self.last_day:
            raise ValueError("The test ended before it began. Put the earlier day into `first_day:`")
        return self

    @property
    def day(self) -> date | None:
        """The day on which the test ended."""
        return self.last_day or self.first_day


class Issue(Strict):
    """One part of the site that is not accessible, as far as is known."""

    id: Id = Field(examples=["pdf-reports"])
    """A short name that stays the same."""
    title: str = Field(examples=["Reports as PDF files"])
    """A few words, for the heading."""
    what: str = Field(examples=["Some budget reports are PDF files with no headings inside."])
    """What is wrong, in plain words."""
    kind: Literal["non-compliance", "disproportionate-burden", "out-of-scope"] = Field("non-compliance", examples=["non-compliance"])
    """A fault that will be mended, one whose repair would be too great a burden, or content that the regulations leave out."""
    wcag: Annotated[list[str], BeforeValidator(_split)] = Field([], examples=[["1.3.1"]])
    """The numbers of the success criteria that it fails, at level A or AA."""
    pages: Annotated[list[Pattern], BeforeValidator(_split)] = Field([], examples=[["your-council/what-we-spend.md"]])
    """Where it is: paths of pages, folders as `bins/*`, addresses of other sites, or `everywhere`."""
    affects: str | None = Field(None, examples=["People who use a screen reader"])
    """Who it affects."""
    workaround: str | None = Field(None, examples=["Ask us for any report in Word or in print."])
    """What people can do until it is mended."""
    fix_by: Day | None = Field(None, examples=["2027-06-30"])
    """The day by which it will be mended."""
    found_on: Day | None = Field(None, examples=["2026-10-06"])
    """The day on which it was found."""
    rules: Annotated[list[RuleId], BeforeValidator(_split_rules)] = Field([], examples=[["axe-image-alt"]])
    """The rules of the audit whose findings on these pages are this issue; without any, those that are about its criteria."""
    by_hand: bool = Field(False, examples=["true"])
    """`true` where only a person can see it: then no finding of the audit is this issue, and the audit never says that it is gone."""
    assessed_on: Day | None = Field(None, examples=["2026-09-01"])
    """For a burden: the day of the assessment."""
    reason: str | None = Field(None, examples=["It would cost £90,000, and 4 people opened these files last year."])
    """For a burden: what the assessment came to."""
    exemption: str | None = Field(None, examples=["old-documents"])
    """For content that the regulations leave out: which of their exemptions it is."""

    def covers(self, path: str) -> bool:
        """Is the page at this path among its pages?"""
        return any(pattern == EVERYWHERE or fnmatchcase(path, pattern) for pattern in self.pages)


class Statement(Strict):
    """The accessibility statement."""

    organisation: str | None = Field(None, examples=["Oxenbridge City Council"])
    """Whose website it is."""
    nation: Literal["England", "Wales", "Scotland", "Northern Ireland"] | None = Field(None, examples=["England"])
    """The nation, which says who enforces the regulations."""
    covers: Annotated[list[str], BeforeValidator(_split)] = Field([], examples=[["www.oxenbridge.example"]])
    """The websites that the statement is about."""
    does_not_cover: list[str] = Field([], examples=[["our council meetings website, which has its own statement"]])
    """The websites of the council that it is not about, and why."""
    able_to: list[str] = Field([], examples=[["use every page with a keyboard only"]])
    """What people are able to do on the site, each as it would follow “You should be able to”."""
    formats: Annotated[list[str], BeforeValidator(_split)] = Field([], examples=[["large print", "Easy Read"]])
    """The other formats that people can ask for."""
    formats_page: PagePath | None = Field(None, examples=["your-council/languages.md"])
    """The page that says more about them."""
    contact: Contact = Field(default_factory=Contact)
    """How people reach the council about accessibility."""
    visiting: list[str] = Field([], examples=[["We can book a British Sign Language interpreter for a visit."]])
    """What helps people who phone or visit, each in one or more sentences."""
    places: list[PagePath] = Field([], examples=[["locations/town-hall.md"]])
    """The pages of the places that people visit."""
    status: Literal["partial", "not"] | None = Field(None, examples=["not"])
    """A status that is worse than what the issues and the audit come to. It is never shown better than they say."""
    tested: Tested = Field(default_factory=Tested)
    """The last test by people."""
    prepared_on: Day | None = Field(None, examples=["2026-10-15"])
    """The day on which the statement was first written."""
    last_reviewed_on: Day | None = Field(None, examples=["2026-10-15"])
    """The day on which somebody last went through all of it."""
    improving: list[str] = Field([], examples=[["We publish reports as web pages when we can."]])
    """What is being done to make the site more accessible."""
    issues: list[Issue] = Field([])
    """What is not accessible."""

    @model_validator(mode="after")
    def _prepared_before_reviewed(self) -> "Statement":
        if self.prepared_on and self.last_reviewed_on and self.prepared_on > self.last_reviewed_on:
            raise ValueError("The statement was reviewed before it was prepared. Put the earlier day into `prepared_on:`")
        return self


class LastAudit(Strict):
    """What the browser audit found when it was last recorded, without a word on the machine that it ran on."""

    day: Day
    """The day of the audit."""
    pages: int = Field(ge=1)
    """How many pages it looked at."""
    faults: int = Field(ge=0)
    """How many faults it found."""
    listed: int = Field(0, ge=0)
    """How many of them the issues of the statement name."""
    found: dict[str, int] = Field({})
    """How many of them fail each WCAG criterion; one fault may fail several."""
    other: int = Field(0, ge=0)
    """How many of them belong to no criterion at level A or AA."""
    to_look_at: int = Field(0, ge=0)
    """How many findings a person has to judge."""
    engines: dict[str, str] = Field({})
    """The programs that looked, with their versions."""


@dataclass(frozen=True)
class AccessibilityData:
    """The statement with the places of its lines, and the last audit; each None where there is none that can be read."""

    statement: Statement | None = None
    audit: LastAudit | None = None
    yaml: Yaml = field(default_factory=Yaml)
    has_file: bool = False
    errors: tuple[Slip, ...] = ()
    """What is wrong in the file of the statement: then nobody knows if these are all its issues."""

    def place(self, *where: str | int) -> tuple[int, int]:
        """Line and column of a value of the statement."""
        return self.yaml.place(where)


def read_data(files: DataFiles) -> AccessibilityData:
    """The statement and the last audit; what is wrong with either is a slip."""
    statement = files.yaml_group(FILE, Statement)
    audit = files.yaml_group(LAST_AUDIT, LastAudit)
    wrong = {path for path, slip in files.slips if slip.kind != "encoding"}
    if statement:
        _ids_once(*statement, files)
    return AccessibilityData(
        statement[0] if statement else None,
        audit[0] if audit and LAST_AUDIT not in wrong else None,
        statement[1] if statement else Yaml(),
        FILE in files.files,
        tuple(slip for path, slip in files.slips if path == FILE and slip.kind != "encoding"),
    )


def _ids_once(statement: Statement, yaml: Yaml, files: DataFiles) -> None:
    seen: set[str] = set()
    for index, issue in enumerate(statement.issues):
        if issue.id in seen:
            place = yaml.place(("issues", index, "id"))
            files.slips.append((FILE, Slip("value", *place, f"The id “{issue.id}” is used twice", "Give each issue an id of its own.")))
        seen.add(issue.id)
