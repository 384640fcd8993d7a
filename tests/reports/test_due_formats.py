"""The formats of `fingerpost due`, each read back by a program that is not ours."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from textwrap import dedent

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from fingerpost.freshness.data import Team
from fingerpost.freshness.review import Review
from fingerpost.freshness.row import Row
from fingerpost.freshness.trail import Trail
from fingerpost.pages.dates import Period
from fingerpost.reports.due.due_list import DueList, formats, render
from fingerpost.reports.due.email import digests
from fingerpost.reports.due.json import COLUMNS
from fingerpost.reports.due.text import LABELS, plain

TODAY = date(2026, 11, 22)
MONTHS = Period(6, "month")
BINS = Team(id="waste-team", name="Bins team", email="bins@oxenbridge.example")
GONE = "its owner, the Street team, is no more"
HARD_TITLES = [
    "Bins, bags; and boxes", "C:\\new\\bins", "Two\nlines\r\nor three", "Bring your 🐦 to the vet 👩🏽‍⚕️", "ü" * 300, "word " * 60, "=1+1", "@SUM(A1)",
    "\ttab", "-1", "'quoted'", '"twice"', "", "BEGIN:VEVENT\r\nEND:VCALENDAR", "<script>alert(1)</script>", "a\u2028b\x85c\x0cd", "\x1b[31mred",
]  # fmt: skip
TITLES = st.text(max_size=300) | st.sampled_from(HARD_TITLES) | st.text("=+-@\t\r\n,;\\\"'n: 🐦", max_size=30)


def row(path: str = "content/bins/missed-bin.md", *, status="overdue", due: date | None = date(2026, 10, 10), **values) -> Row:
    reviewed = due and date(2026, 4, 10)
    made = Row(path, "Report a missed bin", "bins/missed-bin/", Review(status, MONTHS, reviewed, due), Trail(True, False), "waste-team",
               BINS, "", "", ("money", "rights"), 1240, 212.5)  # fmt: skip
    return replace(made, **values)


def due_list(*rows: Row, **values) -> DueList:
    return replace(
        DueList(list(rows), TODAY, "Oxenbridge City Council", "https://www.oxenbridge.example/", "web@oxenbridge.example"), **values
    )


def new_page() -> Row:
    return row("content/new page.md", status="never-reviewed", due=None, title="New", url="new/", owner="", goes_to=None,
               why="it has no owner", visits=None, risks=(), score=200.0, trail=Trail(unknown="the page was never reviewed"))  # fmt: skip


def test_every_format_is_found_by_its_module() -> None:
    assert formats() == ["csv", "email", "html", "ics", "json", "text"]


def test_the_text_says_what_is_known_of_each_page_and_what_to_do_next() -> None:
    soon = row("content/soon.md", status="due-soon", due=date(2026, 12, 4), channel="#bins", visits=1, risks=("safety",), score=92.0,
               trail=Trail(unknown="the page is not in version control yet"))  # fmt: skip
    assert render("text", due_list(row(), new_page(), soon)) == dedent("""\
        content/bins/missed-bin.md: overdue by 43 days, score 212.5
          Report a missed bin
          Who: Bins team
          Why: 1,240 visits; people may lose money or rights if it is wrong
          Text: edited since the review on 10 April 2026

        content/new page.md: never reviewed, score 200.0
          New
          Who: nobody, since it has no owner
          Why: visits not known

        content/soon.md: due in 12 days, score 92.0
          Report a missed bin
          Who: Bins team (#bins)
          Why: 1 visit; people may lose safety if it is wrong
          Text: nobody knows if it was edited since the review on 10 April 2026: the
            page is not in version control yet

        3 pages to review: 1 never reviewed, 1 overdue, 1 due soon.
        To review the first: fingerpost review content/bins/missed-bin.md
        """)


@pytest.mark.parametrize(
    ("status", "day", "expected"),
    [
        ("fresh", "2027-01-01", "due in 40 days"),
        ("due-soon", "2026-11-23", "due in 1 day"),
        ("due", "2026-11-22", "due today"),
        ("due", "2026-11-21", "fell due 1 day ago"),
        ("overdue", "2026-10-10", "overdue by 43 days"),
        ("neglected", "2023-11-22", "neglected, overdue by 1,096 days"),
        ("fresh", "9999-12-31", "due in 2,912,117 days"),
    ],
)
def test_the_status_in_words(status: str, day: str, expected: str) -> None:
    assert f": {expected}, score" in render("text", due_list(row(status=status, due=date.fromisoformat(day))))


@pytest.mark.parametrize(
    ("trail", "expected"),
    [
        (Trail(True, False), "edited since the review on 10 April 2026"),
        (Trail(False, False), "not edited since the review on 10 April 2026"),
        (Trail(False, True), "only the date was changed on 10 April 2026"),
        (Trail(True, True), "only the date was changed on 10 April 2026, and edited after that"),
        (Trail(None, True, "the clone is shallow"), "only the date was changed on 10 April 2026"),
        (Trail(), "nobody knows if it was edited since the review on 10 April 2026"),
    ],
)
def test_the_text_says_if_the_page_was_edited_or_only_its_date(trail: Trail, expected: str) -> None:
    assert f"  Text: {expected}\n" in render("text", due_list(row(trail=trail)))


def test_an_empty_list_says_so_kindly() -> None:
    nothing = due_list()
    assert render("text", nothing) == "Nothing is due for review, as on 22 November 2026.\n"
    assert "Nothing is due for review" in render("html", nothing)
    assert json.loads(render("json", nothing)) == []
    assert render("csv", nothing).count("\r\n") == 1
    assert icalendar.Calendar.from_ical(render("ics", nothing)).walk("VEVENT") == []
    assert digests(nothing) == {}


def test_a_title_cannot_steer_a_terminal_and_a_path_with_a_space_is_quoted() -> None:
    text = render("text", due_list(row("content/a b.md", title="\x1b[31mred\r\nx")))
    assert "\x1b" not in text
    assert "\r" not in text
    assert text.endswith("fingerpost review 'content/a b.md'\n")


def test_the_lines_fit_a_terminal_unless_a_word_is_longer() -> None:
    text = render("text", due_list(row(title="word " * 60, why=GONE, risks=("money", "rights", "safety"))))
    assert max(map(len, text.splitlines())) <= 80


def test_the_json_holds_values_and_not_words() -> None:
    first, second = json.loads(render("json", due_list(row(why=GONE), new_page())))
    assert first == {
        "path": "content/bins/missed-bin.md", "title": "Report a missed bin", "url": "https://www.oxenbridge.example/bins/missed-bin/",
        "owner": "waste-team", "goes_to": "waste-team", "why": GONE, "channel": "", "last_reviewed_on": "2026-04-10",
        "review_in": "6 months", "due_on": "2026-10-10", "status": "overdue", "days_late": 43, "edited_since_review": True,
        "date_bumped": False, "visits": 1240, "risks": ["money", "rights"], "score": 212.5,
    }  # fmt: skip
    unknown = ("goes_to", "last_reviewed_on", "due_on", "days_late", "edited_since_review", "date_bumped", "visits")
    assert [name for name in COLUMNS if second[name] is None] == list(unknown)


def test_days_that_are_to_come_are_negative_and_an_address_is_as_whole_as_is_known() -> None:
    soon = due_list(row(status="due-soon", due=TODAY + timedelta(12)), row(url=""))
    assert json.loads(render("json", soon))[0]["days_late"] == -12
    assert json.loads(render("json", soon))[1]["url"] == "https://www.oxenbridge.example/"
    assert json.loads(render("json", replace(soon, site_url="")))[0]["url"] == "bins/missed-bin/"


def test_the_csv_has_the_columns_of_the_json() -> None:
    assert render("csv", due_list(row(title='=HYPERLINK("x"), £5', status="due-soon", due=TODAY + timedelta(1)), new_page())) == (
        "\ufeffpath,title,url,owner,goes_to,why,channel,last_reviewed_on,review_in,due_on,status,days_late,edited_since_review,"
        "date_bumped,visits,risks,score\r\n"
        'content/bins/missed-bin.md,"\'=HYPERLINK(""x""), £5",https://www.oxenbridge.example/bins/missed-bin/,waste-team,waste-team,,,'
        '2026-04-10,6 months,2026-11-23,due-soon,-1,true,false,1240,"money, rights",212.5\r\n'
        "content/new page.md,New,https://www.oxenbridge.example/new/,,,it has no owner,,,6 months,,never-reviewed,,,,,,200.0\r\n"
    )


@given(TITLES)
def test_any_title_comes_back_from_the_csv_and_no_cell_is_a_formula(title: str) -> None:
    text = render("csv", due_list(row(title=title, channel=title)))
    (found,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert found["title"] == found["channel"] == ("'" if title.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else "") + title
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for name, cell in found.items() if name != "days_late")


def test_an_event_of_the_calendar() -> None:
    text = render("ics", due_list(row(why=GONE)))
    (uid,) = uids(text)
    assert text[text.index("BEGIN:VEVENT") :] == dedent("""\
        BEGIN:VEVENT
        SUMMARY:Review: Report a missed bin
        DTSTART;VALUE=DATE:20261010
        DTSTAMP:20261122T000000Z
        UID:UID-HERE
        CATEGORIES:Bins team
        DESCRIPTION:Read the whole page\\, put right what is not\\, then: fingerpost
          review content/bins/missed-bin.md\\nWho: Bins team\\, since its owner\\, the
          Street team\\, is no more\\nDue: 10 October 2026\\nLast reviewed: 10 April 2
         026\\nWhy: 1\\,240 visits\\; people may lose money or rights if it is wrong\\n
         https://www.oxenbridge.example/bins/missed-bin/
        TRANSP:TRANSPARENT
        URL:https://www.oxenbridge.example/bins/missed-bin/
        END:VEVENT
        END:VCALENDAR
        """).replace("\n", "\r\n").replace("UID-HERE", uid)  # fmt: skip


def uids(text: str) -> list[str]:
    return [str(event["UID"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def test_an_event_keeps_its_uid_for_ever() -> None:
    first = due_list(row(), row("content/other.md"))
    later = due_list(row(title="Another", status="fresh", due=date(2027, 4, 10), owner="x", goes_to=None), today=date(2027, 1, 1))
    assert uids(render("ics", first))[0] == uids(render("ics", later))[0] == "0b357f005b70baac8a8f607d0e2242ba@fingerpost"
    assert (
        uids(render("ics", replace(first, site_url="http://www.oxenbridge.example/", site="Oxenbridge")))[0]
        == uids(render("ics", first))[0]
    )
    others = [replace(first, site_url="https://other.example/"), replace(first, site_url="", site="Other"), replace(first, site_url="")]
    assert len({uid for due in [first, *others] for uid in uids(render("ics", due))}) == 8


def test_the_calendar_is_the_same_bytes_and_has_short_lines_with_crlf() -> None:
    due = due_list(*(row(f"content/{number}.md", title=title) for number, title in enumerate(HARD_TITLES)))
    text = render("ics", due)
    assert text == render("ics", due)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert not re.search(r"\r(?!\n)|(?<!\r)\n|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    assert len(IcsCalendarStream.calendar_from_ics(text).events) == len(HARD_TITLES)


@pytest.mark.parametrize("day", [date.min, date(1, 1, 1), date(2028, 2, 29), date.max])
def test_an_event_on_any_day_is_a_whole_day_and_one_without_a_day_is_today(day: date) -> None:
    text = render("ics", due_list(row(due=day), new_page()))
    assert [event.start for event in icalendar.Calendar.from_ical(text).walk("VEVENT")] == [day, TODAY]
    first, second = IcsCalendarStream.calendar_from_ics(text).events
    assert (first.dtstart, second.dtstart) == (day, TODAY)
    assert first.transparency == "TRANSPARENT"


@given(TITLES)
def test_any_title_comes_back_from_the_calendar(title: str) -> None:
    text = render("ics", due_list(row(title=title, goes_to=BINS.model_copy(update={"name": title}))))
    shown = plain(title).strip() or "content/bins/missed-bin.md"
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == f"Review: {shown}"
    (other,) = IcsCalendarStream.calendar_from_ics(text).events
    assert other.summary == f"Review: {shown}"
    assert other.url == event["URL"] == "https://www.oxenbridge.example/bins/missed-bin/"


def test_the_html_says_how_many_and_who_does_what() -> None:
    page = HTMLParser(render("html", due_list(row(), new_page(), row("content/b.md", title='<b>, & "x"', why=GONE))))
    counts, bins, nobody = page.css("table")
    assert [[cell.text() for cell in line.css("th, td")] for line in counts.css("tbody tr")] == [["never reviewed", "1"], ["overdue", "2"]]
    assert [heading.text() for heading in page.css("h2")] == ["Bins team", "Nobody"]
    assert [link.text() for link in bins.css("tbody a")] == ["Report a missed bin", '<b>, & "x"']
    assert bins.css_first("a").attributes["href"] == "https://www.oxenbridge.example/bins/missed-bin/"
    assert "It goes to Bins team because its owner, the Street team, is no more." in bins.text()
    assert "It goes to nobody because it has no owner." in nobody.text()
    assert all(table.css_first("caption") and all(th.attributes.get("scope") for th in table.css("th")) for table in page.css("table"))
    assert not page.css("script, link, img, b")


def test_without_an_address_of_the_site_the_html_links_nowhere() -> None:
    assert not HTMLParser(render("html", due_list(row(), site_url=""))).css("a")


def text_of(message: EmailMessage) -> str:
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_a_digest() -> None:
    (data,) = digests(due_list(row(goes_to=BINS, why=GONE), row("content/b.md", status="due-soon", due=date(2026, 12, 4)))).values()
    head, _, rest = data.decode("ascii").partition("\r\n\r\n")
    message = message_from_bytes(data, policy=default)
    assert head.split("\r\n") == [
        "Subject: 2 pages of Oxenbridge City Council to review", "From: web@oxenbridge.example", "To: bins@oxenbridge.example",
        "Date: Sun, 22 Nov 2026 09:00:00 +0000", f"Message-ID: {message['Message-ID']}", "X-Unsent: 1", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;", f' boundary="{message.get_boundary()}"',
    ]  # fmt: skip
    assert text_of(message) == dedent("""\
        Hello Bins team,

        These 2 pages need a review, as on 22 November 2026. The most urgent comes first.

        1. Report a missed bin
           https://www.oxenbridge.example/bins/missed-bin/
           It was due on 10 October 2026 (overdue by 43 days). Please review it as soon as you can.
           Why it matters: 1,240 visits; people may lose money or rights if it is wrong.
           Its text: edited since the review on 10 April 2026.
           This page comes to you because its owner, the Street team, is no more.
           When you have checked it: fingerpost review content/bins/missed-bin.md

        2. Report a missed bin
           https://www.oxenbridge.example/bins/missed-bin/
           Please review it by 4 December 2026 (due in 12 days).
           Why it matters: 1,240 visits; people may lose money or rights if it is wrong.
           Its text: edited since the review on 10 April 2026.
           When you have checked it: fingerpost review content/b.md

        Please read each page as a whole. Are its facts, fees, contacts and links right? Put right what is not. Thank you.
        """)
    page = HTMLParser(message.get_body(("html",)).get_content())
    assert [code.text() for code in page.css("li code")] == [
        "fingerpost review content/bins/missed-bin.md",
        "fingerpost review content/b.md",
    ]


def test_each_team_has_a_digest_and_a_list_without_a_team_says_so_first() -> None:
    silent = Team(id="nobody", name="Équipe « déchets »")
    made = digests(
        due_list(row(), new_page(), row(goes_to=silent), row("content/z.md"), row(goes_to=Team(id="zoo", name="Zoo", email="CHANGE ME")))
    )
    assert list(made) == ["waste-team.eml", "nobody.eml", "nobody_.eml", "zoo.eml"]
    nobody, no_address, no_good = (message_from_bytes(made[name], policy=default) for name in list(made)[1:])
    assert nobody["To"] is no_address["To"] is no_good["To"] is None
    assert text_of(nobody).startswith("Nobody is told about these pages, because no team of today owns them.\n")
    first = text_of(no_address).partition("\n")[0]
    assert first == "The team “Équipe « déchets »” has no email address in _data/teams.yml."
    first = text_of(no_good).partition("\n")[0]
    assert first == "The team “Zoo” has an email address that cannot be used in _data/teams.yml: CHANGE ME"


def test_the_same_list_gives_the_same_digest_and_another_day_another_id() -> None:
    (one,), (two,) = digests(due_list(row())).values(), digests(due_list(row())).values()
    (summer,) = digests(due_list(row(), today=date(2027, 6, 1))).values()
    assert one == two
    assert message_from_bytes(summer, policy=default)["Date"] == "Tue, 01 Jun 2027 09:00:00 +0100"
    assert message_from_bytes(summer)["Message-ID"] != message_from_bytes(one)["Message-ID"]


def test_without_a_sender_or_a_site_the_digest_is_still_a_digest() -> None:
    (data,) = digests(due_list(row(), sender="", site="", site_url="")).values()
    message = message_from_bytes(data, policy=default)
    assert (message["From"], message["Subject"]) == (None, "1 page to review")


@pytest.mark.parametrize(
    "email",
    ["a@b.example\r\nBcc: x@y.example", "a@b.example,c", "<a@b.example>", "a b@c.example", "é@b.example", "@", "a@", "a@b.example\n"],
)
def test_an_address_that_is_none_never_stands_in_a_header(email: str) -> None:
    team = BINS.model_copy(update={"email": email})
    message = message_from_bytes(digests(due_list(row(goes_to=team), sender=email))["waste-team.eml"], policy=default)
    assert message["To"] is message["From"] is message["Bcc"] is None


def test_a_domain_may_have_letters_of_its_own_country() -> None:
    team = BINS.model_copy(update={"email": "bins@ŵyl.example"})
    assert b"To: bins@xn--yl-9ua.example\r\n" in digests(due_list(row(goes_to=team)))["waste-team.eml"]


@given(TITLES, TITLES)
@example("", "0𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀 ¡ \xa0")
def test_no_name_and_no_title_can_add_a_header(title: str, name: str) -> None:
    team = BINS.model_copy(update={"name": name})
    (data,) = digests(due_list(row(title=title, goes_to=team, why=name), site=name)).values()
    message = message_from_bytes(data, policy=default)
    assert list(message) == ["Subject", "From", "To", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"]
    assert message["Subject"].split() == (f"1 page of {plain(name)} to review" if name else "1 page to review").split()
    assert not message.defects
    data.decode("ascii")
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", data)
    if title.strip():
        assert plain(title).strip() in text_of(message)


def test_every_status_has_a_label() -> None:
    assert all(label in render("text", due_list(row(status=status, due=None))) for status, label in LABELS.items())
