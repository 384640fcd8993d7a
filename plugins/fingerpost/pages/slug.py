"""Words -> a name for a file or an address."""

import re
import unicodedata


def slug(text: str) -> str:
    """Empty where no letter is left. `Café licences (2026)` -> `cafe-licences-2026`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    plain = plain.replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
