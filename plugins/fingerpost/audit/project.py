"""What a site's own project says of the pages that are audited."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from fingerpost.accessibility.data import AccessibilityData
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


@dataclass(frozen=True)
class Project:
    """The pages as they were written, and the accessibility statement. `home` is the folder of the settings file."""

    name: str
    home: Path
    content: Path
    site_dir: Path
    site: Site
    accessibility: AccessibilityData
    address: str = ""
    """The public address of the site, where its settings say one."""

    @property
    def today(self) -> date:
        """The day on which the site is looked at."""
        return self.site.today

    @property
    def by_address(self) -> dict[str, Page]:
        """Every page by its address from the top of the site."""
        urls = self.site.addresses.url_of
        return {unquote(urls[page.path]): page for page in self.site.pages if page.path in urls}
