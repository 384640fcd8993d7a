"""One promise as Markdown: what we aim for, the latest result, and all results as a picture and a table."""

from datetime import date
from decimal import Decimal

from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.missing import missing
from fingerpost.service_standards.results import Line, amount, contractor, history, is_met, source, target_in_words
from fingerpost.service_standards.standard import Result, Standard, number_in_words

NO_RESULT = "No result"


def one_standard(standard: Standard, promises: Promises, today: date) -> str:
    """Everything about a promise below its name."""
    lines = history(standard, promises, today)
    results = [line.result for line in lines if line.result]
    parts = [
        f"We aim for {target_in_words(standard)}. We count: {_lower_first(as_text(standard.measure))}.",
        latest_in_words(standard, promises, today),
        _trend(standard, lines) if len(lines) > 1 else "",
        _notes(results),
        who_keeps_it(standard, promises, today) + _sources(results, standard),
        f"If we do not keep this promise: {_lower_first(as_text(standard.if_broken))}" if standard.if_broken else "",
    ]
    return "\n\n".join(filter(None, parts))


def latest_in_words(standard: Standard, promises: Promises, today: date) -> str:
    """The latest result, or that it is old, or that there is none."""
    results = promises.results_of(standard)
    if not results:
        begins = standard.started_on and standard.started_on > today
        return f"This promise begins on {in_words(standard.started_on)}." if begins else "We have no result for this promise yet."
    result = results[-1]
    said = (
        f"{result.period.since}, the result was {amount(result.value, standard.unit)}, from {_cases(result)}. "
        f"The target was {amount(result.target, standard.unit)}, which we {'met' if is_met(result, standard) else 'missed'}."
    )
    late = missing(standard, promises, today)
    return f"We have no result since {result.period.words}. {said}" if late else said


def who_keeps_it(standard: Standard, promises: Promises, today: date) -> str:
    """Who keeps the promise: our staff, or a contractor by its name."""
    company = contractor(standard, promises, today)
    if company:
        return f"It is up to {as_text(company)} to keep this promise."
    theirs, ours = "contractors" in standard.applies_to, "staff" in standard.applies_to
    keepers = "our staff and contractors" if theirs and ours else "contractors" if theirs else "our staff"
    return f"It is up to {keepers} to keep this promise."


def _trend(standard: Standard, lines: list[Line]) -> str:
    """The chart: a line for the results, and one for the targets that held then."""
    unit = "" if standard.unit == "percent" else f", {standard.unit}"
    title = f"{as_text(standard.measure)}, {standard.unit}"
    rows = [f"| Period | Result{unit} | Target{unit} | Target met |", "| --- | --- | --- | --- |"]
    target = standard.target
    for line in lines:
        result = line.result
        target = result.target if result else target  # of the result before, where there is none
        cells = [_cell(result, standard), _number(target, standard), _yes(result, standard)]
        rows.append(f"| {line.period.words} | {' | '.join(cells)} |")
    return "\n".join([f"> [!trend] {title}", ">", *(f"> {row}" for row in rows)])


def _cell(result: Result | None, standard: Standard) -> str:
    return _number(result.value, standard) if result else NO_RESULT


def _number(value: Decimal, standard: Standard) -> str:
    return number_in_words(value) + ("%" if standard.unit == "percent" else "")


def _yes(result: Result | None, standard: Standard) -> str:
    if result is None:
        return "Not known"
    return "Yes" if is_met(result, standard) else "No"


def _notes(results: list[Result]) -> str:
    said = [f"- {result.period.words}: {_note(result)}" for result in results if result.note or result.corrected_on]
    return "\n".join(["What to know about these numbers:", "", *said]) if said else ""


def _note(result: Result) -> str:
    corrected = f"We put this number right on {in_words(result.corrected_on)}." if result.corrected_on else ""
    return " ".join(filter(None, [corrected, as_text(result.note or "")]))


def _sources(results: list[Result], standard: Standard) -> str:
    found = list(dict.fromkeys(filter(None, (source(result, standard) for result in results)))) or [standard.source or ""]
    return f" Source: {'; '.join(as_text(one).rstrip('.') for one in found)}." if any(found) else ""


def _cases(result: Result) -> str:
    return f"{result.cases:,} case{'' if result.cases == 1 else 's'}"


def _lower_first(text: str) -> str:
    """`Calls answered` -> `calls answered`; a name in capitals stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
