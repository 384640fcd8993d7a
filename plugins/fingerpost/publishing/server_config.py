"""Settings for web servers that serve a built site as it is meant to be: packed, cached, with its headers and redirects.

Each template in `servers/` is a server that we know.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined

from fingerpost.pages.errors import UserError
from fingerpost.publishing.headers import FINGERPRINT, FOR_EVER, SHORT, Headers
from fingerpost.publishing.packing import FOR_SERVERS

_TEMPLATES = resources.files("fingerpost.publishing") / "servers"
_ADDRESS = re.compile(r"(?:(https?)://)?([a-z0-9.-]*)(?::(\d{1,5}))?/?", re.IGNORECASE)
_UNFIT = re.compile(r"[\x00-\x1f\"$\\{}*?\[\];]")
_EXAMPLE = "fingerpost server-config nginx --address www.council.example --site-dir /var/www/council"


@dataclass(frozen=True)
class Address:
    """Where a server listens: `www.council.example`, or `127.0.0.1:8080` to try it."""

    host: str
    port: int | None
    secure: bool

    def __str__(self) -> str:
        scheme = "" if self.secure else "http://"
        return f"{scheme}{self.host}:{self.port}" if self.port else scheme + self.host


def known_servers() -> list[str]:
    """The servers that there is a template for."""
    return sorted(entry.name.removesuffix(".j2") for entry in _TEMPLATES.iterdir() if entry.name.endswith(".j2"))


def read_address(text: str) -> Address:
    """An address as people write it; raises UserError where it is none."""
    match = _ADDRESS.fullmatch(text.strip())
    if not match or not (match[2] or match[3]) or int(match[3] or 0) > 65_535:
        raise UserError(f"“{text}” is not an address that a server can listen at", "", f"Write a name, or a name and a port: {_EXAMPLE}")
    local = not match[2] or match[2] == "localhost" or re.fullmatch(r"[\d.]+", match[2]) is not None
    secure = match[1] == "https" or (match[1] is None and match[3] is None and not local)
    return Address(match[2].lower(), int(match[3]) if match[3] else None, secure)


def server_config(server: str, site_dir: str, address: Address, headers: Headers) -> str:
    """The whole settings of a server for a site in the folder `site_dir`, an absolute path on that server.

    Raises UserError where the folder cannot be served at the site's address.
    """
    if _UNFIT.search(site_dir):
        raise UserError(
            "The settings of a server cannot hold this path", site_dir, f"Put the site into a folder with a plain name: {_EXAMPLE}"
        )
    below = headers.base.rstrip("/")
    if not site_dir.endswith(below):
        mend = f"Copy it into a folder whose path ends in {below}, such as /var/www/county{below}, and say so with --site-dir."
        raise UserError(f"The site's address ends in {headers.base}, so the path of its folder must end in {below} too", site_dir, mend)
    return _template(server).render(
        name=address.host or "localhost", id="fp_" + re.sub(r"[^a-z0-9]", "_", address.host), address=address, listen=_listen(address),
        site_dir=site_dir, root=site_dir.removesuffix(below) or "/", headers=headers, fingerprint=FINGERPRINT, short=SHORT, for_ever=FOR_EVER,
        for_servers=[headers.base + name for name in sorted(FOR_SERVERS)],
    )  # fmt: skip


@cache
def _template(server: str):
    env = Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined, autoescape=False)
    env.filters["re"] = lambda text: re.sub(r"([.+*?()|\[\]^$])", r"\\\1", text)
    return env.from_string((_TEMPLATES / f"{server}.j2").read_text("utf-8"))


def _listen(address: Address) -> list[str]:
    """Where nginx listens. https comes later, from certbot, which writes it into the file."""
    port = address.port or 80
    if re.fullmatch(r"[\d.]+", address.host):
        return [f"{address.host}:{port}"]
    return [f"{port}", f"[::]:{port}"]
