"""Assessments, ticks, reasons, evidence links and snapshots in and out."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.assessment.grades import Answers
from models.store.carried_rows import CarriedWriter
from models.store.entry_tables import row_file
from models.store.records import (
    EVIDENCE_PARTICULARS,
    AssessmentRow,
    ClauseState,
    EvidenceLink,
    Said,
    SnapshotRow,
    WorkspaceRow,
)
from models.store.rows import from_row, to_row
from models.store.tables import (
    assessment,
    clause_state,
    evidence,
    evidence_link,
    snapshot,
    tick,
    workspace,
)
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId, Digest, PackId

_NEW_TICK = upsert(tick)
_PUT_TICK = _NEW_TICK.on_conflict_do_update(
    index_elements=["assessment_id", "criterion_id"],
    set_={name: _NEW_TICK.excluded[name] for name in ("value", "author", "at")},
)
_FORGET_TICK = delete(tick).where(
    tick.c.assessment_id == bindparam("of"), tick.c.criterion_id == bindparam("criterion")
)
_LATER = assessment.alias("later")
_SUPERSEDED = (
    select(_LATER.c.assessment_id)
    .where(
        _LATER.c.carried_from == assessment.c.assessment_id,
        _LATER.c.year == assessment.c.year,
        _LATER.c.pack_id == assessment.c.pack_id,
    )
    .exists()
)


class AssessmentReader:
    """Reads what people said, and the workspace's own row."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def workspace(self) -> WorkspaceRow:
        """Return whose workspace this is."""
        row = self._connection.execute(select(workspace)).mappings().one()
        return from_row(WorkspaceRow, row)

    def assessment(self, which: AssessmentId) -> AssessmentRow | None:
        """Return one assessment."""
        row = (
            self._connection.execute(select(assessment).where(assessment.c.assessment_id == which))
            .mappings()
            .first()
        )
        return None if row is None else from_row(AssessmentRow, row)

    def current(self, year: int, pack_id: PackId | None = None) -> AssessmentRow | None:
        """Return the year's assessment (of one pack, or the first made), none superseded."""
        asked = select(assessment).where(assessment.c.year == year, ~_SUPERSEDED)
        if pack_id is not None:
            asked = asked.where(assessment.c.pack_id == pack_id)
        row = self._connection.execute(asked.order_by(assessment.c.made_at)).mappings().first()
        return None if row is None else from_row(AssessmentRow, row)

    def finalised(self, year: int) -> tuple[AssessmentRow, ...]:
        """Return the year's closed assessments, one of each standard, none superseded."""
        asked = select(assessment).where(
            assessment.c.year == year, assessment.c.state == "final", ~_SUPERSEDED
        )
        rows = self._connection.execute(asked.order_by(assessment.c.made_at)).mappings()
        return tuple(from_row(AssessmentRow, row) for row in rows)

    def superseded(self, which: AssessmentId) -> bool:
        """Whether its answers were carried over to a newer version within the year."""
        found = self._connection.execute(
            select(assessment.c.assessment_id).where(
                assessment.c.assessment_id == which, _SUPERSEDED
            )
        )
        return found.first() is not None

    def answers(self, which: AssessmentId) -> Answers:
        """Return all ticks and clauses set to E."""
        ticks = self._connection.execute(
            select(tick.c.criterion_id, tick.c.value).where(tick.c.assessment_id == which)
        )
        states = self.states(which)
        return Answers(
            ticks={CriterionId(criterion): bool(value) for criterion, value in ticks},
            not_applicable={
                clause: state.not_applicable_reason
                for clause, state in states.items()
                if state.not_applicable_reason
            },
        )

    def said(
        self, which: AssessmentId, criteria: Collection[CriterionId]
    ) -> dict[CriterionId, Said]:
        """Return who answered these criteria and when."""
        rows = self._connection.execute(
            select(tick.c.criterion_id, tick.c.author, tick.c.at).where(
                tick.c.assessment_id == which, tick.c.criterion_id.in_(criteria)
            )
        )
        return {
            CriterionId(criterion): Said(author=author, at=at) for criterion, author, at in rows
        }

    def states(self, which: AssessmentId) -> dict[ClauseCode, ClauseState]:
        """Return reasons and notes by clause."""
        rows = self._connection.execute(
            select(clause_state).where(clause_state.c.assessment_id == which)
        ).mappings()
        return {ClauseCode(row["clause"]): from_row(ClauseState, row) for row in rows}

    def evidence(self, which: AssessmentId) -> tuple[EvidenceLink, ...]:
        """Return the evidence links in force, oldest first."""
        rows = self._connection.execute(
            select(evidence_link, evidence.c.size, evidence.c.media_type)
            .join(evidence, evidence.c.digest == evidence_link.c.digest)
            .where(evidence_link.c.assessment_id == which, evidence_link.c.removed_at == "")
            .order_by(
                evidence_link.c.added_at,
                evidence_link.c.name,
                evidence_link.c.digest,
                evidence_link.c.criterion_id,
            )
        ).mappings()
        return tuple(from_row(EvidenceLink, row) for row in rows)

    def linked_digests(self) -> frozenset[Digest]:
        """Return the digest of every file that a clause or a row, of any year, rests on."""
        found: set[Digest] = set()
        for table in (evidence_link, row_file):
            asked = select(table.c.digest).where(table.c.removed_at == "")
            found.update(map(Digest, self._connection.execute(asked).scalars()))
        return frozenset(found)

    def evidence_keys(
        self, which: AssessmentId, clause: ClauseCode
    ) -> tuple[tuple[Digest, CriterionId, str], ...]:
        """Return digest, criterion and name of every link there ever was at a clause."""
        rows = self._connection.execute(
            select(evidence_link.c.digest, evidence_link.c.criterion_id, evidence_link.c.name)
            .where(evidence_link.c.assessment_id == which, evidence_link.c.clause == clause)
            .order_by(evidence_link.c.added_at)
        )
        return tuple((Digest(digest), CriterionId(one), name) for digest, one, name in rows)

    def snapshots(self, which: AssessmentId) -> tuple[SnapshotRow, ...]:
        """Return what was finalised, by revision."""
        rows = self._connection.execute(
            select(snapshot).where(snapshot.c.assessment_id == which).order_by(snapshot.c.revision)
        ).mappings()
        return tuple(from_row(SnapshotRow, row) for row in rows)


