"""What bytes cost: seconds on a slow line, and grams of CO2. Both are models, and say whose.

Seconds are a bound from above. A first visit looks up the name, opens the connection and agrees on a key, one round trip
each (TLS 1.3); asks for the page; then asks for all that the page names at once (HTTP/2). A connection starts with ten
packets and doubles with each round trip (RFC 6928), and the line carries no more than its width.
"""

from typing import NamedTuple

_FIRST_HEADERS, _MORE_HEADERS = 500, 100
_OPENING = 3  # round trips before the page can be asked for
_FIRST_WINDOW = 10 * 1460  # bytes that may be under way before the first receipt

# Sustainable Web Design Model, version 4 (sustainablewebdesign.org/estimating-digital-emissions), with the world's average
# grid of 2022 (Ember), as CO2.js of the Green Web Foundation has it. kWh for each GB of 1,000,000,000 bytes.
CO2_MODEL = "the Sustainable Web Design Model 4 with the world's average grid of 494 g for each kWh"
_RUNNING = {"data centres": 0.055, "networks": 0.059, "devices": 0.080}
_MAKING = {"data centres": 0.012, "networks": 0.013, "devices": 0.081}
_GRID = 494  # grams of CO2 equivalent for each kWh
VIEWS = 1000


class Line(NamedTuple):
    """A line to a phone: bits in a second, and seconds there and back."""

    name: str
    bits: int
    round_trip: float


# WebPageTest's profiles "Mobile Edge", which is what 2G is today, and "Mobile 3G" (its connectivity.ini).
LINES = (Line("2G", 240_000, 0.84), Line("3G", 1_600_000, 0.3))


def headers(requests: int) -> int:
    """Bytes that come besides the files, with the headers of our settings. HTTP/2 says again only what has changed."""
    return _FIRST_HEADERS + (requests - 1) * _MORE_HEADERS


def seconds(line: Line, size: int, requests: int) -> float:
    """How long a first visit to a page takes on a line, until all of it is there. `size`: all bytes, those of headers too."""
    rounds, window = 1, _FIRST_WINDOW
    while window < size:
        rounds, window = rounds + 1, 2 * window + _FIRST_WINDOW
    return (_OPENING + rounds + (requests > 1)) * line.round_trip + size * 8 / line.bits


def grams(size: int, views: int = VIEWS) -> float:
    """Grams of CO2 equivalent for so many first visits to a page of so many bytes, nothing taken off for a green host."""
    return size * views / 1e9 * (sum(_RUNNING.values()) + sum(_MAKING.values())) * _GRID
