"""Read one written requirement into the closed language, or say what is wrong."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from models.ledger.facts import FACTS, Fact, FactForm
from models.standards.language import (
    ASSESSMENT_DAY,
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Comparison,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Order,
    Requirement,
    Scale,
    When,
)
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

MAX_DEPTH = 12
"""Deepest nesting of a requirement; real ones stay under five."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a requirement may refer to: measures, and kinds as (register, id)."""

    measures: Collection[str]
    kinds: Collection[tuple[str, str]]
    registers: Collection[str]
    facts: Mapping[str, Fact] = field(default_factory=lambda: FACTS)


def read_requirement(text: object, known: Known, path: str, depth: int = 0) -> Requirement:
    """Read ``text`` into the language.

    Raises: Refusal PACK_SCHEMA, PACK_UNKNOWN_MEASURE, PACK_UNKNOWN_KIND or
    PACK_BAD_VALUE with the path, and the nearest known name where there is one.
    """
    if depth > MAX_DEPTH:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="too deep")
    if not isinstance(text, dict):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="requirement")
    forms = [name for name in _READERS if name in text]
    if len(forms) != 1:
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(path=path), what=" ".join(map(str, text)) or "{}"
        )
    reader, allowed = _READERS[forms[0]]
    if extra := set(text) - allowed:
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(path=path), what=" ".join(sorted(map(str, extra)))
        )
    return reader(text, known, path, depth)


def _measured(text: Mapping[str, Any], known: Known, path: str, _depth: int) -> Requirement:
    comparisons = [item for item in Comparison if item.value in text]
    if len(comparisons) != 1:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="comparison")
    comparison = comparisons[0]
    per = text.get("per")
    return Measured(
        measure=known_measure(text["measure"], known, path),
        comparison=comparison,
        bound=_value(text[comparison.value], f"{path}.{comparison.value}"),
        scale=_scale(per, known, f"{path}.per") if per is not None else None,
    )


def _scale(text: object, known: Known, path: str) -> Scale:
    if not isinstance(text, dict) or set(text) - {"measure", "every", "plus"}:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="per")
    every = _value(text.get("every", "1"), f"{path}.every")
    if every <= 0:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=str(every))
    return Scale(
        measure=known_measure(text.get("measure"), known, path),
        every=every,
        plus=_value(text.get("plus", "0"), f"{path}.plus"),
    )


def _fact(text: Mapping[str, Any], known: Known, path: str, _depth: int) -> Requirement:
    name = str(text["fact"])
    fact = known.facts.get(name)
    if fact is None:
        raise _unknown(RefusalCode.PACK_UNKNOWN_FACT, name, known.facts, path)
    asked = [form for form in ("one_of", *Order) if form in text]
    if len(asked) != 1:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="one_of")
    if asked[0] != "one_of":
        return _dated(fact, Order(asked[0]), str(text[asked[0]]), path)
    values = text["one_of"]
    if not isinstance(values, (list, tuple)) or not values:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="one_of")
    for value in map(str, values):
        if not fact.accepts(value):
            raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=value)
    return OneOf(fact=name, values=tuple(map(str, values)))


def _dated(fact: Fact, order: Order, day: str, path: str) -> Requirement:
    if fact.form is not FactForm.DAY or (day != ASSESSMENT_DAY and not fact.accepts(day)):
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=day)
    return Dated(fact=fact.key, order=order, day=day)


def _held(text: Mapping[str, Any], known: Known, path: str, _depth: int) -> Requirement:
    register, kind = str(text["register"]), str(text.get("kind", ""))
    _kind(register, kind, known, path)
    return Held(
        register=register, kind=kind, count=_count(text.get("at_least", "1"), f"{path}.at_least")
    )


