"""Keys from the command line: shown, changed, taken, ended, shared; as a script would do it."""

from pathlib import Path

import pytest

from tests.cli_world import ask, give
from tests.exchange_world import PASSPHRASE, World
from tests.key_world import OTHER_PHRASE, grown_world


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The workspaces ``centre`` and ``county``, closed, and files with passphrases."""
    for world in grown_world(tmp_path / "world"):
        made: World = world
    (made.folder / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    (made.folder / "new").write_text(OTHER_PHRASE, encoding="utf-8")
    return made.folder


def test_a_key_is_changed_and_taken_by_a_script(folder: Path) -> None:
    phrase = ("--passphrase-file", folder / "phrase")
    before = ask("key", "show", folder / "centre").json["keys"]["key"]["fingerprint"]
    after = ask("key", "rotate", folder / "centre", *phrase).json["rotated"]["key"]["fingerprint"]
    assert after != before
    told = ask("key", "show", folder / "centre").json["keys"]
    assert (told["key"]["fingerprint"], told["former"]) == (after, [before])
    path = ask("enrolment", folder / "centre", "--out", folder, *phrase).json["enrolment"]["path"]
    enrolled = ask("county", "enrol", folder / "county", path).json["enrolled"]
    assert enrolled["key"]["fingerprint"] == after

    card = ask("key", "rotate", folder / "county", *phrase).json["rotated"]["path"]
    assert give("know-county", folder / "centre", card).code == 0
    signed = ask("county", "card", folder / "county", *phrase).json["card"]
    assert signed == card


def test_a_passphrase_is_changed_and_a_forgotten_one_leads_on(folder: Path) -> None:
    old, new = ("--passphrase-file", folder / "phrase"), ("--new-passphrase-file", folder / "new")
    assert give("key", "passphrase", folder / "centre", *old, *new).code == 0
    said = give("key", "rotate", folder / "centre", *old, "--json")
    assert said.code == 2
    assert said.json["code"] == "passphrase.wrong"
    assert give("key", "renew", folder / "centre", *new).code == 0
    assert ask("key", "show", folder / "centre").json["keys"]["former"] == []


def test_a_key_is_ended_with_its_reason(folder: Path) -> None:
    (line,) = ask("county", "list", folder / "county").json["institutions"]
    ended = ask(
        "county", "revoke", folder / "county", line["institution"],
        "--why", "电脑被盗", "--since", "2025-06-03",
    ).json  # fmt: skip
    assert (ended["key_id"], ended["since"]) == (line["key_id"], "2025-06-03")
    (line,) = ask("county", "list", folder / "county").json["institutions"]
    assert line["key_state"] == "revoked"


def test_another_computer_of_the_county_is_added_and_removed(folder: Path, tmp_path: Path) -> None:
    phrase = ("--passphrase-file", folder / "phrase")
    second = ask(
        "county", "new", tmp_path / "second", "--name", "青川县卫生健康局",
        "--region", "990100", *phrase,
    ).json  # fmt: skip
    named = ("--name", "二号审核电脑")
    added = ask(
        "county", "reviewers", "add", folder / "county", second["card"],
        "--fingerprint", second["key"]["fingerprint"], *named, *phrase,
    ).json  # fmt: skip
    assert added["reviewer"]["recipient"] == second["key"]["recipient"]
    listed = ask("county", "reviewers", "list", folder / "county").json["reviewers"]
    assert [one["name"] for one in listed] == ["二号审核电脑"]
    assert give("county", "reviewers", "remove", folder / "county", *named, *phrase).code == 0
    assert ask("county", "reviewers", "list", folder / "county").json["reviewers"] == []
    gone = give("county", "reviewers", "remove", folder / "county", *named, *phrase, "--json")
    assert gone.json["code"] == "reviewer.unknown"
