"""Facts that age: phrases that are found and many more that are not, days before and after, and texts made to take for ever."""

import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.freshness.ageing.dates import moments
from fingerpost.freshness.ageing.fee_years import fee_years, has_sum, is_result, next_written, year_of
from fingerpost.freshness.ageing.people import may_name_people, people, person_in_cell
from fingerpost.freshness.ageing.plans import deadlines_over, years_over
from fingerpost.freshness.ageing.relative_time import may_have_relative_time, relative_times
from fingerpost.freshness.ageing.texts import sentences
from fingerpost.pages.dates import in_words
from fingerpost.pages.packaged import read_file

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FORMS = (
    lambda day: in_words(day),
    lambda day: f"{day:%A} {in_words(day)}",
    lambda day: f"the {day.day}th of {day:%B} {day.year}",
    lambda day: f"{day.day} {day:%b}{'' if day.month == 5 else '.'} {day.year}",
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: day.isoformat(),
)


def _over(text: str, today: date = TODAY) -> tuple[list[str], list[str]]:
    return [one.phrase for one in deadlines_over(text, today)], [one.phrase for one in years_over(text, today)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Apply by 30 September 2026.", "by 30 September 2026"),
        ("You must apply by 30th September 2026", "by 30th September 2026"),
        ("Send it before Monday, 28 September 2026 please", "before Monday, 28 September 2026"),
        ("Open until 30 Sept 2026", "until 30 Sept 2026"),
        ("Reply no later than 5pm on September 30, 2026.", "no later than 5pm on September 30, 2026"),
        ("The survey closes on 30/09/2026.", "closes on 30/09/2026"),
        ("The survey closes at noon on 30.9.2026.", "closes at noon on 30.9.2026"),
        ("The deadline is 2026-09-30.", "deadline is 2026-09-30"),
        ("The deadline for new places is 30 September 2026.", "deadline for new places is 30 September 2026"),
        ("Deadline: 30 September 2026", "Deadline: 30 September 2026"),
        ("Closing date 30 September 2026", "Closing date 30 September 2026"),
        ("The offer ends on 30 September 2026", "ends on 30 September 2026"),
        ("Applications are open from 1 May 2026 to 30 May 2026.", "from 1 May 2026 to 30 May 2026"),
        ("You can apply between 1 and 30 September 2026", "between 1 and 30 September 2026"),
        ("By 30 September 2026 you must register.", "By 30 September 2026"),
        ("Before 30 September 2026, tell us.", "Before 30 September 2026"),
        ("Forms must be received by noon on 30 September 2026.", "by noon on 30 September 2026"),
        ("Send us your name, address and phone number by 30 September 2026", "by 30 September 2026"),
        ("You can get help if you apply by 30 September 2026", "by 30 September 2026"),
        ("Send the completed form by 30 September 2026.", "by 30 September 2026"),
        ("Apply by the end of September 2026.", "by the end of September 2026"),
        ("We will collect old bins until 31 March 2026.", "until 31 March 2026"),
        ("Apply by 30\u00a0September 2026".replace("\u00a0", " "), "by 30 September 2026"),
    ],
)
def test_a_deadline_of_this_year_is_over(text: str, phrase: str) -> None:
    assert _over(text) == ([phrase], [])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("apply before 31 March 2024", "before 31 March 2024"),
        ("Pay by the end of 2024.", "by the end of 2024"),
        ("The new pool will open in spring 2025.", "in spring 2025"),
        ("From April 2025 the charge will be £50.", "From April 2025"),
        ("The charge will be £50 from April 2025.", "from April 2025"),
        ("The scheme runs until 2025.", "until 2025"),
        ("The library will be closed from 1 March 2025", "from 1 March 2025"),
        ("We plan to open in 2025.", "in 2025"),
        ("The bridge is due to reopen in March 2025.", "in March 2025"),
        ("All homes must have a meter by 2024.", "by 2024"),
        ("We will replace the lights by the end of 2024.", "by the end of 2024"),
        ("We will publish the plan on 3 March 2025.", "on 3 March 2025"),
        ("The pool reopens in early 2025", "in early 2025"),
        ("You will be able to apply from April 2025.", "from April 2025"),
        ("Deadline for applying: 15 January 2025", "Deadline for applying: 15 January 2025"),
    ],
)
def test_what_was_to_be_in_an_earlier_year(text: str, phrase: str) -> None:
    assert _over(text) == ([], [phrase])


