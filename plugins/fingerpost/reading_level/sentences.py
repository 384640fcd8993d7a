"""Text of one unit -> its sentences and words."""

import re

_NEUTRAL = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)'’]        # a web address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                            # an email address
    | \b(?:[a-z\d-]+\.)+(?:uk|com|org|net|example|wales|cymru|scot)\b(?:/(?:[^\s<>"“”]*[\w/])?)? # without www
    | \b(?:GOV|NHS)\.UK\b
    | \b[\w-]+\.(?:pdf|docx?|xlsx?|csv|odt|ods|zip)\b         # a file
    | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b                    # a postcode
    | (?<![\w£])(?:18001\s?)?\(?0\d[\d\s()]{8,13}\d\b         # a phone number
    | \+44\s?(?:\(0\)\s?)?\d[\d\s]{7,12}\d\b                  # the same from abroad
    """,
    re.VERBOSE,
)
_DOT_LETTER, _PHONE_START, _POSTCODE_START = re.compile(r"\.[a-zA-Z]"), re.compile(r"0\d\d"), re.compile(r"[A-Z]\d")
_END = re.compile(r"[.!?…]+[)\]\"'”’]*(?=\s|$)")
_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"‘/–—-])([^\W\d_]+(?:\.[^\W\d_]+)*)$")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\S?)")
_LETTERS = r"[^\W_]+(?:['’][^\W_]+)*"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|[£$€]?\d+(?:[.,:/]\d+)*(?:°?[^\W\d_]+|%)?(?:-[^\W\d_]+)*|{_LETTERS}(?:-{_LETTERS})*")
# After these a sentence never ends: a name or an example follows.
_LEADS_ON = frozenset(["dr", "mr", "mrs", "ms", "mx", "prof", "rev", "st", "e.g", "i.e", "eg", "ie", "cf", "vs", "approx", "cllr", "hon"])
# After these it ends unless a number follows: “The answer was no. We wrote again.” and “at No. 10”.
_LEADS_TO_NUMBER = frozenset(["no", "nos", "tel", "ref", "fig", "figs", "para", "paras", "ext", "p", "pp", "vol", "sec"])
# After these it ends only where a capital letter follows.
_MAY_END = frozenset(
    ("etc a.m p.m ltd co inc dept mon tue tues wed thu thur thurs fri sat sun jan feb mar apr aug sept sep oct nov dec").split()
)
# Words that open a sentence and are no one's name.
_OPENERS = frozenset(
    "a all an and any as ask at bring but by call check each every find for from get he here how if in it its more most no not on once only or "
    "our she so some tell that the their then there these they this those to use we what when where who you your".split()
)
NEUTRAL_WORD = "link"


def _may_be_neutral(text: str) -> bool:
    """Has the text what an address, a number or a postcode has? Most has not, and is spared the search for eight patterns."""
    if "@" in text or "://" in text or "\xad" in text or "+44" in text:
        return True
    return bool(_DOT_LETTER.search(text) or _PHONE_START.search(text) or _POSTCODE_START.search(text))


def neutral(text: str) -> str:
    """The text with each address, phone number and postcode as one short word, since nobody reads those as prose."""
    if not _may_be_neutral(text):
        return text
    return _NEUTRAL.sub(NEUTRAL_WORD, text.replace("\xad", ""))  # a soft hyphen is no part of a word


def split_sentences(text: str) -> list[str]:
    """The sentences of a unit, in order."""
    if _may_be_neutral(text):
        text = _NEUTRAL.sub(lambda match: match[0].replace(".", "\x01").replace("?", "\x02"), text)
    found, start = [], 0
    for end in _END.finditer(text):
        if _is_end(text, end) and not _is_step(text[start : end.start()]):
            found.append(text[start : end.end()])
            start = end.end()
    found.append(text[start:])
    whole = (sentence.replace("\x01", ".").replace("\x02", "?").strip() for sentence in found)
    return [sentence for sentence in whole if _WORD.search(sentence)]


def words_of(sentence: str) -> list[str]:
    """The words of a sentence; a price, a time, an address and a hyphenated word are one word each."""
    return _WORD.findall(neutral(sentence))


def read_unit(text: str) -> list[tuple[str, list[str]]]:
    """The sentences of a unit, each with its words."""
    read = _WORD.findall if not _may_be_neutral(text) else words_of
    return [(sentence, read(sentence)) for sentence in split_sentences(text)]


def _is_step(text: str) -> bool:
    """“2. Send the form.” is one sentence."""
    return len(text) < 4 and text.strip().isdigit() and len(text.strip()) < 3


def _is_end(text: str, end: re.Match) -> bool:
    first = _NEXT.match(text, end.end())[1]
    if not first:
        return True
    if first.islower():
        return False
    if end[0][0] != "." or end[0].startswith("..."):
        return True
    before = _LAST_WORD.search(text[text.rfind(" ", 0, end.start()) + 1 : end.start()])
    if before is None:
        return True
    word = before[1].lower()
    if word in _LEADS_ON:
        return False
    if len(before[1]) == 1 and before[1].isupper() and before[1] != "I":  # “J. Smith”, and not “bands A to H. The charge”
        opener = _WORD.search(text, end.end())
        return opener is None or opener[0].lower() in _OPENERS
    if word in _LEADS_TO_NUMBER:
        return not (first.isdigit() or first == "+")
    return not (word in _MAY_END and not first.isupper())
