"""The people of a workspace, in and out: an account is ended, never removed."""

from sqlalchemy import Connection, insert, select, text, update

from models.store.entry_tables import account
from models.store.records import AccountRow
from models.store.rows import from_row, to_row
from models.vocabulary.ids import AccountId

SWITCHED_OFF = "accounts.off"
"""Key of the institution's setting: there are accounts, and nobody is asked."""


class AccountReader:
    """Reads accounts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def any(self) -> bool:
        """Tell whether there is an account."""
        return self._connection.execute(select(account.c.account_id).limit(1)).first() is not None

    def all(self) -> tuple[AccountRow, ...]:
        """Return every account, ended ones too, in the order they were made."""
        asked = select(account).order_by(account.c.made_at, text("rowid"))
        rows = self._connection.execute(asked).mappings()
        return tuple(from_row(AccountRow, row) for row in rows)

    def account(self, ident: AccountId) -> AccountRow | None:
        """Return one account."""
        asked = select(account).where(account.c.account_id == ident)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(AccountRow, row)

    def named(self, name: str) -> AccountRow | None:
        """Return the account of this very name."""
        asked = select(account).where(account.c.name == name)
        row = self._connection.execute(asked).mappings().first()
        return None if row is None else from_row(AccountRow, row)


class AccountWriter(AccountReader):
    """Makes and changes accounts."""

    def add(self, row: AccountRow) -> None:
        """Add an account; its name is no other's."""
        self._connection.execute(insert(account).values(**to_row(row)))

    def put(self, row: AccountRow) -> None:
        """Write an account as it is now."""
        values = to_row(row)
        self._connection.execute(
            update(account).where(account.c.account_id == row.account_id).values(**values)
        )
