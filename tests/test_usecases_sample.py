"""The sample county: invented through and through, the same every time, and as promised."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from pathlib import Path

import pytest

from forms.handed_out.template import write_template
from forms.national.staff import StaffReading, read_staff, staff_values
from forms.national.staff_columns import NATIONAL_COLUMNS, STAFF
from models.assessment.grades import Answers
from models.assessment.levels import Assessment, LevelResult, assess
from models.ledger import identity
from models.ledger.facts import check_fact
from models.ledger.figures import FIGURES
from models.ledger.matching import Matcher, plain_name
from models.ledger.measures import MEASURES
from models.ledger.national_codes import SCRAPPED
from models.ledger.readings import Readings
from models.ledger.records import StaffRow
from models.selfchecks.form_reading import read_forms
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.pack import Grade, Pack
from models.standards.text import PackText
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.faulty import faulty_staff_rows
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.names import RARE_NAMES
from models.usecases.sample.records import SampleInstitution
from models.usecases.sample.workspaces import (
    SAMPLE_MOMENT,
)
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import ClauseCode, RowId
from resources import pack_files, resource

TODAY = SAMPLE_MOMENT.date()
CLOCK = FixedClock(moment=SAMPLE_MOMENT)
RARE = "䶮㛃𬭎龘"
CHECK_FORMS = read_forms(
    {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}
)


@pytest.fixture(scope="module")
def pack_text() -> PackText:
    return decode_pack(pack_files(resource("standards", "township-2022")))


@pytest.fixture(scope="module")
def pack(pack_text: PackText) -> Pack:
    return compile_pack(pack_text, MEASURES)


@pytest.fixture(scope="module")
def institutions() -> tuple[SampleInstitution, ...]:
    return sample_institutions()


@pytest.fixture(scope="module")
def main(institutions: tuple[SampleInstitution, ...]) -> SampleInstitution:
    return institutions[0]


def judged(institution: SampleInstitution, pack: Pack) -> Assessment:
    said = sample_answers(institution, pack)
    answers = Answers(ticks=said.ticks, not_applicable=said.not_applicable)
    return assess(pack, Readings(institution.ledgers, pack.kinds), answers)


def level_of(assessment: Assessment, ident: str) -> LevelResult:
    return next(level for level in assessment.levels if level.rule.id == ident)


def named(institutions: tuple[SampleInstitution, ...], township: str) -> SampleInstitution:
    return next(each for each in institutions if each.profile.township == township)


# --- invented, and the same every time


def test_two_samples_are_one(institutions: tuple[SampleInstitution, ...], pack: Pack) -> None:
    again = sample_institutions()
    assert again == institutions
    assert [sample_answers(each, pack) for each in again] == [
        sample_answers(each, pack) for each in institutions
    ]


def test_sizes_and_kinds_of_a_county(institutions: tuple[SampleInstitution, ...]) -> None:
    kinds = Counter(each.profile.kind for each in institutions)
    assert kinds == {
        "central_township_health_centre": 2,
        "township_health_centre": 9,
        "subdistrict_health_centre": 1,
    }
    small = [each for each in institutions if len(each.staff) < 10]
    assert len(small) == 2
    for each in small:
        assert each.profile.population is not None
        assert each.profile.population < 10_000
        assert not each.profile.has_inpatient_beds
        assert each.figures["beds.open"] == 0
    assert len({each.profile.uscc for each in institutions}) == len(institutions) == 12
    assert len({each.profile.name for each in institutions}) == 12


def test_every_number_is_right_and_nobodys(institutions: tuple[SampleInstitution, ...]) -> None:
    for each in institutions:
        assert identity.uscc_fault(each.profile.uscc) is None
        assert each.profile.uscc[2:4] == each.profile.region[:2] == "99"
        assert identity.region_fault(each.profile.region) is None
        for row in each.staff:
            assert row.id_number.startswith("99")
            assert identity.id_number_fault(row.id_number, today=TODAY) is None
            assert identity.id_born_on(row.id_number) == row.born_on
            assert identity.id_sex(row.id_number) == row.sex
            assert row.mobile.startswith("100")
            assert len(row.mobile) == 11
            assert row.office_telephone.startswith("0000-")


def test_only_the_planted_people_share_a_number(
    institutions: tuple[SampleInstitution, ...],
) -> None:
    seats: dict[str, list[str]] = {}
    for each in institutions:
        for row in each.staff:
            seats.setdefault(row.id_number, []).append(each.profile.township)
    twice = sorted(places for places in seats.values() if len(places) > 1)
    assert twice == sorted([["柳塘镇", "柳塘镇"], ["北渡乡", "云台镇"]])


def test_row_ids_are_nobody_elses(institutions: tuple[SampleInstitution, ...]) -> None:
    ids = [
        row.row_id
        for each in institutions
        for rows in (each.staff, each.equipment, each.held)
        for row in rows
    ]
    assert len(set(ids)) == len(ids)


def test_rare_characters_stand_in_names(institutions: tuple[SampleInstitution, ...]) -> None:
    names = {row.name for each in institutions for row in each.staff}
    assert all(any(character in name for name in names) for character in RARE)
    assert all(any(character in name for character in RARE) for name in RARE_NAMES)
    elsewhere = {row.name for each in institutions[1:] for row in each.staff}
    assert elsewhere & set(RARE_NAMES)


# --- ledgers


def test_every_kind_is_one_the_pack_knows(
    institutions: tuple[SampleInstitution, ...], pack: Pack
) -> None:
    known = {(kind.register, kind.id) for kind in pack.kinds}
    used = {
        (entry.register, entry.kind)
        for each in institutions
        for entry in each.registers
        if entry.kind
    }
    assert used <= known


def test_device_names_are_recognised(
    institutions: tuple[SampleInstitution, ...], pack: Pack
) -> None:
    kinds = [kind for kind in pack.kinds if kind.register == "equipment"]
    matcher = Matcher(kinds)
    names = {row.name for each in institutions for row in each.equipment}
    strange = {name for name in names if not matcher.kind_of(name)}
    assert strange == {
        "病床（双摇）", "壁挂空调", "候诊椅（四人位）", "输液架", "监控设备",
        "除颤仪电极片（备用）",
    }  # fmt: skip
    usual = {plain_name(kind.names[0]) for kind in kinds}
    assert sum(plain_name(name) not in usual for name in names) > len(names) / 3


def test_ledgers_have_rough_edges(institutions: tuple[SampleInstitution, ...]) -> None:
    assert sum(len(each.held) for each in institutions) == 1
    empty = [row for each in institutions for row in each.staff if not row.department]
    assert len(empty) > 3
    states = Counter(row.state for each in institutions for row in each.equipment)
    assert set(states) == {"", "1", "2", SCRAPPED}
    assert any(not row.licence_number for row in named(institutions, "河湾镇").staff[:20])


def test_figures_are_known_whole_and_do_not_contradict(
    institutions: tuple[SampleInstitution, ...],
) -> None:
    parts = (
        ("visits.outpatient", "visits.total"), ("contracts.total", "population.resident"),
        ("records.health_electronic", "records.health"), ("beds.days_used", "beds.days_open"),
        ("elderly.managed", "population.age_65_up"), ("newborns.visited", "newborns.live"),
        ("mental.managed", "mental.registered"), ("drugs.essential_kinds", "drugs.kinds"),
        ("posts.filled", "posts.established"), ("visits.tcm_non_drug", "visits.tcm"),
    )  # fmt: skip
    for each in institutions:
        for key, value in each.figures.items():
            assert value >= 0
            assert value.denominator == 1 or not FIGURES[key].whole
        for part, whole in parts:
            assert each.figures[part] <= each.figures[whole], (each.profile.name, part)


def test_facts_can_be_stated_and_fit_the_registers_and_the_day(
    institutions: tuple[SampleInstitution, ...],
) -> None:
    said_by: Counter[str] = Counter()
    for each in institutions:
        for key, value in each.facts.items():
            check_fact(key, value)
        said_by.update(each.facts.keys())
        rooms = {entry.kind for entry in each.registers if entry.present}
        assert (each.facts["fever.facility"] == "room") == ("fever_room" in rooms)
        assert (each.facts["tcm_hall.set_up"] == "yes") == ("tcm_hall" in rooms)
        recognised = each.facts["level.recognised"] != "none"
        assert recognised == ("level.recognised_on" in each.facts)
        if recognised:
            first, last = each.facts["level.first_reached_on"], each.facts["level.recognised_on"]
            assert first <= last < TODAY.isoformat()
    assert min(said_by.values()) < 12, "something is unknown somewhere"
    assert all(len(each.facts) >= 30 for each in institutions)
    assert len({tuple(sorted(each.facts.items())) for each in institutions}) > 5


def test_staff_rows_survive_a_spreadsheet(
    institutions: tuple[SampleInstitution, ...], tmp_path: Path
) -> None:
    for each in institutions:
        rows = read_back(tmp_path / "staff.xlsx", each.staff)
        duplicates = 1 if each.profile.township == "柳塘镇" else 0
        assert len(rows.held) == duplicates, rows.faults
        written = {row.id_number: staff_values(row) for row in each.staff}
        assert {row.id_number: staff_values(row) for row in rows.rows} == written


def test_main_rows_fill_every_national_column(main: SampleInstitution) -> None:
    filled = {key for row in main.staff for key, value in staff_values(row).items() if value}
    asked = {column.key for column in NATIONAL_COLUMNS}
    # Nobody of them works elsewhere or has been moved this year.
    assert asked - filled <= {
        "practises_elsewhere", "second_practice_kind", "third_practice_kind", "movement",
        "moved_on", "speciality_3",
    }  # fmt: skip


def test_faulty_rows_say_what_is_wrong(tmp_path: Path) -> None:
    planted = faulty_staff_rows()
    reading = read_back(tmp_path / "faulty.xlsx", [each.row for each in planted])
    faults = {fault.place.row: fault.code for fault in reading.faults}
    promised = {number: each.fault for number, each in enumerate(planted, start=2) if each.fault}
    assert faults == promised
    assert len(reading.rows) == len(planted) - len(promised)


def read_back(file: Path, rows: Sequence[StaffRow]) -> StaffReading:
    """Write rows as a spreadsheet and read them as a clerk's file is read."""
    file.write_bytes(write_template(STAFF, [(staff_values(row), row.extra) for row in rows]))
    numbers = count(1)
    return read_staff(
        file,
        year=2025,
        today=TODAY,
        new_id=lambda: RowId(f"{next(numbers):032d}"),
        choices={"degree": "national"},
    )


