"""The one file that opens the database: pragmas, BEGIN, migration.

WAL with synchronous FULL; foreign keys on; reading units begin deferred and
writing ones immediate, so that a long import never makes the screen wait. We
send BEGIN ourselves: the driver's own mode commits half of a failing upgrade.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from models.store.journal import FIND_TRIGGERS, drop_steps, journal_steps
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble

HEAD = "0001"
"""The newest revision this program writes; a test holds it against the scripts."""
BUSY_MILLISECONDS = 1_500
"""How long a window waits for another program that reads the file (a virus scanner, a
synchroniser) before it says so; our own windows keep each other out before that."""


def open_engine(path: Path, *, enforce_keys: bool = True) -> Engine:
    """Return an engine on ``path``; every connection gets our pragmas."""
    # what is written holds names and identity numbers: an error that is logged must not
    engine = create_engine(
        f"sqlite:///{path}", poolclass=None if enforce_keys else NullPool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _on_connect(dbapi: Any, _record: object) -> None:
        dbapi.isolation_level = None
        dbapi.execute(f"PRAGMA foreign_keys = {'ON' if enforce_keys else 'OFF'}")
        dbapi.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        dbapi.execute("PRAGMA journal_mode = WAL")
        dbapi.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("dabiao_writing", True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def revision_of(path: Path) -> str | None:
    """Return the stored schema revision, None for a file without tables.

    Raises: Trouble WORKSPACE_DAMAGED where the file is no database; as ``database_troubles``.
    """
    with (
        database_troubles(path),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as plain,
    ):
        tables = {row[0] for row in plain.execute("SELECT name FROM sqlite_master")}
        if "alembic_version" not in tables:
            return None
        row = plain.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None


def is_current(path: Path) -> bool:
    """Tell whether the schema and its journal are this program's. Raises: as ``revision_of``."""
    if revision_of(path) != HEAD:
        return False
    with (
        database_troubles(path),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as plain,
    ):
        return not journal_steps(dict(plain.execute(FIND_TRIGGERS)))


def migrate(path: Path, backup_to: Path) -> str | None:
    """Bring the database to HEAD in one transaction, with its journal; return where it came from.

    A database of a known older revision is first copied through SQLite's own
    backup, which sees the write-ahead log. Alembic is imported only when there
    is something to do: it costs a quarter of a second.
    Raises: Refusal WORKSPACE_NEWER for a revision this program does not know; Trouble
    as ``database_troubles``.
    """
    with database_troubles(path):
        return _migrate(path, backup_to)


def _migrate(path: Path, backup_to: Path) -> str | None:
    came_from = revision_of(path) if path.exists() else None
    if came_from == HEAD:
        _install_journal(path)
        return came_from
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if came_from is not None and came_from not in known:
        raise Refusal(RefusalCode.WORKSPACE_NEWER, revision=came_from)
    if came_from is not None:
        with (
            closing(sqlite3.connect(path)) as source,
            closing(sqlite3.connect(backup_to)) as target,
        ):
            source.backup(target)
    # Keys must be off before the transaction: a batch rebuild of a parent table
    # with keys on deletes all its children without a word.
    engine = open_engine(path, enforce_keys=False)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            for step in drop_steps(dict(connection.exec_driver_sql(FIND_TRIGGERS).all())):
                connection.exec_driver_sql(step)
            command.upgrade(config, HEAD)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise Trouble(TroubleCode.WORKSPACE_DAMAGED, place=Place(file=path.name))
    finally:
        engine.dispose()
    _install_journal(path)
    return came_from


def _install_journal(path: Path) -> None:
    """Bring the journal's triggers up to this program's; nothing is written where they are."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as plain:
        steps = journal_steps(dict(plain.execute(FIND_TRIGGERS)))
    if not steps:
        return
    engine = open_engine(path)
    try:
        with engine.begin() as connection:
            for step in steps:
                connection.exec_driver_sql(step)
    finally:
        engine.dispose()


@contextmanager
def database_troubles(path: Path) -> Iterator[None]:
    """Turn an error of the database at ``path`` inside the block into a Trouble.

    DISK_FULL, WORKSPACE_BUSY, NO_PERMISSION, TARGET_GONE, else WORKSPACE_DAMAGED. A
    constraint that does not hold is a bug of ours, and passes: nobody shall be told to
    bring a backup back for it.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as exc:
        said = exc.orig if isinstance(exc, DBAPIError) else exc
        if isinstance(said, _BUGS):
            raise
        code = _code_of(str(said).lower())
        if code is TroubleCode.TARGET_GONE and _is_disk_full(path.parent):
            code = TroubleCode.DISK_FULL
        raise Trouble(code, place=Place(file=path.name)) from exc


def _is_disk_full(folder: Path) -> bool:
    """Tell whether there is no room for the index beside a database, without which none opens."""
    try:
        return shutil.disk_usage(folder).free < _INDEX_BYTES
    except OSError:
        return False


def _code_of(text: str) -> TroubleCode:
    """Return what SQLite means; its words are the only thing both of its faces keep."""
    return next((code for words, code in _SAID if words in text), TroubleCode.WORKSPACE_DAMAGED)


_INDEX_BYTES = 32 * 1024
_BUGS = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError)
_SAID = (
    ("full", TroubleCode.DISK_FULL),
    ("locked", TroubleCode.WORKSPACE_BUSY),
    ("readonly", TroubleCode.NO_PERMISSION),
    ("unable to open", TroubleCode.NO_PERMISSION),
    ("disk i/o", TroubleCode.TARGET_GONE),
)
