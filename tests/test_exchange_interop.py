"""A real submission, checked with tools that are not ours, and against the shipped schemas."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import (  # type: ignore[import-untyped]
    Draft202012Validator,
    ValidationError,
)

from models.exchange.schemas import SCHEMAS, schema_text
from models.seal.container import open_bag
from models.usecases.county.county_cards import ExportCard
from models.usecases.county.new_county import county_card_path
from models.usecases.packages.seat_keys import unlocked
from models.usecases.review.record_review import decide
from models.usecases.rollup.issue import issue_rollup
from models.vocabulary.progress import Unwatched
from tests.campaign_world import Round
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported
from tests.foreign_tools import check_bag, check_digests, check_signature, run, unzip
from tests.review_world import Table, imported


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, ExportCard]]:
    world, card = exported(tmp_path_factory.mktemp("interop"), sealed=False)
    yield world, card
    world.close()


@pytest.fixture
def unzipped(sent: tuple[World, ExportCard], tmp_path: Path) -> Path:
    return unzip(sent[1].path, tmp_path)


def test_sha256sum_finds_every_file_whole(unzipped: Path) -> None:
    check_digests(unzipped, "data/submission.json", count=3)


def test_bagit_finds_a_valid_bag(unzipped: Path) -> None:
    check_bag(unzipped)


def test_openssl_verifies_the_signature(unzipped: Path, sent: tuple[World, ExportCard]) -> None:
    check_signature(unzipped, sent[0].keys.public.key_id)


def test_age_opens_what_was_sealed_for_the_county(
    sent: tuple[World, ExportCard], tmp_path: Path
) -> None:
    world, plain = sent
    sealed = world.export(sealed=True)
    identity = tmp_path / "county.txt"
    keys = unlocked(world.county.workspace.folder, PASSPHRASE)
    identity.write_text(keys.age_identity + "\n", encoding="ascii")
    opened = tmp_path / "opened.dbag"
    run("age", "-d", "-i", str(identity), "-o", str(opened), str(sealed.path), cwd=tmp_path)
    assert opened.read_bytes() == plain.path.read_bytes()


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_shipped_schemas_are_those_of_the_records(repository: Path, name: str) -> None:
    shipped = (repository / "resources" / "schemas" / name).read_text(encoding="utf-8")
    assert shipped == schema_text(name)
    Draft202012Validator.check_schema(json.loads(shipped))


@pytest.fixture(scope="module")
def bags(sent: tuple[World, ExportCard]) -> dict[str, tuple[Path, str]]:
    """By schema: a package of its kind, and the file it describes."""
    world, card = sent
    table = Table(world, imported(world, card.path))
    table.see_all()
    decide(world.county, table.digest, "accepted", "同意")
    answer = table.issue().path.name.removesuffix(".age")
    rollup = issue_rollup(world.county, 2025, (), world.stick, PASSPHRASE, CLOCK, Unwatched())
    return {
        "submission-1.0.json": (card.path, "submission.json"),
        "county-card-1.0.json": (county_card_path(world.county), "county.json"),
        "enrolment-1.0.json": (world.stick / "北渡乡卫生院-登记.dbag", "enrolment.json"),
        "campaign-1.0.json": (Round(world=world).issue().path, "campaign.json"),
        "feedback-1.0.json": (world.county.workspace.folder.packages / answer, "feedback.json"),
        "rollup-1.0.json": (rollup.path, "rollup.json"),
    }


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_foreign_tools_find_every_kind_whole_and_signed(
    bags: dict[str, tuple[Path, str]], name: str, tmp_path: Path
) -> None:
    path, file = bags[name]
    found = open_bag(path, Unwatched())
    top = unzip(path, tmp_path)
    check_digests(top, f"data/{file}", count=len(found.files))
    check_bag(top)
    for signature in found.signatures:
        check_signature(top, signature.key_id)


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_what_is_written_fits_its_schema_and_a_lie_does_not(
    repository: Path, bags: dict[str, tuple[Path, str]], name: str
) -> None:
    schema = json.loads((repository / "resources" / "schemas" / name).read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    path, file = bags[name]
    document = json.loads(open_bag(path, Unwatched()).read(file))
    validator.validate(document)
    for lie in ({"kind": "other"}, {"format": "2.0"}, {"more": 1}):
        with pytest.raises(ValidationError):
            validator.validate({**document, **lie})
