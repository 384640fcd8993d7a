"""Chromium as a process of ours: started clean, cut off from every other machine, and ended by its number."""

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, Error, Playwright

from fingerpost.audit.chromium import FLAGS
from fingerpost.pages.errors import UserError

_STEADY = (
    "--headless=new --no-startup-window --no-default-browser-check --disable-extensions --disable-default-apps --disable-breakpad "
    "--disable-crash-reporter --disable-dev-shm-usage --disable-hang-monitor --disable-ipc-flooding-protection --disable-popup-blocking "
    "--disable-prompt-on-repost --disable-client-side-phishing-detection --disable-component-extensions-with-background-pages "
    "--disable-domain-reliability --disable-search-engine-choice-screen --metrics-recording-only --no-pings --password-store=basic "
    "--disable-renderer-backgrounding --disable-background-timer-throttling --disable-backgrounding-occluded-windows "
    "--disable-site-isolation-trials --force-color-profile=srgb --font-render-hinting=none --hide-scrollbars --mute-audio --lang=en-GB "
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"
).split()
# Frames stay in the process of their page, where the engines reach them; the rest would ask other machines or change what is seen.
_WITHOUT = (
    "IsolateOrigins,site-per-process,IsolateSandboxedIframes,Translate,BackForwardCache,MediaRouter,OptimizationHints,HttpsUpgrades,"
    "AcceptCHFrame,PaintHolding,Prerender2,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater"
)
_START_TIME = 30.0  # seconds
_END_TIME = 15.0
_REMOVALS, _PAUSE = 20, 0.02


class Chromium:
    """A running Chromium. `killed` says that it was ended for the sake of one page, and did not end by itself."""

    def __init__(self, process: subprocess.Popen, browser: Browser, profile: str, wall: socket.socket) -> None:
        self.process, self.browser, self.killed = process, browser, False
        self._profile, self._wall, self._ended = profile, wall, False

    @property
    def alive(self) -> bool:
        return self.process.poll() is None and self.browser.is_connected()

    async def lives(self) -> bool:
        """Is it still alive, once there has been time to learn of its end?"""
        for _ in range(10):
            if not self.alive:
                return False
            await asyncio.sleep(0.02)
        return True

    def kill(self) -> None:
        """End it because one page does not let go of it."""
        self.killed = True
        self.end()

    def end(self) -> None:
        """End it and its children at once, however busy they are, and clear away after it."""
        if self._ended:
            return
        self._ended = True
        _kill(self.process)
        self._wall.close()
        _remove(self._profile)


async def start(playwright: Playwright, path: str, origins: Iterable[str]) -> Chromium:
    """Start Chromium, which can reach these origins and nothing else. Raises UserError where it does not start.

    Everything else goes to a proxy that nobody is: a port of this machine that is held, and does not listen.
    """
    profile = tempfile.mkdtemp(prefix="fingerpost-chromium-")
    wall = socket.socket()
    wall.bind(("127.0.0.1", 0))
    places = [urlsplit(origin) for origin in sorted(set(origins))]
    known = ";".join(place.netloc for place in places)
    hosts = "".join(f", EXCLUDE {host}" for host in sorted({"127.0.0.1", *(place.hostname or "" for place in places)}))
    command = [
        *_dies_with_us(),
        *(path, *FLAGS, *_STEADY, f"--disable-features={_WITHOUT}", "--remote-debugging-port=0", f"--user-data-dir={profile}"),
        *(f"--proxy-server=http://127.0.0.1:{wall.getsockname()[1]}", f"--proxy-bypass-list=<-loopback>;{known}"),
        f"--host-resolver-rules=MAP * ~NOTFOUND{hosts}",
    ]
    process = None
    try:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        endpoint = await asyncio.wait_for(_endpoint(process, Path(profile)), _START_TIME)
        browser = await playwright.chromium.connect_over_cdp(endpoint, timeout=_START_TIME * 1000)
    except (OSError, TimeoutError, Error, _Ended) as error:
        raise UserError(
            "Nothing was audited, since Chromium did not start", path, f"Start it by hand to see why: {path} --headless --version ({error})"
        ) from None
    finally:
        if "browser" not in locals():
            if process:
                _kill(process)
            wall.close()
            _remove(profile)
    return Chromium(process, browser, profile, wall)


def _dies_with_us() -> list[str]:
    """What starts it so that it ends even where we are killed without a chance to end it; nothing where there is no such tool."""
    tool = shutil.which("setpriv")
    return [tool, "--pdeathsig", "KILL", "--"] if tool else []


class _Ended(Exception):
    """Chromium ended before it could be talked to."""


async def _endpoint(process: subprocess.Popen, profile: Path) -> str:
    """Where it can be talked to, which it writes into its profile."""
    while True:
        if process.poll() is not None:
            raise _Ended(f"it ended with code {process.returncode}")
        told = (profile / "DevToolsActivePort").read_text().split() if (profile / "DevToolsActivePort").exists() else []
        if len(told) == 2:
            return f"ws://127.0.0.1:{told[0]}{told[1]}"
        await asyncio.sleep(0.02)


def _kill(process: subprocess.Popen) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):  # the machine is very busy, and will come to it
        process.wait(_END_TIME)


def _remove(profile: str) -> None:
    """Clear a profile away: what is being killed may still write into it for a moment."""
    for _ in range(_REMOVALS):
        shutil.rmtree(profile, ignore_errors=True)
        if not os.path.exists(profile):
            return
        time.sleep(_PAUSE)
