"""Bad input through the command line: a clear sentence, and the database as it was."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli_world import PASSPHRASE, PROFILE, Office, Said, ask, count, dump, make_office
from tests.workbooks import GOOD, HEADER, Rows, identity_number, with_part, write, xlsx

STAFF_TABLES = ("staff", "equipment", "figure", "register_entry")
FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One office; refusals leave it as it is, so that every test may use it."""
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def untouched(made: Office) -> "Callable[[Said, str], dict[str, Any]]":
    """Return a check: refused with this code, in a sentence, and no row anywhere changed."""
    before = dump(made.workspace)

    def check(said: Said, code: str) -> dict[str, Any]:
        told = said.json
        assert (said.code, told["ok"], told["code"]) == (2, False, code)
        assert told["message"].endswith("。")
        assert "—" not in told["message"], "a hole in the sentence"
        assert dump(made.workspace) == before
        return told

    return check


Check = Callable[[Said, str], dict[str, Any]]


# --- workbooks as a whole


def _bytes(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def _rows(rows: Rows) -> Callable[[Path], Path]:
    return lambda folder: write(folder, rows)


def _bomb(folder: Path) -> Path:
    huge = b'<?xml version="1.0"?><x>' + b" " * (60 * 1024 * 1024) + b"</x>"
    data = with_part(xlsx({"人员": [HEADER, GOOD]}), "xl/worksheets/sheet1.xml", huge)
    return _bytes("bomb.xlsx", data)(folder)


def _equipment(folder: Path) -> Path:
    assert ask("template", "equipment", "--out", folder / "equipment.xlsx").code == 0
    return folder / "equipment.xlsx"


WHOLE = {
    "a picture": (_bytes("人员.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64)), "workbook.not-a-workbook"),
    "a PDF": (_bytes("人员.pdf", b"%PDF-1.7\n"), "workbook.not-a-workbook"),
    "a web page": (_bytes("人员.xls", b"<html><table>"), "workbook.not-a-workbook"),
    "nothing": (_bytes("人员.xlsx", b""), "workbook.empty"),
    "empty sheets": (_rows([]), "workbook.empty"),
    "another ledger": (_equipment, "workbook.other-form"),
    "no header": (_rows([["张三", "1985"], ["李四", "1990"]]), "workbook.header-missing"),
    "no names": (_rows([["从事专业类别", "性别"], ["11", "1"]]), "workbook.columns-missing"),
    "names twice": (_rows([["姓名", "姓名", "性别"], ["甲", "乙", "1"]]), "workbook.column-twice"),
    "a password": (
        lambda folder: Path(shutil.copy(FIXTURES / "locked.xlsx", folder)),
        "workbook.encrypted",
    ),
    "half a file": (_bytes("半.xlsx", xlsx({"人员": [HEADER, GOOD]})[:900]), "workbook.damaged"),
    "a bomb": (_bomb, "workbook.expands"),
}  # fmt: skip


@pytest.mark.parametrize("case", WHOLE)
def test_a_workbook_that_cannot_be_taken_changes_nothing(
    made: Office, untouched: Check, tmp_path: Path, case: str
) -> None:
    make, code = WHOLE[case]
    file = make(tmp_path)
    told = untouched(ask("ledger", "import", made.workspace, "staff", file), code)
    assert told["place"]["file"] == file.name
    assert told["message"].startswith(file.name)


def test_a_file_that_is_not_there_is_trouble(made: Office) -> None:
    before = dump(made.workspace)
    said = ask("ledger", "import", made.workspace, "staff", "没有.xlsx")
    assert (said.code, said.json["code"]) == (3, "file.not-found")
    assert dump(made.workspace) == before


# --- rows


def _person(**cells: object) -> list[Any]:
    return [cells.get(header, value) for header, value in zip(HEADER, GOOD, strict=True)]


NUMBER = identity_number(order=31)
WRONG = NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")
FAULTY = {
    "too long": (_person(姓名="长" * 32_000), "cell.too-long", "姓名"),
    "a formula": (_person(姓名="=1+1"), "cell.formula", "姓名"),
    "check digit": (_person(身份证件号码=WRONG), "id-number.check-digit", "身份证件号码"),
    "too short": (_person(身份证件号码=NUMBER[:17]), "id-number.length", "身份证件号码"),
    "contradiction": (_person(参加工作日期="19900101"), "row.dates-contradict", "参加工作日期"),
    "in future": (_person(参加工作日期="20991231"), "cell.date-in-future", "参加工作日期"),
    "no date": (_person(参加工作日期="去年春天"), "cell.not-a-date", "参加工作日期"),
    "another sex": (_person(性别代码="2"), "id-number.sex-differs", "性别代码"),
    "another birthday": (_person(出生日期="19850303"), "id-number.born-on-differs", "出生日期"),
    "no name": (_person(姓名=""), "cell.required", "姓名"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTY)
def test_a_faulty_row_is_held_and_no_good_row_changes(
    made: Office, tmp_path: Path, case: str
) -> None:
    row, code, column = FAULTY[case]
    office = made.copied(tmp_path)
    before = {table: count(office.workspace, table) for table in STAFF_TABLES}
    held = count(office.workspace, "held_row")
    said = ask("ledger", "import", office.workspace, "staff", write(tmp_path, [HEADER, row]))
    told = said.json
    assert (said.code, told["code"]) == (2, "rows.refused")
    assert [fault["code"] for fault in told["rows"]] == [code]
    place = told["rows"][0]["place"]
    assert (place["sheet"], place["row"], place["column"]) == ("人员", 2, column)
    assert told["rows"][0]["message"].endswith("。")
    assert WRONG not in said.out
    assert {table: count(office.workspace, table) for table in STAFF_TABLES} == before
    assert count(office.workspace, "held_row") == held + 1


def test_a_person_twice_comes_in_once(made: Office, tmp_path: Path) -> None:
    office = made.copied(tmp_path)
    other = ["周九", NUMBER, "19850302", "1", "20070701", "11"]
    file = write(tmp_path, [HEADER, other, other])
    said = ask("ledger", "import", office.workspace, "staff", file).json
    (fault,) = said["rows"]
    assert fault["code"] == "row.duplicate-person"
    assert fault["params"]["first_row"] == 2
    assert said["imported"]["added"] == 1


# --- answers


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("tick WORKSPACE 9.9.9.C1 yes", "criterion.unknown"),
        ("clause WORKSPACE 9.9.9", "clause.unknown"),
        ("reason WORKSPACE 9.9.9 因为", "clause.unknown"),
        ("reason WORKSPACE 1.4.1 LONG", "note.too-long"),
        ("not-applicable WORKSPACE 1.4.1 --reason 没有", "clause.always-applies"),
        ("attach WORKSPACE 1.4.1 nowhere.pdf", "evidence.not-found"),
        ("attach WORKSPACE 1.4.1 EMPTY", "evidence.empty"),
        ("attach WORKSPACE 9.9.9 PROFILE", "clause.unknown"),
        ("attach WORKSPACE 1.4.1 PROFILE --criterion 9.9.9.C1", "criterion.unknown"),
        ("figures WORKSPACE --set beds.opened=3", "figure.unknown"),
        ("figures WORKSPACE --set beds.open=many", "cell.not-a-number"),
        ("figures WORKSPACE --set beds.open=2.5", "cell.not-whole"),
        ("figures WORKSPACE --set beds.open=-1", "cell.out-of-range"),
        ("figures WORKSPACE --set area.business=10 --set beds.open=2.5", "cell.not-whole"),
        ("register WORKSPACE departments --from PROFILE", "register.unknown"),
        ("register WORKSPACE department --from PROFILE", "answers.schema"),
        ("register WORKSPACE department --from EMPTY", "answers.not-json"),
        ("assess WORKSPACE --year 2019", "year.out-of-range"),
        ("export WORKSPACE --out OUT --passphrase-file PHRASE", "assessment.not-finalised"),
        ("enrolment WORKSPACE --out OUT --passphrase-file PROFILE", "passphrase.wrong"),
        ("know-county WORKSPACE PROFILE --fingerprint 1", "package.not-zip"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    made: Office, untouched: Check, tmp_path: Path, words: str, code: str
) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    stands_for = {
        "WORKSPACE": made.workspace, "PROFILE": made.profile, "PHRASE": made.passphrase,
        "EMPTY": empty, "OUT": tmp_path, "LONG": "长" * 5000,
    }  # fmt: skip
    said = ask(*(stands_for.get(word, word) for word in words.split()))
    untouched(said, code)
    assert list(tmp_path.iterdir()) == [empty]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"1.1.1.C1": "yes"}', "answers.schema"),
        ('{"1.1.1.C1": 1}', "answers.schema"),
        ('{"1.1.1.C1": true, "9.9.9.C9": true}', "criterion.unknown"),
        ('{"1.1.1.C1": true, "1.1.1.C1": false}', "answers.not-json"),
        ("[]", "answers.schema"),
        ("{", "answers.not-json"),
        ("[" * 100_000, "answers.not-json"),
        ("\ufffe", "answers.not-json"),
    ],
)
def test_a_file_of_ticks_is_taken_whole_or_not_at_all(
    made: Office, untouched: Check, tmp_path: Path, text: str, code: str
) -> None:
    file = tmp_path / "ticks.json"
    file.write_text(text, encoding="utf-16" if text == "\ufffe" else "utf-8")
    untouched(ask("tick", made.workspace, "--from", file), code)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"kinds": {"surgrey": True}}, "register.kind-unknown"),
        ({"kinds": {"surgery": "yes"}}, "answers.schema"),
        ({"kinds": {"surgery": -1}}, "answers.schema"),
        ({"kinds": ["surgery"]}, "answers.schema"),
        ({"kind": {"surgery": True}}, "answers.schema"),
        ({"filled": "yes"}, "answers.schema"),
        ({"filled": 1}, "answers.schema"),
        ({"others": "疼痛科"}, "answers.schema"),
    ],
)
def test_a_register_file_is_checked_before_anything_is_written(
    made: Office, untouched: Check, tmp_path: Path, told: dict[str, Any], code: str
) -> None:
    file = tmp_path / "register.json"
    file.write_text(json.dumps({"others": ["甲"], **told}), encoding="utf-8")
    untouched(ask("register", made.workspace, "department", "--from", file), code)


