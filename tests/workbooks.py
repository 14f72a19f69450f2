"""Workbooks for tests, made in code: honest ones cell by cell, hostile ones part by part."""

import io
import itertools
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
from stdnum.cn import ric, uscc

from forms.cells import Cell
from forms.national.staff import StaffReading, read_staff
from models.vocabulary.ids import RowId

TODAY = date(2024, 12, 31)
YEAR = 2024
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

Rows = Sequence[Sequence[Cell | None]]


def counting_ids() -> Callable[[], RowId]:
    """Return row ids that count up: nothing random in a test."""
    numbers = itertools.count(1)
    return lambda: RowId(f"{next(numbers):032x}")


def xlsx(sheets: Mapping[str, Rows], *, hidden: Sequence[str] = ()) -> bytes:
    """Return a workbook with these sheets; text beginning with ``=`` stays text."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is None or value == "":
                    continue
                cell = sheet.cell(row=number, column=column, value=value)
                if isinstance(value, str):
                    cell.data_type = "s"
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def write(folder: Path, rows: Rows, name: str = "test.xlsx", sheet: str = "人员") -> Path:
    """Write one sheet and return the file."""
    path = folder / name
    path.write_bytes(xlsx({sheet: rows}))
    return path


def with_part(data: bytes, part: str, content: bytes | str) -> bytes:
    """Return the workbook with one part replaced or added."""
    return repacked(data, {part: content.encode() if isinstance(content, str) else content})


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the workbook with these parts replaced or added."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return packed.getvalue()


def with_sheet_xml(rows_xml: str, *, before: str = "") -> bytes:
    """Return a workbook whose only sheet holds this XML."""
    sheet = f'{before}<worksheet xmlns="{NAMESPACE}"><sheetData>{rows_xml}</sheetData></worksheet>'
    return with_part(xlsx({"人员": [["姓名"]]}), "xl/worksheets/sheet1.xml", sheet)


def inline(reference: str, text: str) -> str:
    """Return a cell with its text inside."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def identity_number(
    *, born: date = date(1985, 3, 2), order: int = 11, region: str = "330122"
) -> str:
    """Return a number with a right check digit; an odd ``order`` is a man."""
    body = f"{region}{born:%Y%m%d}{order:03d}"
    return body + ric.calc_check_digit(body + "0")


def social_credit_code(body: str = "12330122471234567") -> str:
    """Return a code with a right check character."""
    return body + uscc.calc_check_digit(body)


# one good person of a staff list
HEADER = ["姓名", "身份证件号码", "出生日期", "性别代码", "参加工作日期", "从事专业类别代码"]
NUMBER = identity_number()
GOOD = ["张三", NUMBER, "19850302", "1", "20070701", "11"]


def staff(
    path: Path,
    *,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> StaffReading:
    """Read a staff file as the tests' year and day."""
    return read_staff(
        path, year=YEAR, today=TODAY, new_id=counting_ids(), choices=choices, columns=columns
    )


def reading(
    folder: Path,
    rows: Rows,
    *,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> StaffReading:
    """Write these rows as a staff workbook and read it."""
    return staff(write(folder, rows), choices=choices, columns=columns)
