"""Never a false pass: whatever could not be looked at is said to be so, with why and with what to do."""

from collections.abc import Iterator

import pytest

from fingerpost.audit.task import PageResult
from tests.audit.fast.strange_server import html, in_turn, page, strange
from tests.audit.fast.support import looked_at, rules

FILE = b"PK\x03\x04 this is a file"
SPA = page("Everything", "<p>Whatever was asked for.</p>")
CASES = {
    "gone/": (html(page("Gone"), 404), "The server answers 404 instead of 200"),
    "down/": (html(page("Down"), 503), "The server answers 503 instead of 200"),
    "moved/": (html("", 302, Location="/sound/"), "It sends people on to /sound/"),
    "moved-away/": (html("", 302, Location="https://council.example/bins/"), "It sends people on to https://council.example/bins/"),
    "refreshed/": (html(page(head='<meta http-equiv="refresh" content="0; url=/sound/">')), "It sends people on to /sound/"),
    "scripted/": (html(page(body="<script>location.href = '/sound/'</script>")), "It sends people on to /sound/"),
    "nginx/": (html("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"),
               "It says that something went wrong: 502 Bad Gateway"),
    "untitled-fault/": (html("<html><body><h1>Internal Server Error</h1></body></html>"), "It says that something went wrong: Internal Server Error"),
    "soft/": (html(SPA), "It is what the site shows where there is no page"),
    "empty/": (html(""), "It is empty: there is nothing on it to read or to use"),
    "blank/": (html('<!doctype html><html lang="en"><title>Bins</title><body><script>let bins;</script> </body>'),
               "It is empty: there is nothing on it to read or to use"),
    "file/": (lambda request: request.send(200, FILE, {"Content-Type": "application/zip", "Content-Disposition": "attachment"}),
              "It starts a download, so that it is not a page"),
    "downloads/": (html(page(body="<p>Wait.</p><a href='/file/' download>Get it</a><script>document.links[0].click()</script>")),
                   "It starts a download, so that it is not a page"),
    "data/": (lambda request: request.send(200, b"{}", {"Content-Type": "application/json"}),
              "It is not a page but a file of the kind application/json"),
    "sandboxed/": (html(page(), Content_Security_Policy="sandbox"), "Scripts could not run in it, so that no engine could look"),
    "hangs-up/": (lambda request: request.hang_up(), "The browser could not load it"),
}  # fmt: skip
AUDITED = {
    "sound/": html(page()),
    "no-title/": html(page().replace("<title>Bin days - Oxenbridge</title>", "")),
    "dialogs/": html(page(body="<p>Hello.</p><script>alert('Hello'); confirm('Sure?'); prompt('Who?'); print(); open('/sound/')</script>")),
    "strict/": html(page(), Content_Security_Policy="default-src 'none'"),
    "slowly-filled/": html(page().replace("<body>", "<body hidden>").replace("<main>", "<template>").replace("</main>", "</template>")
                           + "<script>setTimeout(() => { document.body.hidden = false; document.body.innerHTML = '<main><h1>Bins</h1></main>' }, 300)</script>"),
    "links/": html(page("Ten thousand", "<ul>" + "".join(f'<li><a href="#l{n}" id="l{n}">Street number {n}</a></li>' for n in range(400)) + "</ul>")),
    "flaky/": in_turn(html(page("Down"), 502), html(page("Flaky"))),
    "404.html": html(page("Page not found - Oxenbridge", "<p>There is no such page.</p>")),
    "": html(SPA),
}  # fmt: skip


@pytest.fixture(scope="module")
def results() -> Iterator[dict[str, PageResult]]:
    answers = {f"/{name}": answer for name, (answer, _) in CASES.items()} | {f"/{name}": answer for name, answer in AUDITED.items()}
    with strange(answers, missing=html(SPA)) as server:
        yield looked_at(server.base, [*CASES, *AUDITED])


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("name", CASES)
def test_what_is_no_page_is_not_audited(results: dict[str, PageResult], name: str) -> None:
    assert results[name].not_audited.startswith(CASES[name][1])
    assert results[name].mend
    assert "127.0.0.1:" not in results[name].not_audited, "the port differs from run to run"


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("name", AUDITED)
def test_what_is_only_strange_is_audited(results: dict[str, PageResult], name: str) -> None:
    assert results[name].not_audited == ""


@pytest.mark.slow
@pytest.mark.long
def test_a_page_without_a_title_has_a_finding(results: dict[str, PageResult]) -> None:
    assert "axe-document-title" in rules(results["no-title/"])
    assert "axe-document-title" not in rules(results["sound/"])


@pytest.mark.slow
@pytest.mark.long
def test_a_page_that_failed_once_is_told_as_unstable(results: dict[str, PageResult]) -> None:
    (told,) = results["flaky/"].unstable
    assert (told.rule, told.tier) == ("browser-unstable-page", "review")
    assert told.message == "The server answers 502 instead of 200. The second time it could be audited"
    assert results["sound/"].unstable == ()


@pytest.mark.slow
@pytest.mark.long
def test_a_page_that_does_not_end_is_ended_by_the_watchdog() -> None:
    """Each is asked for twice, and takes its whole time. The busy one lets the page load, and hears nothing from then on."""
    answers = {
        "/busy/": html(page(body="<p>Busy.</p><script>addEventListener('load', () => setTimeout(() => { for (;;); }))</script>")),
        "/endless/": lambda request: request.begin(page("Endless").encode()),
        "/endless-image/": html(page(body='<p>See it.</p><img alt="A bin" src="/image.png">')),
        "/image.png": lambda request: request.begin(b"\x89PNG", "image/png"),
    }
    late = [path.strip("/") + "/" for path in answers if path.endswith("/")]
    with strange(answers) as server:
        results = looked_at(server.base, late, page_time=3)
    for name in late:
        assert results[name].not_audited in ("It did not stop loading within 3 seconds", "It could not be looked at within 3 seconds")
        assert results[name].mend
    assert results["endless/"].not_audited == "It did not stop loading within 3 seconds"


@pytest.mark.slow
@pytest.mark.long
def test_a_huge_page_is_audited_or_honestly_not() -> None:
    huge = page("Huge", "<p>" + "We empty bins every week. " * 2_000_000 + "</p>")  # 50 MB
    many = page("Links", "".join(f'<p><a href="#place-{n}">Street number {n}</a></p>' for n in range(10_000)))
    with strange({"/huge/": html(huge), "/many/": html(many)}) as server:
        results = looked_at(server.base, ["huge/", "many/"], page_time=6)
    for result in results.values():
        assert result.not_audited.endswith("within 6 seconds") or result.seen, "nothing was seen, and nothing was said"


@pytest.mark.slow
@pytest.mark.long
def test_no_server_is_no_pass() -> None:
    with strange({}) as server:
        base = server.base
    results = looked_at(base, ["sound/"])
    assert results["sound/"].not_audited == "The browser could not load it (ERR_CONNECTION_REFUSED)"
