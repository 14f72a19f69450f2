"""Compile a written policy into a ``Policy``: every reference checked, every value exact."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from models.standards.amounts import read_amount
from models.standards.choices import settle_choices, settled_as
from models.standards.compile import compile_kind, plain_digest, refuse_contradiction
from models.standards.language import Attested, Comparison, Requirement, leaves
from models.standards.policy import (
    Ask,
    Binds,
    Choice,
    Policy,
    PolicyDuty,
    PolicyForm,
    PolicyRequirement,
    PolicyRule,
    PolicyTarget,
    Schedule,
    Settings,
    Strength,
    Use,
    Years,
)
from models.standards.policy_text import (
    AskText,
    DutyRow,
    FormRow,
    PolicyText,
    RequirementRow,
    RuleRow,
    ScheduleText,
    TargetRow,
    policy_to_json,
)
from models.standards.references import resolve_rows
from models.standards.requirements import Known, read_requirement
from models.standards.text import RequirementText
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import PackId
from models.vocabulary.limits import POLICY_ROWS

_NO_SETTINGS: Settings = MappingProxyType({})
_EVERY = frozenset({"year", "half_year", "month", "once", "ongoing"})
_SHIFTS = frozenset({"none", "next_workday", "after_holiday"})
_JANUARY_AFTER = 13
_RULES = frozenset({"veto", "exclusion", "exemption", "special"})
_ACTORS = frozenset({"institution", "county", "prefecture", "province", "nation"})
_DUE = re.compile(
    r"|[1-9]|[12]\d|3[01]|\d{4}-\d\d-\d\d|(0[1-9]|1[0-2])-\d\d( (0[1-9]|1[0-2])-\d\d)?"
)
_Word = TypeVar("_Word", bound=StrEnum)


def compile_policy(
    text: PolicyText, measures: Collection[str], settings: Settings = _NO_SETTINGS
) -> Policy:
    """Compile ``text`` with its choices settled by ``settings`` or their defaults.

    Raises: Refusal PACK_SCHEMA, PACK_DUPLICATE_CODE, PACK_UNKNOWN_MEASURE,
    PACK_UNKNOWN_KIND, PACK_UNKNOWN_FACT, PACK_BAD_VALUE or POLICY_CHOICE, each
    with the row and path; PACK_TOO_LARGE.
    """
    _refuse_twice(text)
    known = Known(
        measures=measures,
        kinds={(kind.register, kind.id) for kind in text.kinds},
        registers={kind.register for kind in text.kinds},
    )
    head, chosen = text.head, resolve_rows(settle_choices(text, settings))
    if head.state not in {"issued", "draft"}:
        raise _wrong("policy", f"state {head.state}")
    valid_from, valid_until = _valid(head.valid_from, head.valid_until)
    return Policy(
        id=PackId(head.id),
        version=head.version,
        title=head.title,
        document=head.document,
        region=head.region,
        region_name=head.region_name,
        draft=head.state == "draft",
        valid_from=valid_from,
        valid_until=valid_until,
        source=head.source,
        remark=head.remark,
        requirements=tuple(_requirement(row, known) for row in chosen.requirements),
        targets=tuple(_target(row, known) for row in chosen.targets),
        duties=tuple(_duty(row, known) for row in text.duties),
        forms=tuple(_form(row) for row in text.forms),
        rules=tuple(_rule(row, known) for row in chosen.rules),
        choices=_choices(text, settings),
        kinds=tuple(compile_kind(kind, known) for kind in text.kinds),
        digest=plain_digest(policy_to_json(text)),
    )


def row_numbers(text: PolicyText) -> Iterator[str]:
    """Yield the number of every row, choices too, in order."""
    for rows in (
        text.requirements,
        text.targets,
        text.duties,
        text.forms,
        text.rules,
        text.choices,
    ):
        for row in rows:
            yield row.row


def _refuse_twice(text: PolicyText) -> None:
    counted = Counter(row_numbers(text))
    if counted.total() > POLICY_ROWS:
        raise Refusal(RefusalCode.PACK_TOO_LARGE, clauses=counted.total(), most=POLICY_ROWS)
    for name, times in counted.items():
        if times > 1:
            raise Refusal(RefusalCode.PACK_DUPLICATE_CODE, place=Place(path=name), name=name)


def _requirement(row: RequirementRow, known: Known) -> PolicyRequirement:
    for subject in row.subjects:
        if not known.facts["institution.kind"].accepts(subject):
            raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=row.row), value=subject)
    requirement = _read(row.requirement, known, row.row)
    refuse_contradiction([one for one in (requirement,) if one is not None], row.row)
    return PolicyRequirement(
        row=row.row,
        title=row.title,
        text=row.text,
        subjects=row.subjects,
        strength=_word(Strength, row.strength, row.row),
        years=_years(row.years, row.row),
        source=_said(row.source, row.row),
        use=_use(row.use, row.reason, row.row, requirement),
        reason=row.reason,
        requirement=requirement,
        applies_when=_read(row.applies_when, known, f"{row.row}.applies_when"),
        tracked_by=row.tracked_by,
        remark=row.remark,
    )


def _target(row: TargetRow, known: Known) -> PolicyTarget:
    use = _word(Use, row.use, row.row)
    if (use is Use.COMPUTED) != bool(row.asks) or not (row.asks or row.reason):
        raise _wrong(row.row, "use")
    return PolicyTarget(
        row=row.row,
        title=row.title,
        binds=_word(Binds, row.binds, row.row),
        strength=_word(Strength, row.strength, row.row),
        by=_years(row.by, row.row),
        source=_said(row.source, row.row),
        use=use,
        reason=row.reason,
        asks=tuple(
            _ask(ask, known, f"{row.row}.asks[{index}]") for index, ask in enumerate(row.asks)
        ),
        applies_when=_read(row.applies_when, known, f"{row.row}.applies_when"),
        derived_from=row.derived_from,
        remark=row.remark,
    )


def _ask(text: AskText, known: Known, path: str) -> Ask:
    named = [(one, getattr(text, one.value)) for one in Comparison if getattr(text, one.value)]
    if len(named) > 1:
        raise _wrong(path, "comparison")
    value = read_amount(text.value, known, f"{path}.value")
    per = None if text.per is None else read_amount(text.per, known, f"{path}.per")
    return Ask(
        label=text.label,
        value=value,
        per=per,
        comparison=named[0][0] if named else None,
        bound=_bound(named[0][1], path) if named else Fraction(0),
        reference=text.reference,
        applies_when=_read(text.applies_when, known, f"{path}.applies_when"),
    )


def _bound(text: str, path: str) -> Fraction:
    try:
        return parse_exact(text)
    except (ValueError, ZeroDivisionError) as exc:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=text) from exc


def _duty(row: DutyRow, known: Known) -> PolicyDuty:
    if row.actor not in _ACTORS:
        raise _wrong(row.row, f"actor {row.actor}")
    for subject in row.subjects:
        if not known.facts["institution.kind"].accepts(subject):
            raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=row.row), value=subject)
    return PolicyDuty(
        row=row.row,
        title=row.title,
        actor=row.actor,
        towards=row.towards,
        text=row.text,
        subjects=row.subjects,
        deliverables=row.deliverables,
        years=_years(row.years, row.row),
        schedule=_schedule(row.schedule, row.row),
        source=_said(row.source, row.row),
        use=_use(row.use, row.reason, row.row, None),
        reason=row.reason,
        remark=row.remark,
    )


def _schedule(text: ScheduleText, path: str) -> Schedule:
    months = 1 <= text.first_month <= text.last_month <= _JANUARY_AFTER
    if text.every not in _EVERY or text.shift not in _SHIFTS or not months or text.times < 1:
        raise _wrong(f"{path}.schedule", "every" if text.every not in _EVERY else "shift")
    if not _DUE.fullmatch(text.by) or not all(map(_is_day, text.by.split())):
        raise Refusal(
            RefusalCode.PACK_BAD_VALUE, place=Place(path=f"{path}.schedule.by"), value=text.by
        )
    return Schedule(
        every=text.every,
        by=text.by,
        shift=text.shift,
        first_month=text.first_month,
        last_month=text.last_month,
        times=text.times,
        default=text.default,
    )


def _is_day(text: str) -> bool:
    """Tell whether ``12-31`` or ``2022-08-31`` names a day of every year; a bare number may."""
    if "-" not in text:
        return True
    try:
        date.fromisoformat(text if len(text) > len("12-31") else f"2001-{text}")
    except ValueError:
        return False
    return True


def _form(row: FormRow) -> PolicyForm:
    return PolicyForm(
        row=row.row,
        title=row.title,
        items=row.items,
        notes=row.notes,
        source=_said(row.source, row.row),
        use=_use(row.use, row.reason, row.row, None),
        reason=row.reason,
        remark=row.remark,
    )


def _rule(row: RuleRow, known: Known) -> PolicyRule:
    if row.kind not in _RULES:
        raise _wrong(row.row, f"kind {row.kind}")
    requirement = _read(row.requirement, known, row.row)
    return PolicyRule(
        row=row.row,
        title=row.title,
        kind=row.kind,
        text=row.text,
        effect=row.effect,
        requirement=requirement,
        affects=row.affects,
        source=_said(row.source, row.row),
        use=_use(row.use, row.reason, row.row, requirement),
        reason=row.reason,
        remark=row.remark,
    )


def _choices(text: PolicyText, settings: Settings) -> tuple[Choice, ...]:
    rows = set(row_numbers(text))
    made = []
    for one in text.choices:
        if stray := [row for row in one.affects if row not in rows]:
            raise _wrong(one.row, f"affects {stray[0]}")
        made.append(
            Choice(
                row=one.row,
                question=one.question,
                why=one.why,
                affects=one.affects,
                options=tuple((option.id, option.title) for option in one.options),
                unit=one.unit,
                default=one.default,
                settled=settled_as(one, settings),
            )
        )
    return tuple(made)


def _use(use: str, reason: str, path: str, requirement: Requirement | None) -> Use:
    """Return the use where data and word agree: computed is what has a computed leaf."""
    word = _word(Use, use, path)
    computed = requirement is not None and any(
        not isinstance(leaf, Attested) for leaf in leaves(requirement)
    )
    if requirement is not None and computed != (word is Use.COMPUTED):
        raise _wrong(path, f"use {use}")
    if word is not Use.COMPUTED and not reason.strip():
        raise _wrong(path, "reason")
    return word


def _read(text: RequirementText | None, known: Known, path: str) -> Requirement | None:
    return None if text is None else read_requirement(text, known, path)


def _years(text: str, path: str) -> Years:
    """Read ``2023-2025``, ``2022``, ``2022-``, ``-2025``; empty is the policy's own."""
    first, dash, last = text.partition("-")
    if any(part and not re.fullmatch(r"\d{4}", part) for part in (first, last)):
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=f"{path}.years"), value=text)
    return Years(
        first=int(first) if first else None,
        last=int(last) if last else (int(first) if first and not dash else None),
    )


def _valid(first: str, last: str) -> tuple[date, date | None]:
    try:
        valid_from = date.fromisoformat(first)
        valid_until = date.fromisoformat(last) if last else None
    except ValueError as exc:
        raise Refusal(
            RefusalCode.PACK_BAD_VALUE, place=Place(path="policy.valid"), value=f"{first} {last}"
        ) from exc
    if valid_until is not None and valid_until < valid_from:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path="policy.valid"), value=last)
    return valid_from, valid_until


def _said(source: str, path: str) -> str:
    if not source.strip():
        raise _wrong(path, "source")
    return source


def _word(words: type[_Word], text: str, path: str) -> _Word:
    try:
        return words(text)
    except ValueError as exc:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=text) from exc


def _wrong(path: str, what: str) -> Refusal:
    return Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what=what)
