"""密钥卡: one page that says whose key this is, to be sealed and handed over."""

from dataclasses import dataclass
from datetime import date, datetime

from models.reports.content import (
    Block,
    Document,
    Drawing,
    KeyValues,
    PageMarks,
    Pair,
    Part,
    SignatureBlock,
    paragraph,
    strong,
)
from models.reports.qr_runs import qr_runs
from models.reports.shapes import Anchor, Box, Ink, Measure, Picture, Shape, Stroke, Words

TITLE = "密钥卡"
_QR_SIDE = 150.0
_GAP = 18.0
_GROUP_SIZE = 26.0
_LABEL_SIZE = 10.5
_ACROSS, _DOWN = 2, 3
"""Six groups, two beside each other: they are read aloud line by line."""
_PAD = 12.0
_LABEL = "指纹，共 6 组，一行一行念"
_WIDEST = "000000"
"""A group and the room beside it."""
_INSTITUTION = (
    "这张卡证明上面的密钥是本单位的。",
    (
        "盖章后交给县里。县里登记本单位时，拿卡上 6 组数字和登记文件里的逐组对照，一致才登记；"
        "以后收到的上报包，就能认出是不是本单位签的。"
    ),
)
_COUNTY = (
    "这张卡证明上面的密钥是本县的。",
    (
        "盖章后发给各机构。机构登记县里时，拿卡上 6 组数字和县级标识文件里的逐组对照，一致才登记；"
        "以后上报包只有县里打得开，下发和反馈也能认出是不是县里签的。"
    ),
)
_KEPT = "卡上没有口令，别人拿到也签不了名。换了密钥，要重新打印、盖章、交换。"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPaper:
    """Whose key. ``code``: unified code or region; ``fingerprint`` in six groups.

    ``qr``: payload of the code beside it; ``county``: it is the county's own.
    """

    owner: str
    code: str
    county: bool
    key_id: str
    fingerprint: str
    recipient: str
    qr: str
    on: date
    made_at: datetime


def key_card_document(given: KeyPaper) -> Document:
    """Return the page as a content tree."""
    return Document(
        title=TITLE,
        parts=(
            Part(title=f"{TITLE}（{'县级' if given.county else '机构'}）", blocks=_blocks(given)),
        ),
        made_at=given.made_at,
        running=given.owner,
        author=given.owner,
        marks=PageMarks(page_of="第 {page} 页，共 {pages} 页"),
        cover=False,
    )


def _blocks(given: KeyPaper) -> tuple[Block, ...]:
    code = "行政区划代码" if given.county else "统一社会信用代码"
    first, then = _COUNTY if given.county else _INSTITUTION
    return (
        KeyValues(
            pairs=(
                Pair(label="单位", value=given.owner),
                Pair(label=code, value=given.code),
                Pair(label="密钥编号", value=given.key_id),
                Pair(label="打印日期", value=f"{given.on:%Y-%m-%d}"),
            ),
            across=2,
        ),
        Drawing(
            drawable=_Face(fingerprint=given.fingerprint, qr=given.qr),
            told=f"指纹 {given.fingerprint}",
        ),
        KeyValues(pairs=(Pair(label="收件地址", value=given.recipient),), across=1),
        paragraph(strong(first), then),
        paragraph(_KEPT),
        SignatureBlock(lines=("经办人", "负责人", "日期"), seal_caption="（公章）"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """Left the six groups, big; right the QR code with the same and the address."""

    fingerprint: str
    qr: str

    def picture(self, width: float, measure: Measure) -> Picture:
        """Lay it out, ``width`` points wide."""
        room = width - _QR_SIDE - _GAP
        shapes: list[Shape] = [
            Box(x=0, y=0, width=room, height=_QR_SIDE, stroke=Stroke(ink=Ink.EDGE, width=0.8)),
            Words(x=_PAD, baseline=_PAD + _LABEL_SIZE, text=_LABEL, size=_LABEL_SIZE),
        ]
        top = _PAD + _LABEL_SIZE + _PAD
        pitch = (_QR_SIDE - top) / _DOWN
        size = min(_GROUP_SIZE, room * _GROUP_SIZE / (_ACROSS * measure(_WIDEST, _GROUP_SIZE)))
        for number, group in enumerate(self.fingerprint.split()):
            row, column = divmod(number, _ACROSS)
            shapes.append(
                Words(
                    x=room * (2 * column + 1) / (2 * _ACROSS),
                    baseline=top + pitch * row + pitch * 0.6,
                    text=group,
                    size=size,
                    anchor=Anchor.MIDDLE,
                    strong=True,
                )
            )
        return Picture(
            width=width, height=_QR_SIDE, shapes=(*shapes, *_modules(self.qr, room + _GAP))
        )


def _modules(payload: str, left: float) -> tuple[Box, ...]:
    side, runs = qr_runs(payload)
    module = _QR_SIDE / side
    return tuple(
        Box(
            x=left + run.column * module,
            y=run.row * module,
            width=run.length * module,
            height=module,
            fill=Ink.TEXT,
        )
        for run in runs
    )
