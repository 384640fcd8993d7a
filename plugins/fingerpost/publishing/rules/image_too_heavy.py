"""Images that take long to load on a phone, and use up the data that people pay for."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.document import Image
from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.shown import shown


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    """What counts is what people load: the largest form of an image, once for each image of the page."""
    one, all_together = room.settings.image_budget_kb, room.settings.page_images_budget_kb
    loaded = {path: (image, facts) for image, path, facts in reversed(list(shown(page, site))) if facts.served}
    heaviest_first = sorted(loaded.values(), key=lambda found: (-found[1].served, found[0].src))
    for image, facts in heaviest_first:
        if _kb(facts.served) > one:
            message = f"The image {image.name} makes people load {_kb(facts.served):,} KB; the most is {one:,} KB"
            yield Problem(message, _mend(image, facts), *page.source.of_image(image.name, image.nth), same_as=f"{image.name} is too heavy")
    total = _kb(sum(facts.served for _, facts in heaviest_first))
    if total > all_together:
        first = heaviest_first[0][0]
        names = ", ".join(image.name for image, _ in heaviest_first[:3])
        message = f"The {len(loaded)} images of the page make people load {total:,} KB; the most is {all_together:,} KB together"
        mend = f"Take out those that help nobody, or move some to a page of their own. The heaviest: {names}."
        yield Problem(message, mend, *page.source.of_image(first.name, first.nth), same_as="the images together are too heavy")


def _mend(image: Image, facts: FileFacts) -> str:
    if facts.remade:
        return "Crop it to what matters, or take another picture with less fine detail in it, such as leaves, gravel or crowds."
    if image.name.lower().endswith(".svg"):
        return "Export it as an optimised SVG, without embedded photos. If it stays heavy, export it as PNG: Fingerpost makes it lighter."
    if image.name.lower().endswith(".gif"):
        return "Use a still picture (PNG or JPEG), which Fingerpost makes lighter. If it must move, make it a film."
    return "Make it smaller in a picture program: 1,200 pixels wide is enough for the text column. Then save it as JPEG or WebP."


def _kb(size: int) -> int:
    return -(-size // 1000)


RULE = Rule("image-too-heavy", "error", "html", "Images take long to load", run)
