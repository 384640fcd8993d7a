"""The page that lists the files for other programs: what is in each, and what people may do with it."""

import posixpath
from typing import Any, NamedTuple

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


class Known(NamedTuple):
    """What a file is called, what is in it and what reads it."""

    name: str
    what: str
    kind: str


_FILES = {
    "services.json": Known(
        "Services and local help",
        "Every service and every local group: what it costs, who runs it, how to reach it and when it is open. "
        "Open Referral UK shaped, version 3.0.",
        "JSON",
    ),
    "standards.csv": Known("Service standards", "Each promise, how we measure it, and its target.", "CSV"),
    "results.csv": Known("Results", "What we measured for each promise in each period, with the target then.", "CSV"),
    "results.json": Known("Results, for programs", "The same promises and results in one file.", "JSON"),
    "satisfaction.csv": Known("Satisfaction", "How satisfied people were who came to us online, by phone or in person.", "CSV"),
    "surveys.csv": Known("Surveys", "What people answered when we asked them about our services.", "CSV"),
    "contacts.csv": Known("Contacts", "How many people came to us, by which way, in each period.", "CSV"),
    "complaints.csv": Known("Complaints", "How many complaints we had, how many we answered on time, and how often we were wrong.", "CSV"),
    "ombudsman.csv": Known("Ombudsman", "How many complaints the Ombudsman decided, how often we were at fault, and what changed.", "CSV"),
    "budget.csv": Known("Budget", "Where our money comes from and what we spend it on, line by line.", "CSV"),
    "open311/services.json": Known("Problems to report", "The kinds of problem that people can report. Shaped as Open311.", "JSON"),
    "strategy.csv": Known("Strategy", "Each action of our plan, when it is due and how far it is.", "CSV"),
    "recommendations.csv": Known("Recommendations", "What councillors asked us to do, our answers, and what came of them.", "CSV"),
    "closures.ics": Known("Closures", "The days on which a place is closed or keeps other hours, for calendars.", "iCalendar"),
    "news.xml": Known("News", "Our latest news, for feed readers.", "Atom"),
    "api/pages.json": Known("Reviews", "Every page with the day of its last review and of the next.", "JSON"),
}
_OPTIONS = {"open_referral": "services.json", "calendar": "closures.ics", "feed": "news.xml", "open311": "open311/services.json"}
_KINDS = {"csv": "CSV", "json": "JSON", "ics": "iCalendar", "xml": "Atom"}


def open_data_page(owner: str | None, site_lang: str) -> str:
    """The Markdown of the page, with its front matter. It is in English, and says so in a site of another language."""
    lines = [
        "---",
        "type: page",
        "title: Open data",
        "description: Files that you can download and use again, with our services, results, spending and opening hours.",
        "keywords: [data, download, csv, json, calendar, feed, statistics, transparency, developers]",
        *([] if root(site_lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
        "> [!data] open-data",
        "",
    ]
    return "\n".join(lines)


def open_data(page: Page, site: Site, settings: Any) -> str:
    """Each file that the site has, what is in it, and the licence."""
    known = dict(_FILES)
    for option, usual in _OPTIONS.items():
        path = getattr(settings, option)
        if path:
            known[path] = _FILES[usual]
    made = site.addresses.made | site.addresses.files
    unknown = sorted(path for path in site.addresses.made if "/" not in path and path.endswith((".csv", ".json")) and path not in known)
    rows = [(path, *found) for path, found in known.items() if path in made]
    rows += [(path, path, "A further table of this site.", _KINDS[path.rpartition(".")[2]]) for path in unknown]
    lines = [
        "You can download the data that our pages are made of, and use it again. You do not have to ask us.",
        "",
        "| File | What is in it | Kind |",
        "| --- | --- | --- |",
        *(f"| [{as_text(name)}]({_href(path, page)}) | {as_text(what)} | {kind} |" for path, name, what, kind in rows),
        "",
        "## What you may do with it",
        "",
        f"You may copy, share and change all of it under the [{as_text(settings.licence)}]({settings.licence_url}). "
        "Say that it comes from us.",
        "",
        "## How we make it",
        "",
        "The files come from the same data as our pages, and change whenever the pages do. So a file and a page never disagree.",
        "",
        "CSV files open in any spreadsheet. Their first line names the columns. Dates are written as year, month, day.",
    ]
    if any(path.endswith(".ics") for path, *_ in rows):
        lines += ["", "To see closures in your own calendar, copy the link to the file and add it there as a new calendar."]
    return "\n".join(lines)


def _href(path: str, page: Page) -> str:
    return posixpath.relpath(path, page.folder or ".").replace(" ", "%20")
