"""The rows of a policy as lines, each with where the institution stands on it."""

from collections.abc import Callable, Iterable, Mapping

from models.assessment.findings import Verdict
from models.assessment.standing import Standing, judge_requirement, judge_rule
from models.ledger.readings import Readings
from models.standards.pack import Status
from models.standards.policy import (
    Choice,
    Policy,
    PolicyDuty,
    PolicyForm,
    PolicyRequirement,
    PolicyRule,
    PolicyTarget,
    Use,
)
from models.usecases.packs.library_cards import (
    BranchLine,
    CheckedCard,
    EntryKind,
    EntryLine,
    StatementMark,
    TargetCard,
)

TABLES = ("A", "B", "C", "D", "E", "F")
"""Keys of a policy's branches: requirements, targets, duties, forms, rules, choices."""


def policy_branches(
    policy: Policy, readings: Readings | None, targets: Mapping[str, TargetCard]
) -> tuple[BranchLine, ...]:
    """Return the tables that have rows.

    ``readings`` None: no institution is judged; ``targets`` by row: of a county.
    """
    made = (
        _branch("A", policy.requirements, lambda row: _requirement(row, readings)),
        _branch("B", policy.targets, lambda row: _target(row, targets.get(row.row))),
        _branch("C", policy.duties, _duty),
        _branch("D", policy.forms, _form),
        _branch("E", policy.rules, lambda row: _rule(row, readings)),
        _branch("F", policy.choices, _choice),
    )
    return tuple(branch for branch in made if branch.entries)


def rule_standing(rule: PolicyRule, readings: Readings) -> Standing:
    """Return whether a rule is in force: met says yes, not applicable no."""
    if rule.requirement is None:
        return Standing.NOT_JUDGED
    verdict = judge_rule(rule, readings).verdict
    return {
        Verdict.MET: Standing.MET,
        Verdict.UNKNOWN: Standing.UNKNOWN,
        Verdict.ATTESTED: Standing.TO_CONFIRM,
    }.get(verdict, Standing.NOT_APPLICABLE)


_AnyRow = PolicyRequirement | PolicyTarget | PolicyDuty | PolicyForm | PolicyRule


def _branch(key: str, rows: Iterable[object], line: Callable[..., EntryLine]) -> BranchLine:
    """Return one table; what a document says is all there, choices are nobody's statement."""
    entries = tuple(line(row) for row in rows)
    said = len(entries) if key != "F" else 0
    return BranchLine(
        key=f"table {key}",
        number=key,
        title="",
        checked=CheckedCard(
            counts=tuple((status, said if status is Status.POLICY else 0) for status in Status)
        ),
        entries=entries,
    )


def _line(
    row: _AnyRow, kind: EntryKind, words: Iterable[str], standing: Standing | None = None
) -> EntryLine:
    strength = row.strength if isinstance(row, PolicyRequirement | PolicyTarget) else None
    said = (*words, row.source, row.reason, row.remark)
    return EntryLine(
        key=row.row,
        kind=kind,
        number=row.row,
        title=row.title,
        core=False,
        strength=strength,
        marks=(StatementMark(status=Status.POLICY, use=row.use),),
        grade=None,
        standing=standing,
        words="\n".join(filter(None, said)),
    )


def _requirement(row: PolicyRequirement, readings: Readings | None) -> EntryLine:
    standing = None if readings is None else judge_requirement(row, readings).standing
    return _line(row, EntryKind.REQUIREMENT, (row.text,), standing)


def _target(row: PolicyTarget, judged: TargetCard | None) -> EntryLine:
    labels = (part for ask in row.asks for part in (ask.label, ask.reference))
    standing = None if judged is None else judged.standing
    return _line(row, EntryKind.TARGET, labels, standing)


def _duty(row: PolicyDuty) -> EntryLine:
    return _line(row, EntryKind.DUTY, (row.text, row.towards, *row.deliverables))


def _form(row: PolicyForm) -> EntryLine:
    return _line(row, EntryKind.FORM, (*row.items, *row.notes))


def _rule(row: PolicyRule, readings: Readings | None) -> EntryLine:
    standing = None if readings is None else rule_standing(row, readings)
    return _line(row, EntryKind.RULE, (row.text, row.effect), standing)


def _choice(row: Choice) -> EntryLine:
    return EntryLine(
        key=row.row,
        kind=EntryKind.CHOICE,
        number=row.row,
        title=row.question,
        core=False,
        strength=None,
        marks=(StatementMark(status=Status.POLICY, use=Use.RECORDED),),
        grade=None,
        standing=None,
        words="\n".join((row.why, *(title for _, title in row.options))),
    )
