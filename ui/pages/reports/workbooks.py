"""Ledgers as spreadsheets: blank to be filled in, or with what is in the ledger now."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.exchange.filenames import file_safe
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.whole import Bridge, Centre
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.importing.lines import ledger_options
from ui.pages.importing.lines import ledger_title as listed_title
from ui.pages.importing.picker import SearchCombo
from ui.texts.sentences import sentence

_WHICH_CHARACTERS = 12
STAFF, EQUIPMENT, ANNUAL = "staff", "equipment", "annual"
_ICONS = {STAFF: IconName.PEOPLE, EQUIPMENT: IconName.EQUIPMENT, ANNUAL: IconName.SERVICES}


def ledger_workbook(bridge: Bridge, centre: Centre, ledger: str, *, filled: bool) -> bytes:
    """Return a ledger's spreadsheet (a key of ``FORMS``), which reads back the same."""
    return bridge.template(ledger, bridge.rows_to_write(centre, ledger) if filled else ())


def ledger_title(ledger: str, institution: str = "") -> str:
    """Return the file name that is offered; without an institution the sheet is blank."""
    translate = QCoreApplication.translate
    name = {
        STAFF: translate("WorkbooksPanel", "人员台账"),
        EQUIPMENT: translate("WorkbooksPanel", "设备台账"),
        ANNUAL: translate("WorkbooksPanel", "年报指标"),
    }.get(ledger) or listed_title(ledger)
    if institution:
        return f"{file_safe(institution)}-{name}.xlsx"
    return translate("WorkbooksPanel", "{name}-空白.xlsx").format(name=name)


class WorkbooksPanel(Panel):
    """Every ledger as a spreadsheet or on paper, blank or filled; all in one file."""

    asked = Signal(str, bool)
    """Ledger, and whether with its content."""
    paper_asked = Signal(str, bool)
    """Ledger to be printed, and whether with its content."""
    all_asked = Signal()
    open_asked = Signal(object)
    """A folder to be opened, a Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, self.tr("台账表样"), self.tr("填好后在“导入”里收回来"), parent=parent
        )
        self._look = look
        self._written = Path()
        details = {
            STAFF: (
                self.tr("人员台账"),
                self.tr("按国家人员登记的项目；带现有内容的含身份证号，只留在本单位"),
            ),
            EQUIPMENT: (self.tr("设备台账"), self.tr("名称、型号、数量、价值、状态")),
            ANNUAL: (self.tr("年报指标"), self.tr("一列一个指标，填一行")),
        }
        for ledger, (title, detail) in details.items():
            self.body.addWidget(self._row(ledger, title, detail, last=False))
        self.body.addWidget(self._further())
        self.body.addWidget(self._everything())
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.action_chosen.connect(lambda _at: self.open_asked.emit(self._written.parent))
        self.message.hide()
        self.body.addWidget(let_shrink(self.message))

    def show_written(self, path: Path) -> None:
        """Show the file that was written."""
        self._written = path
        self.message.set_message(
            MessageKind.OK,
            self.tr("已写好。"),
            str(path),
            actions=(self.tr("打开文件夹"),),
        )
        self.message.show()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        text = sentence(failure, partial(QCoreApplication.translate, "texts"))
        self.message.set_message(MessageKind.BAD, text)
        self.message.show()

    def _further(self) -> QFrame:
        """Return the line for any ledger: chosen by name, as a spreadsheet or on paper."""
        frame = QFrame()
        frame.setObjectName("rowFrame")
        flow = FlowLayout(frame, gap=INNER_GAP, line_gap=4)
        flow.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        flow.addWidget(IconLabel(self._look, IconName.PRINT, base=22))
        self.which = SearchCombo(self.tr("哪一本台账"))
        self.which.set_options(ledger_options(), STAFF)
        self.which.setFixedWidth(self._look.measures.body * _WHICH_CHARACTERS)
        flow.addWidget(self.which)
        for words, signal, filled in (
            (self.tr("空白表"), self.asked, False),
            (self.tr("带现有内容"), self.asked, True),
            (self.tr("打印空白纸样"), self.paper_asked, False),
            (self.tr("按现有数据打印"), self.paper_asked, True),
        ):
            button = Button(self._look, words, small=True)
            button.setAccessibleName(self.tr("所选台账，{word}").format(word=words))
            button.clicked.connect(partial(self._on_further, signal, filled))
            flow.addWidget(button)
        return frame

    def _everything(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        frame.setProperty("edge", "none")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(self._look, IconName.FOLDER, base=22))
        told = self.tr("全部台账写进一个文件，一本一张表，能逐张读回；含身份证号，只留在本单位")
        row.addWidget(
            let_shrink(TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)), 1
        )
        button = Button(self._look, self.tr("全部导出"), small=True)
        button.clicked.connect(self.all_asked)
        row.addWidget(button)
        return frame

    def _on_further(self, signal: SignalInstance, filled: bool, _checked: bool = False) -> None:
        if self.which.key:
            signal.emit(self.which.key, filled)

    def _row(self, ledger: str, title: str, detail: str, *, last: bool) -> QFrame:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        frame.setProperty("edge", "none" if last else "")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(self._look, _ICONS[ledger], base=22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(title, strong=True))
        told = TextLabel(detail, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        words.addWidget(let_shrink(told))
        row.addLayout(words, 1)
        for word, filled in ((self.tr("空白表"), False), (self.tr("带现有内容"), True)):
            button = Button(self._look, word, small=True)
            button.setAccessibleName(self.tr("{title}，{word}").format(title=title, word=word))
            button.clicked.connect(partial(self._on_asked, ledger, filled))
            row.addWidget(button)
        return frame

    def _on_asked(self, ledger: str, filled: bool, _checked: bool = False) -> None:
        self.asked.emit(ledger, filled)
