"""The quick spelling of records is RFC 8785's, whatever stands in their texts."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.json_text import encode
from models.vocabulary.canonical import canonical


class Inner(msgspec.Struct, frozen=True, kw_only=True):
    zeta: str
    alpha: int


class Record(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    count: int
    known: bool
    missing: str | None
    some: tuple[Inner, ...]
    figures: dict[str, str]


_INTEGERS = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
_KEYS = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1)
_INNERS = st.builds(Inner, zeta=st.text(), alpha=_INTEGERS)
_RECORDS = st.builds(
    Record,
    name=st.text(),
    count=_INTEGERS,
    known=st.booleans(),
    missing=st.none() | st.text(),
    some=st.lists(_INNERS, max_size=4).map(tuple),
    figures=st.dictionaries(_KEYS, st.text(), max_size=4),
)


@given(_RECORDS)
def test_records_are_spelled_as_rfc_8785_says(record: Record) -> None:
    assert encode(record) == canonical(msgspec.to_builtins(record))


def test_control_characters_astral_and_decomposed_text_are_spelled_alike() -> None:
    text = "".join(map(chr, range(0x20))) + '"\\/\u2028\u2029\x7f𬭎e\u0301\u0338='
    record = Record(name=text, count=0, known=True, missing=None, some=(), figures={"a": text})
    assert encode(record) == canonical(msgspec.to_builtins(record))
