"""A person is named as a contact or by their office, and people leave."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.ageing.people import may_name_people, people, person_in_cell
from fingerpost.freshness.ageing.texts import Text, left_alone, place_of, texts_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_MEND = "Name the team or the post, such as “Contact the housing team”, with a shared phone number or email address."


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if left_alone(page, site.today, room.settings) or not may_name_people(page.text):
        return
    places: dict[str, list[tuple[int, int]]] = {}
    for text in texts_of(page):
        for start, name in _people(text):
            places.setdefault(name, []).append(place_of(page, text, start, name))
    for name, (first, *again) in places.items():
        lines = [str(line) for line in dict.fromkeys(line for line, _ in again) if line != first[0]]
        also = f" Also on line{'s'[: len(lines) > 1]} {', '.join(lines)}." if lines else ""
        yield Problem(f"“{name}” is named, and people leave", _MEND + also, *first)


def _people(text: Text) -> Iterator[tuple[int, str]]:
    if not may_name_people(text.text):
        return
    found = list(people(text.text))
    cells = [person_in_cell(text.text, head) for head in text.block.heads]
    yield from found or [person for person in cells if person][:1]


RULE = Rule("person-named", "advice", "html", "A person is named, and people leave", run)
