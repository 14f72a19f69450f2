"""The report's chapters: every clause with its grades, criteria and findings."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.assessment.grades import ClauseResult
from models.assessment.levels import Assessment
from models.reports.content import (
    Align,
    Block,
    Column,
    Heading,
    Part,
    Row,
    Table,
    group_row,
    paragraph,
    row,
)
from models.reports.words import GRADE_WORDS, SOURCE_WORDS, finding_words, graded, outcome_cell
from models.standards.pack import Chapter, Clause, Pack
from models.vocabulary.ids import ClauseCode

CHAPTERS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """A file behind a clause; ``kind`` is its title, days are ISO, "" where nobody has said."""

    name: str
    kind: str = ""
    dated_on: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseBeside:
    """What people put beside a clause's answers."""

    claim_reason: str = ""
    lead: str = ""
    supporting: tuple[str, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()


_NOTHING = ClauseBeside()


def chapter_part(
    chapter: Chapter,
    pack: Pack,
    assessment: Assessment,
    beside: Mapping[ClauseCode, ClauseBeside],
) -> Part:
    """Return one chapter: an overview of its clauses, then each clause in full."""
    clauses = {clause.code: clause for clause in pack.clauses}
    blocks: list[Block] = [_overview(chapter, clauses, assessment, beside)]
    for section in chapter.sections:
        if not section.clauses:
            continue
        blocks.append(Heading(text=f"{section.code} {section.title}"))
        blocks += [
            block
            for code in section.clauses
            for block in _clause(
                clauses[code], assessment.clauses[code], beside.get(code, _NOTHING)
            )
        ]
    return Part(title=chapter_title(chapter), blocks=tuple(blocks))


def chapter_title(chapter: Chapter) -> str:
    """Return ``第一章 功能任务与资源配置``."""
    code = chapter.code
    numeral = CHAPTERS[int(code) - 1] if code.isdigit() and 0 < int(code) <= 10 else code
    return f"第{numeral}章 {chapter.title}"


def _overview(
    chapter: Chapter,
    clauses: Mapping[ClauseCode, Clause],
    assessment: Assessment,
    beside: Mapping[ClauseCode, ClauseBeside],
) -> Table:
    rows: list[Row] = []
    for section in chapter.sections:
        if section.clauses:
            rows.append(group_row(f"{section.code} {section.title}"))
        for code in section.clauses:
            clause, result = clauses[code], assessment.clauses[code]
            rows.append(
                row(
                    code,
                    ("★ " if clause.core else "") + clause.title,
                    graded(result.computed, lacks_data=result.lacks_data),
                    graded(result.claimed, lacks_data=result.lacks_data),
                    _difference(result),
                    len(beside.get(code, _NOTHING).evidence),
                    SOURCE_WORDS[clause.provenance.status],
                )
            )
    return Table(
        columns=(
            Column(title="条款", share=3),
            Column(title="名称（★ 核心）", share=8),
            Column(title="计算", share=2, align=Align.CENTRE),
            Column(title="自评", share=2, align=Align.CENTRE),
            Column(title="差异", share=3),
            Column(title="佐证", share=2, align=Align.END),
            Column(title="来源", share=3),
        ),
        rows=tuple(rows),
    )


def _difference(result: ClauseResult) -> str:
    if result.over_claim:
        return f"自评高 {result.over_claim} 级"
    if result.under_claim:
        return f"自评低 {result.under_claim} 级"
    return ""


def _clause(clause: Clause, result: ClauseResult, beside: ClauseBeside) -> list[Block]:
    grade = f"{result.claimed.value} {GRADE_WORDS[result.claimed]}" if result.claimed else "未定"
    core = "（核心）" if clause.core else ""
    blocks: list[Block] = [
        Heading(text=f"{clause.code} {clause.title}{core}　自评：{grade}", level=3)
    ]
    if departments := _departments(beside):
        blocks.append(paragraph(departments))
    if result.reason_not_applicable:
        blocks.append(paragraph(f"不适用的理由：{result.reason_not_applicable}"))
        return blocks
    if beside.claim_reason:
        blocks.append(paragraph(f"自评高于计算结果的理由：{beside.claim_reason}"))
    blocks.append(
        Table(
            columns=(
                Column(title="款", share=1, align=Align.CENTRE),
                Column(title="要求", share=8),
                Column(title="自评", share=2),
                Column(title="计算与依据", share=7),
            ),
            rows=tuple(
                row(
                    f"{item.criterion.grade.value}{item.criterion.ordinal}",
                    item.criterion.text,
                    outcome_cell(item),
                    finding_words(item.finding),
                )
                for item in result.criteria
            ),
        )
    )
    if beside.evidence:
        files = "；".join(_file(file) for file in beside.evidence)
        blocks.append(paragraph(f"佐证：{files}。"))
    return blocks


def _departments(beside: ClauseBeside) -> str:
    """Return ``责任科室：院办　协助科室：护理部``."""
    lead = f"责任科室：{beside.lead}" if beside.lead else ""
    others = f"协助科室：{'、'.join(beside.supporting)}" if beside.supporting else ""
    return "　".join(filter(None, (lead, others)))


def _file(file: EvidenceLine) -> str:
    """Return ``派驻协议书.pdf（合同，2025-03-01，有效至 2025-12-31）``."""
    until = f"有效至 {file.valid_until}" if file.valid_until else ""
    told = "，".join(filter(None, (file.kind, file.dated_on, until)))
    return f"{file.name}（{told}）" if told else file.name
