"""One cell: from what a file or a person wrote to a value, and back.

Every reader returns a value or a ``Bad``; nothing is evaluated, nothing guessed.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TypeAlias

from forms.fields import NUMBERS, CodeList, Field, Kind, Value
from models.vocabulary.amounts import plain
from models.vocabulary.codes import RefusalCode

Cell: TypeAlias = str | float | int | bool | date | datetime | time | timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """Why a cell cannot be taken; ``soft`` keeps ``kept`` as its value with a remark."""

    code: RefusalCode
    params: dict[str, str | int] = field(default_factory=dict)
    soft: bool = False
    kept: "Value" = ""


Reader: TypeAlias = Callable[[Cell], "Value | Bad"]

_EXCEL_DIGITS = 15
"""A spreadsheet number carries 15 digits; a longer one has lost its tail."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
"""Marks that ride along when a number is copied from a chat or a web page."""
_ERROR_VALUE = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!)")
_DATE_FORMS = (
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
    re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"),
    re.compile(r"(\d{4})(\d{2})"),
    re.compile(r"(\d{4})[-/.年](\d{1,2})月?"),
)
_MONTH_CUT = re.compile(r"\d{4}\.1")
"""``2010.1`` as a number: January, or October whose zero the spreadsheet cut off."""
_TIME_OF_DAY = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(/[1-9]\d*)?%?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?%?")
_LEADING_CODE = re.compile(r"([0-9A-Za-z]{1,8})[\s\-—.、:]*(.*)")
_SEPARATORS = re.compile(r"[;；,，|\n]+|\s+/\s+")
_FIRST_YEAR = 1900
_YES = frozenset({"1", "是", "1是", "1-是", "Y", "YES", "TRUE", "有", "√"})
_NO = frozenset({"2", "否", "2否", "2-否", "N", "NO", "FALSE", "无", "×"})


def text_of(cell: Cell) -> str:
    """Return what the cell shows: whole numbers without ``.0``, days as YYYYMMDD."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        # 15 digits is what the spreadsheet itself shows; more is binary noise
        return str(int(cell)) if cell.is_integer() else format(Decimal(f"{cell:.15g}"), "f")
    if isinstance(cell, datetime):
        whole_day = not (cell.hour or cell.minute or cell.second)
        return cell.strftime("%Y%m%d" if whole_day else "%Y%m%d %H:%M:%S")
    if isinstance(cell, date):
        return cell.strftime("%Y%m%d")
    return str(cell)


def reader(asked: Field, *, today: date) -> Reader:
    """Return the function that reads this field's cells, made once per column.

    It remembers its answers: ten thousand rows hold few different texts.
    """
    if asked.kind is Kind.DATE:
        return _remembering(_Dates(latest=today if asked.past_only else None).read)
    if asked.kind in NUMBERS:
        return _Numbers(asked=asked).read
    if asked.kind is Kind.YES_NO:
        return _remembering(_yes_no)
    if asked.codes is not None:
        codes = _Codes(asked.codes)
        return _remembering(codes.read if asked.kind is Kind.CODE else codes.read_several)
    return _remembering(_Texts(asked=asked).read)


def _remembering(read: Reader) -> Reader:
    known: dict[str, Value | Bad] = {}

    def look_up_first(cell: Cell) -> Value | Bad:
        if not isinstance(cell, str):  # 1, 1.0 and True are one key, and three things
            return read(cell)
        if cell in known:
            return known[cell]
        value = known[cell] = read(cell)
        return value

    return look_up_first


def clean(cell: Cell, *, characters: int) -> str | Bad:
    """Return trimmed text without invisible marks, or why the text is refused."""
    if not isinstance(cell, str):
        return text_of(cell)
    if len(cell) > characters:
        return Bad(
            code=RefusalCode.CELL_TOO_LONG, params={"length": len(cell), "limit": characters}
        )
    text = cell.replace("\u00a0", " ").replace("\u3000", " ").strip()
    if text.isalnum():
        return text
    text = _INVISIBLE.sub("", text).strip()
    if text.startswith(("=", "＝")):
        return Bad(code=RefusalCode.CELL_FORMULA)
    if _CONTROL.search(text):
        return Bad(code=RefusalCode.CELL_CONTROL_CHARACTER)
    if _ERROR_VALUE.fullmatch(text):
        return Bad(code=RefusalCode.CELL_ERROR_VALUE)
    return text


def narrow(text: str) -> str:
    """Return text with full-width digits, letters and marks made plain."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    asked: Field

    def read(self, cell: Cell) -> Value | Bad:
        if isinstance(cell, float) and abs(cell) >= 10**_EXCEL_DIGITS:
            return Bad(code=RefusalCode.CELL_DIGITS_LOST)
        text = clean(cell, characters=self.asked.limits.characters)
        if isinstance(text, Bad):
            return text
        if self.asked.kind is Kind.LIST:
            return tuple(part.strip() for part in re.split("[、;；,，\n]", text) if part.strip())
        if self.asked.kind is Kind.LONG_TEXT:
            return text
        return " ".join(text.split())


