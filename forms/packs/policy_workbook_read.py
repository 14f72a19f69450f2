"""A policy's workbook read back: the same policy, or everything that is wrong with it."""

from forms.packs.pack_columns import THINGS
from forms.packs.pack_reading import check_code, codes_of, kinds_named, refuse_twice
from forms.packs.pack_rows import Faults, Row, Source
from forms.packs.policy_columns import (
    ASKS,
    CHOICES,
    DUTIES,
    FORMS,
    POLICY_SHEETS,
    REQUIREMENTS,
    RULES,
    TARGETS,
    VARIANTS,
)
from forms.packs.policy_entries import Rows, policy_of
from forms.spreadsheets.sheets import Workbook
from models.ledger.measures import MEASURES
from models.standards.notation_names import names_of
from models.standards.policy_compile import compile_policy
from models.standards.policy_text import PolicyText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_NUMBERED = (REQUIREMENTS, TARGETS, DUTIES, FORMS, RULES, CHOICES)
"""Sheets whose rows have numbers of their own."""


def read_policy(book: Workbook, faults: Faults) -> PolicyText | None:
    """Return the policy of a workbook, None where faults were noted.

    Raises: Refusal(WORKBOOK_…) where a sheet or a column is missing; TooManyFaults.
    """
    things = Source(book=book, names=names_of(()), faults=faults).rows(THINGS)
    source = Source(book=book, names=names_of(kinds_named(things)), faults=faults)
    rows = {
        sheet.title: things if sheet is THINGS else source.rows(sheet) for sheet in POLICY_SHEETS
    }
    refuse_twice(things, ("register", "id"), faults)
    refuse_twice(tuple(_numbered(rows)), ("row",), faults)
    _check_rows(rows, faults)
    if faults.found:
        return None
    text = policy_of(rows)
    try:
        compile_policy(text, MEASURES)
    except Refusal as refusal:
        faults.refused(refusal, _place(rows, refusal, book.file))
        return None
    return text


def _numbered(rows: Rows) -> list[Row]:
    return [row for sheet in _NUMBERED for row in rows[sheet.title]]


def _check_rows(rows: Rows, faults: Faults) -> None:
    """Note asks and variants of rows and choices that do not exist, and asks of no variant."""
    targets = codes_of(rows[TARGETS.title], "row")
    either = codes_of((*rows[REQUIREMENTS.title], *rows[TARGETS.title]), "row")
    choices = codes_of(rows[CHOICES.title], "row")
    refuse_twice(rows[VARIANTS.title], ("row", "choice", "option"), faults)
    variants = set()
    for row in rows[VARIANTS.title]:
        check_code(row, "row", either, faults)
        check_code(row, "choice", choices, faults)
        variants.add((row.text("row"), row.text("choice"), row.text("option")))
    for row in rows[ASKS.title]:
        where = row.text("row"), row.text("choice"), row.text("option")
        known = check_code(row, "row", targets, faults)
        if known and any(where[1:]) and where not in variants:
            name = " ".join(where)
            faults.add(
                RefusalCode.PACK_UNKNOWN_CODE, row.place("option"), name, name=name, nearest=""
            )


def _place(rows: Rows, refusal: Refusal, file: str) -> Place:
    """Return the row a refusal of the compiler names, as near as it can be told."""
    number = refusal.place.path.partition(".")[0]
    for row in _numbered(rows):
        if row.text("row") == number:
            return row.place("row")
    return Place(file=file, path=refusal.place.path)
