"""What a form is: fields with units, limits, code lists and the headers they go by.

One definition drives three faces: the screen, the sheet (read and written) and
the printed blank. Titles are the national wording and are data, not screen text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from models.vocabulary import limits

Value: TypeAlias = str | date | bool | int | Fraction | tuple[str, ...] | None
"""What a filled field holds. ``None`` and ``""`` mean "not filled in", never "no"."""


class Kind(StrEnum):
    """What a field holds; decides the widget, the parser and the cell format."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    CODE = "code"
    CODES = "codes"
    """Several codes of one list in one cell."""
    YES_NO = "yes-no"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    """A part of one; ``80%`` and ``0.8`` are the same."""
    LIST = "list"
    """Several texts in one cell."""


NUMBERS = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.SHARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """A national code list with the further words people write for a code.

    A ``closed`` list refuses what it does not know. An open one is known to be
    incomplete: an unknown code is kept as it came and remarked on.
    """

    labels: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    """Other wording -> code."""
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Lowest and highest number (both allowed) and longest text, in characters."""

    lowest: Fraction | None = None
    highest: Fraction | None = None
    characters: int = limits.CELL_CHARACTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleWhen:
    """Show a field only while another holds one of these codes; yes is ``1``.

    Hiding never empties: a value that is there is kept, written and checked.
    """

    key: str
    among: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question. ``aliases`` are further headers it goes by in other files."""

    key: str
    title: str
    kind: Kind = Kind.TEXT
    group: str = ""
    unit: str = ""
    required: bool = False
    """The column must be there and every row must fill it."""
    expected: bool = False
    """Worth a remark where the column or the cell is missing."""
    limits: Limits = Limits()
    codes: CodeList | None = None
    aliases: tuple[str, ...] = ()
    hint: str = ""
    width: int = 12
    """Room on screen and on paper, in Chinese characters."""
    visible_when: VisibleWhen | None = None
    in_extra: bool = False
    """The record has no place of its own for it: kept in ``extra`` under ``title``."""
    past_only: bool = True
    """For dates: a day after today is a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form: its fields in the order they are asked and written."""

    id: str
    title: str
    fields: tuple[Field, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order their first field is asked."""
        return tuple(dict.fromkeys(each.group for each in self.fields))

    def field(self, key: str) -> Field:
        """Return the field with this key.

        Raises: KeyError where the form has none.
        """
        for each in self.fields:
            if each.key == key:
                return each
        raise KeyError(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOption:
    """One possible answer; ``labels`` says what each value in the file would mean."""

    id: str
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the file leaves open and nobody may guess.

    Answer it by reading again with ``choices={key: option.id}``; until then the
    values concerned stay in ``extra`` as they came.
    """

    key: str
    column: str
    options: tuple[QuestionOption, ...]
    values: tuple[str, ...] = ()
    """The values of the file that can be read more than one way."""