class AssessmentWriter(AssessmentReader):
    """Writes what people say; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")
        self._author = author

    def put_workspace(self, role: str, name: str, region: str) -> None:
        """Write the workspace's own row, once."""
        self._connection.execute(
            insert(workspace).values(id=1, role=role, name=name, region=region, made_at=self._at)
        )

    def begin(
        self,
        which: AssessmentId,
        year: int,
        pack_id: PackId,
        digest: Digest,
        *,
        revision: int = 1,
        carried_from: AssessmentId | None = None,
    ) -> None:
        """Begin an assessment, as a draft."""
        self._connection.execute(
            insert(assessment).values(
                assessment_id=which,
                year=year,
                pack_id=pack_id,
                pack_digest=digest,
                revision=revision,
                state="draft",
                made_at=self._at,
                carried_from=carried_from or "",
            )
        )

    def put_tick(self, which: AssessmentId, criterion: CriterionId, value: bool | None) -> None:
        """Tick, untick, or take an answer back (None)."""
        self.put_ticks(which, {criterion: value})

    def put_ticks(self, which: AssessmentId, values: Mapping[CriterionId, bool | None]) -> None:
        """Tick, untick, or take answers back (None); two statements for all of them."""
        key = {"assessment_id": which, "author": self._author, "at": self._at}
        said = [
            {**key, "criterion_id": criterion, "value": int(value)}
            for criterion, value in values.items()
            if value is not None
        ]
        taken_back = [
            {"of": which, "criterion": criterion}
            for criterion, value in values.items()
            if value is None
        ]
        if taken_back:
            self._connection.execute(_FORGET_TICK, taken_back)
        if said:
            self._connection.execute(_PUT_TICK, said)
        CarriedWriter(self._connection).settle_answers(which, values)

    def put_state(self, which: AssessmentId, clause: ClauseCode, state: ClauseState) -> None:
        """Store reasons and note of a clause."""
        values = to_row(state)
        statement = upsert(clause_state).values(assessment_id=which, clause=clause, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["assessment_id", "clause"], set_=values)
        )

    def link_evidence(self, which: AssessmentId, link: EvidenceLink) -> None:
        """Record a file and what it stands behind.

        Where it stood there before, what was told of it then is kept unless told anew.
        """
        file = upsert(evidence).values(
            digest=link.digest,
            size=link.size,
            media_type=link.media_type,
            added_at=self._at,
        )
        self._connection.execute(file.on_conflict_do_nothing())
        told = {name: value for name in EVIDENCE_PARTICULARS if (value := getattr(link, name))}
        statement = upsert(evidence_link).values(
            assessment_id=which,
            clause=link.clause,
            digest=link.digest,
            criterion_id=link.criterion_id,
            name=link.name,
            added_at=self._at,
            removed_at="",
            **told,
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["assessment_id", "clause", "digest", "criterion_id"],
                set_={"name": link.name, "removed_at": "", **told},
            )
        )
        CarriedWriter(self._connection).settle_evidence(
            which, link.clause, link.digest, link.criterion_id
        )

    def describe_evidence(self, which: AssessmentId, link: EvidenceLink) -> None:
        """Write the particulars of a link that is there."""
        self._connection.execute(
            update(evidence_link)
            .where(
                evidence_link.c.assessment_id == which,
                evidence_link.c.clause == link.clause,
                evidence_link.c.digest == link.digest,
                evidence_link.c.criterion_id == link.criterion_id,
            )
            .values({name: getattr(link, name) for name in EVIDENCE_PARTICULARS})
        )

    def unlink_evidence(
        self, which: AssessmentId, clause: ClauseCode, digest: Digest, criterion: CriterionId
    ) -> None:
        """End a link; the file and the link's history stay."""
        self._connection.execute(
            update(evidence_link)
            .where(
                evidence_link.c.assessment_id == which,
                evidence_link.c.clause == clause,
                evidence_link.c.digest == digest,
                evidence_link.c.criterion_id == criterion,
            )
            .values(removed_at=self._at)
        )

    def put_snapshot(self, row: SnapshotRow) -> None:
        """Store what was finalised and close the revision."""
        self._connection.execute(insert(snapshot).values(**to_row(row)))
        self._connection.execute(
            update(assessment)
            .where(assessment.c.assessment_id == row.assessment_id)
            .values(state="final", revision=row.revision)
        )

    def note_package(self, which: AssessmentId, revision: int, name: str, digest: Digest) -> None:
        """Record the package that was written and read back."""
        self._connection.execute(
            update(snapshot)
            .where(snapshot.c.assessment_id == which, snapshot.c.revision == revision)
            .values(package_name=name, package_digest=digest)
        )

    def reopen(self, which: AssessmentId, revision: int) -> None:
        """Open the next revision for changes."""
        self._connection.execute(
            update(assessment)
            .where(assessment.c.assessment_id == which)
            .values(state="draft", revision=revision)
        )
