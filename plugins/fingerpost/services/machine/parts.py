"""What the room has for other programs: the files, the page that lists them, and the links that lead there."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.checks.room import RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.machine.calendars import calendar_path, calendars, has_calendar
from fingerpost.services.machine.feed import feed
from fingerpost.services.machine.open_data import open_data_page
from fingerpost.services.machine.open_referral import services_json
from fingerpost.services.machine.source import source_of


def files(site: Site, room: RoomState) -> dict[str, str]:
    """The files by path: services.json, the calendars and the feed of news. None of a site without services, places or news."""
    settings, source = room.settings, source_of(site, room)
    found: dict[str, str] = {}
    if settings.open_referral and _has_services(site):
        found[settings.open_referral] = services_json(source)
    if settings.calendar:
        found |= calendars(source, settings.calendar)
    if settings.feed and (news := feed(source, settings.feed)):
        found[settings.feed] = news
    return found


def pages(site: Site, room: RoomState) -> dict[str, str]:
    """The page that lists the files, unless an editor wrote one at that path."""
    path = room.settings.open_data
    return {path: open_data_page(room.settings.owner, site.lang)} if path and path not in site.by_path and _has_services(site) else {}


def links(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """Where the feed of news is, for the home page and pages of news."""
    path = room.settings.feed
    return {"feed": site.addresses.up(page.path) + path} if path and _is_of_news(page, site) else {}


def calendar_of(page: Page, site: Site, room: RoomState) -> str:
    """The address of a place's calendar as seen from its page; empty where it has none."""
    source = page.translation_of or page
    there = room.settings.calendar and has_calendar(source, site.today, room.data.calendar)
    return site.addresses.up(page.path) + calendar_path(source) if there else ""


def _is_of_news(page: Page, site: Site) -> bool:
    """Is it news, the front page of a folder of news, or the home page of a site with news?"""
    source = page.translation_of or page
    beside = site.folders.get(source.folder, ()) if source.is_index and source.folder else ()
    listed = page.meta.type == "home" or any(child.meta.type == "news" for child in beside)
    return (listed and bool(site.by_type.get("news"))) or page.meta.type == "news"


def changes(site: Site) -> Iterator[Change]:
    """The days on which a long closure of an entry begins or ends in services.json."""
    for page in site.by_type.get("entry", ()):
        for one in page.meta.special_hours:
            last = getattr(one, "last_day", None)
            if last and one.hours == "closed" and last - one.day >= timedelta(14):
                days = (one.day, last + timedelta(1) if last < date.max else last)
                yield from (
                    Change(day, site.shown_path(page.path), "its status in services.json changes", False)
                    for day in days
                    if day > site.today
                )


def _has_services(site: Site) -> bool:
    return any(site.by_type.get(kind) for kind in ("service", "entry"))
