"""When the browser shows something else than the page that was asked for."""

import pytest

from fingerpost.audit.fast.refusals import Refused, check_answer, check_facts, check_place, check_words, shown

BASE = "http://127.0.0.1:8000/"
FACTS = {"title": "Bin days", "heading": "Bin days", "speaks": True, "refresh": ""}


@pytest.mark.parametrize(
    ("landed", "asked"),
    [
        ("bins/", "bins/"),
        ("bins", "bins/"),
        ("bins/index.html", "bins/"),
        ("bins", "bins.html"),
        ("caf%C3%A9/", "café/"),
        ("bins/?q=1#a", "bins/"),
    ],
)
def test_servers_may_write_an_address_in_their_way(landed: str, asked: str) -> None:
    check_place(BASE + landed, BASE + asked, BASE)


@pytest.mark.parametrize(
    ("landed", "told"),
    [
        (f"{BASE}login/", "It sends people on to /login/"),
        ("http://127.0.0.1:8001/bins/", "It sends people on to http://127.0.0.1/bins/"),
        ("https://sign-in.example/bins/", "It sends people on to https://sign-in.example/bins/"),
    ],
)
def test_elsewhere_is_not_the_page(landed: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        check_place(landed, f"{BASE}bins/", BASE)
    assert refused.value.why == told


@pytest.mark.parametrize(
    "title",
    [
        *("404 Not Found", "502 Bad Gateway", "Internal Server Error", "Error 404", "404", "Service Temporarily Unavailable"),
        *("Page not found", "Page not found - Oxenbridge City Council", "Error 503: Service unavailable", "HTTP 500 Internal Server Error"),
    ],
)
def test_titles_of_servers_in_trouble(title: str) -> None:
    with pytest.raises(Refused, match="something went wrong"):
        check_facts(FACTS | {"title": title}, f"{BASE}bins/", BASE)
    check_facts(FACTS | {"title": title}, f"{BASE}404.html", BASE)


@pytest.mark.parametrize(
    "title", ["", "Bin days", "404 homes built in 2025", "Report a dog not found", "500 years of the city", "Forbidden items at the tip"]
)
def test_titles_of_pages(title: str) -> None:
    check_facts(FACTS | {"title": title}, f"{BASE}bins/", BASE)


@pytest.mark.parametrize(("refresh", "away"), [("0; url=/new/", True), ("0;URL='/new/'", True), ("30; url=/new/", False), ("300", False), ("0; url=/bins/", False)])  # fmt: skip
def test_a_page_that_sends_people_on_at_once(refresh: str, away: bool) -> None:
    try:
        check_facts(FACTS | {"refresh": refresh}, f"{BASE}bins/", BASE)
        went = False
    except Refused:
        went = True
    assert went is away


@pytest.mark.parametrize(
    ("status", "headers", "told"),
    [
        (200, {"content-type": "text/html; charset=utf-8"}, ""),
        (200, {}, ""),
        (200, {"content-security-policy": "default-src 'self'; sandbox allow-scripts allow-forms"}, ""),
        (200, {"content-security-policy": "default-src 'self'; sandbox allow-forms"}, "Scripts could not run"),
        (500, {}, "The server answers 500"),
        (200, {"content-type": "application/pdf"}, "It is not a page but a file of the kind application/pdf"),
    ],
)
def test_answers(status: int, headers: dict[str, str], told: str) -> None:
    if not told:
        check_answer(status, headers)
        return
    with pytest.raises(Refused, match=told):
        check_answer(status, headers)


def test_the_answer_to_everything_is_a_page_only_at_the_top() -> None:
    check_words("Welcome", "Welcome", BASE, BASE)
    check_words("Welcome", "Welcome", f"{BASE}404.html", BASE)
    check_words("Welcome", "", f"{BASE}bins/", BASE)
    with pytest.raises(Refused, match="where there is no page"):
        check_words("Welcome", "Welcome", f"{BASE}bins/", BASE)


def test_no_port_is_ever_shown() -> None:
    assert shown("http://127.0.0.1:4711/x", BASE) == "http://127.0.0.1/x"
