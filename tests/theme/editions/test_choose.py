"""A name of a page or a folder stands for pages in the order in which they are read; what stands for nothing is said at once."""

import pytest

from fingerpost.pages.errors import UserError
from fingerpost.theme.editions.choose import chosen
from tests.support.sites import make_site


def _page(title: str, **meta: str) -> str:
    return "\n".join(["---", f"title: {title}", *(f"{key}: {value}" for key, value in meta.items()), "---", "Text.", ""])


FILES = {
    "index.md": _page("Oxenbridge", type="home"),
    "bins/index.md": _page("Bins", type="topic"),
    "bins/days.md": _page("Days"),
    "bins/missed.md": _page("Missed bin", type="service"),
    "bins/old.md": _page("Old", archive_on="2025-01-01"),
    "bins/draft.md": _page("Draft", draft="true"),
    "bins/garden/index.md": _page("Garden waste", type="topic"),
    "bins/garden/sacks.md": _page("Sacks"),
    "tax/index.md": _page("Tax", type="topic"),
    "tax/guide.md": _page("Tax explained", type="guide", parts="[tax/pay.md, tax/bands.md]"),
    "tax/bands.md": _page("Bands"),
    "tax/pay.md": _page("Pay"),
    "search.md": _page("Search", type="search"),
    "loose/page.md": _page("Loose"),
}
BINS = ["bins/index.md", "bins/garden/index.md", "bins/garden/sacks.md", "bins/missed.md", "bins/days.md"]
GUIDE = ["tax/guide.md", "tax/pay.md", "tax/bands.md"]


@pytest.mark.parametrize(
    ("name", "file", "pages"),
    [
        ("bins/days.md", "bins-days", ["bins/days.md"]),
        ("content/bins/days.md", "bins-days", ["bins/days.md"]),
        ("bins/old.md", "bins-old", ["bins/old.md"]),
        ("bins", "bins", BINS),
        ("./content/bins/", "bins", BINS),
        ("bins/index.md", "bins-index", ["bins/index.md"]),
        ("tax/guide.md", "tax-guide", GUIDE),
        ("tax/", "tax", ["tax/index.md", *GUIDE]),
        ("content/", "all", ["index.md", *BINS, "tax/index.md", *GUIDE]),
        (".", "all", ["index.md", *BINS, "tax/index.md", *GUIDE]),
    ],
)
def test_which_pages_a_name_stands_for(name: str, file: str, pages: list[str]) -> None:
    (choice,) = chosen([name], make_site(FILES))
    assert (choice.name, [page.path for page in choice.pages]) == (file, pages)


def test_two_names_for_one_thing_are_one_document() -> None:
    assert len(chosen(["bins", "content/bins/", "bins/"], make_site(FILES))) == 1


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("bins/day.md", "bins/day.md: There is no such page or folder\n  How to mend it: Did you mean bins/days.md?"),
        ("bin/", "bin/: There is no such page or folder\n  How to mend it: Did you mean bins/?"),
        ("zzzz", "zzzz: There is no such page or folder\n  How to mend it: Name a page or a folder of the content folder: fingerpost print bins/missed-bin.md"),
        ("bins/draft.md", "content/bins/draft.md: The page is not in the site: it is a draft\n  How to mend it: Set `draft: false` when it is ready."),
        ("search.md", "content/search.md: There is nothing on the page to print\n  How to mend it: Name the pages that people find with it."),
        ("loose", "loose: The folder has no front page, which would begin the document\n  How to mend it: Write content/loose/index.md"),
    ],
)  # fmt: skip
def test_what_stands_for_nothing(name: str, error: str) -> None:
    with pytest.raises(UserError) as caught:
        chosen([name], make_site(FILES))
    assert str(caught.value) == error


def test_all_errors_at_once() -> None:
    with pytest.raises(UserError) as caught:
        chosen(["bins/", "bin/", "bins/draft.md"], make_site(FILES))
    assert "Did you mean bins/?" in str(caught.value)
    assert "it is a draft" in str(caught.value)
