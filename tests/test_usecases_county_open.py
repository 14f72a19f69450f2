"""A county's workspace: opened again, taken for another, not to be made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.usecases.county.county import open_county
from models.usecases.county.read_county import read_submission
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from tests.exchange_world import (
    CLOCK,
    World,
    make_county,
    make_world,
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def refused(code: RefusalCode, action: object, *arguments: object, **choices: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        action(*arguments, **choices)  # type: ignore[operator]
    assert caught.value.code == code
    return caught.value


def test_a_county_opens_again_and_a_centre_is_no_county(world: World) -> None:
    root = world.county.workspace.folder.root
    fingerprint_before = world.county.key().fingerprint
    world.county.close()
    with_county = open_county(root, CLOCK, author="周敏")
    assert (with_county.name, with_county.key().fingerprint) == (
        "青川县卫生健康局", fingerprint_before
    )  # fmt: skip
    refused(RefusalCode.SUBMISSION_UNKNOWN, read_submission, with_county, Digest("0" * 64))
    with_county.close()
    centre_root = world.centre.workspace.folder.root
    world.centre.close()
    refused(RefusalCode.WORKSPACE_OTHER_ROLE, open_county, centre_root, CLOCK)


def test_a_county_that_cannot_be_made_leaves_no_folder(tmp_path: Path) -> None:
    for name, region, code in (
        (" ", "990100", RefusalCode.PROFILE_FIELD_MISSING),
        ("县", "99", RefusalCode.REGION_FORM),
    ):
        refused(code, make_county, tmp_path / "c", name=name, region=region)
        assert not (tmp_path / "c").exists()
