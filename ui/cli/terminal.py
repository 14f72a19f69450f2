"""Long work on a terminal: one line on standard error that is written over."""

from typing import TextIO

from ui.cli.columns import width
from ui.texts.sentences import word

_CLEAR_LINE = "\r\x1b[K"


class TerminalProgress:
    """Shows where a job is, once a percent; silent where nobody watches.

    Ctrl-C stops a command anywhere, so nothing has to be checked in between.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._watched = stream.isatty()
        self._shown = ("", -1)

    def check(self) -> None:
        """Never stops; see the class."""

    def step(self, done: int, total: int, label: str = "") -> None:
        """Write the line anew where the percentage or the label changed."""
        percent = done * 100 // total if total else 100
        if not self._watched or (label, percent) == self._shown:
            return
        self._shown = (label, percent)
        title = word("step", label) if label else ""
        self._stream.write(f"{_CLEAR_LINE}{title}{' ' * (14 - width(title))}{percent:>3}%")
        self._stream.flush()

    def clear(self) -> None:
        """Take the line away before something else is written."""
        if self._watched and self._shown != ("", -1):
            self._stream.write(_CLEAR_LINE)
            self._stream.flush()
            self._shown = ("", -1)
