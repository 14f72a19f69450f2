"""Cards as lines for people: levels, clauses, gaps, measures."""

from collections.abc import Iterable, Sequence

from models.assessment.findings import Verdict
from models.standards.pack import Grade, Status
from models.usecases.cards import (
    ChecklistCard,
    ClauseCard,
    ClauseLine,
    ConditionCard,
    CriterionCard,
    LevelCard,
    MeasureCard,
    ShareCard,
    ShortageCard,
)
from models.usecases.clauses.clause_cards import DepartmentGradeCard, NoteCard
from ui.cli.columns import shortened, table
from ui.texts.marking import tr
from ui.texts.sentences import missing_shown, subject_shown, word

_TITLE_COLUMNS = 44
_CODES_SHOWN = 8


def grade_word(grade: Grade | None) -> str:
    """Return ``C 合格``, or that it is not settled."""
    return tr("未定") if grade is None else f"{grade} {word('grade', grade)}"


def claim_marks(line: ClauseLine) -> str:
    """Return what is to be seen about a clause beside its grade."""
    marks = []
    if line.over_claim:
        marks.append(tr("高于计算 {grades} 级").format(grades=line.over_claim))
    if line.under_claim:
        marks.append(tr("可能少报"))
    if line.lacks_data:
        marks.append(tr("缺数据"))
    return "".join(f"  {mark}" for mark in marks)


def checklist_lines(card: ChecklistCard) -> list[str]:
    """Return the whole result: counts, levels, chapters."""
    state = word("state", "final" if card.final else "draft")
    counts = "  ".join(f"{grade_word(grade)} {count}" for grade, count in card.counts)
    heads = tr("章|名称|已评|适用|未评|缺数据|高于计算").split("|")
    rows = [
        [
            chapter.code,
            chapter.title,
            *map(
                str,
                (
                    chapter.settled,
                    chapter.applicable,
                    chapter.open,
                    chapter.lacking_data,
                    chapter.over_claims,
                ),
            ),
        ]
        for chapter in card.chapters
    ]
    return [
        tr("{year} 年度  第 {revision} 次（{state}）").format(
            year=card.year, revision=card.revision, state=state
        ),
        tr("标准：{title}（{edition}）{status}").format(
            title=card.pack_title, edition=card.pack_edition, status=_status(card.pack_status)
        ),
        tr(
            "共 {total} 条，适用 {applicable} 条：已评 {settled}，未评 {open}，缺数据 {lacking}"
        ).format(
            total=card.total,
            applicable=card.applicable,
            settled=card.settled,
            open=card.open,
            lacking=card.lacking_data,
        ),
        counts,
        "",
        *level_lines(card),
        "",
        *table(heads, rows, right=(2, 3, 4, 5, 6)),
    ]


def level_lines(card: ChecklistCard) -> list[str]:
    """Return one paragraph for each level: reached, or what is short."""
    return [line for level in card.levels for line in lines_of_level(level)]


def lines_of_level(level: LevelCard) -> list[str]:
    """Return whether one level is reached, or what is short."""
    if level.available is Verdict.NOT_MET:
        return [tr("{level}：不适用于本机构").format(level=level.title)]
    return [*_reached_lines(level), *_condition_lines(level)]


def _condition_lines(level: LevelCard) -> Iterable[str]:
    """Yield prerequisites and vetoes with what they come to; facts are named for ``facts set``."""
    short = tr("　前提没有满足：{text}{facts}")
    yield from (_condition(short, one, level) for one in level.prerequisites_short)
    barred = tr("　本年度不得申报{level}：{text}（{source}）{facts}")
    yield from (_condition(barred, one, level) for one in level.barred_by)
    still = tr("　申报{level}前要说明有没有这种情况：{text}{facts}")
    yield from (_condition(still, one, level) for one in level.vetoes_open)
    settled = (*level.prerequisites_short, *level.barred_by, *level.vetoes_open)
    met = tr("　前提已满足：{text}")
    yield from (_condition(met, one, level) for one in level.prerequisites if one not in settled)
    ruled_out = tr("　一票否决：没有这种情况：{text}")
    yield from (_condition(ruled_out, one, level) for one in level.vetoes if one not in settled)


def _condition(template: str, card: ConditionCard, level: LevelCard) -> str:
    facts = tr("　机构情况：{facts}").format(facts=" ".join(card.facts)) if card.facts else ""
    return template.format(
        level=level.title, text=card.text, source=card.provenance.source, facts=facts
    )


