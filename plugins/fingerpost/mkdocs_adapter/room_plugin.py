"""What the plugins of all rooms have in common: each hook collects arguments and calls one function of the run.

The first of our plugins in the settings leads: it reads, renders and checks for all of them, so that a site with six
plugins is read once and reported once.
"""

import logging
from typing import Any, ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin

from fingerpost.checks.finding import LEVELS, Finding
from fingerpost.checks.room import Room, RoomSettings
from fingerpost.mkdocs_adapter.blocks import with_components
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.settings_errors import settings_errors, unknown_rule
from fingerpost.mkdocs_adapter.which_theme import is_own
from fingerpost.pages.blocks.quotations import BlocksExtension
from fingerpost.pages.errors import UnexpectedError, UserError
from fingerpost.pages.marks import without_marks
from fingerpost.theme.components import render_component
from fingerpost.theme.filters import FILTERS

log = logging.getLogger("mkdocs.plugins.fingerpost")
_LOG_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "advice": logging.INFO}


class RoomPlugin(BasePlugin):
    """A plugin that is a room. A subclass names its room, and nothing else unless it must."""

    room: ClassVar[Room]
    settings: RoomSettings
    run: Run
    serving = False

    def __init__(self) -> None:
        self.options: Options | None = None

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None):
        """Check the options with the room's model: (errors, warnings), all at once."""
        self.settings, errors = settings_errors(self.room.settings, options or {})
        unknown = sorted({*self.settings.levels, *self.settings.rules_off} - self.room.rule_ids)
        errors += [("", unknown_rule(name, self.room.rule_ids)) for name in unknown]
        return errors, []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        leader = next(plugin for plugin in config.plugins.values() if isinstance(plugin, RoomPlugin))
        self.leads = leader is self
        if self.leads:
            self.run = Run(self.options or Options(serving=self.serving))
            config.markdown_extensions.append(BlocksExtension())
        self.run = leader.run
        self.run.settings[self.room.name] = (self.room, self.settings)

    def on_files(self, files, config: MkDocsConfig):
        if self.leads:
            try:
                self.run.read(files, config)
            except UserError as error:
                raise PluginError(str(error)) from error
        return files

    def on_page_markdown(self, markdown: str, page, config: MkDocsConfig, files) -> str:
        if not self.leads:
            return markdown
        page.meta, markdown = self.run.source(page.file.src_uri) or (page.meta, markdown)
        return markdown

    def on_page_content(self, html: str, page, config: MkDocsConfig, files) -> str:
        if self.leads:
            html = with_components(self.run, page.file.src_uri, self.run.keep(page.file.src_uri, html), is_own(config))
        return without_marks(html)

    def on_env(self, env, config: MkDocsConfig, files):
        if self.leads:
            if is_own(config):
                env.autoescape, env.trim_blocks, env.lstrip_blocks = True, True, True
                env.filters.update(FILTERS)
                env.auto_reload = self.serving  # a build need not look for changed templates at every page
            self.run.add_scripts(files, config)
            self._check(files, config)
        return env

    def on_page_context(self, context, page, config: MkDocsConfig, nav):
        if self.leads:
            page.content = self.run.in_its_language(page.file.src_uri, page.content)
        panel = self.run.panel(self.room.name, page.file.src_uri)
        if is_own(config):
            context.setdefault("fp", {}).update(panel)
        else:
            values = {**panel, "lang": self.run.around(page.file.src_uri)}
            above = "".join(render_component(name, **values) for name in self.room.notices)
            below = "".join(render_component(name, **values) for name in self.room.components)
            page.content = above + page.content + below
        return context

    def on_post_page(self, output: str, page, config: MkDocsConfig) -> str:
        if self.leads:
            self.run.written += 1
            self.run.options.progress("Writing pages", self.run.written, len(self.run.site.published))
        return output

    def _check(self, files, config: MkDocsConfig) -> None:
        """Find everything before anything is written, so that nothing is half published."""
        run = self.run
        try:
            run.render(list(run.withheld), files, config)
            findings = run.check()
        except UnexpectedError as error:
            run.fault = error
            raise PluginError(f"{error}: {error.__cause__!r}") from error
        if run.options.stop_when:
            run.stopped = not run.site.written or run.options.stop_when(findings)
        else:
            self._log(findings)
            run.stopped = not self.serving and any(map(self._stops, findings))
        if run.stopped:
            raise Abort("The build was stopped: mend the findings above first.")

    def _log(self, findings: list[Finding]) -> None:
        for finding in findings:
            text = f"{finding.path}:{finding.line}:{finding.column}: {finding.rule}: {finding.message.rstrip('.')}. {finding.mend}"
            log.log(_LOG_LEVELS[finding.level], text.rstrip().replace("%", "%%"))

    def _stops(self, finding: Finding) -> bool:
        """Does the room of the finding's rule let it pass? Rules on exemptions and data files belong to no room."""
        limit = next((settings.fail_on for room, settings in self.run.settings.values() if finding.rule in room.rule_ids), "error")
        return limit != "never" and LEVELS.index(finding.level) <= LEVELS.index(limit)
