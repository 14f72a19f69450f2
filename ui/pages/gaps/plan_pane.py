"""最省的路: what to do to reach the level, in order, with what it costs."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models.gaps.plan import Goal
from models.usecases.gaps.plan_cards import Doing, NoPlanCard, PlanCard, PlanStepCard
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.gaps.figuring import PlanAsk
from ui.texts.joining import listed, stated
from ui.texts.plans import conflict_shown, money_shown, months_shown, step_shown
from ui.translated import translated

_MYRIAD = 10_000
_DIGITS = 4
"""Of months and of a budget in 万元; more is a slip of the key."""
_FIELD = 62
"""Width of a limit at 100 %, pixels."""
_MOST_WHY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of the plan: a step, or many alike."""

    text: str
    why: str
    cost: int
    months: int
    estimated: bool


class PlanPane(QWidget):
    """Shows the last answer while another is looked for; asks through signals."""

    asked = Signal(object)
    """A PlanAsk."""
    stopped = Signal()
    adopted = Signal(object)
    """The PlanCard whose steps are to be assumed and ticked."""
    why_asked = Signal(object)
    """A PlanCard."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.card: PlanCard | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self.header = PanelHeader(look, self.tr("最省的路"))
        self._area = make_scroll_area()
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._limits())
        column.addWidget(self._search())
        column.addWidget(self.message)
        column.addWidget(self._area, 1)
        column.addWidget(self._footer())
        self.forget()

    def hasHeightForWidth(self) -> bool:
        """Ask for no height: what has no room in the share of the pane scrolls."""
        return False

    @property
    def ask(self) -> PlanAsk | None:
        """What is asked for; None where a limit is no whole number."""
        budget, months = (self._number(field) for field in (self.budget, self.months))
        if -1 in (budget, months):
            return None
        return PlanAsk(
            goal=Goal(self.goal.currentData()),
            budget=None if budget is None else budget * _MYRIAD,
            months=months,
        )

    def forget(self) -> None:
        """Show no answer: the level asked for is another, or there is none."""
        self.card = None
        self.header.set_note("")
        self.message.hide()
        self._show_steps(())
        self._show_footer()

    def show_planning(self, planning: bool) -> None:
        """Say that a better way is looked for, above the last answer."""
        self._searching.setVisible(planning)
        self.again.setVisible(not planning)

    def show_plan(self, card: PlanCard | NoPlanCard) -> None:
        """Show an answer."""
        if isinstance(card, NoPlanCard):
            self._show_conflicts(card)
            return
        self.card = card
        self.message.hide()
        if not card.steps:
            self.header.set_note("")
            self.say(MessageKind.OK, self.tr("已经达到，什么都不用做。"))
        else:
            cost, months = money_shown(card.cost, translated), months_shown(card.months, translated)
            self.header.set_note(self.tr("{cost} · {months}").format(cost=cost, months=months))
        self._show_steps(card.steps)
        self._show_footer()

    def say(self, kind: MessageKind, headline: str, text: str = "") -> None:
        """Say something above the steps."""
        self.message.set_message(kind, headline, text)
        self.message.show()

    def _show_conflicts(self, card: NoPlanCard) -> None:
        self.card = None
        self.header.set_note("")
        self._show_steps(())
        self._show_footer()
        conflicts = stated((conflict_shown(one, translated) for one in card.conflicts), translated)
        told = self.tr("这几条不能同时做到：{conflicts}。放开其中一条再找。")
        if len(card.conflicts) == 1:
            told = self.tr("这一条怎么也做不到：{conflicts}。")
        self.say(
            MessageKind.WARN,
            self.tr("没有办法到{level}。").format(level=card.before.title),
            told.format(conflicts=conflicts),
        )

    def _limits(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=4, line_gap=4, margin=PANEL_GAP, pad=5)
        self.goal = QComboBox()
        self.goal.setProperty("dense", True)
        self.goal.setAccessibleName(self.tr("先看什么"))
        self.goal.addItem(self.tr("最省钱"), Goal.CHEAPEST.value)
        self.goal.addItem(self.tr("最快"), Goal.QUICKEST.value)
        self.goal.activated.connect(self._on_ask)
        self.budget = self._field(self.tr("预算，万元"), self.tr("不限"))
        self.months = self._field(self.tr("几个月内"), self.tr("不限"))
        self._size_fields()
        self._look.changed.connect(self._size_fields)
        self.again = Button(self._look, self.tr("重找"), small=True)
        self.again.clicked.connect(self._on_ask)
        self.header.add_trailing(self.again)
        for widget in (
            self.goal,
            self.budget,
            _small(self.tr("万元内")),
            self.months,
            _small(self.tr("月内")),
        ):
            flow.addWidget(widget)
        return box

    def _field(self, spoken: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("dense", True)
        field.setAccessibleName(spoken)
        field.setPlaceholderText(hint)
        field.setMaxLength(_DIGITS + 1)
        field.returnPressed.connect(self._on_ask)
        return field

    def _size_fields(self) -> None:
        for field in (self.budget, self.months):
            field.setFixedWidth(self._look.measures.px(_FIELD))

    def _search(self) -> QWidget:
        self._searching = QWidget()
        flow = FlowLayout(self._searching, margin=PANEL_GAP, pad=4)
        flow.addWidget(LineLabel(self.tr("正在找更省的…"), role=TextRole.TABLE, ink=Ink.SECOND))
        self.cancel = Button(self._look, self.tr("取消"), small=True)
        self.cancel.clicked.connect(self.stopped)
        flow.add_trailing(self.cancel)
        self._searching.hide()
        return self._searching

    def _footer(self) -> QWidget:
        self._bottom = QFrame()
        self._bottom.setProperty("rule", "top")
        flow = FlowLayout(self._bottom, gap=12, margin=PANEL_GAP, pad=7)
        self.take = Button(self._look, self.tr("采用这个方案"), small=True)
        self.take.clicked.connect(lambda: self.adopted.emit(self.card))
        self.why = LinkLabel(self._look, self.tr("为什么是这些？"))
        self.why.activated.connect(lambda: self.why_asked.emit(self.card))
        self.guess = LineLabel("", role=TextRole.CAPTION, ink=Ink.WARN)
        for widget in (self.take, self.why, self.guess):
            flow.addWidget(widget)
        return self._bottom

    def _show_footer(self) -> None:
        card = self.card
        self._bottom.setVisible(card is not None and bool(card.steps))
        parts = []
        if card is not None and card.estimated:
            parts.append(self.tr("{n} 步的费用是估计").format(n=card.estimated))
        if card is not None and card.assumes:
            parts.append(self.tr("{n} 步按补齐数据后达到来算").format(n=card.assumes))
        self.guess.setText(listed(parts, translated))
        self.guess.setVisible(bool(parts))

    def _show_steps(self, steps: tuple[PlanStepCard, ...]) -> None:
        body = ScrollBody("surface")
        for at, line in enumerate(self._lines(steps), start=1):
            body.column.addWidget(self._row(at, line))
        body.column.addStretch(1)
        put_body(self._area, body)

    def _lines(self, steps: tuple[PlanStepCard, ...]) -> tuple[_Line, ...]:
        """Return a line for each step; what costs nothing and is alike shares one."""
        lines = []
        shared: set[str] = set()
        for doing, words in (
            (Doing.FIND_OUT, self.tr("先补齐 {n} 处缺的数据")),
            (Doing.WRITE, self.tr("把 {n} 条制度和记录做到")),
        ):
            alike = [one for one in steps if one.action.doing is doing and not one.cost]
            if len(alike) > 1:
                shared |= {one.action.action.id for one in alike}
                falls = dict.fromkeys(fall.clause for one in alike for fall in one.falls)
                named = [*falls][:_MOST_WHY]
                more = " …" if len(falls) > len(named) else ""
                lines.append(
                    _Line(
                        text=words.format(n=len(alike)),
                        why=listed(named, translated) + more,
                        cost=0,
                        months=max(one.action.months for one in alike),
                        estimated=False,
                    )
                )
        lines += [
            _Line(
                text=step_shown(step, translated),
                why=why_of(step),
                cost=step.cost,
                months=step.action.months,
                estimated=step.action.estimated,
            )
            for step in steps
            if step.action.action.id not in shared
        ]
        return tuple(lines)

    def _row(self, at: int, line: _Line) -> QWidget:
        box = QFrame()
        box.setProperty("rule", "bottom")
        grid = QGridLayout(box)
        grid.setContentsMargins(PANEL_GAP, 5, PANEL_GAP, 5)
        grid.setHorizontalSpacing(INNER_GAP)
        grid.setVerticalSpacing(1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_small(str(at), ink=Ink.SECOND), 0, 0, top)
        what = TextLabel(line.text, role=TextRole.TABLE, wrap=True)
        grid.addWidget(let_shrink(what), 0, 1)
        cost = money_shown(line.cost, translated)
        if line.estimated and line.cost:
            cost = self.tr("约 {cost}").format(cost=cost)
        grid.addWidget(_small(cost), 0, 2, top | Qt.AlignmentFlag.AlignRight)
        why = TextLabel(line.why, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        grid.addWidget(let_shrink(why), 1, 1)
        months = TextLabel(
            months_shown(line.months, translated), role=TextRole.CAPTION, ink=Ink.SECOND
        )
        grid.addWidget(months, 1, 2, top | Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        return box

    def _number(self, field: QLineEdit) -> int | None:
        """Return the whole number in a field, None where it is empty, -1 where it is none."""
        text = field.text().strip()
        good = not text or (text.isascii() and text.isdecimal())
        field.setProperty("state", "" if good else "bad")
        field.style().unpolish(field)
        field.style().polish(field)
        if not text:
            return None
        return int(text) if good else -1

    def _on_ask(self) -> None:
        ask = self.ask
        if ask is None:
            self.say(MessageKind.BAD, self.tr("预算和月数写整数，不限就空着。"))
        else:
            self.message.hide()
            self.asked.emit(ask)


def why_of(step: PlanStepCard) -> str:
    """Return ``1.3.3 → C`` for the first clauses a step is there for."""
    named = [
        ("★ " if fall.core else "") + f"{fall.clause} → {fall.with_step or ''}".rstrip(" →")
        for fall in step.falls
    ]
    shown = listed(named[:_MOST_WHY], translated)
    return shown + " …" if len(named) > _MOST_WHY else shown


def _small(text: str, ink: Ink = Ink.BODY) -> TextLabel:
    return TextLabel(text, role=TextRole.TABLE, ink=ink)
