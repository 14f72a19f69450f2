"""The report's first and last pages: result, provenance, signatures."""

from collections import Counter
from collections.abc import Iterator

from models.assessment.findings import Verdict
from models.assessment.levels import SATISFIED, UNANSWERED, Assessment, LevelResult
from models.ledger.national_codes import INSTITUTION_KINDS
from models.ledger.records import InstitutionProfile
from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    NoticeKind,
    Pair,
    Part,
    Row,
    SignatureBlock,
    Status,
    Table,
    notice,
    paragraph,
    row,
    status_cell,
    strong,
)
from models.reports.words import GRADE_WORDS, SOURCE_WORDS
from models.standards.pack import Condition, Grade, Pack
from models.standards.pack import Status as SourceStatus
from models.vocabulary.amounts import shown_percent


def result_part(profile: InstitutionProfile, assessment: Assessment, state: str) -> Part:
    """Return the profile, the level with what decides it, and the counts."""
    blocks: list[Block] = [
        KeyValues(pairs=_profile_pairs(profile)),
        _verdict(assessment),
        *_barred(assessment),
        Heading(text="各等次达标情况"),
        _levels(assessment),
        paragraph(
            "各率按适用条款计算，C 级率含 B、A 级，B 级率含 A 级；不适用（E）条款不计入。"
            f"未填或缺数据的 {assessment.open} 条按未达到计算。比较均按未四舍五入的数值。"
        ),
        Heading(text="条款等级分布"),
        _counts(assessment),
    ]
    return Part(title=f"自评结果（{state}）", blocks=tuple(blocks))


def provenance_part(pack: Pack, audit_head: str) -> Part:
    """Return where the standard's statements come from, and how many are unchecked."""
    criteria = [criterion for clause in pack.clauses for criterion in clause.criteria]
    by_status = Counter(criterion.provenance.status for criterion in criteria)
    rows = tuple(
        row(SOURCE_WORDS[status], by_status.get(status, 0), _status_meaning(status))
        for status in SourceStatus
    )
    computed = sum(
        any(criterion.requirement is not None for criterion in clause.criteria)
        for clause in pack.clauses
    )
    return Part(
        title="标准来源与核对状态",
        blocks=(
            notice(
                NoticeKind.WARN,
                strong("本报告所用标准包尚未与官方原文逐条核对。"),
                "标为“待核对”的条款和比例来自整理稿，依其作出的等次均为暂定，以官方原文为准。",
            ),
            Table(
                columns=(
                    Column(title="来源状态", share=2),
                    Column(title="款数", share=1, align=Align.END),
                    Column(title="含义", share=6),
                ),
                rows=rows,
            ),
            paragraph(
                f"标准包 {pack.id} {pack.version}，共 {len(pack.clauses)} 条、"
                f"{len(criteria)} 款，其中 {computed} 条含由台账自动计算的款项。"
                f"标准包校验值（SHA-256）：{pack.digest}。"
            ),
            paragraph(f"标准包来源：{pack.provenance.source}{_remark(pack.provenance.remark)}"),
            *(
                paragraph(
                    f"{level.title}：{SOURCE_WORDS[level.provenance.status]}。"
                    f"{level.provenance.source}{_remark(level.provenance.remark)}"
                )
                for level in pack.levels
            ),
            paragraph(f"本机操作记录链首（SHA-256）：{audit_head}。"),
        ),
    )


def signature_part() -> Part:
    """Return the lines to sign on and the field for the seal."""
    return Part(
        title="签字盖章",
        blocks=(
            paragraph("本机构对以上自评内容的真实性负责。"),
            SignatureBlock(
                lines=("填报人（签字）：", "机构负责人（签字）：", "日期：　　　　年　　月　　日"),
                seal_caption="（机构公章）",
            ),
        ),
        continues=True,
    )


def _profile_pairs(profile: InstitutionProfile) -> tuple[Pair, ...]:
    population = "" if profile.population is None else f"{profile.population:,} 人"
    return (
        Pair(label="机构名称", value=profile.name),
        Pair(label="机构类别", value=INSTITUTION_KINDS.get(profile.kind, profile.kind)),
        Pair(label="统一社会信用代码", value=profile.uscc),
        Pair(label="服务人口", value=population or "未填"),
        Pair(label="负责人", value=profile.head or "未填"),
        Pair(label="地址", value=profile.address or "未填"),
    )


def _verdict(assessment: Assessment) -> Block:
    level = assessment.level
    if level is None:
        return notice(
            NoticeKind.BAD, strong("按现在的自评，还没有达到任何等次。"), "各等次的差距见下表。"
        )
    words = [strong(f"按现在的自评，达到{level.rule.title}。")]
    if level.provisional:
        return notice(
            NoticeKind.WARN,
            *words,
            f"结论为暂定：{_doubts(level)}，未与官方原文核对。",
        )
    return notice(NoticeKind.OK, *words)


