from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui_stage import dressed
from ui.components.frozen import FrozenColumns
from ui.components.gallery_samples import SAMPLE, SAMPLE_COLUMNS, SAMPLE_TREE
from ui.components.rows import CELL_ROLE, Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.components.tree import ClauseTree, ClauseTreeModel, TreeNode
from ui.look.current import Look
from ui.look.states import GradeMark, Standing, Status

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A row."""

    id: int
    name: str
    short: Fraction | None = None
    bought: bool = False


DEVICES = (
    Device(id=1, name="除颤仪", short=Fraction(10)),
    Device(id=2, name="洗胃机", short=Fraction(9)),
    Device(id=3, name="心电图机"),
    Device(id=4, name="B 超", short=Fraction(1, 3)),
)

COLUMNS: tuple[Column[Device], ...] = (
    Column(
        id="bought",
        title="",
        cell=lambda row: Cell(checked=row.bought, spoken="选用"),
        characters=2,
    ),
    Column(
        id="name",
        title="名称",
        cell=lambda row: Cell(text=row.name, edit=row.name),
        sort=lambda row: row.name,
    ),
    Column(
        id="short",
        title="还差",
        cell=lambda row: (
            Cell(text=f"还差 {row.short}", status=Status.NOT_MET)
            if row.short is not None
            else Cell(status=Status.MISSING, tinted=True)
        ),
        sort=lambda row: row.short,
        align=Align.END,
    ),
    Column(id="rows", title="条款", cell=lambda row: Cell(text=f"1.3.{row.id}", link=True)),
)


@pytest.fixture
def model(qapp: QApplication) -> RowsModel[Device]:
    return RowsModel(COLUMNS, key=lambda row: row.id, rows=DEVICES)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


@pytest.fixture
def table(look: Look, model: RowsModel[Device], qtbot: QtBot) -> DataTable:
    made = DataTable(look, model, spoken="设备", grid=True)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def _ids(model: RowsModel[Device]) -> list[int]:
    return [row.id for row in model.shown]


def _at(table: DataTable, key: int, column: str) -> QPoint:
    table.go_to(key, column)
    return table.visualRect(table.currentIndex()).center()


def test_the_model_keeps_qts_rules_while_rows_change(model: RowsModel[Device]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    model.keep_only(lambda row: row.id > 1)
    model.set_rows(())
    model.set_rows(DEVICES)
    model.keep_only(None)
    assert tester.model() is model


def test_figures_are_sorted_by_their_amount_and_missing_ones_come_last(
    model: RowsModel[Device],
) -> None:
    model.sort(2, Qt.SortOrder.AscendingOrder)
    assert _ids(model) == [4, 2, 1, 3]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert _ids(model) == [1, 2, 4, 3]
    model.sort(-1)
    assert _ids(model) == [1, 2, 3, 4]


def test_a_column_without_sort_leaves_the_rows_order(model: RowsModel[Device]) -> None:
    model.sort(2)
    model.sort(3)
    assert _ids(model) == [1, 2, 3, 4]


def test_new_rows_are_sorted_and_filtered_like_the_old(model: RowsModel[Device]) -> None:
    model.sort(2)
    model.keep_only(lambda row: row.short is not None)
    model.set_rows((*DEVICES, Device(id=5, name="制氧机", short=Fraction(5))))
    assert _ids(model) == [4, 5, 2, 1]
    assert (model.row_of(5), model.row_of(3)) == (1, None)


def test_readers_hear_what_is_shown_by_colour_and_shape(model: RowsModel[Device]) -> None:
    def heard(row: int, column: int) -> object:
        return model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)

    assert heard(0, 0) == "选用"
    assert heard(0, 2) == "还差 10，未达"
    assert heard(2, 2) == "缺数据"
    assert Cell(grade=GradeMark.D).read_aloud == "等级 D 不合格"
    assert Cell(standing=Standing.RECALLED).read_aloud == "待核对"


def test_a_missing_figure_is_never_drawn_as_nothing(model: RowsModel[Device]) -> None:
    assert model.data(model.index(2, 2)) == "缺数据"


def test_edits_are_told_and_nothing_changes_by_itself(
    model: RowsModel[Device], qtbot: QtBot
) -> None:
    index = model.index(0, 1)
    with qtbot.waitSignal(model.cell_edited) as edited:
        assert not model.setData(index, "除颤仪(AED)")
    assert edited.args == [1, "name", "除颤仪(AED)"]
    assert model.data(index) == "除颤仪"
    with qtbot.assertNotEmitted(model.cell_edited):
        model.setData(index, "除颤仪")
        model.setData(model.index(0, 2), "5")


def test_only_cells_with_a_text_to_edit_can_be_edited(model: RowsModel[Device]) -> None:
    editable = [
        bool(model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable)
        for column in range(len(COLUMNS))
    ]
    assert editable == [False, True, False, False]


def test_the_current_row_stays_current_by_key(table: DataTable, model: RowsModel[Device]) -> None:
    assert table.go_to(2, "short")
    model.sort(2, Qt.SortOrder.DescendingOrder)
    model.set_rows((Device(id=9, name="新"), *DEVICES))
    assert table.current_key == 2
    assert not table.go_to(77)


def test_a_row_that_is_filtered_out_is_current_no_more(
    table: DataTable, model: RowsModel[Device]
) -> None:
    table.go_to(2)
    model.keep_only(lambda row: row.id != 2)
    assert table.current_key != 2


def test_moving_to_another_row_tells_its_key_once(table: DataTable, qtbot: QtBot) -> None:
    table.go_to(1, "name")
    keys: list[object] = []
    table.current_key_changed.connect(keys.append)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert keys == [2]


def test_copy_takes_visible_columns_as_text(table: DataTable) -> None:
    table.hide_columns(("rows",))
    table.go_to(1)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "\t除颤仪\t还差 10"
    assert len(lines) == 4


def test_enter_goes_down_in_a_cell_and_follows_a_link(table: DataTable, qtbot: QtBot) -> None:
    table.go_to(1, "name")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.current_key == 2
    table.go_to(2, "rows")
    with qtbot.waitSignal(table.link_chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [2, "rows"]
    table.go_to(2, "short")
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_space_and_click_tick_a_cell(
    table: DataTable, model: RowsModel[Device], qtbot: QtBot
) -> None:
    at = _at(table, 1, "bought")
    with qtbot.waitSignal(model.cell_checked) as ticked:
        QTest.keyClick(table, Qt.Key.Key_Space)
    assert ticked.args == [1, "bought", True]
    with qtbot.waitSignal(model.cell_checked):
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )


def test_typing_in_a_cell_edits_it(
    table: DataTable, model: RowsModel[Device], qtbot: QtBot
) -> None:
    table.go_to(1, "name")
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "除颤仪"
    editor.setText("AED")
    with qtbot.waitSignal(model.cell_edited) as edited:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.current_key == 2)
    assert edited.args == [1, "name", "AED"]


def test_columns_are_hidden_from_the_header_but_the_first(table: DataTable, qtbot: QtBot) -> None:
    menu = table.header_menu()
    offered = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in offered] == ["名称", "还差", "条款"]
    with qtbot.waitSignal(table.columns_changed):
        offered[1].setChecked(False)
    assert table.hidden_columns == ("short",)


def test_rows_and_columns_grow_with_the_text(table: DataTable, look: Look) -> None:
    width, height = table.columnWidth(1), table.rowHeight(0)
    look.set_percent(200)
    assert (height, table.rowHeight(0)) == (28, 48)
    assert table.columnWidth(1) > width


def test_a_tinted_cell_has_its_wedge_and_fill(table: DataTable, look: Look) -> None:
    table.go_to(1)
    rect = table.visualRect(table.model().index(2, 2))
    image = table.viewport().grab().toImage()
    middle = rect.center().y()
    assert image.pixelColor(rect.left() + 1, middle) == look.colours.unknown_line
    assert image.pixelColor(rect.left() + 5, middle) == look.colours.unknown_soft


def test_the_selection_pales_when_the_focus_leaves(
    table: DataTable, look: Look, qtbot: QtBot
) -> None:
    table.go_to(1)
    rect = table.visualRect(table.model().index(0, 1))
    place = rect.topRight() + QPoint(-6, 4)
    assert table.viewport().grab().toImage().pixelColor(place) == look.colours.select
    table.clearFocus()
    assert table.viewport().grab().toImage().pixelColor(place) == look.colours.select_idle


def test_frozen_columns_stand_still_and_share_the_selection(look: Look, qtbot: QtBot) -> None:
    model = RowsModel(SAMPLE_COLUMNS, key=lambda row: row.number, rows=SAMPLE)
    table = DataTable(look, model, spoken="人员", grid=True, frozen=2)
    qtbot.addWidget(table)
    table.resize(260, 90)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    frozen = table.findChild(FrozenColumns)
    assert isinstance(frozen, FrozenColumns)
    assert frozen.width() == table.columnWidth(0) + table.columnWidth(1)
    table.go_to(4, "rows")
    assert table.horizontalScrollBar().value() > 0
    assert frozen.horizontalScrollBar().value() == 0
    assert frozen.verticalScrollBar().value() == table.verticalScrollBar().value() > 0
    assert frozen.selectionModel() is table.selectionModel()
    table.go_to(4, "born")
    assert table.visualRect(table.currentIndex()).left() >= frozen.width()
    QTest.mouseClick(
        frozen.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        frozen.visualRect(model.index(3, 1)).center(),
    )
    assert table.hasFocus()
    assert table.current_key == 4


@pytest.fixture
def tree(look: Look, qtbot: QtBot) -> ClauseTree:
    made = ClauseTree(look, ClauseTreeModel(SAMPLE_TREE), spoken="条款")
    qtbot.addWidget(made)
    made.resize(270, 400)
    made.show()
    return made


def test_the_tree_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = ClauseTreeModel(SAMPLE_TREE)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_nodes(())
    model.set_nodes(SAMPLE_TREE)
    assert tester.model() is model


def test_clauses_and_chapters_are_read_aloud_whole(tree: ClauseTree) -> None:
    model = tree.model()
    assert isinstance(model, ClauseTreeModel)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index_of("1.4.1"), role) == "1.4.1 人员配备，核心，等级 C 合格，需确认"
    assert model.data(model.index_of("1.3"), role) == "1.3 设施设备，已定 4，适用 4"


def test_going_to_a_clause_unfolds_its_chapter_and_tells_it(tree: ClauseTree, qtbot: QtBot) -> None:
    tree.collapseAll()
    with qtbot.waitSignal(tree.clause_chosen) as chosen:
        assert tree.go_to("1.4.2")
    assert chosen.args == ["1.4.2"]
    assert tree.isExpanded(tree.currentIndex().parent())
    assert not tree.go_to("9.9.9")


def test_a_chapter_is_passed_over(tree: ClauseTree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tree.clause_chosen):
        tree.go_to("1.4")
    assert tree.current_key == "1.4"


def test_typing_finds_by_initials_and_by_number(tree: ClauseTree) -> None:
    QTest.keyClicks(tree, "sbp")
    assert tree.current_key == "1.3.3"
    QTest.qWait(1100)
    QTest.keyClicks(tree, "1.4.3")
    assert tree.current_key == "1.4.3"


def test_new_states_leave_folds_and_the_current_clause(tree: ClauseTree) -> None:
    tree.go_to("1.4.1")
    model = tree.model()
    assert isinstance(model, ClauseTreeModel)
    tree.collapse(model.index_of("1.3"))

    def answered(node: TreeNode) -> TreeNode:
        return TreeNode(
            key=node.key,
            number=node.number,
            title=node.title,
            children=tuple(answered(child) for child in node.children),
            status=Status.MET,
            grade=GradeMark.A,
        )

    model.set_nodes(tuple(answered(node) for node in SAMPLE_TREE))
    assert tree.current_key == "1.4.1"
    assert not tree.isExpanded(model.index_of("1.3"))
    assert model.node_at(tree.currentIndex()).grade is GradeMark.A


def test_control_enter_asks_for_the_next_unanswered_clause(tree: ClauseTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.next_unanswered_asked):
        QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_click_folds_a_chapter(tree: ClauseTree) -> None:
    model = tree.model()
    assert isinstance(model, ClauseTreeModel)
    index = model.index_of("1.3")
    QTest.mouseClick(
        tree.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        tree.visualRect(index).center(),
    )
    assert not tree.isExpanded(index)


def test_tree_rows_are_as_high_as_the_text_wants(tree: ClauseTree, look: Look) -> None:
    model = tree.model()
    assert isinstance(model, ClauseTreeModel)
    assert tree.visualRect(model.index_of("1.3")).height() == 25
    look.set_percent(200)
    QApplication.processEvents()
    assert tree.visualRect(model.index_of("1.3")).height() == 43


def test_a_cell_asked_outside_the_model_is_nothing(model: RowsModel[Device]) -> None:
    assert model.data(QModelIndex(), CELL_ROLE) is None
    assert not model.setData(QModelIndex(), "x")
