"""What a Content-Security-Policy lets a page load."""

import base64
import hashlib

import pytest

from fingerpost.publishing.allowed import read_policy
from fingerpost.publishing.headers import policy
from fingerpost.publishing.rules.not_allowed_by_policy import RULE
from tests.support.sites import make_site, open_rooms

ROOT = "https://www.oxenbridge.example/"
ALLOWS = {"img-src": ["https://*.pictures.example", "https://one.example/a/"], "frame-src": ["https://maps.example/town"]}


@pytest.mark.parametrize(
    ("directive", "url", "allowed"),
    [
        ("img-src", "bin.jpg", True),
        ("img-src", "/bins/bin.jpg", True),
        ("img-src", "data:image/png;base64,AA", True),
        ("media-src", "data:video/mp4;base64,AA", False),
        ("img-src", "https://WWW.oxenbridge.example/bin.jpg", True),
        ("img-src", "https://oxenbridge.example/bin.jpg", False),
        ("img-src", "//other.example/bin.jpg", False),
        ("img-src", "https://a.pictures.example/bin.jpg", True),
        ("img-src", "http://a.pictures.example/bin.jpg", False),
        ("img-src", "https://pictures.example/bin.jpg", False),
        ("img-src", "https://one.example/a/bin.jpg", True),
        ("img-src", "https://one.example/b/bin.jpg", False),
        ("frame-src", "https://maps.example/town", True),
        ("frame-src", "https://maps.example/town/hall", False),
        ("frame-src", "page.html", False),
        ("object-src", "plan.pdf", False),
        ("script-src", "javascripts/ours.js", True),
        ("img-src", "file:///C:/bin.jpg", True),
        ("img-src", "https://[bin.jpg", True),
    ],
)
def test_what_a_page_may_load(directive: str, url: str, allowed: bool) -> None:
    assert read_policy(policy(ALLOWS), ROOT).loads(directive, url) is allowed


def test_a_script_may_stand_in_a_page_if_the_policy_has_its_hash() -> None:
    text = "go()"
    source = f"'sha384-{base64.b64encode(hashlib.sha384(text.encode()).digest()).decode()}'"
    found = read_policy(policy({"script-src": [source]}))
    assert (found.holds("script-src", text), found.holds("script-src", "stay()"), found.holds("style-src", text)) == (True, False, False)


def test_with_another_theme_there_is_no_policy_to_break() -> None:
    site = make_site({"page.md": "![A bin](https://other.example/bin.jpg)"})
    _, state = open_rooms({})["publishing"]
    assert len(list(RULE.run(site.pages[0], site, state))) == 1
    site.sends_policy = False
    assert list(RULE.run(site.pages[0], site, state)) == []
