"""Which files are packed, how hard, and when it pays."""

import pytest

from fingerpost.publishing.packing import FAST, SMALL, copies, jobs, packs, pays


@pytest.mark.parametrize(
    ("name", "quality"),
    [
        ("index.html", FAST),
        ("bins/index.html", FAST),
        ("404.HTML", FAST),
        ("sitemap.xml", FAST),
        ("llms.txt", FAST),
        ("events/fair.ics", FAST),
        ("images/logo.svg", FAST),
        ("site.webmanifest", FAST),
        ("assets/site.31592e0497.css", SMALL),
        ("assets/search-31592e0497/find.js", SMALL),
        ("print.mjs", SMALL),
    ],
)
def test_text_is_packed_and_what_every_visit_needs_is_packed_hardest(name: str, quality: int) -> None:
    assert [job.quality for job in jobs([name], "fast")] == [quality]
    assert [job.quality for job in jobs([name], "small")] == [SMALL]
    assert jobs([name], "none") == []


@pytest.mark.parametrize(
    "name",
    ["photo.jpg", "photo.avif", "form.pdf", "index.html.br", "index.html.gz", "en_2c7d861.pf_index", "noending"]
    + ["_headers", "_redirects", "redirects.map"],
)
def test_what_is_packed_already_or_is_for_servers_alone_is_left(name: str) -> None:
    assert not packs(name)


def test_the_order_of_the_files_does_not_matter() -> None:
    assert jobs(["b.html", "a.html"], "fast") == jobs(["a.html", "b.html"], "fast")


@pytest.mark.parametrize(
    ("before", "after", "worth_it"), [(1000, 400, True), (1000, 949, True), (1000, 950, False), (60, 64, False), (0, 1, False)]
)
def test_a_copy_must_save_a_twentieth(before: int, after: int, worth_it: bool) -> None:
    assert pays(before, after) is worth_it


def test_a_copy_that_an_editor_made_is_left_alone() -> None:
    (job,) = jobs(["data.csv"], "fast")
    assert copies(job, set()) == ["data.csv.br", "data.csv.gz"]
    assert copies(job, {"data.csv.gz"}) == ["data.csv.br"]
