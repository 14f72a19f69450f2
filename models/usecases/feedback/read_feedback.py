"""Read what the county fed back on the year's assessment: whole, in short, or of one clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.exchange.contents import Content
from models.exchange.feedback import Feedback, FeedbackItem, ReviewedClause
from models.exchange.json_text import stored
from models.ledger.tasks import Task, tasks_of
from models.store.records import EvidenceLink
from models.store.response_rows import ResponseRow
from models.store.review_records import FeedbackRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.feedback.feedback_cards import (
    AnswerFileCard,
    AnswerState,
    DifferingClauseCard,
    FeedbackBookCard,
    FeedbackCard,
    FeedbackLineCard,
    ItemAnswerCard,
    ItemCard,
    ItemTaskCard,
    LoopCard,
    SaidOfClauseCard,
)
from models.usecases.rectify.task_cards import FEEDBACK
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, Digest

_UNSAID = ItemAnswerCard(state=AnswerState.OPEN, text="", files=(), at="", author="")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """What is kept of one assessment; ``finalised``: its last revision that is, 0 for none."""

    rows: tuple[FeedbackRow, ...]
    said: Mapping[str, ResponseRow]
    links: tuple[EvidenceLink, ...]
    finalised: int

    def is_older(self, row: FeedbackRow) -> bool:
        """Whether a later revision was finalised: what is asked was answered with that one."""
        return self.finalised > row.submission_revision


def read_feedback(centre: Centre, digest: Digest | None = None) -> FeedbackBookCard:
    """Return every feedback in short and one of them whole: ``digest``, or the newest.

    Raises: Refusal FEEDBACK_NONE_YET for a digest that is not among them.
    """
    with centre.workspace.store.reading() as read:
        book = _book(read, centre)
        found = [row for row in book.rows if digest in {None, row.digest}]
        if digest is not None and not found:
            raise Refusal(RefusalCode.FEEDBACK_NONE_YET)
        own_level = _own_level(read, found[-1]) if found else ""
        county_known = read.county.county() is not None
    return FeedbackBookCard(
        year=centre.year,
        lines=tuple(_line(one, book) for one in reversed(book.rows)),
        shown=_card(centre, found[-1], book, own_level) if found else None,
        county_known=county_known,
    )


def newest_feedback(centre: Centre) -> FeedbackCard | None:
    """Return the newest feedback on the year's assessment, whole."""
    return read_feedback(centre).shown


def read_loop(centre: Centre) -> LoopCard | None:
    """Return how the year stands with the county; None while it has said nothing."""
    book = _read_book(centre)
    if not book.rows:
        return None
    row = book.rows[-1]
    told = stored(row.document, Feedback)
    items = [item for item in _items(centre, row, told, book) if item.open]
    days = [item.due for item in items if item.due is not None]
    return LoopCard(
        digest=row.digest,
        decision=row.decision,
        submission_revision=row.submission_revision,
        level=_level_title(centre, told.level),
        county=told.county.name,
        open=len(items),
        waiting=sum(item.waits for item in items),
        overdue=sum(item.overdue for item in items),
        next_due=min(days, default=None),
        older=book.is_older(row),
        sealed=centre.row.state == "final",
    )


def open_items(centre: Centre) -> tuple[ItemCard, ...]:
    """Return what the newest feedback wants put right; nothing once it was answered and sent."""
    book = _read_book(centre)
    if not book.rows or book.is_older(book.rows[-1]):
        return ()
    row = book.rows[-1]
    items = _items(centre, row, stored(row.document, Feedback), book)
    return tuple(item for item in items if item.open)


def said_of_clause(centre: Centre, code: str) -> SaidOfClauseCard | None:
    """Return what the newest feedback says of one clause, None while there is none."""
    book = _read_book(centre)
    if not book.rows:
        return None
    row = book.rows[-1]
    told = stored(row.document, Feedback)
    part = next((one for one in told.clauses if one.code == code), None)
    items = _items(centre, row, told, book)
    return SaidOfClauseCard(
        digest=row.digest,
        submission_revision=row.submission_revision,
        county=told.county.name,
        claimed=part.claimed if part else "",
        reviewed=part.reviewed if part else "",
        reason=part.reason if part else "",
        items=tuple(item for item in items if item.clause == code),
        older=book.is_older(row),
    )


def files_for(centre: Centre, clause: str) -> tuple[AnswerFileCard, ...]:
    """Return the files an answer may point to: those of the clause, "" for any clause's."""
    with centre.workspace.store.reading() as read:
        links = read.assessments.evidence(centre.row.assessment_id)
    return tuple(
        _file(link)
        for link in {one.digest: one for one in links if clause in {"", one.clause}}.values()
    )


def is_fresh(said: ResponseRow, feedback: FeedbackRow) -> bool:
    """Tell whether something was said since the county decided: in a revision after its own."""
    return said.revision > feedback.submission_revision


def _read_book(centre: Centre) -> _Book:
    with centre.workspace.store.reading() as read:
        return _book(read, centre)


