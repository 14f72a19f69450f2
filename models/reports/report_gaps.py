"""The report's gaps: what is short for the next level, in its own unit."""

from collections.abc import Mapping
from types import MappingProxyType

from models.assessment.findings import Verdict
from models.assessment.levels import Assessment, LevelResult
from models.gaps.shortages import GROUPS, Gap, GapState, gaps_for
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
from models.reports.words import missing_words, title_of, unit_of
from models.standards.pack import Pack
from models.vocabulary.amounts import shown_decimal

GROUP_WORDS: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            GROUPS,
            ("人员", "设备", "科室", "房屋与床位", "服务与指标", "制度与记录", "培训与提升"),
            strict=True,
        )
    )
)
"""What the groups are called on paper."""
_SHOWN_CLAUSES = 6


def gaps_part(pack: Pack, assessment: Assessment) -> Part:
    """Return the gaps to the lowest level that is open and not reached."""
    target = _target(assessment)
    if target is None:
        return Part(title="差距", blocks=(paragraph("各等次均已达到，按现有数据没有短缺。"),))
    gaps = gaps_for(pack, assessment, target.rule.id)
    blocks: list[Block] = [
        paragraph(
            f"以下为达到{target.rule.title}还缺少的内容，按自然单位列出，并注明所影响的条款。"
            "缺数据和未填的不算短缺，也不算达到。"
        ),
        _shortages([gap for gap in gaps if gap.state is GapState.SHORT]),
    ]
    for state, title in ((GapState.UNKNOWN, "缺数据"), (GapState.OPEN, "未填")):
        some = [gap for gap in gaps if gap.state is state]
        if some:
            blocks += [Heading(text=f"{title}（{len(some)} 项）"), _undecided(some)]
    return Part(title=f"离{target.rule.title}的差距", blocks=tuple(blocks))


def _target(assessment: Assessment) -> LevelResult | None:
    for level in assessment.levels:
        if not level.reached and level.available is not Verdict.NOT_MET:
            return level
    return None


def _shortages(gaps: list[Gap]) -> Table:
    rows: list[Row] = []
    for group in GROUPS:
        some = [gap for gap in gaps if gap.group == group]
        if some:
            rows.append(group_row(f"{GROUP_WORDS[group]}（{len(some)} 项）"))
        rows += [_shortage_row(gap) for gap in some]
    if not rows:
        rows.append(row("按现有数据没有短缺", "", "", ""))
    return Table(
        columns=(
            Column(title="缺什么", share=7),
            Column(title="现有 → 要求", share=4, align=Align.CENTRE),
            Column(title="还差", share=3),
            Column(title="影响的条款", share=6),
        ),
        rows=tuple(rows),
    )


def _shortage_row(gap: Gap) -> Row:
    if gap.subject == gap.blocks[0].criterion:
        return row(gap.title, "", "未达", _clauses(gap))
    unit = gap.unit or unit_of(gap.subject)
    word = "超出" if gap.reduce else "还差"
    return row(
        title_of(gap.subject, gap.title),
        f"{shown_decimal(gap.have)} → {shown_decimal(gap.need)}",
        f"{word} {shown_decimal(gap.short)} {unit}",
        _clauses(gap),
    )


def _undecided(gaps: list[Gap]) -> Table:
    return Table(
        columns=(
            Column(title="款项", share=9),
            Column(title="要补什么", share=6),
            Column(title="条款", share=4),
        ),
        rows=tuple(
            row(
                gap.title,
                "；".join(dict.fromkeys(missing_words(one) for one in gap.missing)),
                _clauses(gap),
            )
            for gap in gaps
        ),
    )


def _clauses(gap: Gap) -> str:
    names = list(dict.fromkeys(("★" if one.core else "") + one.criterion for one in gap.blocks))
    more = f" 等 {len(names)} 处" if len(names) > _SHOWN_CLAUSES else ""
    return "、".join(names[:_SHOWN_CLAUSES]) + more