# --- answers and levels


def test_levels_are_as_promised(institutions: tuple[SampleInstitution, ...], pack: Pack) -> None:
    reached = {
        each.profile.township: level.rule.id if (level := judged(each, pack).level) else ""
        for each in institutions
    }
    assert reached["双溪镇"] == "basic"
    assert reached["南屏镇"] == "basic"
    assert reached["长坪乡"] == reached["下坝乡"] == "qualified"
    assert Counter(reached.values()) == {"": 8, "basic": 2, "qualified": 2}


def test_one_is_nearly_recommended(institutions: tuple[SampleInstitution, ...], pack: Pack) -> None:
    recommended = level_of(judged(named(institutions, "南屏镇"), pack), "recommended")
    assert not recommended.reached
    assert 1 <= sum(share.short for share in recommended.shares) <= 6
    assert len(recommended.core_short) <= 1


def test_main_people(main: SampleInstitution, pack: Pack) -> None:
    readings = Readings(main.ledgers, pack.kinds)
    exact = {
        measure: readings.quantity(measure).exact
        for measure in (
            "staff.total", "staff.health_technicians", "staff.physicians", "staff.nurses",
            "staff.gp", "staff.tcm_physicians", "staff.public_health_physicians",
        )
    }  # fmt: skip
    assert list(exact.values()) == [46, 38, 16, 14, 4, 3, 1]
    assert readings.quantity("staff.health_technician_share").exact == Fraction(38, 46)
    assert readings.quantity("staff.nurses_per_physician").exact == Fraction(14, 16)
    assert readings.quantity("staff.public_health_share").exact == Fraction(1, 4)
    assert [row.origin.row for row in main.staff if not row.department] == [8, 13, 41]
    assert readings.quantity("departments.without_physician").exact is None


