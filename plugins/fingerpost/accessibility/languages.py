"""Which language a text may be in: by its script, which is sure, and by its small words, which takes a long passage."""

import re
from collections import Counter
from functools import cache
from itertools import islice
from unicodedata import normalize

from fingerpost.pages.languages import root
from fingerpost.pages.packaged import read_file

_RANGES = {
    "Greek": "Ͱ-Ͽἀ-῿", "Cyrillic": "Ѐ-ԯ", "Armenian": "԰-֏", "Hebrew": "֐-׿", "Arabic": "؀-ۿݐ-ݿࢠ-ࣿﭐ-﷿ﹰ-ﻼ", "Devanagari": "ऀ-ॿ",
    "Bengali": "ঀ-৿", "Gurmukhi": "਀-੿", "Gujarati": "઀-૿", "Tamil": "஀-௿", "Telugu": "ఀ-౿", "Kannada": "ಀ-೿", "Malayalam": "ഀ-ൿ",
    "Sinhala": "඀-෿", "Thai": "฀-๿", "Lao": "຀-໿", "Myanmar": "က-႟", "Georgian": "Ⴀ-ჿ", "Ethiopic": "ሀ-፿", "Khmer": "ក-៿",
    "Hangul": "가-힯", "Kana": "぀-ヿ", "Han": "㐀-䶿一-鿿",
}  # fmt: skip
_OF_LANGUAGE = {
    "Greek": "el", "Cyrillic": "ru uk bg sr mk be kk ky tg mn bs", "Armenian": "hy", "Hebrew": "he yi iw",
    "Arabic": "ar fa ur ps ckb pnb prs ug sd ks ku az bal uz kk", "Devanagari": "hi mr ne sa mai bho kok sd ks", "Bengali": "bn as",
    "Gurmukhi": "pa", "Gujarati": "gu", "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml", "Sinhala": "si", "Thai": "th",
    "Lao": "lo", "Myanmar": "my shn kar", "Georgian": "ka", "Ethiopic": "am ti", "Khmer": "km", "Hangul": "ko", "Kana": "ja",
    "Han": "zh ja ko yue cmn wuu",
}  # fmt: skip
_LATIN_TOO = frozenset("sr bs ku az uz kk tg mn rhg so ha".split())  # languages that people write in Latin letters as well
_UNSPACED = ("Thai", "Lao", "Myanmar", "Khmer", "Kana", "Han")  # scripts without spaces between words
_LETTERS_A_WORD = 3
RIGHT_TO_LEFT = ("Arabic", "Hebrew")
OTHER_SCRIPT = re.compile("[" + "".join(_RANGES.values()) + "]")
_WORDS = {script: re.compile(f"[{letters}](?:[{letters}\u0300-\u036f\u200c\u200d]*[{letters}])?") for script, letters in _RANGES.items()}
_LATIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’-]?")
ENOUGH = 20  # words: fewer do not show a language by their small words
# Shares of the words. On windows of 20 words of the Universal Declaration of Human Rights in 41 languages they gave no false alarm.
_FAR_MORE = 0.15  # must be small words of the other language, and not of the declared one
_FAR_FEWER = 0.05  # at most may be small words of the declared language alone
_MOST_OF_OWN = 0.25  # a text with so many small words of its language is in that language


def scripts(text: str) -> Counter[str]:
    """How many words a text has in each script other than Latin; where a script has no spaces, three letters count as one."""
    found: Counter[str] = Counter()
    if OTHER_SCRIPT.search(text):
        for script, words in _WORDS.items():
            matches = words.findall(text)
            if matches:
                found[script] = len(matches) if script not in _UNSPACED else -(-sum(map(len, matches)) // _LETTERS_A_WORD)
    return found


def latin_words(text: str, most: int | None = None) -> int:
    """How many words of two letters and more a text has in Latin letters. `most`: where no more than that need be counted."""
    return sum(1 for _ in islice(re.finditer(r"[A-Za-zÀ-ɏ]{2,}", text), most))


def has_script(lang: str, script: str) -> bool | None:
    """Is the language written in this script? None where nobody can say: of a language that we do not know."""
    parts = lang.lower().split("-")
    if len(parts) > 1 and len(parts[1]) == 4:  # the code names the script itself
        return None
    known = {name for name, languages in _OF_LANGUAGE.items() if parts[0] in languages.split()}
    if script == "Latin":
        return not known or parts[0] in _LATIN_TOO if parts[0] in _small_words() or known else None
    return script in known if known or parts[0] in _small_words() else None


def other_language(text: str, lang: str, enough: int = ENOUGH) -> str:
    """The code of the language that a long text in Latin letters is in, where it is surely not the declared one; else nothing."""
    lists = _small_words()
    own = lists.get(root(lang))
    roughly = text.lower().split()
    if own is None or len(roughly) < enough or sum(map(own.__contains__, roughly)) > _MOST_OF_OWN * len(roughly):
        return ""
    words = [word.lower().replace("’", "'") for word in _LATIN.findall(normalize("NFC", text))]
    if len(words) < enough:
        return ""
    said = Counter(words)
    shares = {code: _share(said, small - own, len(words)) for code, small in lists.items() if code != root(lang)}
    best = max(shares, key=lambda code: shares[code])
    left = _share(said, own - lists[best], len(words))
    return best if shares[best] >= _FAR_MORE and left <= _FAR_FEWER else ""


def _share(said: Counter[str], small: frozenset[str], all_words: int) -> float:
    return sum(said[word] for word in said.keys() & small) / all_words


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in read_file("fingerpost.accessibility", "function-words.yml").items()}
