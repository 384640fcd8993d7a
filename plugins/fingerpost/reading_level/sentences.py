"""Text of one unit -> its sentences and words."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

_NEUTRAL = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]{1,2000}[^\s<>"“”.,;:!?)'’]        # a web address
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}            # an email address
    | \b(?:[a-zA-Z\d-]{1,63}\.){1,8}(?:uk|com|org|net|example|wales|cymru|scot|js)\b(?:/(?:[^\s<>"“”]*[\w/])?)? # without www
    | \b(?:GOV|NHS)\.UK\b
    | \b[\w-]{1,100}\.(?:pdf|docx?|xlsx?|csv|odt|ods|zip)\b         # a file
    | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b                    # a postcode
    | (?<![\w£])(?:18001\s?)?\(?0\d[\d\s()]{8,13}\d\b         # a phone number
    | \+44\s?(?:\(0\)\s?)?\d[\d\s]{7,12}\d\b                  # the same from abroad
    """,
    re.VERBOSE,
)
_MARKED, _DOT, _QUESTION = re.compile("\x03[^\x04]*\x04"), "\x01", "\x02"
# Each alternative begins with one certain character, which lets the search skip at full speed to where one stands.
_MAY_BE_NEUTRAL = re.compile(r"\.[a-zA-Z]|0\d\d|@|://|\xad|\+44|" + "|".join(rf"{letter}\d" for letter in ascii_uppercase))
# Possessive, and never from within a run of stops: a line of 100,000 dots is read once.
_END = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[)\]\"'”’]*+(?=\s|$)", re.DOTALL)
_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"‘/–—-])([^\W\d_]+(?:\.[^\W\d_]+)*)$")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\S?)")
WORD = re.compile(
    r"""
    (?!\d)[^\W_]++(?:['’][^\W_]++)*+(?:-[^\W_]++(?:['’][^\W_]++)*+)*+(?![./(-]\w)       # most words, seen at the first try
    | Ph\.D\.?
    | (?:[^\W\d_]\.){2,}                                                         # p.m.
    | [A-Z]{1,4}-?\d+(?:[-/.]\d+)+                                               # the reference LN-2026/0045
    | \d+(?:\([a-z\d]{1,4}\))+                                                   # section 21(4)(b)
    | [£$€]?\d+(?:[.,:/-]\d+)*(?:°?[^\W\d_]+|%)?(?:-[^\W\d_]+)*                    # £1,200.50, 9.30am, 20°C, 2026-27
    | [^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*
    """,
    re.VERBOSE,
)
# After these a sentence never ends: a name or an example follows.
_LEADS_ON = frozenset("dr mr mrs ms mx prof rev sgt insp supt capt messrs hon cllr gt e.g i.e eg ie cf vs v".split())
# After these it ends only where a word follows that opens a sentence: “in High St. We open” and “in St. Helens”.
_MAY_LEAD_ON = frozenset("st approx co".split())
# After these it ends unless a number follows: “The answer was no. We wrote again.” and “at No. 10”.
_LEADS_TO_NUMBER = frozenset("no nos tel ref fig figs para paras ext p pp vol sec s ss reg regs art arts ch c cl sch max min".split())
# After these it ends only where a capital letter follows.
_MAY_END = frozenset(
    "etc a.m p.m ltd inc dept mon tue tues wed thu thur thurs fri sat sun jan feb mar apr aug sept sep oct nov dec".split()
)
_SPECIAL = _LEADS_ON | _MAY_LEAD_ON | _LEADS_TO_NUMBER | _MAY_END
_DAY_OR_MONTH = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)")
_LETTERED_ITEM = re.compile(r"\s*\([a-z]{1,4}\)")
_WHO_ASKED = re.compile(r"\s+(?:[A-Z][\w.'’-]*\s+){1,3}(?:asked|said|says|wrote|replied)\b")
_STEP = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z])")
_INITIALS = re.compile(r"[A-HJ-Z]|[A-Z](?:\.[A-Z])+")  # “J. Smith”, and not “you and I. Then”
# Words that open a sentence and are no one's name.
_OPENERS = frozenset(
    "a all an and any as ask at bring but by check each every find for from get he here how if in it its more most no not on once only or "
    "our she so some tell that the their then there these they this those to use we what when where who you your "
    "apply call choose contact do don't go keep leave look park pay please put read report send take write you'll".split()
)
_LONGEST_STEP = 13
NEUTRAL_WORD = "link"


