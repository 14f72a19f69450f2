"""What is met today and will not be on a day to come."""

from enum import StrEnum


class LapseCause(StrEnum):
    """Why something counts no more from a day on."""

    EXPIRES = "expires"
    """Its last valid day goes by, and the standard asks for what is valid."""
    BARRED = "barred"
    """A licence or verification lapses: who or what it is for may not be counted on."""
    LEAVES = "leaves"
    """A row ends on a day that is written in it already."""
    USUAL_AGE = "usual_age"
    """A person comes to the age at which people usually retire; nobody has said so."""
    LONG_AGO = "long_ago"
    """Something done is too long ago, or a time to mend it runs out."""
