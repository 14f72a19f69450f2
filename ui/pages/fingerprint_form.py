"""Comparing a fingerprint: a file, whose it is, what the other side says on the telephone.

Shared by the centre (its county) and the county (its institutions). The form
knows no use case: it says which file was chosen and what was typed.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.exchange.paper_marks import KeyMark, read_mark
from models.usecases.cards import KeyCard
from models.usecases.packages.key_cards import IntroductionCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scan_field import ScanField
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.sentences import sentence
from ui.translated import translated

_GROUPS_A_LINE = 3


class FingerprintForm(QWidget):
    """Three parts from top to bottom: the file, the fingerprint in it, the one told."""

    file_chosen = Signal(object)
    """A Path."""
    confirmed = Signal(str)
    """The fingerprint as it was typed, or as a key card told it."""
    card_chosen = Signal(object)
    """A picture of the other side's key card, a Path."""
    left = Signal()

    def __init__(
        self,
        look: Look,
        *,
        file_label: str,
        intro: str,
        action: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._action = look, action
        self._key: KeyCard | None = None
        inner = ScrollBody("surface")
        column = inner.column
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(INNER_GAP)
        column.addWidget(TextLabel(intro, ink=Ink.SECOND, wrap=True))
        column.addWidget(TextLabel(file_label, strong=True))
        column.addLayout(self._file_row(file_label))
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        column.addWidget(self.message)
        self._compare = self._comparison()
        column.addWidget(self._compare)
        column.addStretch(1)
        area = make_scroll_area()
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._footer(action))
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.file.clear()
        self.typed.clear()
        self.message.hide()
        self._compare.hide()
        self.confirm.setEnabled(False)

    def show_key(self, key: KeyCard) -> None:
        """Show whose key is in the file, and its fingerprint."""
        self.message.hide()
        self._key = key
        self._owner.setText(self.tr("文件里的单位：{name}").format(name=key.owner))
        self.fingerprint.setText(groups_shown(key.fingerprint))
        self.typed.clear()
        self._ask_to_compare(asked=True)
        self._compare.show()
        self.confirm.setEnabled(True)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_introduction(self, card: IntroductionCard) -> None:
        """Show whose key is in the file, and whether a key that is known vouches for it.

        Then nothing is asked: ``confirmed`` comes with "".
        """
        self.show_key(card.key)
        if card.vouched:
            self._ask_to_compare(asked=False)
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
        elif card.objection is not None:
            self.tell(card.objection.raised())

    def add_below(self, asked: QWidget) -> None:
        """Ask for something more, below the fingerprint that was told."""
        self._comparing.addWidget(asked)

    def take_card(self, card: KeyMark) -> None:
        """Hold a key card that was scanned against the key in the file, and say what came of it."""
        key = self._key
        if key is None:
            return
        if (card.key_id, card.fingerprint) != (key.key_id, key.fingerprint):
            self.typed.clear()
            self.tell(Refusal(RefusalCode.FINGERPRINT_DIFFERS, found=key.fingerprint))
            return
        self.typed.setText(key.fingerprint)
        self.message.set_message(
            MessageKind.OK,
            self.tr("密钥卡和文件里的是同一把。"),
            self.tr("再看一眼：卡上盖的是不是该单位的公章。"),
        )
        self.message.show()
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, failure: Exception, *, actions: tuple[str, ...] = ()) -> None:
        """Say in place what was refused; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self.message.set_message(MessageKind.BAD, sentence(failure, translated), actions=actions)
        self.message.show()

    def choose(self, path: Path) -> None:
        """Take a file, as if it had been chosen in the dialog."""
        self.file.setText(str(path))
        self._compare.hide()
        self.confirm.setEnabled(False)
        self.file_chosen.emit(path)

    def _ask_to_compare(self, *, asked: bool) -> None:
        for each in self._asking:
            each.setVisible(asked)
        self.confirm.setText(self._action if asked else self.tr("收下新密钥"))
        self._vouched.setVisible(not asked)

    def _footer(self, action: str) -> QWidget:
        footer = QFrame()
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        row.addStretch(1)
        self.back = Button(self._look, self.tr("返回"))
        self.back.clicked.connect(self.left)
        self.confirm = Button(self._look, action, kind=ButtonKind.PRIMARY, icon=IconName.SIGNATURE)
        self.confirm.clicked.connect(self._on_confirm)
        row.addWidget(self.back)
        row.addWidget(self.confirm)
        return footer

    def _file_row(self, label: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.file = QLineEdit()
        self.file.setAccessibleName(label)
        self.file.returnPressed.connect(self._on_path)
        browse = Button(self._look, self.tr("选文件"), icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        return row

    def _comparison(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, INNER_GAP, 0, 0)
        column.setSpacing(INNER_GAP)
        self._owner = TextLabel("", strong=True, wrap=True)
        column.addWidget(self._owner)
        column.addWidget(TextLabel(self.tr("文件里的指纹，共 6 组"), role=TextRole.TABLE))
        self.fingerprint = TextLabel("", role=TextRole.CLAUSE, wrap=True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.fingerprint)
        told = self.tr("原来的密钥签了名，证明是对方自己换的：不用打电话核对。")
        self._vouched = InlineMessage(self._look, MessageKind.OK, told)
        self._vouched.hide()
        column.addWidget(self._vouched)
        words = self.tr("给对方打电话，请对方念出自己电脑上的指纹，照着听到的打进来。")
        advice = TextLabel(words, ink=Ink.SECOND, wrap=True)
        column.addWidget(advice)
        heading = TextLabel(self.tr("电话里听到的指纹"), strong=True)
        column.addWidget(heading)
        self.typed = ScanField(self.tr("电话里听到的指纹"))
        self.typed.returnPressed.connect(self._on_confirm)
        column.addWidget(self.typed)
        card = self._card_row()
        column.addWidget(card)
        self._asking: tuple[QWidget, ...] = (advice, heading, self.typed, card)
        self._comparing = column
        return box

    def _card_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        told = self.tr("对方交来盖章的密钥卡，也可以在格子里用扫码枪扫卡上的二维码，或选卡的图片。")
        row.addWidget(TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True), 1)
        self.card = Button(self._look, self.tr("选图片"), icon=IconName.QR)
        self.card.setAccessibleName(self.tr("选密钥卡的图片"))
        self.card.clicked.connect(self._on_card)
        row.addWidget(self.card)
        return box

    def _on_card(self) -> None:
        kinds = self.tr("图片 (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;所有文件 (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("选密钥卡的图片"), "", kinds)
        if chosen:
            self.card_chosen.emit(Path(chosen))

    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("选文件"), "", self.tr("交换文件 (*.dbag)")
        )
        if chosen:
            self.choose(Path(chosen))

    def _on_path(self) -> None:
        if self.file.text().strip():
            self.choose(Path(self.file.text().strip()))

    def _on_confirm(self) -> None:
        if not self.confirm.isEnabled():
            return
        try:
            mark = read_mark(self.typed.text())
        except Refusal:
            # Six groups of digits are no code of ours: the use case reads what was typed.
            mark = None
        if isinstance(mark, KeyMark):
            self.take_card(mark)
        else:
            self.confirmed.emit(self.typed.text())


def groups_shown(fingerprint: str) -> str:
    """Return the groups three to a line, as they are best read out."""
    groups = fingerprint.split()
    lines = (groups[at : at + _GROUPS_A_LINE] for at in range(0, len(groups), _GROUPS_A_LINE))
    return "\n".join("  ".join(line) for line in lines)
