"""The page of the accessibility statement, as Markdown: it reads well under any theme.

The headings, their order, and the sentences on the scope, the commitment, the status and the days are those of the model
statement, which no council may leave out. Everything else is in plain words.
"""

import json

from fingerpost.accessibility.criteria import criteria
from fingerpost.accessibility.data import AccessibilityData, Contact, LastAudit, Statement
from fingerpost.accessibility.issue_list import issue_blocks, link_to
from fingerpost.accessibility.sentences import bullets, listed, sentence
from fingerpost.accessibility.status import Standing, standing
from fingerpost.pages.contact import phone
from fingerpost.pages.dates import days_in_words, in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.site import Site

_LAW = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
_STANDARD = "[Web Content Accessibility Guidelines version 2.2](https://www.w3.org/TR/WCAG22/) AA standard"
_GREAT_BRITAIN = (
    "Equality and Human Rights Commission (EHRC)",
    "[contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/)",
)
_NORTHERN_IRELAND = (
    "Equality Commission for Northern Ireland (ECNI)",
    "[contact the Equality Commission for Northern Ireland](https://www.equalityni.org/)",
)


def statement_page(data: AccessibilityData, site: Site, path: str, owner: str | None = None) -> str:
    """The Markdown of the page that will stand at `path`, with its front matter."""
    if data.statement is None:
        return _page(Statement(), owner, ["We are putting this statement right. Please come back soon."])
    statement, audit = data.statement, data.audit if data.audit and data.audit.day <= site.today else None
    known = standing(statement, audit, site.today)
    blocks = [
        *_introduction(statement),
        *_how_accessible(statement, known),
        *_feedback(statement, site, path),
        *_enforcement(statement),
        *_visiting(statement, site, path),
        *_technical(statement, known, audit),
        *([] if known.status == "full" else _not_accessible(statement, known, audit, site, path)),
        *(
            ["## What we’re doing to improve accessibility", bullets(list(map(sentence, statement.improving)))]
            if statement.improving
            else []
        ),
        *_preparation(statement, audit),
    ]
    return _page(statement, owner, blocks)


def _page(statement: Statement, owner: str | None, blocks: list[str]) -> str:
    front = [
        "---",
        "type: page",
        f"title: {json.dumps(f'Accessibility statement for {_who(statement)}', ensure_ascii=False)}",
        "description: How accessible this website is, what does not work yet, and how to tell us.",
        "lang: en-GB",
        "keywords: [disability, screen reader, assistive technology, keyboard, zoom, large print, WCAG]",
        *([f"owner: {owner}"] if owner else []),
        *([f"last_reviewed_on: {statement.last_reviewed_on}", "review_in: 12 months"] if statement.last_reviewed_on else []),
        "---",
    ]
    return "\n".join(front) + "\n" + "\n\n".join(filter(None, blocks)) + "\n"


def _who(statement: Statement) -> str:
    return statement.organisation or "this website"


def _introduction(statement: Statement) -> list[str]:
    who = as_text(statement.organisation or "The council")
    covers = listed([as_text(one) for one in statement.covers]) or "this website"
    runs = f"{who} runs {'this website' if len(statement.covers) < 2 else 'them'}."
    left_out = [f"It does not apply to {sentence(one)}" for one in statement.does_not_cover]
    wish = "We want as many people as possible to use this website."
    able = [f"{wish} You should be able to:", bullets([as_text(one) for one in statement.able_to])] if statement.able_to else [wish]
    advice = "[AbilityNet has advice](https://mcmw.abilitynet.org.uk/) on making your device easier to use if you have a disability."
    return [" ".join([f"This accessibility statement applies to {covers}.", runs, *left_out]), *able, advice]


