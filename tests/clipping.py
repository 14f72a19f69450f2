"""What of a window a person cannot read whole: words cut, parts squeezed, laid over each other.

``cut_in`` looks at every visible widget of a window. Words that are drawn by hand
are overheard while the window is painted (``overheard``).
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from ui.components.labels import LinkLabel

Held = TypeVar("Held")

_SLACK = 1
"""Pixels: sizes are whole, widths of letters are not."""
_EDIT_PADDING = 4
"""Pixels a line of input keeps free at both sides together."""
_HEADING_PADDING, _ARROW = 16, 14
"""Pixels, as the style sheet has them."""
_LEAST_VIEW = 40
"""Pixels: through a lower slit nobody reads what scrolls behind it."""
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def described(widget: QWidget) -> str:
    """Name a widget by its kind, the kinds above it and its words."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(names) < 4:
        names.append(type(above).__name__)
        above = above.parentWidget()
    shown = text or widget.accessibleName()
    return f"{' < '.join(names)} “{shown[:60]}” {widget.width()}×{widget.height()}"


@dataclass(slots=True)
class Overheard:
    """Lines drawn by hand that had less room than they take: who drew, what, how wide."""

    lines: list[tuple[QWidget, str, int, int]] = field(default_factory=list)


@contextmanager
def overheard() -> Iterator[Overheard]:
    """Listen to every line that ``paint_text`` draws."""
    from ui.look import strokes

    original: Callable[..., int] = strokes.paint_text
    heard = Overheard()

    def listening(painter: QPainter, rect: QRect, text: str, *, font: QFont, **rest: Any) -> int:
        needed = QFontMetrics(font).horizontalAdvance(text)
        if needed > rect.width() + _SLACK:
            device = painter.device()
            if isinstance(device, QWidget):
                heard.lines.append((device, text, needed, rect.width()))
        return original(painter, rect, text, font=font, **rest)

    places = [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("ui.") and getattr(module, "paint_text", None) is original
    ]
    for module in places:
        setattr(module, "paint_text", listening)  # noqa: B010 - every module has its own name
    try:
        yield heard
    finally:
        for module in places:
            setattr(module, "paint_text", original)  # noqa: B010


def cut_in(window: QWidget) -> Iterator[str]:
    """Yield what is cut, squeezed or covered in a visible window."""
    with overheard() as heard:
        window.grab()
    for widget, text, needed, room in heard.lines:
        if not in_view(widget) and text not in widget.toolTip():
            yield f"drawn {needed} in {room} “{text}”: {described(widget)}"
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield from _words_cut(widget)
            yield from _outside(widget, window)
            yield from _covered(widget)


def in_view(widget: QWidget) -> bool:
    """Tell whether a widget is the inside of a list, tree or table: its cells have tooltips."""
    above = widget.parentWidget()
    inside = isinstance(above, QAbstractScrollArea) and above.viewport() is widget
    return inside and not isinstance(above, QScrollArea)


def _words_cut(widget: QWidget) -> Iterator[str]:
    for kind, check in _CHECKS:
        if isinstance(widget, kind):
            for fault in check(widget):
                yield f"{fault}: {described(widget)}"
            return


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or _drawn_by_hand(label):
        return
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"cut below, {needed} of {label.height()}"
        widest = label.fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap), label.text()
        )
        if widest.width() > room.width() + _SLACK:
            yield f"a word too wide, {widest.width()} of {room.width()}"
        return
    needed_size = label.fontMetrics().size(0, label.text())
    told = label.toolTip()
    if needed_size.width() > room.width() + _SLACK and label.text() not in told:
        yield f"cut, {needed_size.width()} of {room.width()}"
    if needed_size.height() > label.height() + _SLACK:
        yield f"cut below, {needed_size.height()} of {label.height()}"


def _link(label: LinkLabel) -> Iterator[str]:
    if label.sizeHint().width() > label.width() + _SLACK and not label.toolTip():
        yield f"cut, {label.sizeHint().width()} of {label.width()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    needed = button.sizeHint()
    if button.hasHeightForWidth():
        needed = QSize(0, button.heightForWidth(button.width()))
    if button.text() and needed.width() > button.width() + _SLACK:
        yield f"cut, {needed.width()} of {button.width()}"
    if button.text() and needed.height() > button.height() + _SLACK:
        yield f"cut below, {needed.height()} of {button.height()}"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        combo,
    )
    words = combo.currentText() or combo.placeholderText()
    needed = combo.fontMetrics().horizontalAdvance(words)
    if needed > room.width() + _SLACK and words not in combo.toolTip():
        yield f"cut, {needed} of {room.width()} “{words}”"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        if bar.tabRect(at).right() > bar.width() + _SLACK:
            yield f"tab “{bar.tabText(at)}” behind the edge, {bar.tabRect(at).right()}"


