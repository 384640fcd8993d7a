"""Which limits a page is held to: the site's, its folder's, and those of whom it is for."""

from fingerpost.pages.page import Page
from fingerpost.pages.slug import slug
from fingerpost.reading_level.settings import Limits, ReadingLevelSettings

_FROM_THE_START = {
    "learning-english": Limits(aim=6, warn_above=7, fail_above=9, sentence_warn_above=20, sentence_fail_above=30),
    "easy-read": Limits(aim=3, warn_above=4, fail_above=6, sentence_warn_above=12, sentence_fail_above=15, paragraph_warn_above=30),
}


def limits_of(settings: ReadingLevelSettings, page: Page) -> Limits:
    """The limits of a page. A folder's stand in for the site's; an audience's only make them stricter."""
    limits: Limits = settings
    inside = [name for name in settings.folders if f"{page.folder}/".startswith(name.strip("/") + "/")]
    if inside:
        inner = max(inside, key=lambda name: len(name.strip("/")))
        limits = settings.model_copy(update=_told(settings.folders[inner]))
    audiences = {slug(name): own for name, own in settings.audiences.items()}
    for audience in map(slug, [*page.meta.audience, page.meta.type]):  # an easy read page is for those who need one
        own = _told(_FROM_THE_START.get(audience)) | _told(audiences.get(audience))
        stricter = {key: value for key, value in own.items() if value < getattr(limits, key)}
        limits = limits.model_copy(update=stricter) if stricter else limits
    return _in_order(limits)


def _in_order(limits: Limits) -> Limits:
    """What is aimed at is never above what warns, nor that above what fails, however folder and audience meet."""
    for low, high in (("sentence_warn_above", "sentence_fail_above"), ("warn_above", "fail_above"), ("aim", "warn_above")):
        if getattr(limits, low) > getattr(limits, high):
            limits = limits.model_copy(update={low: getattr(limits, high)})
    return limits


def _told(limits: Limits | None) -> dict[str, float]:
    """The limits that somebody has set."""
    return limits.model_dump(exclude_unset=True) if limits else {}
