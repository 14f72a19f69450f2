"""The seven steps of submitting as a small state machine: where each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ui.components.steps import StepState


class Stage(StrEnum):
    """The steps, in order."""

    FINALISE = "finalise"
    PRINT = "print"
    STAMP = "stamp"
    SEAL = "seal"
    WRITE = "write"
    READ_BACK = "read-back"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known of a submission.

    ``revision`` is the one being filled, or the one that is final. ``waiting``:
    findings that want a reason. ``printed`` and ``stamped`` happen outside the
    program, so they are known only while the page is open; ``package`` is the name
    of the file that was written and read back, ``""`` before. ``barred``: a veto bars
    this year's application, so that nothing is signed or written.
    """

    revision: int
    final: bool
    errors: int
    waiting: int = 0
    county: str = ""
    printed: bool = False
    stamped: bool = False
    package: str = ""
    check_code: str = ""
    barred: bool = False


def stages(now: Situation) -> Mapping[Stage, StepState]:
    """Return where every step stands; exactly one is current until all are done.

    A package that was written settles the steps on paper too: they came before it.
    """
    exported = now.final and bool(now.package)
    done = {
        Stage.FINALISE: now.final,
        Stage.PRINT: now.final and (now.printed or exported),
        Stage.STAMP: now.final and (now.stamped or exported),
        Stage.SEAL: exported,
        Stage.WRITE: exported,
        Stage.READ_BACK: exported,
        Stage.RECEIPT: exported,
    }
    waiting = next((stage for stage in Stage if not done[stage]), None)
    return {
        stage: StepState.DONE
        if done[stage]
        else StepState.CURRENT
        if stage is waiting
        else StepState.NEXT
        for stage in Stage
    }
