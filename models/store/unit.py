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

from models.store.account_rows import AccountReader, AccountWriter
from models.store.assessment_rows import AssessmentReader, AssessmentWriter
from models.store.audit import AuditReader, append_audit, audit_head
from models.store.campaign_rows import CampaignReader, CampaignWriter
from models.store.carried_rows import CarriedReader, CarriedWriter
from models.store.check_rows import CheckReader, CheckWriter
from models.store.choice_rows import ChoiceReader, ChoiceWriter
from models.store.conflict_rows import ConflictReader, ConflictWriter
from models.store.county_rows import CountyReader, CountyWriter
from models.store.department_rows import DepartmentReader, DepartmentWriter
from models.store.draft_rows import DraftReader, DraftWriter
from models.store.engine import database_troubles, open_engine
from models.store.feedback_rows import FeedbackReader, FeedbackWriter
from models.store.form_rows import FormRowReader, FormRowWriter
from models.store.journal_rows import EDIT, FIXED, REDO, UNDO, JournalReader, JournalWriter
from models.store.key_rows import KeyReader, KeyWriter
from models.store.ledger_rows import LedgerReader, LedgerWriter
from models.store.mapping_rows import MappingReader, MappingWriter
from models.store.note_rows import NoteReader, NoteWriter
from models.store.pack_rows import PackReader, PackWriter
from models.store.paper_rows import PaperReader
from models.store.plan_rows import PlanReader, PlanWriter
from models.store.response_rows import ResponseReader, ResponseWriter
from models.store.review_rows import ReviewReader, ReviewWriter
from models.store.rolled_rows import RolledReader, RolledWriter
from models.store.rollup_rows import RollupReader, RollupWriter
from models.store.row_file_rows import RowFileReader, RowFileWriter
from models.store.self_check_rows import SelfCheckReader, SelfCheckWriter
from models.store.setting_rows import SettingReader, SettingWriter
from models.store.year_rows import YearReader, YearWriter
from models.vocabulary.clock import Clock
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble


