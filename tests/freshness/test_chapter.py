"""What the report says of the reviews of a whole site."""

import csv
import io
import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.checks.chapter import Chapter, HeatMap, Table
from fingerpost.freshness.chapter import MOST, chapter
from fingerpost.freshness.row import rows
from fingerpost.freshness.stale import COLUMNS, stale
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.history import History, Version
from fingerpost.reports.html import render
from fingerpost.reports.pictures.trend import draw
from fingerpost.reports.report import Report
from tests.support.sites import TODAY, make_site, open_rooms

TEAMS = """- id: waste-team
  name: Waste team
  people:
    - {id: amina-khan, name: Amina Khan}
- id: tax-team
  name: Tax team
"""


def text(*lines: str, body: str = "Text") -> str:
    return "\n".join(["---", *lines, "---", body, ""])


def reviewed(on: str, *more: str, title: str = "Page") -> str:
    return text(f"title: {title}", f"last_reviewed_on: {on}", "review_in: 12 months", *more)


def ledger(*entries: tuple[str, str, str]) -> str:
    """(page, day, what the page said) by entry."""
    return "".join(
        f"- {{page: {page}, date: {day}, by: amina-khan, checked: [facts], note: Nothing changed, hash: {fingerprint(said.encode())}}}\n"
        for page, day, said in entries
    )


EDITED = reviewed("2026-10-01", "owner: waste-team")
BUMPED = reviewed("2026-10-02", "owner: waste-team")
FILES = {
    "_data/teams.yml": TEAMS,
    "_data/reviews.yml": ledger(("bins/edited.md", "2026-10-01", EDITED), ("bins/bumped.md", "2025-10-02", BUMPED)),
    "index.md": text("type: home", "title: Home"),
    "bins/fresh.md": reviewed("2026-11-01", "owner: waste-team"),  # due 2027-11-01
    "bins/edited.md": EDITED + "More text\n",  # due 2027-10-01
    "bins/bumped.md": BUMPED,  # due 2027-10-02
    "bins/soon.md": reviewed("2025-12-01", "owner: waste-team"),  # due 2026-12-01
    "tax/due.md": reviewed("2025-11-10", "owner: tax-team"),
    "tax/overdue.md": reviewed("2025-09-01", "owner: tax-team"),
    "tax/neglected.md": reviewed("2023-01-01", "owner: tax-team"),
    "slack.md": text("title: Slack", "last_reviewed_on: 2026-11-02", "review_in: 5 years", "owner_slack: '#help'"),
    "nobody.md": text("title: Nobody's <page>"),
    "gone.md": reviewed("2026-11-03", "owner: gone-team"),
    "draft.md": text("draft: true", "last_reviewed_on: 2020-01-01"),
    "archived.md": reviewed("2020-01-01", "archive_on: 2021-01-01"),
}


def chapter_of(files: dict = FILES, today: date = TODAY, history: History | None = None, **options) -> Chapter | None:
    site = make_site(files, today)
    site.history = history or History(unknown="there is no git")
    return chapter(site, open_rooms(files, {"freshness": options})["freshness"][1])


def table(found: Chapter, name: str) -> Table:
    [one] = [one for one in found.tables if one.title.startswith(name)]
    return one


def test_the_first_line_counts_the_pages_by_status() -> None:
    found = chapter_of()
    assert found.title == "Reviews"
    assert found.lines[0] == (
        "10 pages are reviewed from time to time: 5 fresh, 1 due soon, 1 due, 1 overdue, 1 neglected, 1 never reviewed."
    )
    assert found.lines[1].startswith("1 changed after their review. 1 got a new date")


def test_what_nobody_knows_is_said_with_the_reason() -> None:
    assert [line for line in chapter_of().lines if "nobody knows" in line] == [
        "Of 8 pages nobody knows if the text changed after the review: there is no git."
    ]
    assert chapter_of().data["unknown"] == "there is no git"


def test_one_page_is_one_page() -> None:
    found = chapter_of({"a.md": reviewed("2026-11-01")})
    assert not found.lines[0].startswith("1 pages")
    assert [line for line in found.lines if "1 pages" in line] == []


@pytest.mark.parametrize("files", [{}, {"index.md": FILES["index.md"], "draft.md": FILES["draft.md"]}, {"a.md": b"\xff"}])
def test_a_site_without_a_page_to_review_has_no_chapter(files: dict) -> None:
    assert chapter_of(files) is None


