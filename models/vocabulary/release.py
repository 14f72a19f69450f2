"""Which release of the program this is: packages may ask for a newer one."""

PROGRAM_VERSION = "0.1.0"
"""The program's version; a test holds it to the project's own."""
FIRST_WITH_CAMPAIGNS = "0.1.0"
"""The first release that reads campaigns: what a campaign asks for unless it says more."""


def version_order(version: str) -> tuple[int, ...]:
    """Return a dotted number to be compared by: ``0.10`` is newer than ``0.9``, ``1.0`` is ``1``.

    Raises: ValueError for anything but digits and dots.
    """
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
