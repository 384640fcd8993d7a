"""Every kind of error in the exact words that an editor reads."""

from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from fingerpost.pages.fields import Strict
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.pages.page_types import PAGE_TYPES
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml, read_yaml

TEXT_MEND = "Write the text on the same line. Put quotation marks round it if it has a colon or a bracket."
LIST_MEND = "Write each item on a line of its own, after two spaces, a dash and a space."
DAY_MEND = "Write the year, month and day: 2026-03-31."

CASES = [
    # what is written, line, column, message, mend
    ("title: [a, b]", 2, 1, "`title:` must be text, and is a list", f"{TEXT_MEND} Example: `title: Report a missed bin`"),
    ("title:\n  a: b", 2, 1, "`title:` must be text, and is a group of lines", f"{TEXT_MEND} Example: `title: Report a missed bin`"),
    ("keywords: rubbish", 2, 1, "`keywords:` must be a list, and is “rubbish”", f"{LIST_MEND} Example: `keywords: [rubbish, wheelie bin]`"),
    ("keywords:\n  a: b", 2, 1, "`keywords:` must be a list, and is a group of lines", f"{LIST_MEND} Example: `keywords: [rubbish, wheelie bin]`"),
    ("keywords:\n  - a\n  - [b]", 4, 5, "Item 2 of `keywords:` must be text, and is a list", f"{TEXT_MEND} Example: `keywords: [rubbish, wheelie bin]`"),
    ("keywords:\n  - a\n  -", 4, 4, "Item 2 of `keywords:` is empty", "Write a value. Example: `keywords: [rubbish, wheelie bin]`"),
    ("draft: maybe", 2, 1, "`draft:` must be true or false, and is “maybe”", "Write `true` or `false`. Example: `draft: true`"),
    ("draft:", 2, 1, "`draft:` is empty", "Write a value. Example: `draft: true`"),
    ("owner: Waste Team", 2, 1, "`owner:` cannot be “Waste Team”", "Use small letters and digits with hyphens between. Example: `owner: waste-team`"),
    ("lang: English", 2, 1, "`lang:` cannot be “English”", "Write it like the example. Example: `lang: cy`"),
    ("archive_on: 31/3/26", 2, 1, "`archive_on:` “31/3/26” is not a date", f"{DAY_MEND} Example: `archive_on: 2027-01-31`"),
    ("archive_on: [a]", 2, 1, "`archive_on:` cannot be a list", "Write one value on the same line. Example: `archive_on: 2027-01-31`"),
    ("review_in: [a]", 2, 1, "`review_in:` cannot be a list", "Write one value on the same line. Example: `review_in: 12 months`"),
    ("archive_on: 2026-02-30", 2, 1, "`archive_on:` there is no such day as “2026-02-30”", "Check the month and the day: 2026-03-31. Example: `archive_on: 2027-01-31`"),
    ("review_in: {count: 5, unit: fortnight}", 2, 1, "`review_in:` cannot be a group of lines", "Write one value on the same line. Example: `review_in: 12 months`"),
    ("review_in: a year", 2, 1, "`review_in:` “a year” is not a length of time", "Write a number and a unit: 12 months. Example: `review_in: 12 months`"),
    ("exempt:\n  - x", 3, 5, "Item 1 of `exempt:` must be a group of `key: value` lines, and is “x”", "Write each on a line of its own, after two spaces."),
    ("exempt:\n  - rule: a\n    until: 2027-01-01", 3, 5, "`reason:` is missing", "Add a line `reason:`. Example: `reason: The wording is set by law.`"),
    ("exempt:\n  - rule: a\n    reason: short\n    until: 2027-01-01", 4, 5, "`reason:` is too short: “short”", "Write at least 10 letters. Example: `reason: The wording is set by law.`"),
    ("type: service\nlgsl: 0", 3, 1, "`lgsl:` cannot be “0”", "Write 1 or more. Example: `lgsl: 524`"),
    ("type: service\nlgsl: 5.5", 3, 1, "`lgsl:` must be a number, and is “5.5”", "Write digits only. Example: `lgsl: 524`"),
    ("type: service\nlgsl: many", 3, 1, "`lgsl:` must be a number, and is “many”", "Write digits only. Example: `lgsl: 524`"),
    ("type: service\nchannels: phone", 3, 1, "`channels:` must be a list, and is “phone”", LIST_MEND),
    ("type: service\nchannels:\n  - kind: phon\n    number: 999", 4, 5, "`kind:` cannot be “phon”", "Did you mean “phone”? Choose one of: online, phone, in-person, post, email, text-relay, video-interpreter. Example: `kind: phone`"),
    ("type: service\nchannels:\n  - kind: fax\n    number: 999", 4, 5, "`kind:` cannot be “fax”", "Choose one of: online, phone, in-person, post, email, text-relay, video-interpreter. Example: `kind: phone`"),
    ("type: service\nchannels:\n  - kind: phone", 4, 5, "A channel of kind “phone” needs `number:`", "Add the line."),
    ("type: service\nchannels:\n  - kind: in-person", 4, 5, "A channel of kind “in-person” needs `location:` or `address:`", "Add the line."),
    ("type: service\nstandards: [a b]", 3, 13, "Item 1 of `standards:` cannot be “a b”", "Use small letters and digits with hyphens between. Example: `standards: [missed-bins]`"),
    ("type: location\nopening_hours: 9am to 5pm", 3, 1, "`opening_hours:` must be a group of `key: value` lines, and is “9am to 5pm”", "Write each on a line of its own, after two spaces."),
    ("type: location\nopening_hours:\n  monday: 9-5", 4, 3, "`monday:` “9-5” are not opening hours", "Write: 9am to 5pm, or closed. Example: `monday: 9am to 5pm`"),
    ("type: location\nopening_hours:\n  friday: 5pm to 9am", 4, 3, "`friday:` “5pm to 9am” closes before it opens", "Check am and pm: 9am to 5pm. Example: `friday: 9am to 4.30pm`"),
    ("type: location\nopening_hours:\n  monday: [9am to 5pm]", 4, 3, "`monday:` must be text, and is a list", f"{TEXT_MEND} Example: `monday: 9am to 5pm`"),
    ("type: news", 2, 1, "`published_on:` is missing", "Add a line `published_on:`. Example: `published_on: 2026-11-02`"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message", "mend"), CASES, ids=[case[0].replace("\n", " / ") for case in CASES])
def test_a_wrong_value(text: str, line: int, column: int, message: str, mend: str) -> None:
    [slip] = read_front_matter(f"---\n{text}\n---\n").slips
    assert (slip.kind, slip.line, slip.column, slip.message, slip.mend) == ("value", line, column, message, mend)


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("titel", "title"), ("Title", "title"), ("last-reviewed-on", "last_reviewed_on"), ("last reviewed on", "last_reviewed_on")]
    + [("lastreviewed", "last_reviewed_on"), ("keyword", "keywords"), ("archive-on", "archive_on"), ("ower", "owner")],
)
def test_an_unknown_key_names_the_nearest_known_one(written: str, nearest: str) -> None:
    [slip] = read_front_matter(f"---\nlang: cy\n{written}: x\n---\n").slips
    assert (slip.kind, slip.line, slip.column) == ("unknown-key", 3, 1)
    assert (slip.message, slip.mend) == (f"There is no key `{written}:` here", f"Did you mean `{nearest}:`?")


