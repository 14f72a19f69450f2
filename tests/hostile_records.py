"""Any content a kind of package may have, made from its record's own schema."""

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from hypothesis import strategies as st

from models.exchange.outgoing import plain_text

_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs", "Mn")
)


def records(record: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Return a strategy of everything the record's fields may hold, lists kept short."""
    return _of(msgspec.inspect.type_info(record)).map(
        lambda tree: msgspec.convert(tree, type=record)
    )


def _of(kind: Any) -> st.SearchStrategy[Any]:
    make = _MADE.get(type(kind).__name__)
    if make is None:
        raise TypeError(f"no strategy for {kind!r}")
    return make(kind)


def _text(kind: Any) -> st.SearchStrategy[Any]:
    least, most = kind.min_length or 0, kind.max_length or 40
    if kind.pattern is not None:
        return (
            st.from_regex(kind.pattern, fullmatch=True)
            .map(plain_text)
            .filter(lambda text: _fits(text, kind))
        )
    words = st.text(_LETTERS, min_size=least, max_size=min(most, max(least, 12))).map(plain_text)
    return words.filter(lambda text: least <= len(text) <= most)


def _fits(text: str, kind: Any) -> bool:
    bounds = msgspec.Meta(
        pattern=kind.pattern, min_length=kind.min_length, max_length=kind.max_length
    )
    try:
        msgspec.convert(text, type=Annotated[str, bounds])
    except msgspec.ValidationError:
        return False
    return True


def _number(kind: Any) -> st.SearchStrategy[Any]:
    least = kind.ge if kind.ge is not None else 0
    most = kind.le if kind.le is not None else 10**6
    return st.integers(least, most)


def _list(kind: Any) -> st.SearchStrategy[Any]:
    least = kind.min_length or 0
    most = least + 2 if kind.max_length is None else min(kind.max_length, least + 2)
    return st.lists(_of(kind.item_type), min_size=least, max_size=most)


def _struct(kind: Any) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({field.encode_name: _of(field.type) for field in kind.fields})


def _union(kind: Any) -> st.SearchStrategy[Any]:
    return st.one_of(*(_of(one) for one in kind.types))


_MADE: dict[str, Callable[[Any], st.SearchStrategy[Any]]] = {
    "StrType": _text,
    "IntType": _number,
    "BoolType": lambda _kind: st.booleans(),
    "NoneType": lambda _kind: st.none(),
    "LiteralType": lambda kind: st.sampled_from(kind.values),
    "VarTupleType": _list,
    "TupleType": lambda kind: st.tuples(*map(_of, kind.item_types)).map(list),
    "ListType": _list,
    "DictType": lambda kind: st.dictionaries(_of(kind.key_type), _of(kind.value_type), max_size=2),
    "StructType": _struct,
    "UnionType": _union,
    # Its words are for the published schema; the record itself checks the same.
    "Metadata": lambda kind: _of(kind.type),
}
