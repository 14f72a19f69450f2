"""A target over a county's institutions: each figure, what it lacks, who stands out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.packs.library_cards import AskCard, EntryKind, TargetCard
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.look.states import status_look
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.derivation import lowered
from ui.pages.packs.words import STANDING_INK, STANDING_STATUS, standing_words
from ui.texts.joining import listed
from ui.translated import translated

_MOST_NAMES = 12


class TargetResult(QFrame):
    """Told what to show; the figures come as text."""

    def __init__(
        self, look: Look, card: TargetCard, *, advisory: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rowFrame")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL_GAP, 7, PANEL_GAP, 8)
        self._column.setSpacing(3)
        mark = status_look(STANDING_STATUS[card.standing])
        line = QHBoxLayout()
        line.setSpacing(6)
        ink = "text_3" if mark.tone == "off" else str(mark.tone)
        icon = IconLabel(look, mark.icon, ink=ink, base=14, filled=mark.filled)
        line.addWidget(lowered(icon), 0, Qt.AlignmentFlag.AlignTop)
        standing = standing_words(EntryKind.TARGET, card.standing, advisory=advisory)
        line.addWidget(_small(standing, STANDING_INK.get(card.standing, Ink.SECOND)), 1)
        self._column.addLayout(line)
        self._say(
            self.tr("按 {year} 年度已上报的 {count} 家机构算，没有上报的不在内。").format(
                year=card.year, count=card.institutions
            ),
            Ink.SECOND,
        )
        if card.beside:
            self._say(self.tr("这个指标约束上级地区，本县只作对照。"), Ink.SECOND)
        for ask in card.asks:
            self._add_ask(ask, STANDING_INK.get(card.standing, Ink.SECOND))

    def _say(self, text: str, ink: Ink = Ink.BODY) -> None:
        self._column.addWidget(_small(text, ink))

    def _add_ask(self, ask: AskCard, ink: Ink) -> None:
        self._say(self._figures(ask))
        if ask.short:
            self._say(self.tr("还差 {count}").format(count=ask.short), ink)
        for pattern, names in (
            (self.tr("没有算进去：{names}"), ask.failed),
            (self.tr("缺数据，说不准：{names}"), ask.open),
        ):
            if names:
                shown = listed(names[:_MOST_NAMES], translated)
                if len(names) > _MOST_NAMES:
                    shown = self.tr("{names} 等 {count} 家").format(names=shown, count=len(names))
                self._say(pattern.format(names=shown), Ink.SECOND)

    def _figures(self, ask: AskCard) -> str:
        if ask.verdict is Verdict.NOT_APPLICABLE:
            figures = self.tr("没有要计算的对象")
        elif ask.per and ask.value:
            figures = f"{ask.value}/{ask.per} = {ask.shown}" if ask.shown else ask.value
        else:
            figures = ask.shown or self.tr("缺数据")
        return (
            self.tr("{label}：{figures}").format(label=ask.label, figures=figures)
            if (ask.label)
            else figures
        )


def _small(text: str, ink: Ink = Ink.BODY) -> TextLabel:
    return TextLabel(text, role=TextRole.TABLE, ink=ink, wrap=True)
