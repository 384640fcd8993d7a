"""Satisfaction, surveys and contacts on a page."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.service_standards.heard import Answer
from fingerpost.theme.blocks import Around, expand
from tests.service_standards.small import shown
from tests.support.sites import _rendered

SATISFACTION = """period,channel,satisfied,answers,target,source
2026-27 Q2,Phone,81,1396,80,Question after a call
2026-27 Q2,Website,44,2312,80,Question on each page
2025-26 Q4,Phone,79,1420,80,Question after a call
2025-26 Q4,Website,42,2390,80,Question on each page
2026-27 Q1,Website,43,2274,80,Question on each page
"""
SURVEY = """period,question,strongly_agree,agree,neither,disagree,strongly_disagree,answers,source
2026-06,The council keeps its promises,8,32,29,20,11,1192,Survey
2026-06,The council listens,6,25,30,24,15,1204,Survey
2025-06,The council keeps its promises,6,29,29,23,13,1105,Survey
2025-06,The council is open,20,20,20,20,20,1105,Survey
"""
CONTACTS = """period,channel,count,source
2026-27 Q1,Phone calls,35210,Phone system
2026-27 Q2,Phone calls,33904,Phone system
2026-27 Q2,Visits,1005,Desk records
"""


def tree(asked: str, path: str, text: str) -> LexborHTMLParser:
    made, page = shown(asked, {path: text})
    assert made is not None, page.slips
    return LexborHTMLParser(f"<body>{expand(_rendered(made), Around())}</body>")


def rows(table) -> list[list[str]]:
    return [[cell.text() for cell in row.css("th, td")] for row in table.css("tr")]


def test_satisfaction_now_and_over_time() -> None:
    found = tree("satisfaction", "_data/satisfaction/a.csv", SATISFACTION)
    assert "From July to September 2026, we met the target for 1 of 2 ways to get in touch." in found.body.text()
    now, phone, website = found.css("table")
    assert rows(now)[1:] == [["Phone", "81%", "80%", "Yes", "1,396"], ["Website", "44%", "80%", "No", "2,312"]]
    assert rows(phone)[1:] == [
        ["January to March 2026", "79%", "80%"],
        ["April to June 2026", "No result", "80%"],
        ["July to September 2026", "81%", "80%"],
    ]
    assert [row[1] for row in rows(website)[1:]] == ["42%", "43%", "44%"]
    assert "Source: Question after a call; Question on each page." in found.body.text()
    assert found.css_first('a[href="satisfaction.csv"]') is not None


def test_a_channel_that_is_missing_in_the_latest_period_is_shown_without_a_result() -> None:
    text = SATISFACTION.replace("2026-27 Q2,Phone,81,1396,80,Question after a call\n", "")
    assert rows(tree("satisfaction", "_data/satisfaction/a.csv", text).css("table")[0])[-1] == [
        "Phone",
        "No result",
        "No result",
        "Not known",
        "No result",
    ]


def test_net_agreement_is_stated_with_its_sum() -> None:
    found = tree("surveys", "_data/survey/a.csv", SURVEY)
    said = " ".join(found.body.text().split())
    assert "40% agreed and 31% disagreed. So net agreement is 40 − 31 = 9 points." in said
    assert "In June 2026, up to 1,204 people answered." in said
    bars, answers, over_time = found.css("table")
    assert rows(bars)[1:] == [["The council keeps its promises", "9"], ["The council listens", "−8"]]
    assert rows(answers)[2] == ["The council listens", "31%", "30%", "39%", "31 − 39 = −8 points"]
    assert rows(over_time) == [
        ["Question", "June 2025", "June 2026"],
        ["The council keeps its promises", "−1", "9"],
        ["The council listens", "Not asked", "−8"],
        ["The council is open", "0", "Not asked"],
    ]


def test_bars_of_negative_numbers_are_drawn() -> None:
    first, second = tree("surveys", "_data/survey/a.csv", SURVEY).css(".fp-bars rect")
    assert float(first.attributes["x"].rstrip("%")) > float(second.attributes["x"].rstrip("%")) == 0


def test_how_often_people_got_in_touch() -> None:
    found = tree("demand", "_data/contacts/a.csv", CONTACTS)
    assert "How often people got in touch from July to September 2026: Phone calls: 33,904; Visits: 1,005." in found.body.text()
    calls, visits = found.css("table")
    assert rows(calls)[1:] == [["April to June 2026", "35,210"], ["July to September 2026", "33,904"]]
    assert rows(visits)[1:] == [["April to June 2026", "No result"], ["July to September 2026", "1,005"]]


@pytest.mark.parametrize(
    ("asked", "said"),
    [("satisfaction", "no figures on satisfaction yet"), ("surveys", "no answers to a survey yet"), ("demand", "no figures on this yet")],
)
def test_without_a_file_a_page_says_that_there_is_nothing(asked: str, said: str) -> None:
    assert said in shown(asked)[0]


SHARES = (
    st.lists(st.integers(0, 100), min_size=4, max_size=4)
    .map(sorted)
    .map(lambda cuts: [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)])
)


@given(SHARES)
def test_net_agreement_lies_between_all_against_and_all_for(shares: list[int]) -> None:
    names = ("strongly_agree", "agree", "neither", "disagree", "strongly_disagree")
    answer = Answer(period="2026-06", question="Is it?", answers="10", source="Survey", **dict(zip(names, map(str, shares), strict=True)))
    assert -100 <= answer.net <= 100
    assert answer.net == Decimal(shares[0] + shares[1] - shares[3] - shares[4])
    assert answer.agreed + answer.disagreed + answer.neither == 100
