"""The community hospital's pack: met or not met, with the figures of named reports."""

import re
from contextlib import closing
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers, RegisterEntry, StaffRow
from models.standards.decode import decode_pack
from models.standards.pack import Grade, Pack, Status
from models.usecases.new_workspace import create_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import InstitutionId, RowId
from resources import pack_files, resource
from tests.shipped_packs import UNSURE, criteria, criterion_of, figures_of, shipped

POLICY = {"1.1.3.C1"}
PUBLIC = {
    "1.2.1.C1", "1.2.1.C2", "1.3.1.C1", "1.3.1.C2", "1.3.2.C1", "1.3.2.C2", "1.3.2.C4",
    "1.3.2.C5", "1.3.2.C6", "1.3.3.C1", "1.3.3.C2", "1.3.3.C3", "1.3.3.C4", "1.4.1.C1",
    "1.4.1.C4", "1.4.2.C1", "1.4.2.C2", "1.4.2.C4",
}  # fmt: skip

CORE_SYSTEMS = (
    "首诊负责", "查房", "会诊", "值班和交接班", "疑难病例讨论", "急危重患者抢救", "术前讨论",
    "死亡病例讨论", "分级护理", "查对", "危急值报告", "病历管理", "抗菌药物分级管理", "新技术",
    "信息安全管理", "双向转诊",
)  # fmt: skip


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped("community-hospital-2019")


@pytest.fixture(scope="module")
def paper(repository: Path) -> str:
    return (repository / "docs" / "standards-community-hospital.md").read_text(encoding="utf-8")


def _profile(kind: str) -> InstitutionProfile:
    return InstitutionProfile(
        uscc=InstitutionId("123400000000000000"),
        name="某某社区卫生服务中心",
        region="340100",
        kind=kind,
        year=2025,
    )


def _ledgers(
    staff: tuple[StaffRow, ...] = (),
    departments: tuple[tuple[str, int], ...] = (),
    recognised: str = "",
    /,
    **figures: str,
) -> Ledgers:
    known = {key.replace("__", "."): Fraction(value) for key, value in figures.items()}
    return Ledgers(
        profile=_profile("community_health_centre"),
        year=2025,
        figures=known,
        staff=staff,
        facts={"level.recognised": recognised} if recognised else {},
        registers=tuple(
            RegisterEntry(register="department", kind=kind, quantity=count)
            for kind, count in departments
        ),
        registers_filled=frozenset({"department"}),
    )


def _people(**numbers: int) -> tuple[StaffRow, ...]:
    codes = {"physicians": "11", "nurses": "21", "workers": "90"}
    return tuple(
        StaffRow(row_id=RowId(f"{what}{each}"), name="某人", profession=codes[what])
        for what, number in numbers.items()
        for each in range(number)
    )


def _verdict(pack: Pack, ident: str, ledgers: Ledgers) -> Verdict:
    requirement = criterion_of(pack, ident).requirement
    assert requirement is not None
    return evaluate(requirement, Readings(ledgers, pack.kinds)).verdict


def test_everything_is_asked_at_c_and_all_of_it(pack: Pack) -> None:
    assert {item.grade for _, item in criteria(pack)} == {Grade.C}
    (level,) = pack.levels
    assert (level.id, level.shares) == ("community_hospital", ((Grade.C, Fraction(1)),))
    assert level.provenance.status is Status.RECALLED


def test_one_clause_missed_and_the_level_is_not_reached(pack: Pack) -> None:
    ticks = {item.id: True for _, item in criteria(pack)}
    readings = Readings(_ledgers(), pack.kinds)
    reached = assess(pack, readings, Answers(ticks=ticks, not_applicable={})).level
    assert reached is not None
    assert reached.rule.id == "community_hospital"
    for clause in pack.clauses:
        missed = ticks | {clause.criteria[0].id: False}
        assert assess(pack, readings, Answers(ticks=missed, not_applicable={})).level is None


def test_every_core_system_has_a_clause(pack: Pack) -> None:
    titles = [clause.title for clause in pack.clauses if clause.chapter == "2"]
    assert len(titles) == len(CORE_SYSTEMS)
    for name, title in zip(CORE_SYSTEMS, titles, strict=True):
        assert name in title


def test_statuses(pack: Pack) -> None:
    found: dict[Status, set[str]] = {status: set() for status in Status}
    for _, item in criteria(pack):
        found[item.provenance.status].add(item.id)
    assert found[Status.POLICY] == POLICY
    assert found[Status.PUBLIC] == PUBLIC
    for ident in PUBLIC:
        assert re.match(r"公开新闻(报道|译文)（", criterion_of(pack, ident).provenance.source)
    for _, item in criteria(pack):
        if UNSURE in item.provenance.remark:
            assert item.provenance.status is Status.RECALLED


def test_texts_are_single_clean_sentences(pack: Pack) -> None:
    for clause, criterion in criteria(pack):
        assert re.fullmatch(r"[^。~≥≤?？\s]+。", criterion.text), criterion.id
        assert sum(other.text == criterion.text for other in clause.criteria) == 1
        assert clause.evidence


