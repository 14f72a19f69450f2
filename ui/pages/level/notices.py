"""What stands before a level besides the clauses: vetoes and prerequisites, each with its way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import ConditionCard, LevelCard
from ui.components.labels import IconLabel, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.states import Status, status_look
from ui.look.tokens import INNER_GAP
from ui.texts.joining import listed
from ui.translated import translated

FACTS = "facts"
"""Ledger tab where what decides a veto is stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelNotice:
    """One line: what it means, its sentence, where it comes from, the fact that decides, if any."""

    status: Status
    text: str
    source: str
    fact: str
    action: str


def level_notices(levels: Sequence[LevelCard]) -> tuple[LevelNotice, ...]:
    """Return what bars, lacks or is still to be said, the hardest first, each sentence once."""
    ours = [level for level in levels if level.available is not Verdict.NOT_MET]
    return (
        *_notices(ours, lambda level: level.barred_by, _barred),
        *_notices(ours, lambda level: level.prerequisites_short, _short),
        *_notices(ours, lambda level: level.vetoes_open, _open),
    )


def settled_notices(level: LevelCard) -> tuple[LevelNotice, ...]:
    """Return what is in order: core clauses, prerequisites, vetoes that are ruled out."""
    translate = QCoreApplication.translate
    found = []
    if level.core_grade is not None and not level.core_short:
        core = translate("LevelNotices", "适用的核心条款都达到 {grade} 级")
        found.append((core.format(grade=level.core_grade), level.provenance.source))
    for card in level.prerequisites:
        if card not in level.prerequisites_short:
            met = translate("LevelNotices", "前提已满足：{condition}")
            found.append((met.format(condition=card.text), card.provenance.source))
    for card in level.vetoes:
        if card not in (*level.barred_by, *level.vetoes_open):
            ruled_out = translate("LevelNotices", "一票否决：没有“{veto}”的情况")
            text = ruled_out.format(veto=card.text.rstrip("。"))
            found.append((text, card.provenance.source))
    return tuple(
        LevelNotice(status=Status.MET, text=text, source=source, fact="", action="")
        for text, source in found
    )


def doubt_words(level: LevelCard) -> str:
    """Return why the level is provisional, counted; ``""`` where it is not."""
    translate = QCoreApplication.translate
    doubts = []
    if level.recalled_rule:
        doubts.append(translate("LevelNotices", "{level}的比例").format(level=level.title))
    if level.recalled_clauses:
        clauses = translate("LevelNotices", "{count} 条适用条款的文字")
        doubts.append(clauses.format(count=level.recalled_clauses))
    if not doubts:
        return ""
    told = translate("LevelNotices", "结论为暂定：{doubts}尚未与官方原文核对。")
    return told.format(doubts=listed(doubts, translated))


def _notices(
    levels: Sequence[LevelCard],
    some: Callable[[LevelCard], tuple[ConditionCard, ...]],
    tell: Callable[[str, ConditionCard], LevelNotice],
) -> Iterator[LevelNotice]:
    found: dict[tuple[str, str], tuple[ConditionCard, list[str]]] = {}
    for level in levels:
        for card in some(level):
            _, titles = found.setdefault((card.id, card.text), (card, []))
            titles.append(level.title)
    for card, titles in found.values():
        yield tell(listed(titles, translated), card)


def _barred(levels: str, card: ConditionCard) -> LevelNotice:
    text = QCoreApplication.translate("LevelNotices", "本年度不得申报{levels}：{veto}等次不变。")
    return LevelNotice(
        status=Status.NOT_MET,
        text=text.format(levels=levels, veto=card.text),
        source=card.provenance.source,
        fact=_fact(card),
        action=QCoreApplication.translate("LevelNotices", "看这一项"),
    )


def _short(levels: str, card: ConditionCard) -> LevelNotice:
    text = QCoreApplication.translate("LevelNotices", "{levels}的前提还没有满足：{condition}")
    return LevelNotice(
        status=Status.NOT_MET,
        text=text.format(levels=levels, condition=card.text),
        source=card.provenance.source,
        fact=_fact(card),
        action=QCoreApplication.translate("LevelNotices", "看这一项"),
    )


def _open(levels: str, card: ConditionCard) -> LevelNotice:
    text = QCoreApplication.translate("LevelNotices", "申报{levels}前要说明有没有这种情况：{veto}")
    return LevelNotice(
        status=Status.TO_CONFIRM,
        text=text.format(levels=levels, veto=card.text),
        source=card.provenance.source,
        fact=_fact(card),
        action=QCoreApplication.translate("LevelNotices", "去说明"),
    )


def _fact(card: ConditionCard) -> str:
    return card.facts[0] if card.facts else ""


class LevelNotices(QWidget):
    """The notices under each other; not there where there is nothing to say."""

    fact_asked = Signal(str)
    """Key of the fact to be looked at or stated."""

    def __init__(
        self,
        look: Look,
        role: TextRole = TextRole.TABLE,
        *,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``whole``: tell of each level too what is in order."""
        super().__init__(parent)
        self._look, self._role, self._whole = look, role, whole
        self._shown: tuple[LevelNotice, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_levels(self, levels: Sequence[LevelCard]) -> None:
        """Show what is to be said of these levels; the focus stays where nothing changed."""
        found = level_notices(levels)
        if self._whole:
            found += tuple(one for level in levels for one in settled_notices(level))
        if found == self._shown:
            return
        self._shown = found
        while self._column.count():
            row = self._column.takeAt(0).widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for one in found:
            self._column.addWidget(self._row(one))
        self.setVisible(bool(found))

    def _row(self, one: LevelNotice) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(INNER_GAP)
        mark = status_look(one.status)
        icon = IconLabel(self._look, mark.icon, ink=str(mark.tone), filled=mark.filled)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = TextLabel(one.text, role=self._role, wrap=True)
        words.setToolTip(one.source)
        line.addWidget(words, 1)
        if one.fact:
            link = LinkLabel(self._look, one.action, role=self._role)
            link.activated.connect(lambda: self.fact_asked.emit(one.fact))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignBottom)
        row.setAccessibleName(one.text)
        return row
