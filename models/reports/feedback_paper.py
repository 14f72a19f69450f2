"""复核意见书: what a county says to a submission, with room for the seal.

Decision first, then what is to be rectified, then where the county's grade is another,
then every clause with both grades. The words are the paper's own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    KeyValues,
    NoticeKind,
    PageMarks,
    Pair,
    Part,
    Row,
    SignatureBlock,
    Status,
    Table,
    group_row,
    notice,
    paragraph,
    row,
    status_cell,
    strong,
)
from models.reports.report_clauses import chapter_title
from models.reports.words import graded
from models.standards.pack import Clause, Grade, Pack
from models.vocabulary.ids import ClauseCode

_TITLE = "复核意见书"
_DECISIONS = {"accepted": "通过", "returned": "退回整改"}
_NUMERALS = "一二三四"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperClause:
    """Both grades of a clause, None for no grade; ``reason`` where they differ."""

    code: ClauseCode
    claimed: Grade | None
    reviewed: Grade | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One thing to rectify. ``clause`` "": the whole; ``closing``: why closed, or why it stays."""

    id: str
    clause: str
    criterion: str
    text: str
    due: str
    open: bool
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackPaper:
    """What is printed; check codes with hyphens, as people read them.

    ``revision``: the feedback's own, ``submission``: that of what was reviewed. ``decision``:
    accepted | returned; ``level`` "": none. ``check_code``: of the feedback;
    ``submission_code``: on the report that was reviewed.
    """

    county: str
    institution: str
    uscc: str
    year: int
    submission: int
    submission_code: str
    revision: int
    check_code: str
    pack: Pack
    decision: str
    summary: str
    level: str
    provisional: bool
    clauses: tuple[PaperClause, ...]
    items: tuple[PaperItem, ...]
    made_at: datetime


def feedback_document(paper: FeedbackPaper) -> Document:
    """Return the paper as a content tree."""
    parts = (
        ("复核结论", _decision(paper)),
        ("整改意见", tuple(_items(paper))),
        ("等次与自评不同的条款", tuple(_differing(paper))),
        ("逐条复核结果", tuple(_all_clauses(paper))),
    )
    return Document(
        title=_TITLE,
        subtitle=f"{paper.institution}  {paper.year} 年度",
        parts=(
            Part(title=_TITLE, blocks=(_head(paper),)),
            *(
                Part(title=f"{_NUMERALS[at]}、{title}", blocks=blocks, continues=True)
                for at, (title, blocks) in enumerate(parts)
            ),
            Part(title="", blocks=(_signatures(),), continues=True),
        ),
        made_at=paper.made_at,
        running=f"{paper.county}  {paper.institution} {paper.year} 年度",
        author=paper.county,
        marks=PageMarks(
            number=f"第 {paper.revision} 份反馈",
            digest=tuple(paper.check_code.split("-")),
            digest_label="校验码",
        ),
        cover=False,
    )


def _head(paper: FeedbackPaper) -> KeyValues:
    return KeyValues(
        pairs=(
            Pair(label="被复核机构", value=paper.institution),
            Pair(label="统一社会信用代码", value=paper.uscc),
            Pair(label="复核单位", value=paper.county),
            Pair(label="对照标准", value=f"{paper.pack.title}（{paper.pack.version}）"),
            Pair(label="复核的上报", value=f"{paper.year} 年度第 {paper.submission} 次"),
            Pair(label="上报报告校验码", value=paper.submission_code),
            Pair(label="意见书编号", value=f"第 {paper.revision} 份反馈"),
            Pair(label="意见书校验码", value=paper.check_code),
        )
    )


