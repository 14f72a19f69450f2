"""From plans to institutions: the whole sample, in memory."""

from dataclasses import replace
from datetime import date

from models.ledger.form_rows import FormRow
from models.ledger.records import HeldRow, InstitutionProfile, Origin, StaffRow
from models.usecases.sample.annual import figures_of
from models.usecases.sample.circumstances import facts_of
from models.usecases.sample.devices import equipment_rows
from models.usecases.sample.evidence import evidence_files
from models.usecases.sample.further import COMPLETE, Keeper, further_rows
from models.usecases.sample.jobs import jobs_for
from models.usecases.sample.liutang import liutang_staff
from models.usecases.sample.numbers import REGION, credit_code, office_telephone, row_id
from models.usecases.sample.people import (
    AS_OF,
    FIRST_ROW,
    STAFF_FILE,
    STAFF_SHEET,
    Household,
    people_for,
    staff_rows,
    with_empty_cells,
)
from models.usecases.sample.plans import MAIN, PLANS, Plan
from models.usecases.sample.records import SampleInstitution
from models.usecases.sample.registers import register_entries, registers_filled
from models.usecases.sample.task_rows import tasks_for_a_level
from models.vocabulary.codes import RefusalCode

YEAR = 2025
_POSTCODE = "999900"
"""No delivery area of the post begins with 9999."""


def sample_institutions() -> tuple[SampleInstitution, ...]:
    """Return the twelve institutions, 柳塘镇中心卫生院 first; the same every time."""
    taken: set[str] = set()
    made = [_made(plan, taken) for plan in PLANS]
    return tuple(_with_shared_physician(plan, made) for plan in PLANS)


def _made(plan: Plan, taken: set[str]) -> SampleInstitution:
    uscc = credit_code(plan.ordinal + 1)
    staff = _staff(plan, uscc, taken)
    equipment = equipment_rows(plan.stock, uscc, plan.size)
    profile, figures = _profile(plan), figures_of(plan.year, staff, equipment, uscc)
    keeper = Keeper(profile=profile, staff=staff, equipment=equipment, figures=figures)
    return SampleInstitution(
        profile=profile,
        author=plan.author,
        staff=staff,
        equipment=equipment,
        held=(_held_row(uscc, len(staff)),) if plan.held else (),
        figures=figures,
        facts=facts_of(plan),
        registers=register_entries(plan.registered),
        registers_filled=registers_filled(plan.registered)
        | (COMPLETE if plan.keeps_ledgers else frozenset()),
        temper=plan.temper,
        files=evidence_files(plan.evidence),
        form_rows=_form_rows(plan, keeper),
    )


def _form_rows(plan: Plan, keeper: Keeper) -> tuple[FormRow, ...]:
    if plan.township == MAIN:
        return tasks_for_a_level(keeper.profile.uscc)
    return further_rows(keeper) if plan.keeps_ledgers else ()


def _profile(plan: Plan) -> InstitutionProfile:
    return InstitutionProfile(
        uscc=credit_code(plan.ordinal + 1),
        name=plan.name,
        region=REGION,
        kind=plan.kind,
        population=plan.year.population,
        year=YEAR,
        township=plan.township,
        address=f"望禾县{plan.township}健康路{plan.ordinal * 3 + 1}号",
        postcode=_POSTCODE,
        telephone=office_telephone(plan.ordinal * 10),
        head=plan.head,
        filing_contact=plan.author,
        filing_telephone=office_telephone(plan.ordinal * 10 + 1),
        founded_on=date(1956 + plan.ordinal % 8, 10, 1),
        ownership="政府办",
        has_inpatient_beds=plan.year.beds > 0,
    )


def _staff(plan: Plan, uscc: str, taken: set[str]) -> tuple[StaffRow, ...]:
    house = Household(ordinal=plan.ordinal, name=plan.name, uscc=uscc)
    if plan.township == MAIN:
        rows = liutang_staff(house)
        taken.update(row.name for row in rows)
        return rows
    jobs = jobs_for(plan.size, nurses_fewer=plan.nurses_fewer, unlicensed=plan.unlicensed)
    people = list(people_for(jobs, plan.ordinal, taken))
    people[0] = replace(people[0], name=plan.head)
    rows = staff_rows(people, house)
    return with_empty_cells(rows, plan.empty_cells, f"empty {uscc}")


def _held_row(uscc: str, rows: int) -> HeldRow:
    """Return the row of somebody whose identity number lost a digit."""
    return HeldRow(
        row_id=row_id(AS_OF, rows + 1, uscc, "held"),
        ledger="staff",
        origin=Origin(file=STAFF_FILE, sheet=STAFF_SHEET, row=FIRST_ROW + rows),
        cells={
            "姓名": "邹玉兰",
            "身份证件号码": f"{REGION}1990052317",
            "出生日期": "19900523",
            "性别代码": "2",
            "科室实际名称": "护理部",
            "从事专业类别代码": "21",
            "学历代码": "31",
        },
        faults=(str(RefusalCode.ID_LENGTH),),
    )


def _with_shared_physician(plan: Plan, made: list[SampleInstitution]) -> SampleInstitution:
    """Put a physician of 云台镇 on the list of an institution that shares him."""
    institution = made[plan.ordinal]
    if not plan.shares_physician:
        return institution
    lender = next(each for each in made if each.profile.township == "云台镇")
    lent = next(row for row in reversed(lender.staff) if row.profession == "11")
    at = len(institution.staff)
    guest = replace(
        lent,
        row_id=row_id(AS_OF, at + 1, institution.profile.uscc, "staff"),
        establishment="2",
        practises_elsewhere=True,
        second_practice_kind="乡镇卫生院",
        origin=Origin(file=STAFF_FILE, sheet=STAFF_SHEET, row=FIRST_ROW + at),
        extra={**institution.staff[0].extra, "备注": "多点执业，每周二、四"},
    )
    return replace(institution, staff=(*institution.staff, guest))
