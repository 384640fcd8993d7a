"""A directory: groups, order, and how light a long one is."""

import gzip

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.services.directories import directory_panel, list_pages
from fingerpost.services.lists import topics
from fingerpost.theme.components import render_component
from tests.support.sites import make_site


def _entry(title: str, more: str = "") -> str:
    return f"---\ntype: entry\ntitle: {title}\n{more}---\nText.\n"


def _groups(directory: str, **entries: str) -> list[tuple[str, list[str]]]:
    files = {"help/index.md": f"---\ntype: directory\ntitle: Help\n{directory}---\n"}
    files |= {f"help/{name}.md": text for name, text in entries.items()}
    site = make_site(files)
    groups = directory_panel(site.by_path["help/index.md"], site)["directory"]["groups"]
    return [(group["name"], [item["title"] for item in group["items"]]) for group in groups]


def test_categories_stand_as_the_directory_says_then_others_then_none() -> None:
    found = _groups(
        "categories: [Warmth, Food, Nothing here]\n",
        a=_entry("Zoë's", "category: Food\n"), b=_entry("Älteste", "category: Food\n"), c=_entry("Bank", "category: Food\n"),
        d=_entry("Alone"), e=_entry("Sofa", "category: Warmth\n"), f=_entry("Tools", "category: Things\n"),
    )  # fmt: skip
    assert found == [("Warmth", ["Sofa"]), ("Food", ["Älteste", "Bank", "Zoë's"]), ("Things", ["Tools"]), ("", ["Alone"])]


def test_letters_without_accents_and_digits_first() -> None:
    found = _groups("group_by: letter\n", a=_entry("Émile"), b=_entry("Ella"), c=_entry("3 Rivers"), d=_entry("bees"))
    assert found == [("0 to 9", ["3 Rivers"]), ("B", ["bees"]), ("E", ["Ella", "Émile"])]


def test_other_pages_of_the_folder_stand_below_and_none_is_lost() -> None:
    site = make_site({
        "help/index.md": "---\ntype: directory\ntitle: Help\n---\n", "help/a.md": _entry("A"), "help/b.md": "---\ntitle: How we check\n---\n",
        "help/old.md": _entry("Old", "archive_on: 2026-01-01\n"),
    })  # fmt: skip
    panel = directory_panel(site.by_path["help/index.md"], site)
    assert [item["title"] for item in panel["directory"]["groups"][0]["items"]] == ["A"]
    assert [item.title for group in panel["topic"]["groups"] for item in group["items"]] == ["How we check"]


@given(st.lists(st.tuples(st.text("abÉ9 '", min_size=1), st.sampled_from(["", "Food", "Warmth", "Else"])), max_size=12))
def test_each_entry_stands_in_exactly_one_group_and_anchors_differ(given_: list[tuple[str, str]]) -> None:
    entries = {f"e{n}": _entry(f'"x{title}"', f"category: {name}\n" if name else "") for n, (title, name) in enumerate(given_)}
    found = _groups("categories: [Food]\n", **entries)
    assert sum(len(titles) for _, titles in found) == len(entries)
    assert len({name for name, _ in found}) == len(found)


def test_four_hundred_entries_stay_light_and_eight_have_their_descriptions() -> None:
    def html(count: int) -> str:
        entries = {
            f"help/e{n}.md": _entry(
                f"Group {n * 7919 % 1009} of friends",
                f"area: Eastfield\ncost: Free\nphone: 01632 96{n:04d}\ndescription: What group {n} does for people each week.\n",
            )
            for n in range(count)
        }
        site = make_site({"help/index.md": "---\ntype: directory\ntitle: Help\ngroup_by: letter\n---\n", **entries})
        return render_component("directory-list", **directory_panel(site.by_path["help/index.md"], site))

    assert len(gzip.compress(html(400).encode())) < 14_000
    assert html(400).count('href="tel:') == 400
    assert "What group 1 does" not in html(61)
    assert "What group 1 does" in html(8)


def test_a_directory_at_the_top_of_the_site_stands_among_the_topics() -> None:
    site = make_site({
        "help/index.md": "---\ntype: directory\ntitle: Help\norder: 20\n---\n", "bins/index.md": "---\ntype: topic\ntitle: Bins\norder: 30\n---\n",
        "bins/groups/index.md": "---\ntype: directory\ntitle: Groups\n---\n",
    })  # fmt: skip
    assert [page.title for page in topics(site)] == ["Help", "Bins"]


def _panel(entries: dict[str, str], more: str = "") -> tuple[dict, str]:
    files = {"help/index.md": f"---\ntype: directory\ntitle: Help\n{more}---\n", **entries}
    site = make_site({**files, **list_pages(make_site(files))})
    panel = directory_panel(site.by_path["help/index.md"], site)
    return panel["directory"], render_component("directory-list", **panel)


def test_a_further_need_leads_to_the_entry_from_its_group_too() -> None:
    found, html = _panel({
        "help/a.md": _entry("Larder", "category: Food\nneeds: [Advice, Food]\n"),
        "help/b.md": _entry("Law", "category: Advice\n"),
        "help/c.md": _entry("Choir", "category: Company\nneeds: [Joy]\n"),
    }, "categories: [Advice, Food]\n")  # fmt: skip
    assert [(group["name"], [one["title"] for one in group["items"]], [one["title"] for one in group["also"]]) for group in found["groups"]] == [
        ("Advice", ["Law"], ["Larder"]), ("Food", ["Larder"], []), ("Company", ["Choir"], []), ("Joy", [], ["Choir"]),
    ]  # fmt: skip
    assert html.count("See also:") == 1


def test_short_lists_by_place_and_by_who_it_is_for() -> None:
    found, html = _panel({
        "help/a.md": _entry("Larder", "area: Eastfield\naudience: [carers]\n"),
        "help/b.md": _entry("Choir", "area: Central\naudience: [carers, young people, carers]\n"),
        "help/c.md": _entry("Helpline"),
    })  # fmt: skip
    assert [(group["name"], [one["title"] for one in group["items"]]) for group in found["places"]["groups"]] == [
        ("Central", ["Choir"]), ("Eastfield", ["Larder"]),
    ]  # fmt: skip
    assert [(group["name"], len(group["items"])) for group in found["audiences"]["groups"]] == [("Carers", 2), ("Young people", 1)]
    assert 'id="by-place"' in html
    assert 'href="#by-audience"' not in _panel({"help/a.md": _entry("Larder", "area: Eastfield\naudience: [carers]\n")})[1]


def test_three_hundred_entries_with_places_and_audiences_stay_light_and_each_list_is_a_page() -> None:
    entries = {
        f"help/e{n}.md": _entry(
            f"Group {n * 7919 % 1009} of friends",
            f"category: Sort {n % 9}\narea: Place {n % 17}\naudience: [people {n % 5}, people {n % 7}]\nphone: 01632 96{n:04d}\n",
        )
        for n in range(300)
    }
    found, html = _panel(entries)
    assert len(gzip.compress(html.encode())) < 11_000
    assert (found["places"]["url"], found["places"]["groups"]) == ("by-place/", [])
    assert 'href="by-audience/"' in html
    pages = list_pages(make_site({"help/index.md": "---\ntype: directory\ntitle: Help\n---\n", **entries}))
    assert set(pages) == {"help/by-place.md", "help/by-audience.md"}
    assert pages["help/by-place.md"].count("\n- [Group ") == 300
    assert pages["help/by-place.md"].count("\n## ") == 17
