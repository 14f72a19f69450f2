"""Print this machine's key card: whose key it is, to be sealed and handed over."""

from collections.abc import Sequence
from pathlib import Path

from models.exchange.filenames import file_safe
from models.exchange.paper_marks import KeyMark, is_ours, key_payload, read_mark
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.key_card import TITLE, KeyPaper, key_card_document
from models.reports.paper import draw_paper
from models.usecases.cards import KeyCard
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.named_files import write_file
from models.usecases.packages.paper_cards import KeyPaperCard
from models.usecases.packages.seat_keys import key_card, public_side
from models.vocabulary.clock import day_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress


def key_card_paper(opened: Centre | County) -> Document:
    """Return the page of the key in force; no passphrase is asked. Raises: Trouble KEYS_…."""
    key, code = _own(opened)
    now = opened.clock.now()
    return key_card_document(
        KeyPaper(
            owner=key.owner,
            code=code,
            county=isinstance(opened, County),
            key_id=key.key_id,
            fingerprint=key.fingerprint,
            recipient=key.recipient,
            qr=key_payload(
                KeyMark(
                    key_id=key.key_id,
                    fingerprint=key.fingerprint,
                    recipient=key.recipient,
                    owner=code,
                )
            ),
            on=day_in_china(now),
            made_at=now,
        )
    )


def print_key_card(
    opened: Centre | County, out: Path, fonts: FontFiles, progress: Progress
) -> KeyPaperCard:
    """Write the page as PDF into ``out``; anybody here may: it tells nothing secret.

    Raises: Trouble KEYS_MISSING, KEYS_DAMAGED, FONT_MISSING, DISK_FULL, NO_PERMISSION …;
    Cancelled.
    """
    key, _ = _own(opened)
    name = f"{file_safe(key.owner)}-{TITLE}-{key.key_id}.pdf"
    drawn = draw_paper(key_card_paper(opened), fonts, progress)
    return KeyPaperCard(key=key, pdf=write_file(out / name, drawn))


def read_key_card(text: str) -> KeyMark:
    """Return what a scanned key card says.

    Raises: Refusal KEY_CARD_NOT_ONE for a report's code or a typed one, PAPER_CODE_… as
    ``read_mark``.
    """
    mark = read_mark(text)
    if not isinstance(mark, KeyMark):
        raise Refusal(RefusalCode.KEY_CARD_NOT_ONE)
    return mark


def read_scanned_card(texts: Sequence[str]) -> KeyMark:
    """Return what the key card in a picture says, by the QR codes found in it.

    Raises: Refusal SCAN_NO_CODE where there are none, else as ``read_key_card``.
    """
    if not texts:
        raise Refusal(RefusalCode.SCAN_NO_CODE)
    return read_key_card(next((text for text in texts if is_ours(text)), texts[0]))


def _own(opened: Centre | County) -> tuple[KeyCard, str]:
    """Return the key in force, and the code its owner is known by."""
    if isinstance(opened, County):
        return opened.key(), opened.region
    profile = opened.profile
    return key_card(public_side(opened.workspace.folder), profile.name), profile.uscc