# when reviews fall due


def heat_map(found: Chapter) -> HeatMap:
    [one] = found.heat_maps
    return one


def counts(found: Chapter) -> dict[str, dict[str, int]]:
    """Counts that are not 0, by row and column."""
    one = heat_map(found)
    return {name: {column: count for column, count in zip(one.columns, row, strict=True) if count} for name, row in one.rows}


def test_the_heat_map_shows_who_has_to_review_how_much_in_each_month() -> None:
    assert heat_map(chapter_of()).columns == (
        "Now", "Nov 2026", "Dec 2026", "Jan 2027", "Feb 2027", "Mar 2027", "Apr 2027", "May 2027", "Jun 2027", "Jul 2027", "Aug 2027", "Sep 2027",
        "Oct 2027", "Later",
    )  # fmt: skip
    found = counts(chapter_of())
    assert found.pop("All") == {"Now": 4, "Dec 2026": 1, "Oct 2027": 2, "Later": 3}
    assert found["Waste team"] == {"Dec 2026": 1, "Oct 2027": 2, "Later": 1}
    assert found["Tax team"] == {"Now": 3}
    assert found["#help"] == {"Later": 1}
    assert sum(sum(row.values()) for row in found.values()) == 10


def test_pages_of_a_team_that_is_gone_are_counted_for_those_who_get_them() -> None:
    found = counts(chapter_of(fallback_owner="waste-team"))
    assert found["Waste team"] == {"Now": 1, "Dec 2026": 1, "Oct 2027": 2, "Later": 3}


def test_two_teams_of_one_name_are_two_rows() -> None:
    files = {
        "_data/teams.yml": "- id: a-team\n  name: Help\n- id: b-team\n  name: Help\n",
        "a.md": reviewed("2026-11-01", "owner: a-team"),
        "b.md": reviewed("2026-11-01", "owner: b-team"),
    }
    assert len(heat_map(chapter_of(files)).rows) == 3


def test_the_total_is_the_last_row_even_below_a_team_that_sorts_after_it() -> None:
    files = {"_data/teams.yml": "- id: z-team\n  name: Zoo\n", "a.md": reviewed("2026-11-01", "owner: z-team")}
    assert [name for name, _ in heat_map(chapter_of(files)).rows] == ["Zoo", "All"]


DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.none() | DAYS, st.sampled_from(["1 day", "6 months", "12 months", "999 years"]), st.sampled_from(["waste-team", "tax-team", "x"])), min_size=1, max_size=6),
    DAYS | st.sampled_from([date.min, date.max, date(9998, 6, 1), date(9999, 1, 31)]),
)  # fmt: skip
def test_every_page_is_counted_once_in_the_heat_map(pages: list, today: date) -> None:
    files = {"_data/teams.yml": TEAMS} | {
        f"{number}.md": text(f"last_reviewed_on: {on or ''}", f"review_in: {period}", f"owner: {owner}")
        for number, (on, period, owner) in enumerate(pages)
    }
    found = heat_map(chapter_of(files, today))
    *owners, (name, total) = found.rows
    assert name == "All"
    assert {len(row) for _, row in found.rows} == {len(found.columns)}
    assert sum(total) == len(pages) == sum(sum(row) for _, row in owners)
    assert total == tuple(map(sum, zip(*(row for _, row in owners), strict=True)))


@given(st.integers(0, 500))
def test_a_page_is_in_the_month_in_which_it_falls_due(ahead: int) -> None:
    due = TODAY + timedelta(ahead)
    found = counts(chapter_of({"a.md": text(f"last_reviewed_on: {due - timedelta(500)}", "review_in: 500 days")}))
    column = "Now" if due <= TODAY else f"{due:%b} {due.year}" if due < date(2027, 11, 1) else "Later"
    assert found == {"Nobody": {column: 1}, "All": {column: 1}}


# tables


def test_what_to_review_now_is_listed_with_the_worst_first() -> None:
    found = table(chapter_of(), "Reviews to do now")
    listed = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    assert [(row["Page"], row["Status"], row["Due on"]) for row in listed] == [
        ("content/tax/neglected.md", "neglected", "1 January 2024"),
        ("content/nobody.md", "never reviewed", ""),
        ("content/tax/overdue.md", "overdue", "1 September 2026"),
        ("content/tax/due.md", "due", "10 November 2026"),
    ]
    assert [float(row["Score"]) for row in listed] == sorted((float(row["Score"]) for row in listed), reverse=True)
    assert (listed[1]["Title"], listed[1]["Owner"], listed[0]["Owner"]) == ("Nobody's <page>", "", "tax-team")


