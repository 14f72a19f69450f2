"""Self-checks, their answers, and the items an institution added to a form."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.selfchecks.filled import CheckAnswer
from models.store.entry_tables import self_check, self_check_answer, self_check_item
from models.store.records import SelfCheckItemRow, SelfCheckRow
from models.store.rows import from_row, to_row


class SelfCheckReader:
    """Reads checks of a year, oldest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def checks(self, year: int) -> tuple[SelfCheckRow, ...]:
        """Return the checks of a year by the day they were held."""
        asked = select(self_check).where(self_check.c.year == year)
        order = (self_check.c.held_on, self_check.c.at, self_check.c.check_id)
        rows = self._connection.execute(asked.order_by(*order)).mappings()
        return tuple(from_row(SelfCheckRow, row) for row in rows)

    def check(self, ident: str) -> SelfCheckRow | None:
        """Return one check of whatever year."""
        asked = select(self_check).where(self_check.c.check_id == ident)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(SelfCheckRow, row)

    def answers(self, ident: str) -> Mapping[str, CheckAnswer]:
        """Return what stands at the items of one check, by item."""
        asked = select(self_check_answer).where(self_check_answer.c.check_id == ident)
        rows = self._connection.execute(asked).mappings()
        return {row["item"]: from_row(CheckAnswer, row) for row in rows}

    def own_items(self, form: str) -> tuple[SelfCheckItemRow, ...]:
        """Return the items added to a form that still stand, oldest first."""
        asked = select(self_check_item).where(
            self_check_item.c.form == form, self_check_item.c.withdrawn_at == ""
        )
        order = (self_check_item.c.at, self_check_item.c.item_id)
        rows = self._connection.execute(asked.order_by(*order)).mappings()
        return tuple(from_row(SelfCheckItemRow, row) for row in rows)


class SelfCheckWriter(SelfCheckReader):
    """Begins, answers and changes; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at, self._author = moment.isoformat(timespec="milliseconds"), author

    @property
    def moment(self) -> str:
        """The time of the unit, as it is kept."""
        return self._at

    def begin(self, row: SelfCheckRow) -> None:
        """Keep a new check under the unit's author and time."""
        kept = replace(row, at=self._at, author=self._author)
        self._connection.execute(insert(self_check).values(to_row(kept)))

    def change(self, row: SelfCheckRow) -> None:
        """Replace a check by its id."""
        values = to_row(row)
        ident = values.pop("check_id")
        self._connection.execute(
            update(self_check).where(self_check.c.check_id == ident).values(values)
        )

    def answer(self, ident: str, answer: CheckAnswer) -> None:
        """Put what stands at an item; what stood there before is replaced."""
        values = {"check_id": ident, **to_row(answer)}
        kept = {key: value for key, value in values.items() if key not in {"check_id", "item"}}
        self._connection.execute(
            upsert(self_check_answer)
            .values(values)
            .on_conflict_do_update(index_elements=["check_id", "item"], set_=kept)
        )

    def add_item(self, row: SelfCheckItemRow) -> None:
        """Add an item of the institution's own to a form."""
        kept = replace(row, at=self._at, author=self._author)
        self._connection.execute(insert(self_check_item).values(to_row(kept)))

    def withdraw_item(self, ident: str) -> bool:
        """Leave an item out of the checks to come; tell whether it stood."""
        gone = self._connection.execute(
            update(self_check_item)
            .where(self_check_item.c.item_id == ident, self_check_item.c.withdrawn_at == "")
            .values(withdrawn_at=self._at)
        )
        return gone.rowcount > 0

    def remove(self, ident: str) -> None:
        """Take a check away with its answers."""
        for table in (self_check_answer, self_check):
            self._connection.execute(delete(table).where(table.c.check_id == ident))
