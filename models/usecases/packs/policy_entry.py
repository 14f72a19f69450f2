"""One row of a policy in full: what it says, how strongly, and what it comes to here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from models.assessment.findings import Finding
from models.assessment.standing import Standing, judge_requirement, judge_rule
from models.ledger.readings import Readings
from models.standards.notation_names import names_of
from models.standards.pack import Status
from models.standards.policy import (
    Choice,
    PolicyDuty,
    PolicyForm,
    PolicyRequirement,
    PolicyRule,
    PolicyTarget,
    Use,
    Validity,
)
from models.standards.text import RequirementText
from models.usecases.cards import ProvenanceCard
from models.usecases.clauses.requirement_words import ask_line, requirement_lines
from models.usecases.packs.library import PolicyBook, Targets
from models.usecases.packs.library_cards import (
    ChoiceCard,
    DetailCard,
    EntryCard,
    EntryKind,
    StatementCard,
)
from models.usecases.packs.policy_entries import rule_standing
from models.usecases.shown import finding_card

_AnyRow = PolicyRequirement | PolicyTarget | PolicyDuty | PolicyForm | PolicyRule


class _Numbered(Protocol):
    @property
    def row(self) -> str: ...


_R = TypeVar("_R", bound=_Numbered)


class PolicyReader:
    """Reads the rows of one policy.

    ``readings`` None: no institution is judged; ``targets`` by row: of a county.
    """

    def __init__(
        self, book: PolicyBook, readings: Readings | None, today: date, targets: Targets
    ) -> None:
        self._book, self._readings, self._targets = book, readings, targets
        self._names = names_of(book.text.kinds)
        self._lapsed = book.policy.validity(today) is not Validity.IN_FORCE
        self._titles = _titles(book)

    def entry(self, number: str) -> EntryCard | None:
        """Return a row by its number, None if there is none."""
        policy = self._book.policy
        if requirement := _row(policy.requirements, number):
            return self._requirement(requirement)
        if target := _row(policy.targets, number):
            return self._target(target)
        if duty := _row(policy.duties, number):
            return self._duty(duty)
        if form := _row(policy.forms, number):
            return self._form(form)
        if rule := _row(policy.rules, number):
            return self._rule(rule)
        choice = _row(policy.choices, number)
        return None if choice is None else self._choice(choice)

    def _requirement(self, row: PolicyRequirement) -> EntryCard:
        # a sentence that hangs on a number nobody has set is shown as it is written
        wanted = (self._book.settled.requirements, self._book.text.requirements)
        written = [one for rows in wanted if (one := _row(rows, row.row))]
        asked = next((one.requirement for one in written if one.requirement), None)
        when = next((one.applies_when for one in written if one.applies_when), None)
        standing, finding, in_years = None, None, True
        if self._readings is not None:
            result = judge_requirement(row, self._readings)
            standing, finding, in_years = result.standing, result.finding, result.in_years
        statement = replace(
            self._statement(row, row.text, asked, finding, standing),
            condition=requirement_lines(when, self._names),
        )
        return replace(
            self._card(row, EntryKind.REQUIREMENT),
            strength=row.strength,
            years=row.years,
            subjects=row.subjects,
            statements=(statement,),
            related=self._related(row.tracked_by),
            standing=standing,
            advisory=self._lapsed or not in_years,
        )

    def _target(self, row: PolicyTarget) -> EntryCard:
        written = _row(self._book.settled.targets, row.row)
        judged = self._targets.get(row.row)
        asks = written.asks if written else ()
        when = written.applies_when if written else None
        statement = replace(
            self._statement(row, "", None, None, None),
            lines=tuple(ask_line(ask, row.title) for ask in asks),
            condition=requirement_lines(when, self._names),
        )
        return replace(
            self._card(row, EntryKind.TARGET),
            strength=row.strength,
            years=row.by,
            statements=(statement,),
            details=_details(("binds", (row.binds.value,))),
            related=self._related(row.derived_from),
            standing=None if judged is None else judged.standing,
            target=judged,
            advisory=self._lapsed or (judged is not None and not judged.in_years),
        )

    def _duty(self, row: PolicyDuty) -> EntryCard:
        return replace(
            self._card(row, EntryKind.DUTY),
            years=row.years,
            subjects=row.subjects,
            statements=(self._statement(row, row.text, None, None, None),),
            details=_details(
                ("actor", (row.actor,)),
                ("towards", (row.towards,)),
                ("deliverables", row.deliverables),
            ),
            schedule=row.schedule,
            advisory=self._lapsed,
        )

    def _form(self, row: PolicyForm) -> EntryCard:
        return replace(
            self._card(row, EntryKind.FORM),
            details=_details(("items", row.items), ("notes", row.notes)),
        )

    def _rule(self, row: PolicyRule) -> EntryCard:
        written = _row(self._book.text.rules, row.row)
        asked = written.requirement if written else None
        finding, standing = None, None
        if self._readings is not None:
            finding = judge_rule(row, self._readings).finding
            standing = rule_standing(row, self._readings)
        return replace(
            self._card(row, EntryKind.RULE),
            statements=(self._statement(row, row.text, asked, finding, standing),),
            details=_details(("kind", (row.kind,)), ("effect", (row.effect,))),
            related=self._related(row.affects),
            standing=standing,
            advisory=self._lapsed,
        )

    def _choice(self, row: Choice) -> EntryCard:
        return EntryCard(
            pack=self._book.digest,
            kind=EntryKind.CHOICE,
            key=row.row,
            number=row.row,
            title=row.question,
            path=(("F", ""),),
            provenance=ProvenanceCard(status=Status.POLICY, source="", remark=""),
            choices=(self._choice_card(row),),
            related=self._related(row.affects),
        )

    def _card(self, row: _AnyRow, kind: EntryKind) -> EntryCard:
        policy = self._book.policy
        return EntryCard(
            pack=self._book.digest,
            kind=kind,
            key=row.row,
            number=row.row,
            title=row.title,
            path=((row.row[:1], ""),),
            provenance=ProvenanceCard(status=Status.POLICY, source=row.source, remark=row.remark),
            use=row.use,
            reason=row.reason,
            choices=tuple(
                self._choice_card(one) for one in policy.choices if row.row in one.affects
            ),
        )

    def _statement(
        self,
        row: _AnyRow,
        text: str,
        requirement: RequirementText | None,
        finding: Finding | None,
        standing: Standing | None,
    ) -> StatementCard:
        return StatementCard(
            label="",
            grade=None,
            text=text,
            provenance=ProvenanceCard(status=Status.POLICY, source=row.source, remark=""),
            use=row.use,
            lines=requirement_lines(requirement, self._names) if row.use is Use.COMPUTED else (),
            condition=(),
            evidence=(),
            finding=None if finding is None else finding_card(finding),
            standing=standing,
        )

    def _choice_card(self, row: Choice) -> ChoiceCard:
        made = _row(self._book.settings, row.row)
        return ChoiceCard(
            policy=self._book.digest,
            row=row.row,
            question=row.question,
            why=row.why,
            options=row.options,
            unit=row.unit,
            default=row.default,
            settled=row.settled,
            own=made is not None and made.value == row.settled,
            at=made.at if made else "",
            author=made.author if made else "",
            affects=self._related(row.affects),
        )

    def _related(self, rows: Sequence[str]) -> tuple[tuple[str, str], ...]:
        return tuple((row, self._titles.get(row, "")) for row in rows)


def _titles(book: PolicyBook) -> dict[str, str]:
    policy = book.policy
    rows: tuple[_AnyRow, ...] = (
        *policy.requirements,
        *policy.targets,
        *policy.duties,
        *policy.forms,
        *policy.rules,
    )
    return {row.row: row.title for row in rows} | {one.row: one.question for one in policy.choices}


def _row(rows: Sequence[_R], number: str) -> _R | None:
    return next((row for row in rows if row.row == number), None)


def _details(*parts: tuple[str, tuple[str, ...]]) -> tuple[DetailCard, ...]:
    """Return the details that say something."""
    return tuple(
        DetailCard(code=code, values=values)
        for code, some in parts
        if (values := tuple(filter(None, some)))
    )
