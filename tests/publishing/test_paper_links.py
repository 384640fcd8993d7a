"""Links for paper: the whole address of another page, and nothing where the link has one or leads elsewhere."""

import pytest

from fingerpost.pages.links import Addresses
from fingerpost.publishing.paper_links import for_paper

ADDRESSES = Addresses(
    {"index.md": "", "bins/a.md": "bins/a/", "bins/b.md": "bins/b/"}, {"plan.pdf"}, root="https://www.oxenbridge.example/"
)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<a href="../b/">B</a>', "www.oxenbridge.example/bins/b"),
        ('<a class="x" href="../b/#part">B</a>', "www.oxenbridge.example/bins/b"),
        ('<a href="../../">Home</a>', "www.oxenbridge.example"),
    ],
)
def test_a_link_to_another_page(link: str, address: str) -> None:
    assert f'data-at="{address}"' in for_paper(link, "bins/a.md", ADDRESSES)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#part">Part</a>', '<a href="https://www.gov.uk/">GOV.UK</a>', '<a href="tel:01632960100">Call</a>',
        '<a href="mailto:a@b.example">Write</a>', '<a href="../../plan.pdf">Plan</a>', '<a href="../gone/">Gone</a>', "<a>No link</a>",
    ],
)  # fmt: skip
def test_every_other_link_stays_as_it_is(link: str) -> None:
    assert for_paper(link, "bins/a.md", ADDRESSES) == link


def test_a_site_that_does_not_know_its_address_has_none() -> None:
    assert (
        for_paper('<a href="../b/">B</a>', "bins/a.md", Addresses({"bins/a.md": "bins/a/", "bins/b.md": "bins/b/"}))
        == '<a href="../b/">B</a>'
    )
