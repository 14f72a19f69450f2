"""Giving commands in a test: words in, exit code and what was said out."""

import io
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import main
from tests.workbooks import GOOD, HEADER, identity_number, social_credit_code, write
from ui.cli.entry import command_line

PASSPHRASE = "一二三四五六七八"
PROFILE = {
    "name": "望禾县北渡乡卫生院",
    "uscc": social_credit_code("12990101000000001"),
    "region": "990101",
    "kind": "乡镇卫生院",
    "population": 12000,
    "year": 2025,
}
PEOPLE = [
    HEADER,
    GOOD,
    ["李四", identity_number(order=12), "19850302", "2", "20070701", "21"],
    ["王五", identity_number(order=13), "19850302", "1", "20070701", "80"],
]


@dataclass(frozen=True, slots=True)
class Said:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


def give(*words: object) -> Said:
    """Give a command as a person would."""
    out, err = io.StringIO(), io.StringIO()
    code = command_line(
        [str(word) for word in words], stdout=out, stderr=err, make_bridge=main.make_bridge
    )
    return Said(code, out.getvalue(), err.getvalue())


def ask(*words: object) -> Said:
    """Give a command as a program would; standard error must stay silent."""
    said = give(*words, "--json")
    assert said.out.endswith("}\n")
    return said


def dump(workspace: Path) -> list[str]:
    """Return every row of every table of a workspace's database."""
    (database,) = workspace.glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as plain:
        return list(plain.iterdump())


def count(workspace: Path, table: str) -> int:
    """Return how many rows a table has."""
    (database,) = workspace.glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as plain:
        return int(plain.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def column(workspace: Path, table: str, name: str) -> list[str]:
    """Return every filled value of a column."""
    (database,) = workspace.glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as plain:
        rows = plain.execute(f'SELECT "{name}" FROM "{table}"').fetchall()
    return [str(value) for (value,) in rows if value]


@dataclass(frozen=True, slots=True)
class Office:
    """A centre's workspace with three people, and the files it was made from."""

    root: Path

    @property
    def workspace(self) -> Path:
        """The workspace folder."""
        return self.root / "centre"

    @property
    def passphrase(self) -> Path:
        """The passphrase file."""
        return self.root / "passphrase.txt"

    @property
    def profile(self) -> Path:
        """The profile file."""
        return self.root / "profile.json"

    def copied(self, to: Path) -> "Office":
        """Return a copy that a test may change."""
        shutil.copytree(self.root, to / "office")
        return Office(to / "office")


def make_office(root: Path) -> Office:
    """Make a centre through the command line."""
    office = Office(root)
    office.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
    office.profile.write_text(json.dumps(PROFILE, ensure_ascii=False), encoding="utf-8")
    made = ask(
        "new", office.workspace, "--profile", office.profile,
        "--passphrase-file", office.passphrase,
    )  # fmt: skip
    assert made.code == 0, made.out
    taken = ask("ledger", "import", office.workspace, "staff", write(root, PEOPLE))
    assert taken.code == 0, taken.out
    return office
