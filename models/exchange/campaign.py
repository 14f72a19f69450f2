"""What a county announces: the records of ``campaign.json``, format 1.0.

A campaign is one round of assessments: its year, its days, and the packs (standards
and policies) it is judged by. The packs lie beside it in the package, each in the
very bytes its digest is made of. Numbers of campaigns and revisions only go up.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from models.exchange.contents import (
    Count,
    Hex256,
    InstitutionKind,
    MaybeHex256,
    Moment,
    Name,
    Record,
    Revision,
    Text,
    Year,
)
from models.exchange.introductions import CountyPart, KeysPart, Reviewers
from models.vocabulary.limits import CAMPAIGN_PACKS, CAMPAIGNS

PACK_FOLDER = "packs/"

Number: TypeAlias = Annotated[int, Meta(ge=1, le=CAMPAIGNS)]
Day: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Dotted: TypeAlias = Annotated[str, Meta(max_length=59, pattern=r"^[0-9]{1,9}(\.[0-9]{1,9}){0,5}$")]
"""A version: numbers and dots."""
PackName: TypeAlias = Annotated[
    str, Meta(max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$")
]
"""Id of a pack, which is part of a file name here."""
PackKind: TypeAlias = Literal["standard", "policy"]
PackFile: TypeAlias = Annotated[
    str, Meta(max_length=160, pattern=r"^packs/[A-Za-z0-9][A-Za-z0-9._-]*\.json$")
]


class PackPart(Record, frozen=True):
    """One pack of the round. ``digest`` and ``size`` (bytes) are those of ``file``.

    ``institution_kinds``: whose standard it is in this round, each kind of
    institution at most once; none for a policy.
    """

    kind: PackKind
    id: PackName
    version: Dotted
    title: Name
    digest: Hex256
    size: Count
    file: PackFile
    institution_kinds: Annotated[tuple[InstitutionKind, ...], Meta(max_length=20)]


class Campaign(Record, frozen=True):
    """The whole of ``data/campaign.json``. ``opens`` and ``closes`` are both within the round.

    ``keys``: the county's own, by which its fingerprint can be shown to whoever asks.
    ``previous``: digest of the package of the revision before, ``""`` for the first.
    ``minimal_program``: an older program must refuse the campaign.
    """

    format: Literal["1.0"]
    kind: Literal["campaign"]
    county: CountyPart
    keys: KeysPart
    reviewers: Reviewers
    number: Number
    revision: Revision
    previous: MaybeHex256
    title: Name
    year: Year
    opens: Day
    closes: Day
    message: Text
    packs: Annotated[tuple[PackPart, ...], Meta(max_length=CAMPAIGN_PACKS)]
    minimal_program: Dotted
    made_at: Moment


def pack_file(pack_id: str, version: str) -> str:
    """Return where a pack lies below ``data/``."""
    return f"{PACK_FOLDER}{pack_id}-{version}.json"