def _how_accessible(statement: Statement, known: Standing) -> list[str]:
    below = "They are under “Non-accessible content” on this page, with what you can do instead."
    blocks = ["## How accessible this website is"]
    if statement.issues:
        titles = bullets([as_text(issue.title) for issue in statement.issues])
        return [*blocks, "We know that some parts of this website are not fully accessible:", titles, below]
    if known.unlisted:
        return [*blocks, "Our automatic check found faults that we are looking into. They are under “Non-accessible content” on this page."]
    if not known.is_tested:
        return [*blocks, "Nobody has tested this website yet, so we do not know which parts are not accessible."]
    more = "" if known.status == "full" else " But we cannot be sure of all of it yet."
    return [*blocks, f"We know of no part of this website that is not accessible.{more}"]


def _feedback(statement: Statement, site: Site, path: str) -> list[str]:
    contact = statement.contact
    formats = listed([as_text(one) for one in statement.formats], "or")
    asks = "If you need something on this website in another format, tell us which page it is on and what you need."
    gives = f"We can give it to you in {formats}, free of charge." if formats else ""
    more = link_to(statement.formats_page, site, path) if statement.formats_page else ""
    soon = f"We reply within {contact.reply_within} working day{'' if contact.reply_within == 1 else 's'}." if contact.reply_within else ""
    return [
        "## Feedback and contact information",
        " ".join(filter(None, [asks, gives, f"See {more}." if more else ""])),
        bullets(_ways(contact, site, path)),
        soon,
        "## Reporting accessibility problems with this website",
        "We always want to make this website better. If you find a problem that is not on this page, or think that we do not do "
        "what the law asks for, tell us in one of the ways above. Say which page it is on, what you wanted to do, and what you use "
        "to read or to work the screen.",
    ]


def _ways(contact: Contact, site: Site, path: str) -> list[str]:
    hours = f", {as_text(contact.hours)}" if contact.hours else ""
    page = link_to(contact.page, site, path) if contact.page else ""
    form = contact.form if contact.form and "://" in contact.form else ""
    ours = link_to(contact.form, site, path) if contact.form and not form else ""
    ways = [
        f"Phone: {_to_dial(contact.phone)}{hours}" if contact.phone else "",
        f"Text relay: {_to_dial(contact.relay)}" if contact.relay else "",
        f"[Call us in British Sign Language](<{contact.sign_language}>)" if contact.sign_language else "",
        f"Email: [{as_text(contact.email)}](mailto:{contact.email})" if contact.email else "",
        f"Online: [tell us with our form](<{form}>)" if form else f"Online: {ours}" if ours else "",
        f"Post: {as_text(contact.post)}" if contact.post else "",
        f"Every way to reach us: {page}" if page else "",
    ]
    return list(filter(None, ways))


def _to_dial(number: str) -> str:
    return f"[{as_text(number)}](tel:{phone(number)['dial']})"


def _enforcement(statement: Statement) -> list[str]:
    if statement.nation is None:
        return ["## Enforcement procedure"]
    body, contact = _NORTHERN_IRELAND if statement.nation == "Northern Ireland" else _GREAT_BRITAIN
    return [
        "## Enforcement procedure",
        f"The {body} is responsible for enforcing the {_LAW} (the ‘accessibility regulations’). "
        f"If you are not happy with how we answer your complaint, {contact}.",
    ]


def _visiting(statement: Statement, site: Site, path: str) -> list[str]:
    places = [found for place in statement.places if (found := link_to(place, site, path))]
    if not statement.visiting and not places:
        return []
    see = f"How to get in, and what is there: {listed(places)}." if places else ""
    return ["## Contacting us by phone or visiting us in person", " ".join(map(sentence, statement.visiting)), see]


def _technical(statement: Statement, known: Standing, audit: LastAudit | None) -> list[str]:
    sites = "website" if len(statement.covers) < 2 else "websites"
    return [
        "## Technical information about this website’s accessibility",
        f"{as_text(statement.organisation or 'The council')} is committed to making its {sites} accessible, in accordance with the {_LAW}.",
        "## Compliance status",
        _status(statement, known, audit),
    ]


