"""What people say of the council, and how many come: satisfaction, surveys and contacts, as the data files have them."""

from decimal import Decimal

from pydantic import Field

from fingerpost.pages.fields import Count, Prose, Strict
from fingerpost.pages.periods import When
from fingerpost.service_standards.standard import Measured


class Satisfaction(Strict):
    """How many of the people who got in touch in one way were satisfied."""

    period: When = Field(examples=["2026-27 Q2"])
    """When it was: a quarter, a month or a financial year."""
    channel: Prose = Field(examples=["Phone"])
    """How people got in touch."""
    satisfied: Measured = Field(le=100, examples=["81"])
    """The share who were satisfied, in percent."""
    answers: Count = Field(examples=["1200"])
    """How many people answered."""
    target: Measured = Field(examples=["80"])
    """The target that held then."""
    source: Prose = Field(examples=["Survey after each call"])
    """Where the numbers come from."""


class Answer(Strict):
    """What people answered to one question of a survey, in percent of those who answered it."""

    period: When = Field(examples=["2026-06"])
    """When people were asked: a month, a quarter or a financial year."""
    question: Prose = Field(examples=["The council keeps its promises"])
    """The sentence that people agreed or disagreed with. Write it the same way in each survey."""
    strongly_agree: Measured = Field(le=100, examples=["12"])
    """The share who strongly agreed."""
    agree: Measured = Field(le=100, examples=["38"])
    """The share who agreed."""
    neither: Measured = Field(le=100, examples=["22"])
    """The share who neither agreed nor disagreed."""
    disagree: Measured = Field(le=100, examples=["19"])
    """The share who disagreed."""
    strongly_disagree: Measured = Field(le=100, examples=["9"])
    """The share who strongly disagreed."""
    answers: Count = Field(examples=["1104"])
    """How many people answered."""
    source: Prose = Field(examples=["Residents' survey, by post and online"])
    """Who was asked, and how."""

    @property
    def agreed(self) -> Decimal:
        """The share who agreed, strongly or not."""
        return self.strongly_agree + self.agree

    @property
    def disagreed(self) -> Decimal:
        """The share who disagreed, strongly or not."""
        return self.disagree + self.strongly_disagree

    @property
    def net(self) -> Decimal:
        """Net agreement in points: those who agreed less those who disagreed."""
        return self.agreed - self.disagreed

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """The five shares."""
        return self.strongly_agree, self.agree, self.neither, self.disagree, self.strongly_disagree


class Contacts(Strict):
    """How many times people got in touch in one way."""

    period: When = Field(examples=["2026-27 Q2"])
    """When it was: a quarter, a month or a financial year."""
    channel: Prose = Field(examples=["Phone calls"])
    """How people got in touch."""
    count: Count = Field(examples=["33904"])
    """How many times."""
    source: Prose = Field(examples=["Phone system"])
    """Where the numbers come from."""
