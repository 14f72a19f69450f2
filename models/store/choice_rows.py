"""How the open sentences of policies are read here: the choice made for each F row."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from models.store.records import PolicyChoiceRow
from models.store.rows import from_row
from models.store.tables import policy_choice
from models.vocabulary.ids import PackId


class ChoiceReader:
    """Reads the choices made; a row nobody has settled has none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[PolicyChoiceRow, ...]:
        """Return every choice made, by policy and row."""
        rows = self._connection.execute(
            select(policy_choice).order_by(*policy_choice.primary_key.columns)
        ).mappings()
        return tuple(from_row(PolicyChoiceRow, row) for row in rows)


class ChoiceWriter(ChoiceReader):
    """Settles a choice, or goes back to the default."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at, self._author = moment.isoformat(timespec="milliseconds"), author

    def put(self, policy: PackId, row: str, value: str) -> None:
        """Settle a choice; the one before is replaced."""
        self.forget(policy, row)
        self._connection.execute(
            insert(policy_choice).values(
                policy_id=policy, row=row, value=value, at=self._at, author=self._author
            )
        )

    def forget(self, policy: PackId, row: str) -> None:
        """Go back to what the policy itself takes by default."""
        self._connection.execute(
            delete(policy_choice).where(
                policy_choice.c.policy_id == policy, policy_choice.c.row == row
            )
        )
