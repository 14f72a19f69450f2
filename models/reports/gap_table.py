"""差距表: what is short for a target, what comes near, what lapses soon, where last year stood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from types import MappingProxyType

from models.assessment.levels import LevelResult, ShareResult
from models.gaps.actions import Doing
from models.gaps.due_soon import Lapse, LapseCause
from models.gaps.last_year import Former
from models.gaps.nearest import Near, Nearness
from models.gaps.shortages import GROUPS, BlockKind, Gap, GapState
from models.ledger.facts import FACTS
from models.ledger.ledger_codes import LEDGER_TITLES, MAINTENANCE_KINDS, QUALIFICATION_KINDS
from models.reports.content import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    KeyValues,
    NoticeKind,
    PageMarks,
    Pair,
    Part,
    Row,
    SignatureBlock,
    Table,
    group_row,
    notice,
    paragraph,
    row,
    strong,
)
from models.reports.report_gaps import GROUP_WORDS
from models.reports.words import SOURCE_WORDS, missing_words, title_of, unit_of
from models.standards.pack import Status
from models.standards.policy import Strength
from models.vocabulary.amounts import shown_decimal, shown_percent

TITLE = "差距表"
POLICY_TITLE = "政策文件要求"
_FACT = "fact."
_SHOWN_CLAUSES = 5
_SHOWN_NEAR = 2
_WAN = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """How a gap can be closed: the ways, cheapest first, yuan and months of the cheapest.

    ``yearly``: somebody's pay is in it. ``whole`` False: the ways known do not close all.
    """

    doings: tuple[Doing, ...]
    cost: int
    months: int
    yearly: bool
    estimated: bool
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """One gap with what is told beside it."""

    gap: Gap
    near: tuple[Near, ...] = ()
    former: Former | None = None
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPaper:
    """Everything the table says.

    ``target`` is empty for the policies. ``based_on``: titles of the standard or the policies.
    ``level`` None for policies. ``former_year`` None where there are no ledgers of it.
    """

    institution: str
    year: int
    target: str
    based_on: str
    status: Status
    provisional: bool
    level: LevelResult | None
    lines: tuple[GapLine, ...]
    lapses: tuple[Lapse, ...]
    until: date
    former_year: int | None
    former_level: str
    former_shares: tuple[ShareResult, ...]
    today: date
    made_at: datetime
    marks: PageMarks


def gap_document(paper: GapPaper) -> Document:
    """Return the table as a content tree: where it stands, the gaps, what lapses, signatures."""
    target = paper.target or POLICY_TITLE
    lines = {state: [one for one in paper.lines if one.gap.state is state] for state in GapState}
    blocks: list[Block] = [_head(paper, lines)]
    if paper.provisional:
        blocks.append(_provisional(paper))
    if paper.level is not None:
        blocks += [Heading(text="离目标还差多少条"), _shares(paper, paper.level)]
    blocks += [Heading(text="短缺"), _short_table(lines[GapState.SHORT])]
    blocks += _notes(lines[GapState.SHORT])
    parts = [Part(title=f"{TITLE}（{target}）", blocks=tuple(blocks), landscape=True)]
    rest = [*_undecided(lines), *_lapsing(paper), _signatures()]
    parts.append(Part(title="待补与将到期", blocks=tuple(rest), landscape=True, continues=True))
    return Document(
        title=f"{TITLE}（{target}）",
        subtitle=f"{paper.institution}  {paper.year} 年度",
        identity=(
            Pair(label="机构名称", value=paper.institution),
            Pair(label="年度", value=f"{paper.year} 年"),
            Pair(label="目标", value=target),
        ),
        parts=tuple(parts),
        made_at=paper.made_at,
        running=f"{paper.institution} {paper.year} 年度{TITLE}",
        author=paper.institution,
        marks=paper.marks,
        cover=False,
    )


def _head(paper: GapPaper, lines: Mapping[GapState, Sequence[GapLine]]) -> KeyValues:
    counts = "，".join(
        f"{word} {len(lines[state])} 项"
        for state, word in (
            (GapState.SHORT, "短缺"),
            (GapState.UNKNOWN, "缺数据"),
            (GapState.OPEN, "未填"),
        )
    )
    source = SOURCE_WORDS[paper.status] + ("，暂定" if paper.provisional else "")
    return KeyValues(
        pairs=(
            Pair(label="机构名称", value=paper.institution),
            Pair(label="年度", value=f"{paper.year} 年"),
            Pair(label="目标", value=paper.target or POLICY_TITLE),
            Pair(label="依据", value=paper.based_on),
            Pair(label="依据状态", value=source),
            Pair(label="共计", value=counts),
            Pair(label="台账截至", value=f"{paper.today:%Y-%m-%d}"),
            Pair(label="上年", value=_former_level(paper)),
        )
    )


def _former_level(paper: GapPaper) -> str:
    if paper.former_year is None:
        return "没有上年的台账"
    return f"{paper.former_year} 年：{paper.former_level or '未达到任何等次'}"


def _provisional(paper: GapPaper) -> Block:
    if paper.level is None:
        words = "所依据的文件中有征求意见稿，正式印发后以正式文件为准。"
    else:
        words = "比例或条款来自整理稿，尚未与官方原文核对，差距以官方原文为准。"
    return notice(NoticeKind.WARN, strong("结论为暂定。"), words)


def _shares(paper: GapPaper, level: LevelResult) -> Table:
    former = {share.grade: share for share in paper.former_shares}
    rows = [
        row(
            f"{share.grade} 级率",
            f"{share.reached}/{share.applicable} = "
            + shown_percent(share.exact, threshold=share.threshold),
            f"≥ {shown_percent(share.threshold).replace('.0%', '%')}（{share.needed} 条）",
            "已达到" if share.met else f"还差 {share.short} 条",
            _former_share(former.get(share.grade)),
        )
        for share in level.shares
    ]
    if level.rule.core_grade is not None:
        short = level.core_short
        listed = "、".join(short[:_SHOWN_CLAUSES]) + (" 等" if len(short) > _SHOWN_CLAUSES else "")
        rows.append(
            row(
                "核心条款",
                f"{len(short)} 条未达" if short else "全部达到",
                f"全部达到 {level.rule.core_grade}",
                listed if short else "已达到",
                "",
            )
        )
    rows += [
        row("前置条件", one.condition.text, "满足", "未满足", "")
        for one in level.prerequisites_short
    ]
    return Table(
        columns=(
            Column(title="指标", share=3),
            Column(title="现在", share=5),
            Column(title="要求", share=4),
            Column(title="差距", share=6),
            Column(title="上年", share=4),
        ),
        rows=tuple(rows),
    )


def _former_share(share: ShareResult | None) -> str:
    if share is None:
        return "—"
    return f"{share.reached}/{share.applicable} = {shown_percent(share.exact)}"


def _short_table(lines: Sequence[GapLine]) -> Table:
    """Return the shortages by group; ways to close them only where the planner was asked."""
    ways = any(line.remedy is not None for line in lines)
    rows: list[Row] = []
    for group in GROUPS:
        some = [one for one in lines if one.gap.group == group]
        if some:
            rows.append(group_row(f"{GROUP_WORDS[group]}（{len(some)} 项）"))
        rows += [_short_row(one, ways=ways) for one in some]
    if not rows:
        rows.append(group_row("按现有数据没有短缺"))
    columns = (
        Column(title="缺什么", share=9),
        Column(title="现有 → 要求", share=6, align=Align.CENTRE),
        Column(title="还差", share=5),
        Column(title="上年", share=5),
        Column(title="影响的条款", share=7 if ways else 11),
        *((Column(title="怎么补", share=9),) if ways else ()),
        Column(title="就近可用", share=8),
    )
    return Table(columns=columns, rows=tuple(rows))


def _short_row(line: GapLine, *, ways: bool) -> Row:
    gap = line.gap
    remedy = (_remedy_words(line.remedy),) if ways else ()
    rest = (_clauses(gap), *remedy, _near_words(line.near))
    if _is_sentence(gap):
        return row(gap.title, "", "未达", "—", *rest)
    word = "超出" if gap.reduce else "还差"
    if gap.subject.startswith(_FACT):
        wanted = "应为：" + "、".join(gap.candidates)
        former = "—" if line.former is None else _met_word(met=line.former.met)
        return row(gap.title, wanted, "未达", former, *rest)
    return row(
        title_of(gap.subject, gap.title),
        f"{shown_decimal(gap.have)} → {shown_decimal(gap.need)}",
        f"{word} {shown_decimal(gap.short)} {gap.unit or unit_of(gap.subject)}",
        _former_words(line.former, word),
        *rest,
    )


def _met_word(*, met: bool) -> str:
    return "达到" if met else "未达"


def _is_sentence(gap: Gap) -> bool:
    return gap.subject == gap.blocks[0].criterion


_STRENGTHS: Mapping[Strength, str] = MappingProxyType(
    {Strength.IN_PRINCIPLE: "（原则上）", Strength.TARGET: "（目标）"}
)


def _clauses(gap: Gap) -> str:
    names = dict.fromkeys(
        ("★" if one.core and one.kind is BlockKind.CLAUSE else "")
        + (f"{one.clause} {one.clause_title}" if one.kind is BlockKind.ROW else one.criterion)
        + ("" if one.strength is None else _STRENGTHS.get(one.strength, ""))
        for one in gap.blocks
        if one.kind is not BlockKind.CONDITION
    )
    listed = list(names) or ["前置条件"]
    more = f" 等 {len(listed)} 处" if len(listed) > _SHOWN_CLAUSES else ""
    return "、".join(listed[:_SHOWN_CLAUSES]) + more


def _former_words(former: Former | None, word: str) -> str:
    if former is None:
        return "—"
    have = "" if former.have is None else shown_decimal(former.have)
    if former.met:
        return f"{have}（达到）" if have else "达到"
    if former.short:
        return f"{have}（{word} {shown_decimal(former.short)}）"
    return have or "缺数据"


DOING_WORDS: Mapping[Doing, str] = MappingProxyType(
    {
        Doing.FIND_OUT: "补数据",
        Doing.HIRE: "招聘",
        Doing.TRAIN: "培养",
        Doing.BUY: "购置",
        Doing.REPAIR: "修复",
        Doing.BUILD: "扩建",
        Doing.SET_UP: "开设",
        Doing.SERVE: "改进服务",
        Doing.BRING_ABOUT: "办成",
        Doing.WRITE: "建制度并执行",
    }
)


def _remedy_words(remedy: Remedy | None) -> str:
    if remedy is None or not remedy.doings:
        return ""
    ways = "或".join(DOING_WORDS[one] for one in remedy.doings)
    told = []
    if remedy.cost:
        mark = "*" if remedy.estimated else ""
        each = "每年约" if remedy.yearly else "约"
        told.append(f"{each} {shown_decimal(Fraction(remedy.cost, _WAN))} 万元{mark}")
    if remedy.months:
        told.append(f"{remedy.months} 个月")
    if not remedy.whole:
        told.append("只能补一部分")
    return ways + (f"（{'，'.join(told)}）" if told else "")


_NEAR_WORDS: Mapping[Nearness, str] = MappingProxyType(
    {
        Nearness.RECORD: "证书已有、人员台账未记",
        Nearness.IN_TRAINING: "正在培训",
        Nearness.REPAIR: "停用待修",
        Nearness.NOT_YET: "还没有做到",
        Nearness.TRAIN: "可培养",
        Nearness.SIMILAR: "名称相近、没有计入",
        Nearness.SCRAPPED: "原有、已报废",
    }
)


def _near_words(near: Sequence[Near]) -> str:
    told = []
    for reason, word in _NEAR_WORDS.items():
        some = [one for one in near if one.reason is reason]
        if not some:
            continue
        names = "、".join(_near_name(one) for one in some[:_SHOWN_NEAR])
        more = f" 等 {len(some)} 个" if len(some) > _SHOWN_NEAR else ""
        told.append(f"{word}：{names}{more}")
    return "；".join(told)


def _near_name(near: Near) -> str:
    return near.name + (f"（{near.on:%Y-%m-%d} 结束）" if near.on else "")


def _notes(lines: Iterable[GapLine]) -> tuple[Block, ...]:
    priced = any(one.remedy and one.remedy.estimated and one.remedy.cost for one in lines)
    note = "缺数据和未填的不算短缺，也不算达到。" + (
        "*为程序粗略估计，请换成本地价格。" if priced else ""
    )
    return (paragraph("注：" + note),)


def _undecided(lines: Mapping[GapState, Sequence[GapLine]]) -> list[Block]:
    blocks: list[Block] = []
    for state, title in ((GapState.UNKNOWN, "缺数据"), (GapState.OPEN, "未填")):
        some = lines[state]
        if some:
            blocks += [Heading(text=f"{title}（{len(some)} 项）"), _sentences(some)]
    return blocks


def _sentences(lines: Sequence[GapLine]) -> Table:
    return Table(
        columns=(
            Column(title="要求", share=9),
            Column(title="要补什么", share=7),
            Column(title="条款", share=4),
        ),
        rows=tuple(
            row(
                one.gap.title,
                "；".join(dict.fromkeys(missing_words(each) for each in one.gap.missing)),
                _clauses(one.gap),
            )
            for one in lines
        ),
    )


_CAUSE_WORDS: Mapping[LapseCause, str] = MappingProxyType(
    {
        LapseCause.EXPIRES: "到期失效",
        LapseCause.BARRED: "到期后不能再计入",
        LapseCause.LEAVES: "台账已记结束",
        LapseCause.USUAL_AGE: "到通常退休年龄，以人事部门核定为准",
        LapseCause.LONG_AGO: "时间过久或过了期限",
    }
)


def _lapsing(paper: GapPaper) -> list[Block]:
    heading = Heading(text=f"到 {paper.until:%Y-%m-%d} 前，不处理就会由达到变为未达到的")
    if not paper.lapses:
        return [heading, paragraph("没有。")]
    return [
        heading,
        Table(
            columns=(
                Column(title="从哪天起", share=3),
                Column(title="什么", share=7),
                Column(title="原因", share=6),
                Column(title="影响的条款", share=7),
            ),
            rows=tuple(
                row(
                    f"{one.on:%Y-%m-%d}",
                    lapse_name(one),
                    _CAUSE_WORDS[one.cause],
                    "、".join(("★" if each.core else "") + each.criterion for each in one.falls),
                )
                for one in paper.lapses
            ),
        ),
    ]


def lapse_name(lapse: Lapse) -> str:
    """Return ``李素芬的护士执业证书``, ``DR的计量检定``, a fact's title, a ledger and its row."""
    if lapse.ledger in {"staff", "equipment"}:
        return lapse.name
    if lapse.ledger == "facts":
        return FACTS[lapse.row].title if lapse.row in FACTS else lapse.row
    kinds = {"qualifications": QUALIFICATION_KINDS, "maintenance": MAINTENANCE_KINDS}
    what = kinds.get(lapse.ledger, {}).get(lapse.kind) or LEDGER_TITLES.get(lapse.ledger, "")
    return f"{lapse.name}的{what}" if lapse.name and lapse.owner else f"{what} {lapse.name}".strip()


def _signatures() -> Block:
    return SignatureBlock(
        lines=("制表人", "审核人", "单位负责人", "日期"), seal_caption="（单位盖章处）"
    )
