"""Read the project behind an audited site: the pages as they were written, not rendered."""

from pathlib import Path

from fingerpost.accessibility.data import AccessibilityData
from fingerpost.audit.project import Project
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load, read


def read_project(config_file: str, options: Options) -> Project:
    """The project with this settings file. Raises UserError that lists everything wrong with the settings."""
    config = load(config_file, options)
    run = read(config)
    accessibility = run.rooms["accessibility"][1].data if "accessibility" in run.rooms else AccessibilityData()
    home = Path(config_file).resolve().parent
    return Project(config.site_name, home, Path(config.docs_dir), Path(config.site_dir), run.site, accessibility, config.site_url or "")