NOT_OVER = """
In 2019 we opened the park.
Since 2019 we have had a park.
The Care Act 2014 says that you must ask.
You must follow the Regulations 2018.
You can apply if you were born before 31 December 1999.
It is for homes built before 1919.
If you were born on or before 30 September 1960 you can apply.
The rule is for cars registered before 1 July 1997.
You can claim for a home built before 1 January 2001.
© 2024 Oxenbridge City Council
Until 2015 the county ran it.
The county ran it until 2015.
Use version 2024 of the form.
Published 2023
The houses built until 1990 are in the east.
The consultation ran until 30 September 2026.
The consultation closed on 30 September 2026.
The deadline was 30 September 2026.
The road was open from 1 May 2026 to 30 May 2026.
You must have lived here before 31 December 2020.
The financial year runs from 1 April 2025 to 31 March 2026.
You will need your P60 from April 2025.
You will need to tell us about your income in 2024.
Order a certificate for births before 1 January 2009.
Apply by 22 November 2026.
Apply by 30 November 2026.
Apply by 31 January 2027.
By 2020 we had opened 3 parks.
Walk on by 2020 metres.
The 2021 Census will help us plan.
You had to apply by 30 September 2026.
We asked people to respond by 30 September 2026.
Applications are now closed. People can apply until 30 September 2026.
It is too late to apply by 30 September 2026.
Claims made before 1 April 2013 must be sent to the county.
From 1 April 2025 to 31 March 2026 we answered 9 in 10 calls.
If you missed the deadline of 30 September 2026, call us.
You can see decisions from before 1 April 2019.
You must pay the amount that was due on 1 April 2024.
Anyone who moved in before 1 April 2024 must tell us.
Your child must be 4, and children born between 1 May 2021 and 1 May 2022 can apply.
We paid £3 million in 2024.
The park opened in spring 2025.
Read the report of 30 September 2025.
Last reviewed on 30 September 2025.
The council meeting of 30 September 2025 is on video.
We are open until 2000 on Fridays at 5 places from 0900 until 2000 hours.
Apply by 31 September 2026.
Apply by 30/13/2026.
Call 01632 960100 by 5pm.
Our reference is 2025-09-30-17.
In 2024 residents told us what will help.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOT_OVER)
def test_history_the_readers_own_past_and_days_to_come_are_left_alone(text: str) -> None:
    assert _over(text) == ([], [])


@given(day=DAYS, today=DAYS, form=st.sampled_from(FORMS))
def test_a_deadline_is_found_exactly_when_its_day_has_gone_by_and_the_year_decides_by_which_rule(day, today, form) -> None:
    text = f"Apply by {form(day)}, please."
    this_year, earlier = _over(text, today)
    assert (len(this_year), len(earlier)) == (day < today and day.year == today.year, day.year < today.year)
    assert all(phrase in text for phrase in this_year + earlier)


@given(day=st.dates(date(2000, 1, 2), date(2099, 12, 30)), form=st.sampled_from(FORMS))
def test_the_last_day_itself_is_not_over(day, form) -> None:
    text = f"Apply by {form(day)}"
    assert _over(text, day) == ([], [])
    assert sum(map(len, _over(text, day + timedelta(days=1)))) == 1


@given(st.text(st.characters(exclude_categories=["N"])))
def test_a_text_without_digits_has_no_date(text: str) -> None:
    for whole in (text, f"Apply by {text}", f"We will open in {text}", f"The deadline is {text}"):
        assert list(moments(whole)) == list(fee_years(whole)) == []
        assert _over(whole) == ([], [])


@given(st.text(max_size=300))
def test_no_text_breaks_a_finder(text: str) -> None:
    _over(text)
    for found in relative_times(text):
        assert text[found.start :].startswith(found.phrase)
    for found in people(text):
        assert text[found.start :].startswith(found.name)
    assert "".join(sentence for _, sentence in sentences(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The recently opened library", "recently opened"),
        ("We have recently changed the form.", "We have recently changed"),
        ("New this year: a pool", "New this year"),
        ("New for 2026", "New for 2026"),
        ("COMING SOON", "COMING SOON"),
        ("The pool will soon open.", "will soon"),
        ("We’re currently reviewing the scheme.", "We’re currently reviewing"),
        ("We will fix it in the coming weeks.", "in the coming weeks"),
        ("The pool opens next month.", "opens next month"),
        ("The pool opened last month.", "opened last month"),
        ("The hall closes for repairs next month.", "next month"),
        ("Things to do this summer", "this summer"),
        ("You can apply later this year.", "later this year"),
        ("Earlier this year we planted a tree.", "Earlier this year"),
        ("The pool is currently closed.", "is currently closed"),
        ("At present we cannot take cards.", "At present"),
        ("At the moment you can only apply by post.", "At the moment"),
        ("The road is closed until further notice.", "until further notice"),
        ("Read about the upcoming election.", "the upcoming election"),
        ("Our latest scheme is for bikes.", "Our latest scheme"),
    ],
)
def test_words_that_are_true_for_a_while(text: str, phrase: str) -> None:
    assert may_have_relative_time(text)
    assert [found.phrase for found in relative_times(text)] == [phrase]


NOT_FOR_A_WHILE = """
If you have recently moved, tell us.
We help people who recently lost a job.
You currently live in the city.
Ask your current landlord.
If you are currently getting Universal Credit, apply.
Send your last month's payslip.
Reply as soon as you can.
Come soon after the birth.
Ask for a new bin.
When you move to a new home, tell us.
We welcome new tenants.
You will soon get a letter.
Call us if you cannot pay at the moment.
Name the home you live in at present.
We send the bill by the end of next month.
Pay the next month's rent.
We look at the last month.
How often did you call in the last month?
Say how soon you need it.
If your partner has recently opened an account, say so.
Do not write “coming soon” on a page.
See upcoming meetings.
Read the latest news.
This is the latest time to put out your bin.
No sooner than May
You can use the pool in the summer.
It is a newly built home.
Read last year's accounts.
The moment you apply, we start.
Tell us at the moment of booking.
Somebody who is currently unable to work can apply.
Sooner or later it rains.
Give notice in writing.
The presenter is present.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOT_FOR_A_WHILE)
def test_words_about_the_readers_own_time_are_left_alone(text: str) -> None:
    assert [found.phrase for found in relative_times(text)] == []


