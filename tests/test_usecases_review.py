"""A county reviews a submission: agrees, grades otherwise, asks, decides; and takes it back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.standards.pack import Grade
from models.usecases.journal.undo import read_undo, redo, undo
from models.usecases.review.read_review import read_review, read_reviews
from models.usecases.review.record_review import (
    agree,
    agree_rest,
    change_item,
    decide,
    look_again,
    open_item,
    regrade,
    take_up_again,
    withdraw_item,
)
from models.usecases.review.review_cards import ItemDraft
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from tests.exchange_world import ID_NUMBERS
from tests.review_world import OPEN, OVER, Table, copied, make_table

R = RefusalCode


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    table = make_table(tmp_path_factory.mktemp("world"))
    yield table
    table.world.close()


@pytest.fixture
def table(once: Table, tmp_path: Path) -> Iterator[Table]:
    """A copy of the county, for one test to write in."""
    with copied(once, tmp_path) as lent:
        yield lent


def refused(code: RefusalCode, table: Table, action: object, *rest: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        action(table.county, table.digest, *rest)  # type: ignore[operator]
    assert caught.value.code is code
    return caught.value


def test_nobody_has_looked_at_a_submission_that_just_came_in(table: Table) -> None:
    card = table.card
    assert (card.seen, card.unseen, len(card.clauses)) == (0, 6, 6)
    assert not card.issued
    assert card.newest
    assert card.decision == ""
    assert read_reviews(table.county) == {}


def test_agreeing_takes_the_grade_that_is_claimed(table: Table) -> None:
    agree(table.county, table.digest, "1.1.1")
    clause = next(one for one in table.card.clauses if one.code == "1.1.1")
    assert clause.seen
    assert clause.reviewed is clause.claimed is Grade.B
    assert not clause.regraded
    assert clause.author == "周敏"
    assert table.card.seen == 1


def test_what_is_claimed_as_computed_is_agreed_to_in_one_deed(table: Table) -> None:
    asked = table.card.agreeable
    assert agree_rest(table.county, table.digest) == asked
    left = {clause.code for clause in table.card.clauses if not clause.seen}
    assert OVER in left
    assert OPEN in left
    assert len(left) == 6 - asked
    assert agree_rest(table.county, table.digest) == 0
    undo(table.county)
    assert table.card.seen == 0


def test_another_grade_wants_a_reason_and_changes_what_it_comes_to(table: Table) -> None:
    before = dict(table.card.counts)
    refused(R.REASON_REQUIRED, table, regrade, OVER, Grade.D, "  ")
    regrade(table.county, table.digest, OVER, Grade.D, f"两名医师{ID_NUMBERS[0]}未在岗")
    clause = next(one for one in table.card.clauses if one.code == OVER)
    assert clause.regraded
    assert (clause.claimed, clause.reviewed) == (Grade.C, Grade.D)
    assert clause.reason == "两名医师＊＊＊未在岗"
    after = dict(table.card.counts)
    assert after[Grade.C] == before[Grade.C] - 1
    assert after[Grade.D] == before[Grade.D] + 1


def test_the_claimed_grade_needs_no_reason(table: Table) -> None:
    regrade(table.county, table.digest, OVER, Grade.C, "")
    assert next(one for one in table.card.clauses if one.code == OVER).reason == ""


def test_nobody_is_let_off_a_clause_that_always_applies(table: Table) -> None:
    refused(R.REVIEW_GRADE_WRONG, table, regrade, OVER, Grade.E, "本院没有")
    regrade(table.county, table.digest, "1.1.4", Grade.E, "")
    refused(R.CLAUSE_UNKNOWN, table, agree, "9.9.9")


def test_a_clause_can_be_looked_at_again(table: Table) -> None:
    agree(table.county, table.digest, "1.1.1")
    assert look_again(table.county, table.digest, "1.1.1")
    assert not look_again(table.county, table.digest, "1.1.1")
    assert table.card.seen == 0


def test_items_are_numbered_and_taken_away_before_they_leave(table: Table) -> None:
    county, digest = table.county, table.digest
    first = open_item(
        county,
        digest,
        ItemDraft(text="补齐医师", clause=OVER, criterion=f"{OVER}.C1", due=date(2025, 9, 30)),
    )
    second = open_item(county, digest, ItemDraft(text="材料整理成册"))
    assert (first, second) == ("f1-1", "f1-2")
    item = table.card.of_clause(OVER)[0]
    assert (item.text, item.due, item.open, item.sent) == (
        "补齐医师",
        date(2025, 9, 30),
        True,
        False,
    )
    withdraw_item(county, digest, first)
    assert [one.id for one in table.card.items] == ["f1-2"]
    change_item(county, digest, second, "材料按目录整理成册", date(2025, 8, 1))
    assert table.card.of_clause("")[0].text == "材料按目录整理成册"


def test_what_is_no_item_is_refused(table: Table) -> None:
    refused(R.REVIEW_ITEM_EMPTY, table, open_item, ItemDraft(text=" \n"))
    refused(R.REVIEW_ITEM_DUE, table, open_item, ItemDraft(text="补", due=date(2025, 6, 11)))
    refused(R.CLAUSE_UNKNOWN, table, open_item, ItemDraft(text="补", clause="9"))
    wrong = ItemDraft(text="补", clause=OVER, criterion="1.1.1.C1")
    refused(R.CRITERION_UNKNOWN, table, open_item, wrong)
    refused(R.REVIEW_ITEM_UNKNOWN, table, withdraw_item, "f1-9")
    refused(R.NOTE_TOO_LONG, table, open_item, ItemDraft(text="长" * 4001))
    assert table.card.items == ()


def test_every_deed_can_be_taken_back_and_done_again(table: Table) -> None:
    county, digest = table.county, table.digest
    deeds = (
        lambda: agree(county, digest, "1.1.1"),
        lambda: regrade(county, digest, OVER, Grade.D, "未达"),
        lambda: open_item(county, digest, ItemDraft(text="补齐医师", clause=OVER)),
        lambda: change_item(county, digest, "f1-1", "补齐两名医师", None),
        lambda: decide(county, digest, "returned", "请整改"),
        lambda: withdraw_item(county, digest, "f1-1"),
    )
    seen = [table.card]
    for deed in deeds:
        deed()
        seen.append(table.card)
    for card in reversed(seen[:-1]):
        undo(county)
        assert table.card == card
    for card in seen[1:]:
        redo(county)
        assert table.card == card
    assert read_undo(county).redo is None


def test_the_decision_is_kept_with_its_words(table: Table) -> None:
    decide(table.county, table.digest, "accepted", "总体良好。")
    assert (table.card.decision, table.card.summary) == ("accepted", "总体良好。")
    line = read_reviews(table.county)[table.digest]
    assert (line.state, line.decision, line.seen) == ("open", "accepted", 0)
    refused(R.REVIEW_NOT_ISSUED, table, take_up_again)
    with pytest.raises(ValueError, match="perhaps"):
        decide(table.county, table.digest, "perhaps", "")


def test_a_submission_that_never_came_is_not_reviewed(table: Table) -> None:
    with pytest.raises(Refusal) as caught:
        read_review(table.county, Digest("0" * 64))
    assert caught.value.code is R.SUBMISSION_UNKNOWN
