"""What can be done with the chosen cells and rows, as a menu at the pointer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.pages.ledgers.columns import NUMBER

if TYPE_CHECKING:
    from ui.pages.ledgers.rows import RowsTab


def cell_menu(tab: "RowsTab") -> QMenu:
    """Return the menu for what is chosen in a tab's table."""
    table, typing, sieve = tab.table, tab.typing, tab.sieve
    translate = QCoreApplication.translate
    menu = QMenu(table)
    menu.setAccessibleName(translate("CellMenu", "这些格子"))
    index = table.currentIndex()
    column = table.rows_model.columns[index.column()].id if index.isValid() else NUMBER
    of_field = column != NUMBER
    line = tab.current_line

    free = not table.barred

    def add(word: str, keys: str, deed: Callable[[], object], on: bool = True) -> None:
        # the keys are shown, not bound: the table takes them itself
        action = QAction(f"{word}\t{keys}" if keys else word, menu)
        action.setEnabled(on)
        action.triggered.connect(lambda _on: deed())
        menu.addAction(action)

    add(translate("CellMenu", "复制"), "Ctrl+C", table.copy_block)
    add(
        translate("CellMenu", "连同列名复制"),
        "Ctrl+Shift+C",
        lambda: table.copy_block(with_header=True),
    )
    add(translate("CellMenu", "粘贴"), "Ctrl+V", typing.paste, free)
    menu.addSeparator()
    add(translate("CellMenu", "向下填充"), "Ctrl+D", typing.fill_down, of_field and free)
    add(translate("CellMenu", "和上一行相同"), "F7", typing.repeat_above, of_field and free)
    add(translate("CellMenu", "清空"), "Del", typing.empty, of_field and free)
    add(translate("CellMenu", "批量修改…"), "", tab.ask_bulk, free)
    menu.addSeparator()
    add(tab.words.add, "Ctrl+N", tab.ask_new_row, free)
    add(translate("CellMenu", "{end}…").format(end=tab.words.end), "", tab.ask_end, free)
    menu.addSeparator()
    add(translate("CellMenu", "升序"), "", lambda: sieve.sort_level(column, down=False))
    add(translate("CellMenu", "降序"), "", lambda: sieve.sort_level(column, down=True))
    add(translate("CellMenu", "筛选这一列…"), "Alt+↓", lambda: sieve.open_box(column), of_field)
    menu.addSeparator()
    add(
        translate("CellMenu", "历史"),
        "",
        lambda: tab.history_asked.emit(line),
        line is not None,
    )
    return menu
