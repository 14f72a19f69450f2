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
from installer.shots import ROOT, Shot, program, screen

PICTURES = ROOT / "resources" / "manual.zh-CN" / "pictures"
SIZE = "1280x720"
COLOURS = 128

PASTE = ("Right", "Right", "shift+Right", "shift+Down", "ctrl+c", "Down", "Down", "ctrl+v")
"""From the ledger of people: a block copied two rows down."""
CENTRE = (
    Shot("home", ("ctrl+1",)),
    Shot("ledgers-staff", ("ctrl+2", "F6", "type:台账：人员", "Return")),
    Shot("paste", PASTE),
    Shot("import", ("Escape", "Escape", "ctrl+3")),
    Shot("checklist", ("F6", "type:1.4.1", "Return")),
    Shot("checks", ("ctrl+5", "ctrl+F8")),
    Shot("gaps", ("ctrl+F8", "ctrl+5")),
    Shot("submit", ("ctrl+6",)),
    Shot("reports", ("ctrl+7",)),
    Shot("packs", ("ctrl+8",)),
    Shot("settings", ("ctrl+9",)),
)
COUNTY = (
    Shot("county-institutions", ("ctrl+1",)),
    Shot("county-inbox", ("ctrl+2",)),
    Shot("county-review", ("ctrl+3",)),
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
        for shots, start in (
            (CENTRE, ("--sample", str(sample))),
            (COUNTY, ("--open", str(sample / "county"))),
            (FIRST, ()),
        ):
            if any(_wanted(shot, given.only) for shot in shots):
                _take(shots, start, given)
    return 0


def _make_sample(scratch: Path) -> Path:
    sample = scratch / "sample"
    subprocess.run([sys.executable, "main.py", "sample", str(sample)], cwd=ROOT, check=True)
    return sample


def _take(shots: Sequence[Shot], start: Sequence[str], given: argparse.Namespace) -> None:
    """Press every shot's keys, also of those not wanted: one begins where another ended."""
    with screen(SIZE) as on, program(on, given, *start):
        on.still()
        on.wait_for_window()  # the threshold, or the frame of a centre, may have given way
        on.fill()
        on.still()
        for shot in shots:
            on.press(shot.keys)
            picture = on.still()
            if _wanted(shot, given.only):
                _save(picture, given.out / f"{shot.name}.png")


def _wanted(shot: Shot, only: Sequence[str]) -> bool:
    return not only or shot.name in only


def _save(picture: Image.Image, path: Path) -> None:
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
