"""Fees under a financial year that has ended."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.ageing.fee_years import FeeYear, fee_years, has_fee_year, has_sum, is_result, next_written, year_of
from fingerpost.freshness.ageing.texts import Text, left_alone, place_of, sentences, texts_of
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


class _Section(NamedTuple):
    """A heading with what stands under it, up to the next of its level; the texts before it in `inside` are the headings above."""

    inside: tuple[Text, ...]
    own: list[Text]
    all: list[Text]


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if left_alone(page, site.today, room.settings) or not (has_sum(page.text) and has_fee_year(page.text)):
        return
    texts = [text for text in texts_of(page) if text.block.level != 1 or text.text != page.meta.title]
    if is_result(page.title):
        return
    present = year_of(site.today)
    headings = [text.text for text in texts if text.block.level or text.where == ("title",)]
    if any(year.ends >= present for heading in headings for year in fee_years(heading)):
        return  # the old year stands beside the present one, to compare
    for section in _sections(texts):
        if any(year.ends >= present for text in section.all for year in fee_years(text.text)):
            continue
        found = _old(section, site.today)
        if found:
            text, year = found
            now = next_written(year, site.today)
            yield Problem(
                f"“{year.written}” ended on {in_words(year.end_day)}",
                f"Check each amount against the fees for {now}, then write “{now}”.",
                *place_of(page, text, year.start, year.written),
            )


def _sections(texts: list[Text]) -> list[_Section]:
    """The sections of a page. The front matter is the first, and holds the whole page."""
    sections = [_Section((), [], [])]
    open_ones = [(0, sections[0])]
    for text in texts:
        level = text.block.level
        if level:
            while open_ones[-1][0] >= level:
                open_ones.pop()
            section = _Section(tuple(one.own[0] for _, one in open_ones[1:]), [], [])
            sections.append(section)
            open_ones.append((level, section))
        open_ones[-1][1].own.append(text)
        for _, section in open_ones:
            section.all.append(text)
    return sections


def _old(section: _Section, today: date) -> tuple[Text, FeeYear] | None:
    """The first mention of a year that is over, where the section has fees."""
    if not any(has_sum(text.text) for text in section.all) or any(is_result(text.text) for text in section.inside):
        return None
    if section.own and section.own[0].block.level and is_result(section.own[0].text):
        return None
    for text in section.own:
        if any(is_result(head) for head in text.block.heads):
            continue
        for start, sentence in sentences(text.text):
            years = [year for year in fee_years(sentence) if year.is_over(today)]
            if years and not is_result(sentence):
                return text, years[0]._replace(start=start + years[0].start)
    return None


RULE = Rule("fee-year-old", "warning", "html", "Fees are those of a year that has ended", run)
