"""What on a page grows old: what a reviewer is shown, and what they are not troubled with."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.ageing.facts import Fact, ageing_facts, to_check
from fingerpost.pages.page import read_page

KIND = {
    "fee": "fees", "date": "facts", "year": "facts", "word that ages": "facts", "phone number": "contacts", "email address": "contacts",
    "person": "contacts", "opening hours": "contacts", "link": "links",
}  # fmt: skip


def facts_in(text: str) -> list[Fact]:
    return ageing_facts(read_page("a.md", text.encode()))


def found(text: str) -> list[tuple[str, str]]:
    return [(fact.what, fact.text) for fact in facts_in(text)]


WORDS = "word that ages"
PHONE, EMAIL, HOURS = "phone number", "email address", "opening hours"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # fees
        ("A brown bin costs £45 a year.", [("fee", "£45")]),
        ("It costs £1,250.50 to hire the hall for a day.", [("fee", "£1,250.50")]),
        ("The fee is £ 30 for each animal.", [("fee", "£ 30")]),
        ("Each extra sack is 50p.", [("fee", "50p")]),
        ("We spent £2.4 million on potholes.", [("fee", "£2.4 million")]),
        ("The pool costs £12m to run.", [("fee", "£12m")]),
        ("You get a fine of £100, or £60 if you pay within 14 days.", [("fee", "£100"), ("fee", "£60")]),
        ("You pay between £35 and £40.", [("fee", "£35"), ("fee", "£40")]),
        ("A skip licence costs £35–£60.", [("fee", "£35"), ("fee", "£60")]),
        ("It is **£10.00**.", [("fee", "£10.00")]),
        ("| Small hall | £12.50 |", [("fee", "£12.50")]),
        # dates and years
        ("Apply by 31 January 2027.", [("date", "31 January 2027")]),
        ("The garden waste service stops on 1st December.", [("date", "1st December")]),
        ("The office is closed on Friday 25 December.", [("date", "25 December")]),
        ("The library opens in March 2027.", [("date", "March 2027")]),
        ("Bring the form back by 05/04/2027.", [("date", "05/04/2027")]),
        ("The election is on 6 May 2027.", [("date", "6 May 2027")]),
        ("We empty no bins on Monday 3 May.", [("date", "3 May")]),
        ("Register between 1 May and 30 June.", [("date", "1 May"), ("date", "30 June")]),
        ("These are the council tax bands for 2026/27.", [("year", "2026/27")]),
        ("The accounts of 2025–26 are with the auditor.", [("year", "2025–26")]),
        ("The local plan runs to 2040.", [("year", "2040")]),
        ("The school year 2026-2027 begins in September.", [("date", "September"), ("year", "2026-2027")]),
        # words that age
        ("The lift is currently out of order.", [(WORDS, "currently")]),
        ("The pool is closed at the moment.", [(WORDS, "at the moment")]),
        ("Temporarily, all appointments are by phone.", [(WORDS, "Temporarily")]),
        ("We recently changed the way you pay.", [(WORDS, "recently")]),
        ("The scheme ends this year.", [(WORDS, "this year")]),
        # contacts
        ("Phone 01632 960110.", [(PHONE, "01632 960110")]),
        ("Text us on 07700 900123.", [(PHONE, "07700 900123")]),
        ("From abroad: +44 1632 960110.", [(PHONE, "+44 1632 960110")]),
        ("From abroad: +44 (0)1632 960110.", [(PHONE, "+44 (0)1632 960110")]),
        ("Ring (01632) 960 110.", [(PHONE, "(01632) 960 110")]),
        ("Call 0808 2000 247, free at any time.", [(PHONE, "0808 2000 247")]),
        ("In London, phone 020 2026 0123.", [(PHONE, "020 2026 0123")]),
        ("Call 01632 960110 24 hours a day.", [(PHONE, "01632 960110")]),
        ("Phone 01632 960110 or 01632 960111.", [(PHONE, "01632 960110"), (PHONE, "01632 960111")]),
        ("In an emergency call 999.", [(PHONE, "999")]),
        ("Report it to the police on 101, or to the NHS on 111.", [(PHONE, "101"), (PHONE, "111")]),
        ("Dial 18001 01632 960000 for text relay.", [(PHONE, "01632 960000")]),
        ("Write to bins@council.example.", [(EMAIL, "bins@council.example")]),
        ("Write to blue-badges.team@my-council.gov.example, please.", [(EMAIL, "blue-badges.team@my-council.gov.example")]),
        ("Ask for Mrs Patel at the desk.", [("person", "Mrs Patel")]),
        ("The chair is Councillor Jane Smith.", [("person", "Councillor Jane Smith")]),
        ("The leader is Cllr O’Brien.", [("person", "Cllr O’Brien")]),
        ("The coroner is Dr. Anne Smith-Jones.", [("person", "Dr. Anne Smith-Jones")]),
        ("The registrar is Mr J Smith.", [("person", "Mr J Smith")]),
        ("We are open Monday to Friday, 9am to 5pm.", [(HOURS, "9am to 5pm")]),
        ("Saturday: 9.30am until 12.30pm.", [(HOURS, "9.30am until 12.30pm")]),
        ("Come before 10:15am.", [(HOURS, "10:15am")]),
        # links
        ("[Contact us](contact.md) if you need help.", [("link", "[Contact us](contact.md)")]),
        ("See [the rules](https://www.gov.uk/rules#fees).", [("link", "[the rules](https://www.gov.uk/rules#fees)")]),
        ("It is at <https://www.lgo.org.uk/complain>.", [("link", "https://www.lgo.org.uk/complain")]),
        ("See https://www.lgo.org.uk/complain for more.", [("link", "https://www.lgo.org.uk/complain")]),
        ("You can go to the Ombudsman: https://www.lgo.org.uk.", [("link", "https://www.lgo.org.uk")]),
        ("[rules]: https://www.gov.uk/rules", [("link", "https://www.gov.uk/rules")]),
        # several at once
        (
            "Pay £45 by 1 April 2027: phone 01632 960110, 9am to 5pm.",
            [("fee", "£45"), ("date", "1 April 2027"), (PHONE, "01632 960110"), (HOURS, "9am to 5pm")],
        ),
    ],
)
def test_what_grows_old_is_found(line: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(found(line)) == sorted(expected)


@pytest.mark.parametrize(
    "line",
    [
        "Put your bin out by 6 in the morning of your bin day.",
        "You may need proof of your address.",
        "May I park here on a Sunday?",
        "The Mayor opens the fair.",
        "Your reference number has 12 digits.",
        "We look after 12,999 street lights and 3,101 bridges.",
        "A brown bin holds 240 litres.",
        "Renew your library card when it runs out.",
        "People march from the town hall to the park.",
        "The newsletter is free, and so is the news.",
        "We know which roads flood.",
        "Our company number is 01234567.",
        "Children under 5 swim free.",
        "Keep 1.5 metres of the path clear.",
        "Section 118 of the Licensing Act 1996 says who can apply.",
        "![A street light at night](light.jpg)",
        "## What happens next",
        "- a bank statement or a letter from your landlord",
        "Bring 2 of these 3 papers.",
        "Write to Town Hall, Market Place, Oxenbridge ZX1 1AA.",
        "We mark 99.9% of graves.",
    ],
)
def test_what_does_not_grow_old_troubles_nobody(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("[Pay your £50 fine](https://pay.council.example/fine)", "fee"),
        ("[Apply by 31 January 2027](apply.md)", "date"),
        ("[New bins](bins.md)", WORDS),
        ("[Budget 2027](https://www.council.example/budget)", "year"),
        ("[Call 01632 960110](call.md)", PHONE),
        ("[Councillor Jane Smith](councillors/jane-smith.md)", "person"),
    ],
)
def test_a_link_is_a_link_whatever_its_text_says(line: str, inside: str) -> None:
    """Else a review would not need to check the only link of a page."""
    assert {what for what, _ in found(line)} == {inside, "link"}
    assert "links" in to_check(facts_in(line))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Read [the rules of the\ncouncil](https://www.council.example/rules) first.", "link"),
        ('<a href="https://www.council.example/pay">Pay online</a>', "link"),
        ("Open Monday to Friday, 9 am to 5 pm.", HOURS),
        ("Open Monday to Friday, 09:00 to 17:00.", HOURS),
        ("Open Monday to Friday, 10am–4pm.", HOURS),
        ("---\ntype: event\nstarts_on: 2027-12-05\n---\nCome to the fair.", "date"),
        ("Apply by 31 Jan 2027.", "date"),
    ],
)
def test_other_ways_to_write_it_are_found(text: str, what: str) -> None:
    assert what in {fact.what for fact in facts_in(text)}


# the whole page

PAGE = """---
type: service
title: Collect a brown bin for £45
owner: waste-team
last_reviewed_on: 2026-09-14
review_in: 12 months
next_review_on: 2027-09-14
publish_on: 2026-10-01
archive_on: 2028-01-31
redirect_from: [/waste/2019/bins.html]
# asked Mrs Patel on 3 March 2026
channels:
  - kind: phone
    number: 01632 960110
    hours: Monday to Friday, 9am to 5pm
