"""A site on which everything is wrong: every finding by name, and a build that publishes nothing of it."""

import json
import shutil
from pathlib import Path

import pytest

from fingerpost.pages.text_file import LARGEST
from fingerpost.rooms import all_rules
from tests.conftest import AS_OF, ROOT, run

SITE = ROOT / "tests" / "sites" / "neglected"

FINDINGS = [
    ("accesskey-used", "unheard.md", 7),
    ("acronym-unexplained", "jargon.md", 7),
    ("action-past-due", "_data/strategy.yml", 6),
    ("action-unknown-pillar", "_data/strategy.yml", 7),
    ("address-twice", "bins/index.md", 1),
    ("alert-place-unknown", "_data/alerts.yml", 1),
    ("anchor-broken", "looks.md", 9),
    ("anchor-broken", "looks.md", 9),
    ("ascii-art", "unheard.md", 10),
    ("audience-unknown", "bins/pitch.md", 8),
    ("block-heading", "blocks.md", 13),
    ("block-incomplete", "blocks.md", 9),
    ("block-marker-left", "unseen.md", 7),
    ("block-marker-left", "unseen.md", 9),
    ("block-marker-left", "unseen.md", 13),
    ("block-number", "blocks.md", 22),
    ("block-unknown", "blocks.md", 7),
    ("box-fixed-size", "unheard.md", 16),
    ("budget-not-balanced", "_data/budget.yml", 12),
    ("budget-old", "_data/budget.yml", 1),
    ("budget-page-unknown", "_data/budget.yml", 18),
    ("button-fake", "unheard.md", 18),
    ("capitals-long", "unheard.md", 20),
    ("category-unknown", "further/larder.md", 7),
    ("channel-missing", "bins/missed-bin.md", 2),
    ("channel-missing", "front-matter/values.md", 2),
    ("complaint-numbers-wrong", "_data/complaints/2025-26.csv", 2),
    ("complaint-route-missing", "bins/missed-bin.md", 2),
    ("complaint-route-missing", "bins/skip.md", 2),
    ("complaint-route-missing", "front-matter/values.md", 2),
    ("complaint-page-unknown", "_data/complaints.yml", 1),
    ("complaint-stage-too-slow", "_data/complaints.yml", 5),
    ("complaints-old", "_data/complaints/2025-26.csv", 2),
    ("contractor-without-standard", "bins/skip.md", 8),
    ("contractor-without-standard", "bins/stall.md", 12),
    ("cost-missing", "bins/missed-bin.md", 2),
    ("cost-missing", "bins/skip.md", 2),
    ("cost-missing", "front-matter/values.md", 2),
    ("criterion-unknown", "_data/accessibility.yml", 14),
    ("consultation-closed-without-outcome", "further/market.md", 7),
    ("data-block-unknown", "figures.md", 9),
    ("data-invalid", "_data/results/2026-27.csv", 4),
    ("data-invalid", "_data/results/2026-27.csv", 4),
    ("data-invalid", "_data/results/2026-27.csv", 5),
    ("date-bumped", "reviews/bumped.md", 5),
    ("deadline-passed", "ageing.md", 7),
    ("defaults-unknown", "mkdocs.yml", 1),
    ("description-missing", "titles/none.md", 2),
    ("description-too-long", "titles/long.md", 3),
    ("description-twice", "titles/twice.md", 3),
    ("direction-wrong", "translations/help.urdu.md", 7),
    ("direction-wrong", "unheard.md", 22),
    ("direction-wrong", "unheard.md", 32),
    ("disclosure-unlabelled", "unheard.md", 24),
    ("download-not-described", "unheard.md", 26),
    ("edited-since-review", "reviews/edited.md", 5),
    ("emoji-repeated", "unheard.md", 28),
    ("entry-not-assured", "further/larder.md", 2),
    ("entry-not-assured", "further/lunch.md", 10),
    ("entry-unreachable", "further/larder.md", 2),
    ("equality-review-overdue", "_data/equality.yml", 1),
    ("event-over", "bins/fair.md", 6),
    ("exemption-ended", "exemptions.md", 9),
    ("exemption-unused", "exemptions.md", 10),
    ("exemption-unused", "exemptions.md", 13),
    ("exemption-unused", "exemptions.md", 16),
    ("fee-without-help", "bins/pitch.md", 11),
    ("fee-year-old", "ageing.md", 11),
    ("file-name", "Old_Page.md", 1),
    ("front-matter-broken", "front-matter/broken.md", 2),
    ("front-matter-broken", "front-matter/broken.md", 4),
    ("front-matter-broken", "front-matter/broken.md", 5),
    ("front-matter-broken", "front-matter/not-closed.md", 4),
    ("front-matter-unknown-key", "front-matter/keys.md", 6),
    ("front-matter-unknown-key", "front-matter/keys.md", 7),
    ("front-matter-value", "front-matter/values.md", 2),
    ("front-matter-value", "front-matter/values.md", 5),
    ("front-matter-value", "front-matter/values.md", 6),
    ("front-page-missing", "front-matter/keys.md", 1),
    ("front-page-missing", "titles/long.md", 1),
    ("front-page-missing", "reviews/behind.md", 1),
    ("hard-words", "words.md", 7),
    ("hard-words", "words.md", 7),
    ("hard-words", "words.md", 7),
    ("hard-words", "words.md", 8),
    ("hard-words", "words.md", 8),
    ("hard-words", "words.md", 8),
    ("hard-words", "words.md", 11),
    ("hard-words", "words.md", 12),
    ("hard-words", "words.md", 13),
    ("hard-words", "words.md", 15),
    ("hard-words", "words.md", 15),
    ("hard-words", "words.md", 16),
    ("hard-words", "words.md", 19),
    ("hard-words", "words.md", 21),
    ("hard-words", "words.md", 21),
    ("hard-words", "words.md", 24),
    ("heading-by-bold", "by-hand.md", 7),
    ("heading-level-skipped", "looks.md", 13),
    ("heading-text-vague", "unheard.md", 30),
    ("how-long-missing", "bins/missed-bin.md", 2),
    ("how-long-missing", "bins/skip.md", 2),
    ("how-long-missing", "front-matter/values.md", 2),
    ("idiom", "jargon.md", 7),
    ("image-alt-missing", "looks.md", 15),
    ("image-alt-missing", "looks.md", 17),
    ("image-alt-vague", "unseen.md", 15),
    ("image-moves", "pictures.md", 9),
    ("image-too-heavy", "pictures.md", 13),
    ("image-unreadable", "pictures.md", 7),
    ("issue-doubtful", "_data/accessibility.yml", 17),
    ("issue-fix-date-passed", "_data/accessibility.yml", 17),
    ("issue-incomplete", "_data/accessibility.yml", 11),
    ("keyword-is-title", "titles/trolley.md", 6),
    ("keyword-twice", "bins/stall.md", 7),
    ("keywords-missing", "bins/missed-bin.md", 2),
    ("keywords-missing", "bins/skip.md", 2),
    ("keywords-missing", "front-matter/values.md", 2),
    ("language-not-marked", "translations/help.urdu.md", 7),
    ("language-not-marked", "unheard.md", 32),
    ("language-unknown", "further/reading.md", 10),
    ("language-wrong", "unheard.md", 34),
    ("ledger-ahead", "reviews/behind.md", 5),
    ("ledger-page-unknown", "_data/reviews.yml", 7),
    ("letters-spaced", "unheard.md", 36),
    ("limits-unused", "mkdocs.yml", 1),
    ("link-broken", "looks.md", 7),
    ("link-broken", "looks.md", 7),
    ("link-broken", "looks.md", 7),
    ("link-broken", "looks.md", 15),
    ("link-broken", "looks.md", 17),
    ("link-text-vague", "exemptions.md", 20),
    ("link-text-vague", "looks.md", 9),
    ("link-text-vague", "looks.md", 11),
    ("link-to-archived", "bins/fair.md", 9),
    ("list-by-hand", "by-hand.md", 10),
    ("media-without-text", "unheard.md", 38),
    ("moves-by-itself", "unheard.md", 40),
    ("not-allowed-by-policy", "unheard.md", 16),
    ("not-allowed-by-policy", "unheard.md", 18),
    ("not-allowed-by-policy", "unheard.md", 46),
    ("not-allowed-by-policy", "unheard.md", 48),
    ("only-by-sight", "by-hand.md", 13),
    ("online-only", "bins/skip.md", 9),
    ("opens-new-window", "unheard.md", 42),
    ("option-page-unknown", "mkdocs.yml", 1),
    ("organisation-doubtful", "_data/organisations.yml", 9),
    ("organisation-ended", "bins/stall.md", 9),
    ("organisation-unknown", "bins/skip.md", 7),
    ("organisation-unknown", "bins/skip.md", 8),
    ("overdue-share", "mkdocs.yml", 1),
    ("owner-gone", "reviews/orphan.md", 4),
    ("not-allowed-by-policy", "unseen.md", 15),
    ("not-allowed-by-policy", "unseen.md", 17),
    ("owner-missing", "reviews/never.md", 2),
    ("owner-unknown", "bins/missed-bin.md", 5),
    ("page-unreadable", "empty.md", 1),
    ("paragraph-too-long", "jargon.md", 11),
    ("part-twice", "further/work.md", 8),
    ("passive-voice", "front-matter/values.md", 8),
    ("passive-voice", "words.md", 11),
    ("passive-voice", "words.md", 13),
    ("passive-voice", "words.md", 15),
    ("person-named", "ageing.md", 9),
    ("phone-form", "bins/pitch.md", 16),
    ("photo-says-where", "pictures.md", 15),
    ("place-unknown", "bins/skip.md", 12),
    ("place-unknown", "bins/days-2024.md", 6),
    ("place-unknown", "index.md", 7),
    ("placeholder-left", "unwritten.md", 3),
    ("placeholder-left", "unwritten.md", 7),
    ("plan-page-unknown", "_data/strategy.yml", 7),
    ("plays-by-itself", "unheard.md", 44),
    ("preferred-words", "jargon.md", 7),
    ("problem-page-unknown", "_data/problems.yml", 1),
    ("provider-missing", "bins/missed-bin.md", 2),
    ("provider-missing", "front-matter/values.md", 2),
    ("provider-tier", "bins/pitch.md", 10),
    ("reading-age", "words.md", 19),
    ("reading-age-rose", "words.md", 2),
    ("recommendation-late", "_data/recommendations.yml", 1),
    ("recommendation-without-update", "_data/recommendations.yml", 6),
    ("redirect-taken", "bins/fair.md", 7),
    ("relative-time", "ageing.md", 9),
    ("result-does-not-add-up", "_data/results/2025-26.csv", 3),
    ("result-impossible", "_data/results/2025-26.csv", 2),
    ("result-incomplete", "_data/results/2025-26.csv", 2),
    ("result-without-standard", "_data/results/2026-27.csv", 3),
    ("review-due", "reviews/due.md", 5),
    ("review-due-soon", "reviews/due-soon.md", 5),
    ("review-in-future", "reviews/future.md", 5),
    ("review-missing", "reviews/never.md", 2),
    ("review-moved-too-far", "reviews/moved.md", 6),
    ("review-neglected", "reviews/neglected.md", 5),
    ("review-overdue", "reviews/overdue.md", 5),
    ("reviewer-unknown", "_data/reviews.yml", 5),
    ("reviewer-unknown", "_data/reviews.yml", 8),
    ("school-terms-missing", "further/hub.md", 10),
    ("sentence-too-long", "titles/long.md", 3),
    ("sentence-too-long", "words.md", 7),
    ("sentence-too-long", "words.md", 11),
    ("sentence-too-long", "words.md", 15),
    ("sentence-too-long", "words.md", 19),
    ("spacing-forced", "unheard.md", 46),
    ("standard-missing", "bins/pitch.md", 2),
    ("standard-names-unknown", "_data/standards.yml", 8),
    ("standard-unknown", "bins/missed-bin.md", 9),
    ("standard-without-results", "_data/standards.yml", 15),
    ("statement-incomplete", "_data/accessibility.yml", 1),
    ("statement-incomplete", "accessibility-statement.md", 2),
    ("statement-missing", "accessibility-statement.md", 2),
    ("statement-not-linked", "mkdocs.yml", 1),
    ("statement-outdated", "_data/accessibility.yml", 9),
    ("statement-page-unknown", "_data/accessibility.yml", 6),
    ("status-claims-too-much", "accessibility-statement.md", 20),
    ("statutory-block", "jargon.md", 9),
    ("statutory-block", "jargon.md", 9),
    ("strategy-update-late", "_data/strategy.yml", 1),
    ("styled-by-hand", "unheard.md", 48),
    ("svg-unsafe", "pictures.md", 11),
    ("steps-missing", "further/moving.md", 2),
    ("tabindex-positive", "unheard.md", 50),
    ("table-by-hand", "unheard.md", 52),
    ("table-for-layout", "unheard.md", 55),
    ("table-header-missing", "looks.md", 19),
    ("table-header-missing", "looks.md", 23),
    ("title-attribute-only", "unheard.md", 57),
    ("translation-language-unknown", "translations/help.urdu.md", 1),
    ("translation-orphan", "translations/gone.ur.md", 1),
    ("translation-outdated", "translations/help.cy.md", 4),
    ("translation-undated", "translations/help.pl.md", 1),
    ("title-missing", "titles/none.md", 2),
    ("title-too-long", "titles/long.md", 2),
    ("title-twice", "titles/twice.md", 2),
    ("year-passed", "ageing.md", 7),
]

