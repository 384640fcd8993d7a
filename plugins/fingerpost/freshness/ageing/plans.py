"""Dates in a text that tell people what to do, or what will be, and are over. Pure: the day is an argument."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fingerpost.freshness.ageing.dates import Moment, moments
from fingerpost.freshness.ageing.phrases import one_of
from fingerpost.freshness.ageing.texts import sentences
from fingerpost.pages.dates import in_words
from fingerpost.pages.packaged import read_file

_WORDS = read_file("fingerpost.freshness.ageing", "ageing.yml")
_LOOK_BACK = 160  # characters of a sentence before a date that are looked at, so that a long text takes no longer than its length
_LOOK_ON = 120
_NEAR = 60  # characters that the words right before a date have, such as `no later than 11.59pm on`
_TIME = r"(?:[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m\.?)?|midnight|noon|midday|close of business|the close of business)"
_BY = re.compile(
    rf"\b(?P<by>on or before|no later than|not later than|at the latest by|up until|up to(?: and including)?|by|before|until|till)"
    rf"(?: (?:at )?{_TIME}(?: on)?)?,? $", re.IGNORECASE,
)  # fmt: skip
_ON = re.compile(
    r"\b(?:(?:deadline|closing date|cut-off date|cut-off|last (?:date|day|chance)|final date)(?: [^.;:!?]{0,80}?)??"
    rf"(?: is|:)?(?: on)?(?: {_TIME}(?: on)?)?"
    rf"|(?P<verb>closes?|ends?|expires?|finish(?:es)?|due)(?: at)?(?: {_TIME})?(?: on)?) $", re.IGNORECASE,
)  # fmt: skip
_RANGE = re.compile(
    r"\b(?:(?P<verb>opens?|runs?|available|appl(?:y|ications)|book|register|closed|valid|takes? place|comment|nominate|vote"
    r"|have your say|can|consultation)\b[^.;!?]{0,60}?|^)"
    r"(?P<range>\b(?:from|between) [^.;!?]{1,45}? ?(?:to|and|until|till|[–—-]) )$", re.IGNORECASE,
)  # fmt: skip
_NO_RANGE = re.compile(r"\b(?:year|term|period|born|was|were|ran|had|did|been)\b", re.IGNORECASE)
_BREAK = re.compile(r"\b(?:if|who|whose|which|that|when|where|because|although|unless|while|whether|since|as)\b|[;:()]", re.IGNORECASE)
_EVIDENCE = re.compile(rf"\b{one_of(_WORDS['act'] + _WORDS['must'])}\b(?!\()", re.IGNORECASE)
_LASTS = re.compile(rf"\b{one_of(_WORDS['lasts'])}\b", re.IGNORECASE)
_WAS = re.compile(rf"\b{one_of(_WORDS['was'])}\b", re.IGNORECASE)
_TOO_LATE = re.compile(r"\b(?:missed|after|past|since)\b", re.IGNORECASE)
_PAST = re.compile(
    r"(?P<right>\b(?:be|is|are|get|gets|the|your|a|an|this|our|any|all)(?: \w+ly)? )?"
    rf"\b(?:{one_of(_WORDS['past'])}|(?!{one_of(_WORDS['not_past'])}\b)[a-z]+ed)\b", re.IGNORECASE,
)  # fmt: skip
_THINGS_BEFORE = re.compile(
    r"\bfrom $|\b(?:for|of|about|from|with|in|to) (?!(?:a|an|the|your|this|our|it|them|us|be)\b)(?:[\w’'-]+ ){1,3}$"
    rf"|\b{one_of(_WORDS['own_time'])} $|\bfor the (?:time|period|days?|weeks?|months?|years?) $", re.IGNORECASE,
)  # fmt: skip
_MUST_AFTER = re.compile(
    rf",? (?:[\w’'£%-]+,? ){{0,7}}?(?:{one_of(_WORDS['must'])})\b|[,:–—]? ?(?:please )?{one_of(_WORDS['act'])}\b", re.IGNORECASE
)
_WILL = r"(?:will|shall|(?:is|are) (?:going|due|set|planned|expected|likely) to|plans? to|intends? to|hopes? to|aims? to|expects? to)"
_PLAN = re.compile(
    rf"\b{_WILL}(?: (?!not\b)\w+){{0,2}}? (?:{one_of(_WORDS['happen'])}\b(?P<gap>[^.;:!?]{{0,60}}?)"
    r"|be [a-z]+ed(?P<short>(?: [\w-]+){0,3}?)"
    r"|(?:be|cost|apply|pay)(?: [\w£.,%-]+){0,3}?(?P<from> from))(?: (?P<at>in|on|from|during|at|around|about|as of))? $", re.IGNORECASE,
)  # fmt: skip
_OPENS = re.compile(
    r"\b(?:opens|reopens|begins|launches|closes|takes effect|comes into force)(?: again)? (?P<at>in|on|from) $", re.IGNORECASE
)
_FIRST = re.compile(r"(?:from|in|on|during|starting(?: from| in)?|as of|beginning) $", re.IGNORECASE)
_WILL_AFTER = re.compile(rf",? (?P<gap>(?:[\w’'£%-]+ ){{0,9}}?){_WILL}\b", re.IGNORECASE)
_OWN_TIME = re.compile(rf"\b(?:{one_of(_WORDS['own_time'])}|your|my|{_BREAK.pattern})\b", re.IGNORECASE)
_SAYS_OVER = re.compile(
    r"\b(?:now closed|(?:has|have) (?:now |already )?(?:closed|ended|passed|expired)|(?:is|are) (?:now )?over|no longer|too late)\b", re.I
)


class Passed(NamedTuple):
    """Words that are over: where they begin in the text, as they are written, the time they name, and whether people had to act by then."""

    start: int
    phrase: str
    moment: Moment
    deadline: bool

    @property
    def lead(self) -> str:
        """The words before the date, such as `by`; `until` for a range."""
        words = self.phrase[: len(self.phrase) - (self.moment.end - self.moment.start)].strip()
        return "until" if words.lower().startswith(("from ", "between ")) else words

    def next_time(self, today: date) -> str:
        """The same day when it comes again, as an example."""
        day = self.moment.last
        day = day.replace(day=min(day.day, 28)) if day.month == 2 else day
        again = day.replace(year=today.year)
        return in_words(again if again > today else again.replace(year=today.year + 1))


def deadlines_over(text: str, today: date) -> Iterator[Passed]:
    """Deadlines of this calendar year that are over."""
    for found in _passed(text, today):
        if found.deadline and found.moment.exact and found.moment.last.year == today.year:
            yield found


def years_over(text: str, today: date) -> Iterator[Passed]:
    """Deadlines and plans of an earlier calendar year."""
    return (found for found in _passed(text, today) if found.moment.last.year < today.year)


def has_date_to_come(text: str, today: date) -> bool:
    """Does the text name a day that is still to come?"""
    return any(moment.exact and not moment.is_over(today) for moment in moments(text))


def _passed(text: str, today: date) -> Iterator[Passed]:
    if _SAYS_OVER.search(text):
        return
    for start, sentence in sentences(text):
        for moment in moments(sentence):
            if moment.is_over(today):
                at, deadline = _deadline(sentence, moment), True
                if at < 0:
                    at, deadline = _plan(sentence, moment), False
                if at >= 0:
                    yield Passed(start + at, sentence[at : moment.end], moment, deadline)


def _deadline(sentence: str, moment: Moment) -> int:
    """Where the words of a deadline begin in the sentence, -1 where the date is none."""
    offset = max(0, moment.start - _LOOK_BACK)
    before = sentence[offset : moment.start]
    by = _BY.search(before, max(0, len(before) - _NEAR))
    if by:
        clause = _BREAK.split(before[: by.start()])[-1].lstrip(" ,")
        told = _told(clause, by["by"].lower()) if clause.strip() else _must_after(sentence, moment)
        return offset + by.start() if told else -1
    on = _ON.search(before, max(0, len(before) - _LOOK_ON))
    if on and not _WAS.search(before[max(0, on.start() - 25) :]) and not _TOO_LATE.search(before[max(0, on.start() - 25) : on.start()]):
        return -1 if on["verb"] and _BREAK.search(before[: on.start()]) else offset + on.start()
    near = before[-_NEAR:].lower()
    between = _RANGE.search(before, max(0, len(before) - _LOOK_ON)) if "from " in near or "between " in near else None
    if between and not _NO_RANGE.search(before) and (between["verb"] or _must_after(sentence, moment)):
        return offset + between.start("range")
    return -1


def _told(clause: str, word: str) -> bool:
    """Do these words, up to `by` or `until`, tell people to do something, or say what lasts?"""
    if word == "before" and _THINGS_BEFORE.search(clause):
        return False
    found = [*_EVIDENCE.finditer(clause), *(_LASTS.finditer(clause) if word in ("until", "till", "up until") else ())]
    if not found:
        return False
    last = max(found, key=re.Match.end)
    first_part = clause[: last.start()].rpartition(",")[2]
    return not _WAS.search(first_part[-40:]) and not _is_past(clause[last.end() :])


def _is_past(words: str) -> bool:
    return any(not match["right"] for match in _PAST.finditer(words))


def _must_after(sentence: str, moment: Moment) -> bool:
    """`By 30 September 2026 you must …`"""
    must = _MUST_AFTER.match(sentence[moment.end : moment.end + _LOOK_ON])
    return bool(must) and not _is_past(must[0]) and not _BREAK.search(must[0].lstrip(" :"))


def _plan(sentence: str, moment: Moment) -> int:
    """Where the words of a plan begin in the sentence, -1 where the date is none."""
    offset = max(0, moment.start - _LOOK_BACK)
    before = sentence[offset : moment.start]
    if _FIRST.fullmatch(before):
        will = _WILL_AFTER.match(sentence[moment.end : moment.end + _LOOK_ON])
        return 0 if will and not _is_past(will["gap"]) and not _BREAK.search(will["gap"]) else -1
    plan = _PLAN.search(before, max(0, len(before) - _LOOK_ON)) or _OPENS.search(before, max(0, len(before) - _NEAR))
    if not plan or (plan.re is _OPENS and _BREAK.search(before[: plan.start()])):
        return -1
    if plan.re is _PLAN:
        gap = plan["gap"] or plan["short"] or ""
        if _OWN_TIME.search(gap) or _is_past(gap) or not (plan["at"] or plan["from"]):
            return -1
    at = plan.start("at") if plan["at"] else plan.start("from") + 1
    return offset + at
