"""A whole file into ledgers, without a person beside it: which parts, on which terms."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from forms.fields import Question
from forms.reading.sheet_survey import BY_NAME, SheetPart, due_parts, likeliest_part
from models.usecases.cards import ImportCard
from models.usecases.centre import Centre
from models.usecases.ledgers.import_cards import Wishes
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.progress import Progress
from ui.bridge.importing import FileFound, ImportAsk, ImportBridge, ImportView

BY_HEADERS = "auto"
"""Instead of a ledger: every sheet comes in as what its headers say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTerms:
    """How a file comes in.

    ``sheet`` "": every sheet of the ledger. ``any_year``: rows that name another year
    come in as well. ``choices`` answers questions, ``columns`` maps headers to fields and
    goes before what was remembered for these headers.
    """

    sheet: str = ""
    any_year: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    wishes: Wishes = field(default_factory=Wishes)
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileImport:
    """What came of a file, part by part; ``left``: filled parts one sees that were not read.

    ``refused``: parts that could not be taken while others were.
    """

    cards: tuple[ImportCard, ...]
    questions: tuple[Question, ...]
    left: tuple[SheetPart, ...]
    refused: tuple[Refusal, ...] = ()

    @property
    def card(self) -> ImportCard:
        """The parts' cards as one; of a single part its own."""
        return total_of(self.cards)


class FileImportBridge(ImportBridge):
    """Files that come in by a command."""

    def import_ledger(
        self,
        centre: Centre,
        ledger: str,
        path: Path,
        progress: Progress,
        *,
        terms: FileTerms | None = None,
        dry_run: bool = False,
    ) -> FileImport:
        """Take in what a file holds of a ledger (an id of ``TAKEN``, or ``BY_HEADERS``).

        Each part is one unit of work. Raises: Refusal WORKBOOK_… where nothing of the file
        can be taken (then nothing changed); Trouble; Cancelled.
        """
        terms = terms or FileTerms(dry_run=dry_run)
        found = self.open_file(path)
        due = _due(found, "" if ledger == BY_HEADERS else ledger, centre.year, terms)
        views: list[ImportView] = []
        cards: list[ImportCard] = []
        refused: list[Refusal] = []
        for part in due:
            try:
                view = self.plan_import(centre, self._ask(centre, found, part, terms), progress)
            except Refusal as refusal:
                if len(due) == 1:
                    raise
                refused.append(refusal)
                continue
            views.append(view)
            cards.append(view.card if terms.dry_run else self.carry_out_import(centre, view))
        if not cards:
            raise refused[0]
        return FileImport(
            cards=tuple(cards),
            questions=tuple(question for view in views for question in view.questions),
            left=tuple(
                part
                for part in found.parts
                if part.rows and part not in due and (part.visible or part.ledger)
            ),
            refused=tuple(refused),
        )

    def _ask(
        self, centre: Centre, found: FileFound, part: SheetPart, terms: FileTerms
    ) -> ImportAsk:
        ask = ImportAsk(
            file=found, part=part, ledger=part.ledger, year=centre.year, wishes=terms.wishes,
            choices=terms.choices, columns=terms.columns,
        )  # fmt: skip
        if part.ledger in BY_NAME:
            return ask
        known = self.recall_mapping(centre, part.ledger, self.file_columns(ask).headers)
        if known is None or not known.exact:
            return ask
        return replace(
            ask,
            choices={**known.mapping.choices, **terms.choices},
            columns={**known.mapping.columns, **terms.columns},
        )


def total_of(cards: Sequence[ImportCard]) -> ImportCard:
    """Return one card that counts them all together, under the first one's names."""
    if len(cards) == 1:
        return cards[0]

    def count(of: Callable[[ImportCard], int]) -> int:
        return sum(map(of, cards))

    return replace(
        cards[0],
        rows_read=count(lambda card: card.rows_read),
        added=count(lambda card: card.added),
        changed=count(lambda card: card.changed),
        unchanged=count(lambda card: card.unchanged),
        held=count(lambda card: card.held),
        skipped_rows=count(lambda card: card.skipped_rows),
        ended=count(lambda card: card.ended),
        left_out=count(lambda card: card.left_out),
        vanished=tuple(name for card in cards for name in card.vanished),
        faults=tuple(fault for card in cards for fault in card.faults),
        remarks=tuple(remark for card in cards for remark in card.remarks),
        ignored_columns=tuple(
            dict.fromkeys(header for card in cards for header in card.ignored_columns)
        ),
    )


def _due(found: FileFound, ledger: str, year: int, terms: FileTerms) -> tuple[SheetPart, ...]:
    """Return the parts a command means.

    Raises: Refusal WORKBOOK_SHEET_UNKNOWN, WORKBOOK_OTHER_YEAR, WORKBOOK_HEADER_MISSING.
    """
    parts = found.parts
    if terms.sheet:
        parts = tuple(part for part in parts if part.sheet == terms.sheet)
        if not parts:
            names = "、".join(dict.fromkeys(part.sheet for part in found.parts))
            raise Refusal(
                RefusalCode.WORKBOOK_SHEET_UNKNOWN, place=Place(file=found.workbook.file),
                sheet=terms.sheet, known=names,
            )  # fmt: skip
    due = due_parts(parts, year, ledger, undated=terms.any_year)
    if due:
        return due
    meant = tuple(_meant(found, parts, ledger))
    years = sorted({part.year for part in meant if part.year not in {None, year}}, key=str)
    if years and not (terms.any_year and len(years) == 1):
        raise Refusal(
            RefusalCode.WORKBOOK_OTHER_YEAR, place=Place(file=found.workbook.file),
            years="、".join(map(str, years)),
        )  # fmt: skip
    if not meant:
        raise Refusal(RefusalCode.WORKBOOK_HEADER_MISSING, place=Place(file=found.workbook.file))
    return meant


def _meant(found: FileFound, parts: Sequence[SheetPart], ledger: str) -> Iterator[SheetPart]:
    """Yield the parts of the ledger whatever their year; else the likeliest, read as it."""
    own = [part for part in parts if part.rows and part.is_of(ledger)]
    if own:
        visible = [part for part in own if part.visible]
        yield from visible or own
    elif ledger:
        yield replace(likeliest_part(found.workbook, parts, ledger), ledger=ledger)
