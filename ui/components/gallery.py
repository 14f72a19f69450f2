"""Every component in every state on one picture, for looking and for tests.

``python -m ui.components.gallery --out PNG [--theme dark] [--percent 150]``
"""

import argparse
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.vocabulary.progress import Step
from resources import resource
from ui.components.bars import Share, ShareBar
from ui.components.buttons import Button, ButtonKind, IconButton
from ui.components.chips import (
    Chip,
    GradeBadge,
    ProvenanceChip,
    RemovableChip,
    StatusChip,
    StatusLabel,
)
from ui.components.fields import FieldRow, SearchBox
from ui.components.flow import FlowLayout
from ui.components.focus_ring import FocusRing
from ui.components.gallery_samples import SAMPLE, SAMPLE_COLUMNS, SAMPLE_TREE
from ui.components.gradestrip import GradeCell, GradeStrip
from ui.components.labels import ElidedLabel, Ink, KeycapHint, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind, Toast
from ui.components.panels import EmptyState, PageHeader, Panel
from ui.components.progress import ProgressLine
from ui.components.rows import RowsModel
from ui.components.steps import StepList, StepRow, StepState, WizardStep
from ui.components.table import DataTable
from ui.components.tabs import Tab, Tabs
from ui.components.tree import ClauseTree, ClauseTreeModel
from ui.look.current import Look, TextRole, make_look
from ui.look.dress import Dresser
from ui.look.icons import IconName
from ui.look.states import GradeMark, Standing, Status
from ui.look.tokens import PANEL_GAP, ThemeName


