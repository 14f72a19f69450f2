"""The whole loop, once, as a script would do it; then what must not get through."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli_world import ask, column, count, dump, give

SUBMISSION_TABLES = ("submission", "submission_clause", "submission_staff")


@dataclass(frozen=True, slots=True)
class Loop:
    """A demo on disk: everything it made, and what it said about it."""

    root: Path
    results: dict[str, Any]

    @property
    def centre(self) -> Path:
        """The centre's workspace."""
        return self.root / "centre"

    @property
    def county(self) -> Path:
        """The county's workspace."""
        return self.root / "county"

    @property
    def phrase(self) -> tuple[str, Path]:
        """The words that give the passphrase of both."""
        return "--passphrase-file", self.root / "input" / "passphrase.txt"

    @property
    def package(self) -> Path:
        """The sealed submission on the stick."""
        (found,) = (self.root / "stick").glob("*.dbag.age")
        return found


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Loop:
    """The demo, given as a real command to a real process."""
    root = tmp_path_factory.mktemp("loop") / "demo"
    process = subprocess.run(
        [sys.executable, "main.py", "demo", "--out", root, "--json"],
        cwd=repository,
        capture_output=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr.decode()
    assert not process.stderr
    told = json.loads(process.stdout)
    results = json.loads(Path(told["results"]).read_text(encoding="utf-8"))
    assert told["ok"] is True
    return Loop(root, results)


@pytest.fixture
def loop(done: Loop, tmp_path: Path) -> Loop:
    """A copy that a test may change."""
    shutil.copytree(done.root, tmp_path / "demo")
    return Loop(tmp_path / "demo", done.results)


# --- what the demo did


def test_every_file_it_names_is_there(done: Loop) -> None:
    told = done.results
    paths = [
        *told["inputs"], *told["workspaces"].values(), told["report"]["pdf"],
        told["report"]["workbook"], *told["packages"].values(), told["county_card"],
    ]  # fmt: skip
    assert not [path for path in paths if not Path(path).exists()]
    assert Path(told["report"]["pdf"]).read_bytes().startswith(b"%PDF")


def test_only_what_should_be_refused_was_refused(done: Loop) -> None:
    refused = [(step["words"][0], step["code"]) for step in done.results["steps"] if step["exit"]]
    assert refused == [
        ("ledger", "rows.refused"),
        ("ledger", "rows.refused"),
        ("finalise", "preflight.errors"),
        ("know-county", "fingerprint.differs"),
        ("county", "sealed.damaged"),
    ]


def test_every_planted_fault_was_found_in_its_place(done: Loop) -> None:
    faulty = done.results["faulty_import"]
    assert faulty["counts"]["held"] == len({row["place"]["row"] for row in faulty["rows"]})
    codes = {row["code"] for row in faulty["rows"]}
    assert {"id-number.check-digit", "row.duplicate-person", "cell.formula"} <= codes
    assert "row.dates-contradict" in codes


def test_the_county_sees_what_the_centre_saw(done: Loop) -> None:
    (line,) = done.results["institutions"]
    centre = ask("assess", done.centre).json["checklist"]
    county = line["submission"]
    assert county["counts"] == centre["counts"] == done.results["grades"]
    assert county["open"] == centre["open"]
    assert county["short_hash"] == done.results["revision"]["short_hash"]
    shares = centre["levels"][0]["shares"]
    assert [rate["reached"] for rate in county["rates"]] == [one["reached"] for one in shares]


def test_the_county_reads_it_clause_by_clause(done: Loop) -> None:
    uscc = done.results["institutions"][0]["institution"]
    shown = ask("county", "show", done.county, uscc).json["submission"]
    sent = {
        clause["code"]: (clause["computed"], clause["claimed"])
        for chapter in shown["chapters"]
        for section in chapter["sections"]
        for clause in section["clauses"]
    }
    own = {
        clause["code"]: (clause["computed"], clause["claimed"])
        for chapter in ask("assess", done.centre).json["checklist"]["chapters"]
        for section in chapter["sections"]
        for clause in section["clauses"]
    }
    assert sent == own
    digest = shown["line"]["digest"]
    assert ask("county", "show", done.county, digest[:10]).json["submission"] == shown
    assert give("county", "show", done.county, digest).code == 0


def test_no_identity_number_is_ever_said(done: Loop) -> None:
    numbers = column(done.centre, "staff", "id_number")
    assert len(numbers) > 40
    faulty = done.root / "input" / "staff-faulty.xlsx"
    said = [
        (done.root / "results.json").read_text(encoding="utf-8"),
        ask("ledger", "import", done.centre, "staff", faulty, "--dry-run").out,
        ask("assess", done.centre).out,
        ask("measures", done.centre).out,
        ask("county", "show", done.county, done.results["institutions"][0]["institution"]).out,
    ]
    assert not [number for number in numbers if any(number in text for text in said)]


@pytest.mark.slow
def test_the_demo_begins_anew_in_its_own_folder(loop: Loop) -> None:
    (loop.root / "mine.txt").write_text("mine", encoding="utf-8")
    before = (loop.root / "results.json").read_bytes()
    said = ask("demo", "--out", loop.root)
    assert said.code == 0
    assert (loop.root / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert (loop.root / "results.json").read_bytes() != before


# --- after finalising


@pytest.mark.parametrize(
    "words",
    [
        "tick CENTRE 1.1.1.C1 no",
        "reason CENTRE 1.4.1 另有理由",
        "attach CENTRE 1.4.1 FILE",
        "finalise CENTRE",
    ],
)
def test_a_finalised_revision_is_closed(done: Loop, words: str) -> None:
    before = dump(done.centre)
    stands_for = {"CENTRE": done.centre, "FILE": done.root / "input" / "profile.json"}
    said = ask(*(stands_for.get(word, word) for word in words.split()))
    assert (said.code, said.json["code"]) == (2, "assessment.finalised")
    assert dump(done.centre) == before


def test_the_wrong_passphrase_exports_nothing(done: Loop, tmp_path: Path) -> None:
    (tmp_path / "phrase").write_text("not the passphrase", encoding="utf-8")
    stick = tmp_path / "stick"
    stick.mkdir()
    before = dump(done.centre)
    said = ask("export", done.centre, "--out", stick, "--passphrase-file", tmp_path / "phrase")
    assert (said.code, said.json["code"]) == (2, "passphrase.wrong")
    assert not list(stick.iterdir())
    assert dump(done.centre) == before


def test_a_stick_that_is_gone_is_trouble(done: Loop, tmp_path: Path) -> None:
    before = dump(done.centre)
    said = ask("export", done.centre, "--out", tmp_path / "gone", *done.phrase)
    assert (said.code, said.json["code"]) == (3, "target.gone")
    assert dump(done.centre) == before


def test_an_exported_package_can_be_checked_anywhere(loop: Loop, tmp_path: Path) -> None:
    said = ask("export", loop.centre, "--out", tmp_path, "--plain", *loop.phrase)
    package = Path(said.json["package"]["path"])
    assert said.json["package"]["sealed_for"] == ""
    alone = ask("verify", package).json["package"]
    assert (alone["trust"], alone["kind"]) == ("unknown", "submission")
    county = ask("verify", package, "--workspace", loop.county).json["package"]
    assert county["trust"] == "enrolled"
    own = ask("verify", package, "--workspace", loop.centre).json["package"]
    assert own["trust"] == "own"
    assert alone["digest"] == loop.results["package"]["digest"]
    spoken = give("verify", package)
    assert "完整，签名和内容一致" in spoken.out
    assert "没有登记过，要核对指纹" in spoken.out


# --- what a county must not take


def _flipped(loop: Loop, folder: Path) -> Path:
    data = bytearray(loop.package.read_bytes())
    data[len(data) // 3] ^= 1
    (folder / "a.dbag.age").write_bytes(data)
    return folder / "a.dbag.age"


def _cut(loop: Loop, folder: Path) -> Path:
    (folder / "a.dbag.age").write_bytes(loop.package.read_bytes()[:-5000])
    return folder / "a.dbag.age"


def _workbook(loop: Loop, folder: Path) -> Path:
    return Path(shutil.copy(loop.results["report"]["workbook"], folder / "a.dbag"))


HOSTILE: dict[str, tuple[Callable[[Loop, Path], Path], str]] = {
    "flipped bit": (_flipped, "sealed.damaged"),
    "cut short": (_cut, "sealed.damaged"),
    "a workbook renamed": (_workbook, "package.foreign-zip"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_county_takes_no_row_of_a_package_it_refuses(
    loop: Loop, tmp_path: Path, case: str
) -> None:
    make, code = HOSTILE[case]
    before = dump(loop.county)
    file = make(loop, tmp_path)
    said = ask("county", "import", loop.county, file, *loop.phrase)
    told = said.json
    assert said.code == 2
    assert (told["ok"], told["code"]) == (False, code)
    assert told["files"][0]["failure"]["code"] == code
    assert told["message"].endswith("。")
    assert dump(loop.county) == before


def test_an_enrolment_handed_in_again_is_told_as_one_and_changes_nothing(loop: Loop) -> None:
    before = dump(loop.county)
    said = ask("county", "import", loop.county, loop.results["packages"]["enrolment"])
    assert said.code == 0
    assert said.json["counts"] == {"already": 1}
    assert dump(loop.county) == before


def test_an_institution_nobody_enrolled_is_refused(loop: Loop, tmp_path: Path) -> None:
    other = tmp_path / "county"
    made = ask(
        "county", "new", other, "--name", "望禾县卫生健康局", "--region", "990101", *loop.phrase
    )
    assert made.code == 0
    exported = ask("export", loop.centre, "--out", tmp_path, "--plain", *loop.phrase)
    before = dump(other)
    said = ask("county", "import", other, exported.json["package"]["path"])
    assert (said.code, said.json["code"]) == (2, "signer.unknown")
    sealed = ask("county", "import", other, loop.package, *loop.phrase)
    assert (sealed.code, sealed.json["code"]) == (2, "sealed.for-others")
    assert dump(other) == before


def test_enrolling_needs_the_right_fingerprint(loop: Loop, tmp_path: Path) -> None:
    other = tmp_path / "county"
    ask("county", "new", other, "--name", "甲县", "--region", "990101", *loop.phrase)
    enrolment = loop.results["packages"]["enrolment"]
    before = dump(other)
    wrong = ask("county", "enrol", other, enrolment, "--fingerprint", "1" * 30)
    assert (wrong.code, wrong.json["code"]) == (2, "fingerprint.differs")
    assert dump(other) == before
    right = loop.results["enrolment"]["key"]["fingerprint"].replace(" ", "-")
    said = ask("county", "enrol", other, enrolment, "--fingerprint", right)
    assert said.code == 0
    assert said.json["enrolled"]["already"] is False
    assert ask("county", "enrol", other, enrolment, "--fingerprint", right).json["enrolled"][
        "already"
    ]


def test_a_folder_goes_on_after_a_refusal(loop: Loop, tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    _flipped(loop, folder)
    shutil.copy(loop.package, folder / "b.dbag.age")
    before = [count(loop.county, table) for table in SUBMISSION_TABLES]
    said = ask("county", "import", loop.county, folder, *loop.phrase)
    assert said.code == 2
    assert [each["ok"] for each in said.json["files"]] == [False, True]
    assert said.json["files"][1]["imported"]["already"] is True
    assert [count(loop.county, table) for table in SUBMISSION_TABLES] == before
    spoken = give("county", "import", loop.county, folder, *loop.phrase)
    assert spoken.out.startswith("× a.dbag.age  ")
    assert "\n√ b.dbag.age  " in spoken.out
    assert "没有重复导入" in spoken.out


def test_a_package_nobody_sent_cannot_be_shown(done: Loop) -> None:
    for which in ("99990101990000375E", "0" * 64, "0" * 9):
        said = ask("county", "show", done.county, which)
        assert (said.code, said.json["code"]) == (2, "submission.unknown")


def test_a_new_revision_follows_the_first(loop: Loop, tmp_path: Path) -> None:
    # A ledger change after finalising opens the next revision.
    assert ask("figures", loop.centre, "--set", "beds.open=60").code == 0
    held_up = ask("finalise", loop.centre)
    assert (held_up.code, held_up.json["code"]) == (2, "preflight.waiting")
    said = ask("check", "accept", loop.centre, "--all", "--reason", "核实过")
    assert (said.code, said.json["waiting"]) == (0, 0)
    assert ask("finalise", loop.centre).json["revision"]["revision"] == 2
    exported = ask("export", loop.centre, "--out", tmp_path, *loop.phrase)
    taken = ask("county", "import", loop.county, exported.json["package"]["path"], *loop.phrase)
    assert taken.code == 0, taken.out
    before = dump(loop.county)
    old = ask("county", "import", loop.county, loop.package, *loop.phrase)
    assert old.json["files"][0]["imported"]["already"] is True
    assert dump(loop.county) == before
    (line,) = ask("county", "list", loop.county).json["institutions"]
    assert (line["submission"]["revision"], line["submissions"]) == (2, 2)


@pytest.mark.slow
def test_the_sample_county_has_twelve_and_some_have_reported(tmp_path: Path) -> None:
    said = ask("sample", tmp_path / "sample")
    assert said.code == 0
    sample = said.json["sample"]
    assert len(sample["centres"]) == 12
    lines = ask("county", "list", sample["county_folder"]).json["institutions"]
    assert len(lines) == 12
    sent = [line["submission"] for line in lines if line["submission"]]
    assert 4 <= len(sent) < 12
    assert {"qualified", "basic"} <= {line["level"] for line in sent}
    assert ask("sample", tmp_path / "sample").json["code"] == "workspace.exists"
