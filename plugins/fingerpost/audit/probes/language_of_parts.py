"""The page or a part of it is in another language than it says."""

import re
from functools import cache

from fingerpost.accessibility.languages import has_script, latin_words, other_language, scripts
from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.pages.languages import find, packaged, root
from fingerpost.pages.packaged import read_file

_NAME = 3  # words in another script that may be a name
_SURE = 8  # words in a row in another script that are none
_LONG, _MARKED = 20, 12  # words that show a language by its small words; fewer where somebody has marked them
_SHORT, _CLEAR, _DISTINCT = 5, 0.38, 3
"""Fewer words show it as well, where so large a share are small words of one language, so many of them different, and none is the declared one's."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOWER = re.compile(r"(?<!\S)[a-zß-ÿ]{2,}\b")  # an address or a name has capital letters
_LISTED = re.compile(r"[,،、;:/|·•\n]")


async def run(stage: Stage) -> list[dict]:
    """What the whole page is in; then its parts, by script and by the small words of languages."""
    known = await stage.ask("language_of_parts")
    parts = [part for part in known["passages"] if part["words"]]
    whole = " ".join(part["words"] for part in parts if part["whole"])
    if known["lang"] and (other := language_of(whole, known["lang"], 4)):
        message = f"The page says that its language is “{known['lang']}”, and its text is in {other}"
        return [known["page"] | {"message": message, "criteria": ("3.1.1",)}, *_parts([part for part in parts if not part["whole"]])]
    return _parts(parts)


def _parts(parts: list[dict]) -> list[dict]:
    found = []
    for part in parts:
        other = part["lang"] and language_of(part["words"], part["lang"], 1, _LONG if part["whole"] else _MARKED)
        if other:
            shown = part["words"][:60]
            says = "nothing says so" if part["whole"] else f"it is marked as “{part['lang']}”"
            found.append(part | {"message": f"“{shown}” is in {other}, and {says}", "tier": _tier(part)})
    return found


def _tier(part: dict) -> str:
    script = _script(part["words"])[1]
    return "fail" if script >= _SURE or (not script and latin_words(part["words"]) >= _LONG) or not part["whole"] else "review"


def language_of(text: str, lang: str, times: int, enough: int = _LONG) -> str:
    """The language or script of a text, where it is surely not in the declared language; else nothing.

    Words in another script must be so many `times` as those in Latin letters.
    """
    script, words = _script(text)
    latin = latin_words(text)
    if words > max(_NAME, times * latin) and has_script(lang, script) is False:
        return f"{script} script"
    if words < 2 and len(_LOWER.findall(text)) > max(_SHORT, latin / 2) and has_script(lang, "Latin") is False:
        return "Latin script"
    code = other_language(text, lang, enough) or _clearly(text, lang)
    found = find(code, packaged()) if code else None
    return found.english if found else code


def _script(text: str) -> tuple[str, int]:
    """The commonest script other than Latin, and its words. Names in a row, each behind a comma, do not count."""
    found = scripts(text).most_common(1)
    return found[0] if found and len(_LISTED.findall(text)) * 3 < max(found[0][1], 4) else ("", 0)


def _clearly(text: str, lang: str) -> str:
    """A short text that consists of small words of another language to a good part."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    own = _small_words().get(root(lang))
    if len(words) < _SHORT or own is None:
        return ""
    best, most = "", 0
    for code, small in _small_words().items():
        hits = [word for word in words if word in small]
        if len(hits) > most and len(hits) / len(words) >= _CLEAR and len(set(hits) - own) >= _DISTINCT and not (own - small) & set(words):
            best, most = code, len(hits)
    return best


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in read_file("fingerpost.accessibility", "function-words.yml").items()}


PROBE = Probe("browser-language-of-parts", "It is in another language than it says", ("3.1.2",), "fail", run)
