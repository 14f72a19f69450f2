"""The unit of work: one request, one session, one commit line.

``Reader`` answers questions; ``Writer`` also changes rows and appends to the
audit chain in the same transaction. Rows never leave this room: only the
frozen records of the rooms below do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from models.store.assessment_rows import AssessmentReader, AssessmentWriter
from models.store.audit import append_audit, audit_head
from models.store.campaign_rows import CampaignReader, CampaignWriter
from models.store.carried_rows import CarriedReader, CarriedWriter
from models.store.choice_rows import ChoiceReader, ChoiceWriter
from models.store.county_rows import CountyReader, CountyWriter
from models.store.department_rows import DepartmentReader, DepartmentWriter
from models.store.engine import open_engine, trouble_of
from models.store.form_rows import FormRowReader, FormRowWriter
from models.store.ledger_rows import LedgerReader, LedgerWriter
from models.store.note_rows import NoteReader, NoteWriter
from models.store.pack_rows import PackReader, PackWriter
from models.store.setting_rows import SettingReader, SettingWriter
from models.vocabulary.clock import Clock


class Reader:
    """What can be asked; its parts read by subject."""

    def __init__(self, connection: Connection) -> None:
        self.ledgers: LedgerReader = LedgerReader(connection)
        self.form_rows: FormRowReader = FormRowReader(connection)
        self.assessments: AssessmentReader = AssessmentReader(connection)
        self.carried: CarriedReader = CarriedReader(connection)
        self.departments: DepartmentReader = DepartmentReader(connection)
        self.notes: NoteReader = NoteReader(connection)
        self.settings: SettingReader = SettingReader(connection)
        self.packs: PackReader = PackReader(connection)
        self.choices: ChoiceReader = ChoiceReader(connection)
        self.county: CountyReader = CountyReader(connection)
        self.campaigns: CampaignReader = CampaignReader(connection)
        self._connection = connection

    def audit_head(self) -> str:
        """Return the digest of the newest audit entry (64 zeros where there is none)."""
        return audit_head(self._connection)


class Writer(Reader):
    """What can be changed. ``moment`` is the time of the whole unit."""

    def __init__(self, connection: Connection, moment: datetime, author: str) -> None:
        super().__init__(connection)
        self.moment = moment
        self._author = author
        self.ledgers: LedgerWriter = LedgerWriter(connection)
        self.form_rows: FormRowWriter = FormRowWriter(connection)
        self.assessments: AssessmentWriter = AssessmentWriter(connection, moment, author)
        self.carried: CarriedWriter = CarriedWriter(connection)
        self.departments: DepartmentWriter = DepartmentWriter(connection, moment, author)
        self.notes: NoteWriter = NoteWriter(connection, moment, author)
        self.settings: SettingWriter = SettingWriter(connection)
        self.packs: PackWriter = PackWriter(connection, moment)
        self.choices: ChoiceWriter = ChoiceWriter(connection, moment, author)
        self.county: CountyWriter = CountyWriter(connection)
        self.campaigns: CampaignWriter = CampaignWriter(connection)

    def note_down(self, action: str, subject: str = "", detail: str = "") -> None:
        """Append an audit entry: ids, codes and counts only, never personal data."""
        append_audit(
            self._connection,
            moment=self.moment,
            author=self._author,
            action=action,
            subject=subject,
            detail=detail,
        )


class Store:
    """The database of one workspace."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine: Engine = open_engine(path)

    def close(self) -> None:
        """Let go of every connection (and of the write-ahead log with the last)."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent view; nothing is written.

        Raises: Trouble where the machine fails.
        """
        options = self._engine.execution_options(dabiao_writing=False)
        try:
            with options.connect() as connection:
                yield Reader(connection)
        except DBAPIError as exc:
            raise trouble_of(exc, self._path.name) from exc

    @contextmanager
    def writing(self, clock: Clock, author: str) -> Iterator[Writer]:
        """One transaction: all of it, with its audit entries, or nothing.

        Raises: Trouble where the machine fails; whatever the body raises.
        """
        try:
            with self._engine.begin() as connection:
                yield Writer(connection, clock.now().astimezone(UTC), author)
        except DBAPIError as exc:
            raise trouble_of(exc, self._path.name) from exc
