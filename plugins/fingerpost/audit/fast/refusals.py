"""Why a page was not audited. What the browser shows is believed only when it is the page that was asked for."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

NO_SCRIPT = "Scripts could not run in it, so that no engine could look"
_OPEN = "Open the page in a browser."
_BUILD = "See that the page is there: build the site again."
_AT_ONCE = re.compile(r"^\s*0*(?:\.0*)?\s*[;,]\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
_FAULT = re.compile(
    r"^(?:error\s+|http\s+)?(?:(?:4\d\d|50\d)\b[\s:|–-]*)?(?:the )?"
    r"(?:page not found|not found|forbidden|bad gateway|internal server error|server error|bad request|unauthorized|"
    r"service (?:temporarily )?unavailable|gateway time-?out)\W*(?:\s[|–-]\s.*)?$"
    r"|^(?:error\s+|http\s+)?(?:40[0134]|50[0234])\W*$",
    re.IGNORECASE,
)


class Refused(Exception):
    """The page was not audited: why, and what to do about it."""

    def __init__(self, why: str, mend: str = f"{_OPEN} If it is well there, try again.") -> None:
        super().__init__(why)
        self.why, self.mend = why, mend


def too_slow(doing: str, seconds: float) -> Refused:
    """The time of a page is over. `doing` is what it was in the middle of: `loading` or something else."""
    if doing == "loading":
        mend = f"{_OPEN} Look for a script that never ends, or a file that never comes."
        return Refused(f"It did not stop loading within {seconds:g} seconds", mend)
    mend = "Look for a script that never ends. A page that is very long can be split, or given more time."
    return Refused(f"It could not be looked at within {seconds:g} seconds", mend)


def check_answer(status: int, headers: Mapping[str, str]) -> None:
    """Raises Refused where the server did not answer with a page, or with one that forbids every script, the engines' too."""
    if status != 200:
        raise Refused(f"The server answers {status} instead of 200", _BUILD)
    kind, policy = headers.get("content-type", ""), headers.get("content-security-policy", "")
    if kind and not re.match(r"\s*(text/html|application/xhtml\+xml)\b", kind, re.IGNORECASE):
        raise Refused(f"It is not a page but a file of the kind {kind.partition(';')[0].strip()}", "Leave it out of the pages to audit.")
    if re.search(r"(^|[;,])\s*sandbox\b(?![^;,]*allow-scripts)", policy):
        raise Refused(NO_SCRIPT, "Audit the site without `sandbox` in its header Content-Security-Policy, or add `allow-scripts` to it.")


def check_facts(facts: dict[str, Any], address: str, base: str) -> None:
    """Raises Refused where the page sends people on, has nothing on it, or is the server's word that something went wrong."""
    sends_on = _AT_ONCE.match(facts["refresh"])
    if sends_on:
        check_place(urljoin(address, sends_on[1].strip()), address, base)
    if not facts["speaks"]:
        raise Refused("It is empty: there is nothing on it to read or to use", f"{_OPEN} See what should have been on it.")
    if not is_error_page(address) and (_FAULT.match(facts["title"]) or (not facts["title"] and _FAULT.match(facts["heading"]))):
        raise Refused(f"It says that something went wrong: {facts['title'] or facts['heading']}", _BUILD)


def check_words(words: str, nowhere: str, address: str, base: str) -> None:
    """Raises Refused for what the site answers where there is no page. Some sites answer that with the home page, which is one."""
    if nowhere and words == nowhere and not is_error_page(address) and address != base:
        raise Refused("It is what the site shows where there is no page", _BUILD)


def check_place(landed: str, address: str, base: str) -> None:
    """Raises Refused where the browser is no longer at the address that it was sent to."""
    if _same(landed) != _same(address):
        raise Refused(f"It sends people on to {shown(landed, base)}", "Audit the page that it leads to.")


def is_error_page(address: str) -> bool:
    """Is it the page that a site has for addresses where there is nothing?"""
    return bool(re.search(r"/404(\.html|/|/index\.html)?$", urlsplit(address).path))


def shown(url: str, base: str) -> str:
    """An address of the site from its top, any other without the port: it differs from run to run."""
    if url.startswith(base):
        return f"/{url.removeprefix(base)}"
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}{parts.path}" if parts.hostname else parts.scheme + ":"


def _same(url: str) -> tuple[str, str]:
    """Servers add and take away a slash, `index.html` and `.html`; that is no other page."""
    parts = urlsplit(url)
    return parts.netloc, re.sub(r"(/index)?(\.html?)?/?$", "", unquote(parts.path))
