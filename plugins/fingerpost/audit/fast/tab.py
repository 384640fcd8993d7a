"""One page of the browser, which is sent from address to address and changes its look."""

import asyncio
import contextlib
import json
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Error, Page, Request

from fingerpost.audit.fast import sources
from fingerpost.audit.fast.browser import Chromium
from fingerpost.audit.fast.refusals import NO_SCRIPT, Refused, check_answer, check_place
from fingerpost.audit.looks import LOOKS, PHONE, Look

_WORLD = "fingerpost"
_OWN_SCHEMES = ("data", "blob", "about", "chrome-error", "javascript")


class Tab:
    """A page in a context of its own: nothing that one tab keeps is seen in another."""

    def __init__(self, context: BrowserContext, page: Page, cdp: CDPSession, allowed: tuple[str, ...]) -> None:
        self.context, self.page = context, page
        self.doing = "loading"
        """What it is in the middle of, for whoever watches the clock."""
        self.crashed = asyncio.Event()
        self.requests: set[str] = set()
        """Addresses outside the site that the page asked for."""
        self._cdp, self._allowed = cdp, allowed
        self._look, self._downloads = PHONE, False
        self._address = self._went = ""  # where it was sent, and where it went from there

    async def go(self, address: str, base: str) -> bytes:
        """Load a page, and give what the server sent. Raises Refused where it is not that page."""
        self.doing, self._address, self._went, self._downloads = "loading", address, address, False
        self.requests.clear()
        try:
            response = await self.page.goto(address, wait_until="load", timeout=0)
        except Error as error:
            self._explain(str(error), base)
            raise
        if response is None:
            raise Refused("The browser got no answer from the server")
        self.check(base)
        check_answer(response.status, response.headers)
        self.doing = "looking"
        return await response.body()

    def check(self, base: str) -> None:
        """Raises Refused where the page went elsewhere by itself, or turned out to be a download."""
        if self._downloads:
            raise Refused("It starts a download, so that it is not a page", "Leave it out of the pages to audit, and link to the file.")
        nowhere = self.page.url.startswith(("chrome-error:", "about:"))  # it never got there
        check_place(self._went if nowhere else self.page.url, self._address, base)

    async def turn(self, look: Look) -> None:
        """Change to another look, in which what is loaded stays loaded."""
        before, self._look = self._look, look
        if (before.width, before.height) != (look.width, look.height):
            await self.page.set_viewport_size({"width": look.width, "height": look.height})
        if (before.dark, before.forced_colours, before.print) != (look.dark, look.forced_colours, look.print):
            await self.page.emulate_media(
                media="print" if look.print else "screen",
                color_scheme="dark" if look.dark else "light",
                forced_colors="active" if look.forced_colours else "none",
                reduced_motion="reduce",
            )

    async def facts(self) -> dict[str, Any]:
        """What the page is, before any engine is believed."""
        world = await self._world(await self._main_frame())
        if not await self._ask("globalThis.fingerpost ? 1 : 0", world):
            raise Refused(NO_SCRIPT, "See what forbids scripts: a policy of the site, or a setting of the browser.")
        return json.loads(await self._ask("fingerpost.settle(false).then(fingerpost.facts).then(JSON.stringify)", world))

    async def look(self, name: str, whole: bool) -> dict[str, Any]:
        """What the engines see in a look: `rows`, and how much was `tested`. Raises Refused where an engine failed."""
        self.doing = "looking"
        await self.turn(LOOKS[name])
        frame = await self._main_frame()
        world = await self._world(frame)
        framed = len(self.page.frames) > 1
        question = sources.question(name, whole, framed)
        if framed:
            question["partial"] = await self._partial(frame, "null", question["axe"])
        turned = "false" if whole else "true"
        script = f"fingerpost.settle({turned}).then(() => fingerpost.look({sources.as_script(question)})).then(JSON.stringify)"
        return json.loads(await self._ask(script, world))

    async def close(self) -> None:
        await self.context.close()

    async def _partial(self, frame: str, context: str, options: dict[str, Any]) -> list[Any]:
        """What axe saw in a frame and in the frames within, in their order; None for one that it cannot reach."""
        given = f"{context} ?? document, {sources.as_script(options)}"
        try:
            world = await self._world(frame)
            partial = json.loads(await self._ask(f"axe.runPartial({given}).then(JSON.stringify)", world))
            within = json.loads(await self._ask(f"JSON.stringify(axe.utils.getFrameContexts({given}))", world))
        except (Error, Refused):
            return [None]
        found = [partial]
        for one in within:
            selector = sources.as_script(one["frameSelector"])
            child = await self._frame_of(f"axe.utils.shadowSelect({selector})", world)
            found += await self._partial(child, sources.as_script(one["frameContext"]), options) if child else [None]
        return found

    async def _frame_of(self, element: str, world: int) -> str:
        told = await self._cdp.send("Runtime.evaluate", {"expression": element, "contextId": world})
        if "objectId" not in told["result"]:
            return ""
        node = await self._cdp.send("DOM.describeNode", {"objectId": told["result"]["objectId"]})
        return node["node"].get("frameId", "")

    async def _main_frame(self) -> str:
        return (await self._cdp.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]

    async def _world(self, frame: str) -> int:
        """The world of the engines in a frame: they lie there since before the page's first script."""
        told = await self._cdp.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": _WORLD})
        return told["executionContextId"]

    async def _ask(self, script: str, world: int) -> Any:
        asked = {"expression": script, "contextId": world, "awaitPromise": True, "returnByValue": True}
        told = await self._cdp.send("Runtime.evaluate", asked)
        if "exceptionDetails" in told:
            said = told["exceptionDetails"].get("exception", {}).get("description", "") or told["exceptionDetails"].get("text", "")
            why = said.split("\n")[0].removeprefix("Error: ")
            raise Refused(f"An engine failed on it ({why})", "Try again. If it stays so, report it with the page that it fails on.")
        return told["result"].get("value")

    def _explain(self, said: str, base: str) -> None:
        """Raises Refused for what a page does instead of loading."""
        if "Download is starting" in said or self._downloads:
            self._downloads = True
            self.check(base)
        check_place(self._went, self._address, base)
        found = said.partition("net::")[2].split()[:1]
        if found:
            raise Refused(f"The browser could not load it ({found[0]})", "See that the site is served, then try again.")

    def _heard(self, request: Request) -> None:
        url = request.url
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self._went = url
        if not url.startswith(self._allowed) and urlsplit(url).scheme not in _OWN_SCHEMES:
            self.requests.add(url)

    def listen(self) -> None:
        """Hear what the page asks for, and answer no to whatever it opens."""
        self.page.on("request", self._heard)
        self.page.on("websocket", lambda socket: None if socket.url.startswith(self._allowed) else self.requests.add(socket.url))
        self.page.on("download", lambda _: setattr(self, "_downloads", True))
        self.page.on("dialog", _dismiss)
        self.page.on("popup", _close)
        self.page.on("crash", lambda _: self.crashed.set())


async def _dismiss(dialog: Dialog) -> None:
    with contextlib.suppress(Error):  # the page may go away with its dialog
        await dialog.dismiss()


async def _close(page: Page) -> None:
    with contextlib.suppress(Error):
        await page.close()


async def open_tab(chromium: Chromium, seed: int, allowed: tuple[str, ...], engines: str = "") -> Tab:
    """A new tab, empty, in the look of a phone. `allowed` are the addresses with which those of the site begin."""
    context = await chromium.browser.new_context(
        viewport={"width": PHONE.width, "height": PHONE.height},
        accept_downloads=False,
        service_workers="block",
        reduced_motion="reduce",
        color_scheme="light",
        forced_colors="none",
        locale="en-GB",
        timezone_id="Europe/London",
    )
    await context.add_init_script(sources.steady(seed))
    page = await context.new_page()
    cdp = await context.new_cdp_session(page)
    await cdp.send("Page.enable")
    if engines:
        await cdp.send("Page.addScriptToEvaluateOnNewDocument", {"source": engines, "worldName": _WORLD})
    tab = Tab(context, page, cdp, allowed)
    tab.listen()
    return tab
