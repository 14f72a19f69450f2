"""Commands for packages that come in: import, conflicts, and files that were refused."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from models.usecases.county.conflict_cards import ConflictCard, ConflictSide
from models.usecases.packages.import_cards import (
    DONE as SETTLED,
)
from models.usecases.packages.import_cards import (
    ImportLine,
    QuarantineCard,
    QuarantinedFile,
    ReceiptRow,
    Verdict,
)
from models.vocabulary.clock import shown_in_china
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.cli.columns import table
from ui.cli.inputs import passphrase
from ui.cli.printed import grade_word
from ui.cli.replies import DONE, REFUSED, TROUBLE, Reply, Task
from ui.cli.shapes import Json, as_json, failure_json
from ui.texts.arrivals import conflict_state, line_told, parts_told, refused_told, verdict_word
from ui.texts.marking import tr

if TYPE_CHECKING:
    from ui.bridge.whole import County

Parser: TypeAlias = argparse.ArgumentParser
_DIGEST_LETTERS = 8


def import_packages(task: Task) -> Reply:
    """Import files and folders; one that is refused does not stop the others."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    lines: list[ImportLine] = []
    with task.county() as opened:
        run = bridge.import_paths(
            opened, [Path(file) for file in given.files], phrase, task.progress, told=lines.append
        )
        written = None
        if given.report:
            now = shown_in_china(bridge.clock.now().isoformat())
            rows = [_receipt(line, now) for line in lines]
            written = bridge.write_receipts(opened, rows, Path(given.report), task.progress)
    failures = [line.failure.raised() for line in lines if _is_failure(line) and line.failure]
    told = [_line(line) for line in lines]
    if written is not None:
        told += [tr("已写入：{path}").format(path=path) for path in (written.pdf, written.workbook)]
    return Reply(
        body={
            "workspace": given.workspace,
            "files": [_json(line) for line in lines],
            "counts": {str(verdict): number for verdict, number in run.counts},
            "clock_behind": run.clock_behind,
            "report": as_json(written),
        },
        lines=told or [tr("这里没有上报包。")],
        remarks=_clock_remark(run.clock_behind),
        code=_code(failures),
        refused=failure_json(failures[0]) if failures else {},
    )


def list_conflicts(task: Task) -> Reply:
    """List what does not fit, undecided first."""
    with task.county(for_writing=False) as opened:
        found = task.bridge.list_conflicts(opened)
    heads = tr("编号|机构|年度|次|情况|收到|文件").split("|")
    rows = [
        [
            line.digest[:_DIGEST_LETTERS],
            line.name,
            str(line.year),
            str(line.revision),
            conflict_state(line.state),
            line.received_at[:10],
            line.file_name,
        ]
        for line in found
    ]
    waiting = sum(line.state == "open" for line in found)
    total = tr("{all} 个冲突，{waiting} 个没有决定").format(all=len(found), waiting=waiting)
    return Reply(
        body={"workspace": task.given.workspace, "conflicts": as_json(found)},
        lines=[*table(heads, rows, right=(2, 3)), total] if found else [total],
    )


def show_conflict(task: Task) -> Reply:
    """Show the two packages side by side."""
    with task.county(for_writing=False) as opened:
        card = task.bridge.read_conflict(opened, _which(task, opened))
    return Reply(
        body={"workspace": task.given.workspace, "conflict": as_json(card)},
        lines=_side_by_side(card),
    )


def take_conflict(task: Task) -> Reply:
    """Let the package that came second count."""
    with task.county() as opened:
        made = task.bridge.take_conflict(opened, _which(task, opened), task.given.reason)
    told = tr("改用这一份。搁置 {n} 份，都还留着。").format(n=len(made.set_aside))
    return Reply(body={"workspace": task.given.workspace, "decided": as_json(made)}, lines=[told])