def test_of_many_only_the_worst_are_listed_and_the_title_says_so() -> None:
    found = chapter_of({f"{number}.md": reviewed("2024-01-01") for number in range(MOST + 3)})
    assert len(table(found, "Reviews to do now").rows) == MOST
    assert table(found, "Reviews to do now").title == f"Reviews to do now (the {MOST} worst of {MOST + 3})"
    assert len(found.data["pages"]) == MOST + 3


def test_pages_that_were_edited_or_only_given_a_date_are_listed() -> None:
    found = chapter_of()
    assert table(found, "Changed after the review").rows == (("content/bins/edited.md", "waste-team", "1 October 2026"),)
    assert table(found, "Only the date changed").rows == (("content/bins/bumped.md", "waste-team", "2 October 2026"),)


def test_a_table_with_nothing_in_it_is_not_there() -> None:
    assert chapter_of({"a.md": reviewed("2026-11-01")}).tables == ()


@pytest.mark.parametrize(("number", "rows"), [(10, ()), (11, (("1 November 2026", "amina-khan", "11"),))])
def test_more_reviews_on_a_day_than_anybody_can_do_are_named(number: int, rows: tuple) -> None:
    pages = {f"{index}.md": reviewed("2026-11-01") for index in range(number)}
    found = chapter_of(
        {"_data/teams.yml": TEAMS, "_data/reviews.yml": ledger(*((path, "2026-11-01", text) for path, text in pages.items())), **pages}
    )
    assert tuple(row for one in found.tables if one.title.startswith("Many reviews") for row in one.rows) == rows


# over time


HISTORY = History({"a.md": (Version(date(2026, 9, 1), "0" * 16, "2026-09-01", ""), Version(date(2026, 8, 1), "1" * 16, "2024-01-01", ""))})


def test_the_trend_is_a_share_with_the_numbers_behind_it() -> None:
    files = {"a.md": reviewed("2026-09-01")}
    [trend] = chapter_of(files, history=HISTORY).trends
    assert trend.points == (
        ("31 August 2026", 0.0, "0 of 1 pages"),
        ("30 September 2026", 100.0, "1 of 1 pages"),
        ("31 October 2026", 100.0, "1 of 1 pages"),
        ("22 November 2026", 100.0, "1 of 1 pages"),
    )
    assert chapter_of(files, history=HISTORY).data["share_fresh"][0] == {"on": "2026-08-31", "fresh": 0, "pages": 1}


@pytest.mark.parametrize("history", [History(unknown="no git"), History({"a.md": (Version(TODAY, "0" * 16, "2026-09-01", ""),)})])
def test_one_point_or_none_is_no_trend(history: History) -> None:
    assert chapter_of({"a.md": reviewed("2026-09-01")}, history=history).trends == ()


# data

_WORDS = {None: "", True: "true", False: "false"}


def test_the_data_are_those_of_stale_and_the_files_say_the_same() -> None:
    found = chapter_of()
    site = make_site(FILES)
    site.history = History(unknown="there is no git")
    wanted = stale(rows(site, open_rooms(FILES)["freshness"][1]))
    assert found.data["pages"] == wanted
    assert len(wanted) == 13
    assert json.loads(found.files["reviews.json"]) == wanted
    listed = list(csv.DictReader(io.StringIO(found.files["reviews.csv"])))
    assert [{key: value if isinstance(value, str) else _WORDS[value] for key, value in one.items()} for one in wanted] == listed
    assert tuple(listed[0]) == COLUMNS
    assert json.loads(json.dumps(found.data)) == found.data


def test_the_html_report_shows_the_chapter() -> None:
    found = chapter_of({"_data/teams.yml": TEAMS, "a.md": reviewed("2025-01-01", "owner: tax-team")}, history=HISTORY)
    html = render(Report([], 1, TODAY, chapters={"freshness": found}))
    assert "<h2>Reviews</h2>" in html
    assert f"<caption>{heat_map(found).title}</caption>" in html
    assert '<tr><th scope="row">Tax team</th><td class="heat-4">1</td><td class="heat-0"></td>' in html
    assert draw(found.trends[0]) in html
    assert '<a href="reviews.json">' in html
    assert '<a href="reviews.csv">' in html