class Gallery(QWidget):
    """The picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "window")
        self.setObjectName("gallery")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._header())
        body = QGridLayout()
        body.setContentsMargins(16, 0, 16, 0)
        body.setSpacing(PANEL_GAP)
        column.addLayout(body)
        for place, panel in enumerate(
            (
                self._buttons(),
                self._states(),
                self._fields(),
                self._messages(),
                self._steps(),
                self._tree(),
            )
        ):
            body.addWidget(panel, place // 2, place % 2)
        body.addWidget(self._table(), 3, 0, 1, 2)
        body.setColumnStretch(0, 1)
        body.setColumnStretch(1, 1)
        self.ring = FocusRing(look, self)
        self.toast = Toast(look, self)
        self.toast.say("已离岗 1 人", undo=True)

    def fit(self, width: int) -> None:
        """Be ``width`` wide and as high as that needs."""
        self.resize(width, self.heightForWidth(width))

    def _header(self) -> QWidget:
        header = PageHeader(self._look, "差距", "2025 年度自评 · 第 1 次")
        header.add_beside(ProvenanceChip(self._look, Standing.RECALLED, provisional=True))
        header.add_action(Button(self._look, "打印差距表", icon=IconName.PRINT))
        header.add_action(
            Button(
                self._look,
                "勾选的转为整改任务",
                kind=ButtonKind.PRIMARY,
                icon=IconName.RECTIFY,
            )
        )
        return header

    def _buttons(self) -> Panel:
        look = self._look
        panel = Panel(look, "按钮", "每页至多一个主按钮", padded=True)
        panel.header.add_beside(StatusChip(look, Status.NOT_MET, "错误 3"))
        panel.header.add_trailing(LinkLabel(look, "全部待办 12"))
        flow = FlowLayout()
        self.primary = Button(look, "接着做", kind=ButtonKind.PRIMARY, keycap="Enter")
        flow.addWidget(self.primary)
        flow.addWidget(Button(look, "下一条未填", icon=IconName.TICK, keycap="Ctrl+Enter"))
        flow.addWidget(Button(look, "清空", kind=ButtonKind.QUIET))
        off = Button(look, "定稿", icon=IconName.LOCK)
        off.setEnabled(False)
        flow.addWidget(off)
        flow.addWidget(TextLabel("还有 3 个错误", role=TextRole.TABLE, ink=Ink.SECOND))
        flow.addWidget(Button(look, "去写理由", icon=IconName.RIGHT, small=True, trailing=True))
        flow.addWidget(Button(look, "新增一行", kind=ButtonKind.QUIET, icon=IconName.ADD))
        chosen = Button(look, "按计算 D", kind=ButtonKind.CHOICE, keycap="2", small=True)
        chosen.setChecked(True)
        flow.addWidget(Button(look, "同意自评 C", kind=ButtonKind.CHOICE, keycap="1", small=True))
        flow.addWidget(chosen)
        flow.addWidget(IconButton(look, IconName.UNDO, "撤销"))
        flow.addWidget(IconButton(look, IconName.FILTER, "筛选", framed=True))
        flow.addWidget(KeycapHint(look, ("1", "2", "3"), "勾选 C/B/A 整级"))
        flow.addWidget(RemovableChip(look, "除颤仪 +1"))
        flow.addWidget(QPushButton("系统按钮"))
        panel.body.addLayout(flow)
        tabs = (
            Tab(id="staff", title="人员", count=46),
            Tab(id="devices", title="设备", count=118),
            Tab(id="rooms", title="科室与房屋"),
        )
        panel.body.addWidget(Tabs(tabs))
        panel.body.addStretch(1)
        return panel

    def _states(self) -> Panel:
        look = self._look
        panel = Panel(look, "状态、等级、来源", padded=True)
        flow = FlowLayout()
        for status in Status:
            flow.addWidget(StatusChip(look, status))
        flow.addWidget(Chip(look, "核心", icon=IconName.CORE, filled=True))
        panel.body.addLayout(flow)
        words = FlowLayout(gap=12)
        for status in Status:
            words.addWidget(StatusLabel(look, status))
        words.addWidget(StatusLabel(look, Status.NOT_MET, "1∶0.88，还差 2 名护士"))
        panel.body.addLayout(words)
        grades = FlowLayout(gap=12)
        for grade in GradeMark:
            grades.addWidget(GradeBadge(look, grade, worded=True))
        for standing in Standing:
            grades.addWidget(ProvenanceChip(look, standing))
        panel.body.addLayout(grades)
        bar = QHBoxLayout()
        share = Share(now=Fraction(89, 129), trial=Fraction(117, 129), threshold=Fraction(9, 10))
        bar.addWidget(TextLabel("C 级率", role=TextRole.TABLE))
        bar.addWidget(ShareBar(look, share, "C 级率 89/129，假设 117/129，要求 90%"), 1)
        bar.addWidget(TextLabel("89 → 117 / 129，要求 90%", role=TextRole.TABLE))
        panel.body.addLayout(bar)
        panel.body.addStretch(1)
        return panel

    def _fields(self) -> Panel:
        look = self._look
        panel = Panel(look, "输入", padded=True)
        year = QComboBox()
        year.addItems(["2025 年度自评", "2024 年度自评"])
        panel.body.addWidget(FieldRow(look, "年度", year))
        beds = QLineEdit("46")
        panel.body.addWidget(FieldRow(look, "编制床位数", beds, unit="张", hint="0–500 的整数"))
        wrong = QLineEdit("99010119900523175")
        row = FieldRow(look, "身份证号", wrong, characters=24)
        row.set_error("只有 17 位，应为 18 位。原值已保留，改好前不计入人员代号。")
        panel.body.addWidget(row)
        off = QLineEdit("定稿后不能改")
        off.setEnabled(False)
        panel.body.addWidget(FieldRow(look, "机构名称", off))
        count = QSpinBox()
        count.setValue(3)
        panel.body.addWidget(FieldRow(look, "份数", count, unit="份"))
        notes = QPlainTextEdit("两名护士 7 月到岗后改录台账，届时 C2 按台账重算。")
        notes.setFixedHeight(look.measures.px(56))
        panel.body.addWidget(FieldRow(look, "备注", notes, characters=0))
        ticks = QHBoxLayout()
        for text, checked, enabled in (
            ("已勾选", True, True),
            ("未勾选", False, True),
            ("停用", True, False),
        ):
            box = QCheckBox(text)
            box.setChecked(checked)
            box.setEnabled(enabled)
            ticks.addWidget(box)
        radio = QRadioButton("单选")
        radio.setChecked(True)
        ticks.addWidget(radio)
        ticks.addStretch(1)
        panel.body.addLayout(ticks)
        panel.body.addWidget(SearchBox(look, "条款号、名称或拼音首字母", keycap="F6"))
        panel.body.addStretch(1)
        return panel

    def _messages(self) -> Panel:
        look = self._look
        panel = Panel(look, "消息", padded=True)
        samples = (
            (
                MessageKind.WARN,
                "自评 C 高于计算结果 D。",
                "C2 未达，C4 缺数据。已经保存。",
                ("改回 D",),
            ),
            (
                MessageKind.BAD,
                "“学位代码”有两种代码表都说得通，",
                "选错会把硕士记成博士。请看示例后选一种；其余列可以先往下走。",
                ("国家旧表", "GB/T 6864"),
            ),
            (MessageKind.UNKNOWN, "缺数据：", "3 人没填所在科室，补上后自动重算。", ()),
            (MessageKind.INFO, "可能少报：", "计算为 B。", ("采用 B",)),
            (MessageKind.OK, "已写入 U 盘“上报盘”，", "逐个文件核对一致。", ()),
        )
        for kind, headline, text, actions in samples:
            panel.body.addWidget(InlineMessage(look, kind, headline, text, actions=actions))
        progress = ProgressLine(look)
        progress.start("正在读取 2025人员.xlsx")
        progress.show_step(Step(done=31, total=46))
        progress.show_all()
        panel.body.addWidget(progress)
        panel.body.addWidget(
            EmptyState(
                look,
                "还没有人员。导入现有表格，或逐行录入。",
                action="导入表格",
                link="看示例",
            )
        )
        return panel

    def _steps(self) -> Panel:
        look = self._look
        panel = Panel(look, "下一步", "按对上报的影响排列")
        panel.body.addWidget(
            StepRow(
                look,
                "补 3 名人员的“所在科室”",
                "人员台账第 7、12、40 行为空，2 条条款判定不了",
                "打开台账",
                icon=IconName.QUESTION,
                ink="unknown",
            )
        )
        panel.body.addWidget(
            StepRow(
                look,
                "给 2 条高于计算结果的自评写理由",
                "1.4.1 人员配备（还缺理由）、3.5.4 手卫生（还缺佐证）",
                "去写理由",
                icon=IconName.WARNING,
                ink="warn",
                filled=True,
                last=True,
            )
        )
        panel.body.addWidget(
            StepList(
                look,
                (
                    WizardStep(title="选文件", detail="46 行", state=StepState.DONE),
                    WizardStep(title="对应列", detail="18 列已对上", state=StepState.CURRENT),
                    WizardStep(title="检查", detail="逐行查错"),
                ),
            )
        )
        panel.body.addWidget(
            ElidedLabel(
                look, "望禾县柳塘镇中心卫生院-自评-2025-r1-很长的文件名会从中间省略.dbag.age" * 2
            )
        )
        panel.body.addStretch(1)
        return panel

    def _tree(self) -> Panel:
        look = self._look
        panel = Panel(look)
        panel.body.addWidget(
            GradeStrip(
                look,
                (
                    GradeCell(title="计算结果", icon=IconName.COMPUTED, grade=GradeMark.D),
                    GradeCell(
                        title="科室自评", icon=IconName.PERSON, grade=GradeMark.C, chip="高 1 级"
                    ),
                    GradeCell(title="院级确认", icon=IconName.CENTRE, grade=GradeMark.NONE),
                    GradeCell(title="县级复核", icon=IconName.COUNTY, grade=GradeMark.MISSING),
                ),
            )
        )
        self.tree = ClauseTree(look, ClauseTreeModel(SAMPLE_TREE), spoken="条款")
        self.tree.setMinimumHeight(look.measures.tree_row * 10)
        self.tree.go_to("1.4.1")
        panel.body.addWidget(self.tree)
        return panel

    def _table(self) -> Panel:
        look = self._look
        panel = Panel(look, "表格", "46 行都已存入")
        model = RowsModel(SAMPLE_COLUMNS, key=lambda row: row.number, rows=SAMPLE)
        self.table = DataTable(look, model, spoken="人员", grid=True, frozen=2)
        self.table.fit_height(4)
        self.table.go_to(1)
        panel.body.addWidget(self.table)
        return panel


def main() -> int:
    """Draw the gallery into a PNG file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", type=ThemeName, default=ThemeName.LIGHT)
    parser.add_argument("--percent", type=int, default=100)
    parser.add_argument("--width", type=int, default=1286)
    wanted = parser.parse_args()
    app = QApplication([])
    look = make_look(resource(), theme=wanted.theme, percent=wanted.percent)
    Dresser(app, look, resource())
    gallery = Gallery(look)
    gallery.show()
    gallery.fit(wanted.width)
    gallery.activateWindow()
    gallery.primary.setFocus(Qt.FocusReason.TabFocusReason)

    def draw() -> None:
        gallery.fit(wanted.width)
        gallery.grab().save(str(wanted.out))
        app.quit()

    QTimer.singleShot(300, draw)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
