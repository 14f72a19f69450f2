"""Begin a year from the one before, and go from one year to another.

The old year stays as it was, with its rows, its assessment and what was finalised.
The new one begins with copies of what stands (``models/ledger/rolling.py``) and with
last year's answers waiting; nothing of it counts before a person has confirmed it.

Beginning a year is no step of undo: it begins an assessment, whose name packages bear,
and a step back would take away the very year a window shows. One begun by mistake can
be removed while nothing was entered in it (``remove_year``).
"""

from collections import Counter

from models.ledger.records import Ledgers
from models.ledger.rolling import FACTS, FIGURES, rolled_over
from models.usecases.carry.carry_cards import YEARS_AHEAD, CarryOverCard
from models.usecases.carry.carry_over import after_carry_over, carry_over, plan_carry_over
from models.usecases.centre import Centre, random_row_id
from models.usecases.years.year_cards import NewYearCard, YearCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def read_years(centre: Centre) -> tuple[YearCard, ...]:
    """Return every year of the centre, oldest first."""
    with centre.workspace.store.reading() as read:
        cards = []
        years = read.ledgers.years()
        for year in years:
            newest = year == years[-1] and len(years) > 1
            row = read.assessments.current(year)
            waiting = read.rolled.waiting(year)
            cards.append(
                YearCard(
                    year=year,
                    state="" if row is None else row.state,
                    revision=0 if row is None else row.revision,
                    unconfirmed=sum(len(keys) for keys in waiting.values()),
                    shown=year == centre.year,
                    removable=newest and not read.years.touched(year),
                )
            )
    return tuple(cards)


def plan_year(
    centre: Centre, year: int | None = None, *, from_year: int | None = None
) -> NewYearCard:
    """Say what beginning ``year`` (by default the next) would bring over; write nothing.

    ``from_year``: by default the year at hand. Raises: Refusal YEAR_EXISTS,
    YEAR_BACKWARDS, YEAR_WITHOUT_PROFILE, YEAR_OUT_OF_RANGE (too far ahead).
    """
    source = _source(centre, year, from_year)
    target = source.year + 1 if year is None else year
    return _card(source, target, plan_carry_over(source, source.pack.digest, year=target))


def open_year(centre: Centre, year: int | None = None, *, from_year: int | None = None) -> Centre:
    """Begin ``year`` and return the centre in it; the handle given is done with.

    One unit of work: all of it or nothing. Raises: as ``plan_year``; Trouble.
    """
    source = _source(centre, year, from_year)
    target = source.year + 1 if year is None else year
    return after_carry_over(source, carry_over(source, source.pack.digest, year=target))


def go_to_year(centre: Centre, year: int) -> Centre:
    """Return the centre in another of its years; the handle given is done with.

    What was begun in a field is kept with its place, so nothing needs asking.
    Raises: Refusal YEAR_OUT_OF_RANGE.
    """
    return Centre(centre.workspace, centre.clock, centre.author, year)


def _source(centre: Centre, year: int | None, from_year: int | None) -> Centre:
    """Return the centre in the year to begin from."""
    before = centre.year if from_year is None else from_year
    target = before + 1 if year is None else year
    with centre.workspace.store.reading() as read:
        years = read.ledgers.years()
    if before not in years:
        raise Refusal(RefusalCode.YEAR_WITHOUT_PROFILE, year=before)
    if target in years:
        raise Refusal(RefusalCode.YEAR_EXISTS, year=target)
    if target < before:
        raise Refusal(RefusalCode.YEAR_BACKWARDS, year=target, after=before)
    if target > before + YEARS_AHEAD:
        raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=target)
    return centre if before == centre.year else go_to_year(centre, before)


def _card(source: Centre, target: int, carried: CarryOverCard) -> NewYearCard:
    ledgers = source.ledgers
    rolled = rolled_over(ledgers, target, random_row_id(source.today))
    came = Counter(one.ledger for one in rolled.came)
    came.update(entry.register for entry in rolled.registers)
    there = _there(ledgers)
    return NewYearCard(
        from_year=source.year,
        year=target,
        came={ledger: count for ledger, count in came.items() if count},
        stayed={
            ledger: count - came[ledger] for ledger, count in there.items() if count > came[ledger]
        },
        answers=carried.answers("carried"),
        evidence=sum(clause.evidence for clause in carried.clauses),
    )


def _there(ledgers: Ledgers) -> Counter[str]:
    """Count what a year holds, ended rows too."""
    found = Counter(row.ledger for row in ledgers.form_rows)
    found["staff"], found["equipment"] = len(ledgers.staff), len(ledgers.equipment)
    found[FIGURES] = len(ledgers.figures) + len(ledgers.unconfirmed.figures)
    found[FACTS] = len(ledgers.facts) + len(ledgers.unconfirmed.facts)
    return found
