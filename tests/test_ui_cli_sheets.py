"""Sheets that leave and come back, by commands."""

from pathlib import Path

import openpyxl
import pytest

from forms.handed_out.fill_in import SHEET
from tests.cli_world import Office, ask, count, dump, give, make_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def test_all_ledgers_leave_in_one_file_and_come_back(office: Office, tmp_path: Path) -> None:
    office_file = tmp_path / "全部.xlsx"
    give("ledger", "fact", office.workspace, "legal.sponsor", "government")
    said = give("ledger", "export", office.workspace, "--all", "--out", office_file)
    assert said.code == 0
    before = dump(office.workspace)
    told = ask("ledger", "import", office.workspace, "staff", office_file, "--dry-run").json
    assert (told["imported"]["added"], told["imported"]["changed"]) == (0, 0)
    assert told["imported"]["vanished"] == []
    assert dump(office.workspace) == before
    give("ledger", "fact", office.workspace, "legal.sponsor", "")
    told = ask("ledger", "answers", office.workspace, office_file).json
    assert (told["facts"], told["faults"]) == (1, [])
    assert count(office.workspace, "fact") == 1


def test_export_wants_one_ledger_or_all(made: Office, tmp_path: Path) -> None:
    for words in ((), ("staff", "--all")):
        said = give("ledger", "export", made.workspace, *words, "--out", tmp_path / "x.xlsx")
        assert said.code == 2
        assert "--all" in said.err


def test_a_line_that_says_nothing_sensible_refuses_the_whole_sheet(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "全部.xlsx"
    give("ledger", "export", office.workspace, "--all", "--out", path)
    book = openpyxl.load_workbook(path)
    book["机构情况"]["C2"] = "很好"
    book["登记表"]["D2"] = "也许"
    book.save(path)
    said = give("ledger", "answers", office.workspace, path)
    assert said.code == 2
    assert "C2" in said.err
    assert "D2" in said.err
    assert count(office.workspace, "fact") == 0


@pytest.mark.parametrize("ledger", ["drills", "staff", "annual"])
def test_a_form_is_printed_blank_or_filled(made: Office, tmp_path: Path, ledger: str) -> None:
    for words in ((), ("--filled",)):
        path = tmp_path / f"{ledger}{len(words)}.pdf"
        said = give("ledger", "paper", made.workspace, ledger, *words, "--out", path)
        assert said.code == 0
        assert path.read_bytes().startswith(b"%PDF-")


def test_a_departments_sheet_comes_back(office: Office, tmp_path: Path) -> None:
    said = ask("fill-in", "write", office.workspace, "--department", "护理部", "--out", tmp_path)
    (made_,) = said.json["sheets"]
    assert Path(made_["paper"]).read_bytes().startswith(b"%PDF-")
    path = Path(made_["workbook"])
    book = openpyxl.load_workbook(path)
    book[SHEET]["E5"] = "是"
    criterion = book[SHEET]["G5"].value
    book.save(path)
    told = ask("fill-in", "read", office.workspace, path, "--dry-run").json
    assert told["changed"] == [{"criterion": criterion, "before": None, "after": True, "note": ""}]
    assert count(office.workspace, "department_tick") == 0
    said = give("fill-in", "read", office.workspace, path)
    assert f"{criterion}  空 → 是" in said.out
    assert count(office.workspace, "department_tick") == 1


def test_without_a_department_nothing_is_written(made: Office, tmp_path: Path) -> None:
    said = give("fill-in", "write", made.workspace, "--out", tmp_path / "none")
    assert said.code == 2
    assert not (tmp_path / "none").exists()
