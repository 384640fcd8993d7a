"""What the layouts do to the text of a page: `{{ page.content | number_headings | safe }}`."""

from fingerpost.publishing.phone_links import link_phones_in_text
from fingerpost.theme.headings import number_headings, numbered_contents
from fingerpost.theme.steps import as_steps
from fingerpost.theme.structured_data import structured_data

FILTERS = {
    "as_steps": as_steps,
    "link_phones": link_phones_in_text,
    "number_headings": number_headings,
    "numbered_contents": numbered_contents,
    "structured_data": structured_data,
}
