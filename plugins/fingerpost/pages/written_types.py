"""What pages that take people through something long may say in their front matter: guides and step by steps."""

from typing import Literal

from pydantic import Field

from fingerpost.pages.any_page import AnyPage


class Guide(AnyPage):
    """A longer page with a list of contents, or several pages that belong together."""

    type: Literal["guide"] = Field("guide", examples=["guide"])
    """The type of the page."""
    parts: list[str] = Field([], examples=[["council-tax/bands-and-charges.md", "council-tax/pay.md"]])
    """The pages of the guide after this one, in their order, from the content folder. Lists show the guide in place of them."""


class StepByStep(AnyPage):
    """Something that people do in a certain order: each second-level heading is a step."""

    type: Literal["step-by-step"] = Field("step-by-step", examples=["step-by-step"])
    """The type of the page."""


class EasyRead(AnyPage):
    """A page in very short sentences with pictures, for people who find reading hard."""

    type: Literal["easy-read"] = Field("easy-read", examples=["easy-read"])
    """The type of the page."""
    original: str = Field(examples=["housing/homeless-tonight.md"])
    """The page that this one explains, from the content folder. Each of the two links to the other."""
