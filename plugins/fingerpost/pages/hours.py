"""Opening hours as editors write them: `9am to 5pm`, `9am to 12.30pm and 1.30pm to 5pm`, `closed`."""

import re

_TIME = r"(1[0-2]|[1-9])(?:\.([0-5][0-9]))?(am|pm)|(midday|midnight)"
_SPAN = re.compile(rf"(?P<opens>{_TIME}) to (?P<closes>{_TIME})")


def minutes(time: str) -> int:
    """Minutes after midnight of `9am`, `12.30pm`, `midday`; raises ValueError for anything else."""
    match = re.fullmatch(_TIME, time)
    if match is None:
        raise ValueError(f"“{time}” is not a time. Write it as 9am, 9.30am, midday or 5pm")
    hour, minute, half, word = match.groups()
    if word:
        return 720 if word == "midday" else 1440
    return (int(hour) % 12 + (12 if half == "pm" else 0)) * 60 + int(minute or 0)


def spans(hours: str) -> list[tuple[int, int]]:
    """The open spans of a day in minutes after midnight; empty when closed; raises ValueError with the mend."""
    text = " ".join(hours.lower().split())
    if text == "closed":
        return []
    found = []
    for part in text.split(" and "):
        match = _SPAN.fullmatch(part)
        if match is None:
            raise ValueError(f"“{hours}” are not opening hours. Write: 9am to 5pm, or closed")
        opens, closes = minutes(match["opens"]), minutes(match["closes"])
        if closes <= opens or (found and opens < found[-1][1]):
            raise ValueError(f"“{hours}” closes before it opens. Check am and pm: 9am to 5pm")
        found.append((opens, closes))
    return found


def check_hours(hours: str) -> str:
    """The same text when it says opening hours, else ValueError. What is no text at all is left to the model."""
    if not isinstance(hours, str):
        return hours
    spans(hours)
    return " ".join(hours.lower().split())


def clock(time: int) -> str:
    """Minutes after midnight on a clock of 24 hours: `09:00`. The end of the day is `00:00`, as calendars have it."""
    return f"{time // 60 % 24:02}:{time % 60:02}"
