"""Every deed that is a step, in any order with undo and redo: two piles, nothing else.

The store's own property test works on rows; this one on what people do, with all that a
deed takes along (a row that is confirmed by being changed, a carried answer that is
settled, a text that falls away).
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ledger.form_rows import FormRow
from models.ledger.records import HeldRow, Origin, RegisterEntry, StaffRow
from models.standards.pack import Grade
from models.store.entry_tables import unit
from models.store.journal import JOURNALED
from models.usecases.carry.confirm_carried import confirm_clause, set_aside_carried
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks, withdraw_check
from models.usecases.clauses.answer import set_not_applicable, tick_grade, write_claim_reason
from models.usecases.clauses.attach_evidence import attach_evidence, remove_evidence
from models.usecases.clauses.departments import (
    adopt_department_answers,
    put_department_answers,
    set_departments,
)
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.notes import add_note, withdraw_note
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.journal.audit_log import verify_audit
from models.usecases.journal.undo import read_undo, redo, undo
from models.usecases.ledgers.edit_ledgers import (
    add_person,
    change_person,
    end_person,
    forget_answer,
    give_up_held,
    mend_person,
    put_devices,
    put_figures,
    put_profile,
    put_register,
)
from models.usecases.ledgers.edit_rows import add_rows, end_rows, put_rows
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.years.confirm_rolled import confirm_ledgers
from models.usecases.years.open_year import open_year
from models.vocabulary.clock import FixedClock
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, RowId
from models.vocabulary.progress import Unwatched
from tests.deeds_of_work import WORK
from tests.ledgers import device, person, profile
from tests.test_usecases_centre import Reading
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2026, 6, 12, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}
ENTRY = RegisterEntry(register="department", kind="internal")
DRUG = RowId("drug")
WHOLE = CriterionId("")
_fresh = count(1)


def _new(ledger: str, **values: str) -> FormRow:
    return FormRow(row_id=RowId(f"n{next(_fresh)}"), ledger=ledger, values=values)


def _import(centre: Centre) -> object:
    number = next(_fresh)
    held = HeldRow(
        row_id=RowId(f"h{number}"), ledger="staff", faults=("x",), cells={"姓名": "陈"},
        origin=Origin(file="2025人员.xlsx", sheet="在职", row=3),
    )  # fmt: skip
    row = person("21", row_id=RowId(f"i{number}"), name="护士", id_number=str(number % 3))
    return import_staff(centre, Reading(rows=(row,), held=(held,)))


def _first(centre: Centre) -> StaffRow:
    return centre.ledgers.staff[0]


def _held(centre: Centre) -> RowId:
    with centre.workspace.store.reading() as read:
        rows = read.ledgers.held(centre.year)
    return rows[0].row_id if rows else RowId("none")


def _mend(centre: Centre) -> None:
    mend_person(centre, _held(centre), person("21", row_id=RowId(f"m{next(_fresh)}")))


def _accept(centre: Centre) -> object:
    return accept_checks(centre, [i for i in read_checks(centre).items if i.waits][:2], "核实过")


def _withdraw(centre: Centre) -> None:
    for item in read_checks(centre).items:
        if item.accepted:
            withdraw_check(centre, item.code, item.subject)
            return


def _file(centre: Centre, deed: str) -> None:
    files = read_clause(centre, "1.1.3").evidence
    if deed == "attach" or not files:
        file = centre.workspace.folder.root.parent / "制度.pdf"
        file.write_bytes(b"%PDF-1.4 x")
        attach_evidence(centre, "1.1.3", file)
    elif deed == "describe":
        describe_evidence(centre, "1.1.3", files[0].digest, WHOLE, remark=str(next(_fresh)))
    else:
        remove_evidence(centre, "1.1.3", files[0].digest, WHOLE)


def _note(centre: Centre) -> None:
    open_notes = [n for n in read_clause(centre, "1.1.2").notes if not n.withdrawn]
    if open_notes:
        withdraw_note(centre, open_notes[0].note_id)
    else:
        add_note(centre, "1.1.2", "再看看")


DEEDS: Mapping[str, Callable[[Centre], object]] = {
    "add a person": lambda c: add_person(c, person(row_id=RowId(f"p{next(_fresh)}"))),
    "change a person": lambda c: change_person(
        c, replace(_first(c), title_rank=str(next(_fresh) % 5))
    ),
    "end a person": lambda c: end_person(c, _first(c).row_id, date(2025, 12, 1), "调出"),
    "a device": lambda c: put_devices(c, added=[device("B超", row_id=RowId(f"e{next(_fresh)}"))]),
    "import": _import,
    "mend a held row": _mend,
    "give a held row up": lambda c: give_up_held(c, _held(c), "不是本院的"),
    "figures": lambda c: put_figures(
        c, {"beds.open": Fraction(next(_fresh) % 3), "visits.total": None}
    ),
    "a fact": lambda c: state_facts(c, {"legal.sponsor": "" if c.ledgers.facts else "society"}),
    "a register": lambda c: put_register(
        c, "department", [ENTRY], filled="department" not in c.ledgers.registers_filled
    ),
    "forget an answer": lambda c: forget_answer(c, ENTRY),
    "the profile": lambda c: put_profile(c, replace(c.profile, population=next(_fresh))),
    "add rows": lambda c: add_rows(c, [_new("village_clinics", name="一村"), _new("teams")]),
    "put rows": lambda c: put_rows(
        c,
        added=[_new("drugs", name="甲")],
        changed=[replace(row, values={"name": str(next(_fresh))}) for row in _drugs(c)[:1]],
    ),
    "end rows": lambda c: end_rows(
        c, "drugs", [row.row_id for row in _drugs(c)], date(2025, 12, 1), "停用"
    ),
    "tick": lambda c: tick_grade(c, "1.1.1", Grade.C, None if c.answers.ticks else True),
    "deny": lambda c: tick_grade(c, "1.1.3", Grade.C, False),
    "not applicable": lambda c: set_not_applicable(
        c, "1.1.2", "" if c.answers.not_applicable else "不设"
    ),
    "a reason": lambda c: write_claim_reason(c, "1.1.3", f"理由{next(_fresh) % 2}"),
    "a note": _note,
    "attach": lambda c: _file(c, "attach"),
    "describe": lambda c: _file(c, "describe"),
    "remove": lambda c: _file(c, "remove"),
    "departments": lambda c: set_departments(
        c, ["1.1.1", "1.1.3"], ("内科", "护理部")[next(_fresh) % 2], ["院办"]
    ),
    "a department's answers": lambda c: put_department_answers(
        c, "内科", {c.clauses[ClauseCode("1.1.3")].criteria[0].id: bool(next(_fresh) % 2)}
    ),
    "adopt": lambda c: adopt_department_answers(c, "1.1.3", "内科", replace=True),
    "accept checks": _accept,
    "withdraw a check": _withdraw,
    "confirm the carried": lambda c: confirm_clause(c, "1.1.4"),
    "set the carried aside": lambda c: set_aside_carried(c, "1.1.4"),
    "confirm the rolled": lambda c: confirm_ledgers(c, ["staff", "figures"]),
    **WORK,
}
Tables: TypeAlias = dict[str, list[tuple[object, ...]]]


def _drugs(centre: Centre) -> list[FormRow]:
    return [row for row in centre.ledgers.form_rows if row.ledger == "drugs"]


@dataclass
class Piles:
    """What undo and redo mean, on whole states."""

    done: list[Tables]
    undone: list[Tables]


@pytest.fixture(scope="module")
def begun() -> Iterator[Path]:
    """A workspace in its second year: rows, figures and answers came over and wait."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "w"
        text = pack_text(
            clause_text("1.1.1", requirement=NURSES, core=True),
            clause_text("1.1.2", may_not_apply=True),
            clause_text("1.1.3"),
            clause_text("1.1.4", may_not_apply=True),
        )
        made = create_centre(root, profile(), "口令" * 4, [text], CLOCK, author="李素芬")
        add_person(made, person("21", row_id=RowId("s1"), name="王"))
        add_rows(made, [FormRow(row_id=DRUG, ledger="drugs", values={"name": "阿司匹林"})])
        put_figures(made, {"beds.open": Fraction(20)})
        tick_grade(made, "1.1.4", Grade.C)
        write_claim_reason(made, "1.1.4", "够")
        open_year(made).close()
        yield root


