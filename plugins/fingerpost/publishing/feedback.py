"""“Is anything wrong on this page?”: a form and a mail address that know which page it is about."""

from typing import Any
from urllib.parse import quote

from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def feedback(page: Page, site: Site, form: str | None, email: str | None) -> dict[str, Any] | None:
    """Where people say what is wrong with a page; None where the council gives no way. `{page}` in the form's address is the page's."""
    address = f"{site.addresses.root.rstrip('/')}/{page.url}" if site.addresses.root else f"{site.addresses.base}{page.url}"
    if not (form or email):
        return None
    asked = quote(address, safe="")
    joined = form if form and "{page}" in form else f"{form}{'&' if '?' in form else '?'}page={{page}}" if form else ""
    return {"form": joined.replace("{page}", asked), "email": email or "", "subject": quote(page.title), "body": quote(f"\n\n{address}")}
