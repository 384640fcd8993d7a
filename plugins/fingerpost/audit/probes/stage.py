"""The page that the probes share, and the ways in which they touch it."""

import asyncio
import base64
import io
import json
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PIL import Image

from fingerpost.audit.element import component_classes, element_source

if TYPE_CHECKING:  # who only asks for the names of the probes needs no Playwright
    from playwright.async_api import CDPSession, Page

_HERE = Path(__file__).parent
_KEYS = {"Tab": 9, "Escape": 27, "Enter": 13, "F9": 120, "ArrowDown": 40, "ArrowRight": 39}
_MODIFIERS = {"alt": 1, "ctrl": 2, "control": 2, "shift": 8}
WAIT = 15_000  # milliseconds that a page may take to load again


class Stage:
    """A page on which probes do things, one after the other."""

    def __init__(self, page: "Page", address: str, cdp: "CDPSession") -> None:
        self.page, self.address, self.cdp = page, address, cdp
        self.size = page.viewport_size or {"width": 360, "height": 800}
        self.worn = False
        """Did a probe change the page, so that the next one needs it new?"""
        self.breath = 0
        """Milliseconds that the page's scripts need after each key."""
        self.kept: dict[str, object] = {}
        """What one probe found out and others use."""

    async def ask(self, name: str, given: object = None, uses: str = ""):
        """Run NAME.js in the page with `given`, after common.js and what it `uses`; it gives back what it returns."""
        return await in_page(self.page, name, given, uses)

    async def ask_inspector(self, name: str):
        """Run NAME.js with `getEventListeners`, which only the inspector has."""
        code = f"(() => {{{_source('', name)}}})()"
        told = await self.cdp.send("Runtime.evaluate", {"expression": code, "returnByValue": True, "includeCommandLineAPI": True})
        if "exceptionDetails" in told:
            raise RuntimeError(told["exceptionDetails"].get("exception", {}).get("description", "the script failed"))
        return told["result"].get("value")

    async def press(self, key: str) -> None:
        """Press and let go a key: `Tab`, `Escape`, `a`, `Shift+Tab`, `Ctrl+M`."""
        *held, key = key.split("+") if len(key) > 1 else [key]
        modifiers = sum(_MODIFIERS[name.lower()] for name in held)
        number = _KEYS.get(key) or (ord(key.upper()) if key.isalnum() and len(key) == 1 else 0)
        event = {"key": key, "code": key if len(key) > 1 else "", "windowsVirtualKeyCode": number, "modifiers": modifiers}
        typed = {"type": "keyDown", "text": key} if len(key) == 1 and not modifiers else {"type": "rawKeyDown"}
        down = self.cdp.send("Input.dispatchKeyEvent", {**event, **typed})
        await asyncio.gather(down, self.cdp.send("Input.dispatchKeyEvent", {**event, "type": "keyUp"}))
        if self.breath:
            await self.page.wait_for_timeout(self.breath)

    async def picture(self) -> Image.Image:
        """What the window shows now."""
        shot = await self.cdp.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")

    @asynccontextmanager
    async def sized(self, width: int, height: int):
        """The page in a window of another size, in CSS pixels."""
        await self.page.set_viewport_size({"width": width, "height": height})
        try:
            yield
        finally:
            await self.page.set_viewport_size(self.size)

    @asynccontextmanager
    async def another(self, **options):
        """A page of its own beside this one, that can reach only this site; it has not gone anywhere yet."""
        browser = self.page.context.browser
        assert browser, "the page's browser was started by the driver"
        context = await browser.new_context(viewport=self.size, service_workers="block", **options)
        try:
            await context.route(lambda url: not _same_site(url, self.address), lambda route: route.abort())
            yield await context.new_page()
        finally:
            await context.close()

    async def renew(self) -> None:
        """Load the page again where a probe has worn it."""
        if self.worn:
            await self.page.goto("about:blank")
            await self.page.goto(self.address, wait_until="load", timeout=WAIT)
        self.worn, self.breath = False, 0


async def in_page(page: "Page", name: str, given: object = None, uses: str = ""):
    """Run NAME.js in a page, as `Stage.ask` does."""
    return await page.evaluate(f"async (given) => {{{_source(uses, name)}}}", given)


def _same_site(url: str, address: str) -> bool:
    return urlsplit(url).scheme in ("data", "blob", "about") or urlsplit(url)[:2] == urlsplit(address)[:2]


@cache
def _source(*names: str) -> str:
    scripts = [(_HERE / f"{name}.js").read_text("utf-8") for name in ("common", *names) if name]
    return "\n".join(
        [
            f"const fingerpostElement = {element_source()}",
            f"const components = {json.dumps(component_classes(), sort_keys=True)};",
            *scripts,
        ]
    )
