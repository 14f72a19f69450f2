"""Packages that lie, signed by people who hold a key: refused with a reason, no row left.

What is told field by field is in the corpus, which ``test_packages_hostile`` tries.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from models.exchange.checks import check_files
from models.exchange.reading import read_submission
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys
from models.seal.sealing import seal
from models.usecases.packages.import_submission import import_package, read_refused
from models.usecases.packages.revoke import revoke
from models.usecases.packages.seat_keys import unlocked
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    PASSPHRASE,
    Forgery,
    World,
    enrol_centre,
    forged,
    make_world,
    row_counts,
)
from tests.finalising import finalise
from tests.hostile_submissions import (
    NEIGHBOUR,
    NEIGHBOUR_USCC,
    RAW_LIES,
    STRANGER,
    R,
    all_of,
    put,
)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One world, one genuine package that was never imported, one for each test to forge."""

    world: World
    genuine: Path


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    world = make_world(tmp_path_factory.mktemp("attacks"))
    who = replace(world.centre.profile, uscc=NEIGHBOUR_USCC, name="南山乡卫生院")
    enrol_centre(world, who, NEIGHBOUR)
    finalise(world.centre)
    yield Ground(world=world, genuine=world.export(sealed=False).path)
    world.close()


def attempt(ground: Ground, forgery: Forgery, target: Path) -> Refusal:
    """Import a forgery; whatever the reason, every table keeps its number of rows."""
    path = forged(ground.genuine, target / "forged.dbag", forgery, ground.world.keys)
    return attempt_file(ground.world, path)


def attempt_file(world: World, path: Path) -> Refusal:
    database = world.county.workspace.folder.database
    inbox = world.county.workspace.folder.inbox
    before, files = row_counts(database), set(inbox.glob("*.dbag"))
    noted = len(read_refused(world.county))
    with pytest.raises(Refusal) as caught:
        import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched())
    assert row_counts(database) == before
    assert set(inbox.glob("*.dbag")) == files
    (line,) = read_refused(world.county)[noted:]
    assert line.code == caught.value.code
    return caught.value


def test_content_changed_under_its_check_code(ground: Ground, tmp_path: Path) -> None:
    edit = put("content.institution.head", "别人")
    refusal = attempt(ground, Forgery(edit=edit, honest=False), tmp_path)
    assert refusal.code is R.CONTENT_DISAGREES
    assert refusal.place.path.endswith("package.content_digest")


@pytest.mark.parametrize("name", RAW_LIES)
def test_json_with_a_second_reading_is_refused(ground: Ground, tmp_path: Path, name: str) -> None:
    raw, what = RAW_LIES[name]
    refusal = attempt(ground, Forgery(raw=raw), tmp_path)
    if not what:
        assert refusal.code in {R.CONTENT_NOT_JSON, R.CONTENT_SCHEMA}
        return
    assert refusal.code is R.CONTENT_NOT_JSON
    assert refusal.params["what"] == what


def evidence_of(ground: Ground) -> str:
    bag = open_bag(ground.genuine, Unwatched())
    return next(file.name for file in bag.files if file.name.startswith("evidence/"))


@pytest.mark.parametrize("data", [b"another scan", None])
def test_evidence_exchanged_or_removed(ground: Ground, tmp_path: Path, data: bytes | None) -> None:
    refusal = attempt(ground, Forgery(files={evidence_of(ground): data}), tmp_path)
    assert refusal.code is R.CONTENT_DISAGREES
    assert "content.evidence[0]" in refusal.place.path


def test_files_that_are_no_packages(ground: Ground, tmp_path: Path) -> None:
    data = ground.genuine.read_bytes()
    middle = len(data) // 2
    cases = {
        "empty": (b"", R.PACKAGE_EMPTY),
        "no zip": (b"hello, county", R.PACKAGE_NOT_ZIP),
        "half": (data[:middle], None),
        "one byte changed": (data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :], None),
    }
    for name, (content, code) in cases.items():
        path = tmp_path / f"{name}.dbag"
        path.write_bytes(content)
        refusal = attempt_file(ground.world, path)
        assert code in (None, refusal.code), name


def sealed_for(ground: Ground, keys: PrivateKeys, to: Path) -> Path:
    seal(ground.genuine, [keys.public.age_recipient], to, Unwatched())
    return to


