"""The error that people see: what happened, where, and how to mend it."""


class UserError(Exception):
    """Something that a person can mend. It is shown as it stands, without a traceback."""

    def __init__(self, what: str, where: str = "", how_to_mend: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.how_to_mend = how_to_mend

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.how_to_mend:
            lines.append(f"  How to mend it: {self.how_to_mend}")
        return "\n".join(lines)


class UnexpectedError(Exception):
    """A fault of Fingerpost's own; says what was being done to which file. The cause is chained."""

    def __init__(self, doing: str, where: str) -> None:
        super().__init__(f"Fingerpost failed while {doing} {where}")
        self.doing = doing
        self.where = where