def keep_here(task: Task) -> Reply:
    """Let what was here count."""
    with task.county() as opened:
        made = task.bridge.keep_here(opened, _which(task, opened), task.given.reason)
    told = tr("保留本机已收的。恢复计入 {n} 份。").format(n=len(made.counts_again))
    return Reply(body={"workspace": task.given.workspace, "decided": as_json(made)}, lines=[told])


def list_refused(task: Task) -> Reply:
    """List the refused files that were kept."""
    with task.county(for_writing=False) as opened:
        card = task.bridge.read_quarantine(opened)
    return Reply(
        body={"workspace": task.given.workspace, "quarantine": as_json(card)},
        lines=_quarantine(card),
    )


def try_again(task: Task) -> Reply:
    """Import one refused file once more."""
    phrase = passphrase(task.bridge, task.given.passphrase_file)
    with task.county() as opened:
        kept = _kept(task, opened)
        line = task.bridge.try_refused_again(opened, kept.sha256, phrase, task.progress)
    failure = line.failure.raised() if _is_failure(line) and line.failure else None
    return Reply(
        body={"workspace": task.given.workspace, "file": _json(line)},
        lines=[_line(line)],
        code=_code([failure] if failure else []),
        refused=failure_json(failure) if failure else {},
    )


def remove_refused(task: Task) -> Reply:
    """Remove one refused file for good."""
    with task.county() as opened:
        kept = _kept(task, opened)
        task.bridge.remove_refused(opened, kept.sha256)
    return Reply(
        body={"workspace": task.given.workspace, "removed": kept.sha256},
        lines=[tr("已删除：{file}").format(file=kept.file)],
    )


def add_arrivals(
    below: Any, at: Callable[..., Parser], add: Callable[..., Parser], phrase: Callable[..., Any]
) -> None:
    """Add ``county import``, ``conflict …`` and ``refused …``; ``at`` adds one on a county."""
    taken = at("import", import_packages, tr("导入上报包"))
    taken.add_argument("files", nargs="+", metavar="FILE|FOLDER", help=tr("包，或装着包的文件夹"))
    taken.add_argument("--report", metavar="DIR", help=tr("把收件登记表写到哪个文件夹"))
    phrase(taken, required=False)
    group = _group(below, "conflict", tr("接不上的包：list、show、take、keep"))
    _on(add, group, "list", list_conflicts, tr("看有哪些冲突"))
    _on(add, group, "show", show_conflict, tr("两份对照着看"), which=True)
    for name, deed, text in (
        ("take", take_conflict, tr("改用后来的这一份")),
        ("keep", keep_here, tr("保留本机已收的")),
    ):
        decided = _on(add, group, name, deed, text, which=True)
        decided.add_argument("--reason", required=True, metavar=tr("原因"), help=tr("为什么"))
    group = _group(below, "refused", tr("没有收下的文件：list、again、remove"))
    _on(add, group, "list", list_refused, tr("看留下了哪些没有收下的文件"))
    phrase(_on(add, group, "again", try_again, tr("再收一次"), which=True), required=False)
    _on(add, group, "remove", remove_refused, tr("删除一个"), which=True)


def _group(below: Any, name: str, text: str) -> Any:
    parser: Parser = below.add_parser(name, help=text)
    return parser.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest=f"{name}_command", required=True
    )


def _on(
    add: Callable[..., Parser],
    group: Any,
    name: str,
    carry_out: Callable[[Task], Reply],
    text: str,
    *,
    which: bool = False,
) -> Parser:
    parser = add(group, name, carry_out, text)
    parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
    if which:
        parser.add_argument("which", metavar=tr("编号"), help=tr("list 给出的编号，至少 8 位"))
    return parser


def _which(task: Task, opened: "County") -> Digest:
    which = task.given.which.lower()
    for line in task.bridge.list_conflicts(opened):
        if len(which) >= _DIGEST_LETTERS and line.digest.startswith(which):
            return line.digest
    return Digest(which)


