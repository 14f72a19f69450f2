"""How long work shows itself: nothing at first, then a thin line, then words and 取消."""

from PySide6.QtCore import QElapsedTimer, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.vocabulary.progress import Step
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.jobs import Job
from ui.look.current import Look, TextRole
from ui.look.tokens import PAGE_MARGIN

LINE_AFTER_MS = 200
WORDS_AFTER_MS = 1000
_TELL_LEFT_AFTER_MS = 3000


class _Line(QWidget):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.share: tuple[int, int] = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        done, total = self.share
        with QPainter(self) as painter:
            colours = self._look.colours
            painter.fillRect(self.rect(), colours.line)
            # an unknown end is a short fixed piece: nothing moves without a reason
            width = self.width() * done // total if total else self.width() // 6
            painter.fillRect(0, 0, width, self.height(), colours.accent_fill)


class ProgressLine(QWidget):
    """Stands under the page header; takes no room while nothing runs.

    ``start`` begins it, ``show_step`` moves it, ``stop`` ends it; ``watch`` does
    all three for a job. ``cancel_asked`` comes when 取消 is pressed; the button
    then says 正在停下… until ``stop``.
    """

    cancel_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = _Line(look, self)
        column.addWidget(self._line)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 4)
        self._words = TextLabel(role=TextRole.TABLE)
        self._count = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND)
        self._cancel = Button(look, self.tr("取消"), small=True)
        self._cancel.clicked.connect(self._on_cancel)
        row.addWidget(self._words)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._cancel)
        column.addWidget(self._row)
        self._clock = QElapsedTimer()
        self._show_line = QTimer(self, singleShot=True, interval=LINE_AFTER_MS)
        self._show_words = QTimer(self, singleShot=True, interval=WORDS_AFTER_MS)
        self._show_line.timeout.connect(self.show)
        self._show_words.timeout.connect(self._row.show)
        self._row.hide()
        self.hide()

    def start(self, words: str, *, cancellable: bool = True) -> None:
        """Begin; ``words`` say what is being done."""
        self._words.setText(words)
        self._count.setText("")
        self._line.share = (0, 0)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        self._cancel.set_word(self.tr("取消"))
        self.setAccessibleName(words)
        self._clock.start()
        self._show_line.start()
        self._show_words.start()

    def say(self, words: str) -> None:
        """Say what is being done now; the count and the time left go on."""
        self._words.setText(words)

    def show_step(self, step: Step) -> None:
        """Show ``done`` of ``total`` and, once it can be told, the time left."""
        self._line.share = (step.done, step.total)
        self._line.update()
        if not step.total:
            return
        count = self.tr("{done} / {total}").format(done=step.done, total=step.total)
        left = self._seconds_left(step)
        if left is not None:
            count = self.tr("{count}，约剩 {seconds} 秒").format(count=count, seconds=left)
        self._count.setText(count)

    def show_all(self) -> None:
        """Show line and words at once, for work that is known to take long."""
        self._show_line.stop()
        self._show_words.stop()
        self._row.show()
        self.show()

    def stop(self) -> None:
        """End it and give the room back."""
        self._show_line.stop()
        self._show_words.stop()
        self._row.hide()
        self.hide()

    def watch(self, job: Job, words: str, *, cancellable: bool = True) -> None:
        """Follow a job from now to its end."""
        self.start(words, cancellable=cancellable)
        job.progressed.connect(self.show_step)
        job.finished.connect(self.stop)
        self.cancel_asked.connect(job.cancel)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.set_word(self.tr("正在停下…"))
        self.cancel_asked.emit()

    def _seconds_left(self, step: Step) -> int | None:
        spent = self._clock.elapsed()
        if not step.done or spent < _TELL_LEFT_AFTER_MS:
            return None
        return max(spent * (step.total - step.done) // step.done // 1000, 1)
