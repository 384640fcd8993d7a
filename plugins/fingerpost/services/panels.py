"""What each type of page shows beside its own text: values for the theme."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel, OpeningHours
from fingerpost.pages.page_types import Event, Home, Location, News, Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Organisation
from fingerpost.services.lists import item, latest_news, pages_of, services, topics

Organisations = dict[str, Organisation]


def service_panel(page: Page, site: Site, organisations: Organisations) -> dict[str, Any]:
    """The facts of a service, its channels, and who is responsible."""
    meta: Service = page.meta
    channels = [_channel(channel, page, site) for channel in meta.channels if isinstance(channel, Channel)]
    return {
        "service": {
            "facts": [
                {"key": key, "text": text}
                for key, text in (
                    ("who_for", meta.who_for),
                    ("cost", meta.cost),
                    ("help_with_costs", meta.help_with_costs),
                    ("how_long", meta.how_long),
                )
                if text
            ],  # fmt: skip
            "you_need": meta.you_need,
            "channels": channels,
            "online_only": meta.online_only,
            "start": next((channel for channel in channels if channel["kind"] == "online"), None),
            "provider": _organisation(meta.provider, organisations),
            "delivered_by": _organisation(meta.delivered_by, organisations),
            "if_it_goes_wrong": meta.if_it_goes_wrong,
        }
    }


def topic_panel(page: Page, site: Site) -> dict[str, Any]:
    """The pages of a topic, in groups."""
    groups: dict[str, list] = {}
    keys = {"topic": "topics", "service": "services", "location": "places", "event": "events", "news": "news"}
    for child in pages_of(page, site):
        groups.setdefault(keys.get(child.meta.type, "information"), []).append(item(child, page, site))
    return {"topic": {"groups": [{"key": key, "items": items} for key, items in groups.items()]}}


def home_panel(page: Page, site: Site, news_items: int, a_to_z: str) -> dict[str, Any]:
    """Top tasks, topics and news."""
    meta: Home = page.meta
    tasks = [{"label": task.label, "url": site.addresses.href(page.path, task.page)} for task in meta.top_tasks]
    news = latest_news(site.listed)[:news_items]
    return {
        "home_panel": {
            "tasks": [task for task in tasks if task["url"]],
            "topics": [item(topic, page, site) for topic in topics(site) if _is_for_home(pages_of(topic, site))],
            "news": [item(one, page, site) for one in news],
            "services": len(services(site)),
            "a_to_z": site.addresses.href(page.path, a_to_z),
        }
    }


def location_panel(page: Page, site: Site, organisations: Organisations) -> dict[str, Any]:
    """Where a place is, when it is open, and what makes it easier to use."""
    meta: Location = page.meta
    hours = meta.opening_hours
    days = []
    if isinstance(hours, OpeningHours):
        days = [{"day": day, "hours": getattr(hours, day)} for day in OpeningHours.model_fields]
    return {
        "location": {
            "address": [line.strip() for line in (meta.address or "").split(",") if line.strip()],
            "phone": _phone(meta.phone),
            "email": meta.email,
            "run_by": _organisation(meta.run_by, organisations),
            "days": days,
            "facilities": meta.facilities,
            "getting_here": meta.getting_here,
        }
    }


def news_panel(page: Page) -> dict[str, Any]:
    """The date of a news item."""
    meta: News = page.meta
    published = getattr(meta, "published_on", None)
    return {"news": {"published": published}} if published else {}


def event_panel(page: Page) -> dict[str, Any]:
    """When and where an event is, and what it costs; nothing where its day has an error."""
    meta: Event = page.meta
    first = getattr(meta, "starts_on", None)
    return {"event": {"first": first, "last": meta.ends_on, "times": meta.times, "where": meta.place, "cost": meta.cost}} if first else {}


def breadcrumbs(page: Page, site: Site) -> list[dict[str, str]]:
    """The way down to a page: home, which the theme names, then the front page of each folder above it."""
    if page.path == "index.md":
        return []
    folders = page.folder.split("/") if page.folder else []
    paths = ["index.md"] + ["/".join(folders[: depth + 1]) + "/index.md" for depth in range(len(folders))]
    above = (site.by_path.get(path) for path in paths)
    return [
        {"title": "" if parent.path == "index.md" else parent.title, "url": site.addresses.href(page.path, parent.path)}
        for parent in above if parent and parent is not page and site.is_published(parent)
    ]  # fmt: skip


def _channel(channel: Channel, page: Page, site: Site) -> dict[str, Any]:
    place = site.by_path.get(channel.location or "")
    return {
        "kind": channel.kind,
        "label": channel.label or page.title,
        "url": channel.url,
        "phone": _phone(channel.number),
        "email": channel.email,
        "address": [line.strip() for line in (channel.address or "").split(",") if line.strip()],
        "place": {"title": place.title, "url": site.addresses.href(page.path, place.path)} if place else None,
        "hours": channel.hours,
        "wait": channel.wait,
        "languages": channel.languages,
        "note": channel.note,
    }


def _is_for_home(children: list[Page]) -> bool:
    """Has a topic anything besides the news, which the home page shows in a place of its own?"""
    kinds = {child.meta.type for child in children}
    return bool(kinds) and kinds - {"event"} != {"news"}


def _phone(number: str | None) -> dict[str, str] | None:
    return {"number": number, "dial": "".join(letter for letter in number if letter.isdigit() or letter == "+")} if number else None


def _organisation(name: str | None, organisations: Organisations) -> dict[str, Any] | None:
    found = organisations.get(name or "")
    return {"name": found.name, "url": found.url, "phone": _phone(found.phone)} if found else None
