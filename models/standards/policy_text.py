"""A policy document as data, as it is written down: the shape of its files.

One pack per document. Rows keep the numbers of the requirements catalogue: A
requirements on institutions, B targets of an area, C duties, D forms and
lists, E rules, F choices where the text leaves room. Nothing is judged here;
``policy_compile.py`` turns it into a ``Policy``.
"""

from typing import Any

import msgspec

from models.standards.text import KindText, RequirementText, Text
from models.vocabulary.canonical import canonical_record

AmountText = dict[str, Any]
"""One amount of a target; ``amounts.py`` reads it."""


class OptionText(Text, frozen=True, kw_only=True):
    """One reading of a choice."""

    id: str
    title: str


class ChoiceText(Text, frozen=True, kw_only=True):
    """Where the text leaves a choice (F row).

    Either ``options`` with a ``default``, or a number (``unit``) whose
    ``default`` may be empty: not set, and then nothing is judged by it. A
    number is used in a requirement or an ask as ``"{F43}"``.
    """

    row: str
    question: str
    why: str
    affects: tuple[str, ...]
    options: tuple[OptionText, ...] = ()
    unit: str = ""
    default: str = ""


class VariantText(Text, frozen=True, kw_only=True):
    """What a row becomes when ``choice`` is settled as ``option``; empty parts stay."""

    choice: str
    option: str
    requirement: RequirementText | None = None
    applies_when: RequirementText | None = None
    asks: tuple["AskText", ...] = ()
    binds: str = ""
    """Of a target: the area level it binds under this reading."""
    by: str = ""
    """Of a target: the years it is set for under this reading."""


class AskText(Text, frozen=True, kw_only=True):
    """One figure of a target and what it is held against.

    ``value`` divided by ``per`` where that is given. Exactly one comparison,
    or none: then the figure is only shown, beside ``reference`` if given.
    """

    value: AmountText
    per: AmountText | None = None
    label: str = ""
    at_least: str = ""
    more_than: str = ""
    at_most: str = ""
    less_than: str = ""
    equals: str = ""
    reference: str = ""
    applies_when: RequirementText | None = None
    """Asked of the area's own facts and figures: a county must have two, a district one."""


class RequirementRow(Text, frozen=True, kw_only=True):
    """A row: what one institution must have or do.

    ``use``: computed | attested | tracked | printed | recorded; ``reason`` says
    why it is not computed. ``subjects``: institution kinds it speaks to.
    ``years``: ``2023-2025``, ``2022``, ``2022-``; empty is the policy's own.
    """

    row: str
    title: str
    text: str
    subjects: tuple[str, ...]
    strength: str
    source: str
    use: str
    years: str = ""
    reason: str = ""
    requirement: RequirementText | None = None
    applies_when: RequirementText | None = None
    variants: tuple[VariantText, ...] = ()
    tracked_by: tuple[str, ...] = ()
    """Rows (C, D) that follow this one up."""
    remark: str = ""


class TargetRow(Text, frozen=True, kw_only=True):
    """B row: a figure of an area.

    ``binds``: the area level it binds (nation | province | prefecture | county);
    below that level a figure is only set beside it. ``use``: computed where
    there are asks.
    """

    row: str
    title: str
    binds: str
    strength: str
    source: str
    use: str
    by: str = ""
    """Year (or years) the target is set for."""
    asks: tuple[AskText, ...] = ()
    variants: tuple[VariantText, ...] = ()
    applies_when: RequirementText | None = None
    """Asked of the area's own facts and figures."""
    derived_from: tuple[str, ...] = ()
    """A rows this target was derived from; the document does not state it itself."""
    reason: str = ""
    remark: str = ""


class ScheduleText(Text, frozen=True, kw_only=True):
    """When a duty falls due.

    ``every``: year | half_year | month | once | ongoing. ``by``: ``12-31`` in a
    year, ``06-30 12-31`` in half-years, ``1`` (day of the month), ``2022-08-31``
    once; empty where the text says none. ``shift``: none | next_workday (off
    days of the holiday calendar) | after_holiday (only statutory holidays move it).
    ``first_month`` and ``last_month`` of a month's duty: 13 is January of the year
    after, where December is reported on. ``default``: the day was set by us because
    the text gives none.
    """

    every: str
    by: str = ""
    shift: str = "none"
    first_month: int = 1
    last_month: int = 12
    times: int = 1
    """How often in the period, at least."""
    default: bool = False


class DutyRow(Text, frozen=True, kw_only=True):
    """C row: something to be done in a period.

    ``actor``: institution | county | prefecture | province | nation; ``subjects``
    narrows institutions by kind.
    """

    row: str
    title: str
    actor: str
    text: str
    source: str
    schedule: ScheduleText
    towards: str = ""
    subjects: tuple[str, ...] = ()
    deliverables: tuple[str, ...] = ()
    years: str = ""
    use: str = "tracked"
    reason: str = ""
    remark: str = ""


class FormRow(Text, frozen=True, kw_only=True):
    """D row: a form or a fixed list the document prescribes; ``items`` in its order."""

    row: str
    title: str
    source: str
    use: str
    items: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    reason: str = ""
    remark: str = ""


class RuleRow(Text, frozen=True, kw_only=True):
    """E row: a rule of ``kind`` veto | exclusion | exemption | special.

    When ``requirement`` is met the rule is in force: a veto bars, an exemption
    frees, an exclusion shuts out.
    """

    row: str
    title: str
    kind: str
    text: str
    source: str
    use: str
    effect: str
    requirement: RequirementText | None = None
    affects: tuple[str, ...] = ()
    reason: str = ""
    remark: str = ""


class PolicyHead(Text, frozen=True, kw_only=True):
    """The file ``policy.yaml``.

    ``region``: leading digits of a GB/T 2260 code, ``""`` for the whole country.
    ``state``: issued | draft (征求意见稿). Days are ISO; an empty ``valid_until``
    has no end. ``document``: the title of the document.
    """

    id: str
    version: str
    title: str
    document: str
    region: str
    region_name: str
    state: str
    valid_from: str
    valid_until: str
    source: str
    remark: str = ""


class PolicyText(Text, frozen=True, kw_only=True):
    """A whole policy."""

    head: PolicyHead
    requirements: tuple[RequirementRow, ...]
    targets: tuple[TargetRow, ...]
    duties: tuple[DutyRow, ...]
    forms: tuple[FormRow, ...]
    rules: tuple[RuleRow, ...]
    choices: tuple[ChoiceText, ...]
    kinds: tuple[KindText, ...]


def policy_to_json(policy: PolicyText) -> bytes:
    """Return the canonical JSON that is stored and digested."""
    return canonical_record(policy)


def policy_from_json(data: bytes) -> PolicyText:
    """Read what ``policy_to_json`` wrote.

    Raises: msgspec.ValidationError or msgspec.DecodeError for anything else.
    """
    return msgspec.json.decode(data, type=PolicyText)
