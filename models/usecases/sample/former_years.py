"""The years before: two centres of the sample also keep 2023 and 2024, finished and closed.

An earlier year is this year with fewer people and devices, with somewhat smaller figures,
and with fewer clauses brought to their grade. What this year repeats of the last one (the
visits of last year) is what the last one says itself.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from models.ledger.figure_comparisons import LAST_YEARS
from models.ledger.measures import MEASURES
from models.ledger.readings import people_in_post
from models.ledger.records import EquipmentRow, StaffRow
from models.store.records import ClauseState
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.packages.finalise import finalise
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.devices import dear_figures
from models.usecases.sample.numbers import row_id
from models.usecases.sample.people import AS_OF
from models.usecases.sample.plans import MAIN
from models.usecases.sample.records import SampleInstitution, Temper
from models.vocabulary.ids import AssessmentId, RowId

KEPT_BY = (MAIN, "双溪镇")
"""Townships whose centres keep their former years."""
_YEARS_BACK = (2, 1)
_CHECKED = "与当年年报核对过，情况属实"
_FEWER_PEOPLE, _LESS = 2, 3
"""People, and per cent of the clauses at a grade, that a year back is short of the next."""
_SAME = ("villages.", "clinics.", "stations.", "beds.", "area.", "posts.", "population.")
"""Figures that a village does not change from year to year."""
_ALIKE, _ALIKE_PERCENT = ("income.", "expense.", "beds.days_used", "beds.days_discharged"), 95
"""Figures that shrink alike: the parts must not come to more than the whole."""
_WHOLE = frozenset(measure.denominator for measure in MEASURES.values() if measure.denominator)
_NOT_KEPT_AT_FIRST = frozenset({"contracts.key_groups", "hypertension.standard"})
"""Figures nobody wrote down in the earliest year."""


def add_former_years(centre: Centre, institution: SampleInstitution) -> None:
    """Put the years before into the workspace of a centre that keeps them; the oldest first."""
    if institution.profile.township not in KEPT_BY:
        return
    for former in reversed(tuple(former_years(institution))):
        _add(centre, former)


def former_years(institution: SampleInstitution) -> Iterator[SampleInstitution]:
    """Yield an institution as it was, year by year backwards."""
    after = institution
    for back in sorted(_YEARS_BACK):
        after = _a_year_before(after, earliest=back == max(_YEARS_BACK))
        yield after


def _a_year_before(after: SampleInstitution, *, earliest: bool) -> SampleInstitution:
    year = after.profile.year - 1
    staff = _staff_of(after, year)
    equipment = _equipment_of(after, year)
    figures = {
        **_figures_of(after),
        **dear_figures(equipment),
        "posts.filled": Fraction(
            sum(row.establishment == "1" for row in people_in_post(staff, None))
        ),
    }
    missing = _NOT_KEPT_AT_FIRST if earliest else frozenset()
    return replace(
        after,
        profile=replace(after.profile, year=year),
        staff=staff,
        equipment=equipment,
        held=(),
        figures={key: value for key, value in figures.items() if key not in missing},
        temper=_temper_of(after.temper),
        files=(),
        form_rows=(),
    )


def _staff_of(after: SampleInstitution, year: int) -> tuple[StaffRow, ...]:
    """Return the list without its youngest people, each row under an id of its own."""
    young = sorted(
        (row for row in after.staff if row.born_on is not None and not row.post),
        key=lambda row: (row.born_on, row.row_id),
        reverse=True,
    )[:_FEWER_PEOPLE]
    gone = {row.row_id for row in young} | _written_twice(after.staff)
    uscc = after.profile.uscc
    return tuple(
        replace(row, row_id=row_id(AS_OF, at, uscc, "staff", str(year)))
        for at, row in enumerate((row for row in after.staff if row.row_id not in gone), start=1)
    )


def _written_twice(rows: Iterable[StaffRow]) -> set[RowId]:
    """Return the later rows of people who stand on this year's list more than once."""
    seen: set[str] = set()
    twice = set()
    for row in rows:
        if row.id_number in seen:
            twice.add(row.row_id)
        seen.add(row.id_number)
    return twice


def _equipment_of(after: SampleInstitution, year: int) -> tuple[EquipmentRow, ...]:
    uscc = after.profile.uscc
    there = (row for row in after.equipment if row.bought_on and row.bought_on.year < year)
    return tuple(
        replace(row, row_id=row_id(AS_OF, at, uscc, "equipment", str(year)))
        for at, row in enumerate(there, start=1)
    )


def _figures_of(after: SampleInstitution) -> Mapping[str, Fraction]:
    """Return the year before: wholes shrink less than their parts, so that shares shrink too."""
    now = after.figures
    figures = {key: _shrunk(key, value) for key, value in now.items()}
    for repeated, key in LAST_YEARS.items():
        if repeated in now and key in figures:
            figures[key] = now[repeated]
    outside = figures.get("visits.emergency", 0) + figures.get("visits.home", 0)
    if "visits.total" in figures:
        figures["visits.outpatient"] = figures["visits.total"] - outside
    return figures


def _shrunk(key: str, value: Fraction) -> Fraction:
    if key.startswith(_ALIKE):
        return Fraction(int(value * _ALIKE_PERCENT / 100))
    if key.startswith(_SAME):
        return value
    swing = int(hashlib.sha256(key.encode()).hexdigest()[:2], 16) % 3
    percent = 98 if key in _WHOLE else 93 + swing
    return Fraction(int(value * percent / 100))


def _temper_of(after: Temper) -> Temper:
    less = Fraction(_LESS, 100)
    return replace(
        after,
        a=max(Fraction(0), after.a - less),
        b=after.b - 2 * less,
        c=after.c - 2 * less,
        hesitant=False,
        untouched=(),
        denied=(),
        over_claims=(),
        notes={},
        more_notes=(),
        opinions=(),
    )


def _add(centre: Centre, former: SampleInstitution) -> None:
    """Write a year in one transaction, then finalise it as its centre did."""
    year = former.profile.year
    said = sample_answers(former, centre.pack)
    which = AssessmentId(secrets.token_hex(16))
    with centre.workspace.store.writing(centre.clock, centre.author, fixed=True) as write:
        write.ledgers.put_profile(former.profile)
        write.ledgers.add_staff(year, former.staff)
        write.ledgers.add_equipment(year, former.equipment)
        write.ledgers.put_figures(year, former.figures)
        write.ledgers.put_facts(year, former.facts)
        write.ledgers.put_registers(year, former.registers)
        for register in sorted(former.registers_filled):
            write.ledgers.declare_filled(year, register, filled=True)
        write.assessments.begin(which, year, centre.pack.id, centre.pack.digest)
        write.assessments.put_ticks(which, said.ticks)
        for clause, why in said.not_applicable.items():
            write.assessments.put_state(which, clause, ClauseState(not_applicable_reason=why))
        write.note_down("sample.answered", str(year), f"ticks={len(said.ticks)}")
    opened = Centre(centre.workspace, centre.clock, centre.author, year)
    checks = read_checks(opened)
    accept_checks(opened, [item for item in checks.items if item.waits], _CHECKED)
    finalise(opened)
