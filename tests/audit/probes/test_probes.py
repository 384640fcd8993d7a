"""The behaviour checks in real Chromium, where pages need files of their own: sound and pictures that move."""

import asyncio
import io
import math
import struct
import wave
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Page, async_playwright

from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.probes import ProbeFailed, probes, run_probes
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import Task
from tests.conftest import FLAGS, ROOT
from tests.support.audit_cases import cases, whole, write
from tests.support.server import serve

IDS = [probe.id for probe in probes()]
CASES = [case for case in cases() if case.probes and set(case.rules) & set(IDS)]
pytestmark = pytest.mark.slow


def _sound(seconds: float, loud: float = 0.5) -> bytes:
    """A WAV file with a tone, or with silence."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(b"".join(struct.pack("<h", int(loud * 32000 * math.sin(at / 4))) for at in range(int(8000 * seconds))))
    return file.getvalue()


def _moving(frames: int, loop: int) -> bytes:
    """A GIF of that many half seconds."""
    file = io.BytesIO()
    shades = [Image.new("L", (40, 40), 10 * number) for number in range(frames)]
    again = {} if loop < 0 else {"loop": loop}
    shades[0].save(file, "GIF", save_all=True, append_images=shades[1:], duration=500, **again)
    return file.getvalue()


FILES = {
    "long.wav": _sound(5),
    "short.wav": _sound(1),
    "silent.wav": _sound(5, 0),
    "moves.gif": _moving(4, 0),
    "ends.gif": _moving(4, -1),
}
MEDIA = [
    ('<audio src="long.wav" autoplay></audio>', "browser-autoplay"),
    ('<audio autoplay loop><source src="short.wav"></audio>', "browser-autoplay"),
    ('<audio src="long.wav" autoplay controls></audio>', ""),
    ('<audio src="long.wav" autoplay muted></audio><audio src="short.wav" autoplay></audio>', ""),
    ('<audio src="silent.wav" autoplay></audio><audio src="long.wav"></audio>', ""),
    ('<audio src="long.wav#t=1,3" autoplay></audio><audio src="lost.wav" autoplay></audio><video autoplay loop></video>', ""),
    ('<button onclick="document.querySelector(\'audio\').pause()">Stop the music</button><audio src="long.wav" autoplay></audio>', ""),
    ('<img src="moves.gif" alt="A lorry">', "browser-motion"),
    ('<img src="ends.gif" alt="A lorry"><img src="lost.gif" alt="A bin">', ""),
]


def _look(folder: Path, pages: list[str], only: tuple[str, ...] = ()) -> dict[str, list[Seen]]:
    """What the probes see on each page of a folder, and that each was left as it was found."""

    async def look() -> dict[str, list[Seen]]:
        found = {}
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=find_chromium("Not tested"), args=FLAGS)
            page = await (await browser.new_context(viewport={"width": 360, "height": 800})).new_page()
            for name in pages:
                await page.goto("about:blank")  # the state of the page before is gone
                await page.goto(base + name)
                found[name] = await run_probes(page, Task(name, probes=True), base + name, only)
                assert await _as_found(page) == [360, 800, False, False], name
                assert len(browser.contexts) == 1
            await browser.close()
        return found

    with serve(folder) as base:
        return asyncio.run(look())


async def _as_found(page: Page) -> list:
    return await page.evaluate("[innerWidth, innerHeight, matchMedia('print').matches, matchMedia('(forced-colors: active)').matches]")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Seen]]:
    """What is seen on pages with sound and pictures that move. The pages of tests/cases/audit are looked at in test_corpus.py."""
    folder = tmp_path_factory.mktemp("probes")
    for number, (html, _) in enumerate(MEDIA):
        home = folder / f"media-{number}"
        home.mkdir()
        (home / "index.html").write_text(whole(html), "utf-8")
        for name, data in FILES.items():
            (home / name).write_bytes(data)
    return _look(folder, [f"media-{at}/" for at in range(len(MEDIA))])


def test_sound_and_pictures_that_move_are_really_listened_to_and_looked_at(seen: dict[str, list[Seen]]) -> None:
    found = {html: {one.rule for one in seen[f"media-{number}/"] if one.tier == "fail"} for number, (html, _) in enumerate(MEDIA)}
    assert found == {html: {rule} - {""} for html, rule in MEDIA}


@pytest.mark.parametrize("probe", IDS)
def test_each_probe_has_a_page_of_explanation_and_cases(probe: str) -> None:
    text = (ROOT / "docs" / "rules" / f"{probe}.md").read_text("utf-8")
    assert f"`{probe}` · " in text
    assert any(probe in case.rules for case in CASES) or any(rule == probe for _, rule in MEDIA)


def test_the_same_page_twice_gives_the_same(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == "moving-news-with-dead-pause")
    write(tmp_path, [case])
    first, second = (_look(tmp_path, [case.page("broken")]) for _ in range(2))
    assert first == second
    assert first[case.page("broken")]


def test_a_probe_that_cannot_look_does_not_pass_in_silence(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(whole("<script>Document.prototype.createTreeWalker = null;</script><p>Words</p>"), "utf-8")
    with pytest.raises(ProbeFailed, match="The behaviour check browser-[a-z-]+ failed: "):
        _look(tmp_path, [""])
