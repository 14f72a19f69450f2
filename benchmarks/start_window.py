"""From starting the process to a window with a filled centre in it.

Ours: ``main.py --open`` on a workspace of full size. The floor: a bare PySide6
window with the same style and fonts. Both on a virtual screen, watched from
outside; ``first_pixels`` is when anything appears, ``usable`` when the screen
shows what it goes on showing.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pairing import Effort, Outcome, run, take_turns
from benchmarks.screen import own_screen
from benchmarks.sized_centre import Size, make_centre

ROOT = Path(__file__).resolve().parent.parent


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure the first pixels and the filled window, from the same starts."""
    size = Size(clauses=effort.of(140, 20), staff=effort.of(120, 20), equipment=effort.of(400, 40))
    with TemporaryDirectory() as folder, own_screen() as screen:
        workspace = Path(folder) / "centre"
        make_centre(workspace, size).close()
        environment = _environment(Path(folder))
        ours, floor = take_turns(
            lambda: screen.watch(
                _python(str(ROOT / "main.py"), "--open", str(workspace)), environment
            ),
            lambda: screen.watch(_python("-m", "benchmarks.bare_window"), environment),
            rounds=effort.of(15, 1),
        )
    yield Outcome(
        name="start_window.first_pixels",
        ours_ms=tuple(one.first_ms for one in ours),
        floor_ms=tuple(one.first_ms for one in floor),
    )
    yield Outcome(
        name="start_window.usable",
        ours_ms=tuple(one.usable_ms for one in ours),
        floor_ms=tuple(one.usable_ms for one in floor),
    )


def _python(*words: str) -> list[str]:
    return [sys.executable, *words]


def _environment(home: Path) -> dict[str, str]:
    """Return our environment with a real (virtual) screen and settings of nobody."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }


if __name__ == "__main__":
    run(measure)
