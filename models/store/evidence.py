"""Where evidence files live: once each, under their SHA-256."""

from pathlib import Path

from models.vocabulary.ids import Digest


class EvidenceFolder:
    """The folder ``evidence/`` of a workspace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: Digest) -> Path:
        """Return where the file of a digest is kept."""
        return self._folder / digest[:2] / digest
