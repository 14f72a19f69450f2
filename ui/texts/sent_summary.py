"""The head of a submission in words: who, which, its links to earlier ones, what changed."""

from collections.abc import Iterator, Mapping

from models.exchange.contents import Content
from models.usecases.packages.sent_cards import Besides, ClauseChange, SentCard, What
from models.vocabulary.clock import shown_in_china
from ui.texts.filling import Translate, size_shown
from ui.texts.joining import joined, labelled
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import word

_LISTS: Mapping[What, str] = {
    What.STAFF: QT_TRANSLATE_NOOP("texts", "人员"),
    What.EQUIPMENT: QT_TRANSLATE_NOOP("texts", "设备"),
    What.FIGURES: QT_TRANSLATE_NOOP("texts", "年度数据"),
    What.FACTS: QT_TRANSLATE_NOOP("texts", "机构情况"),
    What.REGISTERS: QT_TRANSLATE_NOOP("texts", "登记表"),
    What.EVIDENCE: QT_TRANSLATE_NOOP("texts", "佐证文件"),
    What.TASKS: QT_TRANSLATE_NOOP("texts", "整改任务"),
    What.GAPS: QT_TRANSLATE_NOOP("texts", "差距"),
    What.RESPONSES: QT_TRANSLATE_NOOP("texts", "对县级反馈的答复"),
}
_BESIDES: Mapping[Besides, str] = {
    Besides.CRITERIA: QT_TRANSLATE_NOOP("texts", "评价要点有变化"),
    Besides.REASON: QT_TRANSLATE_NOOP("texts", "理由有变化"),
    Besides.EVIDENCE: QT_TRANSLATE_NOOP("texts", "佐证有变化"),
}
_ADDED = QT_TRANSLATE_NOOP("texts", "新增 {n}")
_REMOVED = QT_TRANSLATE_NOOP("texts", "去掉 {n}")
_CHANGED = QT_TRANSLATE_NOOP("texts", "改动 {n}")
_GRADE_CHANGE = QT_TRANSLATE_NOOP("texts", "自评 {before} → {after}")
_OPEN = QT_TRANSLATE_NOOP("texts", "没定")
_NONE = QT_TRANSLATE_NOOP("texts", "没有达到等次")
_PROVISIONAL = QT_TRANSLATE_NOOP("texts", "{level}（暂定）")
_COUNTS = QT_TRANSLATE_NOOP("texts", "各级条款数")
_LEVEL = QT_TRANSLATE_NOOP("texts", "等次")
_FIRST = QT_TRANSLATE_NOOP("texts", "这是第一次上报，没有可比的。")
_SAME = QT_TRANSLATE_NOOP("texts", "与第 {n} 次相比，记录没有变化。")
_REVISION = QT_TRANSLATE_NOOP("texts", "第 {n} 次")
_NOT_FIXED = QT_TRANSLATE_NOOP("texts", "还没定稿")
_NOT_PACKED = QT_TRANSLATE_NOOP("texts", "没导出过")


def summary_rows(card: SentCard, into: Translate) -> Iterator[tuple[str, str]]:
    """Yield name and text of everything that is said once."""
    who, head = card.content.institution, card.content.assessment
    yield into(QT_TRANSLATE_NOOP("texts", "机构")), who.name
    yield into(QT_TRANSLATE_NOOP("texts", "统一社会信用代码")), who.uscc
    yield into(QT_TRANSLATE_NOOP("texts", "机构类别")), word("kind", who.kind, into)
    yield into(QT_TRANSLATE_NOOP("texts", "行政区划")), who.region
    population = "" if who.population is None else str(who.population)
    yield into(QT_TRANSLATE_NOOP("texts", "服务人口")), population
    yield into(QT_TRANSLATE_NOOP("texts", "乡镇")), who.township
    yield into(QT_TRANSLATE_NOOP("texts", "地址")), who.address
    yield into(QT_TRANSLATE_NOOP("texts", "负责人")), f"{who.head} {who.telephone}".strip()
    contact = f"{who.filing_contact} {who.filing_telephone}".strip()
    yield into(QT_TRANSLATE_NOOP("texts", "填报联系人")), contact
    yield into(QT_TRANSLATE_NOOP("texts", "年度和次数")), _which(head.year, head.revision, into)
    fixed = shown_in_china(head.finalised_at) if card.short_hash else into(_NOT_FIXED)
    yield into(QT_TRANSLATE_NOOP("texts", "定稿时间")), fixed
    yield into(QT_TRANSLATE_NOOP("texts", "填报人")), head.author
    yield into(QT_TRANSLATE_NOOP("texts", "标准")), f"{head.pack_title} {head.pack_version}"
    yield into(_LEVEL), level_shown(card.content, into)
    yield into(_COUNTS), _counts_shown(card.content, into)
    yield into(QT_TRANSLATE_NOOP("texts", "随附")), _carried(card, into)
    yield (
        into(QT_TRANSLATE_NOOP("texts", "隐去的号码")),
        into(QT_TRANSLATE_NOOP("texts", "{n} 处")).format(n=card.hidden),
    )
    yield from _digests(card, into)


