"""A department's fill-in sheet on paper: boxes to tick, and a line to write on."""

from collections.abc import Iterator
from datetime import datetime

from models.exchange.fill_in_sheets import FillInSheet, SheetClause
from models.reports.content import (
    Align,
    Block,
    Column,
    Document,
    KeyValues,
    PageMarks,
    Pair,
    Part,
    Row,
    Table,
    group_row,
    paragraph,
    row,
)

_BOX, _TICKED = "□", "■"
_SMALL_DIGEST = 8


def fill_in_document(sheet: FillInSheet, made_at: datetime) -> Document:
    """Return the sheet as content, to be drawn by ``models.reports.paper``."""
    about = sheet.about
    title = f"{about.department} · 自评填报表"
    return Document(
        title=title,
        parts=(Part(title=title, blocks=tuple(_blocks(sheet)), landscape=True),),
        made_at=made_at,
        running=f"{sheet.institution_name}　{about.year} 年度",
        author=sheet.institution_name,
        marks=PageMarks(
            number=f"{about.pack} {about.version} {about.digest[:_SMALL_DIGEST]}",
            number_label="标准",
            page_of="第 {page} 页，共 {pages} 页",
        ),
        cover=False,
    )


def _blocks(sheet: FillInSheet) -> Iterator[Block]:
    criteria = sum(len(clause.criteria) for clause in sheet.clauses)
    yield KeyValues(
        pairs=(
            Pair(label="机构名称", value=sheet.institution_name),
            Pair(label="年度", value=str(sheet.about.year)),
            Pair(label="对照标准", value=sheet.standard),
            Pair(label="科室", value=sheet.about.department),
            Pair(label="条款", value=f"{len(sheet.clauses)} 条 {criteria} 款"),
            Pair(label="填表日期", value=""),
        ),
        across=3,
    )
    yield paragraph("达到的在“是”下打钩，没达到的在“否”下打钩，说不准的空着；★为核心条款。")
    yield Table(
        columns=(
            Column(title="款号", share=6),
            Column(title="级", share=2, align=Align.CENTRE),
            Column(title="要求", share=26),
            Column(title="要查的材料", share=16),
            Column(title="是", share=2, align=Align.CENTRE),
            Column(title="否", share=2, align=Align.CENTRE),
            Column(title="备注", share=14),
        ),
        rows=tuple(line for clause in sheet.clauses for line in _rows(clause)),
    )
    yield KeyValues(
        pairs=(
            Pair(label="填表人", value=""),
            Pair(label="科室负责人签字", value=""),
            Pair(label="日期", value=""),
        ),
        across=3,
    )


def _rows(clause: SheetClause) -> Iterator[Row]:
    star = "★" if clause.core else ""
    part = "" if clause.leads else "（协助）"
    yield group_row(f"{star}{clause.code} {clause.title}{part}")
    for at, each in enumerate(clause.criteria):
        # what the whole clause wants is said once, beside its first criterion
        wanted = each.evidence or (clause.evidence if at == 0 else ())
        yield row(
            each.id,
            each.grade,
            each.text,
            "；".join(wanted),
            _TICKED if each.answer is True else _BOX,
            _TICKED if each.answer is False else _BOX,
            "",
        )
