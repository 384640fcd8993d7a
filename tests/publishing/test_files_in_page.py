"""What is done to the images and links to files of a page, whatever letters its tags are written in."""

import pytest

from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.links import Addresses
from fingerpost.pages.site import Site
from fingerpost.publishing.files_in_page import files_in_page
from tests.support.sites import TODAY


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="budget.pdf">Budget</a>', '<a href="budget.pdf">Budget (PDF, 88\u00a0KB)</a>'),
        ('<A HREF="budget.pdf">Budget</A>', '<A HREF="budget.pdf">Budget (PDF, 88\u00a0KB)</A>'),
        ('<a href="bins/">Bins</a>', '<a href="bins/">Bins</a>'),
    ],
)
def test_a_link_to_a_file_says_what_it_is(html: str, expected: str) -> None:
    site = Site([], TODAY, Addresses({"index.md": ""}, {"budget.pdf"}), files={"budget.pdf": FileFacts(88_000)})
    assert files_in_page(html, "index.md", site, {}) == expected
