"""The rectification ledger on paper: who is to do what, how far it is, which hazards are mended.

What is late is said in words beside its mark, so a grey copy tells as much. A list without
a task is printed with empty rows, to be filled in by hand.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from types import MappingProxyType

from models.ledger.ledger_codes import TASK_FUNDING, TASK_SOURCES, TASK_VERDICTS
from models.ledger.tasks import Node, Task, TaskState
from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Drawing,
    KeyValues,
    PageMarks,
    Pair,
    Part,
    Row,
    SignatureBlock,
    Status,
    Table,
    group_row,
    row,
    total_row,
)
from models.reports.hand_rows import blank_rows, day_text, money_cell
from models.reports.hazard_table import HazardLine, hazard_blocks
from models.reports.timeline import TimelineNode, TimelineTask, timelines

STATE_WORDS = MappingProxyType(
    {
        TaskState.NOT_STARTED: "未开始",
        TaskState.UNDER_WAY: "进行中",
        TaskState.DONE: "待复核",
        TaskState.CLOSED: "已销号",
        TaskState.RETURNED: "退回",
        TaskState.DEFERRED: "暂缓",
    }
)
_MARKS: Mapping[TaskState, Status | None] = MappingProxyType(
    {
        TaskState.NOT_STARTED: Status.NOT_FILLED,
        TaskState.UNDER_WAY: Status.IN_PROGRESS,
        TaskState.DONE: Status.TO_CONFIRM,
        TaskState.CLOSED: Status.MET,
        TaskState.RETURNED: Status.NOT_MET,
        TaskState.DEFERRED: None,
    }
)
_NOBODY = "未定责任科室"
_BLANK_ROWS = 12
_SIGNATURES = SignatureBlock(
    lines=("填表人", "分管领导", "单位负责人", "日期"), seal_caption="（单位盖章处）"
)
_ROWS_OF_A_PICTURE = 12
_TITLE_SHOWN = 22


class TaskPaper(StrEnum):
    """The papers there are."""

    DUTIES = "duties"
    """责任清单: what is to be done, by whom, until when, with which money."""
    PROGRESS = "progress"
    """任务台账: how far each is, with node dates."""
    HAZARDS = "hazards"
    """隐患排查整改台账: hazards by kind, and whether they are mended."""


PAPER_TITLES = MappingProxyType(
    {
        TaskPaper.DUTIES: "整改责任清单",
        TaskPaper.PROGRESS: "整改任务台账",
        TaskPaper.HAZARDS: "隐患排查整改台账",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A task, and the names of the files that show that it is done."""

    task: Task
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPaperInput:
    """Whose ledger it is, of which year, as it stood on ``today``."""

    institution: str
    year: int
    today: date
    made_at: datetime
    marks: PageMarks
    tasks: tuple[TaskLine, ...] = ()
    hazards: tuple[HazardLine, ...] = ()


def task_document(paper: TaskPaper, given: TaskPaperInput) -> Document:
    """Return one of the papers as a content tree: landscape, room to sign and for the seal."""
    title = PAPER_TITLES[paper]
    head, blocks = f"{title}（{given.year} 年度）", tuple(_BLOCKS[paper](given))
    parts: tuple[Part, ...]
    drawings = _drawings(given) if paper is TaskPaper.PROGRESS else ()
    if drawings:
        parts = (
            Part(title=head, blocks=blocks, landscape=True),
            Part(title="进度图", blocks=(*drawings, _SIGNATURES), landscape=True),
        )
    else:
        parts = (Part(title=head, blocks=(*blocks, _SIGNATURES), landscape=True),)
    return Document(
        title=title,
        subtitle=f"{given.institution}  {given.year} 年度",
        parts=parts,
        made_at=given.made_at,
        marks=given.marks,
        running=f"{given.institution} {title}",
        author=given.institution,
        cover=False,
    )


def _duties(given: TaskPaperInput) -> Iterable[Block]:
    tasks = sorted((line.task for line in given.tasks), key=_by_department)
    rows: list[Row] = []
    number = 0
    for department, some in groupby(tasks, key=lambda task: task.department):
        these = list(some)
        rows.append(group_row(f"{department or _NOBODY}（{len(these)} 项）"))
        for task in these:
            number += 1
            rows.append(_duty_row(number, task))
    budget = sum((task.budget or Fraction(0) for task in tasks), Fraction(0))
    if rows:
        rows.append(total_row("", "合计", "", "", "", "", "", money_cell(budget), ""))
    yield _head(given)
    yield Table(
        columns=(
            Column(title="序号", share=3, align=Align.CENTRE),
            Column(title="任务（问题）", share=11),
            Column(title="来源、条款", share=6),
            Column(title="整改措施", share=9),
            Column(title="责任人", share=4),
            Column(title="分管领导", share=4),
            Column(title="整改期限", share=5, align=Align.CENTRE),
            Column(title="预算（元）", share=5, align=Align.END),
            Column(title="资金来源", share=5),
        ),
        rows=tuple(rows) or blank_rows(9, _BLANK_ROWS),
    )


def _duty_row(number: int, task: Task) -> Row:
    source = TASK_SOURCES.get(task.source, task.source)
    return row(
        number,
        task.task,
        " ".join(filter(None, (source, "、".join(task.clauses)))),
        task.measure,
        task.responsible,
        task.leader,
        day_text(task.deadline),
        money_cell(task.budget),
        TASK_FUNDING.get(task.funding, task.funding),
    )


