"""What is shipped beside the code, found through one accessor.

Owns: fonts, icons, the look, standard packs, schemas, translations. May use:
the standard library. Never belongs here: logic.
"""

from importlib.resources import files
from pathlib import Path

_ROOT = Path(str(files("resources")))


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("fonts")``."""
    return _ROOT.joinpath(*parts)
