"""The village clinic's pack: both recollections by theme, the rules they are sure of."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers, StaffRow
from models.standards.pack import Grade, Pack, Status
from models.vocabulary.ids import ClauseCode, InstitutionId, RowId
from tests.shipped_packs import UNSURE, criteria, criterion_of, figures_of, shipped

THEMES = {
    *(f"v1.{number}" for number in range(1, 8)), *(f"v2.{number}" for number in range(1, 13)),
    *(f"v3.{number}" for number in range(1, 6)), *(f"v4.{number}" for number in range(1, 7)),
}  # fmt: skip
"""The themes of the first recollection."""

ONLY_SECOND = {"3.2.3", "4.3.2"}
"""Themes that only the second recollection has."""

NOT_RECALLED = {
    "1.1.1.C4": Status.PUBLIC,
    "1.2.1.C4": Status.PUBLIC,
    "1.2.2.C4": Status.PUBLIC,
    "1.4.1.C6": Status.PUBLIC,
    "1.4.1.C7": Status.PUBLIC,
    "1.4.1.C8": Status.PUBLIC,
    "2.2.2.C1": Status.POLICY,
    "2.2.2.A2": Status.PUBLIC,
    "4.3.2.C1": Status.POLICY,
}

STATION_ONLY = {"1.2.1.C4", "1.2.2.C4", "1.4.1.C6", "1.4.1.C7", "1.4.1.C8"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped("village-2022")


@pytest.fixture(scope="module")
def paper(repository: Path) -> str:
    return (repository / "docs" / "standards-village.md").read_text(encoding="utf-8")


def _ledgers(
    kind: str = "village_clinic", staff: tuple[StaffRow, ...] = (), /, **figures: str
) -> Ledgers:
    profile = InstitutionProfile(
        uscc=InstitutionId("123400000000000000"),
        name="某某村卫生室",
        region="340100",
        kind=kind,
        year=2025,
    )
    known = {key.replace("__", "."): Fraction(value) for key, value in figures.items()}
    return Ledgers(profile=profile, year=2025, figures=known, staff=staff)


def _verdict(pack: Pack, ident: str, ledgers: Ledgers) -> Verdict:
    requirement = criterion_of(pack, ident).requirement
    assert requirement is not None
    return evaluate(requirement, Readings(ledgers, pack.kinds)).verdict


def _village_doctors(number: int) -> tuple[StaffRow, ...]:
    return tuple(
        StaffRow(row_id=RowId(str(each)), name="村医", profession="60") for each in range(number)
    )


def test_it_is_for_clinics_and_stations_in_four_chapters(pack: Pack) -> None:
    assert pack.institution_kinds == ("village_clinic", "community_health_station")
    assert [chapter.title for chapter in pack.chapters] == [
        "功能任务与资源配置", "基本医疗和公共卫生服务", "业务管理", "综合管理",
    ]  # fmt: skip


def test_every_theme_of_the_recollection_has_one_home(pack: Pack) -> None:
    themes = [
        theme
        for clause in pack.clauses
        for theme in re.findall(r"回忆稿甲 村卫生室 (v[0-9.]+)（", clause.provenance.source)
    ]
    assert sorted(themes) == sorted(THEMES)
    without = {clause.code for clause in pack.clauses if "回忆稿甲" not in clause.provenance.source}
    assert without == ONLY_SECOND


def test_codes_are_unique_ordered_and_under_their_section(pack: Pack) -> None:
    codes = [tuple(map(int, clause.code.split("."))) for clause in pack.clauses]
    assert codes == sorted(set(codes))
    for clause in pack.clauses:
        assert clause.code.rpartition(".")[0] == clause.section
        assert clause.section.startswith(f"{clause.chapter}.")


def test_only_what_stands_in_a_document_is_more_than_recalled(pack: Pack) -> None:
    found = {
        item.id: item.provenance.status
        for _, item in criteria(pack)
        if item.provenance.status is not Status.RECALLED
    }
    assert found == NOT_RECALLED
    for ident, status in NOT_RECALLED.items():
        source = criterion_of(pack, ident).provenance.source
        assert source.startswith("公开的") if status is Status.PUBLIC else "》二（" in source
    unsure = {
        item.provenance.status for _, item in criteria(pack) if UNSURE in item.provenance.remark
    }
    assert unsure == {Status.RECALLED}


def test_texts_are_single_clean_sentences(pack: Pack) -> None:
    for clause, criterion in criteria(pack):
        assert re.fullmatch(r"[^。~≥≤?？\s]+。", criterion.text), criterion.id
        assert sum(other.text == criterion.text for other in clause.criteria) == 1
        provenance = criterion.provenance
        assert not re.search("〔|﹝", provenance.source + provenance.remark), criterion.id


def test_every_grade_of_every_clause_says_something(pack: Pack) -> None:
    for clause in pack.clauses:
        assert {item.grade for item in clause.criteria} == {Grade.C, Grade.B, Grade.A}
        assert clause.evidence, clause.code
        assert not clause.core


def test_one_level_and_it_is_a_guess(pack: Pack) -> None:
    (level,) = pack.levels
    assert (level.id, level.shares) == ("reached", ((Grade.C, Fraction(1)),))
    assert level.provenance.status is Status.RECALLED
    assert UNSURE in level.provenance.remark


def test_the_level_needs_every_clause_at_c_and_no_more(pack: Pack) -> None:
    ticks = {item.id: item.grade is Grade.C for _, item in criteria(pack)}
    readings = Readings(_ledgers(), pack.kinds)
    reached = assess(pack, readings, Answers(ticks=ticks, not_applicable={})).level
    assert reached is not None
    assert reached.rule.id == "reached"
    assert reached.provisional
    one_less = ticks | {criterion_of(pack, "4.3.3.C2").id: False}
    assert assess(pack, readings, Answers(ticks=one_less, not_applicable={})).level is None
    excused = {ClauseCode("3.2.3"): "不开展注射输液"}
    less = {key: value for key, value in ticks.items() if not key.startswith("3.2.3.")}
    assert assess(pack, readings, Answers(ticks=less, not_applicable=excused)).level is not None


@pytest.mark.parametrize(
    ("ident", "population", "area"),
    [
        ("1.2.2.C1", "10", "60"),
        ("1.2.2.C2", "1000", "80"),
        ("1.2.2.C2", "3000", "80"),
        ("1.2.2.C3", "3001", "100"),
        ("1.2.2.B1", "10", "80"),
        ("1.2.2.A1", "10", "100"),
    ],
)
def test_area_by_people_served(pack: Pack, ident: str, population: str, area: str) -> None:
    short = str(Fraction(area) - Fraction(1, 1000))
    enough = _ledgers(population__served=population, area__building=area)
    assert _verdict(pack, ident, enough) is Verdict.MET
    too_small = _ledgers(population__served=population, area__building=short)
    assert _verdict(pack, ident, too_small) is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("population", "needed"), [("1", 1), ("1000", 1), ("1001", 2), ("3000", 3)]
)
def test_one_practitioner_for_a_thousand_people(pack: Pack, population: str, needed: int) -> None:
    for ident in ("1.4.1.C1", "1.4.1.C2"):
        enough = _ledgers("village_clinic", _village_doctors(needed), population__served=population)
        assert _verdict(pack, ident, enough) is Verdict.MET
        if needed > 1:
            short = _ledgers(
                "village_clinic", _village_doctors(needed - 1), population__served=population
            )
            assert _verdict(pack, ident, short) is Verdict.NOT_MET


def test_what_is_asked_of_a_station_is_not_asked_of_a_clinic(pack: Pack) -> None:
    facts = {"beds__observation": "0", "area__building": "149"}
    nurse = StaffRow(row_id=RowId("1"), name="护士", profession="21", title_rank="5")
    for ident in STATION_ONLY:
        clinic = _ledgers("village_clinic", (nurse,), **facts)
        assert _verdict(pack, ident, clinic) is Verdict.NOT_APPLICABLE, ident
        if ident != "1.4.1.C8":
            station = _ledgers("community_health_station", (nurse,), **facts)
            assert _verdict(pack, ident, station) is Verdict.NOT_MET, ident


@pytest.mark.parametrize(
    ("ident", "key", "enough", "short"),
    [
        ("4.1.2.C1", "training__free_sessions", "2", "1"),
        ("4.1.2.C2", "training__free_days", "10", "9"),
        ("4.1.1.C2", "meetings__superior", "12", "11"),
        ("2.3.2.C2", "education__board_changes", "6", "5"),
        ("1.1.1.C4", "visits__total", "365", "364"),
        ("2.2.1.C1", "diseases__kinds", "20", "19"),
    ],
)
def test_a_count_turns_at_its_bound(
    pack: Pack, ident: str, key: str, enough: str, short: str
) -> None:
    assert _verdict(pack, ident, _ledgers(**{key: enough})) is Verdict.MET
    assert _verdict(pack, ident, _ledgers(**{key: short})) is Verdict.NOT_MET


def test_with_empty_ledgers_nothing_is_met(pack: Pack) -> None:
    readings = Readings(_ledgers(), pack.kinds)
    open_yet = {Verdict.UNKNOWN, Verdict.ATTESTED, Verdict.NOT_APPLICABLE}
    for _, criterion in criteria(pack):
        if criterion.requirement is not None:
            verdict = evaluate(criterion.requirement, readings).verdict
            assert verdict in open_yet, criterion.id
            assert (verdict is Verdict.NOT_APPLICABLE) == (criterion.id in STATION_ONLY)


def test_the_figures_of_the_paper_are_the_packs(pack: Pack, paper: str) -> None:
    for row in figures_of(pack):
        assert row in paper
    every = [item for _, item in criteria(pack)]
    for status in (Status.POLICY, Status.PUBLIC, Status.RECALLED):
        count = sum(item.provenance.status is status for item in every)
        assert f"| `{status}` | {count} |" in paper
    unsure = sum(UNSURE in item.provenance.remark for item in every)
    assert f"; {unsure} criteria carry" in paper
