"""What the rectification page says: a task in words, the table's columns, the categories."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from models.ledger.ledger_codes import TASK_FUNDING, TASK_SOURCES, TASK_VERDICTS
from models.reports.timeline import TimelineWords
from models.usecases.rectify.task_cards import TaskCard, TaskRemark, TaskState
from models.vocabulary.amounts import shown_decimal
from ui.components.rows import Align, Cell, Column
from ui.look.icons import IconName
from ui.look.states import Status, StatusLook
from ui.look.strokes import Share
from ui.look.tokens import Tone
from ui.texts.joining import joined, listed
from ui.texts.rectify import remark_shown
from ui.translated import translated

_WHOLE = 100
_LAST = date.max
STATE_LOOKS = {
    TaskState.NOT_STARTED: StatusLook(icon=IconName.RING, tone=Tone.OFF),
    TaskState.UNDER_WAY: StatusLook(icon=IconName.HALF, tone=Tone.ACCENT, filled=True),
    TaskState.DONE: StatusLook(icon=IconName.REVIEW, tone=Tone.WARN),
    TaskState.CLOSED: StatusLook(icon=IconName.MET, tone=Tone.OK, filled=True),
    TaskState.RETURNED: StatusLook(icon=IconName.RETURN, tone=Tone.BAD),
    TaskState.DEFERRED: StatusLook(icon=IconName.NOT_APPLICABLE, tone=Tone.OFF),
}
"""How states look: each has a shape of its own."""


def state_word(state: TaskState) -> str:
    """Return the word of a state."""
    translate = QCoreApplication.translate
    words = {
        TaskState.NOT_STARTED: translate("RectifyPage", "未开始"),
        TaskState.UNDER_WAY: translate("RectifyPage", "进行中"),
        TaskState.DONE: translate("RectifyPage", "待复核"),
        TaskState.CLOSED: translate("RectifyPage", "已销号"),
        TaskState.RETURNED: translate("RectifyPage", "退回"),
        TaskState.DEFERRED: translate("RectifyPage", "暂缓"),
    }
    return words[state]


def source_word(source: str) -> str:
    """Return where a task comes from; a word that is no code as it stands."""
    return TASK_SOURCES.get(source, source)


def funding_word(funding: str) -> str:
    """Return the source of the money; a word that is no code as it stands."""
    return TASK_FUNDING.get(funding, funding)


def verdict_word(verdict: str) -> str:
    """Return what the re-check said; a word that is no code as it stands."""
    return TASK_VERDICTS.get(verdict, verdict)


def origin_shown(card: TaskCard) -> str:
    """Return ``差距 · 1.4.1、1.4.2``: where the task comes from, and its clauses."""
    clauses = listed(card.task.clauses, translated)
    return " · ".join(filter(None, (source_word(card.task.source), clauses)))


def time_left(card: TaskCard) -> str:
    """Return ``还剩 12 天``, ``今天到期``, ``逾期 3 天``, ``没有期限`` or nothing."""
    translate = QCoreApplication.translate
    if card.days_overdue:
        return translate("RectifyPage", "逾期 {n} 天").format(n=card.days_overdue)
    if card.task.is_open and card.task.deadline is None:
        return translate("RectifyPage", "没有期限")
    if card.days_left is None:
        return ""
    if card.days_left == 0:
        return translate("RectifyPage", "今天到期")
    return translate("RectifyPage", "还剩 {n} 天").format(n=card.days_left)


def standing_shown(card: TaskCard) -> str:
    """Return how a task stands in one line: its state, and what the days say of it."""
    closed = card.task.closed_on
    left = time_left(card)
    if card.task.state is TaskState.CLOSED and closed is not None:
        left = closed.isoformat()
    return joined((state_word(card.task.state), left), translated)


def budget_shown(budget: Fraction | None) -> str:
    """Return yuan with a mark at every thousand, without the unit."""
    if budget is None:
        return ""
    whole, point, rest = shown_decimal(budget).partition(".")
    return f"{int(whole):,}{point}{rest}"


def owner_shown(card: TaskCard) -> str:
    """Return ``周敏 · 护理部``, or what is known of it."""
    task = card.task
    return " · ".join(filter(None, (task.responsible, task.department)))


def time_words() -> TimelineWords:
    """Return the words of the time picture in the person's language."""
    translate = QCoreApplication.translate
    return TimelineWords(
        task=translate("RectifyPage", "任务"),
        today=translate("RectifyPage", "今天"),
        months=tuple(translate("RectifyPage", "{n}月").format(n=n) for n in range(1, 13)),
        year=translate("RectifyPage", "{year}年"),
        planned=translate("RectifyPage", "起止"),
        progress=translate("RectifyPage", "进展"),
        late=translate("RectifyPage", "逾期"),
        node=translate("RectifyPage", "节点日期"),
    )


