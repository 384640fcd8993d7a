"""The page that is made from data: its words, and that it is all that the regulator asks for."""

from datetime import date

import pytest
from markdown import Markdown

from fingerpost.accessibility.demands import lacking_in_text
from fingerpost.accessibility.written import read_written
from fingerpost.pages.page import read_page
from tests.support.sites import make_site, open_rooms

TODAY = date(2026, 11, 22)
PATH = "your-council/accessibility.md"
CONTACT = "---\ntitle: Contact us\n---\nPhone us.\n"
SMALL = """\
organisation: "Ash & Elm: Council"
nation: England
covers: [www.ash.example]
contact: {phone: 01632 (960) 100, hours: 9am to 5pm, email: hello@ash.example, page: your-council/contact.md, reply_within: 1}
tested: {last_day: 2026-10-09, by: our staff, method: By hand with a keyboard}
prepared_on: 2026-10-15
last_reviewed_on: 2026-10-20
issues:
  - id: pdf-reports
    title: Reports as PDF files
    what: Some *reports* have no [headings]
    wcag: [1.3.1, 2.4.6]
    pages: [your-council/*, https://forms.ash.example/a]
    affects: People who use a screen reader
    workaround: Ask us for Word.
    fix_by: 2027-06-30
"""
GOLDEN = """\
---
type: page
title: "Accessibility statement for Ash & Elm: Council"
description: How accessible this website is, what does not work yet, and how to tell us.
lang: en-GB
keywords: [disability, screen reader, assistive technology, keyboard, zoom, large print, WCAG]
owner: contact-team
last_reviewed_on: 2026-10-20
review_in: 12 months
---
This accessibility statement applies to www.ash.example. Ash &amp; Elm: Council runs this website.

We want as many people as possible to use this website.

[AbilityNet has advice](https://mcmw.abilitynet.org.uk/) on making your device easier to use if you have a disability.

## How accessible this website is

We know that some parts of this website are not fully accessible:

- Reports as PDF files

They are under “Non-accessible content” on this page, with what you can do instead.

## Feedback and contact information

If you need something on this website in another format, tell us which page it is on and what you need.

- Phone: [01632 (960) 100](tel:01632960100), 9am to 5pm
- Email: [hello@ash.example](mailto:hello@ash.example)
- Every way to reach us: [Contact us](contact.md)

We reply within 1 working day.

## Reporting accessibility problems with this website

We always want to make this website better. If you find a problem that is not on this page, or think that we do not do what the law asks for, tell us in one of the ways above. Say which page it is on, what you wanted to do, and what you use to read or to work the screen.

## Enforcement procedure

The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we answer your complaint, [contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/).

## Technical information about this website’s accessibility

Ash &amp; Elm: Council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.

## Compliance status

This website is partially compliant with the [Web Content Accessibility Guidelines version 2.2](https://www.w3.org/TR/WCAG22/) AA standard, due to the non-compliances listed below.

## Non-accessible content

The content listed below is non-accessible for the following reasons.

### Non-compliance with the accessibility regulations

#### Reports as PDF files

Some &#42;reports&#42; have no &#91;headings&#93;.

- Where: every page under your-council and [a page on forms.ash.example](<https://forms.ash.example/a>)
- Who it affects: People who use a screen reader
- What it fails: WCAG 2.2 success criteria 1.3.1 Info and Relationships (level A) and 2.4.6 Headings and Labels (level AA)
- What you can do instead: Ask us for Word.
- When we will put it right: by 30 June 2027

#### Found by our automatic check

Our automatic check found these faults on 20 November 2026. We are looking into them.

- WCAG 2.2 success criterion 1.1.1 Non-text Content
- faults that belong to no single criterion

### Disproportionate burden

We do not claim that any part would be too much work or too costly to put right.

### Content that’s not within the scope of the accessibility regulations

We know of none.

## Preparation of this accessibility statement

This statement was prepared on 15 October 2026. It was last reviewed on 20 October 2026. We review it at least once a year.

This website was last tested on 9 October 2026 against the Web Content Accessibility Guidelines 2.2 AA standard. The test was carried out by our staff. By hand with a keyboard.

An automatic check last looked at 90 pages on 20 November 2026, with axe-core 4.11.4 and Chromium 156.0. It found 4 faults.
"""
AUDIT = """{"day": "2026-11-20", "pages": 90, "faults": 4, "found": {"1.1.1": 2, "1.3.1": 1}, "other": 1,
 "engines": {"axe-core": "4.11.4", "Chromium": "156.0"}}"""


def made(data: str, audit: str = "", today: date = TODAY, **pages: str) -> str:
    """The page that the room makes of these files."""
    files = {"your-council/contact.md": CONTACT, "_data/accessibility.yml": data} | pages
    files |= {"_data/last-audit.json": audit} if audit else {}
    room, state = open_rooms(files, {"accessibility": {"page": PATH, "owner": "contact-team"}})["accessibility"]
    return room.generate(make_site(files, today), state).get(PATH, "")


def test_the_page_of_a_small_file_and_an_audit() -> None:
    assert made(SMALL, AUDIT) == GOLDEN


