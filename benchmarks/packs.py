"""Standards and policies: compiling each, and judging institutions by all of them.

Compiling is set against reading the same stored JSON into plain records and
hashing it. Judging is set against a plain loop over the same comparisons: for
one institution all clauses, rows and rules, readings made anew; for many also
the targets of their area, one institution after another. The floor of many is
the comparisons of their mean institution as many times over.
"""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import chain, cycle, islice
from pathlib import Path

import msgspec

from benchmarks.memory import peak_mib
from benchmarks.pairing import Effort, Outcome, Pair, always, compare, effort_parser, show
from benchmarks.plain_loop import findings_of, ledger_comparisons, loop
from benchmarks.sized_centre import Size, ledgers_of
from models.assessment.findings import Finding
from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.assessment.standing import judge_requirement, judge_rule
from models.county.targets import TargetResult, judge_targets
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.pack import Kind, Pack
from models.standards.policy import Policy
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from models.standards.policy_text import policy_from_json, policy_to_json
from models.standards.text import from_json, to_json
from models.vocabulary.ids import InstitutionId
from resources import pack_files, resource

_NOBODY = Answers(ticks={}, not_applicable={})


_INSTITUTIONS = 300


def measure(effort: Effort, institutions: int = _INSTITUTIONS) -> Iterator[Outcome]:
    """Measure compiling of each pack, then judging one institution and ``institutions``."""
    yield from _compiling(effort)
    judge = _Judge()
    ledgers = [
        ledgers_of(Size(staff=staff, equipment=equipment), judge.packs[0])
        for staff, equipment in ((20, 60), (60, 150), (120, 400))
    ]
    one = ledgers[1]
    yield compare(
        Pair(
            name="packs.judge_one",
            ours=always(lambda: judge.institution(one)),
            floor=loop(judge.comparisons(one), calls=10),
            rounds=effort.of(21, 2),
        ),
        remark=f"{len(judge.packs)} standards, {len(judge.policies)} policies",
    )
    many = list(islice(cycle(ledgers), effort.of(institutions, 9)))
    each = sum(judge.comparisons(some) for some in ledgers) // len(ledgers)
    yield compare(
        Pair(
            name="packs.judge_many",
            ours=always(lambda: judge.area(many)),
            floor=loop(each + judge.target_comparisons, times=len(many)),
            rounds=effort.of(3, 1),
        ),
        remark=f"{len(many)} institutions{_peak(judge, many[: max(9, len(many) // 10)])}",
    )


def _compiling(effort: Effort) -> Iterator[Outcome]:
    for folder in _folders("standards"):
        stored = to_json(decode_pack(pack_files(folder)))
        yield _compile(
            folder.name, stored, lambda data: compile_pack(from_json(data), MEASURES), effort
        )
    for folder in _folders("policies"):
        stored = policy_to_json(decode_policy(pack_files(folder)))
        yield _compile(
            folder.name,
            stored,
            lambda data: compile_policy(policy_from_json(data), MEASURES),
            effort,
        )


def _compile(
    name: str, stored: bytes, compiled: Callable[[bytes], Pack | Policy], effort: Effort
) -> Outcome:
    def plain() -> object:
        return msgspec.json.decode(stored), sha256(stored).hexdigest()

    return compare(
        Pair(
            name=f"packs.compile.{name}",
            ours=always(lambda: compiled(stored)),
            floor=always(plain, calls=10),
            rounds=effort.of(21, 2),
        ),
        remark=f"{len(stored) // 1024} KiB",
    )


class _Judge:
    """All shipped standards and policies, and the kinds they share."""

    def __init__(self) -> None:
        self.packs: Sequence[Pack] = [
            compile_pack(decode_pack(pack_files(folder)), MEASURES)
            for folder in _folders("standards")
        ]
        self.policies: Sequence[Policy] = [
            compile_policy(decode_policy(pack_files(folder)), MEASURES)
            for folder in _folders("policies")
        ]
        every = chain(
            *(pack.kinds for pack in self.packs), *(policy.kinds for policy in self.policies)
        )
        self._kinds: Sequence[Kind] = list(
            {(kind.register, kind.id): kind for kind in every}.values()
        )
        self.target_comparisons = sum(
            len(row.asks) for policy in self.policies for row in policy.targets
        )

    def institution(self, ledgers: Ledgers) -> list[Finding]:
        """Judge one institution by everything; return the findings."""
        return self._judged(Readings(ledgers, self._kinds))

    def _judged(self, readings: Readings) -> list[Finding]:
        found: list[Finding] = []
        for pack in self.packs:
            found.extend(findings_of(assess(pack, readings, _NOBODY).clauses.values()))
        for policy in self.policies:
            judged = [judge_requirement(row, readings).finding for row in policy.requirements]
            in_force = [judge_rule(rule, readings).finding for rule in policy.rules]
            found.extend(finding for finding in (*judged, *in_force) if finding is not None)
        return found

    def comparisons(self, ledgers: Ledgers) -> int:
        """Return how many comparisons judging ``ledgers`` cannot do without."""
        return ledger_comparisons(self.institution(ledgers), ledgers)

    def area(self, many: Sequence[Ledgers]) -> list[TargetResult]:
        """Judge every institution, and the targets of the area they make up."""
        rows = [row for policy in self.policies for row in policy.targets]
        return list(judge_targets(rows, self._going_by(many), Readings(many[0], self._kinds)))

    def _going_by(self, many: Sequence[Ledgers]) -> Iterator[tuple[InstitutionId, Readings]]:
        for number, ledgers in enumerate(many):
            readings = Readings(ledgers, self._kinds)
            self._judged(readings)
            yield InstitutionId(f"{number:018d}"), readings


def _peak(judge: _Judge, some: Sequence[Ledgers]) -> str:
    mib = peak_mib(always(lambda: judge.area(some)))
    return "" if mib is None else f", peak memory {mib:.1f} MiB over {len(some)}"


def _folders(below: str) -> list[Path]:
    return sorted(path for path in resource(below).iterdir() if path.is_dir())


def main() -> None:
    """Measure as the command line asks."""
    parser = effort_parser(__doc__)
    parser.add_argument(
        "--institutions", type=int, default=_INSTITUTIONS, help="so many are judged together"
    )
    given = parser.parse_args()
    show(measure(Effort(short=given.short), given.institutions))


if __name__ == "__main__":
    main()
