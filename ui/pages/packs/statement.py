"""One statement of an entry: its words, where they come from, what they come to here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.standards.policy import Use
from models.usecases.cards import FindingCard
from models.usecases.packs.library_cards import EntryKind, StatementCard
from ui.components.chips import ProvenanceChip
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.states import status_look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist.derivation import lowered
from ui.pages.checklist.words import (
    finding_words,
    glued,
    leaves,
    missing_ledger,
    missing_words,
    title_words,
)
from ui.pages.packs.words import STANDING_INK, STANDING_STATUS, standing_words
from ui.texts.joining import listed, stated
from ui.texts.sentences import word
from ui.translated import translated


class Statement(QFrame):
    """``ledger_asked`` (ledger, first row or field) leads to what would settle an unknown."""

    ledger_asked = Signal(str, str)

    def __init__(
        self,
        look: Look,
        kind: EntryKind,
        card: StatementCard,
        *,
        advisory: bool,
        sourced: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._kind, self._card, self._advisory = look, kind, card, advisory
        self.setObjectName("rowFrame")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(PANEL_GAP, 7, PANEL_GAP, 8)
        outer.setSpacing(INNER_GAP)
        if card.label:
            label = TextLabel(self._label(), role=TextRole.TABLE, strong=True)
            label.setMinimumWidth(look.measures.px(24))
            outer.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        outer.addLayout(self._column, 1)
        self._say(card.text)
        self._add_requirement()
        self._add_standing()
        if sourced:
            self._add_source()

    def _label(self) -> str:
        return word("condition", self._card.label, translated)

    def _say(self, text: str, *, ink: Ink = Ink.BODY) -> None:
        if text:
            self._column.addWidget(TextLabel(text, role=TextRole.TABLE, ink=ink, wrap=True))

    def _add_requirement(self) -> None:
        card = self._card
        if card.lines:
            self._say(
                self.tr("要求：{lines}").format(lines=stated(card.lines, translated)),
                ink=Ink.SECOND,
            )
        if card.condition:
            self._say(
                self.tr("适用于：{lines}").format(lines=stated(card.condition, translated)),
                ink=Ink.SECOND,
            )
        if card.evidence:
            self._say(
                self.tr("佐证：{names}").format(names=listed(card.evidence, translated)),
                ink=Ink.SECOND,
            )

    def _add_standing(self) -> None:
        standing = self._card.standing
        if standing is None:
            if self._card.use is Use.ATTESTED and self._card.label:
                self._say(self.tr("由人确认"), ink=Ink.THIRD)
            return
        if standing is Standing.NOT_JUDGED:
            return
        mark = status_look(STANDING_STATUS[standing])
        line = QHBoxLayout()
        line.setSpacing(6)
        ink = "text_3" if mark.tone == "off" else str(mark.tone)
        icon = IconLabel(self._look, mark.icon, ink=ink, base=14, filled=mark.filled)
        line.addWidget(lowered(icon, by=2), 0, Qt.AlignmentFlag.AlignTop)
        words = TextLabel(
            self._standing_text(standing),
            role=TextRole.TABLE,
            ink=STANDING_INK.get(standing, Ink.SECOND),
            wrap=True,
        )
        line.addWidget(words, 1)
        self._column.addLayout(line)
        if self._card.finding is not None:
            self._add_derivation(self._card.finding)
            self._add_missing(self._card.finding)

    def _standing_text(self, standing: Standing) -> str:
        name = standing_words(self._kind, standing, advisory=self._advisory)
        finding = self._card.finding
        if finding is None or finding.verdict in {Verdict.ATTESTED, Verdict.NOT_APPLICABLE}:
            return name
        if finding.verdict is Verdict.UNKNOWN:
            return name
        told = finding_words(finding)
        return name if told in name else self.tr("{word}：{told}").format(word=name, told=told)

    def _add_derivation(self, finding: FindingCard) -> None:
        """Show the figures of every leaf where there are several."""
        found = [leaf for leaf in leaves(finding) if leaf.figures]
        if len(found) < 2:
            return
        self._say(stated(map(self._leaf_words, found), translated), ink=Ink.THIRD)

    def _leaf_words(self, leaf: FindingCard) -> str:
        title, figures = title_words(leaf.title), glued(leaf.figures)
        if not leaf.need:
            return f"{title} {figures}"
        return self.tr("{title} {figures}（{need}）").format(
            title=title, figures=figures, need=glued(leaf.need)
        )

    def _add_missing(self, finding: FindingCard) -> None:
        for missing in finding.missing[:6]:
            line = QHBoxLayout()
            line.setSpacing(12)
            text = self.tr("补上就能判定：{what}").format(what=missing_words(missing))
            line.addWidget(TextLabel(text, role=TextRole.TABLE, ink=Ink.UNKNOWN, wrap=True), 1)
            go = LinkLabel(self._look, self.tr("去补"))
            go.setAccessibleName(self.tr("去补：{what}").format(what=missing_words(missing)))
            ledger = missing_ledger(finding, missing)
            field = missing.rows[0] if missing.rows else missing.what
            go.activated.connect(lambda at=ledger, what=field: self.ledger_asked.emit(at, what))
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(line)

    def _add_source(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(INNER_GAP)
        provenance = self._card.provenance
        chip = ProvenanceChip(self._look, provenance.status)
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        words = "。".join(filter(None, (provenance.source, provenance.remark)))
        line.addWidget(TextLabel(words, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True), 1)
        self._column.addLayout(line)
