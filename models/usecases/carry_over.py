"""Carry answers over to another version of the standard, or to another standard.

A new assessment begins beside the old one, which stays as it was. What comes
over waits for a person: until it is confirmed it counts as not answered. An
answer to a sentence that reads, or asks, otherwise now never comes over.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.differences import PackMark
from models.standards.mapping import (
    ClauseMatch,
    CriterionChange,
    change_of,
    map_clauses,
    pair_criteria,
)
from models.standards.pack import Clause, Criterion, Pack
from models.standards.text import from_json
from models.store.records import CLAUSE_TEXTS, CarriedRow, ClauseState
from models.store.unit import Reader
from models.usecases.carry_cards import YEARS_AHEAD, AnswerFateCard, CarryOverCard, ClauseFateCard
from models.usecases.centre import Centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId, Digest

CARRIED, GONE = "carried", "gone"

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

    Within the year and the standard this supersedes the centre's assessment;
    ``after_carry_over`` opens the new one. Raises: as ``plan_carry_over``; Trouble.
    """
    plan = _plan(centre, digest, year, chosen)
    which = AssessmentId(secrets.token_hex(16))
    card = plan.card
    with centre.workspace.store.writing(centre.clock, centre.author, fixed=True) as write:
        if card.year not in write.ledgers.years():
            # The people served are counted anew each year; the rest is who they are.
            write.ledgers.put_profile(replace(centre.profile, year=card.year, population=None))
        write.assessments.begin(
            which,
            card.year,
            card.new.id,
            card.new.digest,
            revision=_revision(centre, card),
            carried_from=centre.row.assessment_id,
        )
        write.carried.take_over(which, plan.rows)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What the old assessment holds: said, or itself still waiting from an earlier one."""

    answers: Mapping[CriterionId, bool]
    states: Mapping[ClauseCode, ClauseState]
    files: tuple[tuple[ClauseCode, CriterionId, str, str], ...]
    """Clause, criterion or "", digest, name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fate:
    """One old clause with what is to be stored for it."""

    card: ClauseFateCard
    rows: tuple[CarriedRow, ...]


def _plan(centre: Centre, digest: Digest, year: int | None, chosen: Chosen | None) -> _Plan:
    target = centre.year if year is None else year
    if not centre.year <= target <= centre.year + YEARS_AHEAD:
        raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=target)
    if centre.superseded:
        raise Refusal(RefusalCode.ASSESSMENT_SUPERSEDED, year=centre.year)
    with centre.workspace.store.reading() as read:
        new = _pack(read, digest)
        _refuse_second(read, centre, new, target)
        held = _held(read, centre)
    old_clauses, new_clauses = (
        {clause.code: clause for clause in pack.clauses} for pack in (centre.pack, new)
    )
    fates = []
    for match in map_clauses(centre.pack, new, chosen):
        successor = None if match.new is None else new_clauses[match.new]
        fate = _Sorter(old_clauses[match.old], successor, match).sort(held)
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
    return _Plan(card=card, rows=tuple(row for fate in fates for row in fate.rows))


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


def _held(read: Reader, centre: Centre) -> _Held:
    which = centre.row.assessment_id
    waiting = [row for row in read.carried.waiting(which) if row.stands]
    states = dict(read.assessments.states(which))
    for row in waiting:
        field = CLAUSE_TEXTS.get(row.what)
        state = states.get(row.clause, ClauseState())
        if field is not None and not getattr(state, field):
            states[row.clause] = replace(state, **{field: row.value})
    files = [
        (link.clause, link.criterion_id, str(link.digest), link.name)
        for link in read.assessments.evidence(which)
    ]
    files += [
        (row.clause, row.criterion_id, row.digest, row.value)
        for row in waiting
        if row.what == "evidence"
    ]
    return _Held(
        answers={row.criterion_id: row.value == "1" for row in waiting if row.what == "answer"}
        | dict(read.assessments.answers(which).ticks),
        states=states,
        files=tuple(files),
    )


