"""The institution and its premises: the profile, and the figures of building and beds."""

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from models.ledger.derived import Derived
from models.ledger.records import InstitutionProfile
from models.vocabulary.failures import Refusal
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look
from ui.look.tokens import PANEL_GAP, LayoutClass
from ui.pages.ledgers.figures import FigureGrid, keys_of
from ui.pages.ledgers.figures_before import FiguresBefore
from ui.pages.ledgers.profile import ProfileFields

_IDENTITY = ("name", "uscc", "kind", "region", "township", "population", "has_inpatient_beds")
_MORE = (
    "founded_on", "ownership", "head", "address", "postcode", "telephone", "filing_contact",
    "filing_telephone",
)  # fmt: skip


class PremisesTab(QWidget):
    """Profile on the left, facility figures on the right; each field saved on leaving it."""

    profile_changed = Signal(object)
    """The whole InstitutionProfile."""
    typed = Signal(str, object)
    """A figure's key and amount."""
    ledger_asked = Signal(str)
    """Id of the ledger whose rows tell a figure."""

    def __init__(self, look: Look, groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile: InstitutionProfile | None = None
        self.profile = ProfileFields(look, (*_IDENTITY, *_MORE))
        self.profile.left.connect(self._on_left)
        about = Panel(look, self.tr("机构信息"), self.tr("离开一格就保存"), padded=True)
        about.body.addWidget(self.profile)
        about.body.addStretch(1)
        inner = ScrollBody()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        inner.column.addLayout(self._panes)
        self._panes.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        self._panes.setSpacing(PANEL_GAP)
        self._panes.addWidget(about, 1)
        figures = QVBoxLayout()
        figures.setSpacing(PANEL_GAP)
        self._grids = []
        for group in groups:
            panel = Panel(look, group, self.tr("空着按“缺数据”算，不当作 0"))
            grid = FigureGrid(look, keys_of(group), columns=1)
            grid.typed.connect(self.typed)
            grid.ledger_asked.connect(self.ledger_asked)
            panel.body.addWidget(grid)
            figures.addWidget(panel)
            self._grids.append(grid)
        figures.addStretch(1)
        self._panes.addLayout(figures, 1)
        self.area = make_scroll_area()
        self.area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_card(
        self,
        profile: InstitutionProfile,
        figures: Mapping[str, Fraction],
        derived: Mapping[str, Derived],
        before: FiguresBefore,
    ) -> None:
        """Show the stored profile and figures, what rows tell of these, and last year's."""
        self._profile = profile
        self.profile.show_profile(profile)
        for grid in self._grids:
            grid.show_figures(figures, derived, before)

    def go_to(self, key: str) -> bool:
        """Put the cursor into a figure's field; False if it is not asked here."""
        for grid in self._grids:
            for each in grid.fields:
                if each.key == key:
                    self.area.ensureWidgetVisible(each)
                    each.editor.setFocus()
                    return True
        return False

    def set_layout_class(self, layout_class: LayoutClass) -> None:
        """Put the figures under the profile where they no longer fit beside it."""
        beside = layout_class is LayoutClass.WIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._panes.setDirection(direction)

    def _on_left(self, key: str) -> None:
        if self._profile is None:
            return
        try:
            profile = self.profile.read(self._profile, only=key)
        except Refusal as refused:
            self.profile.keep_wrong(key, refused)
            return
        self.profile.clear_error(key)
        if profile != self._profile:
            self.profile_changed.emit(profile)
