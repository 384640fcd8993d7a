"""What a page costs on the wire, counted by the browser itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, CDPSession, Page


@dataclass
class Load:
    """A page that was loaded with nothing in the cache: the type and the bytes of each answer, headers and body, as they came in."""

    address: str
    answers: list[tuple[str, int, str]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """All bytes that came in."""
        return sum(size for _, size, _ in self.answers)

    def of(self, kind: str) -> int:
        """The bytes of one type of file, by the browser's names: Document, Stylesheet, Script, Image ..."""
        return sum(size for type_, size, _ in self.answers if type_ == kind)

    def kinds(self) -> list[str]:
        """The types of all answers, in order."""
        return [kind for kind, _, _ in self.answers]

    def __str__(self) -> str:
        parts = ", ".join(f"{kind} {size:,}" for kind, size, _ in self.answers)
        return f"{self.address} {self.size:,} bytes: {parts}"


class Counter:
    """A tab that counts. Chromium says how many bytes of each answer it received (Network.loadingFinished)."""

    def __init__(self, tab: Page, session: CDPSession) -> None:
        self.tab = tab
        self._kinds: dict[str, str] = {}
        self._urls: dict[str, str] = {}
        self._ours: set[str] = set()
        self._load = Load("")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def load(self, address: str) -> Load:
        """Go to an address and wait until all that it needs is there."""
        self._load, self._ours = Load(address), set()
        self.tab.goto(address, wait_until="load")
        return self._load

    def _asked(self, event: dict) -> None:
        """Note what this page asks for: a script of the page before may still be asking."""
        if event["documentURL"] == self._load.address:
            self._ours.add(event["requestId"])

    def _received(self, event: dict) -> None:
        response = event["response"]
        if event["requestId"] in self._ours and not response["url"].startswith("data:"):
            self._kinds[event["requestId"]], self._urls[event["requestId"]] = event["type"], response["url"]

    def _finished(self, event: dict) -> None:
        if event["requestId"] in self._kinds:
            number = event["requestId"]
            self._load.answers.append((self._kinds[number], round(event["encodedDataLength"]), self._urls[number]))


@contextmanager
def counting(browser: Browser, **options) -> Iterator[Counter]:
    """A tab of a phone, with nothing in its cache."""
    phone = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75}
    context = browser.new_context(**phone, ignore_https_errors=True, **options)
    tab = context.new_page()
    try:
        yield Counter(tab, context.new_cdp_session(tab))
    finally:
        context.close()
