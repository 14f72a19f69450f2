"""Which characters may stand in a file as they are, and how the others are shown."""

import re

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def code_point_shown(character: str) -> str:
    """Return the visible stand-in of a character, e.g. ``〔U+31350〕``."""
    return f"〔U+{ord(character):04X}〕"


def safe_text(text: str) -> str:
    """Return ``text`` with one kind of line end and no character a file cannot hold.

    Control characters, lone surrogates and non-characters are shown by their
    number: dropping one would make two different texts look alike.
    """
    return _UNSAFE.sub(lambda found: code_point_shown(found[0]), _LINE_ENDS.sub("\n", text))
