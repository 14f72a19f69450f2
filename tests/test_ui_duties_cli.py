"""Duties by command: what a person types comes to the same records as the page makes."""

from pathlib import Path
from typing import Any

from tests.cli_world import ask, give, make_office


def rows(answer: Any, row: str) -> list[Any]:
    return [duty for duty in answer.json["duties"] if duty["subject"]["row"] == row]


def test_a_year_is_listed_recorded_and_taken_back(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    before = ask("duty", "list", root)
    assert before.json["asked"] == len(before.json["duties"]) > 5
    assert before.json["counts"]["done"] == 0
    first, *_ = rows(before, "C4")
    assert (first["subject"]["due"], first["soft"]) == ("2025-12-31", True)

    made = ask("duty", "done", root, "C4", "--on", "2025-03-08", "--who", "李素芬")
    (listed,) = rows(ask("duty", "list", root), "C4")
    assert listed["key"] == made.json["duty"]
    assert [record["done_on"] for record in listed["records"]] == ["2025-03-08"]
    assert listed["state"] == "done"

    record = made.json["record"]
    assert ask("duty", "undo", root, record, "--reason", "登记错了").code == 0
    (listed,) = rows(ask("duty", "list", root), "C4")
    assert listed["records"] == []


def test_one_of_ones_own_and_one_that_does_not_apply(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    ask("duty", "add", root, "消防控制室改造", "--by", "2025-11-30", "--source", "院务会")
    ask("duty", "not-applicable", root, "C7", "--reason", "没有医保定点资格", "--whole-year")
    told = give("duty", "list", root).out
    assert "消防控制室改造" in told
    assert "本单位自定：院务会" in told
    (excused,) = rows(ask("duty", "list", root), "C7")
    assert (excused["state"], excused["records"][0]["what"]) == (
        "not_applicable", "没有医保定点资格",
    )  # fmt: skip


def test_the_table_is_written_twice_over(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    written = ask("duty", "report", root, "--out", tmp_path).json["report"]
    assert Path(written["pdf"]).read_bytes().startswith(b"%PDF")
    assert Path(written["workbook"]).read_bytes().startswith(b"PK")


def test_what_cannot_be_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    cases = {
        "duty.not-found": ("done", root, "C44", "--on", "2025-03-08"),
        "duty.day-ahead": ("done", root, "C4", "--on", "2099-01-01"),
        "reason.required": ("not-applicable", root, "C4", "--reason", " "),
        "duty.without-title": ("add", root, " ", "--by", "2025-11-30"),
        "duty.record-not-found": ("undo", root, "f" * 32, "--reason", "没有这一条"),
        "command.usage": ("done", root, "C4", "--on", "三月八日"),
    }
    for code, words in cases.items():
        answer = ask("duty", *words)
        assert (answer.code, answer.json["code"]) == (2, code)
    counts = ask("duty", "list", root).json["counts"]
    assert counts["done"] == counts["not_applicable"] == 0
