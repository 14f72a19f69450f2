"""A real submission, checked with tools that are not ours, and against the shipped schemas."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
from models.vocabulary.progress import Unwatched
from tests.campaign_world import Round
from tests.exchange_world import PASSPHRASE, World, exported
from tests.foreign_tools import check_bag, check_digests, check_signature, run, unzip


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


def documents(world: World, card: ExportCard) -> dict[str, Any]:
    bags = {
        "submission-1.0.json": (card.path, "submission.json"),
        "county-card-1.0.json": (county_card_path(world.county), "county.json"),
        "enrolment-1.0.json": (world.stick / "北渡乡卫生院-登记.dbag", "enrolment.json"),
        "campaign-1.0.json": (Round(world=world).issue().path, "campaign.json"),
    }
    return {
        schema: json.loads(open_bag(path, Unwatched()).read(file))
        for schema, (path, file) in bags.items()
    }


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_what_is_written_fits_its_schema_and_a_lie_does_not(
    repository: Path, sent: tuple[World, ExportCard], name: str
) -> None:
    schema = json.loads((repository / "resources" / "schemas" / name).read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    document = documents(*sent)[name]
    validator.validate(document)
    for lie in ({"kind": "other"}, {"format": "2.0"}, {"more": 1}):
        with pytest.raises(ValidationError):
            validator.validate({**document, **lie})
