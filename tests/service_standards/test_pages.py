"""What the page of all standards, and the blocks of data, show."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.theme.blocks import Around, expand
from tests.service_standards.small import BIN, RESULTS, STANDARDS, opened, shown, without
from tests.support.sites import _rendered


def drawn(asked: str, **more) -> LexborHTMLParser:
    """The finished HTML of a block of data."""
    made, page = shown(asked, **more)
    assert made is not None, page.slips
    return LexborHTMLParser(f"<body>{expand(_rendered(made), Around())}</body>")


def text(asked: str, **more) -> str:
    return " ".join(drawn(asked, **more).body.text(separator=" ").split())


def test_every_promise_has_a_heading_in_its_pillar_and_an_address() -> None:
    tree = drawn("standards")
    assert [node.text() for node in tree.css("h2")] == [
        "Using our services is straightforward", "We get it right first time", "Other promises", "What contractors do for us",
        "The promises of each service", "The figures as files",
    ]  # fmt: skip
    assert [node.attributes["id"] for node in tree.css("h3")] == ["phone-answered", "missed-bins", "new-claims"]


def test_a_promise_says_its_target_its_result_who_keeps_it_and_where_the_numbers_come_from() -> None:
    said = text("standard missed-bins")
    assert "We aim for at least 95%. We count: missed bins emptied within 2 working days." in said
    assert "From July to September 2026, the result was 96.1%, from 1,588 cases. The target was 95%, which we met." in said
    assert "It is up to Greenway Collections Ltd to keep this promise. Source: Collection records." in said
    assert "Download all results (CSV)" in said
    assert "It is up to our staff to keep this promise." in text("standard phone-answered")
    assert "We aim for at most 20 working days." in text("standard new-claims")


def test_the_picture_has_the_targets_as_a_second_line_and_its_table_says_what_was_met() -> None:
    tree = drawn("standard missed-bins")
    assert [node.attributes["class"] for node in tree.css("svg g[class]")] == ["fp-series-1", "fp-series-2"]
    rows = [[cell.text() for cell in row.css("th, td")] for row in tree.css("tr")]
    assert rows == [
        ["Period", "Result", "Target", "Target met"],
        ["January to March 2026", "90.4%", "95%", "No"],
        ["April to June 2026", "94.5%", "95%", "No"],
        ["July to September 2026", "96.1%", "95%", "Yes"],
    ]


def test_a_missing_period_is_a_gap_in_the_line_and_no_result_in_the_table() -> None:
    tree = drawn("standard missed-bins", files={"_data/results/all.csv": without("2026-27 Q1,missed")})
    assert [[cell.text() for cell in row.css("th, td")] for row in tree.css("tr")][2] == [
        "April to June 2026",
        "No result",
        "95%",
        "Not known",
    ]
    assert len(tree.css(".fp-series-1 circle")) == 2
    assert tree.css(".fp-series-1 g line") == []
    assert "No number: April to June 2026." in tree.css_first("svg").attributes["aria-label"]


def test_an_old_result_is_said_to_be_old() -> None:
    files = {"_data/results/all.csv": without("2026-27 Q2,phone")}
    said = text("standard phone-answered", files=files)
    assert "We have no result since April to June 2026. From April to June 2026, the result was 81.6%" in said
    assert "July to September 2026 No result 80% Not known" in said
    assert "We have no result since" not in text("standard phone-answered", today=date(2027, 3, 31))
    assert "We have no result since July to September 2026" in text("standard phone-answered", today=date(2027, 4, 1))


def test_a_promise_without_a_result_and_one_to_come_say_so() -> None:
    none = {"_data/results/all.csv": without("2025-26 Q4,phone", "2026-27 Q1,phone", "2026-27 Q2,phone")}
    assert "We have no result for this promise yet." in text("standard phone-answered", files=none)
    later = STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  started_on: 2027-01-01\n")
    files = none | {"_data/standards.yml": later}
    assert "This promise begins on 1 January 2027." in text("standard phone-answered", files=files)
    assert "Promises to come" in text("standards", files=files)


def test_a_promise_that_was_given_up_stays_with_its_results() -> None:
    ended = STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  ended_on: 2026-09-30\n")
    tree = drawn("standards", files={"_data/standards.yml": ended})
    headings = [node.text() for node in tree.css("h2, h3")]
    assert headings.index("Promises that we no longer make") + 1 == headings.index("We answer the phone within 3 minutes")
    assert "This page lists our 2 promises" in tree.body.text()


def test_notes_and_corrections_are_shown() -> None:
    rows = RESULTS.splitlines()
    noted = "\n".join([rows[0] + ",note,corrected_on", *(row + ",," for row in rows[1:-3]), rows[-3] + ",We first said 97%.,2026-11-03",
                       rows[-2] + ",A [storm] | cut <b>wires</b>,", rows[-1] + ",,"])  # fmt: skip
    files = {"_data/results/all.csv": noted + "\n"}
    assert "July to September 2026: We put this number right on 3 November 2026. We first said 97%." in text(
        "standard missed-bins", files=files
    )
    tree = drawn("standard phone-answered", files=files)
    assert "July to September 2026: A [storm] | cut <b>wires</b>" in tree.body.text()
    assert tree.css("b") == []


def test_services_lead_to_their_promises() -> None:
    made, _ = shown("standards by service")
    assert made == (
        "- Report a missed bin: [We come back for a missed bin within 2 working days](service-standards.md#missed-bins); "
        "[We answer the phone within 3 minutes](service-standards.md#phone-answered)"
    )
    from_page, _ = shown("standards by service", path="bins/missed-bin.md")
    assert "(../service-standards.md#missed-bins)" in from_page
    itself, _ = shown("standards by service", path="service-standards.md")
    assert "(#missed-bins)" in itself


def test_the_services_that_a_standard_names_come_before_those_that_name_it() -> None:
    named = STANDARDS.replace("  pillar: right-first-time\n", "  services: [index.md]\n")
    made, _ = shown("standards by service", files={"_data/standards.yml": named})
    assert made.splitlines()[0].startswith("- Home: [We come back")
    assert "missed bin within" not in made.splitlines()[1].partition(":")[2]


def test_contractors_are_named_with_their_promises() -> None:
    tree = drawn("contractors")
    assert [[cell.text() for cell in row.css("th, td")] for row in tree.css("tr")] == [
        ["Promise", "Latest result", "Target"],
        ["We come back for a missed bin within 2 working days", "96.1%, July to September 2026", "95%, met"],
    ]
    assert "Greenway Collections Ltd" in tree.css_first("caption").text()
    assert shown("contractors", files={"_data/standards.yml": STANDARDS.replace("  contractor: greenway\n", "")})[0] == ""


def test_the_table_of_all_has_those_that_were_kept_first() -> None:
    rows = [[cell.text() for cell in row.css("th, td")] for row in drawn("standards table").css("tr")]
    assert rows[0] == ["What we promise", "July to September 2026", "April to June 2026", "Target", "Target met"]
    assert [row[-1] for row in rows[1:]] == ["Yes", "No", "No"]
    assert rows[3] == ["We decide a new claim within 20 working days", "20.6 working days", "21.2 working days", "20 working days", "No"]


@pytest.mark.parametrize(
    ("asked", "message", "mend"),
    [
        ("standard missed-bin", "There is no standard “missed-bin”", "Did you mean “missed-bins”?"),
        ("standard", "The name of the standard is missing", "Write one of these: missed-bins, phone-answered, new-claims"),
        ("standards by servce", "There is no way to show standards that is called “by servce”", "Did you mean “by service”?"),
        ("surveys 2026", "Nothing can stand behind this name, and “2026” does", "Take it out."),
    ],
)
def test_a_name_that_is_not_known_says_what_to_write(asked: str, message: str, mend: str) -> None:
    made, page = shown(asked)
    (slip,) = page.slips
    assert (made, slip.message, slip.mend) == (None, message, mend)


def test_an_editors_own_page_at_the_path_wins() -> None:
    site, _ = opened({"service-standards.md": "---\ntitle: Mine\n---\nMine.\n"})
    assert not site.by_path["service-standards.md"].generated
    site, _ = opened({"_data/standards.yml": ""})
    assert "service-standards.md" not in site.by_path
    assert opened(page="promises.md")[0].by_path["promises.md"].title == "Our service standards"


def test_a_page_that_is_not_published_is_no_service_with_promises() -> None:
    draft = BIN.replace("type: service\n", "type: service\ndraft: true\n")
    assert shown("standards by service", files={"bins/missed-bin.md": draft})[0] == ""
