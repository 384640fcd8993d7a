"""For the teams: a digest for each, as a draft that a mail program opens and people send."""

import re
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from zoneinfo import ZoneInfo

from jinja2 import Environment

from fingerpost.freshness.data import Team
from fingerpost.freshness.row import Row
from fingerpost.pages.dates import in_words
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.due.text import address, command, matters, plain, since_review, status_words, title
from fingerpost.reports.words import count

_NOBODY = "nobody"
_SIGN = "@fingerpost.invalid"  # a name that no machine has: nobody answers to it
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_HTML = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ subject }}</title></head>
<body>
{% for line in opening %}
<p>{{ line }}</p>
{% endfor %}
<ol>
{% for page in pages %}
<li><p><strong>{% if page.link %}<a href="{{ page.link }}">{{ page.title }}</a>{% else %}{{ page.title }}{% endif %}</strong>
{% for line in page.lines %}
<br>{{ line }}
{% endfor %}
<br>When you have checked it: <code>{{ page.command }}</code></p></li>
{% endfor %}
</ol>
<p>{{ closing }}</p>
</body></html>
"""


def is_digest(data: bytes) -> bool:
    """Was this mail made here?"""
    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return any(line.startswith(b"Message-ID:") and line.endswith(f"{_SIGN}>".encode()) for line in head.split(b"\n"))


def digests(due: DueList) -> dict[str, bytes]:
    """The digests by file name: one for each team that is told, and one for the pages that go to nobody."""
    groups: dict[str, tuple[Team | None, list[Row]]] = {}
    for row in due.rows:
        groups.setdefault(_file_name(row.goes_to), (row.goes_to, []))[1].append(row)
    return {name: _digest(team, rows, due, name) for name, (team, rows) in groups.items()}


def _file_name(team: Team | None) -> str:
    """Of the team's id, which is letters, digits and hyphens; a team that is called “nobody” does not take the place of nobody."""
    return f"{team.id}{'_' if team.id == _NOBODY else ''}.eml" if team else f"{_NOBODY}.eml"


def _digest(team: Team | None, rows: list[Row], due: DueList, name: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    to = _mailbox(team.email) if team else None
    subject = f"{count(len(rows), 'page')}{f' of {plain(due.site)}' if due.site else ''} to review"
    if sender := _mailbox(due.sender):
        message["From"] = sender
    if to:
        message["To"] = to
    message["Date"] = datetime(due.today.year, due.today.month, due.today.day, 9, tzinfo=ZoneInfo("Europe/London"))
    # The same list gives the same bytes, so nothing here is random: not the id, and not the line between the parts.
    mark = sha256("\n".join([due.site_url or due.site, name, due.today.isoformat()]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    message["Message-ID"] = f"<{mark}{_SIGN}>"
    message["X-Unsent"] = "1"  # mail programs open it as a draft
    opening = _opening(team, to is not None, rows, due)
    pages = [_page(row, due) for row in rows]
    closing = "Please read each page as a whole. Are its facts, fees, contacts and links right? Put right what is not. Thank you."
    message.set_content(_text(opening, pages, closing), cte="quoted-printable")
    html = Environment(autoescape=True, trim_blocks=True).from_string(_HTML)
    message.add_alternative(
        html.render(subject=subject, opening=opening, pages=pages, closing=closing), subtype="html", cte="quoted-printable"
    )
    message.set_boundary(f"=_{mark}")  # quoted-printable never has =_ in a line
    # EmailMessage may lose a space where it breaks a long subject that has letters beyond ASCII; the older Header does not.
    return f"Subject: {Header(subject, header_name='Subject').encode(linesep=SMTP.linesep)}{SMTP.linesep}".encode("ascii") + bytes(message)


def _mailbox(text: str | None) -> Address | None:
    """An address that can stand in a header, or None. Letters beyond ASCII are possible after the @ only."""
    local, _, domain = (text or "").rpartition("@")
    try:
        host = domain.encode("idna").decode()
    except ValueError:
        return None
    good = _LOCAL.fullmatch(local) and _HOST.fullmatch(host)
    return Address(username=local, domain=host) if good else None


def _opening(team: Team | None, reachable: bool, rows: list[Row], due: DueList) -> list[str]:
    """Who is asked for what; first of all that it cannot be sent, where it cannot."""
    these = "This page needs" if len(rows) == 1 else f"These {count(len(rows), 'page')} need"
    asked = f"{these} a review, as on {in_words(due.today)}.{'' if len(rows) == 1 else ' The most urgent comes first.'}"
    if team is None:
        return [
            "Nobody is told about these pages, because no team of today owns them.",
            "Give each page an owner: the id of a team in _data/teams.yml. Or name a fallback_owner in the settings of the site.",
            asked,
        ]
    hello = [f"Hello {plain(team.name)},", asked]
    if reachable:
        return hello
    name = f"The team “{plain(team.name)}”"
    lacks = f"{name} has an email address that cannot be used in _data/teams.yml: {plain(team.email)}" if team.email else ""
    return [lacks or f"{name} has no email address in _data/teams.yml.", *hello]


def _page(row: Row, due: DueList) -> dict:
    lines = [_by_when(row, due), f"Why it matters: {matters(row)}."]
    if row.review.reviewed_on:
        lines.append(f"Its text: {since_review(row)}.")
    if row.why:
        lines.append(f"This page {'comes to you' if row.goes_to else 'goes to nobody'} because {plain(row.why)}.")
    return {"title": title(row), "link": address(row, due) if due.site_url else "", "lines": lines, "command": command(row)}


def _by_when(row: Row, due: DueList) -> str:
    if row.due_on is None:
        return "It was never reviewed. Please review it as soon as you can."
    if row.due_on >= due.today:
        return f"Please review it by {in_words(row.due_on)} ({status_words(row, due)})."
    return f"It was due on {in_words(row.due_on)} ({status_words(row, due)}). Please review it as soon as you can."


def _text(opening: list[str], pages: list[dict], closing: str) -> str:
    parts = ["\n\n".join(opening)]
    for number, page in enumerate(pages, 1):
        lines = [page["title"], *([page["link"]] if page["link"] else []), *page["lines"]]
        lines.append(f"When you have checked it: {page['command']}")
        parts.append(f"{number}. " + "\n   ".join(lines))
    return "\n\n".join([*parts, closing]) + "\n"
