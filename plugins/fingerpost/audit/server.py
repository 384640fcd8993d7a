"""Serve a built site to a browser on this machine, with a broken page planted beside it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from fingerpost.pages.errors import UserError

PLANTED = "fingerpost-planted-fault/"
# Faults that every engine must see: axe and HTML_CodeSniffer the picture and the field, our own rules the link and the title.
# An audit that misses them looked at nothing.
_PLANTED_PAGE = b"""<!doctype html><html lang="en"><head><title>Untitled</title></head>
<body><main><h1>A planted fault</h1><img src="data:,"><p><input type="text" placeholder="Name"></p>
<p style="color:#bbb;background:#fff">This text has too little contrast.</p>
<p><a href="#nowhere">click here</a></p></main></body></html>"""
_HTML = "text/html; charset=utf-8"
_TYPES = {
    ".html": _HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
_SHORT = 0.05  # seconds between looks at whether to end


@contextmanager
def served(folder: str, port: int = 0) -> Iterator[str]:
    """The address of the folder while it is served, on this machine only and on a free port unless one is named.

    The planted page is at PLANTED. Raises UserError where the port is taken.
    """
    with _serving(partial(_Site, directory=folder), port) as base:
        yield base


@contextmanager
def planted() -> Iterator[str]:
    """The whole address of the planted page alone, to look at beside a running site."""
    with _serving(partial(_Site, directory=None), 0) as base:
        yield base + PLANTED


@contextmanager
def _serving(handler: partial, port: int) -> Iterator[str]:
    try:
        server = _Server(("127.0.0.1", port), handler)
    except OSError as error:
        mend = f"Choose another port, or leave it out, and a free one is taken. What uses it: lsof -i :{port}"
        raise UserError(f"Nothing was audited, since the port cannot be had ({error.strerror})", f"127.0.0.1:{port}", mend) from None
    thread = threading.Thread(target=server.serve_forever, args=(_SHORT,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no news; anything else is a fault of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Site(SimpleHTTPRequestHandler):
    """A folder, or nothing where it is None, and the planted page."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | _TYPES
    disable_nagle_algorithm = True
    wbufsize = 1 << 16

    def __init__(self, *args: object, directory: str | None) -> None:
        self._empty = directory is None
        super().__init__(*args, directory=directory)

    def send_head(self):
        if self.path == f"/{PLANTED}":
            return self._send(200, _PLANTED_PAGE)
        return self._send(404, b"") if self._empty else super().send_head()

    def end_headers(self) -> None:
        # What a page links to stays the same while it is served, and its pages share it.
        self.send_header("Cache-Control", "no-store" if self.path.endswith(("/", ".html")) else "max-age=3600")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        own = Path(self.directory) / "404.html"
        self._send(code, own.read_bytes() if code == 404 and not self._empty and own.is_file() else b"")

    def list_directory(self, path):
        """A folder without a page of its own is no page."""
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the audit has its own report."""

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _HTML)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
