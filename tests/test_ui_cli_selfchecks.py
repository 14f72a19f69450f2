"""Self-checks by command: begun, filled in, finished, printed; what is wrong is refused."""

import subprocess
from pathlib import Path

import pytest

from resources import resource
from tests.cli_world import ask, give, make_office

FORMS = sorted(path.name.split("-")[0] for path in resource("self_checks").glob("*.yaml"))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_office(tmp_path_factory.mktemp("office")).workspace


def text_of(pdf: Path) -> str:
    """What a reader of the PDF can copy out, without line ends."""
    found = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return "".join(found.stdout.decode().split())


def in_print(text: str) -> str:
    return "".join(text.split())


def test_a_safety_check_goes_from_blank_to_tasks(workspace: Path, tmp_path: Path) -> None:
    check = ask("self-check", "new", workspace, "safety", "--kind", "9").json["check"]
    short = check["id"][:12]
    ask("self-check", "head", workspace, short, "--day", "2025-06-10", "--people", "李四、王五")
    refused = ask("self-check", "finish", workspace, short)
    assert (refused.code, refused.json["code"]) == (2, "self-check.open-items")
    found = ("--verdict", "not_met", "--text", "氧气瓶没有固定", "--deadline", "2025-07-01")
    said = give("self-check", "answer", workspace, short, "5.2", *found, "--rest-met")
    assert "已填 29/29 项，不符合 1 项" in said.out
    done = ask("self-check", "finish", workspace, short, "--tasks").json
    assert done["finished"]["hazards"] == 1
    assert len(done["tasks"]["made"]) == 1
    (row,) = ask("ledger", "show", workspace, "hazards").json["rows"]
    assert row["values"]["what"] == "氧气瓶没有固定"
    assert "已完成" in give("self-check", "list", workspace).out
    pdf = Path(
        ask("self-check", "report", workspace, short, "--out", tmp_path).json["written"]["pdf"]
    )
    assert in_print("问题和整改编号问题") in text_of(pdf)


@pytest.mark.parametrize("form", FORMS)
def test_a_blank_paper_holds_every_item_and_says_what_is_only_a_hint(
    workspace: Path, tmp_path: Path, form: str
) -> None:
    check = ask("self-check", "new", workspace, form).json["check"]
    given = ask("self-check", "report", workspace, form, "--blank", "--out", tmp_path)
    printed = text_of(Path(given.json["written"]["pdf"]))
    items = [item for section in check["sections"] for item in section["items"]]
    missing = [item["number"] for item in items if in_print(item["text"]) not in printed]
    assert not missing
    assert printed.count("〔参考〕") == sum(item["status"] == "local" for item in items) + 1
    assert Path(given.json["written"]["workbook"]).stat().st_size > 0


def test_a_filled_paper_says_what_was_found_and_is_a_draft_until_finished(
    workspace: Path, tmp_path: Path
) -> None:
    check = ask("self-check", "new", workspace, "integrity").json["check"]
    own = ask("self-check", "add-item", workspace, check["id"], "3", "中药饮片帖数合理").json
    assert own["number"] == "3.3"
    words = ("--verdict", "not_met", "--text", "收到土特产一份", "--severity", "2")
    ask("self-check", "answer", workspace, check["id"], "8.1", *words, "--involved", "1")
    given = ask("self-check", "report", workspace, check["id"], "--out", tmp_path)
    printed = text_of(Path(given.json["written"]["pdf"]))
    for part in (
        "收到土特产一份",
        "草稿",
        "中药饮片帖数合理〔本院〕",
        "严重",
        "不能参加当年申报",
        "1人",
    ):
        assert part in printed, part


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", "WS", "fire"), "self-check.form-unknown"),
        (("new", "WS", "safety", "--kind", "1"), "self-check.value"),
        (("show", "WS", "zz"), "self-check.unknown"),
        (("answer", "WS", "ID", "9.9", "--verdict", "met"), "self-check.item-unknown"),
        (("answer", "WS", "ID", "1.1", "--deadline", "明天"), "self-check.value"),
        (("answer", "WS", "ID", "1.1", "--amount", "很多"), "self-check.value"),
        (("answer", "WS", "ID", "1.1", "--amount", "-1"), "self-check.value"),
        (("answer", "WS", "ID", "1.1", "--involved", "-3"), "self-check.value"),
        (("add-item", "WS", "ID", "12", "别的"), "self-check.section-unknown"),
        (("take-up", "WS", "ID"), "self-check.not-finished"),
    ],
)  # fmt: skip
def test_nonsense_is_refused(workspace: Path, words: tuple[str, ...], code: str) -> None:
    ident = ask("self-check", "new", workspace, "insurance").json["check"]["id"]
    named = {"WS": str(workspace), "ID": ident}
    refused = ask("self-check", *(named.get(one, one) for one in words))
    assert (refused.code, refused.json["code"]) == (2, code)
    kept = ask("self-check", "show", workspace, ident).json["check"]
    assert kept["tally"]["answered"] == 0


def test_a_check_begun_by_mistake_goes_and_undo_brings_it_back(workspace: Path) -> None:
    ident = ask("self-check", "new", workspace, "review").json["check"]["id"]
    assert ask("self-check", "remove", workspace, ident).code == 0
    assert ask("self-check", "show", workspace, ident).code == 2
    assert ask("undo", workspace).code == 0
    assert ask("self-check", "show", workspace, ident).code == 0
