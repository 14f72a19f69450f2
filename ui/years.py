"""Going from year to year, and beginning a new one, from the top bar."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from models.usecases.years.year_cards import NewYearCard, YearCard
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.people import Deed
from ui.bridge.whole import Centre
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.labels import Ink, TextLabel
from ui.desk import Desk
from ui.look.current import Look, TextRole
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

_WIDTH_CHARACTERS = 44


class Window(Protocol):
    """What the switch asks of the main window."""

    # ruff: noqa: D102
    year_chosen: SignalInstance

    def set_years(self, years: tuple[str, ...], current: str) -> None: ...


class YearSwitch(QObject):
    """Between the desk and the top bar: which years there are, and what choosing one does."""

    def __init__(self, desk: Desk, window: Window, parent: QWidget) -> None:
        super().__init__(desk)
        self._desk, self._window, self._parent = desk, window, parent
        self.dialog: NewYearDialog | None = None
        self.removal: RemoveYearDialog | None = None
        self._years: tuple[YearCard, ...] = ()
        window.year_chosen.connect(self._on_chosen)

    def labels(self) -> tuple[str, ...]:
        """Return the years as the top bar offers them, the newest first, then a new one."""
        self._years = self._desk.bridge.read_years(self._desk.centre)
        shown = [self.label(card.year) for card in reversed(self._years)]
        removing = (self._removing(),) if self._removable else ()
        return (*shown, self._beginning(), *removing)

    def label(self, year: int) -> str:
        """Return how the top bar names a year."""
        return self.tr("{year} 年度自评").format(year=year)

    def _beginning(self) -> str:
        return self.tr("开始 {year} 年度…").format(year=self._next)

    def _removing(self) -> str:
        return self.tr("去掉 {year} 年度…").format(year=self._desk.centre.year)

    @property
    def _removable(self) -> bool:
        return any(card.removable and card.shown for card in self._years)

    @property
    def _next(self) -> int:
        return self._years[-1].year + 1 if self._years else self._desk.centre.year + 1

    def _on_chosen(self, text: str) -> None:
        if text == self._beginning():
            # the box shows where one is, not what one asks for
            self._window.set_years(self.labels(), self.label(self._desk.centre.year))
            self.ask()
            return
        if self._removable and text == self._removing():
            self._window.set_years(self.labels(), self.label(self._desk.centre.year))
            self.ask_removal()
            return
        chosen = next((card.year for card in self._years if self.label(card.year) == text), None)
        if chosen is not None and chosen != self._desk.centre.year:
            centre, bridge = self._desk.centre, self._desk.bridge
            self._desk.take_over(bridge.go_to_year(centre, chosen))
            self._desk.told.emit(self._arrived(chosen))

    def ask(self) -> None:
        """Say what beginning the next year brings over, and begin it where the person agrees."""
        bridge, centre, before = self._desk.bridge, self._desk.centre, self._next - 1
        job = self._desk.work(
            "plan year", lambda _progress: bridge.plan_year(centre, from_year=before)
        )
        job.succeeded.connect(self._show_plan)

    def _show_plan(self, card: NewYearCard) -> None:
        self.dialog = NewYearDialog(self._desk.look, card, self._parent)
        self.dialog.accepted.connect(lambda: self._begin(card))
        self._desk.permits.guard(Deed.CARRY_OVER, self.dialog.begin)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _begin(self, card: NewYearCard) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work(
            "begin year",
            lambda _progress: bridge.open_year(centre, card.year, from_year=card.from_year),
        )
        job.succeeded.connect(self._on_begun)

    def _on_begun(self, centre: Centre) -> None:
        self._desk.take_over(centre)
        self._desk.told.emit(self._arrived(centre.year))
        self._desk.go("ledgers")

    def ask_removal(self) -> None:
        """Say what removing the year at hand means, and remove it where the person agrees."""
        year = self._desk.centre.year
        self.removal = RemoveYearDialog(self._desk.look, year, self._parent)
        self.removal.accepted.connect(lambda: self._remove(year))
        self._desk.permits.guard(Deed.CARRY_OVER, self.removal.remove)
        self.removal.finished.connect(self.removal.deleteLater)
        self.removal.open()

    def _remove(self, year: int) -> None:
        try:
            centre = self._desk.bridge.remove_year(self._desk.centre, year)
        except (Refusal, Trouble) as failure:
            self._desk.failed.emit(failure)
            return
        self._desk.take_over(centre)
        told = self.tr("{year} 年度去掉了，{now}")
        self._desk.told.emit(told.format(year=year, now=self._arrived(centre.year)))

    def _arrived(self, year: int) -> str:
        return self.tr("现在是 {year} 年度。").format(year=year)


class RemoveYearDialog(WordsDialog):
    """Asks before a year goes in which nothing was entered."""

    def __init__(self, look: Look, year: int, parent: QWidget | None = None) -> None:
        title = self.tr("去掉 {year} 年度").format(year=year)
        super().__init__(look, title, characters=_WIDTH_CHARACTERS, parent=parent)
        told = self.tr(
            "{year} 年度里还没有填过、确认过任何内容。去掉以后，由上年带来的都还在上一年里，"
            "一点不少；想要时可以再开始一次。操作记录里会写上。"
        )
        self.words.addWidget(TextLabel(told.format(year=year), wrap=True))
        self.remove = Button(look, self.tr("去掉这一年度"))
        self.remove.clicked.connect(self.accept)
        keep = Button(look, self.tr("留着"), kind=ButtonKind.PRIMARY)
        keep.clicked.connect(self.reject)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.remove)
        self.buttons.addWidget(keep)
        keep.setFocus()


class NewYearDialog(WordsDialog):
    """What a new year takes over and what stays behind; nothing happens before it is agreed to."""

    def __init__(self, look: Look, card: NewYearCard, parent: QWidget | None = None) -> None:
        begin = self.tr("开始 {year} 年度").format(year=card.year)
        super().__init__(look, begin, characters=_WIDTH_CHARACTERS, parent=parent)
        for text, ink in self._told(card):
            self.words.addWidget(TextLabel(text, role=TextRole.BODY, ink=ink, wrap=True))
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.begin = Button(look, begin, kind=ButtonKind.PRIMARY)
        self.begin.clicked.connect(self.accept)
        leave = Button(look, self.tr("先不开始"))
        leave.clicked.connect(self.reject)
        self.buttons.addWidget(self.begin)
        self.buttons.addWidget(leave)
        leave.setFocus()

    def _told(self, card: NewYearCard) -> tuple[tuple[str, Ink], ...]:
        years = {"year": card.year, "before": card.from_year}
        came = self.tr(
            "带到 {year} 年，逐项待确认：{ledgers}；自评答案 {answers} 处，佐证 {evidence} 份。"
        )
        lines = [
            (
                came.format(
                    ledgers=_counted(card.came),
                    answers=card.answers,
                    evidence=card.evidence,
                    **years,
                ),
                Ink.BODY,
            )
        ]
        if card.stayed:
            stayed = self.tr("只属于 {before} 年，不带：{ledgers}。")
            lines.append((stayed.format(ledgers=_counted(card.stayed), **years), Ink.BODY))
        kept = self.tr(
            "{before} 年度原样保留，随时可以在顶栏切换回去看。确认之前，带来的内容不算达到。"
            "开错了，在填任何内容之前可以去掉。"
        )
        return (*lines, (kept.format(**years), Ink.SECOND))


def _counted(ledgers: Mapping[str, int]) -> str:
    return listed(
        (f"{word('ledger', each, translated)} {n}" for each, n in ledgers.items()), translated
    )
