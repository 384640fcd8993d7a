"""The complaints of the example city: their numbers agree with each other and with the promise, and every service leads to them."""

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.complaints.counts import share, total
from fingerpost.complaints.data import Complaints, read_data
from fingerpost.complaints.results_page import of_stage
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.links import address_of
from fingerpost.service_standards.data import read_data as read_promises
from tests.support.city_pages import CONTENT

COMPLAINTS = "your-council/complaints.md"


def _files() -> DataFiles:
    folder = CONTENT / "_data"
    return DataFiles({path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()})


@pytest.fixture(scope="module")
def city_complaints() -> Complaints:
    return read_data(_files())


def test_there_are_eight_quarters_and_three_years(city_complaints: Complaints) -> None:
    quarters = city_complaints.quarters
    assert [str(quarters[0]), len(quarters), str(quarters[-1])] == ["2024-25 Q3", 8, "2026-27 Q2"]
    assert all(quarter.next() == later for quarter, later in zip(quarters, quarters[1:], strict=False))
    assert len({row.year for _, row in city_complaints.judged}) == 3
    assert len(city_complaints.procedure.learning) >= 6


def test_every_answer_is_one_of_three(city_complaints: Complaints) -> None:
    wrong = [row for row in city_complaints.counted if row.upheld + row.partly_upheld + row.not_upheld != row.answered]
    assert wrong == []


def test_the_promise_has_the_same_numbers(city_complaints: Complaints) -> None:
    first = city_complaints.stages[0]
    counted = {}
    for quarter in city_complaints.quarters:
        now = total(row for row in of_stage(city_complaints.counted, first) if row.period == quarter)
        counted[str(quarter)] = (share(now.on_time, now.answered), now.answered)
    promised = {str(row.period): (float(row.value), row.cases) for row in read_promises(_files()).results["complaints-stage-1"]}
    assert {period: found for period, found in promised.items() if period in counted} == {
        period: found for period, found in counted.items() if period in promised
    }
    assert promised.keys() >= counted.keys()


def test_what_was_learnt_was_learnt_by_now(city_complaints: Complaints) -> None:
    assert all(one.when < date(2026, 11, 22) for one in city_complaints.procedure.learning)


@pytest.mark.slow
def test_every_service_leads_to_the_page_on_complaints(city: Path) -> None:
    seen, without = 0, []
    for path in sorted(CONTENT.rglob("*.md")):
        name = path.relative_to(CONTENT).as_posix()
        page = city / "site" / address_of(name) / "index.html"
        if read_front_matter(path.read_text("utf-8")).meta.type != "service" or not page.is_file() or name == COMPLAINTS:
            continue
        seen += 1
        links = LexborHTMLParser(page.read_text("utf-8")).css("main a[href]")
        if not any((link.attributes["href"] or "").endswith("/complaints/") for link in links):
            without.append(name)
    assert seen >= 40
    assert without == []
