"""Fixed questions on paper: facts and registers, blank or with what was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

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
    row,
)

_MARKS = PageMarks(page_of="第 {page} 页，共 {pages} 页")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One line: under which heading, what is asked, what was answered, what may be written."""

    group: str
    asked: str
    answer: str = ""
    offered: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPaper:
    """What is printed and for whom; ``filled`` False leaves every answer open."""

    title: str
    institution: str
    year: int
    made_at: datetime
    questions: Sequence[Question]
    filled: bool


def answer_document(paper: AnswerPaper) -> Document:
    """Return the questions as content, to be drawn by ``models.reports.paper``."""
    return Document(
        title=paper.title,
        parts=(Part(title=paper.title, blocks=tuple(_blocks(paper))),),
        made_at=paper.made_at,
        running=f"{paper.institution}　{paper.year} 年度",
        author=paper.institution,
        marks=_MARKS,
        cover=False,
    )


def _blocks(paper: AnswerPaper) -> Iterator[Block]:
    yield KeyValues(
        pairs=(
            Pair(label="机构名称", value=paper.institution),
            Pair(label="年度", value=str(paper.year)),
        ),
        across=2,
    )
    yield Table(
        columns=(
            Column(title="项目", share=16),
            Column(title="答案", share=8, align=Align.CENTRE),
            Column(title="可以填", share=14),
        ),
        rows=tuple(_rows(paper)),
    )
    yield KeyValues(
        pairs=(
            Pair(label="填表人", value=""),
            Pair(label="负责人签字", value=""),
            Pair(label="填表日期", value=""),
        ),
        across=3,
    )


def _rows(paper: AnswerPaper) -> Iterator[Row]:
    group = ""
    for each in paper.questions:
        if each.group != group:
            group = each.group
            yield group_row(group)
        yield row(each.asked, each.answer if paper.filled else "", each.offered)
