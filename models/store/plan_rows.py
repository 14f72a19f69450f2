"""What the planner keeps: scenarios, and the prices of this institution."""

import secrets
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from models.store.entry_tables import action_price, scenario
from models.store.records import ActionPriceRow, ScenarioRow
from models.store.rows import from_row


class PlanReader:
    """Reads scenarios, oldest first, and prices by action."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def scenarios(self, year: int) -> tuple[ScenarioRow, ...]:
        """Return the scenarios of a year."""
        asked = select(scenario).where(scenario.c.year == year)
        rows = self._connection.execute(asked.order_by(scenario.c.at, scenario.c.scenario_id))
        return tuple(from_row(ScenarioRow, row) for row in rows.mappings())

    def prices(self) -> tuple[ActionPriceRow, ...]:
        """Return every price somebody here has set."""
        rows = self._connection.execute(select(action_price).order_by(action_price.c.action))
        return tuple(from_row(ActionPriceRow, row) for row in rows.mappings())


class PlanWriter(PlanReader):
    """Keeps and forgets; ``moment`` and ``author`` are the unit's."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self._at, self._author = moment.isoformat(timespec="milliseconds"), author

    def keep(self, year: int, name: str, document: str) -> str:
        """Keep a scenario; return its id."""
        ident = secrets.token_hex(16)
        self._connection.execute(
            insert(scenario).values(
                scenario_id=ident,
                year=year,
                name=name,
                document=document,
                at=self._at,
                author=self._author,
            )
        )
        return ident

    def forget_scenario(self, ident: str) -> bool:
        """Take a scenario away; tell whether there was one."""
        gone = self._connection.execute(delete(scenario).where(scenario.c.scenario_id == ident))
        return gone.rowcount > 0

    def put_price(self, row: ActionPriceRow) -> None:
        """Set what an action costs; the price before is replaced."""
        self.forget_price(row.action)
        self._connection.execute(
            insert(action_price).values(
                action=row.action,
                cost=row.cost,
                fixed=row.fixed,
                months=row.months,
                most=row.most,
                at=self._at,
                author=self._author,
            )
        )

    def forget_price(self, action: str) -> bool:
        """Go back to the estimate; tell whether there was a price."""
        gone = self._connection.execute(delete(action_price).where(action_price.c.action == action))
        return gone.rowcount > 0
