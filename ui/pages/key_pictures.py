"""Key cards from pictures: read beside the screen, shown in the form that compares keys."""

from functools import partial
from pathlib import Path

from ui.desk import Desk
from ui.pages.fingerprint_form import FingerprintForm


def read_card_pictures(desk: Desk, form: FingerprintForm) -> None:
    """Let a form take pictures of key cards; what is wrong with one is told in the form."""
    form.card.setVisible(desk.bridge.can_read_pictures())
    form.card_chosen.connect(partial(_read, desk, form))


def _read(desk: Desk, form: FingerprintForm, path: Path) -> None:
    bridge = desk.bridge
    job = desk.jobs.start("key-card", lambda progress: bridge.read_key_picture(path, progress))
    job.succeeded.connect(form.take_card)
    job.failed.connect(form.tell)
