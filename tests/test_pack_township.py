"""The township pack: complete against the recollections, honest, and evaluable."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.evaluate import evaluate
from models.assessment.findings import Verdict
from models.ledger.matching import Matcher
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.language import Attested, Requirement, When
from models.standards.pack import Clause, Criterion, Grade, Pack, Status
from models.vocabulary.ids import InstitutionId
from resources import pack_files, resource

UNSURE = "数值待核对"

RECALLED_CODES: dict[str, int] = {
    "1.1": 2, "1.2": 4, "1.3": 4, "1.4": 1,
    "2.1": 6, "2.2.1": 10, "2.2.2": 2, "2.2.3": 14, "2.2.4": 1, "2.3": 2,
    "3.1": 2, "3.2": 18, "3.3": 9, "3.4": 5, "3.5": 8, "3.6": 4, "3.7": 7, "3.8": 3, "3.9": 2,
    "4.1": 3, "4.2": 4, "4.3": 5, "4.4": 6, "4.5": 3, "4.6": 3, "4.7": 4, "4.8": 1,
}  # fmt: skip
"""Clauses of the first recollection by section; they are numbered without a gap."""

SECOND_DRAFT_CODES = {
    "1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.3.1", "1.3.2", "1.3.3", "1.3.4",
    "1.4.1", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6", "2.2.1.1", "2.2.1.2",
    "2.2.1.3", "2.2.1.4", "2.2.1.5", "2.2.1.6", "2.2.2.1", "2.2.2.2", "2.2.3.1", "2.2.3.2",
    "2.2.3.3", "2.2.3.4", "2.2.3.5", "2.2.3.6", "2.2.3.7", "2.2.3.8", "2.2.3.9", "2.2.3.10",
    "2.2.3.11", "2.2.3.12", "2.2.3.13", "2.2.4", "2.3.1", "2.3.2", "3.1.1", "3.1.2", "3.2.1",
    "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.4.1", "3.4.2",
    "3.4.3", "3.4.4", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.6", "3.7", "3.8.1", "3.8.2", "3.8.3",
    "3.9", "4.1.1", "4.1.2", "4.2.1", "4.2.2", "4.3.1", "4.3.2", "4.4.1", "4.4.2", "4.4.3",
    "4.5.1", "4.5.2", "4.6.1", "4.7.1", "4.7.2",
}  # fmt: skip
"""Clauses of the second recollection."""

NOT_RECALLED = {
    "1.2.1.B2": Status.POLICY,
    "1.2.3.C1": Status.POLICY,
    "1.3.3.C13": Status.POLICY,
    "1.4.1.C4": Status.POLICY,
    "1.4.1.C7": Status.POLICY,
    "1.4.1.C8": Status.POLICY,
    "2.2.1.6.C3": Status.POLICY,
    "2.2.2.1.C1": Status.PUBLIC,
    "2.2.2.1.C2": Status.PUBLIC,
    "2.2.2.1.B1": Status.PUBLIC,
    "3.9.1.B1": Status.POLICY,
    "4.3.5.C2": Status.POLICY,
    "4.5.1.C3": Status.POLICY,
}
"""The only criteria that stand in a document; a status is raised here too, on purpose."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    folder = resource("standards", "township-2022")
    return compile_pack(decode_pack(pack_files(folder)), MEASURES)


@pytest.fixture(scope="module")
def paper(repository: Path) -> str:
    return (repository / "docs" / "standards-township.md").read_text(encoding="utf-8")


def _criteria(pack: Pack) -> Iterator[tuple[Clause, Criterion]]:
    for clause in pack.clauses:
        for criterion in clause.criteria:
            yield clause, criterion


def _clause(pack: Pack, code: str) -> Clause:
    return next(clause for clause in pack.clauses if clause.code == code)


def _criterion(pack: Pack, ident: str) -> Criterion:
    return next(criterion for _, criterion in _criteria(pack) if criterion.id == ident)


def _order(code: str) -> tuple[int, ...]:
    return tuple(int(part) for part in code.split("."))


