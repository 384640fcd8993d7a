"""Pictures of a page with and without the focus, compared."""

from typing import Literal

from PIL import Image, ImageChops

from fingerpost.audit.probes.stage import Stage

_FOCUS = """async (number) => {
  const element = globalThis[Symbol.for('fingerpost walk')].elements[number];
  if (!element?.isConnected) return false;
  element.focus();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return element.matches(':focus') || document.activeElement?.shadowRoot != null;
}"""
_BLUR = """async () => {
  document.activeElement?.blur?.();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
_PATIENCE = 150  # milliseconds for a page that marks the focus by script
Shows = Literal["yes", "hardly", "no", "unknown"]


async def focus_shows(stage: Stage, place: dict) -> Shows:
    """Does the window change when this place has the focus?"""
    for wait in (0, _PATIENCE):
        if not await stage.page.evaluate(_FOCUS, place["number"]):
            return "unknown"
        if wait:
            await stage.page.wait_for_timeout(wait)
        with_focus = await stage.picture()
        await stage.page.evaluate(_BLUR)
        shows = difference(await stage.picture(), with_focus)
        if shows == "yes":
            return shows
    return shows


def difference(one: Image.Image, other: Image.Image) -> Shows:
    """Can a person see a difference between two pictures? `hardly`: a few points, or a shade."""
    if one.size != other.size:
        return "yes"
    red, green, blue = ImageChops.difference(one, other).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    clear, faint = sum(strongest[40:]), sum(strongest[6:])
    if clear >= 12:
        return "yes"
    return "hardly" if faint else "no"
