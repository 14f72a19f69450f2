"""Evidence: told what it is, flagged where it does not stand, taken in several at once."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.assessment.evidence import EVIDENCE_KINDS
from models.standards.text import CriterionText
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses import attach_evidence as attaching
from models.usecases.clauses.attach_evidence import attach_evidence, attach_many, remove_evidence
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.clauses.scan_folder import read_scan_folder, set_scan_folder
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import CriterionId
from models.vocabulary.progress import Cancelled, Unwatched
from tests.finalising import finalise
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.texts.sentences import word

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
WHOLE = CriterionId("")
PLAN, RULES, ROSTER = "年度工作计划", "制度汇编", "排班表"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text(
            "1.1.1",
            evidence=(PLAN, RULES),
            criteria={"C": (CriterionText(text="有排班。", evidence=(ROSTER,)),)},
        ),
        clause_text("1.1.2"),
    )
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李素芬"
    )
    yield made
    made.close()


def paper(folder: Path, name: str, data: bytes = b"%PDF-1.7") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(data)
    return file


def states(centre: Centre) -> dict[str, str]:
    return {one.item: one.state for one in read_clause(centre, "1.1.1").required}


def test_what_nobody_has_said_is_proposed_and_counts_for_nothing(
    centre: Centre, tmp_path: Path
) -> None:
    card = attach_evidence(centre, "1.1.1", paper(tmp_path, "排班记录 20240312.pdf"))
    (file,) = card.evidence
    assert (file.kind, file.dated_on) == ("", "")
    assert (file.proposed_kind, file.proposed_on) == ("record", "2024-03-12")
    assert not file.other_year


def test_particulars_are_written_one_by_one_and_survive_closing(
    centre: Centre, tmp_path: Path
) -> None:
    digest = attach_evidence(centre, "1.1.1", paper(tmp_path, "a.pdf")).evidence[0].digest
    describe_evidence(centre, "1.1.1", digest, WHOLE, kind="agreement", remark=" 第 3 页 ")
    describe_evidence(centre, "1.1.1", digest, WHOLE, dated_on="2025-03-01", item=RULES)
    describe_evidence(centre, "1.1.1", digest, WHOLE, valid_until="2025-12-31")
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    (file,) = read_clause(again, "1.1.1").evidence
    assert (file.kind, file.dated_on, file.valid_until) == ("agreement", "2025-03-01", "2025-12-31")
    assert (file.item, file.remark, file.proposed_kind) == (RULES, "第 3 页", "")
    (file,) = describe_evidence(again, "1.1.1", digest, WHOLE, kind="").evidence
    assert (file.kind, file.item) == ("", RULES)
    again.close()


def test_a_file_attached_again_keeps_what_was_told_of_it(centre: Centre, tmp_path: Path) -> None:
    file = paper(tmp_path, "a.pdf")
    digest = attach_evidence(centre, "1.1.1", file, item=RULES).evidence[0].digest
    describe_evidence(centre, "1.1.1", digest, WHOLE, kind="policy")
    remove_evidence(centre, "1.1.1", digest, WHOLE)
    (again,) = attach_evidence(centre, "1.1.1", file).evidence
    assert (again.kind, again.item) == ("policy", RULES)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"kind": "poem"}, RefusalCode.EVIDENCE_KIND_UNKNOWN),
        ({"dated_on": "2025-02-30"}, RefusalCode.EVIDENCE_DAY_WRONG),
        ({"valid_until": "20251231"}, RefusalCode.EVIDENCE_DAY_WRONG),
        ({"item": "别的材料"}, RefusalCode.EVIDENCE_ITEM_UNKNOWN),
        ({"remark": "长" * 4001}, RefusalCode.NOTE_TOO_LONG),
    ],
)
def test_particulars_that_cannot_be_are_refused(
    centre: Centre, tmp_path: Path, told: dict[str, str], code: RefusalCode
) -> None:
    (before,) = attach_evidence(centre, "1.1.1", paper(tmp_path, "a.pdf")).evidence
    with pytest.raises(Refusal) as refused:
        describe_evidence(centre, "1.1.1", before.digest, WHOLE, **told)
    assert refused.value.code is code
    assert read_clause(centre, "1.1.1").evidence == (before,)


def test_a_file_that_is_not_linked_cannot_be_described(centre: Centre, tmp_path: Path) -> None:
    digest = attach_evidence(centre, "1.1.1", paper(tmp_path, "a.pdf")).evidence[0].digest
    with pytest.raises(Refusal) as refused:
        describe_evidence(centre, "1.1.2", digest, WHOLE, kind="policy")
    assert refused.value.code is RefusalCode.EVIDENCE_NOT_LINKED


def test_expected_evidence_is_missing_there_or_expired(centre: Centre, tmp_path: Path) -> None:
    assert states(centre) == {PLAN: "missing", RULES: "missing", ROSTER: "missing"}
    rules = attach_evidence(centre, "1.1.1", paper(tmp_path, "r.pdf", b"r"), item=RULES)
    plan = attach_evidence(centre, "1.1.1", paper(tmp_path, "p.pdf", b"p"), item=PLAN)
    roster = attach_evidence(
        centre, "1.1.1", paper(tmp_path, "s.pdf", b"s"), "1.1.1.C1", item=ROSTER
    )
    assert states(centre) == {PLAN: "there", RULES: "there", ROSTER: "there"}
    by_name = {file.name: file for card in (rules, plan, roster) for file in card.evidence}
    describe_evidence(centre, "1.1.1", by_name["p.pdf"].digest, WHOLE, dated_on="2024-12-31")
    describe_evidence(centre, "1.1.1", by_name["r.pdf"].digest, WHOLE, dated_on="2019-01-01")
    card = describe_evidence(
        centre, "1.1.1", by_name["s.pdf"].digest, CriterionId("1.1.1.C1"), valid_until="2025-06-11"
    )
    flags = {file.name: (file.expired, file.other_year) for file in card.evidence}
    assert flags == {"p.pdf": (False, True), "r.pdf": (False, False), "s.pdf": (True, False)}
    assert states(centre) == {PLAN: "expired", RULES: "there", ROSTER: "expired"}


def test_a_file_that_stands_elsewhere_too_says_where(centre: Centre, tmp_path: Path) -> None:
    one = paper(tmp_path / "a", "协议.pdf", b"first")
    other = paper(tmp_path / "b", "协议.pdf", b"second")
    attach_evidence(centre, "1.1.1", one)
    (here,) = attach_evidence(centre, "1.1.2", one).evidence
    assert (here.also_at, here.other_versions) == (("1.1.1",), ())
    card = attach_evidence(centre, "1.1.2", other)
    first, second = sorted(card.evidence, key=lambda file: file.digest != here.digest)
    assert (first.also_at, second.also_at) == (("1.1.1",), ())
    assert second.other_versions == ("1.1.1", "1.1.2")
    assert first.other_versions == ("1.1.2",)


def test_several_files_and_a_folder_come_in_as_one_unit(centre: Centre, tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    for name in ("2.pdf", "1.pdf", "~$锁.docx", ".hidden"):
        paper(folder, name, name.encode())
    single = paper(tmp_path, "3.pdf", b"3")
    empty = paper(tmp_path, "4.pdf", b"")
    card = attach_many(
        centre, "1.1.1", [folder, single, empty, tmp_path / "gone.pdf"], Unwatched(), item=RULES
    )
    assert card.attached == ("1.pdf", "2.pdf", "3.pdf")
    assert {(one.name, str(one.failure.code)) for one in card.failed} == {
        ("4.pdf", "evidence.empty"),
        ("gone.pdf", "evidence.not-found"),
    }
    assert {file.item for file in card.clause.evidence} == {RULES}


def test_a_locked_file_leaves_the_others(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [paper(tmp_path, name, name.encode()) for name in ("a.pdf", "b.pdf")]
    whole = attaching.digest_of

    def locked(file: Path) -> tuple[object, int]:
        if file.name == "a.pdf":
            raise Trouble(TroubleCode.FILE_BUSY, place=Place(file=file.name))
        return whole(file)

    monkeypatch.setattr(attaching, "digest_of", locked)
    card = attach_many(centre, "1.1.1", files, Unwatched())
    assert card.attached == ("b.pdf",)
    assert card.failed[0].failure.code is TroubleCode.FILE_BUSY


def test_a_file_that_changes_while_it_is_copied_is_not_kept(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = paper(tmp_path, "a.pdf", b"before")
    whole = attaching.digest_of

    def then_written(path: Path) -> tuple[object, int]:
        found = whole(path)
        path.write_bytes(b"after!")
        return found

    monkeypatch.setattr(attaching, "digest_of", then_written)
    with pytest.raises(Trouble) as trouble:
        attach_evidence(centre, "1.1.1", file)
    assert trouble.value.code is TroubleCode.FILE_BUSY
    assert read_clause(centre, "1.1.1").evidence == ()
    folder = centre.workspace.folder.root / "evidence"
    assert [one for one in folder.rglob("*") if one.is_file()] == []


class Impatient(Unwatched):
    """Stops at the second file."""

    def step(self, done: int, total: int, label: str = "") -> None:
        del total, label
        if done:
            raise Cancelled


def test_stopped_on_the_way_nothing_is_attached(centre: Centre, tmp_path: Path) -> None:
    files = [paper(tmp_path, name, name.encode()) for name in ("a.pdf", "b.pdf")]
    with pytest.raises(Cancelled):
        attach_many(centre, "1.1.1", files, Impatient())
    assert read_clause(centre, "1.1.1").evidence == ()


def test_too_many_at_once_are_refused(centre: Centre, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        attach_many(centre, "1.1.1", [tmp_path / f"{n}.pdf" for n in range(501)], Unwatched())
    assert refused.value.code is RefusalCode.EVIDENCE_TOO_MANY


def test_the_scan_folder_shows_what_is_new(centre: Centre, tmp_path: Path) -> None:
    assert read_scan_folder(centre).folder == ""
    folder = tmp_path / "扫描"
    old = paper(folder, "会议纪要2025-03-12.pdf", b"same size 1")
    new = paper(folder, "scan0002.png", b"same size 2")
    os.utime(old, (1_700_000_000, 1_700_000_000))
    attach_evidence(centre, "1.1.2", old)
    set_scan_folder(centre, folder)
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    card = read_scan_folder(again)
    assert card.there
    assert [(file.name, file.attached_to) for file in card.files] == [
        (new.name, ()),
        (old.name, ("1.1.2",)),
    ]
    assert [file.name for file in card.new] == [new.name]
    assert (card.files[0].proposed_kind, card.files[1].proposed_on) == ("photo", "2025-03-12")
    again.close()


def test_a_scan_folder_that_went_away_is_not_there(centre: Centre, tmp_path: Path) -> None:
    folder = tmp_path / "U盘"
    folder.mkdir()
    set_scan_folder(centre, folder)
    folder.rmdir()
    card = read_scan_folder(centre)
    assert (card.folder, card.there, card.files) == (str(folder.resolve()), False, ())
    with pytest.raises(Refusal) as refused:
        set_scan_folder(centre, folder)
    assert refused.value.code is RefusalCode.SCAN_FOLDER_MISSING
    assert set_scan_folder(centre, None).folder == ""


def test_what_is_finalised_takes_no_files_and_no_particulars(
    centre: Centre, tmp_path: Path
) -> None:
    file = paper(tmp_path, "a.pdf")
    digest = attach_evidence(centre, "1.1.1", file).evidence[0].digest
    finalise(centre)
    for attempt in (
        lambda: attach_many(centre, "1.1.1", [file], Unwatched()),
        lambda: describe_evidence(centre, "1.1.1", digest, WHOLE, kind="policy"),
    ):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code is RefusalCode.ASSESSMENT_FINALISED


def test_preflight_asks_about_what_lapsed_and_what_is_used_twice(
    centre: Centre, tmp_path: Path
) -> None:
    old = attach_evidence(centre, "1.1.1", paper(tmp_path, "协议.pdf", b"1"), item=RULES)
    describe_evidence(centre, "1.1.1", old.evidence[0].digest, WHOLE, valid_until="2025-06-11")
    plan = attach_evidence(centre, "1.1.1", paper(tmp_path, "计划.pdf", b"2"), item=PLAN)
    digest = next(file.digest for file in plan.evidence if file.name == "计划.pdf")
    describe_evidence(centre, "1.1.1", digest, WHOLE, dated_on="2024-01-05")
    attach_evidence(centre, "1.1.2", tmp_path / "协议.pdf")
    found = {
        item.code: (item.severity, item.clause, dict(item.params))
        for item in read_preflight(centre).items
        if item.code.startswith("evidence.")
    }
    assert found == {
        "evidence.expired": ("confirm", "1.1.1", {"name": "协议.pdf", "day": "2025-06-11"}),
        "evidence.other-year": ("confirm", "1.1.1", {"name": "计划.pdf", "day": "2024-01-05"}),
        "evidence.reused": ("confirm", "1.1.1", {"name": "协议.pdf", "count": 2}),
    }
    assert not any(item.severity == "error" for item in read_preflight(centre).items)


def test_the_words_for_kinds_are_those_of_the_data() -> None:
    assert {code: word("evidence-kind", code) for code in EVIDENCE_KINDS} == EVIDENCE_KINDS
