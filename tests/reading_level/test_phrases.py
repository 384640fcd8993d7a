"""Listed words in a sentence, and the lists themselves."""

import lzma
import re
from collections import Counter
from importlib import resources

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.reading_level.lists import read_list, right_words
from fingerpost.reading_level.phrases import Phrase, Phrases, forms, split_words
from tests.support.sites import findings_in

FILES = ("hard-words.yml", "idioms.yml")
DATA = sorted(entry.name for entry in (resources.files("fingerpost.reading_level") / "data").iterdir() if entry.name.endswith(".yml"))


def _found(text: str, phrases: list[Phrase | str], right: tuple[str, ...] = ()) -> list[str]:
    """The words of a text that are found."""
    words = split_words(text)
    listed = Phrases((one if isinstance(one, Phrase) else Phrase(one) for one in phrases), right)
    return [" ".join(words[match.start : match.end]) for match in listed.find(words)]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("we commence now", "commence", ["commence"]),
        ("it commences and commenced", "commence", ["commences", "commenced"]),
        ("work is commencing", "commence", ["commencing"]),
        ("we terminate and are terminating", "terminate", ["terminate", "terminating"]),
        ("he applies and applied", "apply", ["applies", "applied"]),
        ("two processes", "process", ["processes"]),
        ("we permitted and are permitting it", "permit", ["permitted", "permitting"]),
        ("the dwelling's roof and the dwelling’s door", "dwelling", ["dwelling's", "dwelling's"]),
        ("they avail of it and availed of it", "avail of", ["avail of", "availed of"]),
        ("two service users", "service user", ["service users"]),
        ("two services user", "service user", ["services user"]),
        ("we commencement now", "commence", []),
        ("a recommence", "commence", []),
        ("prior and to", "prior to", []),
        ("", "commence", []),
    ],
)
def test_a_phrase_is_found_in_its_regular_forms_and_no_others(text: str, phrase: str, found: list[str]) -> None:
    assert _found(text, [phrase]) == found


@pytest.mark.parametrize("text", ["prior to this", "Prior-to this", "prior-to-this"])
def test_hyphens_are_as_spaces(text: str) -> None:
    assert _found(text, ["prior to"]) == ["prior to"]
    assert _found(text, ["prior-to"]) == ["prior to"]


def test_the_longest_is_found_and_none_inside_it() -> None:
    phrases = ["in", "in the event", "in the event of a", "event", "of a fire"]
    assert _found("in the event of a fire", phrases) == ["in the event of a"]
    assert _found("in the event of a fire", phrases[::-1]) == ["in the event of a"]


def test_what_follows_a_phrase_is_looked_at_as_well() -> None:
    assert _found("in the event in the event that", ["in the event", "in the event that"]) == ["in the event", "in the event that"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a parking permit", []),
        ("two parking permits", []),
        ("a parking-permit and we permit it", ["permit"]),
        ("we permit parking", ["permit"]),
        ("permit", ["permit"]),
    ],
)
def test_nothing_is_found_inside_a_right_term(text: str, found: list[str]) -> None:
    assert _found(text, ["permit"], ("parking permit",)) == found


def test_a_right_term_inside_a_phrase_does_not_hide_it() -> None:
    assert _found("have sight of the permit", ["have sight of the permit"], ("permit",)) == ["have sight of the permit"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("an acquired brain injury", []),
        ("acquired brain injuries", []),
        ("an acquired-brain injury", []),
        ("he acquired a brain injury", ["acquired"]),
        ("acquired brain injury, acquired", ["acquired"]),
    ],
)
def test_a_phrase_is_right_where_it_is_allowed(text: str, found: list[str]) -> None:
    assert _found(text.replace(",", ""), [Phrase("acquire", allowed_in=("acquired brain injury",))]) == found


def test_what_one_phrase_is_allowed_in_allows_no_other() -> None:
    assert _found("acquired brain injury", [Phrase("acquire", allowed_in=("acquired brain injury",)), "brain"]) == ["brain"]


@pytest.mark.parametrize(
    ("text", "found"), [("are up in the air", ["are up in the air"]), ("are up in the airs", []), ("ares up in the air", [])]
)
def test_an_exact_phrase_has_no_other_forms(text: str, found: list[str]) -> None:
    assert _found(text, [Phrase("are up in the air", exact=True)]) == found


@pytest.mark.parametrize(
    ("word", "some"),
    [
        ("commence", {"commence", "commences", "commenced", "commencing", "commence's"}),
        ("apply", {"apply", "applies", "applied", "applying"}),
        ("convey", {"convey", "conveys", "conveyed", "conveying"}),
        ("process", {"process", "processes", "processed", "processing"}),
        ("search", {"searches"}),
        ("fix", {"fixes", "fixed"}),
        ("permit", {"permits", "permitted", "permitting"}),
        ("show", {"shows", "showed"}),
    ],
)
def test_the_forms_of_a_word(word: str, some: set[str]) -> None:
    assert some <= forms(word)
    assert word in forms(word)
    assert all(form[0] == word[0] for form in forms(word))


def test_no_form_doubles_a_letter_that_is_never_doubled() -> None:
    assert {"showwed", "conveyyed", "boxxed"} & (forms("show") | forms("convey") | forms("box")) == set()