@dataclass(frozen=True, slots=True)
class _Sorter:
    """Sorts what is held for one old clause into what comes over and what does not."""

    old: Clause
    new: Clause | None
    match: ClauseMatch

    def sort(self, held: _Held) -> _Fate:
        """Return the clause's fate and its rows."""
        successors = self._successors()
        answers = tuple(
            self._answer(one, successors.get(one.id), held.answers[one.id])
            for one in self.old.criteria
            if one.id in held.answers
        )
        state = held.states.get(self.old.code, ClauseState())
        texts = [what for what, field in CLAUSE_TEXTS.items() if getattr(state, field)]
        kept = [what for what in texts if self._has_place(what)]
        files = [file for file in held.files if file[0] == self.old.code]
        rows = [self._answer_row(one) for one in answers if one.new is not None]
        rows += [self._row(what, value=getattr(state, CLAUSE_TEXTS[what])) for what in kept]
        rows += self._file_rows(files, successors)
        card = ClauseFateCard(
            old=self.old.code,
            old_title=self.old.title,
            new=self.match.new,
            new_title="" if self.new is None else self.new.title,
            sureness=self.match.sureness,
            alike=self.match.alike,
            answers=answers,
            texts=tuple(kept),
            texts_lost=tuple(what for what in texts if what not in kept),
            evidence=0 if self.new is None else len(files),
            evidence_lost=len(files) if self.new is None else 0,
        )
        return _Fate(card=card, rows=tuple(rows))

    def _successors(self) -> Mapping[CriterionId, Criterion]:
        if self.new is None:
            return {}
        return {was.id: now for was, now in pair_criteria(self.old, self.new).pairs}

    def _has_place(self, what: str) -> bool:
        if self.new is None:
            return False
        return what != "not_applicable" or self.new.may_not_apply

    def _answer(self, old: Criterion, new: Criterion | None, value: bool) -> AnswerFateCard:
        if new is None:
            fate = GONE
        else:
            change = change_of(old, new)
            fate = CARRIED if change is CriterionChange.NONE else str(change)
        return AnswerFateCard(
            old=old.id,
            new=None if new is None else new.id,
            value=value,
            fate=fate,
            old_text=old.text,
            new_text="" if new is None else new.text,
        )

    def _answer_row(self, one: AnswerFateCard) -> CarriedRow:
        return self._row(
            "answer",
            criterion=one.new or "",
            value=str(int(one.value)),
            from_criterion=one.old,
            change=str(CriterionChange.NONE) if one.fate == CARRIED else one.fate,
        )

    def _file_rows(
        self,
        files: list[tuple[ClauseCode, CriterionId, str, str]],
        successors: Mapping[CriterionId, Criterion],
    ) -> list[CarriedRow]:
        """A file keeps its criterion where that lives on, else it stands behind the clause."""
        if self.new is None:
            return []
        rows = {}
        for _, criterion, digest, name in files:
            to = successors[criterion].id if criterion in successors else ""
            rows[to, digest] = self._row(
                "evidence", criterion=to, value=name, digest=digest, from_criterion=criterion
            )
        return list(rows.values())

    def _row(
        self,
        what: str,
        *,
        value: str,
        criterion: str = "",
        digest: str = "",
        from_criterion: str = "",
        change: str = str(CriterionChange.NONE),
    ) -> CarriedRow:
        assert self.match.new is not None
        return CarriedRow(
            what=what,
            clause=self.match.new,
            criterion_id=CriterionId(criterion),
            digest=digest,
            value=value,
            from_clause=self.old.code,
            from_criterion=from_criterion,
            sureness=str(self.match.sureness),
            change=change,
        )


def _loses(card: ClauseFateCard) -> bool:
    return bool(card.answers or card.texts_lost or card.evidence_lost)


def _mark(pack: Pack) -> PackMark:
    return PackMark(id=pack.id, version=pack.version, digest=pack.digest, title=pack.title)
