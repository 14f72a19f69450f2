"""Set two compiled packs side by side: two versions of one, or two standards.

``compare(a, b)`` with old and new, added and removed exchanged is ``compare(b, a)``.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from models.standards.differences import (
    ClauseChanged,
    ClauseMark,
    CriterionChanged,
    CriterionMark,
    FieldChange,
    KindChanged,
    KindMark,
    LevelChanged,
    LevelMark,
    Listed,
    PackDifference,
    PackMark,
    PartMark,
    PartRetitled,
)
from models.standards.language import Requirement
from models.standards.mapping import ClauseMatch, map_clauses, pair_criteria
from models.standards.pack import (
    Chapter,
    Clause,
    Condition,
    Criterion,
    Kind,
    LevelRule,
    Pack,
    Provenance,
    Section,
)
from models.standards.requirement_changes import requirement_changes
from models.vocabulary.amounts import plain, shown_percent
from models.vocabulary.ids import ClauseCode

_T = TypeVar("_T")
_Fields = Mapping[str, str]


def compare(
    old: Pack, new: Pack, chosen: Mapping[ClauseCode, ClauseCode | None] | None = None
) -> PackDifference:
    """Return what ``new`` changes against ``old``; id and version are not changes.

    ``chosen``: what a person says about clauses, as in ``map_clauses``.
    Raises: Refusal CLAUSE_UNKNOWN, CLAUSE_MAPPED_TWICE.
    """
    matches = [match for match in map_clauses(old, new, chosen) if match.new is not None]
    was, now = _by_code(old), _by_code(new)
    pairs = [(was[match.old], now[match.new or match.old], match) for match in matches]
    gone = was.keys() - {match.old for match in matches}
    came = now.keys() - {match.new for match in matches}
    return PackDifference(
        old=_mark(old),
        new=_mark(new),
        head=_changed_fields(_head(old), _head(new)),
        parts=_parts(old, new),
        clauses=Listed(
            added=tuple(_clause_mark(clause) for clause in new.clauses if clause.code in came),
            removed=tuple(_clause_mark(clause) for clause in old.clauses if clause.code in gone),
            changed=tuple(filter(None, (_clause(*pair) for pair in pairs))),
        ),
        levels=_listed(
            {level.id: level for level in old.levels},
            {level.id: level for level in new.levels},
            lambda level: LevelMark(id=level.id, title=level.title),
            _level,
        ),
        kinds=_listed(
            {(kind.register, kind.id): kind for kind in old.kinds},
            {(kind.register, kind.id): kind for kind in new.kinds},
            lambda kind: KindMark(register=kind.register, id=kind.id, title=kind.names[0]),
            _kind,
        ),
        reordered=_reordered(old, new, matches),
    )


def _by_code(pack: Pack) -> Mapping[ClauseCode, Clause]:
    return {clause.code: clause for clause in pack.clauses}


def _mark(pack: Pack) -> PackMark:
    return PackMark(id=pack.id, version=pack.version, digest=pack.digest, title=pack.title)


def _clause_mark(clause: Clause) -> ClauseMark:
    return ClauseMark(code=clause.code, title=clause.title)


def _head(pack: Pack) -> _Fields:
    return {
        "title": pack.title,
        "edition": pack.edition,
        "institution_kinds": "、".join(pack.institution_kinds),
        **_provenance(pack.provenance),
    }


def _provenance(provenance: Provenance) -> _Fields:
    return {
        "status": str(provenance.status),
        "source": provenance.source,
        "remark": provenance.remark,
    }


def _changed_fields(old: _Fields, new: _Fields) -> tuple[FieldChange, ...]:
    names = [*old, *(name for name in new if name not in old)]
    return tuple(
        FieldChange(field=name, old=old.get(name, ""), new=new.get(name, ""))
        for name in sorted(names)
        if old.get(name, "") != new.get(name, "")
    )


_Mark = TypeVar("_Mark")
_Changed = TypeVar("_Changed")
_Key = TypeVar("_Key", bound=Hashable)


def _listed(
    old: Mapping[_Key, _T],
    new: Mapping[_Key, _T],
    mark: Callable[[_T], _Mark],
    differ: Callable[[_T, _T], _Changed | None],
) -> Listed[_Mark, _Changed]:
    both = (differ(was, new[key]) for key, was in old.items() if key in new)
    return Listed(
        added=tuple(mark(now) for key, now in new.items() if key not in old),
        removed=tuple(mark(was) for key, was in old.items() if key not in new),
        changed=tuple(change for change in both if change is not None),
    )


def _parts(old: Pack, new: Pack) -> Listed[PartMark, PartRetitled]:
    def differ(was: PartMark, now: PartMark) -> PartRetitled | None:
        if was == now:
            return None
        return PartRetitled(what=was.what, code=was.code, old=was.title, new=now.title)

    return _listed(_parts_of(old), _parts_of(new), lambda part: part, differ)


def _parts_of(pack: Pack) -> Mapping[tuple[str, str], PartMark]:
    found = {}
    for chapter in pack.chapters:
        found["chapter", chapter.code] = _part("chapter", chapter)
        for section in chapter.sections:
            found["section", section.code] = _part("section", section)
    return found


def _part(what: str, part: Chapter | Section) -> PartMark:
    return PartMark(what=what, code=part.code, title=part.title)


def _clause(old: Clause, new: Clause, match: ClauseMatch) -> ClauseChanged | None:
    fields = _changed_fields(_clause_fields(old), _clause_fields(new))
    when = requirement_changes(
        {"not_applicable_when": old.not_applicable_when},
        {"not_applicable_when": new.not_applicable_when},
    )
    criteria = pair_criteria(old, new)
    changed = tuple(filter(None, (_criterion(was, now, old, new) for was, now in criteria.pairs)))
    told = {change.old for change in changed}
    renumbered = tuple(
        (was.id, now.id)
        for was, now in criteria.pairs
        if was.id not in told and was.ordinal != now.ordinal
    )
    listed = Listed(
        added=tuple(CriterionMark(id=one.id, text=one.text) for one in criteria.added),
        removed=tuple(CriterionMark(id=one.id, text=one.text) for one in criteria.removed),
        changed=changed,
    )
    if not (fields or when or renumbered) and listed.empty:
        return None
    return ClauseChanged(
        old=old.code,
        new=new.code,
        sureness=match.sureness,
        alike=match.alike,
        fields=fields,
        requirements=when,
        criteria=listed,
        renumbered=renumbered,
    )


def _clause_fields(clause: Clause) -> _Fields:
    return {
        "code": clause.code,
        "title": clause.title,
        "chapter": clause.chapter,
        "section": clause.section,
        "core": _yes(clause.core),
        "may_not_apply": _yes(clause.may_not_apply),
        "methods": "、".join(clause.methods),
        "evidence": "、".join(clause.evidence),
        **_provenance(clause.provenance),
    }


def _criterion(
    old: Criterion, new: Criterion, old_clause: Clause, new_clause: Clause
) -> CriterionChanged | None:
    fields = _changed_fields(_criterion_fields(old, old_clause), _criterion_fields(new, new_clause))
    requirements = requirement_changes(
        {"requirement": old.requirement}, {"requirement": new.requirement}
    )
    if not (fields or requirements) and old.text == new.text:
        return None
    return CriterionChanged(
        old=old.id,
        new=new.id,
        old_text=old.text,
        new_text=new.text,
        fields=fields,
        requirement=next(iter(requirements), None),
    )


def _criterion_fields(criterion: Criterion, clause: Clause) -> _Fields:
    """A status or source that is the clause's own is told once, with the clause."""
    own = {
        name: value
        for name, value in _provenance(criterion.provenance).items()
        if value != _provenance(clause.provenance)[name]
    }
    return {
        "grade": str(criterion.grade),
        "evidence": "、".join(criterion.evidence),
        "remark": criterion.provenance.remark,
        **own,
    }


