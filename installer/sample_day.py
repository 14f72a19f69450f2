"""The program on the day its sample county is made for: a picture then shows the same any day."""

import sys
from collections.abc import Sequence
from functools import partial

from main import make_bridge
from models.usecases.sample.workspaces import SAMPLE_MOMENT
from models.vocabulary.clock import FixedClock
from ui.start import open_desktop


def main(words: Sequence[str]) -> int:
    """Open the desktop as the program would, with the sample's day on its calendar."""
    return open_desktop(partial(make_bridge, FixedClock(moment=SAMPLE_MOMENT)), words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
