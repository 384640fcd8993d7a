"""For other programs: the model, the limit, and an object for each page, heaviest first. Sizes are in bytes."""

import json
from typing import Any

from fingerpost.reports.weight.models import CO2_MODEL, LINES, VIEWS
from fingerpost.reports.weight.page_weight import PageWeight
from fingerpost.reports.weight.weights import Weights


def render(weights: Weights) -> str:
    """`grams` are for `views` first visits."""
    lines = [{"name": line.name, "bits_a_second": line.bits, "round_trip": line.round_trip} for line in LINES]
    whole = {
        "views": VIEWS,
        "co2_model": CO2_MODEL,
        "lines": lines,
        "limit": weights.limit,
        "pages": [record(page) for page in weights.shown],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def record(page: PageWeight) -> dict[str, Any]:
    """A page as values."""
    times = {f"seconds_{line.name}": round(page.seconds(line), 2) for line in LINES}
    return {
        "page": f"/{page.address}", "bytes": page.size, **page.kinds, "headers": page.headers, "requests": page.requests, **times,
        "grams": round(page.grams, 2), "elsewhere": page.elsewhere, "missing": list(page.missing),
    }  # fmt: skip
