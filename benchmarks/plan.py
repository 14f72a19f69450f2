"""What if and the cheapest plan: single changes tried, and the plan against the size of the pack.

The institution is the first of the sample county with its answers; the standard is the
shipped township pack, its clauses cut or repeated (118 are the pack as it is). A trial
(``try_out``, as the screen asks for it) stands beside judging the changed ledgers once,
readings made anew. A plan (``make_plan``: proposing, encoding, three optima for the best
and for each alternative, every step judged for what falls without it) stands beside its
peer: HiGHS alone, given the same program once and asked for the least cost.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from benchmarks.memory import peak_mib
from benchmarks.pairing import Effort, Outcome, Pair, Side, always, compare, run
from benchmarks.sized_centre import township_pack
from models.assessment.grades import Answers
from models.assessment.levels import Assessment, assess
from models.gaps.changes import Acquired, Change, Hired, Shifted, Situation
from models.gaps.encoding import Encoding
from models.gaps.plan import Ask, level_of
from models.gaps.solver import least
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.standards.compile import compile_pack
from models.usecases.gaps.make_plan import PlanView, make_plan, priced_actions
from models.usecases.gaps.plan_cards import PlanCard
from models.usecases.gaps.try_out import try_out
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.institutions import sample_institutions
from models.vocabulary.progress import Unwatched

_SHIPPED = 118
_CLAUSES = (20, 60, _SHIPPED, 300)
_LEVEL = "recommended"
"""The higher level: more is short, so the program is larger."""
_CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "hired": Hired(post="gp", count=2),
        "acquired": Acquired(register="equipment", kind="defibrillator"),
        "shifted": Shifted(figure="population.resident", by=Fraction(1_000)),
    }
)


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure one change of each sort, then a plan for each size of the pack."""
    view = _view(_SHIPPED)
    for name in ("shifted",) if effort.short else _CHANGES:
        yield _trial(name, view, effort)
    for clauses in _CLAUSES[:1] if effort.short else _CLAUSES:
        yield _plan(clauses, effort)


def _trial(name: str, view: PlanView, effort: Effort) -> Outcome:
    change = _CHANGES[name]
    after = view.situation.after([change])

    def judged_once() -> Assessment:
        return assess(view.pack, Readings(after.ledgers, after.kinds, after.forms), after.answers)

    return compare(
        Pair(
            name=f"plan.what_if.{name}",
            ours=always(lambda: try_out(view, (change,), _LEVEL)),
            floor=always(judged_once),
            rounds=effort.of(31, 2),
        )
    )


def _plan(clauses: int, effort: Effort) -> Outcome:
    view = _view(clauses)
    found = make_plan(view, Ask(level=_LEVEL), Unwatched())
    ours = always(lambda: make_plan(view, Ask(level=_LEVEL), Unwatched()))
    told = f"{len(found.steps)} steps" if isinstance(found, PlanCard) else "no plan"
    size, solving = _solver_alone(view)
    peak = peak_mib(ours)
    return compare(
        Pair(name=f"plan.clauses_{clauses}", ours=ours, floor=solving, rounds=effort.of(7, 1)),
        remark=f"{told}, {size}" + ("" if peak is None else f", peak memory {peak:.1f} MiB"),
    )


def _solver_alone(view: PlanView) -> tuple[str, Side]:
    """Return how large the program is, and a side that solves it once for its cost."""
    actions = priced_actions(view, _LEVEL)
    encoding = Encoding(view.pack, view.situation, view.assessment, actions)
    program = encoding.program
    level = level_of(view.assessment, _LEVEL)
    rows = [program.row(condition) for _, condition in encoding.conditions(level)]
    costs = {
        variable: action.cost
        for variable, action in zip(encoding.times, actions, strict=True)
        if action.cost
    }
    size = f"{len(actions)} actions, {len(program.lower)} variables"
    return size, always(lambda: least(program, rows, costs, Unwatched()))


def _view(clauses: int) -> PlanView:
    """Return the institution under a pack of so many clauses; nothing is stored."""
    institution = sample_institutions()[0]
    pack = compile_pack(township_pack(clauses), MEASURES)
    said = sample_answers(institution, pack)
    answers = Answers(ticks=said.ticks, not_applicable=said.not_applicable)
    situation = Situation.of(institution.ledgers, answers, pack.kinds)
    assessment = assess(pack, situation.readings, answers)
    return PlanView(pack=pack, situation=situation, assessment=assessment, prices={})


if __name__ == "__main__":
    run(measure)
