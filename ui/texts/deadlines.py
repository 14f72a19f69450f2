"""What is due, in words: on the start page, in the hand-over, in a terminal."""

from collections.abc import Iterable

from forms.ledgers import LEDGERS as FORM_LEDGERS
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind, DeadlinesCard
from ui.texts.filling import Translate
from ui.texts.joining import joined, labelled
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import untranslated

_SUBMIT = QT_TRANSLATE_NOOP("texts", "上报：{title}")
_RECTIFY = QT_TRANSLATE_NOOP("texts", "县里要求整改：{title}")
_INSURANCE = QT_TRANSLATE_NOOP("texts", "医疗责任保险到期")
_RUNS_OUT = QT_TRANSLATE_NOOP("texts", "{name} 到期")
_RUNS_OUT_OF = {
    "inspected_until": QT_TRANSLATE_NOOP("texts", "{name} 年检到期"),
    "insured_until": QT_TRANSLATE_NOOP("texts", "{name} 保险到期"),
}
_MAY_MOVE = QT_TRANSLATE_NOOP("texts", "{words}（放假安排未公布，可能顺延）")
_GONE = QT_TRANSLATE_NOOP("texts", "已过 {n} 天")
_LEFT = QT_TRANSLATE_NOOP("texts", "还有 {n} 天")
_OVER = QT_TRANSLATE_NOOP("texts", "{year} 年度已经过去，当年到期的 {n} 项不再列出。")
_NEWER = QT_TRANSLATE_NOOP(
    "texts", "{year} 年度已经过去。现在到期的证书、检定、合同看 {newest} 年度。"
)
_DUTIES = QT_TRANSLATE_NOOP("texts", "年度任务")
_LATE_DUTIES = QT_TRANSLATE_NOOP("texts", "{n} 项已过期")
_DUTIES_AHEAD = QT_TRANSLATE_NOOP("texts", "{n} 项要在 60 天内做完")
_TODAY = QT_TRANSLATE_NOOP("texts", "今天")


def deadline_shown(card: DeadlineCard, into: Translate = untranslated) -> str:
    """Return what is due: ``张敏 执业证书 到期``."""
    words = _words(card, into)
    return words if card.certain else into(_MAY_MOVE).format(words=words)


def gone_shown(card: DeadlinesCard, into: Translate = untranslated) -> str:
    """Return what is not told of a year that is over, "" where all is told."""
    if card.newest != card.year:
        return into(_NEWER).format(year=card.year, newest=card.newest)
    return into(_OVER).format(year=card.year, n=card.gone) if card.gone else ""


def duties_shown(days_left: Iterable[int], into: Translate = untranslated) -> str:
    """Return how many duties are late and how many are to be done, "" for none."""
    days = tuple(days_left)
    late = sum(left < 0 for left in days)
    told = [
        into(_LATE_DUTIES).format(n=late) if late else "",
        into(_DUTIES_AHEAD).format(n=len(days) - late) if len(days) > late else "",
    ]
    return labelled(into(_DUTIES), joined(told, into), into) if days else ""


def days_left_shown(days: int, into: Translate = untranslated) -> str:
    """Return how long there is: ``还有 12 天``, ``今天``, ``已过 3 天``."""
    if days < 0:
        return into(_GONE).format(n=-days)
    return into(_LEFT).format(n=days) if days else into(_TODAY)


def _words(card: DeadlineCard, into: Translate) -> str:
    if card.kind is DeadlineKind.CAMPAIGN:
        return into(_SUBMIT).format(title=card.title)
    if card.kind is DeadlineKind.FEEDBACK:
        return into(_RECTIFY).format(title=card.title)
    if card.kind is DeadlineKind.DUTY:
        return card.title
    ledger = FORM_LEDGERS.get(card.ledger)
    if ledger is None:
        return into(_INSURANCE)
    asked = ledger.form.field(ledger.name_field)
    thing = asked.codes.labels.get(card.thing, card.thing) if asked.codes else card.thing
    named = " ".join(filter(None, (card.owner, thing))) or ledger.form.title
    return into(_RUNS_OUT_OF.get(card.field, _RUNS_OUT)).format(name=named)
