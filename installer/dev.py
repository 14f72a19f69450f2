"""The developer's one command; runs on a bare Python 3.11 without any package.

    python3 installer/dev.py run [--headless] [--out DIR]   the program with sample data
    python3 installer/dev.py test [pytest arguments]        every check, then every test
    python3 installer/dev.py check                          the checks without the tests
    python3 installer/dev.py bench [name…] [--short]        how long things take, one or all
    python3 installer/dev.py attack                         every package made wrong, and the worst
    python3 installer/dev.py fuzz [target…] [--minutes 10]  look for what no test thought of
    python3 installer/dev.py faults [deed…] [--runs 200]    kill processes, fill disks
    python3 installer/dev.py shots [--out DIR] [--percent 150] [--theme dark] [--language en]
                                                            pictures of the real window
    python3 installer/dev.py shots --manual [name…]         the manual's pictures, all or those
    python3 installer/dev.py texts                          collect the texts, compile the English
    python3 installer/dev.py derived                        write schemas and tables made from code
    python3 installer/dev.py dabiao [arguments]             the program as a user starts it
    python3 installer/dev.py lock [--upgrade]               pin the dependencies anew

The first start makes .venv (or the folder named by DABIAO_VENV) from the lock
and needs pip's package index; later starts need no network.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (this very file is what an older one starts)
    sys.exit("This needs Python 3.11 or newer, for example: python3.11 installer/dev.py")

ROOT = Path(__file__).resolve().parent.parent
# Started as a script, Python looks for modules in this folder, not in the repository.
sys.path.insert(0, str(ROOT))

from installer import system_packages  # noqa: E402
from installer.environment import Environment, EnvironmentFailed, Need  # noqa: E402

MAIN = "main.py"
Check = tuple[str, tuple[str, ...]]
QUICK_CHECKS: tuple[Check, ...] = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
)
SLOW_CHECKS: tuple[Check, ...] = (
    ("mypy", ("mypy",)),
    ("import contracts", ("lint-imports", "--no-logo")),
)
COLLECTION: Check = ("collection of the tests", ("pytest", "--collect-only", "-qq"))
"""Leaves the tests compiled, so that the processes of the suite need not do it once more each."""
WHOLE_SUITE = ("--numprocesses", "auto", "--dist", "worksteal")
"""Every processor; each goes through modules in their order, and only at the end takes over
from another what that has not begun, so that few fixtures of a module are made twice."""


def run(environment: Environment, arguments: argparse.Namespace) -> int:
    """Open the desktop on sample data; without a display do its main job headless."""
    environment.provide(Need.RUN)
    if arguments.headless or not _has_display():
        return _run_headless(environment, arguments.out or ROOT / "build" / "demo")
    if not system_packages.install(system_packages.missing_for_desktop()):
        return 1
    sample = arguments.out or ROOT / "sample-data"
    return _call(environment, [environment.python, MAIN, "--sample", sample.resolve()])


def _run_headless(environment: Environment, out: Path) -> int:
    out = out.resolve()
    code = _call(environment, [environment.python, MAIN, "demo", "--out", out])
    if code == 0:
        print(f"Results are in {out} (figures: results.json).")
    return code


def test(environment: Environment, arguments: argparse.Namespace) -> int:
    """Run every check and every test; with pytest arguments, pytest alone.

    What takes a second comes first and ends the run if it fails. The other checks do
    not keep the tests from running, so that one run shows everything.
    On success the last line is pytest's own.
    """
    environment.provide(Need.TEST)
    if not system_packages.install(system_packages.missing_for_desktop()):
        return 1
    if not system_packages.install(system_packages.missing_for_tests()):
        print("The tests that call these tools will be skipped.")
    if arguments.pytest:
        return _call(environment, [environment.python, "-m", "pytest", *arguments.pytest])
    if _failing(environment, QUICK_CHECKS):
        return 1
    failed = _failing(environment, (*SLOW_CHECKS, COLLECTION))
    code = _call(environment, [environment.python, "-m", "pytest", *WHOLE_SUITE])
    if failed:
        print("Failed before the tests:", ", ".join(failed), file=sys.stderr)
    return code or int(bool(failed))


def check(environment: Environment, _arguments: argparse.Namespace) -> int:
    """Run the checks that need no test: lint, format, types, import contracts."""
    environment.provide(Need.TEST)
    return int(bool(_failing(environment, (*QUICK_CHECKS, *SLOW_CHECKS))))


def bench(environment: Environment, arguments: argparse.Namespace) -> int:
    """Measure how long things take beside the least they could take; see docs/benchmarks.md.

    Without names every benchmark runs; one that fails does not stop the others.
    """
    known = benchmark_names()
    if unknown := [name for name in arguments.names if name not in known]:
        print(f"No benchmark {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    environment.provide(Need.TEST)
    if not system_packages.install(system_packages.missing_for_desktop()):
        return 1
    if not system_packages.install(system_packages.missing_for_tests()):
        print("The benchmarks that call these tools will fail.")
    short = ["--short"] if arguments.short else []
    codes = [
        _call(environment, [environment.python, "-m", f"benchmarks.{name}", *short])
        for name in arguments.names or known
    ]
    return max(codes)


def benchmark_names() -> list[str]:
    """Return the modules of benchmarks/ that can be run by themselves."""
    return sorted(
        path.stem
        for path in (ROOT / "benchmarks").glob("*.py")
        if '__name__ == "__main__"' in path.read_text(encoding="utf-8")
    )


def attack(environment: Environment, _arguments: argparse.Namespace) -> int:
    """Try every attack of the corpus and print the worst time and memory of each family."""
    environment.provide(Need.TEST)
    return _call(environment, [environment.python, "-m", "installer.attacks"])


def fuzz(environment: Environment, arguments: argparse.Namespace) -> int:
    """Fuzz what reads foreign files, guided by coverage; see docs/hostile.md."""
    environment.provide(Need.TEST)
    return _call(environment, [environment.python, "-m", "installer.fuzzing", *arguments.rest])


def faults(environment: Environment, arguments: argparse.Namespace) -> int:
    """Kill processes at random moments and let disks fill up; see docs/hostile.md."""
    environment.provide(Need.TEST)
    return _call(environment, [environment.python, "-m", "installer.faults", *arguments.rest])


def shots(environment: Environment, arguments: argparse.Namespace) -> int:
    """Photograph the real window's main screens at 1366x768 on a screen of its own."""
    environment.provide(Need.TEST)
    if not system_packages.install(system_packages.missing_for_desktop()):
        return 1
    if not system_packages.install(system_packages.missing_for_tests()):
        return 1
    return _call(environment, [environment.python, "-m", "installer.shots", *arguments.rest])


