"""What an issue of the accessibility statement has to say, by its kind."""

from fingerpost.accessibility.data import Issue

WANTS = {
    "wcag": ("which WCAG criterion it fails", "wcag: 1.3.1"),
    "pages": ("where it is", "pages: [your-council/what-we-spend.md]"),
    "affects": ("who it affects", "affects: People who use a screen reader"),
    "workaround": ("what people can do instead", "workaround: Phone 01632 960100, and we will send you the report in Word."),
    "fix_by": ("when it will be mended", "fix_by: 2027-06-30"),
    "assessed_on": ("when the burden was assessed", "assessed_on: 2026-09-01"),
    "reason": ("why mending it is too great a burden", "reason: It would cost £90,000, and 4 people opened these files last year."),
    "exemption": ("which exemption of the regulations it is", "exemption: old-documents"),
}
"""What each key says, and an example."""
_NEEDS = {
    "non-compliance": ("wcag", "pages", "affects", "workaround", "fix_by"),
    "disproportionate-burden": ("wcag", "pages", "affects", "workaround", "assessed_on", "reason"),
    "out-of-scope": ("exemption",),
}


def lacking(issue: Issue) -> list[str]:
    """The keys that the issue needs and does not have."""
    return [key for key in _NEEDS[issue.kind] if not getattr(issue, key)]
