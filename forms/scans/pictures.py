"""Find the QR codes in a picture of a page, a scan or a photograph from anywhere.

The picture is hostile until it is read: only four kinds are opened at all, its size is
looked at before a pixel is unpacked, and what breaks a decoder is a refusal.
"""

import struct
from collections.abc import Iterator
from io import BytesIO

import zxingcpp
from PIL import Image, UnidentifiedImageError

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import SCAN_IMAGE_BYTES, SCAN_IMAGE_PAGES, SCAN_IMAGE_PIXELS
from models.vocabulary.progress import Progress

_FORMATS = ("JPEG", "PNG", "BMP", "TIFF")
_GREY = "L"
_SMALLER = 3_000
"""Longest side, in pixels, of the copy that is tried where the whole picture shows no code:
the grain of a large photograph hides what it shows."""
_BREAKS = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    struct.error,
    MemoryError,
    Warning,
)
"""What decoders raise over bytes that were changed on purpose."""


def codes_in(data: bytes, name: str, progress: Progress) -> tuple[str, ...]:
    """Return the texts of the QR codes in a picture; see ``qr_codes.read_qr_codes``."""
    place = Place(file=name)
    if len(data) > SCAN_IMAGE_BYTES:
        raise Refusal(RefusalCode.SCAN_TOO_LARGE, place=place)
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            # Every page of a report says the same: the first that says anything is enough.
            shown = (_codes(page) for page in _pages(image, place, progress))
            return next((codes for codes in shown if codes), ())
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refusal(RefusalCode.SCAN_TOO_LARGE, place=place) from error
    except UnidentifiedImageError as error:
        raise Refusal(RefusalCode.SCAN_NOT_AN_IMAGE, place=place) from error
    except _BREAKS as error:
        raise Refusal(RefusalCode.SCAN_DAMAGED, place=place) from error


def _pages(image: Image.Image, place: Place, progress: Progress) -> Iterator[Image.Image]:
    """Yield the pages of a picture in grey; a scanner may put several into one TIFF."""
    pages = min(getattr(image, "n_frames", 1), SCAN_IMAGE_PAGES)
    for number in range(pages):
        progress.check()
        if number:
            image.seek(number)
        # The header says the size; nothing has been unpacked yet.
        if image.width * image.height > SCAN_IMAGE_PIXELS:
            raise Refusal(RefusalCode.SCAN_TOO_LARGE, place=place)
        image.draft(_GREY, image.size)
        yield image.convert(_GREY)


def _codes(page: Image.Image) -> tuple[str, ...]:
    found = _read(page)
    if not found and max(page.size) > _SMALLER:
        page.thumbnail((_SMALLER, _SMALLER))
        found = _read(page)
    return found


def _read(page: Image.Image) -> tuple[str, ...]:
    codes = zxingcpp.read_barcodes(page, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return tuple(code.text for code in codes)
