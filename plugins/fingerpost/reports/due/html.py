"""For people who would rather look than read: one page with the reviews to do, by the team that does them."""

from collections import Counter

from fingerpost.freshness.review import STATUSES
from fingerpost.freshness.row import Row
from fingerpost.pages.dates import in_words
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.due.text import LABELS, address, command, matters, plain, since_review, status_words, team, title
from fingerpost.reports.page import environment

# The roles say again what the elements are: on a narrow screen the rows are stacked, and some browsers then forget that it is a table.
_TEMPLATE = """{% extends "base.html" %}
{% block title %}Pages to review{% endblock %}
{% block style %}
.counts { width: auto } .counts td { text-align: right }
.status { font-weight: 700; color: var(--mild) } .due { color: var(--fair) } .overdue, .neglected, .never-reviewed { color: var(--bad) }
@media (min-width: 45rem) { .pages { table-layout: fixed } .pages th:first-child { width: 45% } .pages th:nth-child(2) { width: 22% } }
@media (max-width: 44.99rem) {
.pages, .pages caption, .pages tbody, .pages tr, .pages tbody th, .pages td { display: block } .pages tr { padding: .5rem 0 }
.pages tbody th, .pages td { padding: 0 } .pages thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
}
{% endblock %}
{% block main %}
<h1>Pages to review</h1>
<p>{{ site }}, {{ day }}.{% if not groups %} Nothing is due for review. All pages are up to date.{% endif %}</p>
{% if groups %}
<table class="counts"><caption>Pages by status</caption>
<thead><tr><th scope="col">Status</th><th scope="col">Pages</th></tr></thead><tbody>
{% for status, label, number in counts %}
<tr><th scope="row"><span class="status {{ status }}">{{ label }}</span></th><td>{{ number }}</td></tr>
{% endfor %}
</tbody></table>
{% for name, pages in groups %}
<section><h2>{{ name }}</h2>
<table class="pages" role="table"><caption>{{ name }}: pages to review, worst first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Page</th><th role="columnheader" scope="col">Review</th>
<th role="columnheader" scope="col">Why it matters</th></tr></thead><tbody role="rowgroup">
{% for page in pages %}
<tr role="row"><th role="rowheader" scope="row">
{% if page.address %}<a href="{{ page.address }}">{{ page.title }}</a>{% else %}{{ page.title }}{% endif %}<br><code>{{ page.command }}</code></th>
<td role="cell"><span class="status {{ page.status }}">{{ page.words }}</span>{% if page.since %}<br>{{ page.since }}{% endif %}</td>
<td role="cell">{{ page.matters }}; score {{ page.score }}{% if page.why %}<br>{{ page.why }}{% endif %}</td></tr>
{% endfor %}
</tbody></table></section>
{% endfor %}
{% endif %}
{% endblock %}
"""


def render(due: DueList) -> str:
    """A page that needs nothing but itself."""
    groups: dict[str, tuple[str, list[dict]]] = {}
    for row in due.rows:
        groups.setdefault(row.goes_to.id if row.goes_to else "", (team(row), []))[1].append(_page(row, due))
    found = Counter(row.status for row in due.rows)
    counts = [(status, LABELS[status], f"{found[status]:,}") for status in reversed(STATUSES) if found[status]]
    template = environment().from_string(_TEMPLATE)
    return template.render(site=plain(due.site) or "The site", day=in_words(due.today), groups=groups.values(), counts=counts)


def _page(row: Row, due: DueList) -> dict:
    return {
        "address": address(row, due) if due.site_url else "",
        "title": title(row),
        "command": command(row),
        "status": row.status,
        "words": status_words(row, due),
        "since": since_review(row) if row.review.reviewed_on else "",
        "matters": matters(row),
        "score": f"{row.score:,}",
        "why": plain(f"It goes to {team(row) if row.goes_to else 'nobody'} because {row.why}.") if row.why else "",
    }
