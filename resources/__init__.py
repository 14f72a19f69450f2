"""What is shipped beside the code, found through one accessor.

Owns: fonts, icons, the look, standard packs, schemas, translations. May use:
the standard library. Never belongs here: logic.
"""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

_ROOT = Path(str(files("resources")))


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("fonts")``."""
    return _ROOT.joinpath(*parts)


def pack_files(folder: Path) -> Mapping[str, bytes]:
    """Return the files of one shipped pack by name, with the kinds all packs share."""
    files = {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}
    return {**files, "shared-kinds.yaml": resource("standards", "kinds.yaml").read_bytes()}
