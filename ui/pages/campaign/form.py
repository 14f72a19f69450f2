"""A county announces a round: its name, its days, the standards, where the file is written."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.usecases.county.county_cards import (
    CampaignCard,
    CampaignDraft,
    CampaignPackCard,
    IssuedCard,
    PackChoice,
)
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.checks import WrappedCheck
from ui.components.labels import Ink, TextLabel, repolish
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.campaign.words import number_shown, pack_shown
from ui.texts.joining import labelled, listed
from ui.texts.sentences import sentence, word
from ui.translated import translated

_MESSAGE_LINES = 4
_DAYS_AND_YEAR = (5, 5, 3)
"""How two days and a year share the width of one line."""


class CampaignForm(QWidget):
    """From top to bottom what is announced; at the bottom the passphrase and the one button."""

    issue_asked = Signal(object, object, str)
    """A CampaignDraft, the folder (Path), the passphrase."""
    again_asked = Signal(object)
    """The folder (Path) the newest campaign is to be written into once more."""
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._newest: CampaignCard | None = None
        self._packs: tuple[tuple[QCheckBox, CampaignPackCard], ...] = ()
        inner = ScrollBody("surface")
        inner.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        inner.column.setSpacing(INNER_GAP)
        self._announcement(inner.column)
        self._signing(inner.column)
        inner.column.addStretch(1)
        area = make_scroll_area()
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setWidget(inner)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._footer())

    def begin(self, newest: CampaignCard | None, today: date) -> None:
        """Begin a new round; nothing can be signed before ``offer`` said which packs there are."""
        self._newest = newest
        self.message.hide()
        self.passphrase.clear()
        self.revises.setChecked(False)
        self.revises.setVisible(newest is not None)
        self.again.setVisible(newest is not None)
        if newest is not None:
            told = self.tr("更正第 {number} 号，不另起新号").format(number=newest.number)
            self.revises.setText(told)
            self.revises.setToolTip(labelled(number_shown(newest), newest.title, translated))
        self._clear_packs()
        self._offered.addWidget(TextLabel(self.tr("正在读标准…"), ink=Ink.SECOND))
        self.issue.setEnabled(False)
        self._fill(
            self.tr("{year} 年服务能力评价").format(year=today.year),
            (today, date(today.year, 12, 31)),
            "",
        )
        self._area.verticalScrollBar().setValue(0)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, packs: tuple[CampaignPackCard, ...]) -> None:
        """Offer these packs, all of them chosen."""
        self._clear_packs()
        offered = []
        for pack in packs:
            box = WrappedCheck(pack_shown(pack))
            box.setChecked(True)
            kinds = listed(
                (word("kind", kind, translated) for kind in pack.institution_kinds), translated
            )
            box.setToolTip(pack_shown(pack))
            box.setAccessibleDescription(kinds)
            self._offered.addWidget(box)
            if kinds:
                told = TextLabel(kinds, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
                self._offered.addWidget(let_shrink(told))
            offered.append((box, pack))
        self._packs = tuple(offered)
        if not packs:
            none = TextLabel(self.tr("本县还没有可下发的标准。"), ink=Ink.SECOND, wrap=True)
            self._offered.addWidget(let_shrink(none))
        self.issue.setEnabled(True)
        if self.revises.isChecked():
            self._choose_as_before()

    def offered(self) -> tuple[tuple[str, bool], ...]:
        """Return the packs as they are offered, and which of them are chosen."""
        return tuple((box.text(), box.isChecked()) for box, _ in self._packs)

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self._say(MessageKind.BAD, sentence(failure, translated))

    def show_written(self, card: IssuedCard) -> None:
        """Say where the file lies now."""
        self._say(MessageKind.OK, self.tr("已写出。"), str(card.path))

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self.issue.setEnabled(not busy)
        self.again.setEnabled(not busy)

    def _announcement(self, column: QVBoxLayout) -> None:
        told = self.tr("本县各机构都用这一份。写出后拷给它们，各自在首页导入。")
        column.addWidget(let_shrink(TextLabel(told, ink=Ink.SECOND, wrap=True)))
        self.revises = QCheckBox()
        self.revises.toggled.connect(self._on_revises)
        column.addWidget(self.revises)
        self.title = self._line(column, self.tr("标题"))
        days = QHBoxLayout()
        days.setSpacing(INNER_GAP)
        self.opens = self._line(days, self.tr("开始日期"))
        self.closes = self._line(days, self.tr("截止日期"))
        self.year = self._line(days, self.tr("年度"))
        for at, stretch in enumerate(_DAYS_AND_YEAR):
            days.setStretch(at, stretch)
        column.addLayout(days)
        column.addWidget(TextLabel(self.tr("给各机构的话"), strong=True))
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("给各机构的话"))
        self.words.setFixedHeight(self._look.measures.body * _MESSAGE_LINES * 3 // 2 + 2 * 6)
        column.addWidget(self.words)
        column.addWidget(TextLabel(self.tr("下发的标准和政策"), strong=True))
        self._offered = QVBoxLayout()
        self._offered.setSpacing(INNER_GAP)
        column.addLayout(self._offered)

    def _signing(self, column: QVBoxLayout) -> None:
        column.addWidget(TextLabel(self.tr("写到哪个文件夹"), strong=True))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = QLineEdit(QStandardPaths.writableLocation(documents))
        self.folder.setAccessibleName(self.tr("写到哪个文件夹"))
        browse = Button(self._look, self.tr("选文件夹"), small=True, icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        column.addLayout(row)
        self.passphrase = self._line(column, self.tr("本县密钥的口令"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._on_issue)

    def _line(self, column: QVBoxLayout | QHBoxLayout, label: str) -> QLineEdit:
        box = QVBoxLayout()
        box.setSpacing(2)
        editor = QLineEdit()
        editor.setAccessibleName(label)
        editor.textEdited.connect(lambda _: _mark(editor, bad=False))
        box.addWidget(TextLabel(label, strong=True))
        box.addWidget(editor)
        column.addLayout(box)
        return editor

    def _footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("rule", "top")
        column = QVBoxLayout(footer)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(INNER_GAP)
        self.message = InlineMessage(self._look, MessageKind.BAD, "")
        self.message.hide()
        column.addWidget(let_shrink(self.message))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.again = Button(self._look, self.tr("再写一份"), kind=ButtonKind.QUIET)
        self.again.setToolTip(self.tr("把最新的下发包原样再写一份，不用口令"))
        self.again.clicked.connect(lambda: self.again_asked.emit(self._target()))
        self.back = Button(self._look, self.tr("返回"))
        self.back.clicked.connect(self.left)
        self.issue = Button(
            self._look, self.tr("签名下发"), kind=ButtonKind.PRIMARY, icon=IconName.SIGNATURE
        )
        self.issue.clicked.connect(self._on_issue)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.issue)
        column.addLayout(row)
        return footer

    def _clear_packs(self) -> None:
        self._packs = ()
        for _ in range(self._offered.count()):
            widget = self._offered.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill(self, title: str, days: tuple[date, date], message: str) -> None:
        self.title.setText(title)
        self.opens.setText(days[0].isoformat())
        self.closes.setText(days[1].isoformat())
        self.year.setText(str(days[1].year))
        self.words.setPlainText(message)
        for editor in (self.title, self.opens, self.closes, self.year, self.passphrase):
            _mark(editor, bad=False)

    def _on_revises(self, revises: bool) -> None:
        """Begin a correction from what was said last."""
        newest = self._newest
        if not revises or newest is None:
            return
        self._fill(newest.title, (newest.opens, newest.closes), newest.message)
        self.year.setText(str(newest.year))
        self._choose_as_before()

    def _choose_as_before(self) -> None:
        """Choose the packs of the newest campaign, in whatever version there is now."""
        newest = self._newest
        issued = {pack.id for pack in newest.packs} if newest is not None else set()
        for box, pack in self._packs:
            box.setChecked(pack.id in issued)

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("写到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _on_issue(self) -> None:
        if not self.issue.isEnabled():
            return
        opens, closes = _day(self.opens), _day(self.closes)
        year = self.year.text().strip()
        problem = self._problem(opens, closes, year)
        if problem:
            self._say(MessageKind.BAD, problem)
            return
        if opens is None or closes is None:
            return
        draft = CampaignDraft(
            title=self.title.text(),
            year=int(year),
            opens=opens,
            closes=closes,
            message=self.words.toPlainText(),
            packs=tuple(
                PackChoice(digest=pack.digest) for box, pack in self._packs if box.isChecked()
            ),
            revises=self.revises.isChecked(),
        )
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        self.message.hide()
        self.issue_asked.emit(draft, self._target(), passphrase)

    def _problem(self, opens: date | None, closes: date | None, year: str) -> str:
        """Mark what cannot be read and return one sentence on the first of it."""
        whole_year = year.isascii() and year.isdigit() and len(year) == len("2025")
        faults = (
            (self.title, bool(self.title.text().strip()), self.tr("先写标题。")),
            (self.opens, opens is not None, self.tr("开始日期写成 2025-06-01 这样。")),
            (self.closes, closes is not None, self.tr("截止日期写成 2025-09-30 这样。")),
            (self.year, whole_year, self.tr("年度写四位数字。")),
            (self.passphrase, bool(self.passphrase.text()), self.tr("先输入本县密钥的口令。")),
        )
        for editor, good, _ in faults:
            _mark(editor, bad=not good)
        found = next(((editor, told) for editor, good, told in faults if not good), None)
        if found is None:
            return ""
        found[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return found[1]

    def _target(self) -> Path:
        return Path(self.folder.text().strip())

    def _say(self, kind: MessageKind, headline: str, text: str = "") -> None:
        self.message.set_message(kind, headline, text)
        self.message.show()


def _day(editor: QLineEdit) -> date | None:
    try:
        return date.fromisoformat(editor.text().strip())
    except ValueError:
        return None


def _mark(editor: QLineEdit, *, bad: bool) -> None:
    wanted = "bad" if bad else ""
    if editor.property("state") != wanted:
        editor.setProperty("state", wanted)
        repolish(editor)