def test_the_only_document_number_is_the_one_the_policies_quote(pack: Pack) -> None:
    said = [item.provenance for _, item in criteria(pack)]
    said += [clause.provenance for clause in pack.clauses]
    said += [level.provenance for level in pack.levels] + [pack.provenance]
    numbers = [
        number
        for provenance in said
        for number in re.findall(r"[〔﹝]\d{4}[〕﹞]\d+号", provenance.source + provenance.remark)
    ]
    assert numbers == ["﹝2019﹞518号"]


def test_where_the_recollections_differ_both_stand_in_the_remark(pack: Pack) -> None:
    share = criterion_of(pack, "1.4.1.C1").provenance.remark
    assert all(word in share for word in ("甲稿", "乙稿", "80%", "15%"))
    departments = criterion_of(pack, "1.3.1.C2").provenance.remark
    assert all(word in departments for word in ("甲稿", "乙稿", "公开译文"))


@pytest.mark.parametrize(
    ("ident", "enough", "short"),
    [
        ("1.2.1.C1", {"beds__open": "30"}, {"beds__open": "29"}),
        (
            "1.2.1.C2",
            {"beds__days_used": "75", "beds__days_open": "100"},
            {"beds__days_used": "7499", "beds__days_open": "10000"},
        ),
        ("1.5.1.C1", {"area__business": "3000"}, {"area__business": "2999.9"}),
        (
            "1.5.1.C2",
            {"area__wards": "180", "beds__open": "30"},
            {"area__wards": "179", "beds__open": "30"},
        ),
    ],
)
def test_a_figure_turns_at_its_bound(
    pack: Pack, ident: str, enough: dict[str, str], short: dict[str, str]
) -> None:
    assert _verdict(pack, ident, _ledgers(**enough)) is Verdict.MET
    assert _verdict(pack, ident, _ledgers(**short)) is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("ident", "people", "beds", "verdict"),
    [
        ("1.4.1.C1", {"physicians": 17, "workers": 3}, "30", Verdict.MET),
        ("1.4.1.C1", {"physicians": 16, "workers": 3}, "30", Verdict.NOT_MET),
        ("1.4.1.C2", {"physicians": 16, "workers": 4}, "30", Verdict.MET),
        ("1.4.1.C2", {"physicians": 15, "workers": 4}, "30", Verdict.NOT_MET),
        ("1.4.1.C3", {"physicians": 2, "nurses": 3}, "30", Verdict.MET),
        ("1.4.1.C3", {"physicians": 3, "nurses": 4}, "30", Verdict.NOT_MET),
        ("1.4.1.C4", {"nurses": 21}, "30", Verdict.MET),
        ("1.4.1.C4", {"nurses": 20}, "30", Verdict.NOT_MET),
    ],
)
def test_staff(pack: Pack, ident: str, people: dict[str, int], beds: str, verdict: Verdict) -> None:
    assert _verdict(pack, ident, _ledgers(_people(**people), beds__open=beds)) is verdict


def test_five_clinical_departments(pack: Pack) -> None:
    three = (("general_practice", 1), ("rehabilitation", 1), ("tcm", 1))
    four = (*three, ("ent_ophthalmology", 1))
    eyes_and_ears = (*three, ("ent_ophthalmology", 2))
    assert _verdict(pack, "1.3.1.C2", _ledgers((), four)) is Verdict.NOT_MET
    assert _verdict(pack, "1.3.1.C2", _ledgers((), eyes_and_ears)) is Verdict.MET


def test_the_recommended_level_is_asked_in_principle(pack: Pack) -> None:
    assert _verdict(pack, "1.1.3.C1", _ledgers((), (), "recommended")) is Verdict.MET
    # A person may still confirm an exception: the policy says "in principle".
    assert _verdict(pack, "1.1.3.C1", _ledgers((), (), "basic")) is Verdict.ATTESTED
    assert _verdict(pack, "1.1.3.C1", _ledgers()) is not Verdict.MET


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        ("community_health_centre", "community-2022"),
        ("township_health_centre", "township-2022"),
        ("village_clinic", "village-2022"),
    ],
)
def test_a_centre_begins_with_its_capability_standard(
    tmp_path: Path, kind: str, first: str
) -> None:
    names = ("community-2022", "community-hospital-2019", "township-2022", "village-2022")
    packs = [decode_pack(pack_files(resource("standards", name))) for name in names]
    clock = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
    centre = create_centre(tmp_path / "centre", _profile(kind), "passphrase", packs, clock)
    with closing(centre.workspace):
        assert centre.pack.id == first


def test_the_figures_of_the_paper_are_the_packs(pack: Pack, paper: str) -> None:
    for row in figures_of(pack):
        assert row in paper
    every = [item for _, item in criteria(pack)]
    for status in (Status.POLICY, Status.PUBLIC, Status.RECALLED):
        count = sum(item.provenance.status is status for item in every)
        assert f"| `{status}` | {count} |" in paper
    unsure = sum(UNSURE in item.provenance.remark for item in every)
    assert f"; {unsure} criteria carry" in paper
