"""The ground the house stands on: locks, system packages, environment, closed network."""

import hashlib
import os
import re
import socket
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer import dev, system_packages
from installer.environment import STAMP, Environment, EnvironmentFailed, Need

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?P<marker> ;[^\\]*)? \\$")


def _pins(lock: str) -> dict[str, str]:
    lines = lock.splitlines()
    return {m["name"]: m["version"] for m in map(PIN.match, lines) if m}


def _wanted(*, developer: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["dev"] if developer else []
    return [Requirement(line) for line in project["dependencies"] + extra]


@pytest.mark.parametrize("need", Need)
def test_lock_answers_everything_the_project_asks_for(need: Need) -> None:
    pins = _pins((ROOT / need.value).read_text(encoding="utf-8"))
    for wanted in _wanted(developer=need is Need.TEST):
        version = pins.get(canonicalize_name(wanted.name))
        assert version, f"{wanted} is not in {need.value}: run installer/dev.py lock"
        assert wanted.specifier.contains(version), f"{need.value} pins {version} against {wanted}"


@pytest.mark.parametrize("need", Need)
def test_lock_holds_only_pins_with_hashes(need: Need) -> None:
    """No index, no local path, no unpinned line: pip's own settings say where to look."""
    text = (ROOT / need.value).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert blocks
    for block in blocks:
        first, *below = block.splitlines()
        assert PIN.match(first), first
        assert below[0].startswith("    --hash=sha256:"), first
        assert all(re.match(r"    (--hash=sha256:[0-9a-f]{64}|# )", line) for line in below), first


def test_developers_try_exactly_what_users_get() -> None:
    users = _pins((ROOT / Need.RUN.value).read_text(encoding="utf-8"))
    developers = _pins((ROOT / Need.TEST.value).read_text(encoding="utf-8"))
    assert users.items() <= developers.items()


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_readme_names_every_system_package(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    needed = set(system_packages.LIBRARIES.values())
    if readme == "README.md":
        needed |= {*system_packages.TEST_TOOLS.values(), system_packages.ENSUREPIP}
    assert not {name for name in needed if not re.search(rf"(?<!\S){re.escape(name)}(?!\S)", text)}


def test_environment_is_ready_only_for_the_lock_it_was_made_from(tmp_path: Path) -> None:
    environment = _made_environment(tmp_path, Need.RUN)
    assert environment.satisfies(Need.RUN)
    assert not environment.satisfies(Need.TEST)
    (tmp_path / Need.RUN.value).write_text("changed", encoding="utf-8")
    assert not environment.satisfies(Need.RUN)


def test_developers_environment_also_runs_the_program(tmp_path: Path) -> None:
    environment = _made_environment(tmp_path, Need.TEST)
    assert environment.satisfies(Need.RUN)


def test_interrupted_installation_is_not_taken_for_whole(tmp_path: Path) -> None:
    environment = _made_environment(tmp_path, Need.RUN)
    (environment.place / STAMP).unlink()
    assert not environment.satisfies(Need.RUN)


def test_moved_environment_is_not_used(tmp_path: Path) -> None:
    environment = _made_environment(tmp_path, Need.RUN)
    moved = environment.place.rename(tmp_path / "elsewhere")
    assert not Environment(root=tmp_path, place=moved).satisfies(Need.RUN)


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path) -> None:
    treasure = tmp_path / "place" / "treasure.txt"
    treasure.parent.mkdir()
    treasure.write_text("mine", encoding="utf-8")
    (tmp_path / Need.RUN.value).write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFailed):
        Environment(root=tmp_path, place=treasure.parent).provide(Need.RUN)
    assert treasure.read_text(encoding="utf-8") == "mine"