def _digests(card: SentCard, into: Translate) -> Iterator[tuple[str, str]]:
    """Yield what ties it to what came before: codes nobody reads, but anybody can compare."""
    head = card.content.assessment
    yield into(QT_TRANSLATE_NOOP("texts", "校验码")), card.short_hash or into(_NOT_FIXED)
    yield (
        into(QT_TRANSLATE_NOOP("texts", "前一次的包")),
        card.previous or into(QT_TRANSLATE_NOOP("texts", "没有")),
    )
    yield (
        into(QT_TRANSLATE_NOOP("texts", "答复的县级反馈")),
        card.content.feedback or into(QT_TRANSLATE_NOOP("texts", "没有")),
    )
    yield into(QT_TRANSLATE_NOOP("texts", "操作记录的末端摘要")), head.audit_head
    yield into(QT_TRANSLATE_NOOP("texts", "标准的摘要")), head.pack_digest
    yield into(QT_TRANSLATE_NOOP("texts", "自评编号")), head.id


def chain_rows(card: SentCard, into: Translate) -> Iterator[tuple[str, ...]]:
    """Yield one line a revision."""
    titles = {level.id: level.title for level in card.content.levels}
    for link in card.chain:
        yield (
            into(_REVISION).format(n=link.revision),
            shown_in_china(link.made_at),
            link.short_hash,
            titles.get(link.level, link.level) or into(_NONE),
            " ".join(str(count) for _, count in link.counts),
            link.package_digest or into(_NOT_PACKED),
        )


def change_rows(card: SentCard, into: Translate) -> Iterator[tuple[str, str]]:
    """Yield what changed since the revision before, in words."""
    changes = card.changes
    if changes is None:
        yield "", into(_FIRST)
        return
    rows = list(_changes(card, into))
    yield from rows or [("", into(_SAME).format(n=changes.before))]


def _changes(card: SentCard, into: Translate) -> Iterator[tuple[str, str]]:
    changes = card.changes
    if changes is None:
        return
    titles = {level.id: level.title for level in card.content.levels}
    before, after = (titles.get(one, one) or into(_NONE) for one in changes.levels)
    if before != after:
        yield into(_LEVEL), f"{before} → {after}"
    moved = [
        f"{into(_OPEN) if name == 'OPEN' else name} {old} → {new}"
        for name, old, new in changes.counts
        if old != new
    ]
    if moved:
        yield into(_COUNTS), joined(moved, into)
    for one in changes.lists:
        told = [
            into(pattern).format(n=n)
            for pattern, n in (
                (_ADDED, one.added),
                (_REMOVED, one.removed),
                (_CHANGED, one.changed),
            )
            if n
        ]
        yield into(_LISTS[one.what]), joined(told, into)
    for clause in changes.clauses:
        yield f"{clause.code} {clause.title}", _clause_change(clause, into)


def _clause_change(change: ClauseChange, into: Translate) -> str:
    told = []
    if change.before != change.after:
        before, after = (one or into(_OPEN) for one in (change.before, change.after))
        told.append(into(_GRADE_CHANGE).format(before=before, after=after))
    told += [into(_BESIDES[one]) for one in change.besides]
    return joined(told, into)


def changes_told(card: SentCard, into: Translate) -> str:
    """Return one sentence on what changed since the revision before; "" for the first."""
    if card.changes is None:
        return ""
    graded = sum(one.before != one.after for one in card.changes.clauses)
    told = into(
        QT_TRANSLATE_NOOP("texts", "与第 {n} 次相比：{graded} 条自评等次变了，{lists} 类记录有变化")
    )
    return told.format(n=card.changes.before, graded=graded, lists=len(card.changes.lists))


def level_shown(content: Content, into: Translate) -> str:
    """Return the level that is claimed."""
    head = content.assessment
    titles = {level.id: level.title for level in content.levels}
    title = titles.get(head.level, head.level) or into(_NONE)
    return into(_PROVISIONAL).format(level=title) if head.provisional else title


def _which(year: int, revision: int, into: Translate) -> str:
    return into(QT_TRANSLATE_NOOP("texts", "{year} 年度 第 {n} 次")).format(year=year, n=revision)


def _counts_shown(content: Content, into: Translate) -> str:
    counts = content.counts
    told = [f"{name} {getattr(counts, name.lower())}" for name in "ABCDE"]
    return joined([*told, labelled(into(_OPEN), str(counts.open), into)], into)


def _carried(card: SentCard, into: Translate) -> str:
    files = len({part.digest for part in card.content.evidence})
    told = into(QT_TRANSLATE_NOOP("texts", "{files} 份佐证，内容共 {size}"))
    return told.format(files=files, size=size_shown(card.size))
