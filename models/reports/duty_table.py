"""年度任务完成情况表: every duty of a year, what was done of it and how far it is, for the seal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from types import MappingProxyType

from models.duties.occurrences import DutyState
from models.reports.content import (
    Align,
    Block,
    Column,
    Document,
    KeyValues,
    Pair,
    Part,
    Row,
    RowKind,
    SignatureBlock,
    Status,
    Table,
    group_row,
    number_cell,
    paragraph,
    row,
    status_cell,
)

STATE_WORDS: Mapping[DutyState, str] = MappingProxyType(
    {
        DutyState.OVERDUE: "已过期",
        DutyState.SOON: "快到期",
        DutyState.AHEAD: "未到期",
        DutyState.AT_ANY_TIME: "不定期",
        DutyState.ONGOING: "持续",
        DutyState.DONE: "已完成",
        DutyState.NOT_APPLICABLE: "不适用",
    }
)
_MARKS: Mapping[DutyState, Status] = MappingProxyType(
    {
        DutyState.OVERDUE: Status.NOT_MET,
        DutyState.SOON: Status.TO_CONFIRM,
        DutyState.AHEAD: Status.NOT_FILLED,
        DutyState.AT_ANY_TIME: Status.NOT_FILLED,
        DutyState.ONGOING: Status.IN_PROGRESS,
        DutyState.DONE: Status.MET,
        DutyState.NOT_APPLICABLE: Status.NOT_APPLICABLE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One doing of a duty; several records of it stand below each other in one cell.

    ``due`` None: no day is named. ``soft``: the document does not write the day.
    ``unsure``: holidays were not known. ``former``: nobody asks for it any more.
    """

    title: str
    source: str
    due: date | None
    soft: bool
    unsure: bool
    former: bool
    done_on: tuple[date | None, ...]
    who: tuple[str, ...]
    evidence: tuple[str, ...]
    times: int
    state: DutyState


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPaper:
    """Whose table it is, of which year, as it stood on ``today``."""

    institution: str
    year: int
    today: date
    lines: tuple[DutyLine, ...]
    made_at: datetime


def duty_document(paper: DutyPaper) -> Document:
    """Return the table as a content tree: totals, duties by month, room for the seal."""
    blocks: list[Block] = [_totals(paper), _table(paper)]
    notes = _notes(paper.lines)
    if notes:
        blocks.append(paragraph("注：" + "".join(notes)))
    blocks.append(
        SignatureBlock(
            lines=("填表人", "审核人", "单位负责人", "日期"), seal_caption="（单位盖章处）"
        )
    )
    title = "年度任务完成情况表"
    return Document(
        title=title,
        subtitle=f"{paper.institution}  {paper.year} 年度",
        parts=(Part(title=title, blocks=tuple(blocks), landscape=True),),
        made_at=paper.made_at,
        running=f"{paper.institution} {title}",
        author=paper.institution,
        cover=False,
    )


def _totals(paper: DutyPaper) -> KeyValues:
    asked = [line for line in paper.lines if not line.former]
    counts = {state: sum(line.state is state for line in asked) for state in DutyState}
    waiting = counts[DutyState.SOON] + counts[DutyState.AHEAD]
    excused = counts[DutyState.NOT_APPLICABLE]
    figures = (
        ("应做", len(asked) - excused),
        ("已完成", counts[DutyState.DONE]),
        ("已过期未完成", counts[DutyState.OVERDUE]),
        ("未到期", waiting),
        ("持续、不定期", counts[DutyState.ONGOING] + counts[DutyState.AT_ANY_TIME]),
        ("不适用", excused),
    )
    pairs = (
        Pair(label="单位", value=paper.institution),
        Pair(label="年度", value=f"{paper.year} 年"),
        Pair(label="统计到", value=f"{paper.today:%Y-%m-%d}"),
        *(Pair(label=label, value=number_cell(n, f"{n} 项")) for label, n in figures),
    )
    return KeyValues(pairs=pairs, across=3)


def _table(paper: DutyPaper) -> Table:
    rows: list[Row] = []
    number = 0
    for name, lines in groupby(paper.lines, key=lambda line: _group(line, paper.year)):
        rows.append(group_row(name))
        for line in lines:
            number += 1
            rows.append(_row(number, line))
    done = sum(line.state is DutyState.DONE and not line.former for line in paper.lines)
    rows.append(
        row("", "合计", "", "", "", "", "", f"已完成 {done} 项", kind=RowKind.TOTAL)
    )  # fmt: skip
    return Table(
        columns=(
            Column(title="序号", share=2, align=Align.END),
            Column(title="任务", share=8),
            Column(title="来源", share=10),
            Column(title="应完成", share=5),
            Column(title="完成日期", share=5),
            Column(title="经办人", share=4),
            Column(title="佐证材料", share=8),
            Column(title="情况", share=5),
        ),
        rows=tuple(rows),
    )


def _group(line: DutyLine, year: int) -> str:
    if line.former:
        return "现行文件不再要求，登记保留"
    if line.due is None:
        return "全年持续或没有写日期"
    return (
        f"{line.due.month} 月" if line.due.year == year else f"{line.due:%Y} 年 {line.due.month} 月"
    )


def _row(number: int, line: DutyLine) -> Row:
    due = "—" if line.due is None else f"{line.due:%Y-%m-%d}"
    marks = ("①" if line.soft and line.due else "") + ("②" if line.unsure else "")
    word = STATE_WORDS[line.state]
    if line.times > 1 and line.state is not DutyState.NOT_APPLICABLE:
        word = f"{word}（{len(line.done_on)}/{line.times} 次）"
    return row(
        number,
        line.title,
        line.source,
        due + marks,
        "\n".join("—" if on is None else f"{on:%Y-%m-%d}" for on in line.done_on),
        "\n".join(line.who),
        "\n".join(filter(None, line.evidence)),
        status_cell(_MARKS[line.state], word),
    )


def _notes(lines: Iterable[DutyLine]) -> tuple[str, ...]:
    known = tuple(lines)
    notes = []
    if any(line.soft and line.due for line in known):
        notes.append("①原文没有写日子，表中的日子是默认值，年内完成即可。")
    if any(line.unsure for line in known):
        notes.append("②节假日安排未公布，按周末推算。")
    return tuple(notes)
