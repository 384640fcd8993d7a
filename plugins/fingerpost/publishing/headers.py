"""What a web server says beside each file: how long to keep it, and what a browser must not do with it. Said once, here.

`_headers` and the settings for nginx and Caddy are made of this.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator

FOR_EVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300"
"""Five minutes: an emergency notice reaches everybody soon, and a page that is read twice is fetched once."""
FINGERPRINT = r"(^|/)assets/.*[._-]([0-9a-f]{10,64}|[0-9a-f]{7}\.pf_[a-z]+)([./-]|$)"
"""Paths that change with what is in the file, as a pattern for Python, nginx and Caddy alike."""
_MOST_RULES = 90  # in `_headers`: Cloudflare Pages reads 100

Directive = Literal["connect-src", "font-src", "form-action", "frame-src", "img-src", "media-src", "script-src", "style-src", "worker-src"]
_POLICY: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "base-uri": ("'none'",),
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "frame-ancestors": ("'none'",),
    "img-src": ("'self'", "data:"),
    "manifest-src": ("'self'",),
    "media-src": ("'self'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "worker-src": ("'self'",),
}
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}


_SOURCE = r"'self'|'sha(256|384|512)-[A-Za-z0-9+/=]+'|https://[a-z0-9*][a-z0-9.-]*(:\d+)?(/[^\s;,'\"]*)?"


def _source(text: object) -> object:
    if isinstance(text, str) and not re.fullmatch(_SOURCE, text):
        raise ValueError(f"“{text}” is not where something may come from or go to. Write it so: https://forms.council.example")
    return text


Source = Annotated[str, BeforeValidator(_source)]


@dataclass(frozen=True)
class Headers:
    """The headers of a site, by name, apart from Cache-Control and Content-Security-Policy, which are not the same for all."""

    every: Mapping[str, str]
    policy: str
    search_policy: str
    """The policy of a page with the search, which is WebAssembly; the same as `policy` on a site without one."""
    search: tuple[str, ...] = ()
    """The addresses of the pages with the search, from the top of the server: `/search/`."""
    base: str = "/"
    """The address of the site on its server: `/`, or `/council/`."""


def site_headers(
    allows: Mapping[str, Iterable[str]], forms: str | None = None, https_days: int = 0, search: Iterable[str] = (), base: str = "/"
) -> Headers:
    """The headers of a site.

    `allows`: sources to add, by directive. `forms`: the address of the form that asks for feedback. `https_days`: 0 for
    no Strict-Transport-Security. `search`: the addresses of the pages with the search, in the site.
    """
    asked = {name: tuple(sources) for name, sources in allows.items()}
    if forms:
        asked["form-action"] = (*asked.get("form-action", ()), "{0.scheme}://{0.netloc}".format(urlsplit(forms)))
    every = dict(_SECURITY)
    if https_days:
        every["Strict-Transport-Security"] = f"max-age={https_days * 86_400}"
    found = tuple(sorted(base + page for page in search))
    for_search = {**asked, "script-src": ("'wasm-unsafe-eval'", *asked.get("script-src", ()))} if found else asked
    return Headers(every, policy(asked), policy(for_search), found, base)


def policy(allows: Mapping[str, Iterable[str]]) -> str:
    """The Content-Security-Policy: nothing but the site's own files, and what is added."""
    sources = {name: dict.fromkeys((*_POLICY.get(name, ()), *allows.get(name, ()))) for name in {**_POLICY, **allows}}
    return "; ".join(f"{name} {' '.join(found)}" for name, found in sources.items())


def has_fingerprint(name: str) -> bool:
    """May browsers keep the file for ever, since its name changes with what is in it?"""
    return re.search(FINGERPRINT, name) is not None


def headers_file(headers: Headers, names: Iterable[str]) -> str:
    """`_headers`, as Netlify, Cloudflare Pages and others read it, for a site with these files.

    Where two rules are for one address, hosts either join what they say or take the last. So no two rules here name the
    same header: pages keep the hosts' own Cache-Control, which asks again at every visit, and the policy for the search
    is that of the whole site.
    """
    blocks = [("/*", {**headers.every, "Content-Security-Policy": headers.search_policy})]
    blocks += [(place, {"Cache-Control": FOR_EVER}) for place in _kept_for_ever(sorted(names))]
    return "".join(
        f"{headers.base.rstrip('/')}{place}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items()) for place, said in blocks
    )


def _kept_for_ever(names: list[str]) -> list[str]:
    """A whole folder where all of its names change with what is in them, else the single files."""
    marked = [name for name in names if has_fingerprint(name)]
    plain = [name for name in names if not has_fingerprint(name)]
    folders = sorted({name.rpartition("/")[0] for name in marked})
    whole = [folder for folder in folders if not any(name.startswith(f"{folder}/") for name in plain)]
    single = [name for name in marked if name.rpartition("/")[0] not in whole]
    return [*(f"/{folder}/*" for folder in whole), *(f"/{name}" for name in single)][:_MOST_RULES]
