"""The library of standards and policies, on real workspaces."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.assessment.standing import Standing
from models.ledger.records import RegisterEntry
from models.standards.pack import Status
from models.standards.policy import Strength, Use, Validity
from models.standards.text import CriterionText
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.county.new_county import create_county
from models.usecases.ledgers.edit_ledgers import put_register
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.new_workspace import create_centre
from models.usecases.packs.check_policies import check_policies
from models.usecases.packs.library import Library
from models.usecases.packs.library_cards import EntryLine, PackKind, TreeCard
from models.usecases.packs.read_entry import read_entry
from models.usecases.packs.read_packs import entries, read_shelf, read_tree, search_packs
from models.usecases.packs.settle_choice import settle_choice
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.desks import CLOCK
from tests.ledgers import person, profile
from tests.test_usecases_centre import Reading
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import nurses, tiny_policy

ROOM = {"register": "department", "kind": "internal"}
STANDARD = pack_text(
    clause_text("1.1.1", requirement=nurses("3"), core=True),
    clause_text("1.1.2", requirement=ROOM),
    clause_text(
        "1.1.3",
        criteria={
            "C": (
                CriterionText(text="配备救护车", status="policy", source="通知"),
                CriterionText(text="有制度"),
            )
        },
    ),
)


def library(*policies: object, clock: FixedClock = CLOCK) -> Library:
    return Library(lambda: (STANDARD,), lambda: policies or (tiny_policy(),), clock)  # type: ignore[arg-type, return-value]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [STANDARD], CLOCK, author="王主任")
    import_staff(made, Reading(rows=(person(),)))
    yield made
    made.close()


def by_key(tree: TreeCard) -> dict[str, EntryLine]:
    return {line.key: line for line in entries(tree.branches)}


def policy_tree(shelf: Library, centre: Centre) -> TreeCard:
    return read_tree(shelf, centre, policy_digest(shelf, centre))


def policy_digest(shelf: Library, centre: Centre | None) -> str:
    (found,) = [one for one in read_shelf(shelf, centre).packs if one.kind is PackKind.POLICY]
    return found.digest


def test_the_shelf_holds_what_is_shipped_and_stored_once(centre: Centre) -> None:
    packs = read_shelf(library(), centre).packs
    assert [(one.id, one.kind, one.in_use) for one in packs] == [
        ("tiny", PackKind.STANDARD, True),
        ("tiny-policy", PackKind.POLICY, True),
    ]
    assert packs[1].document == "关于小政策的通知"


def test_without_a_workspace_the_shipped_packs_can_be_read() -> None:
    shelf = library()
    assert [one.in_use for one in read_shelf(shelf, None).packs] == [False, False]
    lines = by_key(read_tree(shelf, None, policy_digest(shelf, None)))
    assert {line.standing for line in lines.values()} == {None}
    assert read_entry(shelf, None, policy_digest(shelf, None), "A1").standing is None


def test_progress_counts_every_statement_by_its_status(centre: Centre) -> None:
    tree = read_tree(library(), centre, centre.pack.digest)
    counts = dict(tree.pack.checked.counts)
    assert (counts[Status.RECALLED], counts[Status.POLICY]) == (4, 1)
    assert (tree.pack.checked.checked, tree.pack.checked.total) == (1, 5)
    chapter, levels = tree.branches
    assert (chapter.checked.checked, chapter.checked.total) == (1, 4)
    assert (levels.checked.checked, levels.checked.total) == (0, 1)


def test_a_clause_stands_as_computed_and_where_a_person_has_spoken(centre: Centre) -> None:
    lines = by_key(read_tree(library(), centre, centre.pack.digest))
    assert lines["1.1.1"].standing is Standing.NOT_MET
    assert lines["1.1.2"].standing is Standing.UNKNOWN
    assert lines["1.1.3"].standing is Standing.TO_CONFIRM
    assert lines["level basic"].standing is Standing.NOT_MET
    for one in ("1.1.3.C1", "1.1.3.C2"):
        tick_criterion(centre, one, True)
    lines = by_key(read_tree(library(), centre, centre.pack.digest))
    assert lines["1.1.3"].standing is Standing.MET


def test_a_ledger_change_is_seen(centre: Centre) -> None:
    shelf = library()
    before = by_key(read_tree(shelf, centre, centre.pack.digest))
    assert before["1.1.2"].standing is Standing.UNKNOWN
    put_register(
        centre, "department", [RegisterEntry(register="department", kind="internal", present=True)]
    )
    after = by_key(read_tree(shelf, centre, centre.pack.digest))
    assert after["1.1.2"].standing is Standing.MET


def test_a_clause_is_told_in_full(centre: Centre) -> None:
    card = read_entry(library(), centre, centre.pack.digest, "1.1.1")
    assert card.path == (("1", "章"), ("1.1", "节"))
    (statement,) = card.statements
    assert (statement.label, statement.lines) == ("C1", ("注册护士 ≥ 3",))
    assert statement.finding is not None
    assert [(one.title, one.short) for one in statement.finding.shortages] == [("注册护士", "2")]
    asked = read_entry(library(), centre, centre.pack.digest, "1.1.3").statements
    assert [one.provenance.status for one in asked] == [Status.POLICY, Status.RECALLED]
    assert [one.use for one in asked] == [Use.ATTESTED, Use.ATTESTED]


def test_a_level_says_its_shares(centre: Centre) -> None:
    card = read_entry(library(), centre, centre.pack.digest, "level basic")
    assert card.statements[0].lines == ("C ≥ 90%", "B ≥ 40%")


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        ("A1", Standing.NOT_MET),
        ("A2", Standing.GAP),
        ("A3", Standing.MISSED),
        ("A4", Standing.NOT_BEGUN),
        ("A5", Standing.MET),
        ("A6", Standing.NOT_JUDGED),
        ("A7", Standing.NOT_JUDGED),
        ("A8", Standing.UNKNOWN),
    ],
)
def test_a_row_stands_by_the_strength_of_its_sentence(
    centre: Centre, row: str, standing: Standing
) -> None:
    shelf = library()
    assert by_key(policy_tree(shelf, centre))[row].standing is standing
    assert read_entry(shelf, centre, policy_digest(shelf, centre), row).standing is standing


def test_a_row_is_told_in_full(centre: Centre) -> None:
    shelf = library()
    digest = policy_digest(shelf, centre)
    card = read_entry(shelf, centre, digest, "A1")
    assert (card.strength, card.use, card.provenance.source) == (
        Strength.MUST, Use.COMPUTED, "二(一)",
    )  # fmt: skip
    assert card.statements[0].lines == ("注册护士 ≥ 3",)
    assert not card.advisory
    assert read_entry(shelf, centre, digest, "A8").advisory  # its years are past
    unset = read_entry(shelf, centre, digest, "A6")
    assert unset.statements[0].lines == ("注册护士 ≥ {F2}",)
    assert [one.row for one in unset.choices] == ["F2"]
    target = read_entry(shelf, centre, digest, "B1")
    assert target.statements[0].lines == ("护士够的机构 ≥ 80%",)
    duty = read_entry(shelf, centre, digest, "C1")
    assert duty.schedule is not None
    assert {one.code: one.values for one in duty.details}["deliverables"] == ("自评报告",)
    form = read_entry(shelf, centre, digest, "D1")
    assert form.details[0].values == ("机构名称", "评价结果")
    assert read_entry(shelf, centre, digest, "F1").related == (("A5", "要求A5"),)


def test_an_expired_policy_stays_as_the_last_baseline(centre: Centre) -> None:
    shelf = library(tiny_policy(valid_until="2025-06-11"))
    line = read_shelf(shelf, centre).packs[1]
    assert (line.validity, line.in_use) == (Validity.EXPIRED, True)
    assert read_entry(shelf, centre, line.digest, "A1").advisory
    fresh = library(tiny_policy(valid_until="2025-06-12"))
    assert read_shelf(fresh, centre).packs[1].validity is Validity.IN_FORCE


def test_a_policy_of_elsewhere_does_not_cover(centre: Centre) -> None:
    assert not read_shelf(library(tiny_policy(region="11")), centre).packs[1].covers
    own = centre.profile.region[:2]
    assert read_shelf(library(tiny_policy(region=own)), centre).packs[1].covers


def test_a_choice_settled_recomputes_and_stays(centre: Centre) -> None:
    shelf = library()
    digest = policy_digest(shelf, centre)
    settle_choice(shelf, centre, digest, "F1", "strict")
    settle_choice(shelf, centre, digest, "F2", "1")
    lines = by_key(policy_tree(shelf, centre))
    assert (lines["A5"].standing, lines["A6"].standing) == (Standing.NOT_MET, Standing.MET)
    again = library()
    card = read_entry(again, centre, digest, "F1").choices[0]
    assert (card.settled, card.own, card.author) == ("strict", True, "王主任")
    settle_choice(again, centre, digest, "F1", None)
    card = read_entry(again, centre, digest, "F1").choices[0]
    assert (card.settled, card.own) == ("loose", False)
    assert by_key(policy_tree(again, centre))["A5"].standing is Standing.MET


def test_every_choice_leaves_a_trace(centre: Centre) -> None:
    shelf = library()
    settle_choice(shelf, centre, policy_digest(shelf, centre), "F2", " 5 ")
    (database,) = centre.workspace.folder.root.glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as plain:
        found = plain.execute("SELECT action, subject, detail, author FROM audit").fetchall()
    assert found[-1] == ("policy.choice", "tiny-policy F2", "5", "王主任")


@pytest.mark.parametrize(
    ("row", "value", "code"),
    [
        ("F1", "sideways", RefusalCode.POLICY_CHOICE),
        ("F2", "many", RefusalCode.POLICY_CHOICE),
        ("F9", "1", RefusalCode.PACK_NO_ENTRY),
        ("A1", "1", RefusalCode.PACK_NO_ENTRY),
    ],
)
def test_a_choice_that_is_none_is_refused(
    centre: Centre, row: str, value: str, code: RefusalCode
) -> None:
    shelf = library()
    with pytest.raises(Refusal) as refused:
        settle_choice(shelf, centre, policy_digest(shelf, centre), row, value)
    assert refused.value.code is code
    with centre.workspace.store.reading() as read:
        assert read.choices.all() == ()


def test_a_choice_a_newer_version_no_longer_offers_is_left_aside(centre: Centre) -> None:
    shelf = library()
    settle_choice(shelf, centre, policy_digest(shelf, centre), "F1", "strict")
    with centre.workspace.store.writing(CLOCK, "") as write:
        write.choices.put("tiny-policy", "F1", "gone")  # type: ignore[arg-type]
    card = read_entry(library(), centre, policy_digest(shelf, centre), "F1").choices[0]
    assert (card.settled, card.own) == ("loose", False)


def test_an_entry_that_is_not_there_is_refused(centre: Centre) -> None:
    shelf = library()
    with pytest.raises(Refusal) as refused:
        read_entry(shelf, centre, centre.pack.digest, "9.9.9")
    assert refused.value.code is RefusalCode.PACK_NO_ENTRY
    with pytest.raises(Refusal) as refused:
        read_tree(shelf, centre, "f" * 64)
    assert refused.value.code is RefusalCode.PACK_NOT_FOUND


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jhc", ["1.1.3"]),
        ("救护", ["1.1.3"]),
        ("1.1.2", ["1.1.2"]),
        ("a7", ["A7"]),
        ("cqcf", ["A7"]),
    ],
)
def test_every_pack_is_searched(centre: Centre, typed: str, found: list[str]) -> None:
    assert [hit.entry.key for hit in search_packs(library(), centre, typed)] == found


def test_policies_that_cover_are_checked_row_by_row(centre: Centre) -> None:
    (card,) = check_policies(library(), centre)
    assert [row.row for row in card.rows] == [f"A{number}" for number in range(1, 9)]
    assert card.rows[1].standing is Standing.GAP
    assert card.rows[1].finding is not None
    assert [row.advisory for row in card.rows] == [False] * 7 + [True]
    (past,) = check_policies(library(tiny_policy(valid_until="2024-12-31")), centre)
    assert all(row.advisory for row in past.rows)
    elsewhere = library(tiny_policy(region="11"))
    assert check_policies(elsewhere, centre) == ()


def test_a_county_reads_without_judging(tmp_path: Path) -> None:
    county = create_county(
        tmp_path / "c", "望禾县", profile().region, "口令" * 4, CLOCK, packs=[STANDARD]
    )
    try:
        shelf = library()
        packs = read_shelf(shelf, county).packs
        assert [one.covers for one in packs] == [True, True]
        lines = by_key(read_tree(shelf, county, packs[0].digest))
        assert {line.standing for line in lines.values()} == {None}
        settle_choice(shelf, county, packs[1].digest, "F2", "3")
        assert read_entry(shelf, county, packs[1].digest, "F2").choices[0].settled == "3"
    finally:
        county.close()


def test_a_future_policy_is_not_in_use(centre: Centre) -> None:
    early = FixedClock(moment=datetime(2023, 12, 31, tzinfo=UTC))
    line = read_shelf(library(clock=early), centre).packs[1]
    assert (line.validity, line.in_use) == (Validity.NOT_YET, False)
