"""What one may measure oneself against: one's own levels, another standard, the policies.

Another standard (the one for community hospitals) is judged on the same ledgers, as
nobody had answered anything of it: what only a person can tell stays open. Of the
policies the rows that bind the institution (A rows) count; targets of an area (B rows)
bind nobody here and are the county's to judge.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.assessment.grades import Answers
from models.assessment.levels import LevelResult
from models.assessment.standing import judge_requirement
from models.gaps.policy_rows import JudgedRow, gaps_in_rows
from models.gaps.shortages import Gap, gaps_for
from models.gaps.watched import Watched, watch_level, watch_policy
from models.ledger.readings import Readings
from models.standards.pack import Kind, LevelRule, Pack, Status
from models.standards.policy import Validity
from models.usecases.centre import Centre
from models.usecases.gaps.gap_cards import POLICY_TARGET, TargetChoice, TargetKind
from models.usecases.packs.library import Library, PolicyBook, StandardBook, pack_id
from models.usecases.packs.read_packs import judged
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress

NOBODY = Answers(ticks={}, not_applicable={})
"""What has been answered of a standard that is not in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A target with the gaps to it, each with the readings it was found on.

    ``pack``: the standard it is a level of, None for policies. ``based_on``: titles of
    what it is taken from. ``kinds``: what the registers are read by, by ``register.id``.
    """

    choice: TargetChoice
    level: LevelResult | None
    gaps: tuple[tuple[Gap, Readings], ...]
    watched: tuple[Watched, ...]
    """Everything the target asks that ledgers can decide."""
    pack: Pack | None
    based_on: tuple[str, ...]
    kinds: Mapping[str, Kind]
    answers: Answers


def read_targets(
    library: Library, centre: Centre, progress: Progress | None = None
) -> tuple[TargetChoice, ...]:
    """Return every target of the institution; compiles what is shipped when first asked.

    A second's work, for a job. Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    library.books(centre, progress)
    return known_targets(centre, library)


def known_targets(centre: Centre, library: Library | None) -> tuple[TargetChoice, ...]:
    """Return the levels of the centre's own standard, and the others where they can be read."""
    own = tuple(
        _choice(one.rule, TargetKind.LEVEL, provisional=one.provisional)
        for one in centre.assessment.levels
    )
    if library is None:
        return own
    others = tuple(
        _choice(rule, TargetKind.STANDARD, book=book, provisional=_recalled(book))
        for book in _standards(library, centre)
        for rule in book.pack.levels
    )
    policies = tuple(_policies(library, centre))
    return (*own, *others, *((_policy_choice(policies),) if policies else ()))


def aim_at(centre: Centre, target: str, library: Library | None) -> Aim:
    """Return a target and its gaps. Raises: Refusal LEVEL_UNKNOWN where there is none such."""
    own = {one.rule.id for one in centre.assessment.levels}
    if library is not None and target not in own:
        if target == POLICY_TARGET:
            return _at_policies(library, centre)
        return _at_standard(library, centre, target)
    gaps = gaps_for(centre.pack, centre.assessment, target)
    level = next(one for one in centre.assessment.levels if one.rule.id == target)
    choice = _choice(level.rule, TargetKind.LEVEL, provisional=level.provisional)
    return Aim(
        choice=choice,
        level=level,
        gaps=tuple((gap, centre.readings) for gap in gaps),
        watched=tuple(watch_level(centre.pack, centre.assessment, level, centre.answers)),
        pack=centre.pack,
        based_on=(_titled(centre.pack),),
        kinds=_by_name(centre.pack.kinds),
        answers=centre.answers,
    )


def _at_standard(library: Library, centre: Centre, target: str) -> Aim:
    for book in _standards(library, centre):
        for rule in book.pack.levels:
            if _name(book, rule) != target:
                continue
            assessment = judged(library, book, centre)
            assert assessment is not None
            level = next(one for one in assessment.levels if one.rule.id == rule.id)
            readings = library.readings(centre, book)
            found = gaps_for(book.pack, assessment, rule.id)
            return Aim(
                choice=_choice(rule, TargetKind.STANDARD, book=book, provisional=level.provisional),
                level=level,
                gaps=tuple((gap, readings) for gap in found),
                watched=tuple(watch_level(book.pack, assessment, level, NOBODY)),
                pack=book.pack,
                based_on=(_titled(book.pack),),
                kinds=_by_name(book.pack.kinds),
                answers=NOBODY,
            )
    known = " ".join(one.id for one in known_targets(centre, library))
    raise Refusal(RefusalCode.LEVEL_UNKNOWN, level=target, known=known)


def _at_policies(library: Library, centre: Centre) -> Aim:
    policies = tuple(_policies(library, centre))
    rows = []
    for book in policies:
        readings = library.readings(centre, book)
        for row in book.policy.requirements:
            result = judge_requirement(row, readings)
            rows.append(JudgedRow(policy=book.policy, result=result, readings=readings))
    return Aim(
        choice=_policy_choice(policies),
        level=None,
        gaps=gaps_in_rows(rows),
        watched=tuple(one for book in policies for one in watch_policy(book.policy)),
        pack=None,
        based_on=tuple(book.policy.title for book in policies),
        kinds=_by_name(kind for book in policies for kind in book.policy.kinds),
        answers=NOBODY,
    )


def _standards(library: Library, centre: Centre) -> Iterator[StandardBook]:
    """Yield the newest version of every other standard for institutions of this kind."""
    books = {pack_id(book): book for book in library.books(centre)}
    for ident, book in books.items():
        if (
            isinstance(book, StandardBook)
            and ident != centre.pack.id
            and centre.profile.kind in book.pack.institution_kinds
        ):
            yield book


def _policies(library: Library, centre: Centre) -> Iterator[PolicyBook]:
    """Yield the newest version of every policy that covers the institution in its year."""
    day = min(centre.today, date(centre.year, 12, 31))
    books = {pack_id(book): book for book in library.books(centre)}
    for book in books.values():
        if (
            isinstance(book, PolicyBook)
            and book.policy.covers(centre.profile.region)
            and book.policy.validity(day) in {Validity.IN_FORCE, Validity.DRAFT}
        ):
            yield book


def _choice(
    rule: LevelRule, kind: TargetKind, *, provisional: bool, book: StandardBook | None = None
) -> TargetChoice:
    return TargetChoice(
        id=rule.id if book is None else _name(book, rule),
        title=rule.title,
        kind=kind,
        status=rule.provenance.status,
        provisional=provisional,
    )


def _policy_choice(policies: tuple[PolicyBook, ...]) -> TargetChoice:
    return TargetChoice(
        id=POLICY_TARGET,
        title="",
        kind=TargetKind.POLICY,
        status=Status.POLICY,
        provisional=any(book.policy.draft for book in policies),
    )


def _titled(pack: Pack) -> str:
    return f"{pack.title} {pack.edition}（{pack.version}）"


def _by_name(kinds: Iterable[Kind]) -> Mapping[str, Kind]:
    return {f"{kind.register}.{kind.id}": kind for kind in kinds}


def _name(book: StandardBook, rule: LevelRule) -> str:
    return f"{book.pack.id}/{rule.id}"


def _recalled(book: StandardBook) -> bool:
    said = [rule.provenance.status for rule in book.pack.levels]
    said += [one.provenance.status for clause in book.pack.clauses for one in clause.criteria]
    return Status.RECALLED in said