def _reached_lines(level: LevelCard) -> list[str]:
    provisional = _provisional(level)
    if level.reached:
        return [
            tr("已达到{level}：{shares}{provisional}").format(
                level=level.title,
                shares="，".join(_share(share) for share in level.shares),
                provisional=provisional,
            )
        ]
    short = [share for share in level.shares if not share.met]
    lines = [
        tr("离{level}：{share}，还差 {short} 条{provisional}").format(
            level=level.title, share=_share(share), short=share.short, provisional=provisional
        )
        for share in short
    ]
    if level.core_short:
        codes = "、".join(level.core_short[:_CODES_SHOWN])
        more = tr(" 等") if len(level.core_short) > _CODES_SHOWN else ""
        lines.append(
            tr("离{level}：{count} 条核心条款未达要求：{codes}{more}").format(
                level=level.title, count=len(level.core_short), codes=codes, more=more
            )
        )
    if level.available is Verdict.UNKNOWN:
        lines.append(tr("{level}：缺数据，还不知道是否适用于本机构").format(level=level.title))
    return lines


def _share(share: ShareCard) -> str:
    return tr("{grade} 级率 {reached}/{applicable}，要求 {threshold}（{needed} 条）").format(
        grade=share.grade,
        reached=share.reached,
        applicable=share.applicable,
        threshold=share.threshold,
        needed=share.needed,
    )


def _provisional(level: LevelCard) -> str:
    doubts = [tr("比例待核对")] if level.recalled_rule else []
    if level.recalled_clauses:
        doubts.append(tr("{count} 条条款文字待核对").format(count=level.recalled_clauses))
    return tr("　暂定：{doubts}").format(doubts="，".join(doubts)) if doubts else ""


def _status(status: Status) -> str:
    return f" {word('source', status)}"


def clause_lines(card: ClauseCard) -> list[str]:
    """Return one clause with every criterion and its finding."""
    core = tr("  核心条款") if card.core else ""
    lines = [
        f"{card.code} {card.title}{core}{_status(card.provenance.status)}",
        tr("计算 {computed}  自评 {claimed}").format(
            computed=grade_word(card.computed), claimed=grade_word(card.claimed)
        ),
    ]
    for title, text in (
        (tr("不适用的理由"), card.not_applicable_reason),
        (tr("高于计算的理由"), card.claim_reason),
        (tr("责任科室"), card.lead),
        (tr("协助科室"), "、".join(card.supporting)),
    ):
        if text:
            lines.append(f"{title}：{text}")
    lines += [_department_line(each) for each in card.grades.departments]
    lines += [_note_line(each) for each in card.notes if not each.withdrawn]
    lines += [line for criterion in card.criteria for line in _criterion_lines(criterion)]
    if card.evidence:
        names = "、".join(each.name for each in card.evidence)
        lines.append(tr("佐证 {count} 份：{names}").format(count=len(card.evidence), names=names))
    return lines


def _department_line(card: DepartmentGradeCard) -> str:
    differs = tr("，与院级不一致") if card.steps or card.differing else ""
    return tr("科室自评 {department}：{grade}{differs}").format(
        department=card.department, grade=grade_word(card.grade), differs=differs
    )


def _note_line(card: NoteCard) -> str:
    return tr("备注 {author}：{text}").format(author=card.author, text=card.text)


def _criterion_lines(card: CriterionCard) -> Iterable[str]:
    status = _status(card.provenance.status)
    yield f"  {card.id}  {word('outcome', card.claimed)}  {card.text}{status}"
    finding = card.finding
    if finding is None:
        return
    if finding.figures:
        need = tr("（要求 {need}）").format(need=finding.need) if finding.need else ""
        verdict = word("verdict", finding.verdict)
        title, _ = subject_shown("", finding.title)
        yield f"      {verdict}  {title} {finding.figures}{need}"
    if finding.shortages:
        yield "      " + "；".join(_shortage(each) for each in finding.shortages)
    if finding.missing:
        missing = "；".join(missing_shown(each) for each in finding.missing)
        yield tr("      缺数据：{missing}").format(missing=missing)


def _shortage(card: ShortageCard) -> str:
    title, unit = subject_shown(card.subject, card.title, card.unit)
    template = tr("{title}超出 {short} {unit}") if card.reduce else tr("{title}还差 {short} {unit}")
    return template.format(title=title, short=card.short, unit=unit)


def measure_lines(cards: Sequence[MeasureCard]) -> list[str]:
    """Return every measure: figures where they are known, else what is missing."""
    heads = tr("指标|数值|单位|缺什么").split("|")
    rows = [
        [
            shortened(card.title, _TITLE_COLUMNS),
            card.figures or "—",
            card.unit,
            shortened("；".join(missing_shown(each) for each in card.missing), _TITLE_COLUMNS),
        ]
        for card in cards
    ]
    return table(heads, rows, right=(1,))