def _distinct(text: Mapping[str, Any], known: Known, path: str, _depth: int) -> Requirement:
    register, by = str(text["distinct"]), str(text.get("by", "kind"))
    if register not in known.registers:
        raise _unknown(RefusalCode.PACK_UNKNOWN_KIND, register, known.registers, path)
    if by not in {"kind", "category"}:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=f"{path}.by"), value=by)
    among = tuple(str(kind) for kind in text.get("among", ()))
    for kind in among:
        _kind(register, kind, known, f"{path}.among")
    count = _count(text.get("at_least", "1"), f"{path}.at_least")
    return Distinct(register=register, count=count, by=by, among=among)


def _attested(text: Mapping[str, Any], _known: Known, _path: str, _depth: int) -> Requirement:
    value = str(text["attested"])
    return Attested(text="" if value.lower() == "true" else value)


def _all(text: Mapping[str, Any], known: Known, path: str, depth: int) -> Requirement:
    return AllOf(parts=_parts(text["all"], known, f"{path}.all", depth))


def _any(text: Mapping[str, Any], known: Known, path: str, depth: int) -> Requirement:
    return AnyOf(parts=_parts(text["any"], known, f"{path}.any", depth))


def _n_of(text: Mapping[str, Any], known: Known, path: str, depth: int) -> Requirement:
    parts = _parts(text.get("parts"), known, f"{path}.parts", depth)
    n = _count(text["n_of"], f"{path}.n_of")
    if n > len(parts):
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=f"{path}.n_of"), value=n)
    return AtLeastNOf(n=n, parts=parts)


def _when(text: Mapping[str, Any], known: Known, path: str, depth: int) -> Requirement:
    return When(
        condition=read_requirement(text["when"], known, f"{path}.when", depth + 1),
        then=read_requirement(text.get("then"), known, f"{path}.then", depth + 1),
    )


def _parts(items: object, known: Known, path: str, depth: int) -> tuple[Requirement, ...]:
    if not isinstance(items, (list, tuple)) or not items:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="parts")
    return tuple(
        read_requirement(item, known, f"{path}[{index}]", depth + 1)
        for index, item in enumerate(items)
    )


def known_measure(name: object, known: Known, path: str) -> str:
    """Return ``name`` if the catalogue has it. Raises: Refusal PACK_UNKNOWN_MEASURE."""
    if not isinstance(name, str) or name not in known.measures:
        raise _unknown(RefusalCode.PACK_UNKNOWN_MEASURE, str(name), known.measures, path)
    return name


def _kind(register: str, kind: str, known: Known, path: str) -> None:
    if (register, kind) not in known.kinds:
        names = [ident for where, ident in known.kinds if where == register]
        raise _unknown(RefusalCode.PACK_UNKNOWN_KIND, f"{register}.{kind}", names, path)


def _unknown(code: RefusalCode, name: str, names: Collection[str], path: str) -> Refusal:
    near = get_close_matches(name.rpartition(".")[2] if "." not in name else name, names, n=1)
    return Refusal(code, place=Place(path=path), name=name, nearest=near[0] if near else "")


def _value(text: object, path: str) -> Fraction:
    try:
        return parse_exact(text if isinstance(text, (str, int)) else "")
    except (ValueError, ZeroDivisionError) as exc:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=str(text)) from exc


def _count(text: object, path: str) -> int:
    value = _value(text, path)
    if value.denominator != 1 or not 1 <= value <= 100_000:
        raise Refusal(RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=str(text))
    return value.numerator


_Reader = Callable[[Mapping[str, Any], Known, str, int], Requirement]
_READERS: Mapping[str, tuple[_Reader, frozenset[str]]] = {
    "measure": (_measured, frozenset({"measure", "per", *(item.value for item in Comparison)})),
    "fact": (_fact, frozenset({"fact", "one_of", *Order})),
    "register": (_held, frozenset({"register", "kind", "at_least"})),
    "distinct": (_distinct, frozenset({"distinct", "by", "at_least", "among"})),
    "attested": (_attested, frozenset({"attested"})),
    "all": (_all, frozenset({"all"})),
    "any": (_any, frozenset({"any"})),
    "n_of": (_n_of, frozenset({"n_of", "parts"})),
    "when": (_when, frozenset({"when", "then"})),
}
