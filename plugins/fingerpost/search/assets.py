"""The files that only the search page loads: its script, and the words of each language. Each name changes with the text."""

import hashlib
import re
from functools import cache
from importlib import resources

from fingerpost.pages.languages import root
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.search.reading_copy import searched
from fingerpost.search.word_list import word_list

_SCRIPTS = ("words", "rank", "find", "pagefind", "page")  # each uses those before it, and no two share a name at the top
_IMPORT = re.compile(r'^import .* from "\./.*";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_COMMENT = re.compile(r"^ *//[^\n]*\n|^ */\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)


class Assets:
    """`files`: every file by its path in the site; `script`: the path of the script."""

    def __init__(self, site: Site) -> None:
        self.script = f"assets/search.{_mark(script())}.js"
        self.files = {self.script: script()}
        self._words: dict[str, str] = {}
        pages: dict[str, list[Page]] = {}
        for page in searched(site):
            pages.setdefault(root(site.language_of(page).code), []).append(page)
        for lang, ours in sorted(pages.items(), key=lambda item: -len(item[1])):
            text = word_list(ours, lang)
            self._words[lang] = f"assets/search-words.{lang}.{_mark(text)}.json"
            self.files[self._words[lang]] = text

    def words(self, lang: str) -> str:
        """The path of the words for a search page in this language: without pages in it, those of most pages, as Pagefind does."""
        return self._words.get(root(lang)) or next(iter(self._words.values()), "")


class Engine:
    """Where Pagefind's own files stand: `script` is what a page loads, and `mark` changes with the version."""

    folder = "assets/pagefind"

    def __init__(self, version: str) -> None:
        self.mark = _mark(f"pagefind {version}")
        self.script = f"{self.folder}/pagefind.{self.mark}.js"


@cache
def script() -> str:
    """The script of the search page: our files one after the other, so that a phone asks once, without what only we read."""
    folder = resources.files("fingerpost.search") / "scripts"
    texts = ((folder / f"{name}.mjs").read_text("utf-8") for name in _SCRIPTS)
    return "".join(_EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", text))) for text in texts)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
