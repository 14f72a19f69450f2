"""Check that measures come out of what they are said to be made of.

Rows must be in the package, a count of people must be as many as its rows, a sum or a
quotient must follow from its parts, a figure must be the one in ``figures``. What cannot be
checked from the package (rows of ledgers that stay at home, cells that do not travel) is
taken as stated; a measure this program does not know is only looked at for its shape.
"""

from collections.abc import Sequence
from fractions import Fraction

from models.exchange.checks import CONTENT, disagrees
from models.exchange.contents import Content, DerivationPart, MeasurePart
from models.exchange.derivations import STAFF, made_of
from models.ledger.figures import FIGURES
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import MEASURES, Measure
from models.ledger.staff_counts import STAFF_COUNTS
from models.vocabulary.amounts import parse_exact, plain

_SERVED = "population.served"
_UNITS, _VALUE = "equipment.units", "equipment.value_total"


def check_derivations(content: Content) -> None:
    """Refuse a measure that is not what it is made of: CONTENT_DISAGREES with the path."""
    check = _Derivations(content)
    for at, part in enumerate(content.measures):
        check.one(f"{CONTENT}.measures[{at}]", part)


class _Derivations:
    """The measures of one package by name, and the rows they may point at."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._measures = {part.id: part for part in content.measures}
        self._figures = {part.key: part.value for part in content.figures}
        self._rows = {STAFF: len(content.staff), EQUIPMENT: len(content.equipment)}

    def one(self, path: str, part: MeasurePart) -> None:
        """Check one measure."""
        known = MEASURES.get(part.id)
        derivation = part.derivation
        if known is not None and part.id in FIGURES:
            self._figure(path, part)
        if derivation is None:
            if known is not None and part.id not in FIGURES:
                raise disagrees(f"{path}.derivation", "", part.id)
            return
        self._shape(f"{path}.derivation", derivation)
        if known is None:
            return
        expected = made_of(known)
        if derivation.of != expected:
            raise disagrees(f"{path}.derivation.of", " ".join(derivation.of), " ".join(expected))
        if known.terms:
            self._sum(path, part, known)
        elif known.numerator:
            self._quotient(path, part, known)
        else:
            self._count(path, part, derivation)

    def _figure(self, path: str, part: MeasurePart) -> None:
        """A settled figure is in ``figures`` with that value, one that is not is not there."""
        value = self._figures.get(part.id, "")
        if part.id == _SERVED and not value and self._content.institution.population is not None:
            value = str(self._content.institution.population)
        settled = part.low if part.low == part.high else ""
        _must_be(f"{path}.low", settled, value)

    def _shape(self, path: str, derivation: DerivationPart) -> None:
        for at, name in enumerate(derivation.of):
            if name not in self._measures:
                raise disagrees(f"{path}.of[{at}]", name, "")
        self._places(f"{path}.places", derivation.places, derivation.ledger)
        most = self._rows.get(derivation.ledger)
        travelling = len(derivation.places)
        if derivation.rows != travelling and (most is not None or derivation.of):
            raise disagrees(f"{path}.rows", derivation.rows, travelling)
        for at, one in enumerate(derivation.open):
            self._places(f"{path}.open[{at}].places", one.places, derivation.ledger)
            if one.places and len(one.places) != one.count:
                raise disagrees(f"{path}.open[{at}].count", one.count, len(one.places))

    def _places(self, path: str, places: Sequence[int], ledger: str) -> None:
        """Refuse places that are not there, come twice or are out of order."""
        most, before = self._rows.get(ledger, 0), -1
        for at, place in enumerate(places):
            if not before < place < most:
                raise disagrees(f"{path}[{at}]", place, most)
            before = place

    def _count(self, path: str, part: MeasurePart, derivation: DerivationPart) -> None:
        expected = STAFF if part.id in STAFF_COUNTS else EQUIPMENT
        if part.id in STAFF_COUNTS or part.id in {_UNITS, _VALUE}:
            if derivation.ledger != expected:
                raise disagrees(f"{path}.derivation.ledger", derivation.ledger, expected)
            if part.low or derivation.rows:
                _must_be(f"{path}.low", part.low, str(self._counted(part.id, derivation.places)))

    def _counted(self, measure: str, places: Sequence[int]) -> Fraction:
        """Return what the rows come to: people, units, or yuan."""
        if measure in STAFF_COUNTS:
            return Fraction(len(places))
        devices = [self._content.equipment[place] for place in places]
        if measure == _UNITS:
            return Fraction(sum(device.quantity for device in devices))
        return Fraction(
            sum(
                _whole_or_exact(device.value_yuan) * device.quantity
                for device in devices
                if device.value_yuan
            )
        )

    def _sum(self, path: str, part: MeasurePart, known: Measure) -> None:
        ends = [_ends(self._measures[term]) for term in known.terms]
        lows = [low for low, _ in ends if low is not None]
        highs = [high for _, high in ends if high is not None]
        _must_be(f"{path}.low", part.low, plain(sum(lows, Fraction(0))) if lows else "")
        whole = len(highs) == len(ends)
        _must_be(f"{path}.high", part.high, plain(sum(highs, Fraction(0))) if whole else "")

    def _quotient(self, path: str, part: MeasurePart, known: Measure) -> None:
        top, bottom = (_ends(self._measures[name]) for name in made_of(known))
        low = high = _divided(top[0], bottom[1], known.factor)
        if top[1] is not top[0] or bottom[1] is not bottom[0]:
            high = _divided(top[1], bottom[0], known.factor)
        if any(end is None for end in (*top, *bottom)):
            low = high = None
        of_people = known.form == "share" and {*made_of(known)} <= STAFF_COUNTS.keys()
        if not of_people or (top[0] == top[1] and bottom[0] == bottom[1]):
            _must_be(f"{path}.low", part.low, "" if low is None else plain(low))
            _must_be(f"{path}.high", part.high, "" if high is None else plain(high))
            return
        # Who is in the part is also in the whole, so the share lies within what the two
        # counts alone would allow; how far within only the rows' cells could tell.
        stated = _ends(part)
        if low is not None and stated[0] is not None and stated[0] < low:
            raise disagrees(f"{path}.low", part.low, plain(low))
        if high is not None and stated[1] is not None and stated[1] > high:
            raise disagrees(f"{path}.high", part.high, plain(high))


_Ends = tuple[Fraction | None, Fraction | None]


def _ends(part: MeasurePart) -> _Ends:
    """Return both ends; the very same amount twice where the measure is settled."""
    low = _amount(part.low)
    return low, low if part.high == part.low else _amount(part.high)


def _divided(top: Fraction | None, bottom: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if top is None or not bottom else top / bottom * factor


def _amount(text: str) -> Fraction | None:
    return parse_exact(text) if text else None


def _whole_or_exact(text: str) -> int | Fraction:
    """Return an amount of money; whole yuan are added up in whole numbers, which is quick."""
    return int(text) if text.isdigit() else parse_exact(text)


def _must_be(path: str, stated: str, expected: str) -> None:
    """Refuse another amount; ``2/4`` is the amount ``1/2``."""
    if stated != expected and _amount(stated) != _amount(expected):
        raise disagrees(path, stated, expected)
