"""Where attacks are tried: a county and its centres, a genuine package of each kind, the doors.

Nothing of it was taken in when the ground is new; ``settled`` takes in what later
packages can go back behind, branch off from, or come after.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from models.exchange.building import (
    CAMPAIGN_FILE,
    COUNTY_FILE,
    ENROLMENT_FILE,
    FEEDBACK_FILE,
    ROLLUP_FILE,
    SUBMISSION_FILE,
)
from models.seal import tags
from models.seal.container import Bag, open_bag
from models.seal.keys import PrivateKeys, fingerprint, make_keys
from models.store.workspace import DATABASE
from models.usecases.county.county import open_county
from models.usecases.county.new_county import county_card_path
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.know_county import know_county
from models.usecases.packages.revoke import revoke
from models.usecases.packages.take_rotation import take_rotation
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.record_review import agree, decide, open_item
from models.usecases.review.review_cards import ItemDraft
from models.usecases.rollup.issue import issue_rollup, open_rollup
from models.vocabulary.ids import InstitutionId
from models.vocabulary.progress import Unwatched
from tests.campaign_world import Round, make_round
from tests.exchange_world import CLOCK, PASSPHRASE, Forgery, World, enrol_centre, forged
from tests.finalising import finalise
from tests.hostile_packages import BagFiles
from tests.hostile_submissions import NEIGHBOUR, NEIGHBOUR_USCC

Kind: TypeAlias = Literal[
    "enrolment", "rotation", "county-card", "campaign", "submission", "feedback", "rollup"
]
"""The kinds of packages; a rotation is an enrolment that an old key vouches for."""
Door: TypeAlias = Literal["enrol", "rotate", "know", "announce", "import", "answer", "hand-up"]
"""Where a person hands a package in."""

KINDS: tuple[Kind, ...] = get_args(Kind)
DOOR_OF: Mapping[Kind, Door] = {
    "enrolment": "enrol",
    "rotation": "rotate",
    "county-card": "know",
    "campaign": "announce",
    "submission": "import",
    "feedback": "answer",
    "rollup": "hand-up",
}
MAIN_FILE: Mapping[Kind, str] = {
    "enrolment": ENROLMENT_FILE,
    "rotation": ENROLMENT_FILE,
    "county-card": COUNTY_FILE,
    "campaign": CAMPAIGN_FILE,
    "submission": SUBMISSION_FILE,
    "feedback": FEEDBACK_FILE,
    "rollup": ROLLUP_FILE,
}

NEWCOMER = make_keys()
"""The keys of an institution the county has not enrolled yet."""
NEWCOMER_USCC = InstitutionId("12990100MB0000003X")
NEIGHBOUR_NEXT = make_keys()
"""The keys that are to take the place of the neighbour's."""
NEVER_COUNTED = frozenset([DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"])
"""The database's own files: its rows are compared instead."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A county that knows two institutions, a centre that knows it, and what they would send."""

    folder: Path
    round: Round
    genuine: Mapping[Kind, Path]
    signers: Mapping[Kind, Sequence[PrivateKeys]]

    @property
    def world(self) -> World:
        return self.round.world

    @property
    def county_keys(self) -> PrivateKeys:
        return self.signers["county-card"][0]

    @property
    def workspaces(self) -> tuple[Path, Path]:
        return (
            self.world.county.workspace.folder.root,
            self.world.centre.workspace.folder.root,
        )

    def try_at(self, door: Door, path: Path) -> object:
        """Hand a package in as a person would who has noticed nothing."""
        return _DOORS[door](self, path)

    def bag(self, kind: Kind) -> Bag:
        return open_bag(self.genuine[kind], Unwatched())

    def layers(self, kind: Kind) -> BagFiles:
        """Return the genuine package by layers, to plant a fault between two of them."""
        bag = self.bag(kind)
        payload = {f"data/{file.name}": bag.read(file.name) for file in bag.files}
        info = tags.format_info(bag.info)
        return BagFiles(payload=payload, tags={"bag-info.txt": info}, signers=self.signers[kind])

    def main(self, kind: Kind) -> bytes:
        return self.bag(kind).read(MAIN_FILE[kind])

    def forge(self, kind: Kind, forgery: Forgery) -> bytes:
        """Return the genuine package with one lie in it, packed and signed again."""
        target = self.folder / "forged.dbag"
        first, *beside = self.signers[kind]
        forged(self.genuine[kind], target, forgery, first, MAIN_FILE[kind], beside=beside)
        data = target.read_bytes()
        target.unlink()
        return data

    def close(self) -> None:
        self.world.close()


def make_ground(folder: Path) -> Ground:
    """Make both workspaces and one package of each kind that would be taken in."""
    made = make_round(folder)
    world = made.world
    own = world.centre.profile
    neighbour = replace(own, uscc=NEIGHBOUR_USCC, name="南山乡卫生院")
    newcomer = replace(own, uscc=NEWCOMER_USCC, name="西坪乡卫生院")
    enrol_centre(world, neighbour, NEIGHBOUR)
    seat = world.centre.workspace
    genuine: dict[Kind, Path] = {
        "enrolment": write_enrolment(seat, newcomer, NEWCOMER, CLOCK, world.stick).path,
        "rotation": write_enrolment(
            seat, neighbour, NEIGHBOUR_NEXT, CLOCK, world.stick, before=NEIGHBOUR
        ).path,
        "county-card": county_card_path(world.county),
        "campaign": made.issue().path,
    }
    finalise(world.centre)
    genuine["submission"] = world.export(sealed=False).path
    county = (made.keys,)
    made = _reviewed(made, genuine)
    return Ground(
        folder=folder,
        round=made,
        genuine=genuine,
        signers={
            "enrolment": (NEWCOMER,),
            "rotation": (NEIGHBOUR_NEXT, NEIGHBOUR),
            "county-card": county,
            "campaign": county,
            "submission": (world.keys,),
            "feedback": county,
            "rollup": county,
        },
    )


def _reviewed(made: Round, genuine: dict[Kind, Path]) -> Round:
    """Let a copy of the county answer and report, so that the county itself has seen nothing."""
    world = made.world
    root = world.county.workspace.folder.root
    world.county.close()
    copy = world.folder / "county-later"
    shutil.copytree(root, copy)
    with closing(open_county(copy, CLOCK, author="周敏")) as later:
        import_package(later, genuine["submission"], "", CLOCK, Unwatched())
        digest = open_bag(genuine["submission"], Unwatched()).digest
        for clause in ("1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5", "1.1.6"):
            agree(later, digest, clause)
        open_item(later, digest, ItemDraft(text="补充进修证明", clause="1.1.3"))
        decide(later, digest, "returned", "请补充后再报。")
        issue_feedback(later, digest, world.stick, PASSPHRASE, CLOCK, Unwatched())
        (genuine["feedback"],) = later.workspace.folder.packages.glob("*反馈*")
        rollup = issue_rollup(later, 2025, (), world.stick, PASSPHRASE, CLOCK, Unwatched())
        genuine["rollup"] = rollup.path
    county = open_county(root, CLOCK, author="周敏")
    return replace(made, world=replace(world, county=county))


def settle(ground: Ground, later: Sequence[tuple[Kind, bytes]]) -> None:
    """Take in one package of each kind and what came ``later``; then end two keys."""
    for kind in ("submission", "campaign", "feedback", "enrolment"):
        ground.try_at(DOOR_OF[kind], ground.genuine[kind])
    path = ground.folder / "later.dbag"
    for kind, data in later:
        path.write_bytes(data)
        ground.try_at(DOOR_OF[kind], path)
    path.unlink()
    county = ground.world.county
    for keys in (NEWCOMER, NEIGHBOUR):
        revoke(county, keys.public.key_id, CLOCK, why="电脑丢了", since=CLOCK.today())


def _enrol(ground: Ground, path: Path) -> object:
    return enrol(ground.world.county, path, fingerprint(NEWCOMER.public), CLOCK)


def _know(ground: Ground, path: Path) -> object:
    return know_county(ground.world.centre, path, ground.world.county.key().fingerprint)


def _rotate(ground: Ground, path: Path) -> object:
    return take_rotation(ground.world.county, path, CLOCK)


def _announce(ground: Ground, path: Path) -> object:
    return ground.round.receive(path)


def _import(ground: Ground, path: Path) -> object:
    return import_package(ground.world.county, path, PASSPHRASE, CLOCK, Unwatched())


def _answer(ground: Ground, path: Path) -> object:
    return receive_feedback(ground.world.centre, path, PASSPHRASE, Unwatched())


def _hand_up(ground: Ground, path: Path) -> object:
    workspace = ground.world.county.workspace
    return open_rollup(path, Unwatched(), workspace=workspace, passphrase=PASSPHRASE)


_DOORS: Mapping[Door, Callable[[Ground, Path], object]] = {
    "enrol": _enrol,
    "rotate": _rotate,
    "know": _know,
    "announce": _announce,
    "import": _import,
    "answer": _answer,
    "hand-up": _hand_up,
}


def rows_of(database: Path) -> dict[str, str]:
    """Return table -> digest over every row of it."""
    with closing(sqlite3.connect(database)) as plain:
        tables = [
            row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {
            table: hashlib.sha256(
                repr(plain.execute(f'SELECT * FROM "{table}"').fetchall()).encode()
            ).hexdigest()
            for table in tables
        }


def files_of(workspace: Path) -> dict[str, int]:
    """Return every file of a workspace but the database, by path, with its size."""
    return {
        str(path.relative_to(workspace)): path.stat().st_size
        for path in workspace.rglob("*")
        if path.is_file() and path.name not in NEVER_COUNTED
    }
