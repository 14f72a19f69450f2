"""Commands of the review at a county: status, agree, grade, item, close, decide; the feedback."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from models.standards.pack import Grade
from models.usecases.review.review_cards import (
    FeedbackLine,
    IssuedFeedbackCard,
    ItemDraft,
    ReviewCard,
    ReviewedClauseCard,
    ReviewItemCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from ui.cli.columns import shortened, table
from ui.cli.county import submission_meant
from ui.cli.inputs import passphrase
from ui.cli.printed import grade_word
from ui.cli.replies import Command, Reply, Task
from ui.cli.shapes import as_json
from ui.cli.usage import Parser
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import County

Add: TypeAlias = Callable[[Any, str, Command, str], Parser]
Option: TypeAlias = Callable[[Parser], None]
_WORDS = 48


def show(task: Task) -> Reply:
    """Show how far a review is, clause by clause."""
    with task.county(for_writing=False) as opened:
        card = task.bridge.read_review(opened, _submission(task, opened))
    clauses = [one for one in card.clauses if _wanted(one, task.given)]
    heads = tr("条款|计算|自评|复核|沿用|理由").split("|")
    rows = [
        [
            str(one.code),
            grade_word(one.computed),
            grade_word(one.claimed),
            grade_word(one.reviewed) if one.seen else tr("没看"),
            tr("第 {n} 次").format(n=one.carried_from) if one.carried_from else "",
            shortened(one.reason, _WORDS),
        ]
        for one in clauses
    ]
    return Reply(
        body={"workspace": task.given.workspace, "review": as_json(card)},
        lines=[*(table(heads, rows) if rows else ()), *_standing(card), *map(_item, card.items)],
    )


def agree(task: Task) -> Reply:
    """Agree to clauses, or to all that nobody has seen and that are claimed as computed."""
    given = task.given
    if bool(given.clause) == given.rest:
        what = tr("写条款号，或者写 --rest，二者取一")
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what)

    def do(opened: "County", digest: Digest) -> None:
        if given.rest:
            task.bridge.agree_rest(opened, digest)
        for clause in given.clause:
            task.bridge.agree(opened, digest, clause)

    return _changed(task, do)


def regrade(task: Task) -> Reply:
    """Give a clause another grade, with the reason."""
    given = task.given
    grade = None if given.grade == "-" else Grade(given.grade)
    return _changed(
        task,
        lambda opened, digest: task.bridge.regrade(
            opened, digest, given.clause, grade, given.reason
        ),
    )


def look_again(task: Task) -> Reply:
    """Take back what was said of a clause."""
    clause = task.given.clause
    return _changed(task, lambda opened, digest: task.bridge.look_again(opened, digest, clause))


def open_item(task: Task) -> Reply:
    """Ask for something to be rectified."""
    given = task.given
    draft = ItemDraft(
        text=given.text, clause=given.clause, criterion=given.criterion, due=given.due
    )
    return _changed(task, lambda opened, digest: task.bridge.open_item(opened, digest, draft))


def withdraw_item(task: Task) -> Reply:
    """Take an item away that has not left."""
    item = task.given.item
    return _changed(task, lambda opened, digest: task.bridge.withdraw_item(opened, digest, item))


def close_item(task: Task) -> Reply:
    """Say that an item is put right."""
    given = task.given
    return _changed(
        task,
        lambda opened, digest: task.bridge.close_item(opened, digest, given.item, given.reason),
    )


def keep_item(task: Task) -> Reply:
    """Say that an item stays."""
    given = task.given
    return _changed(
        task,
        lambda opened, digest: task.bridge.keep_item(opened, digest, given.item, given.reason),
    )


def decide(task: Task) -> Reply:
    """Put down the decision."""
    given = task.given
    return _changed(
        task,
        lambda opened, digest: task.bridge.decide(opened, digest, given.decision, given.summary),
    )


def take_up(task: Task) -> Reply:
    """Take a review up again whose feedback went out."""
    return _changed(task, task.bridge.take_up_review)


def issue(task: Task) -> Reply:
    """Sign the review, seal it to its institution and write it."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    with task.county() as opened:
        digest = _submission(task, opened)
        card = bridge.issue_feedback(opened, digest, Path(given.out), phrase, task.progress)
    return _issued(task, card)


