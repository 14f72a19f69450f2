"""The panel of the seven steps, told the situation; its buttons come out as signals."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.components.buttons import Button
from ui.components.labels import ElidedLabel, Ink, TextLabel
from ui.components.panels import Panel
from ui.components.steps import StepState
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_text
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.submit.stages import Situation, Stage, stages

_ROW_PADDING = 4
_LEAVING = frozenset({Stage.SEAL, Stage.WRITE, Stage.READ_BACK, Stage.RECEIPT})
"""What a veto leaves undone."""


class StepsPanel(Panel):
    """上报的七步: number or tick, what happens, and what can be done now."""

    acted = Signal(object)
    """The Stage whose button was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("上报的七步"), parent=parent)
        self._look = look
        self._rows: list[QWidget] = []

    def show_situation(self, now: Situation) -> None:
        """Show where every step stands."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.deleteLater()
        states = stages(now)
        self._rows = [self._row(at, stage, states[stage], now) for at, stage in enumerate(Stage)]
        for row in self._rows:
            self.body.addWidget(row)

    def row_texts(self) -> list[str]:
        """Return what is read aloud of each step."""
        return [row.accessibleName() for row in self._rows]

    def button(self, stage: Stage) -> Button | None:
        """Return the button of a step, where it has one at the moment."""
        return self._rows[list(Stage).index(stage)].findChild(Button)

    def _row(self, at: int, stage: Stage, state: StepState, now: Situation) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        frame.setProperty("edge", "none" if stage is Stage.RECEIPT else "")
        frame.setFixedHeight(self._look.measures.small_button + _ROW_PADDING)
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 0, PANEL_GAP, 0)
        row.setSpacing(INNER_GAP)
        row.addWidget(StepMark(self._look, at + 1, state))
        row.addWidget(TextLabel(self._title(stage), strong=True, role=TextRole.TABLE))
        detail = self._detail(stage, now)
        ink = "text_2" if state is StepState.NEXT else "text"
        row.addWidget(ElidedLabel(self._look, detail, role=TextRole.TABLE, ink=ink), 1)
        action = self._action(stage, now)
        note = "" if action else self._note(stage, state, now)
        if action:
            button = Button(self._look, action, small=True)
            button.setAccessibleDescription(detail)
            button.clicked.connect(lambda: self.acted.emit(stage))
            row.addWidget(button)
        else:
            bad = stage is Stage.FINALISE and not now.final and now.errors + now.waiting > 0
            row.addWidget(TextLabel(note, role=TextRole.TABLE, ink=Ink.BAD if bad else Ink.SECOND))
        spoken = self.tr("第 {n} 步 {title}，{state}，{detail} {note}")
        frame.setAccessibleName(
            spoken.format(
                n=at + 1,
                title=self._title(stage),
                state=self._state_word(state),
                detail=detail,
                note=note,
            ).strip()
        )
        return frame

    def _title(self, stage: Stage) -> str:
        titles = {
            Stage.FINALISE: self.tr("定稿"),
            Stage.PRINT: self.tr("打印"),
            Stage.STAMP: self.tr("盖章"),
            Stage.SEAL: self.tr("签名加密"),
            Stage.WRITE: self.tr("写入 U 盘"),
            Stage.READ_BACK: self.tr("回读校验"),
            Stage.RECEIPT: self.tr("回执"),
        }
        return titles[stage]

    def _detail(self, stage: Stage, now: Situation) -> str:
        if stage is Stage.FINALISE:
            locked = self.tr("第 {n} 次上报的内容已锁定") if now.final else ""
            will = self.tr("锁定第 {n} 次上报的内容，以后改动另算下一次")
            return (locked or will).format(n=now.revision)
        if stage is Stage.SEAL:
            known = self.tr("用本机密钥签名，只有{county}能打开").format(county=now.county)
            return known if now.county else self.tr("只签名；登记县级后才能加密")
        if stage is Stage.WRITE and now.package:
            return now.package
        if stage is Stage.RECEIPT and now.check_code:
            return self.tr("校验码 {code}，抄在交接单上").format(code=now.check_code)
        details = {
            Stage.PRINT: self.tr("自评报告，每页有文件号和二维码"),
            Stage.STAMP: self.tr("打印件经院长签字、加盖公章"),
            Stage.WRITE: self.tr("写成一个文件，交到县里"),
            Stage.READ_BACK: self.tr("逐个文件核对，一致才算导出成功"),
            Stage.RECEIPT: self.tr("导出后给出校验码，县里凭它对照"),
        }
        return details[stage]

    def _action(self, stage: Stage, now: Situation) -> str:
        """Return the word of the button that makes sense now, or nothing."""
        if stage is Stage.SEAL and not now.county and not now.barred:
            return self.tr("登记县级")
        if not now.final:
            return ""
        if stage is Stage.PRINT:
            return self.tr("再打印") if now.printed else self.tr("打印")
        if stage is Stage.STAMP and not (now.stamped or now.package):
            return self.tr("已盖章")
        return ""

    def _note(self, stage: Stage, state: StepState, now: Situation) -> str:
        if stage is Stage.FINALISE and not now.final:
            if now.errors:
                return self.tr("还有 {n} 个错误").format(n=now.errors)
            if now.waiting:
                return self.tr("还缺 {n} 处理由").format(n=now.waiting)
            return self.tr("可以定稿")
        if state is StepState.DONE:
            return self.tr("已完成")
        if now.barred and stage in _LEAVING:
            return self.tr("本年度不得申报")
        if stage is Stage.READ_BACK:
            return self.tr("自动")
        if stage is Stage.RECEIPT:
            return self.tr("最后")
        return self.tr("在左边办") if now.final else self.tr("定稿后")

    def _state_word(self, state: StepState) -> str:
        words = {
            StepState.DONE: self.tr("已完成"),
            StepState.CURRENT: self.tr("当前"),
            StepState.NEXT: self.tr("未到"),
        }
        return words[state]


class StepMark(QWidget):
    """A number in a circle, a tick once the step is done."""

    def __init__(self, look: Look, number: int, state: StepState) -> None:
        super().__init__()
        self._look, self._number, self._state = look, number, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return self._look.icon_size(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        look, colours = self._look, self._look.colours
        circle = QRect(self.rect())
        with QPainter(self) as painter:
            if self._state is StepState.DONE:
                look.icons.paint(painter, circle, IconName.MET, colours.ok, filled=True)
                return
            current = self._state is StepState.CURRENT
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.accent_fill if current else colours.line_strong, 1))
            painter.setBrush(QBrush(colours.accent_fill if current else colours.surface))
            radius = (circle.width() - 2) / 2
            painter.drawEllipse(QPointF(circle.center()) + QPointF(0.5, 0.5), radius, radius)
            paint_text(
                painter,
                circle,
                str(self._number),
                font=look.font(TextRole.CAPTION, strong=current),
                colour=colours.on_accent if current else colours.text,
                align=Qt.AlignmentFlag.AlignCenter,
            )
