"""Images in a real browser: the right form for the screen, no jump while it loads, and nothing loaded that nobody sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.test_valid_html import _errors
from tests.conftest import AS_OF, run
from tests.support.images import grain, quarters, saved
from tests.support.server import serve

pytestmark = pytest.mark.slow

FAR_DOWN = "\n\n".join(["Text that goes on for a while, so that the next image is far below what anybody sees. " * 6] * 40)
PAGE = f"""---
title: Pictures
description: A page with pictures.
---
![At the top](top.jpg)

{FAR_DOWN}

![Far below](below.png)

[Budget](budget.pdf)
"""
SETTINGS = """site_name: A council
site_url: https://www.council.example/
docs_dir: content
theme: {name: fingerpost}
markdown_extensions: [attr_list]
plugins: [fingerpost/publishing, fingerpost/services]
"""
SHIFTS = """() => { window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({type: "layout-shift", buffered: true}); }"""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    home = tmp_path_factory.mktemp("pictures")
    content = home / "content"
    content.mkdir()
    (content / "index.md").write_text(PAGE)
    (content / "top.jpg").write_bytes(saved(grain(80, 60).resize((2400, 1800)), "JPEG", quality=60))
    (content / "below.png").write_bytes(saved(quarters(1600, 1200), "PNG"))
    (content / "budget.pdf").write_bytes(bytes(1_200_000))
    (home / "mkdocs.yml").write_text(SETTINGS)
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


def test_the_page_is_valid(site: Path) -> None:
    assert _errors(site) == []


@pytest.mark.parametrize(
    ("width", "dots", "expected"), [(320, 1, 384), (320, 2, 768), (390, 3, 1152), (768, 1, 768), (1280, 1, 768), (1280, 2, 1152)]
)
def test_each_screen_gets_the_form_that_fits(browser, address: str, width: int, dots: int, expected: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=dots)
    tab = context.new_page()
    tab.goto(address, wait_until="networkidle")
    used = tab.evaluate("document.querySelector('main img').currentSrc")
    assert f"/top-{expected}." in used
    assert used.endswith(".avif")
    shown, natural = tab.evaluate("(() => { const i = document.querySelector('main img'); return [i.clientWidth, i.naturalWidth]; })()")
    assert shown <= width
    assert natural
    context.close()


def test_a_browser_without_modern_kinds_gets_the_plain_one(browser, address: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    tab.route("**/*", lambda route: route.abort() if route.request.url.endswith((".avif", ".webp")) else route.continue_())
    tab.goto(address)
    tab.evaluate("for (const source of document.querySelectorAll('source')) source.remove()")
    tab.wait_for_function("document.querySelector('main img').naturalWidth > 0")
    assert tab.evaluate("document.querySelector('main img').currentSrc").endswith(".jpg")
    tab.close()


def _shift(browser, address: str, spoil: str) -> float:
    """How far the page moves when an image comes late. `spoil`: what is done to the page before."""
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    held = []
    tab.route("**/assets/images/*", lambda route: held.append(route))
    tab.goto(address, wait_until="domcontentloaded")
    tab.evaluate(spoil)
    tab.evaluate(SHIFTS)
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    tab.wait_for_function("performance.getEntriesByType('paint').length > 0")
    for route in held:
        route.continue_()
    tab.wait_for_function("document.querySelector('main img').naturalWidth > 0")
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    moved = tab.evaluate("window.shift")
    tab.close()
    return moved


def test_nothing_moves_when_an_image_comes(browser, address: str) -> None:
    assert _shift(browser, address, "0") == 0


def test_the_page_would_move_without_width_and_height(browser, address: str) -> None:
    spoil = "for (const image of document.images) { image.removeAttribute('width'); image.removeAttribute('height'); }"
    assert _shift(browser, address, spoil) > 0.05


def test_an_image_far_below_is_loaded_when_somebody_comes_near(browser, address: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tab.goto(address, wait_until="networkidle")
    assert [name for name in asked if name.startswith("top-")]
    assert not [name for name in asked if name.startswith("below-")]
    with tab.expect_response(lambda response: "/below-" in response.url):
        tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert len([name for name in asked if name.startswith("below-")]) == 1
    tab.close()
