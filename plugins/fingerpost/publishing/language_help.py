"""Help in other languages: a sentence in each, which people can show to staff or read out. `_data/language-help.yml`."""

from collections.abc import Iterable, Mapping

from pydantic import Field

from fingerpost.pages.fields import Prose, Strict
from fingerpost.pages.languages import Language, find

FILE = "language-help.yml"


class LanguageHelp(Strict):
    """A language in which people can ask for help."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", examples=["pl"])
    """Its code: one that Fingerpost knows, or that `_data/languages.yml` adds."""
    says: Prose = Field(examples=["Potrzebuję tłumacza języka polskiego."])
    """The sentence, checked by somebody who speaks the language: “I need a Polish interpreter.”"""
    written_in: str | None = Field(None, examples=["en"])
    """The language that the sentence is written in, where it is another: a sign language has no writing of its own."""


def shown(helps: Iterable[LanguageHelp], known: Mapping[str, Language]) -> tuple[dict[str, str], ...]:
    """The languages as the component language-help shows them; without those of which nothing is known."""
    found = ((one, find(one.code, known)) for one in helps)
    return tuple(
        {
            "code": language.code,
            "own": language.own,
            "english": language.english,
            "dir": language.dir,
            "says": one.says,
            "written_in": one.written_in or language.code,
        }
        for one, language in found
        if language
    )


def unknown(helps: Iterable[LanguageHelp], known: Mapping[str, Language]) -> list[str]:
    """The codes of which nothing is known."""
    return [one.code for one in helps if find(one.code, known) is None]
