"""What our theme does with the images and the links to files of a page."""

import re
from collections.abc import Mapping

from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.site import Site
from fingerpost.publishing.file_links import name_files
from fingerpost.publishing.html_edits import apply, read_tags
from fingerpost.publishing.images.markup import Shown, show_pictures
from fingerpost.publishing.images.plan import Picture

# A page without these need not be read again: reading 2,000 pages takes seconds.
_FILE = re.compile(r"""href=["'][^"':]*\.(?!html?\b)[a-z0-9]{2,5}["'?#]""")


def files_in_page(html: str, page_path: str, site: Site, pictures: Mapping[str, Picture]) -> str:
    """The HTML of a page with its images in the forms that were made, and with kind and size behind links to files."""
    small = html.lower()
    if "<img" not in small and not _FILE.search(small):
        return html

    def file(address: str) -> tuple[str, FileFacts] | None:
        target = site.addresses.resolve(address, page_path)
        return (target.path, site.files[target.path]) if target.kind == "file" and target.path in site.files else None

    def image(address: str) -> Shown | None:
        path, facts = file(address) or ("", None)
        picture = pictures.get(path)
        if picture is None or facts is None:
            return None
        width, height = (picture.largest.width, picture.largest.height) if picture.remade else (facts.width, facts.height)
        return Shown(path, picture, width, height)

    tags = read_tags(html)
    up = site.addresses.up(page_path).removeprefix("./")
    return apply(html, show_pictures(tags, image, up) + name_files(tags, file))
