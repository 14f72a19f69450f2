"""The head of the review: whose submission, which revision, its signature, how far one is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from models.usecases.county.county_cards import InstitutionLine, SubmissionCard, SubmissionLine
from models.usecases.review.review_cards import ReviewCard
from ui.components.chips import Chip
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PageHeader
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import StatusLook
from ui.look.tokens import Tone
from ui.pages.institutions.words import ACTIVE


class ReviewHead(PageHeader):
    """Tells of one submission; choosing another institution or revision is passed on."""

    chosen = Signal(str)
    """Digest of the submission that was chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self.set_texts(self.tr("复核"))
        self.institution = QComboBox()
        self.institution.setAccessibleName(self.tr("机构"))
        self.institution.activated.connect(self._on_institution)
        self.revision = QComboBox()
        self.revision.setAccessibleName(self.tr("第几次上报"))
        self.revision.activated.connect(self._on_revision)
        self.signature = Chip(look, self.tr("签名与指纹已核对"), icon=IconName.SIGNATURE)
        self.summary = TextLabel("", ink=Ink.SECOND)
        self.seen = TextLabel("", strong=True)
        for combo in (self.institution, self.revision):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for widget in self.told:
            self.add_beside(widget)

    @property
    def told(self) -> tuple[QWidget, ...]:
        """What tells of a submission, and is out of sight where there is none."""
        return (self.institution, self.revision, self.signature, self.summary, self.seen)

    def offer(self, lines: Sequence[InstitutionLine]) -> None:
        """Offer these institutions, each with its newest submission."""
        self.institution.clear()
        for line in lines:
            if line.submission is not None:
                self.institution.addItem(line.name, str(line.submission.digest))

    def show_submission(self, card: SubmissionCard) -> None:
        """Tell of a submission."""
        line = card.line
        self.institution.setCurrentIndex(self.institution.findText(line.name))
        self.revision.clear()
        for number, digest in card.revisions:
            text = self.tr("{year} 年度 第 {n} 次").format(year=line.year, n=number)
            self.revision.addItem(text, str(digest))
        self.revision.setCurrentIndex(self.revision.findData(str(line.digest)))
        active = line.key_state == ACTIVE
        tone = Tone.OK if active else Tone.STALE
        told = self.tr("签名与指纹已核对") if active else self.tr("签名的密钥已停用")
        self.signature.set_mark(StatusLook(icon=IconName.SIGNATURE, tone=tone), told)
        self.summary.setText(self.tr("自评：{level}").format(level=self._level(line)))
        self.summary.setToolTip(self._shares(line))

    def show_review(self, card: ReviewCard) -> None:
        """Tell how far the review is."""
        told = self.tr("看过 {seen}/{all}").format(seen=card.seen, all=len(card.clauses))
        self.seen.setText(self.tr("反馈已发出") if card.issued else told)

    def _level(self, line: SubmissionLine) -> str:
        level = line.level_title or self.tr("没有达到等次")
        if line.provisional:
            level = self.tr("{level}（暂定）").format(level=level)
        if line.barred:
            level = self.tr("{level} · 本年度不得申报").format(level=level)
        return level

    def _shares(self, line: SubmissionLine) -> str:
        return "  ".join(
            self.tr("{grade} {reached}/{applicable} = {share}").format(
                grade=rate.grade,
                reached=rate.reached,
                applicable=rate.applicable,
                share=rate.share,
            )
            for rate in line.rates
        )

    def _on_institution(self, at: int) -> None:
        self.chosen.emit(self.institution.itemData(at))

    def _on_revision(self, at: int) -> None:
        self.chosen.emit(self.revision.itemData(at))