def _yes_no(cell: Cell) -> Value | Bad:
    if isinstance(cell, bool):
        return cell
    text = clean(cell, characters=64)
    if isinstance(text, Bad) or not text:
        return text or None
    word = _plain_word(text)
    if word in _YES or word in _NO:
        return word in _YES
    return Bad(code=RefusalCode.CELL_NOT_YES_NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dates:
    latest: date | None

    def read(self, cell: Cell) -> Value | Bad:
        day = self._day(cell)
        if not isinstance(day, date):
            return day
        if day.year < _FIRST_YEAR:
            return Bad(code=RefusalCode.CELL_OUT_OF_RANGE, params={"lowest": _FIRST_YEAR})
        if self.latest is not None and day > self.latest:
            return Bad(code=RefusalCode.CELL_DATE_IN_FUTURE)
        return day

    def _day(self, cell: Cell) -> date | Bad | None:
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        if isinstance(cell, float) and _MONTH_CUT.fullmatch(text_of(cell)):
            return Bad(code=RefusalCode.CELL_NOT_A_DATE)
        text = clean(cell, characters=64)
        if isinstance(text, Bad) or not text:
            return text or None
        bare = _TIME_OF_DAY.sub("", narrow(text)).replace(" ", "")
        for form in _DATE_FORMS:
            if found := form.fullmatch(bare):
                # a month alone is entered as its first day: the national form asks for days
                year, month, day = (int(part) for part in (*found.groups(), "1")[:3])
                try:
                    return date(year, month, day)
                except ValueError:
                    break
        return Bad(code=RefusalCode.CELL_NOT_A_DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbers:
    asked: Field

    def read(self, cell: Cell) -> Value | Bad:
        number = read_number(self._without_unit(cell))
        return within(self.asked, number) if isinstance(number, Fraction) else number

    def _without_unit(self, cell: Cell) -> Cell:
        """Return ``12`` for ``12人`` where persons are asked; money is never guessed at."""
        unit = self.asked.unit
        if not isinstance(cell, str) or not unit or unit.endswith("元"):
            return cell
        return narrow(cell).strip().removesuffix(narrow(unit))


def within(asked: Field, number: Fraction) -> int | Fraction | Bad:
    """Return the number if the field's kind and limits allow it; whole fields give int."""
    bounds = asked.limits
    if asked.kind is Kind.WHOLE and number.denominator != 1:
        return Bad(code=RefusalCode.CELL_NOT_WHOLE)
    if bounds.lowest is not None and number < bounds.lowest:
        return Bad(code=RefusalCode.CELL_OUT_OF_RANGE, params={"lowest": plain(bounds.lowest)})
    if bounds.highest is not None and number > bounds.highest:
        return Bad(code=RefusalCode.CELL_OUT_OF_RANGE, params={"highest": plain(bounds.highest)})
    return int(number) if asked.kind is Kind.WHOLE else number


def read_number(cell: Cell) -> Fraction | Bad | None:
    """Read an exact number: ``1,234.5``, ``１２``, ``80%``, ``10000/3``."""
    if isinstance(cell, bool | date | time | timedelta):
        return Bad(code=RefusalCode.CELL_NOT_A_NUMBER)
    text = clean(cell, characters=64)
    if isinstance(text, Bad) or not text:
        return text or None
    bare = narrow(text).replace(" ", "")
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    if not _NUMBER.fullmatch(bare):
        return Bad(code=RefusalCode.CELL_NOT_A_NUMBER)
    share = bare.endswith("%")
    top, _, bottom = bare.rstrip("%").partition("/")
    try:
        number = Fraction(Decimal(top)) / int(bottom or 1)
    except InvalidOperation:
        return Bad(code=RefusalCode.CELL_NOT_A_NUMBER)
    return number / 100 if share else number


def _plain_word(text: str) -> str:
    return re.sub(r"\s", "", narrow(text)).upper()


class _Codes:
    """Reads one code list: a code, its name, or ``11 执业医师``."""

    def __init__(self, codes: CodeList) -> None:
        self._closed = codes.closed
        self._labels = codes.labels
        self._by_word = {_plain_word(label): code for code, label in codes.labels.items()}
        self._by_word |= {_plain_word(word): code for word, code in codes.words.items()}

    def read(self, cell: Cell) -> Value | Bad:
        """Read one code."""
        text = clean(cell, characters=200)
        return text if isinstance(text, Bad) else self._look_up(text)

    def read_several(self, cell: Cell) -> Value | Bad:
        """Read several codes of one cell, in the order they stand."""
        text = clean(cell, characters=200)
        if isinstance(text, Bad):
            return text
        pieces: list[str] = []
        for piece in _SEPARATORS.split(text):
            whole = self._look_up(piece)
            # "医学检验、病理" is one name; "内科、外科" is two
            pieces.extend([piece] if not isinstance(whole, Bad) else piece.split("、"))
        codes: dict[str, None] = {}
        all_known = True
        for piece in filter(None, (each.strip() for each in pieces)):
            code = self._look_up(piece)
            if isinstance(code, Bad):
                if not code.soft:
                    return code
                all_known = False
            codes[piece if isinstance(code, Bad) else str(code)] = None
        if all_known:
            return tuple(codes)
        return Bad(code=RefusalCode.CELL_NOT_IN_LIST, soft=True, kept=tuple(codes))

    def _look_up(self, text: str) -> Value | Bad:
        word = _plain_word(text)
        if not word or word in self._labels:
            return word
        if word in self._by_word:
            return self._by_word[word]
        if found := _LEADING_CODE.fullmatch(narrow(text).strip()):
            code, name = found[1].upper(), _plain_word(found[2])
            # the name has to say the same as the code, or the two contradict each other
            same = name in {_plain_word(self._labels.get(code, "")), ""}
            if code in self._labels and (same or self._by_word.get(name) == code):
                return code
        if word.lstrip("0") in self._labels and word.isdigit():
            return word.lstrip("0")
        if self._closed:
            return Bad(code=RefusalCode.CELL_NOT_IN_LIST)
        return Bad(code=RefusalCode.CELL_NOT_IN_LIST, soft=True, kept=text)


def show(asked: Field, value: Value) -> str:
    """Write a value the way ``reader`` reads it back: ``11 执业医师``, ``20131125``."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "1 是" if value else "2 否"
    if isinstance(value, date):
        return value.strftime("%Y%m%d")
    if isinstance(value, tuple):
        mark = "；" if asked.kind is Kind.CODES else "、"
        return mark.join(_show_code(asked, each) for each in value)
    if isinstance(value, Fraction):
        return _show_number(value)
    if isinstance(value, int):
        return str(value)
    return _show_code(asked, value)


def _show_code(asked: Field, code: str) -> str:
    label = asked.codes.labels.get(code, "") if asked.codes else ""
    return f"{code} {label}" if label else code


def _show_number(value: Fraction) -> str:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return plain(value)
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    return f"{Decimal((value * 10**digits).numerator).scaleb(-digits):f}"
