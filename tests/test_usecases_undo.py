"""Whatever a person did last is taken back in one step, and the screen's figures with it."""

import ast
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.ledger.records import HeldRow, Origin, RegisterEntry, StaffRow
from models.standards.pack import Grade, Kind
from models.store.journal import JOURNALED
from models.usecases.centre import Centre
from models.usecases.clauses.answer import set_not_applicable, tick_grade, write_claim_reason
from models.usecases.clauses.answer_many import tick_many
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.history import row_history
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.journal.undo import read_undo, redo, undo
from models.usecases.ledgers.edit_ledgers import (
    add_person,
    change_person,
    put_figures,
    put_register,
)
from models.usecases.ledgers.edit_rows import add_rows, change_rows
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, RowFault
from models.vocabulary.ids import ClauseCode, RowId
from tests.exchange_world import CLOCK
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.texts.journal import step_shown
from ui.texts.steps import ACTIONS, ENTITIES

ROOT = Path(__file__).resolve().parent.parent
NURSES = {"measure": "staff.nurses", "at_least": "2"}
NURSE = person("21", name="周明远", id_number="990101199001011234", practice_scopes=("11",))
CLINIC = FormRow(row_id=RowId("r1"), ledger="village_clinics", values={"name": "东村卫生室"})
Deed = Callable[[Centre, Path], object]


@dataclass(frozen=True)
class Reading:
    """What the forms hand in: three good rows, one to be mended."""

    rows: tuple[StaffRow, ...]
    held: tuple[HeldRow, ...]
    faults: tuple[RowFault, ...] = ()
    remarks: tuple[RowFault, ...] = ()
    file: str = "2025人员.xlsx"
    sheet: str = "在职"
    ignored_columns: tuple[object, ...] = ()
    skipped_rows: tuple[object, ...] = ()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=NURSES, core=True),
        clause_text("1.1.2", may_not_apply=True),
        clause_text("1.1.3"),
    )
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    yield made
    made.close()


def _import(centre: Centre, _folder: Path) -> object:
    waiting = HeldRow(
        row_id=RowId("h1"), ledger="staff", origin=Origin(file="2025人员.xlsx"), cells={},
        faults=("x",),
    )  # fmt: skip
    rows = tuple(person("21", row_id=RowId(f"i{at}"), name=f"护士{at}") for at in range(3))
    return import_staff(centre, Reading(rows=(*rows,), held=(waiting,)))  # type: ignore[arg-type]


def _attach(centre: Centre, folder: Path) -> object:
    file = folder / "制度.pdf"
    file.write_bytes(b"%PDF-1.4 x")
    return attach_evidence(centre, "1.1.3", file)


DEEDS: dict[str, tuple[Deed, str]] = {
    "a person": (lambda centre, _: add_person(centre, NURSE), "新增人员 1 行"),
    "an import": (_import, "导入“人员表” 3 行"),
    "figures": (
        lambda centre, _: put_figures(
            centre, {"beds.open": Fraction(20), "beds.approved": Fraction(9)}
        ),
        "修改年度数据 2 项",
    ),
    "a register": (
        lambda centre, _: put_register(
            centre,
            "department",
            [RegisterEntry(register="department", kind="internal")],
            filled=True,
        ),
        "填写科室登记 1 项",
    ),
    "a fact": (
        lambda centre, _: state_facts(centre, {"legal.sponsor": "society"}),
        "填写机构情况：举办主体",
    ),
    "rows of a form": (
        lambda centre, _: add_rows(centre, [CLINIC, replace(CLINIC, row_id=RowId("r2"))]),
        "新增“村卫生室” 2 行",
    ),
    "a grade": (
        lambda centre, _: tick_grade(centre, "1.1.3", Grade.B),
        "勾选 1.1.3.C1 等 2 款",
    ),
    "many answers": (
        lambda centre, _: tick_many(centre, {"1.1.2.C1": True, "1.1.3.C1": False}),
        "一次勾选 2 款",
    ),
    "not applicable": (
        lambda centre, _: set_not_applicable(centre, "1.1.2", "不设村卫生室"),
        "1.1.2 设是否适用",
    ),
    "a reason": (lambda centre, _: write_claim_reason(centre, "1.1.3", "有"), "1.1.3 写理由"),
    "a file": (_attach, "1.1.3 添加佐证"),
}


