"""A single letter sets something off."""

import string
from collections.abc import Iterable

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage

_KEYS = f"{string.ascii_lowercase}{string.digits}?/+-.,;#*![]=~'"
_TOGETHER = 8  # keys pressed between two looks at the page
_BY_ITSELF = 1_200  # milliseconds in which a page that changes by itself does so again
_OPENED = "(a message opened)"
_SETTINGS = """(() => {
  const word = /short-?cut|keyboard|hot-?key|key command|single.key|llwybr byr|bysellfwrdd|raccourci|tastenk/i;
  return [...document.querySelectorAll('button,input,select,a[href],summary,[role=switch],[role=checkbox]')]
    .some((one) => word.test(`${one.innerText} ${one.ariaLabel || ''} ${one.labels?.[0]?.innerText || ''} ${one.value || ''}`));
})()"""


async def run(stage: Stage) -> list[dict]:
    """Keys with a printable sign that change the page while nothing has the focus, and that no setting turns off."""
    if not await stage.ask_inspector("key_listeners"):
        return []
    stage.worn = True
    await stage.page.evaluate("document.activeElement?.blur?.()")
    before = await _after(stage, ["F9"])
    if await _after(stage, ["F9"]) != before:
        return []  # it answers to every key, or changes by itself
    page = (await stage.ask("tell", ["body"]))[0]
    settings = await stage.page.evaluate(_SETTINGS)
    if not await _any_changes(stage, before):
        return []
    message = "A single letter or sign sets something off: whoever speaks to the computer or hits keys by mistake sets it off as well"
    return [page | {"message": message, "tier": "review" if settings else "fail"}]


async def _any_changes(stage: Stage, before: str) -> bool:
    for first in range(0, len(_KEYS), _TOGETHER):
        keys = _KEYS[first : first + _TOGETHER]
        state = await _after(stage, keys)
        if state == before:
            continue
        if state == _OPENED or stage.page.url.split("#")[0] != stage.address.split("#")[0]:
            return True
        await stage.page.wait_for_timeout(_BY_ITSELF)
        return await stage.ask("page_state") == state
    return False


async def _after(stage: Stage, keys: Iterable[str]) -> str:
    """What a reader notices of the page after these keys, or that it opened a message."""
    opened: list[str] = []
    stage.cdp.on("Page.javascriptDialogOpening", lambda event: opened.append(event["message"]))
    await stage.cdp.send("Page.enable")
    for key in keys:
        await stage.press(key)
    await stage.page.wait_for_load_state("load")
    return _OPENED if opened else await stage.ask("page_state")


PROBE = Probe("browser-key-shortcut", "A single letter sets something off", ("2.1.4",), "fail", run)
