"""pack export and pack import: what an officer does with a pack, as commands."""

import json
from pathlib import Path

import pytest

from models.standards.policy_text import policy_to_json
from models.standards.text import from_json, to_json
from tests.cli_world import ask, give
from tests.pack_workbooks import Edited, bundled_policies, bundled_standards


def _exported(folder: Path, pack: str) -> Path:
    said = ask("pack", "export", pack, "--workbook", folder / "pack.xlsx").json
    assert said["pack"] == pack
    return Path(said["path"])


@pytest.mark.parametrize("pack", ["village-2022", "tonglu-2024"])
def test_out_and_back_is_the_same_document(pack: str, tmp_path: Path) -> None:
    exported = _exported(tmp_path, pack)
    said = ask("pack", "import", exported, "--out", tmp_path / "pack.json")
    assert said.code == 0
    written = Path(said.json["path"]).read_bytes()
    if said.json["kind"] == "policy":
        assert written == policy_to_json(bundled_policies()[pack])
    else:
        assert written == to_json(bundled_standards()[pack])


def test_an_edit_comes_back_as_a_new_version(tmp_path: Path) -> None:
    edited = Edited(_exported(tmp_path, "village-2022").read_bytes())
    edited.put("标准", ["版本"], "内容", "9.0.0")
    said = give("pack", "import", edited.save(tmp_path), "--out", tmp_path / "new.json")
    assert said.code == 0
    assert "village-2022@9.0.0" in said.out
    assert from_json((tmp_path / "new.json").read_bytes()).head.version == "9.0.0"


def test_faults_are_listed_and_nothing_is_written(tmp_path: Path) -> None:
    edited = Edited(_exported(tmp_path, "village-2022").read_bytes())
    edited.put("标准", ["版本"], "内容", None)
    edited.put("标准", ["状态"], "内容", "政策原问")
    file = edited.save(tmp_path)
    said = give("pack", "import", file, "--out", tmp_path / "new.json")
    assert said.code == 2
    assert "这份标准表有 2 处要改" in said.err
    assert "edited.xlsx「标准」表第 3 行“版本”（B3）：这一格必须填写。" in said.err
    assert "不认识“政策原问”，是不是“政策原文”" in said.err
    assert not (tmp_path / "new.json").exists()
    told = json.loads(give("pack", "import", file, "--json").out)
    assert [row["code"] for row in told["rows"]] == ["pack.cell-empty", "pack.unknown-word"]


def test_unknown_pack_is_refused_with_what_there_is(tmp_path: Path) -> None:
    said = ask("pack", "export", "nowhere", "--workbook", tmp_path / "x.xlsx")
    assert (said.code, said.json["code"]) == (2, "pack.not-found")
    assert "village-2022" in said.json["message"]
