"""Holding papers against packages by commands, and the key card."""

from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
import segno
from PIL import Image

from models.usecases.make_report import report_document
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.vocabulary.progress import Unwatched
from tests.cli_world import ask, column, give
from tests.exchange_world import CLOCK, PASSPHRASE, make_world
from tests.finalising import finalise

Ready: TypeAlias = tuple[Path, str, str, str]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """Folder, check code of the first revision here, its QR, and the QR of one not yet in."""
    root = tmp_path_factory.mktemp("papers")
    world = make_world(root)
    finalise(world.centre)
    sent = world.export()
    first = report_document(world.centre).marks.qr
    import_package(world.county, sent.path, PASSPHRASE, CLOCK, Unwatched())
    reopen(world.centre)
    finalise(world.centre)
    second = report_document(world.centre).marks.qr
    world.close()
    return root, sent.short_hash, first, second


def picture(payload: str, path: Path) -> Path:
    stream = BytesIO()
    segno.make_qr(payload, error="m").save(stream, kind="png", scale=4)
    Image.open(stream).convert("L").save(path)
    return path


def test_a_code_and_a_picture_of_the_page_fit_their_package(ready: Ready, tmp_path: Path) -> None:
    root, code, qr, _ = ready
    typed = ask("paper", "check", root / "county", code.lower()[:9])
    assert typed.code == 0, typed.out
    assert typed.json["check"]["verdict"] == "same"
    scanned = ask("paper", "check", root / "county", picture(qr, tmp_path / "第1页.png"))
    assert (scanned.code, scanned.json["check"]["paper"]["code"]) == (0, code)
    told = give("paper", "check", root / "county", qr)
    assert told.code == 0
    assert "一致" in told.out
    assert "核对过" in told.out
    assert column(root / "county", "audit", "action").count("paper.checked") >= 3


def test_a_paper_that_is_not_in_yet_ends_with_another_code_and_says_why(
    ready: Ready,
) -> None:
    root, _, _, later = ready
    told = give("paper", "check", root / "county", later)
    assert told.code == 2
    assert "纸上是第 2 次，这里最新是第 1 次" in told.out
    asked = ask("paper", "check", root / "county", later)
    assert asked.code == 2
    assert asked.json["check"]["verdict"] == "newer"
    assert ask("paper", "check", root / "centre", later).code == 0
    old = give("paper", "check", root / "centre", ready[2])
    assert old.code == 2
    assert "纸是旧的一版" in old.out


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("7K2M-Q9X", "paper.code-length"),
        ("https://example.org", "paper.code-foreign"),
        ("草稿", "paper.draft"),
        ("没有这张.png", "file.not-found"),
    ],
)
def test_what_cannot_be_checked_says_what_to_do(ready: Ready, what: str, code: str) -> None:
    said = ask("paper", "check", ready[0] / "county", what)
    assert said.code != 0
    assert said.json["code"] == code


def test_both_ends_print_their_key_card(ready: Ready, tmp_path: Path) -> None:
    for end in ("centre", "county"):
        said = ask("paper", "key-card", ready[0] / end, "--out", tmp_path)
        assert said.code == 0, said.out
        assert Path(said.json["pdf"]).read_bytes().startswith(b"%PDF")
        assert said.json["key"]["key_id"] in said.json["pdf"]
