"""What the inbox says of a package that was taken in, or was not."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.usecases.packages.import_cards import (
    DONE,
    AttemptLine,
    ImportLine,
    QuarantinedFile,
    ReceiptRow,
    Verdict,
)
from models.vocabulary.clock import shown_in_china
from ui.components.rows import Cell
from ui.look.states import Status
from ui.texts.arrivals import line_told, refused_told, verdict_word
from ui.translated import translated

_DAY_AND_MINUTE = slice(len("2025-"), len("2025-06-12 17:41"))
_STATES: Mapping[str, Status] = {
    Verdict.ACCEPTED: Status.MET,
    Verdict.ALREADY: Status.MET,
    Verdict.ROTATED: Status.MET,
    Verdict.OWN: Status.NOT_APPLICABLE,
    Verdict.CONFLICT: Status.TO_CONFIRM,
    Verdict.WAITS: Status.TO_CONFIRM,
    Verdict.REFUSED: Status.NOT_MET,
    Verdict.FAILED: Status.MISSING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One file in the list. ``line``: what the run told of it, None for one of an earlier day.

    ``number`` tells lines apart: one file may be handed in many times.
    """

    number: int
    at: str
    file: str
    verdict: str
    told: str
    sha256: str = ""
    line: ImportLine | None = None


def row_of(number: int, at: str, line: ImportLine) -> InboxRow:
    """Return the row of a file that was just looked at."""
    return InboxRow(
        number=number,
        at=at,
        file=line.file,
        verdict=line.verdict,
        told=line_told(line, translated),
        line=line,
    )


def earlier_row(number: int, line: AttemptLine) -> InboxRow:
    """Return the row of a file of an earlier day."""
    return InboxRow(
        number=number,
        at=line.at,
        file=line.file,
        verdict=line.verdict,
        told=refused_told(line, translated) if line.code else "",
        sha256=line.sha256,
    )


def verdict_cell(row: InboxRow) -> Cell:
    """Return the verdict with its mark; the mark says whether something is to be done."""
    status = _STATES.get(row.verdict, Status.NOT_MET)
    return Cell(text=verdict_word(row.verdict, translated), status=status)


def refused_shown(line: QuarantinedFile) -> str:
    """Return why a file of the list does not simply count."""
    return refused_told(line, translated)


def moment_shown(moment: str) -> str:
    """Return a moment as the clock in China shows it, without its year: ``06-12 17:41``."""
    return shown_in_china(moment)[_DAY_AND_MINUTE]


def receipt_row(row: InboxRow) -> ReceiptRow:
    """Return a line as it stands in the list that is filed, its moment with the year."""
    return ReceiptRow(
        at=shown_in_china(row.at),
        file=row.file,
        result=verdict_word(row.verdict, translated),
        told=row.told,
        fits=row.verdict in DONE,
    )
