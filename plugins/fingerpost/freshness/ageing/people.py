"""People named in a text as contacts or office holders. Pure; the lists are in data/people.yml."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fingerpost.freshness.ageing.phrases import one_of
from fingerpost.freshness.ageing.texts import sentences
from fingerpost.pages.packaged import read_file

_LISTS = read_file("fingerpost.freshness.ageing", "people.yml")
_FIRST = frozenset(_LISTS["first_names"].split())
_THINGS = frozenset(_LISTS["things"])
_NO_NAMES = _THINGS | frozenset(_LISTS["no_names"])
_NOT_PEOPLE = tuple(_LISTS["not_people"])
_WORD = r"(?:(?:O['’]|Mc|Mac|D['’])?[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)*)"
_INITIAL = r"(?:[A-Z]\.? )"
_LAST = rf"(?:(?:de|van|von|bin|al|el|la|du|der) ){{0,2}}{_WORD}"
_NAME = rf"(?P<name>(?P<first>{_WORD}) {_INITIAL}?{_LAST})"
_TITLES = frozenset(_LISTS["titles"])
_COUNCILLORS = frozenset(("Alderman", "Alderwoman", "Cllr", "Councillor"))
_TITLE = one_of(_LISTS["titles"])
_OFFICE = one_of(_LISTS["offices"])
_ASKED = re.compile(rf"\b{one_of(_LISTS['contact'])}:? $", re.IGNORECASE)
_ENDS = r"(?![\w'’-]| ?&| (?:[A-Z]))"  # the name is not a part of a longer one, and nothing is his or hers
_TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{_TITLE})\.? (?!{_TITLE}\b)"
    rf"(?P<name>{_INITIAL}{{1,3}}{_LAST}|{_WORD}(?: {_INITIAL}?{_LAST})?)(?![\w-]|['’]s?\b| ?&)"
)
_CONTACT = re.compile(rf"\b(?:{one_of([w for one in _LISTS['contact'] for w in (one, one.capitalize())])}):? {_NAME}{_ENDS}")
_OFFICE_OF = rf"(?:(?i:{_OFFICE})(?: (?:of|for)(?: [\w’'&-]+){{1,5}}?)?)"
_BEFORE = re.compile(rf"\b{_OFFICE_OF}(?:,|:| is| –| -) {_NAME}{_ENDS}")
_RIGHT_BEFORE = re.compile(rf"\b(?i:chief executive|leader|deputy mayor|mayor|manager|officer|registrar|headteacher) {_NAME}{_ENDS}")
_AFTER = re.compile(rf"(?<![\w-]){_NAME}(?:, (?:(?:the|our|your) )?|,? \((?:the |our )?| [–-] )(?:[\w’'-]+ ){{0,3}}?\b(?i:{_OFFICE})\b")
_WAYS = ((_CONTACT, True), (_BEFORE, True), (_RIGHT_BEFORE, True), (_AFTER, True), (_TITLED, False))
_NAMING = re.compile(
    r"\b(?:for example|example|such as|suppose|imagine|case study|named after|in memory of|in honour of|called after)\b", re.I
)
_A_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")
_PAST = re.compile(r"\b(?:was|were|[a-z]{2,15}ed|gave|built|laid|left|won)\b")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")
_TELLING = _FIRST | _TITLES
_WHOLE = re.compile(rf"(?:{_TITLE}\.? )?{_NAME}(?: \([^()]*\))?")
_HEAD = re.compile(
    r"^(?:contact|contact name|name|officer|councillor|councillors|manager|mayor|chair|clerk|member|who to ask|lead|person)s?$", re.I
)


class Person(NamedTuple):
    """Somebody named in a text: where the name begins, with a title where there is one, and how it is written."""

    start: int
    name: str


def may_name_people(text: str) -> bool:
    """The quick look: is there a title or a first name at all?"""
    return not _TELLING.isdisjoint(_CAPITALS.findall(text))


def people(text: str) -> Iterator[Person]:
    """Each person that a text names as a contact or by their office, in order."""
    if _NAMING.search(text):
        return
    for offset, sentence in sentences(text):
        if _A_YEAR.search(sentence) and _PAST.search(sentence):  # history
            continue
        found: dict[int, Person] = {}
        for way, needs_first_name in _WAYS:
            for match in way.finditer(sentence):
                if _is_person(match, needs_first_name):
                    start = match.start("name") if needs_first_name else match.start("title")
                    found.setdefault(match.end("name"), Person(offset + start, sentence[start : match.end("name")]))
        yield from sorted(found.values())


def person_in_cell(text: str, head: str) -> Person | None:
    """The person in a cell under a header such as Councillor or Contact."""
    match = _WHOLE.fullmatch(text) if _HEAD.search(head) else None
    return Person(0, text) if match and _is_person(match, True) else None


def _is_person(match: re.Match, needs_first_name: bool) -> bool:
    words = match["name"].replace("’", "'").split()
    if match["name"].startswith(_NOT_PEOPLE) or any(word in (_THINGS if len(words) > 1 else _NO_NAMES) for word in words):
        return False
    if needs_first_name:
        return words[0] in _FIRST
    follows = match.string[match.end() : match.end() + 24].split()
    if words[0] in _NO_NAMES or words[-1] in _TITLES or (follows and follows[0].strip(".,;:") in _THINGS - {"and"}):
        return False
    if len(words) > 1:
        return True
    if follows and follows[0][0].isupper() and not words[0].endswith((".", ",")):
        return False
    return match["title"] in _COUNCILLORS or bool(_ASKED.search(match.string[: match.start()]))
