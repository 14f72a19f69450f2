"""The staff table with 10,000 people: opened, scrolled, sorted, searched letter by letter.

Ours: the ledgers page of an open workspace whose clauses have been judged, as they
are once the home page stands. The floor: a bare QTableView over a QStandardItemModel
that holds the texts the same cells show, sorted and filtered by Qt's own proxy.
Every step ends with what the window has painted. Nothing is drawn on a screen
(``offscreen``), but every pixel is.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter_ns

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from benchmarks.pairing import Effort, Outcome, Pair, Side, always, compare, run
from benchmarks.sized_centre import CLOCK, Size, fonts, make_centre
from models.vocabulary.typed import initials_of
from resources import resource
from ui.bridge.whole import Bridge
from ui.collector import GuiThreadCollector
from ui.desk import Desk, Destination
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.look.dress import Dresser
from ui.pages.ledgers.columns import by_pinyin
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.rows import RowsTab

WIDTH, HEIGHT = 1286, 626
_NS_PER_MS = 1_000_000
_SORTED = ("name", "department", "born_on", "profession")
_TYPED = ("z", "zm", "zmy", "周", "周明", "内科")
_STAFF = Destination(page="ledgers", detail="staff")


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure opening, scrolling by keys and by wheel, sorting and searching."""
    app = QApplication([])
    # the frame looks up initials for its own search soon after the start
    initials_of("周")
    look = make_look(resource())
    Dresser(app, look, resource())
    size = Size(clauses=effort.of(140, 10), staff=effort.of(10_000, 500), equipment=40)
    with TemporaryDirectory() as folder, closing(make_centre(Path(folder) / "c", size)) as centre:
        assert centre.assessment is not None
        desk = Desk(Bridge(clock=CLOCK, fonts=fonts(), packs=lambda: ()), centre, look, JobRunner())
        collector = GuiThreadCollector(app)
        collector.start()
        page = _page(desk)
        # as the program does once a workspace stands
        collector.settle()
        tab = page.staff
        bare = Bare(tab)
        told = f"{size.staff} rows"
        yield compare(_opening(desk, bare, effort.of(7, 1)), remark=told)
        yield from _scrolling(tab, bare, effort)
        yield from _sorting(tab, bare, effort)
        yield from _searching(tab, bare, effort)
        page.close()
        desk.jobs.shutdown()


class Bare:
    """A QTableView with the texts of the same rows, and nothing else."""

    def __init__(self, tab: RowsTab) -> None:
        model, columns = tab.model, tab.table.columns_shown
        self.keys = [model.columns[column].id for column in columns]
        self.texts = [
            [model.cell_at(model.index(row, column)).shown for column in columns]
            for row in range(model.rowCount())
        ]
        self.items = QStandardItemModel(len(self.texts), len(columns))
        for row, texts in enumerate(self.texts):
            for column, text in enumerate(texts):
                self.items.setItem(row, column, QStandardItem(text))
        self.proxy = QSortFilterProxyModel()
        self.proxy.setSourceModel(self.items)
        self.proxy.setFilterKeyColumn(-1)
        self.view = self.made()
        self.view.setModel(self.proxy)
        self.view.show()
        _paint(self.view)

    def made(self) -> QTableView:
        """Return a view of the same size, without a model."""
        view = QTableView()
        view.resize(WIDTH, HEIGHT)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        return view


def _page(desk: Desk) -> LedgersPage:
    page = LedgersPage(desk)
    page.resize(WIDTH, HEIGHT)
    page.show_destination(_STAFF)
    page.show()
    _paint(page)
    return page


def _paint(window: QWidget) -> None:
    QApplication.processEvents()
    window.repaint()
    QApplication.processEvents()


def _opening(desk: Desk, bare: Bare, rounds: int) -> Pair:
    """From making the page to its picture; the workspace has been read and judged before."""

    def open_ours() -> None:
        page = _page(desk)
        page.close()
        page.deleteLater()

    def open_bare() -> None:
        view = bare.made()
        view.setModel(bare.items)
        view.show()
        _paint(view)
        view.close()
        view.deleteLater()

    return Pair(
        name="tables.open_page", ours=always(open_ours), floor=always(open_bare), rounds=rounds
    )


