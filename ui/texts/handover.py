"""The hand-over in words: the same on screen, on paper and in a terminal."""

from collections.abc import Iterator, Mapping

from models.usecases.safety.handover_cards import HandoverCard, HandoverSection
from models.vocabulary.clock import shown_in_china
from ui.texts.deadlines import days_left_shown, deadline_shown, gone_shown
from ui.texts.filling import Translate
from ui.texts.joining import joined, listed
from ui.texts.journal import entry_shown
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import check_shown, untranslated, word

Line = tuple[str, str]
_CHECKS_SHOWN = 12

_WHO = QT_TRANSLATE_NOOP("texts", "本单位")
_LEFT = QT_TRANSLATE_NOOP("texts", "没做完的")
_NOTES = QT_TRANSLATE_NOOP("texts", "最近 30 天的备注")
_DUE = QT_TRANSLATE_NOOP("texts", "接下来的期限")
_SAFE = QT_TRANSLATE_NOOP("texts", "备份和密钥")
_PEOPLE = QT_TRANSLATE_NOOP("texts", "谁在用")
_DONE = QT_TRANSLATE_NOOP("texts", "最近的改动")
_NONE = QT_TRANSLATE_NOOP("texts", "没有")


def handover_sections(
    card: HandoverCard, into: Translate = untranslated
) -> tuple[HandoverSection, ...]:
    """Return the whole hand-over, in the order a newcomer needs it."""
    words = _Words(card, into)
    parts = (
        (_WHO, words.who()),
        (_LEFT, words.left()),
        (_DUE, words.due()),
        (_SAFE, words.safe()),
        (_PEOPLE, words.people()),
        (_NOTES, words.notes()),
        (_DONE, words.done()),
    )
    return tuple(
        HandoverSection(title=into(title), lines=tuple(lines) or (("", into(_NONE)),))
        for title, lines in parts
    )


