"""The MkDocs plugin fingerpost/publishing. With our theme it also brings the style sheet and the shared values."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from fingerpost.mkdocs_adapter import offline
from fingerpost.mkdocs_adapter.finish_site import finish_site, headers_of
from fingerpost.mkdocs_adapter.own_theme import OwnTheme, theme_errors
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.mkdocs_adapter.site_images import SiteImages
from fingerpost.mkdocs_adapter.which_theme import is_own
from fingerpost.publishing.files_in_page import files_in_page
from fingerpost.publishing.paper_links import for_paper
from fingerpost.publishing.phone_links import link_phones
from fingerpost.publishing.room import ROOM
from fingerpost.theme.tables import fit_tables
from fingerpost.theme.words import words_for


class PublishingPlugin(RoomPlugin):
    """The publishing room as a plugin."""

    room = ROOM

    def on_config(self, config: MkDocsConfig) -> None:
        super().on_config(config)
        self.run.images = SiteImages(config, remakes=is_own(config))
        errors = theme_errors(config)
        if errors:
            raise PluginError("\n".join(errors))
        self.keeps_offline = is_own(config) and self.settings.offline and not self.serving
        if self.keeps_offline:
            offline.prepare(config)
        # Our own rules say more about a broken link than MkDocs does, and say it once.
        for name in ("not_found", "absolute_links", "unrecognized_links", "anchors"):
            config.validation.links[name] = 0
        config.validation.nav.omitted_files = 0

    def on_files(self, files, config: MkDocsConfig):
        if not is_own(config):
            return super().on_files(files, config)
        self.theme = OwnTheme(config, self.run, self.keeps_offline)
        self.theme.add_assets(files, config)
        return super().on_files(files, config)

    def on_env(self, env, config: MkDocsConfig, files):
        env = super().on_env(env, config, files)
        self.run.images.publish(files, config, self.run.site, {self.settings.social_image})
        return env

    def on_page_read_source(self, page, config: MkDocsConfig) -> str | None:
        """The file has been read and its front matter parsed once; MkDocs would do both again.

        Not where another's plugin comes first: it could look for MkDocs' own reading of the front matter.
        """
        first = next(iter(config.plugins.values()))
        return self.run.body(page.file.src_uri) if isinstance(first, RoomPlugin) else None

    def on_page_context(self, context, page, config: MkDocsConfig, nav):
        context = super().on_page_context(context, page, config, nav)
        if is_own(config):
            fp = context["fp"]
            page.content = fit_tables(page.content, fp["lang"])
            page.content = files_in_page(page.content, page.file.src_uri, self.run.site, self.run.images.pictures)
            page.content = link_phones(page.content)
            page.content = for_paper(page.content, page.file.src_uri, self.run.site.addresses)
            context["t"] = words_for(fp["lang"])
            fp.update(self.theme.page_values(page.file.src_uri, page))
        return context

    def on_template_context(self, context, template_name: str, config: MkDocsConfig):
        if is_own(config):
            context["base_url"] = offline.base_url(template_name, self.run) or context["base_url"]
            context.update(self.theme.template_values(context, config))
        return context

    @event_priority(-100)  # after every plugin that still writes files, such as the search index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.keeps_offline:
            offline.write_worker(config, self.run, self.settings.offline_pages, self.theme.kept_offline)
        if not self.serving:
            finish_site(config, self.settings.packing, headers_of(self.run) if is_own(config) else None)
