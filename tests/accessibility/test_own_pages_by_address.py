"""An issue that names a page of this site by its web address is told the path: an address stands for another site."""

import pytest

from tests.support.sites import make_site, open_rooms

ISSUE = "issues:\n  - {id: one, title: One, what: It fails., pages: WHERE}\n"


@pytest.mark.parametrize("root", ["https://city.example/", "https://city.example"])
@pytest.mark.parametrize(
    ("where", "path"),
    [
        ("https://city.example/bins/missed/", "bins/missed.md"),
        ("https://city.example/bins/missed/index.html", "bins/missed.md"),
        ("https://city.example/", "index.md"),
        ("https://city.example/gone/", ""),
        ("https://forms.city.example/bins/missed/", ""),
        ("bins/missed.md", ""),
    ],
)
def test_a_page_of_this_site(root: str, where: str, path: str) -> None:
    files = {"index.md": "# Home", "bins/missed.md": "# Bins", "_data/accessibility.yml": ISSUE.replace("WHERE", where)}
    site = make_site(files)
    site.addresses.root = root
    room, state = open_rooms(files)["accessibility"]
    [rule] = [rule for rule in room.rules if rule.id == "issue-doubtful"]
    found = [(problem.message, problem.mend) for problem in rule.run(site, state)]
    message = "The issue “one” names a page of this site by its web address"
    assert found == ([(message, f"Write its path: {path}")] if path else [])
