"""The commands on standards and policies: for people and for programs."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

import main
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.new_workspace import create_centre
from models.usecases.packs.settle_choice import settle_choice
from tests.cli_world import Said, give
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.test_ui_page_packs import files_of
from tests.test_usecases_centre import Reading
from tests.test_usecases_library import STANDARD, library, policy_digest
from tests.tiny_policy import tiny_policy
from ui.bridge.whole import Bridge
from ui.cli.entry import command_line


class TinyBridge(Bridge):
    """Ships the tiny standard and the tiny policy."""

    packs = (STANDARD,)


def tiny_bridge() -> Bridge:
    return TinyBridge(
        clock=CLOCK,
        fonts=FONTS,
        packs=lambda: (),
        policies=lambda: [files_of(tiny_policy(valid_until="2025-12-31"))],
    )


def tell(*words: object) -> Said:
    out, err = io.StringIO(), io.StringIO()
    code = command_line(
        [str(word) for word in words], stdout=out, stderr=err, make_bridge=tiny_bridge
    )
    return Said(code, out.getvalue(), err.getvalue())


def ask(*words: object) -> dict[str, Any]:
    said = tell(*words, "--json")
    found = json.loads(said.out)
    assert said.code == (0 if found["ok"] else 2)
    return dict(found)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [STANDARD], CLOCK)
    import_staff(centre, Reading(rows=(person(),)))
    shelf = library(tiny_policy(valid_until="2025-12-31"))
    settle_choice(shelf, centre, policy_digest(shelf, centre), "F2", "4")
    centre.close()
    return tmp_path / "w"


def test_a_pack_is_shown_as_a_tree_without_any_workspace() -> None:
    said = tell("pack", "show", "tiny")
    assert said.code == 0
    assert "tiny 1  小标准" in said.out
    assert "1 章  1/4" in said.out
    assert "    1.1.1  ★  条款1.1.1" in said.out


def test_one_row_is_shown_in_full() -> None:
    said = tell("pack", "show", "tiny-policy", "A5")
    assert "力度：必须" in said.out
    assert "要求：注册护士 ≥ 1" in said.out
    assert "● loose  从宽" in said.out
    assert "○ strict  从严" in said.out
    found = ask("pack", "show", "tiny-policy@1", "A5")
    assert found["entry"]["strength"] == "M"
    assert found["pack"]["id"] == "tiny-policy"


def test_with_a_workspace_the_result_stands_beside_it(workspace: Path) -> None:
    said = tell("pack", "show", "tiny-policy", "A6", "--workspace", workspace)
    assert "要求：注册护士 ≥ 4" in said.out
    assert "未达到" in said.out
    assert "注册护士还差 3 人" in said.out
    tree = tell("pack", "show", "tiny", "--workspace", workspace)
    assert "1.1.1  ★  条款1.1.1  未达到" in tree.out
    assert "在用" in tree.out


@pytest.mark.parametrize(("typed", "key"), [("jhc", "1.1.3"), ("A7", "A7"), ("制度", "1.1.3")])
def test_searching_finds_rows_of_every_pack(typed: str, key: str) -> None:
    assert [hit["key"] for hit in ask("pack", "search", typed)["hits"]] == [key]
    assert "找到 1 条" in tell("pack", "search", typed).out


def test_policies_are_listed_with_their_validity() -> None:
    (policy,) = ask("policy", "list")["policies"]
    assert (policy["id"], policy["validity"]) == ("tiny-policy", "in_force")
    assert "现行" in tell("policy", "list").out


def test_policies_are_checked_row_by_row(workspace: Path) -> None:
    found = ask("policy", "check", workspace)
    (policy,) = found["policies"]
    standings = {row["row"]: row["standing"] for row in policy["rows"]}
    assert standings == {
        "A1": "not_met", "A2": "gap", "A3": "missed", "A4": "not_begun", "A5": "met",
        "A6": "not_met", "A7": "not_judged", "A8": "unknown",
    }  # fmt: skip
    shown = tell("policy", "check", workspace).out
    assert "差距（原则上）" in shown
    assert "缺数据（仅供参考）" in shown
    assert "不达标" not in shown


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("pack", "show", "nothing"), "pack.not-found"),
        (("pack", "show", "tiny@9"), "pack.not-found"),
        (("pack", "show", "tiny", "9.9"), "pack.no-entry"),
    ],
)
def test_what_is_not_there_is_refused(words: tuple[str, ...], code: str) -> None:
    assert ask(*words)["code"] == code


def test_the_shipped_packs_can_be_searched() -> None:
    said = give("pack", "search", "救护车", "--json")
    assert said.code == 0
    hits = said.json["hits"]
    assert {"township-2022", "national-2023"} <= {hit["pack"] for hit in hits}
    assert "A92" in {hit["key"] for hit in hits}


def test_reading_help_needs_no_pack() -> None:
    assert main.main(["pack", "--help"]) == 0
