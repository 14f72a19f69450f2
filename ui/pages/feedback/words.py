"""The lists of the feedback page: items, clauses seen otherwise, feedbacks received."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from models.usecases.feedback.feedback_cards import (
    AnswerState,
    DifferingClauseCard,
    FeedbackCard,
    FeedbackLineCard,
    ItemCard,
)
from ui.components.rows import Align, Cell, Column
from ui.look.states import GradeMark, Status
from ui.look.tokens import Tone
from ui.pages.inbox.words import moment_shown
from ui.texts.answering import DECISIONS
from ui.texts.feedback import (
    item_due_shown,
    item_place_shown,
    item_state_shown,
    level_reviewed,
)
from ui.translated import translated

_NO_DAY = "9999"
STATE_LOOKS = {
    AnswerState.OPEN: Status.TO_CONFIRM,
    AnswerState.UNDER_WAY: Status.IN_PROGRESS,
    AnswerState.DONE: Status.MET,
    AnswerState.DISPUTED: Status.SET_BY_PERSON,
}
_MARKS = {
    "A": GradeMark.A,
    "B": GradeMark.B,
    "C": GradeMark.C,
    "D": GradeMark.D,
    "E": GradeMark.E,
    "": GradeMark.NONE,
}


def grade_mark(grade: str) -> GradeMark:
    """Return how a grade is drawn; "" is one that is open."""
    return _MARKS[grade]


def item_status(item: ItemCard) -> Status:
    """Return how an item's state is drawn."""
    return STATE_LOOKS[item.answer.state] if item.open else Status.NOT_APPLICABLE


def item_columns() -> tuple[Column[ItemCard], ...]:
    """Return the columns of the items."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="text",
            title=translate("FeedbackPage", "要整改的"),
            cell=lambda item: Cell(
                text=f"{item.number}. {item.text}",
                second=item_place_shown(item, translated),
                tip=item.text,
            ),
            sort=lambda item: item.number,
            characters=0,
        ),
        Column(
            id="due",
            title=translate("FeedbackPage", "期限"),
            cell=_due,
            sort=lambda item: item.due.isoformat() if item.due else _NO_DAY,
            characters=7,
        ),
        Column(
            id="state",
            title=translate("FeedbackPage", "答复"),
            cell=lambda item: Cell(
                text=item_state_shown(item, translated),
                second="" if item.task is None else translate("FeedbackPage", "有整改任务"),
                status=item_status(item),
            ),
            sort=lambda item: item_state_shown(item, translated),
            characters=7,
        ),
    )


def clause_columns() -> tuple[Column[DifferingClauseCard], ...]:
    """Return the columns of the clauses the county sees otherwise."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="clause",
            title=translate("FeedbackPage", "条款和理由"),
            cell=lambda one: Cell(
                text=f"{one.code} {one.title}", second=one.reason, tip=one.reason
            ),
            sort=lambda one: one.code,
            characters=0,
        ),
        _grade_column("claimed", translate("FeedbackPage", "自评"), lambda one: one.claimed),
        _grade_column("reviewed", translate("FeedbackPage", "县级"), lambda one: one.reviewed),
        _grade_column("now", translate("FeedbackPage", "现在"), lambda one: one.now),
    )


def line_columns() -> tuple[Column[FeedbackLineCard], ...]:
    """Return the columns of the feedbacks received."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="about",
            title=translate("FeedbackPage", "反馈"),
            cell=lambda line: Cell(
                text=translate("FeedbackPage", "第 {n} 次上报：{decision}").format(
                    n=line.submission_revision, decision=translated(DECISIONS[line.decision])
                ),
                second=translate("FeedbackPage", "第 {n} 次反馈").format(n=line.revision),
            ),
            sort=lambda line: line.revision,
            characters=0,
        ),
        Column(
            id="open",
            title=translate("FeedbackPage", "要整改"),
            cell=lambda line: Cell(text=str(line.open)),
            sort=lambda line: line.open,
            align=Align.END,
            characters=4,
        ),
        Column(
            id="kept",
            title=translate("FeedbackPage", "收到"),
            cell=lambda line: Cell(text=moment_shown(line.kept_at)),
            sort=lambda line: line.kept_at,
            characters=7,
        ),
    )


def summary_shown(told: FeedbackCard) -> str:
    """Return who reviewed, what it comes to, and the county's own words."""
    translate = QCoreApplication.translate
    who = told.county
    if told.reviewer:  # a county without accounts names nobody
        who = translate("FeedbackPage", "{county}（复核人 {reviewer}）").format(
            county=told.county, reviewer=told.reviewer
        )
    result = translate(
        "FeedbackPage",
        "{who}：{agreed} 条同意自评，{n} 条等级不同；等次自评{own}，复核{level}。",
    ).format(
        who=who,
        agreed=told.agreed,
        n=len(told.differing),
        own=told.own_level or translate("FeedbackPage", "没有达到等次"),
        level=level_reviewed(told, translated),
    )
    words = translate("FeedbackPage", "总的意见：{words}").format(words=told.summary)
    return f"{result}\n{words}" if told.summary else result


def _grade_column(
    ident: str, title: str, grade: Callable[[DifferingClauseCard], str]
) -> Column[DifferingClauseCard]:
    return Column(
        id=ident,
        title=title,
        cell=lambda one: Cell(grade=grade_mark(grade(one))),
        sort=grade,
        align=Align.CENTRE,
        characters=3,
    )


def _due(item: ItemCard) -> Cell:
    if item.due is None:
        return Cell()
    late = item.overdue and item.waits
    return Cell(
        text=item.due.isoformat(),
        second=item_due_shown(item, translated),
        tone=Tone.BAD if late else None,
        strong=late,
    )
