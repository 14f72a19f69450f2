"""Which clause of another pack, or of another version, is this one's successor.

Everything here is the same both ways: mapping A to B pairs what mapping B to A
pairs. No clause is known by name; only codes, titles and sentences count.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, TypeVar

from models.standards.pack import Clause, Criterion, Pack
from models.standards.wording import Profile, likeness, profile
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode
from models.vocabulary.limits import PACK_PAIRS

SIMILAR = Fraction(1, 2)
"""From this likeness on, two titles, or two whole clauses, may be the same one."""
SIMILAR_CRITERIA = Fraction(2, 5)
"""From this likeness on, one criterion may be the other reworded."""
MARGIN = Fraction(1, 10)
"""How much a likely match must be ahead of the next best, on either side."""

_T = TypeVar("_T")
_Pairs: TypeAlias = list[tuple[_T, _T]]


class Sureness(StrEnum):
    """How sure it is that two clauses are one."""

    SAME = "same"
    """Same number and like title, or same title and like sentences."""
    LIKELY = "likely"
    """Clearly the most alike; a person should look."""
    CHOSEN = "chosen"
    """A person said so."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseMatch:
    """One old clause and its successor; ``alike`` 0 to 1 over title and sentences."""

    old: ClauseCode
    new: ClauseCode | None
    sureness: Sureness
    alike: Fraction


class CriterionChange(StrEnum):
    """Whether an answer given to the old sentence can stand for the new one."""

    NONE = "none"
    REWORDED = "reworded"
    THRESHOLD = "threshold"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaPairs:
    """The criteria of two clauses, paired; each at most once."""

    pairs: tuple[tuple[Criterion, Criterion], ...]
    removed: tuple[Criterion, ...]
    added: tuple[Criterion, ...]


def map_clauses(
    old: Pack, new: Pack, chosen: Mapping[ClauseCode, ClauseCode | None] | None = None
) -> tuple[ClauseMatch, ...]:
    """Return a match for every old clause, in the old order; no new clause twice.

    ``chosen`` is what a person says: old code to new code, None for none. Packs
    with more than PACK_PAIRS leftover pairs get no likely matches, only same ones.
    Raises: Refusal CLAUSE_UNKNOWN, CLAUSE_MAPPED_TWICE.
    """
    said = chosen or {}
    _check_chosen(old, new, said)
    taken = set(said.values())
    left = [_Known.of(clause) for clause in old.clauses if clause.code not in said]
    right = [_Known.of(clause) for clause in new.clauses if clause.code not in taken]
    found = {code: (to, Sureness.CHOSEN) for code, to in said.items()}
    for sureness, step in (
        (Sureness.SAME, _same_code),
        (Sureness.SAME, _same_title),
        (Sureness.LIKELY, _most_alike),
    ):
        pairs = step(left, right)
        found |= {one.code: (other.code, sureness) for one, other in pairs}
        left, right = _without(left, right, pairs)
    by_code = {clause.code: clause for clause in new.clauses}
    return tuple(_match(clause, by_code, *found.get(clause.code, _NO)) for clause in old.clauses)


def pair_criteria(old: Clause, new: Clause) -> CriteriaPairs:
    """Pair equal sentences first, then the most alike; the ordinal only breaks ties."""
    left, right = list(old.criteria), list(new.criteria)
    pairs: _Pairs[Criterion] = []
    for key in (_sentence_and_grade, _sentence):
        equal = _equal(left, right, key)
        pairs += equal
        left, right = _without(left, right, equal)
    if len(left) * len(right) <= PACK_PAIRS:
        alike = _reworded(left, right)
        pairs += alike
        left, right = _without(left, right, alike)
    place = {criterion.id: at for at, criterion in enumerate(old.criteria)}
    return CriteriaPairs(
        pairs=tuple(sorted(pairs, key=lambda pair: place[pair[0].id])),
        removed=tuple(left),
        added=tuple(right),
    )


def change_of(old: Criterion, new: Criterion) -> CriterionChange:
    """Return what keeps an answer to ``old`` from standing for ``new``, strictest first."""
    if old.requirement != new.requirement:
        return CriterionChange.THRESHOLD
    return CriterionChange.NONE if old.text == new.text else CriterionChange.REWORDED


