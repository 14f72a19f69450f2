"""The composition root: what the program is made of, and which face is asked for.

Started with words for the command line it loads only what they need; alone, with
``--sample DIR`` or with ``--open WORKSPACE`` it opens the desktop.
"""

import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ui.cli.entry import EXIT_TROUBLE, command_line, tell_failure

if TYPE_CHECKING:
    from models.vocabulary.clock import Clock
    from ui.bridge.whole import Bridge

DESKTOP_WORDS = ("--sample", "--open")


def main(words: Sequence[str]) -> int:
    """Carry out one start of the program and return its exit code."""
    if not words or words[0] in DESKTOP_WORDS:
        return _desktop(words)
    return command_line(words, stdout=sys.stdout, stderr=sys.stderr, make_bridge=make_bridge)


def make_bridge(clock: "Clock | None" = None) -> "Bridge":
    """Put the program together: the shipped fonts, standards, policies, and the machine's clock.

    ``clock``: another one, for pictures that are to come out alike on any day.
    """
    from models.reports.fontfiles import FontFiles
    from models.vocabulary.clock import SystemClock
    from resources import resource
    from ui.bridge.whole import Bridge

    fonts = FontFiles(
        regular=resource("fonts", "NotoSansSC-Regular.ttf"),
        semibold=resource("fonts", "NotoSansSC-SemiBold.ttf"),
        serif=resource("fonts", "NotoSerifSC-SemiBold.ttf"),
    )
    return Bridge(
        clock=clock or SystemClock(),
        fonts=fonts,
        packs=_shipped_packs,
        policies=_shipped_policies,
        check_files=_shipped_checks,
    )


def _shipped_packs() -> Iterator[Mapping[str, bytes]]:
    return _folders("standards")


def _shipped_policies() -> Iterator[Mapping[str, bytes]]:
    return _folders("policies")


def _shipped_checks() -> Mapping[str, bytes]:
    from resources import resource

    return {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}


def _folders(name: str) -> Iterator[Mapping[str, bytes]]:
    from resources import pack_files, resource

    for folder in sorted(path for path in resource(name).glob("*") if path.is_dir()):
        yield pack_files(folder)


def _desktop(words: Sequence[str]) -> int:
    if not _has_display():
        return _without_display()
    try:
        from ui.start import open_desktop
    except ImportError as missing:
        # A system without Qt's libraries is told so; a module of ours that is missing is a bug.
        if not (missing.name or "").startswith(("PySide6", "shiboken6")):
            raise
        return _without_display()
    return open_desktop(make_bridge, words)


def _without_display() -> int:
    from models.vocabulary.codes import TroubleCode
    from models.vocabulary.failures import Trouble

    tell_failure(Trouble(TroubleCode.DISPLAY_MISSING), sys.stderr)
    return EXIT_TROUBLE


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run() -> None:
    """Start the program: the entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        # A county's script reads UTF-8 on every system, whatever its console is set to.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    code = main(sys.argv[1:])
    try:
        # A windowed program has no streams at all.
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has seen enough; what is left is flushed to nowhere at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


if __name__ == "__main__":
    run()
