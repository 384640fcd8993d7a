"""Small sites made of texts, rendered without MkDocs."""

from datetime import date
from typing import Any

from markdown import Markdown

from fingerpost.checks.finding import Finding
from fingerpost.checks.room import Room
from fingerpost.checks.runner import Opened, run
from fingerpost.pages.blocks.from_data import with_data, without_data
from fingerpost.pages.blocks.quotations import BlocksExtension
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.history import History, read_version
from fingerpost.pages.languages import read_languages
from fingerpost.pages.links import Addresses, address_of
from fingerpost.pages.page import read_page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import by_language, join, translated_address
from fingerpost.publishing.images.kinds import kind_by_name
from fingerpost.publishing.images.look import look
from fingerpost.rooms import all_rooms, made_of_data
from fingerpost.theme.words import languages

TODAY = date(2026, 11, 22)


def make_site(files: dict[str, str | bytes], today: date = TODAY) -> Site:
    """A site of these files: Markdown by path; files of other kinds only have an address."""
    texts = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    pages = [read_page(path, text) for path, text in texts.items() if path.endswith(".md")]
    site = Site(pages, today, spoken=frozenset(languages()))
    join(site, read_languages(DataFiles(_data(texts))))
    for page in pages:
        address = address_of(page.path) if not page.named_lang else translated_address(page.source_path, page.named_lang)
        page.url = f"{address}/" if address else ""
        if page.readable:
            page.html = _rendered(page.front.body)
    others = {path for path in texts if not path.endswith(".md") and not path.startswith("_data/")}
    site.files = {path: look(path, texts[path]) if kind_by_name(path) else FileFacts(len(texts[path])) for path in others}
    translations = by_language(site.published)
    site.addresses = Addresses({page.path: page.url for page in site.published}, others, translations=translations)
    return site


def _rendered(text: str) -> str:
    return Markdown(extensions=["attr_list", "fenced_code", "tables", "toc", BlocksExtension()]).convert(text)


def open_rooms(files: dict[str, str | bytes], settings: dict[str, dict] | None = None) -> Opened:
    """Every room, with the data files among these files and with settings by room."""
    data = _data({path: text.encode() if isinstance(text, str) else text for path, text in files.items()})

    def opened(room: Room):
        return room, room.open(room.settings.model_validate((settings or {}).get(room.name, {})), DataFiles(data))

    return {room.name: opened(room) for room in all_rooms()}


def _data(texts: dict[str, bytes]) -> dict[str, bytes]:
    return {path.removeprefix("_data/"): text for path, text in texts.items() if path.startswith("_data/")}


def make_history(told: dict[str, Any]) -> History:
    """What version control tells: `versions` has, by path, the day and the text of each commit, latest first."""
    versions = {path: tuple(read_version(text.encode(), day) for day, text in found) for path, found in told.get("versions", {}).items()}
    return History(versions, told.get("unknown", ""), frozenset(told.get("cut", ())))


def findings_in(
    files: dict[str, str | bytes],
    today: date = TODAY,
    settings: dict[str, dict] | None = None,
    before: dict[str, dict[str, float]] | None = None,
    history: dict[str, Any] | None = None,
) -> list[Finding]:
    """Everything that the rules find in these files. `before` is what a baseline says that the rooms had measured."""
    site = make_site(files, today)
    rooms = open_rooms(files, settings)
    for page in site.pages:
        if "[!data]" in page.text:
            page.html, page.made_anchors = without_data(
                _rendered(with_data(page.front.body, lambda asked, page=page: made_of_data(asked, page, site, rooms.values())))
            )
    site.before = before or {}
    if history is not None:
        site.history = make_history(history)
    return run(site, rooms)
