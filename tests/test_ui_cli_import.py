"""A whole file by one command: which sheets come in, for which year, on which terms."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli_world import Office, ask, count, dump, give, make_office
from tests.workbooks import identity_number, xlsx

HEADER = ["姓名", "身份证号", "科室"]
DRILLS = [
    ["演练日期", "演练类别", "演练内容", "参加人数"],
    ["20250612", "消防", "灭火", "20"],
]


def people(*orders: int) -> list[list[str]]:
    return [HEADER, *([f"人{order}", identity_number(order=order), "内科"] for order in orders)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def file(folder: Path, sheets: dict[str, list[list[str]]], name: str = "台账.xlsx") -> Path:
    path = folder / name
    path.write_bytes(xlsx(sheets))
    return path


def test_every_sheet_comes_in_as_what_its_headers_say(office: Office, tmp_path: Path) -> None:
    path = file(tmp_path, {"演练": DRILLS, "医生": people(51), "护士": people(53), "封面": [["x"]]})
    told = ask("ledger", "import", office.workspace, "auto", path).json
    taken = [(each["sheet"], each["ledger"], each["added"]) for each in told["sheets"]]
    assert taken == [("医生", "staff", 1), ("护士", "staff", 1), ("演练", "drills", 1)]
    assert told["imported"]["added"] == 3
    assert [each["sheet"] for each in told["left"]] == ["封面"]


def test_all_sheets_of_one_ledger_come_in_or_the_one_that_is_named(
    office: Office, tmp_path: Path
) -> None:
    path = file(tmp_path, {"医生": people(51), "护士": people(53), "演练": DRILLS})
    both = ask("ledger", "import", office.workspace, "staff", path, "--dry-run").json
    assert [each["sheet"] for each in both["sheets"]] == ["医生", "护士"]
    words = ("ledger", "import", office.workspace, "staff", path, "--sheet", "护士")
    one = ask(*words, "--dry-run").json
    assert [each["sheet"] for each in one["sheets"]] == ["护士"]
    said = give(*words[:-1], "护工")
    assert said.code == 2
    assert "没有「护工」这张表，有：医生、护士、演练" in said.err


def test_faulty_rows_of_both_sheets_of_a_ledger_stay(office: Office, tmp_path: Path) -> None:
    before = count(office.workspace, "held_row")
    faulty = [HEADER, ["错", "123", "内科"]]
    path = file(tmp_path, {"医生": faulty, "护士": faulty})
    assert give("ledger", "import", office.workspace, "auto", path).code == 2
    assert count(office.workspace, "held_row") == before + 2
    give("ledger", "import", office.workspace, "auto", path)
    assert count(office.workspace, "held_row") == before + 2


def test_a_list_of_another_year_wants_a_word(office: Office, tmp_path: Path) -> None:
    path = file(tmp_path, {"2023年人员": people(51)})
    before = dump(office.workspace)
    said = give("ledger", "import", office.workspace, "staff", path)
    assert said.code == 2
    assert "2023 年" in said.err
    assert dump(office.workspace) == before
    told = ask("ledger", "import", office.workspace, "staff", path, "--any-year").json
    assert told["imported"]["added"] == 1


def test_only_this_years_rows_of_a_file_of_several_years_come_in(
    office: Office, tmp_path: Path
) -> None:
    rows = [["年份", *HEADER]]
    rows += [[year, *people(51 + at)[1]] for at, year in enumerate(("2025", "2023", ""))]
    path = file(tmp_path, {"人员": rows})
    said = give("ledger", "import", office.workspace, "staff", path, "--dry-run")
    assert "新增 1" in said.out
    assert "没有读的表：人员（2023 年）、人员（没有写年度的行）" in said.out
    told = ask("ledger", "import", office.workspace, "staff", path, "--dry-run", "--any-year")
    assert [each["added"] for each in told.json["sheets"]] == [1, 1]


def test_a_row_stays_out_and_a_column_too(office: Office, tmp_path: Path) -> None:
    path = file(tmp_path, {"人员": people(51, 53)})
    words = ("--leave-out", "3", "--column", "科室=-")
    told = ask("ledger", "import", office.workspace, "staff", path, *words).json
    assert (told["imported"]["added"], told["imported"]["left_out"]) == (1, 1)
    said = give("ledger", "show", office.workspace, "staff")
    assert "人51" in said.out
    assert "人53" not in said.out


def test_an_empty_cell_empties_only_on_demand(office: Office, tmp_path: Path) -> None:
    full = people(51)
    give("ledger", "import", office.workspace, "staff", file(tmp_path, {"人员": full}))
    empty = file(tmp_path, {"人员": [HEADER, [*full[1][:2], ""]]})
    words = ("ledger", "import", office.workspace, "staff", empty, "--dry-run")
    assert ask(*words).json["imported"]["changed"] == 0
    assert ask(*words, "--emptying").json["imported"]["changed"] == 1


def test_facts_and_registers_come_in_like_a_ledger(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "全部.xlsx"
    give("ledger", "export", office.workspace, "--all", "--out", path)
    book = openpyxl.load_workbook(path)
    facts = {row[0].value: row for row in book["机构情况"].iter_rows(min_row=2)}
    facts["legal.sponsor"][2].value = "政府"
    facts["insurance.liability_until"][2].value = "2026/3/31"
    book["登记表"]["D2"], book["登记表"]["E2"] = "√", 2
    book.save(path)
    told = ask("ledger", "import", office.workspace, "facts", path).json["imported"]
    assert (told["ledger"], told["added"], told["held"]) == ("facts", 2, 0)
    told = ask("ledger", "import", office.workspace, "registers", path).json["imported"]
    assert (told["added"], told["changed"]) == (1, 0)
    again = ask("ledger", "import", office.workspace, "auto", path, "--dry-run").json
    assert again["imported"]["added"] + again["imported"]["changed"] == 0
    facts["legal.sponsor"][2].value = "也许"
    book.save(path)
    said = give("ledger", "import", office.workspace, "facts", path)
    assert said.code == 2
    assert f"C{facts['legal.sponsor'][2].row}" in said.err


@pytest.mark.parametrize("ledger", ["facts", "registers"])
def test_facts_and_registers_leave_by_themselves_and_read_back(
    made: Office, tmp_path: Path, ledger: str
) -> None:
    path, printed = tmp_path / f"{ledger}.xlsx", tmp_path / f"{ledger}.pdf"
    assert give("ledger", "export", made.workspace, ledger, "--out", path).code == 0
    told = ask("ledger", "import", made.workspace, ledger, path, "--dry-run").json["imported"]
    assert (told["added"], told["changed"], told["held"]) == (0, 0, 0)
    assert give("ledger", "paper", made.workspace, ledger, "--out", printed).code == 0
    assert printed.read_bytes().startswith(b"%PDF-")


def test_only_what_was_finalised_is_opened_again(made: Office) -> None:
    said = give("reopen", made.workspace)
    assert said.code == 2
    assert "还没有定稿" in said.err
