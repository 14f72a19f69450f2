"""The amounts of an area target: what is counted or added up over institutions.

=========  ==================================================================
``count``  how many institutions (of ``of``) meet ``where``
``sum``    a measure added up over the institutions (of ``of``)
``area``   a figure of the area itself, of the catalogue of measures
``number`` a number the document states
=========  ==================================================================
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from models.standards.language import Requirement
from models.standards.requirements import Known, known_measure, read_requirement
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Which institutions: of these kinds (empty: all), and meeting ``when``."""

    kinds: tuple[str, ...] = ()
    when: Requirement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOf:
    """How many of ``members`` meet ``where`` (None: all of them)."""

    members: Members
    where: Requirement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOf:
    """A measure added up over ``members``."""

    members: Members
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFigure:
    """A figure of the area itself."""

    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A number the document states."""

    number: Fraction


Amount: TypeAlias = CountOf | SumOf | AreaFigure | Stated

_ALLOWED = {
    "count": frozenset({"count"}),
    "sum": frozenset({"sum", "kinds", "when"}),
    "area": frozenset({"area"}),
    "number": frozenset({"number"}),
}


def read_amount(text: Mapping[str, Any], known: Known, path: str) -> Amount:
    """Read one amount of the four forms.

    ``{count: {kinds: [..], when: .., where: ..}}``, ``{sum: measure, kinds: [..],
    when: ..}``, ``{area: measure}``, ``{number: "14"}``.

    Raises: Refusal PACK_SCHEMA, PACK_BAD_VALUE, PACK_UNKNOWN_MEASURE with the path.
    """
    forms = [form for form in _ALLOWED if form in text]
    if len(forms) != 1 or set(text) - _ALLOWED[forms[0]]:
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(path=path), what=" ".join(map(str, text)) or "{}"
        )
    match forms[0]:
        case "count":
            return _count(text["count"], known, f"{path}.count")
        case "sum":
            measure = known_measure(text["sum"], known, f"{path}.sum")
            return SumOf(members=_members(text, known, path), measure=measure)
        case "area":
            return AreaFigure(measure=known_measure(text["area"], known, f"{path}.area"))
    try:
        return Stated(number=parse_exact(str(text["number"])))
    except (ValueError, ZeroDivisionError) as exc:
        raise Refusal(
            RefusalCode.PACK_BAD_VALUE, place=Place(path=path), value=str(text["number"])
        ) from exc


def _count(text: object, known: Known, path: str) -> CountOf:
    if not isinstance(text, dict) or set(text) - {"kinds", "when", "where"}:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="count")
    where = text.get("where")
    return CountOf(
        members=_members(text, known, path),
        where=None if where is None else read_requirement(where, known, f"{path}.where"),
    )


def _members(text: Mapping[str, Any], known: Known, path: str) -> Members:
    kinds = text.get("kinds", ())
    if not isinstance(kinds, (list, tuple)):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="kinds")
    fact = known.facts["institution.kind"]
    for kind in kinds:
        if not fact.accepts(str(kind)):
            raise Refusal(
                RefusalCode.PACK_BAD_VALUE, place=Place(path=f"{path}.kinds"), value=str(kind)
            )
    when = text.get("when")
    return Members(
        kinds=tuple(map(str, kinds)),
        when=None if when is None else read_requirement(when, known, f"{path}.when"),
    )
