"""The feed of news: Atom, read back with a parser of feeds."""

import warnings
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.services.machine.feed import feed
from fingerpost.services.machine.source import source_of
from fingerpost.services.room import panel
from tests.support.sites import TODAY, make_site, open_rooms
from tests.support.whole_city import ADDRESS, whole_city

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    feedparser = pytest.importorskip("feedparser")

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "---\ntype: home\ntitle: Oxenbridge & District\n---\n"


def _news(title: str = "News", day: str = "2026-11-02", more: str = "description: What is new.\n") -> str:
    return f"---\ntype: news\ntitle: '{title}'\npublished_on: {day}\n{more}---\n"


def _made(files: dict[str, str], root: str = ADDRESS, today: date = TODAY) -> str:
    site = make_site({"index.md": HOME, **files}, today)
    site.addresses.root = root
    return feed(source_of(site, open_rooms(files)["services"][1]), "news.xml")


def _must_have(text: str) -> None:
    """What RFC 4287 says that a feed and each entry must have, once."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{ATOM}feed"
    for part, names in [
        (root, ("id", "title", "updated", "author")),
        *((entry, ("id", "title", "updated")) for entry in root.iter(f"{ATOM}entry")),
    ]:
        for name in names:
            assert len(part.findall(ATOM + name)) == 1, name
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    for entry in root.iter(f"{ATOM}entry"):
        assert any(link.get("rel") == "alternate" for link in entry.findall(f"{ATOM}link"))


def test_the_latest_stands_first_with_its_day_its_page_and_an_id_of_its_own() -> None:
    found = feedparser.parse(_made({"news/a.md": _news("A & B <new>"), "news/b.md": _news("B", "2026-11-20")}))
    assert not found.bozo
    assert found.feed.title == "News from Oxenbridge & District"
    assert (found.feed.updated, found.feed.author) == ("2026-11-20T00:00:00Z", "Oxenbridge & District")
    first, second = found.entries
    assert (first.id, first.link) == ("tag:www.oxenbridge.example,2026-11-20:news/b", ADDRESS + "news/b/")
    assert (second.title_detail.type, second.title, second.summary) == ("text/plain", "A & B <new>", "What is new.")
    assert second.published == second.updated == "2026-11-02T00:00:00Z"


def test_a_new_title_keeps_the_id() -> None:
    first, second = (feedparser.parse(_made({"news/a.md": _news(title)})).entries[0].id for title in ("One", "Two"))
    assert first == second


def test_a_site_without_an_address_has_ids_too() -> None:
    text = _made({"news/a.md": _news()}, root="")
    _must_have(text)
    assert feedparser.parse(text).entries[0].id.startswith("urn:uuid:")


def test_drafts_translations_and_archived_news_are_not_in_it_and_no_news_is_no_feed() -> None:
    files = {
        "news/a.md": _news(),
        "news/a.cy.md": _news("Newyddion"),
        "news/b.md": _news(more="draft: true\n"),
        "news/c.md": _news(more="archive_on: 2026-11-22\n"),
    }
    assert len(feedparser.parse(_made(files)).entries) == 1
    assert _made({}) == ""


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=40))
def test_any_title_makes_a_feed_that_can_be_read(title: str) -> None:
    from fingerpost.services.machine.feed import _text

    entry = ElementTree.fromstring(f"<title>{_text(title)}</title>")
    assert "".join(entry.itertext()) == "".join(sign for sign in " ".join(title.split()) if sign >= " " and sign not in "\ufffe\uffff")


def test_the_feed_of_the_city() -> None:
    city = whole_city()
    _must_have(city.made["news.xml"])
    found = feedparser.parse(city.made["news.xml"])
    assert not found.bozo
    assert {entry.link for entry in found.entries} == {ADDRESS + page.url for page in city.site.by_type["news"]}
    leads = {
        path for path, page in city.site.by_path.items() if page.readable and not page.named_lang and "feed" in city.layout_values(page)
    }
    assert leads == {"index.md", "news/index.md", *(page.path for page in city.site.by_type["news"])}


def test_no_link_where_the_site_wants_no_feed_or_has_no_news() -> None:
    def links(files: dict[str, str], **settings) -> str | None:
        site, rooms = make_site(files), open_rooms(files, {"services": settings})
        return panel(site.by_path["index.md"], site, rooms["services"][1]).get("feed")

    assert links({"index.md": HOME, "news/a.md": _news()}) == "./news.xml"
    assert links({"index.md": HOME, "news/a.md": _news()}, feed=None) is None
    assert links({"index.md": HOME}) is None