def _is_computed(requirement: Requirement | None) -> bool:
    """Whether the ledgers answer at least one leaf."""
    if requirement is None or isinstance(requirement, Attested):
        return False
    if isinstance(requirement, When):
        return _is_computed(requirement.then)
    parts: tuple[Requirement, ...] = getattr(requirement, "parts", ())
    return not parts or any(_is_computed(part) for part in parts)


def _ledgers(**figures: str) -> Ledgers:
    profile = InstitutionProfile(
        uscc=InstitutionId("123400000000000000"),
        name="某某镇卫生院",
        region="340100",
        kind="township_health_centre",
        year=2025,
    )
    known = {key.replace("__", "."): Fraction(value) for key, value in figures.items()}
    return Ledgers(profile=profile, year=2025, figures=known)


def _verdict(pack: Pack, ident: str, ledgers: Ledgers) -> Verdict:
    requirement = _criterion(pack, ident).requirement
    assert requirement is not None
    return evaluate(requirement, Readings(ledgers, pack.kinds)).verdict


def _homes(paper: str) -> list[tuple[str, str, set[str]]]:
    """Return the last table of the paper: code, home, codes of the second draft."""
    rows = re.findall(
        r"^\| ([\d.]+) \| [^|]+ \| ([\d.]+)(?: \(merged\))? \| ([^|]+) \|$", paper, re.MULTILINE
    )
    return [(code, home, set(re.findall(r"[\d.]+", second))) for code, home, second in rows]


def test_every_clause_of_the_first_recollection_has_a_home(pack: Pack, paper: str) -> None:
    wanted = [
        f"{section}.{number}"
        for section, count in RECALLED_CODES.items()
        for number in range(1, count + 1)
    ]
    homes = _homes(paper)
    assert len(wanted) == 133
    assert [code for code, _, _ in homes] == wanted
    assert {home for _, home, _ in homes} == {clause.code for clause in pack.clauses}


def test_a_merged_clause_is_named_where_it_went(pack: Pack, paper: str) -> None:
    merged = [(code, home) for code, home, _ in _homes(paper) if code != home]
    assert len(merged) == 15
    for code, home in merged:
        provenance = _clause(pack, home).provenance
        assert f"并入回忆稿甲 {code}（" in provenance.source
        assert code in provenance.remark


def test_every_clause_of_the_second_recollection_has_a_home(pack: Pack, paper: str) -> None:
    found = set()
    for _, home, second in _homes(paper):
        source = _clause(pack, home).provenance.source
        assert all(code in source for code in second), home
        found |= second
    assert found == SECOND_DRAFT_CODES


def test_codes_are_unique_ordered_and_under_their_section(pack: Pack) -> None:
    codes = [_order(clause.code) for clause in pack.clauses]
    assert len(set(codes)) == len(codes)
    assert codes == sorted(codes)
    for clause in pack.clauses:
        assert clause.code.rpartition(".")[0] == clause.section
        assert clause.section.startswith(f"{clause.chapter}.")


def test_enough_clauses_are_computed(pack: Pack) -> None:
    computed = {
        clause.code for clause, criterion in _criteria(pack) if _is_computed(criterion.requirement)
    }
    assert len(computed) >= 60


def test_every_grade_of_every_clause_says_something(pack: Pack) -> None:
    for clause in pack.clauses:
        assert {criterion.grade for criterion in clause.criteria} == {Grade.C, Grade.B, Grade.A}
        assert clause.methods, clause.code
        assert clause.evidence, clause.code


def test_texts_are_single_clean_sentences(pack: Pack) -> None:
    for clause, criterion in _criteria(pack):
        assert re.fullmatch(r"[^。~≥≤?？\s]+。", criterion.text), criterion.id
        same = [other.id for other in clause.criteria if other.text == criterion.text]
        assert same == [criterion.id]


