"""The inventory of attacks: every family, every kind of package, each with its code."""

from collections.abc import Mapping

from models.vocabulary.limits import PACKAGE_BYTES
from tests.exchange_world import Forgery
from tests.hostile_campaigns import LIES as CAMPAIGN_LIES
from tests.hostile_cases import ALL as CONTAINERS
from tests.hostile_cases import Hostile
from tests.hostile_ground import DOOR_OF, KINDS, Door, Kind
from tests.hostile_orders import by_holders_of_keys
from tests.hostile_submissions import (
    CONTENT_LIES,
    FACT_LIES,
    OTHER_LIES,
    RAW_LIES,
    SCHEMA_LIES,
)
from tests.hostile_usual import Attack, Family, Make, R, usual

_TOLD_OF_EVERY_KIND = frozenset(
    [
        "key given twice",
        "byte order mark",
        "other spelling",
        "half a file",
        "nothing",
        "unknown field",
        "later format inside",
        "no kind",
        "kind nobody knows",
        "no format",
        "future format",
        "a later format",
    ]
)
"""The same bytes are in ``usual`` under another name."""
_FAMILY_OF_CODE: Mapping[str, Family] = {
    "package.name": "names",
    "package.many-tops": "names",
    "bag.": "manifests",
    "signature.": "signatures",
}


def _family(code: str) -> Family:
    return next(
        (family for start, family in _FAMILY_OF_CODE.items() if code.startswith(start)),
        "container",
    )


def _as_built(case: Hostile) -> Make:
    return lambda _ground: case.make()


def _containers() -> list[Attack]:
    """Return the bags built by hand, at the door where a county imports what it is given."""
    return [
        Attack(
            what=f"{case.what} {case.code}",
            family=_family(case.code),
            kind="submission",
            door="import",
            code=case.code,
            make=_as_built(case),
        )
        for case in CONTAINERS
        # A limit set low for the test is not the limit of the door.
        if case.limits == type(case.limits)()
    ]


def _forged(kind: Kind, forgery: Forgery) -> Make:
    return lambda ground: ground.forge(kind, forgery)


def _submissions() -> list[Attack]:
    told: list[tuple[str, Family, Forgery, R, str]] = []
    for what, (edit, path) in CONTENT_LIES.items():
        told.append((what, "semantics", Forgery(edit=edit), R.CONTENT_DISAGREES, path))
    for what, (edit, code) in FACT_LIES.items():
        told.append((what, "semantics", Forgery(edit=edit), code, "content.facts["))
    for what, (edit, path) in SCHEMA_LIES.items():
        told.append((what, "json", Forgery(edit=edit), R.CONTENT_SCHEMA, path))
    for what, (raw, why) in RAW_LIES.items():
        if why:
            told.append((what, "json", Forgery(raw=raw), R.CONTENT_NOT_JSON, ""))
    for what, (forgery, code) in OTHER_LIES.items():
        family: Family = "keys" if forgery.signer else "semantics"
        told.append((what, family, forgery, code, ""))
    return [
        Attack(
            what=what,
            family=family,
            kind="submission",
            door="import",
            code=code,
            place=place,
            make=_forged("submission", forgery),
        )
        for what, family, forgery, code, place in told
        if what not in _TOLD_OF_EVERY_KIND
    ]


def _campaigns() -> list[Attack]:
    return [
        Attack(
            what=what,
            family="keys" if forgery.signer else "semantics",
            kind="campaign",
            door="announce",
            code=code,
            place=place,
            make=_forged("campaign", forgery),
        )
        for what, (forgery, code, place) in CAMPAIGN_LIES.items()
        if what not in _TOLD_OF_EVERY_KIND
    ]


_COPIED: tuple[Kind, ...] = ("submission", "campaign")
"""Kinds of which a copy is made before they are read."""


def _grown() -> list[Attack]:
    return [
        Attack(
            what="two gigabytes and one byte",
            family="sizes",
            kind=kind,
            door=DOOR_OF[kind],
            code=R.PACKAGE_TOO_LARGE,
            make=lambda _ground: b"PK\x03\x04",
            grown_to=PACKAGE_BYTES + 1,
        )
        for kind in _COPIED
    ]


_OTHER_REASONS: Mapping[tuple[Kind, Door], R] = {
    # An enrolment that nobody vouches for, and a rotation whose new key nobody compared.
    ("enrolment", "rotate"): R.ROTATION_NOT_ONE,
    ("rotation", "enrol"): R.FINGERPRINT_DIFFERS,
}


def _as_it_is(kind: Kind) -> Make:
    return lambda ground: ground.genuine[kind].read_bytes()


def at_wrong_doors() -> list[Attack]:
    """Return each genuine package handed in where another kind is asked for."""
    return [
        Attack(
            what="a package of another kind",
            family="labels",
            kind=kind,
            door=door,
            code=_OTHER_REASONS.get((kind, door), R.KIND_WRONG),
            make=_as_it_is(kind),
        )
        for kind in KINDS
        for door in DOOR_OF.values()
        # A county imports whatever it is given, each kind in its way.
        if door not in {DOOR_OF[kind], "import"}
    ]


CORPUS: tuple[Attack, ...] = (
    *_containers(),
    *(attack for kind in KINDS for attack in usual(kind)),
    *at_wrong_doors(),
    *_grown(),
    *_submissions(),
    *_campaigns(),
    *by_holders_of_keys(),
)
