"""A drawing (SVG) that runs a script or loads something from elsewhere: whoever opens it, opens that too."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.shown import linked, shown


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    places = {path: page.source.of_image(image.name, image.nth) for image, path, _ in shown(page, site)}
    places |= {path: page.source.of_link(link.text, link.nth) for link, path, _ in linked(page, site) if path not in places}
    for path, place in places.items():
        for slip in site.files[path].slips:
            if slip.kind == "unsafe":
                yield Problem(slip.message, slip.mend, *place)


RULE = Rule("svg-unsafe", "error", "html", "A drawing runs a script or loads something from elsewhere", run)
