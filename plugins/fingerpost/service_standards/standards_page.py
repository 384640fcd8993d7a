"""The page of all standards, as Markdown: it reads well under any theme."""

from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.service_standards.data import Promises, Standard
from fingerpost.service_standards.results import met, shown, shown_result

_PILLARS = {
    "citizen-focused": "We put citizens first",
    "positive-experience": "Using our services is straightforward",
    "inclusive-access": "Everyone can use our services",
    "right-first-time": "We get it right first time",
    None: "Other promises",
}


def standards_page(owner: str | None = None, site_lang: str = "en-GB") -> str:
    """The Markdown of the page, with its front matter. It is in English, and says so in a site of another language."""
    lines = [
        "---",
        "type: guide",
        "title: Our service standards",
        "description: What you can expect of us, and how often we kept each promise in the last four quarters.",
        *([] if root(site_lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {owner}"] if owner else []),
        "---",
        "> [!data] standards",
        "",
    ]
    return "\n".join(lines)


def all_standards(promises: Promises) -> str:
    """Every promise with its latest results, by pillar."""
    lines = [_summary(promises), ""]
    for pillar, heading in _PILLARS.items():
        mine = [standard for standard in promises.standards.values() if standard.pillar == pillar]
        if mine:
            lines += [f"## {heading}", ""]
            for standard in mine:
                lines += _standard(standard, promises)
    return "\n".join(lines)


def _summary(promises: Promises) -> str:
    latest = [(results[-1], promises.standards[name]) for name, results in promises.results.items() if name in promises.standards]
    kept = sum(met(result, standard) for result, standard in latest)
    return (
        f"This page lists our {len(promises.standards)} promises and what we measured. "
        f"At the last count we met {kept} of {len(latest)} targets."
    )


def _standard(standard: Standard, promises: Promises) -> list[str]:
    view = shown(standard, promises)
    lines = [f"### {as_text(standard.promise).rstrip('.')} {{: #{standard.id} }}", ""]
    lines += [f"We aim for {view['target_words']}. We count: {_lower_first(as_text(standard.measure))}.", ""]
    results = promises.results.get(standard.id, [])[-4:]
    if not results:
        return [*lines, "We have no results for this promise yet.", ""]
    lines += ["| Period | Result | Target | Target met | Cases |", "| --- | --- | --- | --- | --- |"]
    for result in reversed(results):
        row = shown_result(result, standard)
        lines.append(f"| {row['period']} | {row['value']} | {row['target']} | {'Yes' if row['met'] else 'No'} | {row['cases']} |")
    return [*lines, "", f"Source: {as_text(standard.source)}.", ""]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
