"""Where the fonts for paper lie; the caller knows, this room does not."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFiles:
    """The three TrueType files paper is drawn with; ``serif`` draws the official title."""

    regular: Path
    semibold: Path
    serif: Path