def test_every_listed_phrase_is_found_where_it_stands_alone_and_has_a_mend() -> None:
    data = read_file("fingerpost.freshness.ageing", "relative-time.yml")
    for entry in data["words"]:
        phrase = re.sub(r"\{(\w+)\}", lambda hole: "2026" if hole[1] == "year" else data["sets"][hole[1]][-1], entry["phrase"])
        assert may_have_relative_time(phrase), phrase
        assert [found.phrase for found in relative_times(phrase)], phrase
        assert entry["say"].endswith("."), phrase


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contact Jane Smith on 01632 960100.", "Jane Smith"),
        ("Councillor Ann Okafor is the chair.", "Councillor Ann Okafor"),
        ("Write to Mr A. Patel at the town hall.", "Mr A. Patel"),
        ("Head of Housing, Tom Wells, signs the letter.", "Tom Wells"),
        ("Tom Wells, head of housing, signs the letter.", "Tom Wells"),
        ("Tom Wells (head of housing)", "Tom Wells"),
        ("Your officer is Sara Lee.", "Sara Lee"),
        ("The Mayor, Ann Okafor, opens the fair.", "Ann Okafor"),
        ("Speak to Mrs Jones.", "Mrs Jones"),
        ("Chief Executive: Tom Wells", "Tom Wells"),
        ("Email Jane Smith-Jones.", "Jane Smith-Jones"),
        ("Cllr Lee will speak.", "Cllr Lee"),
        ("The leader of the council is Priya O’Neill.", "Priya O’Neill"),
        ("Our registrar is Dr Ruth Adeyemi.", "Dr Ruth Adeyemi"),
    ],
)
def test_people_named_as_contacts_or_by_their_office(text: str, name: str) -> None:
    assert may_name_people(text)
    assert [person.name for person in people(text)] == [name]