# --- new


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"uscc": "1234"}, "uscc.length"),
        ({"uscc": "1299010100000000IO"}, "uscc.character"),
        ({"uscc": "1" * 18}, "uscc.check-digit"),
        ({"region": "99010"}, "region.form"),
        ({"region": "000000"}, "region.unknown"),
        ({"name": ""}, "profile.field-missing"),
        ({"kind": "医院"}, "profile.value-wrong"),
        ({"population": "many"}, "profile.value-wrong"),
        ({"popluation": 3}, "profile.field-unknown"),
    ],
)
def test_a_profile_that_cannot_be_makes_no_workspace(
    tmp_path: Path, change: dict[str, Any], code: str
) -> None:
    profile, phrase = tmp_path / "profile.json", tmp_path / "phrase"
    profile.write_text(json.dumps({**PROFILE, **change}), encoding="utf-8")
    phrase.write_text(PASSPHRASE, encoding="utf-8")
    words = ("new", tmp_path / "centre", "--profile", profile, "--passphrase-file", phrase)
    said = ask(*words)
    assert (said.code, said.json["code"]) == (2, code)
    assert "—" not in said.json["message"]
    assert not (tmp_path / "centre").exists()


def test_a_standard_nobody_has_makes_no_workspace(made: Office, tmp_path: Path) -> None:
    words = (
        "--profile",
        made.profile,
        "--passphrase-file",
        made.passphrase,
        "--pack",
        "bakery-2022",
    )
    said = ask("new", tmp_path / "centre", *words)
    assert (said.code, said.json["code"]) == (2, "pack.not-found")
    assert "village-2022" in said.json["params"]["known"]
    assert not (tmp_path / "centre").exists()


