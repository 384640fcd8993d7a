"""The search pages that are made: one in the site's language, and one for each other language with pages."""

from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import read_page
from fingerpost.pages.site import Site
from fingerpost.search.search_page import generated, page_for
from fingerpost.theme.words import languages
from tests.support.sites import make_site

PAGE = "---\ntitle: T\n{}---\nText.\n"
FILES = {
    "index.md": "---\ntype: home\ntitle: Home\n---\nHello.\n",
    "bins.md": PAGE.format(""),
    "bins.cy.md": PAGE.format(""),
    "bins.so.md": PAGE.format(""),
    "urdu.md": PAGE.format("lang: ur\n"),
    "later.pl.md": PAGE.format("draft: true\n"),
}
SEARCH = "---\ntype: search\ntitle: Search\n---\n"


def joined(files: dict[str, str], **options: str) -> Site:
    """The site with its search pages, as a build has it."""
    return make_site(files | generated(make_site(files), "search.md", **options))


def test_there_are_words_for_each_language_of_the_theme() -> None:
    assert sorted(read_file("fingerpost.search", "pages.yml")) == languages()


def test_each_language_with_pages_and_words_gets_a_page() -> None:
    made = generated(make_site(FILES), "search.md")
    assert sorted(made) == ["search.cy.md", "search.md", "search.ur.md"]
    assert read_page("search.cy.md", made["search.cy.md"].encode()).title == "Chwilio"


def test_what_an_editor_wrote_stays() -> None:
    assert list(generated(make_site(FILES | {"search.cy.md": "---\ntitle: Chwilota\n---\n"}), "search.md")) == ["search.md", "search.ur.md"]
    written = FILES | {"search.md": SEARCH, "chwilio.md": "---\ntype: search\ntitle: Chwilio\nlang: cy\n---\n"}
    assert list(generated(make_site(written), "search.md")) == ["search.ur.md"]


def test_the_site_in_welsh_has_its_own_page_in_welsh_and_one_for_its_english_pages() -> None:
    site = make_site({"biniau.md": PAGE.format(""), "bins.md": PAGE.format("lang: en-GB\n")})
    site.lang = "cy"
    made = generated(site, "search.md")
    assert [(path, read_page(path, text.encode()).title) for path, text in made.items()] == [
        ("search.md", "Chwilio"),
        ("search.en.md", "Search"),
    ]


def test_a_translation_has_the_type_and_the_owner_of_its_source() -> None:
    welsh = joined(FILES, owner="contact-team").by_path["search.cy.md"]
    assert (welsh.slips, welsh.meta.type, welsh.meta.owner, welsh.meta.lang) == ([], "search", "contact-team", "cy")


def test_each_page_leads_to_the_search_in_its_language() -> None:
    site = joined(FILES)
    found = {path: page_for(site.by_path[path], site, "search.md") for path in ("bins.md", "bins.cy.md", "bins.so.md", "urdu.md")}
    assert found == {"bins.md": "search.md", "bins.cy.md": "search.cy.md", "bins.so.md": "search.md", "urdu.md": "search.ur.md"}
    assert page_for(site.by_path["bins.cy.md"], site, "") == ""
