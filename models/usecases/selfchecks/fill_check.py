"""Begin a self-check and fill it in, item by item; saving is never refused for want of more."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.selfchecks.check_form import (
    Asked,
    CheckForm,
    ItemText,
    form_from_json,
    form_json,
    with_item,
)
from models.selfchecks.filled import CheckAnswer, Severity, Verdict
from models.store.records import SelfCheckItemRow, SelfCheckRow
from models.store.unit import Writer
from models.usecases.centre import Centre
from models.usecases.people.people_cards import Deed
from models.usecases.selfchecks.read_checks import check_row, own_item, with_own_items
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.limits import (
    NOTE_CHARACTERS,
    SELF_CHECK_COUNT,
    SELF_CHECK_ITEMS,
    SELF_CHECK_TEXT_CHARACTERS,
)
from models.vocabulary.plain_text import is_plain


def begin_check(centre: Centre, form: CheckForm, *, kind: str = "") -> str:
    """Begin a check of today with a form and the items added to it; return its id.

    ``kind``: one of the form's, by default its first.
    Raises: Refusal SELF_CHECK_VALUE for a kind the form does not have.
    """
    if kind and kind not in form.kinds:
        raise Refusal(RefusalCode.SELF_CHECK_VALUE, field="kind", item="")
    ident = secrets.token_hex(16)
    with centre.writing(Deed.LEDGERS) as write:
        whole = with_own_items(write, form)
        write.self_checks.begin(
            SelfCheckRow(
                check_id=ident,
                year=centre.year,
                form=form.id,
                document=form_json(whole),
                kind=kind or form.kinds[0],
                held_on=centre.today,
            )
        )
        write.note_down("self-check.begun", form.id)
    return ident


def put_head(
    centre: Centre,
    ident: str,
    *,
    held_on: date | None = None,
    people: str | None = None,
    department: str | None = None,
    kind: str | None = None,
) -> None:
    """Change what stands at the head of a check; None leaves a field as it is.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_FINISHED, SELF_CHECK_VALUE.
    """
    with centre.writing(Deed.LEDGERS) as write:
        row = _open_check(write, centre, ident)
        if kind is not None and kind not in form_from_json(row.document).kinds:
            raise Refusal(RefusalCode.SELF_CHECK_VALUE, field="kind", item="")
        changed = replace(
            row,
            held_on=row.held_on if held_on is None else held_on,
            people=row.people if people is None else _plain(people, "people", ""),
            department=row.department if department is None else _plain(department, "department"),
            kind=row.kind if kind is None else kind,
        )
        if changed != row:
            write.self_checks.change(changed)
            write.note_down("self-check.head", row.form)


def put_answers(centre: Centre, ident: str, answers: Sequence[CheckAnswer]) -> None:
    """Put what stands at some items, in one step; what stood there before is replaced.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_FINISHED, SELF_CHECK_ITEM_UNKNOWN,
    SELF_CHECK_VALUE; then nothing is written.
    """
    with centre.writing(Deed.LEDGERS) as write:
        row = _open_check(write, centre, ident)
        form = form_from_json(row.document)
        items = {item.id: item for item in form.items}
        before = write.self_checks.answers(ident)
        changed = 0
        for answer in answers:
            item = items.get(answer.item)
            if item is None:
                raise Refusal(RefusalCode.SELF_CHECK_ITEM_UNKNOWN, item=answer.item[:40])
            stood = before.get(answer.item, CheckAnswer(item=answer.item))
            kept = replace(_checked(form.number(item.id), item, answer), hazard=stood.hazard)
            if kept != stood:
                write.self_checks.answer(ident, kept)
                changed += 1
        if changed:
            write.note_down("self-check.answered", row.form, str(changed))


def add_own_item(centre: Centre, ident: str, section: str, text: str) -> str:
    """Add an item of the institution's own to a check, and to those of its form to come.

    Returns the item's id. Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_FINISHED,
    SELF_CHECK_SECTION_UNKNOWN, SELF_CHECK_ITEM_TEXT, SELF_CHECK_ITEMS_FULL.
    """
    plain = " ".join(text.split())
    most = SELF_CHECK_TEXT_CHARACTERS
    if not plain or len(plain) > most or not is_plain(plain):
        raise Refusal(RefusalCode.SELF_CHECK_ITEM_TEXT, most=most)
    with centre.writing(Deed.LEDGERS) as write:
        row = _open_check(write, centre, ident)
        form = form_from_json(row.document)
        if section not in {one.id for one in form.sections}:
            raise Refusal(RefusalCode.SELF_CHECK_SECTION_UNKNOWN, section=section[:40])
        if len(form.items) >= SELF_CHECK_ITEMS:
            raise Refusal(RefusalCode.SELF_CHECK_ITEMS_FULL, most=SELF_CHECK_ITEMS)
        item = own_item(section, secrets.token_hex(4), plain)
        write.self_checks.add_item(
            SelfCheckItemRow(
                item_id=item.id.rpartition("-")[2], form=row.form, section=section, text=plain
            )
        )
        write.self_checks.change(replace(row, document=form_json(with_item(form, section, item))))
        write.note_down("self-check.item-added", row.form)
    return item.id


def withdraw_own_item(centre: Centre, item: str) -> None:
    """Leave an item of one's own out of the checks to come; those begun keep it.

    Raises: Refusal SELF_CHECK_ITEM_UNKNOWN.
    """
    with centre.writing(Deed.LEDGERS) as write:
        if not write.self_checks.withdraw_item(item.rpartition("-")[2]):
            raise Refusal(RefusalCode.SELF_CHECK_ITEM_UNKNOWN, item=item[:40])
        write.note_down("self-check.item-withdrawn")


def remove_check(centre: Centre, ident: str) -> None:
    """Take a check away that was begun by mistake; undo brings it back.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_FINISHED.
    """
    with centre.writing(Deed.LEDGERS) as write:
        row = _open_check(write, centre, ident)
        if row.row:
            raise Refusal(RefusalCode.SELF_CHECK_FINISHED)
        write.self_checks.remove(ident)
        write.note_down("self-check.removed", row.form)


def _open_check(write: Writer, centre: Centre, ident: str) -> SelfCheckRow:
    row = check_row(write, centre, ident)
    if row.finished_at:
        raise Refusal(RefusalCode.SELF_CHECK_FINISHED)
    return row


def _checked(number: str, item: ItemText, answer: CheckAnswer) -> CheckAnswer:
    """Return the answer as it is kept. Raises: Refusal SELF_CHECK_VALUE."""
    right = {
        "verdict": answer.verdict in {"", *Verdict},
        "severity": answer.severity in {"", *Severity},
        "involved": answer.involved is None or 0 <= answer.involved <= SELF_CHECK_COUNT,
        "amount": answer.amount is None or 0 <= answer.amount <= SELF_CHECK_COUNT * 100,
        "text": item.asked is not Asked.COUNT or _is_count(answer.text),
    }
    for field, holds in right.items():
        if not holds:
            raise Refusal(RefusalCode.SELF_CHECK_VALUE, field=field, item=number)
    return replace(
        answer,
        verdict=answer.verdict if item.asked is Asked.VERDICT else "",
        text=_plain(answer.text, "text", number),
        measure=_plain(answer.measure, "measure", number),
        responsible=_plain(answer.responsible, "responsible", number),
        place=_plain(answer.place, "place", number),
    )


def _is_count(text: str) -> bool:
    plain = text.strip()
    return not plain or (
        plain.isascii() and plain.isdigit() and len(plain) <= len(str(SELF_CHECK_COUNT))
    )


def _plain(text: str, field: str, item: str = "") -> str:
    kept = text.strip()
    if len(kept) > NOTE_CHARACTERS or not is_plain(kept):
        raise Refusal(RefusalCode.SELF_CHECK_VALUE, field=field, item=item)
    return kept
