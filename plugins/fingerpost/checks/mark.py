"""A mark: what a room says of one service in the scorecard."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """`column` is the heading (Complete, Fresh, Readable, Promises, Complaints), `text` the cell.

    `good`: True, False, or None where nobody can say. `share` (0 to 1) sorts the worst to the top; `why` names what is amiss.
    """

    column: str
    text: str
    good: bool | None = None
    share: float | None = None
    why: tuple[str, ...] = ()
