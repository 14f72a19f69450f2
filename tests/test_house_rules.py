"""The house holds its own rules, and each rule sees the fault it was made for."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from tests.house_rules import CODE, FILE_LINES, HOMELESS_NAMES, RULES, Rule

ROOT = Path(__file__).resolve().parent.parent
# Folders of tools and results, as in .gitignore; what begins with a dot is a tool's, but for .ci.
NOT_OURS = re.compile(r"build|dist|sample-data|__pycache__|.*\.egg-info|\.(?!ci$|gitignore$).*")

# The tilde is taken out again: written plainly, this file would be the first offender.
HOSTS = (
    r"pyp~i\.org|python~hosted\.org|npm~js\.(org|com)|npm~mirror\.com|crates~\.io"
    r"|(deb|security|snapshot)\.debi~an\.org|mirro~rs?\.[a-z0-9.-]+\.(cn|com)"
)
MACHINE = r"/wo~rk/\w|(?<![\w.])/ro~ot/"
MACHINE_WORDS = re.compile(f"{HOSTS}|{MACHINE}".replace("~", "").encode())


def _files() -> Iterator[Path]:
    for folder, below, names in os.walk(ROOT):
        below[:] = [name for name in below if not NOT_OURS.fullmatch(name)]
        yield from (Path(folder, name) for name in names if not NOT_OURS.fullmatch(name))


def _sources() -> Iterator[PurePosixPath]:
    for path in _files():
        place = PurePosixPath(path.relative_to(ROOT).as_posix())
        if place.suffix == ".py" and place.parts[0] in CODE:
            yield place


def _text(place: PurePosixPath) -> str:
    return (ROOT / place).read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_holds_in_the_whole_house(rule: Rule) -> None:
    offences = [
        f"{place}:{offence}"
        for place in _sources()
        if rule.holds_for(place)
        for offence in rule.find(ast.parse(_text(place)))
    ]
    assert not offences, "\n".join(offences)


LONG_FUNCTION = "def long():\n" + "    x = 1\n" * 60
LONG_CLASS = "class Long:\n" + "    x = 1\n" * 300

PLANTED = [
    ("functions and classes stay short", "ui/page.py", LONG_FUNCTION),
    ("functions and classes stay short", "tests/test_x.py", LONG_CLASS),
    ("no global statement", "models/gaps/plan.py", "def f():\n    global count\n    count = 1"),
    ("no module-level state that changes", "ui/pages.py", "seen = []"),
    ("no module-level state that changes", "ui/pages.py", "PAGES = {}"),
    ("no module-level state that changes", "models/x.py", "cache: dict[str, int] = {}"),
    (
        "no module-level state that changes",
        "models/x.py",
        "from collections import deque\nq = deque()",
    ),
    (
        "models and forms know neither Qt nor resources",
        "forms/national/staff.py",
        "import PySide6.QtCore",
    ),
    (
        "models and forms know neither Qt nor resources",
        "models/x.py",
        "from resources import resource",
    ),
    (
        "models and forms know neither Qt nor resources",
        "models/x.py",
        "import importlib\nimportlib.import_module('PySide6.QtGui')",
    ),
    (
        "models and forms know neither environment nor clock nor folder",
        "models/usecases/submit.py",
        "from datetime import datetime\nmade = datetime.now()",
    ),
    (
        "models and forms know neither environment nor clock nor folder",
        "forms/blank.py",
        "import os\nhome = os.environ['HOME']",
    ),
    (
        "models and forms know neither environment nor clock nor folder",
        "models/store/engine.py",
        "from pathlib import Path\nhere = Path.cwd()",
    ),
    ("nothing imports main", "ui/desktop.py", "def f():\n    from main import run"),
    ("only the command line prints", "models/usecases/grade.py", "print('graded')"),
    ("a constant has one value", "ui/texts/x.py", "MORE = 'a'\nLESS = 'b'\nMORE = 'c'"),
    ("a constant has one value", "models/x.py", "MORE: str = 'a'\nMORE = 'c'"),
    ("no busy waiting on screen", "ui/jobs.py", "def f(app):\n    app.processEvents()"),
    ("no busy waiting on screen", "ui/jobs.py", "def f(thread):\n    thread.terminate()"),
    ("no busy waiting on screen", "ui/jobs.py", "import time\ntime.sleep(1)"),
    ("texts are literals", "ui/page.py", "def f(self, n):\n    self.tr(f'{n} rows')"),
    ("texts are literals", "ui/page.py", "def f(self, n):\n    self.tr('{n} rows'.format(n=n))"),
    ("texts are literals", "ui/page.py", "def f(app, code):\n    app.translate('Codes', code)"),
    (
        "nothing outlives its widget",
        "ui/pages/x.py",
        "def f(self, look):\n    look.changed.connect(lambda: self.g())",
    ),
    (
        "nothing outlives its widget",
        "ui/pages/x.py",
        "def f(self):\n    self._look.changed.connect(lambda: self.g())",
    ),
    ("fakes and builders, no mocks", "tests/test_x.py", "from unittest.mock import Mock"),
]


@pytest.mark.parametrize(("name", "path", "source"), PLANTED)
def test_rule_sees_a_planted_fault(name: str, path: str, source: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    assert rule.holds_for(PurePosixPath(path))
    assert list(rule.find(ast.parse(source)))


def test_every_rule_has_a_planted_fault() -> None:
    assert {name for name, _, _ in PLANTED} == {rule.name for rule in RULES}


INNOCENT = [
    ("functions and classes stay short", "def fits():\n" + "    x = 1\n" * 59),
    ("no module-level state that changes", "LABELS = {'a': 1}\n__all__ = ['x']\nnames = ('a',)"),
    ("no module-level state that changes", "order: Mapping[str, int] = {'a': 1}"),
    ("models and forms know neither environment nor clock nor folder", "now = clock.now()"),
    ("nothing imports main", "import mainland"),
    ("texts are literals", "def f(self, n):\n    self.tr('{n} rows').format(n=n)"),
    ("texts are literals", "def f(word, table):\n    word.translate(table)"),
]


@pytest.mark.parametrize(("name", "source"), INNOCENT)
def test_rule_lets_honest_code_pass(name: str, source: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    assert not list(rule.find(ast.parse(source)))


def test_exceptions_are_only_those_written_down() -> None:
    (prints,) = (rule for rule in RULES if rule.name == "only the command line prints")
    assert prints.holds_for(PurePosixPath("ui/client.py"))
    assert not prints.holds_for(PurePosixPath("ui/cli/demo.py"))


def test_files_stay_readable() -> None:
    lengths = {place: len(_text(place).splitlines()) for place in _sources()}
    too_long = {str(place): lines for place, lines in lengths.items() if lines > FILE_LINES}
    assert not too_long


def test_modules_have_a_home() -> None:
    homeless = [
        str(place)
        for place in _sources()
        if HOMELESS_NAMES & {part.removesuffix(".py").strip("_") for part in place.parts}
    ]
    assert not homeless


def test_every_package_says_what_it_owns() -> None:
    silent = []
    for folder in sorted({place.parent for place in _sources()} - {PurePosixPath()}):
        opening = ROOT / folder / "__init__.py"
        text = opening.read_text(encoding="utf-8") if opening.is_file() else ""
        docstring = " ".join((ast.get_docstring(ast.parse(text)) or "").split())
        if not docstring or (_is_room(folder) and not _tells_ownership(docstring)):
            silent.append(str(folder))
    assert not silent, f"__init__.py must say Owns / May use / Never belongs here: {silent}"


def _is_room(folder: PurePosixPath) -> bool:
    """The top folders and the rooms of models; a folder inside a room may say it freely."""
    return len(folder.parts) == 1 or (folder.parts[0] == "models" and len(folder.parts) == 2)


def _tells_ownership(docstring: str) -> bool:
    return all(word in docstring for word in ("Owns:", "May use:", "Never belongs here:"))


def test_nothing_names_a_registry_or_the_machine_it_was_made_on() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group().decode()}"
        for path in _files()
        if (match := MACHINE_WORDS.search(path.read_bytes()))
    ]
    assert not found


@pytest.mark.parametrize(
    "text",
    ["https://py~pi.org/simple", "see /wo~rk/shared/design", "in /ro~ot/x", "mir~rors.tuna.cn"],
)
def test_machine_words_are_seen(text: str) -> None:
    assert MACHINE_WORDS.search(text.replace("~", "").encode())
