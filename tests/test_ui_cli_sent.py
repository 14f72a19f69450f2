"""The whole of a submission on the command line: the same as in the window, nothing left out."""

from pathlib import Path

import pytest

from models.exchange.building import REPORT_FILE
from models.usecases.packages.import_submission import import_package
from models.vocabulary.ids import InstitutionId
from models.vocabulary.progress import Unwatched
from tests.cli_world import ask, give
from tests.exchange_world import CLOCK, PASSPHRASE, REPORT, SCAN, make_world
from tests.finalising import finalise


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, InstitutionId]:
    """A folder with a centre that has sent its first revision, and the county that has it."""
    folder = tmp_path_factory.mktemp("sent")
    made = make_world(folder)
    finalise(made.centre)
    card = made.export()
    import_package(made.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    institution = made.centre.profile.uscc
    made.close()
    return folder, institution


def test_a_preview_says_what_the_county_then_reads(world: tuple[Path, InstitutionId]) -> None:
    folder, institution = world
    here = ask("package", "preview", folder / "centre").json
    there = ask("county", "sent", folder / "county", institution).json
    assert (here["stage"], there["stage"]) == ("packed", "received")
    assert here["content"] == there["content"]
    assert here["person_tokens"] == there["person_tokens"]
    assert here["files"] == there["files"]
    assert here["hidden"] == there["hidden"] > 0


def test_people_read_tables_and_where_a_figure_comes_from(
    world: tuple[Path, InstitutionId],
) -> None:
    folder, institution = world
    county = folder / "county"
    staff = give("county", "sent", county, institution, "--table", "staff").out
    assert "职工0" in staff
    assert "执业医师" in staff
    found = give("county", "sent", county, institution, "--find", "除颤").out
    assert "【设备】" in found
    assert "【人员】" not in found
    behind = give("county", "sent", county, institution, "--measure", "staff.nurses").out
    assert "职工1、职工2" in behind


def test_evidence_is_listed_and_taken_out(
    world: tuple[Path, InstitutionId], tmp_path: Path
) -> None:
    folder, institution = world
    listed = ask("county", "evidence", folder / "county", institution).json["files"]
    assert {file["name"] for file in listed} >= {"submission.json", REPORT_FILE}
    words = ("county", "evidence", folder / "county", institution, "--out", tmp_path)
    only = ask(*words, "--file", REPORT_FILE).json["taken"]
    assert [Path(each["path"]).read_bytes() for each in only] == [REPORT]
    every = ask(*words).json["taken"]
    assert SCAN in [Path(each["path"]).read_bytes() for each in every]
    assert give(*words, "--file", "nothing.pdf").code == 2
