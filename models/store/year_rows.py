"""A whole year of a centre: whether anything was entered in it since it began, and its removal."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, delete, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from models.store.entry_tables import change
from models.store.journal import JOURNALED
from models.store.tables import assessment, profile, snapshot


class YearReader:
    """Reads of a year what only all its tables together tell."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def touched(self, year: int) -> bool:
        """Tell whether anything of a year was changed since it began, or was finalised.

        A year begins with the unit of work that added its profile. What was put in
        and undone again leaves no row; taking away what came over does count.
        """
        began = self._connection.execute(
            select(func.max(change.c.unit)).where(
                change.c.entity == profile.name,
                change.c.key == func.json_array(year),
                change.c.before.is_(None),
            )
        ).scalar()
        which = self.assessments(year)
        sent = select(snapshot.c.revision).where(snapshot.c.assessment_id.in_(which)).limit(1)
        if began is None or self._connection.execute(sent).first() is not None:
            return True
        return any(
            self._connection.execute(
                select(change.c.sequence)
                .where(change.c.entity == name, change.c.unit > began, _of(table, year, which))
                .limit(1)
            ).first()
            for name, table in JOURNALED.items()
            if _is_yearly(table)
        )

    def assessments(self, year: int) -> Sequence[str]:
        """Return the ids of a year's assessments."""
        asked = select(assessment.c.assessment_id).where(assessment.c.year == year)
        return tuple(self._connection.execute(asked).scalars())


class YearWriter(YearReader):
    """Takes a whole year away."""

    def remove(self, year: int) -> None:
        """Remove every row of a year that nothing was entered in; files stay."""
        which = self.assessments(year)
        for table in JOURNALED.values():
            if "year" in table.c:
                self._connection.execute(delete(table).where(table.c.year == year))
            elif "assessment_id" in table.c:
                self._connection.execute(delete(table).where(table.c.assessment_id.in_(which)))
        self._connection.execute(delete(assessment).where(assessment.c.year == year))


def _is_yearly(table: Table) -> bool:
    return "year" in table.c or "assessment_id" in table.c


def _of(table: Table, year: int, which: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a change is of a row of the year, there still or gone."""
    first = next(iter(table.primary_key))
    begins = func.json_extract(change.c.key, "$[0]")
    own = table.c.year == year if "year" in table.c else table.c.assessment_id.in_(which)
    if first.name == "year":
        return begins == year
    if first.name == "assessment_id":
        return begins.in_(which)
    return exists().where(first == begins, own)
