"""Backups on the command line."""

from pathlib import Path

import pytest

from tests.cli_world import Office, ask, count, give, make_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


def test_made_checked_tried_and_brought_back(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = ask("backup", "make", office.workspace, "--out", stick).json["backup"]
    file = Path(made["path"])
    assert [file] == list(stick.iterdir())
    checked = ask("backup", "check", file).json["backup"]
    assert checked["digest"] == made["digest"]
    said = give("backup", "try", file)
    assert said.code == 0
    assert "人员 3 人" in said.out
    target = tmp_path / "again"
    told = ask("backup", "restore", file, "--into", target, "--author", "王芳").json["restored"]
    assert (told["folder"], told["people"]) == (str(target), 3)
    assert count(target, "staff") == 3
    assert ask("audit", "verify", target).json["whole"]
    refused = give("backup", "restore", file, "--into", target)
    assert refused.code == 2
    assert "不会覆盖" in refused.err


def test_what_is_no_backup_is_told(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("你好")
    assert give("backup", "check", letter).code == 2
    assert give("backup", "check", tmp_path / "gone").code == 3
