"""Which services are the council's own, and which it only tells people about."""

from collections import Counter
from collections.abc import Iterator

from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Provider
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Register


def written_services(site: Site) -> Iterator[Page]:
    """The services that editors wrote and keep up to date, without their translations."""
    for page in site.written:
        if isinstance(page.meta, Service) and page.readable and not page.named_lang and not page.archived(site.today):
            yield page


def own_councils(site: Site) -> set[str]:
    """Whose site it is: whoever is responsible for the most services; several where they are level."""
    named = Counter(name for page in written_services(site) for name in providers(page))
    most = max(named.values(), default=0)
    return {name for name, count in named.items() if count == most}


def providers(page: Page) -> list[str]:
    """Every organisation that a service names as its provider."""
    return page.meta.provider.ids if isinstance(page.meta.provider, Provider) else []


def own_of(site: Site, register: Register) -> set[str]:
    """Whose site it is, looked up once for all pages."""
    if register.own is None:
        register.own = own_councils(site)
    return register.own


def is_of_others(page: Page, site: Site, register: Register) -> bool:
    """Is another council, or somebody else, responsible for the service, and this council not at all?"""
    named = set(providers(page))
    return bool(named) and not named & own_of(site, register)
