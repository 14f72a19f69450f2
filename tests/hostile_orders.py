"""Lies by those who hold a key, about keys, order and the other kinds: replay, forks, forgeries."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from models.vocabulary.codes import RefusalCode
from tests.exchange_world import Edit, Forgery, Tree
from tests.hostile_ground import DOOR_OF, Ground, Kind
from tests.hostile_submissions import NEIGHBOUR_USCC, STRANGER, all_of, put
from tests.hostile_usual import Attack, Family

R = RefusalCode
NO_DIGEST = "0" * 64
NO_SECRET = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"
"""A point of small order: whatever is sealed to it, anybody opens."""


@dataclass(frozen=True, kw_only=True)
class Lie:
    """One changed field (or some), the label made to fit, and what it is refused with."""

    family: Family
    code: RefusalCode
    edit: Edit | None = None
    info: Mapping[str, str | None] | None = None
    signers: int = 0
    settled: bool = False
    place: str = ""

    def at(self, revision: int) -> "Lie":
        """Return the same of another revision of a submission."""
        edit = all_of(
            put("content.assessment.revision", revision), put("package.previous", NO_DIGEST)
        )
        info = {"Dabiao-Revision": str(revision), "Dabiao-Previous": NO_DIGEST}
        return replace(self, edit=edit, info=info)

    def make(self, ground: Ground, kind: Kind) -> bytes:
        """Return the genuine package with this lie; ``signers``: so many of its own sign."""
        signer = ground.signers[kind][0] if self.signers else None
        return ground.forge(kind, Forgery(edit=self.edit, info=self.info or {}, signer=signer))


def _dropped(*path: str) -> Edit:
    def edit(tree: Tree) -> None:
        node = tree
        for step in path[:-1]:
            node = node[step]
        del node[path[-1]][0]

    return edit


def _twice(name: str) -> Edit:
    return lambda tree: tree[name].append(tree[name][0])


def _revision(number: int, previous: str) -> tuple[Edit, Mapping[str, str | None]]:
    edit = all_of(put("revision", number), put("previous", previous))
    return edit, {"Dabiao-Revision": str(number), "Dabiao-Previous": previous or None}


_SECOND_ALONE, _SECOND_ALONE_LABEL = _revision(2, "")
_THIRD, _THIRD_LABEL = _revision(3, NO_DIGEST)
_THIRD_ALONE, _THIRD_ALONE_LABEL = _revision(3, "")
_FIRST_WITH_PAST, _FIRST_WITH_PAST_LABEL = _revision(1, NO_DIGEST)


def _round(number: int, revision: int, previous: str, title: str) -> Lie:
    """Return a campaign as the county's key could have signed it, later or instead."""
    edit, label = _revision(revision, previous)
    return Lie(
        family="forks",
        code=R.CAMPAIGN_CHAIN_BROKEN,
        edit=all_of(edit, put("number", number), put("title", title)),
        info={**label, "Dabiao-Campaign": str(number)},
        settled=True,
    )


def second_round(ground: Ground) -> bytes:
    """Return an honest campaign after the first."""
    return _round(2, 1, "", "第二次评价").make(ground, "campaign")


def second_feedback(ground: Ground) -> bytes:
    """Return an honest feedback after the first."""
    edit, label = _revision(2, ground.bag("feedback").digest)
    edit = all_of(edit, put("summary", "再次反馈"))
    return Lie(family="forks", code=R.FEEDBACK_CONFLICT, edit=edit, info=label).make(
        ground, "feedback"
    )


def third_revision(ground: Ground) -> bytes:
    """Return an honest submission whose second revision was lost on its way."""
    return SUBMISSION_ORDER["a revision before the newest"].at(3).make(ground, "submission")


