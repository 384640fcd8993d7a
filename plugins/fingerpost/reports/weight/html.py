"""For people who would rather look than read: a bar for each page, made of what the page is made of."""

from fingerpost.reports.page import environment
from fingerpost.reports.weight.models import CO2_MODEL, LINES, VIEWS
from fingerpost.reports.weight.parts import KINDS
from fingerpost.reports.weight.text import in_short, kilobytes, name
from fingerpost.reports.weight.weights import Weights
from fingerpost.reports.words import count

# The words under each bar say what it shows, for people who do not see it, or not its colours.
_TEMPLATE = """{% extends "base.html" %}
{% block title %}What pages weigh{% endblock %}
{% block style %}
tbody th { min-width: 11rem } .words { font-size: .875rem } .number { white-space: nowrap } .over { font-weight: 700 } .scroll table { min-width: 44rem }
.bar { display: block; width: 100%; height: 1rem; margin-top: .25rem } .limit { stroke: currentColor; stroke-width: 2; stroke-dasharray: 4 3 }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem } .key svg { width: 1rem; height: 1rem; vertical-align: -.15rem; margin-right: .375rem }
rect { stroke: Canvas; stroke-width: 1 } .HTML { fill: #1f6f9c } .styles { fill: #2a7a5a } .scripts { fill: #a11 } .images { fill: #b8860b } .fonts { fill: #7a4fa3 } .other { fill: #5a5a5a } .headers { fill: #9a9a9a }
{% endblock %}
{% block main %}
<h1>What pages weigh</h1>
<p>{{ site }}. {{ summary }} A first visit on a phone, packed with brotli; 1 KB is 1,000 bytes.</p>
{% if over %}
<section><h2>Over the limit of {{ limit }} KB</h2>
<ul>
{% for page, mend in over %}
<li><strong>{{ page }}</strong>: {{ mend }}</li>
{% endfor %}
</ul></section>
{% endif %}
<ul class="key">
{% for kind in kinds %}
<li><svg viewBox="0 0 16 16" aria-hidden="true"><rect class="{{ kind }}" width="16" height="16"/></svg>{{ kind }}</li>
{% endfor %}
</ul>
<div class="scroll" role="region" tabindex="0" aria-label="Pages, heaviest first"><table><caption>Pages, heaviest first</caption>
<thead><tr><th scope="col">Page</th><th scope="col" class="number">KB</th><th scope="col" class="number">Requests</th>
{% for line in lines %}<th scope="col" class="number">{{ line.name }}</th>{% endfor %}<th scope="col" class="number">CO2</th></tr></thead><tbody>
{% for page in pages %}
<tr><th scope="row">{{ page.name }}{% if page.elsewhere %} (and {{ page.elsewhere }} from elsewhere){% endif %}
<svg class="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
{% for kind, left, width in page.bars %}<rect class="{{ kind }}" x="{{ left }}" width="{{ width }}" height="16"/>{% endfor %}
{% if mark %}<line class="limit" x1="{{ mark }}" x2="{{ mark }}" y1="0" y2="16"/>{% endif %}
</svg><span class="words">{{ page.words }}</span></th>
<td class="number{{ " over" if page.over }}">{{ page.size }}</td><td class="number">{{ page.requests }}</td>
{% for time in page.times %}<td class="number">{{ time }} s</td>{% endfor %}<td class="number">{{ page.grams }} g</td></tr>
{% endfor %}
</tbody></table></div>
<p>Seconds: {% for line in lines %}{{ line.name }} carries {{ line.bits // 1000 }} kilobits a second and takes {{ line.round_trip }} seconds there and back{{ "; " if not loop.last }}{% endfor %} (WebPageTest).
Grams are for {{ views }} first visits by {{ co2 }}.</p>
{% endblock %}
"""


def render(weights: Weights) -> str:
    """A page that needs nothing but itself."""
    most = max([page.size for page in weights.pages] + [weights.limit or 0])
    used = [kind for kind in KINDS if any(page.kinds[kind] for page in weights.pages)]
    return environment().from_string(_TEMPLATE).render(
        site=weights.site or "The site", kinds=[*used, "headers"], lines=LINES, views=f"{VIEWS:,}", co2=CO2_MODEL,
        summary=in_short(weights),
        limit=kilobytes(weights.limit or 0), mark=weights.limit and f"{1000 * weights.limit / most:.1f}",
        over=[(name(page), weights.mend(page)) for page in weights.over], pages=[_page(page, weights, most) for page in weights.shown],
    )  # fmt: skip


def _page(page, weights: Weights, most: int) -> dict:
    bars, left = [], 0.0
    sizes = [(kind, page.kinds[kind]) for kind in KINDS] + [("headers", page.headers)]
    for kind, size in sizes:
        width = 1000 * size / most
        if size:
            bars.append((kind, f"{left:.1f}", f"{width:.1f}"))
        left += width
    return {
        "name": name(page), "elsewhere": page.elsewhere and count(page.elsewhere, "file"), "bars": bars, "size": kilobytes(page.size),
        "words": ", ".join(f"{kind} {kilobytes(size)} KB" for kind, size in sizes if size), "requests": page.requests,
        "times": [f"{page.seconds(line):.1f}" for line in LINES], "grams": f"{page.grams:.1f}", "over": page in weights.over,
    }  # fmt: skip
