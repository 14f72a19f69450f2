"""Facts on the command line: shown, stated, refused, taken back."""

import json
from pathlib import Path

import pytest

import main
from models.ledger.facts import FACTS
from tests.cli_world import Office, ask, column, count, dump, give, make_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def test_all_facts_are_shown_with_what_they_can_be(made: Office) -> None:
    before = dump(made.workspace)
    said = give("ledger", "facts", made.workspace)
    assert said.code == 0
    asked = [fact for fact in FACTS.values() if fact.stated]
    assert f"机构情况 {len(asked)} 项里填了 0 项。" in said.out
    assert "\n举办与独立性\n" in said.out
    assert "  legal.sponsor  举办主体：未填（government=政府、" in said.out
    assert "  level.recheck_on  “回头看”日期：未填（YYYY-MM-DD）" in said.out
    found = ask("ledger", "facts", made.workspace).json["facts"]
    assert [card["key"] for card in found] == [fact.key for fact in asked]
    assert dump(made.workspace) == before


def test_a_fact_is_stated_and_taken_back(office: Office) -> None:
    said = give("ledger", "fact", office.workspace, "legal.sponsor", "government")
    assert (said.code, said.out.strip()) == (0, "legal.sponsor  举办主体：政府")
    told = ask("ledger", "fact", office.workspace, "level.recheck_on", "2025-03-31").json["fact"]
    assert (told["form"], told["value"], told["shown"]) == ("day", "2025-03-31", "2025-03-31")
    assert told["options"] == {}
    assert count(office.workspace, "fact") == 2
    said = give("ledger", "fact", office.workspace, "legal.sponsor", "")
    assert said.code == 0
    assert "未填" in said.out
    assert count(office.workspace, "fact") == 1


@pytest.mark.parametrize(
    ("key", "value", "code", "words"),
    [
        ("legal.sponsors", "government", "fact.unknown", "是不是“legal.sponsor”"),
        ("legal.sponsor", "政府", "fact.value", "“举办主体”不能填“政府”，可填：government "),
        ("level.recheck_on", "2025年3月", "fact.value", "可填：YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_stated_is_refused_with_what_could(
    made: Office, key: str, value: str, code: str, words: str
) -> None:
    before = dump(made.workspace)
    told = ask("ledger", "fact", made.workspace, key, value)
    assert told.code == 2
    assert told.json["code"] == code
    assert words in told.json["message"]
    assert dump(made.workspace) == before


def test_a_register_takes_a_kind_that_only_a_policy_asks_for(office: Office) -> None:
    bridge = main.make_bridge()
    centre = bridge.open_centre(office.workspace, for_writing=False)
    listed = set(centre.kinds)
    asked = [
        kind for kind in bridge.policy_kinds(centre)
        if kind.register != "equipment" and kind not in listed
    ]  # fmt: skip
    centre.close()
    assert asked, "no shipped policy asks a register for more than the standard does"
    kind, file = asked[0], office.root / "answers.json"
    file.write_text(json.dumps({"kinds": {kind.id: True}}), encoding="utf-8")
    told = ask("register", office.workspace, kind.register, "--from", file)
    assert told.code == 0, told.out
    assert column(office.workspace, "register_entry", "kind") == [kind.id]
    file.write_text(json.dumps({"kinds": {"no_such_kind": True}}), encoding="utf-8")
    told = ask("register", office.workspace, kind.register, "--from", file)
    assert told.json["code"] == "register.kind-unknown"