def _level(old: LevelRule, new: LevelRule) -> LevelChanged | None:
    fields = _changed_fields(_level_fields(old), _level_fields(new))
    requirements = requirement_changes(_level_requirements(old), _level_requirements(new))
    if not (fields or requirements):
        return None
    return LevelChanged(id=old.id, fields=fields, requirements=requirements)


def _level_fields(level: LevelRule) -> _Fields:
    fields = {
        "title": level.title,
        "core_grade": str(level.core_grade or ""),
        **_provenance(level.provenance),
    }
    for grade, share in level.shares:
        whole = (share * 1000).denominator == 1
        fields[f"share.{grade}"] = shown_percent(share) if whole else plain(share)
    for name, condition in _conditions(level):
        fields[name] = condition.text
        for field, value in _provenance(condition.provenance).items():
            fields[f"{name}.{field}"] = value
    return fields


def _level_requirements(level: LevelRule) -> Mapping[str, Requirement | None]:
    return {
        "available_when": level.available_when,
        **{name: condition.requirement for name, condition in _conditions(level)},
    }


def _conditions(level: LevelRule) -> Iterable[tuple[str, Condition]]:
    yield from ((f"prerequisite.{one.id}", one) for one in level.prerequisites)
    yield from ((f"veto.{one.id}", one) for one in level.vetoes)


def _kind(old: Kind, new: Kind) -> KindChanged | None:
    fields = _changed_fields(_kind_fields(old), _kind_fields(new))
    return KindChanged(register=old.register, id=old.id, fields=fields) if fields else None


def _kind_fields(kind: Kind) -> _Fields:
    return {
        "names": "、".join(kind.names),
        "unit": kind.unit,
        "not_names": "、".join(kind.not_names),
        "also_counts": "、".join(kind.also_counts),
        "states": "、".join(kind.states),
        "category": kind.category,
    }


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _reordered(old: Pack, new: Pack, matches: Sequence[ClauseMatch]) -> bool:
    place = {clause.code: at for at, clause in enumerate(new.clauses)}
    clauses = [place[match.new] for match in matches if match.new is not None]
    return clauses != sorted(clauses) or any(
        _turned(before, after)
        for before, after in (
            (list(_parts_of(old)), list(_parts_of(new))),
            ([level.id for level in old.levels], [level.id for level in new.levels]),
            (
                [(kind.register, kind.id) for kind in old.kinds],
                [(kind.register, kind.id) for kind in new.kinds],
            ),
        )
    )


def _turned(old: Sequence[Hashable], new: Sequence[Hashable]) -> bool:
    common = set(old) & set(new)
    return [one for one in old if one in common] != [one for one in new if one in common]