class Reader:
    """What can be asked; its parts read by subject."""

    def __init__(self, connection: Connection) -> None:
        self.ledgers: LedgerReader = LedgerReader(connection)
        self.form_rows: FormRowReader = FormRowReader(connection)
        self.row_files: RowFileReader = RowFileReader(connection)
        self.assessments: AssessmentReader = AssessmentReader(connection)
        self.checks: CheckReader = CheckReader(connection)
        self.drafts: DraftReader = DraftReader(connection)
        self.carried: CarriedReader = CarriedReader(connection)
        self.departments: DepartmentReader = DepartmentReader(connection)
        self.notes: NoteReader = NoteReader(connection)
        self.mappings: MappingReader = MappingReader(connection)
        self.rolled: RolledReader = RolledReader(connection)
        self.settings: SettingReader = SettingReader(connection)
        self.packs: PackReader = PackReader(connection)
        self.papers: PaperReader = PaperReader(connection)
        self.plans: PlanReader = PlanReader(connection)
        self.self_checks: SelfCheckReader = SelfCheckReader(connection)
        self.choices: ChoiceReader = ChoiceReader(connection)
        self.county: CountyReader = CountyReader(connection)
        self.keys: KeyReader = KeyReader(connection)
        self.conflicts: ConflictReader = ConflictReader(connection)
        self.campaigns: CampaignReader = CampaignReader(connection)
        self.feedback: FeedbackReader = FeedbackReader(connection)
        self.reviews: ReviewReader = ReviewReader(connection)
        self.responses: ResponseReader = ResponseReader(connection)
        self.rollups: RollupReader = RollupReader(connection)
        self.accounts: AccountReader = AccountReader(connection)
        self.journal: JournalReader = JournalReader(connection)
        self.years: YearReader = YearReader(connection)
        self.audit: AuditReader = AuditReader(connection)
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
        self.row_files: RowFileWriter = RowFileWriter(connection, moment)
        self.assessments: AssessmentWriter = AssessmentWriter(connection, moment, author)
        self.checks: CheckWriter = CheckWriter(connection, moment, author)
        self.carried: CarriedWriter = CarriedWriter(connection)
        self.departments: DepartmentWriter = DepartmentWriter(connection, moment, author)
        self.notes: NoteWriter = NoteWriter(connection, moment, author)
        self.mappings: MappingWriter = MappingWriter(connection)
        self.rolled: RolledWriter = RolledWriter(connection)
        self.settings: SettingWriter = SettingWriter(connection)
        self.packs: PackWriter = PackWriter(connection, moment)
        self.plans: PlanWriter = PlanWriter(connection, moment, author)
        self.self_checks: SelfCheckWriter = SelfCheckWriter(connection, moment, author)
        self.choices: ChoiceWriter = ChoiceWriter(connection, moment, author)
        self.county: CountyWriter = CountyWriter(connection)
        self.keys: KeyWriter = KeyWriter(connection)
        self.conflicts: ConflictWriter = ConflictWriter(connection)
        self.campaigns: CampaignWriter = CampaignWriter(connection)
        self.feedback: FeedbackWriter = FeedbackWriter(connection)
        self.reviews: ReviewWriter = ReviewWriter(connection, moment, author)
        self.responses: ResponseWriter = ResponseWriter(connection, moment, author)
        self.rollups: RollupWriter = RollupWriter(connection)
        self.accounts: AccountWriter = AccountWriter(connection)
        self.journal: JournalWriter = JournalWriter(connection)
        self.years: YearWriter = YearWriter(connection)
        self.noted = ("", "")
        """Action and subject of the last audit entry of this unit."""

    def note_down(self, action: str, subject: str = "", detail: str = "") -> None:
        """Append an audit entry: ids, codes and counts only, never personal data.

        The names of accounts may stand there: entries are signed with them anyway.
        """
        self.noted = (action, subject)
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

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path = path
        self._read_only = read_only
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
        with database_troubles(self._path), options.connect() as connection:
            yield Reader(connection)

    @contextmanager
    def writing(self, clock: Clock, author: str, *, fixed: bool = False) -> Iterator[Writer]:
        """One transaction: all of it, with its audit entries and its journal, or nothing.

        ``fixed``: it cannot be undone, nor can what was done before it.
        Raises: Trouble where the machine fails; whatever the body raises.
        """
        with self._unit(clock, author, FIXED if fixed else EDIT) as write:
            yield write

    @contextmanager
    def drafting(self) -> Iterator[DraftWriter]:
        """One transaction for what is only begun: neither journal nor audit.

        Raises: Trouble where the machine fails.
        """
        self._refuse_where_read_only()
        with database_troubles(self._path), self._engine.begin() as connection:
            yield DraftWriter(connection)

    @contextmanager
    def turning_back(self, clock: Clock, author: str, unit: int) -> Iterator[Writer]:
        """One transaction that undoes ``unit``. Raises: as ``writing``."""
        with self._unit(clock, author, UNDO, unit) as write:
            yield write

    @contextmanager
    def turning_forth(self, clock: Clock, author: str, unit: int) -> Iterator[Writer]:
        """One transaction that does ``unit`` again. Raises: as ``writing``."""
        with self._unit(clock, author, REDO, unit) as write:
            yield write

    @contextmanager
    def _unit(
        self, clock: Clock, author: str, kind: str, target: int | None = None
    ) -> Iterator[Writer]:
        self._refuse_where_read_only()
        moment = clock.now().astimezone(UTC)
        at = moment.isoformat(timespec="milliseconds")
        with database_troubles(self._path), self._engine.begin() as connection:
            write = Writer(connection, moment, author)
            number = write.journal.begin(at=at, author=author, kind=kind, target=target)
            yield write
            action, subject = write.noted
            write.journal.end(number, kind=kind, action=action, subject=subject)

    def _refuse_where_read_only(self) -> None:
        if self._read_only:
            place = Place(file=self._path.parent.name)
            raise Trouble(TroubleCode.WORKSPACE_READ_ONLY, place=place)
