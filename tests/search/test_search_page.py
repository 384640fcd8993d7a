"""The search page that nobody wrote, and what a search page shows."""

from fingerpost.pages.page import read_page
from fingerpost.search.room import ROOM, generate
from fingerpost.search.settings import SearchSettings
from tests.support.sites import make_site, open_rooms

HOME = "---\ntype: home\ntitle: Home\ntop_tasks:\n  - {label: Pay, page: pay.md}\n  - {label: Gone, page: gone.md}\n---\nHello.\n"
FILES = {"index.md": HOME, "pay.md": "# Pay\n", "help/search.md": "---\ntype: search\ntitle: Search\n---\nOur own words.\n"}


def state(**settings):
    return ROOM.open(SearchSettings(**settings), open_rooms({})["search"][1].files)


def test_the_page_is_made_unless_there_is_one_or_the_search_is_off() -> None:
    site = make_site(FILES)
    made = generate(site, state(owner="contact-team"))
    page = read_page("search.md", made["search.md"].encode())
    assert (list(made), page.slips, page.meta.type, page.meta.owner) == (["search.md"], [], "search", "contact-team")
    assert generate(site, state(page="help/search.md")) == {}
    assert generate(site, state(page=None)) == {}


def test_a_search_page_shows_the_tasks_of_the_home_page_that_lead_somewhere() -> None:
    site = make_site(FILES)
    shown = ROOM.panel(site.by_path["help/search.md"], site, state(page="help/search.md"))
    assert shown == {"search_page": {"here": "./", "top": "../../", "tasks": [{"label": "Pay", "url": "../../pay/"}]}}
    assert ROOM.panel(site.by_path["pay.md"], site, state()) == {}


def test_a_site_without_a_home_page_has_no_tasks() -> None:
    site = make_site({"search.md": "---\ntype: search\n---\n"})
    assert ROOM.panel(site.by_path["search.md"], site, state())["search_page"]["tasks"] == []