NOBODY = """
Meet at St John's Street.
King Edward Road is closed.
Come to Queen Elizabeth Hall.
Jane Smith House is on Broad Street.
Contact Jane Smith House.
Contact Marie Curie.
Call Citizens Advice.
Contact Age UK.
Mr and Mrs
See the Mayor.
Write to the Chief Executive.
Contact your councillor.
Councillor Allowances
Councillor Surgeries
Councillor code of conduct
Call Samaritans.
Contact Victoria Library.
Ask at Charlotte Street.
Contact Trading Standards.
Ask Mr Smith's family.
Visit Dr Smith's surgery.
For example, Mr A. Khan earns £300 a week.
In 1903 Councillor John Burns opened the park.
The John Jones Trust gives grants.
Contact Thomas Pocklington Trust.
Head of Housing, Town Hall
Write to: Planning, Town Hall, Market Place
Your officer is at work.
The Lord Mayor opens the fair.
Contact Martin & Sons.
Call Sarah's Law.
Email Jobs Team.
Call Kelly Green Recycling.
Ask for Sarah's report.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOBODY)
def test_places_organisations_and_offices_are_no_people(text: str) -> None:
    assert [person.name for person in people(text)] == []


@pytest.mark.parametrize(
    ("text", "head", "found"),
    [("Ann Okafor", "Councillor", True), ("Cllr Ann Okafor", "Councillors", True), ("Ann Okafor", "Ward", False)]
    + [("Town Hall", "Contact", False), ("Charlotte Street", "Name", False), ("", "Name", False)],
)
def test_a_table_says_who_somebody_is(text: str, head: str, found: bool) -> None:
    assert bool(person_in_cell(text, head)) == found


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Charges for 2025/26", ["2025/26"]),
        ("2025-26, 2025–26 and 2025 to 2026", ["2025-26", "2025–26", "2025 to 2026"]),
        ("2025/2026", ["2025/2026"]),
        ("1999/00 and 2099/00", ["2099/00"]),
        ("2025/27", []),
        ("2025-09", []),
        ("2025-26-01", []),
        ("AB/2025/26", []),
        ("from 2025 to 2026", []),
        ("2025 to 26", []),
        ("2025/26 Q1", []),
    ],
)
def test_financial_years(text: str, years: list[str]) -> None:
    assert [year.written for year in fee_years(text)] == years


@pytest.mark.parametrize(("day", "ends"), [(date(2026, 3, 31), 2026), (date(2026, 4, 1), 2027), (date(2026, 12, 31), 2027)])
def test_the_financial_year_begins_on_1_april(day: date, ends: int) -> None:
    [year] = fee_years("2025/26")
    assert (year_of(day), year.is_over(day)) == (ends, ends > 2026)
    assert next_written(year, date(2026, 4, 1)) == "2026/27"


@pytest.mark.parametrize(
    ("text", "fee", "result"),
    [
        ("A permit costs £40", True, False),
        ("A permit costs £1,200.50 a year", True, False),
        ("£3 million", False, False),
        ("£3.5m", False, False),
        ("40 pounds", False, False),
        ("Printing costs 15p a page", True, False),
        ("In 2024/25 we spent £3 million", False, True),
        ("we collected £900", True, True),
        ("Accounts for 2024/25", False, True),
        ("Budget book 2025/26", False, True),
        ("The fee was £40 in 2024/25", True, True),
        ("Report a lost permit: £40", True, False),
    ],
)
def test_fees_and_results(text: str, fee: bool, result: bool) -> None:
    assert (has_sum(text), is_result(text)) == (fee, result)


FINDERS = {
    "dates": lambda text: _over(text),
    "relative": lambda text: list(relative_times(text)) + [may_have_relative_time(text)],
    "people": lambda text: list(people(text)) + [may_name_people(text), person_in_cell(text, "Contact")],
    "fees": lambda text: [*fee_years(text), has_sum(text), is_result(text)],
}


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(
    "piece",
    [
        "by by by 30 ",
        "1",
        "2025 ",
        "30 ",
        "from 1 to ",
        "will open in ",
        "Contact Jane ",
        "Head of ",
        "Mr A. ",
        "2025/26 ",
        "£1,",
        "coming ",
    ],
)
def test_a_text_made_to_take_for_ever_takes_less_than_a_second(finder: str, piece: str) -> None:
    text = "Apply " + piece * (100_000 // len(piece)) + "by 30 September 2025"
    start = time.process_time()
    FINDERS[finder](text)
    assert time.process_time() - start < 1
