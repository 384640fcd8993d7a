"""The example city: its numbers agree with each other, and its own words with them."""

import re
from collections import defaultdict
from decimal import Decimal

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.service_standards.data import Promises, read_data
from fingerpost.service_standards.missing import gaps, missing
from fingerpost.service_standards.reached import summary
from tests.conftest import ROOT
from tests.support.sites import TODAY

DATA = ROOT / "content" / "_data"
PAGE = (ROOT / "content" / "your-council" / "how-we-are-doing.md").read_text("utf-8").partition("\n---\n")[2]


@pytest.fixture(scope="module")
def city() -> Promises:
    files = DataFiles({path.relative_to(DATA).as_posix(): path.read_bytes() for path in DATA.rglob("*") if path.suffix in (".yml", ".csv")})
    found = read_data(files)
    assert files.slips == []
    return found


def test_it_shows_every_part(city: Promises) -> None:
    assert len(city.standards) >= 12
    assert len({result.period for results in city.results.values() for result in results if result.period.kind == "quarter"}) == 8
    assert {results[-1].period.kind for results in city.results.values()} == {"quarter", "month"}
    assert len({standard.contractor for standard in city.standards.values()} - {None}) >= 3
    assert {standard.pillar for standard in city.standards.values()} == set(city.pillars)
    assert any(gaps(standard, city) for standard in city.standards.values())
    assert any(row.corrected_on for _, row in city.rows)
    assert len({row.period for _, row in city.satisfaction}) == 8
    surveys = defaultdict(set)
    for _, row in city.answers:
        surveys[row.period].add(row.question)
    assert len(surveys) == 3
    assert all(len(questions) >= 6 for questions in surveys.values())


def test_nothing_is_missing_today(city: Promises) -> None:
    assert [standard.id for standard in city.standards.values() if missing(standard, city, TODAY)] == []


def test_every_share_is_made_of_its_cases(city: Promises) -> None:
    for place, row in city.rows:
        if city.standards[row.standard].unit == "percent":
            assert row.met_cases is not None, place
            assert abs(Decimal(100 * row.met_cases) / row.cases - row.value) <= Decimal("0.05"), place


def test_calls_and_visits_are_the_cases_of_their_promises(city: Promises) -> None:
    counted = {(row.channel, row.period): row.count for _, row in city.contacts}
    for result in city.results["phone-answered"]:
        assert counted["Phone calls", result.period] == result.cases
    for quarter in {period for channel, period in counted if channel == "Visits to the desk"}:
        months = [result.cases for result in city.results["visits-seen"] if quarter.first <= result.period.first <= quarter.last]
        assert not months or (len(months), sum(months)) == (3, counted["Visits to the desk", quarter])


def test_the_latest_figures_are_those_that_the_city_told(city: Promises) -> None:
    assert summary(city, TODAY).startswith(
        "From July to September 2026, we met 8 of the 13 targets that we measure every 3 months. In the 3 months before, we met 6."
    )
    latest = {row.channel: row.satisfied for _, row in city.satisfaction if str(row.period) == "2026-27 Q2"}
    assert (latest["Face to face"], latest["Phone"], latest["Website"]) == (96, 81, 44)
    first = {row.channel: row.satisfied for _, row in city.satisfaction if str(row.period) == "2024-25 Q3"}
    assert (first["Phone"], first["Website"]) == (80, 41)


def test_no_figure_is_written_in_the_page(city: Promises) -> None:
    own = "\n".join(line for line in PAGE.splitlines() if not line.startswith(">"))
    assert re.findall(r"\d+", own) == []


def test_what_the_page_says_in_words_holds(city: Promises) -> None:
    """Each sentence that could go wrong when the numbers change, with what makes it true."""
    website = [row.satisfied for _, row in city.satisfaction if row.channel == "Website"]
    phone = {result.period.first.month: result.value for result in city.results["phone-answered"][-4:]}
    net = {row.question: row for _, row in city.answers}  # of the latest survey
    claims = {
        "We still miss too many of our promises.": any(
            not city.standards[name].is_met(found[-1].value, found[-1].target) for name, found in city.results.items()
        ),
        "Too few people are happy with this website.": website[-1] < 80,
        "Most of the people who used it were not satisfied.": website[-1] < 50,
        "Calls wait longest in winter": min(phone, key=phone.get) == 1,
        "Most people say that they are treated with respect.": net["The people who work for the council treat me with respect"].agreed > 50,
        "Too few think that we put things right when they go wrong.": net["The council puts things right when they go wrong"].net < 0,
        "For new claims, the figure is the average wait": city.standards["new-claims"].better == "lower",
    }
    for sentence, holds in claims.items():
        assert sentence in PAGE
        assert holds, sentence
