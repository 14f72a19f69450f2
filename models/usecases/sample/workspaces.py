"""The sample county on disk: a workspace folder for every institution.

Everything goes through the same doors as a real centre's work: the workspace is
created, ledgers are imported, files attached, finished assessments sent to the
county. Only the checklist is written in one transaction instead of a thousand.
Keys and assessment ids are new each time.
"""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from models.ledger.ledger_codes import LEDGER_TITLES
from models.ledger.records import EquipmentRow, HeldRow, StaffRow
from models.reports.fontfiles import FontFiles
from models.seal.keys import make_keys
from models.selfchecks.check_form import CheckForm
from models.standards.text import PackText
from models.store.records import ClauseState
from models.usecases.centre import Centre
from models.usecases.clauses.attach_evidence import attach_evidence, digest_of
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.county.new_county import create_county
from models.usecases.ledgers.edit_ledgers import put_figures, put_register
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.ledgers.import_ledger import Headed, import_equipment, import_staff
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.beside import write_beside
from models.usecases.sample.county_answers import answer_some
from models.usecases.sample.county_side import (
    CountySide,
    announce,
    introduce,
    report_if_finished,
    take_in,
)
from models.usecases.sample.devices import EQUIPMENT_FILE, EQUIPMENT_SHEET
from models.usecases.sample.former_years import add_former_years
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.numbers import COUNTY_NAME, REGION
from models.usecases.sample.people import STAFF_FILE, STAFF_SHEET
from models.usecases.sample.records import (
    SampleCentre,
    SampleCounty,
    SampleFile,
    SampleInstitution,
)
from models.usecases.sample.self_checks import add_self_checks
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, RowFault, Trouble
from models.vocabulary.progress import Progress

SAMPLE_MOMENT = datetime(2025, 6, 12, 1, 41, tzinfo=UTC)
"""The day the sample is made for: some weeks before a year's assessment is due."""
PASSPHRASE = "示例口令-2025"
README = "README.txt"
_CENTRES, _COUNTY, _PAPERS, _SENT = "centres", "county", "evidence", "sent"
_ISSUED, _ANSWERED = "issued", "answered"

_Row = TypeVar("_Row", StaffRow, EquipmentRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading(Generic[_Row]):
    """A reading of a spreadsheet that was never written."""

    file: str
    sheet: str
    rows: tuple[_Row, ...]
    held: tuple[HeldRow, ...]
    faults: tuple[RowFault, ...] = ()
    remarks: tuple[RowFault, ...] = ()
    ignored_columns: tuple[Headed, ...] = ()
    skipped_rows: tuple[Place, ...] = ()


class _Inner:
    """The progress of one part of the work: it can be stopped, its steps are not shown."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def check(self) -> None:
        self._progress.check()

    def step(self, done: int, total: int, label: str = "") -> None:
        del done, total, label
        self._progress.check()


def make_sample_county(
    root: Path,
    packs: Sequence[PackText],
    clock: Clock,
    progress: Progress,
    fonts: FontFiles | None = None,
    forms: Sequence[CheckForm] = (),
) -> SampleCounty:
    """Make the whole sample below ``root``, which must not exist or be empty.

    It is made beside ``root`` and moved there when it is whole: a sample that
    was stopped or failed leaves nothing behind. ``fonts``: for the report in
    the packages that were sent; without them the packages carry none. ``forms``:
    the shipped forms of self-checks; without them nobody has checked itself.
    Raises: Refusal WORKSPACE_EXISTS, PACK_NOT_FOUND; Cancelled; Trouble.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Refusal(RefusalCode.WORKSPACE_EXISTS, place=Place(file=str(root)))
    institutions = sample_institutions()
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=f".{root.name}-", dir=root.parent))
    except OSError as exc:
        raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=str(root))) from exc
    try:
        _make(making, institutions, packs, clock, progress, fonts, forms)
        if root.exists():
            root.rmdir()
        making.rename(root)
    except OSError as exc:
        raise Trouble(TroubleCode.WRITE_FAILED, place=Place(file=str(root))) from exc
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return _on_disk(root, institutions)


def sample_on_disk(root: Path) -> SampleCounty:
    """Return where everything of a sample made in ``root`` lies, whether it is there or not."""
    return _on_disk(root, sample_institutions())


def fill_centre(centre: Centre, institution: SampleInstitution, papers: Path) -> None:
    """Put everything an institution keeps into its freshly created workspace.

    ``papers``: a folder the evidence files are written to before they are attached.
    """
    staff = tuple(row for row in institution.held if row.ledger == "staff")
    equipment = tuple(row for row in institution.held if row.ledger == "equipment")
    import_staff(
        centre,
        _Reading(file=STAFF_FILE, sheet=STAFF_SHEET, rows=institution.staff, held=staff),
    )
    import_equipment(
        centre,
        _Reading(
            file=EQUIPMENT_FILE, sheet=EQUIPMENT_SHEET, rows=institution.equipment, held=equipment
        ),
    )
    put_figures(centre, institution.figures)
    state_facts(centre, institution.facts)
    for register in sorted({entry.register for entry in institution.registers}):
        answers = [entry for entry in institution.registers if entry.register == register]
        filled = register in institution.registers_filled
        put_register(centre, register, answers, filled=filled)
    add_rows(centre, institution.form_rows)
    for ledger in sorted(institution.registers_filled & set(LEDGER_TITLES)):
        put_register(centre, ledger, [], filled=True)
    _answer(centre, institution)
    papers.mkdir(parents=True, exist_ok=True)
    for file in institution.files:
        written = papers / file.name
        written.write_bytes(file.data)
        _attach(centre, file, written)


