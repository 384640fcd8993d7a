"""The headers of a site, as data and as the file that hosts read."""

import re

import pytest
from pydantic import ValidationError

from fingerpost.publishing.headers import FOR_EVER, has_fingerprint, headers_file, policy, site_headers
from fingerpost.publishing.settings import PublishingSettings


def _directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in text.split("; "))}


def test_nothing_is_allowed_but_the_sites_own_files() -> None:
    found = _directives(policy({}))
    assert found["default-src"] == found["base-uri"] == found["frame-ancestors"] == ["'none'"]
    assert found["img-src"] == ["'self'", "data:"]
    others = found.keys() - {"default-src", "base-uri", "frame-ancestors", "img-src"}
    assert {tuple(found[name]) for name in others} == {("'self'",)}
    assert not re.search(r"unsafe|\*|http:", policy({}))


def test_what_is_allowed_is_added_once() -> None:
    allows = {"form-action": ["https://forms.council.example", "'self'"], "frame-src": ["https://maps.council.example"]}
    found = _directives(policy(allows))
    assert found["form-action"] == ["'self'", "https://forms.council.example"]
    assert found["frame-src"] == ["https://maps.council.example"]


def test_webassembly_runs_on_the_search_page_alone() -> None:
    found = site_headers({}, search=["search/", "cy/search/"], base="/council/")
    assert found.search == ("/council/cy/search/", "/council/search/")
    assert "wasm" not in found.policy
    assert _directives(found.search_policy)["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    without = site_headers({})
    assert without.search_policy == without.policy


def test_the_feedback_form_may_be_posted_to() -> None:
    found = site_headers({}, forms="https://forms.council.example:8443/website?about={page}")
    assert _directives(found.policy)["form-action"] == ["'self'", "https://forms.council.example:8443"]


@pytest.mark.parametrize(("days", "said"), [(0, None), (30, "max-age=2592000"), (365, "max-age=31536000")])
def test_https_is_insisted_on_for_as_long_as_the_council_says(days: int, said: str | None) -> None:
    assert site_headers({}, https_days=days).every.get("Strict-Transport-Security") == said


@pytest.mark.parametrize(
    ("name", "for_ever"),
    [("assets/site.31c7348bac.css", True), ("assets/search-eb57de259b/rank.js", True), ("assets/img/hall.0123456789-480.webp", True)]
    + [("assets/pagefind-1.5.2/index/en_2c7d861.pf_index", True), ("assets/pagefind-1.5.2/pagefind.en_1bda2a2c87.pf_meta", True)]
    + [("assets/pagefind-1.5.2/pagefind.js", False), ("assets/pagefind-1.5.2/pagefind-entry.json", False), ("index.html", False)]
    + [("assets/plan-20261122.pdf", False), ("images/hall.0123456789.jpg", False), ("news/a.0123456789.html", False)],
)  # fmt: skip
def test_only_what_changes_its_name_is_kept_for_ever(name: str, for_ever: bool) -> None:
    assert has_fingerprint(name) is for_ever


def _rules(text: str) -> dict[str, dict[str, str]]:
    """`_headers` as its readers take it: an address from the first column, headers indented below."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            place = line
            assert place not in found
            found[place] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[place][name] = value
    return found


def test_no_two_rules_of_the_file_say_the_same_header_since_hosts_would_join_them() -> None:
    names = ["index.html", "assets/site.31c7348bac.css", "assets/img/a.0123456789.webp", "assets/img/b.0123456789.webp", "assets/mine.pdf"]
    found = _rules(headers_file(site_headers({}, search=["search/"], https_days=1), names))
    assert list(found) == ["/*", "/assets/img/*", "/assets/site.31c7348bac.css"]
    assert "Cache-Control" not in found["/*"]
    assert "'wasm-unsafe-eval'" in found["/*"]["Content-Security-Policy"]
    assert found["/assets/img/*"] == found["/assets/site.31c7348bac.css"] == {"Cache-Control": FOR_EVER}


def test_a_whole_folder_is_one_rule_since_hosts_read_a_hundred() -> None:
    names = [f"assets/i/{number}.{number:010}.webp" for number in range(400)]
    assert list(_rules(headers_file(site_headers({}, base="/council/"), names))) == ["/council/*", "/council/assets/i/*"]
    single = [*names, "assets/i/mine.pdf"]
    assert len(_rules(headers_file(site_headers({}), single))) == 91


@pytest.mark.parametrize(
    "sources",
    [
        "https://forms.council.example",
        "https://*.council.example:8443/a",
        "'self'",
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    ],
)
def test_a_source_is_an_address_or_a_fingerprint(sources: str) -> None:
    assert PublishingSettings.model_validate({"policy_allows": {"script-src": [sources]}})


@pytest.mark.parametrize(
    "source", ["'unsafe-inline'", "'unsafe-eval'", "*", "http://a.example", "https://a.example; script-src *", "data:"]
)
def test_a_source_that_would_undo_the_policy_is_refused(source: str) -> None:
    with pytest.raises(ValidationError, match="Write it so: https://forms.council.example"):
        PublishingSettings.model_validate({"policy_allows": {"script-src": [source]}})


def test_a_directive_that_nobody_may_change_is_refused() -> None:
    with pytest.raises(ValidationError, match="policy_allows"):
        PublishingSettings.model_validate({"policy_allows": {"default-src": ["https://a.example"]}})
