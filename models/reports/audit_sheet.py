"""The audit log as a document to keep: whose it is, the newest digest, every entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.reports.content import Column, Document, Pair, Part, Table, row


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One entry in words, with what its digest is made from."""

    sequence: int
    at: str
    author: str
    words: str
    action: str
    subject: str
    detail: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditSheet:
    """What stands above the entries. ``broken_at``: the first that does not fit, else None."""

    name: str
    head: str
    entries: int
    broken_at: int | None
    made_at: datetime


def audit_document(sheet: AuditSheet, lines: Iterable[AuditLine]) -> Document:
    """Return the log as a content tree."""
    rows = tuple(
        row(
            line.sequence,
            line.at,
            line.author,
            line.words,
            line.subject,
            line.detail,
            line.action,
            line.digest,
        )
        for line in lines
    )
    columns = (
        Column(title="序号", share=2),
        Column(title="时间（UTC）", share=6),
        Column(title="操作人", share=3),
        Column(title="做了什么", share=6),
        Column(title="对象", share=6),
        Column(title="细节", share=6),
        Column(title="代码", share=4),
        Column(title="本条校验值", share=12),
    )
    state = "完整" if sheet.broken_at is None else f"第 {sheet.broken_at} 条起对不上"
    return Document(
        title="操作记录",
        subtitle=sheet.name,
        identity=(
            Pair(label="单位", value=sheet.name),
            Pair(label="全部条数", value=str(sheet.entries)),
            Pair(label="本表条数", value=str(len(rows))),
            Pair(label="链首（最新一条的校验值）", value=sheet.head),
            Pair(label="核对结果", value=state),
            Pair(label="导出时间（UTC）", value=f"{sheet.made_at:%Y-%m-%d %H:%M:%S}"),
            Pair(label="不含", value="人名、证件号和填写的内容；只有编号、条款号和条数"),
        ),
        parts=(
            Part(title="操作记录", blocks=(Table(columns=columns, rows=rows),), landscape=True),
        ),
        running=sheet.name,
        author=sheet.name,
        made_at=sheet.made_at,
        cover_sheet="封面",
    )
