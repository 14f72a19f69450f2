"""What a face may ask of an open centre: one thin method for each use case.

Names and arguments are those of the use cases; the clock and the fonts come
from here.
"""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path

from forms.fields import Form
from forms.reading.sheet_survey import FORMS
from models.ledger.form_rows import FormRow
from models.ledger.records import (
    EquipmentRow,
    InstitutionProfile,
    RegisterEntry,
    StaffRow,
)
from models.reports.fontfiles import FontFiles
from models.standards.pack import Grade
from models.usecases.cards import (
    AnswerCard,
    ChecklistCard,
    ClauseCard,
    KeyCard,
    MeasureCard,
    RevisionCard,
)
from models.usecases.centre import Centre
from models.usecases.checks import checks
from models.usecases.checks.check_cards import ChecksCard, PreflightCard, PreflightItem
from models.usecases.checks.checks_centre import CheckView
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses import answer, attach_evidence
from models.usecases.clauses.answer_many import tick_many
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.county.county_cards import (
    CampaignCard,
    EnrolmentCard,
    ExportCard,
    ReceivedCard,
)
from models.usecases.gaps.read_gaps import read_measures
from models.usecases.ledgers import edit_ledgers, edit_rows, ledger_measures
from models.usecases.ledgers.edit_ledgers import LedgersCard
from models.usecases.ledgers.ledger_measures import Measured, MeasureView
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.make_report import ReportCard, make_report
from models.usecases.packages import finalise, know_county
from models.usecases.packages.campaigns import read_campaign
from models.usecases.packages.draw_report import draw_report
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.receive_campaign import receive_campaign
from models.usecases.packages.seat_keys import key_card, public_side, unlocked_ring
from models.vocabulary.clock import Clock
from models.vocabulary.ids import CriterionId, Digest, RowId
from models.vocabulary.progress import Progress
from ui.bridge.ledgers import (
    ShownRow,
    WrittenRow,
    end_ledger_rows,
    figure_amounts,
    rows_to_write,
    shown_rows,
)


