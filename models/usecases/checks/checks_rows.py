"""What does not fit in the ledgers, as items: the flags of ``models/ledger`` with their place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from models.ledger.equipment_checks import check_equipment
from models.ledger.figure_checks import FigureConflict, check_figures
from models.ledger.figure_comparisons import compare_figures
from models.ledger.figures import FIGURES
from models.ledger.flags import CONFIRM, ERROR, Flag
from models.ledger.form_rows import FormRow
from models.ledger.records import in_force
from models.ledger.row_checks import RowsView, check_rows
from models.ledger.staff_checks import StaffView, check_staff
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.checks.checks_centre import CheckView
from models.vocabulary.amounts import plain, shown_decimal
from models.vocabulary.canonical import digest_of
from models.vocabulary.ids import RowId

_CERTIFICATES = "qualifications"


def _staff(view: CheckView) -> Iterable[Flag]:
    certificates: dict[RowId, list[FormRow]] = defaultdict(list)
    for row in view.ledgers.form_rows:
        if row.ledger == _CERTIFICATES and in_force(row, view.today):
            certificates[RowId(row.owner)].append(row)
    return check_staff(
        StaffView(
            rows=view.ledgers.staff, certificates=certificates, year=view.year, today=view.today
        )
    )


def _equipment(view: CheckView) -> Iterable[Flag]:
    return check_equipment(view.ledgers.equipment, view.year, view.today)


def _rows(view: CheckView) -> Iterable[Flag]:
    if not view.ledgers.form_rows:
        return ()
    return check_rows(
        RowsView(
            rows=view.ledgers.form_rows,
            owners=_owners(view),
            year=view.year,
            today=view.today,
        )
    )


def _owners(view: CheckView) -> dict[RowId, str]:
    """Return the names of people and devices that are still there, by row id."""
    people = {row.row_id: row.name for row in view.ledgers.staff if in_force(row, view.today)}
    devices = {row.row_id: row.name for row in view.ledgers.equipment if in_force(row, view.today)}
    return people | devices


def _contradictions(view: CheckView) -> Iterable[Flag]:
    figures = view.ledgers.figures
    for conflict in check_figures(figures):
        yield _conflict(conflict, figures)


def _comparisons(view: CheckView) -> Iterable[Flag]:
    return compare_figures(view.readings, view.before)


def _conflict(conflict: FigureConflict, figures: Mapping[str, Fraction]) -> Flag:
    check = conflict.check
    parts = tuple(key for key in check.parts if key in figures)
    hard = check.hard
    return Flag(
        severity=ERROR if hard else CONFIRM,
        code="figures.contradict" if hard else "figures.unusual",
        ledger="figures",
        fields=(*parts, check.whole),
        params=(
            ("parts", " ".join(parts)),
            ("sum", shown_decimal(conflict.sum_of_parts)),
            ("whole", check.whole),
            ("value", shown_decimal(conflict.whole_value)),
            ("unit", FIGURES[check.whole].unit),
        ),
        looked_at=tuple(plain(figures[key]) for key in (*parts, check.whole)),
        about=f"{'+'.join(check.parts)}<={check.whole}",
    )


ROW_CHECKS: tuple[Callable[[CheckView], Iterable[Flag]], ...] = (
    _contradictions,
    _comparisons,
    _staff,
    _equipment,
    _rows,
)
"""Every check of the ledgers, in the order its findings are shown within their severity."""


class RowFindings:
    """What the checks of the ledgers find, kept until these, the year before or the day change.

    Ten thousand rows take a while to look through, and several pages ask.
    """

    def __init__(self) -> None:
        # in one piece: two threads may ask
        self._known: tuple[CheckView, tuple[tuple[PreflightItem, ...], ...]] | None = None

    def of(self, view: CheckView) -> tuple[tuple[PreflightItem, ...], ...]:
        """Return what each check finds in ``view``, in the order of ``ROW_CHECKS``."""
        known = self._known
        if known is not None and _same_rows(known[0], view):
            return known[1]
        found = tuple(tuple(map(item_of, check(view))) for check in ROW_CHECKS)
        self._known = view, found
        return found


def _same_rows(one: CheckView, other: CheckView) -> bool:
    return (
        one.ledgers is other.ledgers
        and one.readings is other.readings
        and one.today == other.today
        and one.before == other.before
    )


def seal(*looked_at: str) -> str:
    """Return the digest of what was looked at: texts, none of which holds a control character."""
    return digest_of("\x1f".join(looked_at).encode())


def item_of(flag: Flag) -> PreflightItem:
    """Return a flag as an item. Its subject is the first row, with what tells it apart."""
    subject = "/".join(
        part for part in (*flag.rows[:1], flag.about or "/".join(flag.fields)) if part
    )
    return PreflightItem(
        severity=flag.severity,
        code=flag.code,
        params=flag.params,
        ledger=flag.ledger,
        rows=flag.rows,
        field=flag.fields[0] if flag.fields else "",
        fields=flag.fields,
        subject=subject,
        fingerprint=seal(flag.code, *flag.rows, *flag.looked_at)
        if flag.severity == CONFIRM
        else "",
    )