def write_again(task: Task) -> Reply:
    """Write the newest feedback about a submission once more."""
    given, bridge = task.given, task.bridge
    with task.county(for_writing=False) as opened:
        line = _newest(task, opened)
        card = bridge.write_feedback(opened, line.digest, Path(given.out), task.progress)
    return _issued(task, card)


def print_paper(task: Task) -> Reply:
    """Print the newest feedback about a submission as PDF."""
    given, bridge = task.given, task.bridge
    with task.county(for_writing=False) as opened:
        line = _newest(task, opened)
        path = bridge.print_feedback(opened, line.digest, Path(given.out), task.progress)
    return Reply(
        body={"workspace": given.workspace, "paper": str(path)},
        lines=[tr("意见书已写出：{path}").format(path=path)],
    )


def list_issued(task: Task) -> Reply:
    """List every feedback that was issued."""
    with task.county(for_writing=False) as opened:
        found = task.bridge.read_feedbacks(opened)
    return Reply(
        body={"workspace": task.given.workspace, "feedbacks": as_json(found)},
        lines=[_line(one) for one in found] or [tr("还没有发出过反馈。")],
    )


def add_county_reviews(commands: Any, add: Add, passphrase_option: Option) -> None:
    """Add ``county review …`` and ``county feedback …`` below the commands of a county."""
    at = _group(commands, add, "review", tr("复核：show、agree、grade、item、close、decide …"))
    shown = at("show", show, tr("看复核到哪一步"))
    shown.add_argument("--unseen", action="store_true", help=tr("只看还没看的条款"))
    agreed = at("agree", agree, tr("同意自评"))
    agreed.add_argument("clause", nargs="*", metavar="CLAUSE", help=tr("条款号，如 1.4.1"))
    agreed.add_argument("--rest", action="store_true", help=tr("没看的里自评和计算一致的都同意"))
    graded = at("grade", regrade, tr("给一条另定等次"))
    graded.add_argument("clause", metavar="CLAUSE", help=tr("条款号，如 1.4.1"))
    graded.add_argument("grade", choices=[*(str(one) for one in Grade), "-"], help=tr("- 不定等次"))
    _reason(graded)
    again = at("look-again", look_again, tr("收回一条的意见，重看"))
    again.add_argument("clause", metavar="CLAUSE", help=tr("条款号，如 1.4.1"))
    _item_commands(at)
    decided = at("decide", decide, tr("定通过还是退回整改"))
    decided.add_argument("decision", choices=["accepted", "returned"], help=tr("通过、退回整改"))
    decided.add_argument("--summary", default="", metavar=tr("文字"), help=tr("总的意见"))
    at("reopen", take_up, tr("反馈发出以后，重新打开复核来更正"))
    at = _group(commands, add, "feedback", tr("反馈：issue、write、print、list"))
    issued = at("issue", issue, tr("签名，封给机构，写成反馈包"))
    passphrase_option(issued)
    for parser in (
        issued,
        at("write", write_again, tr("把最新的反馈包再写一份")),
        at("print", print_paper, tr("把最新的反馈印成意见书（PDF）")),
    ):
        parser.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹"))
    listed = add(at.below, "list", list_issued, tr("看发出过的反馈"))
    listed.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))


class _Group:
    """Adds commands on one submission of a county below a word of their own."""

    def __init__(self, below: Any, add: Add) -> None:
        self.below = below
        self._add = add

    def __call__(self, name: str, carry_out: Command, text: str) -> Parser:
        parser = self._add(self.below, name, carry_out, text)
        parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
        parser.add_argument("which", metavar="USCC|DIGEST", help=tr("机构代码或包的编号"))
        return parser


def _group(commands: Any, add: Add, name: str, text: str) -> _Group:
    group: Parser = commands.add_parser(name, help=text)
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest=f"{name}_command", required=True
    )
    return _Group(below, add)


