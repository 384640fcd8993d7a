"""What the engine reads of a page."""

from fingerpost.search.reading_copy import reading_copy, searched, topic_of
from tests.support.sites import make_site

FILES = {
    "index.md": "---\ntype: home\ntitle: Home\n---\nHello.\n",
    "bins/index.md": "---\ntype: topic\ntitle: Bins & recycling\n---\nBins.\n",
    "bins/tip.md": "---\ntype: service\ntitle: Use the <tip>\ndescription: It's open.\nkeywords: [dump, van permit]\n---\nText.\n",
    "bins/old/a.md": "---\ntitle: Old\narchive_on: 2026-01-01\n---\nText.\n",
    "bins/draft.md": "---\ntitle: Draft\ndraft: true\n---\nText.\n",
    "search.md": "---\ntype: search\ntitle: Search\n---\n",
    "po-polsku.md": "---\ntitle: Po polsku\nlang: pl\n---\nTekst.\n",
}
HTML = '<!doctype html><html lang="en-GB"><head><title>X</title></head><body><header>Top</header><main id="content"><h1>T</h1></main><footer>End</footer></body></html>'
SITE = make_site(FILES)


def test_the_main_part_and_what_the_page_is_called() -> None:
    copy = reading_copy(HTML, SITE.by_path["bins/tip.md"], SITE)
    assert copy.startswith('<!doctype html><html lang="en">')
    assert '<main id="content"><h1>T</h1></main></body></html>' in copy
    assert not any(text in copy for text in ("Top", "End", "<title>"))
    assert '<meta data-pagefind-meta="title[content]" content="Use the &lt;tip&gt;">' in copy
    assert '<meta data-pagefind-meta="description[content]" content="It&#x27;s open.">' in copy
    assert '<meta data-pagefind-meta="keywords[content]" content="dump; van permit">' in copy
    assert '<meta data-pagefind-meta="topic[content]" content="Bins &amp; recycling">' in copy
    assert '<meta data-pagefind-meta="kind[content]" content="kindservice">' in copy


def test_what_a_page_does_not_say_is_not_there() -> None:
    copy = reading_copy(HTML, SITE.by_path["bins/index.md"], SITE)
    assert not any(name in copy for name in ("description", "keywords", "topic["))


def test_a_page_in_another_language_says_so() -> None:
    site = make_site({"biniau.md": "---\ntitle: Biniau\nlang: cy\n---\nTestun.\n"})
    assert '<html lang="cy">' in reading_copy(HTML, site.by_path["biniau.md"], site)


def test_a_page_that_was_made_of_other_pages_is_found_by_its_name_alone() -> None:
    site = make_site({"a-to-z.md": "---\ntitle: A to Z\n---\nText.\n"})
    page = site.by_path["a-to-z.md"]
    page.generated = True
    assert "<body><main>A to Z</main></body>" in reading_copy(HTML, page, site)


def test_html_without_a_main_part_is_read_as_a_whole() -> None:
    assert "<p>Words</p>" in reading_copy("<p>Words</p>", SITE.by_path["bins/tip.md"], SITE)


def test_the_home_page_the_search_archived_pages_drafts_and_languages_without_a_search_page_are_not_found() -> None:
    assert [page.path for page in searched(SITE)] == ["bins/index.md", "bins/tip.md"]


def test_the_topic_is_the_nearest_front_page_above() -> None:
    files = {"a/index.md": "# A\n", "a/b/c/page.md": "# Page\n", "a/b/c/index.md": "# C\n", "page.md": "# Top\n"}
    site = make_site(files)
    topics = {path: topic_of(site.by_path[path], site) for path in files}
    assert topics == {"a/index.md": "", "a/b/c/page.md": "C", "a/b/c/index.md": "A", "page.md": ""}
