"""Feedback at a centre: received, read item by item, answered, and sent again."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from models.exchange.contents import Content
from models.exchange.feedback import Feedback
from models.exchange.json_text import stored
from models.seal.keys import make_keys
from models.standards.pack import Grade
from models.usecases.checks.checks import accept_check, read_checks
from models.usecases.clauses.answer import tick_grade
from models.usecases.county.county import open_county
from models.usecases.feedback.answer_item import answer_item
from models.usecases.feedback.feedback_cards import AnswerState
from models.usecases.feedback.read_feedback import (
    files_for,
    read_feedback,
    read_loop,
    said_of_clause,
)
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.journal.undo import redo, undo
from models.usecases.open_centre import open_centre
from models.usecases.packages.finalise import reopen
from models.usecases.rectify.move_task import close_task
from models.usecases.rectify.problems_found import tasks_from_feedback
from models.usecases.rectify.read_tasks import read_tasks
from models.usecases.safety.deadline_cards import DeadlineKind
from models.usecases.safety.deadlines import read_deadlines
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported, locked_keys, row_counts
from tests.feedback_world import CountySays, item
from tests.finalising import finalise

TWO = (
    item("f1-1"),
    item("f1-2", "", text="把公示栏的电话更正过来", due=""),
)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a centre has exported its first revision to its county."""
    folder = tmp_path_factory.mktemp("sent")
    made, _card = exported(folder)
    made.close()
    return folder


@pytest.fixture
def world(sent: Path, tmp_path: Path) -> Iterator[World]:
    folder = tmp_path / "w"
    shutil.copytree(sent, folder)
    county = open_county(folder / "county", CLOCK, author="周敏")
    with (
        closing(open_centre(folder / "centre", CLOCK, author="李梅")) as centre,
        closing(county),
    ):
        keys, _locked = locked_keys()
        yield World(folder=folder, county=county, centre=centre, keys=keys)


def refused(do: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as raised:
        do()
    return raised.value


def take(world: World, path: Path, passphrase: str = PASSPHRASE) -> object:
    return receive_feedback(world.centre, path, passphrase, Unwatched())


# receiving


def test_a_feedback_is_received_kept_and_told(world: World) -> None:
    card = CountySays(world=world, items=TWO, grades={"1.1.3": "D"}).receive()
    assert (card.decision, card.open, card.already, card.elsewhere) == ("returned", 2, False, False)
    assert (world.centre.workspace.folder.inbox / f"{card.digest}.dbag").is_file()
    assert not list(world.centre.workspace.folder.inbox.glob(".reading-*"))
    shown = read_feedback(world.centre).shown
    assert shown is not None
    assert (shown.county, shown.reviewer, shown.submission_revision) == (
        "青川县卫生健康局",
        "周敏",
        1,
    )
    assert [(one.code, one.claimed, one.reviewed, one.now) for one in shown.differing] == [
        ("1.1.3", "C", "D", "C")
    ]
    assert shown.agreed == 5
    first, second = shown.items
    assert (first.clause, first.title, first.days_left, first.waits) == (
        "1.1.3",
        world.centre.clauses[shown.differing[0].code].title,
        18,
        True,
    )
    assert (second.clause, second.due, second.days_left) == ("", None, None)


def test_the_same_again_changes_nothing(world: World) -> None:
    says = CountySays(world=world)
    path = says.write()
    take(world, path)
    before = row_counts(world.centre.workspace.folder.database)
    again = receive_feedback(world.centre, path, PASSPHRASE, Unwatched())
    assert again.already
    assert row_counts(world.centre.workspace.folder.database) == before


def test_a_plain_one_is_read_without_a_passphrase(world: World) -> None:
    path = CountySays(world=world).write(sealed=False)
    assert receive_feedback(world.centre, path, "", Unwatched()).open == 1


def _other_year(record: Feedback) -> Feedback:
    return msgspec.structs.replace(
        record, assessment=msgspec.structs.replace(record.assessment, year=2024)
    )


def _other_institution(record: Feedback) -> Feedback:
    return msgspec.structs.replace(
        record,
        institution=msgspec.structs.replace(record.institution, uscc="12990100MB2C00002J"),
    )


def _other_revision(record: Feedback) -> Feedback:
    return msgspec.structs.replace(
        record, assessment=msgspec.structs.replace(record.assessment, revision=2)
    )


def _other_content(record: Feedback) -> Feedback:
    return msgspec.structs.replace(
        record, assessment=msgspec.structs.replace(record.assessment, content_digest="0" * 64)
    )


def _other_county(record: Feedback) -> Feedback:
    return msgspec.structs.replace(
        record, county=msgspec.structs.replace(record.county, region="990200")
    )


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (_other_year, RefusalCode.CONTENT_DISAGREES),
        (_other_institution, RefusalCode.FEEDBACK_INSTITUTION_OTHER),
        (_other_revision, RefusalCode.FEEDBACK_ASSESSMENT_UNKNOWN),
        (_other_content, RefusalCode.FEEDBACK_SUBMISSION_OTHER),
        (_other_county, RefusalCode.CONTENT_DISAGREES),
    ],
)
def test_what_is_not_for_us_is_refused_and_leaves_nothing(
    world: World, edit: Callable[[Feedback], Feedback], code: RefusalCode
) -> None:
    path = CountySays(world=world).write(edit=edit)
    folder = world.centre.workspace.folder
    before, files = row_counts(folder.database), sorted(folder.inbox.iterdir())
    assert refused(lambda: take(world, path)).code is code
    assert row_counts(folder.database) == before
    assert sorted(folder.inbox.iterdir()) == files


