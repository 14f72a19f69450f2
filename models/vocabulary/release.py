"""Which release of the program this is: packages may ask for a newer one."""

PROGRAM_VERSION = "0.1.0"
"""The program's version; a test holds it to the project's own."""
FIRST_WITH_CAMPAIGNS = "0.1.0"
"""The first release that reads campaigns: what a campaign asks for unless it says more."""
