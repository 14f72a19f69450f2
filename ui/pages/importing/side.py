"""What stands beside the steps of an import: where one is, what is promised, the title."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forms.reading.sheet_survey import BY_NAME
from ui.bridge.importing import ImportView
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.components.steps import StepList, StepState, WizardStep
from ui.look.current import Look, TextRole
from ui.pages.importing.lines import OPEN, column_lines, ledger_title
from ui.texts.joining import listed
from ui.translated import translated

_WIDTH = 176
_MOST_NAMED = 3


class ImportSide(QFrame):
    """The steps, and below them what is written already."""

    def __init__(self, look: Look, steps: StepList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setProperty("rule", "right")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(steps)
        self._promise = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self._promise.setContentsMargins(14, 8, 12, 0)
        column.addWidget(let_shrink(self._promise))
        column.addStretch(1)
        look.changed.connect(self._resize)
        self._resize()

    def promise(self, *, written: bool, before: int = 0) -> None:
        """Say what has been written; ``before``: sheets of this file already taken in."""
        if written and before > 1:
            words = self.tr("已经写入台账，每张表可用 Ctrl+Z 整体撤销。原文件没有改动。")
        elif written:
            words = self.tr("已经写入台账，可用 Ctrl+Z 整体撤销。原文件没有改动。")
        elif before:
            words = self.tr("前面 {count} 张表已写入台账；这一张还没有写入。").format(count=before)
        else:
            words = self.tr("还没有写入任何数据。现在离开，下次从这一步接着做。")
        self._promise.setText(words)

    def _resize(self) -> None:
        self.setFixedWidth(self._look.measures.px(_WIDTH))


def steps_of(stage: str, view: ImportView | None) -> tuple[WizardStep, ...]:
    """Return the four steps as they stand."""
    translate = QCoreApplication.translate
    details = {"done": translate("ImportSide", "全部或都不")}
    if view is not None:
        open_ones = sum(line.match in OPEN for line in column_lines(view))
        columns = (
            translate("ImportSide", "{count} 列要看").format(count=open_ones)
            if open_ones
            else translate("ImportSide", "都对上了")
        )
        details |= {
            "choose": view.ask.file.path.name,
            "columns": columns,
            "check": translate("ImportSide", "{count} 处要改好").format(
                count=len(view.card.faults)
            ),
        }
    titles = {
        "choose": translate("ImportSide", "选文件"),
        "columns": translate("ImportSide", "对应列"),
        "check": translate("ImportSide", "检查"),
        "done": translate("ImportSide", "确认导入"),
    }
    order = tuple(titles)
    at = order.index("check" if stage == "fill-in" else stage)
    return tuple(
        WizardStep(title=titles[name], detail=details.get(name, ""), state=_state(index, at))
        for index, name in enumerate(order)
    )


def header_texts(view: ImportView | None, *, alone: bool) -> tuple[str, str]:
    """Return the page's title and what stands beside it; ``alone``: no other sheet comes in."""
    translate = QCoreApplication.translate
    if view is None:
        return translate("ImportPage", "导入台账"), ""
    title = translate("ImportSide", "导入{ledger}").format(ledger=ledger_title(view.ask.ledger))
    words = (
        translate("ImportSide", "{file} · 「{sheet}」表 · {count} 项")
        if view.ask.ledger in BY_NAME
        else translate("ImportSide", "{file} · 「{sheet}」表 · {count} 行")
    )
    card = view.card
    shown = words.format(file=card.file, sheet=card.sheet, count=card.rows_read)
    others = [
        part.sheet for part in view.ask.file.parts if part.visible and part.sheet != card.sheet
    ]
    if others and alone:
        named = listed(dict.fromkeys(others[:_MOST_NAMED]), translated)
        shown = translate("ImportSide", "{shown} · 没有读的表：{others}").format(
            shown=shown, others=named
        )
    return title, shown


def _state(index: int, at: int) -> StepState:
    if index < at or at == len(("choose", "columns", "check")):
        return StepState.DONE
    return StepState.CURRENT if index == at else StepState.NEXT