def _book(read: Reader, centre: Centre) -> _Book:
    row = centre.row
    rows = read.feedback.of_assessment(row.assessment_id)
    # Most of the year the county has said nothing: then there is nothing more to ask.
    return _Book(
        rows=rows,
        said=read.responses.of_assessment(row.assessment_id) if rows else {},
        links=read.assessments.evidence(row.assessment_id) if rows else (),
        finalised=row.revision if row.state == "final" else row.revision - 1,
    )


def _line(row: FeedbackRow, book: _Book) -> FeedbackLineCard:
    items = stored(row.document, Feedback).items
    return FeedbackLineCard(
        digest=row.digest,
        revision=row.revision,
        submission_revision=row.submission_revision,
        decision=row.decision,
        kept_at=row.kept_at,
        open=sum(item.state == "open" for item in items),
        older=book.is_older(row),
    )


def _card(centre: Centre, row: FeedbackRow, book: _Book, own_level: str) -> FeedbackCard:
    told = stored(row.document, Feedback)
    differing = [part for part in told.clauses if part.reviewed != part.claimed]
    return FeedbackCard(
        digest=row.digest,
        assessment_id=row.assessment_id,
        year=row.year,
        revision=row.revision,
        submission_revision=row.submission_revision,
        decision=row.decision,
        county=told.county.name,
        reviewer=told.reviewer,
        made_at=told.made_at,
        kept_at=row.kept_at,
        file_name=row.file_name,
        own_level=_level_title(centre, own_level),
        level=_level_title(centre, told.level),
        provisional=told.provisional,
        summary=told.summary,
        agreed=len(told.clauses) - len(differing),
        differing=tuple(_clause(centre, part, told.items) for part in differing),
        items=_items(centre, row, told, book),
        newest=row is book.rows[-1],
        older=book.is_older(row),
        sealed=centre.row.state == "final",
    )


def _own_level(read: Reader, row: FeedbackRow) -> str:
    """Return the level the revision was sent with."""
    for snapshot in read.assessments.snapshots(row.assessment_id):
        if snapshot.revision == row.submission_revision:
            return stored(snapshot.document, Content).assessment.level
    return ""


def _level_title(centre: Centre, level: str) -> str:
    return next((one.title for one in centre.pack.levels if one.id == level), "")


def _clause(
    centre: Centre, part: ReviewedClause, items: Sequence[FeedbackItem]
) -> DifferingClauseCard:
    code = ClauseCode(part.code)
    now = centre.assessment.clauses[code].claimed if code in centre.clauses else None
    return DifferingClauseCard(
        code=code,
        title=centre.clauses[code].title if code in centre.clauses else "",
        claimed=part.claimed,
        reviewed=part.reviewed,
        now="" if now is None else now.value,
        reason=part.reason,
        items=tuple(item.id for item in items if item.clause == part.code),
    )


def _items(centre: Centre, row: FeedbackRow, told: Feedback, book: _Book) -> tuple[ItemCard, ...]:
    begin = f"{FEEDBACK}/{row.assessment_id}/"
    tasks = {
        task.reference.removeprefix(begin): task
        for task in tasks_of(centre.ledgers.form_rows, centre.year, centre.today)
        if task.reference.startswith(begin)
    }
    return tuple(
        _item(centre, number, item, _answer(item, row, book), tasks.get(item.id))
        for number, item in enumerate(told.items, start=1)
    )


def _item(
    centre: Centre, number: int, item: FeedbackItem, answer: ItemAnswerCard, task: Task | None
) -> ItemCard:
    clause = centre.clauses.get(ClauseCode(item.clause))
    criteria = {str(one.id): one.text for one in clause.criteria} if clause else {}
    due = date.fromisoformat(item.due) if item.due else None
    is_open = item.state == "open"
    return ItemCard(
        id=item.id,
        number=number,
        clause=item.clause,
        title=clause.title if clause else "",
        criterion=item.criterion,
        criterion_text=criteria.get(item.criterion, ""),
        text=item.text,
        due=due,
        days_left=(due - centre.today).days if due and is_open else None,
        open=is_open,
        closing=item.closing,
        answered=item.answered,
        answer=answer,
        task=None if task is None else ItemTaskCard(row=task.row_id, state=task.state),
    )


def _answer(item: FeedbackItem, row: FeedbackRow, book: _Book) -> ItemAnswerCard:
    """Return what is said of an item; what the county has decided on since is said no more."""
    said = book.said.get(item.id)
    if said is None or not is_fresh(said, row):
        return _UNSAID
    # a file may stand behind several clauses: the item's own tells its name
    own_last = sorted(book.links, key=lambda link: link.clause == item.clause)
    attached = {link.digest: link for link in own_last}
    return ItemAnswerCard(
        state=AnswerState(said.state),
        text=said.text,
        files=tuple(
            _file(attached[digest])
            if digest in attached
            else AnswerFileCard(digest=digest, name="", size=0, clause="", attached=False)
            for digest in said.evidence
        ),
        at=said.at,
        author=said.author,
    )


def _file(link: EvidenceLink) -> AnswerFileCard:
    return AnswerFileCard(digest=link.digest, name=link.name, size=link.size, clause=link.clause)
