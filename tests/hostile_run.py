"""Try every attack of the corpus in a process of its own, and tell what became of each.

One JSON line per attack. The peak of memory is the operating system's own figure for
this process, set back before each attack; it holds the program itself too.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from models.store.workspace import DATABASE
from models.vocabulary.failures import Refusal
from tests.hostile_corpus import CORPUS
from tests.hostile_ground import Ground, files_of, make_ground, rows_of, settle
from tests.hostile_orders import second_feedback, second_round, third_revision
from tests.hostile_usual import Attack
from ui.texts.sentences import sentence

_MAY_GROW = ("inbox/refused.jsonl", "inbox/attempts.jsonl", "quarantine/")
"""What was refused is listed and kept aside, outside the database."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What an attack came to; ``changed`` names tables and files that are not as before.

    ``code`` "" where it was taken in, the name of the exception where it was one.
    ``peak``: bytes of memory, 0 where the system does not tell. ``digest``: of the bytes.
    """

    name: str
    family: str
    kind: str
    code: str
    place: str
    sentence: str
    changed: tuple[str, ...]
    seconds: float
    peak: int
    digest: str


def outcomes(corpus: Sequence[Attack], folder: Path) -> Iterator[Outcome]:
    """Try each attack; the ground stays the same, since nothing may change it."""
    for settled in (False, True):
        chosen = [attack for attack in corpus if attack.settled is settled]
        if not chosen:
            continue
        ground = make_ground(folder / f"settled-{settled}")
        if settled:
            settle(
                ground,
                (
                    ("campaign", second_round(ground)),
                    ("feedback", second_feedback(ground)),
                    ("submission", third_revision(ground)),
                ),
            )
        with ExitStack() as watches:
            watched = [watches.enter_context(Watched(folder)) for folder in ground.workspaces]
            for attack in chosen:
                yield _try(ground, attack, watched)
        ground.close()


class Watched:
    """A workspace looked at again and again: its rows are read where the database says so."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database = sqlite3.connect(folder / DATABASE)
        self._version = -1
        self._rows: Mapping[str, str] = {}
        self.state = self._look()

    def __enter__(self) -> "Watched":
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def changed(self) -> set[str]:
        """Return the tables and files that are not as they were when last asked."""
        before, self.state = self.state, self._look()
        return {name for name, _ in before.items() ^ self.state.items()}

    def _look(self) -> Mapping[str, str]:
        # Another number whenever another connection has committed anything.
        (version,) = self._database.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._rows = rows_of(self._folder / DATABASE)
            self._version = version
        name = self._folder.name
        return {
            **{f"{name} table {table}": digest for table, digest in self._rows.items()},
            **{
                f"{name} file {path}": str(size)
                for path, size in files_of(self._folder).items()
                if not path.startswith(_MAY_GROW)
            },
        }


def _try(ground: Ground, attack: Attack, watched: Sequence[Watched]) -> Outcome:
    path = ground.folder / "attack.dbag"
    data = attack.make(ground)
    path.write_bytes(data)
    if attack.grown_to:
        os.truncate(path, attack.grown_to)
    _forget_peak()
    started = time.perf_counter()
    code, place, told = "", "", ""
    try:
        ground.try_at(attack.door, path)
    except Refusal as refusal:
        code, place, told = refusal.code, refusal.place.path, sentence(refusal)
    except BaseException as error:  # noqa: BLE001  (what escapes is what is looked for)
        code = f"{type(error).__name__}: {error}"
    seconds = time.perf_counter() - started
    peak = _peak()
    path.unlink()
    for workspace in ground.workspaces:
        shutil.rmtree(workspace / "quarantine", ignore_errors=True)
    return Outcome(
        name=attack.name,
        family=attack.family,
        kind=attack.kind,
        code=code,
        place=place,
        sentence=told,
        changed=tuple(sorted(set[str]().union(*(one.changed() for one in watched)))),
        seconds=seconds,
        peak=peak,
        digest=hashlib.sha256(data).hexdigest(),
    )


def _forget_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def _peak() -> int:
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def main() -> None:
    # In memory where there is such a place: what is measured is the program, not the disk.
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else None) as folder:
        for outcome in outcomes(CORPUS, Path(folder)):
            sys.stdout.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
