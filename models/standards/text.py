"""A pack as it is written down: the shape of its files and of its stored JSON.

Every field is text or nested text; nothing is judged here. ``compile.py``
turns it into a ``Pack``. The stored form is canonical JSON of ``PackText``,
and its SHA-256 is the pack's digest.
"""

from typing import Any

import msgspec

from models.vocabulary.canonical import canonical_record

RequirementText = dict[str, Any]
"""One requirement as written; ``requirements.py`` reads it."""


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every text record refuses fields it does not know."""


class CriterionText(Text, frozen=True, kw_only=True):
    """One criterion; empty ``status`` or ``source`` inherit the clause's."""

    text: str
    requirement: RequirementText | None = None
    status: str = ""
    source: str = ""
    remark: str = ""
    evidence: tuple[str, ...] = ()


class ClauseText(Text, frozen=True, kw_only=True):
    """One clause; ``criteria`` by grade C, B, A."""

    code: str
    title: str
    status: str
    source: str
    criteria: dict[str, tuple[CriterionText, ...]]
    core: bool = False
    may_not_apply: bool = False
    not_applicable_when: RequirementText | None = None
    methods: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    remark: str = ""


class SectionText(Text, frozen=True, kw_only=True):
    """One section with its clauses."""

    code: str
    title: str
    clauses: tuple[ClauseText, ...]


class ChapterText(Text, frozen=True, kw_only=True):
    """One chapter file."""

    code: str
    title: str
    sections: tuple[SectionText, ...]


class KindText(Text, frozen=True, kw_only=True):
    """One kind of a register or of the equipment ledger."""

    register: str
    id: str
    names: tuple[str, ...]
    unit: str
    not_names: tuple[str, ...] = ()
    also_counts: tuple[str, ...] = ()
    states: tuple[str, ...] = ("1",)
    category: str = ""


class ConditionText(Text, frozen=True, kw_only=True):
    """A prerequisite or a veto of a level; empty status or source inherit the level's."""

    id: str
    text: str
    requirement: RequirementText
    status: str = ""
    source: str = ""
    remark: str = ""


class LevelText(Text, frozen=True, kw_only=True):
    """One level with its shares by grade.

    ``prerequisites`` must be met for the level; a veto that is met bars this
    year's application for it and leaves the level as it is.
    """

    id: str
    title: str
    shares: dict[str, str]
    status: str
    source: str
    core_grade: str | None = None
    available_when: RequirementText | None = None
    prerequisites: tuple[ConditionText, ...] = ()
    vetoes: tuple[ConditionText, ...] = ()
    remark: str = ""


class PackHead(Text, frozen=True, kw_only=True):
    """The file ``pack.yaml``."""

    id: str
    version: str
    title: str
    edition: str
    institution_kinds: tuple[str, ...]
    status: str
    source: str
    levels: tuple[LevelText, ...]
    remark: str = ""


class PackText(Text, frozen=True, kw_only=True):
    """A whole pack."""

    head: PackHead
    chapters: tuple[ChapterText, ...]
    kinds: tuple[KindText, ...]


def to_json(pack: PackText) -> bytes:
    """Return the canonical JSON that is stored and digested."""
    return canonical_record(pack)


def from_json(data: bytes) -> PackText:
    """Read what ``to_json`` wrote.

    Raises: msgspec.ValidationError or msgspec.DecodeError for anything else.
    """
    return msgspec.json.decode(data, type=PackText)
