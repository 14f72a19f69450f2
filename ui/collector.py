"""Python's garbage collector, kept to the GUI thread.

Left alone it runs in whichever thread happens to allocate: in a worker's it
would delete widgets from the wrong thread, which Qt does not survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_EVERY_MS = 5000
SETTLED_AFTER_MS = 2000
"""So long after a workspace was entered its rows are read and its first page stands."""


class GuiThreadCollector(QObject):
    """Switches automatic collection off and looks every few seconds what is due."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)

    def start(self) -> None:
        """Take over; call in the GUI thread."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give it back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def settle(self) -> None:
        """Look no more at what there is now: the rows of a workspace live as long as it does.

        Going through ten thousand of them stops the screen for a tenth of a second
        or more. What was settled before is looked at once again.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def settle_soon(self) -> None:
        """Settle when the workspace just entered stands."""
        QTimer.singleShot(SETTLED_AFTER_MS, self, self.settle)

    @Slot()
    def collect_due(self) -> int:
        """Collect the oldest generation whose threshold is passed; return what was freed."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                return gc.collect(generation)
        return 0
