"""The service worker that keeps pages for when the network is away, with what one site needs in it."""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WORKER = "sw.js"
PAGE = "offline.html"
_SOURCE = Path(__file__).parent / "scripts" / "sw.js"


def service_worker(first: Mapping[str, bytes]) -> str:
    """The worker for a site. `first`: what is kept from the start, by address; the first of it is the page `PAGE`."""
    held = hashlib.sha256(b"\0".join([_lean().encode(), *first.values()])).hexdigest()[:10]
    addresses = json.dumps(list(first), ensure_ascii=False, separators=(",", ":"))
    return _lean().replace("@name@", f"fingerpost-{held}").replace("@first@", addresses)


@cache
def _lean() -> str:
    """The source without comments and needless spaces: it has none inside quotation marks."""
    lines = (line.strip() for line in _SOURCE.read_text("utf-8").splitlines())
    text = "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
    return re.sub(r"([;{])\n|\n(?=})", r"\1", re.sub(r" ?([^\w\s\"']) ?", r"\1", text))