# What git or an editor's program would mangle is made here.
_PAGE = "---\ntitle: {0}\ndescription: The page that is called {0}.\nowner: bins-team\nlast_reviewed_on: 2026-10-01\n---\nText.\n"
MANGLED = {
    "mangled/crlf.md": _PAGE.format("Carriage returns").replace("\n", "\r\n").encode(),
    "mangled/mark.md": _PAGE.format("A byte order mark").encode("utf-8-sig"),
    "mangled/latin-1.md": _PAGE.format("Café licences").encode("latin-1"),
    "mangled/nul.md": _PAGE.format("A NUL").replace("Text.", "Text.\0").encode(),
    "mangled/huge.md": _PAGE.format("A whole book").encode() + b"Text. " * (LARGEST // 6),
}
FINDINGS_OF_MANGLED = [
    ("front-page-missing", "mangled/crlf.md", 1),
    ("file-encoding", "mangled/crlf.md", 1),
    ("file-encoding", "mangled/mark.md", 1),
    ("page-unreadable", "mangled/latin-1.md", 2),
    ("page-unreadable", "mangled/nul.md", 7),
    ("page-unreadable", "mangled/huge.md", 1),
    ("page-unreadable", "mangled/outside.md", 1),
]


def found_in(home: Path) -> tuple[list[dict], int]:
    """Every finding of the site, and how many pages were looked at."""
    done = run("check", "--format", "json", "--as-of", AS_OF, cwd=home)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    report = json.loads(done.stdout)
    return report["findings"], report["pages"]


def named(findings: list[dict]) -> list[tuple[str, str, int]]:
    return sorted((one["rule"], one["path"].removeprefix("content/"), one["line"]) for one in findings)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def mangled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site with the files that cannot be kept in git."""
    home = tmp_path_factory.mktemp("neglected") / "site"
    shutil.copytree(SITE, home)
    for path, data in MANGLED.items():
        (home / "content" / path).parent.mkdir(exist_ok=True)
        (home / "content" / path).write_bytes(data)
    (home.parent / "outside.md").write_text("Not for everyone.\n", "utf-8")
    (home / "content" / "mangled" / "outside.md").symlink_to(home.parent / "outside.md")
    return home


def test_every_finding_has_its_rule_its_page_and_its_line() -> None:
    before = contents(SITE)
    findings, pages = found_in(SITE)
    assert named(findings) == sorted(FINDINGS)
    assert pages == len(list((SITE / "content").rglob("*.md")))
    assert all(one["mend"] and one["docs"] and one["column"] >= 1 for one in findings)
    assert contents(SITE) == before


def test_what_cannot_be_read_hides_nothing_of_the_other_pages(mangled: Path) -> None:
    findings, pages = found_in(mangled)
    assert named(findings) == sorted(FINDINGS + FINDINGS_OF_MANGLED)
    assert pages == len(list((SITE / "content").rglob("*.md"))) + len({path for _, path, _ in FINDINGS_OF_MANGLED})
    assert "Not for everyone" not in json.dumps(findings)


def test_every_rule_finds_something_here() -> None:
    assert {rule for rule, *_ in FINDINGS + FINDINGS_OF_MANGLED} == set(all_rules())


def test_a_build_publishes_nothing_and_leaves_the_old_site_as_it_was(mangled: Path) -> None:
    (mangled / "site" / "bins").mkdir(parents=True)
    (mangled / "site" / "index.html").write_bytes(b"<p>The last good build.</p>\r\n")
    (mangled / "site" / "bins" / "index.html").write_bytes(b"<p>Bins</p>")
    site, content = contents(mangled / "site"), contents(mangled / "content")
    done = run("build", "--as-of", AS_OF, cwd=mangled)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Nothing was published: mend the errors above first. The site from the last good build is as it was." in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(mangled / "site") == site
    assert contents(mangled / "content") == content
    assert sorted(path.name for path in mangled.iterdir()) == [".fingerpost-baseline.json", "content", "mkdocs.yml", "report", "site"]
    report = json.loads((mangled / "report" / "findings.json").read_text("utf-8"))
    assert named(report["findings"]) == sorted(FINDINGS + FINDINGS_OF_MANGLED)


@pytest.mark.slow
def test_a_build_of_a_site_that_was_never_published_makes_no_site_folder(tmp_path: Path) -> None:
    shutil.copytree(SITE, tmp_path / "neglected")
    assert run("build", "--as-of", AS_OF, cwd=tmp_path / "neglected").returncode == 1
    assert not (tmp_path / "neglected" / "site").exists()
