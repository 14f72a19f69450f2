"""Look before finalising: what stops, what to own up to, what leaves the house."""

from models.ledger.derived import figures_in_force
from models.ledger.tasks import Task, tasks_of
from models.usecases.centre import Centre
from models.usecases.checks.check_cards import PreflightCard
from models.usecases.checks.checks import check_view, judge
from models.usecases.checks.checks_centre import CheckView


def read_preflight(centre: Centre) -> PreflightCard:
    """Return every check's findings, gravest first, and what would leave and stay."""
    view = check_view(centre)
    with centre.workspace.store.reading() as read:
        which = centre.row.assessment_id
        notes = sum(not note.withdrawn_at for note in read.notes.notes(which))
        department_answers = len(read.departments.ticks(which))
    card = judge(view, centre.row_findings)
    return PreflightCard(
        items=card.items,
        passed=card.passed,
        leaving=_leaving(centre, view, sum(item.accepted is not None for item in card.items)),
        staying=_staying(view, notes, department_answers),
    )


def _leaving(centre: Centre, view: CheckView, accepted: int) -> tuple[tuple[str, int, int], ...]:
    files = {link.digest: link.size for link in view.evidence}
    people = view.readings.people
    tokens = sum(bool(person.id_number) for person in people) if view.county else 0
    return (
        ("answers", len(centre.answers.ticks), 0),
        ("reasons", sum(bool(state.claim_reason) for state in view.states.values()), 0),
        ("accepted-checks", accepted, 0),
        ("staff", len(people), 0),
        ("person-tokens", tokens, 0),
        ("equipment", len(view.readings.holdings.owned), 0),
        ("figures", len(figures_in_force(view.ledgers, view.readings.forms)), 0),
        ("facts", len(view.ledgers.facts), 0),
        ("tasks", len(_tasks(view)), 0),
        ("evidence", len(files), sum(files.values())),
        ("report", 1, 0),
    )


def _staying(view: CheckView, notes: int, department_answers: int) -> tuple[tuple[str, int], ...]:
    staff = view.ledgers.staff
    return (
        ("identity-numbers", sum(bool(person.id_number) for person in staff)),
        (
            "telephone-numbers",
            sum(bool(person.mobile) + bool(person.office_telephone) for person in staff),
        ),
        ("notes", notes),
        ("department-answers", department_answers),
        ("ledger-rows", len(view.ledgers.form_rows) - len(_tasks(view))),
        ("held-rows", len(view.held)),
    )


def _tasks(view: CheckView) -> tuple[Task, ...]:
    return tasks_of(view.ledgers.form_rows, view.year, view.today)