def _stored(centre: Centre) -> dict[str, list[tuple[object, ...]]]:
    """Return every journaled table's rows, in no order that undo could change."""
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        return {
            name: sorted(plain.execute(f'SELECT * FROM "{name}"'), key=repr) for name in JOURNALED
        }


def _as_opened_anew(centre: Centre) -> bool:
    """Tell whether what the open centre keeps is what the disk would give."""
    anew = open_centre(centre.workspace.folder.root, CLOCK, for_writing=False)
    try:
        return (
            anew.ledgers == centre.ledgers
            and anew.answers == centre.answers
            and read_checklist(anew) == read_checklist(centre)
        )
    finally:
        anew.close()


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_one_deed_is_one_step_with_a_name(centre: Centre, tmp_path: Path, name: str) -> None:
    deed, words = DEEDS[name]
    before = _stored(centre)
    read_checklist(centre)
    deed(centre, tmp_path)
    after = _stored(centre)
    assert after != before
    card = read_undo(centre).undo
    assert card is not None
    assert card.author == "李素芬"
    shown = step_shown(
        card.action, card.subject, str, entity=card.entity, ledger=card.ledger, count=card.count
    )
    assert shown == words
    assert undo(centre) == card
    assert _stored(centre) == before
    assert _as_opened_anew(centre)
    assert read_undo(centre).redo == card
    redo(centre)
    assert _stored(centre) == after
    assert _as_opened_anew(centre)


def test_all_deeds_go_back_to_the_beginning_and_forth_to_the_end(
    centre: Centre, tmp_path: Path
) -> None:
    before = _stored(centre)
    for deed, _ in DEEDS.values():
        deed(centre, tmp_path)
    after = _stored(centre)
    for _ in DEEDS:
        undo(centre)
    assert _stored(centre) == before
    with pytest.raises(Refusal) as refused:
        undo(centre)
    assert refused.value.code is RefusalCode.UNDO_NOTHING
    for _ in DEEDS:
        redo(centre)
    assert _stored(centre) == after
    with pytest.raises(Refusal) as refused:
        redo(centre)
    assert refused.value.code is RefusalCode.REDO_NOTHING


def test_an_undone_tick_judges_the_clause_anew(centre: Centre) -> None:
    claimed = read_checklist(centre).levels
    ledgers = centre.ledgers
    tick_grade(centre, "1.1.3", Grade.A)
    undo(centre)
    assert read_checklist(centre).levels == claimed
    assert centre.ledgers is ledgers, "an answer costs no reading of the ledgers"


def test_undo_is_written_in_the_audit_log(centre: Centre) -> None:
    add_person(centre, NURSE)
    undo(centre)
    redo(centre)
    newest = read_audit(centre, AuditFilter()).entries[:2]
    assert [(entry.action, entry.subject, entry.detail) for entry in newest] == [
        ("redone", "staff.added", "unit=2"),
        ("undone", "staff.added", "unit=2"),
    ]


def test_finalising_is_a_wall_and_a_ledger_change_after_it_is_not(centre: Centre) -> None:
    add_person(centre, NURSE)
    tick_many(centre, dict.fromkeys(("1.1.2.C1", "1.1.3.C1"), True))
    finalise(centre)
    card = read_undo(centre)
    assert (card.undo, card.redo) == (None, None)
    put_figures(centre, {"beds.open": Fraction(20)})
    assert centre.row.revision == 2
    undo(centre)
    assert not centre.ledgers.figures
    assert (centre.row.state, centre.row.revision) == ("draft", 2)
    assert read_undo(centre).undo is None
    with pytest.raises(Refusal):
        undo(centre)


