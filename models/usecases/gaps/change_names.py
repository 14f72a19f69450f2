"""What changes are called: by the names the ledgers, the standard and the catalogues have."""

from collections.abc import Mapping
from typing import TypeVar

from models.gaps.actions import Action
from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Repaired,
    Retired,
    Settled,
    Shifted,
    Stated,
    Trained,
)
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.records import Ledgers
from models.standards.pack import Clause, Criterion, Pack
from models.usecases.gaps.plan_cards import ActionCard, ChangeCard
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId

_Found = TypeVar("_Found")


class ChangeNames:
    """Names changes over one pack and one state of the ledgers."""

    def __init__(self, pack: Pack, ledgers: Ledgers) -> None:
        self._kinds = {(kind.register, kind.id): kind for kind in pack.kinds}
        self._criteria: Mapping[str, tuple[Clause, Criterion]] = {
            criterion.id: (clause, criterion)
            for clause in pack.clauses
            for criterion in clause.criteria
        }
        self._rows = {row.row_id: row.name for row in ledgers.staff}
        self._rows |= {row.row_id: row.name for row in ledgers.equipment}

    def action(self, action: Action) -> ActionCard:
        """Return an action with its change in names."""
        return ActionCard(
            action=action,
            doing=action.doing,
            change=self.change(action.change),
            most=action.most,
            cost=action.cost,
            fixed=action.fixed,
            months=action.months,
            estimated=action.estimated,
        )

    def change(self, change: Change) -> ChangeCard:
        """Return a change in names.

        Raises: Refusal TRIAL_UNKNOWN where it names what the catalogues do not know.
        """
        match change:
            case Hired(post=post, count=count):
                return ChangeCard(
                    change=change, kind="hired", subject=post, unit="人", amount=str(count)
                )
            case Left(row=row) | Repaired(row=row) | Retired(row=row):
                kind = type(change).__name__.lower()
                return ChangeCard(
                    change=change, kind=kind, subject=row, who=self._rows.get(row, "")
                )
            case Trained(row=row, training=training):
                return ChangeCard(
                    change=change, kind="trained", subject=training, who=self._rows.get(row, "")
                )
            case Acquired():
                return self._acquired(change)
            case Shifted(figure=figure, by=by):
                sign = "+" if by > 0 else ""
                return ChangeCard(
                    change=change,
                    kind="shifted",
                    subject=figure,
                    title=_of(FIGURES, figure).title,
                    unit=_of(FIGURES, figure).unit,
                    amount=sign + shown_decimal(by),
                )
            case Stated(fact=fact, value=value):
                return ChangeCard(
                    change=change,
                    kind="stated",
                    subject=fact,
                    title=_of(FACTS, fact).title,
                    value=_of(FACTS, fact).options.get(value, value),
                )
            case Answered(criterion=criterion):
                return self._of_criterion(change, "answered", criterion)
            case Settled(criterion=criterion):
                return self._of_criterion(change, "settled", criterion)

    def _acquired(self, change: Acquired) -> ChangeCard:
        kind = self._kinds.get((change.register, change.kind))
        return ChangeCard(
            change=change,
            kind="acquired",
            subject=f"{change.register}.{change.kind}",
            title=kind.names[0] if kind else change.kind,
            unit=kind.unit if kind else "",
            amount=str(change.count),
        )

    def _of_criterion(self, change: Change, kind: str, criterion: CriterionId) -> ChangeCard:
        clause, found = _of(self._criteria, criterion)
        return ChangeCard(
            change=change,
            kind=kind,
            subject=criterion,
            title=found.text,
            clause=clause.code,
            clause_title=clause.title,
        )


def _of(known: Mapping[str, _Found], name: str) -> _Found:
    found = known.get(name)
    if found is None:
        raise Refusal(RefusalCode.TRIAL_UNKNOWN, name=name)
    return found