@pytest.mark.parametrize("nation", ["England", "Wales", "Scotland", "Northern Ireland"])
@pytest.mark.parametrize("issues", [True, False])
@pytest.mark.parametrize("audit", ["", AUDIT, '{"day": "2026-11-20", "pages": 90, "faults": 0}'])
def test_the_page_has_all_that_a_page_by_hand_must_have(nation: str, issues: bool, audit: str) -> None:
    data = SMALL.replace("England", nation)
    page = read_page(PATH, made(data if issues else data[: data.index("issues:")], audit).encode())
    assert page.slips == []
    page.html = Markdown(extensions=["attr_list", "tables", "toc"]).convert(page.front.body)
    written = read_written(page)
    lacking = {demand.id for demand in lacking_in_text(written)}
    assert lacking <= (set() if issues or "1.1.1" in audit or written.claims_full else {"criteria"}), lacking
    assert written.claims_full is (not issues and audit != "" and "1.1.1" not in audit)


def test_each_nation_has_its_own_enforcer() -> None:
    england, ulster = made(SMALL), made(SMALL.replace("England", "Northern Ireland"))
    assert "equalityadvisoryservice.com" in england
    assert "equalityni.org" not in england
    assert "equalityni.org" in ulster
    assert "equalityadvisoryservice.com" not in ulster


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rules: axe-image-alt", "- How we know: our automatic check finds it\n- What you can do instead"),
        ("by_hand: true", "- How we know: a test by people found it\n- What you can do instead"),
    ],
)
def test_an_issue_says_who_found_it(line: str, said: str) -> None:
    assert said in made(f"{SMALL}    {line}\n")


@pytest.mark.parametrize(
    ("faults", "listed", "said"),
    [
        (4, 0, "It found 4 faults."),
        (4, 1, "It found 4 faults, 1 of which is listed above."),
        (4, 3, "It found 4 faults, 3 of which are listed above."),
        (1204, 1204, "It found 1,204 faults, all of which are listed above."),
        (1, 0, "It found 1 fault."),
        (1, 1, "It found 1 fault, which is listed above."),
        (0, 0, "It found no faults."),
        (0, 2, "It found no faults."),
    ],
)
def test_the_page_says_how_many_faults_of_the_audit_its_issues_name(faults: int, listed: int, said: str) -> None:
    audit = AUDIT.replace('"faults": 4', f'"faults": {faults}, "listed": {listed}')
    assert made(SMALL, audit).endswith(f" {said}\n")
    assert "listed above" not in made(SMALL[: SMALL.index("issues:")], audit)


def test_a_repair_that_is_late_says_so_from_the_day_after() -> None:
    assert "When we will put it right: by 30 June 2027" in made(SMALL, today=date(2027, 6, 30))
    assert "this was due by 30 June 2027, and we are late" in made(SMALL, today=date(2027, 7, 1))


def test_a_burden_and_an_exemption_stand_under_their_own_headings() -> None:
    more = """\
  - {id: maps, title: Maps, what: No text., kind: disproportionate-burden, reason: It costs £9., assessed_on: 2026-09-01, wcag: 1.1.1}
  - {id: video, title: Video, what: No captions., kind: out-of-scope, exemption: live-video}
"""
    _, burden, scope = made(SMALL + more).split("\n### ")[1:4]
    assert burden.startswith("Disproportionate burden\n\n#### Maps\n\nNo text.\n\n- What it fails:")
    assert "- Why: It costs £9.\n- When we assessed it: 1 September 2026" in burden
    assert "#### Video\n\nNo captions. The regulations leave out live video and live sound." in scope
    assert "due to the non-compliances and exemptions listed below" in made(SMALL + more)


def test_a_site_that_nobody_tested_says_so() -> None:
    text = made("organisation: Ash\ntested: {method: We have not tested it.}\n")
    assert "is not compliant with the" in text
    assert "Nobody has tested this website yet" in text


def test_an_audit_from_a_day_to_come_is_not_believed() -> None:
    assert "automatic check" not in made(SMALL, AUDIT.replace("2026-11-20", "2026-11-23"))


@pytest.mark.parametrize("wrong", [SMALL + "status: full\n", "- a list\n", SMALL.replace("wcag", "wgac"), "organisation: A: b\n"])
def test_a_file_with_an_error_gives_a_page_without_facts(wrong: str) -> None:
    text = made(wrong)
    assert "title:" in text
    assert "compliant" not in text


def test_a_page_by_an_editor_wins() -> None:
    assert made(SMALL, **{PATH: CONTACT}) == ""


def test_a_page_that_is_not_published_is_not_linked() -> None:
    assert "Contact us" not in made(SMALL, **{"your-council/contact.md": CONTACT.replace("---\nP", "draft: true\n---\nP")})


def test_no_text_of_an_editor_becomes_markup() -> None:
    text = made("organisation: '<b>A</b> [x](y) `c` | *d*'\nable_to: ['{.e} _f_']\nissues: [{id: g, title: '# h', what: '<!-- i'}]\n")
    html = Markdown(extensions=["attr_list", "tables", "toc"]).convert(text.split("---\n", 2)[2])
    assert [part for part in ("<b>", "<em>", "<code>", 'href="y"', 'class="e"', "<!-- i") if part in html] == []
    assert "A" in html


def test_a_file_with_nothing_in_it_that_counts_is_still_a_page() -> None:
    assert "## Compliance status" in made("covers: []\n")
