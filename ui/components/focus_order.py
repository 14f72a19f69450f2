"""The order Tab goes in, for parts that are built after the page they stand on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at within ``part``, in the order it was built."""
    window, stops = part.window(), []
    # a window's chain may hold thousands; these mostly stand next to each other in it
    waiting = {each for each in part.findChildren(QWidget) if each.window() is window}
    widget = part.nextInFocusChain()
    while waiting and widget is not None and widget is not part:
        if widget in waiting:
            waiting.discard(widget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def put_after(before: QWidget, part: QWidget) -> None:
    """Let Tab come to ``part`` behind the last stop of ``before``.

    What is built late stands at the end of the window's chain, behind rail and top bar.
    """
    last = (tab_stops(before) or [before])[-1]
    for stop in tab_stops(part) or [part]:
        QWidget.setTabOrder(last, stop)
        last = stop
