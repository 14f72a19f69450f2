"""Versions and carried answers on the command line: words in, what a person or program reads."""

import json
from pathlib import Path
from typing import Any

import pytest

import main
from models.standards.text import to_json
from tests.cli_world import Office, ask, count, dump, give, make_office
from tests.pack_workbooks import Edited


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def tree() -> Any:
    """The shipped township standard as a program reads it."""
    packs = {pack.head.id: pack for pack in main.make_bridge().packs}
    return json.loads(to_json(packs["township-2022"]))


def newer(office: Office, found: Any, version: str = "9.1") -> Path:
    found["head"]["version"] = version
    file = office.root / f"{version}.json"
    file.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return file


def first_clause(found: Any) -> Any:
    return found["chapters"][0]["sections"][0]["clauses"][0]


def attested(found: Any) -> tuple[str, Any]:
    """The first criterion at C that only a person can tell, with its id."""
    for chapter in found["chapters"]:
        for section in chapter["sections"]:
            for clause in section["clauses"]:
                for at, criterion in enumerate(clause["criteria"]["C"], start=1):
                    if "requirement" not in criterion:
                        return f"{clause['code']}.C{at}", criterion
    raise AssertionError


def test_a_version_is_added_listed_and_carried_over_to(office: Office) -> None:
    found = tree()
    ident, _ = attested(found)
    assert give("tick", office.workspace, ident, "yes").code == 0
    file = newer(office, found)
    added = ask("pack", "add", office.workspace, file)
    assert added.json["stored"]["new"] is True
    listed = ask("pack", "list", office.workspace)
    mine = [pack for pack in listed.json["packs"] if pack["id"] == "township-2022"]
    assert [(pack["version"], pack["newest"]) for pack in mine][-1] == ("9.1", True)
    assert "9.1（最新）" in give("pack", "list", office.workspace).out

    before = dump(office.workspace)
    planned = ask("assessment", "carry-over", office.workspace, "township-2022", "--dry-run")
    assert planned.json["carried_over"]["assessment_id"] == ""
    assert dump(office.workspace) == before
    done = give("assessment", "carry-over", office.workspace, "township-2022@9.1")
    assert "沿用待确认 1 款" in done.out
    clause = ask("clause", office.workspace, ident.rpartition(".")[0]).json["clause"]
    (waiting,) = [one for one in clause["criteria"] if one["id"] == ident]
    assert (waiting["tick"], waiting["carried"]) == (None, True)
    confirmed = ask("assessment", "confirm", office.workspace, ident)
    assert confirmed.json["unconfirmed"] == 0
    assert count(office.workspace, "assessment") == 2


def test_set_aside_leaves_nothing_waiting(office: Office) -> None:
    found = tree()
    ident, _ = attested(found)
    give("tick", office.workspace, ident, "yes")
    give("pack", "add", office.workspace, newer(office, found))
    give("assessment", "carry-over", office.workspace, "township-2022")
    clause = ident.rpartition(".")[0]
    said = ask("assessment", "set-aside", office.workspace, clause)
    assert (said.code, said.json["unconfirmed"]) == (0, 0)
    refused = ask("assessment", "confirm", office.workspace, clause)
    assert (refused.code, refused.json["code"]) == (2, "carried.nothing")


def test_a_changed_text_under_the_same_version_is_refused_in_chinese(office: Office) -> None:
    found = tree()
    first_clause(found)["title"] += "（改）"
    file = newer(office, found, found["head"]["version"])
    before = dump(office.workspace)
    said = give("pack", "add", office.workspace, file)
    assert said.code == 2
    assert "存过的版本不能改" in said.err
    assert "把版本号改得比" in said.err
    assert dump(office.workspace) == before


def test_two_versions_are_compared_word_by_word(office: Office) -> None:
    found = tree()
    ident, criterion = attested(found)
    criterion["text"] = criterion["text"].rstrip("。") + "，每年检查。"
    file = newer(office, found)
    said = give("pack", "compare", "township-2022", file)
    assert said.code == 0
    assert f"  {ident} " in said.out
    assert "{+，每年检查+}" in said.out
    card = ask("pack", "compare", "township-2022", file).json["compared"]
    (clause,) = card["clauses_changed"]
    assert [one["new"] for one in clause["changed"]] == [ident]
    same = ask("pack", "compare", "township-2022", "township-2022").json["compared"]
    assert (same["empty"], same["same_text"]) == (True, True)


def test_a_workspace_knows_versions_that_were_not_shipped(office: Office) -> None:
    give("pack", "add", office.workspace, newer(office, tree()))
    words = ("pack", "compare", "township-2022@9.1", "township-2022@9.1")
    assert ask(*words).json["code"] == "pack.not-found"
    assert ask(*words, "--workspace", office.workspace).json["compared"]["same_text"] is True


def test_a_workbook_is_added_as_it_is(office: Office) -> None:
    exported = ask("pack", "export", "village-2022", "--workbook", office.root / "pack.xlsx")
    edited = Edited(Path(exported.json["path"]).read_bytes())
    edited.put("标准", ["版本"], "内容", "9.1")
    added = ask("pack", "add", office.workspace, edited.save(office.root)).json["stored"]
    assert (added["new"], added["pack"]["id"], added["pack"]["version"]) == (
        True, "village-2022", "9.1",
    )  # fmt: skip
    edited.put("标准", ["版本"], "内容", None)
    before = dump(office.workspace)
    refused = give("pack", "add", office.workspace, edited.save(office.root))
    assert refused.code == 2
    assert "这份标准表有 1 处要改" in refused.err
    assert dump(office.workspace) == before


def test_a_mapping_is_given_as_pairs(office: Office) -> None:
    found = tree()
    give("pack", "add", office.workspace, newer(office, found))
    code = first_clause(found)["code"]
    words = ("assessment", "carry-over", office.workspace, "township-2022", "--dry-run", "--map")
    clauses = ask(*words, f"{code}=").json["carried_over"]["clauses"]
    (fate,) = [one for one in clauses if one["old"] == code]
    assert (fate["new"], fate["sureness"]) == (None, "chosen")
    assert ask(*words, f"{code}=99").json["code"] == "clause.unknown"
    assert ask(*words, code).json["code"] == "command.usage"