def _status(statement: Statement, known: Standing, audit: LastAudit | None) -> str:
    faults = bool(known.unlisted or (audit and audit.other)) or any(issue.kind == "non-compliance" for issue in statement.issues)
    exempt = any(issue.kind != "non-compliance" for issue in statement.issues)
    reasons = listed([name for name, holds in (("non-compliances", faults), ("exemptions", exempt)) if holds])
    if known.status == "full":
        return f"This website is fully compliant with the {_STANDARD}."
    if known.status == "partial":
        why = f"due to the {reasons} listed below" if reasons else "because we cannot say yet that all of it meets the standard"
        return f"This website is partially compliant with the {_STANDARD}, {why}."
    below = f"The {reasons} are listed below." if reasons else ""
    untested = "" if known.is_tested else "Nobody has tested it yet, so we cannot say that it meets most of the standard."
    return " ".join(filter(None, [f"This website is not compliant with the {_STANDARD}.", below, untested]))


def _not_accessible(statement: Statement, known: Standing, audit: LastAudit | None, site: Site, path: str) -> list[str]:
    def of(kind: str, otherwise: str) -> list[str]:
        return issue_blocks([issue for issue in statement.issues if issue.kind == kind], site, path) or [otherwise]

    found = _found_by_audit(known, audit)
    faults = of("non-compliance", "" if found else "We know of none.")
    return [
        "## Non-accessible content",
        "The content listed below is non-accessible for the following reasons.",
        "### Non-compliance with the accessibility regulations",
        *faults,
        *found,
        "### Disproportionate burden",
        *of("disproportionate-burden", "We do not claim that any part would be too much work or too costly to put right."),
        "### Content that’s not within the scope of the accessibility regulations",
        *of("out-of-scope", "We know of none."),
    ]


def _found_by_audit(known: Standing, audit: LastAudit | None) -> list[str]:
    if audit is None or not (known.unlisted or audit.other):
        return []
    lines = [f"WCAG 2.2 success criterion {criteria().get(number, number)}" for number in known.unlisted]
    if audit.other:
        lines.append("faults that belong to no single criterion")
    return [
        "#### Found by our automatic check",
        f"Our automatic check found these faults on {in_words(audit.day)}. We are looking into them.",
        bullets(lines),
    ]


def _preparation(statement: Statement, audit: LastAudit | None) -> list[str]:
    tested = statement.tested
    days = days_in_words(tested.first_day or tested.day, tested.day) if tested.day else ""
    on = "" if not days else f"from {days}" if " to " in days else f"on {days}"
    written = [
        f"This statement was prepared on {in_words(statement.prepared_on)}." if statement.prepared_on else "",
        f"It was last reviewed on {in_words(statement.last_reviewed_on)}." if statement.last_reviewed_on else "",
        "We review it at least once a year.",
    ]
    test = [
        f"This website was last tested {on} against the Web Content Accessibility Guidelines 2.2 AA standard." if on else "",
        f"The test was carried out by {sentence(tested.by)}" if tested.by else "",
        sentence(tested.method),
        sentence(tested.sample),
    ]
    return [
        "## Preparation of this accessibility statement",
        " ".join(filter(None, written)),
        " ".join(filter(None, test)),
        _audited(audit, statement) if audit else "",
    ]


def _audited(audit: LastAudit, statement: Statement) -> str:
    with_what = listed([f"{as_text(name)} {as_text(version)}" for name, version in audit.engines.items()])
    pages = "1 page" if audit.pages == 1 else f"{audit.pages:,} pages"
    with_what = f", with {with_what}" if with_what else ""
    return f"An automatic check last looked at {pages} on {in_words(audit.day)}{with_what}. It found {_faults(audit, statement)}."


def _faults(audit: LastAudit, statement: Statement) -> str:
    listed_above = min(audit.listed, audit.faults) if statement.issues else 0
    if not audit.faults:
        return "no faults"
    if audit.faults == 1:
        return f"1 fault{', which is listed above' if listed_above else ''}"
    share = (
        "all of which are" if listed_above == audit.faults else "1 of which is" if listed_above == 1 else f"{listed_above:,} of which are"
    )
    return f"{audit.faults:,} faults{f', {share} listed above' if listed_above else ''}"
