"""A county and a centre that know each other, grown once, to change the keys of."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from models.seal.keys import KeyRing
from models.usecases.county.county import open_county
from models.usecases.county.county_cards import ImportedCard
from models.usecases.open_centre import open_centre
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.rotate import rotate_keys
from models.usecases.packages.seat_keys import unlocked_ring
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, World, make_world
from tests.finalising import finalise

OTHER_PHRASE = "另一句口令 67890"


@cache
def _grown() -> TemporaryDirectory[str]:
    """Both workspaces, closed; the folder goes when the run ends."""
    folder = TemporaryDirectory(prefix="dabiao-keys-")
    world = make_world(Path(folder.name))
    finalise(world.centre)
    world.close()
    return folder


def grown_world(folder: Path) -> Iterator[World]:
    """Yield a copy of both, open."""
    shutil.copytree(_grown().name, folder)
    centre, county = open_centre(folder / "centre", CLOCK), open_county(folder / "county", CLOCK)
    keys = unlocked_ring(centre.workspace.folder, PASSPHRASE).current
    opened = World(folder=folder, county=county, centre=centre, keys=keys)
    yield opened
    opened.close()


def refused(code: RefusalCode, do: Callable[..., object], *given: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        do(*given)
    assert caught.value.code is code, caught.value
    return caught.value


def ring_of(world: World, phrase: str = PASSPHRASE) -> KeyRing:
    return unlocked_ring(world.centre.workspace.folder, phrase)


def rotation_file(world: World, ring: KeyRing | None = None, clock: Clock = CLOCK) -> Path:
    """Change the centre's key (or take the ring given) and write the file for the county."""
    if ring is None:
        rotate_keys(world.centre, PASSPHRASE, CLOCK)
        ring = ring_of(world)
    return write_enrolment(
        world.centre.workspace,
        world.centre.profile,
        ring.current,
        clock,
        world.stick,
        before=ring.former[-1],
    ).path


def came_in(world: World) -> ImportedCard:
    sent = world.export().path
    return import_package(world.county, sent, PASSPHRASE, CLOCK, Unwatched())
