"""Ledgers on the command line: listed, taken in, shown, written out, ended, declared complete."""

import json
from pathlib import Path

import pytest

from forms.cells import Cell
from forms.ledgers import LEDGERS
from tests.cli_world import Office, ask, column, count, dump, give, make_office
from tests.workbooks import write

CLINICS: list[list[Cell | None]] = [
    ["村卫生室名称", "所在行政村", "乡村医生数", "是否一体化管理", "规范开展的中医药适宜技术项数"],
    ["东村卫生室", "东村", 2, "是", 7],
    ["西村卫生室", "西村", 1, "否", 4],
]
CERTIFICATES: list[list[Cell | None]] = [
    ["姓名", "证书类别", "证书编号", "有效期至"],
    ["李四", "护士执业证书", "0012", "2027-05-01"],
    ["赵六", "护士执业证书", "0013", "2027-05-01"],
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = make_office(tmp_path_factory.mktemp("office"))
    folder = tmp_path_factory.mktemp("sheets")
    for ledger, rows in (("village_clinics", CLINICS), ("qualifications", CERTIFICATES)):
        give("ledger", "import", office.workspace, ledger, write(folder, rows, f"{ledger}.xlsx"))
    return office


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    return made.copied(tmp_path)


def rows_of(office: Office, ledger: str) -> list[dict[str, object]]:
    found = ask("ledger", "show", office.workspace, ledger).json["rows"]
    assert isinstance(found, list)
    return found


def test_every_ledger_is_listed_with_its_rows(made: Office) -> None:
    before = dump(made.workspace)
    told = ask("ledger", "list", made.workspace).json["ledgers"]
    by_id = {each["ledger"]: each for each in told}

    assert [each["ledger"] for each in told] == ["staff", "equipment", *LEDGERS]
    assert by_id["village_clinics"] == {
        "ledger": "village_clinics", "title": "村卫生室", "rows": 2, "ended": 0, "held": 0,
        "complete": False, "figures": list(LEDGERS["village_clinics"].fills),
    }  # fmt: skip
    assert (by_id["qualifications"]["rows"], by_id["qualifications"]["held"]) == (1, 1)
    assert "village_clinics  村卫生室：2 行\n" in give("ledger", "list", made.workspace).out
    assert dump(made.workspace) == before


def test_a_row_of_nobody_is_held_and_told(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path, CERTIFICATES, "again.xlsx")

    said = ask("ledger", "import", office.workspace, "qualifications", path)

    assert said.code == 2
    assert said.json["imported"]["held"] == 1
    assert said.json["rows"][0]["code"] == "row.owner-unknown"
    assert said.json["imported"]["unchanged"] == 1


def test_rows_are_shown_with_ids_and_words(made: Office) -> None:
    (row,) = rows_of(made, "qualifications")
    said = give("ledger", "show", made.workspace, "qualifications")

    assert row["values"]["kind"] == "3 护士执业证书"  # type: ignore[index]
    assert row["values"]["number"] == "0012"  # type: ignore[index]
    assert said.out.splitlines()[0] == "证书与资格：1 行"
    assert str(row["row"]) in said.out


def test_identity_numbers_are_masked(made: Office) -> None:
    for row in [*rows_of(made, "staff"), *rows_of(made, "qualifications")]:
        assert "*" in row["values"]["id_number"]  # type: ignore[index]


def test_a_second_import_merges_by_name(office: Office, tmp_path: Path) -> None:
    rows: list[list[Cell | None]] = [
        CLINICS[0],
        ["东村卫生室", "东村", 3, "是", 7],
        ["南村卫生室", "南村", 1, "是", 6],
    ]
    path = write(tmp_path, rows, "next.xlsx")

    dry = ask("ledger", "import", office.workspace, "village_clinics", path, "--dry-run").json
    before = count(office.workspace, "form_row")
    told = ask("ledger", "import", office.workspace, "village_clinics", path).json["imported"]

    assert dry["imported"] == {**told, "dry_run": True}
    assert (told["added"], told["changed"], told["unchanged"]) == (1, 1, 0)
    assert told["vanished"] == ["西村卫生室"]
    assert count(office.workspace, "form_row") == before + 1


@pytest.mark.parametrize("ledger", ["village_clinics", "qualifications", "staff"])
def test_what_is_written_out_comes_back_unchanged(
    ledger: str, office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    told = ask("ledger", "export", office.workspace, ledger, "--out", out).json

    back = ask("ledger", "import", office.workspace, ledger, out).json["imported"]

    assert told["rows"] == back["unchanged"] == back["rows_read"]
    assert not back["ignored_columns"]


def test_a_blank_of_any_ledger_takes_no_workspace(tmp_path: Path) -> None:
    out = tmp_path / "blank.xlsx"

    assert ask("ledger", "template", "drills", "--out", out).code == 0
    assert out.read_bytes()[:2] == b"PK"


def test_a_row_is_ended_with_a_reason_and_stays(office: Office) -> None:
    row = rows_of(office, "village_clinics")[1]["row"]

    said = give(
        "ledger", "end", office.workspace, "village_clinics", row,
        "--reason", "撤并", "--on", "2025-03-01",
    )  # fmt: skip
    told = ask("ledger", "show", office.workspace, "village_clinics", "--ended").json["rows"]

    assert said.code == 0
    assert len(rows_of(office, "village_clinics")) == 1
    assert [(each["ended_on"], each["ended_because"]) for each in told] == [
        ("", ""),
        ("2025-03-01", "撤并"),
    ]


def test_a_person_is_ended_too(office: Office) -> None:
    row = rows_of(office, "staff")[0]["row"]

    said = give("ledger", "end", office.workspace, "staff", row, "--reason", "调出")

    assert said.code == 0
    assert row not in [each["row"] for each in rows_of(office, "staff")]
    assert column(office.workspace, "staff", "ended_because") == ["调出"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("no-such-row", "--reason", "撤并"), "row.not-found"),
        (("{row}", "--reason", " "), "reason.required"),
        (("{row}", "--reason", "撤并", "--on", "3月"), "command.usage"),
    ],
)
def test_what_cannot_be_ended_changes_nothing(
    words: tuple[str, ...], code: str, office: Office
) -> None:
    row = str(rows_of(office, "village_clinics")[0]["row"])
    before = dump(office.workspace)

    said = give(
        "ledger", "end", office.workspace, "village_clinics",
        *(each.replace("{row}", row) for each in words), "--json",
    )  # fmt: skip

    assert (said.code, json.loads(said.out)["code"]) == (2, code)
    assert dump(office.workspace) == before


def test_a_declared_ledger_settles_its_figures(office: Office) -> None:
    def measure() -> object:
        cards = ask("measures", office.workspace).json["measures"]
        return next(each["figures"] for each in cards if each["id"] == "clinics.integrated")

    open_figure = measure()
    said = give("ledger", "complete", office.workspace, "village_clinics")

    assert said.out == "“村卫生室”已声明填全\n"
    assert (open_figure, measure()) == ("≥ 1", "1")
    give("ledger", "complete", office.workspace, "village_clinics", "--no")
    assert measure() == open_figure


def test_an_unknown_ledger_is_refused_with_those_there_are(made: Office) -> None:
    said = ask("ledger", "show", made.workspace, "drill")

    assert (said.code, said.json["code"]) == (2, "command.usage")
