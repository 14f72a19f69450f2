"""The head of a ledger: which one it is, whether it is complete, what can be done with it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PageHeader
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import PAGE_MARGIN


class LedgerHead(PageHeader):
    """Told which ledger is shown; says what the person asks for."""

    declared = Signal(bool)
    """The ledger was declared complete, or that was taken back."""
    list_asked = Signal()
    """Show or hide the list of ledgers, where there is no room for it beside the page."""
    detail_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    """As a workbook that reads back."""
    print_asked = Signal(bool)
    """As a PDF: with what is in the ledger now (True), or blank."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._roomy = True
        policy = self.sizePolicy()
        self._flow.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 4)
        # it may take a second line; a fixed height would cut that off
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.list_button = Button(
            look, self.tr("台账目录"), kind=ButtonKind.CHOICE, icon=IconName.LEDGER, small=True
        )
        self.list_button.clicked.connect(self.list_asked)
        self.complete = QCheckBox(self.tr("这本台账已填全"))
        self.complete.clicked.connect(self.declared)
        self._meaning = TextLabel(role=TextRole.CAPTION, ink=Ink.THIRD)
        self.add_beside(self.complete)
        self.add_beside(self._meaning)
        self.add_beside(self.list_button)
        self.detail = Button(
            look, self.tr("详细"), kind=ButtonKind.QUIET, keycap="F9", icon=IconName.VIEW
        )
        self.take_in = Button(look, self.tr("导入"), icon=IconName.IMPORT)
        self.export = Button(look, self.tr("导出"), icon=IconName.EXPORT)
        self.export.clicked.connect(self._offer_export)
        self.forms_menu = self._make_menu()
        for button, asked in (
            (self.detail, self.detail_asked),
            (self.take_in, self.import_asked),
        ):
            button.clicked.connect(asked)
            self.add_action(button)
        self.add_action(self.export)

    def show_ledger(self, title: str, group: str, *, rows: bool, declarable: bool) -> None:
        """Show a ledger's name; ``rows``: it is a table whose rows have details."""
        self.set_texts(title, group if group != title else "")
        self.set_roomy(self._roomy)
        self.detail.setVisible(rows)
        self.complete.setVisible(declarable)
        self._meaning.setVisible(declarable)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.export)
        menu.setAccessibleName(self.tr("导出和打印"))
        sheet = menu.addAction(self.tr("导出表格（改好能再导入）"))
        sheet.triggered.connect(self.export_asked)
        menu.addSeparator()
        blank = menu.addAction(self.tr("打印空表（PDF）"))
        blank.triggered.connect(lambda: self.print_asked.emit(False))
        filled = menu.addAction(self.tr("按现有数据打印（PDF）"))
        filled.triggered.connect(lambda: self.print_asked.emit(True))
        return menu

    def _offer_export(self) -> None:
        self.forms_menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def set_roomy(self, roomy: bool) -> None:
        """Leave out the group and the keycap where large text needs their room."""
        self._roomy = roomy
        self.detail.set_keycap("F9" if roomy else "")
        self.subtitle.setVisible(roomy and bool(self.subtitle.text()))

    def show_complete(self, complete: bool) -> None:
        """Show whether the ledger is declared complete, and what that means."""
        self.complete.setChecked(complete)
        meaning = (
            self.tr("没有列出来的，就算没有")
            if complete
            else self.tr("打勾以前，没有列出来的按“缺数据”算")
        )
        self._meaning.setText(meaning)
        self.complete.setAccessibleDescription(meaning)
        if self.complete.isEnabled():
            # else it says why it is grey
            self.complete.setToolTip(meaning)
