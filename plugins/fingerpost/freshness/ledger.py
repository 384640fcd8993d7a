"""The ledger of reviews, `_data/reviews.yml`: a line a review, sorted by page and date, so that two people's reviews merge."""

import json
import re

from fingerpost.freshness.data import LEDGER, Reviewed, read_data
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.errors import UserError
from fingerpost.pages.yaml_reader import read_yaml

_BOM = b"\xef\xbb\xbf"
_HEAD = b"# Who reviewed which page, and what they checked. `fingerpost review` writes this file: a line a review, by page and date.\n\n"
_ENTRY = re.compile(
    rb"^- \{page: (?P<page>\"(?:[^\"\\\n]|\\.)*\"|[^,\n]*), date: (?P<date>[\d-]*), by: (?P<by>[\w-]*),[^\n]*\}"
    rb"(?P<comment>[ \t]*#[^\r\n]*)?[ \t\r]*(?:\n|$)",
    re.MULTILINE,
)
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_MEND = "Write each review on a line of its own that begins with `- {page:`, as `fingerpost review` does."


def line_of(review: Reviewed) -> str:
    """The review as a line of the ledger."""
    page = review.page if _PLAIN.fullmatch(review.page) else json.dumps(review.page, ensure_ascii=False)
    note = json.dumps(" ".join(review.note.split()), ensure_ascii=False)
    checked = ", ".join(review.checked)
    return f"- {{page: {page}, date: {review.date}, by: {review.by}, checked: [{checked}], note: {note}, hash: {review.hash}}}"


def with_reviews(ledger: bytes, reviews: list[Reviewed], shown: str = LEDGER) -> bytes:
    """The ledger with these reviews in their places; one of the same page, day and reviewer is replaced.

    Raises UserError where the ledger is damaged, or laid out so that a review that is in it could be lost.
    """
    wanted = _read(ledger, shown)
    bom = _BOM if ledger.startswith(_BOM) else b""
    ledger = ledger.removeprefix(_BOM)
    for review in reviews:
        ledger = _with(ledger, review)
        wanted = [one for one in wanted if _key(one) != _key(review)] + [_as_written(review)]
    if sorted(_reviews(DataFiles({LEDGER: ledger})), key=line_of) != sorted(wanted, key=line_of):
        raise UserError("The ledger is laid out in a way that a review cannot be added to", shown, _MEND)
    return bom + ledger


def _with(ledger: bytes, review: Reviewed) -> bytes:
    """The file with one line more; everything else in it stays, comments too."""
    newline = b"\r\n" if b"\r\n" in ledger else b"\n"
    line = line_of(review).encode()
    if not ledger.strip():
        return _HEAD + line + newline
    if not ledger.endswith((b"\n", b"\r")):
        ledger += newline
    mine = str(review.page), review.date.isoformat(), review.by
    comments = b"".join(match["comment"] or b"" for match in _ENTRY.finditer(ledger) if _named(match) == mine)
    ledger = _ENTRY.sub(lambda match: b"" if _named(match) == mine else match[0], ledger)  # a union merge may leave it twice
    place = min((match.start() for match in _ENTRY.finditer(ledger) if _named(match) > mine), default=len(ledger))
    return ledger[:place] + line + comments + newline + ledger[place:]


def _named(match: re.Match[bytes]) -> tuple[str, str, str]:
    """The page, the day and the reviewer on a line."""
    page = match["page"].decode("utf-8", "replace")
    return str(read_yaml(page).value) if page[:1] in ('"', "'") else page, match["date"].decode(), match["by"].decode()


def _read(ledger: bytes, shown: str) -> list[Reviewed]:
    """Every review; raises UserError with everything that is wrong in the file."""
    if not ledger.strip():
        return []
    files = DataFiles({LEDGER: ledger})
    found = _reviews(files)
    slips = [f"  {shown}:{slip.line}:{slip.column}: {slip.message}. {slip.mend}" for _, slip in files.slips if slip.kind != "encoding"]
    if slips:
        what = "The ledger of reviews is damaged, so nothing was written\n" + "\n".join(slips)
        raise UserError(what, shown, "Mend the lines above, then run this again.")
    return found


def _reviews(files: DataFiles) -> list[Reviewed]:
    return [entry.review for entries in read_data(files).ledger.values() for entry in entries]


def _key(review: Reviewed) -> tuple:
    return review.page, review.date, review.by


def _as_written(review: Reviewed) -> Reviewed:
    return review.model_copy(update={"note": " ".join(review.note.split())})
