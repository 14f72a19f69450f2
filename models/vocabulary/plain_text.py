"""Text that shows what it says: no control characters, nothing that turns writing round."""

import re

PLAIN = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$"
"""Pattern of plain text; tab and line feed are the only control characters."""
_PLAIN = re.compile(PLAIN)


def is_plain(text: str) -> bool:
    """Tell whether ``text`` has nothing hidden in it."""
    # What is printable is plain (tests try every character), and is told four times as fast.
    return text.isprintable() or _PLAIN.fullmatch(text) is not None


_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*\\(?:u00|[bfr])")


def is_plain_json(document: str) -> bool:
    """Tell whether the texts inside canonical JSON have nothing hidden in them.

    Canonical JSON (RFC 8785) escapes control characters and nothing else that
    would not be plain, so the document is looked through in one go.
    """
    return is_plain(document) and ("\\" not in document or _ESCAPED.search(document) is None)
