"""Read the self-checks of a year, and one of them with everything in it."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.ledger.facts import FACTS
from models.ledger.form_rows import FormRow
from models.ledger.ledger_codes import CHECK_KINDS, HAZARD_KINDS, LEDGER_TITLES
from models.ledger.records import in_force
from models.selfchecks.check_form import (
    CheckForm,
    CountText,
    ItemText,
    SectionText,
    form_from_json,
    source_of,
    status_of,
    with_item,
)
from models.selfchecks.filled import CheckAnswer, is_answered, is_open_problem, tally
from models.store.records import SelfCheckRow
from models.store.unit import Reader
from models.usecases.centre import Centre
from models.usecases.selfchecks.selfcheck_cards import (
    CheckLine,
    CheckSectionCard,
    CountCard,
    CountedRow,
    FormCard,
    ItemCard,
    SelfCheckCard,
    SelfChecksCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId

SERIOUS_BREACH = "integrity.serious_breach"
"""The fact that bars a centre for the year; only a person states it."""
OWN = "own-"
"""What the number of an item begins with that the institution added."""
_SAYS = ("what", "content", "description")


def read_self_checks(centre: Centre, forms: Sequence[CheckForm]) -> SelfChecksCard:
    """Return the forms that can be begun and the checks of the year at hand."""
    with centre.workspace.store.reading() as read:
        rows = read.self_checks.checks(centre.year)
        lines = tuple(
            CheckLine(
                id=row.check_id,
                form=row.form,
                held_on=row.held_on,
                kind=row.kind,
                finished_at=row.finished_at,
                tally=tally(form_from_json(row.document), read.self_checks.answers(row.check_id)),
            )
            for row in rows
        )
    return SelfChecksCard(
        year=centre.year, forms=tuple(_form_card(form) for form in forms), checks=lines
    )


def read_self_check(centre: Centre, ident: str) -> SelfCheckCard:
    """Return one check as it stands. Raises: Refusal SELF_CHECK_UNKNOWN."""
    with centre.workspace.store.reading() as read:
        row = check_row(read, centre, ident)
        answers = read.self_checks.answers(ident)
        form = form_from_json(row.document)
        counts = _counts(read, form, row.year - 1)
    return check_card(row, form, answers, counts, _serious_fact(centre, form))


def check_row(read: Reader, centre: Centre, ident: str) -> SelfCheckRow:
    """Return a check of the year at hand. Raises: Refusal SELF_CHECK_UNKNOWN."""
    row = read.self_checks.check(ident)
    if row is None or row.year != centre.year:
        raise Refusal(RefusalCode.SELF_CHECK_UNKNOWN, check=ident[:40])
    return row


def with_own_items(read: Reader, form: CheckForm) -> CheckForm:
    """Return a form with what the institution added to it, at the end of each section."""
    for row in read.self_checks.own_items(form.id):
        form = with_item(form, row.section, own_item(row.section, row.item_id, row.text))
    return form


def is_own(item: str) -> bool:
    """Whether an item of this id was added by the institution."""
    return item.partition(".")[2].startswith(OWN)


def own_item(section: str, item_id: str, text: str) -> ItemText:
    """Return an item of the institution's own as a form keeps it."""
    return ItemText(id=f"{section}.{OWN}{item_id}", text=text)


def check_card(
    row: SelfCheckRow,
    form: CheckForm,
    answers: Mapping[str, CheckAnswer],
    counts: Mapping[str, CountCard],
    serious_fact: str,
) -> SelfCheckCard:
    """Return the card of a check."""
    return SelfCheckCard(
        id=row.check_id,
        form=form.id,
        version=form.version,
        title=form.title,
        source=form.source,
        introduction=form.introduction,
        veto=form.veto,
        kind=row.kind,
        kinds=_kinds(form),
        beside=form.beside,
        year=row.year,
        held_on=row.held_on,
        people=row.people,
        department=row.department,
        finished_at=row.finished_at,
        row=RowId(row.row),
        author=row.author,
        sections=tuple(_section_card(one, answers, counts) for one in form.sections),
        tally=tally(form, answers),
        open_problems=sum(
            is_open_problem(answers[item.id]) for item in form.items if item.id in answers
        ),
        serious_fact=serious_fact,
    )


def _form_card(form: CheckForm) -> FormCard:
    return FormCard(
        id=form.id,
        title=form.title,
        source=form.source,
        items=len(form.items),
        kinds=_kinds(form),
    )


def _kinds(form: CheckForm) -> tuple[tuple[str, str], ...]:
    return tuple((kind, CHECK_KINDS[kind]) for kind in form.kinds)


def _section_card(
    section: SectionText,
    answers: Mapping[str, CheckAnswer],
    counts: Mapping[str, CountCard],
) -> CheckSectionCard:
    return CheckSectionCard(
        id=section.id,
        title=section.title,
        status=section.status,
        source=section.source,
        hazard_kind=HAZARD_KINDS.get(section.hazard_kind, ""),
        items=tuple(
            _item_card(section, item, f"{section.id}.{at}", answers, counts)
            for at, item in enumerate(section.items, start=1)
        ),
    )


def _item_card(
    section: SectionText,
    item: ItemText,
    number: str,
    answers: Mapping[str, CheckAnswer],
    counts: Mapping[str, CountCard],
) -> ItemCard:
    own = is_own(item.id)
    return ItemCard(
        id=item.id,
        number=number,
        text=item.text,
        look=item.look,
        asked=item.asked,
        status=status_of(section, item),
        source="" if own else source_of(section, item),
        own=own,
        answered=is_answered(item, answers.get(item.id)),
        answer=answers.get(item.id, CheckAnswer(item=item.id)),
        count=counts.get(item.id),
    )


def _counts(read: Reader, form: CheckForm, year: int) -> dict[str, CountCard]:
    """Return what ledgers of ``year`` tell, by item."""
    asked = {item.id: item.count for item in form.items if item.count is not None}
    if not asked:
        return {}
    kept = year in read.ledgers.years()
    filled = read.ledgers.registers_filled(year) if kept else frozenset()
    rows = {
        ledger: read.form_rows.rows(year, ledger) if kept else ()
        for ledger in {count.ledger for count in asked.values()}
    }
    return {
        ident: _count_card(count, rows[count.ledger], year, complete=count.ledger in filled)
        for ident, count in asked.items()
    }


def _count_card(
    count: CountText, rows: Sequence[FormRow], year: int, *, complete: bool
) -> CountCard:
    counting = [row for row in rows if _counts_in(count, row, year)]
    least = "least" if rows else "none"
    return CountCard(
        ledger=count.ledger,
        title=LEDGER_TITLES[count.ledger],
        year=year,
        known="exact" if complete else least,
        rows=tuple(
            CountedRow(
                row_id=row.row_id,
                held_on=row.values.get("held_on", ""),
                words=next((row.values[key] for key in _SAYS if row.values.get(key)), ""),
            )
            for row in counting
        ),
    )


def _counts_in(count: CountText, row: FormRow, year: int) -> bool:
    if not in_force(row, date(year, 12, 31)):
        return False
    if not row.values.get("held_on", "").startswith(f"{year}-"):
        return False
    return not count.field or row.values.get(count.field, "") in count.codes


def _serious_fact(centre: Centre, form: CheckForm) -> str:
    if not form.veto:
        return ""
    stated = centre.ledgers.facts.get(SERIOUS_BREACH, "")
    return FACTS[SERIOUS_BREACH].options.get(stated, stated)