def test_an_unknown_key_inside_an_item_names_the_keys_of_the_item() -> None:
    text = "---\ntype: service\nchannels:\n  - kind: post\n    adress: Town Hall\n    address: Town Hall\n    zzz: 1\n---\n"
    near, far = read_front_matter(text).slips
    assert (near.line, near.column, near.mend) == (5, 5, "Did you mean `address:`?")
    assert (far.line, far.column) == (7, 5)
    assert far.mend == "Known keys here: kind, label, url, number, email, location, address, hours, wait, languages, note."


def test_a_key_of_another_type_of_page_is_unknown_here() -> None:
    [slip] = read_front_matter("---\ntype: news\npublished_on: 2026-11-02\nprovider: x\n---\n").slips
    assert slip.message == "There is no key `provider:` here"


def test_all_errors_come_at_once_and_what_is_right_is_kept() -> None:
    text = "---\ntype: service\ntitle: Bins\nlgsl: many\nowner: A B\ncost: Free\ntitel: x\nchannels:\n  - kind: fax\n---\n"
    front = read_front_matter(text)
    assert [(slip.line, slip.kind) for slip in front.slips] == [(5, "value"), (4, "value"), (9, "value"), (7, "unknown-key")]
    assert (front.meta.title, front.meta.cost, front.meta.lgsl, front.meta.owner, front.meta.channels) == ("Bins", "Free", None, None, [])


class _Made(Strict):
    code: Annotated[str, Field(pattern=r"^\d+$")]
    least: float = Field(0, ge=2.5)
    size: int = Field(0, multiple_of=5)


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        ("code: x", "`code:` cannot be “x”", "Write it like the example."),
        ("code: '1'\nleast: 2", "`least:` cannot be “2”", "Write 2.5 or more."),
        ("code: '1'\nsize: 3", "`size:` cannot be “3”: input should be a multiple of 5", ""),
    ],
)
def test_an_error_without_words_of_its_own_still_says_what_is_wrong(text: str, message: str, mend: str) -> None:
    yaml = read_yaml(text)
    _, [slip] = validate(_Made, yaml.value, yaml)
    assert (slip.message, slip.mend) == (message, mend)


_VALUE = st.recursive(
    st.one_of(st.none(), st.text(max_size=5), st.sampled_from(["2026-01-01", "true", "phone", "9am to 5pm", "5", "12 months"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["kind", "rule", "number", "monday", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(list(PAGE_TYPES)), st.data())
def test_no_value_raises_and_every_slip_has_words(page_type: str, data: st.DataObject) -> None:
    model = PAGE_TYPES[page_type]
    values = data.draw(st.dictionaries(st.sampled_from([*model.model_fields, "titel"]), _VALUE, max_size=6))
    found, slips = validate(model, values, Yaml(values))
    assert isinstance(found, model)
    for slip in slips:
        assert slip.message[0] in "`“ATI"
        assert "pydantic" not in slip.message + slip.mend