def columns() -> tuple[Column[TaskCard], ...]:
    """Return the columns of the list of tasks."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="task",
            title=translate("RectifyPage", "任务（问题）"),
            cell=_task_cell,
            sort=lambda card: card.task.task,
            characters=0,
        ),
        Column(
            id="owner",
            title=translate("RectifyPage", "责任人 / 科室"),
            cell=_owner_cell,
            sort=lambda card: (card.task.department, card.task.responsible),
            characters=7,
        ),
        Column(
            id="deadline",
            title=translate("RectifyPage", "期限"),
            cell=_deadline_cell,
            sort=lambda card: card.task.deadline,
            characters=7,
        ),
        Column(
            id="progress",
            title=translate("RectifyPage", "进展"),
            cell=_progress_cell,
            sort=lambda card: card.task.progress,
            characters=6,
        ),
        Column(
            id="budget",
            title=translate("RectifyPage", "预算（元）"),
            cell=_budget_cell,
            sort=lambda card: card.task.budget,
            characters=6,
            align=Align.END,
        ),
        Column(
            id="state",
            title=translate("RectifyPage", "状态"),
            cell=_state_cell,
            sort=lambda card: card.task.state.value,
            characters=7,
        ),
    )


def _task_cell(card: TaskCard) -> Cell:
    return Cell(text=card.task.task, second=origin_shown(card), tip=card.task.task)


def _owner_cell(card: TaskCard) -> Cell:
    task = card.task
    if not task.responsible:
        text = remark_shown(card, TaskRemark.NO_OWNER, translated)
        return Cell(text=text, second=task.department, status=Status.TO_CONFIRM, spoken=text)
    return Cell(text=task.responsible, second=task.department)


def _deadline_cell(card: TaskCard) -> Cell:
    day, left = card.task.deadline, time_left(card)
    if card.days_overdue:
        text = "" if day is None else day.isoformat()
        spoken = joined((text, left), translated)
        return Cell(text=text, second=left, status=Status.NOT_MET, tinted=True, spoken=spoken)
    if day is None:
        return Cell(text=left, tone=Tone.OFF)
    icon = IconName.DEADLINE if card.is_soon else None
    return Cell(text=day.isoformat(), second=left, icon=icon, tone=Tone.WARN if icon else None)


def _progress_cell(card: TaskCard) -> Cell:
    percent = card.task.progress
    if percent is None:
        return Cell()
    whole = Fraction(min(max(percent, 0), _WHOLE), _WHOLE)
    return Cell(text=f"{percent}%", share=Share(now=whole))


def _budget_cell(card: TaskCard) -> Cell:
    return Cell(text=budget_shown(card.task.budget), second=funding_word(card.task.funding))


def _state_cell(card: TaskCard) -> Cell:
    look, said = STATE_LOOKS[card.task.state], ""
    told = [one for one in card.remarks if one not in SAID_ELSEWHERE]
    if told:
        said = listed((remark_shown(card, one, translated) for one in told), translated)
    return Cell(text=state_word(card.task.state), second=said, icon=look.icon, tone=look.tone)


SAID_ELSEWHERE = frozenset({TaskRemark.OVERDUE, TaskRemark.NO_OWNER, TaskRemark.NO_DEADLINE})
"""Remarks that a task's owner and deadline tell themselves."""
