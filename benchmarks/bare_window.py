"""The least there is to wait for: a PySide6 window with our style, our fonts and one label.

Started by ``benchmarks.start_window`` in a process of its own.
"""

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from resources import resource


def show() -> int:
    """Show the window until somebody ends the process."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    for name in ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf"):
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    app.setFont(QFont("Noto Sans SC", 11))
    window = QMainWindow()
    window.setCentralWidget(QLabel("望禾县柳塘镇中心卫生院"))
    window.resize(1280, 800)
    window.show()
    return app.exec()


sys.exit(show())