def test_a_stranger_s_signature_and_a_seal_for_others_are_refused(world: World) -> None:
    says = CountySays(world=world)
    stranger = says.write(signer=make_keys(), sealed=False)
    assert refused(lambda: take(world, stranger)).code is RefusalCode.FEEDBACK_SIGNER_OTHER
    sealed = says.write("封好的")
    assert refused(lambda: take(world, sealed, "")).code is RefusalCode.SEALED_NEEDS_KEY
    assert refused(lambda: take(world, sealed, "不是这个口令")).code is RefusalCode.PASSPHRASE_WRONG


def test_a_revision_that_never_left_here_has_no_feedback(world: World) -> None:
    path = CountySays(world=world).write()
    reopen(world.centre)
    tick_grade(world.centre, "1.1.5", Grade.C)
    finalise(world.centre)
    with world.centre.workspace.store.writing(CLOCK, "t", fixed=True) as write:
        write.assessments.note_package(world.centre.row.assessment_id, 1, "", Digest(""))
    assert refused(lambda: take(world, path)).code is RefusalCode.FEEDBACK_ASSESSMENT_UNKNOWN


def test_only_the_next_feedback_of_the_chain_is_taken(world: World) -> None:
    first = CountySays(world=world).receive()
    other = CountySays(world=world, items=(item("f1-1", text="另一句话"),)).write("另一份")
    assert refused(lambda: take(world, other)).code is RefusalCode.FEEDBACK_CONFLICT
    broken = CountySays(world=world, revision=2, previous="0" * 64).write("断的")
    assert refused(lambda: take(world, broken)).code is RefusalCode.FEEDBACK_CHAIN_BROKEN
    lost = CountySays(world=world, items=(item("f2-1"),), revision=2, previous=first.digest)
    assert refused(lambda: take(world, lost.write("丢的"))).code is RefusalCode.FEEDBACK_ITEM_LOST
    second = CountySays(world=world, items=TWO, revision=2, previous=first.digest).receive("第二")
    lines = read_feedback(world.centre).lines
    assert [(line.digest, line.revision, line.open) for line in lines] == [
        (second.digest, 2, 2),
        (first.digest, 1, 1),
    ]
    assert read_feedback(world.centre, first.digest).shown is not None


# answering


