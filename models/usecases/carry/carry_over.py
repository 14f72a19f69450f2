"""Carry answers over to another version of the standard, or to another standard.

A new assessment begins beside the old one, which stays as it was. What comes
over waits for a person: until it is confirmed it counts as not answered. An
answer to a sentence that reads, or asks, otherwise now never comes over. What
departments said stays behind: they are asked anew.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.differences import PackMark
from models.standards.mapping import map_clauses
from models.standards.pack import Pack
from models.standards.text import from_json
from models.store.records import CarriedRow, ClauseDepartment
from models.store.unit import Reader
from models.usecases.carry.carry_cards import YEARS_AHEAD, CarryOverCard, ClauseFateCard
from models.usecases.carry.carry_sorting import EVIDENCE, Sorter, held_by
from models.usecases.centre import Centre
from models.usecases.people.people_cards import Deed
from models.usecases.years.roll_over import roll_over
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, ClauseCode, Digest

Chosen = Mapping[ClauseCode, ClauseCode | None]
"""What a person says about clauses: old code to new code, None for no successor."""


def plan_carry_over(
    centre: Centre, digest: Digest, *, year: int | None = None, chosen: Chosen | None = None
) -> CarryOverCard:
    """Show what carrying over to the stored version ``digest`` would do; write nothing.

    ``year``: by default the same. Raises: Refusal PACK_NOT_FOUND, YEAR_OUT_OF_RANGE,
    ASSESSMENT_EXISTS, ASSESSMENT_SUPERSEDED, CLAUSE_UNKNOWN, CLAUSE_MAPPED_TWICE.
    """
    return _plan(centre, digest, year, chosen).card


def carry_over(
    centre: Centre, digest: Digest, *, year: int | None = None, chosen: Chosen | None = None
) -> CarryOverCard:
    """Begin an assessment on the stored version ``digest`` with this one's answers waiting.

    Within the year and the standard this supersedes the centre's assessment; a year
    that is not there yet begins with what stands in the ledgers, unconfirmed.
    ``after_carry_over`` opens the new one. Raises: as ``plan_carry_over``; Trouble.
    """
    centre.allow(Deed.CARRY_OVER)
    plan = _plan(centre, digest, year, chosen)
    which = AssessmentId(secrets.token_hex(16))
    card = plan.card
    # fixed: an assessment has a name that packages bear, and is never unmade
    with centre.writing(Deed.CARRY_OVER, fixed=True) as write:
        if card.year not in write.ledgers.years():
            roll_over(write, centre.ledgers, card.year)
        write.assessments.begin(
            which,
            card.year,
            card.new.id,
            card.new.digest,
            revision=_revision(centre, card),
            carried_from=centre.row.assessment_id,
        )
        write.carried.take_over(which, plan.rows)
        clauses = {part.clause for part in plan.departments}
        write.departments.put_parts(which, clauses, plan.departments)
        write.note_down(
            "assessment.carried-over",
            which,
            f"from={centre.row.assessment_id} {card.old.digest}→{card.new.digest} "
            f"{card.from_year}→{card.year} rows={len(plan.rows)}",
        )
    centre.row_changed()
    return replace(card, assessment_id=which)


def _revision(centre: Centre, card: CarryOverCard) -> int:
    """Within a year revisions go on counting, so that no package is named like one sent."""
    if card.year != centre.year or card.new.id != centre.pack.id:
        return 1
    return centre.row.revision + (centre.row.state == "final")


def after_carry_over(centre: Centre, card: CarryOverCard) -> Centre:
    """Open what was carried over, in the same workspace; the old handle is done with."""
    return Centre(
        centre.workspace,
        centre.clock,
        centre.author,
        card.year,
        assessment_id=card.assessment_id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """The card, and the rows behind it."""

    card: CarryOverCard
    rows: tuple[CarriedRow, ...]
    departments: tuple[ClauseDepartment, ...]
    """Who answers for a clause comes over at once: it is no answer."""


def _plan(centre: Centre, digest: Digest, year: int | None, chosen: Chosen | None) -> _Plan:
    target = centre.year if year is None else year
    if not centre.year <= target <= centre.year + YEARS_AHEAD:
        raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=target)
    if centre.superseded:
        raise Refusal(RefusalCode.ASSESSMENT_SUPERSEDED, year=centre.year)
    with centre.workspace.store.reading() as read:
        new = _pack(read, digest)
        _refuse_second(read, centre, new, target)
        held = held_by(read, centre.row.assessment_id)
        parts = read.departments.parts(centre.row.assessment_id)
    old_clauses, new_clauses = (
        {clause.code: clause for clause in pack.clauses} for pack in (centre.pack, new)
    )
    fates = []
    matches = map_clauses(centre.pack, new, chosen)
    for match in matches:
        successor = None if match.new is None else new_clauses[match.new]
        fate = Sorter(old_clauses[match.old], successor, match).sort(held)
        if fate.rows or _loses(fate.card) or fate.card.new is None:
            fates.append(fate)
    card = CarryOverCard(
        old=_mark(centre.pack),
        new=_mark(new),
        from_year=centre.year,
        year=target,
        assessment_id=AssessmentId(""),
        clauses=tuple(fate.card for fate in fates),
    )
    successors = {match.old: match.new for match in matches}
    return _Plan(
        card=card,
        rows=tuple(_undated(row, target > centre.year) for fate in fates for row in fate.rows),
        departments=tuple(
            replace(part, clause=heir)
            for part in parts
            if (heir := successors.get(part.clause)) is not None
        ),
    )


def _pack(read: Reader, digest: Digest) -> Pack:
    document = read.packs.document(digest)
    known = {row.digest: row for row in read.packs.all() if row.kind == "standard"}
    if document is None or digest not in known:
        shown = " ".join(f"{row.pack_id}@{row.version}" for row in known.values())
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=digest[:16], known=shown)
    return compile_pack(from_json(document), MEASURES)


def _refuse_second(read: Reader, centre: Centre, new: Pack, year: int) -> None:
    """One year has one current assessment of a standard; this very one may be superseded."""
    there = read.assessments.current(year, new.id)
    if there is None:
        return
    if there.assessment_id != centre.row.assessment_id or there.pack_digest == new.digest:
        raise Refusal(RefusalCode.ASSESSMENT_EXISTS, year=year, pack=new.id)


def _undated(row: CarriedRow, later: bool) -> CarriedRow:
    """A file of last year shows last year: its day is told anew in a later one."""
    if not later or row.what != EVIDENCE:
        return row
    return replace(row, detail={k: text for k, text in row.detail.items() if k != "dated_on"})


def _loses(card: ClauseFateCard) -> bool:
    return bool(card.answers or card.texts_lost or card.evidence_lost)


def _mark(pack: Pack) -> PackMark:
    return PackMark(id=pack.id, version=pack.version, digest=pack.digest, title=pack.title)
