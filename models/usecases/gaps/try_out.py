"""What if: changes on a copy of the ledgers, and what grades and levels come to.

Trying stores nothing. A trial that is worth keeping is kept as a scenario: its
changes under a name, tried anew on whatever the ledgers then are.
"""

import msgspec

from models.assessment.levels import Assessment
from models.gaps.changes import Change
from models.gaps.plan import judge_plainly
from models.gaps.shortages import gaps_for
from models.gaps.written import Written, read_changes, write_changes
from models.store.records import ScenarioRow
from models.usecases.centre import Centre
from models.usecases.gaps.change_names import ChangeNames
from models.usecases.gaps.make_plan import PlanView
from models.usecases.gaps.plan_cards import ChangeCard, MovedCard, ScenarioCard, TrialCard
from models.usecases.people.people_cards import Deed
from models.usecases.shown import level_card
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.limits import SCENARIO_NAME_CHARACTERS


def try_out(view: PlanView, changes: tuple[Change, ...], level: str) -> TrialCard:
    """Return what ``changes`` come to, and how many gaps then remain to ``level``.

    Raises: Refusal TRIAL_UNKNOWN where a change names what is not there (any more).
    """
    after = view.situation.after(changes)
    judged = judge_plainly(view.pack, after, changes)
    return TrialCard(
        changes=change_cards(view, changes),
        before=tuple(level_card(one) for one in view.assessment.levels),
        after=tuple(level_card(one) for one in judged.levels),
        moved=_moved(view, judged),
        short=len(gaps_for(view.pack, judged, level)),
    )


def change_cards(view: PlanView, changes: tuple[Change, ...]) -> tuple[ChangeCard, ...]:
    """Return changes in names, without trying them. Raises: Refusal TRIAL_UNKNOWN."""
    names = ChangeNames(view.pack, view.situation.ledgers)
    return tuple(names.change(change) for change in changes)


def keep_scenario(centre: Centre, name: str, changes: tuple[Change, ...]) -> str:
    """Keep changes under a name; return the scenario's id.

    Raises: Refusal SCENARIO_NAME where the name is empty, too long or taken.
    """
    plain = " ".join(name.split())
    with centre.writing(Deed.LEDGERS) as write:
        taken = {row.name for row in write.plans.scenarios(centre.year)}
        if not plain or len(plain) > SCENARIO_NAME_CHARACTERS or plain in taken:
            raise Refusal(RefusalCode.SCENARIO_NAME, name=plain[:40], most=SCENARIO_NAME_CHARACTERS)
        document = msgspec.json.encode(write_changes(changes)).decode()
        ident = write.plans.keep(centre.year, plain, document)
        write.note_down("scenario.kept", plain)
    return ident


def forget_scenario(centre: Centre, ident: str) -> None:
    """Take a scenario away; undo brings it back. Raises: Refusal SCENARIO_UNKNOWN."""
    with centre.writing(Deed.LEDGERS) as write:
        rows = {row.scenario_id: row for row in write.plans.scenarios(centre.year)}
        if ident not in rows:
            raise Refusal(RefusalCode.SCENARIO_UNKNOWN)
        write.plans.forget_scenario(ident)
        write.note_down("scenario.forgotten", rows[ident].name)


def read_scenarios(centre: Centre) -> tuple[ScenarioCard, ...]:
    """Return the scenarios of the year at hand, oldest first."""
    with centre.workspace.store.reading() as read:
        rows = read.plans.scenarios(centre.year)
    return tuple(_scenario(row) for row in rows)


def _scenario(row: ScenarioRow) -> ScenarioCard:
    written: list[Written] = msgspec.json.decode(row.document)
    return ScenarioCard(
        id=row.scenario_id,
        name=row.name,
        made_at=row.at,
        author=row.author,
        changes=read_changes(written, row.name),
    )


def _moved(view: PlanView, after: Assessment) -> tuple[MovedCard, ...]:
    return tuple(
        MovedCard(
            clause=clause.code,
            title=clause.title,
            core=clause.core,
            before=view.assessment.clauses[clause.code].claimed,
            after=after.clauses[clause.code].claimed,
        )
        for clause in view.pack.clauses
        if view.assessment.clauses[clause.code].claimed != after.clauses[clause.code].claimed
    )
