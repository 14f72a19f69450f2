"""Settings of the institution: one text for each key."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.entry_tables import setting


class SettingReader:
    """Reads what was set."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def value(self, key: str) -> str:
        """Return what was set, "" where nothing was."""
        found = self._connection.execute(select(setting.c.value).where(setting.c.key == key))
        return found.scalar() or ""


class SettingWriter(SettingReader):
    """Sets."""

    def put(self, key: str, value: str) -> None:
        """Set a text; "" is what it is before anybody set it."""
        statement = upsert(setting).values(key=key, value=value)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