def test_an_answer_is_kept_replaced_undone_and_brought_again(world: World) -> None:
    CountySays(world=world, items=TWO).receive()
    reopen(world.centre)
    file = files_for(world.centre, "1.1.3")[0]
    said = answer_item(world.centre, "f1-1", AnswerState.DONE, "证明已补", [file.digest])
    assert (said.answer.state, said.answer.text, said.answer.author) == (
        AnswerState.DONE,
        "证明已补",
        "李梅",
    )
    assert said.answer.files == (file,)
    answer_item(world.centre, "f1-1", AnswerState.UNDER_WAY, "还差一份")
    assert undo(world.centre).action == "feedback.answered"
    assert _answer(world, "f1-1") == (AnswerState.DONE, "证明已补")
    undo(world.centre)
    assert _answer(world, "f1-1") == (AnswerState.OPEN, "")
    redo(world.centre)
    assert _answer(world, "f1-1") == (AnswerState.DONE, "证明已补")
    answer_item(world.centre, "f1-1", AnswerState.OPEN)
    assert _answer(world, "f1-1") == (AnswerState.OPEN, "")


def test_the_same_answer_again_writes_nothing(world: World) -> None:
    CountySays(world=world).receive()
    reopen(world.centre)
    answer_item(world.centre, "f1-1", AnswerState.DONE, "证明已补")
    before = row_counts(world.centre.workspace.folder.database)
    answer_item(world.centre, "f1-1", AnswerState.DONE, " 证明已补 ")
    assert row_counts(world.centre.workspace.folder.database) == before


def test_what_cannot_be_answered_is_refused(world: World) -> None:
    def say(
        ident: str = "f1-1", state: AnswerState = AnswerState.DONE, text: str = "", *files: str
    ) -> RefusalCode:
        attached = [Digest(file) for file in files]
        return refused(lambda: answer_item(world.centre, ident, state, text, attached)).code

    assert say() is RefusalCode.FEEDBACK_NONE_YET
    closed = item("f1-2", state="closed", closing="已看过")
    CountySays(world=world, items=(item("f1-1"), closed)).receive()
    assert say() is RefusalCode.ASSESSMENT_FINALISED
    reopen(world.centre)
    assert say("f9-9") is RefusalCode.FEEDBACK_ITEM_UNKNOWN
    assert say("f1-2") is RefusalCode.FEEDBACK_ITEM_CLOSED
    assert say(state=AnswerState.DISPUTED) is RefusalCode.REASON_REQUIRED
    assert say(text="字" * 4_001) is RefusalCode.NOTE_TOO_LONG
    assert say("f1-1", AnswerState.DONE, "", "0" * 64) is RefusalCode.EVIDENCE_NOT_FOUND
    assert say("f1-1", AnswerState.DONE, "", *["0" * 64] * 101) is (
        RefusalCode.FEEDBACK_FILES_TOO_MANY
    )


# tasks and days


def test_items_become_tasks_once_and_an_item_knows_its_task(world: World) -> None:
    CountySays(world=world, items=TWO).receive()
    made = tasks_from_feedback(world.centre)
    assert (len(made.made), len(made.standing)) == (2, 0)
    again = tasks_from_feedback(world.centre)
    assert (len(again.made), len(again.standing)) == (0, 2)
    task = read_tasks(world.centre).tasks[0].task
    assert (task.task, task.clauses, str(task.deadline), task.source) == (
        TWO[0].text,
        ("1.1.3",),
        "2025-06-30",
        "3",
    )
    close_task(world.centre, task.row_id, CLOCK.today(), proof="补好了")
    shown = read_feedback(world.centre).shown
    assert shown is not None
    known = shown.items[0].task
    assert known is not None
    assert (known.row, known.state.value) == (task.row_id, "3")


def test_open_items_are_reminded_of_by_their_day(world: World) -> None:
    CountySays(world=world, items=TWO).receive()

    def told() -> list[tuple[str, int, str]]:
        cards = read_deadlines(world.centre).cards
        return [
            (card.title, card.days_left, card.field)
            for card in cards
            if card.kind is DeadlineKind.FEEDBACK
        ]

    assert told() == [(TWO[0].text, 18, "f1-1")]
    reopen(world.centre)
    answer_item(world.centre, "f1-1", AnswerState.DONE, "补好了")
    assert told() == []


# sending again


