"""Phone numbers and addresses as the theme needs them."""


def phone(number: str | None) -> dict[str, str] | None:
    """A phone number to read and the same to dial; None where there is none."""
    return {"number": number, "dial": "".join(letter for letter in number if letter.isdigit() or letter == "+")} if number else None


def address_lines(address: str | None) -> list[str]:
    """The lines of an address that is written with commas."""
    return [line.strip() for line in (address or "").split(",") if line.strip()]
