"""What leaves the institution in a package, and what stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.usecases.cards import RevisionCard
from models.usecases.checks.check_cards import PreflightCard
from ui.components.buttons import Button
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import Tone
from ui.texts.filling import size_shown
from ui.texts.joining import joined
from ui.translated import translated

_MOST_LINKS = 2
"""Revisions told on the page; the window tells all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingLine:
    """One row: what, how much, which personal data is in it, whether it leaves.

    ``shows``: the table of the window 看内容 that it opens, "" where nothing leaves.
    """

    codes: tuple[str, ...]
    """Content codes of the preflight this row speaks of."""
    icon: IconName
    title: str
    amount: str
    personal: str = "—"
    leaves: bool = True
    shows: str = ""


class LeavingPanel(Panel):
    """The table 哪些会离开本单位; every row that leaves can be opened."""

    opened = Signal(str)
    """The table of the content to show first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("哪些会离开本单位"), parent=parent)
        self._look = look
        self._model = RowsModel[LeavingLine](
            (
                Column(
                    id="what",
                    title=self.tr("内容"),
                    cell=lambda line: Cell(text=line.title, icon=line.icon, tip=line.title),
                    characters=0,
                ),
                Column(
                    id="amount",
                    title=self.tr("数量"),
                    cell=lambda line: Cell(text=line.amount, tip=line.amount),
                    characters=9,
                    align=Align.END,
                ),
                Column(
                    id="personal",
                    title=self.tr("其中的个人信息"),
                    cell=lambda line: Cell(text=line.personal, tip=line.personal),
                    characters=12,
                ),
                Column(id="where", title=self.tr("去向"), cell=self._where, characters=5),
            ),
            key=lambda line: line.codes,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("哪些会离开本单位"))
        self.table.row_opened.connect(self._on_opened)
        self.body.addWidget(self.table)
        self._add_actions()
        look.changed.connect(self._fit)

    def show_card(self, card: PreflightCard) -> None:
        """Show what a package of this revision would carry."""
        self._model.set_rows(tuple(self.lines_of(card)))
        self._fit()

    def show_chain(self, revisions: Sequence[RevisionCard], revision: int, *, final: bool) -> None:
        """Tell the revisions so far, each with its check code, and the one at hand."""
        told = [
            self.tr("第 {n} 次 {code}").format(n=one.revision, code=one.short_hash)
            for one in revisions[-_MOST_LINKS:]
        ]
        if not final:
            told.append(self.tr("第 {n} 次填写中").format(n=revision))
        self.header.set_note(joined(told, translated) if len(told) > 1 or final else "")
        self.changes.setVisible(revision > 1)

    def _add_actions(self) -> None:
        self.changes = Button(self._look, self.tr("看变化"), small=True)
        self.changes.clicked.connect(lambda: self.opened.emit("changes"))
        self.look_inside = Button(self._look, self.tr("看内容"), small=True)
        self.look_inside.clicked.connect(self._open_current)
        for button in (self.changes, self.look_inside):
            self.header.add_trailing(button)

    def _open_current(self) -> None:
        self._on_opened(self.table.current_key)

    def _on_opened(self, key: object) -> None:
        line = next((line for line in self._model.shown if line.codes == key), None)
        self.opened.emit(line.shows if line is not None and line.shows else "summary")

    def lines_of(self, card: PreflightCard) -> tuple[LeavingLine, ...]:
        """Return the rows; together they name every content code there is."""
        out = {code: (count, size) for code, count, size in card.leaving}
        return (*self._records(out), *self._files(out), *self._staying(dict(card.staying)))

    def _records(self, out: Mapping[str, tuple[int, int]]) -> Iterator[LeavingLine]:
        amount = self.tr("{answers} 项，{reasons} 条")
        reasons = out["reasons"][0] + out["accepted-checks"][0]
        yield LeavingLine(
            codes=("answers", "reasons", "accepted-checks"),
            icon=IconName.CHECKLIST,
            title=self.tr("自评答案、理由"),
            amount=amount.format(answers=out["answers"][0], reasons=reasons),
            personal=self.tr("填报人姓名"),
            shows="clauses",
        )
        yield LeavingLine(
            codes=("staff",),
            icon=IconName.PEOPLE,
            title=self.tr("人员台账"),
            amount=self.tr("{n} 行").format(n=out["staff"][0]),
            personal=self.tr("姓名、职称、证书编码"),
            shows="staff",
        )
        tokens = out["person-tokens"][0]
        told, nobody = self.tr("由证件号算出，看不出号码"), self.tr("未登记县级，不带")
        yield LeavingLine(
            codes=("person-tokens",),
            icon=IconName.KEY,
            title=self.tr("人员代号"),
            amount=self.tr("{n} 个").format(n=tokens),
            personal=told if tokens else nobody,
            leaves=bool(tokens),
            shows="tokens",
        )
        amount = self.tr("{devices} 台，{figures} 项")
        stated = out["figures"][0] + out["facts"][0]
        yield LeavingLine(
            codes=("equipment", "figures", "facts"),
            icon=IconName.EQUIPMENT,
            title=self.tr("设备、年度数据、机构情况"),
            amount=amount.format(devices=out["equipment"][0], figures=stated),
            shows="equipment",
        )

        yield LeavingLine(
            codes=("tasks",),
            icon=IconName.CHECKLIST,
            title=self.tr("指标来历、整改任务"),
            amount=self.tr("{n} 项任务").format(n=out["tasks"][0]),
            personal=self.tr("计入的人员姓名"),
            shows="measures",
        )

    def _files(self, out: Mapping[str, tuple[int, int]]) -> Iterator[LeavingLine]:
        files, size = out["evidence"]
        yield LeavingLine(
            codes=("evidence", "report"),
            icon=IconName.EVIDENCE,
            title=self.tr("佐证文件、自评报告"),
            amount=self.tr("{n} 份，{size}").format(
                n=files + out["report"][0], size=size_shown(size)
            ),
            personal=self.tr("看文件里有没有"),
            shows="files",
        )

    def _staying(self, kept: Mapping[str, int]) -> Iterator[LeavingLine]:
        ids, phones = kept["identity-numbers"], kept["telephone-numbers"]
        yield LeavingLine(
            codes=("identity-numbers", "telephone-numbers"),
            icon=IconName.PERSON,
            title=self.tr("证件号码、个人电话"),
            amount=self.tr("{ids} 个，{phones} 个").format(ids=ids, phones=phones),
            leaves=False,
        )
        yield LeavingLine(
            codes=("notes", "department-answers", "ledger-rows", "held-rows"),
            icon=IconName.NOTE,
            title=self.tr("备注、科室自评、其他台账"),
            amount=self.tr("{notes} 条，{answers} 项，{rows} 行").format(
                notes=kept["notes"],
                answers=kept["department-answers"],
                rows=kept["ledger-rows"] + kept["held-rows"],
            ),
            leaves=False,
        )

    def _where(self, line: LeavingLine) -> Cell:
        if line.leaves:
            return Cell(text=self.tr("报出"), icon=IconName.EXPORT)
        return Cell(text=self.tr("留下"), icon=IconName.LOCK, tone=Tone.OFF)

    def _fit(self) -> None:
        self.table.fit_height(len(self._model.shown))
