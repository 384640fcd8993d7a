"""What the layouts do to the text of a page: `{{ page.content | number_headings | safe }}`."""

from fingerpost.theme.headings import number_headings, numbered_contents
from fingerpost.theme.steps import as_steps

FILTERS = {"as_steps": as_steps, "number_headings": number_headings, "numbered_contents": numbered_contents}
