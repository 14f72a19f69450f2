"""A screen of our own whose pixels can be read without asking any program.

Xvfb keeps its picture in a file that is mapped into memory (XWD, version 7).
Reading it disturbs neither the server nor what is being watched, so the moment
something appears is seen from outside, as a person would.
"""

import mmap
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns, sleep

WIDTH, HEIGHT = 1440, 900
_NS_PER_MS = 1_000_000
_POLL_SECONDS = 0.008
_QUIET_MS = 1_500
"""So long nothing may change before a picture counts as the last one."""
_LONGEST_MS = 60_000
_CELL_BYTES = 64
_SAME = 0.999
"""A picture with this share of its cells as in the last one is what a person can use."""


class NotAsMeant(Exception):
    """The program complained, ended, or ran for a minute without a lasting picture.

    What it showed then, a crash window perhaps, is not what was to be timed.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Milliseconds from starting the process to its first pixels, and to its lasting picture."""

    first_ms: float
    usable_ms: float


class Screen:
    """A running Xvfb; ``display`` is its name for DISPLAY."""

    def __init__(self, display: str, pixels: mmap.mmap, begin: int) -> None:
        self.display = display
        self._pixels = pixels
        self._begin = begin
        self._blank = self.picture()

    def picture(self) -> bytes:
        """Return all pixels as they are now, four bytes each."""
        return self._pixels[self._begin : self._begin + WIDTH * HEIGHT * 4]

    def watch(self, command: list[str], environment: dict[str, str]) -> Appearance:
        """Start ``command`` on this screen, end it when its picture lasts, say when that came.

        Raises: NotAsMeant, also for a single word on stderr.
        """
        while self.picture() != self._blank:
            sleep(_POLL_SECONDS)
        started = perf_counter_ns()
        process = subprocess.Popen(
            command,
            env={**environment, "DISPLAY": self.display},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            seen = self._record(process, started)
        finally:
            process.terminate()
            _, complaint = process.communicate()
            if complaint:
                raise NotAsMeant(complaint)
        usable = next(at for at, picture in seen if _alike(picture, seen[-1][1]))
        return Appearance(first_ms=seen[0][0], usable_ms=usable)

    def _record(self, process: subprocess.Popen[str], started: int) -> list[tuple[float, bytes]]:
        """Return every picture that differs from the one before, with its time in ms."""
        seen: list[tuple[float, bytes]] = []
        last, changed_at = self._blank, 0.0
        while True:
            now, picture = (perf_counter_ns() - started) / _NS_PER_MS, self.picture()
            if picture != last:
                seen.append((now, picture))
                last, changed_at = picture, now
            elif seen and now - changed_at > _QUIET_MS:
                return seen
            if now > _LONGEST_MS or process.poll() is not None:
                raise NotAsMeant(f"exit code {process.poll()}, {len(seen)} pictures")
            sleep(_POLL_SECONDS)


@contextmanager
def own_screen() -> Iterator[Screen]:
    """Run an Xvfb on a free display for the length of the block."""
    with TemporaryDirectory() as folder:
        read_end, write_end = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-br", "-fbdir", folder],
            pass_fds=[write_end],
            stderr=subprocess.DEVNULL,
        )
        os.close(write_end)
        try:
            with os.fdopen(read_end) as told:
                display = f":{told.readline().strip()}"
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            yield Screen(display, pixels, _begin_of_pixels(pixels))
        finally:
            server.terminate()
            server.wait()


def _begin_of_pixels(picture: mmap.mmap) -> int:
    """Return where the pixels begin: after the header and a table of 12-byte colours."""
    (header_bytes,) = struct.unpack_from(">I", picture, 0)
    (colours,) = struct.unpack_from(">I", picture, 76)
    return int(header_bytes) + int(colours) * 12


def _alike(one: bytes, other: bytes) -> bool:
    cells = range(0, len(other), _CELL_BYTES)
    same = sum(one[at : at + _CELL_BYTES] == other[at : at + _CELL_BYTES] for at in cells)
    return same >= _SAME * len(cells)