def _progress(given: TaskPaperInput) -> Iterable[Block]:
    rows = tuple(
        _progress_row(number, line, given.today) for number, line in enumerate(given.tasks, start=1)
    )
    yield _head(given)
    yield Table(
        columns=(
            Column(title="序号", share=3, align=Align.CENTRE),
            Column(title="任务（问题）", share=10),
            Column(title="责任科室（人）", share=6),
            Column(title="起止", share=7, align=Align.CENTRE),
            Column(title="节点", share=8),
            Column(title="进展", share=3, align=Align.CENTRE),
            Column(title="状态", share=6),
            Column(title="完成日期", share=5, align=Align.CENTRE),
            Column(title="销号佐证", share=6),
            Column(title="复核", share=6),
        ),
        rows=rows or blank_rows(10, _BLANK_ROWS),
    )


def _progress_row(number: int, line: TaskLine, today: date) -> Row:
    task = line.task
    return row(
        number,
        task.task,
        "\n".join(filter(None, (task.department, task.responsible))),
        _span(task),
        "\n".join(_node(node, task, today) for node in task.nodes),
        "" if task.progress is None else f"{task.progress}%",
        _state(task, today),
        day_text(task.closed_on),
        "\n".join(filter(None, (task.proof, *line.files))),
        "\n".join(
            filter(
                None,
                (
                    TASK_VERDICTS.get(task.verdict, task.verdict),
                    " ".join(filter(None, (task.checked_by, day_text(task.checked_on)))),
                ),
            )
        ),
    )


def _span(task: Task) -> str:
    until = f"至 {day_text(task.deadline)}" if task.deadline else ""
    return "\n".join(filter(None, (day_text(task.starts_on), until)))


def _state(task: Task, today: date) -> Cell:
    """Return the state; what is late is marked as not met and says by how many days."""
    word, late = STATE_WORDS[task.state], task.days_overdue(today)
    if late:
        mark = _MARKS[task.state] if task.state is TaskState.DONE else Status.NOT_MET
        return Cell(text=f"{word}，逾期 {late} 天", mark=mark)
    why = task.held_because if task.state in {TaskState.DEFERRED, TaskState.RETURNED} else ""
    return Cell(text=f"{word}：{why}" if why else word, mark=_MARKS[task.state])


def _node(node: Node, task: Task, today: date) -> str:
    if node.done:
        after = " √"
    elif task.is_open and node.on is not None and node.on < today:
        after = "（已过期）"
    else:
        after = ""
    return " ".join(filter(None, (day_text(node.on), node.words))) + after


def _drawings(given: TaskPaperInput) -> tuple[Drawing, ...]:
    """Return the tasks over time, so many to a picture; none of tasks without any day."""
    tasks = [_drawn(line.task, given.today) for line in given.tasks if _has_days(line.task)]
    pictures = timelines(tasks, given.today, rows=_ROWS_OF_A_PICTURE)
    return tuple(
        Drawing(
            drawable=picture,
            told=f"进度图 {at}/{len(pictures)}：{len(picture.tasks)} 项任务，"
            "起止、节点和逾期见任务台账",
        )
        for at, picture in enumerate(pictures, start=1)
    )


def _has_days(task: Task) -> bool:
    return any((task.starts_on, task.deadline, task.closed_on, *(node.on for node in task.nodes)))


def _drawn(task: Task, today: date) -> TimelineTask:
    late = task.days_overdue(today)
    told = STATE_WORDS[task.state] + (f"，逾期 {late} 天" if late else "")
    title = task.task
    return TimelineTask(
        key=task.row_id,
        title=title if len(title) <= _TITLE_SHOWN else title[:_TITLE_SHOWN] + "…",
        note=" ".join(filter(None, (task.department, task.responsible))),
        told=told,
        start=task.starts_on,
        due=task.deadline,
        closed_on=task.stopped_on,
        nodes=tuple(TimelineNode(day=node.on, name=node.words) for node in task.nodes if node.on),
        percent=task.progress or 0,
    )


def _hazards(given: TaskPaperInput) -> Iterable[Block]:
    return hazard_blocks(given.institution, given.year, given.hazards, given.today)


def _head(given: TaskPaperInput) -> KeyValues:
    """Return whose paper it is, and the counts; on one to be filled in room for a day instead."""
    whose = (
        Pair(label="单位", value=given.institution),
        Pair(label="年度", value=f"{given.year} 年"),
    )
    if not given.tasks:
        return KeyValues(pairs=(*whose, Pair(label="填表日期", value="")), across=3)
    tasks = [line.task for line in given.tasks]
    counts = {state: sum(task.state is state for task in tasks) for state in TaskState}
    late = sum(task.days_overdue(given.today) > 0 and task.is_open for task in tasks)
    undone = (TaskState.NOT_STARTED, TaskState.UNDER_WAY, TaskState.RETURNED)
    return KeyValues(
        pairs=(
            *whose,
            Pair(label="统计到", value=day_text(given.today)),
            Pair(label="任务", value=f"{len(tasks)} 项"),
            Pair(label="已销号", value=f"{counts[TaskState.CLOSED]} 项"),
            Pair(label="待复核", value=f"{counts[TaskState.DONE]} 项"),
            Pair(label="未完成（含退回）", value=f"{sum(map(counts.__getitem__, undone))} 项"),
            Pair(label="暂缓", value=f"{counts[TaskState.DEFERRED]} 项"),
            Pair(label="其中逾期", value=f"{late} 项"),
        ),
        across=3,
    )


def _by_department(task: Task) -> tuple[bool, str, date]:
    return not task.department, task.department, task.deadline or date.max


_BLOCKS: MappingProxyType[TaskPaper, Callable[[TaskPaperInput], Iterable[Block]]] = (
    MappingProxyType(
        {
            TaskPaper.DUTIES: _duties,
            TaskPaper.PROGRESS: _progress,
            TaskPaper.HAZARDS: _hazards,
        }
    )
)
