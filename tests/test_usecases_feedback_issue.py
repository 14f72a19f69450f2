"""The feedback of a review: only of what is done, whole on the stick, right at the other end."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from models.exchange.building import FEEDBACK_FILE
from models.exchange.feedback import Feedback
from models.exchange.feedback_plan import feedback_row
from models.exchange.json_text import stored
from models.exchange.reading import stage
from models.seal.container import open_bag
from models.seal.keys import fingerprint, make_keys
from models.seal.sealing import seal
from models.standards.pack import Grade
from models.usecases.journal.undo import read_undo
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.seat_keys import unlocked
from models.usecases.review.issue_feedback import issue_feedback, write_feedback
from models.usecases.review.read_review import read_feedbacks, read_review
from models.usecases.review.record_review import (
    agree,
    change_item,
    close_item,
    decide,
    keep_item,
    open_item,
    take_up_again,
    withdraw_item,
)
from models.usecases.review.review_cards import ItemDraft
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, LATER, PASSPHRASE, Forgery, Tree, forged, row_counts
from tests.review_world import OPEN, OVER, Table, make_table, planned, returned

R = RefusalCode
OTHER_USCC, NONE = "52990100MJ7654321B", "0" * 64


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    made = make_table(tmp_path)
    yield made
    made.world.close()


def not_issued(table: Table) -> Refusal:
    """Issue what must be refused without a trace."""
    folder = table.county.workspace.folder
    before = row_counts(folder.database)
    files = sorted(table.world.stick.iterdir()), sorted(folder.packages.iterdir())
    with pytest.raises(Refusal) as caught:
        table.issue()
    assert row_counts(folder.database) == before
    assert (sorted(table.world.stick.iterdir()), sorted(folder.packages.iterdir())) == files
    return caught.value


def issued(table: Table) -> Path:
    """Return a review sent back with one item at the over-claim and one for the whole."""
    draft = ItemDraft(text="补齐医师", clause=OVER, due=date(2025, 9, 30))
    open_item(table.county, table.digest, draft)
    open_item(table.county, table.digest, ItemDraft(text="材料整理成册"))
    returned(table)
    return table.issue().path


def test_nothing_leaves_while_a_clause_is_unseen_or_nothing_is_decided(table: Table) -> None:
    refusal = not_issued(table)
    assert refusal.code is R.REVIEW_UNSEEN
    assert refusal.params["n"] == 6
    table.see_all()
    assert not_issued(table).code is R.REVIEW_UNDECIDED
    decide(table.county, table.digest, "returned", "")
    assert not_issued(table).code is R.FEEDBACK_NOTHING_TO_DO
    open_item(table.county, table.digest, ItemDraft(text="补齐医师", clause=OVER))
    assert table.issue().line.decision == "returned"


def test_a_feedback_says_the_whole_review(table: Table) -> None:
    path = issued(table)
    assert path.name == "北渡乡卫生院-反馈-2025-r1.dbag.age"
    plan = planned(table.world, path, table.world.folder / "read")
    feedback = plan.feedback
    assert not plan.already
    assert plan.replaces is None
    assert (feedback.decision, feedback.revision, feedback.previous) == ("returned", 1, "")
    assert feedback.assessment.submission == table.digest
    said = {one.code: one for one in feedback.clauses}
    assert len(said) == 6
    assert (said[OVER].claimed, said[OVER].reviewed, said[OVER].reason) == (
        "C", "D", "两名医师未在岗")  # fmt: skip
    assert [(item.id, item.clause, item.due, item.state) for item in feedback.items] == [
        ("f1-1", OVER, "2025-09-30", "open"),
        ("f1-2", "", "", "open"),
    ]
    assert feedback.counts.total == 6
    assert feedback.counts.d == 1
    assert feedback.reviewer == "周敏"
    assert feedback.level == table.card.level


def test_it_is_noted_and_the_review_is_shut(table: Table) -> None:
    issued(table)
    assert table.card.issued
    assert read_undo(table.county).undo is None
    with table.county.workspace.store.reading() as read:
        told = read._connection.exec_driver_sql("SELECT action FROM audit").scalars().all()
    assert told.count("feedback.issued") == 1
    (line,) = read_feedbacks(table.county)
    assert (line.revision, line.open_items, line.decision) == (1, 2, "returned")
    deeds: tuple[Callable[[], object], ...] = (
        lambda: agree(table.county, table.digest, "1.1.1"),
        lambda: decide(table.county, table.digest, "accepted", ""),
        lambda: withdraw_item(table.county, table.digest, "f1-1"),
    )
    for deed in deeds:
        with pytest.raises(Refusal) as caught:
            deed()
        assert caught.value.code is R.REVIEW_ISSUED
    assert not_issued(table).code is R.REVIEW_ISSUED


def test_a_wrong_passphrase_leaves_nothing_behind(table: Table) -> None:
    open_item(table.county, table.digest, ItemDraft(text="补齐医师"))
    returned(table)
    with pytest.raises(Refusal) as caught:
        issue_feedback(
            table.county, table.digest, table.world.stick, "错的口令九个字符", LATER, Unwatched()
        )
    assert caught.value.code is R.PASSPHRASE_WRONG
    assert not table.card.issued


def test_written_once_more_it_is_the_very_same_package(table: Table) -> None:
    path = issued(table)
    first = planned(table.world, path, table.world.folder / "first")
    (line,) = read_feedbacks(table.county)
    other = table.world.folder / "other"
    other.mkdir()
    again = write_feedback(table.county, line.digest, other, Unwatched())
    second = planned(table.world, again.path, table.world.folder / "second")
    assert second.row.digest == first.row.digest == line.digest
    opened = [
        (table.world.folder / name / "opened.dbag").read_bytes() for name in ("first", "second")
    ]
    assert opened[0] == opened[1]
    with pytest.raises(Refusal) as caught:
        write_feedback(table.county, Digest("0" * 64), other, Unwatched())
    assert caught.value.code is R.FEEDBACK_NONE_YET


def test_a_mistake_is_corrected_by_the_next_feedback(table: Table) -> None:
    first = planned(table.world, issued(table), table.world.folder / "first")
    take_up_again(table.county, table.digest)
    change_item(table.county, table.digest, "f1-1", "补齐两名医师", date(2025, 9, 30))
    path = table.issue(clock=LATER).path
    assert path.name == "北渡乡卫生院-反馈-2025-r1-f2.dbag.age"
    feedback = planned(table.world, path, table.world.folder / "second").feedback
    assert (feedback.revision, feedback.previous) == (2, first.row.digest)
    assert feedback.items[0].text == "补齐两名医师"


def test_a_disk_that_is_gone_leaves_the_review_open(table: Table) -> None:
    open_item(table.county, table.digest, ItemDraft(text="补齐医师"))
    returned(table)
    table.world.stick.rename(table.world.folder / "pulled out")
    with pytest.raises(Trouble) as caught:
        issue_feedback(
            table.county, table.digest, table.world.folder / "stick", PASSPHRASE, LATER,
            Unwatched(),
        )  # fmt: skip
    assert caught.value.code is TroubleCode.TARGET_GONE
    assert not table.card.issued
    assert read_feedbacks(table.county) == ()


# The next revision: only what changed is looked at again, and items are settled one by one.


def test_the_next_revision_keeps_what_did_not_change(table: Table) -> None:
    issued(table)
    before = table.digest
    table.send_again()
    card = table.card
    assert (card.revision, card.newest) == (2, True)
    fresh = {clause.code for clause in card.clauses if not clause.seen}
    assert fresh == {OPEN} == {clause.code for clause in card.clauses if clause.changed}
    over = next(clause for clause in card.clauses if clause.code == OVER)
    assert (over.reviewed, over.carried_from, over.reason) == (Grade.D, 1, "两名医师未在岗")
    assert not read_review(table.county, before).newest
    with pytest.raises(Refusal) as caught:
        agree(table.county, before, "1.1.1")
    assert caught.value.code is R.REVIEW_NOT_NEWEST
    assert [item.id for item in card.open_items] == ["f1-1", "f1-2"]
    assert all(item.sent for item in card.items)


def test_an_item_that_left_is_closed_or_kept_with_a_reason(table: Table) -> None:
    issued(table)
    table.send_again()
    county, digest = table.county, table.digest

    def refused(code: RefusalCode, deed: Callable[[], object]) -> None:
        with pytest.raises(Refusal) as caught:
            deed()
        assert caught.value.code is code

    refused(R.REVIEW_ITEM_SENT, lambda: withdraw_item(county, digest, "f1-1"))
    refused(R.REASON_REQUIRED, lambda: close_item(county, digest, "f1-1", " "))
    close_item(county, digest, "f1-1", "现场看过，已补齐")
    keep_item(county, digest, "f1-2", "目录还缺两项")
    new = open_item(county, digest, ItemDraft(text="补记录", clause=OPEN))
    assert new == "f2-1"
    refused(R.REVIEW_ITEM_NEW, lambda: close_item(county, digest, new, "好了"))
    refused(R.REVIEW_ITEM_CLOSED, lambda: change_item(county, digest, "f1-1", "别的", None))
    agree(county, digest, OPEN)
    decide(county, digest, "returned", "")
    feedback = planned(
        table.world, table.issue(clock=LATER).path, table.world.folder / "r2"
    ).feedback
    assert [(item.id, item.state, item.closing) for item in feedback.items] == [
        ("f1-1", "closed", "现场看过，已补齐"),
        ("f1-2", "open", "目录还缺两项"),
        ("f2-1", "open", ""),
    ]
    said = {one.code: one for one in feedback.clauses}
    assert said[OVER].reviewed == "D"
    assert feedback.revision == 2


def test_whoever_enrolled_anew_gets_it_for_the_new_key(table: Table) -> None:

    open_item(table.county, table.digest, ItemDraft(text="补齐医师"))
    returned(table)
    world, keys = table.world, make_keys()
    card = write_enrolment(world.centre.workspace, world.centre.profile, keys, CLOCK, world.stick)
    enrol(world.county, card.path, fingerprint(keys.public), CLOCK, replace=True)
    path = table.issue().path
    stage(path, (keys,), world.folder / "opened.dbag", Unwatched())
    with pytest.raises(Refusal) as caught:
        stage(path, (world.keys,), world.folder / "old.dbag", Unwatched())
    assert caught.value.code is R.SEALED_FOR_OTHERS


# What a centre refuses.


def resealed(table: Table, path: Path, edit: Callable[[Tree], None], **label: str | None) -> Path:
    """Return the feedback with one lie in it, properly signed by the county."""
    world, county = table.world, table.world.county
    plain = world.folder / "plain.dbag"
    keys = unlocked(county.workspace.folder, PASSPHRASE)
    stage(path, (keys,), plain, Unwatched())
    lie = forged(
        plain, world.folder / "lie.dbag", Forgery(edit=edit, info=label), keys, FEEDBACK_FILE
    )
    sealed = world.folder / "lie.dbag.age"
    seal(lie, [world.keys.public.age_recipient], sealed, Unwatched())
    return sealed


@pytest.mark.parametrize(
    ("code", "path", "edit"),
    [
        (
            R.FEEDBACK_ASSESSMENT_UNKNOWN,
            "assessment.id",
            lambda t: t["assessment"].update(revision=2),
        ),
        (
            R.FEEDBACK_SUBMISSION_OTHER,
            "assessment.submission",
            lambda t: t["assessment"].update(submission=NONE),
        ),
        (
            R.FEEDBACK_SUBMISSION_OTHER,
            "assessment.submission",
            lambda t: t["assessment"].update(content_digest=NONE),
        ),
        (
            R.CONTENT_DISAGREES,
            "assessment.pack_digest",
            lambda t: t["assessment"].update(pack_digest=NONE),
        ),
        (R.CONTENT_DISAGREES, "assessment.year", lambda t: t["assessment"].update(year=2024)),
        (R.CONTENT_DISAGREES, "county.name", lambda t: t["county"].update(name="别的县")),
        (R.CONTENT_DISAGREES, "keys.signing_key", lambda t: t["keys"].update(signing_key=NONE)),
        (R.CONTENT_DISAGREES, "clauses", lambda t: t["clauses"].pop()),
        (R.CONTENT_DISAGREES, "clauses[0].code", lambda t: t["clauses"][0].update(code="1.1.2")),
        (R.CONTENT_DISAGREES, "clauses[0].claimed", lambda t: t["clauses"][0].update(claimed="A")),
        (R.CONTENT_DISAGREES, "clauses[2].reason", lambda t: t["clauses"][2].update(reason="")),
        (
            R.CONTENT_DISAGREES,
            "clauses[0].reviewed",
            lambda t: t["clauses"][0].update(reviewed="E", reason="没有"),
        ),
        (R.CONTENT_DISAGREES, "counts", lambda t: t["clauses"][2].update(reviewed="B")),
        (R.CONTENT_DISAGREES, "counts", lambda t: t["counts"].update(a=6)),
        (R.CONTENT_DISAGREES, "level", lambda t: t.update(level="recommended")),
        (R.CONTENT_DISAGREES, "provisional", lambda t: t.update(provisional=not t["provisional"])),
        (R.CONTENT_DISAGREES, "items[1]", lambda t: t["items"][0].update(id="f1-2")),
        (R.CONTENT_DISAGREES, "items[0].clause", lambda t: t["items"][0].update(clause="9.9")),
        (
            R.CONTENT_DISAGREES,
            "items[0].criterion",
            lambda t: t["items"][0].update(criterion="1.1.1.C1"),
        ),
        (R.CONTENT_DISAGREES, "items[0].due", lambda t: t["items"][0].update(due="2025-02-30")),
        (R.CONTENT_DISAGREES, "items[0].closing", lambda t: t["items"][0].update(state="closed")),
        (R.FEEDBACK_NOTHING_TO_DO, "decision", lambda t: t.update(items=[])),
        (R.CONTENT_SCHEMA, "decision", lambda t: t.update(decision="perhaps")),
        (R.CONTENT_SCHEMA, "items[0].text", lambda t: t["items"][0].update(text="")),
    ],
)
def test_a_feedback_that_lies_is_refused(
    sent_back: tuple[Table, Path], code: RefusalCode, path: str, edit: Callable[[Tree], None]
) -> None:
    table, genuine = sent_back
    with pytest.raises(Refusal) as caught:
        planned(table.world, resealed(table, genuine, edit), table.world.folder / "lie")
    assert (caught.value.code, caught.value.place.path) == (code, f"{FEEDBACK_FILE}.{path}")


def test_a_feedback_for_somebody_else_is_refused(sent_back: tuple[Table, Path]) -> None:
    table, genuine = sent_back
    label = {"Dabiao-Subject": OTHER_USCC}
    other = resealed(table, genuine, lambda t: t["institution"].update(uscc=OTHER_USCC), **label)
    with pytest.raises(Refusal) as caught:
        planned(table.world, other, table.world.folder / "lie")
    assert caught.value.code is R.FEEDBACK_INSTITUTION_OTHER


@pytest.fixture(scope="module")
def sent_back(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Table, Path]]:
    table = make_table(tmp_path_factory.mktemp("sent"))
    yield table, issued(table)
    table.world.close()


def test_the_label_must_say_the_same(sent_back: tuple[Table, Path]) -> None:
    table, path = sent_back
    lie = resealed(table, path, lambda _: None, **{"Dabiao-Revision": "2"})
    with pytest.raises(Refusal) as caught:
        planned(table.world, lie, table.world.folder / "lie")
    assert caught.value.code is R.CONTENT_DISAGREES
    assert caught.value.place.column == "Dabiao-Revision"


def test_a_feedback_of_a_stranger_is_refused(sent_back: tuple[Table, Path]) -> None:
    table, path = sent_back
    world, stranger = table.world, make_keys()
    plain = world.folder / "plain.dbag"
    stage(path, (world.keys,), plain, Unwatched())
    lie = forged(plain, world.folder / "strange.dbag", Forgery(), stranger, FEEDBACK_FILE)
    with pytest.raises(Refusal) as caught:
        planned(world, lie, world.folder / "lie")
    assert caught.value.code is R.FEEDBACK_SIGNER_OTHER


def take_in(table: Table, path: Path) -> None:
    """Let the centre keep a feedback, by the plan alone."""
    plan = planned(table.world, path, table.world.folder / "kept")
    with table.world.centre.workspace.store.writing(LATER, "李梅", fixed=True) as write:
        write.feedback.put(plan.row)


def test_feedbacks_only_go_forward(table: Table) -> None:
    first = issued(table)
    take_in(table, first)
    assert planned(table.world, first, table.world.folder / "again").already

    def edited(edit: Callable[[Tree], None], **label: str) -> RefusalCode:
        lie = resealed(table, first, edit, **label)
        with pytest.raises(Refusal) as caught:
            planned(table.world, lie, table.world.folder / "lie")
        return caught.value.code

    assert edited(lambda t: t.update(summary="别的话")) is R.FEEDBACK_CONFLICT
    second = {"Dabiao-Revision": "2", "Dabiao-Previous": "0" * 64}
    assert edited(lambda t: t.update(revision=2, previous="0" * 64), **second) is (
        R.FEEDBACK_CHAIN_BROKEN
    )
    take_up_again(table.county, table.digest)
    third = table.issue(clock=LATER).path
    take_in(table, third)
    other = resealed(table, first, lambda t: t.update(summary="晚到的第一份"))
    with pytest.raises(Refusal) as caught:
        planned(table.world, other, table.world.folder / "lie")
    assert caught.value.code is R.FEEDBACK_OLDER
    (row, *_) = read_feedbacks(table.county)
    lost = {"Dabiao-Revision": "3", "Dabiao-Previous": row.digest}
    third_without = {"revision": 3, "previous": row.digest}
    gone = resealed(table, third, lambda t: t.update(third_without, items=t["items"][:1]), **lost)
    with pytest.raises(Refusal) as caught:
        planned(table.world, gone, table.world.folder / "lie")
    assert caught.value.code is R.FEEDBACK_ITEM_LOST


def test_what_is_stored_is_what_was_said(table: Table) -> None:
    plan = planned(table.world, issued(table), table.world.folder / "read")
    assert stored(plan.row.document, Feedback) == plan.feedback
    with table.county.workspace.store.reading() as read:
        (own,) = read.feedback.all()
        signer = read.county.county()
    assert signer is not None
    made = feedback_row(
        own.digest, signer, plan.feedback, kept_at=own.kept_at, file_name=own.file_name
    )
    assert own == made
    assert json.loads(own.document)["kind"] == "feedback"
    assert (
        open_bag(table.county.workspace.folder.packages / own.file_name, Unwatched()).digest
        == own.digest
    )
