"""A staff list with every usual fault planted once, to show what an import says."""

from dataclasses import dataclass, replace
from datetime import date

from models.ledger.records import StaffRow
from models.usecases.sample.jobs import jobs_for
from models.usecases.sample.numbers import REGION, credit_code
from models.usecases.sample.people import Household, people_for, staff_rows
from models.vocabulary.codes import RefusalCode

_HOUSE = Household(ordinal=40, name="望禾县示例卫生院", uscc=credit_code(41))
_PEOPLE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyRow:
    """A row as it is to be written down; ``fault`` is what reading it must say, if anything."""

    row: StaffRow
    fault: RefusalCode | None = None


def faulty_staff_rows() -> tuple[FaultyRow, ...]:
    """Return rows of an import that goes wrong: good ones first, then one of each fault.

    A duplicate is refused at its second row; the formula stands where a
    department should and must neither be worked out nor be lost.
    """
    rows = staff_rows(people_for(jobs_for(_PEOPLE), _HOUSE.ordinal, set()), _HOUSE)
    good, faulty = rows[:5], rows[5:]
    checksum, short, twice, dates, born, sex, formula = faulty
    digits = checksum.id_number
    return (
        *(FaultyRow(row=row) for row in good),
        FaultyRow(
            row=replace(checksum, id_number=digits[:-1] + _another_digit(digits[-1])),
            fault=RefusalCode.ID_CHECK_DIGIT,
        ),
        FaultyRow(
            row=replace(short, id_number=f"{REGION}19900523175"), fault=RefusalCode.ID_LENGTH
        ),
        FaultyRow(
            row=replace(rows[0], row_id=twice.row_id, origin=twice.origin, mobile=twice.mobile),
            fault=RefusalCode.ROW_DUPLICATE_PERSON,
        ),
        FaultyRow(
            row=replace(dates, started_work_on=_in_childhood(dates)),
            fault=RefusalCode.DATES_CONTRADICT,
        ),
        FaultyRow(
            row=replace(born, born_on=date(1958, 2, 28)), fault=RefusalCode.ID_BORN_ON_DIFFERS
        ),
        FaultyRow(
            row=replace(sex, sex="1" if sex.sex == "2" else "2"), fault=RefusalCode.ID_SEX_DIFFERS
        ),
        FaultyRow(row=replace(formula, department="=SUM(A1:A9)"), fault=RefusalCode.CELL_FORMULA),
    )


def _another_digit(digit: str) -> str:
    return "5" if digit != "5" else "6"


def _in_childhood(row: StaffRow) -> date:
    born = row.born_on or date(1980, 1, 1)
    return date(born.year + 9, 9, 1)
