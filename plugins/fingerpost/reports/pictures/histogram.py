"""A histogram as an SVG picture that needs nothing but itself."""

from html import escape
from math import ceil, floor

from fingerpost.checks.chapter import Histogram

_MOST_LABELS = 30
_WIDTH, _HEIGHT, _TOP, _LEFT, _BOTTOM = 720, 260, 36, 8, 44


def draw(histogram: Histogram) -> str:
    """One bar for each value from the lowest to the highest, its count above it, and a line at the mark."""
    low, high = min(histogram.counts), max(histogram.counts)
    if histogram.mark:
        low, high = min(low, floor(histogram.mark[0])), max(high, ceil(histogram.mark[0]))
    step = (_WIDTH - 2 * _LEFT) / (high - low + 1)
    unit = (_HEIGHT - _TOP - _BOTTOM) / max(histogram.counts.values())
    ground = _HEIGHT - _BOTTOM
    every = ceil((high - low + 1) / _MOST_LABELS)
    parts = []
    for value in range(low, high + 1):
        left, count = _LEFT + (value - low) * step, histogram.counts.get(value, 0)
        middle = left + step / 2
        beyond = histogram.mark is not None and value > histogram.mark[0]
        if count:
            top = ground - count * unit
            parts.append(f'<rect class="{"beyond" if beyond else "within"}" x="{left + step / 20:.1f}" y="{top:.1f}" '
                         f'width="{step * 0.9:.1f}" height="{count * unit:.1f}"/>')  # fmt: skip
            parts.append(f'<text x="{middle:.1f}" y="{top - 5:.1f}" text-anchor="middle">{count}</text>')
        if (value - low) % every == 0 or (histogram.mark and value == histogram.mark[0]):
            parts.append(f'<text x="{middle:.1f}" y="{ground + 18}" text-anchor="middle">{value}</text>')
    if histogram.mark:
        at = _LEFT + (histogram.mark[0] - low + 1) * step
        side, anchor = (-6, "end") if at > _WIDTH / 2 else (6, "start")
        parts.append(f'<line class="mark" x1="{at:.1f}" x2="{at:.1f}" y1="6" y2="{ground}"/>')
        parts.append(f'<text class="mark" x="{at + side:.1f}" y="18" text-anchor="{anchor}">{escape(histogram.mark[1])}</text>')
    parts.append(f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{ground}" y2="{ground}"/>')
    parts.append(f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 8}" text-anchor="middle">{escape(histogram.unit)}</text>')
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(_in_words(histogram))}">{"".join(parts)}</svg>'


def _in_words(histogram: Histogram) -> str:
    counts = ", ".join(f"{value} {histogram.unit}: {count}" for value, count in histogram.counts.items())
    mark = f" ({histogram.mark[1]})" if histogram.mark else ""
    return f"{histogram.title}{mark}. {counts}."
