"""A guide of several pages: contents, the way on, and what lists show of it."""

from fingerpost.services.guides import guide_panel, pages_of_guide
from fingerpost.services.panels import topic_panel
from tests.support.sites import make_site

GUIDE = "---\ntype: guide\ntitle: Your home\nparts: [{}]\n---\nText.\n"


def _page(title: str, more: str = "") -> str:
    return f"---\ntitle: {title}\n{more}---\nText.\n"


def _site(parts: str = "home/rent.md, home/leave.md", **files: str):
    return make_site({
        "home/index.md": "---\ntype: topic\ntitle: Housing\n---\n",
        "home/guide.md": GUIDE.format(parts),
        "home/rent.md": _page("Pay your rent"),
        "home/leave.md": _page("Leave"),
        "home/other.md": _page("Other"),
        **files,
    })  # fmt: skip


def _panel(site, path: str) -> dict:
    return guide_panel(site.by_path[path], site)


def test_each_page_shows_the_whole_guide_with_itself_marked() -> None:
    site = _site()
    for path, here in (("home/guide.md", 0), ("home/rent.md", 1), ("home/leave.md", 2)):
        guide = _panel(site, path)["guide"]
        assert guide["title"] == "Your home"
        assert [page["title"] for page in guide["pages"]] == ["Your home", "Pay your rent", "Leave"]
        assert [page["current"] for page in guide["pages"]] == [number == here for number in range(3)]
    assert [page["url"] for page in _panel(site, "home/rent.md")["guide"]["pages"]] == ["../guide/", "./", "../leave/"]


def test_the_way_on_leads_from_the_guide_through_its_parts() -> None:
    site = _site()

    def way(path: str) -> tuple[str | None, str | None]:
        found = _panel(site, path)["pagination"]
        return tuple(found[key] and found[key]["title"] for key in ("previous", "next"))

    assert way("home/guide.md") == (None, "Pay your rent")
    assert way("home/rent.md") == ("Your home", "Leave")
    assert way("home/leave.md") == ("Pay your rent", None)


def test_a_guide_may_say_where_its_own_page_stands() -> None:
    site = _site("home/rent.md, home/guide.md")
    assert [page.title for page in pages_of_guide(site.by_path["home/guide.md"], site)] == ["Pay your rent", "Your home"]


def test_parts_that_are_drafts_archived_or_not_there_are_left_out() -> None:
    site = _site(
        "home/draft.md, home/gone.md, home/old.md, home/rent.md",
        **{"home/draft.md": _page("Draft", "draft: true\n"), "home/old.md": _page("Old", "archive_on: 2026-01-01\n")},
    )
    assert [page["title"] for page in _panel(site, "home/rent.md")["guide"]["pages"]] == ["Your home", "Pay your rent"]
    assert _panel(site, "home/old.md") == {}


def test_a_guide_whose_parts_are_all_away_is_a_page_of_its_own() -> None:
    assert _panel(_site("home/gone.md"), "home/guide.md") == {}


def test_other_pages_and_guides_without_parts_belong_to_none() -> None:
    site = _site(**{"home/short.md": "---\ntype: guide\ntitle: Short\n---\n"})
    assert _panel(site, "home/other.md") == {}
    assert _panel(site, "home/short.md") == {}


def test_a_topic_lists_the_guide_in_place_of_its_parts() -> None:
    site = _site()
    groups = topic_panel(site.by_path["home/index.md"], site)["topic"]["groups"]
    assert [item.title for group in groups for item in group["items"]] == ["Your home", "Other"]


def test_a_guide_that_is_a_draft_hides_nothing_from_lists() -> None:
    site = _site(**{"home/guide.md": GUIDE.format("home/rent.md").replace("title", "draft: true\ntitle")})
    groups = topic_panel(site.by_path["home/index.md"], site)["topic"]["groups"]
    assert [item.title for group in groups for item in group["items"]] == ["Leave", "Other", "Pay your rent"]


def test_a_guide_among_the_breadcrumbs_need_not_be_named_again() -> None:
    site = make_site({
        "home/index.md": GUIDE.format("home/rent.md, pay.md"), "home/rent.md": _page("Rent"), "pay.md": _page("Pay"),
    })  # fmt: skip
    assert [_panel(site, path)["guide"]["above"] for path in ("home/index.md", "home/rent.md", "pay.md")] == [True, True, False]
