"""For people who would rather look than read: one page with a picture of what was found, by rule and by page."""

from collections import Counter
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from fingerpost.checks.finding import LEVELS
from fingerpost.pages.dates import in_words
from fingerpost.reports.pictures.heat import heat
from fingerpost.reports.pictures.histogram import draw
from fingerpost.reports.pictures.trend import draw as draw_trend
from fingerpost.reports.report import Report
from fingerpost.reports.words import verdict

_TEMPLATE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What was found - {{ site }}</title>
<style>
:root { color-scheme: light dark; --error: #a11; --warning: #8a5a00; --advice: #2a5a8a; --line: #bbb }
@media (prefers-color-scheme: dark) { :root { --error: #ff9a90; --warning: #ffcc66; --advice: #9cc8ff; --line: #666 } }
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .375rem .75rem .375rem 0; vertical-align: top }
.bar { display: inline-block; height: .75rem; background: var(--advice); min-width: 2px }
.error { --advice: var(--error) } .warning { --advice: var(--warning) }
.level { font-weight: 700; color: var(--advice) } li { margin: .75rem 0 } code { font-size: .9375em }
section { border-top: 1px solid var(--line); margin-top: 2rem } .mend { white-space: pre-wrap }
svg { width: 100%; max-width: 45rem; height: auto } svg text { font: 13px system-ui, sans-serif; fill: currentColor }
.within { fill: #2a7a5a } .beyond { fill: var(--warning) } .axis { stroke: currentColor }
.mark { stroke: currentColor; stroke-width: 2; stroke-dasharray: 5 4 } text.mark { stroke: none }
.heat td { text-align: center; padding: .375rem; border: 1px solid var(--line) } .heat th { font-weight: 400; font-size: .875rem; padding-right: .5rem }
.heat-1 { background: #d9ecf5; color: #000 } .heat-2 { background: #9ccbe3; color: #000 } .heat-3 { background: #1f6f9c; color: #fff } .heat-4 { background: #0b3a57; color: #fff }
.line { fill: none; stroke: #2a7a5a; stroke-width: 3 } .dot { fill: #2a7a5a } .grid { stroke: var(--line) }
.scroll { overflow-x: auto; overflow-wrap: normal } .scroll table { min-width: 38rem } .scroll tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 11rem } .number { text-align: right }
caption { text-align: left; font-weight: 700; padding: .5rem 0 }
</style>
</head>
<body>
<main>
<h1>What was found</h1>
<p>{{ site }}, {{ day }}. {{ verdict }}</p>
{% for chapter in chapters %}
<section><h2>{{ chapter.title }}</h2>
{% for line in chapter.lines %}
<p>{{ line }}</p>
{% endfor %}
{% for histogram in chapter.histograms %}
<h3>{{ histogram.title }}</h3>
{{ draw(histogram) }}
{% endfor %}
{% for map in chapter.heat_maps %}
<div class="scroll" role="region" tabindex="0" aria-label="{{ map.title }}"><table class="heat"><caption>{{ map.title }}</caption>
<thead><tr><th scope="col">{{ map.corner }}</th>{% for name in map.columns %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead><tbody>
{% for name, counts in map.rows %}
<tr><th scope="row">{{ name }}</th>{% for count in counts %}<td class="heat-{{ heat(count, map) }}">{{ count or "" }}</td>{% endfor %}</tr>
{% endfor %}
</tbody></table></div>
{% endfor %}
{% for trend in chapter.trends %}
<h3>{{ trend.title }}</h3>
{{ draw_trend(trend) }}
{% endfor %}
{% for table in chapter.tables %}
<div class="scroll" role="region" tabindex="0" aria-label="{{ table.title }}"><table><caption>{{ table.title }}</caption>
<thead><tr>{% for name in table.columns %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead><tbody>
{% for row in table.rows %}
<tr>{% for cell in row %}{% if loop.first %}<th scope="row">{{ cell }}</th>{% else %}<td{% if is_number(cell) %} class="number"{% endif %}>{{ cell }}</td>{% endif %}{% endfor %}</tr>
{% endfor %}
</tbody></table></div>
{% endfor %}
{% if chapter.files %}
<p>The same as data: {% for name in chapter.files %}<a href="{{ name }}">{{ name }}</a>{{ ", " if not loop.last }}{% endfor %}.</p>
{% endif %}
</section>
{% endfor %}
{% if rules %}
<section><h2>By rule</h2>
<table><thead><tr><th scope="col">Rule</th><th scope="col">Level</th><th scope="col">Findings</th></tr></thead><tbody>
{% for rule in rules %}
<tr><th scope="row"><code>{{ rule.id }}</code></th><td class="{{ rule.level }}"><span class="level">{{ rule.level }}</span></td>
<td class="{{ rule.level }}">{{ rule.count }} <span class="bar" style="width:{{ rule.width }}%"></span></td></tr>
{% endfor %}
</tbody></table></section>
<section><h2>By page</h2>
{% for page in pages %}
<h3><code>{{ page.path }}</code></h3>
<ul>
{% for finding in page.findings %}
<li class="{{ finding.level }}"><span class="level">{{ finding.level }}</span>, line {{ finding.line }}: {{ finding.message }}.
{% if finding.mend %}<br><span class="mend">{{ finding.mend }}</span>{% endif %}{% if finding.why %}<br><code>{{ finding.why }}</code>{% endif %}</li>
{% endfor %}
</ul>
{% endfor %}
</section>
{% endif %}
</main>
</body>
</html>
"""


def render(report: Report) -> str:
    """A page that needs nothing but itself."""
    counts = Counter((finding.level, finding.rule) for finding in report.findings)
    most = max(counts.values(), default=1)
    rules = [
        {"id": rule, "level": level, "count": number, "width": round(60 * number / most, 1)}
        for (level, rule), number in sorted(counts.items(), key=lambda entry: (LEVELS.index(entry[0][0]), -entry[1], entry[0][1]))
    ]
    by_path = groupby(sorted(report.findings, key=lambda finding: finding.path), key=lambda finding: finding.path)
    pages = [{"path": path, "findings": list(group)} for path, group in by_path]
    pages.sort(key=lambda page: (min(LEVELS.index(finding.level) for finding in page["findings"]), page["path"]))
    template = Environment(autoescape=True, trim_blocks=True).from_string(_TEMPLATE)
    return template.render(
        site=report.site or "The site", day=in_words(report.today), verdict=verdict(report), rules=rules, pages=pages,
        chapters=report.chapters.values(), draw=lambda histogram: Markup(draw(histogram)), draw_trend=lambda trend: Markup(draw_trend(trend)),
        heat=heat, is_number=_is_number,
    )  # fmt: skip


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()
