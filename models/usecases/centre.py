"""A centre's workspace, open: what is on disk and what was worked out from it.

``Centre`` keeps the compiled pack, the readings and the assessment of the year
at hand. A use case changes ledgers inside ``changing_ledgers``; one that changes
an answer calls ``answered`` with the clause, so that one answer judges one
clause again and not a hundred.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from models.assessment.grades import Answers
from models.assessment.levels import Assessment, assess, reassess
from models.ledger.derived import FormHoldings
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers
from models.standards.compile import compile_pack
from models.standards.pack import Clause, Criterion, Kind, Pack
from models.standards.text import from_json
from models.store.records import AssessmentRow
from models.store.unit import Writer
from models.store.workspace import Workspace
from models.usecases.checks.checks_rows import RowFindings
from models.usecases.people.people_cards import Deed
from models.usecases.people.permissions import Opened
from models.vocabulary.clock import Clock, day_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId, RowId
from models.vocabulary.typed import TextIndex


@dataclass(slots=True)
class _State:
    """What was worked out; None until it is asked for."""

    ledgers: Ledgers | None = None
    forms: FormHoldings | None = None
    readings: Readings | None = None
    answers: Answers | None = None
    assessment: Assessment | None = None


class Centre(Opened):
    """An open centre for one year. ``author`` signs every change."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        author: str,
        year: int | None = None,
        *,
        assessment_id: AssessmentId | None = None,
    ) -> None:
        """``assessment_id``: by default the year's current one; an older one can be read."""
        super().__init__(workspace, clock, author)
        with workspace.store.reading() as read:
            years = read.ledgers.years()
            self.year = year if year is not None else years[-1]
            if self.year not in years:
                raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=self.year)
            if assessment_id is None:
                found = read.assessments.current(self.year)
            else:
                found = read.assessments.assessment(assessment_id)
            if found is None or found.year != self.year:
                raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=self.year)
            document = read.packs.document(found.pack_digest)
            self._superseded = read.assessments.superseded(found.assessment_id)
        self._row = found
        self.pack: Pack = compile_pack(from_json(document or b""), MEASURES)
        self.clauses: dict[ClauseCode, Clause] = {c.code: c for c in self.pack.clauses}
        self._criteria: dict[CriterionId, tuple[Clause, Criterion]] = {
            criterion.id: (clause, criterion)
            for clause in self.pack.clauses
            for criterion in clause.criteria
        }
        self._policy_kinds: tuple[Kind, ...] = ()
        self.row_findings = RowFindings()
        self._state = _State()

    @property
    def today(self) -> date:
        """The day it is in China."""
        return day_in_china(self.clock.now())

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Every kind the registers ask for: the standard's, then the policies', each once."""
        asked = {(kind.register, kind.id): kind for kind in self.pack.kinds}
        for kind in self._policy_kinds:
            asked.setdefault((kind.register, kind.id), kind)
        return tuple(asked.values())

    def ask_for(self, kinds: tuple[Kind, ...]) -> bool:
        """Let the registers also ask for the kinds of policies; tell whether that is news."""
        before = self.kinds
        self._policy_kinds = kinds
        return self.kinds != before

    @property
    def row(self) -> AssessmentRow:
        """The assessment's own row (revision, draft or final)."""
        return self._row

    @property
    def superseded(self) -> bool:
        """Whether the answers went over to a newer version: then this is history."""
        return self._superseded

    @cached_property
    def former_pack(self) -> Pack | None:
        """The standard of the assessment whose answers came over; None where none did."""
        if not self._row.carried_from:
            return None
        with self.workspace.store.reading() as read:
            before = read.assessments.assessment(AssessmentId(self._row.carried_from))
            document = None if before is None else read.packs.document(before.pack_digest)
        return None if document is None else compile_pack(from_json(document), MEASURES)

    @cached_property
    def title_index(self) -> TextIndex:
        """The clauses' titles and numbers, to be searched."""
        return TextIndex(
            {code: clause.title for code, clause in self.clauses.items()},
            {code: code for code in self.clauses},
        )

    @property
    def profile(self) -> InstitutionProfile:
        """The institution."""
        return self.ledgers.profile

    @property
    def ledgers(self) -> Ledgers:
        """All ledgers of the year; read from disk when first asked."""
        if self._state.ledgers is None:
            with self.workspace.store.reading() as read:
                stored = read.ledgers.ledgers(self.year)
            self._state.ledgers = replace(stored, as_of=self.today)
        return self._state.ledgers

    @property
    def forms(self) -> FormHoldings:
        """What the rows of the form ledgers tell."""
        if self._state.forms is None:
            self._state.forms = FormHoldings(self.ledgers)
        return self._state.forms

    @property
    def readings(self) -> Readings:
        """All measures over the ledgers."""
        if self._state.readings is None:
            self._state.readings = Readings(self.ledgers, self.pack.kinds, self.forms)
        return self._state.readings

    @property
    def known_readings(self) -> Readings | None:
        """The readings where they have been made since the last change."""
        return self._state.readings

    def take_readings(self, made: Readings) -> bool:
        """Take over readings made in another thread; tell whether they are still of the moment."""
        if made.ledgers is not self._state.ledgers:
            return False
        if self._state.readings is None:
            self._state.readings = made
        return True

    @property
    def answers(self) -> Answers:
        """What people have said."""
        if self._state.answers is None:
            with self.workspace.store.reading() as read:
                self._state.answers = read.assessments.answers(self._row.assessment_id)
        return self._state.answers

    @property
    def assessment(self) -> Assessment:
        """Every clause judged, every level settled."""
        if self._state.assessment is None:
            self._state.assessment = assess(self.pack, self.readings, self.answers)
        return self._state.assessment

    @contextmanager
    def changing_ledgers(
        self,
        known: Callable[[Ledgers], Ledgers] | None = None,
        *,
        year: int | None = None,
    ) -> Iterator[Writer]:
        """One transaction that changes ledgers; afterwards everything is worked out anew.

        ``known`` says how the ledgers read after the change, where that is cheaper to
        tell than to read ten thousand rows again. ``year``: whose ledgers, by default
        those of the year at hand.

        Saving is never refused: where a revision of the year is finalised, the change
        belongs to the next one, which is opened in the same transaction. What was
        finalised stays as it was.
        """
        with self.writing(Deed.LEDGERS) as write:
            closed = write.assessments.finalised(self.year if year is None else year)
            for row in closed:
                following = row.revision + 1
                write.assessments.reopen(row.assessment_id, following)
                write.note_down("assessment.reopened", row.assessment_id, f"r{following}")
            yield write
        before = self._state.ledgers
        after = known(before) if known is not None and before is not None else None
        self._state = _State(ledgers=after, answers=self._state.answers)
        if closed:
            self.row_changed()

    @contextmanager
    def changing_beside(self, known: Callable[[Ledgers], Ledgers]) -> Iterator[Writer]:
        """One transaction that changes rows nothing is worked out from (tasks, duties done).

        What was worked out stays, and a finalised revision stays closed. ``known`` says
        how the ledgers read after the change.
        """
        with self.writing(Deed.LEDGERS) as write:
            yield write
        if self._state.ledgers is not None:
            self._state.ledgers = known(self._state.ledgers)

    def changed_elsewhere(self, *, ledgers: bool = True) -> None:
        """Read everything again: rows changed by another way than a use case of their own.

        ``ledgers``: not only answers. What policies ask the registers for stays known.
        """
        kept = self._state
        self._state = (
            _State()
            if ledgers
            else _State(ledgers=kept.ledgers, forms=kept.forms, readings=kept.readings)
        )
        self.row_changed()

    def answered(self, clause: ClauseCode, answers: Answers) -> None:
        """Judge one clause again under the new answers."""
        before = self.assessment
        self._state.answers = answers
        self._state.assessment = reassess(
            before, self.clauses[clause], self.pack, self.readings, answers
        )

    def row_changed(self) -> None:
        """Read the assessment's row again (finalised, or a new revision opened)."""
        with self.workspace.store.reading() as read:
            which = self._row.assessment_id
            self._row = read.assessments.assessment(which) or self._row
            self._superseded = read.assessments.superseded(which)

    def clause(self, code: str) -> Clause:
        """Return a clause; Refusal CLAUSE_UNKNOWN."""
        found = self.clauses.get(ClauseCode(code))
        if found is None:
            raise Refusal(RefusalCode.CLAUSE_UNKNOWN, clause=code)
        return found

    def criterion(self, ident: str) -> tuple[Clause, Criterion]:
        """Return a criterion with its clause; Refusal CRITERION_UNKNOWN."""
        found = self._criteria.get(CriterionId(ident))
        if found is None:
            raise Refusal(RefusalCode.CRITERION_UNKNOWN, criterion=ident)
        return found

    def refuse_if_final(self) -> None:
        """Refuse a change to what is closed: ASSESSMENT_SUPERSEDED, ASSESSMENT_FINALISED."""
        if self._superseded:
            raise Refusal(RefusalCode.ASSESSMENT_SUPERSEDED, year=self.year)
        if self._row.state == "final":
            raise Refusal(RefusalCode.ASSESSMENT_FINALISED, revision=self._row.revision)

    def close(self) -> None:
        """Close the workspace."""
        self.workspace.close()


def random_row_id(today: date) -> Callable[[], RowId]:
    """Return a source of row ids that sort in the order they were made.

    Shape: eight digits of the day, eight of a counter, sixteen random hex.
    """
    made = 0

    def new_id() -> RowId:
        nonlocal made
        made += 1
        return RowId(f"{today:%Y%m%d}{made:08d}{secrets.token_hex(8)}")

    return new_id
