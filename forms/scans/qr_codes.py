"""The door to pictures of paper: which QR codes stand on a scanned or photographed page."""

from importlib.util import find_spec

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Progress

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff")


def can_read_pictures() -> bool:
    """Tell whether this machine has the library; for some processors none is built."""
    return find_spec("zxingcpp") is not None


def read_qr_codes(data: bytes, name: str, progress: Progress) -> tuple[str, ...]:
    """Return the texts of the QR codes in a picture, none where there are none.

    Raises: Refusal SCAN_NOT_AN_IMAGE, SCAN_TOO_LARGE, SCAN_DAMAGED, all at ``name``;
    Trouble SCAN_READER_MISSING; Cancelled.
    """
    if not can_read_pictures():
        raise Trouble(TroubleCode.SCAN_READER_MISSING)
    # a twentieth of a second to import, wanted by few and missing on some machines
    from forms.scans.pictures import codes_in  # noqa: PLC0415

    return codes_in(data, name, progress)
