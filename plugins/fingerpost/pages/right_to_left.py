"""What text that is written from right to left needs besides its direction."""

import re

_TEXT = re.compile(r"(?:^|(?<=>))[^<>]+")
IN_GROUPS = r"\+?\d+(?:[ \u00a0]\d+)+"  # a number of several groups
_NUMBER = re.compile(IN_GROUPS + r"|[-−]?\d+[ \u00a0]?°[CF]")


def isolate_numbers(html: str) -> str:
    """HTML with each number of several groups, such as a phone number, and each temperature in a box of its own.

    Browsers would show the groups in the order of the text around them: 01632 960100 would read 960100 01632.
    """
    return _TEXT.sub(lambda text: _NUMBER.sub(r'<bdi dir="ltr">\g<0></bdi>', text[0]), html)