def _kept(task: Task, opened: "County") -> QuarantinedFile:
    which = task.given.which.lower()
    for file in task.bridge.read_quarantine(opened).files:
        if len(which) >= _DIGEST_LETTERS and file.sha256.startswith(which):
            return file
    return QuarantinedFile(sha256=which, size=0, at="", file="", code="", path="")


def _is_failure(line: ImportLine) -> bool:
    return line.verdict not in SETTLED


def _code(failures: Sequence[Refusal | Trouble]) -> int:
    if any(isinstance(failure, Trouble) for failure in failures):
        return TROUBLE
    return REFUSED if failures else DONE


def _json(line: ImportLine) -> Json:
    return {
        "file": line.file,
        "ok": not _is_failure(line),
        "verdict": str(line.verdict),
        "imported": as_json(line.imported),
        "rotated": as_json(line.rotated),
        "conflict": as_json(line.conflict),
        "waiting": as_json(line.waiting),
        "kept": line.kept,
        "failure": failure_json(line.failure.raised()) if line.failure else None,
    }


def _line(line: ImportLine) -> str:
    mark = "√" if not _is_failure(line) else "×" if line.verdict is Verdict.REFUSED else "▲"
    return f"{mark} {line.file}  {verdict_word(line.verdict)}  {line_told(line)}"


def _receipt(line: ImportLine, now: str) -> ReceiptRow:
    return ReceiptRow(
        at=now,
        file=line.file,
        result=verdict_word(line.verdict),
        told=line_told(line),
        fits=not _is_failure(line),
    )


def _clock_remark(behind: str) -> list[str]:
    if not behind:
        return []
    told = tr("电脑的时间比上一次收件（{moment}）还早，请核对。先后不靠时间判断，收件不受影响。")
    return [told.format(moment=shown_in_china(behind))]


def _side_by_side(card: ConflictCard) -> list[str]:
    line = card.line
    head = tr("{name} {year} 年度第 {n} 次：{state}").format(
        name=line.name, year=line.year, n=line.revision, state=conflict_state(line.state)
    )
    columns = [_side(card.here), _side(card.other)] if card.here else [_side(card.other)]
    titles = [tr("本机已收的"), tr("另一份")] if card.here else [tr("另一份")]
    rows = [
        [name, *(column[at] for column in columns)]
        for at, name in enumerate(
            tr("完成|经办|收到|等次|A/B/C/D|人员|设备|佐证|校验码").split("|")
        )
    ]
    lines = [head, *table([tr("项目"), *titles], rows)]
    lines += [
        tr("{code} {title}：{here} → {other} {parts}").format(
            code=clause.code,
            title=clause.title,
            here=grade_word(clause.here),
            other=grade_word(clause.other),
            parts=parts_told(clause.parts),
        )
        for clause in card.clauses
    ]
    if card.differing:
        lines.append(tr("另有不同：{parts}").format(parts=parts_told(card.differing)))
    for side in card.sets_aside:
        lines.append(tr("改用后会搁置：第 {n} 次").format(n=side.revision))
    if line.reason:
        lines.append(tr("决定的原因：{reason}").format(reason=line.reason))
    return lines


def _side(side: ConflictSide) -> list[str]:
    counts = dict(side.counts)
    return [
        shown_in_china(side.finalised_at),
        side.author,
        shown_in_china(side.received_at),
        side.level_title or tr("未达任何等级"),
        "/".join(str(counts[grade]) for grade in list(counts)[:4]),
        str(side.people),
        str(side.devices),
        str(side.evidence),
        side.short_hash,
    ]


def _quarantine(card: QuarantineCard) -> list[str]:
    lines = [
        f"{file.sha256[:_DIGEST_LETTERS]}  {file.file}  {refused_told(file)}" for file in card.files
    ]
    total = tr("{n} 个文件留在 {folder}").format(n=len(card.files), folder=card.folder)
    full = [tr("已经放满，再有没收下的文件不再留。删掉一些。")] if card.full else []
    return [*lines, total, *full]
