"""Answer what the county wants put right, item by item; and what of it travels with a revision."""

from collections.abc import Collection, Sequence

from models.exchange.contents import ResponsePart
from models.exchange.feedback import Feedback
from models.exchange.json_text import stored
from models.exchange.outgoing import outgoing
from models.store.response_rows import ResponseRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.feedback.feedback_cards import AnswerState, ItemCard
from models.usecases.feedback.read_feedback import files_for, is_fresh, newest_feedback
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, Digest
from models.vocabulary.limits import NOTE_CHARACTERS, RESPONSE_FILES


def answer_item(
    centre: Centre,
    item: str,
    state: AnswerState,
    text: str = "",
    files: Sequence[Digest] = (),
) -> ItemCard:
    """Say how far an open item of the newest feedback is; what was said before is replaced.

    ``files`` are attached to a clause already. Words without a state are kept, and are no
    answer yet. Raises: Refusal FEEDBACK_NONE_YET, FEEDBACK_ITEM_UNKNOWN,
    FEEDBACK_ITEM_CLOSED; REASON_REQUIRED to dispute without words; NOTE_TOO_LONG;
    FEEDBACK_FILES_TOO_MANY, EVIDENCE_NOT_FOUND; ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    before = _open_item(centre, item)
    words = text.strip()
    _check_words(state, words)
    _check_files(centre, files)
    centre.refuse_if_final()
    said = before.answer
    if (said.state, said.text, tuple(one.digest for one in said.files)) != (
        state,
        words,
        tuple(files),
    ):
        with centre.writing(Deed.ANSWERS) as write:
            which = centre.row.assessment_id
            if state is AnswerState.OPEN and not words and not files:
                write.responses.forget(which, item)
            else:
                row = ResponseRow(
                    item_id=item,
                    state=state.value,
                    text=words,
                    evidence=tuple(dict.fromkeys(files)),
                    revision=centre.row.revision,
                )
                write.responses.answer(which, row)
            write.note_down("feedback.answered", before.clause or item, f"{item} {state.value}")
    return _open_item(centre, item)


def response_parts(
    read: Reader, which: AssessmentId, attached: Collection[Digest]
) -> tuple[str, tuple[ResponsePart, ...]]:
    """Return the newest feedback of an assessment and what is said to its open items.

    ``attached``: the files that travel; an answer's other files are left out of it. What
    was said before the county decided is not said again.
    """
    row = read.feedback.newest(which)
    if row is None:
        return "", ()
    said = read.responses.of_assessment(which)
    parts = []
    for item in stored(row.document, Feedback).items:
        if item.state == "open":
            found = said.get(item.id)
            fresh = found if found is not None and is_fresh(found, row) else None
            parts.append(_part(item.id, fresh, attached))
    return row.digest, tuple(parts)


def _part(item: str, said: ResponseRow | None, attached: Collection[Digest]) -> ResponsePart:
    if said is None or said.state == AnswerState.OPEN:
        return ResponsePart(item=item, state="open", text="", evidence=())
    return ResponsePart(
        item=item,
        state=AnswerState(said.state).value,
        text=outgoing(said.text),
        evidence=tuple(digest for digest in said.evidence if digest in attached),
    )


def _open_item(centre: Centre, ident: str) -> ItemCard:
    card = newest_feedback(centre)
    if card is None:
        raise Refusal(RefusalCode.FEEDBACK_NONE_YET)
    found = next((item for item in card.items if item.id == ident), None)
    if found is None:
        raise Refusal(RefusalCode.FEEDBACK_ITEM_UNKNOWN, item=ident)
    if not found.open:
        raise Refusal(RefusalCode.FEEDBACK_ITEM_CLOSED, item=ident)
    return found


def _check_words(state: AnswerState, words: str) -> None:
    if state is AnswerState.DISPUTED and not words:
        raise Refusal(RefusalCode.REASON_REQUIRED)
    if len(words) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(words), most=NOTE_CHARACTERS)


def _check_files(centre: Centre, files: Sequence[Digest]) -> None:
    if len(files) > RESPONSE_FILES:
        raise Refusal(RefusalCode.FEEDBACK_FILES_TOO_MANY, files=len(files), most=RESPONSE_FILES)
    known = {one.digest for one in files_for(centre, "")}
    for digest in files:
        if digest not in known:
            raise Refusal(RefusalCode.EVIDENCE_NOT_FOUND, name=digest)
