"""How much memory a piece of work needs at its worst, beyond what was there before."""

import ctypes
import gc
import multiprocessing
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.pairing import Side

_KIB = 1024
_RESET_HIGHEST = "5"
"""Written to clear_refs, lets the kernel's high-water mark begin anew (proc(5))."""


def peak_mib(side: Side) -> float | None:
    """Return by how many MiB the resident set grew while the work ran in a process of its own.

    What the side prepares is not counted. None where the kernel does not tell (only Linux does).
    """
    if not sys.platform.startswith("linux"):
        return None
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_watched, args=(side, sender))
    child.start()
    sender.close()
    try:
        return float(receiver.recv()) / _KIB
    finally:
        child.join()


def _watched(side: Side, sender: Connection) -> None:
    with side.prepare() as work:
        gc.collect()
        # What earlier work freed would otherwise be used again without the set growing.
        ctypes.CDLL(None).malloc_trim(0)
        Path("/proc/self/clear_refs").write_text(_RESET_HIGHEST, encoding="ascii")
        before = _status_kib("VmRSS")
        work()
        sender.send(_status_kib("VmHWM") - before)


def _status_kib(name: str) -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise KeyError(name)
