"""Pictures of the real program: started as a user starts it, driven by keys, photographed.

Runs in the environment (needs Pillow) with Xvfb and xdotool, on Linux. A key is
pressed, and a picture taken, when the screen has stood still and the program has
nothing left to do: one that is at work may show nothing of it. Used for the
README and for looking: ``python3 installer/dev.py shots --out DIR``. With
``--manual`` the manual's pictures are taken anew (``installer.shots_manual``).
"""

import argparse
import configparser
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

from models.usecases.sample.workspaces import sample_on_disk
from ui.seat import PAGE, Seat

ROOT = Path(__file__).resolve().parent.parent
SIZE = "1366x768"
STILL_SECONDS = 0.6
LONGEST_SECONDS = 180.0
SMALLEST_STILL = 0.15
LARGEST_SHARE = 0.2
"""Of a processor: a program that takes less is waiting for a person."""
WINDOW = "dabiao"
OPEN = "--open"
FRONT = "front"
"""In place of a key: the window on top gets the keyboard; nobody else gives it here."""
_SEAT = {"QT_QPA_PLATFORM": "xcb", "HOME": "/home/dabiao"}
"""Nobody's home: folders that are offered show in pictures."""
CURSOR = 3
"""Pixels a text cursor is wide, at most."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the keys pressed before it (``type:…`` types text, ``click:x,y`` points)."""

    name: str
    keys: tuple[str, ...]


CENTRE = (
    Shot("home", ("ctrl+1",)),
    Shot("ledgers-staff", ("ctrl+2",)),
    Shot("import", ("ctrl+3",)),
    Shot("checklist", ("F6", "type:1.4.1", "Return")),
    Shot("gaps", ("ctrl+5",)),
    Shot("gaps-what-if", ("ctrl+i",)),
    Shot("rectify", ("ctrl+6",)),
    Shot("rectify-time", ("ctrl+6", "shift+Tab", "Right")),
    Shot("submit", ("ctrl+7",)),
    Shot("reports", ("ctrl+8",)),
    Shot("packs", ("ctrl+9",)),
    Shot("settings", ("ctrl+comma",)),
)
UNDER_OTHERS = ("duties", "selfcheck", "trends", "paper")
"""Pages no key leads to; the program is opened on them. A picture is named after its page."""
RETURNED = "白鹭镇"
"""The centre of the sample whose submission was returned: its feedback page has something."""
COUNTY = (
    Shot("county-institutions", ("ctrl+1",)),
    Shot("county-inbox", ("ctrl+2",)),
    Shot("county-review", ("ctrl+3",)),
    Shot("county-rollup", ("ctrl+4",)),
    Shot("county-packs", ("ctrl+5",)),
)


class Screen:
    """A virtual screen of its own, and the keys pressed on it."""

    def __init__(self, number: str) -> None:
        self.display = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.display}
        self.program: int | None = None
        """Process id of the program that is shown."""
        self.rest = STILL_SECONDS
        """How long nothing may move before a picture is taken."""
        self.window = ""
        """The window that was waited for last."""

    def press(self, keys: Sequence[str]) -> None:
        """Press keys one after the other, as a person would."""
        for key in keys:
            if key == FRONT:
                self.wait_for_window()
                continue
            kind, _, rest = key.partition(":")
            words = {
                "type": ["type", rest],
                "click": ["mousemove", *rest.split(","), "click", "1"],
            }.get(kind, ["key", key])
            subprocess.run(["xdotool", *words], env=self.environment, check=True)
            time.sleep(SMALLEST_STILL)

    def wait_for_window(self) -> None:
        """Wait until the program shows a window, and give it the keyboard.

        There is no window manager here that would do so.
        """
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--class", WINDOW],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=LONGEST_SECONDS,
        )
        window = found.stdout.split()[-1]
        self.window = window
        subprocess.run(["xdotool", "windowfocus", window], env=self.environment, check=True)

    def fill(self) -> None:
        """Make the window as large as the screen."""
        for words in (
            ["windowmove", self.window, "0", "0"],
            ["windowsize", self.window, "100%", "100%"],
        ):
            subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def still(self) -> Image.Image:
        """Return the screen once it is not empty, has not changed and the program has rested."""
        until = time.monotonic() + LONGEST_SECONDS
        before, since, worked = self._grab(), time.monotonic(), self._worked()
        while time.monotonic() < until:
            time.sleep(SMALLEST_STILL)
            now = self._grab()
            rested = time.monotonic() - since
            if _differ(before, now):
                before, since, worked = now, time.monotonic(), self._worked()
            elif rested > self.rest:
                if self._worked() - worked < LARGEST_SHARE * rested and not _is_empty(now):
                    return now
                since, worked = time.monotonic(), self._worked()
        raise TimeoutError("the screen never stood still")

    def _worked(self) -> float:
        """Return the seconds of processor time the program has taken so far (proc(5))."""
        if self.program is None:
            return 0.0
        stat = Path(f"/proc/{self.program}/stat").read_text(encoding="utf-8")
        # after the name, which may hold blanks: state is the 3rd field, user time the 14th
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def _grab(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display).convert("RGB")


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """Tell whether two pictures differ in more than a text cursor that blinks."""
    box = ImageChops.difference(one, other).getbbox()
    return box is not None and box[2] - box[0] > CURSOR


