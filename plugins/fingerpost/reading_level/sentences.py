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
_END = re.compile(r"(?:\.{3}|…|[.!?]+)[)\]\"'”’]*(?=\s|$)")
_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"‘/–—-])([^\W\d_]+(?:\.[^\W\d_]+)*)$")
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


def neutral(text: str) -> str:
    """The text with each address, phone number and postcode as one short word, since nobody reads those as prose."""
    return _NEUTRAL.sub(NEUTRAL_WORD, text.replace("\xad", ""))  # a soft hyphen is no part of a word


def split_sentences(text: str) -> list[str]:
    """The sentences of a unit, in order."""
    text = _NEUTRAL.sub(lambda match: match[0].replace(".", "\x01").replace("?", "\x02"), text)
    found, start = [], 0
    for end in _END.finditer(text):
        number = text[start : end.start()].strip()
        if _is_end(text, end) and not (number.isdigit() and len(number) < 3):  # “2. Send the form.” is one sentence
            found.append(text[start : end.end()])
            start = end.end()
    found.append(text[start:])
    whole = (sentence.replace("\x01", ".").replace("\x02", "?").strip() for sentence in found)
    return [sentence for sentence in whole if _WORD.search(sentence)]


def words_of(sentence: str) -> list[str]:
    """The words of a sentence; a price, a time, an address and a hyphenated word are one word each."""
    return [match[0] for match in _WORD.finditer(neutral(sentence))]


def _is_end(text: str, end: re.Match) -> bool:
    following = text[end.end() :].lstrip()
    if not following:
        return True
    first = following.lstrip("\"'“‘([")[:1]
    if first.islower():
        return False
    if end[0][0] != "." or end[0].startswith("..."):
        return True
    before = _LAST_WORD.search(text[: end.start()])
    if before is None:
        return True
    word = before[1].lower()
    if word in _LEADS_ON:
        return False
    if len(before[1]) == 1 and before[1].isupper() and before[1] != "I":  # “J. Smith”, and not “bands A to H. The charge”
        opener = _WORD.search(following)
        return opener is None or opener[0].lower() in _OPENERS
    if word in _LEADS_TO_NUMBER:
        return not (first.isdigit() or first == "+")
    return not (word in _MAY_END and not first.isupper())