@pytest.mark.parametrize(
    ("say", "swap"),
    [
        ("start, begin", "start"),
        ("find out, check", "find out"),
        ("", ""),
        ("give us a report", "give us a report"),
        ("pay for", "pay for"),
    ],
)
def test_the_swap_is_the_first_of_the_words_to_say(say: str, swap: str) -> None:
    assert Phrase("x", say).swap == swap


_WORD = st.text("abcdefghijklmnopqrstuvwxyzé'", min_size=1, max_size=9).filter(lambda word: word.strip("'"))
_PHRASE = st.lists(_WORD, min_size=1, max_size=5).map(" ".join)


@given(_PHRASE, st.booleans())
def test_any_phrase_is_found_in_itself(phrase: str, exact: bool) -> None:
    words = split_words(phrase)
    [match] = Phrases([Phrase(phrase, exact=exact)]).find(words)
    assert (match.start, match.end, match.phrase.phrase) == (0, len(words), phrase)


@given(st.lists(_PHRASE, max_size=6), st.lists(_PHRASE, max_size=4), st.lists(_WORD, max_size=15))
def test_what_is_found_is_in_order_and_nowhere_twice(phrases: list[str], right: list[str], words: list[str]) -> None:
    end = 0
    for match in Phrases(map(Phrase, phrases), right).find(tuple(words)):
        assert end <= match.start < match.end <= len(words)
        end = match.end


@pytest.mark.parametrize("name", ["hard-words.yml", "idioms.yml", "preferred-words.yml"])
@pytest.mark.parametrize("phrase", ["-", " "])
def test_a_phrase_of_a_council_that_has_no_word_stops_nothing(name: str, phrase: str) -> None:
    entry = f"- phrase: '{phrase}'\n  say: something\n  reason: It is a slip of the finger.\n"
    findings_in({"index.md": "You can pay here.\n", f"_data/{name}": entry})


@pytest.mark.parametrize("name", FILES)
def test_every_entry_is_found_in_a_sentence_that_holds_it(name: str) -> None:
    """No right term hides it, and no other entry stands in its place."""
    whole = Phrases(read_list(name), right_words())
    found = {phrase: [match.phrase for match in whole.find(split_words(f"zz {phrase.phrase} zz"))] for phrase in read_list(name)}
    assert {one.phrase: [other.phrase for other in others] for one, others in found.items() if others != [one]} == {}


@pytest.mark.parametrize("name", FILES)
def test_every_entry_is_right_where_it_is_allowed_and_would_be_found_there_else(name: str) -> None:
    for phrase in read_list(name):
        anywhere = Phrase(phrase.phrase, exact=phrase.exact)
        for allowed in phrase.allowed_in:
            assert _found(allowed, [phrase]) == [], allowed
            assert _found(allowed, [anywhere]) != [], f"“{allowed}” does not hold it"


def test_no_phrase_stands_twice_in_one_list_or_in_both() -> None:
    counts = Counter(split_words(phrase.phrase) for name in FILES for phrase in read_list(name))
    assert [" ".join(words) for words, count in counts.items() if count > 1] == []


def test_no_right_term_stands_twice() -> None:
    counts = Counter(map(split_words, right_words()))
    assert [" ".join(words) for words, count in counts.items() if count > 1] == []


def test_no_single_right_word_is_a_form_of_a_hard_word() -> None:
    hard = {
        form for phrase in read_list("hard-words.yml") if " " not in phrase.phrase and not phrase.exact for form in forms(phrase.phrase)
    }
    assert [word for word in right_words() if word in hard] == []


def test_every_entry_says_what_to_say_or_why() -> None:
    assert [phrase.phrase for phrase in read_list("hard-words.yml") if not (phrase.say or phrase.reason)] == []


@pytest.mark.parametrize("name", DATA)
def test_every_data_file_names_its_source_and_licence(name: str) -> None:
    text = (resources.files("fingerpost.reading_level") / "data" / name).read_text("utf-8")
    assert re.search(r"\bsource: *\S", text, re.IGNORECASE)
    assert re.search(r"\blicence: *\S", text, re.IGNORECASE)


def test_the_dictionary_carries_its_licence() -> None:
    home = resources.files("fingerpost.reading_level") / "data"
    text = lzma.decompress((home / "cmudict.txt.xz").read_bytes()).decode()
    notice = (home / "cmudict-licence.txt").read_text("utf-8")
    assert "Carnegie Mellon" in notice
    assert [line for line in notice.splitlines() if f"# {line}".rstrip() not in text.splitlines()] == []


@pytest.mark.parametrize("name", DATA)
def test_no_key_of_a_data_file_is_there_twice(name: str) -> None:
    """YAML keeps the last and says nothing."""
    tree = yaml.compose((resources.files("fingerpost.reading_level") / "data" / name).read_text("utf-8"))
    mappings = [node for node in _nodes(tree) if isinstance(node, yaml.MappingNode)]
    twice = [key for node in mappings for key, count in Counter(key.value for key, _ in node.value).items() if count > 1]
    assert twice == []


def _nodes(node: yaml.Node):
    yield node
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _nodes(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _nodes(value)
