"""What a translation says of its own, and what it has from its source."""

from collections.abc import Iterator, Mapping
from typing import Any

from fingerpost.pages.any_page import AnyPage
from fingerpost.pages.front_matter import FrontMatter, fill
from fingerpost.pages.front_prose import front_prose
from fingerpost.pages.languages import InLanguage, Language, root
from fingerpost.pages.slip import Slip
from fingerpost.pages.yaml_reader import Where, Yaml

OWN = frozenset(
    "title description keywords lang last_reviewed_on next_review_on review_in redirect_from exempt translated_on translated_from".split()
)
"""The keys that a translation never has from its source."""
ELSEWHERE = (0, 0)
"""The place of what stands in the source: whatever is wrong with it is found there."""


def inherit(own: FrontMatter, source: FrontMatter, lang: str, extra_keys: frozenset[str] = frozenset()) -> FrontMatter:
    """The front matter of a translation, with what its source says for each key that it leaves out."""
    said, given = _values(own), _values(source)
    given = {key: given[key] for key in source.meta.model_fields_set - OWN if key in given}
    elsewhere = {(key,): ELSEWHERE for key in type(source.meta).model_fields if key not in OWN}
    yaml = Yaml({**given, **{key: value for key, value in said.items() if value is not None}}, elsewhere | own.yaml.marks, own.yaml.slips)
    if isinstance(said.get("channels"), list) and "channels" in given:
        _join_channels(yaml, said["channels"], given["channels"])
    found = FrontMatter(own.meta, own.body, own.body_line, yaml, list(own.yaml.slips), own.readable)
    fill(found, {key: value for key, value in yaml.value.items() if key not in extra_keys} | {"type": source.meta.type, "lang": lang})
    found.slips = [slip for slip in found.slips if (slip.line, slip.column) != ELSEWHERE]
    if said.get("type") not in (None, source.meta.type):
        what = f"`type:` says “{said['type']}”, and the page that this translates is of the type “{source.meta.type}”"
        found.slips.append(Slip("value", *own.place("type"), what, "Take the line out: a translation has the type of its source."))
    return found


def mark_languages(front: FrontMatter, own: Language, source: Language, around: str) -> None:
    """Mark each text that is not in the language of the words around it, so that it is read out right.

    Text that is written from right to left is marked in any case, for the numbers in it.
    """
    texts = [(where, text) for where, text in front_prose(front.meta) if where[0] not in AnyPage.model_fields]
    for number, channel in enumerate(getattr(front.meta, "channels", None) or []):
        if getattr(channel, "hours", None):
            texts.append((("channels", number, "hours"), channel.hours))
    for where, text in texts:
        language = source if front.place(*where) == ELSEWHERE else own
        if language.rtl or root(language.code) != root(around):
            _put(front.meta, where, InLanguage(text, language))


def _values(front: FrontMatter) -> dict[str, Any]:
    return front.yaml.value if isinstance(front.yaml.value, dict) else {}


def _join_channels(yaml: Yaml, said: list[Any], given: list[Any]) -> None:
    """Put the words of each of the translation's channels to the source's channel of that kind: its first phone number, its second ..."""
    marks = {where: place for where, place in yaml.marks.items() if where[0:1] != ("channels",) or len(where) == 1}
    yaml.value["channels"] = channels = []
    for index, (mine, theirs) in enumerate(_pairs(said, given)):
        marks["channels", index] = ELSEWHERE
        if theirs is not None:
            marks |= {("channels", index, key): ELSEWHERE for key in theirs}
        if mine is not None:
            marks |= {("channels", index, *where[2:]): place for where, place in yaml.marks.items() if where[:2] == ("channels", mine)}
        own = said[mine] if mine is not None else {}
        channels.append({**(theirs or {}), **own} if isinstance(own, dict) else own)
    yaml.marks = marks


def _pairs(said: list[Any], given: list[Any]) -> Iterator[tuple[int | None, Mapping[str, Any] | None]]:
    """The channels of the source in their order, each with the number of the translation's own; then those that only it has."""
    left = list(range(len(said)))
    for theirs in given:
        mine = next((number for number in left if isinstance(said[number], dict) and said[number].get("kind") == theirs.get("kind")), None)
        if mine is not None:
            left.remove(mine)
        yield mine, theirs
    for mine in left:
        yield mine, None


def _put(value: Any, where: Where, text: str) -> None:
    *way, last = where
    for step in way:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    if isinstance(last, int):
        value[last] = text
    else:
        setattr(value, last, text)