def _attach(centre: Centre, file: SampleFile, written: Path) -> None:
    """Attach a file wherever it stands, and say of it what the institution has said."""
    attach_evidence(centre, file.clause, written, file.criterion)
    if file.told:
        digest, _ = digest_of(written)
        describe_evidence(centre, file.clause, digest, file.criterion, **file.told)
    for clause in file.also_at:
        attach_evidence(centre, clause, written)


def _answer(centre: Centre, institution: SampleInstitution) -> None:
    """Write the whole checklist in one transaction."""
    said = sample_answers(institution, centre.pack)
    which = centre.row.assessment_id
    clauses = {*said.not_applicable, *said.reasons} & set(centre.clauses)
    with centre.workspace.store.writing(centre.clock, centre.author, fixed=True) as write:
        write.assessments.put_ticks(which, said.ticks)
        for clause in sorted(clauses):
            state = ClauseState(
                not_applicable_reason=said.not_applicable.get(clause, ""),
                claim_reason=said.reasons.get(clause, ""),
            )
            write.assessments.put_state(which, clause, state)
        write_beside(write, which, centre.pack, institution)
        write.note_down("sample.answered", "", f"ticks={len(said.ticks)} clauses={len(clauses)}")


def _make(
    root: Path,
    institutions: Sequence[SampleInstitution],
    packs: Sequence[PackText],
    clock: Clock,
    progress: Progress,
    fonts: FontFiles | None,
    forms: Sequence[CheckForm],
) -> None:
    steps = len(institutions) + 1
    county = create_county(
        root / _COUNTY, f"{COUNTY_NAME}卫生健康局", REGION, PASSPHRASE, clock, packs=packs
    )
    try:
        side = CountySide(
            county=county,
            passphrase=PASSPHRASE,
            sent=root / _SENT,
            issued=root / _ISSUED,
            fonts=fonts,
            clock=clock,
            progress=_Inner(progress),
        )
        answers = root / _ANSWERED
        for folder in (side.sent, side.issued, answers):
            folder.mkdir()
        announce(side)
        for done, institution in enumerate(institutions):
            progress.step(done, steps, "sample")
            _make_centre(root, institution, packs, forms, side)
        progress.step(len(institutions), steps, "sample.county")
        take_in(side)
        answer_some(side, answers, root / _CENTRES)
    finally:
        county.close()
    progress.step(steps, steps, "sample")
    (root / README).write_text(_readme(institutions), encoding="utf-8")


def _make_centre(
    root: Path,
    institution: SampleInstitution,
    packs: Sequence[PackText],
    forms: Sequence[CheckForm],
    side: CountySide,
) -> None:
    name, keys = institution.profile.name, make_keys()
    centre = create_centre(
        root / _CENTRES / name,
        institution.profile,
        PASSPHRASE,
        packs,
        side.clock,
        author=institution.author,
        keys=keys,
    )
    try:
        fill_centre(centre, institution, root / _PAPERS / name)
        add_former_years(centre, institution)
        add_self_checks(centre, institution, forms)
        introduce(side, centre, keys)
        report_if_finished(side, centre)
    finally:
        centre.close()


def _on_disk(root: Path, institutions: Sequence[SampleInstitution]) -> SampleCounty:
    return SampleCounty(
        root=root,
        centres=tuple(
            SampleCentre(
                uscc=institution.profile.uscc,
                name=institution.profile.name,
                author=institution.author,
                folder=root / _CENTRES / institution.profile.name,
            )
            for institution in institutions
        ),
        county_folder=root / _COUNTY,
        passphrase=PASSPHRASE,
        readme=root / README,
    )


def _readme(institutions: Sequence[SampleInstitution]) -> str:
    """Return what stands in the folder for whoever finds it without the program."""
    names = "\n".join(f"  {each.profile.name}" for each in institutions)
    return (
        "望禾县示例数据\n"
        "\n"
        "这里的县、机构、人员、号码和文件都是虚构的，只供练习，不能用于正式评价。\n"
        "身份证号和机构代码的地区部分都以 99 开头，全国没有这样的地区。\n"
        "\n"
        f"各机构和县级密钥的口令：{PASSPHRASE}\n"
        "\n"
        f"{_CENTRES}   每个机构一个工作文件夹\n"
        f"{_PAPERS}  佐证样件，可以拿来练习添加佐证\n"
        f"{_COUNTY}    县级工作文件夹，各机构已登记，做完自评的已收到\n"
        f"{_SENT}      做完自评的机构上报的文件（已签名、加密给县级）\n"
        f"{_ISSUED}    县级下发的通知和标准（已签名，各机构已收下）\n"
        f"{_ANSWERED}  县级复核后的反馈（已签名、加密给机构，机构已收下）\n"
        "\n"
        f"机构：\n{names}\n"
    )
