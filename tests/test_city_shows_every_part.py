"""The example city shows every part of Fingerpost: at least as many services, places, results and plans as this."""

from collections import defaultdict

import pytest

from fingerpost.complaints.data import read_data as read_complaints
from fingerpost.money.data import read_data as read_money
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.languages import read_languages
from fingerpost.pages.page import read_page
from fingerpost.pages.translations import named
from fingerpost.plans.data import read_data as read_plans
from fingerpost.publishing.language_help import LanguageHelp
from fingerpost.service_standards.data import read_data as read_promises
from fingerpost.services.data import read_data as read_register
from tests.conftest import ROOT

CONTENT = ROOT / "content"
PATHS = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.md"))
PAGES = [read_page(path, (CONTENT / path).read_bytes()) for path in PATHS]
DATA = CONTENT / "_data"
FILES = DataFiles({path.relative_to(DATA).as_posix(): path.read_bytes() for path in DATA.rglob("*") if path.suffix in (".yml", ".csv")})
REGISTER, PROMISES, COMPLAINTS, MONEY, PLANS = (
    read(FILES) for read in (read_register, read_promises, read_complaints, read_money, read_plans)
)
TRANSLATED = {found.lang for path in PATHS if (found := named(path, read_languages(FILES)))}


def of_type(name: str) -> list:
    """The front matter of the pages of a type. A translation says no type of its own."""
    return [page.meta for page in PAGES if page.readable and page.meta.type == name]


def with_quarters(number: int) -> list:
    """The standards that have results for so many quarters. One has a gap, to show how a missing result looks."""
    quarters = defaultdict(set)
    for _, row in PROMISES.rows:
        if row.period.kind == "quarter":
            quarters[row.standard].add(row.period)
    return [standard for standard in PROMISES.standards if len(quarters[standard]) >= number]


@pytest.mark.parametrize(
    ("least", "there"),
    [
        pytest.param(45, of_type("service"), id="services"),
        pytest.param(14, [one for one in REGISTER.values() if one.kind == "parish" and one.gss], id="places"),
        pytest.param(6, of_type("location"), id="locations"),
        pytest.param(20, of_type("entry"), id="directory entries"),
        pytest.param(12, with_quarters(8), id="standards with 8 quarters"),
        pytest.param(8, COMPLAINTS.quarters, id="quarters of complaints"),
        pytest.param(3, {row.year for _, row in COMPLAINTS.judged}, id="years of the Ombudsman"),
        pytest.param(25, MONEY.budget.spending, id="lines of the budget"),
        pytest.param(4, PLANS.pillars, id="pillars"),
        pytest.param(20, PLANS.actions, id="actions"),
        pytest.param(6, PLANS.recommendations, id="recommendations"),
        pytest.param(5, PLANS.assessments, id="equality assessments"),
        pytest.param(4, of_type("consultation"), id="consultations"),
        pytest.param(6, TRANSLATED, id="languages that pages are written in"),
        pytest.param(6, FILES.yaml_list("language-help.yml", LanguageHelp, "code"), id="languages to ask for help in"),
    ],
)
def test_there_are_enough(least: int, there: list) -> None:
    assert len(there) >= least


def test_the_files_of_data_have_no_slips() -> None:
    assert FILES.slips == []


def test_results_of_two_years_have_no_gap_between_quarters() -> None:
    for quarters in (COMPLAINTS.quarters, sorted({row.period for _, row in PROMISES.rows if row.period.kind == "quarter"})):
        assert [after.first.toordinal() - before.last.toordinal() for before, after in zip(quarters, quarters[1:], strict=False)] == [1] * 7


def test_each_pillar_has_actions_and_standards() -> None:
    assert {action.pillar for action in PLANS.actions.values()} == set(PLANS.pillars)
    assert {standard.pillar for standard in PROMISES.standards.values()} == set(PLANS.pillars)


def test_what_a_service_can_say_is_said_somewhere() -> None:
    """Every key of a service, and every key of its channels, has an example that people can look at."""
    services = of_type("service")
    of_channels = [channel for service in services for channel in service.channels]
    parts = (
        "lgsl", "provider", "delivered_by", "channels", "cost", "help_with_costs", "who_for", "you_need", "how_long", "standards",
        "if_it_goes_wrong", "audience", "keywords", "statutory", "funded_by", "budget_line",
    )  # fmt: skip
    assert [key for key in parts if not any(getattr(service, key) for service in services)] == []
    assert [key for key in ("hours", "wait", "languages") if not any(getattr(channel, key) for channel in of_channels)] == []
    assert {channel.kind for channel in of_channels} >= {"online", "phone", "in-person", "post", "text-relay", "video-interpreter"}


def test_what_a_place_can_say_is_said_somewhere() -> None:
    locations, entries = of_type("location"), of_type("entry")
    assert all(location.opening_hours and location.facilities for location in locations)
    hours = ("holiday_hours", "bank_holidays", "special_hours", "partners")
    assert [key for key in hours if not any(getattr(location, key) for location in locations)] == []
    facilities = " ".join(line for location in locations for line in location.facilities).casefold()
    assert [word for word in ("step", "hearing loop", "parking", "toilet") if word not in facilities] == []
    parts = ("category", "needs", "area", "audience", "opening_hours", "cost", "languages", "assured_on")
    assert [key for key in parts if not any(getattr(entry, key) for entry in entries)] == []
