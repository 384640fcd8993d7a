"""A share over time as an SVG picture that needs nothing but itself."""

from html import escape

from fingerpost.checks.chapter import Trend

_WIDTH, _HEIGHT, _TOP, _LEFT, _RIGHT, _BOTTOM = 720, 260, 28, 48, 40, 40


def draw(trend: Trend) -> str:
    """A line from 0% to 100%, with a dot and a number at each point, and the first and last label below."""
    tall, wide = _HEIGHT - _TOP - _BOTTOM, _WIDTH - _LEFT - _RIGHT
    step = wide / max(len(trend.points) - 1, 1)
    places = [(_LEFT + number * step, _TOP + tall * (1 - share / 100)) for number, (_, share, _) in enumerate(trend.points)]
    parts = []
    for percent in (0, 50, 100):
        level = _TOP + tall * (1 - percent / 100)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{level:.1f}" y2="{level:.1f}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{level + 4:.1f}" text-anchor="end">{percent}%</text>')
    parts.append(f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>')
    for (x, y), (_, share, _) in zip(places, trend.points, strict=True):
        parts.append(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
        parts.append(f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle">{_percent(share)}</text>')
    for index, anchor in ((0, "start"), (-1, "end")):
        parts.append(f'<text x="{places[index][0]:.1f}" y="{_HEIGHT - 12}" text-anchor="{anchor}">{escape(trend.points[index][0])}</text>')
    said = "; ".join(f"{label}: {_percent(share)}%, {behind}" for label, share, behind in trend.points)
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(f"{trend.title}. {said}.")}">{"".join(parts)}</svg>'


def _percent(share: float) -> str:
    """Whole percents, but 100 only where it is all, and 0 only where it is none."""
    return f"{share:.0f}" if share in (0, 100) else f"{min(max(share, 1), 99):.0f}"
