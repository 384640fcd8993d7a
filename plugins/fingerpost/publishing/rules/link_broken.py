"""A link inside the site that leads nowhere."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for link in page.document.links:
        target = site.addresses.resolve(link.href, page.path)
        if target.kind != "missing":
            continue
        place = page.source.of_link(link.text, link.nth)
        other = site.by_path.get(target.path)
        why = other.withheld(site.today) if other else None
        if why:
            yield Problem(
                f"The link “{link.text}” leads to {site.shown_path(target.path)}, which is not in the site: {why}",
                "Take the link out until the page is published.", *place,
            )  # fmt: skip
        else:
            near = get_close_matches(target.path, site.addresses.url_of, n=1)
            mend = f"Did you mean {site.shown_path(near[0])}?" if near else "Check the path: it starts from the folder of this page."
            yield Problem(f"The link “{link.text}” leads nowhere: {link.href}", mend, *place)
    for image in page.document.images:
        if site.addresses.resolve(image.src, page.path).kind == "missing":
            name = image.src.rpartition("/")[2]
            yield Problem(f"There is no image {image.src}", "Check the path: it starts from the folder of this page.", *page.source.of_text(name))


RULE = Rule("link-broken", "error", "html", "A link leads nowhere", run)
