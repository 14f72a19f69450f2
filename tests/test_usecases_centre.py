"""A centre's day through the use cases: import, answer, attach, report."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from models.ledger.records import HeldRow, Origin, RegisterEntry, StaffRow
from models.standards.pack import Grade
from models.usecases.centre import Centre, random_row_id
from models.usecases.clauses.answer import (
    set_not_applicable,
    tick_criterion,
    tick_grade,
    write_claim_reason,
)
from models.usecases.clauses.attach_evidence import attach_evidence, remove_evidence
from models.usecases.clauses.notes import add_note
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.gaps.read_gaps import read_gaps, read_measures
from models.usecases.ledgers.edit_ledgers import (
    end_person,
    give_up_held,
    mend_person,
    put_figures,
    put_register,
    read_ledgers,
)
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre, role_of
from models.usecases.packages.finalise import read_revisions
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, RowFault
from models.vocabulary.ids import RowId
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}


@dataclass(frozen=True)
class Column:
    header: str


@dataclass(frozen=True)
class Reading:
    """What the forms hand in."""

    rows: tuple[StaffRow, ...]
    held: tuple[HeldRow, ...] = ()
    faults: tuple[RowFault, ...] = ()
    remarks: tuple[RowFault, ...] = ()
    file: str = "2025人员.xlsx"
    sheet: str = "在职"
    ignored_columns: tuple[Column, ...] = (Column("备注2"),)
    skipped_rows: tuple[object, ...] = ()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=NURSES, core=True),
        clause_text("1.1.2", may_not_apply=True),
        clause_text("1.1.3"),
    )
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李素芬"
    )
    yield made
    made.close()


def held(row: str, file: str = "2025人员.xlsx") -> HeldRow:
    return HeldRow(
        row_id=RowId(row),
        ledger="staff",
        origin=Origin(file=file, sheet="在职", row=6),
        cells={"姓名": "陈志强"},
        faults=("id-number.length",),
    )


def test_a_new_workspace_is_opened_again_as_it_was(centre: Centre) -> None:
    root = centre.workspace.folder.root
    put_figures(centre, {"beds.open": Fraction(20)})
    centre.close()
    assert role_of(root, CLOCK) == "centre"
    again = open_centre(root, CLOCK)
    assert again.profile == profile()
    assert again.ledgers.figures == {"beds.open": 20}
    assert again.workspace.folder.keys.is_file()
    again.close()


def test_a_short_passphrase_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        create_centre(tmp_path / "w", profile(), "1234567", [], CLOCK)
    assert refused.value.code is RefusalCode.PASSPHRASE_TOO_SHORT
    assert not (tmp_path / "w").exists()


def test_a_pack_for_other_institutions_is_not_taken(tmp_path: Path) -> None:
    text = pack_text(clause_text("1.1.1"))
    with pytest.raises(Refusal) as refused:
        create_centre(tmp_path / "w", profile(kind="village_clinic"), "口令" * 4, [text], CLOCK)
    assert refused.value.code is RefusalCode.PACK_NOT_FOUND
    assert not (tmp_path / "w").exists()


def test_importing_says_what_is_new_changed_unchanged_and_gone(centre: Centre) -> None:
    first = person("21", name="王", id_number="1", origin=Origin(row=2))
    second = person("21", name="李", id_number="2")
    third = person("11", name="赵", id_number="3")
    card = import_staff(centre, Reading(rows=(first, second, third), held=(held("h1"),)))
    assert (card.added, card.changed, card.unchanged, card.held) == (3, 0, 0, 1)
    assert card.ignored_columns == ("备注2",)
    moved = replace(first, row_id=RowId("x1"), origin=Origin(row=9))
    promoted = replace(second, row_id=RowId("x2"), title_rank="3")
    card = import_staff(centre, Reading(rows=(moved, promoted)))
    assert (card.added, card.changed, card.unchanged) == (0, 1, 1)
    assert card.vanished == ("赵",)
    rows = {row.id_number: row for row in centre.ledgers.staff}
    assert rows["2"].title_rank == "3"
    assert rows["2"].row_id == second.row_id
    assert len(rows) == 3
    assert centre.ledgers.held_staff == 0, "the same file read again replaces its held rows"


def test_a_dry_run_writes_nothing(centre: Centre) -> None:
    before = centre.workspace.folder.database.read_bytes()
    card = import_staff(centre, Reading(rows=(person(),), held=(held("h1"),)), dry_run=True)
    assert (card.added, card.held, card.dry_run) == (1, 1, True)
    assert centre.ledgers.staff == ()
    assert centre.workspace.folder.database.read_bytes() == before


def test_held_rows_of_another_file_stay(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(), held=(held("h1", "甲.xlsx"),), file="甲.xlsx"))
    import_staff(centre, Reading(rows=(), held=(held("h2", "乙.xlsx"),), file="乙.xlsx"))
    assert [row.row_id for row in read_ledgers(centre).held] == ["h1", "h2"]


def test_held_rows_of_another_sheet_of_the_file_stay(centre: Centre) -> None:
    """One workbook with a sheet for those in post and one for those who help out."""
    for ident, sheet in (("h1", "在职"), ("h2", "返聘"), ("h3", "返聘")):
        row = held(ident)
        row = replace(row, origin=replace(row.origin, sheet=sheet))
        import_staff(centre, Reading(rows=(), held=(row,), sheet=sheet))
    assert [row.row_id for row in read_ledgers(centre).held] == ["h1", "h3"]


def test_a_held_row_opens_the_grade_until_it_is_mended(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(),), held=(held("h1"),)))
    assert read_clause(centre, "1.1.1").lacks_data
    mend_person(centre, RowId("h1"), person("21", name="陈志强"))
    assert read_clause(centre, "1.1.1").computed is Grade.C
    assert read_ledgers(centre).held == ()


def test_a_held_row_is_given_up_only_with_a_reason(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(),), held=(held("h1"),)))
    with pytest.raises(Refusal) as refused:
        give_up_held(centre, RowId("h1"), "  ")
    assert refused.value.code is RefusalCode.REASON_REQUIRED
    give_up_held(centre, RowId("h1"), "不是本院的人")
    assert read_clause(centre, "1.1.1").computed is Grade.D


def test_ending_a_person_keeps_the_row_and_changes_the_count(centre: Centre) -> None:
    first, second = person(), person()
    import_staff(centre, Reading(rows=(first, replace(second, name="赵"))))
    assert read_clause(centre, "1.1.1").computed is Grade.C
    end_person(centre, first.row_id, date(2025, 3, 1), "调出")
    assert read_clause(centre, "1.1.1").computed is Grade.D
    assert len(centre.ledgers.staff) == 2


def test_figures_are_refused_whole_or_taken_whole(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        put_figures(centre, {"beds.open": Fraction(20), "beds.opened": Fraction(1)})
    assert refused.value.code is RefusalCode.FIGURE_UNKNOWN
    with pytest.raises(Refusal) as refused:
        put_figures(centre, {"beds.open": Fraction(41, 2)})
    assert refused.value.code is RefusalCode.CELL_NOT_WHOLE
    assert centre.ledgers.figures == {}


def test_a_register_answer_is_read_back_in_its_card(centre: Centre) -> None:
    entry = RegisterEntry(register="department", kind="internal", present=False)
    put_register(centre, "department", [entry], filled=True)
    (card,) = read_ledgers(centre).registers
    assert card.filled
    assert [(kind.title, kind.present) for kind in card.kinds] == [("内科", False)]


def test_a_tick_changes_grade_counts_and_level_at_once(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(), replace(person(), name="赵"))))
    for code in ("1.1.2", "1.1.3"):
        card = tick_grade(centre, code, Grade.B)
    assert card.clause.claimed is Grade.B
    assert card.checklist.open == 0
    (level,) = card.checklist.levels
    assert [(share.grade, share.reached) for share in level.shares] == [(Grade.C, 3), (Grade.B, 2)]
    assert level.reached
    assert level.provisional
    card = tick_criterion(centre, "1.1.3.C1", False)
    assert card.clause.claimed is Grade.D
    assert card.checklist.level is None


def test_answers_survive_closing(centre: Centre) -> None:
    tick_criterion(centre, "1.1.3.C1", True)
    set_not_applicable(centre, "1.1.2", "未设床位")
    add_note(centre, "1.1.3", "7 月再看")
    before = read_checklist(centre)
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    assert read_checklist(again) == before
    assert [note.text for note in read_clause(again, "1.1.3").notes] == ["7 月再看"]
    again.close()


def test_e_needs_a_clause_that_may_fall_away(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        set_not_applicable(centre, "1.1.3", "没有")
    assert refused.value.code is RefusalCode.CLAUSE_ALWAYS_APPLIES
    card = set_not_applicable(centre, "1.1.2", "未设床位")
    assert (card.clause.claimed, card.checklist.applicable) == (Grade.E, 2)
    card = set_not_applicable(centre, "1.1.2", "")
    assert (card.clause.claimed, card.checklist.applicable) == (None, 3)


def test_an_over_claim_is_saved_and_its_reason_kept(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(),)))
    card = tick_criterion(centre, "1.1.1.C1", True)
    assert (card.clause.computed, card.clause.claimed) == (Grade.D, Grade.C)
    assert card.clause.over_claim == 1
    card = write_claim_reason(centre, "1.1.1", " 县医院派驻护士 2 名 ")
    assert card.clause.claim_reason == "县医院派驻护士 2 名"


def test_unknown_clauses_and_criteria_are_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        read_clause(centre, "9.9.9")
    assert refused.value.code is RefusalCode.CLAUSE_UNKNOWN
    with pytest.raises(Refusal) as refused:
        tick_criterion(centre, "1.1.1.C9", True)
    assert refused.value.code is RefusalCode.CRITERION_UNKNOWN


def test_evidence_is_kept_once_by_its_digest(centre: Centre, tmp_path: Path) -> None:
    file = tmp_path / "派驻协议.pdf"
    file.write_bytes(b"%PDF-1.7 agreement")
    attach_evidence(centre, "1.1.1", file, "1.1.1.C1")
    card = attach_evidence(centre, "1.1.3", file)
    (one,) = card.evidence
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert (one.digest, one.name, one.media_type) == (digest, "派驻协议.pdf", "application/pdf")
    folder = centre.workspace.folder.root / "evidence"
    kept = [path for path in folder.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == [digest]
    assert kept[0].read_bytes() == file.read_bytes()
    card = remove_evidence(centre, "1.1.3", one.digest, one.criterion)
    assert card.evidence == ()
    assert kept[0].exists()
    assert len(read_clause(centre, "1.1.1").evidence) == 1


def test_evidence_that_is_not_there_or_empty_is_refused(centre: Centre, tmp_path: Path) -> None:
    for name, content, code in (
        ("无.pdf", None, RefusalCode.EVIDENCE_NOT_FOUND),
        ("空.pdf", b"", RefusalCode.EVIDENCE_EMPTY),
    ):
        file = tmp_path / name
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(Refusal) as refused:
            attach_evidence(centre, "1.1.1", file)
        assert refused.value.code is code
    assert read_clause(centre, "1.1.1").evidence == ()


def test_gaps_and_measures_show_figures_and_what_would_settle_them(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(),)))
    card = read_gaps(centre, "basic")
    assert (card.gaps[0].title, card.gaps[0].short, card.gaps[0].unit) == ("注册护士", "1", "人")
    assert card.gaps[0].blocks[0].core
    measures = {one.id: one for one in read_measures(centre)}
    assert measures["staff.nurses"].figures == "1"
    assert measures["beds.open"].missing[0].title == "实有床位"


def test_row_ids_sort_as_they_were_made() -> None:
    new_id = random_row_id(date(2025, 6, 12))
    made = [new_id() for _ in range(20)]
    assert made == sorted(made)
    assert len(set(made)) == 20
    assert all(len(row) == 32 for row in made)


def test_a_ledger_change_after_finalising_belongs_to_the_next_revision(centre: Centre) -> None:
    import_staff(centre, Reading(rows=(person(), replace(person(), name="赵"))))
    first = finalise(centre)
    with pytest.raises(Refusal) as refused:
        tick_criterion(centre, "1.1.3.C1", True)
    assert refused.value.code is RefusalCode.ASSESSMENT_FINALISED
    put_figures(centre, {"beds.open": Fraction(20)})
    assert (centre.row.state, centre.row.revision) == ("draft", 2)
    assert read_revisions(centre) == (first,)
    assert tick_criterion(centre, "1.1.3.C1", True).clause.criteria[0].tick is True
