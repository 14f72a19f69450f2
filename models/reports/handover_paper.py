"""The hand-over on paper: what the page shows, and room for two signatures."""

from dataclasses import dataclass
from datetime import datetime

from models.reports.content import (
    Block,
    Column,
    Document,
    NoticeKind,
    Part,
    SignatureBlock,
    Table,
    notice,
    row,
    strong,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """``sections``: title, and pairs of a label and its words."""

    institution: str
    year: int
    sections: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    made_at: datetime


def handover_document(paper: HandoverPaper) -> Document:
    """Return the hand-over as a content tree."""
    parts = tuple(
        Part(title=title, blocks=(_table(lines),), continues=True)
        for title, lines in paper.sections
    )
    signing: tuple[Block, ...] = (
        notice(
            NoticeKind.WARN,
            strong("口令当面交接，不写在纸上。"),
            "接收人用自己的账号登录后，移交人的账号由管理员停用。",
        ),
        SignatureBlock(lines=("移交人", "接收人", "监交人", "交接日期")),
    )
    return Document(
        title="工作交接单",
        subtitle=f"{paper.institution}  {paper.year} 年度",
        parts=(*parts, Part(title="交接确认", blocks=signing, continues=True)),
        made_at=paper.made_at,
        running=f"{paper.institution} 工作交接单",
        author=paper.institution,
        cover=False,
    )


def _table(lines: tuple[tuple[str, str], ...]) -> Table:
    columns = (Column(title="项目", share=3), Column(title="内容", share=9))
    return Table(columns=columns, rows=tuple(row(label, words) for label, words in lines))