def _decision(paper: FeedbackPaper) -> tuple[Block, ...]:
    kind = NoticeKind.OK if paper.decision == "accepted" else NoticeKind.WARN
    titles = {rule.id: rule.title for rule in paper.pack.levels}
    level = titles.get(paper.level, paper.level)
    told = f"按复核结果，达到{level}" if level else "按复核结果，没有达到等次"
    if paper.provisional:
        told += "（暂定：标准里有待核对的条文）"
    counts = Counter(one.reviewed for one in paper.clauses)
    applicable = len(paper.clauses) - counts[Grade.E]
    graded_as = "，".join(f"{one.value} {counts[one]} 条" for one in Grade if one is not Grade.E)
    none = f"，没有等次 {counts[None]} 条" if counts[None] else ""
    left_out = f"；不适用 {counts[Grade.E]} 条" if counts[Grade.E] else ""
    return (
        notice(kind, strong(f"{_DECISIONS[paper.decision]}。"), paper.summary),
        paragraph(
            f"{told}。共 {len(paper.clauses)} 条，适用 {applicable} 条："
            f"{graded_as}{none}{left_out}。"
        ),
    )


def _items(paper: FeedbackPaper) -> Iterable[Block]:
    items = paper.items
    still = [item for item in items if item.open]
    closed = [item for item in items if not item.open]
    if not items:
        yield paragraph("没有整改意见。")
        return
    yield paragraph(f"要整改的 {len(still)} 条，已销号的 {len(closed)} 条。")
    clauses = _by_code(paper.pack)
    yield Table(
        columns=(
            Column(title="编号", share=2),
            Column(title="条款", share=5),
            Column(title="意见", share=8),
            Column(title="期限", share=3),
            Column(title="情况", share=6),
        ),
        rows=tuple(_item_row(item, clauses) for item in (*still, *closed)),
    )


def _item_row(item: PaperItem, clauses: Mapping[str, Clause]) -> Row:
    where = "全院"
    if item.clause in clauses:
        where = f"{item.clause} {clauses[item.clause].title}"
    if item.criterion:
        where += f"（{item.criterion.removeprefix(f'{item.clause}.')}）"
    if not item.open:
        state = status_cell(Status.MET, f"已销号：{item.closing}")
    elif item.closing:
        state = status_cell(Status.IN_PROGRESS, f"保留：{item.closing}")
    else:
        state = status_cell(Status.NOT_FILLED, "要整改")
    return row(item.id, where, item.text, item.due or "—", state)


def _differing(paper: FeedbackPaper) -> Iterable[Block]:
    parts = [one for one in paper.clauses if one.reviewed != one.claimed]
    if not parts:
        yield paragraph("没有。各条等次与自评相同。")
        return
    clauses = _by_code(paper.pack)
    yield Table(
        columns=(*_grade_columns(), Column(title="复核的理由", share=9)),
        rows=tuple(row(*_clause_cells(clauses[one.code], one), one.reason) for one in parts),
    )


def _all_clauses(paper: FeedbackPaper) -> Iterable[Block]:
    said = {one.code: one for one in paper.clauses}
    clauses, asked = _by_code(paper.pack), Counter(item.clause for item in paper.items)
    rows: list[Row] = []
    for chapter in paper.pack.chapters:
        rows.append(group_row(chapter_title(chapter)))
        for section in chapter.sections:
            rows += [
                row(
                    *_clause_cells(clauses[code], said[code]),
                    f"意见 {asked[code]} 条" if asked[code] else "",
                )
                for code in section.clauses
                if code in said
            ]
    yield Table(columns=(*_grade_columns(), Column(title="意见", share=4)), rows=tuple(rows))


def _grade_columns() -> Sequence[Column]:
    return (
        Column(title="条款", share=3),
        Column(title="名称（★ 核心）", share=9),
        Column(title="自评", share=2, align=Align.CENTRE),
        Column(title="复核", share=2, align=Align.CENTRE),
    )


def _clause_cells(clause: Clause, said: PaperClause) -> tuple[Cell, Cell, Cell, Cell]:
    star = "★ " if clause.core else ""
    return (
        Cell(text=clause.code),
        Cell(text=f"{star}{clause.title}"),
        graded(said.claimed),
        graded(said.reviewed),
    )


def _signatures() -> SignatureBlock:
    return SignatureBlock(
        lines=("复核人", "复核单位负责人", "日期", "机构签收"), seal_caption="（复核单位公章）"
    )


def _by_code(pack: Pack) -> Mapping[str, Clause]:
    return {clause.code: clause for clause in pack.clauses}