def test_what_policies_ask_for_stays_known(centre: Centre) -> None:
    kind = Kind(register="room", id="asked-by-a-policy", names=("发热诊室",), unit="间")
    centre.ask_for((kind,))
    add_person(centre, NURSE)
    undo(centre)
    assert kind in centre.kinds


def test_what_was_done_since_the_step_was_named_is_not_passed_over(centre: Centre) -> None:
    """Another handle of the same window writes between the look and the undoing."""
    put_figures(centre, {"beds.open": Fraction(20)})
    named = read_undo(centre).undo
    assert named is not None
    put_figures(centre, {"beds.approved": Fraction(9)})
    store = centre.workspace.store
    with pytest.raises(Refusal) as refused, store.turning_back(CLOCK, "李", named.unit):
        pass
    assert refused.value.code is RefusalCode.UNDO_OVERTAKEN
    undo(centre)
    with pytest.raises(Refusal), store.turning_forth(CLOCK, "李", named.unit):
        pass
    redo(centre)
    assert centre.ledgers.figures == {"beds.open": 20, "beds.approved": 9}


def test_history_tells_each_field_and_masks_identity_numbers(centre: Centre) -> None:
    add_person(centre, NURSE)
    change_person(
        centre,
        replace(
            NURSE,
            name="周远",
            id_number="990101199001011242",
            practice_scopes=("11", "21"),
            extra={"备注2": "哺乳期"},
        ),
    )
    undo(centre)
    cards = row_history(centre, "staff", (NURSE.row_id,))
    assert [(card.kind, card.what, card.undone) for card in cards] == [
        *[("undo", "changed", False)] * 4,
        *[("edit", "changed", True)] * 4,
        ("edit", "added", False),
    ]
    changes = {card.field: (card.before, card.after) for card in cards if card.undone}
    assert changes == {
        "name": ("周明远", "周远"),
        "id_number": ("99************1234", "99************1242"),
        "practice_scopes": ("11", "11、21"),
        "备注2": ("", "哺乳期"),
    }
    assert {card.author for card in cards} == {"李素芬"}


def test_history_of_a_form_row_names_its_own_fields(centre: Centre) -> None:
    add_rows(centre, [CLINIC])
    change_rows(centre, [replace(CLINIC, values={"name": "西村卫生室", "integrated": "1"})])
    *changed, added = row_history(centre, "form_row", ("r1",))
    assert {card.field: (card.before, card.after) for card in changed} == {
        "name": ("东村卫生室", "西村卫生室"),
        "integrated": ("", "1"),
    }
    assert (added.what, added.field) == ("added", "")
    assert row_history(centre, "form_row", ("r2",)) == ()


def test_the_clause_is_named_where_an_answer_was_overtaken(centre: Centre) -> None:
    tick_many(centre, {"1.1.3.C1": True})
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        plain.execute("DROP TRIGGER journal_tick_update")
        plain.execute("UPDATE tick SET value = 0")
        plain.commit()
    with pytest.raises(Refusal) as refused:
        undo(centre)
    assert refused.value.code is RefusalCode.UNDO_OVERTAKEN
    assert refused.value.params == {"entity": "tick", "what": "1.1.3.C1"}


def test_every_action_that_is_written_down_has_words() -> None:
    written = set()
    for path in (ROOT / "models").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "note_down":
                written |= {
                    part.value
                    for part in ast.walk(node.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    names = {action for action in written if re.fullmatch(r"[a-z]+([.-][a-z-]+)*", action)}
    assert len(names) > 30
    assert not names - ACTIONS.keys()
    assert ENTITIES.keys() == JOURNALED.keys()


def test_the_answers_of_a_clause_that_was_set_to_e_come_back(centre: Centre) -> None:
    set_not_applicable(centre, "1.1.2", "不设")
    undo(centre)
    assert ClauseCode("1.1.2") not in centre.answers.not_applicable