_NO: tuple[ClauseCode | None, Sureness] = (None, Sureness.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A clause with its profiles, made once."""

    code: ClauseCode
    title: str
    title_profile: Profile
    body_profile: Profile

    @classmethod
    def of(cls, clause: Clause) -> "_Known":
        body: Profile = Counter()
        for criterion in clause.criteria:
            body.update(profile(criterion.text))
        return cls(
            code=clause.code,
            title=clause.title,
            title_profile=profile(clause.title),
            body_profile=body,
        )

    def alike(self, other: "_Known") -> Fraction:
        """Title and sentences count half each."""
        return (
            likeness(self.title_profile, other.title_profile)
            + likeness(self.body_profile, other.body_profile)
        ) / 2


def _check_chosen(old: Pack, new: Pack, said: Mapping[ClauseCode, ClauseCode | None]) -> None:
    ends = [code for code in said.values() if code is not None]
    for codes, pack in ((list(said), old), (ends, new)):
        known = {clause.code for clause in pack.clauses}
        for code in codes:
            if code not in known:
                raise Refusal(RefusalCode.CLAUSE_UNKNOWN, clause=code)
    for code in ends:
        if ends.count(code) > 1:
            raise Refusal(RefusalCode.CLAUSE_MAPPED_TWICE, clause=code)


def _match(
    clause: Clause, new: Mapping[ClauseCode, Clause], to: ClauseCode | None, sureness: Sureness
) -> ClauseMatch:
    alike = Fraction(0) if to is None else _Known.of(clause).alike(_Known.of(new[to]))
    return ClauseMatch(old=clause.code, new=to, sureness=sureness, alike=alike)


def _same_code(left: Sequence[_Known], right: Sequence[_Known]) -> _Pairs[_Known]:
    by_code = {one.code: one for one in right}
    pairs = [(one, by_code[one.code]) for one in left if one.code in by_code]
    return [
        (one, other)
        for one, other in pairs
        if likeness(one.title_profile, other.title_profile) >= SIMILAR
    ]


def _same_title(left: Sequence[_Known], right: Sequence[_Known]) -> _Pairs[_Known]:
    """Renumbered clauses: the title stands once on either side."""
    counts = [Counter(one.title for one in side) for side in (left, right)]
    by_title = {one.title: one for one in right}
    return [
        (one, by_title[one.title])
        for one in left
        if all(count[one.title] == 1 for count in counts)
        and likeness(one.body_profile, by_title[one.title].body_profile) >= SIMILAR
    ]


def _most_alike(left: Sequence[_Known], right: Sequence[_Known]) -> _Pairs[_Known]:
    if len(left) * len(right) > PACK_PAIRS:
        return []
    scores = [[one.alike(other) for other in right] for one in left]
    columns = [list(column) for column in zip(*scores, strict=True)]
    ranked = [
        (score, i, j)
        for i, row in enumerate(scores)
        for j, score in enumerate(row)
        if score >= SIMILAR
        and score - _next_best(row, j) >= MARGIN
        and score - _next_best(columns[j], i) >= MARGIN
    ]
    return [(left[i], right[j]) for i, j in _settled(ranked)]


def _next_best(scores: Sequence[Fraction], but: int) -> Fraction:
    return max((score for at, score in enumerate(scores) if at != but), default=Fraction(0))


def _reworded(left: Sequence[Criterion], right: Sequence[Criterion]) -> _Pairs[Criterion]:
    was = [profile(criterion.text) for criterion in left]
    now = [profile(criterion.text) for criterion in right]
    ranked = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            alike = likeness(was[i], now[j])
            if alike >= SIMILAR_CRITERIA:
                # What else is equal only breaks ties between sentences equally alike.
                equal = (one.grade is other.grade) + (one.requirement == other.requirement)
                ranked.append((alike + Fraction(equal, 1000), i, j))
    return [(left[i], right[j]) for i, j in _settled(ranked)]


def _settled(ranked: Iterable[tuple[Fraction, int, int]]) -> list[tuple[int, int]]:
    """Return the best pairs first, each index once.

    Equal scores go to the smaller sum of places: two pairs that share one place
    never have the same sum, so the outcome is the same both ways.
    """
    lefts: set[int] = set()
    rights: set[int] = set()
    done = []
    for _, i, j in sorted(ranked, key=lambda item: (-item[0], item[1] + item[2])):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            done.append((i, j))
    return done


def _equal(
    left: Sequence[Criterion], right: Sequence[Criterion], key: Callable[[Criterion], Hashable]
) -> _Pairs[Criterion]:
    waiting: dict[Hashable, list[Criterion]] = defaultdict(list)
    for criterion in reversed(right):
        waiting[key(criterion)].append(criterion)
    return [
        (criterion, waiting[key(criterion)].pop()) for criterion in left if waiting[key(criterion)]
    ]


def _sentence_and_grade(criterion: Criterion) -> Hashable:
    return criterion.text, criterion.grade


def _sentence(criterion: Criterion) -> Hashable:
    return criterion.text


def _without(
    left: Sequence[_T], right: Sequence[_T], pairs: _Pairs[_T]
) -> tuple[list[_T], list[_T]]:
    gone = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    return (
        [one for one in left if id(one) not in gone[0]],
        [other for other in right if id(other) not in gone[1]],
    )
