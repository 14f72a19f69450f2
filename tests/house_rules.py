"""The house rules that no linter knows: each a small function from source to offences.

A rule takes a parsed module and yields one sentence per offence, beginning with
the line number. Which files a rule holds for is told beside it, in ``RULES``.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

FILE_LINES = 500
FUNCTION_LINES = 60
CLASS_LINES = 300

HOMELESS_NAMES = {"utils", "helpers", "common", "misc", "manager", "core", "base"}
CODE = ("main.py", "ui", "forms", "models", "resources", "installer", "tests", "benchmarks")

Offences = Iterator[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``find`` is applied to files below ``within``, but not below ``except_for``."""

    name: str
    find: Callable[[ast.Module], Offences]
    within: tuple[str, ...] = CODE
    except_for: tuple[str, ...] = ()

    def holds_for(self, path: PurePosixPath) -> bool:
        """Tell whether the rule looks at this file (path from the repository's top)."""
        return _below(path, self.within) and not _below(path, self.except_for)


def _below(path: PurePosixPath, places: tuple[str, ...]) -> bool:
    return any(path == PurePosixPath(place) or path.is_relative_to(place) for place in places)


def long_functions(module: ast.Module) -> Offences:
    """Find functions and classes that no longer fit on a screen or two."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            limit = FUNCTION_LINES
        elif isinstance(node, ast.ClassDef) and not _is_enumeration(node):
            limit = CLASS_LINES
        else:
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit:
            yield f"{node.lineno}: {node.name} has {length} lines, the limit is {limit}"


def _is_enumeration(node: ast.ClassDef) -> bool:
    """A closed list of names is as long as it is; only the file's length binds it."""
    return any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases)


def global_statements(module: ast.Module) -> Offences:
    """Find functions that change the module around them."""
    for node in ast.walk(module):
        if isinstance(node, ast.Global):
            yield f"{node.lineno}: global {', '.join(node.names)}"


_GROWING = {"list", "dict", "set", "defaultdict", "deque", "OrderedDict", "Counter", "bytearray"}
_GROWING_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_GROWING_TYPES = {"list", "dict", "set"}


def shared_state(module: ast.Module) -> Offences:
    """Find module-level containers that can grow while the program runs.

    A constant table is written in capitals, or typed as Mapping, Sequence or
    frozenset, so that the type checker sees to it that nobody adds to it.
    """
    for node in module.body:
        if isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            changeable = True
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
            changeable = _first_name(node.annotation) in _GROWING_TYPES
        else:
            continue
        value = node.value
        empty = isinstance(value, ast.List | ast.Dict) and not ast.unparse(value).strip("[]{}")
        constant = all(name.strip("_").isupper() or name == "__all__" for name in names)
        if changeable and _grows(value) and (empty or not constant):
            yield f"{node.lineno}: {', '.join(names)} can grow while the program runs"


