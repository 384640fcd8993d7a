"""What data files add to a build: the same service pages without them and with a large council's, for scripts/benchmark."""

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

BIN = Path(sys.executable).parent
HEADING = "## Data files"
LIMIT, LARGEST = 1.30, 15_000
PARISHES, CONTRACTORS, BODIES = 100, 50, 350  # 500 organisations
STANDARDS, LINES, ACTIONS, RECOMMENDATIONS, POSTCODES = 40, 200, 40, 20, 20_000
QUARTERS = [f"{year}-{(year + 1) % 100:02} Q{quarter}" for year in range(2021, 2027) for quarter in (1, 2, 3, 4)][2:22]  # the last 20
ROOMS = ["services", "service-standards", "complaints", "money", "plans", "reading-level", "freshness", "accessibility", "publishing"]
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # that the last half of a postcode has


def data_table(pages: int, runs: int, write_site: Callable, measure: Callable) -> str:
    """The section of the handbook: both builds in turn, their ratio, and the largest file for postcodes."""
    with tempfile.TemporaryDirectory() as work:
        homes = {name: Path(work) / name for name in ("without", "with")}
        for name, home in homes.items():
            home.mkdir()
            write_site(home, pages)
            (home / "full.yml").write_text(_settings(home))
            if name == "with":
                write_data(home / "content" / "_data", pages)
        taken: dict[str, list] = {name: [] for name in homes}
        for number in range(runs):  # in turn, so that a slow minute of the machine slows both
            for name, home in homes.items():
                print(f"{pages:,} pages {name} data, run {number + 1} of {runs} ...", file=sys.stderr)
                taken[name].append(measure([BIN / "fingerpost", "build", "-f", "full.yml", "--as-of", "2026-11-22"], home))
        files = [path for path in (homes["with"] / "site-full").rglob("*.json") if "postcode" in path.as_posix()]
        return _words(pages, runs, taken, {path.name: path.stat().st_size for path in files})


def _words(pages: int, runs: int, taken: dict[str, list], files: dict[str, int]) -> str:
    without, filled = ([statistics.median(getattr(one, kind) for one in taken[name]) for kind in ("seconds", "cpu", "megabytes")]
                       for name in ("without", "with"))  # fmt: skip
    clock, cpu = (
        statistics.median(getattr(one, kind) / getattr(other, kind) for one, other in zip(taken["with"], taken["without"], strict=True))
        for kind in ("seconds", "cpu")
    )
    largest = max(files.values(), default=0)
    return "\n".join(
        [
            "| Site | Build | CPU | Peak memory |",
            "| --- | --- | --- | --- |",
            f"| {pages:,} service pages | {without[0]:.2f} s | {without[1]:.2f} s | {without[2]:.0f} MB |",
            f"| The same with data | {filled[0]:.2f} s | {filled[1]:.2f} s | {filled[2]:.0f} MB |",
            "",
            f"With data the build takes {clock:.2f} times as long, and {cpu:.2f} times the CPU. The limit is {LIMIT:.2f}.",
            "",
            f"The data: {PARISHES + CONTRACTORS + BODIES + 1} organisations, {PARISHES} of them parishes; {STANDARDS} standards with "
            f"results of {len(QUARTERS)} quarters; complaints of {len(QUARTERS)} quarters about 10 services; a budget of {LINES} lines; "
            f"a strategy with {ACTIONS} actions; {RECOMMENDATIONS} recommendations; a postcode file of {POSTCODES:,} rows.",
            "",
            f"The postcodes make {len(files):,} files. The largest is {largest / 1000:.1f} KB; the limit is {LARGEST // 1000} KB.",
            "",
            f"Medians of {runs} runs in turn, each a whole process.",
        ]
    )


def _settings(home: Path) -> str:
    lines = (home / "full.yml").read_text().splitlines()
    start, end = lines.index("plugins:"), next(number for number, line in enumerate(lines) if line.startswith("markdown_extensions"))
    plugins = [f"  - fingerpost/{room}{':' if room == 'publishing' else ''}" for room in ROOMS]
    return "\n".join([*lines[: start + 1], *plugins, "      packing: none", *lines[end:], ""])


