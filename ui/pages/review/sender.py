"""What is known of the institution that sent a submission: levels, whom to call, what came."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.checks.check_cards import PreflightItem
from models.usecases.county.county_cards import SubmissionCard, SubmittedLevelCard
from ui.components.chips import StatusLabel
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import ScrollBody
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.institutions.words import day_shown
from ui.texts.filling import size_shown
from ui.texts.joining import listed
from ui.texts.sentences import check_shown, word
from ui.translated import translated

_MOST_CORE = 12
_MOST_CHECKS = 100


def sender_body(look: Look, card: SubmissionCard) -> QWidget:
    """Return the inside of the pane 机构情况."""
    translate = QCoreApplication.translate
    inner = ScrollBody("surface")
    inner.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
    inner.column.setSpacing(INNER_GAP)
    for level in card.levels:
        add_level(look, inner.column, level)
    who, line = card.contact, card.line
    population = "—" if card.population is None else str(card.population)
    facts = (
        (translate("ReviewPage", "机构类别"), word("kind", card.kind, translated)),
        (translate("ReviewPage", "服务人口"), population),
        (translate("ReviewPage", "负责人"), f"{who.head} {who.telephone}".strip()),
        (
            translate("ReviewPage", "填报联系人"),
            f"{who.filing_contact} {who.filing_telephone}".strip(),
        ),
        (translate("ReviewPage", "地址"), who.address),
        (
            translate("ReviewPage", "随包的内容"),
            translate(
                "ReviewPage", "人员 {staff} 行，设备 {devices} 台，佐证 {n} 份（{size}）"
            ).format(
                staff=card.staff,
                devices=card.devices,
                n=card.evidence_files,
                size=size_shown(card.evidence_bytes),
            ),
        ),
        (
            translate("ReviewPage", "收件"),
            translate("ReviewPage", "{day}，{file}，校验码 {code}").format(
                day=day_shown(line.received_at), file=line.file_name, code=line.short_hash
            ),
        ),
    )
    for title, text in facts:
        if text:
            _add_fact(inner.column, title, text)
    if card.accepted:
        title = translate("ReviewPage", "检查出来、说明了理由的 {n} 处")
        told = map(_accepted_shown, card.accepted[:_MOST_CHECKS])
        _add_fact(inner.column, title.format(n=len(card.accepted)), "\n".join(told))
    inner.column.addStretch(1)
    return inner


def _accepted_shown(item: PreflightItem) -> str:
    """Return what a check remarked on, and why it was let stand."""
    found, said = check_shown(item, translated), item.accepted
    if said is None:
        return found
    told = QCoreApplication.translate("ReviewPage", "{found}理由：{reason}（{who}，{day}）")
    return told.format(found=found, reason=said.reason, who=said.author, day=day_shown(said.at))


def _add_fact(column: QVBoxLayout, title: str, text: str) -> None:
    box = QVBoxLayout()
    box.setSpacing(0)
    box.addWidget(TextLabel(title, role=TextRole.CAPTION, ink=Ink.THIRD))
    label = TextLabel(text, role=TextRole.TABLE, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.addWidget(label)
    column.addLayout(box)


def add_level(look: Look, column: QVBoxLayout, level: SubmittedLevelCard) -> None:
    """Say of a level whether it is reached, and what decides it."""
    translate = QCoreApplication.translate
    title = level.title
    if level.provisional:
        title = translate("ReviewPage", "{level}（待核对 · 暂定）").format(level=title)
    status = Status.MET if level.reached else Status.NOT_MET
    verdict = (
        translate("ReviewPage", "{level}：达到")
        if level.reached
        else translate("ReviewPage", "{level}：没有达到")
    )
    box = QVBoxLayout()
    box.setSpacing(2)
    box.addWidget(StatusLabel(look, status, verdict.format(level=title), strong=True))
    one = translate("ReviewPage", "{grade} 级 {reached}/{applicable} = {share}，要 {needed} 条")
    shares = [
        one.format(
            grade=share.grade,
            reached=share.reached,
            applicable=share.applicable,
            share=share.share,
            needed=share.needed,
        )
        for share in level.shares
    ]
    if level.core_short:
        named = listed(level.core_short[:_MOST_CORE], translated)
        shares.append(
            translate("ReviewPage", "核心条款还有 {n} 条没到：{codes}").format(
                n=len(level.core_short), codes=named
            )
        )
    box.addWidget(TextLabel("\n".join(shares), role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
    for sentence, ink in _condition_words(level):
        box.addWidget(TextLabel(sentence, role=TextRole.TABLE, ink=ink, wrap=True))
    column.addLayout(box)


def _condition_words(level: SubmittedLevelCard) -> Iterator[tuple[str, Ink]]:
    """Yield what bars, lacks or was not said, with the colour it is told in."""
    translate = QCoreApplication.translate
    barred = translate("ReviewPage", "本年度不得申报{level}：{veto}（{source}）")
    for one in level.barred_by:
        yield barred.format(level=level.title, veto=one.text, source=one.source), Ink.BAD
    short = translate("ReviewPage", "前提还没有满足：{condition}")
    for one in level.prerequisites_short:
        yield short.format(condition=one.text), Ink.BAD
    still = translate("ReviewPage", "没有说明有没有这种情况：{veto}")
    for one in level.vetoes_open:
        yield still.format(veto=one.text), Ink.WARN
