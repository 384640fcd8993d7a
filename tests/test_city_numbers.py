"""The same thing has the same number wherever the example city says it: hours, days, phone numbers, results and answers."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from fingerpost.pages.hours import spans
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import OpeningHours
from fingerpost.pages.schedule import hours_on, read_calendar
from tests.support.sites import TODAY
from tests.test_city_shows_every_part import COMPLAINTS, CONTENT, FILES, MONEY, PAGES, PLANS, PROMISES, REGISTER

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
ENGLISH = [page for page in PAGES if page.readable and not page.named_lang]
LOCATIONS = {page.path: page for page in ENGLISH if page.meta.type == "location"}
TEXTS = {path.relative_to(CONTENT).as_posix(): path.read_text("utf-8") for ext in ("md", "yml") for path in CONTENT.rglob(f"*.{ext}")}
ENGLISH_TEXTS = {path: text for path, text in TEXTS.items() if not re.search(r"\.[a-z]{2}\.md$", path)}
PHONE = re.compile(r"01632 960\d{3}")

_DAY = "(?:" + "|".join(day.capitalize() for day in DAYS) + ")"
_TIME = r"(?:\d{1,2}(?:\.\d\d)?[ap]m|midday)"
WEEKLY = re.compile(rf"(?P<days>{_DAY}s?(?:(?:, | and | or | to |, and )*{_DAY}s?)*),? (?:from )?(?P<hours>{_TIME} to {_TIME})")
SAID_OF_A_PLACE = re.compile(rf"\[[^\]]*\]\((?:\.\./)*(?P<place>locations/[a-z-]+\.md)\)(?: desk)?(?: on|:) (?P<said>{WEEKLY.pattern})")


def weekly(said: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each day of `Monday, Wednesday and Friday, 9am to 4pm` with the minutes of its hours; nothing for other words."""
    for found in WEEKLY.finditer(said):
        named = [DAYS.index(day.lower()) for day in re.findall(_DAY, found["days"])]
        if " to " in found["days"]:
            assert len(named) == 2, said
            named = list(range(named[0], named[1] + 1))
        (span,) = spans(found["hours"])
        yield from ((DAYS[day], span) for day in named)


def is_open(place: Page, day: str, span: tuple[int, int]) -> bool:
    """Is a place open on a usual day of the week for all of these hours?"""
    return any(opens <= span[0] and span[1] <= closes for opens, closes in spans(getattr(place.meta.opening_hours, day)))


def hours_that_are_said() -> Iterator[tuple[str, str, str]]:
    """Where hours are said of a place, which place, and the words."""
    for page in ENGLISH:
        for channel in getattr(page.meta, "channels", []):
            if channel.location and channel.hours:
                yield page.path, channel.location, channel.hours
        for partner in getattr(page.meta, "partners", []):
            yield page.path, page.path, partner.hours
    for path, text in ENGLISH_TEXTS.items():
        for found in SAID_OF_A_PLACE.finditer(text):
            yield path, found["place"], found["said"]


def test_the_hours_of_a_channel_a_partner_and_the_prose_fit_the_place() -> None:
    read, wrong = 0, []
    for path, place, said in hours_that_are_said():
        for day, span in weekly(said):
            read += 1
            if not is_open(LOCATIONS[place], day, span):
                wrong.append((path, place, said))
    assert wrong == []
    assert read > 100


def test_groups_that_meet_in_a_place_meet_while_it_is_open() -> None:
    """Where a group names the days and hours in a way that can be read, and its address begins with a place of the city."""
    guests = [
        (page, place)
        for page in ENGLISH
        if page.meta.type == "entry" and page.meta.address and page.meta.hours
        for place in LOCATIONS.values()
        if f"{place.title}, " in page.meta.address
    ]
    # The first hours are those of the meeting; after them stands when somebody answers the phone.
    met = [(page.path, place, next(weekly(page.meta.hours), None)) for page, place in guests]
    assert [path for path, place, first in met if first and not is_open(place, *first)] == []
    assert any(first for _, _, first in met)


def test_hours_that_do_not_fit_would_be_found() -> None:
    said = list(weekly("Monday, Wednesday or Thursday, 9am to 4pm"))
    assert [day for day, span in said if not is_open(LOCATIONS["locations/town-hall.md"], day, span)] == ["thursday"]
    assert [day for day, _ in weekly("Monday to Friday, 8.30am to 5pm")] == list(DAYS[:5])


