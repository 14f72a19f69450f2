"""A department's fill-in sheet as a workbook: written, and read back with suspicion.

Shape: one sheet to fill in, ids in a hidden column; one hidden sheet that says whom it
is for, with a check over it and over the ids. Only the answer and the note are unlocked.
What is read is not believed: ``models/usecases/ledgers/fill_in_sheets.py`` compares it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from forms.cells import narrow, text_of
from forms.spreadsheets.sheets import Sheet, Workbook, opened
from forms.spreadsheets.workbook_bytes import cell_text, workbook_bytes
from models.exchange.fill_in_sheets import FillInSheet, SheetAnswer, SheetAnswers, SheetFor
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault
from models.vocabulary.ids import CriterionId, Digest, InstitutionId, PackId
from models.vocabulary.limits import CELL_CHARACTERS

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

SHEET, MARK_SHEET = "科室填报", "标识"
FORMAT = "dabiao-fill-in-1"
_HEADER = ("条款", "级", "要求", "要查的材料", "达到（是/否）", "备注", "编号")
_WIDTHS = (10, 5, 60, 40, 12, 40, 18)
_ANSWER, _NOTE, _ID = 4, 5, 6
_LINE_POINTS, _EDGE_POINTS = 15, 4
_FIRST_ROW = 5
_YES = frozenset({"是", "达到", "已达到", "1", "√", "✓", "y", "yes", "true"})
_NO = frozenset({"否", "未达到", "没达到", "未达", "0", "×", "n", "no", "false"})
_MARKS = ("format", "institution", "year", "pack", "version", "digest", "department", "check")


def write_fill_in(sheet: FillInSheet) -> bytes:
    """Return the workbook; the same sheet gives the same bytes."""
    from openpyxl import Workbook as Book  # noqa: PLC0415  (only writing needs it)

    book = Book()
    _write_sheet(book.worksheets[0], sheet)
    _write_marks(book, sheet)
    return workbook_bytes(book)


def read_fill_in(source: Path | Workbook) -> SheetAnswers:
    """Read a sheet that came back; nothing is stored.

    Raises: Refusal(WORKBOOK_…), Refusal(FILL_IN_NOT_ONE), Refusal(FILL_IN_CHANGED) where
    ids or marks were edited, Refusal(ROWS_REFUSED) naming every cell that is no answer.
    """
    workbook = opened(source)
    file = workbook.file
    sheets = {each.name: each for each in workbook.sheets}
    if SHEET not in sheets or MARK_SHEET not in sheets:
        raise Refusal(RefusalCode.FILL_IN_NOT_ONE, place=Place(file=file))
    about, check = _read_marks(sheets[MARK_SHEET], file)
    rows = tuple(_rows(sheets[SHEET], file))
    if check != _check(about, [row.criterion for row in rows]):
        raise Refusal(RefusalCode.FILL_IN_CHANGED, place=Place(file=file, sheet=SHEET))
    return SheetAnswers(file=file, about=about, answers=rows)


def _check(about: SheetFor, ids: Sequence[str]) -> str:
    """Return a digest of whom the sheet is for and of its ids, in whatever order they stand."""
    return digest_of(
        canonical(
            [
                FORMAT,
                about.institution,
                about.year,
                about.pack,
                about.version,
                about.digest,
                about.department,
                sorted(ids),
            ]
        )
    )


def _write_sheet(sheet: "Worksheet", content: FillInSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

    sheet.title = SHEET
    about = content.about
    _put(sheet, 1, 1, f"{about.department} · {about.year} 年度自评填报表")
    sheet["A1"].font = Font(bold=True, size=14)
    _put(sheet, 2, 1, f"{content.institution_name} · {content.standard}")
    _put(sheet, 3, 1, "“达到”一列填“是”或“否”，说不准的空着；备注随意写。其他格子请不要改。")
    shade = PatternFill("solid", fgColor="E8EEF4")
    for column, (title, width) in enumerate(zip(_HEADER, _WIDTHS, strict=True), start=1):
        _put(sheet, _FIRST_ROW - 1, column, title)
        head = sheet.cell(row=_FIRST_ROW - 1, column=column)
        head.font, head.fill = Font(bold=True), shade
        sheet.column_dimensions[get_column_letter(column)].width = width
    wrapped = Alignment(wrap_text=True, vertical="top")
    row = _FIRST_ROW - 1
    for row, texts in enumerate(_lines(content), start=_FIRST_ROW):
        for column, text in enumerate(texts, start=1):
            _put(sheet, row, column, text)
            cell = sheet.cell(row=row, column=column)
            cell.alignment = wrapped
            if column - 1 in (_ANSWER, _NOTE):
                cell.protection = Protection(locked=False)
        lines = max(-(-2 * len(text) // width) for text, width in zip(texts, _WIDTHS, strict=True))
        sheet.row_dimensions[row].height = _LINE_POINTS * max(1, lines) + _EDGE_POINTS
    _offer_answers(sheet, row)
    sheet.column_dimensions[get_column_letter(_ID + 1)].hidden = True
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = f"{_FIRST_ROW - 1}:{_FIRST_ROW - 1}"


def _offer_answers(sheet: "Worksheet", last_row: int) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    rule = DataValidation(type="list", formula1='"是,否"', allow_blank=True)
    letters = get_column_letter(_ANSWER + 1)
    rule.add(f"{letters}{_FIRST_ROW}:{letters}{max(last_row, _FIRST_ROW)}")
    sheet.add_data_validation(rule)


def _lines(content: FillInSheet) -> Iterator[tuple[str, ...]]:
    for clause in content.clauses:
        star = "★" if clause.core else ""
        for at, each in enumerate(clause.criteria):
            evidence = "；".join(each.evidence or (clause.evidence if at == 0 else ()))
            answer = {True: "是", False: "否", None: ""}[each.answer]
            yield f"{star}{clause.code}", each.grade, each.text, evidence, answer, "", each.id


def _write_marks(book: "Book", content: FillInSheet) -> None:
    marks = book.create_sheet(MARK_SHEET)
    marks.sheet_state = "veryHidden"
    about = content.about
    ids = [each.id for clause in content.clauses for each in clause.criteria]
    values = (
        FORMAT, about.institution, str(about.year), about.pack, about.version, about.digest,
        about.department, _check(about, ids),
    )  # fmt: skip
    for row, (name, value) in enumerate(zip(_MARKS, values, strict=True), start=1):
        _put(marks, row, 1, name)
        _put(marks, row, 2, value)


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    if not text:
        return
    cell = sheet.cell(row=row, column=column)
    cell.value = cell_text(text)
    cell.data_type = "s"
    cell.number_format = "@"


def _read_marks(sheet: Sheet, file: str) -> tuple[SheetFor, str]:
    told = {text_of(row[0]): text_of(row[1]) for row in sheet.rows if len(row) > 1}
    place = Place(file=file, sheet=MARK_SHEET)
    if told.get("format") != FORMAT or any(name not in told for name in _MARKS):
        raise Refusal(RefusalCode.FILL_IN_NOT_ONE, place=place)
    year = told["year"]
    if not (year.isascii() and year.isdecimal() and len(year) == len("2025")):
        raise Refusal(RefusalCode.FILL_IN_CHANGED, place=place)
    about = SheetFor(
        institution=InstitutionId(told["institution"]),
        year=int(year),
        pack=PackId(told["pack"]),
        version=told["version"],
        digest=Digest(told["digest"]),
        department=told["department"],
    )
    return about, told["check"]


def _rows(sheet: Sheet, file: str) -> Iterator[SheetAnswer]:
    faults: list[RowFault] = []
    found: list[SheetAnswer] = []
    for number, cells in enumerate(sheet.rows[_FIRST_ROW - 1 :], start=_FIRST_ROW):
        texts = [text_of(cell).strip() for cell in cells] + [""] * (len(_HEADER) - len(cells))
        ident = texts[_ID] if len(texts) > _ID else ""
        if not ident and not any(texts):
            continue
        place = Place(file=file, sheet=sheet.name, row=number)
        if not ident:
            raise Refusal(RefusalCode.FILL_IN_CHANGED, place=place)
        answer = _answer(texts[_ANSWER])
        note = texts[_NOTE][:CELL_CHARACTERS]
        if isinstance(answer, str):
            at = Place(
                file=file, sheet=sheet.name, row=number, column=_HEADER[_ANSWER], cell=f"E{number}"
            )
            faults.append(
                RowFault(code=RefusalCode.FILL_IN_ANSWER, place=at, raw=answer[:40], params={})
            )
            continue
        found.append(
            SheetAnswer(criterion=CriterionId(ident), answer=answer, note=note, place=place)
        )
    if faults:
        raise Refusal(
            RefusalCode.ROWS_REFUSED, place=Place(file=file), rows=tuple(faults), count=len(faults)
        )
    yield from found


def _answer(text: str) -> bool | str | None:
    """Return yes, no or nothing; the text itself where it is none of them."""
    plain = narrow(text).strip().lower()
    if not plain:
        return None
    if plain in _YES:
        return True
    return False if plain in _NO else text