---
# last_reviewed_on: 2026-09-14 is no key here, and £3 is a fee

We empty brown bins from 2 March 2027. It costs £45.
"""


def test_a_page_is_read_with_its_front_matter_but_without_what_is_said_of_reviews() -> None:
    assert [(fact.what, fact.text, fact.line) for fact in facts_in(PAGE) if fact.what != "year"] == [
        ("fee", "£45", 3),
        ("fee", "£3", 17),
        ("fee", "£45", 19),
        ("date", "2026-09-14", 17),
        ("date", "2 March 2027", 19),
        (PHONE, "01632 960110", 14),
        (HOURS, "9am to 5pm", 15),
    ]
    assert {fact.line for fact in facts_in(PAGE) if fact.what == "year"} <= {17}


def test_old_addresses_do_not_grow_old() -> None:
    assert found("---\ntitle: Bins\nredirect_from:\n  - /waste/2026/bins.html\n  - /waste/2027.html\n---\nText\n") == []


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_the_line_is_the_editors_line_whatever_its_end(newline: str) -> None:
    assert facts_in(PAGE.replace("\n", newline)) == facts_in(PAGE)
    assert facts_in("\ufeff" + PAGE) == facts_in(PAGE)


def test_facts_stand_by_kind_and_then_in_reading_order() -> None:
    text = "Phone 01632 960110.\nIt costs £2.\nIt costs £1.\n[a](b.md)\nNow.\n"
    assert [fact.text for fact in facts_in(text)] == ["£2", "£1", "Now", "01632 960110", "[a](b.md)"]


def test_around_a_fact_stand_a_few_words_cut_between_words() -> None:
    text = "If you want a brown bin for your garden, you pay £45 to us before we bring it to your house in the week."
    [fact] = facts_in(text)
    start, *words, end = fact.around.split(" ")
    assert (start, end) == ("…", "…")
    assert f" {' '.join(words)} " in text
    assert {"pay", "£45", "to"} <= set(words)
    [fact] = facts_in("It costs £45.")
    assert fact.around == "It costs £45."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text.", ["facts"]),
        ("It costs £3.", ["facts", "fees"]),
        ("In 2027.", ["facts"]),
        ("[a](b.md), bins@council.example", ["facts", "contacts", "links"]),
        ("[a](b.md), £3", ["facts", "fees", "links"]),
        ("9am, 50p, https://council.example", ["facts", "fees", "contacts", "links"]),
    ],
)
def test_a_review_covers_the_facts_and_whatever_else_the_page_has(text: str, expected: list[str]) -> None:
    assert to_check(facts_in(text)) == expected


# any text


LETTERS = st.text(st.sampled_from(list("£0129 ,.-–/()[]!@:am pMay Mr Jo0+44https://#\n\"'<>=é😀")), max_size=300)


@given(st.text() | LETTERS)
def test_no_text_is_too_much(text: str) -> None:
    page = read_page("a.md", text.encode("utf-8", "replace"))
    lines = page.text.split("\n")
    spans: list[tuple[int, str]] = []
    for fact in ageing_facts(page):
        assert KIND[fact.what] == fact.checked
        assert fact.text
        assert fact.text in lines[fact.line - 1]
        assert fact.text in fact.around
        spans.append((fact.line, fact.text))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off what takes longer, rather than wait for it. What other programs take does not count."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"It took more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


SIZE = 100_000


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        "1", "0", "01", "0 ", "0(", "£", "£1", "£1,", "£1 ", "1p ", "1.", "1,", "[", "]", "[]", "[](", "[a](", "![", "(", "((0", "a", "a.", "a@", "a@b.", ".@", "+", "-",
        "Mr ", "Mr A", "Mr Aa ", "1 May ", "May", "now ", "at the ", "1am to ", "https://", "http://a ", "20", "2026 ", "2026/", "é", "x" * 70 + " ",
    ],
)  # fmt: skip
def test_100_kb_of_anything_on_one_line_take_no_second(part: str) -> None:
    page = read_page("a.md", (part * (SIZE // len(part.encode()))).encode())
    assert page.readable
    with at_most(1.0):
        ageing_facts(page)


@pytest.mark.parametrize("line", ["£1 2 May 2027 01632 960110 [a](b.md) a@b.example Mr Jones 9am now", "[" * 60, "1" * 60, "a" * 60])
def test_100_kb_of_ordinary_lines_take_no_second(line: str) -> None:
    page = read_page("a.md", f"{line}\n".encode() * (SIZE // len(line)))
    with at_most(1.0):
        ageing_facts(page)
