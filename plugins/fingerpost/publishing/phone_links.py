"""Phone numbers in a page's text as links, so that people can tap them, and in one line.

A false link is worse than none: a number is one only where it is written as phone numbers are in the UK.
"""

import re

from markupsafe import Markup, escape

from fingerpost.pages.contact import phone
from fingerpost.pages.right_to_left import IN_GROUPS

_WHOLE = re.compile(
    r"""<!--.*?-->
    |<(?P<name>a|button|code|h[1-6]|kbd|label|pre|samp|script|select|style|summary|svg|textarea|title)(?=[\s>]).*?</(?P=name)\s*>
    |</?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>
    |(?P<broken></?[a-z!].*)  # a tag without an end: nobody knows what the rest is
    |(?P<text>.[^<]*)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:strong|em|b|i|bdi)(?:\s[^<>]*)?>", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w£$€#&/.,+-])(?:{IN_GROUPS}|999|112|111|105|101)(?![\w%°/+]|[-.,:]\d)")
_IN_UK = re.compile(r"(?:18001 )?(?:(?:0|\+44 )[12378]\d{1,4}(?: \d{3,6}){1,2}|0800 1111)")
_ANY = re.compile(r"0[12378]\d{1,4}[ \u00a0]\d|\+44[ \u00a0]|999|112|111|105|101")  # any such number has one of these
_LONGEST = 40  # letters before and after a number that say what it is
_CALLED = re.compile(r"\b(?:call|dial|phone|ring)\s+$", re.IGNORECASE)
_THEN = re.compile(r"\s*(?:$|[<.,;:!?)])|\s+(?:and|at|first|for|free|from|if|immediately|now|or|straight|to|when)\b")
_OTHERWISE = re.compile(
    r"\b(?:account|application|case|claim|invoice|order|ref|reference)\b[.:]?(?:\s+(?:is|no|number)\b[.:]?)*\s*$", re.IGNORECASE
)


def link_phones(html: str) -> str:
    """The HTML of a page's text with each phone number as a link, but not in links, headings and code."""
    if not _ANY.search(html) or not _NUMBER.search(html):
        return html
    out, before, in_table = [], "", False
    for part in _WHOLE.finditer(html):
        if part["text"]:
            out.append(_linked(before, part[0], html[part.end() : part.end() + _LONGEST], in_table))
            before = (before + part[0])[-_LONGEST:]
            continue
        out.append(part[0])
        if part["name"] in ("a", "A"):
            before = (before + _TAG.sub("", part[0]))[-_LONGEST:]
        elif not _INLINE.fullmatch(part[0]):
            before = ""
        if part[0].lower().startswith(("<table", "</table")):
            in_table = part[0][1] != "/"
    return "".join(out)


def link_phones_in_text(text: object) -> Markup:
    """A text of the front matter as HTML, with its phone numbers as links."""
    return Markup(link_phones(str(escape(text))))


def _linked(before: str, text: str, after: str, in_table: bool) -> str:
    around, out, done = before + text, [], len(before)
    for match in _NUMBER.finditer(around, done):
        if _is_phone(match[0], around[: match.start()][-_LONGEST:], around[match.end() :] + _INLINE.sub("", after)):
            kept = "" if in_table else ' class="fp-tel"'  # how wide a cell must be is reckoned by its words
            out += [around[done : match.start()], f'<a{kept} href="tel:{(phone(match[0]) or {})["dial"]}">{match[0]}</a>']
            done = match.end()
    return "".join([*out, around[done:]])


def _is_phone(number: str, before: str, after: str) -> bool:
    if len(number) == 3:
        return bool(_CALLED.search(before) and _THEN.match(after))
    number = number.replace("\u00a0", " ")
    digits = len("".join(number.removeprefix("18001 ").split()).replace("+44", "0"))
    return bool(_IN_UK.fullmatch(number)) and (digits in (10, 11) or number.endswith("0800 1111")) and not _OTHERWISE.search(before)
