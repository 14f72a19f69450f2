"""Words for the checklist: from a frozen card to what a person reads, in one place.

Pure functions; no widget and no figure is made here, figures come as text.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from models.assessment.evidence import (
    AGREEMENT,
    CERTIFICATE,
    EVIDENCE_KINDS,
    LEDGER,
    OTHER,
    PHOTO,
    POLICY,
    RECORD,
    REPORT,
)
from models.assessment.findings import Verdict
from models.assessment.grades import Outcome
from models.standards.pack import Grade
from models.usecases.cards import (
    ClauseCard,
    ClauseLine,
    CriterionCard,
    FindingCard,
    MissingCard,
    ShortageCard,
)
from ui.look.states import GradeMark, Status, status_word
from ui.texts.joining import joined, listed
from ui.texts.sentences import missing_shown, word

translate = QCoreApplication.translate
said = partial(QCoreApplication.translate, "texts")
"""Translates the sentences of ui/texts/sentences.py."""

_GLUE = "\u2060"
"""Word joiner: Chinese wraps anywhere, a figure and its unit must not."""

OUTCOME_STATUS = {
    Outcome.MET: Status.MET,
    Outcome.NOT_MET: Status.NOT_MET,
    Outcome.UNKNOWN: Status.MISSING,
    Outcome.OPEN: Status.NOT_FILLED,
}
VERDICT_STATUS = {
    Verdict.MET: Status.MET,
    Verdict.NOT_MET: Status.NOT_MET,
    Verdict.UNKNOWN: Status.MISSING,
    Verdict.NOT_APPLICABLE: Status.NOT_APPLICABLE,
    Verdict.ATTESTED: Status.NOT_FILLED,
}


KINDS = tuple(EVIDENCE_KINDS)
"""What a file may be, in the order it is offered."""


def kind_word(kind: str) -> str:
    """Return 制度, 记录 … for a kind of evidence; empty where nobody has said."""
    words = {
        POLICY: translate("Checklist", "制度"),
        RECORD: translate("Checklist", "记录"),
        LEDGER: translate("Checklist", "台账"),
        PHOTO: translate("Checklist", "照片"),
        CERTIFICATE: translate("Checklist", "证书"),
        REPORT: translate("Checklist", "报告"),
        AGREEMENT: translate("Checklist", "合同"),
        OTHER: translate("Checklist", "其他"),
    }
    return words.get(kind, "")


def chapter_number(code: str) -> str:
    """Return ``第一章`` for ``1``; a code beyond ten stays a figure."""
    numerals = translate("Checklist", "一 二 三 四 五 六 七 八 九 十").split()
    known = code.isdigit() and 0 < int(code) <= len(numerals)
    shown = numerals[int(code) - 1] if known else code
    return translate("Checklist", "第{number}章").format(number=shown)


def claimed_mark(grade: Grade | None, *, lacks_data: bool) -> GradeMark:
    """Return the badge of a grade; an unsettled one is missing data or simply not there."""
    if grade is not None:
        return GradeMark(str(grade))
    return GradeMark.MISSING if lacks_data else GradeMark.NONE


def line_status(line: ClauseLine) -> Status:
    """Return the one status a clause shows in the tree."""
    if line.over_claim:
        return Status.TO_CONFIRM
    if line.claimed is Grade.E:
        return Status.NOT_APPLICABLE
    if line.claimed is not None:
        return Status.NOT_MET if line.claimed is Grade.D else Status.MET
    if line.lacks_data:
        return Status.MISSING
    return Status.IN_PROGRESS if line.started else Status.NOT_FILLED


def answered_by_person(card: CriterionCard) -> bool:
    """Whether a person has set the outcome, rather than the ledgers having filled it in."""
    return card.tick is not None


def contradicts(card: CriterionCard) -> bool:
    """Whether a person has said something else than what was computed."""
    return card.finding is not None and card.tick is not None and card.computed != card.claimed


def confirmable(card: CriterionCard) -> bool:
    """Whether last time's answer waits here and may be confirmed as it is."""
    return card.carried is not None and not card.carried_change


def carried_words(card: CriterionCard) -> str:
    """Return last time's answer and what it still needs; empty where none came over."""
    if card.carried is None:
        return ""
    last = status_word(Status.MET if card.carried else Status.NOT_MET)
    if confirmable(card):
        return translate("Checklist", "沿用上次：{answer}，待确认").format(answer=last)
    if card.claimed is Outcome.OPEN:
        return translate("Checklist", "条文已改，请重答（上次：{answer}）").format(answer=last)
    return translate("Checklist", "条文已改，已按台账重新判定（上次人工：{answer}）").format(
        answer=last
    )


def toggled(card: CriterionCard) -> bool | None:
    """Return the answer after a press on the box: the other one.

    Where the ledgers already say so, the answer is taken back instead: the
    figure goes on filling the box in.
    """
    wanted = card.claimed is not Outcome.MET
    if card.finding is None or card.tick is None:
        return wanted
    told = {Outcome.MET: True, Outcome.NOT_MET: False}.get(card.computed)
    return None if told is wanted else wanted


def criterion_status(card: CriterionCard) -> Status:
    """Return the status of what was computed, or of what a person said where only they can tell."""
    if card.finding is None:
        return OUTCOME_STATUS[card.claimed]
    if card.finding.verdict is Verdict.ATTESTED:
        return OUTCOME_STATUS[card.computed]
    return VERDICT_STATUS[card.finding.verdict]


def criterion_words(card: CriterionCard) -> str:
    """Return the finding of a criterion in one short sentence."""
    finding = card.finding
    if finding is None or finding.verdict is Verdict.ATTESTED:
        return _attested_words(card)
    return finding_words(finding)


