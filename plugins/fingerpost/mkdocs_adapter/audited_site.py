"""The project behind an audited site: its settings first, and then the pages as they were written, not rendered."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from fingerpost.accessibility.data import AccessibilityData
from fingerpost.audit.project import Project
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load, read


def load_settings(config_file: str, options: Options) -> MkDocsConfig:
    """The settings of the project. Raises UserError that lists everything wrong with them."""
    return load(config_file, options)


def read_project(config_file: str, config: MkDocsConfig) -> Project:
    """The pages and the accessibility statement of a project with these settings."""
    run = read(config)
    accessibility = run.rooms["accessibility"][1].data if "accessibility" in run.rooms else AccessibilityData()
    home = Path(config_file).resolve().parent
    site_dir = Path(config.site_dir)
    return Project(config.site_name, home, Path(config.docs_dir), site_dir, run.site, accessibility, config.site_url or "")
