"""The specification stands on its own: a reader and a writer that know nothing of ours."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bagit
import pytest

from installer.example_packages import clock_at, example_keys, example_standard
from models.exchange.building import ENROLMENT_FILE
from models.seal.container import open_bag
from models.seal.keys import fingerprint
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.packages.enrol import enrol, look_at_enrolment
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.verify_package import verify_package
from models.usecases.rollup.issue import issue_rollup
from models.usecases.sample.numbers import REGION
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


EXAMPLES = {
    "01-enrolment": "enrolment",
    "02-county-card": "county-card",
    "03-campaign": "campaign",
    "04-submission-r1": "submission",
    "06-feedback-1": "feedback",
    "08-submission-r2": "submission",
    "09-feedback-2": "feedback",
    "10-rollup": "rollup",
    "11-rotation": "enrolment",
}


@pytest.fixture(scope="module")
def examples(repository: Path) -> Path:
    return repository / "docs" / "packages" / "examples"


@pytest.fixture(scope="module")
def told(repository: Path, examples: Path) -> dict[str, Any]:
    """What the second reader says of every worked example."""
    found = {}
    for name in EXAMPLES:
        done = read(repository, examples / f"{name}.dbag")
        assert done.returncode == 0, done.stderr
        found[name] = json.loads(done.stdout)
    return found


def test_every_worked_example_is_taken_by_both_readers(
    examples: Path, told: dict[str, Any]
) -> None:
    for name, kind in EXAMPLES.items():
        ours = verify_package(examples / f"{name}.dbag", Unwatched())
        assert ours.kind == kind == told[name]["is"]["kind"]
        assert ours.digest == told[name]["digest"]


def test_the_worked_examples_follow_one_another_as_their_page_says(
    told: dict[str, Any],
) -> None:
    first, answer = told["04-submission-r1"], told["06-feedback-1"]
    second, end = told["08-submission-r2"], told["09-feedback-2"]
    assert second["label"]["Dabiao-Previous"] == first["digest"]
    assert answer["is"]["assessment"]["submission"] == first["digest"]
    assert second["is"]["content"]["feedback"] == answer["digest"]
    said = second["is"]["content"]["responses"][0]["text"]
    assert said
    assert end["is"]["items"][0]["answered"] == said
    assert end["is"]["items"][0]["state"] == "closed"
    granted = told["10-rollup"]["is"]["institutions"][0]["standings"][0]["review"]
    assert (granted["decision"], granted["feedback"]) == ("accepted", end["digest"])
    rotation = told["11-rotation"]
    assert len(rotation["signers"]) == 2
    assert rotation["is"]["replaces"] == told["01-enrolment"]["signers"][0]


@pytest.mark.parametrize(
    ("sealed", "plain", "identity"),
    [
        ("05-submission-r1-sealed", "04-submission-r1", "county"),
        ("05-submission-r1-sealed", "04-submission-r1", "centre"),
        ("07-feedback-1-sealed", "06-feedback-1", "centre"),
    ],
)
def test_age_opens_the_sealed_examples(
    sealed: str, plain: str, identity: str, examples: Path, tmp_path: Path
) -> None:
    opened = tmp_path / "opened.dbag"
    run(
        "age", "-d", "-i", str(examples / f"{identity}-identity.txt"), "-o", str(opened),
        str(examples / f"{sealed}.dbag.age"), cwd=tmp_path,
    )  # fmt: skip
    assert opened.read_bytes() == (examples / f"{plain}.dbag").read_bytes()


def test_a_county_of_today_takes_the_worked_examples(examples: Path, tmp_path: Path) -> None:
    """If this fails, the format has changed: make them anew (installer/example_packages.py)."""
    day = clock_at(9, 1)
    county = create_county(
        tmp_path / "county", "示例县卫生健康局", REGION, PASSPHRASE, day,
        packs=(example_standard(),), keys=example_keys("county"),
    )  # fmt: skip
    enrol(county, examples / "01-enrolment.dbag", fingerprint(example_keys("centre").public), day)
    for name in ("05-submission-r1-sealed.dbag.age", "08-submission-r2.dbag"):
        card = import_package(county, examples / name, PASSPHRASE, day, Unwatched())
        assert not card.already
    county.close()


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
    raw = "".join(public.partition("pub:")[2].split()).replace(":", "")
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
