"""Write a paper of the rectification ledger: one content tree, as PDF for the seal and workbook."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from models.exchange.filenames import file_safe
from models.exchange.outgoing import outgoing
from models.ledger.form_rows import FormRow
from models.ledger.records import in_force
from models.ledger.tasks import Node, Task
from models.reports.content import Document, PageMarks
from models.reports.fontfiles import FontFiles
from models.reports.hazard_table import HazardLine
from models.reports.paper import draw_paper
from models.reports.rectification import (
    PAPER_TITLES,
    TaskLine,
    TaskPaper,
    TaskPaperInput,
    task_document,
)
from models.reports.workbook import draw_workbook
from models.usecases.centre import Centre
from models.usecases.named_files import write_file
from models.usecases.packages.paper_marks_of import PAGE_OF, task_marks
from models.usecases.people.people_cards import Deed
from models.usecases.rectify.problems_found import HAZARDS, first_row
from models.usecases.rectify.read_tasks import read_tasks
from models.usecases.rectify.task_cards import TaskCard, TaskPaperCard
from models.vocabulary.progress import Progress

_BLANK = "空白"


def task_paper_document(centre: Centre, paper: TaskPaper, *, blank: bool = False) -> Document:
    """Return a paper's content as the ledgers stand; ``blank``: rows to be filled in by hand."""
    cards = () if blank else read_tasks(centre).tasks
    return task_document(
        paper,
        TaskPaperInput(
            institution=centre.profile.name,
            year=centre.year,
            today=centre.today,
            made_at=centre.clock.now(),
            marks=_marks(centre, paper, blank=blank),
            tasks=tuple(_line(card) for card in cards),
            hazards=() if blank else _hazards(centre, cards),
        ),
    )


def _marks(centre: Centre, paper: TaskPaper, *, blank: bool) -> PageMarks:
    """Return the marks of a revision for what is in its package; hazards and blanks are not."""
    if blank or paper is TaskPaper.HAZARDS:
        return PageMarks(page_of=PAGE_OF)
    return task_marks(centre)


def write_task_paper(
    centre: Centre,
    paper: TaskPaper,
    out: Path,
    fonts: FontFiles,
    progress: Progress,
    *,
    blank: bool = False,
) -> TaskPaperCard:
    """Write both files into ``out``, each whole or not at all.

    Raises: Refusal for who may not; Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION,
    TARGET_GONE; Cancelled.
    """
    centre.allow(Deed.REPORTS)
    document = task_paper_document(centre, paper, blank=blank)
    drawn = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    stem = f"{file_safe(centre.profile.name)}-{PAPER_TITLES[paper]}-{centre.year}"
    if blank:
        stem = f"{stem}-{_BLANK}"
    return TaskPaperCard(
        pdf=write_file(out / f"{stem}.pdf", drawn),
        workbook=write_file(out / f"{stem}.xlsx", sheets),
    )


def _line(card: TaskCard) -> TaskLine:
    """Return a task as it may leave the house: numbers of people hidden in what was written."""
    return TaskLine(task=_outgoing(card.task), files=tuple(outgoing(f.name) for f in card.files))


def _outgoing(task: Task) -> Task:
    return Task(
        row_id=task.row_id,
        task=outgoing(task.task),
        state=task.state,
        source=task.source,
        clauses=task.clauses,
        department=outgoing(task.department),
        responsible=outgoing(task.responsible),
        leader=outgoing(task.leader),
        measure=outgoing(task.measure),
        starts_on=task.starts_on,
        nodes=tuple(
            Node(words=outgoing(node.words), on=node.on, done=node.done) for node in task.nodes
        ),
        deadline=task.deadline,
        budget=task.budget,
        funding=outgoing(task.funding),
        progress=task.progress,
        held_because=outgoing(task.held_because),
        closed_on=task.closed_on,
        proof=outgoing(task.proof),
        checked_by=outgoing(task.checked_by),
        checked_on=task.checked_on,
        verdict=task.verdict,
    )


def _hazards(centre: Centre, cards: Sequence[TaskCard]) -> tuple[HazardLine, ...]:
    """Return the hazards of the ledger, with what their tasks add, then tasks that are hazards."""
    rows = [
        row
        for row in centre.ledgers.form_rows
        if row.ledger == HAZARDS and in_force(row, centre.today)
    ]
    with centre.workspace.store.reading() as read:
        named = {f"{HAZARDS}/{first_row(read, row.row_id)}": row for row in rows}
    tasks = {card.task.reference: card.task for card in cards}
    lines = [_hazard(row, tasks.get(name)) for name, row in named.items()]
    lines += [
        _of_task(card.task)
        for card in cards
        if card.task.hazard_kind and card.task.reference not in named
    ]
    return tuple(sorted(lines, key=lambda line: line.found_on or date.max))


def _hazard(row: FormRow, task: Task | None) -> HazardLine:
    """Return a hazard; what its row leaves open its task may tell."""
    values = row.values
    return HazardLine(
        kind=values.get("kind", ""),
        what=outgoing(values.get("what", "")),
        place=outgoing(values.get("place", "")),
        found_on=_day(values, "held_on"),
        responsible=outgoing(values.get("responsible", "") or (task.responsible if task else "")),
        deadline=_day(values, "deadline") or (task.deadline if task else None),
        measure=outgoing(values.get("measure", "") or (task.measure if task else "")),
        closed_on=_day(values, "closed_on"),
        checked_by=outgoing(values.get("checked_by", "")),
    )


def _of_task(task: Task) -> HazardLine:
    return HazardLine(
        kind=task.hazard_kind,
        what=outgoing(task.task),
        found_on=task.found_on,
        responsible=outgoing(task.responsible),
        deadline=task.deadline,
        measure=outgoing(task.measure),
        closed_on=None if task.is_open else task.closed_on or task.checked_on or task.deadline,
        checked_by=outgoing(task.checked_by),
    )


def _day(values: Mapping[str, str], key: str) -> date | None:
    text = values.get(key, "")
    return date.fromisoformat(text) if text else None
