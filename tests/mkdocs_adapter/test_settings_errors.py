"""Options of a plugin come as MkDocs reads them, with YAML's own numbers and truths."""

from datetime import date

import pytest

from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.mkdocs_adapter.settings_errors import settings_errors


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"defaults": {"site": {"review_in": 6}}}, "`review_in:` cannot be “6”. Write one value on the same line. Example: `review_in: 6 months`"),
        ({"defaults": {"site": {"review_in": date(2026, 1, 1)}}},
         "`review_in:` cannot be “2026-01-01”. Write one value on the same line. Example: `review_in: 6 months`"),
        ({"due_soon_days": -1}, "`due_soon_days:` cannot be “-1”. Write 0 or more. Example: `due_soon_days: 30`"),
        ({"levels": {"a b": "error"}}, "`a b:` cannot be “a b”. Use small letters and digits with hyphens between."),
        ({"levels": {"review-overdue": "bad"}}, "`review-overdue:` cannot be “bad”. Choose one of: error, warning, advice."),
        ({"defaults": {"site": {"review-in": "6 months"}}}, "There is no key `review-in:` here. Did you mean `review_in:`?"),
        ({"due-soon-days": 10}, "There is no key `due-soon-days:` here. Did you mean `due_soon_days:`?"),
    ],
)  # fmt: skip
def test_an_option_that_is_wrong_says_what_was_written(options: dict, said: str) -> None:
    _, [(_, error)] = settings_errors(FreshnessSettings, options)
    assert str(error) == said


@pytest.mark.parametrize(("key", "shown"), [(True, "true"), (5, "5")])
def test_a_key_that_yaml_makes_a_truth_or_a_number_is_an_unknown_key(key: object, shown: str) -> None:
    _, [(_, error)] = settings_errors(FreshnessSettings, {key: 1})
    assert str(error).startswith(f"There is no key `{shown}:` here. Known keys here: levels, ")


def test_what_is_right_is_kept_beside_what_is_wrong() -> None:
    settings, errors = settings_errors(FreshnessSettings, {"due_soon_days": 10, "overdue_days": "a year"})
    assert (settings.due_soon_days, len(errors)) == (10, 1)