def _item_commands(at: _Group) -> None:
    item = at("item", open_item, tr("提一条整改意见"))
    item.add_argument("text", metavar=tr("文字"), help=tr("要整改什么"))
    item.add_argument("--clause", default="", metavar="CLAUSE", help=tr("不写就是全院"))
    item.add_argument("--criterion", default="", metavar="ID", help=tr("哪一款，如 1.4.1.C2"))
    item.add_argument("--due", type=_day, metavar=tr("日期"), help=tr("整改期限，如 2025-09-30"))
    gone = at("withdraw", withdraw_item, tr("撤掉一条还没发出的意见"))
    closed = at("close", close_item, tr("一条意见销号"))
    kept = at("keep", keep_item, tr("一条意见保留，或者重新提出"))
    for parser in (gone, closed, kept):
        parser.add_argument("item", metavar="ITEM", help=tr("意见编号，如 f1-1"))
    for parser in (closed, kept):
        _reason(parser)


def _reason(parser: Parser) -> None:
    parser.add_argument("--reason", default="", metavar=tr("理由"), help=tr("机构会看到"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text) from error


def _submission(task: Task, opened: "County") -> Digest:
    return submission_meant(task, opened, task.given.which)


def _newest(task: Task, opened: "County") -> FeedbackLine:
    digest = _submission(task, opened)
    for line in task.bridge.read_feedbacks(opened):
        if line.submission == digest:
            return line
    raise Refusal(RefusalCode.FEEDBACK_NONE_YET)


def _changed(task: Task, do: Callable[["County", Digest], object]) -> Reply:
    """Do something to a review and tell how it stands."""
    with task.county() as opened:
        digest = _submission(task, opened)
        made = do(opened, digest)
        card = task.bridge.read_review(opened, digest)
    made_id = [tr("编号 {item}").format(item=made)] if isinstance(made, str) else []
    return Reply(
        body={
            "workspace": task.given.workspace,
            "item": made if isinstance(made, str) else None,
            "review": as_json(card),
        },
        lines=[*made_id, *_standing(card)],
    )


def _wanted(clause: ReviewedClauseCard, given: argparse.Namespace) -> bool:
    return not (given.unseen and clause.seen)


def _standing(card: ReviewCard) -> Sequence[str]:
    level = card.level_title or tr("没有达到等次")
    told = tr("看过 {seen}/{all} 条，按复核：{level}；要整改 {items} 条").format(
        seen=card.seen,
        all=len(card.clauses),
        level=level + (tr("（暂定）") if card.provisional else ""),
        items=len(card.open_items),
    )
    decision = word("decision", card.decision) if card.decision else tr("没有定")
    state = tr("反馈已发出") if card.issued else tr("反馈没有发出")
    waiting = (
        [tr("机构答复了、等着定的 {n} 条").format(n=len(card.waiting))] if card.waiting else []
    )
    return [told, *waiting, tr("结论：{decision}；{state}").format(decision=decision, state=state)]


def _item(item: ReviewItemCard) -> str:
    state = tr("要整改") if item.open else tr("已销号")
    answer = ""
    if item.answer is not None:
        answer = tr("  机构答复（{state}）：{text}").format(
            state=word("answer-state", item.answer.state), text=item.answer.text
        )
    due = item.due.isoformat() if item.due else ""
    head = "  ".join(filter(None, (item.id, state, item.clause or tr("全院"), due, item.text)))
    return head + answer


def _line(line: FeedbackLine) -> str:
    text = tr("{name} {year} 年度第 {n} 次：第 {f} 份反馈，{decision}，校验码 {code}，{file}")
    return text.format(
        name=line.institution,
        year=line.year,
        n=line.submission_revision,
        f=line.revision,
        decision=word("decision", line.decision),
        code=line.check_code,
        file=line.file_name,
    )


def _issued(task: Task, card: IssuedFeedbackCard) -> Reply:
    return Reply(
        body={"workspace": task.given.workspace, "issued": as_json(card)},
        lines=[
            _line(card.line),
            tr("已写入并核对一致，只有{name}能打开：{path}（{size}）").format(
                name=card.sealed_for, path=card.path, size=size_shown(card.size)
            ),
        ],
    )
