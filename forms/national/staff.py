"""Reading a staff workbook: 卫健统2-1 exports and the lists centres keep themselves."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from forms.cells import Bad, Cell, Reader, clean, narrow, text_of
from forms.fields import Question, Value
from forms.national.degrees import settle_degrees
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.staff_columns import STAFF
from forms.reading.held_again import sheet_of_held
from forms.reading.ledger_reading import LedgerReading, Line, Request, read_ledger, read_sheets
from forms.spreadsheets.sheets import Workbook
from models.ledger import identity
from models.ledger.national_codes import PHYSICIANS
from models.ledger.records import HeldRow, Origin, StaffRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress, Unwatched

StaffReading: TypeAlias = LedgerReading[StaffRow]

YOUNGEST_WORKER_YEARS = 14
USUAL_OLDEST_YEARS = 60
_SHORT_TEXT = 60
_OWN_KEYS = tuple(
    asked.key
    for asked in STAFF.fields
    if not asked.in_extra and not asked.key.startswith("speciality_")
)
_OWN_VALUES = attrgetter(*_OWN_KEYS)
_EXTRA_TITLES = tuple((asked.key, asked.title) for asked in STAFF.fields if asked.in_extra)


def read_staff(
    source: Path | Workbook,
    *,
    year: int,
    today: date,
    new_id: Callable[[], RowId],
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> StaffReading:
    """Read a staff workbook; nothing is stored.

    ``choices`` answers questions of an earlier reading (``{"degree": "gb"}``),
    ``columns`` maps headers of this file to field keys.
    Shape: ``degree`` holds national codes (0 无 … 3 博士) whichever list the file used.
    Raises: Refusal(WORKBOOK_…) where the file as a whole cannot be taken; Trouble.
    Source: 卫健统2-1.
    """
    request = _request(today, new_id, columns, progress)
    return read_ledger(source, request, _StaffRules(year=year, today=today, choices=choices or {}))


def reread_held_staff(
    held: Sequence[HeldRow],
    *,
    year: int,
    today: date,
    new_id: Callable[[], RowId],
    choices: Mapping[str, str] | None = None,
) -> StaffReading:
    """Read held rows again after a person has corrected their cells.

    Rows come back in the order given, numbered from 2 as if on a sheet of their own.
    """
    rules = _StaffRules(year=year, today=today, choices=choices or {})
    return read_sheets(sheet_of_held(held), _request(today, new_id, None, None), rules)


def _request(
    today: date,
    new_id: Callable[[], RowId],
    columns: Mapping[str, str] | None,
    progress: Progress | None,
) -> Request:
    return Request(
        form=STAFF,
        others=(EQUIPMENT, FIGURE_FORM),
        today=today,
        new_id=new_id,
        columns=columns,
        progress=progress or Unwatched(),
    )


class _StaffRules:
    """What holds between the fields of a person and between persons."""

    def __init__(self, *, year: int, today: date, choices: Mapping[str, str]) -> None:
        self._year, self._today, self._choices = year, today, choices
        self._first_rows: dict[tuple[str, ...], int] = {}
        self._column_told = False
        self.readers: Mapping[str, Reader] = MappingProxyType({"degree": _degree_text})

    def settle(self, lines: Sequence[Line]) -> tuple[Question, ...]:
        return settle_degrees(lines, self._choices)

    def check(self, line: Line) -> None:
        self._check_identity(line)
        self._check_dates(line)
        self._check_duplicate(line)
        self._check_usual(line)

    def _check_identity(self, line: Line) -> None:
        # typed with a Chinese keyboard its digits are wide; a quotation mark made it text
        number = identity.compact(narrow(line.text("id_number")).lstrip("'"))
        if not number or not identity.is_identity_card(line.text("id_kind")):
            return
        if fault := identity.id_number_fault(number, today=self._today):
            line.fault(fault, "id_number")
            return
        line.values["id_number"] = number
        born_on, sex = identity.id_born_on(number), identity.id_sex(number)
        if line.day("born_on") not in {None, born_on} and not _month_agrees(line, born_on):
            line.fault(RefusalCode.ID_BORN_ON_DIFFERS, "born_on")
        if line.text("sex") in {"1", "2"} and line.text("sex") != sex:
            line.fault(RefusalCode.ID_SEX_DIFFERS, "sex")
        # the number states both exactly, so filling them in is no guess; a month gains its day
        if not line.is_faulted("born_on"):
            line.values["born_on"] = born_on
        if not line.text("sex") and not line.is_faulted("sex"):
            line.values["sex"] = sex

    def _check_dates(self, line: Line) -> None:
        born, started, moved = (line.day(key) for key in ("born_on", "started_work_on", "moved_on"))
        if born and started and _years_between(born, started) < YOUNGEST_WORKER_YEARS:
            _contradict(line, "born_on", "started_work_on")
        if born and moved and moved <= born:
            _contradict(line, "born_on", "moved_on")

    def _check_duplicate(self, line: Line) -> None:
        key = _person_key(line)
        first = self._first_rows.setdefault(key, line.number) if key else line.number
        if first != line.number:
            field = "id_number" if key[0] == "id" else "name"
            line.fault(RefusalCode.ROW_DUPLICATE_PERSON, field, first_row=first)

    def _check_usual(self, line: Line) -> None:
        born, moved = line.day("born_on"), line.day("moved_on")
        if born and (age := _years_between(born, self._today)) > USUAL_OLDEST_YEARS:
            line.remark(RefusalCode.ROW_OLDER_THAN_USUAL, "born_on", age=age)
        if moved and moved.year != self._year:
            line.remark(RefusalCode.ROW_MOVED_IN_OTHER_YEAR, "moved_on", year=self._year)
        if line.text("profession") in PHYSICIANS and not line.text("practice_category"):
            self._remark_category(line)

    def _remark_category(self, line: Line) -> None:
        """Say it at each physician, or once where the file has no such column."""
        if "practice_category" in line.source.columns or not self._column_told:
            line.remark(RefusalCode.CELL_REQUIRED, "practice_category")
        self._column_told = True

    def build(self, line: Line, row_id: RowId, origin: Origin) -> StaffRow:
        text, yes_no = line.text, line.yes_no
        return StaffRow(
            row_id=row_id,
            name=text("name"),
            id_kind=text("id_kind"),
            id_number=text("id_number"),
            born_on=line.day("born_on"),
            sex=text("sex"),
            ethnicity=text("ethnicity"),
            started_work_on=line.day("started_work_on"),
            office_telephone=text("office_telephone"),
            mobile=text("mobile"),
            department_code=text("department_code"),
            department=text("department"),
            profession=text("profession"),
            licence_number=text("licence_number"),
            practice_category=text("practice_category"),
            practice_scopes=line.texts("practice_scopes"),
            practises_elsewhere=yes_no("practises_elsewhere"),
            second_practice_kind=text("second_practice_kind"),
            third_practice_kind=text("third_practice_kind"),
            residency_certified=yes_no("residency_certified"),
            residency_certificate=text("residency_certificate"),
            post=text("post"),
            qualification_rank=text("qualification_rank"),
            title_rank=text("title_rank"),
            education=text("education"),
            degree=text("degree"),
            major=text("major"),
            specialities=tuple(filter(None, (text(f"speciality_{number}") for number in "123"))),
            movement=text("movement"),
            moved_on=line.day("moved_on"),
            establishment=text("establishment"),
            gp_registered=yes_no("gp_registered"),
            gp_certificate=text("gp_certificate"),
            posted_to_village=yes_no("posted_to_village"),
            does_informatics=yes_no("does_informatics"),
            informatics_work=text("informatics_work"),
            origin=origin,
            extra=line.extra,
        )


def staff_values(row: StaffRow) -> dict[str, Value]:
    """Return a record's values by field key, as the form asks them; the inverse of reading."""
    # a table of ten thousand people asks for all of them when it is sorted
    values: dict[str, Value] = dict(zip(_OWN_KEYS, _OWN_VALUES(row), strict=True))
    for number, speciality in enumerate(row.specialities[:3], start=1):
        values[f"speciality_{number}"] = speciality
    extra = row.extra
    for key, title in _EXTRA_TITLES:
        values[key] = extra.get(title, "")
    return values