def texts(environment: Environment, _arguments: argparse.Namespace) -> int:
    """Bring the English texts up to date with the screens and compile them."""
    environment.provide(Need.RUN)
    return _call(environment, [environment.python, "-m", "installer.texts"])


def derived(environment: Environment, _arguments: argparse.Namespace) -> int:
    """Write anew what is made from code and data: JSON Schemas and the table of policy rows."""
    environment.provide(Need.RUN)
    return _call(environment, [environment.python, "-m", "installer.derived"])


def _failing(environment: Environment, checks: Sequence[Check]) -> list[str]:
    """Run checks side by side; print what each said, in their order, and name those that failed."""
    started = time.monotonic()
    with ExitStack() as open_files:
        said = [open_files.enter_context(tempfile.TemporaryFile()) for _ in checks]
        running = [
            subprocess.Popen(
                [environment.tool(tool), *words],
                cwd=environment.root,
                env=_compiling(),
                stdout=file,
                stderr=subprocess.STDOUT,
            )
            for (_, (tool, *words)), file in zip(checks, said, strict=True)
        ]
        failed = []
        for (name, _), process, file in zip(checks, running, said, strict=True):
            code = process.wait()
            verdict = "ok" if code == 0 else "FAILED"
            if code != 0:
                failed.append(name)
                file.seek(0)
                print(file.read().decode("utf-8", "replace"), end="")
            print(f"{name}: {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
    return failed


def dabiao(environment: Environment, arguments: argparse.Namespace) -> int:
    """Start the program with the user's own arguments and data."""
    environment.provide(Need.RUN)
    return _call(environment, [environment.python, MAIN, *arguments.rest])


def lock(environment: Environment, arguments: argparse.Namespace) -> int:
    """Pin what pyproject.toml asks for, for every platform, with hashes.

    Versions already pinned stay unless --upgrade is given. The index is not
    written down: pip takes the user's own.
    """
    environment.provide(Need.TEST)
    compile_lock: list[str | Path] = [environment.tool("uv"), "pip", "compile", "pyproject.toml"]
    compile_lock += ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    compile_lock += ["--no-header", "--no-emit-index-url", "--no-emit-find-links"]
    if arguments.upgrade:
        compile_lock.append("--upgrade")
    users, developers = Need.RUN.value, Need.TEST.value
    # The developer's lock is held to the user's, so that tests try what users get.
    return _call(environment, [*compile_lock, "-o", users]) or _call(
        environment, [*compile_lock, "--extra", "dev", "-c", users, "-o", developers]
    )


def _call(environment: Environment, command: Sequence[str | Path]) -> int:
    sys.stdout.flush()
    return subprocess.run(
        [str(part) for part in command], cwd=environment.root, env=_compiling(), check=False
    ).returncode


def _compiling() -> dict[str, str]:
    """Return the environment, in which Python may keep what it compiled.

    The tests start some hundred processes; each would compile the program anew.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


_COMMANDS = (
    run, test, check, bench, attack, fuzz, faults, shots, texts, derived, dabiao, lock
)  # fmt: skip
_REST = ("test", "fuzz", "faults", "shots", "dabiao")
"""Commands whose further words belong to another program, also what begins with a dash."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Run and check this repository.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in _COMMANDS:
        summary = (command.__doc__ or "").splitlines()[0]
        below = commands.add_parser(command.__name__, help=summary, description=summary)
        below.set_defaults(carry_out=command)
        if command is run:
            below.add_argument(
                "--headless", action="store_true", help="no window, even if possible"
            )
            below.add_argument("--out", type=Path, help="folder for the sample data or the results")
        if command is bench:
            below.add_argument("names", nargs="*", metavar="name", help="which; all without")
            below.add_argument("--short", action="store_true", help="small and quick")
        if command is lock:
            below.add_argument("--upgrade", action="store_true", help="take the newest versions")
    return parser


def main(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    parser = _parser()
    if words and words[0] in _REST:
        arguments = parser.parse_args(words[:1])
        arguments.rest = arguments.pytest = list(words[1:])
    else:
        arguments = parser.parse_args(words)
    if not system_packages.install(system_packages.missing_for_environment()):
        return 1
    place = Path(os.environ.get("DABIAO_VENV") or ROOT / ".venv").absolute()
    try:
        return int(arguments.carry_out(Environment(root=ROOT, place=place), arguments))
    except EnvironmentFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
