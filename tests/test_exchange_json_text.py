"""The quick spelling of records is RFC 8785's, whatever stands in their texts."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.json_text import decode, encode
from models.vocabulary.canonical import canonical
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


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


class Told(msgspec.Struct, frozen=True, kw_only=True):
    some: tuple[Inner, ...]


@pytest.mark.parametrize("hidden", ["\x07", "\u202e", "\x9f", "\ufeff", "\b"])
def test_a_hidden_character_is_refused_where_it_stands(hidden: str) -> None:
    inners = tuple(Inner(zeta=text, alpha=1) for text in ("\\b\n\t", f"好{hidden}"))
    with pytest.raises(Refusal) as refused:
        decode(encode(Told(some=inners)), Told, "told.json")
    assert refused.value.code is RefusalCode.CONTENT_SCHEMA
    assert refused.value.place.path == "told.json.some[1].zeta"