def _header(header: QHeaderView) -> Iterator[str]:
    model = _perhaps(header.model())
    if model is None or header.orientation() is not Qt.Orientation.Horizontal:
        return
    for at in range(header.count()):
        needed, room = _heading_needs(header, at), header.sectionSize(at)
        title = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        tip = str(
            model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or ""
        )
        if not title or header.isSectionHidden(at):
            continue
        if needed > room and (title not in tip or room < header.height()):
            yield f"heading “{title}” {needed} of {room}"


def _heading_needs(header: QHeaderView, at: int) -> int:
    """Return what a title takes between its paddings, beside the arrow of a sorted column."""
    font = QFont(header.font())
    font.setWeight(QFont.Weight.DemiBold)
    title = str(header.model().headerData(at, Qt.Orientation.Horizontal) or "")
    arrow = _ARROW if header.sortIndicatorSection() == at else 0
    return QFontMetrics(font).horizontalAdvance(title) + _HEADING_PADDING + arrow


def _line(line: QLineEdit) -> Iterator[str]:
    words = line.placeholderText()
    if line.text() or not words:
        return
    margins = line.textMargins()
    room = line.contentsRect().width() - margins.left() - margins.right() - _EDIT_PADDING
    needed = line.fontMetrics().horizontalAdvance(words)
    if needed > room + _SLACK and words not in line.toolTip():
        yield f"hint cut, {needed} of {room} “{words}”"


def _spin(spin: QAbstractSpinBox) -> Iterator[str]:
    if spin.sizeHint().width() > spin.width() + _SLACK:
        yield f"cut, {spin.sizeHint().width()} of {spin.width()}"


def _area(area: QScrollArea) -> Iterator[str]:
    inner, room = _perhaps(area.widget()), area.viewport()
    if inner is None:
        return
    off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if off and inner.width() > room.width() + _SLACK:
        yield f"wider than what scrolls, {inner.width()} of {room.width()}"
    if inner.height() > room.height() and room.height() < _LEAST_VIEW:
        yield f"a slit of {room.height()} for {inner.height()}"


_CHECKS: tuple[tuple[type[Any], Callable[[Any], Iterator[str]]], ...] = (
    (LinkLabel, _link),
    (QLabel, _label),
    (QAbstractButton, _button),
    (QComboBox, _combo),
    (QTabBar, _tabs),
    (QHeaderView, _header),
    (QLineEdit, _line),
    (QAbstractSpinBox, _spin),
    (QScrollArea, _area),
)


def _drawn_by_hand(label: QLabel) -> bool:
    kinds = type(label).__mro__
    return any("paintEvent" in vars(kind) for kind in kinds[: kinds.index(QLabel)])


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    """Tell of a part that stands out of what holds it, and of one with less than it needs."""
    above = widget.parentWidget()
    if (
        widget is window
        or above is None
        or widget.isWindow()
        or isinstance(
            above, QAbstractScrollArea | QComboBox | QAbstractSpinBox | QLineEdit | QTabBar
        )
    ):
        return
    if isinstance(above.parentWidget(), QAbstractScrollArea):
        return  # inside a viewport: it scrolls, or _area tells of it
    over = above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if _laid_out(above, widget) and not over.contains(widget.geometry()):
        yield f"{_numbers(widget.geometry())} out of {_numbers(above.rect())}: {described(widget)}"
    if isinstance(widget, QLabel) and not widget.text():
        return
    least = widget.minimumSizeHint()
    if not widget.findChildren(QWidget, options=_DIRECT) and _smaller(widget.size(), least):
        yield f"squeezed, needs {least.width()}×{least.height()}: {described(widget)}"


def _smaller(size: QSize, least: QSize) -> bool:
    return size.width() < least.width() - _SLACK or size.height() < least.height() - _SLACK


def _covered(widget: QWidget) -> Iterator[str]:
    """Tell of parts in one layout that lie over each other."""
    layout = widget.layout()
    if layout is None:
        return
    parts = [each for each in _widgets_of(layout) if each.isVisible()]
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            both = one.geometry().intersected(other.geometry())
            stacked = one.parentWidget() is not other.parentWidget()
            if not stacked and both.width() > _SLACK and both.height() > _SLACK:
                yield f"covers {_numbers(both)} of {described(other)}: {described(one)}"


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = _perhaps(item.widget()) if item is not None else None
        inner = _perhaps(item.layout()) if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_of(inner)


def _laid_out(above: QWidget, widget: QWidget) -> bool:
    layout = above.layout()
    return layout is not None and widget in set(_widgets_of(layout))


def _perhaps(held: Held) -> Held | None:
    """Return what Qt holds there; its type hints leave out that there may be nothing."""
    return held


def _numbers(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"
