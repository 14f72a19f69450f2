"""The county's feedback in words, on screen and in a terminal."""

from models.usecases.feedback.feedback_cards import (
    ACCEPTED,
    FeedbackCard,
    ItemCard,
    LoopCard,
    ReceivedFeedbackCard,
)
from ui.texts.answering import ANSWER_STATES, DECISIONS
from ui.texts.deadlines import days_left_shown
from ui.texts.filling import Translate
from ui.texts.joining import ended, joined
from ui.texts.marking import QT_TRANSLATE_NOOP

_RETURNED = QT_TRANSLATE_NOOP("texts", "县里退回，{n} 项要整改。")
_ALL_ANSWERED = QT_TRANSLATE_NOOP("texts", "县里要整改的 {n} 项都答复了。")
_SEND = QT_TRANSLATE_NOOP("texts", "检查无误就可以再次上报。")
_NEXT_SENT = QT_TRANSLATE_NOOP("texts", "对县里意见的答复已写进下一次上报。")
_WAIT = QT_TRANSLATE_NOOP("texts", "导出交到县里，等县里回复。")
_ACCEPTED = QT_TRANSLATE_NOOP("texts", "县里复核通过。")
_LEVEL = QT_TRANSLATE_NOOP("texts", "复核等次：{level}")
_NO_LEVEL = QT_TRANSLATE_NOOP("texts", "没有达到等次")
_PROVISIONAL = QT_TRANSLATE_NOOP("texts", "{level}（暂定）")
_WAITING = QT_TRANSLATE_NOOP("texts", "{n} 项还没答复")
_LATE = QT_TRANSLATE_NOOP("texts", "{n} 项过了期限")
_NEXT_DUE = QT_TRANSLATE_NOOP("texts", "最近的期限 {day}")
_STILL_OPEN = QT_TRANSLATE_NOOP("texts", "还留 {n} 项要整改")
_RECEIVED = QT_TRANSLATE_NOOP("texts", "已收下县里对 {year} 年度第 {n} 次上报的反馈：{decision}")
_OPEN = QT_TRANSLATE_NOOP("texts", "{n} 项要整改")
_ALREADY = QT_TRANSLATE_NOOP("texts", "这份反馈早已收过，没有变化。")
_ELSEWHERE = QT_TRANSLATE_NOOP("texts", "它说的不是眼前这一份自评，换到那一年才看得到。")
_CLOSED = QT_TRANSLATE_NOOP("texts", "县里已销")
_WHOLE = QT_TRANSLATE_NOOP("texts", "全院")


def loop_shown(card: LoopCard, into: Translate) -> tuple[str, str]:
    """Return how the year stands with the county: a headline, and what is to be known."""
    if card.decision == ACCEPTED:
        level = into(_LEVEL).format(level=card.level) if card.level else into(_NO_LEVEL)
        still = into(_STILL_OPEN).format(n=card.open) if card.open else ""
        return into(_ACCEPTED), ended(joined((level, still), into), into)
    if card.older:
        return into(_NEXT_SENT), into(_WAIT)
    if not card.waiting:
        return into(_ALL_ANSWERED).format(n=card.open), into(_SEND)
    told = (
        into(_WAITING).format(n=card.waiting) if card.waiting < card.open else "",
        into(_LATE).format(n=card.overdue) if card.overdue else "",
        into(_NEXT_DUE).format(day=card.next_due) if card.next_due else "",
    )
    words = joined(told, into)
    return into(_RETURNED).format(n=card.open), ended(words, into) if words else ""


def level_reviewed(card: FeedbackCard, into: Translate) -> str:
    """Return the level as the county sees it."""
    if not card.level:
        return into(_NO_LEVEL)
    return into(_PROVISIONAL).format(level=card.level) if card.provisional else card.level


def received_shown(card: ReceivedFeedbackCard, into: Translate) -> str:
    """Return what came of a file."""
    if card.already:
        return into(_ALREADY)
    told = into(_RECEIVED).format(
        year=card.year, n=card.submission_revision, decision=into(DECISIONS[card.decision])
    )
    count = into(_OPEN).format(n=card.open) if card.open else ""
    more = into(_ELSEWHERE) if card.elsewhere else ""
    return ended(joined((told, count), into), into, more=more)


def item_state_shown(item: ItemCard, into: Translate) -> str:
    """Return how far an item is: what the institution says, or that the county closed it."""
    return into(ANSWER_STATES[item.answer.state]) if item.open else into(_CLOSED)


def item_due_shown(item: ItemCard, into: Translate) -> str:
    """Return how long there is for an item, "" without a day."""
    return "" if item.days_left is None else days_left_shown(item.days_left, into)


def item_place_shown(item: ItemCard, into: Translate) -> str:
    """Return what an item is about: ``1.4.1 人员配备``, or the institution as a whole."""
    return f"{item.clause} {item.title}".strip() or into(_WHOLE)
