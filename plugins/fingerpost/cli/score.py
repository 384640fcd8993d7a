"""`fingerpost score`: how hard a text is to read, of any file, in a site or not."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from fingerpost.pages.errors import UserError
from fingerpost.pages.loose_file import KINDS, LooseText, read_loose
from fingerpost.reading_level.scored import SHORT, scored
from fingerpost.reports.words import count


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to show the scores.")
@click.option("--all-formulas", is_flag=True, help="Add the formulas of textstat.")
@click.option("--sentences", is_flag=True, help="Add every sentence with its difficulty.")
@click.option("--as", "kind", type=click.Choice(sorted(set(KINDS.values()))), help="What the files are, whatever their names end in.")
@click.option("--lang", metavar="CODE", help="The language of files that do not say theirs, such as cy. [default: English]")
def command(files, format_, all_formulas, sentences, kind, lang) -> None:
    """Grade FILEs, or all Markdown, HTML and text files of a folder. - or nothing reads what is piped in.

    Hardest first by difficulty where there are several; one file is shown in full.
    """
    results = [scored(name, _read(name, path, kind, lang), all_formulas, sentences) for name, path in _progress(_paths(files), format_)]
    if format_ == "json":
        click.echo("[\n" + ",\n".join(json.dumps(result, ensure_ascii=False) for result in results) + "\n]")
    elif len(results) == 1:
        click.echo("\n".join(_in_full(results[0])))
    else:
        click.echo("\n".join(_table(results)))


def _paths(files: tuple[str, ...]) -> list[tuple[str, Path | None]]:
    """(name, path) of each file; the path is None for what is piped in. Raises UserError where there is no such file."""
    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file or a folder: fingerpost score content/bins/missed-bin.md")
    found: list[tuple[str, Path | None]] = []
    for name in files or ("-",):
        path = Path(name)
        if name == "-":
            found.append(("-", None))
        elif path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix.lower() in KINDS and file.is_file() and not _hidden(file, path))
            if not inside:
                raise UserError(
                    "Nothing was graded: the folder has no Markdown, HTML or text file", name, "Name another folder, or a file."
                )
            found += [(str(file), file) for file in inside]
        elif path.is_file():
            found.append((name, path))
        else:
            raise UserError("There is no such file or folder", name, "Check the name: fingerpost score content/bins/missed-bin.md")
    return found


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith((".", "_")) for part in file.relative_to(folder).parts)


def _read(name: str, path: Path | None, kind: Any, lang: str | None) -> LooseText:
    return read_loose(name, path.read_bytes() if path else sys.stdin.buffer.read(), kind, lang)


def _progress(paths: list, format_: str) -> Iterator:
    """A bar where somebody waits and looks."""
    if len(paths) < 20 or not sys.stderr.isatty():
        yield from paths
        return
    with click.progressbar(paths, label="Grading", file=sys.stderr) as bar:
        yield from bar


def _in_full(result: dict[str, Any]) -> Iterator[str]:
    yield result["path"]
    if result["grade"] is None:
        yield f"  Not graded: {result['not_graded']}."
    else:
        difficulty = "" if result["difficulty"] is None else f", difficulty {result['difficulty']:.1f}"
        yield f"  Grade {result['grade']:.1f}, reading age {result['reading_age']:.0f}{difficulty}."
    totals = count(result["words"], "word"), count(result["sentences"], "sentence")
    yield f"  {totals[0]} in {totals[1]}; {count(result['units'], 'paragraph or list item', 'paragraphs and list items')}."
    if result["statutory_words"]:
        yield f"  {result['statutory_words']:,} words of statutory wording are left out."
    if result["grade"] is not None and result["words"] < SHORT:
        yield f"  The text is short: under {SHORT} words the grade jumps by 2 to 4 with a single sentence."
    for name, value in result.get("formulas", {}).items():
        yield f"  {name}: {value}"
    if result["hardest"]:
        yield "  The hardest sentences:"
    for hard in result["hardest"]:
        yield from _sentence(hard)
        yield from _mend(hard, result["grade"])
    if "every_sentence" in result:
        yield "  Every sentence:"
        for one in result["every_sentence"]:
            yield from _sentence(one)


def _sentence(one: dict[str, Any]) -> Iterator[str]:
    difficulty = "" if one["difficulty"] is None else f", difficulty {one['difficulty']:.1f}"
    words = one["text"].split()
    shown = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
    yield f"    line {one['line']}, {count(one['words'], 'word')}{difficulty}: “{shown}”"


def _mend(hard: dict[str, Any], grade: float) -> Iterator[str]:
    parts = [f"Rare: {', '.join(hard['rare_words'])}."] if hard["rare_words"] else []
    parts += [f"Say “{swap['say']}” for “{swap['phrase']}”." for swap in hard["swaps"]]
    parts += ["Split it in two."] if hard["split"] else []
    if hard["grade_after"] is not None:
        parts.append(f"That brings the text from {grade:.1f} to {hard['grade_after']:.1f}.")
    if parts:
        yield f"      {' '.join(parts)}"


def _hardest_first(result: dict[str, Any]) -> tuple:
    """By difficulty; texts in other languages, which have none, come after by grade."""
    hard = result["difficulty"]
    return hard is None, -(result["grade"] if hard is None else hard), result["path"]


def _table(results: list[dict[str, Any]]) -> Iterator[str]:
    yield f"{'Grade':>6}{'Age':>6}{'Difficulty':>12}{'Words':>8}  File"
    graded = [result for result in results if result["grade"] is not None]
    graded.sort(key=_hardest_first)
    for result in graded:
        difficulty = "" if result["difficulty"] is None else f"{result['difficulty']:.1f}"
        short = " (short)" if result["words"] < SHORT else ""
        yield f"{result['grade']:>6.1f}{result['reading_age']:>6.0f}{difficulty:>12}{result['words']:>8,}  {result['path']}{short}"
    for result in results:
        if result["grade"] is None:
            yield f"{'-':>6}{'-':>6}{'-':>12}{result['words']:>8,}  {result['path']}: not graded, {result['not_graded']}"