def _scrolling(tab: RowsTab, bare: Bare, effort: Effort) -> Iterator[Outcome]:
    pages, turns = effort.of(100, 5), effort.of(200, 10)

    def by_key(view: QTableView) -> None:
        QTest.keyClick(view, Qt.Key.Key_PageDown)

    for name, count, step in (("page_down", pages, by_key), ("wheel", turns, _turn_wheel)):
        ours = _steps(tab.table, step, count)
        floor = _steps(bare.view, step, count)
        yield _outcome(f"tables.{name}", ours, floor)


def _turn_wheel(view: QTableView) -> None:
    at = QPointF(view.viewport().rect().center())
    everywhere = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    event = QWheelEvent(
        at, everywhere, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def _steps(view: QTableView, step: Callable[[QTableView], None], count: int) -> list[float]:
    """Return how long each step takes until everything has been painted."""
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 1))
    view.scrollToTop()
    _paint(view.window())
    return [_timed(lambda: _step(view, step)) for _ in range(count)]


def _step(view: QTableView, step: Callable[[QTableView], None]) -> None:
    step(view)
    # what was scrolled is painted, and nothing else: as the window does between two keys
    QApplication.processEvents()


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter_ns()
    work()
    return (perf_counter_ns() - started) / _NS_PER_MS


def _sorting(tab: RowsTab, bare: Bare, effort: Effort) -> Iterator[Outcome]:
    rows = tab.model

    @contextmanager
    def first_time(key: str) -> Iterator[Callable[[], object]]:
        by_pinyin.cache_clear()
        _show_again(tab)
        yield lambda: _then_paint(tab.table, lambda: tab.sieve.sort_by(key))
        rows.sort_by(())

    @contextmanager
    def bare_first(key: str) -> Iterator[Callable[[], object]]:
        bare.proxy.sort(-1)
        column = bare.keys.index(key)
        yield lambda: _then_paint(bare.view, lambda: bare.proxy.sort(column))

    for key in _SORTED:
        yield compare(
            Pair(
                name=f"tables.sort_{key}",
                ours=Side(prepare=partial(first_time, key)),
                floor=Side(prepare=partial(bare_first, key)),
                rounds=effort.of(7, 1),
            ),
            remark="the first time",
        )
    bare.proxy.sort(-1)


def _searching(tab: RowsTab, bare: Bare, effort: Effort) -> Iterator[Outcome]:
    rounds = effort.of(7, 1)
    first: list[float] = []
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(rounds):
        initials_of.cache_clear()
        _show_again(tab)
        for at, typed in enumerate(_TYPED):
            search = partial(tab.bar.searched.emit, typed)
            (ours if at else first).append(_timed(partial(_then_paint, tab.table, search)))
            sift = partial(bare.proxy.setFilterFixedString, typed)
            floor.append(_timed(partial(_then_paint, bare.view, sift)))
        tab.bar.searched.emit("")
        bare.proxy.setFilterFixedString("")
    yield _outcome("tables.search_first_letter", first, floor)
    yield _outcome("tables.search_next_letters", ours, floor)


def _show_again(tab: RowsTab) -> None:
    """Forget what was worked out for sorting and searching."""
    if tab.card is not None:
        tab.show_card(tab.card)


def _then_paint(view: QTableView, work: Callable[[], object]) -> None:
    work()
    QApplication.processEvents()
    view.viewport().repaint()


def _outcome(name: str, ours: Sequence[float], floor: Sequence[float]) -> Outcome:
    remark = f"ours {_spread(ours)}, floor {_spread(floor)}"
    return Outcome(name=name, ours_ms=tuple(ours), floor_ms=tuple(floor), remark=remark)


def _spread(times: Sequence[float]) -> str:
    high = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return f"p50 {median(times):.1f} p95 {high:.1f} max {max(times):.1f} ms"


if __name__ == "__main__":
    run(measure)