def test_only_what_stands_in_a_document_is_more_than_recalled(pack: Pack) -> None:
    found = {
        criterion.id: criterion.provenance.status
        for _, criterion in _criteria(pack)
        if criterion.provenance.status is not Status.RECALLED
    }
    assert found == NOT_RECALLED
    assert {clause.provenance.status for clause in pack.clauses} == {Status.RECALLED}
    assert pack.provenance.status is Status.RECALLED


def test_sources_fit_their_status(pack: Pack) -> None:
    for clause, criterion in _criteria(pack):
        source = criterion.provenance.source
        match criterion.provenance.status:
            case Status.RECALLED:
                assert source.startswith(f"回忆稿甲 {clause.code}（"), criterion.id
            case Status.POLICY:
                assert re.search(r"三年行动方案》二（[一二三四五六七八九十]+）$", source), (
                    criterion.id
                )
            case _:
                assert "公开新闻报道" in source, criterion.id


def test_an_unsure_figure_is_never_more_than_recalled(pack: Pack) -> None:
    unsure = [
        criterion.provenance
        for _, criterion in _criteria(pack)
        if UNSURE in criterion.provenance.remark
    ]
    unsure += [level.provenance for level in pack.levels if UNSURE in level.provenance.remark]
    assert len(unsure) > 100
    assert {provenance.status for provenance in unsure} == {Status.RECALLED}


def test_no_document_number_is_claimed(pack: Pack) -> None:
    said = [criterion.provenance for _, criterion in _criteria(pack)]
    said += [clause.provenance for clause in pack.clauses]
    said += [level.provenance for level in pack.levels] + [pack.provenance]
    for provenance in said:
        assert "〔" not in provenance.source + provenance.remark


def test_a_core_mark_is_called_a_guess(pack: Pack) -> None:
    for clause in pack.clauses:
        assert clause.core == ("核心标记为按重要性的猜测" in clause.provenance.remark), clause.code


def test_only_a_clause_that_may_not_apply_falls_away(pack: Pack) -> None:
    falls_away = {clause.code for clause in pack.clauses if clause.not_applicable_when}
    assert falls_away == {"1.3.2", "2.1.2", "3.2.5", "3.2.10", "3.2.11", "3.6.2"}
    assert all(_clause(pack, code).may_not_apply for code in falls_away)


def test_levels(pack: Pack) -> None:
    shares = {level.id: [share * 100 for _, share in level.shares] for level in pack.levels}
    assert shares == {"qualified": [80, 20, 5], "basic": [90, 40, 10], "recommended": [95, 60, 20]}
    qualified, *others = pack.levels
    assert qualified.provenance.status is Status.PUBLIC
    assert qualified.core_grade is None
    assert all(level.core_grade is Grade.C for level in others)
    assert {level.provenance.status for level in others} == {Status.RECALLED}


@pytest.mark.parametrize(
    ("population", "available"),
    [("9999", Verdict.MET), ("10000", Verdict.UNKNOWN)],
)
def test_the_qualified_level_is_for_small_centres(
    pack: Pack, population: str, available: Verdict
) -> None:
    condition = pack.levels[0].available_when
    assert condition is not None
    readings = Readings(_ledgers(population__served=population), pack.kinds)
    assert evaluate(condition, readings).verdict is available


def test_with_empty_ledgers_nothing_is_met(pack: Pack) -> None:
    readings = Readings(_ledgers(), pack.kinds)
    for _, criterion in _criteria(pack):
        if criterion.requirement is not None:
            verdict = evaluate(criterion.requirement, readings).verdict
            assert verdict in {Verdict.UNKNOWN, Verdict.ATTESTED}, criterion.id


