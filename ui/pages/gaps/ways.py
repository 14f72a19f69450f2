"""The cheapest way on the gaps page: asked for, shown, explained, taken; and its prices."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from models.usecases.gaps.plan_cards import AlternativeCard, NoPlanCard, PlanCard
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.people import Deed
from ui.components.messages import MessageKind
from ui.desk import Desk
from ui.pages.gaps.figuring import Figuring, PlanAsk
from ui.pages.gaps.plan_dialog import PlanDialog
from ui.pages.gaps.plan_pane import PlanPane
from ui.texts.sentences import sentence
from ui.translated import translated


class Ways(QObject):
    """Between the pane of the plan and what works it out."""

    taken = Signal(object, object)
    """A tuple of Change and the frozenset of the actions they come from."""
    repriced = Signal()
    """A price is another now."""

    def __init__(self, desk: Desk, figuring: Figuring, pane: PlanPane, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._figuring, self._pane, self._page = desk, figuring, pane, page
        self._asked: tuple[int, PlanAsk] | None = None
        """What the answer that is shown was asked for: state of level and ledgers, limits."""
        pane.asked.connect(self._on_asked)
        pane.stopped.connect(self._on_stopped)
        pane.adopted.connect(self._take)
        pane.why_asked.connect(self._explain)
        figuring.planning.connect(pane.show_planning)
        figuring.planned.connect(self._on_planned)
        figuring.plan_failed.connect(self._on_failed)

    @property
    def wanted(self) -> bool:
        """Whether no answer is shown that holds for what is asked and the ledgers."""
        ask = self._pane.ask
        return ask is not None and self._asked != self._question(ask)

    def find(self) -> None:
        """Look for the best plan within the limits that stand in the pane."""
        ask = self._pane.ask
        if ask is not None and self._figuring.level:
            self._figuring.find_plan(ask)

    def _question(self, ask: PlanAsk) -> tuple[int, PlanAsk]:
        return self._figuring.state, ask

    def _on_asked(self, _ask: object) -> None:
        self.find()

    def _on_stopped(self) -> None:
        self._figuring.stop_plan()
        ask = self._pane.ask
        if ask is not None:
            self._asked = self._question(ask)
        self._pane.say(MessageKind.INFO, self.tr("已停下。"), self.tr("要时点“重找”。"))

    def _on_planned(self, found: object) -> None:
        ask = self._pane.ask
        if isinstance(found, PlanCard | NoPlanCard):
            self._asked = self._question(ask) if ask is not None else None
            self._pane.show_plan(found)

    def _on_failed(self, failure: object) -> None:
        if isinstance(failure, (Refusal, Trouble)):
            self._pane.say(MessageKind.BAD, sentence(failure, translated))
        else:
            self._desk.failed.emit(failure)

    def _take(self, way: object) -> None:
        if isinstance(way, PlanCard | AlternativeCard):
            ids = frozenset(step.action.action.id for step in way.steps)
            self.taken.emit(self._desk.bridge.changes_of(way.steps), ids)

    def _explain(self, card: object) -> None:
        if not isinstance(card, PlanCard):
            return
        barred = self._desk.permits.reason(Deed.LEDGERS)
        dialog = PlanDialog(self._desk.look, card, barred, self._page.window())
        dialog.taken.connect(self._take)
        dialog.clause_chosen.connect(lambda code: self._desk.go("checklist", code))
        dialog.price_set.connect(self._set_price)
        dialog.price_forgotten.connect(self._forget_price)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _set_price(self, action: str, cost: int, fixed: int, months: int, most: object) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        at_most = most if isinstance(most, int) else None

        def put() -> None:
            bridge.set_price(centre, action, cost=cost, fixed=fixed, months=months, most=at_most)

        if self._desk.change(put):
            self.repriced.emit()

    def _forget_price(self, action: str) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._desk.change(lambda: bridge.forget_price(centre, action)):
            self.repriced.emit()
