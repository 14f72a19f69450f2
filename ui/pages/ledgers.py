"""台账: everything the institution keeps, on one page of tabs."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from forms.figure_columns import FIGURE_FORM, FIGURE_GROUPS
from models.ledger.facts import FACTS
from models.ledger.records import InstitutionProfile, RegisterEntry
from models.standards.pack import Kind
from models.usecases.cards import MeasureCard
from models.vocabulary.ids import RowId
from ui.bridge import Centre, LedgersCard
from ui.components.buttons import Button
from ui.components.panels import PageHeader
from ui.components.tabs import Tab, Tabs
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.tokens import LayoutClass
from ui.pages.ledgers_cells import Seat
from ui.pages.ledgers_deeds import RowDeeds, device_deeds, staff_deeds
from ui.pages.ledgers_faces import equipment_face, staff_face
from ui.pages.ledgers_facts import FactsTab
from ui.pages.ledgers_figures import FiguresTab
from ui.pages.ledgers_premises import PremisesTab
from ui.pages.ledgers_registers import Answer, RegistersTab
from ui.pages.ledgers_rows import RowsCard, RowsTab

PREMISES_GROUPS = ("房屋", "床位", "设备")
"""Groups of the figure form that stand with the institution (titles of the form)."""
_SHOWN_FOR = frozenset({Topic.LEDGERS, Topic.PROFILE})


class LedgersPage(QWidget):
    """Tabs 人员, 设备, 机构与房屋, 服务量（年报）, 登记, 机构情况. Everything is saved at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._card: LedgersCard | None = None
        self._measures: tuple[MeasureCard, ...] = ()
        self._waiting: set[str] = set()
        self._policies_asked = False
        look = desk.look
        self.staff = RowsTab(look, staff_face())
        self.equipment = RowsTab(look, equipment_face())
        self.premises = PremisesTab(look, PREMISES_GROUPS)
        groups = tuple(each for each in FIGURE_GROUPS if each not in PREMISES_GROUPS)
        self.figures = FiguresTab(look, groups)
        self.registers = RegistersTab(look)
        self.facts = FactsTab(look, desk.bridge.clock.today())
        self._tabs_by_id: dict[str, QWidget] = {
            "staff": self.staff,
            "equipment": self.equipment,
            "premises": self.premises,
            "figures": self.figures,
            "registers": self.registers,
            "facts": self.facts,
        }
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._show_tab)
        self._lay_out()
        self._connect_rows(self.staff, staff_deeds(desk.bridge, self._centre), "staff")
        self._connect_rows(self.equipment, device_deeds(desk.bridge, self._centre), "equipment")
        self._connect_forms()
        desk.changed.connect(self._on_changed)
        self._show_counts(None)

    def show_destination(self, where: Destination) -> None:
        """Go to a ledger, a register, a figure or a fact; ``field`` names a row or a key there.

        ``detail``: staff | equipment | profile | annual | figures | facts | a register |
        the key of a figure or of a fact.
        """
        self._reread()
        detail = where.detail
        if detail in {"staff", "equipment"}:
            self.tabs.choose(detail)
            tab = self.staff if detail == "staff" else self.equipment
            if where.field:
                tab.go_to_row(where.field)
        elif detail in {"profile", "premises"}:
            self.tabs.choose("premises")
        elif detail in {"annual", "figures"}:
            self.tabs.choose("figures")
            if where.field:
                self._go_to_figure(where.field)
        elif detail in {asked.key for asked in FIGURE_FORM.fields}:
            self._go_to_figure(detail)
        elif detail == "facts" or detail in FACTS:
            self.tabs.choose("facts")
            self.facts.go_to(where.field or detail)
        elif detail:
            self.tabs.choose("registers")
            self.registers.go_to(detail)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what has changed meanwhile."""
        super().showEvent(event)
        self._spread()
        if self._stale:
            self._reread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panes out for the room there is."""
        super().resizeEvent(event)
        self._spread()

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("台账"))
        header.add_beside(self.tabs)
        take_in = Button(look, self.tr("导入表格"), icon=IconName.IMPORT)
        take_in.clicked.connect(self._import)
        header.add_action(take_in)
        self._stack = QStackedWidget()
        for tab in self._tabs_by_id.values():
            self._stack.addWidget(tab)
        rule = QFrame()
        rule.setProperty("rule", "top")
        body = QVBoxLayout(rule)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(rule, 1)
        for tab in (self.staff, self.equipment):
            tab.setProperty("ground", "surface")
            tab.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            tab.import_asked.connect(self._import)

    def _connect_rows(self, tab: RowsTab, deeds: RowDeeds, ledger: str) -> None:
        tab.added.connect(lambda row: self._change(lambda: deeds.add(row)))
        tab.row_changed.connect(lambda row: self._change(lambda: deeds.change(row)))
        tab.mended.connect(lambda held, row: self._change(lambda: deeds.mend(held, row)))
        tab.ended.connect(
            lambda row, day, because: self._change(lambda: deeds.end(row, day, because))
        )
        tab.given_up.connect(self._give_up)
        tab.setObjectName(ledger)

    def _connect_forms(self) -> None:
        self.premises.profile_changed.connect(self._put_profile)
        self.premises.typed.connect(self._put_figure)
        self.figures.typed.connect(self._put_figure)
        self.registers.answered.connect(self._on_answer)
        self.registers.filled.connect(self._on_filled)
        self.registers.entered.connect(self._on_entered)
        self.registers.dropped.connect(self._on_dropped)
        self.facts.stated.connect(self._state_fact)

    def _centre(self) -> Centre:
        return self._desk.centre

    def _reread(self) -> None:
        """Read everything once; the tab in front shows it now, the others when gone to."""
        self._stale = False
        bridge, centre = self._desk.bridge, self._centre()
        card = bridge.read_ledgers(centre)
        self._show_counts(card)
        self._card, self._measures = card, bridge.read_measures(centre)
        self._waiting = set(self._tabs_by_id)
        self._fill(self.tabs.current_id)

    def _fill(self, tab_id: str) -> None:
        card = self._card
        if card is None or tab_id not in self._waiting:
            return
        self._waiting.discard(tab_id)
        if tab_id == "staff":
            self.staff.show_card(self._rows_card(card, card.staff, "staff"))
        elif tab_id == "equipment":
            self.equipment.show_card(self._rows_card(card, card.equipment, "equipment"))
        elif tab_id == "premises":
            self.premises.show_card(card.profile, card.figures)
        elif tab_id == "figures":
            self.figures.show_figures(card.figures)
        elif tab_id == "facts":
            self.facts.show_facts(card.facts)
        else:
            self.registers.show_registers(card.registers)

    def _rows_card(self, card: LedgersCard, rows: tuple[Any, ...], ledger: str) -> RowsCard[Any]:
        return RowsCard(
            seat=Seat(year=card.year, today=self._desk.bridge.clock.today()),
            rows=rows,
            held=tuple(row for row in card.held if row.ledger == ledger),
            measures=self._measures,
        )

    def _show_counts(self, card: LedgersCard | None) -> None:
        staff = sum(row.ended_on is None for row in card.staff) if card else None
        devices = sum(row.ended_on is None for row in card.equipment) if card else None
        self.tabs.set_tabs(
            (
                Tab(id="staff", title=self.tr("人员"), count=staff),
                Tab(id="equipment", title=self.tr("设备"), count=devices),
                Tab(id="premises", title=self.tr("机构与房屋")),
                Tab(id="figures", title=self.tr("服务量（年报）")),
                Tab(id="registers", title=self.tr("科室·检验·技术")),
                Tab(id="facts", title=self.tr("机构情况")),
            )
        )

    def _show_tab(self, tab_id: str) -> None:
        self._stack.setCurrentWidget(self._tabs_by_id[tab_id])
        self._fill(tab_id)
        if tab_id == "registers":
            self._ask_for_policies()

    def _ask_for_policies(self) -> None:
        """Let the registers also ask what the policies ask for: read once, in the background."""
        if self._policies_asked:
            return
        self._policies_asked = True
        bridge, centre = self._desk.bridge, self._centre()
        job = self._desk.work("kinds", lambda progress: bridge.policy_kinds(centre, progress))
        job.succeeded.connect(self._on_policies_read)

    def _on_policies_read(self, kinds: tuple[Kind, ...]) -> None:
        if self._desk.bridge.ask_for(self._centre(), kinds):
            self._reread()

    def _go_to_figure(self, key: str) -> None:
        if FIGURE_FORM.field(key).group in PREMISES_GROUPS:
            self.tabs.choose("premises")
            self.premises.go_to(key)
        else:
            self.tabs.choose("figures")
            self.figures.go_to(key)

    def _import(self) -> None:
        current = self.tabs.current_id
        kinds = {"staff": "staff", "equipment": "equipment"}
        self._desk.go("import", kinds.get(current, "annual" if current == "figures" else ""))

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PACKS in topics:
            self._policies_asked = False
        if not topics & _SHOWN_FOR:
            return
        if self.isVisible():
            self._reread()
        else:
            self._stale = True

    def _change(self, do: Callable[[], object], *topics: Topic) -> None:
        """Carry out a change; what was refused is shown again as it is stored."""
        if not self._desk.change(do, *(topics or (Topic.LEDGERS,))):
            self._reread()

    def _give_up(self, held: RowId, because: str) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.give_up_held(centre, held, because))

    def _put_profile(self, profile: InstitutionProfile) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.put_profile(centre, profile), Topic.PROFILE, Topic.LEDGERS)

    def _put_figure(self, key: str, amount: Fraction | None) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.put_figures(centre, {key: amount}))

    def _state_fact(self, key: str, value: str) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.state_facts(centre, {key: value or None}))

    def _on_answer(self, answer: Answer) -> None:
        bridge, centre, kind = self._desk.bridge, self._centre(), answer.kind
        entry = RegisterEntry(
            register=kind.register,
            kind=kind.id,
            present=bool(answer.present),
            quantity=answer.quantity,
        )
        if answer.present is None:
            self._change(lambda: bridge.forget_answer(centre, entry))
        else:
            self._change(lambda: bridge.put_register(centre, kind.register, [entry]))

    def _on_filled(self, register: str, filled: bool) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.put_register(centre, register, [], filled=filled))

    def _on_entered(self, entry: RegisterEntry) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.put_register(centre, entry.register, [entry]))

    def _on_dropped(self, entry: RegisterEntry) -> None:
        bridge, centre = self._desk.bridge, self._centre()
        self._change(lambda: bridge.forget_answer(centre, entry))

    def _spread(self) -> None:
        layout_class = LayoutClass.of(self.window().width(), self._desk.look.measures)
        for tab in (self.staff, self.equipment, self.premises, self.figures, self.facts):
            tab.set_layout_class(layout_class)
