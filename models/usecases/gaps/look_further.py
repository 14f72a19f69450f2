"""Look ahead and back from the gaps: what lapses within a year, and where last year stood."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from models.assessment.grades import Answers
from models.assessment.levels import Assessment, LevelResult, assess
from models.gaps.due_soon import Days, Lapse, lapses
from models.gaps.last_year import Former, former
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.compile import compile_pack
from models.standards.pack import Pack
from models.standards.text import from_json
from models.store.workspace import Workspace
from models.usecases.centre import Centre
from models.usecases.gaps.gap_cards import (
    FallingCard,
    FormerGapCard,
    GapsCard,
    LapseCard,
    LastYearCard,
)
from models.usecases.gaps.gap_targets import Aim, aim_at
from models.usecases.gaps.read_gaps import gaps_card
from models.usecases.packs.library import Library
from models.usecases.shown import level_card
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    """What is looked at; nothing in it changes any more."""

    card: GapsCard
    aim: Aim
    own: Pack
    """The centre's own standard."""
    ledgers: Ledgers
    today: date
    workspace: Workspace


def gap_view(
    centre: Centre, target: str, library: Library | None = None, *, card: GapsCard | None = None
) -> GapView:
    """Return what ``look_further`` looks at; it may then run in another thread.

    ``card``: what ``read_gaps`` told of this target, if nothing changed since; then no
    gap is described twice. Raises: as ``read_gaps``.
    """
    aim = aim_at(centre, target, library)
    return GapView(
        card=gaps_card(centre, aim, library) if card is None else card,
        aim=aim,
        own=centre.pack,
        ledgers=centre.ledgers,
        today=centre.today,
        workspace=centre.workspace,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBefore:
    """Last year as it stood on its last day, judged as it was answered then.

    ``level``: the target itself, as last year stood to it; None where its standard had none.
    """

    year: int
    pack: Pack
    assessment: Assessment
    level: LevelResult | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """What was found ahead and behind; ``former`` in the order of the aim's gaps."""

    until: date
    lapses: tuple[Lapse, ...]
    before: YearBefore | None
    former: tuple[Former | None, ...]


def look_further(view: GapView, progress: Progress) -> GapsCard:
    """Return the card with what lapses within a year and where last year stood.

    Raises: Cancelled; Trouble where the workspace cannot be read.
    """
    found = find_further(view, progress)
    return replace(
        view.card,
        gaps=tuple(
            replace(card, last_year=_former_card(former))
            for card, former in zip(view.card.gaps, found.former, strict=True)
        ),
        looked_further=True,
        until=found.until,
        due_soon=tuple(_lapse_card(lapse, view.today) for lapse in found.lapses),
        last_year=None if found.before is None else _last_year(found.before),
    )


def find_further(view: GapView, progress: Progress) -> Further:
    """Look ahead and back. Raises: as ``look_further``."""
    aim = view.aim
    kinds = tuple(aim.kinds.values())
    days = Days(ledgers=view.ledgers, kinds=kinds, today=view.today)
    ahead = lapses(days, aim.watched, progress)
    progress.check()
    stored = _stored(view)
    before, told = None, tuple[Former | None, ...](None for _ in aim.gaps)
    if stored is not None:
        before = _judged(view, stored)
        readings = Readings(stored.ledgers, kinds)
        known = {one.block.criterion: one for one in aim.watched}
        told = tuple(former(gap, known, readings) for gap, _ in aim.gaps)
    return Further(until=days.last, lapses=ahead, before=before, former=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    ledgers: Ledgers
    answers: Answers
    pack: Pack


def _stored(view: GapView) -> _Stored | None:
    """Return what the workspace has of the year before."""
    year = view.card.year - 1
    with view.workspace.store.reading() as read:
        row = read.assessments.current(year) if year in read.ledgers.years() else None
        document = None if row is None else read.packs.document(row.pack_digest)
        if row is None or document is None:
            return None
        ledgers = replace(read.ledgers.ledgers(year), as_of=date(year, 12, 31))
        answers = read.assessments.answers(row.assessment_id)
    same = view.own.digest == row.pack_digest
    pack = view.own if same else compile_pack(from_json(document), MEASURES)
    return _Stored(ledgers=ledgers, answers=answers, pack=pack)


def _judged(view: GapView, stored: _Stored) -> YearBefore:
    """Judge the year before; another standard is judged by its version of today."""
    aim = view.aim
    own = assess(stored.pack, Readings(stored.ledgers, stored.pack.kinds), stored.answers)
    judged = own
    if aim.pack is not None and aim.pack.id != view.own.id:
        judged = assess(aim.pack, Readings(stored.ledgers, aim.pack.kinds), aim.answers)
    wanted = "" if aim.level is None else aim.level.rule.id
    level = next((one for one in judged.levels if one.rule.id == wanted), None)
    return YearBefore(year=stored.ledgers.year, pack=stored.pack, assessment=own, level=level)


def _last_year(before: YearBefore) -> LastYearCard:
    reached, level = before.assessment.level, before.level
    return LastYearCard(
        year=before.year,
        title="" if reached is None else reached.rule.title,
        pack_version=before.pack.version,
        shares=() if level is None else level_card(level).shares,
        core_short=() if level is None else level.core_short,
    )


def _former_card(found: Former | None) -> FormerGapCard | None:
    if found is None:
        return None
    return FormerGapCard(
        have=_shown(found.have), need=_shown(found.need), short=_shown(found.short), met=found.met
    )


def _shown(value: Fraction | None) -> str:
    return "" if value is None else shown_decimal(value)


def _lapse_card(lapse: Lapse, today: date) -> LapseCard:
    return LapseCard(
        cause=lapse.cause,
        on=lapse.on,
        days_left=(lapse.on - today).days,
        ledger=lapse.ledger,
        row=lapse.row,
        field=lapse.field,
        name=lapse.name,
        owner_ledger=lapse.owner_ledger,
        owner=lapse.owner,
        kind=lapse.kind,
        falls=tuple(
            FallingCard(
                criterion=block.criterion,
                clause=block.clause,
                title=block.clause_title,
                core=block.core,
            )
            for block in lapse.falls
        ),
    )