class CentreBridge:
    """Questions and changes of one institution."""

    def __init__(self, clock: Clock, fonts: FontFiles) -> None:
        self.clock = clock
        self.fonts = fonts

    # reading
    def read_checklist(self, centre: Centre) -> ChecklistCard:
        return read_checklist(centre)

    def read_clause(self, centre: Centre, code: str) -> ClauseCard:
        return read_clause(centre, code)

    def read_measures(self, centre: Centre) -> tuple[MeasureCard, ...]:
        return read_measures(centre)

    def measure_view(self, centre: Centre) -> MeasureView:
        return ledger_measures.measure_view(centre)

    def measure(self, view: MeasureView, wanted: Collection[str], progress: Progress) -> Measured:
        return ledger_measures.measure(view, wanted, progress)

    def take_measured(self, centre: Centre, measured: Measured) -> bool:
        return ledger_measures.take_measured(centre, measured)

    def read_ledgers(self, centre: Centre) -> LedgersCard:
        return edit_ledgers.read_ledgers(centre)

    def read_preflight(self, centre: Centre) -> PreflightCard:
        return read_preflight(centre)

    def read_checks(self, centre: Centre) -> ChecksCard:
        return checks.read_checks(centre)

    def check_view(self, centre: Centre) -> CheckView:
        return checks.check_view(centre)

    def judge(self, centre: Centre, view: CheckView) -> ChecksCard:
        return checks.judge(view, centre.row_findings)

    def accept_check(self, centre: Centre, check: str, subject: str, reason: str) -> ChecksCard:
        return checks.accept_check(centre, check, subject, reason)

    def accept_checks(
        self, centre: Centre, items: Sequence[PreflightItem], reason: str
    ) -> ChecksCard:
        return checks.accept_checks(centre, items, reason)

    def withdraw_check(self, centre: Centre, check: str, subject: str) -> ChecksCard:
        return checks.withdraw_check(centre, check, subject)

    def read_revisions(self, centre: Centre) -> tuple[RevisionCard, ...]:
        return finalise.read_revisions(centre)

    def evidence_path(self, centre: Centre, digest: Digest) -> Path:
        return centre.workspace.folder.evidence.path(digest)

    # ledgers
    def figure_amounts(self, given: Mapping[str, str]) -> Mapping[str, Fraction | None]:
        """Return typed figures as exact amounts; see ``ui.bridge.ledgers``."""
        return figure_amounts(given)

    def put_profile(self, centre: Centre, profile: InstitutionProfile) -> None:
        edit_ledgers.put_profile(centre, profile)

    def put_figures(self, centre: Centre, values: Mapping[str, Fraction | None]) -> None:
        edit_ledgers.put_figures(centre, values)

    def state_facts(self, centre: Centre, values: Mapping[str, str | None]) -> None:
        state_facts(centre, values)

    def put_register(
        self,
        centre: Centre,
        register: str,
        answers: Sequence[RegisterEntry],
        *,
        filled: bool | None = None,
    ) -> None:
        edit_ledgers.put_register(centre, register, answers, filled=filled)

    def forget_answer(self, centre: Centre, entry: RegisterEntry) -> None:
        edit_ledgers.forget_answer(centre, entry)

    def put_people(
        self, centre: Centre, *, added: Sequence[StaffRow] = (), changed: Sequence[StaffRow] = ()
    ) -> None:
        edit_ledgers.put_people(centre, added=added, changed=changed)

    def put_devices(
        self,
        centre: Centre,
        *,
        added: Sequence[EquipmentRow] = (),
        changed: Sequence[EquipmentRow] = (),
    ) -> None:
        edit_ledgers.put_devices(centre, added=added, changed=changed)

    def ledger_form(self, ledger: str) -> Form:
        return FORMS[ledger]

    def ledger_rows(self, centre: Centre, ledger: str, *, ended: bool) -> tuple[ShownRow, ...]:
        return shown_rows(centre, ledger, ended=ended)

    def end_ledger_rows(
        self, centre: Centre, ledger: str, ids: Collection[RowId], on: date, because: str
    ) -> None:
        end_ledger_rows(centre, ledger, ids, on, because)

    def rows_to_write(self, centre: Centre, ledger: str) -> list[WrittenRow]:
        return rows_to_write(centre, ledger)

    def put_rows(
        self, centre: Centre, *, added: Sequence[FormRow] = (), changed: Sequence[FormRow] = ()
    ) -> None:
        edit_rows.put_rows(centre, added=added, changed=changed)

    def add_rows(self, centre: Centre, rows: Sequence[FormRow]) -> None:
        edit_rows.add_rows(centre, rows)

    def change_rows(self, centre: Centre, rows: Sequence[FormRow]) -> None:
        edit_rows.change_rows(centre, rows)

    def mend_row(self, centre: Centre, held: RowId, row: FormRow) -> None:
        edit_rows.mend_row(centre, held, row)

    def end_rows(
        self, centre: Centre, ledger: str, ids: Collection[RowId], on: date, because: str
    ) -> None:
        edit_rows.end_rows(centre, ledger, ids, on, because)

    def add_person(self, centre: Centre, row: StaffRow) -> None:
        edit_ledgers.add_person(centre, row)

    def change_person(self, centre: Centre, row: StaffRow) -> None:
        edit_ledgers.change_person(centre, row)

    def end_person(self, centre: Centre, row_id: RowId, on: date, because: str) -> None:
        edit_ledgers.end_person(centre, row_id, on, because)

    def add_device(self, centre: Centre, row: EquipmentRow) -> None:
        edit_ledgers.add_device(centre, row)

    def change_device(self, centre: Centre, row: EquipmentRow) -> None:
        edit_ledgers.change_device(centre, row)

    def mend_person(self, centre: Centre, held: RowId, row: StaffRow) -> None:
        edit_ledgers.mend_person(centre, held, row)

    def mend_device(self, centre: Centre, held: RowId, row: EquipmentRow) -> None:
        edit_ledgers.mend_device(centre, held, row)

    def give_up_held(self, centre: Centre, held: RowId, because: str) -> None:
        edit_ledgers.give_up_held(centre, held, because)

    # checklist
    def tick_criterion(self, centre: Centre, criterion: str, value: bool | None) -> AnswerCard:
        return answer.tick_criterion(centre, criterion, value)

    def tick_grade(
        self, centre: Centre, code: str, grade: Grade, value: bool | None = True
    ) -> AnswerCard:
        return answer.tick_grade(centre, code, grade, value)

    def tick_many(self, centre: Centre, values: Mapping[str, bool | None]) -> ChecklistCard:
        return tick_many(centre, values)

    def set_not_applicable(self, centre: Centre, code: str, reason: str) -> AnswerCard:
        return answer.set_not_applicable(centre, code, reason)

    def write_claim_reason(self, centre: Centre, code: str, reason: str) -> AnswerCard:
        return answer.write_claim_reason(centre, code, reason)

    def attach_evidence(
        self, centre: Centre, code: str, file: Path, criterion: str = ""
    ) -> ClauseCard:
        return attach_evidence.attach_evidence(centre, code, file, criterion)

    def remove_evidence(
        self, centre: Centre, code: str, digest: Digest, criterion: CriterionId
    ) -> ClauseCard:
        return attach_evidence.remove_evidence(centre, code, digest, criterion)

    # what goes out
    def make_report(self, centre: Centre, out: Path, progress: Progress) -> ReportCard:
        return make_report(centre, out, self.fonts, progress)

    def finalise(self, centre: Centre) -> RevisionCard:
        return finalise.finalise(centre)

    def reopen(self, centre: Centre) -> int:
        return finalise.reopen(centre)

    def export_submission(
        self,
        centre: Centre,
        target_dir: Path,
        passphrase: str,
        progress: Progress,
        *,
        sealed: bool | None = None,
    ) -> ExportCard:
        """Export the newest finalised revision with its report; see the use case."""
        report = draw_report(centre, self.fonts, progress)
        return export_submission(
            centre, target_dir, passphrase, report, self.clock, progress, sealed=sealed
        )

    def write_enrolment(
        self, centre: Centre, passphrase: str, target_dir: Path, progress: Progress
    ) -> EnrolmentCard:
        """Write the package this centre introduces itself to its county by.

        Raises: Refusal PASSPHRASE_WRONG, CONTENT_SCHEMA; Trouble KEYS_…, DISK_FULL …
        """
        ring = unlocked_ring(centre.workspace.folder, passphrase)
        return write_enrolment(
            centre.workspace,
            centre.profile,
            ring.current,
            self.clock,
            target_dir,
            author=centre.author,
            before=ring.former[-1] if ring.former else None,
            progress=progress,
        )

    def look_at_county(self, card_path: Path, progress: Progress | None = None) -> KeyCard:
        return know_county.look_at_county(card_path, progress)

    def know_county(
        self, centre: Centre, card_path: Path, typed: str, progress: Progress | None = None
    ) -> KeyCard:
        return know_county.know_county(centre, card_path, typed, progress)

    def known_county(self, centre: Centre) -> KeyCard | None:
        return know_county.known_county(centre)

    def receive_campaign(self, centre: Centre, path: Path, progress: Progress) -> ReceivedCard:
        return receive_campaign(centre, path, progress)

    def read_campaign(self, centre: Centre) -> CampaignCard | None:
        return read_campaign(centre)

    def own_key(self, centre: Centre) -> KeyCard:
        """Return the public side of this centre's keys; Trouble KEYS_…."""
        return key_card(public_side(centre.workspace.folder), centre.profile.name)
