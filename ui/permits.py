"""What the person at the desk may not do: grey from the start, with the reason.

A page names the deed of a widget once; whoever comes to sit here, it is right for them.
The use case refuses in any case: this only spares people a refusal after typing.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from models.usecases.people.people_cards import Deed, Role
from ui.texts.people import barred_shown
from ui.translated import translated

_BARRED, _OWN_TIP, _OWN_OFF = "barred", "own-tip", "own-off"
"""What a page made of a widget before it was barred, to be given back."""
Asked = Callable[[Deed], tuple[Role, ...]]


@runtime_checkable
class Barrable(Protocol):
    """A widget that knows how it looks when it may not be used."""

    def set_barred(self, reason: str) -> None:
        """Bar it for a reason; "" frees it."""


class Permits(QObject):
    """Which widgets belong to which deed, and whether they may be used now."""

    def __init__(self, barred: Asked, parent: QObject) -> None:
        """``barred``: who may do a deed that who sits here may not; nobody where they may."""
        super().__init__(parent)
        self._barred = barred
        self._guarded: list[tuple[Deed, QWidget]] = []

    def reason(self, deed: Deed) -> str:
        """Return why a deed is barred to who sits here, "" where it is not."""
        may = self._barred(deed)
        return barred_shown(deed, may, translated) if may else ""

    def guard(self, deed: Deed, *widgets: QWidget) -> None:
        """Let widgets be used by those only who may do a deed.

        One that is no ``Barrable`` is switched off whole: a form, not what is read. Freed,
        or never barred, it is as its page left it.
        """
        self._guarded = [one for one in self._guarded if isValid(one[1])]
        for widget in widgets:
            self._guarded.append((deed, widget))
            self._bar(widget, self.reason(deed))

    def refresh(self) -> None:
        """Look again: somebody else may sit here, or with other duties."""
        self._guarded = [one for one in self._guarded if isValid(one[1])]
        for deed, widget in self._guarded:
            self._bar(widget, self.reason(deed))

    def _bar(self, widget: QWidget, reason: str) -> None:
        if isinstance(widget, Barrable):
            widget.set_barred(reason)
            return
        if reason and not widget.property(_BARRED):
            widget.setProperty(_OWN_TIP, widget.toolTip())
            widget.setProperty(_OWN_OFF, widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled))
        if reason:
            widget.setEnabled(False)
            widget.setToolTip(reason)
        elif widget.property(_BARRED):
            widget.setEnabled(not widget.property(_OWN_OFF))
            widget.setToolTip(widget.property(_OWN_TIP))
        widget.setProperty(_BARRED, bool(reason))
