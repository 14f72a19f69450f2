"""Commands on the checklist: tick, clause, not-applicable, reason, attach."""

from collections.abc import Mapping
from pathlib import Path

from models.usecases.cards import AnswerCard, ClauseCard, ClauseLine
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from ui.cli.inputs import json_object
from ui.cli.printed import claim_marks, clause_lines, grade_word, level_lines
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr

_ANSWERS: Mapping[str, bool | None] = {"yes": True, "no": False, "open": None}


def tick(task: Task) -> Reply:
    """Answer one criterion, or every criterion a file names, all of them or none."""
    values = _ticks(task)
    with task.centre() as centre:
        card = task.bridge.tick_many(centre, values)
    touched = {_clause_of(criterion) for criterion in values}
    lines = [
        line
        for chapter in card.chapters
        for section in chapter.sections
        for line in section.clauses
        if line.code in touched
    ]
    return Reply(
        body={
            "workspace": task.given.workspace,
            "criteria": len(values),
            "clauses": as_json(lines),
            "levels": as_json(card.levels),
        },
        lines=[
            tr("已记下 {count} 款。").format(count=len(values)),
            *map(_clause_line, lines),
            *level_lines(card),
        ],
    )


def clause(task: Task) -> Reply:
    """Show one clause."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_clause(centre, task.given.clause)
    return _clause_reply(task, card)


def not_applicable(task: Task) -> Reply:
    """Set a clause to E with a reason, or take that back."""
    with task.centre() as centre:
        card = task.bridge.set_not_applicable(centre, task.given.clause, task.given.reason)
    return _answer_reply(task, card)


def reason(task: Task) -> Reply:
    """Write why a claim stands above the computed grade."""
    with task.centre() as centre:
        card = task.bridge.write_claim_reason(centre, task.given.clause, task.given.text)
    return _answer_reply(task, card)


def attach(task: Task) -> Reply:
    """Attach a file to a clause."""
    given = task.given
    with task.centre() as centre:
        card = task.bridge.attach_evidence(centre, given.clause, Path(given.file), given.criterion)
    reply = _clause_reply(task, card)
    return Reply(
        body=reply.body,
        lines=[
            tr("{code} 现在有 {count} 份佐证：").format(code=card.code, count=len(card.evidence)),
            *(f"  {each.name}" for each in card.evidence),
        ],
    )


def _ticks(task: Task) -> Mapping[str, bool | None]:
    given = task.given
    if given.source:
        if given.criterion:
            raise Refusal(RefusalCode.COMMAND_USAGE, what=tr("款号和 --from 只给一样"))
        return ticks_in(json_object(task.bridge, given.source), Path(given.source).name)
    if not given.criterion or not given.answer:
        raise Refusal(RefusalCode.COMMAND_USAGE, what=tr("缺少款号和 yes、no 或 open"))
    return {given.criterion: _ANSWERS[given.answer]}


def ticks_in(told: Mapping[str, object], file: str) -> Mapping[str, bool | None]:
    """Return answers by criterion as a file tells them. Raises: Refusal ANSWERS_SCHEMA."""
    values: dict[str, bool | None] = {}
    for criterion, value in told.items():
        if not (value is None or isinstance(value, bool)):
            place = Place(file=file, path=criterion)
            expected = tr(" true、false 或 null")
            raise Refusal(RefusalCode.ANSWERS_SCHEMA, place=place, expected=expected)
        values[criterion] = value
    return values


def _clause_of(criterion: str) -> str:
    return criterion.rpartition(".")[0]


def _clause_line(line: ClauseLine) -> str:
    return f"{line.code} {line.title}  {grade_word(line.claimed)}{claim_marks(line)}"


def _clause_reply(task: Task, card: ClauseCard) -> Reply:
    return Reply(
        body={"workspace": task.given.workspace, "clause": as_json(card)},
        lines=clause_lines(card),
    )


def _answer_reply(task: Task, card: AnswerCard) -> Reply:
    return Reply(
        body={
            "workspace": task.given.workspace,
            "clause": as_json(card.clause),
            "levels": as_json(card.checklist.levels),
        },
        lines=[*clause_lines(card.clause), *level_lines(card.checklist)],
    )