def _doubts(level: LevelResult) -> str:
    doubts = ["等次的比例待核对"] if level.recalled_rule else []
    if level.recalled_clauses:
        doubts.append(f"{len(level.recalled_clauses)} 条适用条款的文字待核对")
    return "、".join(doubts)


def _barred(assessment: Assessment) -> Iterator[Block]:
    """Say of each veto in force, once, which levels it bars; the levels stay as they are."""
    found: dict[Condition, list[str]] = {}
    for level in assessment.levels:
        if level.available is not Verdict.NOT_MET:
            for one in level.barred_by:
                found.setdefault(one.condition, []).append(level.rule.title)
    for veto, titles in found.items():
        yield notice(
            NoticeKind.BAD,
            strong(f"本年度不得申报{'、'.join(titles)}。"),
            f"{veto.text}依据：{veto.provenance.source}。已评出的等次不变。",
        )


def _condition_rows(level: LevelResult) -> Iterator[Row]:
    for one in level.prerequisites:
        met = one.finding.verdict in SATISFIED
        status = status_cell(Status.MET, "满足") if met else status_cell(Status.NOT_MET, "未满足")
        yield row("", "前提", one.condition.text, "须满足", status)
    for one in level.vetoes:
        if one.finding.verdict is Verdict.MET:
            status = status_cell(Status.NOT_MET, "有，本年度不得申报")
        elif one.finding.verdict in UNANSWERED:
            status = status_cell(Status.MISSING, "没有说明")
        else:
            status = status_cell(Status.MET, "没有")
        yield row("", "一票否决", one.condition.text, "须没有", status)


def _levels(assessment: Assessment) -> Table:
    rows: list[Row] = []
    for level in assessment.levels:
        for index, share in enumerate(level.shares):
            exact = shown_percent(share.exact, threshold=share.threshold)
            status = (
                status_cell(Status.MET, "达到")
                if share.met
                else status_cell(Status.NOT_MET, f"还差 {share.short} 条")
            )
            rows.append(
                row(
                    level.rule.title if index == 0 else "",
                    f"{share.grade.value} 级率",
                    f"{share.reached}/{share.applicable} = {exact}",
                    shown_percent(share.threshold).replace(".0%", "%"),
                    status,
                )
            )
        rows.extend(_condition_rows(level))
        rows.append(row("", "结论", _conclusion(level), "", _level_status(level)))
    return Table(
        columns=(
            Column(title="等次", share=2),
            Column(title="项目", share=2),
            Column(title="现在", share=4),
            Column(title="要求", share=2, align=Align.CENTRE),
            Column(title="判定", share=3),
        ),
        rows=tuple(rows),
    )


def _conclusion(level: LevelResult) -> str:
    notes = []
    if level.core_short:
        codes = "、".join(level.core_short[:6])
        more = f" 等 {len(level.core_short)} 条" if len(level.core_short) > 6 else ""
        notes.append(f"核心条款未达：{codes}{more}")
    if level.prerequisites_short:
        notes.append(f"前提未满足 {len(level.prerequisites_short)} 项")
    if level.available is Verdict.NOT_MET:
        notes.append("不属于本等次的适用机构")
    if level.available is Verdict.UNKNOWN:
        notes.append("缺数据，判断不了是否适用本等次")
    if level.provisional:
        notes.append(f"暂定（{_doubts(level)}）")
    return "；".join(notes) or "—"


def _level_status(level: LevelResult) -> Cell:
    if level.available is Verdict.NOT_MET:
        return status_cell(Status.NOT_APPLICABLE, "不适用")
    if level.reached:
        return status_cell(Status.MET, "达到")
    return status_cell(Status.NOT_MET, "未达到")


def _counts(assessment: Assessment) -> Table:
    counts = assessment.counts
    return Table(
        columns=(
            *(
                Column(title=f"{grade.value} {GRADE_WORDS[grade]}", align=Align.CENTRE)
                for grade in Grade
            ),
            Column(title="未定", align=Align.CENTRE),
            Column(title="适用条款", align=Align.CENTRE),
        ),
        rows=(row(*(counts[grade] for grade in Grade), assessment.open, assessment.applicable),),
    )


def _status_meaning(status: SourceStatus) -> str:
    return {
        SourceStatus.POLICY: "取自手头的政策文件原文",
        SourceStatus.PUBLIC: "取自注明出处的公开资料",
        SourceStatus.RECALLED: "整理稿，须与官方原文核对",
        SourceStatus.LOCAL: "由县级或省级自行设定",
    }[status]


def _remark(remark: str) -> str:
    return f"（{remark}）" if remark else ""