def test_sealed_for_somebody_else(ground: Ground, tmp_path: Path) -> None:
    path = sealed_for(ground, STRANGER, tmp_path / "a.dbag.age")
    assert attempt_file(ground.world, path).code is R.SEALED_FOR_OTHERS


def test_sealed_and_no_passphrase(ground: Ground, tmp_path: Path) -> None:
    path = sealed_for(ground, STRANGER, tmp_path / "a.dbag.age")
    with pytest.raises(Refusal) as caught:
        import_package(ground.world.county, path, "", CLOCK, Unwatched())
    assert caught.value.code is R.SEALED_NEEDS_KEY


def test_the_genuine_package_would_have_been_accepted(ground: Ground, tmp_path: Path) -> None:
    """The forger itself adds nothing: unchanged, its package passes every check."""
    path = forged(ground.genuine, tmp_path / "same.dbag", Forgery(), ground.world.keys)
    assert open_bag(path, Unwatched()).digest == open_bag(ground.genuine, Unwatched()).digest
    bag = open_bag(path, Unwatched())
    check_files(read_submission(bag), bag.files)


@pytest.fixture
def accepted(tmp_path: Path) -> Iterator[tuple[World, Path]]:
    """A world whose county has accepted revision 1."""
    world = make_world(tmp_path)
    finalise(world.centre)
    card = world.export(sealed=False)
    import_package(world.county, card.path, "", CLOCK, Unwatched())
    yield world, card.path
    world.close()


def revised(number: int, previous: str) -> Forgery:
    return Forgery(
        edit=all_of(put("content.assessment.revision", number), put("package.previous", previous)),
        info={"Dabiao-Revision": str(number), "Dabiao-Previous": previous or None},
    )


def test_order_and_replay(accepted: tuple[World, Path], tmp_path: Path) -> None:
    world, genuine = accepted
    first = open_bag(genuine, Unwatched()).digest

    def refuse(name: str, forgery: Forgery) -> RefusalCode:
        path = forged(genuine, tmp_path / f"{name}.dbag", forgery, world.keys)
        return attempt_file(world, path).code

    def clash(name: str, forgery: Forgery) -> RefusalCode:
        """Nothing but the conflict is kept, with its line of the audit log."""
        path = forged(genuine, tmp_path / f"{name}.dbag", forgery, world.keys)
        database = world.county.workspace.folder.database
        before = row_counts(database)
        with pytest.raises(Refusal) as caught:
            import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched())
        after = row_counts(database)
        grown = {name for name in after if after[name] != before[name]}
        assert grown == {"conflict", "audit", "unit"}
        return caught.value.code

    other = Forgery(edit=put("content.institution.head", "另一位院长"))
    assert clash("same-revision", other) is R.REVISION_CONFLICT
    assert clash("broken", revised(2, "0" * 64)) is R.CHAIN_BROKEN
    assert clash("forgotten", revised(2, "")) is R.CHAIN_BROKEN
    anew = Forgery(edit=put("content.assessment.id", "anew"), info={"Dabiao-Assessment": "anew"})
    assert clash("begun-anew", anew) is R.ASSESSMENT_SECOND
    third = forged(genuine, tmp_path / "third.dbag", revised(3, "0" * 64), world.keys)
    assert import_package(world.county, third, "", CLOCK, Unwatched()).replaces == 1
    assert refuse("back", revised(2, first)) is R.REVISION_LOWER


def test_a_revoked_key_ends_but_what_it_signed_stays(
    accepted: tuple[World, Path], tmp_path: Path
) -> None:
    world, genuine = accepted
    revoke(world.county, world.keys.public.key_id, CLOCK, why="电脑丢了", since=CLOCK.today())
    forgery = revised(2, "")
    path = forged(genuine, tmp_path / "late.dbag", forgery, world.keys)
    assert attempt_file(world, path).code is R.SIGNER_REVOKED
    assert import_package(world.county, genuine, "", CLOCK, Unwatched()).already


def test_the_countys_own_key_submits_nothing(accepted: tuple[World, Path], tmp_path: Path) -> None:
    world, genuine = accepted
    county_keys = unlocked(world.county.workspace.folder, PASSPHRASE)
    path = forged(genuine, tmp_path / "own.dbag", revised(2, ""), county_keys)
    assert attempt_file(world, path).code is R.SIGNER_UNKNOWN
