"""What pages say of the procedure: its stages and days, whom to go to next, and what is somebody else's."""

from datetime import date, timedelta

from fingerpost.complaints.data import Complaints
from fingerpost.complaints.deadlines import deadlines
from fingerpost.complaints.procedure import Procedure, Stage, code
from fingerpost.complaints.written import days, quoted, table, to_page
from fingerpost.pages.dates import days_in_words, in_words, parse_day
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_WEEKS = 12


def stages(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """The stages as steps, with the dates of a complaint that comes on the day of the argument, or next Monday."""
    received = parse_day(argument) if argument else next_monday(site.today)
    procedure = _procedure(found)
    steps = [f"{number}. **{as_text(one.name)}.** {_in_words(one, number)}" for number, one in enumerate(found.stages, 1)]
    names = _or([as_text(one.name) for one in found.ombudsmen])
    steps.append(
        f"{len(steps) + 1}. **The Ombudsman.** If you are still unhappy, the {names} can look at it. They are independent and free."
    )
    lines = quoted("steps", "", steps)
    rows = []
    for one in found.stages:
        due = deadlines(received, one, found.is_holiday, procedure.closed)
        rows.append((as_text(one.name), *map(in_words, (due.acknowledged, due.answered, due.extended))))
    columns = ("Stage", "We say that we have it by", "We answer by", "With more time, by")
    title = f"If we hear from you on {received:%A} {in_words(received)}"
    return "\n".join([*lines, *quoted("table", title, table(columns, rows))])


def by_week(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """The latest days of the first stage, or of the one that the argument names, for each week to come."""
    procedure = _procedure(found)
    known = {one.id: one for one in found.stages}
    if argument and argument not in known:
        raise ValueError(f"There is no stage “{argument}”. Write one of these: {', '.join(known)}")
    stage = known[argument] if argument else found.stages[0]
    rows = []
    for week in range(_WEEKS):
        monday = this_monday(site.today) + timedelta(7 * week)
        sunday = monday + timedelta(6)
        due = deadlines(sunday, stage, found.is_holiday, procedure.closed)
        rows.append((days_in_words(monday, sunday), in_words(due.acknowledged), in_words(due.answered)))
    columns = ("If your complaint comes from", "We say that we have it by", "We answer by")
    return "\n".join(quoted("table", f"{as_text(stage.name)}: the last day on which you hear from us", table(columns, rows)))


def not_ours(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """Who is responsible for what people often complain about to the wrong council."""
    procedure = _procedure(found)
    if not procedure.not_ours:
        raise ValueError("_data/complaints.yml has no `not_ours:`. Write there what somebody else is responsible for")
    rows = []
    for one in procedure.not_ours:
        who = f"[{as_text(one.who)}]({one.url})" if one.url else as_text(one.who)
        how = one.phone or ("On their website" if one.url else "Ask them")
        rows.append((to_page(one.page, one.about, page, site), who, how))
    return "\n".join(table(("What it is about", "Who is responsible", "How to complain"), rows))


def ombudsmen(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """Whom people can go to after the last stage."""
    _procedure(found)
    lines = []
    for one in found.ombudsmen:
        name = f"[{as_text(one.name)}]({one.url})" if one.url else as_text(one.name)
        lines.append(f"- {as_text(one.about)}: {name}{f', phone {one.phone}' if one.phone else ''}")
    return "\n".join(lines)


def self_assessment(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """Our working days beside those of the Ombudsman's code."""
    procedure, the_code = _procedure(found), code()
    rows = []
    for ours, theirs in zip(found.stages, the_code.stages, strict=False):
        for key, what in (
            ("acknowledge", "say that we have it"),
            ("answer", "answer after that"),
            ("extension", "take longer, with reasons"),
        ):
            asked, given = getattr(theirs, key), getattr(ours, key)
            rows.append((f"{as_text(ours.name)}: {what}", f"within {days(asked)}", f"within {days(given)}", _yes(given <= asked)))
    most, asked = len(the_code.stages), the_code.months
    rows += [
        ("Number of stages", f"{most} at most", len(found.stages), _yes(len(found.stages) <= most)),
        ("How long people have to complain", f"{asked} months", f"{procedure.months} months", _yes(procedure.months >= asked)),
    ]
    return "\n".join(table(("What the code is about", "What it asks", "What we promise", "Do we meet it"), rows))


def this_monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(day.weekday())


def next_monday(day: date) -> date:
    """The Monday after a day."""
    return this_monday(day) + timedelta(7)


def _procedure(found: Complaints) -> Procedure:
    if found.procedure is None:
        raise ValueError("There is no file _data/complaints.yml. Write it: `page: your-council/complaints.md` is enough to begin with")
    return found.procedure


def _yes(is_so: bool) -> str:
    return "Yes" if is_so else "No"


def _in_words(stage: Stage, number: int) -> str:
    said = ["If you disagree with our answer, ask us to look again. You do not have to say why."] if number > 1 else []
    said += [as_text(stage.answered_by)] if stage.answered_by else []
    said += [f"Within {days(stage.acknowledge)}, we say that we have your complaint. We answer within {days(stage.answer)} after that."]
    if stage.extension:
        said.append(f"A hard case can take up to {days(stage.extension)} more. We tell you why, and give you a date.")
    return " ".join(said)


def _or(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)
