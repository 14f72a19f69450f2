"""Answers carried over to another version: they wait, and count for nothing, until confirmed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.pack import Grade
from models.standards.text import PackText
from models.usecases.carry.carry_cards import CarryOverCard
from models.usecases.carry.carry_over import after_carry_over, carry_over, plan_carry_over
from models.usecases.carry.confirm_carried import (
    confirm_clause,
    confirm_criterion,
    confirm_evidence,
    set_aside_carried,
)
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.answer import (
    set_not_applicable,
    tick_criterion,
    tick_grade,
    write_claim_reason,
)
from models.usecases.clauses.answer_many import tick_many
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.clauses.clause_cards import NoteCard
from models.usecases.clauses.departments import (
    put_department_answers,
    read_department_answers,
    read_departments,
    set_departments,
)
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.notes import add_note, withdraw_note
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.journal.undo import undo
from models.usecases.ledgers.edit_ledgers import put_figures
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.packages.finalise import read_revisions
from models.usecases.packs.pack_versions import store_pack
from models.usecases.people.people_cards import Person, Role
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AccountId, ClauseCode, CriterionId, Digest
from tests.finalising import finalise
from tests.ledgers import profile
from tests.two_versions import CLOCK, DRUGS, FEVER, NEW, OLD, ROSTER, RULES, clause, version


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [OLD], CLOCK, author="李素芬"
    )
    yield made
    made.close()


def stored(centre: Centre, text: PackText = NEW) -> Digest:
    with centre.workspace.store.writing(CLOCK, "李素芬") as write:
        return store_pack(write, text)[0]


def moved(centre: Centre, **options: Any) -> tuple[Centre, CarryOverCard]:
    return moved_to(centre, NEW, **options)


def moved_to(centre: Centre, text: PackText, **options: Any) -> tuple[Centre, CarryOverCard]:
    card = carry_over(centre, stored(centre, text), **options)
    return after_carry_over(centre, card), card


def everything(centre: Centre, file: Path) -> None:
    """Answer every clause of OLD and write every kind of text."""
    file.write_bytes(b"%PDF-1.7 roster")
    tick_criterion(centre, "1.1.1.C1", True)
    tick_criterion(centre, "1.1.1.C2", True)
    write_claim_reason(centre, "1.1.1", "县医院派驻护士")
    add_note(centre, "1.1.1", "7 月再看")
    attach_evidence(centre, "1.1.1", file, "1.1.1.C1")
    set_not_applicable(centre, "1.1.2", "未设发热诊室")
    tick_criterion(centre, "1.1.3.C1", False)


def words(notes: Sequence[NoteCard]) -> list[str]:
    return [note.text for note in notes]


def test_what_comes_over_waits_and_counts_for_nothing(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, card = moved(centre)
    assert new.pack.version == "1.1"
    assert (new.answers.ticks, new.answers.not_applicable) == ({}, {})
    checklist = read_checklist(new)
    assert (checklist.applicable, checklist.open) == (2, 2)
    assert all(share.reached == 0 for share in checklist.levels[0].shares)
    shown = read_clause(new, "1.1.1")
    assert (shown.claimed, shown.claim_reason, shown.notes, shown.evidence) == (None, "", (), ())
    assert shown.carried is not None
    assert (shown.carried.claim_reason, words(shown.carried.notes)) == (
        "县医院派驻护士",
        ["7 月再看"],
    )
    assert (shown.carried.answers, shown.carried.changed) == (1, 1)
    assert [file.name for file in shown.carried.evidence] == ["排班.pdf"]
    assert (card.answers("carried"), card.answers("threshold"), card.answers("gone")) == (1, 1, 1)


def test_an_answer_goes_with_its_sentence_not_with_its_number(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    new, _ = moved(centre)
    first, second, third = read_clause(new, "1.1.1").criteria
    assert (first.carried, second.carried, third.carried) == (None, True, None)
    assert second.tick is None


def test_an_answer_to_another_threshold_is_shown_but_cannot_be_confirmed(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C2", True)
    new, _ = moved(centre)
    third = read_clause(new, "1.1.1").criteria[2]
    assert (third.carried, third.carried_change) == (True, "threshold")
    with pytest.raises(Refusal) as refused:
        confirm_criterion(new, third.id)
    assert refused.value.code is RefusalCode.CARRIED_NOTHING
    assert read_checklist(new).unconfirmed == 0, "nothing that could be confirmed"
    answered = tick_criterion(new, third.id, True).clause
    assert answered.criteria[2].carried is None
    assert answered.carried is None


def test_a_reworded_sentence_does_not_take_the_old_answer(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    words = msgspec.structs.replace(RULES, text="制定护理制度并落实，每月检查一次。")
    text = version("2", clause("1.1.1", "护理管理", words, ROSTER))
    card = carry_over(centre, stored(centre, text))
    new = after_carry_over(centre, card)
    first = read_clause(new, "1.1.1").criteria[0]
    assert (first.carried, first.carried_change) == (True, "reworded")
    assert card.answers("reworded") == 1


def test_confirming_one_answer_takes_that_one(centre: Centre) -> None:
    tick_grade(centre, "1.1.1", Grade.C)
    set_not_applicable(centre, "1.1.2", "未设发热诊室")
    new, _ = moved(centre)
    card = confirm_criterion(new, "1.1.1.C2")
    assert card.clause.criteria[1].tick is True
    assert card.clause.criteria[1].carried is None
    assert dict(new.answers.ticks) == {"1.1.1.C2": True}
    assert card.checklist.unconfirmed == 1, "the E of the other clause still waits"


def test_confirming_a_clause_takes_all_that_stands(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, _ = moved(centre)
    shown = confirm_clause(new, "1.1.1").clause
    assert (shown.claim_reason, words(shown.notes)) == ("县医院派驻护士", ["7 月再看"])
    assert [(file.name, file.criterion) for file in shown.evidence] == [("排班.pdf", "1.1.1.C2")]
    assert [one.tick for one in shown.criteria] == [None, True, None]
    assert shown.carried is not None
    assert (shown.carried.answers, shown.carried.changed, shown.carried.evidence) == (0, 1, ())
    away = confirm_clause(new, "1.2.9")
    assert (away.clause.claimed, away.checklist.applicable) == (Grade.E, 1)
    assert away.checklist.unconfirmed == 0
    root = new.workspace.folder.root
    again = Centre(new.workspace, CLOCK, "李")
    assert read_checklist(again) == read_checklist(new)
    assert (root / "evidence").is_dir()


def test_confirming_one_file_leaves_the_rest_waiting(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, _ = moved(centre)
    waiting = read_clause(new, "1.1.1").carried
    assert waiting is not None
    (file,) = waiting.evidence
    shown = confirm_evidence(new, "1.1.1", file.digest, file.criterion).clause
    assert [one.digest for one in shown.evidence] == [file.digest]
    assert shown.carried is not None
    assert (shown.carried.answers, shown.carried.evidence) == (1, ())


def test_answering_anew_is_done_with_what_waited(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, _ = moved(centre)
    tick_criterion(new, "1.1.1.C2", False)
    add_note(new, "1.1.1", "另记")
    card = write_claim_reason(new, "1.1.1", "")
    carried = card.clause.carried
    assert carried is not None
    assert (carried.answers, carried.claim_reason) == (0, "")
    assert (words(carried.notes), words(card.clause.notes)) == (["7 月再看"], ["另记"])
    assert dict(new.answers.ticks) == {"1.1.1.C2": False}
    set_not_applicable(new, "1.2.9", "")
    with pytest.raises(Refusal):
        confirm_clause(new, "1.2.9")


def test_a_file_of_answers_settles_what_waited_too(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    new, _ = moved(centre)
    assert tick_many(new, {"1.1.1.C2": None}).unconfirmed == 0


def test_set_aside_takes_nothing_and_asks_no_more(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, _ = moved(centre)
    shown = set_aside_carried(new, "1.1.1").clause
    assert shown.carried is None
    assert new.answers.ticks == {}
    assert (shown.evidence, shown.notes) == ((), ())


def test_preflight_says_what_waits(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    assert "carried.waiting" not in {item.code for item in read_preflight(centre).items}
    new, _ = moved(centre)
    (item,) = [one for one in read_preflight(new).items if one.code == "carried.waiting"]
    assert (item.severity, item.clause) == ("confirm", "1.1.1")
    assert dict(item.params)["count"] == 5  # a tick, a file, a reason, a note, an E
    leaving = {code: count for code, count, _ in read_preflight(new).leaving}
    assert leaving["answers"] == 0


def test_the_old_assessment_stays_readable_and_closed(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    before = read_checklist(centre), read_clause(centre, "1.1.1")
    rows = tables(centre, "tick", "clause_state", "evidence_link", "snapshot")
    which = centre.row.assessment_id
    moved(centre)
    assert tables(centre, "tick", "clause_state", "evidence_link", "snapshot") == rows
    old = Centre(centre.workspace, CLOCK, "李", assessment_id=which)
    assert old.superseded
    assert (read_checklist(old), read_clause(old, "1.1.1")) == before
    for closed in (old, centre):
        for change in (
            lambda closed=closed: tick_criterion(closed, "1.1.1.C1", False),
            lambda closed=closed: add_note(closed, "1.1.1", "改"),
            lambda closed=closed: finalise(closed),
            lambda closed=closed: carry_over(closed, centre.pack.digest),
        ):
            with pytest.raises(Refusal) as refused:
                change()
            assert refused.value.code is RefusalCode.ASSESSMENT_SUPERSEDED


def tables(centre: Centre, *names: str) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        return [plain.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in names]


def test_the_new_assessment_is_the_one_that_opens(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    new, card = moved(centre)
    assert new.row.assessment_id == card.assessment_id != centre.row.assessment_id
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    assert again.row.assessment_id == card.assessment_id
    assert again.row.carried_from == centre.row.assessment_id
    again.close()


def test_the_next_year_begins_with_last_years_answers_waiting(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    card = carry_over(centre, centre.pack.digest, year=2026)
    new = after_carry_over(centre, card)
    assert (new.year, new.pack.digest) == (2026, centre.pack.digest)
    assert (new.profile.name, new.profile.population) == (centre.profile.name, None)
    assert read_clause(new, "1.1.1").criteria[0].carried is True
    assert not centre.superseded, "last year's assessment stays open"
    assert tick_criterion(centre, "1.1.1.C1", False).clause.criteria[0].tick is False


def test_a_plan_writes_nothing_and_says_what_would_come(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    digest = stored(centre)
    before = centre.workspace.folder.database.read_bytes()
    plan = plan_carry_over(centre, digest)
    assert centre.workspace.folder.database.read_bytes() == before
    assert plan.assessment_id == ""
    done = carry_over(centre, digest)
    assert replace(done, assessment_id=plan.assessment_id) == plan
    gone = next(one for one in plan.clauses if one.old == "1.1.3")
    assert (gone.new, [one.fate for one in gone.answers]) == (None, ["gone"])


def test_a_person_overrules_the_mapping(centre: Centre) -> None:
    tick_criterion(centre, "1.1.3.C1", True)
    text = version("2", clause("5.5.5", "完全另外的题目", DRUGS, FEVER))
    digest = stored(centre, text)
    assert plan_carry_over(centre, digest).answers("carried") == 0
    chosen = {ClauseCode("1.1.3"): ClauseCode("5.5.5")}
    new = after_carry_over(centre, carry_over(centre, digest, chosen=chosen))
    shown = read_clause(new, "5.5.5")
    assert shown.carried is not None
    assert (shown.carried.from_clause, shown.carried.sureness) == ("1.1.3", "chosen")
    assert confirm_clause(new, "5.5.5").clause.criteria[0].tick is True


def test_e_does_not_come_over_to_a_clause_that_always_applies(centre: Centre) -> None:
    set_not_applicable(centre, "1.1.2", "未设发热诊室")
    text = version("2", clause("1.1.2", "发热诊室", FEVER))
    card = carry_over(centre, stored(centre, text))
    (fate,) = [one for one in card.clauses if one.old == "1.1.2"]
    assert (fate.texts, fate.texts_lost) == ((), ("not_applicable",))
    assert read_clause(after_carry_over(centre, card), "1.1.2").carried is None


def test_what_still_waits_is_carried_on_to_the_next_version(centre: Centre, tmp_path: Path) -> None:
    everything(centre, tmp_path / "排班.pdf")
    second, _ = moved(centre)
    third = after_carry_over(
        second,
        carry_over(second, stored(second, version("3", *NEW.chapters[0].sections[0].clauses))),
    )
    shown = read_clause(third, "1.1.1")
    assert shown.criteria[1].carried is True
    assert shown.carried is not None
    assert (words(shown.carried.notes), len(shown.carried.evidence)) == (["7 月再看"], 1)


def test_a_note_keeps_its_author_and_time_and_its_criterion(centre: Centre) -> None:
    (note,) = add_note(centre, "1.1.1", "排班表待补", "1.1.1.C2").notes
    both = add_note(centre, "1.1.1", "写错了").notes
    (gone,) = [one for one in both if one.text == "写错了"]
    withdraw_note(centre, gone.note_id)
    later = FixedClock(moment=CLOCK.moment + timedelta(days=30))
    root = centre.workspace.folder.root
    centre.close()
    other = open_centre(root, later, author="王建国")
    new, _ = moved(other)
    (kept,) = confirm_clause(new, "1.1.1").clause.notes
    assert (kept.text, kept.author, kept.at) == ("排班表待补", "李素芬", note.at)
    assert kept.criterion == "1.1.1.C3", "the sentence has moved down by one"
    assert kept.note_id != note.note_id
    assert read_clause(new, "1.1.1").carried is None
    new.close()


def test_what_was_told_of_a_file_comes_over_where_it_still_fits(
    centre: Centre, tmp_path: Path
) -> None:
    with_items = version(
        "1.5", clause("1.1.1", "护理管理", RULES, ROSTER, evidence=("排班表", "旧名册"))
    )
    old, _ = moved_to(centre, with_items)
    for name, item in (("排班.pdf", "排班表"), ("名册.pdf", "旧名册")):
        file = tmp_path / name
        file.write_bytes(name.encode())
        digest = next(
            one.digest
            for one in attach_evidence(old, "1.1.1", file, item=item).evidence
            if one.name == name
        )
        describe_evidence(
            old, "1.1.1", digest, CriterionId(""), kind="record", valid_until="2025-12-31"
        )
    new, _ = moved_to(
        old, version("2", clause("1.1.1", "护理管理", RULES, ROSTER, evidence=("排班表",)))
    )
    shown = read_clause(new, "1.1.1")
    assert shown.carried is not None
    assert {one.kind for one in shown.carried.evidence} == {"record"}
    told = {
        one.name: (one.kind, one.valid_until, one.item)
        for one in confirm_clause(new, "1.1.1").clause.evidence
    }
    assert told == {
        "排班.pdf": ("record", "2025-12-31", "排班表"),
        "名册.pdf": ("record", "2025-12-31", ""),
    }


def test_departments_go_along_at_once_and_what_they_said_stays_behind(centre: Centre) -> None:
    set_departments(centre, ["1.1.1", "1.1.2", "1.1.3"], "院办", ["护理部"])
    put_department_answers(centre, "护理部", {CriterionId("1.1.1.C1"): True})
    new, _ = moved(centre)
    shown = read_clause(new, "1.2.9")
    assert (shown.lead, shown.supporting) == ("院办", ("护理部",))
    nursing, office = read_departments(new)
    assert (office.lead_of, nursing.supports) == (("1.1.1", "1.2.9"), ("1.1.1", "1.2.9"))
    assert read_department_answers(new, "护理部") == {}


def test_another_standard_begins_beside_the_first(centre: Centre) -> None:
    tick_criterion(centre, "1.1.1.C1", True)
    other = version("1", *OLD.chapters[0].sections[0].clauses, pack_id="other")
    new = after_carry_over(centre, carry_over(centre, stored(centre, other)))
    assert new.pack.id == "other"
    assert not centre.superseded
    assert confirm_clause(new, "1.1.1").clause.criteria[0].tick is True


def test_a_change_of_ledgers_opens_every_standards_revision_of_the_year(centre: Centre) -> None:
    tick_criterion(centre, "1.1.3.C1", True)
    other = version("1", *OLD.chapters[0].sections[0].clauses, pack_id="other")
    new = after_carry_over(centre, carry_over(centre, stored(centre, other)))
    tick_criterion(new, "1.1.3.C1", True)
    finalise(centre)
    finalise(new)
    put_figures(new, {"beds.open": Fraction(20)})
    assert (new.row.state, new.row.revision) == ("draft", 2)
    centre.row_changed()
    assert (centre.row.state, centre.row.revision) == ("draft", 2)


def test_who_may_not_set_a_clause_to_e_may_not_confirm_that_it_was(
    centre: Centre, tmp_path: Path
) -> None:
    everything(centre, tmp_path / "排班.pdf")
    new, _ = moved(centre)
    workspace = new.workspace
    workspace.guarded = True
    workspace.person = Person(account_id=AccountId("p"), name="小李", role=Role.CLERK)
    with pytest.raises(Refusal) as refused:
        confirm_clause(new, "1.2.9")
    assert refused.value.code is RefusalCode.NOT_PERMITTED
    assert new.answers.not_applicable == {}
    assert confirm_clause(new, "1.1.1").clause.criteria[1].tick is True
    workspace.person = Person(account_id=AccountId("h"), name="主任", role=Role.HEAD)
    confirm_clause(new, "1.2.9")
    assert new.answers.not_applicable == {"1.2.9": "未设发热诊室"}
    workspace.person = Person(account_id=AccountId("p"), name="小李", role=Role.CLERK)
    with pytest.raises(Refusal) as refused:
        undo(new)
    assert refused.value.code is RefusalCode.NOT_PERMITTED


def test_from_a_finalised_revision_into_a_new_assessment(centre: Centre) -> None:
    tick_criterion(centre, "1.1.3.C1", True)
    first = finalise(centre)
    new, _ = moved(centre)
    assert (new.row.state, new.row.revision) == ("draft", 2), "r1 is the name of what was sent"
    assert read_revisions(new) == ()
    old = Centre(centre.workspace, CLOCK, "李", assessment_id=centre.row.assessment_id)
    assert read_revisions(old) == (first,)
    put_figures(old, {"beds.open": Fraction(20)})
    assert (old.row.state, read_revisions(old)) == ("final", (first,)), "not reopened"


@pytest.mark.parametrize(
    ("year", "code"), [(2024, RefusalCode.YEAR_OUT_OF_RANGE), (2031, RefusalCode.YEAR_OUT_OF_RANGE)]
)
def test_a_year_that_cannot_follow_is_refused(centre: Centre, year: int, code: RefusalCode) -> None:
    with pytest.raises(Refusal) as refused:
        carry_over(centre, stored(centre), year=year)
    assert refused.value.code is code


def test_what_is_not_there_or_there_already_is_refused(centre: Centre) -> None:
    for digest, code in (
        (Digest("0" * 64), RefusalCode.PACK_NOT_FOUND),
        (centre.pack.digest, RefusalCode.ASSESSMENT_EXISTS),
    ):
        with pytest.raises(Refusal) as refused:
            plan_carry_over(centre, digest)
        assert refused.value.code is code
    carry_over(centre, stored(centre), year=2026)
    with pytest.raises(Refusal) as refused:
        carry_over(centre, centre.pack.digest, year=2026)
    assert refused.value.code is RefusalCode.ASSESSMENT_EXISTS
    with pytest.raises(Refusal) as refused:
        confirm_criterion(centre, CriterionId("1.1.1.C1"))
    assert refused.value.code is RefusalCode.CARRIED_NOTHING


def test_the_versions_of_these_tests_compile() -> None:
    assert compile_pack(OLD, MEASURES).version == "1"
    assert compile_pack(NEW, MEASURES).version == "1.1"
