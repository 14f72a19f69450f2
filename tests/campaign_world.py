"""Two standards at a county, a centre that knows it, and campaigns issued from one to the other."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from models.exchange.building import CAMPAIGN_FILE
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys
from models.standards.policy_text import FormRow, PolicyHead, PolicyText
from models.standards.text import PackText
from models.usecases.county.county_cards import CampaignDraft, IssuedCard, PackChoice, ReceivedCard
from models.usecases.packages.campaigns import issuable_packs
from models.usecases.packages.issue_campaign import issue_campaign
from models.usecases.packages.receive_campaign import receive_campaign
from models.usecases.packages.seat_keys import unlocked
from models.usecases.packs.pack_versions import store_pack
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, Forgery, Tree, World, forged, make_world
from tests.tiny_pack import clause_text, pack_text

STATION, VILLAGE = "community_health_station", "village_clinic"


def station_pack(version: str = "1.0", **head: Any) -> PackText:
    """A standard the centre does not have yet."""
    made = pack_text(clause_text("1.1.1"), clause_text("1.1.2"))
    return PackText(
        head=type(made.head)(
            **{
                **{name: getattr(made.head, name) for name in made.head.__struct_fields__},
                "id": "station-2022",
                "version": version,
                "title": "服务站标准",
                "institution_kinds": (STATION, VILLAGE),
                **head,
            }
        ),
        chapters=made.chapters,
        kinds=made.kinds,
    )


def small_policy() -> PolicyText:
    """A policy document of one form: what a county issues beside standards."""
    head = PolicyHead(
        id="county-plan",
        version="1.0",
        title="本县三年行动",
        document="关于开展三年行动的通知",
        region="990100",
        region_name="青川县",
        state="issued",
        valid_from="2025-01-01",
        valid_until="",
        source="测试",
    )
    form = FormRow(
        row="D1", title="花名册", source="附件1", use="printed", items=("姓名",), reason="只印制"
    )
    return PolicyText(
        head=head, requirements=(), targets=(), duties=(), forms=(form,), rules=(), choices=(),
        kinds=(),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Round:
    """A county with two standards, and one centre that knows it."""

    world: World

    @property
    def keys(self) -> PrivateKeys:
        """The county's own keys."""
        return unlocked(self.world.county.workspace.folder, PASSPHRASE)

    def draft(self, **changes: Any) -> CampaignDraft:
        given = CampaignDraft(
            title="2025 年服务能力评价",
            year=2025,
            opens=date(2025, 6, 1),
            closes=date(2025, 9, 30),
            message="请各单位按时报送。\n联系人：周敏",
            packs=tuple(
                PackChoice(digest=card.digest) for card in issuable_packs(self.world.county)
            ),
        )
        return replace(given, **changes)

    def issue(self, **changes: Any) -> IssuedCard:
        return issue_campaign(
            self.world.county,
            self.draft(**changes),
            self.world.stick,
            PASSPHRASE,
            CLOCK,
            Unwatched(),
        )

    def receive(self, path: Path, **how: Any) -> ReceivedCard:
        return receive_campaign(self.world.centre, path, Unwatched(), **how)

    def forge(self, genuine: Path, target: Path, forgery: Forgery) -> Path:
        """Change a campaign and sign it again with the county's own key."""
        return forged(genuine, target, forgery, self.keys, main=CAMPAIGN_FILE)


def make_round(folder: Path, *, known: bool = True) -> Round:
    world = make_world(folder, known=known)
    with world.county.workspace.store.writing(CLOCK, "周敏") as write:
        store_pack(write, station_pack())
    return Round(world=world)


def pack_names(path: Path) -> tuple[str, ...]:
    """Return the files of packs in a campaign, in the order of the list."""
    tree = json.loads(open_bag(path, Unwatched()).read(CAMPAIGN_FILE))
    return tuple(part["file"] for part in tree["packs"])


def packs_changed(change: Callable[[Tree], None], at: int = 0) -> Callable[[Path], Forgery]:
    """Return a lie inside a pack whose digest and size the list states honestly."""

    def forgery(genuine: Path) -> Forgery:
        name = pack_names(genuine)[at]
        tree = json.loads(open_bag(genuine, Unwatched()).read(name))
        change(tree)
        return with_document(name, canonical(tree), at)

    return forgery


def with_document(name: str, document: bytes, at: int = 0) -> Forgery:
    """Return a lie whose list fits the exchanged document."""

    def edit(tree: Tree) -> None:
        tree["packs"][at] |= {"digest": digest_of(document), "size": len(document)}

    return Forgery(edit=edit, files={name: document})
