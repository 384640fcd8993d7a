"""`fingerpost audit`: look at the built site in a real browser."""

import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from fingerpost.audit.cache import FILE as CACHE
from fingerpost.audit.drivers import DRIVERS
from fingerpost.audit.npm import install
from fingerpost.audit.plan import MODES, SAMPLE
from fingerpost.audit.run import Order, run
from fingerpost.audit.shards.executor_dask import DaskDriver
from fingerpost.audit.shards.split import TIMES, read_shard, read_times
from fingerpost.cli import shared, shared_audit
from fingerpost.mkdocs_adapter.audited_site import read_project
from fingerpost.mkdocs_adapter.options import Options


@click.command()
@click.argument("site_dir", required=False, metavar="[SITE_DIR]")
@click.option("--url", default="", metavar="BASE", help="Audit a site that runs at this address; its pages are those of its sitemap.")
@click.option("--pages", "mode", type=click.Choice(MODES), default="all", show_default=True,
              help="Every page, those that changed since their last audit, or some of each layout and those that changed.")  # fmt: skip
@click.option("--runner", type=click.Choice([*DRIVERS, "both"]), default="fast", show_default=True,
              help="Our own driver, pa11y-ci itself, or both with what they differ in.")  # fmt: skip
@click.option("--deep", is_flag=True, help="Check the behaviour of every page, not of one of each layout.")
@click.option("--sample", type=click.IntRange(1), default=SAMPLE, show_default=True, metavar="N",
              help="How many pages of each layout are looked at in every look.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="Another number picks other pages.")
@click.option("--shard", metavar="I/N", help="Audit one part of the pages: 2/8 is the second of eight.")
@click.option("--dask", metavar="ADDRESS", help="Share the work out to a Dask cluster: tcp://127.0.0.1:8786")
@click.option("--page-time", type=click.FloatRange(1), default=30.0, show_default=True, metavar="SECONDS",
              help="How long one page may take, whatever it does.")  # fmt: skip
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="PORT",
              help="Serve the site at this port. [default: any that is free]")  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Look at every page again, though nothing changed.")
@click.option("--install", "wants_install", is_flag=True, help="Install axe-core, HTML_CodeSniffer and pa11y-ci for this project.")
@shared_audit.judging
def command(
    site_dir, url, mode, runner, deep, sample, seed, shard, dask, page_time, port, no_cache, wants_install, config_file, as_of, **wanted
) -> None:
    """Look at every page of the built site in Chromium, with axe-core, HTML_CodeSniffer, our own rules and behaviour checks.

    The parts of an audit in shards are put together by: fingerpost audit merge FILE...

    Exit codes: 0 nothing to mend, 1 something to mend, 2 a page was not audited. An audit that did not look never passes.
    """
    if dask and runner != "fast":
        raise click.UsageError("A Dask cluster runs our own driver only. Leave --runner out, or --dask.")
    home = Path(config_file).resolve().parent
    if wants_install:
        install(home)
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # however it is stopped, the browser ends and what there is is kept
    with shared.progress(as_of) as options, ThreadPoolExecutor(1) as beside:
        config = shared_audit.settings_of(config_file, site_dir, url, Options(today=options.today))
        reading = beside.submit(read_project, config_file, config) if config else None  # while the browser starts
        folder = site_dir or (config.site_dir if config else "site")
        order = Order(
            Path(folder), url, mode, runner, read_shard(shard) if shard else None, deep, seed, sample, page_time, port,
            None if no_cache else home / CACHE, read_times(home / TIMES),
        )  # fmt: skip
        driver = DaskDriver(dask, DRIVERS["fast"].audit, "" if url else str(Path(folder).resolve())) if dask else None
        done = run(order, options.progress, shared_audit.warn, driver)
    project = reading.result() if reading else None
    shown = url or _shown(folder)
    shared_audit.conclude(
        done.result, project, shown, home, as_of, shared_audit.kept(**wanted), config_file, done.html, done.further, done.serving
    )


def _shown(folder: str) -> str:
    """The folder as somebody here would write it."""
    path = Path(folder).resolve()
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else folder
