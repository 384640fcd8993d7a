"""The review dates of all pages in the shape that the monitor of GOV.UK's tech docs reads."""

import json

from fingerpost.checks.room import RoomState
from fingerpost.freshness.row import rows
from fingerpost.pages.site import Site

PATH = "api/pages.json"


def pages_json(site: Site, room: RoomState) -> str:
    """A list of title, url, review_by and owner_slack. A page without a review has null, which the monitor passes over."""
    root = site.addresses.root.rstrip("/") + "/"
    published = {site.shown_path(page.path) for page in site.published}
    return json.dumps(
        [
            {"title": row.title, "url": root + row.url, "review_by": row.due_on.isoformat() if row.due_on else None,
             "owner_slack": row.channel or None}
            for row in rows(site, room) if row.path in published
        ],
        ensure_ascii=False, indent=1,
    ) + "\n"  # fmt: skip
