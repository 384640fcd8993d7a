"""A hook of MkDocs: the handbook gets its gallery of components when it is built."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from fingerpost.handbook.gallery import gallery_files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for path, text in gallery_files().items():
        files.append(File.generated(config, path, content=text))
    return files
