"""Notes of a clause: a thread by several people, with times; never submitted."""

from models.usecases.cards import ClauseCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId
from models.vocabulary.limits import NOTE_CHARACTERS


def add_note(centre: Centre, code: str, text: str, criterion: str = "") -> ClauseCard:
    """Add a note of the person at work to a clause, or to one of its criteria.

    Raises: Refusal NOTE_EMPTY, NOTE_TOO_LONG, CLAUSE_UNKNOWN, CRITERION_UNKNOWN,
    ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause = centre.clause(code)
    if criterion and centre.criterion(criterion)[0].code != clause.code:
        raise Refusal(RefusalCode.CRITERION_UNKNOWN, criterion=criterion)
    plain = text.strip()
    if not plain:
        raise Refusal(RefusalCode.NOTE_EMPTY)
    if len(plain) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(plain), most=NOTE_CHARACTERS)
    centre.refuse_if_final()
    with centre.writing(Deed.ANSWERS) as write:
        write.notes.write(centre.row.assessment_id, clause.code, CriterionId(criterion), plain)
        write.note_down("note.added", clause.code)
    return read_clause(centre, clause.code)


def withdraw_note(centre: Centre, note_id: str) -> ClauseCard:
    """Take a note back; it stays readable as withdrawn. A second time changes nothing.

    Raises: Refusal NOTE_UNKNOWN, ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    which = centre.row.assessment_id
    with centre.workspace.store.reading() as read:
        found = [row for row in read.notes.notes(which) if row.note_id == note_id]
    if not found:
        raise Refusal(RefusalCode.NOTE_UNKNOWN, note=note_id)
    centre.refuse_if_final()
    note = found[0]
    if not note.withdrawn_at:
        with centre.writing(Deed.ANSWERS) as write:
            write.notes.withdraw(which, note_id)
            write.note_down("note.withdrawn", note.clause)
    return read_clause(centre, note.clause)
