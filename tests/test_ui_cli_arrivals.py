"""Packages that come in, by command: a folder, conflicts, refused files; what scripts read."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_world import give
from tests.exchange_world import PASSPHRASE, Forgery, Tree, forged, make_world
from tests.finalising import finalise


class Post:
    """A county's folder, closed, and two packages of one revision."""

    def __init__(self, root: Path) -> None:
        world = make_world(root)
        finalise(world.centre)
        self.first = world.export(sealed=False).path
        self.sealed = world.stick

        def edit(tree: Tree) -> None:
            tree["content"]["institution"]["head"] = "另一位院长"

        self.other = forged(self.first, root / "二.dbag", Forgery(edit=edit), world.keys)
        self.county = root / "county"
        self.phrase = root / "phrase.txt"
        self.phrase.write_text(PASSPHRASE, encoding="utf-8")
        world.close()

    def ask(self, *words: object) -> tuple[int, dict[str, Any]]:
        said = give("county", *words, "--json")
        return said.code, json.loads(said.out)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Post:
    return Post(tmp_path_factory.mktemp("post"))


def test_a_county_takes_a_folder_in_decides_and_clears_up(post: Post, tmp_path: Path) -> None:
    """One story, because each step stands on the one before."""
    bad = tmp_path / "坏的.dbag"
    bad.write_bytes(b"bad")
    code, body = post.ask("import", post.county, post.sealed, bad, "--report", tmp_path)
    assert code == 2, "one is refused"
    verdicts = {each["file"]: each["verdict"] for each in body["files"]}
    assert verdicts[post.first.name] == "accepted"
    assert verdicts["坏的.dbag"] == "refused"
    assert body["counts"] == {"accepted": 1, "already": 1, "refused": 1}
    assert {path.suffix for path in tmp_path.glob("*收件登记表*")} == {".pdf", ".xlsx"}

    code, body = post.ask("import", post.county, post.other)
    assert (code, body["files"][0]["verdict"]) == (2, "conflict")
    assert body["files"][0]["failure"]["code"] == "package.revision-conflict"
    code, body = post.ask("conflict", "list", post.county)
    (line,) = body["conflicts"]
    which = line["digest"][:8]
    shown = give("county", "conflict", "show", post.county, which)
    assert "改用后会搁置：第 1 次" in shown.out
    assert "另有不同：机构信息" in shown.out
    assert give("county", "conflict", "take", post.county, which).code == 2, "no reason"
    code, body = post.ask("conflict", "take", post.county, which, "--reason", "电话核实")
    assert (code, len(body["decided"]["set_aside"])) == (0, 1)
    code, body = post.ask("conflict", "keep", post.county, which, "--reason", "看错了")
    assert (code, len(body["decided"]["counts_again"])) == (0, 1)
    assert post.ask("conflict", "list", post.county)[1]["conflicts"][0]["state"] == "kept"

    code, body = post.ask("refused", "list", post.county)
    (kept,) = body["quarantine"]["files"]
    assert kept["file"] == "坏的.dbag"
    assert post.ask("refused", "again", post.county, kept["sha256"][:8])[0] == 2
    assert post.ask("refused", "remove", post.county, kept["sha256"][:8])[0] == 0
    assert post.ask("refused", "list", post.county)[1]["quarantine"]["files"] == []
    assert post.ask("refused", "remove", post.county, kept["sha256"][:8])[0] == 2


def test_an_empty_folder_says_so(post: Post, tmp_path: Path) -> None:
    said = give("county", "import", post.county, tmp_path)
    assert (said.code, said.out.strip()) == (0, "这里没有上报包。")
