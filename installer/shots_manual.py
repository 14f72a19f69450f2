"""The manual's pictures, taken of the real program on a sample county made for them.

``python3 installer/dev.py shots --manual`` takes all of them; names after it take
those. The screen is smaller than the README's, so that words can be read in a
picture as wide as a page. Pictures have few colours and are small.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from installer import manual
from installer.shots import FRONT, OPEN, RETURNED, ROOT, Shot, opened_on, program, screen
from installer.shots import SIZE as WIDE

PICTURES = ROOT / "resources" / "manual" / "pictures"
SIZE = "1280x720"
"""A county's pictures are ``WIDE``: two tables stand beside each other there."""
COLOURS = 128
REST_SECONDS = 2.5
"""A busy machine gives the program little of its processors; it must not look at rest."""

ROWS = "ROWS"
"""Stands in keys for the file of another centre's people that is imported."""

CENTRE = (
    Shot("home", ("ctrl+1",)),
    Shot("", ("click:271,21",)),
    Shot("new-year", ("End", "Return")),
    Shot("", (FRONT, "Escape")),
    Shot("ledgers-staff", (FRONT, "ctrl+2", "click:150,288")),
    Shot("", ("click:640,316", "shift+Right", "shift+Down", "ctrl+c")),
    Shot("paste", ("Down", "Down", "Left", "ctrl+v")),
    Shot("import", ("Escape", "ctrl+3")),
    Shot("", ("click:775,403",)),
    Shot("", (FRONT, f"type:{ROWS}", "Return")),
    Shot("import-check", (FRONT, "alt+n")),
    Shot("checklist", ("F6", "type:1.4.1", "Return")),
    Shot("checks", ("ctrl+5", "ctrl+F8")),
    Shot("gaps", ("Escape", "ctrl+5")),
    Shot("gaps-what-if", ("click:340,283", "shift+Down", "ctrl+i")),
    Shot("", ("click:1253,117", "Escape")),
    Shot("", ("click:1136,652",)),
    Shot("gaps-why", ("Tab", "ctrl+End", "Up", "Up", "Up")),
    Shot("gaps-plan", ("Escape", "click:1032,652")),
    Shot("rectify", ("ctrl+6",)),
    Shot("rectify-time", ("click:334,113",)),
    Shot("", ("click:481,70",)),
    Shot("duties", ("click:300,363",)),
    Shot("", ("ctrl+6", "click:548,70")),
    Shot("selfcheck", ("click:150,345",)),
    Shot("submit", ("ctrl+7",)),
    Shot("", ("click:1221,116",)),
    Shot("sent", (FRONT, "click:150,390")),
    Shot("", ("Escape",)),
    Shot("reports", (FRONT, "ctrl+8")),
    Shot("trends", ("click:1210,70",)),
    Shot("packs", ("ctrl+9",)),
    Shot("settings", ("ctrl+comma",)),
    Shot("people", ("Right",)),
)
"""A shot without a name is a step that must be over before the next key."""
HAND_OVER = (Shot("handover", ()),)
PAPER = (Shot("paper", ()),)
FEEDBACK = (Shot("feedback", ("Down",)),)
COUNTY = (
    Shot("county-institutions", ("ctrl+1",)),
    Shot("county-inbox", ("ctrl+2",)),
    Shot("county-review", ("ctrl+3",)),
    Shot("county-conclusion", ("F9",)),
    Shot("county-rollup", ("ctrl+4",)),
)
FIRST = (Shot("first-run", ()),)


def main(words: Sequence[str]) -> int:
    """Write the page of keys and take every picture."""
    parser = argparse.ArgumentParser(prog="dev.py shots --manual", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="name", help="which; all without")
    parser.add_argument("--sample", type=Path, help="a sample county that is there already")
    parser.add_argument("--out", type=Path, default=PICTURES)
    given = parser.parse_args(words)
    given.percent, given.theme, given.language = 100, "light", "zh_CN"
    given.out.mkdir(parents=True, exist_ok=True)
    manual.main()
    with tempfile.TemporaryDirectory() as scratch:
        sample = given.sample or _make_sample(Path(scratch))
        shown = ("--sample", str(sample))
        rounds = (
            (CENTRE, shown, "home"),
            (HAND_OVER, shown, "handover"),
            (PAPER, shown, "paper"),
            (FEEDBACK, opened_on(RETURNED, str(sample)), "feedback"),
            (COUNTY, (OPEN, str(sample / "county")), ""),
            (FIRST, (), ""),
        )
        for shots, start, page in rounds:
            if any(_wanted(shot, given.only) for shot in shots):
                _take(shots, start, page, given, Path(scratch))
    return 0


def _make_sample(scratch: Path) -> Path:
    sample = scratch / "sample"
    _dabiao("sample", str(sample))
    return sample


def _dabiao(*words: str) -> None:
    command = [sys.executable, "main.py", *words]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _take(
    shots: Sequence[Shot],
    start: Sequence[str],
    page: str,
    given: argparse.Namespace,
    scratch: Path,
) -> None:
    """Press every shot's keys, also of those not wanted: one begins where another ended."""
    if any(ROWS in "".join(shot.keys) for shot in shots):
        lender = next((Path(start[1]) / "centres").glob("*北渡*"))
        _dabiao("ledger", "export", str(lender), "staff", "--out", str(scratch / "rows.xlsx"))
    with screen(WIDE if shots is COUNTY else SIZE) as on, program(on, given, *start, page=page):
        on.rest = REST_SECONDS
        on.still()
        on.wait_for_window()  # the threshold, or the frame of a centre, may have given way
        on.fill()
        on.still()
        for shot in shots:
            on.press([key.replace(ROWS, str(scratch / "rows.xlsx")) for key in shot.keys])
            picture = on.still()
            if _wanted(shot, given.only):
                _save(picture, given.out / f"{shot.name}.png")


def _wanted(shot: Shot, only: Sequence[str]) -> bool:
    return bool(shot.name) and (not only or shot.name in only)


def _save(picture: Image.Image, path: Path) -> None:
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
