"""The community centre's pack: the township's frame with the differences applied."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers
from models.standards.language import OneOf
from models.standards.pack import Grade, Pack, Status
from models.vocabulary.ids import InstitutionId
from tests.shipped_packs import UNSURE, criteria, criterion_of, figures_of, shipped

DIFFERENT = {
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "2.1.2", "2.1.3",
    "3.2.10", "4.7.1", "4.7.2", "4.7.4",
    *(f"2.2.1.{number}" for number in range(1, 11)),
    *(f"2.2.3.{number}" for number in range(1, 15)),
}  # fmt: skip
"""Clauses for which the first recollection writes down a difference."""

POLICY = {
    "1.2.1.B2", "1.2.3.C1", "1.3.3.C13", "1.4.1.C7", "1.4.1.C12", "1.4.1.C15", "2.2.1.6.C3",
    "3.9.1.B1", "4.3.5.C2", "4.5.1.C3",
}  # fmt: skip
"""The only criteria that stand in a policy document; a status is raised here too."""

RURAL = re.compile("卫生院|村|乡|县域|县级医院|分娩接生|剖宫产")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped("community-2022")


@pytest.fixture(scope="module")
def paper(repository: Path) -> str:
    return (repository / "docs" / "standards-community.md").read_text(encoding="utf-8")


def _readings(pack: Pack, **figures: str) -> Readings:
    profile = InstitutionProfile(
        uscc=InstitutionId("123400000000000000"),
        name="某某社区卫生服务中心",
        region="340100",
        kind="community_health_centre",
        year=2025,
    )
    known = {key.replace("__", "."): Fraction(value) for key, value in figures.items()}
    return Readings(Ledgers(profile=profile, year=2025, figures=known), pack.kinds)


def _verdict(pack: Pack, ident: str, **figures: str) -> Verdict:
    requirement = criterion_of(pack, ident).requirement
    assert requirement is not None
    return evaluate(requirement, _readings(pack, **figures)).verdict


def test_it_is_for_community_centres_and_has_the_frame_of_the_township(pack: Pack) -> None:
    township = shipped("township-2022")
    assert pack.institution_kinds == ("community_health_centre",)
    assert [clause.code for clause in pack.clauses] == [clause.code for clause in township.clauses]
    assert [chapter.title for chapter in pack.chapters] == [
        chapter.title for chapter in township.chapters
    ]


def test_no_sentence_speaks_of_the_country(pack: Pack) -> None:
    said: list[tuple[str, str]] = [(item.id, item.text) for _, item in criteria(pack)]
    said += [(clause.code, clause.title) for clause in pack.clauses]
    said += [(clause.code, name) for clause in pack.clauses for name in clause.evidence]
    said += [(item.code, item.title) for chapter in pack.chapters for item in chapter.sections]
    found = {place: text for place, text in said if RURAL.search(text.replace("街道（乡镇）", ""))}
    assert found == {}


def test_every_difference_is_named_as_its_source(pack: Pack) -> None:
    for clause in pack.clauses:
        named = "回忆稿甲 社区中心差异 " in clause.provenance.source
        assert named == (clause.code in DIFFERENT), clause.code
        assert f" {clause.code}" in clause.provenance.source, clause.code


def test_a_clause_without_a_difference_says_where_it_was_taken_from(pack: Pack) -> None:
    township = {clause.code: clause for clause in shipped("township-2022").clauses}
    for clause in pack.clauses:
        if clause.code not in DIFFERENT:
            source = clause.provenance.source
            assert source.startswith("回忆稿甲 社区中心（框架同乡镇卫生院，把握大）；"), clause.code
            assert source.endswith(township[clause.code].provenance.source), clause.code


def test_only_what_stands_in_a_policy_is_more_than_recalled(pack: Pack) -> None:
    found = {item.id for _, item in criteria(pack) if item.provenance.status is not Status.RECALLED}
    assert found == POLICY
    for ident in POLICY:
        provenance = criterion_of(pack, ident).provenance
        assert provenance.status is Status.POLICY
        assert re.search(r"三年行动方案》二（[一二三四五六七八九十]+）$", provenance.source), ident
    assert {clause.provenance.status for clause in pack.clauses} == {Status.RECALLED}
    assert {level.provenance.status for level in pack.levels} == {Status.RECALLED}


def test_no_document_number_is_claimed(pack: Pack) -> None:
    said = [item.provenance for _, item in criteria(pack)]
    said += [clause.provenance for clause in pack.clauses]
    said += [level.provenance for level in pack.levels] + [pack.provenance]
    for provenance in said:
        assert not re.search("〔|﹝|建标[0-9]", provenance.source + provenance.remark)


def test_texts_are_single_clean_sentences(pack: Pack) -> None:
    for clause, criterion in criteria(pack):
        assert re.fullmatch(r"[^。~≥≤?？\s]+。", criterion.text), criterion.id
        same = [other.id for other in clause.criteria if other.text == criterion.text]
        assert same == [criterion.id]


def test_every_grade_of_every_clause_says_something(pack: Pack) -> None:
    for clause in pack.clauses:
        assert {item.grade for item in clause.criteria} == {Grade.C, Grade.B, Grade.A}
        assert clause.methods, clause.code
        assert clause.evidence, clause.code


def test_a_core_mark_is_called_a_guess(pack: Pack) -> None:
    for clause in pack.clauses:
        assert clause.core == ("核心标记为按重要性的猜测" in clause.provenance.remark), clause.code


def test_only_a_clause_that_may_not_apply_falls_away(pack: Pack) -> None:
    falls_away = {clause.code for clause in pack.clauses if clause.not_applicable_when}
    assert falls_away == {"2.1.2", "3.2.5", "3.2.10", "3.2.11", "3.6.2", "4.7.1", "4.7.2"}
    assert all(clause.may_not_apply for clause in pack.clauses if clause.code in falls_away)


def test_levels_are_the_townships_and_bar_a_serious_breach(pack: Pack) -> None:
    township = shipped("township-2022")
    assert [(level.id, level.shares) for level in pack.levels] == [
        (level.id, level.shares) for level in township.levels
    ]
    barred = {level.id: [veto.requirement for veto in level.vetoes] for level in pack.levels}
    breach = OneOf(fact="integrity.serious_breach", values=("yes",))
    assert barred == {"qualified": [], "basic": [breach], "recommended": [breach]}


@pytest.mark.parametrize(
    ("ident", "population", "area"),
    [
        ("1.3.1.C1", "29999", "1000"),
        ("1.3.1.C2", "30000", "1400"),
        ("1.3.1.C2", "49999", "1400"),
        ("1.3.1.C3", "50000", "1700"),
        ("1.3.1.C3", "69999", "1700"),
        ("1.3.1.C4", "70000", "2000"),
        ("1.3.1.C4", "150000", "2000"),
        ("1.3.1.B2", "29999", "1100"),
        ("1.3.1.B2", "50000", "1870"),
    ],
)
def test_area_by_people_served(pack: Pack, ident: str, population: str, area: str) -> None:
    short = str(Fraction(area) - Fraction(1, 1000))
    enough = _verdict(pack, ident, population__served=population, area__building=area)
    assert enough is Verdict.MET
    assert _verdict(pack, ident, population__served=population, area__building=short) is (
        Verdict.NOT_MET
    )


def test_exactly_one_area_rule_is_for_a_centre(pack: Pack) -> None:
    for population in ("1", "29999", "30000", "50000", "70000", "1000000"):
        found = [
            _verdict(pack, f"1.3.1.C{number}", population__served=population, area__building="1")
            for number in (1, 2, 3, 4)
        ]
        assert sorted(found) == sorted([Verdict.NOT_MET, *[Verdict.NOT_APPLICABLE] * 3])


@pytest.mark.parametrize(("beds", "area"), [("1", "1030"), ("50", "2500")])
def test_a_bed_asks_for_thirty_more_square_metres(pack: Pack, beds: str, area: str) -> None:
    assert _verdict(pack, "1.3.1.C5", beds__open=beds, area__building=area) is Verdict.MET
    short = str(Fraction(area) - 1)
    assert _verdict(pack, "1.3.1.C5", beds__open=beds, area__building=short) is Verdict.NOT_MET
    none = _verdict(pack, "1.3.1.C5", beds__open="0", area__building="1")
    assert none is Verdict.NOT_APPLICABLE


def test_beds(pack: Pack) -> None:
    assert _verdict(pack, "1.3.2.C1", beds__observation="4") is Verdict.NOT_MET
    assert _verdict(pack, "1.3.2.C1", beds__observation="5") is Verdict.MET
    assert _verdict(pack, "1.3.2.C2", beds__open="50") is Verdict.MET
    assert _verdict(pack, "1.3.2.C2", beds__open="51") is Verdict.NOT_MET


def test_with_empty_ledgers_nothing_is_met(pack: Pack) -> None:
    readings = _readings(pack)
    for _, criterion in criteria(pack):
        if criterion.requirement is not None:
            verdict = evaluate(criterion.requirement, readings).verdict
            assert verdict in {Verdict.UNKNOWN, Verdict.ATTESTED}, criterion.id


def test_the_figures_of_the_paper_are_the_packs(pack: Pack, paper: str) -> None:
    for row in figures_of(pack):
        assert row in paper
    every = [item for _, item in criteria(pack)]
    for status in (Status.POLICY, Status.RECALLED):
        count = sum(item.provenance.status is status for item in every)
        assert f"| `{status}` | {count} |" in paper
    unsure = sum(UNSURE in item.provenance.remark for item in every)
    assert f"; {unsure} criteria carry" in paper
