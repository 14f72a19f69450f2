"""The panels at the left of the start page: go on, next steps, how far each chapter is."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import ChapterLine, ChecklistCard, ClauseLine
from models.usecases.feedback.feedback_cards import ACCEPTED, LoopCard
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import ElidedLabel, IconLabel, Ink, LinkLabel, TextLabel
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.steps import StepRow
from ui.components.table import DataTable
from ui.desk import Destination
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.strokes import Share
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.words import chapter_number, line_status
from ui.pages.home.steps import NextStep, clause_lines
from ui.texts.joining import joined, labelled
from ui.translated import translated

_STEPS_SHOWN = 4
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftPlace:
    """Where the work was last at, in words."""

    caption: str
    title: str
    detail: str
    where: Destination


class ResumePanel(Panel):
    """Where the work goes on, with the page's one primary button."""

    chosen = Signal(object)
    """A Destination."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, stripe=True, parent=parent)
        self._where = Destination(page="checklist")
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, PANEL_GAP, 8)
        row.setSpacing(PANEL_GAP)
        row.addWidget(IconLabel(look, IconName.CONTINUE, ink="accent", base=22))
        words = QVBoxLayout()
        words.setSpacing(1)
        self._caption = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND)
        self._title = ElidedLabel(look, role=TextRole.CLAUSE)
        self._detail = ElidedLabel(look, role=TextRole.TABLE, ink="text_2")
        for widget in (self._caption, self._title, self._detail):
            words.addWidget(widget)
        row.addLayout(words, 1)
        self.button = Button(look, self.tr("接着做"), kind=ButtonKind.PRIMARY, keycap="Enter")
        self.button.clicked.connect(lambda: self.chosen.emit(self._where))
        row.addWidget(self.button)
        self.body.addLayout(row)

    def show_card(
        self,
        card: ChecklistCard,
        steps: tuple[NextStep, ...],
        worked_on: Destination | None = None,
        left: LeftPlace | None = None,
        loop: LoopCard | None = None,
    ) -> None:
        """Show where to go on: the place left, an open clause, the first step, the submission.

        ``worked_on``: the clause last worked on, which comes first while it is open.
        ``left``: a cell of a ledger, where the work was after that. ``loop``: what the
        county made of what was sent.
        """
        line = _going_on(card, "" if worked_on is None else worked_on.detail)
        if card.final and loop is not None and not loop.older:
            self._show_reviewed(card, loop)
        elif card.final:
            self._show_final(card)
        elif left is not None:
            self._show(left.caption, left.title, left.detail, left.where)
        elif steps and steps[0].where.page == "import":
            first = steps[0]
            self._show(self.tr("先做这一件"), first.title, first.detail, first.where)
            self.button.set_word(first.action)
        elif line is not None:
            self._show(
                self.tr("从这里接着做"),
                f"{line.code} {line.title}",
                self._open_words(line),
                _in_clause(line, worked_on),
            )
        elif steps:
            first = steps[0]
            self._show(self.tr("每一条都已填"), first.title, first.detail, first.where)
        else:
            self._show_done(card)

    def _show_reviewed(self, card: ChecklistCard, loop: LoopCard) -> None:
        returned = loop.decision != ACCEPTED
        next_for_us = self.tr("接受退回，打开下一次，逐项答复")
        self._show(
            self.tr("{year} 年度自评，第 {revision} 次").format(
                year=card.year, revision=card.revision
            ),
            self.tr("县里退回整改") if returned else self.tr("县里复核通过"),
            next_for_us if returned else self.tr("看县里的意见和等级"),
            Destination(page="feedback"),
        )

    def _show_final(self, card: ChecklistCard) -> None:
        self._show(
            self.tr("{year} 年度自评").format(year=card.year),
            self.tr("第 {revision} 次已定稿").format(revision=card.revision),
            self.tr("接着打印、盖章，把文件交给县里"),
            Destination(page="submit"),
        )

    def _show_done(self, card: ChecklistCard) -> None:
        self._show(
            self.tr("{year} 年度自评").format(year=card.year),
            self.tr("没有要办的事"),
            self.tr("可以定稿上报了"),
            Destination(page="submit"),
        )

    def _show(self, caption: str, title: str, detail: str, where: Destination) -> None:
        self._caption.setText(caption)
        self._title.setText(title)
        self._detail.setText(detail)
        self._where = where
        self.button.set_word(self.tr("接着做"))
        self.button.setAccessibleDescription(
            labelled(caption, joined((title, detail), translated), translated)
        )

    def _open_words(self, line: ClauseLine) -> str:
        words = {
            Status.MISSING: self.tr("缺数据，判定不了"),
            Status.IN_PROGRESS: self.tr("填了一部分"),
        }
        return words.get(line_status(line), self.tr("还没填"))


class StepsPanel(Panel):
    """The next steps, most important for submitting first."""

    chosen = Signal(object)
    """A Destination."""
    all_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _steps_title(), parent=parent)
        self._look = look
        self.header.set_note(self.tr("按对上报的影响排列"))
        self._all = LinkLabel(look, self.tr("去上报前检查"))
        self._all.activated.connect(self.all_asked)
        self.header.add_trailing(self._all)
        self.rows: tuple[StepRow, ...] = ()
        self._none = TextLabel(
            self.tr("没有要办的事。"), role=TextRole.TABLE, ink=Ink.SECOND, wrap=True
        )
        self._none.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 10)
        self.body.addWidget(self._none)

    def show_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Show the first steps; the rest is on the submit page."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = steps[:_STEPS_SHOWN]
        self.rows = tuple(
            self._row(step, last=at == len(shown) - 1) for at, step in enumerate(shown)
        )
        for row in self.rows:
            self.body.addWidget(row)
        self._none.setVisible(not steps)

    def _row(self, step: NextStep, *, last: bool) -> StepRow:
        row = StepRow(
            self._look,
            step.title,
            step.detail,
            step.action,
            icon=step.icon,
            ink=step.ink,
            filled=step.filled,
            last=last,
        )
        row.chosen.connect(lambda where=step.where: self.chosen.emit(where))
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Progress:
    """A row of the table: a chapter, or all of them."""

    code: str
    title: str
    settled: int
    applicable: int
    open: int
    lacking: int
    above: int
    below: int
    first: str
    """The clause Enter leads to."""
    total: bool = False


class ChaptersPanel(Panel):
    """How far each chapter is; Enter opens it in the checklist."""

    clause_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _chapters_title(), parent=parent)
        columns: tuple[Column[_Progress], ...] = (
            Column(id="title", title=self.tr("章"), cell=_title_cell, characters=16),
            Column(id="done", title=self.tr("已定 / 适用"), cell=_done_cell, characters=0),
            _count_column("open", self.tr("未填"), _open_cell),
            _count_column("lacking", self.tr("缺数据"), _lacking_cell),
            _count_column("above", self.tr("高于计算"), _above_cell),
            _count_column("below", self.tr("低于计算"), _below_cell),
        )
        self.model = RowsModel[_Progress](columns, key=lambda row: row.code)
        self.table = DataTable(look, self.model, spoken=self.tr("各章进度"))
        self.table.setVerticalScrollBarPolicy(_NEVER)
        self.table.setHorizontalScrollBarPolicy(_NEVER)
        self.table.row_opened.connect(self._on_opened)
        self.body.addWidget(self.table)
        look.changed.connect(self._fit)

    def show_card(self, card: ChecklistCard) -> None:
        """Show the chapters and their sum."""
        self.header.set_note(
            self.tr("{total} 条，其中不适用 {away} 条").format(
                total=card.total, away=card.not_applicable
            )
        )
        total = _Progress(
            code="",
            title=self.tr("合计"),
            settled=card.settled,
            applicable=card.applicable,
            open=card.open,
            lacking=card.lacking_data,
            above=sum(chapter.over_claims for chapter in card.chapters),
            below=sum(chapter.under_claims for chapter in card.chapters),
            first=_first(clause_lines(card)),
            total=True,
        )
        self.model.set_rows((*(_chapter(each) for each in card.chapters), total))
        self._fit()

    def _fit(self) -> None:
        self.table.fit_height(self.model.rowCount())

    def _on_opened(self, key: str) -> None:
        row = self.model.row_of(key)
        if row is not None and self.model.row_at(row).first:
            self.clause_asked.emit(self.model.row_at(row).first)


def _in_clause(line: ClauseLine, worked_on: Destination | None) -> Destination:
    """Return the clause, and in the one last worked on the very criterion."""
    field = worked_on.field if worked_on is not None and worked_on.detail == line.code else ""
    return Destination(page="checklist", detail=line.code, field=field)


def _going_on(card: ChecklistCard, worked_on: str) -> ClauseLine | None:
    """Return the clause to go on with: the last worked on, else one begun, else the first open."""
    still = [line for line in clause_lines(card) if line.claimed is None]
    last = [line for line in still if line.code == worked_on]
    begun = [line for line in still if line.started]
    return next(iter((*last, *begun, *still)), None)


def _chapter(chapter: ChapterLine) -> _Progress:
    lines = tuple(line for part in chapter.sections for line in part.clauses)
    return _Progress(
        code=chapter.code,
        title=f"{chapter_number(chapter.code)} {chapter.title}",
        settled=chapter.settled,
        applicable=chapter.applicable,
        open=chapter.open,
        lacking=chapter.lacking_data,
        above=chapter.over_claims,
        below=chapter.under_claims,
        first=_first(lines),
    )


def _first(lines: tuple[ClauseLine, ...]) -> str:
    still = [line for line in lines if line.claimed is None]
    return next((line.code for line in (*still, *lines)), "")


def _count_column(ident: str, title: str, cell: Callable[[_Progress], Cell]) -> Column[_Progress]:
    return Column(id=ident, title=title, cell=cell, characters=4, align=Align.END)


def _title_cell(row: _Progress) -> Cell:
    return Cell(text=row.title, strong=row.total)


def _done_cell(row: _Progress) -> Cell:
    done = Fraction(row.settled, row.applicable) if row.applicable else Fraction(0)
    return Cell(text=f"{row.settled}/{row.applicable}", share=Share(now=done), strong=row.total)


def _open_cell(row: _Progress) -> Cell:
    return Cell(text=str(row.open), strong=row.total)


def _lacking_cell(row: _Progress) -> Cell:
    return _marked(row, row.lacking, Status.MISSING)


def _above_cell(row: _Progress) -> Cell:
    return _marked(row, row.above, Status.SET_BY_PERSON)


def _below_cell(row: _Progress) -> Cell:
    return Cell(text=str(row.below), strong=row.total)


def _marked(row: _Progress, count: int, status: Status) -> Cell:
    """Return a count that draws the eye while there is anything to count."""
    shown = None if row.total or not count else status
    return Cell(text=str(count), status=shown, strong=row.total)


def _steps_title() -> str:
    return QCoreApplication.translate("Home", "下一步")


def _chapters_title() -> str:
    return QCoreApplication.translate("Home", "各章进度")
