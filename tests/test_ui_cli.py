"""The command line: words, answers for people and programs, exit codes."""

import io
import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import NoReturn

import pytest

import main
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Cancelled
from tests.cli_world import PEOPLE, Office, ask, dump, give, make_office
from tests.workbooks import GOOD, HEADER, Rows, identity_number, write
from ui.cli.columns import shortened, table, width
from ui.cli.entry import command_line
from ui.cli.shapes import as_json
from ui.cli.terminal import TerminalProgress

COMMANDS = (
    "sample", "demo", "new", "template", "ledger import", "ledger facts", "ledger fact",
    "figures", "register", "tick", "clause",
    "not-applicable", "reason", "attach", "measures", "assess", "gaps", "report", "preflight",
    "finalise", "export", "verify", "enrolment", "know-county",
    "pack show", "pack search", "pack export", "pack import", "policy list", "policy check",
    "county new", "county enrol", "county import", "county list", "county show",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One office for every test that only reads."""
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    """An office a test may change."""
    return made.copied(tmp_path)


# --- words


def test_help_names_every_command() -> None:
    said = give("--help")
    assert said.code == 0
    assert not said.err
    for command in COMMANDS:
        assert f"\n    {command.split()[0]}" in said.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    said = give(*command.split(), "--help")
    assert said.code == 0
    assert said.out.startswith(f"用法：dabiao {command} ")


def test_help_loads_no_machinery(repository: Path) -> None:
    watch = (
        "import sys, main; code = main.main(['--help']); "
        "heavy = ('PySide6', 'sqlalchemy', 'reportlab', 'openpyxl', 'cryptography'); "
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watch], cwd=repository, capture_output=True, check=True
    )
    assert done.stderr.decode().strip() == "[]"
    assert "用法：dabiao" in done.stdout.decode()


def test_started_as_a_program_it_speaks_utf_8(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "verify", "nowhere.dbag", "--json"],
        cwd=repository,
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "gbk", "PATH": ""},
    )
    assert done.returncode == 3
    assert json.loads(done.stdout.decode("utf-8"))["code"] == "file.not-found"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("nonsense", "nonsense"),
        ("tick", "WORKSPACE"),
        ("gaps x --level best", "best"),
        ("assess x --years 3", "--years"),
        ("assess x --year next", "next"),
        ("report x --out", "--out"),
        ("county", "缺少"),
        ("tick x 1.4.1.C1", "yes"),
        ("figures x --set staff", "staff"),
    ],
)
def test_wrong_words_are_a_refusal(words: str, what: str) -> None:
    told = ask(*words.split())
    assert told.code == 2
    assert told.json["code"] == "command.usage"
    assert what in told.json["message"]
    spoken = give(*words.split())
    assert spoken.code == 2
    assert not spoken.out
    assert what in spoken.err
    assert "usage" not in spoken.err


def test_options_stand_before_or_after_the_command(made: Office) -> None:
    before = give("--json", "assess", made.workspace)
    after = give("assess", made.workspace, "--json")
    assert before.out == after.out
    assert before.json["ok"] is True


# --- failures


def _bridge_that_raises(problem: BaseException) -> NoReturn:
    raise problem


@pytest.mark.parametrize(
    ("problem", "exit_code", "code"),
    [
        (Trouble(TroubleCode.DISK_FULL), 3, "disk.full"),
        (KeyboardInterrupt(), 130, "stopped"),
        (Cancelled(), 130, "stopped"),
        (ZeroDivisionError("身份证 330122198503020015"), 1, "bug"),
    ],
)
def test_exit_codes(problem: BaseException, exit_code: int, code: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    got = command_line(
        ["assess", "x", "--json"],
        stdout=out,
        stderr=err,
        make_bridge=lambda: _bridge_that_raises(problem),
    )
    assert got == exit_code
    assert json.loads(out.getvalue())["code"] == code
    assert not err.getvalue()


@pytest.mark.parametrize("debug", [False, True])
def test_a_bug_is_calm_and_shows_its_trace_only_when_asked(debug: bool) -> None:
    out, err = io.StringIO(), io.StringIO()
    words = ["assess", "x", *(["--debug"] if debug else [])]
    code = command_line(
        words, stdout=out, stderr=err, make_bridge=lambda: _bridge_that_raises(KeyError("oops"))
    )
    assert code == 1
    assert not out.getvalue()
    assert "程序出了问题" in err.getvalue()
    assert ("Traceback" in err.getvalue()) is debug


def test_no_workspace_there(tmp_path: Path) -> None:
    said = ask("assess", tmp_path / "none")
    assert said.code == 2
    assert said.json["code"] == "workspace.not-found"
    assert not (tmp_path / "none").exists()


def test_a_locked_workspace_can_be_read_but_not_written(office: Office, tmp_path: Path) -> None:
    bridge = main.make_bridge()
    held = bridge.open_centre(office.workspace)
    try:
        before = dump(office.workspace)
        writing = ask("figures", office.workspace, "--set", "beds.open=3")
        assert (writing.code, writing.json["code"]) == (3, "workspace.locked")
        for command, *rest in [*KEYS, ("report", "--out", str(tmp_path / "report"))]:
            assert ask(command, office.workspace, *rest).code == 0, command
        assert dump(office.workspace) == before
    finally:
        held.close()


def test_the_county_is_not_a_centre(office: Office) -> None:
    said = ask("county", "list", office.workspace)
    assert (said.code, said.json["code"]) == (2, "workspace.other-role")


@pytest.mark.skipif(sys.platform != "linux", reason="only here can the display be missing")
def test_without_a_display_the_desktop_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main.main([]) == 3
    assert "打不开窗口" in capsys.readouterr().err


# --- answers

KEYS = {
    ("assess",): {"workspace", "institution", "checklist"},
    ("measures",): {"workspace", "measures"},
    ("gaps", "--level", "basic"): {
        "workspace",
        "target",
        "level",
        "gaps",
        "due_soon",
        "last_year",
        "table",
    },
    ("preflight",): {"workspace", "errors", "waiting", "preflight"},
    ("clause", "1.4.1"): {"workspace", "clause"},
}


@pytest.mark.parametrize("words", KEYS, ids=lambda words: words[0])
def test_answers_have_their_keys_and_change_nothing(made: Office, words: tuple[str, ...]) -> None:
    before = dump(made.workspace)
    command, *rest = words
    said = ask(command, made.workspace, *rest)
    assert said.code == 0
    assert not said.err
    assert said.json["ok"] is True
    assert said.json["command"] == command
    assert set(said.json) == KEYS[words] | {"ok", "command"}
    assert dump(made.workspace) == before


@pytest.mark.parametrize("words", KEYS, ids=lambda words: words[0])
def test_people_read_chinese_without_holes(made: Office, words: tuple[str, ...]) -> None:
    command, *rest = words
    said = give(command, made.workspace, *rest)
    assert said.code == 0
    assert not said.err
    assert "{" not in said.out
    assert "None" not in said.out
    assert "\x1b" not in said.out


def test_assess_says_what_each_level_lacks(made: Office) -> None:
    said = give("assess", made.workspace)
    card = ask("assess", made.workspace).json["checklist"]
    basic = next(level for level in card["levels"] if level["id"] == "basic")
    share = basic["shares"][0]
    line = (
        f"离基本标准：C 级率 {share['reached']}/{share['applicable']}，要求 90%"
        f"（{share['needed']} 条），还差 {share['short']} 条"
    )
    assert line in said.out
    assert "暂定" in said.out
    assert set(card["counts"]) == set("ABCDE")


def test_exact_numbers_stay_exact(made: Office) -> None:
    measures = {one["id"]: one for one in ask("measures", made.workspace).json["measures"]}
    share = measures["staff.health_technician_share"]
    assert (share["low"], share["high"]) == ("2/3", "2/3")
    assert share["figures"].startswith("2/3 = 66.7%")
    assert measures["staff.total"]["low"] == 3


def test_another_standard_is_not_made_up(made: Office) -> None:
    said = ask("assess", made.workspace, "--pack", "village-2030")
    assert (said.code, said.json["code"]) == (2, "pack.not-found")
    assert ask("assess", made.workspace, "--pack", "township-2022").code == 0


def test_import_takes_good_rows_and_lists_the_others(office: Office, tmp_path: Path) -> None:
    wrong = identity_number(order=15)
    wrong = wrong[:-1] + ("0" if wrong[-1] != "0" else "1")
    file = write(
        tmp_path,
        [
            HEADER,
            ["赵六", identity_number(order=14), "19850302", "2", "20070701", "11"],
            ["钱七", wrong, "", "", "20070701", "11"],
        ],
        name="更多.xlsx",
    )
    said = ask("ledger", "import", office.workspace, "staff", file)
    assert said.code == 2
    told = said.json
    assert (told["ok"], told["code"]) == (False, "rows.refused")
    assert (told["imported"]["added"], told["imported"]["held"]) == (1, 1)
    assert told["imported"]["vanished"] == ["张三", "李四", "王五"]
    (row,) = told["rows"]
    assert row["code"] == "id-number.check-digit"
    assert row["place"] == {
        "file": "更多.xlsx", "sheet": "人员", "row": 3,
        "column": "身份证件号码", "cell": "B3", "path": "",
    }  # fmt: skip
    assert wrong not in said.out
    measures = {one["id"]: one for one in ask("measures", office.workspace).json["measures"]}
    assert (measures["staff.total"]["low"], measures["staff.total"]["high"]) == (4, 5)


def test_import_for_people_names_the_place(office: Office, tmp_path: Path) -> None:
    file = write(tmp_path, [HEADER, ["孙八", "=A1", "", "", "", "11"]], name="坏.xlsx")
    said = give("ledger", "import", office.workspace, "staff", file)
    assert said.code == 2
    assert "新增 0，更新 0，没有变化 0，留存待改 1" in said.out
    assert "坏.xlsx「人员」表第 2 行“身份证件号码”（B2）：这一格以等号开头" in said.err


DRY_RUNS: dict[str, Rows] = {
    "staff": [HEADER, ["孙八", "12", "", "", "", "11"], ["周九", "", "", "", "", "21"]],
    "equipment": [["设备名称", "台数", "使用情况"], ["心电图机", "2", "1"], ["除颤仪", "多", "1"]],
    "annual": [["指标", "数值"], ["实有床位", 30], ["入院人数", "九"], ["总收入(元)", 7]],
}


@pytest.mark.parametrize("ledger", DRY_RUNS)
def test_a_dry_run_writes_nothing(office: Office, tmp_path: Path, ledger: str) -> None:
    before = dump(office.workspace)
    file = write(tmp_path, DRY_RUNS[ledger], name="试.xlsx")
    said = ask("ledger", "import", office.workspace, ledger, file, "--dry-run").json["imported"]
    assert (said["dry_run"], said["held"]) == (True, 1)
    assert said["added"] > 0
    assert dump(office.workspace) == before
    told = ask("ledger", "import", office.workspace, ledger, file).json["imported"]
    assert told == {**said, "dry_run": False}
    assert dump(office.workspace) != before


def test_the_same_file_twice_changes_no_row(office: Office, tmp_path: Path) -> None:
    said = ask("ledger", "import", office.workspace, "staff", write(tmp_path, PEOPLE))
    assert said.code == 0
    counts = said.json["imported"]
    assert (counts["added"], counts["changed"], counts["unchanged"]) == (0, 0, 3)


def test_a_question_is_asked_and_answered(office: Office, tmp_path: Path) -> None:
    rows = [[*HEADER, "学位"], [*GOOD, "3"]]
    file = write(tmp_path, rows, name="学位.xlsx")
    asked = ask("ledger", "import", office.workspace, "staff", file, "--dry-run").json
    assert [question["key"] for question in asked["questions"]] == ["degree"]
    words = ("ledger", "import", office.workspace, "staff", file, "--choose", "degree=gb")
    assert ask(*words).json["questions"] == []
    spoken = give("ledger", "import", office.workspace, "staff", file, "--dry-run")
    assert "--choose degree=gb" in spoken.out


def test_figures_are_set_and_emptied(office: Office) -> None:
    assert ask("figures", office.workspace, "--set", "beds.open=1,200").code == 0
    said = ask("figures", office.workspace, "--set", "area.business=1234.5", "--set", "beds.open=")
    assert said.json["figures"] == {"area.business": "2469/2", "beds.open": None}
    measures = {one["id"]: one for one in ask("measures", office.workspace).json["measures"]}
    assert measures["beds.open"]["low"] is None
    assert measures["area.business"]["low"] == "2469/2"


def test_a_register_is_answered_from_a_file(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "departments.json"
    told = {"filled": True, "kinds": {"surgery": True, "dental": False}, "others": ["疼痛科"]}
    file.write_text(json.dumps(told), encoding="utf-8")
    said = ask("register", office.workspace, "department", "--from", file)
    assert said.code == 0
    assert (said.json["filled"], said.json["answered"]) == (True, 2)
    assert said.json["others"] == ["疼痛科"]
    file.write_text(json.dumps({"kinds": {"dental": None}}), encoding="utf-8")
    again = ask("register", office.workspace, "department", "--from", file).json
    assert (again["filled"], again["answered"]) == (True, 1)


def test_one_tick_and_many(office: Office, tmp_path: Path) -> None:
    one = ask("tick", office.workspace, "1.1.1.C1", "yes")
    assert one.code == 0
    assert one.json["clauses"][0]["started"] is True
    file = tmp_path / "ticks.json"
    file.write_text('{"1.1.1.C1": null, "1.1.2.C1": false}', encoding="utf-8")
    assert ask("tick", office.workspace, "--from", file).json["criteria"] == 2
    criteria = ask("clause", office.workspace, "1.1.2").json["clause"]["criteria"]
    assert criteria[0]["tick"] is False
    undone = ask("clause", office.workspace, "1.1.1").json["clause"]["criteria"]
    assert undone[0]["tick"] is None


def test_reason_and_evidence_are_kept(office: Office, tmp_path: Path) -> None:
    paper = tmp_path / "佐证.pdf"
    paper.write_bytes(b"%PDF-1.4 paper")
    assert ask("reason", office.workspace, "1.4.1", "有纸质台账").code == 0
    said = ask("attach", office.workspace, "1.4.1", paper)
    clause = said.json["clause"]
    assert clause["claim_reason"] == "有纸质台账"
    assert [each["name"] for each in clause["evidence"]] == ["佐证.pdf"]


def test_template_is_a_workbook_that_reads_back(office: Office, tmp_path: Path) -> None:
    for ledger in ("staff", "equipment", "annual"):
        out = tmp_path / "deep" / f"{ledger}.xlsx"
        assert ask("template", ledger, "--out", out).code == 0
        said = ask("ledger", "import", office.workspace, ledger, out)
        assert said.code == 0, said.out
        assert said.json["imported"]["rows_read"] == 0


def test_report_of_a_draft(made: Office, tmp_path: Path) -> None:
    said = ask("report", made.workspace, "--out", tmp_path)
    assert said.code == 0
    report = said.json["report"]
    assert report["final"] is False
    assert Path(report["pdf"]).read_bytes().startswith(b"%PDF")
    assert Path(report["workbook"]).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", ["measures", "clause"])
def test_who_reads_only_the_beginning_is_not_scolded(
    made: Office, repository: Path, command: str
) -> None:
    words = [sys.executable, "main.py", command, str(made.workspace)]
    words += ["1.1.1"] if command == "clause" else []
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        words, cwd=repository, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


# --- pieces


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_on_a_terminal_and_nothing_elsewhere() -> None:
    watched, piped = _Terminal(), io.StringIO()
    for stream in (watched, piped):
        progress = TerminalProgress(stream)
        for done in range(1001):
            progress.step(done, 1000, "rows")
        progress.clear()
    assert not piped.getvalue()
    assert "\n" not in watched.getvalue()
    assert watched.getvalue().count("%") == 101
    assert watched.getvalue().endswith("\r\x1b[K")


def test_tables_align_by_the_width_of_characters() -> None:
    lines = table(("机构", "n"), [("卫生院", "1"), ("abc", "22"), ("𬭎龘", "3")], right=(1,))
    assert {width(line) for line in lines} == {width(lines[0])}
    assert lines[2] == "卫生院   1"


@pytest.mark.parametrize(
    ("text", "columns", "cut"),
    [("中文字", 6, "中文字"), ("中文字", 5, "中文…"), ("abcd", 3, "ab…")],
)
def test_long_texts_are_cut_to_columns(text: str, columns: int, cut: str) -> None:
    assert shortened(text, columns) == cut
    assert width(cut) <= columns


def test_no_float_ever_becomes_json() -> None:
    assert as_json((Fraction(38, 46), Fraction(4))) == ["19/23", 4]
    with pytest.raises(TypeError):
        as_json(0.5)
