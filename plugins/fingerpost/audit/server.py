"""Serve a built site to a browser on this machine, with a broken page planted beside it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

PLANTED = "fingerpost-planted-fault/"
# Three faults that both engines must see. An audit that misses them looked at nothing.
_PLANTED_PAGE = b"""<!doctype html><html lang="en"><head><title>A planted fault</title></head>
<body><main><h1>A planted fault</h1><img src="data:,"><p><input type="text"></p>
<p style="color:#bbb;background:#fff">This text has too little contrast.</p></main></body></html>"""


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.lstrip("/") != PLANTED:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(_PLANTED_PAGE)))
        self.end_headers()
        self.wfile.write(_PLANTED_PAGE)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the audit has its own report."""


@contextmanager
def served(folder: str) -> Iterator[str]:
    """The address of the folder while it is served, on a free port of this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
