"""A self-check on paper: as filled in, or blank for a pen, with room for seal and signatures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    KeyValues,
    NoticeKind,
    Pair,
    Part,
    Row,
    SignatureBlock,
    Status,
    Table,
    group_row,
    notice,
    paragraph,
    status_cell,
    strong,
)
from models.selfchecks.check_form import (
    Asked,
    Beside,
    CheckForm,
    ItemText,
    SectionText,
    status_of,
)
from models.selfchecks.filled import SEVERITIES, CheckAnswer, Verdict, tally
from models.standards.pack import Status as Standing
from models.vocabulary.amounts import plain

_NUMERALS = "一二三四五六七八九十"
_WORDS = {
    Verdict.MET.value: (Status.MET, "符合"),
    Verdict.NOT_MET.value: (Status.NOT_MET, "不符合"),
    Verdict.NOT_APPLICABLE.value: (Status.NOT_APPLICABLE, "不适用"),
}
_BOXES = "□符合\n□不符合\n□不适用"
_TAGS = {Standing.LOCAL: "〔参考〕", Standing.RECALLED: "〔待核对〕"}
_OWN_TAG = "〔本院〕"
_BESIDE = {
    Beside.INVOLVED: "涉及人员",
    Beside.SEVERITY: "情节",
    Beside.AMOUNT: "涉及金额（元）",
    Beside.PLACE: "部位",
}
_BLANK_PROBLEMS = 6
_BLANK_LINES, _BLANK_TEXT_LINES, _BLANK_PROBLEM_LINES = 3, 8, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckPaper:
    """What is printed. ``held_on`` None: blank; ``kind``: what the check counts as, in words.

    ``own``: ids of items the institution added. ``finished`` False of a filled one: a draft.
    """

    institution: str
    year: int
    form: CheckForm
    kind: str
    held_on: date | None
    people: str
    department: str
    answers: Mapping[str, CheckAnswer]
    own: frozenset[str]
    finished: bool
    made_at: datetime

    @property
    def blank(self) -> bool:
        """Whether it is to be filled in by hand."""
        return self.held_on is None


def selfcheck_document(paper: SelfCheckPaper) -> Document:
    """Return the check as a content tree; its items in order, then problems, then signatures."""
    form = paper.form
    blocks: list[Block] = [_head(paper)]
    if not (paper.blank or paper.finished):
        blocks.append(notice(NoticeKind.WARN, strong("草稿，"), "自查还没有完成。"))
    blocks.append(paragraph(form.introduction))
    if not paper.blank:
        blocks.append(_sums(paper))
    blocks.append(_items(paper))
    after = (*_problems(paper), *_closing(paper))
    return Document(
        title=form.title,
        parts=(
            Part(title=form.title, blocks=tuple(blocks)),
            Part(title="问题和整改", blocks=after, continues=True),
        ),
        made_at=paper.made_at,
        running=f"{paper.institution} {paper.year} 年度",
        author=paper.institution,
        cover=False,
    )


def _head(paper: SelfCheckPaper) -> KeyValues:
    day = "        年    月    日" if paper.held_on is None else paper.held_on.isoformat()
    return KeyValues(
        pairs=(
            Pair(label="机构名称", value=paper.institution),
            Pair(label="年度", value=str(paper.year)),
            Pair(label="自查日期", value=day),
            Pair(label="类别", value=paper.kind),
            Pair(label="被查科室", value=paper.department),
            Pair(label="参加人员", value=paper.people),
        )
    )


def _sums(paper: SelfCheckPaper) -> Block:
    sums = tally(paper.form, paper.answers)
    text = (
        f"共 {sums.asked} 项，已填 {sums.answered} 项："
        f"符合 {sums.met} 项，不符合 {sums.not_met} 项，"
        f"不适用 {sums.not_applicable} 项；不符合的已整改 {sums.mended} 项。"
    )
    return paragraph(strong("结果  "), text)


def _items(paper: SelfCheckPaper) -> Table:
    columns = (
        Column(title="编号", share=2),
        Column(title="内容", share=9),
        Column(title="结论", share=3, align=Align.CENTRE),
        Column(title="说明", share=8),
    )
    rows: list[Row] = []
    for at, section in enumerate(paper.form.sections):
        rows.append(group_row(f"{_NUMERALS[at]}、{section.title}    来源：{section.source}"))
        rows += [_item_row(paper, section, item) for item in section.items]
    return Table(columns=columns, rows=tuple(rows))


def _item_row(paper: SelfCheckPaper, section: SectionText, item: ItemText) -> Row:
    own = item.id in paper.own
    tag = _OWN_TAG if own else _TAGS.get(status_of(section, item), "")
    look = f"\n可查：{item.look}" if item.look else ""
    cells = (
        Cell(text=paper.form.number(item.id)),
        Cell(text=f"{item.text}{tag}{look}"),
        *_answer_cells(paper, item),
    )
    return Row(cells=cells, least_lines=_room(paper, item))


def _answer_cells(paper: SelfCheckPaper, item: ItemText) -> tuple[Cell, Cell]:
    if paper.blank:
        return Cell(text=_BOXES if item.asked is Asked.VERDICT else ""), Cell()
    answer = paper.answers.get(item.id, CheckAnswer(item=item.id))
    if item.asked is Asked.TEXT:
        return Cell(), Cell(text=answer.text or "没填")
    if item.asked is Asked.COUNT:
        number = int(answer.text) if answer.text else None
        return Cell(text=answer.text or "没填", number=number), Cell()
    if not answer.verdict:
        return status_cell(Status.NOT_FILLED, "没填"), Cell(text=answer.text)
    return status_cell(*_WORDS[answer.verdict]), Cell(text=answer.text)


def _room(paper: SelfCheckPaper, item: ItemText) -> int:
    if not paper.blank or item.asked is Asked.COUNT:
        return 1
    return _BLANK_TEXT_LINES if item.asked is Asked.TEXT else _BLANK_LINES


def _problems(paper: SelfCheckPaper) -> Iterable[Block]:
    found = [
        (item, answer)
        for item in paper.form.items
        if (answer := paper.answers.get(item.id)) is not None and answer.verdict == Verdict.NOT_MET
    ]
    if not (found or paper.blank):
        yield paragraph("这次自查没有发现问题。")
        return
    beside = paper.form.beside
    columns = (
        Column(title="编号", share=2),
        Column(title="问题", share=6),
        Column(title="整改", share=6),
        *(Column(title=_BESIDE[one], share=3) for one in beside),
        Column(title="责任人", share=3),
        Column(title="期限", share=4),
        Column(title="完成日期", share=4),
    )
    if paper.blank:
        empty = Row(cells=(Cell(),) * len(columns), least_lines=_BLANK_PROBLEM_LINES)
        yield Table(columns=columns, rows=(empty,) * _BLANK_PROBLEMS)
        return
    rows = tuple(_problem_row(paper.form.number(item.id), answer, beside) for item, answer in found)
    yield Table(columns=columns, rows=rows)


def _problem_row(number: str, answer: CheckAnswer, beside: Iterable[Beside]) -> Row:
    texts = {
        Beside.INVOLVED: "" if answer.involved is None else f"{answer.involved} 人",
        Beside.SEVERITY: SEVERITIES.get(answer.severity, ""),
        Beside.AMOUNT: "" if answer.amount is None else plain(answer.amount),
        Beside.PLACE: answer.place,
    }
    words = (
        number,
        answer.text,
        answer.measure,
        *(texts[one] for one in beside),
        answer.responsible,
        _day(answer.deadline),
        _day(answer.mended_on),
    )
    return Row(cells=tuple(Cell(text=word) for word in words))


def _closing(paper: SelfCheckPaper) -> Iterable[Block]:
    form = paper.form
    if form.veto:
        serious = tally(form, paper.answers).serious
        kind = NoticeKind.WARN if serious else NoticeKind.INFO
        lead = f"本次有 {serious} 项记为情节严重。" if serious else "情节严重的后果  "
        yield notice(kind, strong(lead), f"{form.veto}（{form.source}，E1）")
    yield paragraph(
        f"依据：{form.source}。标〔参考〕的项目和“可查”由达标助手列出，不是政策原文；"
        f"标〔待核对〕的凭记忆整理；标〔本院〕的由本院增加。自查表版本 {form.name}。"
    )
    yield SignatureBlock(
        lines=("自查人", "科室负责人", "机构负责人", "日期"), seal_caption="（公章）"
    )


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
