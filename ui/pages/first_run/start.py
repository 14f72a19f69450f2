"""The first thing a person sees: begin as a centre or a county, open, or look at the sample."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.sealed_ask import SealedAsk
from ui.components.steps import StepRow
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import PANEL_GAP

_WIDTH = 760
"""At most, at 100 %, pixels."""
_MOST_OF_IT = 100
"""The middle's share of the room beside the 1 on its left and right."""


class StartStage(QWidget):
    """Five ways in, one a row."""

    centre_asked = Signal()
    county_asked = Signal()
    folder_asked = Signal()
    restore_asked = Signal()
    sample_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.unseal = SealedAsk(look)
        self._make_rows(look)
        panel = Panel(look)
        for row, signal in (
            (self.new_centre, self.centre_asked),
            (self.open_folder, self.folder_asked),
            (self.restore, self.restore_asked),
            (self.new_county, self.county_asked),
            (self.sample, self.sample_asked),
        ):
            row.chosen.connect(signal)
            panel.body.addWidget(row)
        column = QVBoxLayout()
        column.setSpacing(PANEL_GAP)
        column.addStretch(2)
        column.addWidget(TextLabel(self.tr("达标助手"), role=TextRole.TITLE))
        subtitle = self.tr("乡镇卫生院服务能力自评。不联网，数据只在这台电脑和带走的 U 盘上。")
        column.addWidget(let_shrink(TextLabel(subtitle, ink=Ink.SECOND, wrap=True)))
        column.addWidget(let_shrink(self.message))
        column.addWidget(let_shrink(self.unseal))
        column.addWidget(panel)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        self._look, self._middle = look, middle
        self._widen()
        # a method, not a lambda: Qt lets go of it when this page is gone
        look.changed.connect(self._widen)
        body = ScrollBody("window")
        body.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        outer = QHBoxLayout()
        body.column.addLayout(outer)
        area = make_scroll_area()
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        outer.addStretch(1)
        outer.addWidget(middle, _MOST_OF_IT)
        outer.addStretch(1)

    def _widen(self) -> None:
        self._middle.setMaximumWidth(self._look.measures.px(_WIDTH))

    def _make_rows(self, look: Look) -> None:
        self.new_centre = StepRow(
            look,
            self.tr("我是卫生院，新建一个工作区"),
            self.tr("填机构信息、设口令，几分钟就好；别的以后再填。"),
            self.tr("新建"),
            icon=IconName.CENTRE,
            whole=True,
            ink="accent",
        )
        self.open_folder = StepRow(
            look,
            self.tr("打开已有的工作区"),
            self.tr("选工作区所在的文件夹。从别的电脑拷来的也可以。"),
            self.tr("打开…"),
            icon=IconName.FOLDER,
            whole=True,
        )
        self.restore = StepRow(
            look,
            self.tr("从备份恢复"),
            self.tr("选 U 盘上的备份文件，恢复成一个新的工作区，不覆盖任何已有的。"),
            self.tr("恢复…"),
            icon=IconName.USB_STICK,
            whole=True,
        )
        self.new_county = StepRow(
            look,
            self.tr("我是县级，新建一个工作区"),
            self.tr("登记机构、接收上报、复核、汇总。"),
            self.tr("新建"),
            icon=IconName.COUNTY,
            whole=True,
        )
        self.sample = StepRow(
            look,
            self.tr("打开示例县"),
            self.tr("虚构的卫生院和一个县，台账和自评都填好了，随便试，不影响自己的数据。"),
            self.tr("打开"),
            icon=IconName.WHAT_IF,
            whole=True,
            last=True,
        )

    def refuse(self, words: str) -> None:
        """Say why nothing was opened."""
        self.message.set_message(MessageKind.BAD, self.tr("没有打开。"), words)
        self.message.show()
