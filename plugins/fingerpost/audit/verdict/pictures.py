"""Pictures of what was found, for the report that people look at: the element, outlined, with a little of the page round it."""

import base64
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import groupby
from time import monotonic
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from fingerpost.audit.chromium import FLAGS
from fingerpost.audit.looks import LOOKS, PHONE, Look
from fingerpost.checks.finding import Finding

Key = tuple[str, str, str]
MOST = 40  # pictures; at 5 to 30 kB each, the report stays light
_WIDE, _HIGH, _ROUND = 600, 400, 40  # CSS pixels of a picture at most, and of the page that is shown round the element
_TIME, _WAIT = 20_000, 3000  # milliseconds that opening a page may take, and finding an element on it
_IN_ALL = 120  # seconds after which no further page is opened
_OUTLINE = """element => {
    element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
    element.style.setProperty('outline', '3px solid #d4006e', 'important');
    element.style.setProperty('outline-offset', '3px', 'important');
    const box = element.getBoundingClientRect();
    return [box.x, box.y, box.width, box.height];
}"""


@dataclass(frozen=True)
class Pictures:
    """Images as `data:` addresses by the key of their finding, and how many could not be taken."""

    taken: Mapping[Key, str]
    missed: int = 0


def wanted(findings: list[Finding]) -> list[Finding]:
    """The findings that get a picture: the first of each rule, worst first, at most 40."""
    first: dict[str, Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.worst_first):
        if finding.element and finding.element.selector and finding.element.pages:
            first.setdefault(finding.rule, finding)
    return list(first.values())[:MOST]


def pictures(findings: list[Finding], base: str, chromium: str) -> Pictures:
    """Take them from the site that is served at `base`. What cannot be taken is counted, and is no reason to stop."""
    asked = sorted(wanted(findings), key=_page_and_look)
    with ThreadPoolExecutor(1) as beside:  # in a thread of its own, whatever else of Playwright runs in this one
        taken = beside.submit(_take, asked, base, chromium).result() if asked else {}
    return Pictures(taken, len(asked) - len(taken))


def _take(asked: list[Finding], base: str, chromium: str) -> dict[Key, str]:
    taken: dict[Key, str] = {}
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            end = monotonic() + _IN_ALL
            for (address, look), group in groupby(asked, key=_page_and_look):
                if monotonic() > end:
                    break
                taken |= _on_page(browser, base, address, LOOKS.get(look, PHONE), list(group))
    except BrowserError:  # the browser does not start, or has ended: the report is as good without
        pass
    return taken


def _page_and_look(finding: Finding) -> tuple[str, str]:
    assert finding.element is not None
    return finding.element.pages[0], finding.element.looks[0] if finding.element.looks else PHONE.name


def with_pictures(findings: list[Finding], taken: Mapping[Key, str]) -> list[Finding]:
    """The findings with their pictures: one each, where several are known by the same key."""
    left = dict(taken)
    return [
        replace(finding, element=replace(finding.element, picture=left.pop(finding.key)))
        if finding.element and finding.element.selector and finding.key in left
        else finding
        for finding in findings
    ]


def _on_page(browser: Browser, base: str, address: str, look: Look, findings: list[Finding]) -> dict[Key, str]:
    """The pictures of one page, which is opened once."""
    page = _open(browser, look)
    try:
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith((base, "data:")) else route.abort())
        page.goto(base + address, wait_until="load", timeout=_TIME)
        found = {finding.key: _picture(page, finding.element.selector, look) for finding in findings if finding.element}
        return {key: picture for key, picture in found.items() if picture}
    except BrowserError:
        return {}
    finally:
        page.context.close()


def _picture(page: Page, selector: str, look: Look) -> str:
    try:
        element = page.locator(selector).first
        box = element.evaluate(_OUTLINE, timeout=_WAIT)
        taken = page.screenshot(clip=_clip(box, look), animations="disabled", timeout=_TIME)
        element.evaluate("element => { element.style.outline = '' }", timeout=_WAIT)
        return _as_data(taken)
    except (BrowserError, ValueError):
        return ""


def _open(browser: Browser, look: Look) -> Page:
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height}, color_scheme="dark" if look.dark else "light",
        forced_colors="active" if look.forced_colours else "none", reduced_motion="reduce",
    )  # fmt: skip
    page = context.new_page()
    if look.print:
        page.emulate_media(media="print")
    return page


def _clip(box: list[float], look: Look) -> Any:
    """The element with some of the page round it, within the window. Raises ValueError where nothing of it can be seen."""
    x, y, width, height = box
    left, top = max(x - _ROUND, 0), max(y - _ROUND, 0)
    right, bottom = min(x + width + _ROUND, look.width, left + _WIDE), min(y + height + _ROUND, look.height, top + _HIGH)
    if right - left < 1 or bottom - top < 1 or not width + height:
        raise ValueError("nothing to see")
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _as_data(png: bytes) -> str:
    """WebP, which is a third of the size and keeps letters sharp."""
    out = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").save(out, "WEBP", quality=70, method=4)
    return f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode()}"
