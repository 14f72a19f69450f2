"""What the import page may ask: what a file holds, what it would do, and doing it."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from forms.fields import Question
from forms.ledgers.form_rows import Setting
from forms.ledgers.row_owners import Owners
from forms.reading.any_ledger import RowNames, owners_for, read_any
from forms.reading.column_survey import ColumnsFound, survey_columns
from forms.reading.ledger_reading import LedgerReading
from forms.reading.sheet_survey import (
    BY_NAME,
    FIGURES,
    SheetPart,
    only_part,
    survey_workbook,
    with_cells,
)
from forms.spreadsheets.sheets import Workbook, open_workbook
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre, random_row_id
from models.usecases.ledgers import column_mappings, unfinished_import
from models.usecases.ledgers.edit_ledgers import put_figures
from models.usecases.ledgers.import_cards import (
    ColumnMapping,
    Remembered,
    UnfinishedImport,
    Wishes,
)
from models.usecases.ledgers.import_ledger import (
    AnyPlan,
    Terms,
    carry_out,
    ledgers_of,
    plan_equipment,
    plan_rows,
    plan_staff,
)
from models.usecases.ledgers.put_answers import put_answers
from models.usecases.named_files import read_file
from models.vocabulary import limits
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress
from ui.bridge.import_lines import NamedAsk, NamedValues, answer_values, figure_values
from ui.bridge.sheets import asked_on_sheet

_MATCH_FIRST = frozenset({
    RefusalCode.WORKBOOK_COLUMNS_MISSING,
    RefusalCode.WORKBOOK_COLUMN_TWICE,
    RefusalCode.WORKBOOK_HEADER_MISSING,
})  # fmt: skip
_FEWEST_HEADERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFound:
    """A file that was opened, and what each of its sheets is."""

    path: Path
    digest: str
    workbook: Workbook
    parts: tuple[SheetPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAsk:
    """Which part of a file comes in as what, for which year, and on which terms.

    ``cells``: (row counted from 1, column counted from 0) -> text mended on the page.
    ``left_values``: keys of figures, facts or entries of registers that stay out.
    """

    file: FileFound
    part: SheetPart
    ledger: str
    year: int
    choices: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)
    wishes: Wishes = field(default_factory=Wishes)
    left_values: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """What would come of a part: ``plan`` and ``reading`` of rows, ``values`` told by name."""

    ask: ImportAsk
    card: ImportCard
    questions: tuple[Question, ...]
    columns: ColumnsFound
    plan: AnyPlan | None = None
    reading: LedgerReading[Any] | None = None
    values: NamedValues | None = None
    owners: Owners = field(default_factory=Owners)
    """Those the rows may belong to."""
    refusal: Refusal | None = None
    """Why the part cannot be read before its columns are matched; then nothing else is known."""


class ImportBridge:
    """A file on its way into a ledger."""

    def open_file(self, path: Path) -> FileFound:
        """Open a spreadsheet and recognise its sheets.

        Raises: Refusal WORKBOOK_… where it cannot be taken; Trouble.
        """
        workbook = open_workbook(path)
        digest = digest_of(read_file(path, most=limits.WORKBOOK_BYTES))
        return FileFound(
            path=path, digest=digest, workbook=workbook, parts=survey_workbook(workbook)
        )

    def file_columns(self, ask: ImportAsk) -> ColumnsFound:
        """Return the columns of the part and where each would go."""
        return survey_columns(_workbook(ask), ask.ledger, ask.columns)

    def plan_import(self, centre: Centre, ask: ImportAsk, progress: Progress) -> ImportView:
        """Read the part and say what it would do; nothing is written.

        Raises: Refusal WORKBOOK_… where the part cannot be taken; Trouble; Cancelled.
        """
        if ask.ledger in BY_NAME:
            return _named_view(centre, ask)
        ledgers = ledgers_of(centre, ask.year)
        today = centre.clock.today()
        setting = Setting(
            owners=owners_for(ask.ledger, ledgers), year=ask.year, today=today,
            new_id=random_row_id(today),
        )  # fmt: skip
        reading = read_any(
            _workbook(ask), ask.ledger, setting, choices=ask.choices, columns=ask.columns,
            progress=progress,
        )  # fmt: skip
        plan = _plan(centre, ask, reading, setting)
        return ImportView(
            ask=ask,
            card=plan.card,
            questions=reading.questions,
            columns=self.file_columns(ask),
            plan=plan,
            reading=reading,
            owners=setting.owners,
        )

    def look_at(self, centre: Centre, ask: ImportAsk, progress: Progress) -> ImportView:
        """Return what the part would do, or its columns where they have to be matched first.

        Raises: as ``plan_import`` for anything else.
        """
        try:
            return self.plan_import(centre, ask, progress)
        except Refusal as refused:
            if ask.ledger in BY_NAME or refused.code not in _MATCH_FIRST:
                raise
            columns = self.file_columns(ask)
            if len(columns.headers) < _FEWEST_HEADERS:
                raise
            card = ImportCard(
                ledger=ask.ledger, file=ask.file.path.name, sheet=ask.part.sheet, dry_run=True,
                rows_read=ask.part.rows, added=0, changed=0, unchanged=0, vanished=(), held=0,
                faults=(), remarks=(), ignored_columns=(), skipped_rows=0,
            )  # fmt: skip
            return ImportView(ask=ask, card=card, questions=(), columns=columns, refusal=refused)

    def carry_out_import(self, centre: Centre, view: ImportView) -> ImportCard:
        """Do what was shown, in one unit of work. Raises: Trouble; then nothing was written."""
        if view.plan is not None:
            return carry_out(centre, view.plan)
        values = view.values
        if values is not None and values.figures:
            put_figures(centre, dict(values.figures), year=view.ask.year)
        elif values is not None:
            put_answers(centre, values.facts, values.entries, year=view.ask.year)
        return replace(view.card, dry_run=False)

    def years_known(self, centre: Centre) -> tuple[int, ...]:
        """Return the years this institution keeps ledgers of."""
        with centre.workspace.store.reading() as read:
            return read.ledgers.years()

    def remember_mapping(self, centre: Centre, ledger: str, mapping: ColumnMapping) -> None:
        column_mappings.remember_mapping(centre, ledger, mapping)

    def recall_mapping(
        self, centre: Centre, ledger: str, headers: Sequence[str]
    ) -> Remembered | None:
        return column_mappings.recall_mapping(centre, ledger, headers)

    def put_import_aside(self, centre: Centre, ask: ImportAsk | None) -> None:
        aside = None if ask is None else _aside(ask)
        unfinished_import.put_import_aside(centre, aside)

    def read_import_aside(self, centre: Centre) -> UnfinishedImport | None:
        return unfinished_import.read_import_aside(centre)

    def taken_up(self, aside: UnfinishedImport, file: FileFound) -> ImportAsk | None:
        """Return the import that was put aside, None where the file no longer has the part.

        Where the file was changed meanwhile, what was decided row by row counts no more.
        """
        part = next(
            (p for p in file.parts if (p.sheet, p.year) == (aside.sheet, aside.part_year)), None
        )
        if part is None:
            return None
        ask = ImportAsk(
            file=file, part=part, ledger=aside.ledger, year=aside.year, choices=aside.choices,
            columns=aside.columns,
        )  # fmt: skip
        if file.digest != aside.digest:
            return ask
        return replace(ask, cells=aside.cells, wishes=aside.wishes, left_values=aside.left_values)


def _workbook(ask: ImportAsk) -> Workbook:
    part = replace(ask.part, ledger=ask.ledger)
    return with_cells(only_part(ask.file.workbook, part), ask.cells)


def _plan(centre: Centre, ask: ImportAsk, reading: LedgerReading[Any], setting: Setting) -> AnyPlan:
    columns = {each.header: each.key for each in reading.columns}
    terms = Terms(wishes=ask.wishes, columns=columns, year=ask.year)
    if ask.ledger == "staff":
        return plan_staff(centre, reading, terms)
    if ask.ledger == "equipment":
        return plan_equipment(centre, reading, terms)
    names = RowNames(ask.ledger, setting.owners)
    return plan_rows(centre, ask.ledger, reading, terms, key_of=names.key_of, name_of=names.name_of)


def _named_view(centre: Centre, ask: ImportAsk) -> ImportView:
    told = NamedAsk(
        ledger=ask.ledger,
        workbook=_workbook(ask),
        sheet=ask.part.sheet,
        year=ask.part.year or ask.year,
        stored=ledgers_of(centre, ask.year),
        left_out=ask.left_values,
        choices=ask.choices,
        columns=ask.columns,
    )
    if ask.ledger == FIGURES:
        values = figure_values(told)
    else:
        asked = {(each.register, each.kind): each.name for each in asked_on_sheet(centre)}
        values = answer_values(told, asked)
    return ImportView(
        ask=ask,
        card=values.card,
        questions=values.questions,
        columns=values.columns,
        values=values,
    )


def _aside(ask: ImportAsk) -> UnfinishedImport:
    return UnfinishedImport(
        path=str(ask.file.path),
        digest=ask.file.digest,
        sheet=ask.part.sheet,
        ledger=ask.ledger,
        part_year=ask.part.year,
        year=ask.year,
        columns=ask.columns,
        choices=ask.choices,
        cells=ask.cells,
        left_values=ask.left_values,
        wishes=ask.wishes,
    )
