"""Undo, redo, history and the audit log on the command line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli_world import Office, ask, column, count, give, make_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def _tamper(office: Office, statement: str) -> None:
    (database,) = office.workspace.glob("*.sqlite")
    with closing(sqlite3.connect(database)) as plain:
        plain.execute(statement)
        plain.commit()


def test_an_import_is_undone_and_done_again(office: Office) -> None:
    people = count(office.workspace, "staff")
    assert people == 3
    said = give("undo", office.workspace, "--author", "王芳")
    assert (said.code, said.out.strip()) == (0, "已撤销：导入“人员表” 3 行")
    assert count(office.workspace, "staff") == 0
    told = ask("redo", office.workspace).json["step"]
    assert (told["action"], told["entity"], told["count"]) == ("ledger.import", "staff", 3)
    assert count(office.workspace, "staff") == people
    again = give("redo", office.workspace)
    assert again.code == 2
    assert "没有可以重做的" in again.err


def test_history_of_a_person_is_told_field_by_field(office: Office) -> None:
    give("undo", office.workspace, "--author", "王芳")
    give("redo", office.workspace)
    row = column(office.workspace, "staff", "row_id")[0]
    found = ask("history", office.workspace, "staff", row).json["changes"]
    assert [(one["kind"], one["what"]) for one in found] == [
        ("redo", "added"),
        ("undo", "removed"),
        ("edit", "added"),
    ]
    said = give("history", office.workspace, "staff", row)
    assert "王芳  去掉（撤销）" in said.out
    assert "没有这一行的改动记录。" in give("history", office.workspace, "fact", "2025", "x").out


def test_a_key_with_a_year_in_it_is_found(office: Office) -> None:
    give("ledger", "fact", office.workspace, "legal.sponsor", "government")
    give("ledger", "fact", office.workspace, "legal.sponsor", "society")
    said = give("history", office.workspace, "fact", "2025", "legal.sponsor")
    assert "内容：government → society" in said.out


def test_the_log_is_listed_newest_first_and_filtered(office: Office) -> None:
    give("ledger", "fact", office.workspace, "legal.sponsor", "government", "--author", "王芳")
    said = give("audit", "list", office.workspace)
    assert said.code == 0
    assert "王芳  填写机构情况：举办主体" in said.out.splitlines()[0]
    entries = ask("audit", "list", office.workspace, "--by", "王芳").json["audit"]["entries"]
    assert [entry["action"] for entry in entries] == ["fact.stated"]
    page = ask("audit", "list", office.workspace, "--most", "1").json["audit"]
    assert (len(page["entries"]), page["more"]) == (1, True)
    none = ask("audit", "list", office.workspace, "--until", "2001-01-01").json["audit"]
    assert none["entries"] == []
    assert give("audit", "list", office.workspace, "--since", "soon").code == 2


def test_a_whole_log_is_verified_and_a_touched_one_refused(office: Office) -> None:
    said = ask("audit", "verify", office.workspace)
    assert (said.code, said.json["whole"]) == (0, True)
    _tamper(office, "UPDATE audit SET author = '别人' WHERE sequence = 2")
    said = ask("audit", "verify", office.workspace)
    assert (said.code, said.json["check"]["broken_at"]) == (2, 2)
    assert "从第 2 条起对不上" in give("audit", "verify", office.workspace).out


def test_the_log_is_written_as_a_workbook_with_its_head(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "log.xlsx"
    assert give("audit", "export", office.workspace, "--out", out).code == 0
    head = ask("audit", "verify", office.workspace).json["check"]["head"]
    book = load_workbook(out, read_only=True)
    cover = [cell for row in book["封面"].iter_rows(values_only=True) for cell in row]
    assert head in cover
    rows = list(book["操作记录"].iter_rows(values_only=True))
    assert rows[1][3] == "做了什么"
    assert rows[2][3] == "新建工作区"
    assert head in [row[7] for row in rows]
