"""docs/policy-rows.md: every row of the policy documents, where it lives, what is done with it.

Made from the packs under resources/policies, so that it cannot say what they
do not. A row that several documents state has a line for each.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.ledger.measures import MEASURES
from models.standards.amounts import Amount, AreaFigure, CountOf, SumOf
from models.standards.language import Dated, Distinct, Held, Measured, OneOf, Requirement, leaves
from models.standards.policy import (
    Policy,
    PolicyRequirement,
    PolicyRule,
    PolicyTarget,
    Use,
)
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from resources import pack_files, resource

EXPECTED = {"A": 163, "B": 110, "C": 82, "D": 31, "E": 33}
"""How many rows each list of the requirements catalogue has."""
ORDER = ("national-2023", "beijing-2022", "xinjiang-2021", "kaifeng-2023", "tonglu-2024")
_TITLES = {
    "A": "A Requirements on institutions",
    "B": "B Targets of an area",
    "C": "C Duties",
    "D": "D Forms and lists",
    "E": "E Vetoes, exemptions and special rules",
}
_HEAD = """# Every row of the policy documents

Made from `resources/policies` by `python3 installer/dev.py derived`; a test holds it to the packs
and holds the packs to the catalogue: A1–A163, B1–B110, C1–C82, D1–D31, E1–E33, none missing.

| word | what the program does with the row |
| --- | --- |
| computed | works it out from ledgers, registers, facts and figures, with its shortage |
| attested | asks a person, who confirms it with evidence |
| tracked | follows it up as a duty with its period and due date |
| printed | has it as a form or a list to print or export |
| recorded | keeps it where it can be looked up; the reason says why no more |
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row in one policy."""

    row: str
    policy: str
    title: str
    source: str
    use: Use
    why: str


def shipped_policies() -> tuple[Policy, ...]:
    """Return the five policies, compiled, in the order of the documents."""
    found = {
        path.name: compile_policy(decode_policy(pack_files(path)), MEASURES)
        for path in resource("policies").iterdir()
        if path.is_dir()
    }
    return tuple(found[name] for name in sorted(found, key=ORDER.index))


def lines(policies: Sequence[Policy]) -> tuple[Line, ...]:
    """Return every row of every policy, by number and then by document."""
    made = [line for policy in policies for line in _lines(policy)]
    return tuple(sorted(made, key=lambda line: (line.row[0], int(line.row[1:]))))


def missing(policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return the rows of the catalogue that no policy has."""
    there = {line.row for line in lines(policies)}
    every = (f"{letter}{n}" for letter, most in EXPECTED.items() for n in range(1, most + 1))
    return tuple(row for row in every if row not in there)


def document(policies: Sequence[Policy]) -> str:
    """Return the whole page."""
    every = lines(policies)
    parts = [_HEAD, _counted(every)]
    for letter, title in _TITLES.items():
        parts.append(
            f"\n## {title}\n\n| row | policy | what | source | use | why, or worked out from |\n"
        )
        parts.append("| --- | --- | --- | --- | --- | --- |\n")
        parts.extend(_written(line) for line in every if line.row[0] == letter)
    parts.append(_choices(policies))
    return "".join(parts)


def _lines(policy: Policy) -> Iterator[Line]:
    for rows in (policy.requirements, policy.targets, policy.duties, policy.forms, policy.rules):
        for row in rows:
            yield Line(
                row=row.row,
                policy=policy.id,
                title=row.title,
                source=row.source,
                use=row.use,
                why=row.reason or _asks_for(row),
            )


def _asks_for(row: object) -> str:
    """Name the measures, facts and kinds a computed row is worked out from."""
    names: dict[str, None] = {}
    if isinstance(row, (PolicyRequirement, PolicyRule)):
        _name(names, row.requirement)
    if isinstance(row, (PolicyRequirement, PolicyTarget)):
        _name(names, row.applies_when)
    if isinstance(row, PolicyTarget):
        for ask in row.asks:
            for amount in (ask.value, ask.per):
                _name_amount(names, amount)
    return " ".join(f"`{name}`" for name in names)


def _name(names: dict[str, None], requirement: Requirement | None) -> None:
    for leaf in leaves(requirement) if requirement is not None else ():
        match leaf:
            case Measured(measure=measure, scale=scale):
                names[measure] = None
                if scale is not None:
                    names[scale.measure] = None
            case OneOf(fact=fact) | Dated(fact=fact):
                names[fact] = None
            case Held(register=register, kind=kind):
                names[f"{register}.{kind}"] = None
            case Distinct(register=register):
                names[f"distinct {register}"] = None


def _name_amount(names: dict[str, None], amount: Amount | None) -> None:
    match amount:
        case CountOf(members=members, where=where):
            _name(names, members.when)
            _name(names, where)
        case SumOf(members=members, measure=measure):
            names[measure] = None
            _name(names, members.when)
        case AreaFigure(measure=measure):
            names[measure] = None


def _counted(every: Sequence[Line]) -> str:
    text = "\n| list | rows | " + " | ".join(use.value for use in Use) + " |\n"
    text += "| --- " * (len(Use) + 2) + "|\n"
    for letter, title in _TITLES.items():
        some = [line for line in every if line.row[0] == letter]
        uses = Counter(line.use for line in some)
        rows = len({line.row for line in some})
        text += f"| {title} | {rows} | " + " | ".join(str(uses[use]) for use in Use) + " |\n"
    return (
        text
        + "\nA row that several documents state counts once under rows, once for each"
        + " document under the uses.\n"
    )


def _written(line: Line) -> str:
    cells = (line.row, line.policy, line.title, line.source, line.use.value, line.why)
    return "| " + " | ".join(cell.replace("|", "／").replace("\n", " ") for cell in cells) + " |\n"


def _choices(policies: Sequence[Policy]) -> str:
    text = "\n## Choices the documents leave (F)\n\n"
    text += "| row | policy | question | default | other readings | affects |\n"
    text += "| --- | --- | --- | --- | --- | --- |\n"
    for policy in policies:
        for one in policy.choices:
            titles = dict(one.options)
            default = titles.get(one.default) or one.default or "未设定，不据此判断"
            others = "；".join(title for ident, title in one.options if ident != one.default)
            cells = (one.row, policy.id, one.question, default, others, " ".join(one.affects))
            text += "| " + " | ".join(cell.replace("|", "／") for cell in cells) + " |\n"
    return text


def page(repository: Path) -> Path:
    """Return where the page lives."""
    return repository / "docs" / "policy-rows.md"
