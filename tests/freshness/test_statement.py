"""What a reviewer says, and what keeps it from being written down."""

from datetime import date

import pytest

from fingerpost.freshness.data import FreshnessData, Person, Team
from fingerpost.freshness.statement import CHECKED, Statement, refusals
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.page import Page, read_page
from tests.support.sites import TODAY

AMINA = Person(id="amina-khan", name="Amina Khan", email="amina@council.example")
GONE = Person(id="ben-ode", name="Ben Ode", left_on="2026-08-31")
DATA = FreshnessData(
    {
        "waste-team": Team(id="waste-team", name="Waste team", people=[AMINA, GONE]),
        "old-team": Team(id="old-team", name="Old team", ended_on="2026-03-31"),
    }
)
PLAIN = "---\ntitle: Bins\nowner: waste-team\nlast_reviewed_on: 2025-11-22\n---\nPut the bin out.\n"


def page(text: str = PLAIN) -> Page:
    return read_page("bins/missed-bin.md", text.encode())


def stated(
    text: str = PLAIN, day: date = TODAY, by: str = "amina-khan", checked: str = "facts", note: str = "Nothing changed"
) -> Statement:
    return Statement(page(text), day, by, tuple(checked.split(",")) if checked else (), note)


def wrong(statement: Statement, data: FreshnessData = DATA, today: date = TODAY) -> list[str]:
    found = list(refusals(statement, data, today))
    assert [one for one in found if not (one[0] and one[1])] == [], "each says what is wrong and how to mend it"
    return [what for what, _ in found]


def test_a_good_review_is_not_refused() -> None:
    assert wrong(stated()) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"day": date(2026, 11, 23)}, "A review on 23 November 2026 has not happened yet"),
        ({"day": date(2025, 11, 21)}, "The page was reviewed after that, on 22 November 2025"),
        ({"by": "sam-lee"}, "There is no reviewer “sam-lee”"),
        ({"by": "Amina Khan"}, "There is no reviewer “Amina Khan”"),
        ({"by": ""}, "There is no reviewer “”"),
        ({"by": "ben-ode"}, "Ben Ode was no longer here on 22 November 2026"),
        ({"by": "old-team"}, "Old team was no longer here on 22 November 2026"),
        ({"text": PLAIN.replace("waste-team", "waist-team")}, "The owner of the page, “waist-team”, is not in _data/teams.yml"),
        ({"checked": "facts,figures"}, "“figures” is nothing that can be checked"),
        ({"checked": "facts,"}, "“” is nothing that can be checked"),
        ({"checked": "plain-words"}, "The page has facts, which nobody checked"),
        ({"checked": ""}, "The page has facts, which nobody checked"),
        ({"text": PLAIN + "It costs £4."}, "The page has fees, which nobody checked"),
        ({"text": PLAIN + "Phone 01632 960110."}, "The page has contacts, which nobody checked"),
        ({"text": PLAIN + "[Help](help.md)"}, "The page has links, which nobody checked"),
        ({"text": PLAIN + "£4, 9am, [Help](help.md)"}, "The page has fees, contacts and links, which nobody checked"),
        ({"text": PLAIN + "£4, 9am, [Help](help.md)", "checked": "fees,links"}, "The page has facts and contacts, which nobody checked"),
        ({"note": ""}, "The review does not say what changed"),
        ({"note": "  \n "}, "The review does not say what changed"),
        ({"note": "ok"}, "The review does not say what changed"),
        ({"note": "....."}, "The review does not say what changed"),
        ({"note": ". ."}, "The review does not say what changed"),
        ({"note": "- -- -"}, "The review does not say what changed"),
    ],
)
def test_a_review_that_says_what_cannot_be_is_refused(more: dict, expected: str) -> None:
    assert wrong(stated(**more)) == [expected]


@pytest.mark.parametrize(
    "more",
    [
        {"day": date(2025, 11, 22)},  # a second review on the day of the last
        {"day": date(2026, 8, 31), "by": "ben-ode"},  # the last day of work
        {"day": date(2026, 3, 31), "by": "old-team"},
        {"by": "waste-team"},
        {"text": PLAIN.replace("owner: waste-team\n", "")},
        {"text": PLAIN.replace("last_reviewed_on: 2025-11-22\n", "")},
        {"checked": ",".join(CHECKED)},
        {"text": PLAIN + "£4, 9am, [Help](help.md)", "checked": "links,contacts,fees,facts"},
        {"note": "Newydd sbon"},
    ],
)
def test_a_review_at_the_edge_of_what_can_be_is_not_refused(more: dict) -> None:
    assert wrong(stated(**more)) == []


def test_all_reasons_are_said_at_once() -> None:
    said = wrong(stated(PLAIN.replace("waste-team", "x-team") + "£4", date(2026, 11, 23), "sam", "figures", ""))
    assert len(said) == 6


@pytest.mark.parametrize(("by", "hint"), [("amina-kahn", "Did you mean amina-khan?"), ("zzz", "Name one of: ")])
def test_a_wrong_reviewer_is_told_who_is_meant(by: str, hint: str) -> None:
    [(_, mend)] = refusals(stated(by=by), DATA, TODAY)
    assert hint in mend


def test_what_to_type_for_what_is_missing_covers_the_page() -> None:
    [(_, mend)] = refusals(stated(PLAIN + "£4, [Help](help.md)", checked="plain-words"), DATA, TODAY)
    assert mend.endswith("--checked facts,fees,links")
    assert wrong(stated(PLAIN + "£4, [Help](help.md)", checked="facts,fees,links")) == []


@pytest.mark.parametrize("by", ["Amina Khan", "amina_khan", ""])
def test_without_teams_a_reviewer_still_needs_an_id_that_the_ledger_can_hold(by: str) -> None:
    assert len(wrong(stated(by=by), FreshnessData())) == 1


def test_without_teams_any_id_will_do() -> None:
    assert wrong(stated(by="sam"), FreshnessData()) == []


def test_the_ledger_holds_what_was_said_and_what_the_page_said() -> None:
    data = PLAIN.encode()
    line = stated(checked="links,facts,links,plain-words", note="New fee: £4").in_ledger(data)
    assert (line.page, line.date, line.by, line.note) == ("bins/missed-bin.md", TODAY, "amina-khan", "New fee: £4")
    assert line.checked == ["facts", "links", "plain-words"], "in one order, each once"
    assert line.hash == fingerprint(data)


def test_a_translation_has_no_review_of_its_own() -> None:
    translation = page()
    translation.translation_of = page()
    assert wrong(Statement(translation, TODAY, "amina-khan", ("facts",), "Nothing changed")) == [
        "The page is a translation, which is right if its source is"
    ]
