"""What makes a form a ledger, and the short way its fields are written down.

The makers take what most fields of a ledger differ in: key, title, further
headers. Titles and labels are what clerks write; they are data, not screen text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from forms.fields import CodeList, Field, Form, Kind, Limits, VisibleWhen
from models.ledger.derived_rules import figures_from

STAFF_OWNER, EQUIPMENT_OWNER = "staff", "equipment"
OWNER_KEYS = frozenset({"owner_name", "id_number", "owner_code", "owner_model"})
"""Columns that say whose row it is. They are written and read, never kept in ``values``."""
_SHORT, _LINE = Limits(characters=60), Limits(characters=200)
_COUNT = Limits(lowest=Fraction(0), highest=Fraction(10_000_000))
_MONEY = Limits(lowest=Fraction(0), highest=Fraction(10) ** 10)
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerForm:
    """A ledger that its form alone describes.

    ``group``: one of ``GROUPS``; where it stands among the ledgers.
    ``owner``: ``staff`` or ``equipment`` where a row belongs to a person or a device.
    ``natural_key``: the fields by which an import knows a row again (with its owner).
    """

    form: Form
    group: str
    name_field: str
    """The field that names a row to a reader."""
    natural_key: tuple[str, ...]
    owner: str = ""
    orders: tuple[tuple[str, str], ...] = ()
    """Pairs of days: the first is never after the second."""
    parts: tuple[tuple[str, str], ...] = ()
    """Pairs of numbers: the first is part of the second."""

    @property
    def id(self) -> str:
        """The form's id, which is the ledger's."""
        return self.form.id

    @property
    def fills(self) -> tuple[str, ...]:
        """The figures of the year that follow from the rows (``derived_rules.py``)."""
        return figures_from(self.form.id)

    @property
    def kept(self) -> tuple[Field, ...]:
        """The fields a row keeps itself: all but those that only say whose it is."""
        return tuple(each for each in self.form.fields if each.key not in OWNER_KEYS)


def text(
    key: str,
    title: str,
    *aliases: str,
    required: bool = False,
    expected: bool = False,
    width: int = 12,
    hint: str = "",
) -> Field:
    """Return a field for a few words."""
    return Field(
        key=key, title=title, aliases=aliases, required=required, expected=expected, width=width,
        hint=hint, limits=_SHORT if width <= _SHORT.characters // 5 else _LINE,
    )  # fmt: skip


def story(key: str, title: str, *aliases: str, required: bool = False) -> Field:
    """Return a field for some sentences."""
    return Field(
        key=key, title=title, kind=Kind.LONG_TEXT, aliases=aliases, required=required, width=20
    )


def day(
    key: str,
    title: str,
    *aliases: str,
    required: bool = False,
    expected: bool = False,
    future: bool = False,
) -> Field:
    """Return a field for a day; ``future``: it may lie ahead (a deadline, an expiry)."""
    return Field(
        key=key, title=title, kind=Kind.DATE, aliases=aliases, required=required,
        expected=expected, width=10, past_only=not future,
    )  # fmt: skip


def code(
    key: str,
    title: str,
    labels: Mapping[str, str],
    *aliases: str,
    words: Mapping[str, str] = _NO_WORDS,
    required: bool = False,
    expected: bool = False,
    closed: bool = False,
    width: int = 10,
) -> Field:
    """Return a field for one code. An open list keeps what it does not know, and says so."""
    return Field(
        key=key, title=title, kind=Kind.CODE, aliases=aliases, required=required,
        expected=expected, width=width, codes=CodeList(labels=labels, words=words, closed=closed),
    )  # fmt: skip


def codes(key: str, title: str, labels: Mapping[str, str], *aliases: str) -> Field:
    """Return a field for several codes of one list."""
    return Field(
        key=key, title=title, kind=Kind.CODES, aliases=aliases, codes=CodeList(labels=labels)
    )


def yes_no(key: str, title: str, *aliases: str, expected: bool = False, hint: str = "") -> Field:
    """Return a field for yes or no."""
    return Field(
        key=key, title=title, kind=Kind.YES_NO, aliases=aliases, expected=expected, width=6,
        hint=hint,
    )  # fmt: skip


def count(
    key: str,
    title: str,
    unit: str,
    *aliases: str,
    required: bool = False,
    expected: bool = False,
    hint: str = "",
) -> Field:
    """Return a field for a whole number."""
    return Field(
        key=key, title=title, kind=Kind.WHOLE, unit=unit, aliases=aliases, required=required,
        expected=expected, width=6, limits=_COUNT, hint=hint,
    )  # fmt: skip


def amount(
    key: str,
    title: str,
    unit: str,
    *aliases: str,
    required: bool = False,
    expected: bool = False,
) -> Field:
    """Return a field for an exact number; with unit 元 the file's own unit is minded."""
    return Field(
        key=key, title=title, kind=Kind.DECIMAL, unit=unit, aliases=aliases, required=required,
        expected=expected, width=8, limits=_MONEY,
    )  # fmt: skip


def several(key: str, title: str, *aliases: str) -> Field:
    """Return a field for several names in one cell."""
    return Field(key=key, title=title, kind=Kind.LIST, aliases=aliases, width=16)


def year(key: str, title: str, *aliases: str) -> Field:
    """Return a field for a year."""
    return Field(
        key=key, title=title, kind=Kind.WHOLE, aliases=aliases, width=6,
        limits=Limits(lowest=Fraction(1900), highest=Fraction(2100)),
    )  # fmt: skip


def note() -> Field:
    """Return the last column of every ledger."""
    return story("note", "备注", "说明")


def only_when(key: str, *among: str) -> VisibleWhen:
    """Return when a field is asked: ``key`` holds one of ``among`` (yes is ``1``)."""
    return VisibleWhen(key=key, among=frozenset(among or ("1",)))


def of_person() -> tuple[Field, ...]:
    """Return the columns that say which person a row belongs to."""
    return (
        text("owner_name", "姓名", "人员姓名", "职工姓名", required=True, width=8),
        text("id_number", "身份证件号码", "身份证号", "身份证号码", "证件号码", "公民身份号码",
             "居民身份证号码", width=18, hint="同名同姓时凭它认人"),
    )  # fmt: skip


def of_device() -> tuple[Field, ...]:
    """Return the columns that say which device a row belongs to."""
    return (
        text("owner_name", "设备名称", "仪器名称", "器械名称", "仪器设备名称", required=True,
             width=16),
        text("owner_code", "设备代号", "设备编号", "设备代码", "资产编号"),
        text("owner_model", "设备型号", "型号", "规格型号"),
    )  # fmt: skip
