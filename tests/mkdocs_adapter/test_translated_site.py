"""Translations in a built site: their addresses, what leads to them and what they lead to."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import run

pytestmark = pytest.mark.slow  # the command is started for each kind of site

AS_OF = "2026-11-22"
SETTINGS = """site_name: A town
site_url: https://www.town.example/site/
docs_dir: content
use_directory_urls: {urls}
theme: {{name: {theme}}}
plugins: [fingerpost/services, fingerpost/freshness, fingerpost/publishing]
"""
PAGE = "---\ntitle: {}\ndescription: {}.\nlast_reviewed_on: 2026-10-01\n---\n{}\n"
FILES = {
    "index.md": "---\ntype: home\ntitle: A town\ndescription: The town.\n---\n[Days](bins/days.md)\n",
    "bins/index.md": "---\ntype: topic\ntitle: Bins\ndescription: All of it.\nlast_reviewed_on: 2026-10-01\n---\nText.\n",
    "bins/index.cy.md": "---\ntitle: Biniau\ndescription: Y cyfan.\ntranslated_on: 2026-10-20\n---\nTestun.\n",
    "bins/days.md": PAGE.format("Days", "When", "[Missed](missed.md) ![A bin](bin.png)"),
    "bins/days.cy.md": "---\ntitle: Dyddiau\ndescription: Pryd.\ntranslated_from: 0000000000000000\n---\n[Methu](missed.md), [hafan](../index.md) ![Bin](bin.png)\n",
    "bins/days.zh-Hans.md": "---\ntitle: 日\ndescription: 时.\ntranslated_from: 0000000000000000\n---\n[日](missed.md)\n",
    "bins/missed.md": PAGE.format("Missed", "Tell us", "[Days](days.md)"),
    "bins/missed.cy.md": "---\ntitle: Methu\ndescription: Dywedwch.\ntranslated_on: 2026-10-20\n---\n[Dyddiau](days.md)\n",
    "bins/missed.so.md": "---\ntitle: Qashinka\ndescription: Noo sheeg.\ntranslated_on: 2026-10-20\n---\nQoraal.\n",
    "bins/later.md": "---\ntitle: Later\ndraft: true\n---\nText.\n",
    "bins/later.cy.md": "---\ntitle: Wedyn\ntranslated_on: 2026-10-20\n---\nTestun.\n",
    "bins/v1.2.md": PAGE.format("Version", "Of bins", "Text."),
}


def build(home: Path, theme: str, urls: str) -> Path:
    (home / "mkdocs.yml").write_text(SETTINGS.format(theme=theme, urls=urls), "utf-8")
    for path, text in FILES.items():
        (home / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (home / "content" / path).write_text(text, "utf-8")
    Image.new("RGB", (8, 8)).save(home / "content/bins/bin.png")
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "site"


@pytest.fixture(scope="module", params=["true", "false"], ids=["folders", "files"])
def site(request, tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("town"), "fingerpost", request.param)


def tree(site: Path, address: str) -> LexborHTMLParser:
    folders = (site / "bins/days/index.html").is_file()
    name = address if address.endswith("index.html") or not folders else f"{address}/index.html"
    return LexborHTMLParser((site / (name if name.endswith(".html") else f"{name}.html")).read_text("utf-8"))


def leads_to(site: Path, address: str, selector: str) -> list[str]:
    """Where the links of a page lead, as the names that the tests use."""
    folders = (site / "bins/days/index.html").is_file()
    base = f"/{address}/" if folders and not address.endswith("index.html") else f"/{address}"
    found = (urljoin(base, node.attributes["href"]) for node in tree(site, address).css(selector))
    return [one.removesuffix("index.html").removesuffix(".html").strip("/") for one in found]


def test_a_translation_stands_below_its_language(site: Path) -> None:
    for address in ("cy/bins/days", "cy/bins/missed", "zh-hans/bins/days", "cy/bins/index.html", "so/bins/missed", "bins/v1.2"):
        assert tree(site, address).css_first("h1"), address
    assert not list(site.rglob("*days.cy*")), "no file has the name of the source file"


def test_a_translation_of_a_draft_is_not_there(site: Path) -> None:
    assert not list(site.rglob("*later*"))


def test_links_lead_to_the_language_of_the_page_and_else_to_the_source(site: Path) -> None:
    assert leads_to(site, "cy/bins/days", ".fp-prose a") == ["cy/bins/missed", ""]
    assert leads_to(site, "zh-hans/bins/days", ".fp-prose a") == ["bins/missed"]
    assert leads_to(site, "cy/bins/missed", ".fp-prose a") == ["cy/bins/days"]
    assert leads_to(site, "bins/days", ".fp-prose a") == ["bins/missed"]
    [link] = tree(site, "zh-hans/bins/days").css(".fp-prose a")
    assert link.attributes["hreflang"] == "en-GB"
    source = tree(site, "cy/bins/days").css_first("img").attributes["src"]
    folders = (site / "bins/days/index.html").is_file()
    assert (site / urljoin("/cy/bins/days/" if folders else "/cy/bins/days.html", source)[1:]).is_file()


def test_each_language_leads_to_the_others_by_its_own_name(site: Path) -> None:
    for address in ("bins/days", "cy/bins/days", "zh-hans/bins/days"):
        page = tree(site, address)
        links = [(node.text(), node.attributes["lang"], node.attributes["hreflang"]) for node in page.css(".fp-languages a")]
        every = [("English", "en-GB", "en-GB"), ("Cymraeg", "cy", "cy"), ("简体中文", "zh-Hans", "zh-Hans")]
        assert [link for link in every if link not in links] == [
            one for one in every if one[0] == page.css_first(".fp-languages span").text()
        ]
        assert sorted([*leads_to(site, address, ".fp-languages a"), address]) == ["bins/days", "cy/bins/days", "zh-hans/bins/days"]
        alternates = {node.attributes["hreflang"]: node.attributes["href"] for node in page.css("link[rel=alternate]")}
        assert set(alternates) == {"en-GB", "cy", "zh-Hans", "x-default"}
        assert alternates["x-default"] == alternates["en-GB"]
        assert all(href.startswith("https://www.town.example/site/") for href in alternates.values())
        assert page.css_first("link[rel=canonical]").attributes["href"] in alternates.values()
    assert not tree(site, "bins/v1.2").css("link[rel=alternate], .fp-languages")


def test_lists_have_the_sources_alone_and_lead_to_the_readers_language(site: Path) -> None:
    assert sorted(leads_to(site, "bins/index.html", ".fp-list a")) == ["bins/days", "bins/missed", "bins/v1.2"]
    assert sorted(leads_to(site, "cy/bins/index.html", ".fp-list a")) == ["bins/v1.2", "cy/bins/days", "cy/bins/missed"]
    assert [node.text() for node in tree(site, "cy/bins/index.html").css(".fp-list a [lang=en-GB]")] == ["Version"]


def test_the_sitemap_has_every_language_of_a_page(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert sitemap.count("<loc>") == 10
    for lang in ("en-GB", "cy", "zh-Hans"):
        assert sitemap.count(f'hreflang="{lang}"') == {"en-GB": 8, "cy": 8, "zh-Hans": 3}[lang]


def test_a_translation_that_is_older_than_its_source_says_so_in_its_language(site: Path) -> None:
    welsh, chinese = tree(site, "cy/bins/days"), tree(site, "zh-hans/bins/days")
    assert "Mae'r dudalen wreiddiol wedi newid" in welsh.css_first(".fp-translation").text()
    assert chinese.css_first(".fp-translation [lang=zh-Hans]").text() == "原网页在本译文完成后已有更改。"
    assert leads_to(site, "cy/bins/days", ".fp-translation a") == ["bins/days"]
    assert "20 Hydref 2026" in tree(site, "cy/bins/missed").css_first("main").text()


def test_the_words_around_the_text_have_a_language_too(site: Path) -> None:
    welsh, somali = tree(site, "cy/bins/missed"), tree(site, "so/bins/missed")
    assert welsh.css_first("html").attributes["lang"] == "cy"
    assert somali.css_first("html").attributes["lang"] == "en-GB"
    assert somali.css_first("h1").attributes["lang"] == "so"
    assert somali.css_first(".fp-prose [lang=so]").text().strip() == "Qoraal."
    assert [node.text() for node in welsh.css(".fp-breadcrumbs a")] == ["Hafan", "Biniau"]


def test_it_works_on_another_theme(tmp_path: Path) -> None:
    site = build(tmp_path, "material", "true")
    welsh = LexborHTMLParser((site / "cy/bins/days/index.html").read_text("utf-8"))
    assert [node.text() for node in welsh.css(".fp-languages a")] == ["English", "简体中文"]
    assert welsh.css_first(".fp-translation")
    somali = LexborHTMLParser((site / "so/bins/missed/index.html").read_text("utf-8"))
    assert somali.css_first("div[lang=so]").text().strip() == "Qoraal."
    assert "Dyddiau" not in (site / "index.html").read_text("utf-8"), "menus show the sources alone"
