"""Disks that fill up: ``python -m tests.hostile_disks [--step KiB] [deed…]``, as root.

Each deed is tried with a little more room each time, until it succeeds: on a stick that
is nearly full, and with the whole workspace on such a disk. One JSON line per deed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from tests.hostile_faults import SCENARIOS, Killing, Place, Scenario
from tests.hostile_ground import rows_of
from ui.texts.sentences import sentence

DISK_BYTES = 24 * 1024 * 1024
_STICK = ("export", "issue-campaign", "issue-feedback")
"""Deeds that write to a stick."""
_FILLER = "filler"


@dataclass(frozen=True, kw_only=True)
class Filled:
    """What became of a deed; ``disk``: stick or workspace. ``room``: KiB it needs in the end."""

    deed: str
    disk: str
    tries: int
    room: int
    seen: dict[str, int]
    wrong: tuple[str, ...]


@contextmanager
def small_disk(at: Path) -> Iterator[None]:
    """Mount a disk of DISK_BYTES at a folder; OSError where that may not be done."""
    at.mkdir(parents=True, exist_ok=True)
    size = f"size={DISK_BYTES}"
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "none", at], capture_output=True, check=False
    )
    if done.returncode:
        raise OSError(f"no disk can be mounted here: {done.stderr.decode()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", at], check=True)


def leave(folder: Path, room: int) -> None:
    """Fill the disk of ``folder`` until only ``room`` bytes are left."""
    free = shutil.disk_usage(folder).free
    (folder / _FILLER).write_bytes(bytes(max(0, free - room)))


def filled(killing: Killing, name: str, disk: str, step: int) -> Filled:
    """Try one deed with more and more room."""
    scenario = SCENARIOS[name]
    wrong: list[str] = []
    seen = Counter[str]()
    room = tries = 0
    while True:
        tries += 1
        at = killing.folder / "disk"
        with small_disk(at):
            place, full = _placed(killing, at, disk)
            before = rows_of(place.root / scenario.workspace / "dabiao.sqlite")
            leave(full, room)
            told = _deed(place, scenario)
            # A database cannot even be looked at while its disk is full.
            (full / _FILLER).unlink()
            faults = _faults(killing, place, scenario, told, before)
            faults += killing.again(place, scenario)
        seen[told or "done"] += 1
        wrong += [f"{room // 1024} KiB: {fault}" for fault in faults]
        if told is None:
            return Filled(
                deed=name, disk=disk, tries=tries, room=room // 1024, seen=dict(seen),
                wrong=tuple(wrong),
            )  # fmt: skip
        room += step
        if room > DISK_BYTES // 2:
            raise RuntimeError(f"{name} never succeeds: {told}")


def _placed(killing: Killing, at: Path, disk: str) -> tuple[Place, Path]:
    """Return the folders, and the one whose disk is to be filled."""
    if disk == "stick":
        place = killing.fresh(killing.folder / "run")
        return Place(root=place.root, ground=place.ground, stick=at), at
    place = killing.fresh(at / "run")
    return Place(root=place.root, ground=place.ground, stick=killing.folder), at


def _deed(place: Place, scenario: Scenario) -> str | None:
    """Do the deed; return the trouble it told, None where it succeeded."""
    try:
        scenario.deed(place)
    except Trouble as trouble:
        return f"{trouble.code} {'told' if sentence(trouble).count('。') >= 2 else 'untold'}"
    except Refusal as refusal:
        return f"refused: {refusal.code}"
    except Exception as error:  # noqa: BLE001  (what escapes is what is looked for)
        return f"{type(error).__name__}: {error}"
    return None


def _faults(
    killing: Killing, place: Place, scenario: Scenario, told: str | None, before: Mapping[str, str]
) -> list[str]:
    if told is None:
        return []
    faults = list(killing.half_files(place))
    if told != f"{TroubleCode.DISK_FULL} told":
        faults.append(told)
    if scenario.at_once and rows_of(place.root / scenario.workspace / "dabiao.sqlite") != before:
        faults.append("rows were written")
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(prog="disks")
    parser.add_argument("deeds", nargs="*", metavar="deed", help=" ".join(SCENARIOS))
    parser.add_argument("--step", type=int, default=16, help="KiB of room more each time")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder))
        for name in asked.deeds or SCENARIOS:
            for disk in ("stick", "workspace") if name in _STICK else ("workspace",):
                told = filled(killing, name, disk, asked.step * 1024)
                sys.stdout.write(json.dumps(asdict(told), ensure_ascii=False) + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
