"""Carries out what the key panel asks: a question first, then the change beside the screen."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from models.usecases.packages.key_cards import RotatedCard
from ui.bridge.whole import County
from ui.desk import Desk
from ui.pages.settings.key_dialogs import KeyAsk, KeyDialog


class KeyDeed(StrEnum):
    """What can be done to this machine's key."""

    ROTATE = "rotate"
    PASSPHRASE = "passphrase"
    RENEW = "renew"
    SIGN_CARD = "sign-card"


class KeyDeeds(QObject):
    """Asks and does; what came of it is told once."""

    changed = Signal(str)
    """The key, its passphrase or the county's card is another; what to do now, in words."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent
        self._county = isinstance(desk.opened, County)
        self.dialog: KeyDialog | None = None

    def ask(self, deed: KeyDeed) -> None:
        """Ask before it is done."""
        dialog = KeyDialog(self._desk.look, self._words(deed), self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog

        def start(old: str, new: str) -> None:
            self._start(deed, dialog, old, new)

        dialog.given.connect(start)
        dialog.open()

    def _start(self, deed: KeyDeed, dialog: KeyDialog, old: str, new: str) -> None:
        bridge, opened = self._desk.bridge, self._desk.opened
        work: dict[KeyDeed, Callable[[], object]] = {
            KeyDeed.ROTATE: lambda: bridge.rotate_keys(opened, old),
            KeyDeed.RENEW: lambda: bridge.renew_keys(opened, new),
            KeyDeed.PASSPHRASE: lambda: bridge.change_passphrase(opened, old, new),
            KeyDeed.SIGN_CARD: lambda: bridge.sign_card_anew(self._desk.county, old),
        }
        dialog.set_busy(True)
        job = self._desk.jobs.start("keys", lambda _progress: work[deed]())
        job.failed.connect(dialog.tell)
        job.finished.connect(lambda: dialog.set_busy(False))

        def done(came: object) -> None:
            dialog.accept()
            self._desk.saved.emit()
            self.changed.emit(self._told(deed, came))

        job.succeeded.connect(done)

    def _told(self, deed: KeyDeed, came: object) -> str:
        if deed is KeyDeed.PASSPHRASE:
            return self.tr("口令已换。以前做的加密备份，打开时还用旧口令。")
        if deed is KeyDeed.SIGN_CARD:
            return self.tr("县级标识已重新签发。到“机构”页写出，发给各机构。")
        vouched = isinstance(came, RotatedCard) and came.before is not None
        if self._county:
            if vouched:
                return self.tr("密钥已换。到“机构”页写出县级标识发给各机构，它们不用打电话核对。")
            return self.tr("新密钥已做好。到“机构”页写出县级标识发给各机构，请它们打电话核对指纹。")
        if vouched:
            return self.tr("密钥已换。在下面写出换密钥文件交给县里，县里不用打电话核对。")
        return self.tr("新密钥已做好。在下面写出登记文件交给县里，再打电话核对指纹。")

    def _words(self, deed: KeyDeed) -> KeyAsk:
        if deed is KeyDeed.ROTATE:
            return self._rotate_words()
        if deed is KeyDeed.PASSPHRASE:
            return KeyAsk(
                title=self.tr("改口令"),
                question=self.tr("换一个密钥口令"),
                told=(
                    self.tr("密钥不变，指纹不变，不用告诉任何人。以前的密钥也一起用新口令锁上。"),
                    self.tr("以前做的加密备份，打开时还用旧口令。"),
                ),
                action=self.tr("换口令"),
                old=True,
                new=True,
            )
        if deed is KeyDeed.SIGN_CARD:
            return KeyAsk(
                title=self.tr("重新签发标识"),
                question=self.tr("重新签发县级标识"),
                told=(
                    self.tr(
                        "标识里写着本县的密钥，还有谁的电脑能打开上报包。改过之后要发给各机构。"
                    ),
                ),
                action=self.tr("签发"),
                old=True,
            )
        return self._renew_words()

    def _rotate_words(self) -> KeyAsk:
        if self._county:
            after = self.tr("做好后把新的县级标识发给各机构：旧密钥担保，不用打电话核对。")
        else:
            after = self.tr("做好后把换密钥文件交给县里：旧密钥担保，不用打电话核对。")
        return KeyAsk(
            title=self.tr("换密钥"),
            question=self.tr("换一把新密钥？"),
            told=(
                after,
                self.tr("封给旧密钥的文件照样打得开；换之前导出的文件照样有效。口令不变。"),
                self.tr("怀疑有人拿到了旧密钥，不要这样换：先打电话给对方停用，再做新密钥。"),
            ),
            action=self.tr("换密钥"),
            old=True,
        )

    def _renew_words(self) -> KeyAsk:
        if self._county:
            after = self.tr("各机构要重新收下县级标识，打电话核对指纹，才能接着上报。")
        else:
            after = self.tr("县里要重新登记本单位，打电话核对指纹，才能接着上报。")
        return KeyAsk(
            title=self.tr("从头做新密钥"),
            question=self.tr("口令忘了，或密钥丢了？"),
            told=(
                self.tr("口令找不回来。先想一想：大小写、输入法、写在哪张纸上。"),
                self.tr("做了新密钥，台账和自评都还在；封给旧密钥的文件打不开了。"),
                after,
            ),
            action=self.tr("做新密钥"),
            new=True,
        )
