"""The MkDocs plugin fingerpost/search. It is for our own theme: other themes bring a search of their own."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from fingerpost.mkdocs_adapter.pagefind_process import index_folder, pagefind_version
from fingerpost.mkdocs_adapter.room_plugin import RoomPlugin
from fingerpost.mkdocs_adapter.which_theme import is_own
from fingerpost.pages.errors import UserError
from fingerpost.search.assets import Assets, Engine
from fingerpost.search.reading_copy import LEFT_OUT, reading_copy, searched
from fingerpost.search.room import ROOM


class SearchPlugin(RoomPlugin):
    """The search room as a plugin."""

    room = ROOM

    def on_config(self, config: MkDocsConfig) -> None:
        if not is_own(config):
            self.settings = self.settings.model_copy(update={"page": None})
        super().on_config(config)

    def on_files(self, files, config: MkDocsConfig):
        files = super().on_files(files, config)
        if self.settings.page:
            self.assets = Assets(self.run.site)
            for path, text in self.assets.files.items():
                files.append(File.generated(config, path, content=text))
        return files

    def on_env(self, env, config: MkDocsConfig, files):
        if self.settings.page:
            self.engine = Engine(self._or_stop(pagefind_version))  # before anything is written
        return super().on_env(env, config, files)

    def on_page_context(self, context, page, config: MkDocsConfig, nav):
        context = super().on_page_context(context, page, config, nav)
        shown = context.get("fp", {}).get("search_page")
        words = self.assets.words(self.run.site.around(self.run.site.by_path[page.file.src_uri])) if shown and self.settings.page else ""
        if words:  # not where there is no page to find
            files = {"script": self.assets.script, "words": words, "engine": self.engine.script}
            shown.update({name: shown["top"] + path for name, path in files.items()})
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Give the engine a copy of each page, and put what it makes of them into the site."""
        if self.settings.page:
            site = self.run.site
            urls = ((page, site.addresses.url_of.get(page.path)) for page in searched(site))
            copies = ((url, lambda html, page=page: reading_copy(html, page, site)) for page, url in urls if url is not None)
            self._or_stop(lambda: index_folder(config.site_dir, copies, self.engine, LEFT_OUT))

    def _or_stop(self, do):
        """What can fail is said in plain words and ends the build."""
        try:
            return do()
        except UserError as error:
            self.run.fault = error
            raise PluginError(str(error)) from error
