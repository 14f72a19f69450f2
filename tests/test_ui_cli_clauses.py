"""Departments, notes, evidence and search by commands."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_world import Office, ask, dump, give, make_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def answers(folder: Path, told: dict[str, Any]) -> Path:
    file = folder / "护理部填报表.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def test_departments_from_setting_to_adopting(office: Office, tmp_path: Path) -> None:
    put = ask(
        "department", "set", office.workspace, "1.1.1", "1.4.1",
        "--lead", "院办", "--support", "护理部",
    )  # fmt: skip
    assert put.json["clauses"] == [
        {"code": code, "lead": "院办", "supporting": ["护理部"]} for code in ("1.1.1", "1.4.1")
    ]
    file = answers(tmp_path, {"1.1.1.C2": True, "1.1.1.C4": False})
    ask("tick", office.workspace, "1.1.1.C4", "yes")
    told = ask("department", "answers", office.workspace, "护理部", "--from", file)
    assert told.json["kept"] == {"1.1.1.C2": True, "1.1.1.C4": False}
    clause = ask("clause", office.workspace, "1.1.1").json["clause"]
    (nursing,) = clause["grades"]["departments"]
    assert (nursing["department"], nursing["differing"]) == ("护理部", ["1.1.1.C4"])
    assert nursing["origin"] == "护理部填报表.json"
    listed = {one["name"]: one for one in ask("department", "list", office.workspace).json[
        "departments"
    ]}  # fmt: skip
    assert listed["院办"]["lead_of"] == ["1.1.1", "1.4.1"]
    assert listed["护理部"]["answered"] == 1
    shown = give("clause", office.workspace, "1.1.1").out
    assert "责任科室：院办" in shown
    assert "科室自评 护理部" in shown
    assert "与院级不一致" in shown
    taken = ask("department", "adopt", office.workspace, "1.1.1", "护理部").json["clause"]
    ticks = {one["id"]: one["tick"] for one in taken["criteria"]}
    assert (ticks["1.1.1.C2"], ticks["1.1.1.C4"]) == (True, True)
    again = ask("department", "adopt", office.workspace, "1.1.1", "护理部", "--replace")
    ticks = {one["id"]: one["tick"] for one in again.json["clause"]["criteria"]}
    assert ticks["1.1.1.C4"] is False
    cleared = ask("department", "set", office.workspace, "1.1.1")
    assert cleared.json["clauses"] == [{"code": "1.1.1", "lead": "", "supporting": []}]


def test_notes_are_added_listed_and_withdrawn(office: Office) -> None:
    ask("note", "add", office.workspace, "1.1.1", "7 月再看", "--author", "李素芬")
    two = ask(
        "note", "add", office.workspace, "1.1.1", "协议已到", "--criterion", "1.1.1.C2",
        "--author", "王建国",
    ).json["notes"]  # fmt: skip
    assert {(one["author"], one["criterion"]) for one in two} == {
        ("李素芬", ""),
        ("王建国", "1.1.1.C2"),
    }
    gone = next(one["note_id"] for one in two if one["author"] == "李素芬")
    ask("note", "withdraw", office.workspace, "1.1.1", gone[:12])
    lines = give("note", "list", office.workspace, "1.1.1").out.splitlines()
    assert [("已收回" in line, "7 月再看" in line) for line in lines].count((True, True)) == 1
    assert "7 月再看" not in give("clause", office.workspace, "1.1.1").out


def test_evidence_is_added_described_and_removed(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("执业许可证.pdf", "说明.pdf"):
        (folder / name).write_bytes(name.encode())
    added = ask("evidence", "add", office.workspace, "1.1.1", folder)
    assert (added.code, len(added.json["evidence"])) == (0, 2)
    told = ask(
        "evidence", "describe", office.workspace, "1.1.1", "执业许可证.pdf",
        "--kind", "certificate", "--valid-until", "2020-12-31",
        "--item", "医疗机构执业许可证", "--remark", "副本",
    ).json  # fmt: skip
    licence = next(one for one in told["evidence"] if one["name"] == "执业许可证.pdf")
    assert (licence["kind"], licence["expired"]) == ("certificate", True)
    required = {one["item"]: one["state"] for one in told["required"]}
    assert required["医疗机构执业许可证"] == "expired"
    shown = give("evidence", "list", office.workspace, "1.1.1").out
    assert "有效至 2020-12-31，已过期，副本" in shown
    assert "应有：医疗机构执业许可证（要换新）" in shown
    ask("evidence", "add", office.workspace, "1.1.1", folder / "说明.pdf", "--criterion",
        "1.1.1.C2")  # fmt: skip
    twice = ask("evidence", "remove", office.workspace, "1.1.1", "说明.pdf")
    assert twice.json["code"] == "command.usage"
    left = ask("evidence", "remove", office.workspace, "1.1.1", licence["digest"][:12]).json
    assert [one["name"] for one in left["evidence"]] == ["说明.pdf", "说明.pdf"]


def test_files_that_cannot_be_read_are_named_and_the_others_stay(
    office: Office, tmp_path: Path
) -> None:
    good = tmp_path / "a.pdf"
    good.write_bytes(b"%PDF")
    said = ask("evidence", "add", office.workspace, "1.1.1", good, tmp_path / "gone.pdf")
    assert (said.code, said.json["ok"], said.json["attached"]) == (2, False, ["a.pdf"])
    assert [row["place"]["file"] for row in said.json["rows"]] == ["gone.pdf"]
    shown = give("evidence", "add", office.workspace, "1.1.1", tmp_path / "gone.pdf")
    assert "gone.pdf：找不到这个佐证文件" in shown.err


def test_the_scan_folder_is_set_read_and_cleared(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "扫描"
    folder.mkdir()
    (folder / "scan1.png").write_bytes(b"png")
    assert ask("evidence", "scan", office.workspace).json["scan_folder"]["folder"] == ""
    ask("evidence", "scan", office.workspace, "--folder", folder)
    ask("evidence", "add", office.workspace, "1.1.1", folder / "scan1.png")
    (folder / "scan2.png").write_bytes(b"more")
    (one, two) = ask("evidence", "scan", office.workspace).json["scan_folder"]["files"]
    assert {one["name"]: one["attached_to"], two["name"]: two["attached_to"]} == {
        "scan1.png": ["1.1.1"],
        "scan2.png": [],
    }
    assert "2 个文件，1 个还没有用" in give("evidence", "scan", office.workspace).out
    cleared = ask("evidence", "scan", office.workspace, "--folder", "").json["scan_folder"]
    assert cleared["folder"] == ""


def test_a_clause_is_found(office: Office) -> None:
    codes = [one["code"] for one in ask("find", office.workspace, "rypb").json["clauses"]]
    assert codes == ["1.4.1"]
    assert give("find", office.workspace, "根本没有这个").out == "没有找到。\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("department set WORKSPACE 9.9.9 --lead 院办", "clause.unknown"),
        ("department set WORKSPACE 1.1.1 --lead LONG", "department.name-wrong"),
        ("department answers WORKSPACE 护理部 --from WRONG", "criterion.unknown"),
        ("department answers WORKSPACE 护理部 --from NUMBER", "answers.schema"),
        ("department adopt WORKSPACE 1.1.1 护理部", "department.no-answers"),
        ("note add WORKSPACE 1.1.1 BLANK", "note.empty"),
        ("note add WORKSPACE 1.1.1 好 --criterion 1.4.1.C1", "criterion.unknown"),
        ("note withdraw WORKSPACE 1.1.1 ffff", "note.unknown"),
        ("evidence describe WORKSPACE 1.1.1 没有.pdf --kind policy", "evidence.not-linked"),
        ("evidence scan WORKSPACE --folder 没有", "scan-folder.missing"),
        ("evidence add WORKSPACE 1.1.1 PROFILE --item 别的", "evidence.item-unknown"),
    ],
)
def test_what_is_refused_changes_nothing(
    office: Office, tmp_path: Path, words: str, code: str
) -> None:
    (tmp_path / "wrong.json").write_text('{"1.1.1.C1": true, "9.9.9.C1": true}')
    (tmp_path / "number.json").write_text('{"1.1.1.C1": 3}')
    stand_ins = {
        "WORKSPACE": str(office.workspace),
        "LONG": "长" * 61,
        "BLANK": "  ",
        "WRONG": str(tmp_path / "wrong.json"),
        "NUMBER": str(tmp_path / "number.json"),
        "PROFILE": str(office.profile),
    }
    before = dump(office.workspace)
    said = ask(*(stand_ins.get(word, word) for word in words.split(" ")))
    assert (said.code, said.json["code"]) == (2, code)
    assert dump(office.workspace) == before