def test_preflight_asks_for_answers_and_lets_them_stand_with_a_reason(world: World) -> None:
    CountySays(world=world, items=TWO, grades={"1.1.3": "D"}).receive()
    reopen(world.centre)

    def told(code: str) -> dict[str, object]:
        found = [one for one in read_checks(world.centre).items if one.code == code]
        return dict(found[0].params) if found else {}

    assert told("feedback.unanswered")["count"] == 2
    assert told("feedback.claim-kept")["count"] == 1
    assert not told("revision.changed")
    answer_item(world.centre, "f1-1", AnswerState.DONE, "补好了")
    assert told("feedback.unanswered")["count"] == 1
    assert told("feedback.nothing-shown")["count"] == 1
    tick_grade(world.centre, "1.1.5", Grade.B)
    assert told("revision.changed") == {"count": 1, "better": 1}
    waiting = next(
        one for one in read_checks(world.centre).items if one.code == "feedback.unanswered"
    )
    card = accept_check(world.centre, waiting.code, waiting.subject, "公示栏下月换")
    assert not [one for one in card.items if one.code == waiting.code and one.waits]


def test_answers_travel_with_the_next_revision_and_hide_numbers(world: World) -> None:
    received = CountySays(world=world, items=TWO).receive()
    reopen(world.centre)
    file = files_for(world.centre, "1.1.3")[0]
    answer_item(world.centre, "f1-1", AnswerState.DONE, "找王医生 13812345678", [file.digest])
    finalise(world.centre)
    content = _content(world)
    assert content.feedback == received.digest
    assert [(one.item, one.state, one.text, one.evidence) for one in content.responses] == [
        ("f1-1", "done", "找王医生 ＊＊＊", (file.digest,)),
        ("f1-2", "open", "", ()),
    ]
    loop = read_loop(world.centre)
    assert loop is not None
    assert loop.older
    assert not [one for one in read_checks(world.centre).items if "feedback" in one.code]


def test_what_the_county_decided_on_is_to_be_said_anew(world: World) -> None:
    first = CountySays(world=world, items=TWO).receive()
    reopen(world.centre)
    answer_item(world.centre, "f1-1", AnswerState.DONE, "补好了")
    answer_item(world.centre, "f1-2", AnswerState.DISPUTED, "公示栏没有错")
    finalise(world.centre)
    world.export()
    closed = item(
        "f1-2",
        "",
        text=TWO[1].text,
        due="",
        state="closed",
        closing="属实",
        answered="公示栏没有错",
    )
    kept = item("f1-1", closing="照片看不清", answered="补好了")
    CountySays(world=world, items=(kept, closed), revision=2, previous=first.digest).receive("第二")
    shown = read_feedback(world.centre).shown
    assert shown is not None
    assert [(one.id, one.open, one.waits, one.answered) for one in shown.items] == [
        ("f1-1", True, True, "补好了"),
        ("f1-2", False, False, "公示栏没有错"),
    ]
    assert (shown.older, shown.newest) == (False, True)
    before = read_feedback(world.centre, first.digest).shown
    assert before is not None
    assert (before.older, before.newest) == (True, False)


def test_accepted_is_told_with_the_level_as_reviewed(world: World) -> None:
    CountySays(world=world, items=(), decision="accepted").receive()
    loop = read_loop(world.centre)
    assert loop is not None
    assert (loop.decision, loop.open, loop.older, loop.sealed) == ("accepted", 0, False, True)


def test_a_clause_tells_what_the_county_said_of_it(world: World) -> None:
    assert said_of_clause(world.centre, "1.1.3") is None
    CountySays(world=world, items=TWO, grades={"1.1.3": "D"}).receive()
    said = said_of_clause(world.centre, "1.1.3")
    assert said is not None
    assert (said.claimed, said.reviewed, said.reason) == ("C", "D", "现场没有看到")
    assert [one.id for one in said.items] == ["f1-1"]
    other = said_of_clause(world.centre, "1.1.1")
    assert other is not None
    assert (other.reason, other.items) == ("", ())


def _answer(world: World, ident: str) -> tuple[AnswerState, str]:
    shown = read_feedback(world.centre).shown
    assert shown is not None
    found = next(one for one in shown.items if one.id == ident)
    return found.answer.state, found.answer.text


def _content(world: World) -> Content:
    with world.centre.workspace.store.reading() as read:
        row = read.assessments.snapshots(world.centre.row.assessment_id)[-1]
    return stored(row.document, Content)
