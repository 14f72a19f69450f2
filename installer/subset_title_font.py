"""Cut Noto Serif SC down to what the official title needs.

Run by hand when the font is renewed::

    python installer/subset_title_font.py NotoSerifSC_600SemiBold.ttf resources/fonts

Kept: GB 2312, Latin-1, and every character the shipped Noto Sans SC lacks, so
that the serif can stand in for it.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_TARGET = "NotoSerifSC-SemiBold.ttf"
_SANS = "NotoSansSC-Regular.ttf"


def gb2312() -> set[int]:
    """Return the code points of GB 2312-80 (rows 1-9 symbols, 16-87 Chinese characters)."""
    points = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                points.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return points


def cut(source: Path, folder: Path) -> Path:
    """Write the subset of ``source`` into ``folder``, beside the sans it backs up."""
    serif = TTFont(source)
    lacking = set(serif.getBestCmap()) - set(TTFont(folder / _SANS).getBestCmap())
    options = subset.Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.hinting = False
    options.drop_tables += ["vhea", "vmtx", "STAT", "BASE", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=gb2312() | set(range(0x20, 0x100)) | lacking)
    subsetter.subset(serif)
    serif["head"].modified = serif["head"].created
    serif.recalcTimestamp = False
    target = folder / _TARGET
    serif.save(target)
    return target


if __name__ == "__main__":
    print(cut(Path(sys.argv[1]), Path(sys.argv[2])))
