"""The words that a council adds: `_data/terms.yml`, `preferred-words.yml`, `hard-words.yml` and `idioms.yml`."""

from dataclasses import dataclass, field

from pydantic import Field, model_validator

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Strict
from fingerpost.reading_level.lists import packaged_phrases, read_list, right_words
from fingerpost.reading_level.phrases import Phrase, Phrases
from fingerpost.reading_level.words import split_words


class Term(Strict):
    """A short form or a word of the trade that people meet on the site."""

    term: str = Field(min_length=1, examples=["DWP"])
    """The term as it is written on pages."""
    means: str = Field(min_length=1, examples=["Department for Work and Pensions"])
    """What it stands for, in words."""
    about: str | None = Field(None, examples=["The part of the government that pays benefits and the State Pension."])
    """What it is, in a sentence."""


class PreferredWord(Strict):
    """A word that the council has decided not to use, and what it says instead."""

    phrase: str = Field(min_length=1, examples=["customer"])
    """The word or phrase that is not to be used. It is found in its plural and other regular forms as well."""
    say: str = Field(min_length=1, examples=["resident"])
    """What to say instead."""
    reason: str = Field(min_length=1, examples=["People do not choose their council as they choose a shop."])
    """Why, so that nobody has to guess."""
    allowed_in: list[str] = Field([], examples=[["customer service centre"]])
    """Names and phrases in which the word is right."""


class ListedWord(Strict):
    """A word that is added to a list, or an entry of the list that is changed or taken out."""

    phrase: str = Field(min_length=1, examples=["void property"])
    """The word or phrase. It is found in its plural and other regular forms as well."""
    say: str = Field("", examples=["empty home"])
    """What to say instead."""
    reason: str = Field("", examples=["Only housing officers call it that."])
    """Why it is hard, where there is no plain word for it."""
    allowed_in: list[str] = Field([], examples=[["void of meaning"]])
    """Names and phrases in which the word is right."""
    exact: bool = Field(False, examples=["true"])
    """`true` finds the word only as it is written, without its plural and other forms."""
    allow: bool = Field(False, examples=["true"])
    """`true` takes the word out of the list: it is right on this site."""

    @model_validator(mode="after")
    def _helps(self) -> "ListedWord":
        if not (self.say or self.reason or self.allow):
            raise ValueError("The word has neither `say:` nor `reason:`. Add what to say instead, or why it is hard.")
        return self


@dataclass(frozen=True)
class Words:
    """The lists as they hold on a site."""

    hard: Phrases
    idioms: Phrases
    preferred: Phrases
    terms: dict[str, Term] = field(default_factory=dict)


def read_data(files: DataFiles) -> Words:
    """Our lists with the council's changes."""
    preferred = files.yaml_list("preferred-words.yml", PreferredWord, "phrase").values()
    return Words(
        _changed("hard-words.yml", files),
        _changed("idioms.yml", files),
        Phrases(Phrase(word.phrase, word.say, word.reason, tuple(word.allowed_in)) for word in preferred),
        files.yaml_list("terms.yml", Term, "term"),
    )


def _changed(name: str, files: DataFiles) -> Phrases:
    """A list, where the council's own entries stand in for ours, and no right word shields what the council has added."""
    own = files.yaml_list(name, ListedWord, "phrase").values()
    if not own:
        return packaged_phrases(name)
    found = {split_words(phrase.phrase): phrase for phrase in read_list(name)}
    for word in own:
        ours = found.pop(split_words(word.phrase), Phrase(word.phrase))
        if not word.allow:
            allowed_in = tuple(word.allowed_in) or ours.allowed_in
            found[split_words(word.phrase)] = Phrase(word.phrase, word.say, word.reason, allowed_in, word.exact or ours.exact)
    added = {split_words(word.phrase) for word in own}
    return Phrases(found.values(), (right for right in right_words() if split_words(right) not in added))
