"""Pages of a real report, printed, scanned badly, and read; and pictures made to hurt."""

import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO

import pytest
import segno
from PIL import Image, ImageFilter

from forms.scans.qr_codes import read_qr_codes
from models.reports.content import PageMarks, paragraph
from models.reports.paper import draw_paper
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.limits import SCAN_IMAGE_BYTES
from models.vocabulary.progress import Unwatched
from tests.foreign_tools import run
from tests.reports_builder import document, fonts

PAYLOAD = (
    "DABIAO1 12990100MA0000000X N12 2025 R12 "
    "7K2MQ9XA40DE7K2MQ9XA40DE7K2MQ9XA40DE7K2MQ9XA40DE7K20 A12 B130 C150 D120 E18 0000"
)


def codes(data: bytes) -> tuple[str, ...]:
    return read_qr_codes(data, "扫描.jpg", Unwatched())


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Image.Image]:
    """One page of a report as it comes off the glass, in grey."""
    folder = tmp_path_factory.mktemp("page")
    marks = PageMarks(number="X" * 64, digest=("7K2M", "Q9XA", "40DE"), qr=PAYLOAD)
    made = replace(document(*[paragraph("医疗质量与安全。" * 40) for _ in range(8)]), marks=marks)
    (folder / "page.pdf").write_bytes(draw_paper(made, fonts(), Unwatched()))

    def scanned(dpi: int) -> Image.Image:
        target = folder / f"page-{dpi}"
        words = f"pdftoppm -r {dpi} -gray -f 2 -l 2 -singlefile page.pdf {target.name}"
        run(*words.split(), cwd=folder)
        with Image.open(target.with_suffix(".pgm")) as image:
            return image.convert("L")

    return scanned


@pytest.mark.parametrize(("dpi", "degrees"), [(150, 0), (150, 3), (200, -3), (200, 93)])
def test_a_bad_scan_of_a_page_is_read(
    page: Callable[[int], Image.Image], dpi: int, degrees: float
) -> None:
    turned = page(dpi).rotate(
        degrees, expand=True, fillcolor=235, resample=Image.Resampling.BICUBIC
    )
    blurred = turned.filter(ImageFilter.GaussianBlur(0.5))
    assert codes(saved(blurred, "JPEG", quality=60)) == (PAYLOAD,)


def test_every_kind_of_picture_and_every_page_of_one_is_read(
    page: Callable[[int], Image.Image],
) -> None:
    sheet = page(150)
    for kind in ("PNG", "BMP", "TIFF"):
        assert codes(saved(sheet, kind)) == (PAYLOAD,)
    blank = Image.new("1", sheet.size, 1)
    fax = saved(
        blank, "TIFF", save_all=True, append_images=[sheet.convert("1")], compression="group4"
    )
    assert codes(fax) == (PAYLOAD,)


def test_a_photograph_in_colour_with_a_dark_corner_is_read(
    page: Callable[[int], Image.Image],
) -> None:
    sheet = page(200)
    light = Image.linear_gradient("L").resize(sheet.size).point(lambda grey: 110 + grey // 2)
    photo = Image.composite(sheet, Image.new("L", sheet.size, 0), light).convert("RGB")
    assert codes(saved(photo, "JPEG", quality=60)) == (PAYLOAD,)


def test_a_picture_without_a_code_has_none() -> None:
    assert codes(saved(Image.new("RGB", (400, 300), "white"), "PNG")) == ()


def refusal_of(data: bytes) -> RefusalCode:
    with pytest.raises(Refusal) as caught:
        codes(data)
    assert caught.value.place.file == "扫描.jpg"
    return caught.value.code


def png_of(width: int, height: int, packed: bytes) -> bytes:
    """A PNG that says how large it is, whatever is inside."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(8_001, 8_000), (10_000, 10_000), (60_000, 60_000)])
def test_a_bomb_is_refused_by_what_its_header_says(size: tuple[int, int]) -> None:
    assert refusal_of(png_of(*size, zlib.compress(bytes(1_000_000)))) is RefusalCode.SCAN_TOO_LARGE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", RefusalCode.SCAN_NOT_AN_IMAGE),
        (b"%PDF-1.7 ...", RefusalCode.SCAN_NOT_AN_IMAGE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", RefusalCode.SCAN_NOT_AN_IMAGE),
        (b"PK\x03\x04" + bytes(100), RefusalCode.SCAN_NOT_AN_IMAGE),
        (saved(Image.new("L", (50, 50)), "GIF"), RefusalCode.SCAN_NOT_AN_IMAGE),
        (saved(Image.new("L", (50, 50)), "WEBP"), RefusalCode.SCAN_NOT_AN_IMAGE),
        (saved(Image.new("L", (50, 50)), "EPS"), RefusalCode.SCAN_NOT_AN_IMAGE),
        (png_of(100, 100, zlib.compress(bytes(50))), RefusalCode.SCAN_DAMAGED),
        (saved(Image.effect_noise((400, 400), 90), "JPEG")[:4_000], RefusalCode.SCAN_DAMAGED),
        (saved(Image.effect_noise((90, 90), 90), "TIFF")[:4_000], RefusalCode.SCAN_DAMAGED),
    ],
    ids=["empty", "pdf", "svg", "zip", "gif", "webp", "eps", "short png", "cut jpeg", "cut tiff"],
)
def test_other_files_and_broken_pictures_are_refused(data: bytes, code: RefusalCode) -> None:
    assert refusal_of(data) is code


def test_a_giant_file_is_not_opened() -> None:
    assert refusal_of(bytes(SCAN_IMAGE_BYTES + 1)) is RefusalCode.SCAN_TOO_LARGE


def test_changed_bytes_are_read_or_refused_and_never_break_the_program() -> None:
    """Every fourth byte of the head of each kind, changed; a decoder may not raise otherwise."""
    qr = Image.new("L", (140, 140), 255)
    for y, row in enumerate(segno.make_qr("DABIAO1").matrix):
        for x, dark in enumerate(row):
            qr.paste(0 if dark else 255, (20 + 4 * x, 20 + 4 * y, 24 + 4 * x, 24 + 4 * y))
    for kind in ("JPEG", "PNG", "BMP", "TIFF"):
        whole = saved(qr, kind)
        assert codes(whole) == ("DABIAO1",)
        for at in range(0, min(len(whole), 400), 4):
            for value in (0, 0x7F, 0xFF):
                broken = whole[:at] + bytes([value]) + whole[at + 1 :]
                with suppress(Refusal):
                    codes(broken)
