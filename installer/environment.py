"""The virtual environment made from a lock, and when it must be made again."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

STAMP = "dabiao-environment.json"
"""Written into the environment last, so an interrupted installation is taken up again."""

WHEELS = ("--only-binary", ":all:", "--no-binary", "bagit")
"""Nothing is built on the user's machine; bagit, for tests only, has no wheel of its own."""


class Need(Enum):
    """What the environment is for; the value is the lock that answers it."""

    RUN = "requirements.lock"
    TEST = "requirements-dev.lock"


_ANSWERED_BY = {Need.RUN: (Need.RUN, Need.TEST), Need.TEST: (Need.TEST,)}
"""The developer's lock holds every line of the user's, at the same versions."""


class EnvironmentFailed(Exception):
    """The environment cannot be made; the text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A virtual environment at ``place`` for the repository at ``root``."""

    root: Path
    place: Path

    @property
    def python(self) -> Path:
        """The environment's interpreter (there only once it has been made)."""
        return self._script("python")

    def tool(self, name: str) -> Path:
        """Return the path of a command that a locked package installs."""
        return self._script(name)

    def satisfies(self, need: Need) -> bool:
        """Tell whether a lock that answers the need was installed whole, as it reads now."""
        installed = self._installed()
        return any(
            lock.value in installed and installed[lock.value] == self._digest(lock)
            for lock in _ANSWERED_BY[need]
        )

    def provide(self, need: Need) -> None:
        """Install the lock unless it is installed already; only then is the network used.

        Raises: EnvironmentFailed if Python cannot make environments or pip refuses.
        """
        if self.satisfies(need):
            return
        if not self._can_be_kept():
            self._create()
        print(f"Installing {need.value} into {self.place} (once per change of the lock) …")
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        lock = str(self.root / need.value)
        ended = subprocess.run(
            [*pip, "--no-input", *WHEELS, "--require-hashes", "-r", lock],
            check=False,
        )
        if ended.returncode != 0:
            message = "pip could not install the lock; its own words are above."
            raise EnvironmentFailed(message)
        self.remember(need)

    def remember(self, need: Need) -> None:
        """Write down that the need's lock, as it reads now, has been installed whole."""
        stamp = {"made": self._made(), "locks": {need.value: self._digest(need)}}
        (self.place / STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")

    def _create(self) -> None:
        print(f"Making {self.place} with Python {sys.version.split()[0]} …")
        if self.place.exists() and not self._looks_like_environment():
            message = f"{self.place} is in the way: it is no virtual environment."
            raise EnvironmentFailed(message)
        shutil.rmtree(self.place, ignore_errors=True)
        try:
            venv.create(self.place, with_pip=True, symlinks=os.name != "nt")
        except (OSError, subprocess.CalledProcessError) as reason:
            message = f"Python could not make {self.place}: {reason}"
            raise EnvironmentFailed(message) from reason

    def _looks_like_environment(self) -> bool:
        return (self.place / "pyvenv.cfg").is_file()

    def _can_be_kept(self) -> bool:
        """One made by hand is kept if its pip works; a moved one has useless commands."""
        if self._stamp().get("made", self._made()) != self._made() or not self.python.exists():
            return False
        asked = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
        ended = subprocess.run([self.python, "-c", asked], check=False, capture_output=True)
        return ended.returncode == 0

    def _made(self) -> str:
        return f"{self.place} {sys.version_info.major}.{sys.version_info.minor}"

    def _stamp(self) -> dict[str, object]:
        try:
            stamp = json.loads((self.place / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _installed(self) -> dict[str, str]:
        stamp = self._stamp()
        locks = stamp.get("locks")
        whole = stamp.get("made") == self._made() and self.python.exists()
        return locks if whole and isinstance(locks, dict) else {}

    def _digest(self, need: Need) -> str:
        return hashlib.sha256((self.root / need.value).read_bytes()).hexdigest()

    def _script(self, name: str) -> Path:
        if os.name == "nt":
            return self.place / "Scripts" / f"{name}.exe"
        return self.place / "bin" / name
