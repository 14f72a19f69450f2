"""What a rollup must agree with: its own institutions. Whoever reads one needs no other books.

Numbers of levels are worked out again from the institutions; a name in a list must
be one of them. What a target came to can only be told with the submissions, which
stay at the county, so its members are checked and its verdict is taken as stated.
"""

from collections.abc import Hashable, Mapping, Sequence

from models.exchange.building import ROLLUP_FILE
from models.exchange.checks import disagrees
from models.exchange.contents import CountsPart
from models.exchange.rollup import (
    GRANTED,
    AnnexPart,
    ReachedPart,
    RolledInstitution,
    Rollup,
    StandingPart,
    TargetPart,
)
from models.vocabulary.amounts import parse_exact


def check_rollup(rollup: Rollup) -> None:
    """Refuse a rollup that contradicts itself: CONTENT_DISAGREES with the path of the field."""
    if bool(rollup.previous) != (rollup.revision > 1):
        raise disagrees(f"{ROLLUP_FILE}.previous", rollup.previous, "")
    known: dict[str, RolledInstitution] = {}
    for at, who in enumerate(rollup.institutions):
        path = f"{ROLLUP_FILE}.institutions[{at}]"
        if who.uscc in known:
            raise disagrees(f"{path}.uscc", who.uscc, known[who.uscc].name)
        known[who.uscc] = who
        _check_standings(who.standings, path)
    for at, reached in enumerate(rollup.reached):
        _check_reached(reached, known, f"{ROLLUP_FILE}.reached[{at}]")
    _once([(one.pack_id, one.level) for one in rollup.reached], f"{ROLLUP_FILE}.reached", ".level")
    for at, policy in enumerate(rollup.policies):
        for row, target in enumerate(policy.targets):
            path = f"{ROLLUP_FILE}.policies[{at}].targets[{row}]"
            _check_target(target, known, path)
    for at, annex in enumerate(rollup.annexes):
        _check_annex(annex, rollup.reached, known, f"{ROLLUP_FILE}.annexes[{at}]")


def granted(standing: StandingPart) -> str:
    """Return the level the county granted, ``""`` for none."""
    review = standing.review
    return review.level if review is not None and review.decision == GRANTED else ""


def _check_standings(standings: Sequence[StandingPart], path: str) -> None:
    _once([one.pack_id for one in standings], f"{path}.standings", ".pack_id")
    for at, standing in enumerate(standings):
        where = f"{path}.standings[{at}]"
        _check_counts(standing.counts, f"{where}.counts")
        if standing.review is not None:
            _check_counts(standing.review.counts, f"{where}.review.counts")


def _check_counts(counts: CountsPart, path: str) -> None:
    settled = counts.a + counts.b + counts.c + counts.d
    if counts.applicable != settled + counts.open:
        raise disagrees(f"{path}.applicable", counts.applicable, settled + counts.open)
    if counts.total != counts.applicable + counts.e:
        raise disagrees(f"{path}.total", counts.total, counts.applicable + counts.e)


def _check_reached(reached: ReachedPart, known: Mapping[str, RolledInstitution], path: str) -> None:
    for field in ("claimed", "granted", "provisional"):
        _members(getattr(reached, field), known, f"{path}.{field}")
    _subset(reached.provisional, set(reached.granted), f"{path}.provisional")
    standings = [
        (uscc, one)
        for uscc, who in known.items()
        for one in who.standings
        if one.pack_id == reached.pack_id
    ]
    claiming = {uscc for uscc, one in standings if one.level == reached.level}
    holding = {uscc for uscc, one in standings if granted(one) == reached.level}
    _covers(reached.claimed, claiming, f"{path}.claimed")
    _covers(reached.granted, holding, f"{path}.granted")
    # Who holds a higher level stands here too; who holds none does not.
    _subset(reached.claimed, {uscc for uscc, one in standings if one.level}, f"{path}.claimed")
    _subset(reached.granted, {uscc for uscc, one in standings if granted(one)}, f"{path}.granted")


def _check_target(target: TargetPart, known: Mapping[str, RolledInstitution], path: str) -> None:
    for at, ask in enumerate(target.asks):
        where = f"{path}.asks[{at}]"
        for field in ("counted", "failed", "open"):
            _members(getattr(ask, field), known, f"{where}.{field}")
        for low, high in (("low", "high"), ("value_low", "value_high"), ("per_low", "per_high")):
            ends = getattr(ask, low), getattr(ask, high)
            if all(ends) and parse_exact(ends[0]) > parse_exact(ends[1]):
                raise disagrees(f"{where}.{low}", ends[0], ends[1])


def _check_annex(
    annex: AnnexPart,
    reached: Sequence[ReachedPart],
    known: Mapping[str, RolledInstitution],
    path: str,
) -> None:
    rows = [row.uscc for row in annex.rows]
    _members(rows, known, f"{path}.rows")
    for at, row in enumerate(annex.rows):
        if row.name != known[row.uscc].name:
            raise disagrees(f"{path}.rows[{at}].name", row.name, known[row.uscc].name)
    if annex.of != "level":
        return
    found = [one for one in reached if (one.pack_id, one.level) == (annex.pack_id, annex.level)]
    if not found:
        raise disagrees(f"{path}.level", annex.level, "")
    if set(rows) != set(found[0].granted):
        raise disagrees(f"{path}.rows", len(rows), len(found[0].granted))


def _members(stated: Sequence[str], known: Mapping[str, object], path: str) -> None:
    _once(stated, path, "")
    for at, uscc in enumerate(stated):
        if uscc not in known:
            raise disagrees(f"{path}[{at}]", uscc, "")


def _subset(stated: Sequence[str], whole: set[str], path: str) -> None:
    for at, uscc in enumerate(stated):
        if uscc not in whole:
            raise disagrees(f"{path}[{at}]", uscc, "")


def _covers(stated: Sequence[str], needed: set[str], path: str) -> None:
    for uscc in sorted(needed.difference(stated)):
        raise disagrees(path, "", uscc)


def _once(stated: Sequence[Hashable], path: str, field: str) -> None:
    seen: set[Hashable] = set()
    for at, one in enumerate(stated):
        if one in seen:
            raise disagrees(f"{path}[{at}]{field}", str(one), str(one))
        seen.add(one)
