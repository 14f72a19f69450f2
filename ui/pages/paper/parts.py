"""Parts of 核对纸面: where the code goes in, the verdict, what was checked today."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.packages.paper_cards import PaperCheckCard, PaperVerdict
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.components.buttons import Button, ButtonKind
from ui.components.dropping import FileDrop
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel, repolish
from ui.components.messages import MessageKind
from ui.components.panels import Panel
from ui.components.scan_field import ScanField
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.inbox.words import moment_shown
from ui.texts.paper_words import PaperLine, paper_lines, side_shown, verdict_advice, verdict_word
from ui.texts.sentences import sentence
from ui.translated import translated

ICONS = {
    MessageKind.INFO: (IconName.INFO, "accent"),
    MessageKind.OK: (IconName.MET, "ok"),
    MessageKind.WARN: (IconName.WARNING, "warn"),
    MessageKind.BAD: (IconName.NOT_MET, "bad"),
    MessageKind.UNKNOWN: (IconName.QUESTION, "unknown"),
}
KINDS = {
    PaperVerdict.SAME: MessageKind.OK,
    PaperVerdict.OLDER: MessageKind.WARN,
    PaperVerdict.NEWER: MessageKind.WARN,
    PaperVerdict.DIFFERS: MessageKind.BAD,
    PaperVerdict.UNKNOWN: MessageKind.UNKNOWN,
    PaperVerdict.SEVERAL: MessageKind.INFO,
}


class AskPanel(Panel):
    """Three ways to say which paper: type, scan, or a picture of any page."""

    entered = Signal(str)
    dropped = Signal(object)
    """A tuple of Path."""
    picture_asked = Signal()

    def __init__(self, look: Look, *, pictures: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("纸上的校验码"), padded=True, parent=parent)
        advice = self.tr("打前 8 位就行；有扫码枪，点一下输入框，扫每页左下角的二维码。")
        self.body.addWidget(TextLabel(advice, ink=Ink.SECOND, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.field = ScanField(self.tr("纸上的校验码"))
        self.field.setPlaceholderText(self.tr("例如 7K2M-Q9XA"))
        self.field.entered.connect(self.entered)
        self.go = Button(look, self.tr("核对"), kind=ButtonKind.PRIMARY, icon=IconName.QR)
        self.go.clicked.connect(self.field.enter)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        self.body.addLayout(row)
        self.drop = FileDrop()
        self.drop.dropped.connect(self.dropped)
        inner = QHBoxLayout(self.drop)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(PANEL_GAP)
        inner.addWidget(IconLabel(look, IconName.PHOTO, base=18))
        told = (
            self.tr("也可以把扫描件、照片拖到这里（JPG、PNG、BMP、TIF，200 dpi 以上）")
            if pictures
            else self.tr("这台电脑上没有识别图片的部件，请打校验码，或用扫码枪。")
        )
        inner.addWidget(TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True), 1)
        self.picture = Button(look, self.tr("选图片"), icon=IconName.FOLDER)
        self.picture.clicked.connect(self.picture_asked)
        inner.addWidget(self.picture)
        self.drop.setAccessibleName(told)
        self.picture.setVisible(pictures)
        self.drop.setAcceptDrops(pictures)
        self.body.addWidget(self.drop)


class VerdictPanel(Panel):
    """The answer in large letters, and the paper and what is here beside each other."""

    open_asked = Signal(object)
    """Digest of the package to be looked at."""
    chosen = Signal(str)
    """A whole check code, of several that a short one fits."""

    def __init__(self, look: Look, *, county: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("结果"), padded=True, parent=parent)
        self._look, self._county = look, county
        self._package = Digest("")
        self._shown: QWidget | None = None
        self._strip = QFrame()
        self._strip.setObjectName("message")
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(PANEL_GAP)
        self._icon = IconLabel(look, IconName.INFO, base=28)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.verdict = TextLabel("", role=TextRole.TITLE, wrap=True)
        self.advice = TextLabel("", wrap=True)
        words.addWidget(self.verdict)
        words.addWidget(self.advice)
        row.addLayout(words, 1)
        self.open = Button(look, self.tr("看收到的"), icon=IconName.REVIEW)
        self.open.clicked.connect(lambda: self.open_asked.emit(self._package))
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self._strip)
        self.before = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.body.addWidget(self.before)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what will stand here."""
        self._say(
            MessageKind.INFO,
            self.tr("还没有核对"),
            self.tr("核对过的，谁、什么时候、结果怎样，都会记下来。"),
        )

    def show_check(self, card: PaperCheckCard) -> None:
        """Show what came of it."""
        held = card.newest or card.here
        advice = verdict_advice(card, translated, county=self._county)
        self._say(KINDS[card.verdict], verdict_word(card.verdict, translated), advice)
        self._package = held.package if held is not None else Digest("")
        self.open.setVisible(self._county and held is not None)
        lines = paper_lines(card, translated)
        if lines:
            self._put(Comparison(self._look, lines))
        elif card.choices:
            self._put(self._choices(card))
        self.before.setText(self._told_before(card))
        self.before.setVisible(bool(card.before))

    def tell(self, failure: Exception) -> None:
        """Say in place why it could not be checked; anything else than that is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        why = sentence(failure, translated, placed=False)
        draft = failure.code is RefusalCode.PAPER_DRAFT
        self._say(MessageKind.WARN, self.tr("草稿") if draft else self.tr("没有核对成"), why)

    def _say(self, kind: MessageKind, headline: str, text: str) -> None:
        icon, ink = ICONS[kind]
        self._icon.set_icon(icon, ink=ink, filled=kind is not MessageKind.UNKNOWN)
        self._strip.setProperty("kind", kind.value)
        repolish(self._strip)
        self.verdict.setText(headline)
        self.advice.setText(text)
        self._strip.setAccessibleName(f"{headline}，{text}")
        QAccessible.updateAccessibility(QAccessibleEvent(self._strip, QAccessible.Event.Alert))
        self.open.hide()
        self.before.hide()
        self._put(None)

    def _put(self, shown: QWidget | None) -> None:
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = shown
        if shown is not None:
            self.body.insertWidget(1, shown)

    def _choices(self, card: PaperCheckCard) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for side in card.choices:
            link = LinkLabel(self._look, side_shown(side, translated))
            link.activated.connect(partial(self.chosen.emit, side.code))
            column.addWidget(link)
        return box

    def _told_before(self, card: PaperCheckCard) -> str:
        if not card.before:
            return ""
        newest = card.before[0]
        return self.tr("以前核对过 {count} 次，上一次 {at} {author}：{verdict}").format(
            count=len(card.before),
            at=moment_shown(newest.at),
            author=newest.author,
            verdict=verdict_word(newest.verdict, translated),
        )


class Comparison(QWidget):
    """A line for each thing both sides say; what differs is marked by sign, word and weight."""

    def __init__(self, look: Look, lines: tuple[PaperLine, ...]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, INNER_GAP, 0, INNER_GAP)
        grid.setHorizontalSpacing(PANEL_GAP)
        grid.setVerticalSpacing(INNER_GAP)
        for column, share in enumerate((0, 5, 5, 0)):
            grid.setColumnStretch(column, share)
        for column, head in enumerate(("", self.tr("纸上"), self.tr("这里"), "")):
            grid.addWidget(TextLabel(head, role=TextRole.TABLE, ink=Ink.SECOND), 0, column)
        for number, line in enumerate(lines, start=1):
            ink = Ink.BAD if line.differs else Ink.BODY
            label = TextLabel(line.label, role=TextRole.TABLE, ink=Ink.SECOND)
            grid.addWidget(label, number, 0)
            for column, text in enumerate((line.paper, line.here), start=1):
                told = TextLabel(text, ink=ink, strong=line.differs, wrap=True)
                told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(told, number, column)
            if line.differs:
                mark = QHBoxLayout()
                mark.setSpacing(4)
                mark.addWidget(IconLabel(look, IconName.NOT_MET, ink="bad", filled=True))
                mark.addWidget(TextLabel(self.tr("不一样"), role=TextRole.TABLE, ink=Ink.BAD))
                grid.addLayout(mark, number, 3)
