"""The options of the plugin fingerpost/reading-level."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings


class ReadingLevelSettings(RoomSettings):
    """Grades are US school years: grade 8 is a reading age of 13."""

    aim: float = Field(8, examples=["8"])
    """The grade that pages aim at, named in messages."""
    warn_above: float = Field(9, examples=["9"])
    """A page above this grade gets a warning."""
    fail_above: float = Field(11, examples=["11"])
    """A page above this grade gets an error."""
    shortest_page: int = Field(150, ge=1, examples=["150"])
    """Pages with fewer words are not graded: on short pages the grade jumps by 2 to 4 with a single sentence."""
    sentence_warn_above: int = Field(25, ge=1, examples=["25"])
    """A sentence with more words than this gets a warning."""
    sentence_fail_above: int = Field(35, ge=1, examples=["35"])
    """A sentence with more words than this gets an error."""
