"""How a finding came about, in place: numbers, bound, rows behind them, source."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import CriterionCard, FindingCard, OperandCard, ProvenanceCard
from models.vocabulary.ids import RowId
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.states import standing_word, status_look, status_word
from ui.pages.checklist.words import (
    VERDICT_STATUS,
    glued,
    leaves,
    ledger_word,
    missing_ledger,
    missing_words,
    title_words,
)

NameRows = Callable[[str, Sequence[RowId]], Sequence[str]]
"""Returns what rows of a ledger are called; empty where they have no names."""
_ROWS_SHOWN = 60


class Derivation(QFrame):
    """A box under a criterion; ``ledger_asked`` (ledger, first row or field) leads to the data."""

    ledger_asked = Signal(str, str)

    def __init__(
        self,
        look: Look,
        card: CriterionCard,
        name_rows: NameRows = lambda _ledger, _rows: (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._name_rows = look, name_rows
        self._rows: QWidget | None = None
        self._rows_of = ("", "")
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(3)
        finding = card.finding
        if finding is None:
            column.addWidget(
                _small(self.tr("没有可以计算的数据，看过材料后由人勾选。"), ink=Ink.SECOND)
            )
        else:
            self._add_figures(column, finding)
            self._add_missing(column, finding)
            self._add_links(column, finding)
        column.addWidget(_small(source_words(card.provenance), ink=Ink.SECOND))

    def take_focus(self) -> None:
        """Put the keyboard on the first link, where there is one."""
        for link in self._links()[:1]:
            link.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and Left go from link to link; Left on the first leads out."""
        links = self._links()
        at = next((place for place, link in enumerate(links) if link.hasFocus()), -1)
        wanted = at + {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}.get(event.key(), 0)
        if wanted != at and 0 <= wanted < len(links):
            links[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        elif wanted == at or wanted < 0:
            event.ignore()

    def _links(self) -> list[LinkLabel]:
        return [link for link in self.findChildren(LinkLabel) if link.isVisibleTo(self)]

    def _add_figures(self, column: QVBoxLayout, finding: FindingCard) -> None:
        found = tuple(leaves(finding))
        rounded = any(leaf.need and leaf.form != "count" for leaf in found)
        for at, leaf in enumerate(found):
            last = rounded and at == len(found) - 1
            text = self._leaf_words(leaf) + (self._exactly() if last else "")
            line = QHBoxLayout()
            line.setSpacing(6)
            if len(found) > 1:
                mark = status_look(VERDICT_STATUS[leaf.verdict])
                icon = IconLabel(
                    self._look,
                    mark.icon,
                    ink="text_3" if mark.tone == "off" else str(mark.tone),
                    base=14,
                    filled=mark.filled,
                    spoken=status_word(VERDICT_STATUS[leaf.verdict]),
                )
                line.addWidget(lowered(icon, by=3), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(_rich(text), 1)
            column.addLayout(line)

    def _leaf_words(self, leaf: FindingCard) -> str:
        """Return one comparison as rich text, its numbers strong."""
        if not leaf.operands:
            return escape(self._unmeasured_words(leaf.verdict))
        operands = [self._operand_words(operand) for operand in leaf.operands]
        text = " ÷ ".join(operands)
        if len(operands) > 1 and leaf.figures:
            text = self.tr("{operands}：{figures}").format(
                operands=text, figures=strong_words(glued(leaf.figures))
            )
        if leaf.need:
            text = self.tr("{text}，要求 {need}").format(text=text, need=escape(glued(leaf.need)))
        return text

    def _exactly(self) -> str:
        colour = self._look.colours.text_2.name()
        words = escape(self.tr("（按未四舍五入的值比较）"))
        return f' <span style="color:{colour}">{words}</span>'

    def _operand_words(self, operand: OperandCard) -> str:
        if not operand.value:
            return self.tr("{title} 缺数据").format(title=escape(title_words(operand.title)))
        return self.tr("{title} {value} {unit}").format(
            title=escape(title_words(operand.title)),
            value=strong_words(glued(operand.value)),
            unit=escape(operand.unit),
        )

    def _unmeasured_words(self, verdict: Verdict) -> str:
        if verdict is Verdict.ATTESTED:
            return self.tr("这一部分由人确认，还没有勾选")
        return self.tr("这一部分按机构信息或人工确认：{word}").format(
            word=status_word(VERDICT_STATUS[verdict])
        )

    def _add_missing(self, column: QVBoxLayout, finding: FindingCard) -> None:
        for missing in finding.missing:
            line = QHBoxLayout()
            line.setSpacing(12)
            text = self.tr("缺数据：{what}").format(what=missing_words(missing))
            line.addWidget(_small(text, ink=Ink.UNKNOWN), 1)
            go = LinkLabel(self._look, self.tr("去补"))
            ledger = missing_ledger(finding, missing)
            field = missing.rows[0] if missing.rows else missing.what
            go.activated.connect(lambda at=ledger, what=field: self.ledger_asked.emit(at, what))
            line.addWidget(go)
            column.addLayout(line)

    def _add_links(self, column: QVBoxLayout, finding: FindingCard) -> None:
        """Offer the rows behind every number, and each form or register once."""
        seen: set[tuple[str, str]] = set()
        host, flow = _wrapping()
        for leaf in leaves(finding):
            for operand in leaf.operands:
                text, place = self._link_of(operand)
                if text and place not in seen:
                    seen.add(place)
                    link = LinkLabel(self._look, text)
                    link.activated.connect(
                        lambda to=place, of=operand: self._follow(column, of, to)
                    )
                    flow.addWidget(link)
        if seen:
            column.addWidget(host)

    def _follow(self, column: QVBoxLayout, operand: OperandCard, place: tuple[str, str]) -> None:
        """Lead to the one row there is, or show all rows by name, each a way to it."""
        names = self._name_rows(operand.ledger, operand.rows) if len(operand.rows) > 1 else ()
        before, self._rows = self._rows, None
        if before is not None:
            column.removeWidget(before)
            before.hide()
            before.deleteLater()
        if not names:
            self.ledger_asked.emit(*place)
        elif self._rows_of != (operand.ledger, operand.id) or before is None:
            self._rows_of = (operand.ledger, operand.id)
            self._rows = self._named(operand, names)
            column.insertWidget(column.count() - 1, self._rows)
            self._rows.show()

    def _named(self, operand: OperandCard, names: Sequence[str]) -> QWidget:
        host, flow = _wrapping()
        for row, name in list(zip(operand.rows, names, strict=True))[:_ROWS_SHOWN]:
            link = LinkLabel(self._look, name or self.tr("没写名称"))
            link.activated.connect(lambda to=row: self.ledger_asked.emit(operand.ledger, to))
            flow.addWidget(link)
        rest = len(operand.rows) - _ROWS_SHOWN
        if rest > 0:
            link = LinkLabel(self._look, self.tr("其余 {count} 行在台账里看").format(count=rest))
            link.activated.connect(
                lambda: self.ledger_asked.emit(operand.ledger, operand.rows[_ROWS_SHOWN])
            )
            flow.addWidget(link)
        return host

    def _link_of(self, operand: OperandCard) -> tuple[str, tuple[str, str]]:
        if operand.rows:
            text = self.tr("{title} {count} 行").format(
                title=title_words(operand.title), count=len(operand.rows)
            )
            return text, (operand.ledger, operand.rows[0])
        if operand.ledger == "figures":
            text = self.tr("{ledger}：{title}").format(
                ledger=ledger_word("figures"), title=operand.title
            )
            return text, ("figures", operand.id)
        return (ledger_word(operand.ledger) if operand.ledger else ""), (operand.ledger, "")


def _wrapping() -> tuple[QWidget, FlowLayout]:
    """Return a widget whose links wrap, and the layout they go into."""
    host = QWidget()
    flow = FlowLayout(host, gap=12, line_gap=0)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    host.setSizePolicy(policy)
    return host, flow


def source_words(provenance: ProvenanceCard) -> str:
    """Return ``来源（待核对）：…`` with the remark behind it."""
    return "".join(
        (
            standing_word(provenance.status),
            "：",
            provenance.source,
            f"。{provenance.remark}" if provenance.remark else "",
        )
    )


def strong_words(text: str) -> str:
    """Return rich text in the weight of titles; ``<b>`` asks for one that is not shipped."""
    return f'<span style="font-weight:600">{escape(text)}</span>'


def lowered(widget: QWidget, *, by: int = 2) -> QWidget:
    """Return the widget with room above it, so that it stands level with a line of text."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, by, 0, 2)
    column.addWidget(widget)
    return holder


def _small(text: str, *, ink: Ink = Ink.BODY) -> TextLabel:
    return TextLabel(text, role=TextRole.TABLE, ink=ink, wrap=True)


def _rich(text: str) -> QLabel:
    label = _small("")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(text)
    return label
