"""What the page of conflicts says of two packages."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.usecases.county.conflict_cards import (
    ClauseDifference,
    ConflictCard,
    ConflictLine,
    ConflictSide,
)
from models.vocabulary.clock import shown_in_china
from models.vocabulary.codes import RefusalCode
from ui.look.states import Status
from ui.texts.arrivals import STANDINGS, parts_told
from ui.texts.joining import listed
from ui.translated import translated

STATES = {"open": Status.TO_CONFIRM, "kept": Status.MET, "taken": Status.SET_BY_PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One line of the comparison; ``differs`` where the two sides do not say the same."""

    id: str
    title: str
    here: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether the two sides say different things."""
        return self.here != self.other


def why_shown(line: ConflictLine) -> str:
    """Return in a few words why the package does not fit."""
    translate = QCoreApplication.translate
    words = {
        RefusalCode.REVISION_CONFLICT: translate("ConflictsPage", "同一次，内容不同"),
        RefusalCode.CHAIN_BROKEN: translate("ConflictsPage", "接不上前一次"),
        RefusalCode.ASSESSMENT_SECOND: translate("ConflictsPage", "同一年度，重新开头"),
        RefusalCode.SIGNER_EARLIER: translate("ConflictsPage", "旧密钥签的"),
    }
    return words[RefusalCode(line.code)]


def compared(card: ConflictCard) -> tuple[Compared, ...]:
    """Return the two packages line by line, what differs first: who, when, how far, how many."""
    translate = QCoreApplication.translate
    titles = (
        ("standing", translate("ConflictsPage", "现在")),
        ("revision", translate("ConflictsPage", "第几次")),
        ("finalised", translate("ConflictsPage", "定稿时间")),
        ("author", translate("ConflictsPage", "定稿人")),
        ("received", translate("ConflictsPage", "收到")),
        ("file", translate("ConflictsPage", "文件")),
        ("level", translate("ConflictsPage", "等次")),
        ("grades", translate("ConflictsPage", "A / B / C / D / 不适用")),
        ("over", translate("ConflictsPage", "高于计算结果")),
        ("gaps", translate("ConflictsPage", "差距")),
        ("people", translate("ConflictsPage", "人员")),
        ("devices", translate("ConflictsPage", "设备")),
        ("evidence", translate("ConflictsPage", "佐证文件")),
        ("tasks", translate("ConflictsPage", "整改任务")),
        ("previous", translate("ConflictsPage", "接在哪一份后")),
        ("key", translate("ConflictsPage", "签名的密钥")),
        ("code", translate("ConflictsPage", "校验码")),
    )
    here = _side(card.here, card) if card.here else {}
    other = _side(card.other, card)
    lines = (
        Compared(id=key, title=title, here=here.get(key, "—"), other=other[key])
        for key, title in titles
    )
    return tuple(sorted(lines, key=lambda line: not line.differs))


def what_follows(card: ConflictCard) -> str:
    """Return what a decision would do, in one sentence."""
    translate = QCoreApplication.translate
    if card.other.standing == "counts":
        back = _numbers(card.brings_back)
        told = translate(
            "ConflictsPage", "另一份现在计入。改回来，它搁置，本机先收的恢复计入{which}。"
        )
        return told.format(which=back)
    if not card.sets_aside:
        return translate("ConflictsPage", "改用另一份，什么也不会搁置。")
    told = translate("ConflictsPage", "改用另一份，会搁置本机的{which}；都留着，可以再改回来。")
    return told.format(which=_numbers(card.sets_aside))


def difference_shown(clause: ClauseDifference) -> str:
    """Return what differs of a clause besides its grade."""
    return parts_told(clause.parts, translated)


def rest_shown(card: ConflictCard) -> str:
    """Return which other parts differ, or that both say the same."""
    translate = QCoreApplication.translate
    if card.same:
        return translate("ConflictsPage", "两份内容完全一样，只是分别打包。")
    if not card.differing:
        return ""
    parts = parts_told(card.differing, translated)
    return translate("ConflictsPage", "另外不同的：{parts}").format(parts=parts)


def _numbers(sides: Iterable[ConflictSide]) -> str:
    one = QCoreApplication.translate("ConflictsPage", "第 {n} 次")
    return listed((one.format(n=side.revision) for side in sides), translated)


def _side(side: ConflictSide, card: ConflictCard) -> dict[str, str]:
    translate = QCoreApplication.translate
    level = side.level_title or translate("ConflictsPage", "没有达到等次")
    if side.provisional:
        level = translate("ConflictsPage", "{level}（暂定）").format(level=level)
    if side.barred:
        level = translate("ConflictsPage", "{level}，本年度不得申报").format(level=level)
    return {
        "standing": translated(STANDINGS[side.standing]),
        "revision": str(side.revision),
        "finalised": shown_in_china(side.finalised_at),
        "author": side.author,
        "received": shown_in_china(side.received_at),
        "file": side.file_name,
        "level": level,
        "grades": " / ".join(str(count) for _, count in side.counts),
        "over": str(side.over_claims),
        "gaps": str(side.gaps),
        "people": str(side.people),
        "devices": str(side.devices),
        "evidence": str(side.evidence),
        "tasks": str(side.tasks),
        "previous": _previous(side, card),
        "key": _key(side),
        "code": side.short_hash,
    }


def _previous(side: ConflictSide, card: ConflictCard) -> str:
    translate = QCoreApplication.translate
    if not side.previous:
        return translate("ConflictsPage", "头一份")
    if card.here is not None and side.previous == card.here.digest:
        return translate("ConflictsPage", "本机的这一份")
    return side.previous[:12]


def _key(side: ConflictSide) -> str:
    translate = QCoreApplication.translate
    state = {
        "active": translate("ConflictsPage", "在用"),
        "replaced": translate("ConflictsPage", "已换"),
        "revoked": translate("ConflictsPage", "已停用"),
    }.get(side.key_state, "")
    return f"{side.key_id[:8]} {state}"
