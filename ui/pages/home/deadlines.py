"""The start page's panel of days that come: by when, and a way to each."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from models.usecases.rectify.task_cards import TasksCard
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind, DeadlinesCard
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.desk import Destination
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.deadlines import days_left_shown, deadline_shown, duties_shown, gone_shown
from ui.translated import translated

_SHOWN = 5
_SOON_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineLine:
    """One line as it is shown."""

    on: date
    days_left: int
    words: str
    detail: str
    where: Destination


class DeadlinesPanel(Panel):
    """The earliest days; the rest on asking."""

    chosen = Signal(object)
    """A Destination."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("期限"), padded=True, parent=parent)
        self._look = look
        self._lines: tuple[DeadlineLine, ...] = ()
        self._whole = False
        self._all = LinkLabel(look, "")
        self._all.activated.connect(self._on_all)
        self.header.add_trailing(self._all)
        self._none = TextLabel(
            self.tr("60 天内没有期限。"), role=TextRole.TABLE, ink=Ink.SECOND, wrap=True
        )
        self._holder = QWidget()
        self.gone = TextLabel("", role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        self.gone.hide()
        self.tasks = LinkLabel(look, "", cut=True)
        self._tasks_at = Destination(page="rectify")
        self.tasks.activated.connect(lambda: self.chosen.emit(self._tasks_at))
        self.tasks.hide()
        self.body.addWidget(let_shrink(self._none))
        self.body.addWidget(self._holder)
        self.body.addWidget(self.tasks)
        self.body.addWidget(let_shrink(self.gone))
        self.duties = LinkLabel(look, "")
        self.duties.activated.connect(lambda: self.chosen.emit(Destination(page="duties")))
        self.duties.hide()
        self.body.addWidget(self.duties)
        self.links: tuple[LinkLabel, ...] = ()

    def show_card(self, card: DeadlinesCard) -> None:
        """Show what is due; duties of one day in one line, a year that is over in another."""
        self._lines = tuple(self._gathered(card.cards))
        gone = gone_shown(card, translated)
        self.gone.setText(gone)
        self.gone.setVisible(bool(gone))
        duties = [one.days_left for one in card.cards if one.kind is DeadlineKind.DUTY]
        words = duties_shown(duties, translated)
        self.duties.set_words(words)
        self.duties.setVisible(bool(words))
        self._draw()

    def show_tasks(self, card: TasksCard) -> None:
        """Say how many tasks are to be put right still, and how many of them are late."""
        told = self.tr("整改：{open} 项没销号，{late} 项逾期")
        self.tasks.set_words(told.format(open=card.open, late=card.overdue))
        self._tasks_at = Destination(page="rectify", detail="overdue" if card.overdue else "all")
        self.tasks.setVisible(bool(card.open))

    def _draw(self) -> None:
        lines = self._lines if self._whole else self._lines[:_SHOWN]
        more = len(self._lines) > _SHOWN
        self._all.setVisible(more)
        self._all.set_words(
            self.tr("收起") if self._whole else self.tr("全部 {n} 项").format(n=len(self._lines))
        )
        self._none.setVisible(not lines)
        before, self._holder = self._holder, QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(PANEL_GAP)
        grid.setVerticalSpacing(INNER_GAP // 2)
        grid.setColumnStretch(1, 1)
        links = []
        for row, line in enumerate(lines):
            links.append(self._put(grid, row, line))
        self.links = tuple(links)
        self.body.replaceWidget(before, self._holder)
        before.hide()
        before.deleteLater()
        self._holder.setVisible(bool(lines))

    def _on_all(self) -> None:
        self._whole = not self._whole
        self._draw()
        self._all.setFocus()

    def _put(self, grid: QGridLayout, row: int, line: DeadlineLine) -> LinkLabel:
        middle = Qt.AlignmentFlag.AlignVCenter
        day = self.tr("{month} 月 {day} 日").format(month=line.on.month, day=line.on.day)
        grid.addWidget(TextLabel(day, role=TextRole.TABLE, strong=True), row, 0, middle)
        link = LinkLabel(self._look, line.words, cut=True)
        left = days_left_shown(line.days_left, translated)
        link.setAccessibleName(f"{day}，{line.words}，{left}")
        link.setToolTip(line.detail or line.words)
        link.activated.connect(lambda where=line.where: self.chosen.emit(where))
        grid.addWidget(link, row, 1, middle)
        soon = line.days_left <= _SOON_DAYS
        ink = Ink.BAD if line.days_left < 0 else Ink.WARN if soon else Ink.SECOND
        grid.addWidget(TextLabel(left, role=TextRole.TABLE, ink=ink), row, 2, middle)
        return link

    def _gathered(self, cards: tuple[DeadlineCard, ...]) -> list[DeadlineLine]:
        lines = []
        for key, group in groupby(cards, key=lambda card: (card.on, card.kind, card.soft)):
            same = list(group)
            if key[1] is DeadlineKind.DUTY and len(same) > 1:
                lines.append(self._duties(same))
            else:
                lines += [self._line(card) for card in same]
        return lines

    def _duties(self, cards: list[DeadlineCard]) -> DeadlineLine:
        """Return many duties of one day as one line; it leads to the first."""
        first = cards[0]
        words = self.tr("政策任务 {n} 项：{first} 等").format(n=len(cards), first=first.title)
        return DeadlineLine(
            on=first.on,
            days_left=first.days_left,
            words=words,
            detail="\n".join(card.title for card in cards),
            where=_where(first),
        )

    def _line(self, card: DeadlineCard) -> DeadlineLine:
        return DeadlineLine(
            on=card.on,
            days_left=card.days_left,
            words=deadline_shown(card, translated),
            detail="",
            where=_where(card),
        )


def _where(card: DeadlineCard) -> Destination:
    if card.kind is DeadlineKind.CAMPAIGN:
        return Destination(page="submit")
    if card.kind is DeadlineKind.FEEDBACK:
        return Destination(page="feedback", detail=card.field)
    if card.kind is DeadlineKind.DUTY:
        return Destination(page="duties", detail=card.field)
    if card.ledger == "facts":
        return Destination(page="ledgers", detail=card.field)
    return Destination(page="ledgers", detail=card.ledger, field=f"{card.row_id}#{card.field}")