def test_the_line_of_a_team_is_open_at_the_same_hours_on_each_page() -> None:
    said = defaultdict(set)
    for page in ENGLISH:
        for channel in getattr(page.meta, "channels", []):
            if channel.kind == "phone" and channel.hours and (found := WEEKLY.match(channel.hours)):
                said[channel.number].add(found.group())
    assert {number: hours for number, hours in said.items() if len(hours) > 1} == {}
    assert len(said) >= 10


@pytest.mark.parametrize("day", [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)], ids=str)
def test_no_place_is_open_as_usual_on_a_holiday(day: date) -> None:
    """Whether the place names the day itself, or has hours for bank holidays."""
    calendar = read_calendar(FILES)
    hours = {path: hours_on(page.meta, day, calendar) for path, page in LOCATIONS.items()}
    assert [path for path, on in hours.items() if on.why in ("usual", "school holiday") and on.hours != "closed"] == []
    assert all(isinstance(page.meta.opening_hours, OpeningHours) for page in LOCATIONS.values())


def test_weekdays_fit_their_dates() -> None:
    """A date without a year is the one that is nearest to today."""
    dated, wrong = re.compile(rf"({_DAY}) (\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?"), []
    found = [(path, match) for path, text in ENGLISH_TEXTS.items() for match in dated.finditer(text)]
    for path, match in found:
        weekday, day, month, year = match.groups()
        years = [int(year)] if year else range(TODAY.year - 1, TODAY.year + 2)
        on = min((date(one, MONTHS.index(month) + 1, int(day)) for one in years), key=lambda one: abs(one - TODAY))
        if DAYS[on.weekday()] != weekday.lower():
            wrong.append((path, match.group()))
    assert wrong == []
    assert len(found) > 20


def test_text_relay_goes_to_a_number_of_the_same_page() -> None:
    for page in ENGLISH:
        channels = getattr(page.meta, "channels", [])
        numbers = {channel.number for channel in channels if channel.kind == "phone"}
        relays = {channel.number for channel in channels if channel.kind == "text-relay"}
        assert {number.removeprefix("18001 ") for number in relays} <= numbers, page.path


def owners() -> dict[str, set[str]]:
    """Whose each phone number is: a team on the page of contacts, an organisation, or an entry of the directory."""
    found = defaultdict(set)
    for organisation in REGISTER.values():
        if organisation.phone:
            found[organisation.phone].add(organisation.name)
    for page in ENGLISH:
        if page.meta.type == "entry" and page.meta.phone:
            found[page.meta.phone].add(page.title)
    for name, number in re.findall(r"^\| ([^|]+) \| (01632 960\d{3}) \|", TEXTS["your-council/contact.md"], re.M):
        found[number].add("Oxenbridge City Council" if name == "Anything else" else name)
    return found


def test_a_phone_number_belongs_to_one_team_or_organisation() -> None:
    found = owners()
    assert {number: names for number, names in found.items() if len(names) > 1} == {}
    assert len(found) > 45


def test_a_postcode_is_in_the_place_that_the_address_names() -> None:
    """Of organisations, locations and groups: the file of postcodes knows each, in the parish of its address, or in none."""
    parishes = {one.id: one.area for one in REGISTER.values() if one.kind == "parish"}
    homes = {postcode.replace(" ", ""): parishes.get(place, "") for postcode, place in REGISTER.postcodes.places.items()}
    addresses = [one.address for one in REGISTER.values()] + [getattr(page.meta, "address", None) for page in ENGLISH]
    found = [(address, code) for address in filter(None, addresses) for code in re.findall(r"ZX\d+ \d[A-Z]{2}", address)]
    wrong = []
    for address, code in found:
        named = next((area for area in parishes.values() if re.search(rf"(^|, ){area} *(,|ZX|$)", address)), "")
        if homes.get(code.replace(" ", "")) != named:
            wrong.append((address, named, homes.get(code.replace(" ", ""))))
    assert wrong == []
    assert len(found) > 40


def test_no_number_stands_on_a_page_only_by_mistake() -> None:
    """A number that belongs to nobody, and that no channel and no place gives, was mistyped."""
    known = set(owners())
    for page in ENGLISH:
        known |= {channel.number for channel in getattr(page.meta, "channels", []) if channel.number}
        known.add(getattr(page.meta, "phone", None))
    automatic = {"01632 960151"}  # pays for a visitor's parking; no person answers it
    said = {number: path for path, text in TEXTS.items() for number in PHONE.findall(text)}
    assert {number: path for number, path in said.items() if number not in known | automatic} == {}


