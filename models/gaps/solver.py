"""Solve a program to the optimum with HiGHS; cancellable, and the same answer every time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.gaps.program import Program, Row
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Cancelled, Progress

if TYPE_CHECKING:
    import highspy

LONGEST_SECONDS = 60.0
"""A plan that takes longer is given up, and the person is told."""
_OPTIONS: Mapping[str, bool | float | int] = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 1,
    "time_limit": LONGEST_SECONDS,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,
    "mip_feasibility_tolerance": 1e-9,
    "primal_feasibility_tolerance": 1e-9,
}
"""All costs are whole numbers, so a gap under one is none."""


@dataclass(frozen=True, slots=True)
class Solution:
    """``values[v]`` of every variable; ``cost`` is the sum that was made least."""

    values: tuple[int, ...]
    cost: int


def least(
    program: Program, asked: Sequence[Row], costs: Mapping[int, int], progress: Progress
) -> Solution | None:
    """Return values that hold every row of ``program`` and ``asked`` with the least cost.

    None where no values do. Raises: Cancelled; Trouble PLAN_TOO_LONG.
    """
    # Here, because a start without a plan should not wait for the solver and numpy.
    import highspy  # noqa: PLC0415

    progress.check()
    rows = [row for row in (*program.rows, *asked) if row.terms]
    if any(row.least > 0 for row in (*program.rows, *asked) if not row.terms):
        return None
    if not rows and not costs:
        return Solution(tuple(program.lower), 0)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in _OPTIONS.items():
        solver.setOptionValue(name, value)
    _pass(solver, program, rows, costs)
    stopped: list[Cancelled] = []
    solver.cbMipInterrupt.subscribe(lambda event: _interrupt(event, progress, stopped))
    solver.run()
    if stopped:
        raise stopped[0]
    status = solver.getModelStatus()
    # Every variable has bounds, so nothing is unbounded.
    if status in (
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    ):
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise Trouble(TroubleCode.PLAN_TOO_LONG, seconds=int(LONGEST_SECONDS))
    values = tuple(round(value) for value in solver.getSolution().col_value)
    return Solution(values, sum(cost * values[at] for at, cost in costs.items()))


def _pass(
    solver: "highspy.Highs", program: Program, rows: Sequence[Row], costs: Mapping[int, int]
) -> None:
    import highspy  # noqa: PLC0415

    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.lower), len(rows)
    model.col_cost_ = [float(costs.get(at, 0)) for at in range(len(program.lower))]
    model.col_lower_ = [float(one) for one in program.lower]
    model.col_upper_ = [float(one) for one in program.upper]
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(program.lower)
    model.row_lower_ = [float(row.least) for row in rows]
    model.row_upper_ = [highspy.kHighsInf] * len(rows)
    starts = [0]
    columns: list[int] = []
    factors: list[float] = []
    for row in rows:
        columns += row.terms.keys()
        factors += map(float, row.terms.values())
        starts.append(len(columns))
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = starts
    model.a_matrix_.index_ = columns
    model.a_matrix_.value_ = factors
    solver.passModel(model)


def _interrupt(
    event: "highspy.highs.HighsCallbackEvent", progress: Progress, stopped: list[Cancelled]
) -> None:
    """Ask whether to stop; an exception may not pass through the solver, so it is kept."""
    try:
        progress.check()
    except Cancelled as told:
        stopped.append(told)
        event.interrupt()