ENROLMENTS: dict[str, Lie] = {
    "an institution that has its key": Lie(
        family="keys", code=R.ENROLMENT_EXISTS, edit=put("institution.uscc", NEIGHBOUR_USCC),
        info={"Dabiao-Subject": NEIGHBOUR_USCC}),
    "a code that is none": Lie(
        family="semantics", code=R.USCC_CHECK_DIGIT,
        edit=put("institution.uscc", "12990100MB0000003P"),
        info={"Dabiao-Subject": "12990100MB0000003P"}),
    "an institution of another county": Lie(
        family="semantics", code=R.INSTITUTION_WRONG, edit=put("institution.region", "990200")),
    "a stranger's key inside": Lie(
        family="keys", code=R.SIGNATURE_MISSING,
        edit=put("keys.signing_key", STRANGER.public.signing_raw.hex())),
    "a key anybody can sign with": Lie(
        family="keys", code=R.SIGNATURE_MISSING, edit=put("keys.signing_key", "01" + "00" * 31)),
    "an address anybody can open": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG, edit=put("keys.recipient", NO_SECRET)),
    "a stranger's address inside": Lie(
        family="keys", code=R.FINGERPRINT_DIFFERS,
        edit=put("keys.recipient", STRANGER.public.age_recipient)),
    "the key that was ended": Lie(
        family="replay", code=R.SIGNER_REVOKED, edit=lambda _tree: None, settled=True),
}  # fmt: skip
ROTATIONS: dict[str, Lie] = {
    "vouched for by a key that was ended": Lie(
        family="replay", code=R.ROTATION_KEY_REVOKED, edit=lambda _tree: None, settled=True),
    "the old key has not signed": Lie(family="keys", code=R.ROTATION_NOT_SIGNED, signers=1),
    "an old key nobody knows": Lie(
        family="keys", code=R.ROTATION_KEY_UNKNOWN, edit=put("replaces", "0" * 16)),
    "the key of another institution": Lie(
        family="keys", code=R.ROTATION_OTHER_OWNER,
        edit=put("institution.uscc", "12990100MB0000001P"),
        info={"Dabiao-Subject": "12990100MB0000001P"}),
    "an address anybody can open": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG, edit=put("keys.recipient", NO_SECRET)),
    "another county": Lie(
        family="semantics", code=R.INSTITUTION_WRONG, edit=put("institution.region", "990200")),
}  # fmt: skip
COUNTY_CARDS: dict[str, Lie] = {
    "another county": Lie(
        family="semantics", code=R.INSTITUTION_WRONG, edit=put("county.region", "990200"),
        info={"Dabiao-Subject": "990200"}),
    "a stranger's key inside": Lie(
        family="keys", code=R.SIGNATURE_MISSING,
        edit=put("keys.signing_key", STRANGER.public.signing_raw.hex())),
    "an address anybody can open": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG, edit=put("keys.recipient", NO_SECRET)),
    "a stranger's address inside": Lie(
        family="keys", code=R.FINGERPRINT_DIFFERS,
        edit=put("keys.recipient", STRANGER.public.age_recipient)),
    "a salt that is none": Lie(family="json", code=R.CONTENT_SCHEMA, edit=put("token_salt", "x")),
    "a reviewer anybody can open for": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG,
        edit=put("reviewers", [{"name": "周敏", "recipient": NO_SECRET}])),
}  # fmt: skip
CAMPAIGNS: dict[str, Lie] = {
    "another one of the same number": replace(
        _round(2, 1, "", "另一次评价"), code=R.CAMPAIGN_CONFLICT),
    "a revision of another past": _round(2, 2, NO_DIGEST, "第二次评价"),
    "a revision that forgets its past": _round(2, 2, "", "第二次评价"),
    "a first one with a past": _round(3, 1, NO_DIGEST, "第三次评价"),
    "a round before the newest": replace(
        _round(1, 2, NO_DIGEST, "第一次评价"), family="replay", code=R.CAMPAIGN_OLDER),
    "the first round once more, changed": replace(
        _round(1, 1, "", "第一次评价"), family="replay", code=R.CAMPAIGN_OLDER),
    "a reviewer anybody can open for": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG,
        edit=put("reviewers", [{"name": "周敏", "recipient": NO_SECRET}])),
}  # fmt: skip
FEEDBACKS: dict[str, Lie] = {
    "for another institution": Lie(
        family="semantics", code=R.FEEDBACK_INSTITUTION_OTHER,
        edit=put("institution.uscc", NEIGHBOUR_USCC),
        info={"Dabiao-Subject": NEIGHBOUR_USCC}),
    "on a revision that never left": Lie(
        family="semantics", code=R.FEEDBACK_ASSESSMENT_UNKNOWN, edit=put("assessment.revision", 2)),
    "on an assessment nobody made": Lie(
        family="semantics", code=R.FEEDBACK_ASSESSMENT_UNKNOWN, edit=put("assessment.id", "zz"),
        info={"Dabiao-Assessment": "zz"}),
    "on another package of the revision": Lie(
        family="forks", code=R.FEEDBACK_SUBMISSION_OTHER,
        edit=put("assessment.submission", NO_DIGEST)),
    "on other content of the revision": Lie(
        family="forks", code=R.FEEDBACK_SUBMISSION_OTHER,
        edit=put("assessment.content_digest", NO_DIGEST)),
    "another county's name": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("county.name", "红旗县卫生健康局")),
    "another county's region": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("county.region", "990200")),
    "a stranger's address inside": Lie(
        family="keys", code=R.CONTENT_DISAGREES,
        edit=put("keys.recipient", STRANGER.public.age_recipient)),
    "a stranger's key inside": Lie(
        family="keys", code=R.CONTENT_DISAGREES,
        edit=put("keys.signing_key", STRANGER.public.signing_raw.hex())),
    "another year": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("assessment.year", 2024)),
    "another standard": Lie(
        family="semantics", code=R.CONTENT_DISAGREES,
        edit=put("assessment.pack_digest", NO_DIGEST)),
    "a claim nobody made": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("clauses.0.claimed", "A")),
    "a grade without a reason": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("clauses.0.reviewed", "D")),
    "a clause left out": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=_dropped("clauses")),
    "a clause twice": Lie(family="semantics", code=R.CONTENT_DISAGREES, edit=_twice("clauses")),
    "an item twice": Lie(family="semantics", code=R.CONTENT_DISAGREES, edit=_twice("items")),
    "an item on a clause nobody knows": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("items.0.clause", "9.9.9")),
    "an item on a criterion nobody knows": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("items.0.criterion", "9.9.9.C1")),
    "an item without words": Lie(
        family="json", code=R.CONTENT_SCHEMA, edit=put("items.0.text", "")),
    "a day that no calendar has": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("items.0.due", "2025-02-30")),
    "sent back with nothing to do": Lie(
        family="semantics", code=R.FEEDBACK_NOTHING_TO_DO,
        edit=lambda tree: tree.update(items=[])),
    "counts that lie": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("counts.a", 3), place="counts"),
    "a level out of the air": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("level", "basic"), place="level"),
    "provisional by word": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=put("provisional", True),
        place="provisional"),
    "a decision nobody knows": Lie(
        family="json", code=R.CONTENT_SCHEMA, edit=put("decision", "perhaps")),
    "the first once more, changed": Lie(
        family="replay", code=R.FEEDBACK_OLDER, edit=put("summary", "另一份"), settled=True),
    "another one of the same number": Lie(
        family="forks", code=R.FEEDBACK_CONFLICT, edit=_revision(2, NO_DIGEST)[0],
        info=_revision(2, NO_DIGEST)[1], settled=True),
    "a third one of another past": Lie(
        family="forks", code=R.FEEDBACK_CHAIN_BROKEN, edit=_THIRD, info=_THIRD_LABEL,
        settled=True),
    "a third one that forgets the others": Lie(
        family="forks", code=R.FEEDBACK_CHAIN_BROKEN, edit=_THIRD_ALONE,
        info=_THIRD_ALONE_LABEL, settled=True),
    "a first one with a past": Lie(
        family="forks", code=R.FEEDBACK_CHAIN_BROKEN, edit=_FIRST_WITH_PAST,
        info=_FIRST_WITH_PAST_LABEL),
}  # fmt: skip
ROLLUPS: dict[str, Lie] = {
    "a stranger's key inside": Lie(
        family="keys", code=R.SIGNATURE_MISSING,
        edit=put("keys.signing_key", STRANGER.public.signing_raw.hex())),
    "an address anybody can open": Lie(
        family="keys", code=R.SEALED_RECIPIENT_WRONG, edit=put("keys.recipient", NO_SECRET)),
    "an institution twice": Lie(
        family="semantics", code=R.CONTENT_DISAGREES, edit=_twice("institutions")),
    "a first one with a past": Lie(
        family="forks", code=R.CONTENT_DISAGREES, edit=_FIRST_WITH_PAST,
        info=_FIRST_WITH_PAST_LABEL),
    "a second one without one": Lie(
        family="forks", code=R.CONTENT_DISAGREES, edit=_SECOND_ALONE, info=_SECOND_ALONE_LABEL),
    "a list where a record belongs": Lie(
        family="json", code=R.CONTENT_SCHEMA, edit=put("county", [])),
}  # fmt: skip

SUBMISSION_ORDER: dict[str, Lie] = {
    "a revision before the newest": Lie(
        family="replay", code=R.REVISION_LOWER, settled=True).at(2),
}  # fmt: skip

_TOLD: Mapping[Kind, dict[str, Lie]] = {
    "enrolment": ENROLMENTS,
    "rotation": ROTATIONS,
    "county-card": COUNTY_CARDS,
    "campaign": CAMPAIGNS,
    "submission": SUBMISSION_ORDER,
    "feedback": FEEDBACKS,
    "rollup": ROLLUPS,
}


def by_holders_of_keys() -> list[Attack]:
    """Return what only somebody can do who holds the key a package is signed with."""
    return [
        Attack(
            what=what,
            family=lie.family,
            kind=kind,
            door=DOOR_OF[kind],
            code=lie.code,
            place=lie.place,
            settled=lie.settled,
            make=partial(lie.make, kind=kind),
        )
        for kind, lies in _TOLD.items()
        for what, lie in lies.items()
    ]