def test_what_is_quoted_of_a_quarter_is_a_result() -> None:
    """`From July to September 2026 it was 83.7%`: of a standard or of the survey after each contact, in that quarter."""
    results = defaultdict(set)
    for _, row in PROMISES.rows:
        results[row.period.since].add(float(row.value))
    for _, row in PROMISES.satisfaction:
        results[row.period.since].add(float(row.satisfied))
    quoted = re.compile(r"(From [A-Z][a-z]+ to [A-Z][a-z]+ 20\d\d)[^%\n]*?(\d+(?:\.\d+)?)(?:%| working days)")
    found = [(path, *match.groups()) for path, text in ENGLISH_TEXTS.items() for match in quoted.finditer(text)]
    assert [one for one in found if float(one[2]) not in results[one[1]]] == []
    assert len(found) >= 4


def test_calls_visits_and_complaints_are_the_cases_of_their_standards() -> None:
    cases = defaultdict(int)
    for _, row in PROMISES.rows:
        cases[row.standard, row.period.first] += row.cases
    months = defaultdict(list)
    for (standard, first), number in cases.items():
        if standard == "visits-seen":
            months[date(first.year, (first.month - 1) // 3 * 3 + 1, 1)].append(number)
    for _, row in PROMISES.contacts:
        if row.channel == "Phone calls":
            assert row.count == cases["phone-answered", row.period.first], row.period
        if row.channel == "Visits to the desk" and row.period.first in months:
            assert row.count == sum(months[row.period.first]), row.period
    for quarter in COMPLAINTS.quarters:
        answered = sum(row.answered for row in COMPLAINTS.counted if row.stage == "stage-1" and row.period == quarter)
        assert answered == cases["complaints-stage-1", quarter.first], quarter


def test_the_answers_to_a_consultation_are_one_number() -> None:
    ended = [page for page in ENGLISH if page.meta.type == "consultation" and page.meta.outcome]
    for page in ended:
        answers = f"{page.meta.outcome.answers:,}"
        said = set(re.findall(r"([\d,]+) (?:people|answers)\b", TEXTS[page.path].split("outcome:")[0])) | set(
            re.findall(r"(?:had|the) ([\d,]+) answers", TEXTS[page.path])
        )
        assert said == {answers}, page.path
        parts = re.search(r"We had [\d,]+ answers: ([^.]*)\.", TEXTS[page.path])
        if parts:
            assert sum(int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", parts[1])) == page.meta.outcome.answers
    assert len(ended) >= 2


def test_what_people_said_adds_up_to_all_of_them() -> None:
    """Each row of a table of For, Against and Not sure."""
    rows = re.findall(r"\| (\d+)% \| (\d+)% \| (\d+)% \|", TEXTS["news/council-tax-support-scheme.md"])
    assert len(rows) == 3
    assert all(sum(map(int, row)) == 100 for row in rows)


def test_the_first_year_of_the_strategy_is_told_as_it_was() -> None:
    told = re.search(r"finished (\d+) of the (\d+) actions and stopped (\d+)", TEXTS["_data/strategy.yml"])
    done = [one for one in PLANS.actions.values() if one.done_on and one.done_on <= date(2026, 6, 24)]
    stopped = [one for one in PLANS.actions.values() if one.status == "stopped"]
    assert [int(number) for number in told.groups()] == [len(done), len(PLANS.actions), len(stopped)]


def test_opening_the_desk_each_day_costs_the_same_wherever_it_is_said() -> None:
    choices = [choice for line in MONEY.budget.spending for choice in line.more if choice.id == "desk-daily"]
    said = {cost for text in TEXTS.values() for cost in re.findall(r"It would cost £([\d,]+) a year more", text)}
    assert said == {f"{choice.by:,}" for choice in choices}


def test_each_household_pays_the_same_wherever_it_is_said() -> None:
    budget = MONEY.budget
    spent = sum(line.amount for line in budget.spending)
    wholes = {whole for text in ENGLISH_TEXTS.values() for whole in re.findall(r"£([\d,]+) for each of the ([\d,]+) households", text)}
    assert wholes == {(f"{spent / budget.households:,.0f}", f"{budget.households:,}")}
    gaps = {gap for text in ENGLISH_TEXTS.values() for gap in re.findall(r"£([\d,]+) (?:gap|more than the money)", text)}
    assert gaps == {f"{budget.gap.amount:,}"}
