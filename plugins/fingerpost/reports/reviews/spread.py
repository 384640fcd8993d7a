"""For people: what it would change to spread the reviews over the weeks."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from fingerpost.freshness.spread import Move
from fingerpost.pages.dates import in_words
from fingerpost.reports.due.text import plain
from fingerpost.reports.words import count

_BAR = 20
_NO_OWNER = "no owner"


def spread_text(moves: list[Move], before: Mapping[str, Counter], after: Mapping[str, Counter], today: date, written: bool) -> str:
    """The weeks before and after, the largest week of each team, and each move. `before` and `after` are by team, as by_team gives them."""
    if not before:
        return f"No reviews are to come after {in_words(today)}. There is nothing to spread.\n"
    parts = [_weeks(before, after, today), _largest(before, after)]
    if moves:
        parts.append([f"{count(len(moves), 'page')} moved:" if written else f"{count(len(moves), 'page')} to move:", *map(_move, moves)])
    parts.append([_last_line(len(moves), written)])
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _weeks(before: Mapping[str, Counter], after: Mapping[str, Counter], today: date) -> list[str]:
    one, two = (sum(teams.values(), Counter()) for teams in (before, after))
    most = max([*one.values(), *two.values()])
    lines = [f"Reviews to come, as on {in_words(today)}", "", f"{'Week of':<18}  {'before':<{_BAR + 6}}  after"]
    lines += [f"{in_words(week):<18}  {_bar(one[week], most):<{_BAR + 6}}  {_bar(two[week], most)}".rstrip() for week in sorted(one | two)]
    return lines


def _bar(number: int, most: int) -> str:
    """`   12 ######`, where the largest week of all fills the bar and every week with a review has some."""
    return f"{number:>5} {'#' * -(-number * min(most, _BAR) // most)}"


def _largest(before: Mapping[str, Counter], after: Mapping[str, Counter]) -> list[str]:
    wide = max(len(team or _NO_OWNER) for team in before)
    return ["Largest week of each team", *(
        f"  {team or _NO_OWNER:<{wide}}  {_most(before[team]):>5} before, {_most(after.get(team, Counter()))} after" for team in sorted(before)
    )]  # fmt: skip


def _most(weeks: Counter) -> int:
    return max(weeks.values(), default=0)


def _move(move: Move) -> str:
    way = "later" if move.weeks > 0 else "earlier"
    return f"  {plain(move.row.path)}  {in_words(move.old)} -> {in_words(move.new)}, {count(abs(move.weeks), 'week')} {way}"


def _last_line(moves: int, written: bool) -> str:
    if not moves:
        return "The reviews are as level as they can be. Nothing was written."
    if written:
        return f"The new days were written into {count(moves, 'page')}."
    return "Nothing was written. To write the new days, run this again with --write."