def write_data(data: Path, pages: int) -> None:
    """The data files of a large council, in `_data/`; they name the generated pages."""
    folders = max(pages // 25, 1)
    services = [f"topic-{number % folders}/matter-{number}.md" for number in range(pages)]
    _write(data / "organisations.yml", _organisations())
    _write(data / "standards.yml", _standards())
    _write(data / "budget.yml", _budget(services))
    _write(data / "strategy.yml", _strategy(services))
    _write(data / "recommendations.yml", _recommendations(services))
    _write(data / "postcodes.csv", _postcodes())
    for year in sorted({quarter[:7] for quarter in QUARTERS}):
        quarters = [quarter for quarter in QUARTERS if quarter.startswith(year)]
        _write(data / "results" / f"{year}.csv", _results(quarters))
        _write(data / "complaints" / f"{year}.csv", _complaints(quarters, services[:10]))
    _write(data / "complaints.yml", ["ombudsmen:", "  - id: lgsco", "    name: The Ombudsman", "    about: Everything"])


def _write(path: Path, lines: Iterator[str] | list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _organisations() -> Iterator[str]:
    yield "- {id: the-council, name: The council, kind: council, tier: city, gss: E07990001, url: 'https://council.example'}"
    for number in range(PARISHES):
        yield f"- id: parish-{number}\n  name: Parish Council {number}\n  kind: parish\n  tier: parish\n  area: Parish {number}"
        yield f"  gss: E04{990_000 + number}\n  within: [the-council]\n  phone: 01632 960{number:03}"
    for number in range(CONTRACTORS):
        yield f"- {{id: contractor-{number}, name: Contractor {number} Ltd, kind: contractor, phone: 01632 961{number:03}}}"
    for number in range(BODIES):
        yield f"- {{id: charity-{number}, name: Charity {number}, kind: charity, url: 'https://charity-{number}.example'}}"


def _standards() -> Iterator[str]:
    for number in range(STANDARDS):
        name = "answered" if number == 0 else f"standard-{number}"
        yield f"- id: {name}\n  promise: We keep promise {number}.\n  measure: Times we kept promise {number}"
        yield "  unit: percent\n  target: 90\n  source: Records"


def _results(quarters: list[str]) -> Iterator[str]:
    yield "period,standard,value,cases,target"
    for quarter in quarters:
        for number in range(STANDARDS):
            name = "answered" if number == 0 else f"standard-{number}"
            yield f"{quarter},{name},{80 + number % 20}.5,{1000 + 10 * number},90"


def _complaints(quarters: list[str], services: list[str]) -> Iterator[str]:
    yield "period,stage,service,received,answered,on_time,upheld,partly_upheld,not_upheld,refused,satisfied,satisfied_answers,note"
    for quarter in quarters:
        for stage, count in (("stage-1", 40), ("stage-2", 8)):
            for service in services:
                yield f"{quarter},{stage},{service},{count},{count},{count - 2},{count // 2},0,{count // 2},0,2,6,"


def _budget(services: list[str]) -> Iterator[str]:
    yield f"year: 2026-27\nhouseholds: 51400\nsource: Budget agreed on 25 February 2026\nincome:\n  - id: council-tax\n    name: Council tax\n    words: council tax\n    amount: {LINES * 100_000}\nareas:"
    for area in range(10):
        yield f"  - id: area-{area}\n    name: Area {area}"
    yield "spending:"
    for line in range(LINES):
        yield f"  - id: line-{line}\n    name: Line {line}\n    area: area-{line % 10}\n    amount: 100,000\n    statutory: partly"
        yield f"    funded_by: [council-tax]\n    pages: [{services[line]}]"


def _strategy(services: list[str]) -> Iterator[str]:
    yield "title: Strategy\nperiod: 2025 to 2028\npillars:"
    for number in range(4):
        yield f"  - id: pillar-{number}\n    name: Pillar {number}\n    promise: We keep promise {number}."
    yield "actions:"
    for number in range(ACTIONS):
        yield f"  - id: action-{number}\n    pillar: pillar-{number % 4}\n    what: Do thing {number}.\n    owner: team-one"
        yield f"    due: 2027-03-31\n    status: on track\n    pages: [{services[number]}]"


def _recommendations(services: list[str]) -> Iterator[str]:
    for number in range(RECOMMENDATIONS):
        yield f"- id: recommendation-{number}\n  made_by: The Scrutiny Committee\n  made_on: 2026-11-02\n  title: Thing {number}\n  what: Do thing {number}."
        yield f"  pages: [{services[number]}]"


def _postcodes() -> Iterator[str]:
    yield "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,parish,oseast1m,osnrth1m"
    for number in range(POSTCODES):
        sector, unit = divmod(number, len(LETTERS) ** 2)
        half = f"ZX{sector // 10 + 1}"
        last = f"{sector % 10}{LETTERS[unit // len(LETTERS)]}{LETTERS[unit % len(LETTERS)]}"
        place = f"E04{990_000 + number % PARISHES}"
        yield f"{half:4}{last},{half:4} {last},{half} {last},201411,,E10990001,E07990001,E05990001,{place},{440_000 + number},{110_000 + number}"
