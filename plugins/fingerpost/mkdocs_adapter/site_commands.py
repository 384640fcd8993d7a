"""Check and build a site as the command line does: settings in, a finished run out."""

import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import Files, get_files, set_exclusions

from fingerpost.mkdocs_adapter.editions import read_editions
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.own_theme import theme_errors
from fingerpost.mkdocs_adapter.reading import DATA_FOLDER, link_loop
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.settings_errors import file_errors, option_errors
from fingerpost.pages.errors import UnexpectedError, UserError
from fingerpost.reports.words import count
from fingerpost.theme.editions.edition import Edition

_NO_PLUGIN = """Add the plugins to the settings file:
    plugins:
      - fingerpost/services
      - fingerpost/service-standards
      - fingerpost/reading-level
      - fingerpost/freshness
      - fingerpost/accessibility
      - fingerpost/search
      - fingerpost/publishing"""


class _Kept(logging.Handler):
    """Keeps MkDocs' warnings, to show them in our own way."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def kept_log() -> Iterator[list[str]]:
    """What MkDocs logs from WARNING up while inside."""
    handler, logger = _Kept(), logging.getLogger("mkdocs")
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield handler.lines
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def load(config_file: str, options: Options) -> MkDocsConfig:
    """Read the settings; raises UserError that lists everything wrong with them."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's banner says nothing that an editor can act on
    if not Path(config_file).is_file():
        mend = "Go to the folder of the site, or name the file: fingerpost check --config-file path/to/mkdocs.yml"
        raise UserError("There is no settings file", config_file, mend)
    with kept_log() as lines:
        try:
            config = load_config(config_file)
        except Abort:
            raise _settings_error(config_file, option_errors(config_file) or lines) from None
        except MkDocsException as error:
            raise _settings_error(config_file, file_errors(config_file, error.__context__) or [str(error)]) from None
    errors = theme_errors(config)
    if errors:
        raise _settings_error(config_file, errors)
    options.warnings += lines
    loop = link_loop(config.docs_dir)
    if loop:
        raise UserError("The link leads back into a folder above it, so there is no end of files", loop, "Delete the link.")
    ours = room_plugins(config)
    if not ours:
        raise UserError("Nothing was checked, since no Fingerpost plugin is on", config_file, _NO_PLUGIN)
    for plugin in ours:
        plugin.options = options
    return config


def _settings_error(config_file: str, errors: list[str]) -> UserError:
    what = "\n".join(f"  {line}" for line in errors)
    return UserError(f"The settings have {count(len(errors), 'error')}\n{what}", config_file)


def room_plugins(config: MkDocsConfig) -> list[RoomPlugin]:
    """Our plugins in a site's settings."""
    return [plugin for plugin in config.plugins.values() if isinstance(plugin, RoomPlugin)]


def check(config: MkDocsConfig, only: list[str] | None = None) -> Run:
    """Read, render and check, without a theme and without a site folder. `only`: paths in the content folder."""
    run, files, config = _read(config)
    with saying_what_was_done(run):
        return _look(run, files, config, only)


def read(config: MkDocsConfig) -> Run:
    """Read the pages and the data, and no more: for what can be said of pages that are not rendered."""
    run, _, _ = _read(config)
    return run


def editions(config: MkDocsConfig, names: Sequence[str]) -> list[Edition]:
    """Read the site and put the pages that these names stand for together as documents."""
    run, files, config = _read(config)
    with saying_what_was_done(run):
        return read_editions(run, files, config, names)


def _read(config: MkDocsConfig) -> tuple[Run, Files, MkDocsConfig]:
    plugins = config.plugins
    plugins.on_startup(command="build", dirty=False)
    config = plugins.on_config(config)
    files = get_files(config)
    files = plugins.on_files(files, config=config)
    set_exclusions(files, config)
    return room_plugins(config)[0].run, files, config


