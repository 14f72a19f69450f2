"""A desk over an open workspace, for page tests: the real bridge, look and jobs."""

from datetime import UTC, datetime

from models.reports.fontfiles import FontFiles
from models.vocabulary.clock import FixedClock
from resources import resource
from ui.bridge.whole import Bridge, OpenWorkspace
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.look.current import make_look

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
FONTS = FontFiles(
    regular=resource("fonts", "NotoSansSC-Regular.ttf"),
    semibold=resource("fonts", "NotoSansSC-SemiBold.ttf"),
    serif=resource("fonts", "NotoSerifSC-SemiBold.ttf"),
)


def desk_over(opened: OpenWorkspace) -> Desk:
    """Return a desk; the shipped packs are not loaded (the workspace has its own)."""
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
    return Desk(bridge, opened, make_look(resource()), JobRunner())