@pytest.mark.parametrize(
    ("ident", "beds", "area"),
    [
        ("1.3.1.C1", "0", "200"),
        ("1.3.1.C2", "1", "300"),
        ("1.3.1.C2", "20", "1100"),
        ("1.3.1.C3", "21", "1050"),
        ("1.3.1.C3", "99", "4950"),
        ("1.3.1.C4", "100", "5010"),
        ("1.3.1.B2", "20", "1210"),
        ("1.3.1.B2", "100", "5511"),
    ],
)
def test_area_by_beds(pack: Pack, ident: str, beds: str, area: str) -> None:
    enough = _ledgers(beds__open=beds, area__business=area)
    short = _ledgers(beds__open=beds, area__business=str(Fraction(area) - Fraction(1, 1000)))
    assert _verdict(pack, ident, enough) is Verdict.MET
    assert _verdict(pack, ident, short) is Verdict.NOT_MET


def test_an_area_rule_of_another_size_does_not_apply(pack: Pack) -> None:
    ledgers = _ledgers(beds__open="30", area__business="1")
    found = [_verdict(pack, f"1.3.1.C{number}", ledgers) for number in (1, 2, 3, 4)]
    other = Verdict.NOT_APPLICABLE
    assert found == [other, other, Verdict.NOT_MET, other]


def test_adverse_events_are_counted_by_the_hundred_beds(pack: Pack) -> None:
    assert (
        _verdict(pack, "3.3.5.C2", _ledgers(beds__open="50", adverse__reported="5")) is Verdict.MET
    )
    too_few = _verdict(pack, "3.3.5.C2", _ledgers(beds__open="50", adverse__reported="4"))
    assert too_few is Verdict.ATTESTED  # a person may still confirm what the county asks
    assert (
        _verdict(
            pack, "2.3.2.C1", _ledgers(satisfaction__asked="1000", satisfaction__satisfied="799")
        )
        is Verdict.NOT_MET
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("医用X射线摄影系统（DR）", "dr"),
        ("500mA医用诊断X射线机", "xray_machine"),
        ("飞利浦64排CT", "ct"),
        ("口腔CT", "dental_xray"),
        ("OCT光学相干断层扫描仪", ""),
        ("便携式彩色超声诊断仪", "colour_doppler"),
        ("全数字B型超声诊断设备", "ultrasound"),
        ("彩超探头", ""),
        ("全自动五分类血细胞分析仪", "blood_analyser"),
        ("半自动生化分析仪", "biochemistry_analyser"),
        ("迈瑞全自动生化分析仪", "auto_biochemistry_analyser"),
        ("除颤监护仪", "defibrillator"),
        ("ＡＥＤ", "defibrillator"),
        ("除颤仪电极片", ""),
        ("胎儿监护仪", "fetal_monitor"),
        ("人流吸引器", ""),
        ("救护车担架", "stretcher"),
        ("监护型救护车", "ambulance"),
        ("动态心电记录仪", "holter"),
        ("数字式十二道心电图机", "ecg_machine"),
        ("医用冷藏箱", "vaccine_refrigerator"),
    ],
)
def test_names_as_ledgers_have_them(pack: Pack, name: str, kind: str) -> None:
    matcher = Matcher([some for some in pack.kinds if some.register == "equipment"])
    assert matcher.kind_of(name) == kind


def test_no_name_belongs_to_two_kinds_of_a_register(pack: Pack) -> None:
    names = [(kind.register, name.lower()) for kind in pack.kinds for name in kind.names]
    assert len(names) == len(set(names))


def test_the_figures_of_the_paper_are_the_packs(pack: Pack, paper: str) -> None:
    every = list(_criteria(pack))
    totals = (
        len(pack.clauses),
        len(every),
        len({clause.code for clause, item in every if _is_computed(item.requirement)}),
        sum(_is_computed(item.requirement) for _, item in every),
        sum(clause.core for clause in pack.clauses),
        sum(clause.may_not_apply for clause in pack.clauses),
    )
    assert f"| all | {' | '.join(map(str, totals))} |" in paper
    for status in (Status.POLICY, Status.PUBLIC, Status.RECALLED):
        count = sum(item.provenance.status is status for _, item in every)
        assert f"| `{status}` | {count} |" in paper
    unsure = sum(UNSURE in item.provenance.remark for _, item in every)
    assert f"answer; {unsure}\ncriteria carry a figure" in paper
