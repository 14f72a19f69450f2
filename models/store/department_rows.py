"""Which department answers for which clause, and what departments said; in and out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import clause_department, department_tick
from models.store.records import ClauseDepartment, DepartmentTick
from models.store.rows import from_row, to_row
from models.store.tables import tick
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId

_NEW_TICK = upsert(department_tick)
_PUT_TICK = _NEW_TICK.on_conflict_do_update(
    index_elements=["assessment_id", "criterion_id", "department"],
    set_={name: _NEW_TICK.excluded[name] for name in ("value", "author", "at", "origin")},
)
_FORGET_TICK = delete(department_tick).where(
    department_tick.c.assessment_id == bindparam("of"),
    department_tick.c.criterion_id == bindparam("criterion"),
    department_tick.c.department == bindparam("by"),
)
_FORGET_PART = delete(clause_department).where(
    clause_department.c.assessment_id == bindparam("of"),
    clause_department.c.clause == bindparam("at"),
    clause_department.c.department == bindparam("by"),
)


class DepartmentReader:
    """Reads departments' parts and answers; the checklist is read at every answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def parts(
        self, which: AssessmentId, clause: ClauseCode | None = None
    ) -> tuple[ClauseDepartment, ...]:
        """Return who leads and who supports one clause (or each), the lead first."""
        asked = select(clause_department).where(clause_department.c.assessment_id == which)
        if clause is not None:
            asked = asked.where(clause_department.c.clause == clause)
        rows = self._connection.execute(
            asked.order_by(
                clause_department.c.clause, clause_department.c.part, clause_department.c.department
            )
        ).mappings()
        return tuple(from_row(ClauseDepartment, row) for row in rows)

    def ticks(
        self, which: AssessmentId, criteria: Collection[CriterionId] | None = None
    ) -> tuple[DepartmentTick, ...]:
        """Return what departments said of some criteria (or of all), oldest first."""
        asked = select(department_tick).where(department_tick.c.assessment_id == which)
        if criteria is not None:
            asked = asked.where(department_tick.c.criterion_id.in_(criteria))
        rows = self._connection.execute(
            asked.order_by(
                department_tick.c.at, department_tick.c.department, department_tick.c.criterion_id
            )
        ).mappings()
        return tuple(from_row(DepartmentTick, row) for row in rows)

    def differing(self, which: AssessmentId) -> frozenset[CriterionId]:
        """Return the criteria that a department answered otherwise than the centre did."""
        found = self._connection.execute(
            select(department_tick.c.criterion_id)
            .join(
                tick,
                (tick.c.assessment_id == department_tick.c.assessment_id)
                & (tick.c.criterion_id == department_tick.c.criterion_id),
            )
            .where(
                department_tick.c.assessment_id == which,
                tick.c.value != department_tick.c.value,
            )
        )
        return frozenset(CriterionId(criterion) for (criterion,) in found)


class DepartmentWriter(DepartmentReader):
    """Writes them; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at = moment.isoformat(timespec="milliseconds")
        self._author = author

    def put_parts(
        self,
        which: AssessmentId,
        clauses: Collection[ClauseCode],
        wanted: Sequence[ClauseDepartment],
    ) -> int:
        """Let exactly ``wanted`` stand for ``clauses``; return how many rows that changed.

        Rows that stay as they are are not touched, so that the history tells only changes.
        """
        standing = {row for row in self.parts(which) if row.clause in clauses}
        gone, new = standing - set(wanted), set(wanted) - standing
        if gone:
            self._connection.execute(
                _FORGET_PART,
                [{"of": which, "at": row.clause, "by": row.department} for row in gone],
            )
        if new:
            self._connection.execute(
                insert(clause_department),
                [
                    {"assessment_id": which, **to_row(row)}
                    for row in sorted(new, key=lambda row: (row.clause, row.part, row.department))
                ],
            )
        return len(gone | new)

    def put_ticks(
        self,
        which: AssessmentId,
        department: str,
        values: Mapping[CriterionId, bool | None],
        origin: str,
    ) -> None:
        """Store what a department says of criteria; None takes an answer back."""
        key = {"assessment_id": which, "department": department, "origin": origin}
        said = [
            {
                **key,
                "criterion_id": criterion,
                "value": int(value),
                "author": self._author,
                "at": self._at,
            }
            for criterion, value in values.items()
            if value is not None
        ]
        taken_back = [
            {"of": which, "criterion": criterion, "by": department}
            for criterion, value in values.items()
            if value is None
        ]
        if taken_back:
            self._connection.execute(_FORGET_TICK, taken_back)
        if said:
            self._connection.execute(_PUT_TICK, said)
