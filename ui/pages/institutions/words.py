"""What the institutions page says: one institution as the cells of a row."""

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from models.standards.pack import Grade
from models.usecases.county.county_cards import InstitutionLine, RateCard
from models.usecases.packages.key_cards import KeyLifeLine
from models.vocabulary.clock import is_iso_day
from ui.components.rows import Align, Cell, Column
from ui.look.icons import IconName
from ui.look.states import Status
from ui.texts.sentences import word
from ui.translated import translated

ACTIVE, REPLACED = "active", "replaced"
RATED = (Grade.C, Grade.B, Grade.A)


def day_shown(moment: str) -> str:
    """Return the local day of a moment in UTC: ``2025-06-12``."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    return read.toLocalTime().toString("yyyy-MM-dd")


def key_life_shown(life: tuple[KeyLifeLine, ...]) -> tuple[str, ...]:
    """Return a line for each key that has ended: when, why, and what is to be looked at."""
    return tuple(_ended(line) for line in life if line.state != ACTIVE)


def _ended(line: KeyLifeLine) -> str:
    since = line.ended_at if is_iso_day(line.ended_at) else day_shown(line.ended_at)
    if line.state == REPLACED:
        return QCoreApplication.translate(
            "InstitutionsPage", "{day} 换下的密钥：{fingerprint}"
        ).format(day=since, fingerprint=line.fingerprint)
    text = QCoreApplication.translate("InstitutionsPage", "{day} 起停用：{why}").format(
        day=since, why=line.ended_why or line.fingerprint
    )
    if not line.doubtful:
        return text
    return text + QCoreApplication.translate(
        "InstitutionsPage", "。这天以后收下它签的 {n} 个包，请核对"
    ).format(n=line.doubtful)


def submission_shown(line: InstitutionLine) -> str:
    """Return ``2025 年度 第 1 次``, or that nothing has come in."""
    sent = line.submission
    if sent is None:
        return QCoreApplication.translate("InstitutionsPage", "还没上报")
    return QCoreApplication.translate("InstitutionsPage", "{year} 年度 第 {n} 次").format(
        year=sent.year, n=sent.revision
    )


def rate_of(line: InstitutionLine, grade: Grade) -> RateCard | None:
    """Return the share of clauses at a grade or better, None while nothing has come in."""
    if line.submission is None:
        return None
    return next((rate for rate in line.submission.rates if rate.grade is grade), None)


def columns() -> tuple[Column[InstitutionLine], ...]:
    """Return the table's columns."""
    return (
        Column(
            id="name",
            title=QCoreApplication.translate("InstitutionsPage", "机构"),
            cell=_name,
            sort=lambda line: line.name,
            characters=0,
        ),
        Column(
            id="sent",
            title=QCoreApplication.translate("InstitutionsPage", "最近上报"),
            cell=_sent,
            sort=lambda line: line.submission.received_at if line.submission else None,
            characters=9,
        ),
        Column(
            id="level",
            title=QCoreApplication.translate("InstitutionsPage", "等次"),
            cell=_level,
            sort=lambda line: line.submission.level_title if line.submission else None,
            characters=8,
        ),
        *(_rate_column(grade) for grade in RATED),
        Column(
            id="over",
            title=QCoreApplication.translate("InstitutionsPage", "高于计算"),
            cell=_over,
            sort=lambda line: line.submission.over_claims if line.submission else None,
            characters=5,
            align=Align.END,
            tip=QCoreApplication.translate("InstitutionsPage", "自评高于计算结果的条款数"),
        ),
        Column(
            id="key",
            title=QCoreApplication.translate("InstitutionsPage", "密钥"),
            cell=_key,
            sort=lambda line: line.key_state,
            characters=6,
        ),
    )


def _rate_column(grade: Grade) -> Column[InstitutionLine]:
    def exact(line: InstitutionLine) -> object:
        rate = rate_of(line, grade)
        return rate.exact if rate else None

    return Column(
        id=f"rate-{grade}",
        title=QCoreApplication.translate("InstitutionsPage", "{grade} 级").format(grade=grade),
        cell=lambda line: _rate(rate_of(line, grade)),
        sort=exact,
        characters=5,
        align=Align.END,
        tip=QCoreApplication.translate(
            "InstitutionsPage", "达到 {grade} 级及以上的条款数 / 适用条款数"
        ).format(grade=grade),
    )


def _name(line: InstitutionLine) -> Cell:
    return Cell(
        text=line.name,
        second=word("kind", line.kind, translated),
        icon=IconName.CENTRE,
        strong=line.submission is not None,
        tip=line.name,
    )


def _sent(line: InstitutionLine) -> Cell:
    if line.submission is None:
        return Cell(text=submission_shown(line), status=Status.NOT_FILLED)
    received = QCoreApplication.translate("InstitutionsPage", "{day} 收到").format(
        day=day_shown(line.submission.received_at)
    )
    return Cell(text=submission_shown(line), second=received)


def _level(line: InstitutionLine) -> Cell:
    sent = line.submission
    if sent is None:
        return Cell(text="—")
    barred = QCoreApplication.translate("InstitutionsPage", "本年度不得申报")
    if not sent.level:
        none = QCoreApplication.translate("InstitutionsPage", "没有达到")
        return Cell(text=none, second=barred if sent.barred else "", status=Status.NOT_MET)
    if sent.barred:
        return Cell(text=sent.level_title, second=barred, status=Status.NOT_MET)
    provisional = QCoreApplication.translate("InstitutionsPage", "待核对 · 暂定")
    return Cell(
        text=sent.level_title,
        second=provisional if sent.provisional else "",
        status=Status.MET,
    )


def _rate(rate: RateCard | None) -> Cell:
    if rate is None:
        return Cell(text="—")
    return Cell(text=f"{rate.reached}/{rate.applicable}", second=rate.share)


def _over(line: InstitutionLine) -> Cell:
    if line.submission is None:
        return Cell(text="—")
    count = line.submission.over_claims
    text = QCoreApplication.translate("InstitutionsPage", "{n} 条").format(n=count)
    return Cell(text=text, status=Status.SET_BY_PERSON) if count else Cell(text=text)


def _key(line: InstitutionLine) -> Cell:
    status = Status.MET if line.key_state == ACTIVE else Status.STALE
    return Cell(text=word("key-state", line.key_state, translated), status=status)
