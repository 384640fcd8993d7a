"""What each type of page shows beside its own text: values for the theme."""

from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.page_types import Event, Home, News, Service
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for
from fingerpost.services.consultations import open_ones
from fingerpost.services.lists import groups_of, item, latest_news, pages_of, topics
from fingerpost.services.own import is_of_others
from fingerpost.services.responsible import responsible
from fingerpost.services.shown import Organisations, channel


def service_panel(page: Page, site: Site, organisations: Organisations, who_does_what: str = "") -> dict[str, Any]:
    """The facts of a service, its channels, and who is responsible."""
    meta: Service = page.meta
    channels = [channel(one, page, site) for one in meta.channels if isinstance(one, Channel)]
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
            "responsible": responsible(page, site, organisations, who_does_what),
            "if_it_goes_wrong": meta.if_it_goes_wrong,
            "of_others": is_of_others(page.translation_of or page, site, organisations),
        }
    }


def topic_panel(page: Page, site: Site) -> dict[str, Any]:
    """The pages of a topic, in groups."""
    return {"topic": {"groups": groups_of(pages_of(page, site), page, site)}}


def home_panel(page: Page, site: Site, news_items: int, a_to_z: str) -> dict[str, Any]:
    """Top tasks, topics, open consultations and news."""
    meta: Home = page.meta
    tasks = [{"label": task.label, "url": site.addresses.href(page.path, task.page)} for task in meta.top_tasks]
    news = latest_news(site.listed)[:news_items]
    return {
        "home_panel": {
            "tasks": [task for task in tasks if task["url"]],
            "topics": [item(topic, page, site) for topic in topics(site) if _is_for_home(pages_of(topic, site))],
            "consultations": [{"entry": item(one, page, site), "closes": one.meta.closes_on} for one in open_ones(site)],
            "news": [item(one, page, site) for one in news],
            "a_to_z": site.addresses.href(page.path, a_to_z),
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
    source = page.translation_of or page
    if source.path == "index.md":
        return []
    folders = page.folder.split("/") if page.folder else []
    paths = ["index.md"] + ["/".join(folders[: depth + 1]) + "/index.md" for depth in range(len(folders))]
    above = (site.by_path.get(path) for path in paths)
    return [
        {"title": "" if parent.path == "index.md" else title_for(page, parent, site), "url": site.addresses.href(page.path, parent.path)}
        for parent in above if parent and parent is not source and site.is_published(parent)
    ]  # fmt: skip


def _is_for_home(children: list[Page]) -> bool:
    """Has a topic anything besides the news, which the home page shows in a place of its own?"""
    kinds = {child.meta.type for child in children}
    return bool(kinds) and kinds - {"event"} != {"news"}
