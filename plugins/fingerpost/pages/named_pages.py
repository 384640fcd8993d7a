"""The pages that front matter names: the place of a channel, a task of the home page, a part of a guide, a related page ..."""

from collections.abc import Iterator

from fingerpost.pages.any_page import AnyPage
from fingerpost.pages.page_parts import Channel, Document, Outcome, Task
from fingerpost.pages.yaml_reader import Where

_IN_GROUPS = (("channels", Channel, "location"), ("top_tasks", Task, "page"), ("documents", Document, "page"))
_IN_LISTS = ("parts", "related")
_ALONE = ("original", "replaces", "replaced_by")


def named_pages(meta: AnyPage) -> Iterator[tuple[Where, str]]:
    """Each path from the content folder with the key that names it, such as ("channels", 0, "location")."""
    for key, model, inner in _IN_GROUPS:
        for index, group in enumerate(getattr(meta, key, [])):
            if isinstance(group, model) and getattr(group, inner):
                yield (key, index, inner), getattr(group, inner)
    for key in _IN_LISTS:
        for index, path in enumerate(getattr(meta, key, [])):
            yield (key, index), path
    for key in _ALONE:
        if getattr(meta, key, None):
            yield (key,), getattr(meta, key)
    outcome = getattr(meta, "outcome", None)
    for number, change in enumerate(outcome.changes if isinstance(outcome, Outcome) else []):
        for index, path in enumerate(change.pages):
            yield ("outcome", "changes", number, "pages", index), path
