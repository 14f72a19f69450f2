"""Commands beside a clause: departments, notes, evidence, finding one."""

from pathlib import Path

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import (
    DepartmentCard,
    EvidenceCard,
    NoteCard,
    RequiredEvidenceCard,
    ScannedFileCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.answers import ticks_in
from ui.cli.columns import table
from ui.cli.inputs import json_object
from ui.cli.printed import clause_lines
from ui.cli.replies import REFUSED, Reply, Task
from ui.cli.shapes import Json, as_json, failure_json
from ui.texts.marking import tr
from ui.texts.sentences import sentence, word

_SHORT = 12
"""How many digits of a digest or of a note's id are printed; as many tell it apart."""


def find(task: Task) -> Reply:
    """Find clauses by number, words or pinyin initials."""
    with task.centre(for_writing=False) as centre:
        found = task.bridge.search_clauses(centre, task.given.text)
    return Reply(
        body=_body(task, clauses=as_json(found)),
        lines=[
            f"{one.code} {one.title}  {' '.join(one.criteria)}".rstrip() for one in found
        ] or [tr("没有找到。")],
    )  # fmt: skip


def list_departments(task: Task) -> Reply:
    """List the departments with their share of the checklist."""
    with task.centre(for_writing=False) as centre:
        cards = task.bridge.read_departments(centre)
    heads = tr("科室|负责|协助|已评完|未评完|高于计算|科室已答").split("|")
    rows = [_department_row(card) for card in cards]
    return Reply(
        body=_body(task, departments=as_json(cards)),
        lines=table(heads, rows, right=range(1, len(heads))),
    )


def set_departments(task: Task) -> Reply:
    """Say who leads and who supports one clause or several."""
    given = task.given
    with task.centre() as centre:
        task.bridge.set_departments(centre, given.clauses, given.lead, given.support)
        cards = [task.bridge.read_clause(centre, code) for code in given.clauses]
    return Reply(
        body=_body(
            task,
            clauses=[
                {"code": card.code, "lead": card.lead, "supporting": list(card.supporting)}
                for card in cards
            ],
        ),
        lines=[f"{card.code} {card.title}  {_departments_of(card)}" for card in cards],
    )


def department_answers(task: Task) -> Reply:
    """Take what a department says of criteria from a file."""
    given = task.given
    values = ticks_in(json_object(task.bridge, given.source), Path(given.source).name)
    with task.centre() as centre:
        told = {centre.criterion(ident)[1].id: value for ident, value in values.items()}
        task.bridge.put_department_answers(centre, given.department, told, Path(given.source).name)
        kept = task.bridge.read_department_answers(centre, given.department)
    return Reply(
        body=_body(task, department=given.department, criteria=len(told), kept=as_json(kept)),
        lines=[
            tr("已记下“{department}”的 {count} 款，共 {kept} 款。").format(
                department=given.department, count=len(told), kept=len(kept)
            )
        ],
    )


def adopt(task: Task) -> Reply:
    """Take a department's answers over as the centre's own."""
    given = task.given
    with task.centre() as centre:
        card = task.bridge.adopt_department_answers(
            centre, given.clause, given.department, replace=given.replace
        )
    return Reply(body=_body(task, clause=as_json(card.clause)), lines=clause_lines(card.clause))


def add_note(task: Task) -> Reply:
    """Add a note to a clause."""
    given = task.given
    with task.centre() as centre:
        card = task.bridge.add_note(centre, given.clause, given.text, given.criterion)
    return _notes_reply(task, card)


def list_notes(task: Task) -> Reply:
    """List the notes of a clause."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_clause(centre, task.given.clause)
    return _notes_reply(task, card)


def withdraw_note(task: Task) -> Reply:
    """Take a note back."""
    given = task.given
    with task.centre() as centre:
        notes = task.bridge.read_clause(centre, given.clause).notes
        fitting = [one.note_id for one in notes if one.note_id.startswith(given.note)]
        wanted = fitting[0] if len(fitting) == 1 else given.note
        card = task.bridge.withdraw_note(centre, wanted)
    return _notes_reply(task, card)


def list_evidence(task: Task) -> Reply:
    """List the files behind a clause and what the standard expects."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_clause(centre, task.given.clause)
    return _evidence_reply(task, card)


def add_evidence(task: Task) -> Reply:
    """Attach several files, or the files of folders."""
    given = task.given
    with task.centre() as centre:
        done = task.bridge.attach_many(
            centre,
            given.clause,
            [Path(file) for file in given.files],
            task.progress,
            criterion=given.criterion,
            item=given.item,
        )
    reply = _evidence_reply(task, done.clause)
    if not done.failed:
        return reply
    return Reply(
        body={**reply.body, "attached": list(done.attached)},
        lines=reply.lines,
        remarks=[sentence(one.failure) for one in done.failed],
        code=REFUSED,
        refused={
            **failure_json(done.failed[0].failure),
            "rows": [failure_json(one.failure) for one in done.failed],
        },
    )


def describe_evidence(task: Task) -> Reply:
    """Say what a file is, of when, until when, for what."""
    given = task.given
    with task.centre() as centre:
        file = _named_file(task, task.bridge.read_clause(centre, given.clause))
        card = task.bridge.describe_evidence(
            centre,
            given.clause,
            file.digest,
            file.criterion,
            kind=given.kind,
            dated_on=given.dated_on,
            valid_until=given.valid_until,
            item=given.item,
            remark=given.remark,
        )
    return _evidence_reply(task, card)


def remove_evidence(task: Task) -> Reply:
    """Let a file no longer stand behind a clause; it is kept."""
    given = task.given
    with task.centre() as centre:
        file = _named_file(task, task.bridge.read_clause(centre, given.clause))
        card = task.bridge.remove_evidence(centre, given.clause, file.digest, file.criterion)
    return _evidence_reply(task, card)


def scan(task: Task) -> Reply:
    """Show what lies in the scan folder, or say which folder that is."""
    given = task.given
    with task.centre(for_writing=given.folder is not None) as centre:
        if given.folder is not None:
            task.bridge.set_scan_folder(centre, Path(given.folder) if given.folder else None)
        card = task.bridge.read_scan_folder(centre, task.progress)
    if not card.folder:
        lines = [tr("没有设扫描文件夹。用 --folder 设。")]
    elif not card.there:
        lines = [tr("扫描文件夹现在打不开：{folder}").format(folder=card.folder)]
    else:
        lines = [
            tr("{folder}：{count} 个文件，{new} 个还没有用").format(
                folder=card.folder, count=len(card.files), new=len(card.new)
            ),
            *map(_scanned_line, card.files),
        ]
    return Reply(body=_body(task, scan_folder=as_json(card)), lines=lines)


def _body(task: Task, **told: Json) -> dict[str, Json]:
    return {"workspace": task.given.workspace, **told}


def _department_row(card: DepartmentCard) -> list[str]:
    counts = (
        len(card.lead_of), len(card.supports), card.settled, card.open, card.over_claims,
        card.answered,
    )  # fmt: skip
    return [card.name, *map(str, counts)]


def _departments_of(card: ClauseCard) -> str:
    return tr("责任 {lead}　协助 {supporting}").format(
        lead=card.lead or "—", supporting="、".join(card.supporting) or "—"
    )


def _notes_reply(task: Task, card: ClauseCard) -> Reply:
    return Reply(
        body=_body(task, clause=card.code, notes=as_json(card.notes)),
        lines=[_note_line(note) for note in card.notes] or [tr("没有备注。")],
    )


def _note_line(note: NoteCard) -> str:
    gone = tr("（已收回）") if note.withdrawn else ""
    about = f" {note.criterion}" if note.criterion else ""
    return f"{note.note_id[:_SHORT]}  {note.at[:16]} {note.author}{about}{gone}  {note.text}"


def _evidence_reply(task: Task, card: ClauseCard) -> Reply:
    return Reply(
        body=_body(
            task,
            clause=card.code,
            evidence=as_json(card.evidence),
            required=as_json(card.required),
        ),
        lines=[
            tr("{code} 有 {count} 份佐证：").format(code=card.code, count=len(card.evidence)),
            *map(_evidence_line, card.evidence),
            *map(_required_line, card.required),
        ],
    )


def _evidence_line(file: EvidenceCard) -> str:
    days = [
        tr("日期 {day}").format(day=file.dated_on) if file.dated_on else "",
        tr("有效至 {day}").format(day=file.valid_until) if file.valid_until else "",
        tr("已过期") if file.expired else "",
        tr("不是本年度的") if file.other_year else "",
        tr("也用于 {codes}").format(codes="、".join(file.also_at)) if file.also_at else "",
    ]
    kind = word("evidence-kind", file.kind) if file.kind else tr("未定种类")
    said = "，".join(filter(None, [kind, file.item, *days, file.remark]))
    about = f" {file.criterion}" if file.criterion else ""
    return f"  {file.digest[:_SHORT]}  {file.name}{about}  {said}"


def _required_line(card: RequiredEvidenceCard) -> str:
    about = f"{card.criterion} " if card.criterion else ""
    state = word("evidence-state", card.state)
    return tr("  应有：{about}{item}（{state}）").format(about=about, item=card.item, state=state)


def _scanned_line(file: ScannedFileCard) -> str:
    used = "、".join(file.attached_to)
    state = tr("已用于 {codes}").format(codes=used) if used else tr("新")
    return f"  {file.name}  {state}"


def _named_file(task: Task, card: ClauseCard) -> EvidenceCard:
    """Return the one file of a clause that the words name, by name or start of its digest.

    Raises: Refusal EVIDENCE_NOT_LINKED; COMMAND_USAGE where several fit.
    """
    given = task.given
    fitting = [
        file
        for file in card.evidence
        if (file.name == given.file or file.digest.startswith(given.file))
        and given.criterion in ("", file.criterion)
    ]
    if not fitting:
        raise Refusal(RefusalCode.EVIDENCE_NOT_LINKED, clause=card.code)
    if len(fitting) > 1:
        what = tr("有 {count} 份都叫这个，写编号或加 --criterion").format(count=len(fitting))
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what)
    return fitting[0]