def _grows(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return _last_name(value.func) in _GROWING
    return isinstance(value, _GROWING_DISPLAYS)


def _first_name(annotation: ast.expr) -> str:
    return _last_name(annotation.value if isinstance(annotation, ast.Subscript) else annotation)


def _last_name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def _imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield every imported module with its line, also those imported by name at run time."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module or ""
        elif isinstance(node, ast.Call) and _last_name(node.func) in {
            "import_module",
            "__import__",
        }:
            yield from (
                (node.lineno, str(a.value)) for a in node.args if isinstance(a, ast.Constant)
            )


def _importing(*roots: str) -> Callable[[ast.Module], Offences]:
    def find(module: ast.Module) -> Offences:
        for line, name in _imported(module):
            if any(name == root or name.startswith(root + ".") for root in roots):
                yield f"{line}: imports {name}"

    return find


qt_imports = _importing("PySide6", "shiboken6", "PyQt6", "PyQt5", "resources")
main_imports = _importing("main")
mock_imports = _importing("unittest.mock", "mock", "pytest_mock")


def _calling(*names: str) -> Callable[[ast.Module], Offences]:
    def find(module: ast.Module) -> Offences:
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and _last_name(node.func) in names:
                yield f"{node.lineno}: calls {_last_name(node.func)}()"

    return find


printing = _calling("print")
waiting = _calling("processEvents", "terminate", "sleep", "msleep", "usleep")


def surroundings(module: ast.Module) -> Offences:
    """Find what makes a result depend on where, when or as whom it is worked out."""
    readings = {
        "os": {"environ", "getenv", "getcwd", "getlogin"},
        "Path": {"cwd", "home"},
        "datetime": {"now", "utcnow", "today"},
        "date": {"today"},
        "time": {"time", "localtime"},
        "tempfile": {"gettempdir"},
        "platformdirs": {"user_data_dir", "user_config_dir"},
    }
    for node in ast.walk(module):
        if not isinstance(node, ast.Attribute):
            continue
        owner = _last_name(node.value)
        if node.attr in readings.get(owner, ()):
            yield f"{node.lineno}: reads {owner}.{node.attr}"


_TEXT_ARGUMENTS = {"tr": slice(0, 1), "translate": slice(0, 2), "QT_TRANSLATE_NOOP": slice(0, 2)}


def finished_texts(module: ast.Module) -> Offences:
    """Find translation calls that lupdate cannot read: only literals, filled in afterwards."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or _last_name(node.func) not in _TEXT_ARGUMENTS:
            continue
        name = _last_name(node.func)
        texts = node.args[_TEXT_ARGUMENTS[name]]
        if name == "translate" and isinstance(node.func, ast.Attribute) and len(node.args) < 2:
            continue  # str.translate(table) shares Qt's name
        if not all(
            isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts
        ):
            yield f"{node.lineno}: {name}() takes a literal; fill it in with .format afterwards"


def left_behind(module: ast.Module) -> Offences:
    """Find what is told of a new look by a lambda: Qt takes only methods away with their widget."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and any(isinstance(arg, ast.Lambda) for arg in node.args):
            told = ast.unparse(node.func)
            if told.endswith(("look.changed.connect", "desk.changed.connect")):
                yield f"{node.lineno}: {told} takes a method of the widget, no lambda"


def named_twice(module: ast.Module) -> Offences:
    """Find constants of a module that a later line of it silently replaces."""
    seen: dict[str, int] = {}
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets = [node.target]
        for name in (one.id for one in targets if isinstance(one, ast.Name)):
            if name in seen:
                yield f"{node.lineno}: {name} has its value from line {seen[name]}"
            seen[name] = node.lineno


RULES = (
    Rule(name="functions and classes stay short", find=long_functions),
    Rule(name="no global statement", find=global_statements),
    Rule(
        name="no module-level state that changes",
        find=shared_state,
        within=("ui", "forms", "models", "resources", "main.py"),
        except_for=("models/store/migrations",),
    ),
    Rule(
        name="models and forms know neither Qt nor resources",
        find=qt_imports,
        within=("models", "forms"),
    ),
    Rule(
        name="models and forms know neither environment nor clock nor folder",
        find=surroundings,
        within=("models", "forms"),
        except_for=("models/vocabulary/clock.py",),
    ),
    # installer/ stands outside the house and may open its door, as a person does
    Rule(name="nothing imports main", find=main_imports, except_for=("tests", "installer")),
    Rule(
        name="only the command line prints",
        find=printing,
        except_for=("ui/cli", "installer", "benchmarks"),
    ),
    Rule(name="a constant has one value", find=named_twice),
    Rule(name="no busy waiting on screen", find=waiting, within=("ui", "main.py")),
    Rule(
        name="texts are literals",
        find=finished_texts,
        within=("ui", "main.py"),
        except_for=("ui/texts/sentences.py", "ui/translated.py"),
    ),
    Rule(name="nothing outlives its widget", find=left_behind, within=("ui",)),
    Rule(name="fakes and builders, no mocks", find=mock_imports, within=("tests",)),
)