def test_main_is_at_work(main: SampleInstitution, pack: Pack) -> None:
    assessment = judged(main, pack)
    assert assessment.level is None
    assert 15 <= assessment.open <= 35
    assert 3 <= sum(result.lacks_data for result in assessment.clauses.values()) <= 12
    over = [code for code, result in assessment.clauses.items() if result.over_claim]
    assert over == ["1.4.1", "3.5.4"]
    assert any(result.under_claim for result in assessment.clauses.values())
    equipment = assessment.clauses[ClauseCode("1.3.3")]
    assert equipment.computed is equipment.claimed is Grade.D
    assert level_of(assessment, "basic").core_short


def test_over_claims_with_and_without_reasons(
    institutions: tuple[SampleInstitution, ...], pack: Pack
) -> None:
    each = named(institutions, "河湾镇")
    over = {code for code, result in judged(each, pack).clauses.items() if result.over_claim}
    reasons = set(sample_answers(each, pack).reasons)
    assert over & reasons
    assert over - reasons


def test_nobody_else_claims_too_much(
    institutions: tuple[SampleInstitution, ...], pack: Pack
) -> None:
    for each in institutions:
        meant = {claim.clause for claim in each.temper.over_claims}
        over = {code for code, result in judged(each, pack).clauses.items() if result.over_claim}
        assert over <= meant
        if each.profile.township == "白鹭镇":
            assert over == meant == set(sample_answers(each, pack).reasons)
            assert over <= {file.clause for file in each.files}


def test_e_only_where_the_standard_allows_it_and_with_a_reason(
    institutions: tuple[SampleInstitution, ...], pack: Pack
) -> None:
    allowed = {clause.code for clause in pack.clauses if clause.may_not_apply}
    chosen = [each.temper.not_applicable for each in institutions]
    assert sum(map(len, chosen)) > 10
    for reasons in chosen:
        assert set(reasons) <= allowed
        assert all(reasons.values())