def finding_words(finding: FindingCard) -> str:
    """Return ``38/46 = 82.6%``, ``1∶0.88，还差 2 人注册护士``, ``判定不了：3 行没填…``."""
    if finding.verdict is Verdict.UNKNOWN:
        first = finding.missing[0] if finding.missing else None
        if first is None:
            return translate("Checklist", "判定不了")
        what = missing_words(first)
        if len(finding.missing) > 1:
            what = translate("Checklist", "{what} 等 {count} 处").format(
                what=what, count=len(finding.missing)
            )
        return translate("Checklist", "判定不了：{what}").format(what=what)
    if finding.verdict is Verdict.NOT_APPLICABLE:
        return translate("Checklist", "没有要计算的对象")
    figures = _figures(finding)
    if finding.verdict is Verdict.NOT_MET:
        parts = [part for part in (figures, _shortages(finding)) if part]
        return joined(parts, said) or status_word(Status.NOT_MET)
    return figures or status_word(Status.MET)


def _figures(finding: FindingCard) -> str:
    """Return the figures as they stand in a row: a ratio short, a count with its unit."""
    if finding.form == "ratio":
        return glued(finding.figures.rpartition(" = ")[2])
    if finding.form == "count" and finding.operands and finding.figures:
        amount = glued(f" {finding.figures} {finding.operands[0].unit}".rstrip())
        return title_words(finding.title) + amount
    return glued(finding.figures)


def _shortages(finding: FindingCard) -> str:
    """Return what is short, the first two by name; a count does not name itself twice."""
    if len(finding.shortages) == 1 and finding.form == "count":
        same = finding.shortages[0].title == finding.title
        return shortage_words(finding.shortages[0], titled=not same)
    short = listed((shortage_words(each) for each in finding.shortages[:2]), said)
    if len(finding.shortages) > 2:
        return translate("Checklist", "{short} 等 {count} 种").format(
            short=short, count=len(finding.shortages)
        )
    return short


def shortage_words(shortage: ShortageCard, *, titled: bool = True) -> str:
    """Return ``注册护士还差 2 人``, or ``…多 3 个`` where there is too much."""
    pattern = (
        translate("Checklist", "多 {short} {unit}")
        if shortage.reduce
        else translate("Checklist", "还差 {short} {unit}")
    )
    amount = pattern.format(short=shortage.short, unit=shortage.unit)
    return (title_words(shortage.title) if titled else "") + glued(amount)


def missing_words(missing: MissingCard) -> str:
    """Return what would settle an unknown."""
    return missing_shown(missing, said)


def missing_ledger(finding: FindingCard, missing: MissingCard) -> str:
    """Return the ledger page a missing datum is filled in on."""
    if missing.code in {"ledger", "held", "register", "undeclared", "unconfirmed"}:
        return missing.what
    if missing.code in {"figure", "zero", "unconfirmed_figure"}:
        return "figures"
    if missing.code == "fact":
        return "facts"
    ledger, _, key = missing.what.partition(".")
    if key:
        return ledger
    ledgers = [operand.ledger for leaf in leaves(finding) for operand in leaf.operands]
    return next((ledger for ledger in ledgers if ledger in {"staff", "equipment"}), "staff")


def ledger_word(ledger: str) -> str:
    """Return the name of a ledger."""
    return word("ledger", ledger, said)


def method_words(card: ClauseCard) -> str:
    """Return ``查阅资料、现场查看、访谈``."""
    return listed((word("method", method, said) for method in card.methods), said)


def outcome_word(outcome: Outcome) -> str:
    """Return 达到, 未达, 缺数据 or 未填."""
    return status_word(OUTCOME_STATUS[outcome])


def step_word(grade: Grade) -> str:
    """Return ``C 合格``."""
    return f"{grade} {word('grade', str(grade), said)}"


def step_statuses(cards: tuple[CriterionCard, ...]) -> tuple[tuple[Status, int], ...]:
    """Return how many criteria stand in each status, in the order they are shown."""
    found = [criterion_status(card) for card in cards]
    order = (Status.MET, Status.NOT_MET, Status.MISSING, Status.NOT_FILLED)
    return tuple((status, found.count(status)) for status in order if status in found)


def step_summary(cards: tuple[CriterionCard, ...]) -> str:
    """Return what a folded step still lacks, in one line: ``4 款：全科医生还差 3 人``."""
    lacking = [
        shortage_words(shortage)
        for card in cards
        if card.finding is not None
        for shortage in card.finding.shortages
    ]
    counted = [f"{count} {status_word(status)}" for status, count in step_statuses(cards)]
    carried = sum(map(confirmable, cards))
    if carried:
        counted.append(translate("Checklist", "{count} 款沿用待确认").format(count=carried))
    return translate("Checklist", "{count} 款：{summary}").format(
        count=len(cards), summary=joined([*counted, *lacking], said)
    )


def leaves(finding: FindingCard) -> Iterator[FindingCard]:
    """Yield the findings that hold figures, from the first to the last."""
    if not finding.parts:
        yield finding
    for part in finding.parts:
        yield from leaves(part)


def title_words(title: str) -> str:
    """Return a measure's title; a count of kinds is titled by its ledger."""
    return word("ledger", title, said)


def glued(text: str) -> str:
    """Return text that stays on one line: ``1∶0.88``, ``还差 2 人``."""
    return _GLUE.join(text.replace(" ", "\u00a0"))


def _attested_words(card: CriterionCard) -> str:
    words = {
        Outcome.MET: translate("Checklist", "人工确认：达到"),
        Outcome.NOT_MET: translate("Checklist", "人工确认：未达"),
        Outcome.OPEN: translate("Checklist", "未填，由人确认"),
        Outcome.UNKNOWN: translate("Checklist", "判定不了"),
    }
    return words[card.claimed if card.finding is None else card.computed]
