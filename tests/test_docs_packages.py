"""The specification stands on its own: a reader and a writer that know nothing of ours."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import bagit
import pytest

from models.exchange.building import ENROLMENT_FILE
from models.seal.container import open_bag
from models.usecases.county.new_county import county_card_path
from models.usecases.packages.enrol import look_at_enrolment
from models.usecases.packages.import_submission import import_package
from models.usecases.rollup.issue import issue_rollup
from models.vocabulary.canonical import canonical
from models.vocabulary.progress import Unwatched
from tests.campaign_world import Round
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported
from tests.foreign_tools import run


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    world, card = exported(tmp_path_factory.mktemp("spec"), sealed=False)
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    yield {
        "submission": card.path,
        "enrolment": enrolment(world),
        "county-card": county_card_path(world.county),
        "campaign": Round(world=world).issue().path,
        "rollup": issue_rollup(
            world.county, 2025, (), world.stick, PASSPHRASE, CLOCK, Unwatched()
        ).path,
    }
    world.close()


def enrolment(world: World) -> Path:
    return next(world.stick.glob("*登记*"))


def read(repository: Path, package: Path) -> subprocess.CompletedProcess[str]:
    """Run the second reader in a folder that is not the repository: it has nothing of ours."""
    return subprocess.run(
        [
            sys.executable, "-I", str(repository / "docs" / "packages" / "read_package.py"),
            str(package), "--schemas", str(repository / "resources" / "schemas"),
        ],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["submission", "enrolment", "county-card", "campaign", "rollup"])
def test_another_reader_takes_every_kind(
    kind: str, repository: Path, packages: dict[str, Path]
) -> None:
    done = read(repository, packages[kind])
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["label"]["Dabiao-Kind"] == told["is"]["kind"] == kind
    assert told["digest"] == open_bag(packages[kind], Unwatched()).digest
    assert told["signers"]


def test_another_reader_sees_one_changed_byte(
    repository: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    data = bytearray(packages["submission"].read_bytes())
    data[len(data) // 2] ^= 1
    spoilt = tmp_path / "spoilt.dbag"
    spoilt.write_bytes(data)
    assert read(repository, spoilt).returncode == 1


def test_a_bag_made_by_other_tools_is_taken(
    repository: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    """The tool of BagIt makes the bag, OpenSSL the key, forty lines of Python sign and pack it."""
    run("openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem", cwd=tmp_path)
    public = run("openssl", "pkey", "-in", "key.pem", "-noout", "-text", cwd=tmp_path)
    told = public.partition("pub:")[2]
    raw = "".join(told.split()).replace(":", "")
    genuine = open_bag(packages["enrolment"], Unwatched())
    content = json.loads(genuine.read(ENROLMENT_FILE))
    content["keys"]["signing_key"] = raw
    folder = tmp_path / "made-elsewhere"
    folder.mkdir()
    (folder / ENROLMENT_FILE).write_bytes(canonical(content))
    label = {name: value for name, value in genuine.info.items() if name.startswith("Dabiao-")}
    bagit.make_bag(str(folder), label, checksums=["sha256"])
    assert "0.97" in (folder / "bagit.txt").read_text(encoding="utf-8")
    out = tmp_path / "elsewhere.dbag"
    writer = repository / "docs" / "packages" / "write_package.py"
    subprocess.run(
        [sys.executable, "-I", str(writer), str(folder), str(out), "--key", "key.pem"],
        cwd=tmp_path, check=True,
    )  # fmt: skip
    assert look_at_enrolment(out).owner == content["institution"]["name"]
    assert read(repository, out).returncode == 0
    shutil.rmtree(folder)
