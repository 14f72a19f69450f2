"""The whole circle between a centre and its county, three revisions, with real packages.

Nothing is made by hand here: the county reviews and issues, the centre receives, answers
and sends again, until the county accepts.
"""

from collections.abc import Iterator

import pytest

from models.standards.pack import Grade
from models.usecases.clauses.answer import tick_grade
from models.usecases.feedback.answer_item import answer_item
from models.usecases.feedback.feedback_cards import AnswerState, FeedbackCard
from models.usecases.feedback.read_feedback import files_for, read_feedback, read_loop
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.rectify.problems_found import tasks_from_feedback
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.read_review import read_review
from models.usecases.review.record_review import (
    agree,
    close_item,
    decide,
    keep_item,
    open_item,
    regrade,
)
from models.usecases.review.review_cards import ItemDraft
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import LATER, PASSPHRASE, World, make_world
from tests.finalising import finalise


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = make_world(tmp_path_factory.mktemp("circle"))
    yield made
    made.close()


def send(world: World) -> Digest:
    """Finalise, export, and let the county import; return the submission as it keeps it."""
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, LATER, Unwatched())
    return card.digest


def look_at_all(world: World, digest: Digest) -> None:
    """Agree to whatever was not looked at yet."""
    for clause in read_review(world.county, digest).clauses:
        if not clause.seen:
            agree(world.county, digest, clause.code)


def answer(world: World, digest: Digest, decision: str, words: str) -> FeedbackCard:
    """Decide, issue, carry the file home, and read it there."""
    decide(world.county, digest, decision, words)
    issued = issue_feedback(world.county, digest, world.stick, PASSPHRASE, LATER, Unwatched())
    receive_feedback(world.centre, issued.path, PASSPHRASE, Unwatched())
    shown = read_feedback(world.centre).shown
    assert shown is not None
    return shown


def test_three_revisions_close_every_item(world: World) -> None:
    centre, county = world.centre, world.county

    # first: one clause seen lower, two things to put right
    first = send(world)
    regrade(county, first, "1.1.3", Grade.D, "现场只有一名医师")
    look_at_all(world, first)
    staff = open_item(county, first, ItemDraft(text="补医师", clause="1.1.3"))
    board = open_item(county, first, ItemDraft(text="更正公示栏"))
    told = answer(world, first, "returned", "请按期整改")
    assert [(item.id, item.open) for item in told.items] == [(staff, True), (board, True)]
    assert [(one.code, one.reviewed) for one in told.differing] == [("1.1.3", "D")]
    assert len(tasks_from_feedback(centre).made) == 2

    # second: one answered with a file, one disputed
    reopen(centre)
    file = files_for(centre, "1.1.3")[0]
    answer_item(centre, staff, AnswerState.DONE, "已招一名", [file.digest])
    answer_item(centre, board, AnswerState.DISPUTED, "公示栏没有错")
    second = send(world)
    review = read_review(county, second)
    assert review.received
    said = {item.id: item.answer for item in review.items}
    assert {
        key: (one.state, one.text, [each.digest for each in one.files])
        for key, one in said.items()
        if one is not None
    } == {
        staff: ("done", "已招一名", [file.digest]),
        board: ("disputed", "公示栏没有错", []),
    }
    close_item(county, second, board, "核实过，属实")
    keep_item(county, second, staff, "注册证明看不清")
    look_at_all(world, second)
    told = answer(world, second, "returned", "还差一项")
    assert [(item.id, item.open, item.waits, item.answered != "") for item in told.items] == [
        (staff, True, True, True),
        (board, False, False, True),
    ]
    assert told.items[0].closing == "注册证明看不清"

    # third: said anew, and accepted
    reopen(centre)
    tick_grade(centre, "1.1.5", Grade.C)
    answer_item(centre, staff, AnswerState.DONE, "重拍了", [file.digest])
    third = send(world)
    close_item(county, third, staff, "看清了")
    look_at_all(world, third)
    told = answer(world, third, "accepted", "同意")
    assert not told.open
    loop = read_loop(centre)
    assert loop is not None
    assert (loop.decision, loop.submission_revision, loop.older) == ("accepted", 3, False)
    lines = read_feedback(centre).lines
    assert [(line.submission_revision, line.decision, line.older) for line in lines] == [
        (3, "accepted", False),
        (2, "returned", True),
        (1, "returned", True),
    ]
