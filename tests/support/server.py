"""Serve a folder: plainly, or as a council would, with nginx or Caddy under the settings that `fingerpost server-config` prints."""

import functools
import http.client
import http.server
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fingerpost.publishing.headers import Headers, site_headers
from fingerpost.publishing.server_config import read_address, server_config

_PATIENCE = 20.0  # seconds that a server may take to answer for the first time
_BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
HEADERS = site_headers({}, https_days=365, search=["search/"])


class Answer(NamedTuple):
    """What a server sent: the body as it was on the wire, and the headers by their names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address, with a slash at its end, at which the folder is served plainly on this machine alone."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def served_by(server: str, site_dir: Path, headers: Headers = HEADERS, secure: bool = False) -> Iterator[str]:
    """The address, without a slash at its end, at which `nginx` or `caddy` serves the folder on this machine alone.

    `secure`: over https and HTTP/2, which Caddy alone does, with a certificate that it makes for itself.
    """
    port = _free_port()
    address = f"{'https' if secure else 'http'}://127.0.0.1:{port}"
    config = server_config(server, str(site_dir), read_address(address), headers)
    with TemporaryDirectory() as work:
        process = _start(server, config, Path(work))
        try:
            _wait(process, port)
            yield address
        finally:
            process.terminate()
            process.communicate(timeout=_PATIENCE)


def get(address: str, encoding: str = "identity", headers: Mapping[str, str] | None = None) -> Answer:
    """Ask for an address, and follow nothing."""
    host, _, path = address.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=_PATIENCE)
    try:
        connection.request("GET", f"/{path}", headers={"Accept-Encoding": encoding, **(headers or {})})
        response = connection.getresponse()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
    finally:
        connection.close()


def _start(server: str, config: str, work: Path) -> subprocess.Popen:
    program = shutil.which(server, path="/usr/local/bin:/usr/bin:/usr/sbin")
    assert program, f"{server} is needed: apt-get install {server}"
    file = work / "config"
    if server == "nginx":
        folders = "".join(f"{kind}_temp_path {work / kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        file.write_text(
            f"load_module {_BROTLI};\ndaemon off;\nmaster_process off;\npid {work / 'pid'};\nerror_log stderr;\n"
            f"events {{}}\nhttp {{\naccess_log off;\n{folders}{config}}}\n"
        )
        command = [program, "-e", "stderr", "-c", str(file), "-p", str(work)]
    else:
        file.write_text("{\n\tadmin off\n\tauto_https disable_redirects\n\tlocal_certs\n\tskip_install_trust\n}\n" + config)
        command = [program, "run", "--adapter", "caddyfile", "--config", str(file)]
    home = {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    return subprocess.Popen(command, cwd=work, env=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def _wait(process: subprocess.Popen, port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.02)
    process.kill()
    raise AssertionError(f"The server did not start: {process.communicate()[1]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