class _Words:
    """The parts, line by line."""

    def __init__(self, card: HandoverCard, into: Translate) -> None:
        self._card, self._into = card, into

    def who(self) -> Iterator[Line]:
        card, into = self._card, self._into
        yield into(QT_TRANSLATE_NOOP("texts", "名称")), card.name
        yield into(QT_TRANSLATE_NOOP("texts", "统一社会信用代码")), card.uscc
        kind = word("kind", card.kind, into)
        yield into(QT_TRANSLATE_NOOP("texts", "类别、行政区划")), joined((kind, card.region), into)
        state = (
            QT_TRANSLATE_NOOP("texts", "{year} 年度第 {n} 次，已定稿")
            if card.final
            else QT_TRANSLATE_NOOP("texts", "{year} 年度第 {n} 次，还没定稿")
        )
        told = into(state).format(year=card.year, n=card.revision)
        years = listed((str(year) for year in card.years), into)
        yield into(QT_TRANSLATE_NOOP("texts", "自评")), told
        yield into(QT_TRANSLATE_NOOP("texts", "有哪些年度")), years
        yield (
            into(QT_TRANSLATE_NOOP("texts", "标准")),
            into(QT_TRANSLATE_NOOP("texts", "{title} {edition}，包 {version}")).format(
                title=card.pack_title, edition=card.pack_edition, version=card.pack_version
            ),
        )
        yield (
            into(QT_TRANSLATE_NOOP("texts", "上报给")),
            card.county or into(QT_TRANSLATE_NOOP("texts", "还没有登记")),
        )
        yield into(QT_TRANSLATE_NOOP("texts", "上次上报")), self._sent()
        yield into(QT_TRANSLATE_NOOP("texts", "工作区文件夹")), card.folder

    def left(self) -> Iterator[Line]:
        card, into = self._card, self._into
        yield (
            into(QT_TRANSLATE_NOOP("texts", "条款")),
            into(QT_TRANSLATE_NOOP("texts", "已定 {settled} / 适用 {applicable}")).format(
                settled=card.settled, applicable=card.applicable
            ),
        )
        nobody = into(QT_TRANSLATE_NOOP("texts", "没有分给科室"))
        told = into(
            QT_TRANSLATE_NOOP("texts", "{open} 条没定，其中核心 {core} 条，从 {first} 开始")
        )
        for each in card.departments:
            yield each.name or nobody, told.format(open=each.open, core=each.core, first=each.first)
        yield from self._rows(card.held, QT_TRANSLATE_NOOP("texts", "{n} 行待改，不计入数字"))
        yield from self._rows(
            card.unconfirmed, QT_TRANSLATE_NOOP("texts", "{n} 项是上年结转，还没确认")
        )
        if card.unconfirmed_answers:
            yield (
                into(QT_TRANSLATE_NOOP("texts", "沿用上次的自评")),
                into(QT_TRANSLATE_NOOP("texts", "{n} 处还没确认")).format(
                    n=card.unconfirmed_answers
                ),
            )
        blocked = into(QT_TRANSLATE_NOOP("texts", "定稿前要办"))
        for item in card.waiting[:_CHECKS_SHOWN]:
            yield blocked, check_shown(item, into)
        more = len(card.waiting) - _CHECKS_SHOWN
        if more > 0:
            yield (
                blocked,
                into(QT_TRANSLATE_NOOP("texts", "另有 {n} 项，见上报前检查")).format(n=more),
            )

    def due(self) -> Iterator[Line]:
        deadlines, into = self._card.deadlines, self._into
        for each in deadlines.cards:
            left = days_left_shown(each.days_left, into)
            yield each.on.isoformat(), f"{deadline_shown(each, into)}（{left}）"
        gone = gone_shown(deadlines, into)
        if gone:
            yield into(QT_TRANSLATE_NOOP("texts", "往年的期限")), gone

    def safe(self) -> Iterator[Line]:
        card, into = self._card, self._into
        last = card.backup.last
        label = into(QT_TRANSLATE_NOOP("texts", "上次备份"))
        if last is None:
            yield label, into(QT_TRANSLATE_NOOP("texts", "还没有备份过"))
        else:
            yield label, f"{shown_in_china(last.at.isoformat())}  {last.folder}  {last.file}"
        yield (
            into(QT_TRANSLATE_NOOP("texts", "备份之后")),
            into(QT_TRANSLATE_NOOP("texts", "{n} 处改动")).format(n=card.backup.changes_since),
        )
        yield (
            into(QT_TRANSLATE_NOOP("texts", "本机自动副本")),
            into(QT_TRANSLATE_NOOP("texts", "{n} 份")).format(n=card.backup.copies),
        )
        key = card.key
        yield (
            into(QT_TRANSLATE_NOOP("texts", "签名密钥的指纹")),
            (
                key.fingerprint
                if key is not None
                else into(QT_TRANSLATE_NOOP("texts", "密钥文件读不出来，先从备份里找回"))
            ),
        )
        yield (
            into(QT_TRANSLATE_NOOP("texts", "密钥口令和副本放在哪里")),
            card.key_place or into(QT_TRANSLATE_NOOP("texts", "还没有写")),
        )

    def people(self) -> Iterator[Line]:
        for each in self._card.people:
            role = word("person-role", each.role, self._into)
            yield each.name, joined((role, each.department), self._into)
        if not self._card.people:
            yield (
                self._into(QT_TRANSLATE_NOOP("texts", "账号")),
                self._into(QT_TRANSLATE_NOOP("texts", "没有启用账号，谁都能打开")),
            )

    def notes(self) -> Iterator[Line]:
        for each in self._card.notes:
            when = shown_in_china(each.at)[:10]
            yield f"{each.clause} {each.title}", f"{each.text}（{each.author} {when}）"

    def done(self) -> Iterator[Line]:
        for each in self._card.changes:
            said = entry_shown(each.action, each.subject, each.detail, self._into)
            yield shown_in_china(each.at)[:16], f"{each.author}  {said}".strip()

    def _rows(self, counts: Mapping[str, int], template: str) -> Iterator[Line]:
        for ledger, count in counts.items():
            yield word("ledger", ledger, self._into), self._into(template).format(n=count)

    def _sent(self) -> str:
        sent = self._card.sent
        if sent is None:
            return self._into(QT_TRANSLATE_NOOP("texts", "还没有上报过"))
        return self._into(QT_TRANSLATE_NOOP("texts", "第 {n} 次，{at}，{file}")).format(
            n=sent.revision, at=shown_in_china(sent.at), file=sent.name
        )