def _stored(centre: Centre) -> Tables:
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        return {
            name: sorted(plain.execute(f'SELECT * FROM "{name}"'), key=repr) for name in JOURNALED
        }


def _steps(centre: Centre) -> int:
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        return int(plain.execute(f"SELECT max(unit) FROM {unit.name}").fetchone()[0])


def _turn(centre: Centre, piles: Piles, which: str) -> None:
    here, there = piles.done, piles.undone
    if which == "redo":
        here, there = there, here
    now = _stored(centre)
    if not here:
        with pytest.raises(Refusal):
            (undo if which == "undo" else redo)(centre)
        return
    (undo if which == "undo" else redo)(centre)
    there.append(now)
    assert _stored(centre) == here.pop()


@settings(max_examples=25)
@given(
    deeds=st.lists(
        st.one_of(st.sampled_from(sorted(DEEDS)), st.sampled_from(("undo", "redo"))),
        min_size=4,
        max_size=16,
    )
)
def test_any_order_of_deeds_undo_and_redo_agrees_with_two_piles(
    begun: Path, deeds: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "w"
        shutil.copytree(begun, root)
        with closing(open_centre(root, CLOCK, author="李素芬")) as centre:
            piles = Piles(done=[], undone=[])
            for deed in deeds:
                if deed in {"undo", "redo"}:
                    _turn(centre, piles, deed)
                    continue
                before, steps = _stored(centre), _steps(centre)
                with suppress(Refusal):  # nothing there to do it to
                    DEEDS[deed](centre)
                if _steps(centre) > steps:
                    piles.done.append(before)
                    piles.undone.clear()
                else:
                    assert _stored(centre) == before
            while piles.done:
                _turn(centre, piles, "undo")
            assert read_undo(centre).undo is None
            while piles.undone:
                _turn(centre, piles, "redo")
            _agrees_with_the_disk(centre, root)


def _agrees_with_the_disk(centre: Centre, root: Path) -> None:
    assert verify_audit(centre, Unwatched()).whole
    with closing(open_centre(root, CLOCK, for_writing=False)) as anew:
        assert anew.ledgers == centre.ledgers
        assert anew.answers == centre.answers
        assert read_checklist(anew) == read_checklist(centre)


def test_every_deed_can_be_done_and_together_they_touch_every_journaled_table(
    begun: Path, tmp_path: Path
) -> None:
    root = tmp_path / "w"
    shutil.copytree(begun, root)
    with closing(open_centre(root, CLOCK, author="李素芬")) as centre:
        steps = []
        for name in ("import", "import", *DEEDS):
            before = _steps(centre)
            with suppress(Refusal):
                DEEDS[name](centre)
            steps += [name] if _steps(centre) > before else []
        with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
            touched = {one for (one,) in plain.execute("SELECT DISTINCT entity FROM change")}
    elsewhere = {"policy_choice", "feedback_answer", "review", "review_clause", "review_item"}
    assert JOURNALED.keys() - touched == elsewhere, "deeds of other tests"
    done_before = {"set the carried aside", "confirm the rolled", "give a held row up", "adopt"}
    assert DEEDS.keys() - set(steps) <= done_before, "others have settled it by then"