def test_a_short_passphrase_makes_no_workspace(made: Office, tmp_path: Path) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text("1234567\n", encoding="utf-8")
    said = ask("new", tmp_path / "centre", "--profile", made.profile, "--passphrase-file", phrase)
    assert said.json["code"] == "passphrase.too-short"
    assert not (tmp_path / "centre").exists()


def test_a_workspace_is_not_made_over_another(made: Office, untouched: Check) -> None:
    said = ask(
        "new", made.workspace, "--profile", made.profile, "--passphrase-file", made.passphrase
    )
    untouched(said, "workspace.exists")


def test_a_sample_is_not_made_among_other_files(made: Office, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for command in (("sample", tmp_path), ("demo", "--out", tmp_path)):
        said = ask(*command)
        assert (said.code, said.json["code"]) == (2, "workspace.exists")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("ledger", ["equipment", "annual"])
def test_other_ledgers_refuse_what_is_not_theirs(
    made: Office, untouched: Check, tmp_path: Path, ledger: str
) -> None:
    file = write(tmp_path, [HEADER, GOOD])
    said = ask("ledger", "import", made.workspace, ledger, file)
    untouched(said, "workbook.other-form")


def test_a_report_of_another_year_is_refused(
    made: Office, untouched: Check, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["2019年基层医疗卫生机构年报"],
        ["指标", "数值"],
        ["实有床位", 30],
        ["入院人数", 9],
    ):
        sheet.append(row)
    book.save(tmp_path / "2019.xlsx")
    said = ask("ledger", "import", made.workspace, "annual", tmp_path / "2019.xlsx")
    untouched(said, "workbook.other-year")
