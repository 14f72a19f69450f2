"""A form on paper: blank to be written on, or with what is in the ledger now.

A ledger of rows is printed across, in as many tables as its columns need, each led
by the column that names a row. Figures are printed down, one under the other. What a
code stands for is printed below; nobody has to know codes by heart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forms.cells import show
from forms.fields import NUMBERS, Field, Form, Value
from models.reports.content import (
    Align,
    Block,
    Column,
    Document,
    KeyValues,
    PageBreak,
    PageMarks,
    Pair,
    Part,
    Row,
    Table,
    group_row,
    paragraph,
    row,
)

PaperRow = Mapping[str, Value]
_ROOM = 74
"""Chinese characters that stand beside each other on a page that is turned."""
_NUMBER_SHARE, _LEAST_SHARE, _MOST_SHARE = 3, 4, 12
_LINES_TO_WRITE_ON = 2
_BLANK_ROWS, _SPARE_ROWS = 9, 3
_MOST_CODES = 30
"""A longer list is not printed: the workbook offers it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """What is printed and for whom.

    ``named``: key of the field that leads every table. ``rows``: what the ledger has
    now; none prints empty rows. ``across`` False prints one value under the other.
    """

    form: Form
    institution: str
    year: int
    made_at: datetime
    named: str = ""
    rows: Sequence[PaperRow] = field(default_factory=tuple)
    across: bool = True


def paper_document(paper: PaperForm) -> Document:
    """Return the form as content, to be drawn by ``models.reports.paper``."""
    title = paper.form.title
    blocks: tuple[Block, ...]
    blocks = tuple(_across(paper)) if paper.across else tuple(_down(paper))
    return Document(
        title=title,
        parts=(Part(title=title, blocks=blocks, landscape=paper.across),),
        made_at=paper.made_at,
        running=f"{paper.institution}　{paper.year} 年度",
        author=paper.institution,
        marks=PageMarks(page_of="第 {page} 页，共 {pages} 页"),
        cover=False,
    )


def _head(paper: PaperForm) -> Block:
    return KeyValues(
        pairs=(
            Pair(label="机构名称", value=paper.institution),
            Pair(label="年度", value=str(paper.year)),
            Pair(label="填报科室", value=""),
        ),
        across=3,
    )


def _signed() -> Block:
    return KeyValues(
        pairs=(
            Pair(label="填表人", value=""),
            Pair(label="科室负责人签字", value=""),
            Pair(label="填表日期", value=""),
        ),
        across=3,
    )


def _across(paper: PaperForm) -> Iterator[Block]:
    asked = [each for each in paper.form.fields if not each.in_extra]
    lead = next((each for each in asked if each.key == paper.named), asked[0])
    groups = tuple(_groups([each for each in asked if each is not lead], _share(lead)))
    yield _head(paper)
    for number, group in enumerate(groups, start=1):
        if number > 1:
            yield PageBreak()
        caption = f"第 {number} 张表，共 {len(groups)} 张" if len(groups) > 1 else ""
        yield Table(
            columns=(
                Column(title="序号", share=_NUMBER_SHARE, align=Align.CENTRE),
                *(_column(each) for each in (lead, *group)),
            ),
            rows=tuple(_rows(paper, (lead, *group))),
            caption=caption,
        )
    yield _signed()
    yield from _notes(asked)


def _groups(asked: Sequence[Field], lead: int) -> Iterator[tuple[Field, ...]]:
    """Part the fields so that each part fits beside the number and the leading field."""
    room = _ROOM - _NUMBER_SHARE - lead
    taken: list[Field] = []
    used = 0
    for each in asked:
        share = _share(each)
        if taken and used + share > room:
            yield tuple(taken)
            taken, used = [], 0
        taken.append(each)
        used += share
    yield tuple(taken)


def _rows(paper: PaperForm, asked: Sequence[Field]) -> Iterator[Row]:
    for number, values in enumerate(paper.rows, start=1):
        yield row(str(number), *(show(each, values.get(each.key)) for each in asked))
    first = len(paper.rows) + 1
    for number in range(first, first + (_SPARE_ROWS if paper.rows else _BLANK_ROWS)):
        empty = row(str(number), *("" for _ in asked))
        yield Row(cells=empty.cells, least_lines=_LINES_TO_WRITE_ON)


def _down(paper: PaperForm) -> Iterator[Block]:
    values = paper.rows[0] if paper.rows else {}
    yield _head(paper)
    rows: list[Row] = []
    for group in paper.form.groups:
        if group:
            rows.append(group_row(group))
        rows += [
            row(each.title, each.unit, show(each, values.get(each.key)), "")
            for each in paper.form.fields
            if each.group == group
        ]
    yield Table(
        columns=(
            Column(title="项目", share=16),
            Column(title="单位", share=4, align=Align.CENTRE),
            Column(title="数值", share=8, align=Align.END),
            Column(title="备注", share=8),
        ),
        rows=tuple(rows),
    )
    yield _signed()


def _column(asked: Field) -> Column:
    unit = f"（{asked.unit}）" if asked.unit and asked.unit not in asked.title else ""
    mark = "＊" if asked.required else ""
    align = Align.END if asked.kind in NUMBERS else Align.START
    return Column(title=f"{mark}{asked.title}{unit}", share=_share(asked), align=align)


def _share(asked: Field) -> int:
    return max(_LEAST_SHARE, min(asked.width, _MOST_SHARE))


def _notes(asked: Sequence[Field]) -> Iterator[Block]:
    """Say what codes stand for, and which fields must be filled in."""
    if any(each.required for each in asked):
        yield paragraph("带＊的必须填。是、否填“是”或“否”；日期填年月日，如 2025-06-30。")
    for each in asked:
        codes = each.codes
        if codes is None or not 0 < len(codes.labels) <= _MOST_CODES:
            continue
        shown = "；".join(f"{code} {label}" for code, label in codes.labels.items())
        yield paragraph(f"{each.title}：{shown}。")
