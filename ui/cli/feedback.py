"""Commands on the county's feedback at a centre: receive, show, answer, tasks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.usecases.feedback.feedback_cards import (
    AnswerFileCard,
    AnswerState,
    FeedbackBookCard,
    FeedbackCard,
    ItemCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from ui.cli.inputs import passphrase
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.cli.usage import Parser
from ui.texts.answering import DECISIONS
from ui.texts.feedback import (
    item_due_shown,
    item_place_shown,
    item_state_shown,
    level_reviewed,
    received_shown,
)
from ui.texts.joining import joined, labelled
from ui.texts.marking import tr
from ui.texts.sentences import untranslated

_STATES = {state.value.replace("_", "-"): state for state in AnswerState}


def receive(task: Task) -> Reply:
    """Take in a feedback; the passphrase is asked only of a sealed one."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    with task.centre() as centre:
        card = bridge.receive_feedback(centre, Path(given.file), phrase, task.progress)
    return Reply(
        body={"workspace": given.workspace, "received": as_json(card)},
        lines=[received_shown(card, untranslated)],
    )


def show(task: Task) -> Reply:
    """Show the newest feedback, or the one a revision of the submission was answered with."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_feedback(centre)
        if given.revision is not None:
            card = task.bridge.read_feedback(centre, _of_revision(card, given.revision))
    return Reply(
        body={"workspace": given.workspace, "feedback": as_json(card)}, lines=_book_lines(card)
    )


def answer(task: Task) -> Reply:
    """Answer one item; without words those said before stay, and so do the files."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        before = _item(bridge.read_feedback(centre).shown, given.item)
        offered = bridge.files_for_answer(centre, before.clause)
        kept = tuple(file.digest for file in before.answer.files)
        item = bridge.answer_item(
            centre,
            given.item,
            _STATES[given.state],
            before.answer.text if given.text is None else given.text,
            kept if given.file is None else _files(given.file, offered),
        )
    return Reply(
        body={"workspace": given.workspace, "item": as_json(item)}, lines=_item_lines(item)
    )


def tasks(task: Task) -> Reply:
    """Make tasks of the open items of the newest feedback; each makes one."""
    with task.centre() as centre:
        card = task.bridge.tasks_from_feedback(centre)
    told = tr("新增整改任务 {made} 项，已有 {standing} 项")
    return Reply(
        body={"workspace": task.given.workspace, "tasks": as_json(card)},
        lines=[told.format(made=len(card.made), standing=len(card.standing))],
    )


def add_feedback_commands(commands: Any, at: Any) -> None:
    """Add ``feedback …``; ``at`` adds a command on a year of a centre's workspace."""
    group: Parser = commands.add_parser(
        "feedback", help=tr("县级反馈：receive、show、answer、tasks")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="feedback_command", required=True
    )
    took: Parser = at(below, "receive", receive, tr("收下县里的反馈包"))
    took.add_argument("file", metavar="FILE", help=tr("反馈包（.dbag.age 或 .dbag）"))
    took.add_argument(
        "--passphrase-file", metavar=tr("文件"), help=tr("第一行是本单位密钥口令的文件")
    )
    shown: Parser = at(below, "show", show, tr("看县里的反馈：等级、要整改的、已答复的"))
    shown.add_argument("--revision", type=int, metavar="N", help=tr("第几次上报的，默认最新"))
    said: Parser = at(below, "answer", answer, tr("答复一项要整改的"))
    said.add_argument("item", metavar="ITEM", help=tr("项的编号，如 f1-3，见 feedback show"))
    said.add_argument("--state", required=True, choices=sorted(_STATES), help=tr("改到什么程度"))
    said.add_argument("--text", metavar=tr("文字"), help=tr("怎么改的；有异议写明理由"))
    said.add_argument(
        "--file",
        action="append",
        metavar=tr("佐证"),
        help=tr("条款已附佐证的文件名或 SHA-256，可多次；给空字符串为不附"),
    )
    at(below, "tasks", tasks, tr("把要整改的转为整改任务，每项一条"))


def _of_revision(card: FeedbackBookCard, revision: int) -> Digest:
    """Return the newest feedback on a revision. Raises: Refusal FEEDBACK_NONE_YET."""
    for line in card.lines:
        if line.submission_revision == revision:
            return line.digest
    raise Refusal(RefusalCode.FEEDBACK_NONE_YET)


def _item(card: FeedbackCard | None, ident: str) -> ItemCard:
    if card is None:
        raise Refusal(RefusalCode.FEEDBACK_NONE_YET)
    for item in card.items:
        if item.id == ident:
            return item
    raise Refusal(RefusalCode.FEEDBACK_ITEM_UNKNOWN, item=ident)


def _files(words: Sequence[str], offered: Sequence[AnswerFileCard]) -> tuple[Digest, ...]:
    """Return the files by name or digest. Raises: Refusal EVIDENCE_NOT_FOUND."""
    found = []
    for word in filter(None, words):
        named = next((file for file in offered if word in {file.name, file.digest}), None)
        if named is None:
            raise Refusal(RefusalCode.EVIDENCE_NOT_FOUND, name=word)
        found.append(named.digest)
    return tuple(found)


def _book_lines(card: FeedbackBookCard) -> list[str]:
    told = card.shown
    if told is None:
        return [tr("{year} 年度还没有收到县里的反馈。").format(year=card.year)]
    head = tr("{county} 对 {year} 年度第 {n} 次上报：{decision}").format(
        county=told.county,
        year=told.year,
        n=told.submission_revision,
        decision=DECISIONS[told.decision],
    )
    level = tr("等次：自评{own}，复核{level}；{agreed} 条同意自评，{differ} 条不同").format(
        own=told.own_level or tr("没有达到等次"),
        level=level_reviewed(told, untranslated),
        agreed=told.agreed,
        differ=len(told.differing),
    )
    lines = [head, level]
    if told.summary:
        lines.append(labelled(tr("总的意见"), told.summary, untranslated))
    for one in told.differing:
        grades = tr("  {code} {title}  自评 {claimed}，县级 {reviewed}，现在 {now}").format(
            code=one.code,
            title=one.title,
            claimed=one.claimed or tr("未定"),
            reviewed=one.reviewed or tr("未定"),
            now=one.now or tr("未定"),
        )
        lines.append(joined((grades, one.reason), untranslated))
    for item in told.items:
        lines += _item_lines(item)
    return lines


def _item_lines(item: ItemCard) -> list[str]:
    due = joined(
        (item.due.isoformat() if item.due else "", item_due_shown(item, untranslated)),
        untranslated,
    )
    head = "  ".join(
        filter(
            None,
            (
                item.id,
                item_state_shown(item, untranslated),
                item_place_shown(item, untranslated),
                item.text,
                due,
            ),
        )
    )
    told = [
        (tr("上次答复"), item.answered),
        (tr("县里回复"), item.closing),
        (tr("答复"), item.answer.text),
        (tr("佐证"), "、".join(file.name or file.digest for file in item.answer.files)),
    ]
    return [head, *(f"    {label}：{words}" for label, words in told if words)]
