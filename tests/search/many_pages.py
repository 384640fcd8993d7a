"""A site of many pages with the words of a real one: each page is mixed of the sentences of one folder of the example city."""

import random
import re
from pathlib import Path

from tests.conftest import ROOT

_CONTENT = ROOT / "content"
_SYLLABLES = (
    "ba bra cal cor dan den dun el far fen ford gate ham hill ing lan ley mar mel mor nor ox pen shaw stan ster ton thorpe wal wick".split()
)
_SETTINGS = """site_name: A large council
site_url: https://large.example/
docs_dir: content
theme: {name: fingerpost}
plugins:
  - fingerpost/services
  - fingerpost/search
  - fingerpost/publishing
"""


def write_site(home: Path, count: int) -> None:
    """About 500 words a page, 40 pages a folder, and 3,000 names of places that few pages share."""
    chance = random.Random(1)
    folders = [_words_of(folder) for folder in sorted(_CONTENT.iterdir()) if (folder / "index.md").is_file()]
    places = ["".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(3000)]
    (home / "content").mkdir(parents=True)
    (home / "mkdocs.yml").write_text(_SETTINGS)
    (home / "content" / "index.md").write_text("---\ntype: home\ntitle: A large council\n---\nChoose a topic.\n")
    for number in range(count):
        folder = home / "content" / f"part-{number // 40}"
        if not folder.exists():
            folder.mkdir()
            (folder / "index.md").write_text(
                f"---\ntype: topic\ntitle: Part {number // 40}\ndescription: The pages of part {number // 40}.\n---\nChoose.\n"
            )
        (folder / f"page-{number}.md").write_text(_page(folders[number // 40 % len(folders)], places, chance))


def _words_of(folder: Path) -> tuple[list[str], list[str], list[str]]:
    """The titles, the sentences and the keywords of the pages of a folder."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.md")) if path.name.count(".") == 1]
    titles = [
        re.sub(r"[^\w ]", "", title) for text in texts for title in re.findall(r"^(?:title:|#+) (.*?)(?: \{.*)?$", text, re.MULTILINE)
    ]
    keywords = [
        word.strip("\"' ") for text in texts for line in re.findall(r"^keywords: \[(.*)\]$", text, re.MULTILINE) for word in line.split(",")
    ]
    plain = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text.partition("\n---\n")[2]) for text in texts)
    lines = (line for text in plain for line in text.split("\n") if line[:1].isalpha())
    return (
        titles,
        [sentence for line in lines for sentence in re.split(r"(?<=[.!?]) ", line)],
        [word for word in keywords if word.isascii()],
    )


def _page(words: tuple[list[str], list[str], list[str]], places: list[str], chance: random.Random) -> str:
    titles, sentences, keywords = words
    title, place = chance.choice(titles), chance.choice(places)
    parts = []
    for heading in chance.choices(titles, k=7):
        parts += [f"## {heading}", "", " ".join([*chance.choices(sentences, k=6), f"Ask in {chance.choice(places)}."]), ""]
    front = ["---", f"type: {chance.choice(['service', 'service', 'guide', 'page'])}", f'title: "{title} in {place}"', f'description: "{chance.choice(titles)}, and {chance.choice(titles).lower()}, in {place}."']  # fmt: skip
    named = ", ".join(f'"{keyword}"' for keyword in dict.fromkeys(chance.choices(keywords, k=5)))
    return "\n".join([*front, f"keywords: [{named}]", "---", *parts])
