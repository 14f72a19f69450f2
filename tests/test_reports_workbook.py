import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from models.reports.characters import safe_text
from models.reports.content import (
    Column,
    Heading,
    KeyValues,
    NoticeKind,
    PageBreak,
    Pair,
    Part,
    SignatureBlock,
    Table,
    notice,
    number_cell,
    paragraph,
    row,
)
from models.reports.workbook import draw_workbook
from models.vocabulary.progress import Unwatched
from tests.reports_builder import MADE_AT, RARE, clause_rows, document, table

FORMULAS = (
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    '=HYPERLINK("http://a")',
    "=cmd|' /C calc'!A0",
    "\t=1",
)


def draw(*blocks: object, **changes: object) -> bytes:
    return draw_workbook(document(*blocks, **changes), Unwatched())  # type: ignore[arg-type]


def sheet_of(data: bytes, name: str = "一、自评结果") -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data))[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(data: bytes, name: str = "一、自评结果") -> list[list[object]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [list(line) for line in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def test_the_tree_is_read_back_by_two_readers() -> None:
    data = draw(
        KeyValues(pairs=(Pair(label="院长", value=f"张{RARE}"),)),
        Heading(text="（一）"),
        paragraph("正文"),
        notice(NoticeKind.WARN, "暂定"),
        table(clause_rows(2)),
        PageBreak(),
        SignatureBlock(lines=("填报人",), seal_caption="（公章）"),
    )
    lines = rows_of(data)
    flat = [value for line in lines for value in line if value != ""]
    for wanted in (f"张{RARE}", "（一）", "正文", "▲ 暂定", "表 1 各条款", "填报人", "（公章）"):
        assert wanted in flat
    assert [
        "1.2",
        "C 合格",
        "■ 未达",
        "[2]医护比 1∶0.88，要求 1∶1，还差 2 名护士。",
        0.2496,
    ] in lines
    assert ["条款号", "自评", "判定", "依据", "占比"] in lines
    read = [[cell.value for cell in line] for line in sheet_of(data).iter_rows()]
    assert [[value or "" for value in line] for line in read] == lines


def test_there_is_a_cover_and_a_sheet_for_each_part() -> None:
    parts = tuple(
        Part(title=title, blocks=(paragraph("文"),))
        for title in ("一、甲", "一、甲", "a/b:c?[d]*\\", "很长" * 20, "很长" * 20, "", "封面")
    )
    data = draw(parts=parts)
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert names[:3] == ["封面", "一、甲", "一、甲 (2)"]
    assert len({name.casefold() for name in names}) == len(names) == 8
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    cover = [value for line in rows_of(data, "封面") for value in line]
    assert "北渡乡卫生院" in cover
    assert "7K2M Q9XA 40DE" in cover


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_that_looks_like_a_formula_runs(text: str) -> None:
    data = draw(
        paragraph(text),
        Heading(text=text),
        KeyValues(pairs=(Pair(label=text, value=text),)),
        Table(columns=(Column(title=text),), rows=(row(text),), caption=text),
        SignatureBlock(lines=(text,), seal_caption=text),
        title=text,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            assert b"<f>" not in book.read(name)
            assert b"<f " not in book.read(name)
    cells = [cell for line in sheet_of(data).iter_rows() for cell in line if cell.value == text]
    assert len(cells) == 9
    for cell in cells:
        assert cell.data_type == "s"
        assert cell.quotePrefix
        assert cell.number_format == "@"


@pytest.mark.parametrize(
    ("number", "shown", "stored", "number_format"),
    [
        (36, "36", 36, "0"),
        (28412, "28,412 人", 28412, '#,##0" 人"'),
        (Fraction(2496, 10000), "24.96%", 0.2496, "0.00%"),
        (Fraction(38, 46), "82.6%", 0.826086956521739, "0.0%"),
        (Fraction(1, 2), "1/2", 0.5, "General"),
        (-5, "-5", -5, "0"),
        (Fraction(5, 2), "2.5", 2.5, "0.0"),
    ],
)
def test_figures_are_numbers_shown_as_on_paper(
    number: int | Fraction, shown: str, stored: float, number_format: str
) -> None:
    data = draw(Table(columns=(Column(title="数"),), rows=(row(number_cell(number, shown)),)))
    (cell,) = [
        cell
        for line in sheet_of(data).iter_rows()
        for cell in line
        if cell.data_type == "n" and cell.value is not None
    ]
    assert cell.value == stored
    if shown == "1/2":
        assert cell.number_format in {"General", '0"/2"'}
    else:
        assert cell.number_format == number_format


def test_a_single_table_has_its_header_frozen_and_repeated() -> None:
    sheet = sheet_of(draw(table(clause_rows(3))))
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.cell(3, 1).value == "条款号"


def test_a_header_far_down_is_not_frozen() -> None:
    sheet = sheet_of(draw(*[paragraph("文")] * 12, table(clause_rows(3))))
    assert sheet.freeze_panes is None
    assert sheet.print_title_rows == "$15:$15"


def test_sheets_print_on_a4_one_page_wide() -> None:
    parts = (
        Part(title="直", blocks=(paragraph("文"),)),
        Part(title="横", blocks=(paragraph("文"),), landscape=True),
    )
    data = draw(parts=parts, title="甲 & 乙")
    for name, orientation in (("直", "portrait"), ("横", "landscape")):
        sheet = sheet_of(data, name)
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == orientation
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.oddHeader is not None
        assert sheet.oddFooter is not None
        assert sheet.oddHeader.left.text == "甲 && 乙"
        assert sheet.oddFooter.right.text == "&P / &N"


def test_no_clock_is_in_the_file() -> None:
    data = draw(table(clause_rows(5)))
    assert data == draw(table(clause_rows(5)))
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = openpyxl.load_workbook(io.BytesIO(data)).properties
    assert properties.modified == properties.created == MADE_AT.replace(tzinfo=None)
    assert properties.title == "自我评价报告"
    later = replace(document(), made_at=MADE_AT.replace(year=2026))
    assert draw_workbook(later, Unwatched()) != draw_workbook(document(), Unwatched())


def test_what_a_file_cannot_hold_is_shown_and_what_is_too_long_is_cut() -> None:
    data = draw(
        Table(columns=(Column(title="甲"),), rows=(row("a\x07b\ud800"), row("长" * 40_000)))
    )
    flat = [value for line in rows_of(data) for value in line]
    assert "a〔U+0007〕b〔U+D800〕" in flat
    longest = max((value for value in flat if isinstance(value, str)), key=len)
    assert len(longest) == 32_767
    assert longest.endswith("长…")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=5, max_size=5), st.text(max_size=40))
def test_no_text_can_break_the_workbook(cells: list[str], title: str) -> None:
    parts = (Part(title=title, blocks=(table((row(*cells),)), paragraph(cells[0]))),)
    data = draw(parts=parts, title=title)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert len(book.sheetnames) == 2
    if any(map(str.strip, cells)):
        read = rows_of(data, book.sheetnames[1])[3]
        # The reader drops blanks at the ends.
        assert [str(value).strip() for value in read] == [safe_text(one).strip() for one in cells]


def test_a_text_that_looks_like_an_escape_stays_as_it_is() -> None:
    data = draw(Table(columns=(Column(title="甲"),), rows=(row("_x0041_"),)))
    assert ["_x0041_"] in [[value for value in line if value] for line in rows_of(data)]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    source = tmp_path / "报告.xlsx"
    source.write_bytes(draw(table(clause_rows(3)), paragraph("=1+1")))
    command = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless"]
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        [*command, "--convert-to", options, "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (sheet,) = tmp_path.glob("*自评结果.csv")
    text = sheet.read_text(encoding="utf-8")
    assert "1.3,C 合格,■ 未达" in text
    assert "=1+1" in text
    assert "24.96%" in text
