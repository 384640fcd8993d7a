"""Which theme a site is built with."""

from mkdocs.config.defaults import MkDocsConfig

OWN_THEME = "fingerpost"


def is_own(config: MkDocsConfig) -> bool:
    """Is the site built with our theme?"""
    return config.theme.name == OWN_THEME