def neutral(text: str) -> str:
    """The text with each address, phone number and postcode as one short word, since nobody reads those as prose."""
    return _MARKED.sub(NEUTRAL_WORD, _marked(text)) if _MAY_BE_NEUTRAL.search(text) else text


def split_sentences(text: str) -> list[str]:
    """The sentences of a unit, in order."""
    return [sentence for sentence, counted in read_unit(text) if WORD.search(counted)]


def words_of(sentence: str) -> list[str]:
    """The words of a sentence; a price, a time, an address and a hyphenated word are one word each."""
    return WORD.findall(neutral(sentence))


def read_unit(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a unit, each as it stands and with one short word for each address. One may have no word at all."""
    if not _MAY_BE_NEUTRAL.search(text):  # most has nothing of the kind, and is spared the search for eight patterns
        return ((sentence, sentence) for sentence in _split(text))
    return ((_unmarked(sentence), _MARKED.sub(NEUTRAL_WORD, sentence)) for sentence in _split(_marked(text)))


def _marked(text: str) -> str:
    """The text with a mark round each address, and with the stops in it hidden. A soft hyphen is no part of a word."""
    return _NEUTRAL.sub(lambda match: f"\x03{match[0].replace('.', _DOT).replace('?', _QUESTION)}\x04", text.replace("\xad", ""))


def _unmarked(text: str) -> str:
    return text.replace("\x03", "").replace("\x04", "").replace(_DOT, ".").replace(_QUESTION, "?")


def _split(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        step = end.start() - start < _LONGEST_STEP and _STEP.fullmatch(text, start, end.start())  # “2. Send the form.” is one sentence
        if not step and _is_end(text, end):
            yield text[start : end.end()].strip()
            start = end.end()
    if start < len(text):
        yield text[start:].strip()


def _is_end(text: str, end: re.Match) -> bool:
    first = _NEXT.match(text, end.end())[1]
    if not first:
        return True
    if first.islower():
        return bool(_LETTERED_ITEM.match(text, end.end()))
    if end[0][0] != "." or end[0].startswith("..."):
        return not (end[0][-1] in "\"'”’" and _WHO_ASKED.match(text, end.end()))
    last = text[text.rfind(" ", 0, end.start()) + 1 : end.start()]
    if last.isalpha() and len(last) > 1 and last.lower() not in _SPECIAL:  # nearly always
        return True
    before = _LAST_WORD.search(last)
    return before is None or _is_end_after(before[1], text, end.end(), first)


def _is_end_after(last: str, text: str, at: int, first: str) -> bool:
    """Does a sentence end after the full stop of this word, where the next one begins with `first`?"""
    word, following = last.lower(), WORD.search(text, at)
    opens = following is None or following[0].lower().replace("’", "'") in _OPENERS
    if word in _LEADS_ON or last == "inc":  # “£20 inc. VAT”, and not “Swift Inc.”
        return False
    if word in _MAY_LEAD_ON:
        return opens
    if word in _LEADS_TO_NUMBER:
        if word == "ref" and following and following[0] == "No":
            return False
        return following is None or not (first in "+£" or any(sign.isdigit() for sign in following[0]))
    if _INITIALS.fullmatch(last):  # “J. Smith”, and not “bands A to H. The charge”
        return opens
    if word in ("a.m", "p.m") and _DAY_OR_MONTH.match(text, following.start() if following else at):
        return False
    return not (word in _MAY_END and not first.isupper())
