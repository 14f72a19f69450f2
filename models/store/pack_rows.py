"""Packs in and out: a version that was stored is never altered and never removed."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from models.standards.pack import Pack
from models.standards.policy import Policy
from models.store.records import AssessmentRow, PackRow
from models.store.rows import from_row, to_row
from models.store.tables import assessment, pack
from models.vocabulary.ids import Digest, PackId

STANDARD, POLICY = "standard", "policy"
_HEAD = tuple(column for column in pack.c if column.name != "document")


def standard_row(pack: Pack) -> PackRow:
    """Return how a compiled standard is listed."""
    return PackRow(
        digest=pack.digest,
        kind=STANDARD,
        pack_id=pack.id,
        version=pack.version,
        title=pack.title,
        edition=pack.edition,
    )


def policy_row(policy: Policy) -> PackRow:
    """Return how a compiled policy is listed; its edition is the document's title."""
    return PackRow(
        digest=policy.digest,
        kind=POLICY,
        pack_id=policy.id,
        version=policy.version,
        title=policy.title,
        edition=policy.document,
    )


class PackReader:
    """Reads which packs are known here, without compiling any."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def document(self, digest: Digest) -> bytes | None:
        """Return the canonical JSON of a stored pack."""
        found = self._connection.execute(
            select(pack.c.document).where(pack.c.digest == digest)
        ).scalar()
        return None if found is None else bytes(found)

    def digests(self, pack_id: PackId) -> frozenset[Digest]:
        """Return the digests under which a pack is known here."""
        rows = self._connection.execute(select(pack.c.digest).where(pack.c.pack_id == pack_id))
        return frozenset(Digest(digest) for digest in rows.scalars())

    def versions(self, pack_id: PackId) -> tuple[PackRow, ...]:
        """Return the stored versions of a pack, in the order they came."""
        return self._rows(pack.c.pack_id == pack_id)

    def all(self) -> tuple[PackRow, ...]:
        """Return every stored version of every pack, in the order they came."""
        return self._rows()

    def users(self) -> dict[Digest, tuple[AssessmentRow, ...]]:
        """Return the assessments made against each pack, oldest first."""
        rows = self._connection.execute(
            select(assessment).order_by(assessment.c.made_at, assessment.c.assessment_id)
        ).mappings()
        found: dict[Digest, tuple[AssessmentRow, ...]] = {}
        for row in rows:
            one = from_row(AssessmentRow, row)
            found[one.pack_digest] = (*found.get(one.pack_digest, ()), one)
        return found

    def _rows(self, *only: object) -> tuple[PackRow, ...]:
        asked = select(*_HEAD).where(*only).order_by(pack.c.stored_at, pack.c.pack_id)  # type: ignore[arg-type]
        return tuple(from_row(PackRow, row) for row in self._connection.execute(asked).mappings())


class PackWriter(PackReader):
    """Stores versions; there is no way to change or remove one."""

    def __init__(self, connection: Connection, moment: datetime) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")

    def put(self, row: PackRow, document: bytes) -> None:
        """Store a new version; its ``stored_at`` is the moment of the unit.

        The caller has seen that neither the digest nor id and version are taken:
        the schema refuses both.
        """
        values = {**to_row(row), "stored_at": self._at, "document": document}
        self._connection.execute(insert(pack).values(**values))