def _look(run: Run, files: Files, config: MkDocsConfig, only: list[str] | None) -> Run:
    if only is None:
        run.render([page.path for page in run.site.pages], files, config)
        run.check()
        return run
    unknown = [path for path in only if path not in run.site.by_path]
    if unknown:
        mend = "Name Markdown files in the content folder: fingerpost check content/bins/missed-bin.md"
        raise UserError(f"There is no page {unknown[0]} in the site", "", mend)
    run.render(only, files, config)
    run.render(_anchored(run, only), files, config)
    wanted = set(only)
    findings = run.check(lambda page: page.path in wanted)
    run.looked_at = {run.site.shown_path(path) for path in wanted}
    data = run.site.shown_path(DATA_FOLDER)
    run.findings = [finding for finding in findings if finding.path in run.looked_at or finding.path.startswith(data)]
    return run


@contextmanager
def saying_what_was_done(run: Run) -> Iterator[None]:
    """An unexpected error inside says what was being done to which page."""
    try:
        yield
    except (UserError, UnexpectedError, Abort):
        raise
    except Exception as error:
        raise UnexpectedError(*run.doing) from error


def _anchored(run: Run, only: list[str]) -> list[str]:
    """The pages that these pages link into by an anchor."""
    targets = (run.site.addresses.resolve(link.href, path) for path in only for link in run.site.by_path[path].document.links)
    return sorted({target.path for target in targets if target.kind == "page" and target.anchor})


def build(config: MkDocsConfig) -> tuple[Run, list[str], bool]:
    """Build beside the old site and swap when all is well: (run, MkDocs' warnings, published?)."""
    final = Path(config.site_dir).resolve()  # a link to the web server's folder stays a link
    if final.exists() and not final.is_dir():
        raise UserError("The site folder is a file", str(final), "Delete or move that file.")
    fresh = final.with_name(f".{final.name}-{os.getpid()}")
    config.site_dir = str(fresh)
    config.plugins.on_startup(command="build", dirty=False)
    leader = room_plugins(config)[0]
    leader.run = Run(leader.options)  # until the build starts, so that an early error finds one
    try:
        with kept_log() as lines:
            _build(config, leader)
        if not leader.run.stopped:
            _swap(fresh, final)
        return leader.run, lines, not leader.run.stopped
    finally:
        config.plugins.on_shutdown()
        shutil.rmtree(fresh, ignore_errors=True)


def _build(config: MkDocsConfig, leader: RoomPlugin) -> None:
    """Build; findings that stop it are no error, anything else is."""
    try:
        mkdocs_build(config)
    except Abort as error:
        if leader.run.fault:
            raise leader.run.fault from leader.run.fault.__cause__
        if not leader.run.stopped:
            what = f"The site could not be built while {' '.join(leader.run.doing)}: {error}"
            raise UserError(what, config.config_file_path or "") from None
    except Exception as error:
        raise UnexpectedError(*leader.run.doing) from error


def preview(config_file: str, address: str, open_browser: bool) -> None:
    """Serve the site and build it again at every change, until stopped."""
    from mkdocs.commands.serve import serve as mkdocs_serve  # no other command needs a web server

    mkdocs_serve(config_file, livereload=True, open_in_browser=open_browser, dev_addr=address)


def _swap(fresh: Path, final: Path) -> None:
    """Put the fresh folder in the old one's place; the old one is gone only when the fresh one stands.

    Hidden files at the top, such as the .git of a branch for pages, are no part of the site and stay, as with MkDocs.
    """
    old = final.with_name(f".{final.name}-old-{os.getpid()}")
    if final.exists():
        final.rename(old)
    try:
        fresh.rename(final)
    except OSError:
        if old.exists():
            old.rename(final)
        raise
    for hidden in old.glob(".*"):
        if not (final / hidden.name).exists():
            hidden.rename(final / hidden.name)
    shutil.rmtree(old, ignore_errors=True)
