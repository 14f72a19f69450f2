"""Sort what an assessment holds for a clause into what comes over and what does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.assessment.evidence import expected_of
from models.standards.mapping import ClauseMatch, CriterionChange, change_of, pair_criteria
from models.standards.pack import Clause, Criterion
from models.store.records import (
    CLAUSE_TEXTS,
    EVIDENCE_PARTICULARS,
    CarriedRow,
    ClauseState,
    EvidenceLink,
    NoteRow,
)
from models.store.unit import Reader
from models.usecases.carry.carry_cards import AnswerFateCard, ClauseFateCard
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId

CARRIED, GONE = "carried", "gone"
NOTE, EVIDENCE = "note", "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFile:
    """A file behind a clause; ``told``: what a person has said of it, by particular."""

    clause: ClauseCode
    criterion: CriterionId
    digest: str
    name: str
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the old assessment holds: said, or itself still waiting from an earlier one."""

    answers: Mapping[CriterionId, bool]
    states: Mapping[ClauseCode, ClauseState]
    notes: tuple[NoteRow, ...]
    files: tuple[HeldFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """One old clause with what is to be stored for it."""

    card: ClauseFateCard
    rows: tuple[CarriedRow, ...]


def held_by(read: Reader, which: AssessmentId) -> Held:
    """Return what an assessment holds; what waits and can be confirmed counts too."""
    waiting = [row for row in read.carried.waiting(which) if row.stands]
    states = dict(read.assessments.states(which))
    for row in waiting:
        field = CLAUSE_TEXTS.get(row.what)
        state = states.get(row.clause, ClauseState())
        if field is not None and not getattr(state, field):
            states[row.clause] = replace(state, **{field: row.value})
    notes = [note for note in read.notes.notes(which) if not note.withdrawn_at]
    notes += [note_of(row) for row in waiting if row.what == NOTE]
    files = [_held_file(link) for link in read.assessments.evidence(which)]
    files += [
        HeldFile(
            clause=row.clause,
            criterion=row.criterion_id,
            digest=row.digest,
            name=row.value,
            told=row.detail,
        )
        for row in waiting
        if row.what == EVIDENCE
    ]
    return Held(
        answers={row.criterion_id: row.value == "1" for row in waiting if row.what == "answer"}
        | dict(read.assessments.answers(which).ticks),
        states=states,
        notes=tuple(notes),
        files=tuple(files),
    )


def note_of(row: CarriedRow) -> NoteRow:
    """Return a note that waits, under its own author and time."""
    return NoteRow(
        note_id=row.digest,
        clause=row.clause,
        criterion_id=row.criterion_id,
        text=row.value,
        author=row.detail.get("author", ""),
        at=row.detail.get("at", ""),
    )


@dataclass(frozen=True, slots=True)
class Sorter:
    """Sorts what is held for one old clause; ``new`` None: it has no successor."""

    old: Clause
    new: Clause | None
    match: ClauseMatch

    def sort(self, held: Held) -> Fate:
        """Return the clause's fate and its rows."""
        successors = self._successors()
        answers = tuple(
            self._answer(one, successors.get(one.id), held.answers[one.id])
            for one in self.old.criteria
            if one.id in held.answers
        )
        state = held.states.get(self.old.code, ClauseState())
        notes = [note for note in held.notes if note.clause == self.old.code]
        texts = [what for what, field in CLAUSE_TEXTS.items() if getattr(state, field)]
        texts += [NOTE] if notes else []
        kept = [what for what in texts if self._has_place(what)]
        files = [file for file in held.files if file.clause == self.old.code]
        rows = [self._answer_row(one) for one in answers if one.new is not None]
        rows += [
            self._row(what, value=getattr(state, CLAUSE_TEXTS[what]))
            for what in kept
            if what != NOTE
        ]
        rows += self._note_rows(notes, successors)
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
        return Fate(card=card, rows=tuple(rows))

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
        return replace(
            self._row("answer", criterion=one.new or "", value=str(int(one.value))),
            from_criterion=one.old,
            change=str(CriterionChange.NONE) if one.fate == CARRIED else one.fate,
        )

    def _note_rows(
        self, notes: Sequence[NoteRow], successors: Mapping[CriterionId, Criterion]
    ) -> list[CarriedRow]:
        if self.new is None:
            return []
        return [
            replace(
                self._row(NOTE, criterion=_heir(note.criterion_id, successors), value=note.text),
                digest=note.note_id,
                from_criterion=note.criterion_id,
                detail={"author": note.author, "at": note.at},
            )
            for note in notes
        ]

    def _file_rows(
        self, files: Sequence[HeldFile], successors: Mapping[CriterionId, Criterion]
    ) -> list[CarriedRow]:
        """A file keeps its criterion where that lives on, else it stands behind the clause."""
        if self.new is None:
            return []
        expected = dict(expected_of(self.new))
        rows = {}
        for file in files:
            to = _heir(file.criterion, successors)
            told = {
                name: text for name, text in file.told.items() if name != "item" or text in expected
            }
            rows[to, file.digest] = replace(
                self._row(EVIDENCE, criterion=to, value=file.name),
                digest=file.digest,
                from_criterion=file.criterion,
                detail=told,
            )
        return list(rows.values())

    def _row(self, what: str, *, value: str, criterion: str = "") -> CarriedRow:
        assert self.match.new is not None
        return CarriedRow(
            what=what,
            clause=self.match.new,
            criterion_id=CriterionId(criterion),
            digest="",
            value=value,
            from_clause=self.old.code,
            from_criterion="",
            sureness=str(self.match.sureness),
            change=str(CriterionChange.NONE),
        )


def _heir(criterion: CriterionId, successors: Mapping[CriterionId, Criterion]) -> str:
    return successors[criterion].id if criterion in successors else ""


def _held_file(link: EvidenceLink) -> HeldFile:
    told = {name: getattr(link, name) for name in EVIDENCE_PARTICULARS}
    return HeldFile(
        clause=link.clause,
        criterion=link.criterion_id,
        digest=link.digest,
        name=link.name,
        told={name: text for name, text in told.items() if text},
    )
