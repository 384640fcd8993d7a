"""The MkDocs plugin fingerpost/publishing. With our theme it also brings the style sheet and the shared values."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from fingerpost.mkdocs_adapter.room_plugin import OWN_THEME, RoomPlugin
from fingerpost.publishing.room import ROOM, shared, sitemap
from fingerpost.theme.styles import hashed_name, style_sheet
from fingerpost.theme.tables import wrap_wide_tables
from fingerpost.theme.words import words_for


class PublishingPlugin(RoomPlugin):
    """The publishing room as a plugin."""

    room = ROOM

    def on_config(self, config: MkDocsConfig) -> None:
        super().on_config(config)
        # Our own rules say more about a broken link than MkDocs does, and say it once.
        for name in ("not_found", "absolute_links", "unrecognized_links", "anchors"):
            config.validation.links[name] = 0
        config.validation.nav.omitted_files = 0

    def on_files(self, files, config: MkDocsConfig):
        if config.theme.name == OWN_THEME:
            css = style_sheet()
            self.css = hashed_name(css)
            sources = [file for file in files if file.src_uri.startswith(("components/", "styles/")) and file.src_dir != config.docs_dir]
            for file in sources:
                files.remove(file)
            files.append(File.generated(config, self.css, content=css))
        return super().on_files(files, config)

    def on_page_read_source(self, page, config: MkDocsConfig) -> str | None:
        """The file has been read and its front matter parsed once; MkDocs would do both again.

        Not where another's plugin comes first: it could look for MkDocs' own reading of the front matter.
        """
        first = next(iter(config.plugins.values()))
        return self.run.body(page.file.src_uri) if isinstance(first, RoomPlugin) else None

    def on_page_context(self, context, page, config: MkDocsConfig, nav):
        context = super().on_page_context(context, page, config, nav)
        if config.theme.name == OWN_THEME:
            page.content = wrap_wide_tables(page.content)
            fp = context["fp"]
            context["t"] = words_for(fp["lang"])
            fp.update(css=self.css, canonical=page.canonical_url, a_to_z=self._link(page.file.src_uri))
        return context

    def on_template_context(self, context, template_name: str, config: MkDocsConfig):
        if config.theme.name == OWN_THEME:
            _, state = self.run.rooms[self.room.name]
            site, base = self.run.site, context["base_url"].rstrip("/") + "/"
            values = shared(site, state, lambda path: base + site.addresses.url_of.get(path, ""))
            a_to_z = self._a_to_z()
            values["a_to_z"] = base + site.addresses.url_of[a_to_z] if a_to_z in site.addresses.url_of else ""
            context["t"] = words_for(values["lang"])
            context["fp"] = {**values, "css": self.css, "sitemap": sitemap(site, config.site_url or "/")}
        return context

    def _link(self, path: str) -> str:
        return self.run.site.addresses.href(path, self._a_to_z())

    def _a_to_z(self) -> str:
        _, settings = self.run.settings.get("services", (None, None))
        return settings.a_to_z if settings else ""
