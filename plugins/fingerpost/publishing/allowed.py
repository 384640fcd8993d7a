"""What a Content-Security-Policy lets a page load, as browsers read it."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

_OWN = "https://own.invalid/"  # stands for a site whose address is not known


@dataclass(frozen=True)
class Allowed:
    """The sources of each directive, and the address of the site itself."""

    sources: dict[str, tuple[str, ...]]
    root: str = ""

    def loads(self, directive: str, url: str) -> bool:
        """May a page of the site load this address? What is no address of the web, such as `C:\\bin.jpg`, is not for the policy to say."""
        try:
            found = urlsplit(url.strip())
        except ValueError:
            return True
        if found.scheme and found.scheme not in ("http", "https"):
            return found.scheme != "data" or "data:" in self._of(directive)
        own = urlsplit(self.root or _OWN)
        is_own = not found.netloc or found.netloc.lower() == own.netloc.lower()
        return any(is_own if source == "'self'" else _fits(found, source) for source in self._of(directive))

    def holds(self, directive: str, text: str) -> bool:
        """May this script or style stand in a page? It may where the policy has its hash."""
        return any(_hash(source[1:7], text) == source for source in self._of(directive) if source.startswith("'sha"))

    def _of(self, directive: str) -> tuple[str, ...]:
        return self.sources.get(directive, self.sources.get("default-src", ()))


@lru_cache(maxsize=8)  # every page asks for the same
def read_policy(policy: str, root: str = "") -> Allowed:
    """Read the value of a Content-Security-Policy."""
    said = [directive.split() for directive in policy.split(";") if directive.strip()]
    return Allowed({name: tuple(sources) for name, *sources in said}, root)


def _fits(url: SplitResult, source: str) -> bool:
    wanted = urlsplit(source)
    if not wanted.netloc or not url.netloc or url.scheme == "http":
        return False
    host, asked = url.netloc.lower(), wanted.netloc.lower()
    if asked != "*" and (not host.endswith(asked[1:]) if asked.startswith("*.") else host != asked):
        return False
    return re.match(re.escape(wanted.path) + ("" if wanted.path.endswith("/") or not wanted.path else "$"), url.path) is not None


def _hash(name: str, text: str) -> str:
    digest = hashlib.new(name, text.encode()).digest() if name in hashlib.algorithms_available else b""
    return f"'{name}-{base64.b64encode(digest).decode()}'"