def _is_empty(picture: Image.Image) -> bool:
    return len(picture.getcolors(64) or ()) == 1


@contextmanager
def screen(size: str = SIZE) -> Iterator[Screen]:
    """A fresh Xvfb that ends with the block."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield Screen(told.readline().strip())
    finally:
        server.terminate()
        server.wait()


@contextmanager
def program(
    on: Screen, settings: argparse.Namespace, *words: str, page: str = ""
) -> Iterator[None]:
    """The program with settings of its own, started with ``words``.

    ``page``: where the workspace was left; ``words`` then end with the sample, whose main
    centre is meant, or with the workspace that is opened.
    """
    with tempfile.TemporaryDirectory() as home:
        seat = Path(home) / "dabiao" / "seat.ini"
        seat.parent.mkdir()
        ini = configparser.ConfigParser()
        ini["look"] = {
            "percent": str(settings.percent),
            "theme": settings.theme,
            "language": settings.language,
        }
        with seat.open("w", encoding="utf-8") as stream:
            ini.write(stream)
        if page:
            last = Path(words[-1])
            folder = last if OPEN in words else sample_on_disk(last).centres[0].folder
            left = Seat(seat).within(folder)
            left.keep(PAGE, page)
            left.save()
        started = subprocess.Popen(
            [sys.executable, "-m", "installer.sample_day", *words],
            cwd=ROOT,
            env={**on.environment, **_SEAT, "XDG_CONFIG_HOME": home},
        )
        on.program = started.pid
        try:
            on.wait_for_window()
            yield
        finally:
            on.program = None
            started.terminate()
            started.wait()


def take(shots: Sequence[Shot], on: Screen, settings: argparse.Namespace) -> None:
    """Take the pictures one after the other."""
    for shot in shots:
        if settings.only and shot.name not in settings.only:
            continue
        on.press(shot.keys)
        picture = settings.out / f"{shot.name}.png"
        on.still().save(picture)
        print(picture)


def opened_on(name: str, sample: str) -> tuple[str, str]:
    """Return the words that open the sample's centre of that name."""
    (folder,) = Path(sample, "centres").glob(f"*{name}*")
    return OPEN, str(folder)


def main(words: Sequence[str]) -> int:
    """Take every picture into ``--out``."""
    if "--manual" in words:
        from installer.shots_manual import main as of_manual

        return of_manual([word for word in words if word != "--manual"])
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--sample", type=Path, default=ROOT / "sample-data")
    parser.add_argument("--percent", type=int, default=100)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", default="zh_CN")
    parser.add_argument("--only", nargs="*", default=[])
    settings = parser.parse_args(words)
    settings.out.mkdir(parents=True, exist_ok=True)
    sample = str(settings.sample.resolve())
    with screen() as on, program(on, settings, "--sample", sample):
        while not (settings.sample / "county" / "dabiao.sqlite").is_file():
            time.sleep(1)
        on.still()
        take(CENTRE, on, settings)
    for page in UNDER_OTHERS:
        if not settings.only or page in settings.only:
            with screen() as on, program(on, settings, "--sample", sample, page=page):
                on.still()
                take((Shot(page, ()),), on, settings)
    if not settings.only or "feedback" in settings.only:
        with screen() as on, program(on, settings, *opened_on(RETURNED, sample), page="feedback"):
            on.still()
            take((Shot("feedback", ()),), on, settings)
    with screen() as on, program(on, settings, OPEN, f"{sample}/county"):
        on.still()
        on.wait_for_window()  # the frame of a centre gave way to a county's
        take(COUNTY, on, settings)
    with screen() as on, program(on, settings):
        take((Shot("first-run", ()),), on, settings)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
