"""Accounts on the command line: switched on, and what writes asks who it is."""

import json
from pathlib import Path

import pytest

from tests.cli_world import Office, ask, give, make_office

HEAD, CLERK = "何院长", "王芳"
SECRET, OTHER, THIRD = "晴天-出门-带伞", "河边-柳树-三棵", "纸船-过桥-不停"


@pytest.fixture(scope="module")
def manned(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with an administrator and a clerk."""
    office = make_office(tmp_path_factory.mktemp("office"))
    folder = office.workspace.parent
    for name, text in (("head", SECRET), ("clerk", OTHER), ("third", THIRD)):
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    said = ask(
        "account", "begin", office.workspace, HEAD, "--passphrase-file", folder / "head.txt"
    ).json
    (folder / "code.txt").write_text(said["recovery_code"], encoding="utf-8")
    added = ask(
        "account", "add", office.workspace, CLERK, "--role", "clerk", "--department", "公卫科",
        "--passphrase-file", folder / "clerk.txt", *signed(office, HEAD, "head"),
    ).json  # fmt: skip
    assert added["recovery_code"] == ""
    return office


@pytest.fixture
def office(manned: Office, tmp_path: Path) -> Office:
    made = manned.copied(tmp_path)
    for file in manned.workspace.parent.glob("*.txt"):
        (made.workspace.parent / file.name).write_bytes(file.read_bytes())
    return made


def signed(office: Office, name: str, file: str) -> tuple[object, ...]:
    return ("--as", name, "--as-passphrase-file", office.workspace.parent / f"{file}.txt")


def test_without_accounts_nobody_is_asked(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    said = give("account", "list", office.workspace)
    assert (said.code, "没有启用账号" in said.out) == (0, True)
    assert give("ledger", "fact", office.workspace, "legal.sponsor", "government").code == 0


def test_who_is_there_is_listed_without_secrets(office: Office) -> None:
    said = give("account", "list", office.workspace)
    assert said.out.splitlines() == [f"{HEAD}  管理员", f"{CLERK}  经办人  公卫科"]
    told = ask("account", "list", office.workspace)
    assert "argon2" not in told.out
    assert [one["role"] for one in told.json["accounts"]] == ["administrator", "clerk"]


def test_what_writes_asks_who_it_is_and_what_reads_does_not(office: Office) -> None:
    words = ("ledger", "fact", office.workspace, "legal.sponsor", "government")
    refused = ask(*words).json
    assert refused["code"] == "sign-in.required"
    assert give("ledger", "facts", office.workspace).code == 0
    assert give(*words, *signed(office, CLERK, "clerk")).code == 0
    entries = ask("audit", "list", office.workspace, "--most", "1").json["audit"]["entries"]
    assert (entries[0]["action"], entries[0]["author"]) == ("fact.stated", CLERK)


def test_a_wrong_passphrase_and_half_of_the_options_are_refused(office: Office) -> None:
    words = ("ledger", "fact", office.workspace, "legal.sponsor", "government")
    assert ask(*words, *signed(office, CLERK, "head")).json["code"] == "sign-in.wrong"
    assert ask(*words, *signed(office, "没有这个人", "head")).json["code"] == "sign-in.wrong"
    assert ask(*words, "--as", CLERK).json["code"] == "command.usage"
    # the workspace was let go each time
    assert give(*words, *signed(office, CLERK, "clerk")).code == 0


def test_a_clerk_is_told_who_may(office: Office) -> None:
    said = give("account", "end", office.workspace, CLERK, *signed(office, CLERK, "clerk"))
    assert said.code == 2
    assert "经办人不能管理账号" in said.err
    assert "管理员" in said.err


def test_the_last_administrator_stays(office: Office) -> None:
    said = ask("account", "end", office.workspace, HEAD, *signed(office, HEAD, "head")).json
    assert said["code"] == "account.last-administrator"
    ended = ask("account", "end", office.workspace, CLERK, *signed(office, HEAD, "head")).json
    assert ended["account"]["ended_at"]


def test_the_sealed_code_from_a_file_and_its_page(office: Office, tmp_path: Path) -> None:
    folder = office.workspace.parent
    words = (
        "account", "recover", office.workspace, "--code-file", folder / "code.txt",
        "--passphrase-file", folder / "third.txt", "--page-to", tmp_path / "page",
    )  # fmt: skip
    said = ask(*words).json
    assert Path(said["page"]).read_bytes().startswith(b"%PDF")
    assert said["recovery_code"] != (folder / "code.txt").read_text(encoding="utf-8")
    assert ask(*words).json["code"] == "recovery.wrong"
    locked = ask("account", "lock", office.workspace, "0", *signed(office, HEAD, "third")).json
    assert locked["lock_minutes"] == 0


def test_off_and_on_again(office: Office) -> None:
    head = signed(office, HEAD, "head")
    file = ("--passphrase-file", office.workspace.parent / "head.txt")
    assert ask("account", "off", office.workspace, *file, *head).json["on"] is False
    fact = ("ledger", "fact", office.workspace, "legal.sponsor", "government")
    assert give(*fact).code == 0
    said = ask("account", "begin", office.workspace, HEAD, *file).json
    assert (said["account"]["name"], said["recovery_code"]) == (HEAD, "")
    assert give(*fact).code != 0


def test_a_new_passphrase_and_another_role(office: Office) -> None:
    folder = office.workspace.parent
    head = signed(office, HEAD, "head")
    assert give(
        "account", "passphrase", office.workspace, CLERK,
        "--passphrase-file", folder / "third.txt", *head,
    ).code == 0  # fmt: skip
    said = ask("account", "change", office.workspace, CLERK, "--role", "head", *head).json
    assert (said["account"]["role"], said["account"]["department"]) == ("head", "公卫科")
    sealed = ask("account", "seal", office.workspace, HEAD, *head).json
    assert json.dumps(sealed)
    assert len(sealed["recovery_code"].split("-")) == 7
    fact = ("ledger", "fact", office.workspace, "legal.sponsor", "government")
    assert give(*fact, *signed(office, CLERK, "third")).code == 0