def _degree_text(cell: Cell) -> Value | Bad:
    return clean(text_of(cell), characters=_SHORT_TEXT)


def _month_agrees(line: Line, born_on: date | None) -> bool:
    """Whether the cell gave only year and month, and they are those of the number."""
    given = line.day("born_on")
    digits = sum(character.isdigit() for character in line.raw("born_on"))
    return (
        given is not None
        and born_on is not None
        and digits <= len("197001")
        and (given.year, given.month) == (born_on.year, born_on.month)
    )


def _person_key(line: Line) -> tuple[str, ...]:
    """Return what tells a person apart: the number, else the name with whatever is known."""
    if number := identity.compact(line.text("id_number")):
        return "id", number
    name, born_on, mobile = line.text("name"), line.day("born_on"), line.text("mobile")
    if not name:
        return ()
    if born_on or mobile:
        return "name", name, born_on.isoformat() if born_on else mobile
    return "row", *(text_of(cell) for cell in line.cells)


def _contradict(line: Line, first: str, second: str) -> None:
    line.fault(
        RefusalCode.DATES_CONTRADICT,
        second,
        first=STAFF.field(first).title,
        second=STAFF.field(second).title,
    )


def _years_between(earlier: date, later: date) -> int:
    before_day = (later.month, later.day) < (earlier.month, earlier.day)
    return later.year - earlier.year - before_day
