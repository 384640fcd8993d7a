"""A server that answers as badly as servers do: each address is a function that writes the answer."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SOUND = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>{0} - Oxenbridge</title>{2}</head><body><main><h1>{0}</h1>{1}</main></body></html>"
)
Answer = Callable[["Strange"], None]


def page(title: str = "Bin days", body: str = "<p>We empty bins every week.</p>", head: str = "") -> str:
    """A page that has nothing wrong with it."""
    return SOUND.format(title, body, head)


def html(text: str, status: int = 200, **headers: str) -> Answer:
    """The answer that is this page."""
    return lambda request: request.send(status, text.encode(), {"Content-Type": "text/html; charset=utf-8", **headers})


def in_turn(*answers: Answer) -> Answer:
    """One answer after the other; the last for ever."""
    left = list(answers)
    return lambda request: (left.pop(0) if len(left) > 1 else left[0])(request)


class Strange(BaseHTTPRequestHandler):
    """A request to the strange server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.answers.get(self.path, self.server.missing)(self)

    def send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        """A whole answer."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def begin(self, body: bytes, kind: str = "text/html") -> None:
        """The beginning of an answer that never ends, until the browser hangs up or the server stops."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.close_connection = True
        self.wfile.write(body)
        self.wfile.flush()
        self.server.stopped.wait(120)

    def hang_up(self) -> None:
        """No answer at all."""
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, *_: object) -> None:
        pass  # browsers hang up on it all the time


@contextmanager
def strange(answers: dict[str, Answer], missing: Answer | None = None) -> Iterator[ThreadingHTTPServer]:
    """The server; `base` is its address, `asked` the paths that were asked for. `missing` answers all other paths."""
    server = _Server(("127.0.0.1", 0), Strange)
    server.answers, server.asked, server.stopped = answers, [], threading.Event()
    server.missing = missing or html(page("Page not found"), 404)
    server.base = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
