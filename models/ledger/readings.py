"""Read every measure off the ledgers, once, with the rows behind it.

``Readings`` is made for one state of the ledgers and the kinds of one pack;
it works a quantity out when first asked and remembers it. It never changes:
when a ledger changes, new readings are made.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from fractions import Fraction

from models.ledger.derived import Derived, FormHoldings
from models.ledger.facts import band_of
from models.ledger.figures import FIGURES
from models.ledger.holdings import Holdings
from models.ledger.matching import KindNames
from models.ledger.measures import MEASURES, Measure
from models.ledger.national_codes import MOVEMENTS_OUT, SCRAPPED
from models.ledger.quantities import Missing, Operand, PartOfWhole, Quantity, ShareEnds
from models.ledger.records import EquipmentRow, Ledgers, StaffRow, in_force
from models.ledger.staff_counts import STAFF_COUNTS, StaffCount
from models.vocabulary.ids import RowId


def people_in_post(
    rows: Sequence[StaffRow],
    on: date | None,
    unconfirmed: Collection[RowId] = frozenset(),
) -> tuple[StaffRow, ...]:
    """Return who is in post, each person once.

    Left out: rows ended on or before ``on``, rows whose movement of the year is
    outward, and further rows with an identity number that was already seen (a
    confirmed row goes before one that is not).
    """
    here = [row for row in rows if row.movement not in MOVEMENTS_OUT and in_force(row, on)]
    first: dict[str, RowId] = {}
    for row in sorted(here, key=lambda row: row.row_id in unconfirmed):
        if row.id_number:
            first.setdefault(row.id_number, row.row_id)
    return tuple(row for row in here if first.get(row.id_number, row.row_id) == row.row_id)


class Readings:
    """All quantities of one institution and year."""

    def __init__(
        self,
        ledgers: Ledgers,
        kinds: Sequence[KindNames],
        forms: FormHoldings | None = None,
        holdings: Holdings | None = None,
    ) -> None:
        """``forms`` and ``holdings``: what is already known of ``ledgers``, where it is at hand."""
        self.ledgers = ledgers
        self._unconfirmed = ledgers.unconfirmed.rows
        self.people = people_in_post(ledgers.staff, ledgers.as_of, self._unconfirmed)
        self.holdings = holdings or Holdings(ledgers, kinds)
        self.forms = forms or FormHoldings(ledgers)
        self._answers: dict[str, tuple[bool | None, ...]] = {}
        self._quantities: dict[str, Quantity] = {}

    def quantity(self, measure: str) -> Quantity:
        """Return the quantity of a measure of the catalogue.

        Raises: KeyError for a name outside the catalogue (a bug: packs are checked).
        """
        found = self._quantities.get(measure)
        if found is None:
            found = self._quantities[measure] = self._work_out(MEASURES[measure])
        return found

    def share_ends(self, measure: Measure) -> ShareEnds | None:
        """Return what a share of people is made of at both its ends; None for any other measure.

        Every person adds to these four numbers what they would add alone.
        """
        if measure.form != "share" or not {measure.numerator, measure.denominator} <= set(
            STAFF_COUNTS
        ):
            return None
        return self._part_of_people(measure).ends

    def fact(self, name: str) -> str | None:
        """Return a fact of the catalogue (a code or an ISO day), None where nobody stated it."""
        profile = self.ledgers.profile
        if name == "institution.kind":
            return profile.kind
        stated = self.ledgers.facts.get(name)
        if stated is None and name == "area.band":
            return band_of(profile.region)
        return stated

    def _work_out(self, measure: Measure) -> Quantity:
        if measure.numerator:
            return self._quotient(measure)
        if measure.terms:
            return self._sum(measure)
        if measure.id in STAFF_COUNTS:
            return self._of_people(measure, STAFF_COUNTS[measure.id])
        if measure.id in FIGURES:
            return self._of_figure(measure)
        return {
            "departments.without_physician": self._departments_without_physician,
            "equipment.value_total": self._equipment_value,
            "equipment.units": self._equipment_units,
        }[measure.id](measure)

    def _of_figure(self, measure: Measure) -> Quantity:
        value = self.ledgers.figures.get(measure.id)
        if value is None and measure.id == "population.served":
            population = self.ledgers.profile.population
            value = None if population is None else Fraction(population)
        waits = () if value is not None else self._figure_waits(measure.id)
        if value is None and (derived := self.forms.derived(measure.id)) is not None:
            return _of_rows(measure, derived, waits)
        missing = () if value is not None else waits or (Missing(code="figure", what=measure.id),)
        return _counted(measure, value, value, "figures", missing=missing)

    def _figure_waits(self, figure: str) -> tuple[Missing, ...]:
        """Tell of a figure of last year that nobody has confirmed for this one."""
        if figure not in self.ledgers.unconfirmed.figures:
            return ()
        return (Missing(code="unconfirmed_figure", what=figure),)

    def _sum(self, measure: Measure) -> Quantity:
        parts = [self.quantity(term) for term in measure.terms]
        lows = [part.low for part in parts if part.low is not None]
        highs = [part.high for part in parts if part.high is not None]
        return Quantity(
            measure=measure.id,
            title=measure.title,
            unit=measure.unit,
            form=measure.form,
            low=sum(lows, Fraction(0)) if lows else None,
            high=sum(highs, Fraction(0)) if len(highs) == len(parts) else None,
            operands=tuple(operand for part in parts for operand in part.operands),
            missing=tuple(dict.fromkeys(item for part in parts for item in part.missing)),
        )

    def _of_people(self, measure: Measure, count: StaffCount) -> Quantity:
        held = self.ledgers.held_staff
        if not self.ledgers.staff and not held:
            return _counted(
                measure, None, None, "staff", missing=(Missing(code="ledger", what="staff"),)
            )
        answers = self._answered(count)
        sure = tuple(row.row_id for row, yes in zip(self.people, answers, strict=True) if yes)
        open_rows = tuple(
            row.row_id for row, yes in zip(self.people, answers, strict=True) if yes is None
        )
        return _counted(
            measure,
            Fraction(len(sure)),
            Fraction(len(sure) + len(open_rows) + held),
            "staff",
            rows=sure,
            missing=self._why_open(count, open_rows),
        )

    def _answered(self, count: StaffCount) -> tuple[bool | None, ...]:
        if count.id not in self._answers:
            self._answers[count.id] = tuple(
                None if (yes := count.counts(row)) and row.row_id in self._unconfirmed else yes
                for row in self.people
            )
        return self._answers[count.id]

    def _why_open(self, count: StaffCount, rows: tuple[RowId, ...]) -> tuple[Missing, ...]:
        missing = []
        if rows:
            by_id = {row.row_id: row for row in self.people}
            for need in count.needs:
                empty = tuple(row for row in rows if getattr(by_id[row], need) in ("", (), None))
                if empty:
                    missing.append(Missing(code="cell", what=need, count=len(empty), rows=empty))
        missing += _waiting("staff", (row for row in rows if row in self._unconfirmed))
        if self.ledgers.held_staff:
            missing.append(Missing(code="held", what="staff", count=self.ledgers.held_staff))
        return tuple(missing)

    def _quotient(self, measure: Measure) -> Quantity:
        top, bottom = self.quantity(measure.numerator), self.quantity(measure.denominator)
        missing = tuple(dict.fromkeys((*top.missing, *bottom.missing)))
        if bottom.exact == 0:
            missing = (Missing(code="zero", what=measure.denominator),)
        low, high = self._bounds(measure, top, bottom)
        return Quantity(
            measure=measure.id,
            title=measure.title,
            unit=measure.unit,
            form=measure.form,
            low=low,
            high=high,
            operands=(top.operands[0], bottom.operands[0]),
            missing=missing,
        )

    def _bounds(
        self, measure: Measure, top: Quantity, bottom: Quantity
    ) -> tuple[Fraction | None, Fraction | None]:
        if measure.form == "share" and {measure.numerator, measure.denominator} <= set(
            STAFF_COUNTS
        ):
            return self._share_of_people(measure)
        if top.low is None or top.high is None or bottom.low is None or bottom.high is None:
            return None, None
        low = top.low / bottom.high * measure.factor if bottom.high else None
        high = top.high / bottom.low * measure.factor if bottom.low else None
        return low, high

    def _share_of_people(self, measure: Measure) -> tuple[Fraction | None, Fraction | None]:
        held = self.ledgers.held_staff
        if not self.ledgers.staff and not held:
            return None, None
        if True not in self._answered(STAFF_COUNTS[measure.denominator]) and self._unconfirmed:
            return None, None  # of nobody confirmed nothing is settled, whatever the rest say
        share = self._part_of_people(measure)
        return share.low, share.high

    def _part_of_people(self, measure: Measure) -> PartOfWhole:
        share = PartOfWhole()
        tops = self._answered(STAFF_COUNTS[measure.numerator])
        bottoms = self._answered(STAFF_COUNTS[measure.denominator])
        for top, bottom in zip(tops, bottoms, strict=True):
            share.add(top, bottom)
        share.add(None, None, times=self.ledgers.held_staff)
        return share

    def _departments_without_physician(self, measure: Measure) -> Quantity:
        if not self.ledgers.staff and not self.ledgers.held_staff:
            return _counted(
                measure, None, None, "staff", missing=(Missing(code="ledger", what="staff"),)
            )
        physicians = STAFF_COUNTS["staff.physicians"]
        staffed = {
            row.department
            for row, yes in zip(self.people, self._answered(physicians), strict=True)
            if yes and row.department
        }
        clinical = {
            row.department
            for row in self.people
            if row.department and self.holdings.is_clinical_department(row.department)
        }
        unplaced = tuple(row.row_id for row in self.people if not row.department)
        missing = (
            [Missing(code="cell", what="department", count=len(unplaced), rows=unplaced)]
            if unplaced
            else []
        )
        missing += _waiting(
            "staff", (row.row_id for row in self.people if row.row_id in self._unconfirmed)
        )
        if self.ledgers.held_staff:
            missing.append(Missing(code="held", what="staff", count=self.ledgers.held_staff))
        bare = Fraction(len(clinical - staffed))
        low = Fraction(0) if missing else bare
        return _counted(measure, low, bare, "staff", missing=tuple(missing))

    def _equipment_value(self, measure: Measure) -> Quantity:
        if not self.ledgers.equipment:
            missing_all = (Missing(code="ledger", what="equipment"),)
            return _counted(measure, None, None, "equipment", missing=missing_all)
        rows = [row for row in self.holdings.owned if row.state != SCRAPPED]
        unpriced = tuple(row.row_id for row in rows if row.value_yuan is None)
        sure = [row for row in rows if row.row_id not in self._unconfirmed]
        missing = list(
            _waiting("equipment", (r.row_id for r in rows if r.row_id in self._unconfirmed))
        )
        if unpriced:
            missing.insert(
                0, Missing(code="cell", what="value_yuan", count=len(unpriced), rows=unpriced)
            )
        high = None if unpriced else _worth(rows)
        ids = tuple(row.row_id for row in sure)
        return _counted(measure, _worth(sure), high, "equipment", rows=ids, missing=tuple(missing))

    def _equipment_units(self, measure: Measure) -> Quantity:
        return self.holdings.units_in_use(measure.id, measure.title, measure.unit)


def _worth(rows: Iterable[EquipmentRow]) -> Fraction:
    """Return what the rows with a value come to, yuan."""
    return sum(
        (row.value_yuan * row.quantity for row in rows if row.value_yuan is not None), Fraction(0)
    )


def _waiting(ledger: str, rows: Iterable[RowId]) -> tuple[Missing, ...]:
    """Tell of rows of last year that nobody has confirmed for this one; none tells nothing."""
    ids = tuple(rows)
    return (Missing(code="unconfirmed", what=ledger, count=len(ids), rows=ids),) if ids else ()


def _of_rows(measure: Measure, derived: Derived, waits: tuple[Missing, ...]) -> Quantity:
    """Return what the rows of a ledger tell; with no row that counts, the figure is missing too."""
    missing = derived.missing
    if derived.exact is None:
        missing = (*waits, *missing)
    if derived.exact is None and not derived.rows and not waits:
        missing = (Missing(code="figure", what=measure.id), *missing)
    return _counted(
        measure,
        derived.low,
        derived.high,
        derived.ledger,
        rows=derived.rows,
        missing=missing,
    )


def _counted(
    measure: Measure,
    low: Fraction | None,
    high: Fraction | None,
    ledger: str,
    *,
    rows: tuple[RowId, ...] = (),
    missing: tuple[Missing, ...] = (),
) -> Quantity:
    operand = Operand(
        id=measure.id,
        title=measure.title,
        low=low,
        high=high,
        unit=measure.unit,
        ledger=ledger,
        rows=rows,
    )
    return Quantity(
        measure=measure.id,
        title=measure.title,
        unit=measure.unit,
        form="count",
        low=low,
        high=high,
        operands=(operand,),
        missing=missing,
    )
