"""Processes killed at random moments: ``python -m tests.hostile_faults --runs 200 [deed…]``.

Every run starts from the same folders, copied. A child process of its own does the deed
and is killed with SIGKILL somewhere between its first and its last moment; then the
folders are looked at, the program is started again, and the deed is done once more.
One JSON line per deed.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from models.exchange.reading import stage
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys, fingerprint
from models.usecases.centre import Centre
from models.usecases.county.county import County, open_county
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.open_centre import open_centre
from models.usecases.packages.enrol import enrol
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.import_submission import import_folder, import_package
from models.usecases.packages.issue_campaign import issue_campaign
from models.usecases.packages.receive_campaign import receive_campaign
from models.usecases.packages.rotate import read_own_keys, rotate_keys
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.record_review import take_up_again
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, REPORT
from tests.hostile_ground import NEWCOMER, Ground, make_ground, rows_of

_QUIET = Unwatched()
_LISTS = ("inbox/refused.jsonl", "inbox/attempts.jsonl", "quarantine/")
Deed = Callable[["Place"], object]


@dataclass(frozen=True, kw_only=True)
class Place:
    """One copy of all folders: two workspaces, a county's copy that has reviewed, a stick."""

    root: Path
    ground: Ground
    stick: Path

    def county(self, name: str = "county") -> County:
        return open_county(self.root / name, CLOCK, author="周敏")

    def centre(self) -> Centre:
        return open_centre(self.root / "centre", CLOCK, author="李梅")

    def unsealed(self, path: Path, to: Path) -> None:
        """Bring a package for the county to ``to``, opened with the county's key."""
        stage(path, (self.ground.county_keys,), to, _QUIET)

    def genuine(self, name: str) -> Path:
        """Return a package as it lies on the other end's stick."""
        return self.root / "given" / f"{name}.dbag"


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A deed, the workspace it is done in, and whether its rows come all at once.

    ``done``: what is answered where it was done before.
    """

    workspace: str
    deed: Deed
    at_once: bool = True
    done: RefusalCode | None = None


def _export(place: Place) -> object:
    with closing(place.centre()) as centre:
        return export_submission(centre, place.stick, PASSPHRASE, REPORT, CLOCK, _QUIET)


def _import(place: Place) -> object:
    with closing(place.county()) as county:
        return import_package(county, place.genuine("submission"), PASSPHRASE, CLOCK, _QUIET)


def _import_folder(place: Place) -> object:
    with closing(place.county()) as county:
        return import_folder(county, place.root / "given", PASSPHRASE, CLOCK, _QUIET)


def _issue(place: Place) -> object:
    with closing(place.county()) as county:
        draft = place.ground.round.draft()
        return issue_campaign(county, draft, place.stick, PASSPHRASE, CLOCK, _QUIET)


def _receive(place: Place) -> object:
    with closing(place.centre()) as centre:
        return receive_campaign(centre, place.genuine("campaign"), _QUIET)


def _answer(place: Place) -> object:
    with closing(place.county("county-later")) as county:
        digest = _submission(place)
        return issue_feedback(county, digest, place.stick, PASSPHRASE, CLOCK, _QUIET)


def _submission(place: Place) -> Digest:
    return open_bag(place.genuine("submission"), _QUIET).digest


def _take_answer(place: Place) -> object:
    with closing(place.centre()) as centre:
        return receive_feedback(centre, place.genuine("feedback"), PASSPHRASE, _QUIET)


def _enrol(place: Place) -> object:
    with closing(place.county()) as county:
        return enrol(county, place.genuine("enrolment"), fingerprint(NEWCOMER.public), CLOCK)


def _rotate_centre(place: Place) -> object:
    with closing(place.centre()) as centre:
        return rotate_keys(centre, PASSPHRASE, CLOCK)


def _rotate_county(place: Place) -> object:
    with closing(place.county()) as county:
        return rotate_keys(county, PASSPHRASE, CLOCK)


SCENARIOS: Mapping[str, Scenario] = {
    "export": Scenario(workspace="centre", deed=_export),
    "import": Scenario(workspace="county", deed=_import),
    "import-folder": Scenario(workspace="county", deed=_import_folder, at_once=False),
    "issue-campaign": Scenario(workspace="county", deed=_issue),
    "receive-campaign": Scenario(workspace="centre", deed=_receive),
    "issue-feedback": Scenario(
        workspace="county-later", deed=_answer, done=RefusalCode.REVIEW_ISSUED
    ),
    "receive-feedback": Scenario(workspace="centre", deed=_take_answer),
    "enrol": Scenario(workspace="county", deed=_enrol),
    "rotate-centre": Scenario(workspace="centre", deed=_rotate_centre, at_once=False),
    "rotate-county": Scenario(workspace="county", deed=_rotate_county, at_once=False),
}


class Killing:
    """The folders every run starts from, and what they look like before and after a deed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ground = make_ground(folder / "made")
        self._template = folder / "template"
        self._keys = (self._ground.world.keys, self._ground.county_keys)
        self._ground.close()
        for name in ("centre", "county", "county-later"):
            shutil.copytree(folder / "made" / name, self._template / name)
        (self._template / "stick").mkdir()
        (self._template / "given").mkdir()
        for kind, path in self._ground.genuine.items():
            if kind not in {"county-card", "rollup"}:
                shutil.copyfile(path, self._template / "given" / f"{kind}.dbag")
        template = Place(root=self._template, ground=self._ground, stick=self._template)
        for kept in (self._template / "centre" / "packages").glob("*.dbag"):
            kept.unlink()  # so that an export packs anew
        with closing(template.county("county-later")) as county:
            take_up_again(county, _submission(template))

    def run(self, name: str, runs: int, random: Random) -> "Told":
        """Kill the deed ``runs`` times; tell what was wrong afterwards, if anything."""
        scenario = SCENARIOS[name]
        place = self.fresh(self.folder / "run")
        before = rows_of(place.root / scenario.workspace / "dabiao.sqlite")
        started = time.perf_counter()
        assert _child(place, scenario.deed, None) == 0, f"{name} fails by itself"
        took = time.perf_counter() - started
        after = rows_of(place.root / scenario.workspace / "dabiao.sqlite")
        wrong: list[str] = []
        seen = Counter[str]()
        for at in range(runs):
            place = self.fresh(self.folder / "run")
            moment = random.uniform(0, took * 1.05)
            ended = _child(place, scenario.deed, moment)
            seen["killed" if ended == -signal.SIGKILL else "finished"] += 1
            faults = list(self._look(place, scenario, before, after, seen))
            faults += self.again(place, scenario)
            wrong += [f"run {at} at {moment:.3f} s: {fault}" for fault in faults]
        return Told(deed=name, runs=runs, took=took, seen=dict(seen), wrong=tuple(wrong))

    def fresh(self, root: Path) -> Place:
        """Return a new copy of all folders at ``root``."""
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self._template, root)
        return Place(root=root, ground=self._ground, stick=root / "stick")

    def _look(
        self,
        place: Place,
        scenario: Scenario,
        before: Mapping[str, str],
        after: Mapping[str, str],
        seen: Counter[str],
    ) -> Iterator[str]:
        """Look at what the killed process left, before anything is started again."""
        yield from self.half_files(place)
        rows = rows_of(place.root / scenario.workspace / "dabiao.sqlite")
        if rows == before:
            seen["no row"] += 1
        elif rows == after:
            seen["every row"] += 1
        elif scenario.at_once:
            differing = [name for name in rows if rows[name] not in {before[name], after[name]}]
            yield f"some rows, not all: {differing or 'tables of both'}"
        else:
            seen["some steps"] += 1

    def again(self, place: Place, scenario: Scenario) -> list[str]:
        """Start again and do the deed once more."""
        faults = []
        try:
            scenario.deed(place)
        except Exception as error:  # noqa: BLE001  (each is a fault to be told)
            if not isinstance(error, Refusal) or error.code is not scenario.done:
                faults.append(f"the retry fails: {type(error).__name__} {error}")
        faults += self.half_files(place)
        if hidden := has_parts(place.root):
            faults.append(f"left behind after the next start: {hidden}")
        for name in ("centre", "county"):
            opened = place.centre() if name == "centre" else place.county()
            with closing(opened):
                read_own_keys(opened)
        return faults

    def half_files(self, place: Place) -> Iterator[str]:
        """Name every package under its final name that is not whole."""
        places = [place.stick, *place.root.glob("*/packages"), *place.root.glob("*/inbox")]
        for folder in places:
            for path in folder.glob("[!.]*.dbag*"):
                try:
                    _open(path, self._keys, self.folder)
                except Refusal as refusal:
                    yield f"half a package: {path.name} {refusal.code}"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What became of all runs of a deed; ``took``: seconds when nobody kills it."""

    deed: str
    runs: int
    took: float
    seen: dict[str, int]
    wrong: tuple[str, ...]


def has_parts(root: Path) -> list[str]:
    """Return what somebody left who did not come to an end."""
    return [
        str(path.relative_to(root))
        for path in root.rglob(".*")
        if path.name.startswith((".reading-", ".dabiao-"))
    ]


def _open(path: Path, keys: tuple[PrivateKeys, ...], scratch: Path) -> None:
    staged = scratch / "looked-at.dbag"
    stage(path, keys, staged, _QUIET)
    open_bag(staged, _QUIET)
    staged.unlink()


def _child(place: Place, deed: Deed, moment: float | None) -> int:
    """Do the deed in a process of its own, killed after ``moment`` seconds; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            deed(place)
            code = 0
        except BaseException as error:  # noqa: BLE001
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
        finally:
            os._exit(code)
    if moment is not None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def main() -> None:
    parser = argparse.ArgumentParser(prog="faults")
    parser.add_argument("deeds", nargs="*", metavar="deed", help=" ".join(SCENARIOS))
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to work; a real disk by default")
    asked = parser.parse_args()
    random = Random(asked.seed)
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        killing = Killing(Path(folder))
        for name in asked.deeds or SCENARIOS:
            told = killing.run(name, asked.runs, random)
            sys.stdout.write(json.dumps(asdict(told), ensure_ascii=False) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
