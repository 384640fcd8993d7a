"""Translations: which file is one, what it has from its source, and where it leads."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.languages import InLanguage, packaged
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import Named, in_its_language, lead_to_translations, named, title_for, translated_address, versions
from tests.support.sites import TODAY, make_site

SERVICE = """---
type: service
title: Report a missed bin
description: Tell us.
provider: town
cost: Free
who_for: Anyone
keywords: [rubbish]
last_reviewed_on: 2026-10-01
channels:
  - kind: phone
    number: 01632 960110
    hours: Monday to Friday
  - kind: phone
    number: 01632 960119
  - kind: text-relay
    number: 18001 01632 960110
standards: [missed-bins]
---
Text.
"""


def translated(front: str, source: str = SERVICE, lang: str = "cy", **more: str) -> Page:
    site = make_site({"bins/missed-bin.md": source, f"bins/missed-bin.{lang}.md": f"---\n{front}\n---\nTestun.\n", **more})
    return site.by_path[f"bins/missed-bin.{lang}.md"]


@pytest.mark.parametrize(
    ("path", "source", "lang"),
    [
        ("bins/missed-bin.cy.md", "bins/missed-bin.md", "cy"),
        ("index.ur.md", "index.md", "ur"),
        ("bins/index.pl.md", "bins/index.md", "pl"),
        ("README.cy.md", "README.md", "cy"),
        ("help.zh-Hans.md", "help.md", "zh-Hans"),
        ("help.zh-hant.md", "help.md", "zh-Hant"),
        ("help.pt-BR.md", "help.md", "pt-BR"),
        ("help.pa-Arab.md", "help.md", "pa-Arab"),
        ("v1.2.cy.md", "v1.2.md", "cy"),
    ],
)
def test_a_file_that_names_a_language_is_a_translation(path: str, source: str, lang: str) -> None:
    assert named(path, packaged()) == Named(source, lang)


@pytest.mark.parametrize(
    "path",
    "v1.2.md faq.old.md missed-bin.md cy.md bins/cy.md .cy.md bins/.cy.md a.cy.html.md a.cy.md.erb a.cy.txt a.CY2.md a.cy-old.md a..md "
    "a.cy_GB.md a.welsh.md 2026.11.md a.cy-.md a.-cy.md a.xx.md".split(),
)
def test_other_dots_in_a_name_mean_nothing(path: str) -> None:
    assert named(path, packaged()) is None


@given(st.text(alphabet=string.ascii_letters + string.digits + "-.", max_size=12))
def test_only_a_known_language_makes_a_translation(ending: str) -> None:
    found = named(f"bins/page.{ending}.md", packaged())
    if found:
        assert found.lang.partition("-")[0] in {code.partition("-")[0] for code in packaged()}
        assert ending.casefold().endswith(found.lang.casefold())
        assert named(f"{found.source.removesuffix('.md')}.{found.lang}.md", packaged()) == found


@given(st.text(max_size=30))
def test_no_name_is_too_odd(name: str) -> None:
    found = named(f"{name}.md", packaged())
    assert found is None or found.source.endswith(".md")


@pytest.mark.parametrize(
    ("source", "lang", "address"),
    [
        ("bins/missed-bin.md", "cy", "cy/bins/missed-bin"),
        ("bins/index.md", "cy", "cy/bins"),
        ("index.md", "cy", "cy"),
        ("help.md", "zh-Hans", "zh-hans/help"),
    ],
)
def test_the_address_is_that_of_the_source_below_the_language(source: str, lang: str, address: str) -> None:
    assert translated_address(source, lang) == address


def test_what_a_translation_leaves_out_comes_from_its_source() -> None:
    page = translated("title: Rhoi gwybod am fin\nwho_for: Unrhyw un")
    meta = page.meta
    assert (page.slips, meta.type, meta.lang, meta.provider.ids, meta.standards) == ([], "service", "cy", ["town"], ["missed-bins"])
    assert (meta.title, meta.who_for, meta.cost) == ("Rhoi gwybod am fin", "Unrhyw un", "Free")
    assert [channel.number for channel in meta.channels] == ["01632 960110", "01632 960119", "18001 01632 960110"]


def test_what_is_said_in_words_or_of_a_review_does_not() -> None:
    meta = translated("who_for: Unrhyw un").meta
    assert (meta.title, meta.description, meta.keywords, meta.last_reviewed_on) == (None, None, [], None)


def test_channels_are_joined_by_their_kind_in_their_order() -> None:
    page = translated(
        "channels:\n  - kind: text-relay\n    note: Nodyn\n  - kind: phone\n    hours: Dydd Llun\n  - kind: email\n    email: bin@town.example"
    )
    assert page.slips == []
    assert [(one.kind, one.number, one.hours, one.note) for one in page.meta.channels] == [
        ("phone", "01632 960110", "Dydd Llun", None),
        ("phone", "01632 960119", None, None),
        ("text-relay", "18001 01632 960110", None, "Nodyn"),
        ("email", None, None, None),
    ]


def test_an_error_in_a_joined_channel_is_found_on_its_line() -> None:
    page = translated("title: Bin\nchannels:\n  - kind: text-relay\n    note: Nodyn\n  - kind: phone\n    number: dim")
    assert [(slip.line, slip.message) for slip in page.slips] == [(7, "`number:` “dim” is not a phone number")]


def test_a_place_that_stands_in_the_source_is_nowhere_in_the_translation() -> None:
    front = translated("title: Bin\nchannels:\n  - kind: phone\n    hours: Dydd Llun").front
    assert (front.place("title"), front.place("channels"), front.place("channels", 0, "hours")) == ((2, 1), (3, 1), (5, 5))
    assert {front.place(*where) for where in [("provider",), ("owner",), ("standards", 0), ("channels", 0, "number"), ("channels", 2)]} == {
        (0, 0)
    }


@pytest.mark.parametrize("said", ["pl", "Welsh", "en-GB"])
def test_a_language_that_contradicts_the_name_is_an_error(said: str) -> None:
    page = translated(f"title: Bin\nlang: {said}")
    assert [(slip.line, slip.message) for slip in page.slips] == [(3, f"`lang:` says “{said}”, and the name of the file says “cy”")]
    assert page.meta.lang == "cy"


def test_the_language_of_the_name_may_be_said_again() -> None:
    assert translated("lang: cy").slips == translated("lang: cy-GB").slips == []


def test_another_type_than_the_source_is_an_error() -> None:
    page = translated("type: guide\ntitle: Bin")
    assert [(slip.line, slip.message) for slip in page.slips] == [
        (2, "`type:` says “guide”, and the page that this translates is of the type “service”")
    ]
    assert page.meta.type == "service"


def test_errors_of_the_source_are_not_found_again() -> None:
    assert translated("title: Bin", SERVICE.replace("town", "Town Council!").replace("960119", "x")).slips == []


@pytest.mark.parametrize("source", [SERVICE.replace("cost: Free", "draft: true"), SERVICE.replace("cost:", "cost: a: b"), SERVICE + "\0"])
def test_a_translation_is_in_the_site_only_with_its_source(source: str) -> None:
    page = translated("title: Bin\ndraft: false", source)
    assert page.withheld(TODAY)
    assert page.slips == []


def test_a_translation_is_archived_with_its_source() -> None:
    assert translated("title: Bin\narchive_on: 2030-01-01", SERVICE.replace("cost: Free", "archive_on: 2026-01-01")).archived(TODAY)


def test_texts_in_another_language_than_the_words_around_them_say_so() -> None:
    welsh, farsi = translated("who_for: Unrhyw un").meta, translated("who_for: همه", lang="fa").meta
    assert InLanguage("Free", packaged()["en"]).__html__() == '<span lang="en" dir="ltr">Free</span>'
    assert isinstance(welsh.cost, InLanguage)
    assert welsh.cost.__html__() == '<span lang="en-GB" dir="ltr">Free</span>'
    assert isinstance(welsh.channels[0].hours, InLanguage)
    assert not isinstance(welsh.who_for, InLanguage)
    assert farsi.who_for.__html__() == '<span lang="fa" dir="rtl">همه</span>'  # the words around it are English
    assert not isinstance(farsi.cost, InLanguage)


def test_markup_in_a_marked_text_is_text() -> None:
    assert InLanguage("<b> & 01632 960100", packaged()["ur"]).__html__() == (
        '<span lang="ur" dir="rtl">&lt;b&gt; &amp; <bdi dir="ltr">01632 960100</bdi></span>'
    )


def city() -> Site:
    page = "---\ntitle: {}\n---\n{}\n"
    return make_site(
        {
            "index.md": page.format("Home", "Hi."),
            "bins/index.md": page.format("Bins", "Hi."),
            "bins/days.md": page.format("Days", "Hi."),
            "bins/days.cy.md": page.format("Dyddiau", "Helo."),
            "bins/days.ur.md": "---\ntitle: دن\ndraft: true\n---\nX\n",
            "bins/missed.md": page.format("Missed", "Hi."),
            "bins/missed.cy.md": page.format("Methu", "Helo."),
            "bins/missed.fa.md": page.format("زباله", "Hi."),
            "bins/gone.pl.md": page.format("Nie ma", "Hi."),
        }
    )


def test_translations_are_in_no_list_but_in_search() -> None:
    site = city()
    assert [page.path for page in site.listed] == ["index.md", "bins/index.md", "bins/days.md", "bins/missed.md"]
    assert {"bins/days.cy.md", "bins/missed.fa.md", "bins/gone.pl.md"} < {page.path for page in site.current}
    assert all(not page.named_lang for pages in site.folders.values() for page in pages)


def test_versions_lead_both_ways_and_leave_out_what_is_not_in_the_site() -> None:
    site = city()
    paths = {path: [one.path for one in versions(page, site)] for path, page in site.by_path.items()}
    assert paths["bins/missed.md"] == ["bins/missed.md", "bins/missed.cy.md", "bins/missed.fa.md"]
    assert paths["bins/days.md"] == ["bins/days.md", "bins/days.cy.md"]
    assert paths["index.md"] == paths["bins/gone.pl.md"] == []
    for path, found in paths.items():
        assert all(paths[other] == found for other in found), path


def test_links_lead_to_pages_in_the_language_where_there_are_some() -> None:
    site = city()
    welsh = site.by_path["bins/missed.cy.md"]
    html = (
        '<a href="days.md">1</a><a href="days.md#a">2</a><a href="../index.md">3</a><a href="missed.md">4</a><a href="https://a.example">5</a>'
        '<a class="x" href="days.cy.md">6</a><a href="days.md" hreflang="en">7</a><a href="nowhere.md">8</a><a href="#x">9</a>'
    )
    assert lead_to_translations(html, welsh, site) == (
        '<a href="../days/">1</a><a href="days.md#a" hreflang="en-GB">2</a><a href="../index.md" hreflang="en-GB">3</a>'
        '<a href="missed.md" hreflang="en-GB">4</a><a href="https://a.example">5</a><a class="x" href="days.cy.md">6</a>'
        '<a href="days.md" hreflang="en">7</a><a href="nowhere.md">8</a><a href="#x">9</a>'
    )


def test_addresses_in_panels_lead_to_the_language_of_the_page() -> None:
    href = city().addresses.href
    assert href("bins/missed.cy.md", "bins/days.md") == "../days/"
    assert href("bins/missed.cy.md", "bins/days.md", as_named=True) == "../../../bins/days/"
    assert href("bins/missed.fa.md", "bins/days.md") == "../../../bins/days/"
    assert href("bins/missed.md", "bins/days.md") == "../days/"


def test_a_title_on_another_page_is_that_of_the_translation_or_says_its_language() -> None:
    site = city()
    welsh, farsi, days, home = (site.by_path[path] for path in ("bins/missed.cy.md", "bins/missed.fa.md", "bins/days.md", "index.md"))
    assert title_for(welsh, days, site) == "Dyddiau"
    assert not isinstance(title_for(welsh, days, site), InLanguage)
    assert title_for(welsh, home, site).__html__() == '<span lang="en-GB" dir="ltr">Home</span>'
    assert not isinstance(title_for(farsi, home, site), InLanguage)  # the words around Farsi text are English


def test_text_in_a_language_that_the_theme_does_not_speak_stands_in_a_box_that_says_it() -> None:
    site = city()
    assert in_its_language("<p>a</p>", site.by_path["bins/missed.cy.md"], site) == "<p>a</p>"
    assert in_its_language('<p title="0 1">01632 960100</p>', site.by_path["bins/missed.fa.md"], site) == (
        '<div lang="fa" dir="rtl">\n<p title="0 1"><bdi dir="ltr">01632 960100</bdi></p>\n</div>'
    )


def test_a_translation_of_a_translation_has_no_source() -> None:
    site = make_site({"a.md": "# A\n", "a.cy.md": "# B\n", "a.cy.pl.md": "# C\n"})
    assert site.by_path["a.cy.pl.md"].translation_of is None


def test_a_council_adds_a_language() -> None:
    site = make_site(
        {
            "_data/languages.yml": "- {code: rhg, own: Ruáingga, english: Rohingya}\n- {code: syr, own: ܣܘܪܝܝܐ, english: Syriac, rtl: true}\n",
            "a.md": "# A\n",
            "a.rhg.md": "# B\n",
            "a.syr.md": "# C\n",
        }
    )
    assert [site.language_of(page).own for page in versions(site.by_path["a.md"], site)] == ["English", "Ruáingga", "ܣܘܪܝܝܐ"]
    assert site.language_of(site.by_path["a.syr.md"]).dir == "rtl"
