"""为什么是这些: each step with the clauses that fall without it, other ways, and the prices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.usecases.gaps.plan_cards import AlternativeCard, PlanCard, PlanStepCard
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import room_for
from ui.components.flow import FlowLayout
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.tokens import PANEL_GAP, Tone
from ui.texts.plans import difference_shown, fall_shown, money_shown, months_shown, step_shown
from ui.translated import translated

_WIDTH, _HEIGHT = 64, 40
_MOST_FALLS = 12
_DIGITS = 9


class PlanDialog(QDialog):
    """Changes nothing itself: prices and the way to take go out as signals."""

    price_set = Signal(str, int, int, int, object)
    """Action, cost of one, fixed cost (yuan), months, most (int or None)."""
    price_forgotten = Signal(str)
    """An action that goes back to the estimate."""
    taken = Signal(object)
    """An AlternativeCard to be assumed in place of the best plan."""
    clause_chosen = Signal(str)

    def __init__(self, look: Look, card: PlanCard, barred: str, parent: QWidget) -> None:
        """``barred``: why no price may be changed, "" where it may."""
        super().__init__(parent)
        self._look, self._card = look, card
        self.setWindowTitle(self.tr("为什么是这些"))
        self.setAccessibleName(self.windowTitle())
        FocusRing(look, self)
        self.resize(room_for(self, look, _WIDTH, _HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(8)
        column.addWidget(self._ways())
        self.differs = TextLabel("", role=TextRole.TABLE, wrap=True)
        column.addWidget(let_shrink(self.differs))
        self._model = RowsModel[PlanStepCard](
            self._columns(), key=lambda step: step.action.action.id, parent=self
        )
        self.table = DataTable(look, self._model, spoken=self.tr("方案的步骤"))
        self.table.current_key_changed.connect(self._on_step)
        column.addWidget(self.table, 1)
        column.addWidget(self._why())
        column.addWidget(self._price(barred))
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = Button(look, self.tr("关闭"))
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self._on_way()

    def _ways(self) -> QWidget:
        """Return the choice between the best plan and those within 5 % of it."""
        box = QWidget()
        flow = FlowLayout(box, gap=10)
        self.way = QComboBox()
        self.way.setAccessibleName(self.tr("方案"))
        self.way.addItem(self._way_words(self.tr("最好的"), self._card))
        for at, other in enumerate(self._card.alternatives, start=1):
            self.way.addItem(self._way_words(self.tr("另一种 {n}").format(n=at), other))
        self.way.activated.connect(self._on_way)
        self.take = Button(self._look, self.tr("采用这一种"), small=True)
        self.take.clicked.connect(self._on_take)
        flow.addWidget(self.way)
        flow.addWidget(self.take)
        if not self._card.alternatives:
            none = self.tr("没有费用相差 5% 以内的另一种办法。")
            flow.addWidget(TextLabel(none, role=TextRole.TABLE, ink=Ink.SECOND))
        return box

    def _way_words(self, name: str, way: PlanCard | AlternativeCard) -> str:
        return self.tr("{name}：{count} 步，{cost}，{months}").format(
            name=name,
            count=len(way.steps),
            cost=money_shown(way.cost, translated),
            months=months_shown(way.months, translated),
        )

    def _why(self) -> QWidget:
        box = QFrame()
        box.setProperty("ground", "surface-alt")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        self._told = TextLabel("", role=TextRole.TABLE, wrap=True)
        column.addWidget(let_shrink(self._told))
        self._links = QWidget()
        self._flow = FlowLayout(self._links, gap=14, line_gap=0)
        column.addWidget(self._links)
        return box

    def _price(self, barred: str) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6, line_gap=4)
        self.cost = self._field(self.tr("每次费用，元"))
        self.fixed = self._field(self.tr("一次性费用，元"))
        self.months = self._field(self.tr("几个月"))
        self.most = self._field(self.tr("最多几次，不限就空着"))
        self._standing = TextLabel("", role=TextRole.TABLE, ink=Ink.WARN)
        self.save = Button(self._look, self.tr("记下费用"), small=True)
        self.save.clicked.connect(self._on_save)
        self.estimate = Button(self._look, self.tr("用回估计"), kind=ButtonKind.QUIET, small=True)
        self.estimate.clicked.connect(self._on_estimate)
        for button in (self.save, self.estimate):
            button.set_barred(barred)
        for widget in (
            _small(self.tr("每次")),
            self.cost,
            _small(self.tr("元，另加一次性")),
            self.fixed,
            _small(self.tr("元，要")),
            self.months,
            _small(self.tr("个月，最多")),
            self.most,
            _small(self.tr("次")),
            self.save,
            self.estimate,
            # last: what it says moves no button from under the pointer
            self._standing,
        ):
            flow.addWidget(widget)
        return box

    def _field(self, spoken: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("dense", True)
        field.setMaxLength(_DIGITS)
        field.setAccessibleName(spoken)
        field.setFixedWidth(self._look.measures.body * 6)
        field.returnPressed.connect(self._on_save)
        return field

    def _columns(self) -> tuple[Column[PlanStepCard], ...]:
        return (
            Column(
                id="what",
                title=self.tr("做什么"),
                cell=lambda step: Cell(text=step_shown(step, translated)),
                characters=0,
            ),
            Column(
                id="cost",
                title=self.tr("费用"),
                cell=self._cost,
                sort=lambda step: step.cost,
                characters=8,
                align=Align.END,
            ),
            Column(
                id="months",
                title=self.tr("最快"),
                cell=lambda step: Cell(text=months_shown(step.action.months, translated)),
                sort=lambda step: step.action.months,
                characters=5,
            ),
            Column(
                id="falls",
                title=self.tr("少了它掉"),
                cell=self._falls,
                sort=lambda step: len(step.falls),
                characters=5,
                align=Align.END,
            ),
        )

    def _cost(self, step: PlanStepCard) -> Cell:
        cost = money_shown(step.cost, translated)
        if step.action.estimated and step.cost:
            return Cell(text=self.tr("{cost}（估计）").format(cost=cost), tone=Tone.WARN)
        return Cell(text=cost)

    def _falls(self, step: PlanStepCard) -> Cell:
        return Cell(text=self.tr("{n} 条").format(n=len(step.falls)) if step.falls else "—")

    def _on_way(self) -> None:
        at = self.way.currentIndex()
        way = self._card if at == 0 else self._card.alternatives[at - 1]
        self.take.setVisible(at > 0)
        self.differs.setText(difference_shown(self._card.steps, way.steps, translated))
        self.differs.setVisible(at > 0)
        self._model.set_rows(way.steps)
        if way.steps:
            self.table.go_to(way.steps[0].action.action.id)
        self._on_step(self.table.current_key)

    def _on_step(self, key: object) -> None:
        step = self._step(key)
        for link in self._links.findChildren(LinkLabel):
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        if step is None:
            return
        self._told.setText(self._reason(step))
        for fall in step.falls[:_MOST_FALLS]:
            link = LinkLabel(self._look, fall_shown(fall, translated))
            link.setToolTip(fall.title)
            link.activated.connect(lambda code=fall.clause: self._lead(code))
            self._flow.addWidget(link)
        action = step.action
        for field, value in (
            (self.cost, str(action.cost)),
            (self.fixed, str(action.fixed)),
            (self.months, str(action.months)),
            (self.most, str(action.most)),
        ):
            field.setText(value)
            _mark(field, good=True)
        self._standing.setText(self.tr("估计") if action.estimated else "")
        self.estimate.setVisible(not action.estimated)
        self._links.updateGeometry()

    def _reason(self, step: PlanStepCard) -> str:
        if self.way.currentIndex():
            return self.tr("另一种办法里的一步。")
        if not step.falls:
            return self.tr("少了这一步，{level}就达不到（前提条件）。").format(
                level=self._card.after.title
            )
        return self.tr("少了这一步，{n} 条条款会掉下来，{level}就达不到：").format(
            n=len(step.falls), level=self._card.after.title
        )

    def _lead(self, code: str) -> None:
        self.accept()
        self.clause_chosen.emit(code)

    def _on_take(self) -> None:
        self.accept()
        self.taken.emit(self._card.alternatives[self.way.currentIndex() - 1])

    def _on_save(self) -> None:
        step = self._step(self.table.current_key)
        numbers = [_number(field) for field in (self.cost, self.fixed, self.months)]
        most = _number(self.most) if self.most.text().strip() else None
        bad = most is None and bool(self.most.text().strip())
        if bad:
            _mark(self.most, good=False)
        if step is None or bad or None in numbers or not self.save.isEnabled():
            self._standing.setText(self.tr("写整数，不能小于 0"))
            return
        cost, fixed, months = (number or 0 for number in numbers)
        self.accept()
        self.price_set.emit(step.action.action.id, cost, fixed, months, most)

    def _on_estimate(self) -> None:
        step = self._step(self.table.current_key)
        if step is not None:
            self.accept()
            self.price_forgotten.emit(step.action.action.id)

    def _step(self, key: object) -> PlanStepCard | None:
        return next((one for one in self._model.shown if one.action.action.id == key), None)


def _number(field: QLineEdit) -> int | None:
    """Return the whole number in a field, marked where there is none."""
    text = field.text().strip()
    good = text.isascii() and text.isdecimal()
    _mark(field, good=good)
    return int(text) if good else None


def _mark(field: QLineEdit, *, good: bool) -> None:
    field.setProperty("state", "" if good else "bad")
    field.style().unpolish(field)
    field.style().polish(field)


def _small(text: str) -> TextLabel:
    return TextLabel(text, role=TextRole.TABLE)
