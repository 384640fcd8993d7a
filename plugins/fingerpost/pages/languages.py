"""The languages that pages are written in: their own names, and which way they are written."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape

from markupsafe import Markup
from pydantic import Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Strict
from fingerpost.pages.packaged import read_file
from fingerpost.pages.right_to_left import isolate_numbers

FILE = "languages.yml"
_CODE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)
_RIGHT_TO_LEFT = frozenset(("Arab", "Hebr", "Thaa", "Syrc", "Nkoo"))  # scripts, where a code names one


class Language(Strict):
    """A language. The packaged ones and those of `_data/languages.yml` have one shape."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", examples=["rhg"])
    """Its code in BCP 47, as it stands in the names of files."""
    own: str = Field(examples=["Ruáingga"])
    """What its speakers call it: the words of the link to a page in it."""
    english: str = Field(examples=["Rohingya"])
    """Its name in English."""
    rtl: bool = Field(False, examples=["true"])
    """`true` where it is written from right to left."""
    changed: str = Field("", examples=["…"])
    """In the language: the original page was changed after this translation."""

    @property
    def dir(self) -> str:
        """The direction of its writing, as HTML has it."""
        return "rtl" if self.rtl else "ltr"


class Text(str):
    """A text with places to fill in. What is filled in keeps the mark of its language."""

    def format(self, **values: object) -> str:
        if any(hasattr(value, "__html__") for value in values.values()):
            return Markup(escape(str(self))).format(**values)
        return super().format(**values)


class InLanguage(Text):
    """A text in another language than the words around it: a template writes it with its language and direction.

    In an attribute of HTML, which can hold no mark, the template says `| striptags`.
    """

    language: Language

    def __new__(cls, text: str, language: Language) -> "InLanguage":
        self = super().__new__(cls, text)
        self.language = language
        return self

    def format(self, **values: object) -> str:
        filled = super().format(**values)
        return self._boxed(filled) if isinstance(filled, Markup) else InLanguage(filled, self.language)

    def __html__(self) -> Markup:
        return self._boxed(escape(str(self)))

    def _boxed(self, html: str) -> Markup:
        inner = isolate_numbers(html) if self.language.rtl else html
        return Markup(f'<span lang="{escape(self.language.code)}" dir="{self.language.dir}">{inner}</span>')


@cache
def packaged() -> Mapping[str, Language]:
    """The languages that come with Fingerpost, by code."""
    return {code: Language(code=code, **values) for code, values in read_file("fingerpost.pages", FILE).items()}


def read_languages(files: DataFiles) -> dict[str, Language]:
    """The packaged languages and the council's own, by code."""
    return {**packaged(), **files.yaml_list(FILE, Language, "code")}


def find(code: str, known: Mapping[str, Language]) -> Language | None:
    """The language of a code such as `cy`, `pt-BR` or `zh-hans`; None where it is none that is known."""
    parts = _CODE.fullmatch(code)
    if parts is None:
        return None
    language, script, place = parts[1].lower(), (parts[2] or "").title(), (parts[3] or "").upper()
    written = "-".join(filter(None, (language, script, place)))
    found = known.get(written) or known.get(f"{language}-{script}") or known.get(language)
    if found is None or found.code == written:
        return found
    return found.model_copy(update={"code": written, "rtl": script in _RIGHT_TO_LEFT if script else found.rtl})


def language_of(code: str, known: Mapping[str, Language]) -> Language:
    """The language of a code, also where nothing is known of it but the code."""
    return find(code, known) or Language.model_construct(code=code, own=code, english=code)


def meant(written: str, known: Mapping[str, Language]) -> Language | None:
    """The language that somebody meant who wrote `urdu`, `cymraeg`, `pol` or `ua`; None where it is hardly one."""
    word = written.casefold()
    slip = read_file("fingerpost.pages", "language-slips.yml").get(word)
    return known.get(slip or "") or next((one for one in known.values() if word in (one.english.casefold(), one.own.casefold())), None)


def root(code: str | None) -> str:
    """`en` for `en-GB`, and for no language at all."""
    return (code or "en").partition("-")[0].lower()