def test_only_the_hashed_wheel_is_installed_and_only_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also shows that pip's own settings are obeyed: the wheel lies in a local folder."""
    digest = _write_wheel(tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    environment = Environment(root=tmp_path, place=tmp_path / "place")
    lock = tmp_path / Need.RUN.value

    for tampered in ("tiny==1.0\n", f"tiny==1.0 --hash=sha256:{'0' * 64}\n"):
        lock.write_text(tampered, encoding="utf-8")
        with pytest.raises(EnvironmentFailed):
            environment.provide(Need.RUN)
        assert "hash" in capfd.readouterr().err.lower()
        assert not environment.satisfies(Need.RUN)

    lock.write_text(f"tiny==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    environment.provide(Need.RUN)
    subprocess.run([environment.python, "-c", "import tiny"], check=True)
    assert "Installing" in capfd.readouterr().out
    environment.provide(Need.RUN)
    assert capfd.readouterr().out == ""


def test_an_older_python_is_told_so() -> None:
    source = (ROOT / "installer" / "dev.py").read_text(encoding="utf-8")
    older = source.replace("(3, 11)", "(9, 99)", 1)
    ended = subprocess.run(
        [sys.executable, "-c", older], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "Python 3.11" in ended.stderr


def test_what_follows_test_and_dabiao_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _commands_of(["test", "-x", "--co"], monkeypatch) == [["-m", "pytest", "-x", "--co"]]
    expected = ["main.py", "--version", "--out", "x"]
    assert _commands_of(["dabiao", "--version", "--out", "x"], monkeypatch) == [expected]


_PASSES, _FAILS = ("python", "-c", ""), ("python", "-c", "raise SystemExit('said by it')")


@pytest.mark.parametrize(
    ("quick", "slow", "code", "suites"),
    [(_PASSES, _PASSES, 0, 1), (_FAILS, _PASSES, 1, 0), (_PASSES, _FAILS, 1, 1)],
    ids=["all well", "a quick check fails", "a slow check fails"],
)
def test_a_failing_check_turns_the_run_red_and_a_quick_one_ends_it(
    quick: tuple[str, ...],
    slow: tuple[str, ...],
    code: int,
    suites: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "QUICK_CHECKS", (("quick", quick),))
    monkeypatch.setattr(dev, "SLOW_CHECKS", (("slow", slow), ("slow as well", _PASSES)))
    monkeypatch.setattr(dev, "COLLECTION", ("collection", _PASSES))
    monkeypatch.setattr(Environment, "tool", lambda _environment, _name: Path(sys.executable))
    handed_on = _commands_of(["test"], monkeypatch, ends=code)
    assert handed_on == [["-m", "pytest", *dev.WHOLE_SUITE]] * suites
    said = capsys.readouterr()
    assert said.out.count("said by it") == said.out.count("FAILED") == int(_FAILS in (quick, slow))
    assert ("Failed before the tests: slow\n" in said.err) is (slow == _FAILS)


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an apt-get first that writes down its words and knows no package before an update."""
    told = tmp_path / "told"
    fake = tmp_path / "bin" / "apt-get"
    fake.parent.mkdir()
    fake.write_text(
        f'#!/bin/sh\necho "$@" >> {told}\n[ "$1" = update ] || /bin/grep -q update {told}\n',
        encoding="utf-8",
    )
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(fake.parent))
    return told


needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian packages")


@needs_linux
def test_root_gets_missing_packages_even_without_package_lists(
    apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_packages.install(["age", "xvfb"])
    install = "install -y --no-install-recommends age xvfb"
    assert apt.read_text(encoding="utf-8").splitlines() == [install, "update", install]


@needs_linux
def test_others_get_the_exact_command(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not system_packages.install(["age", "xvfb"])
    assert "sudo apt-get install -y --no-install-recommends age xvfb\n" in capsys.readouterr().out
    assert not apt.exists()


@needs_linux
def test_missing_tools_are_named_by_their_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert system_packages.missing_for_tests() == sorted(system_packages.TEST_TOOLS.values())


@needs_linux
def test_a_library_that_is_not_there_is_named_by_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_packages, "LIBRARIES", {"libnotthere.so.9": "libnotthere9"})
    assert system_packages.missing_for_desktop() == ["libnotthere9"]


@needs_linux
@pytest.mark.parametrize(
    ("display", "words", "expected"),
    [
        ("", ["run"], ["main.py", "demo", "--out", str(ROOT / "build" / "demo")]),
        (":0", ["run"], ["main.py", "--sample", str(ROOT / "sample-data")]),
        (":0", ["run", "--headless", "--out", "/x"], ["main.py", "demo", "--out", "/x"]),
    ],
)
def test_without_a_display_the_main_job_is_done_headless(
    display: str, words: list[str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert _commands_of(words, monkeypatch) == [expected]


def test_the_network_is_closed_to_tests() -> None:
    with pytest.raises(RuntimeError, match="offline"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(RuntimeError, match="offline"):
        socket.getaddrinfo("example.invalid", 80)


def _made_environment(root: Path, need: Need) -> Environment:
    """Make one as ``provide`` leaves it, without asking pip for anything."""
    for lock in Need:
        (root / lock.value).write_text(f"# {lock.value}\n", encoding="utf-8")
    environment = Environment(root=root, place=root / "place")
    venv.create(environment.place, with_pip=False, symlinks=os.name != "nt")
    environment.remember(need)
    return environment


def _commands_of(
    words: list[str], monkeypatch: pytest.MonkeyPatch, *, ends: int = 0
) -> list[list[str]]:
    """Return what the interpreter would be called with, without making an environment."""
    handed_on: list[list[str]] = []

    def call(_environment: Environment, command: Sequence[str | Path]) -> int:
        handed_on.append([str(part) for part in command[1:]])
        return 0

    monkeypatch.setattr(Environment, "provide", lambda _environment, _need: None)
    monkeypatch.setattr(system_packages, "install", lambda _packages: True)
    monkeypatch.setattr(dev, "_call", call)
    assert dev.main(words) == ends
    return handed_on


def _write_wheel(folder: Path) -> str:
    """Write the smallest package there is; return its SHA-256."""
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as parts:
        parts.writestr("tiny.py", "")
        parts.writestr(
            "tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n"
        )
        parts.writestr(
            "tiny-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        parts.writestr("tiny-1.0.dist-info/RECORD", "")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()
