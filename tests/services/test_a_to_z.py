"""The A to Z of services: by title and by what people call them, on pages that stay light."""

import re

import pytest

from fingerpost.pages.front_matter import read_front_matter
from fingerpost.services import a_to_z
from fingerpost.services.a_to_z import a_to_z_pages
from tests.support.sites import make_site


def _service(title: str, keywords: str = "") -> str:
    return f"---\ntype: service\ntitle: {title}\nkeywords: [{keywords}]\n---\nText.\n"


FILES = {
    "bins/tip.md": _service("Use the recycling centre", "tip, dump"),
    "bins/bulky.md": _service("Get large items collected", "sofa removal, dump"),
    "elan.md": _service("Élan vital", "24 hour help"),
}


def test_each_service_stands_under_its_title_and_under_what_people_call_it() -> None:
    pages = a_to_z_pages(make_site(FILES), "a-to-z.md")
    text = pages["a-to-z.md"]
    assert list(pages) == ["a-to-z.md"]
    assert re.findall(r"^(?:## (.*) \{.*|- (.*))$", text, re.MULTILINE) == [
        ("0 to 9", ""), ("", "24 hour help: [Élan vital](elan.md)"),
        ("D", ""), ("", "Dump: [Get large items collected](bins/bulky.md)"), ("", "Dump: [Use the recycling centre](bins/tip.md)"),
        ("E", ""), ("", "[Élan vital](elan.md)"),
        ("G", ""), ("", "[Get large items collected](bins/bulky.md)"),
        ("S", ""), ("", "Sofa removal: [Get large items collected](bins/bulky.md)"),
        ("T", ""), ("", "Tip: [Use the recycling centre](bins/tip.md)"),
        ("U", ""), ("", "[Use the recycling centre](bins/tip.md)"),
    ]  # fmt: skip
    assert read_front_matter(text).slips == []


@pytest.mark.parametrize(("path", "letter"), [("a-to-z.md", "a-to-z/d.md"), ("help/index.md", "help/d.md")])
def test_many_entries_get_a_page_for_each_letter(path: str, letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(a_to_z, "_MOST_ON_A_PAGE", 3)
    site = make_site(FILES)
    pages = a_to_z_pages(site, path, "contact-team")
    assert len(pages) == 1 + 7
    entry = read_front_matter(pages[letter])
    assert (entry.slips, entry.meta.title, entry.meta.owner) == ([], "A to Z of services: D", "contact-team")
    assert "- Dump: [Use the recycling centre](../bins/tip.md)" in entry.body
    assert "0-to-9.md) D [E](e.md)" in entry.body  # the letter itself is no link
    assert "- " not in read_front_matter(pages[path]).body
    named = {name for text in pages.values() for name in re.findall(r"^- (.*?)(?::|$)", text, re.MULTILINE)}
    assert len(named) == 7  # nothing is lost


def test_the_front_page_leads_to_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(a_to_z, "_MOST_ON_A_PAGE", 3)
    pages = a_to_z_pages(make_site(FILES), "a-to-z.md")
    assert set(re.findall(r"\]\((.*?)\)", pages["a-to-z.md"])) == pages.keys() - {"a-to-z.md"}


def test_the_limit_is_about_entries_and_not_services() -> None:
    few = {f"s{n}.md": _service(f"Service {n}", ", ".join(f"word {n}-{m}" for m in range(9))) for n in range(100)}
    assert len(a_to_z_pages(make_site(few), "a-to-z.md")) == 1
    more = {**few, "one.md": _service("One more")}
    assert len(a_to_z_pages(make_site(more), "a-to-z.md")) > 1
