"""An edition: pages that become one document to print, to read offline or to send."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.pages.languages import Language
from fingerpost.pages.links import Addresses

PAPERS = ("a4", "a3")


@dataclass(frozen=True)
class Part:
    """A page of an edition, as its layout shows it on the site."""

    path: str
    title: str
    around: Language
    """The language of the words that the theme says in it."""
    text: Language
    """The language of what an editor wrote."""
    html: str


@dataclass(frozen=True)
class Imprint:
    """Who made an edition, and when."""

    council: str
    day: date
    notice: str = ""
    phone: Mapping[str, str] | None = None
    address: Sequence[str] = ()


@dataclass(frozen=True)
class Form:
    """How an edition looks."""

    large: bool = False
    paper: str = "a4"


@dataclass(frozen=True)
class Edition:
    """The pages of a document, the first of which gives it its title and its words at the start. `name` is that of its file."""

    name: str
    parts: Sequence[Part]
    imprint: Imprint
    addresses: Addresses
    picture: Callable[[str], str]
    """The data of a picture by its path in the site, empty where there is none."""

    @property
    def title(self) -> str:
        """The title of the document."""
        return self.parts[0].title

    def address(self, path: str) -> str:
        """The full web address of a page or a file; empty where the site's own is not known."""
        root, url = self.addresses.root, self.addresses.url_of.get(path, path)
        return root.rstrip("/") + "/" + url if root else ""
