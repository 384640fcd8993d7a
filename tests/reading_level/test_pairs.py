"""Plain wording must score lower than official wording of the same thing: else the score is not worth having."""

from tests.reading_level.cases import of_text, pairs

ENOUGH = 0.95


def _share(measure: str) -> tuple[float, list[str]]:
    """The share of pairs whose plain text is easier by a measure, and the topics of the others."""
    wrong = [
        pair["topic"] for pair in pairs() if not getattr(of_text(pair["plain"]), measure) < getattr(of_text(pair["official"]), measure)
    ]
    return 1 - len(wrong) / len(pairs()), wrong


def test_plain_wording_has_the_lower_grade() -> None:
    share, wrong = _share("grade")
    assert share >= ENOUGH, wrong


def test_plain_wording_has_the_lower_difficulty() -> None:
    share, wrong = _share("difficulty")
    assert share >= ENOUGH, wrong


def test_there_are_pairs_enough_each_on_a_topic_of_its_own() -> None:
    assert len(pairs()) >= 40
    assert len({pair["topic"] for pair in pairs()}) == len(pairs())
    assert all(set(pair) == {"topic", "official", "plain"} for pair in pairs())


def test_no_text_of_a_pair_is_too_short_to_tell_anything() -> None:
    assert not [pair["topic"] for pair in pairs() for text in ("official", "plain") if of_text(pair[text]).words < 50]
