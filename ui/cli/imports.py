"""The command ``ledger import``: a spreadsheet comes in, sheet by sheet."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.cards import ImportCard
from models.usecases.ledgers.import_cards import Wishes
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, RowFault
from ui.cli.inputs import pairs
from ui.cli.replies import DONE, REFUSED, Reply, Task
from ui.cli.shapes import Json, as_json, failure_json
from ui.texts.marking import tr
from ui.texts.sentences import sentence, word

if TYPE_CHECKING:
    from forms.fields import Question
    from forms.reading.sheet_survey import SheetPart
    from ui.bridge.file_import import FileImport

_FAULTS_SHOWN = 20


def import_ledger(task: Task) -> Reply:
    """Take a spreadsheet in: good rows are stored, faulty ones held and listed."""
    from ui.bridge.file_import import FileTerms  # noqa: PLC0415  (readers of spreadsheets)

    given = task.given
    terms = FileTerms(
        sheet=given.sheet,
        any_year=given.any_year,
        choices=pairs(given.choose, "--choose"),
        columns=pairs(given.column, "--column"),
        wishes=Wishes(left_out=frozenset(given.leave_out), emptying=given.emptying),
        dry_run=given.dry_run,
    )
    with task.centre() as centre:
        path = Path(given.file)
        found = task.bridge.import_ledger(centre, given.ledger, path, task.progress, terms=terms)
    faults = found.card.faults
    refused: dict[str, Json] = {}
    if faults:
        told = failure_json(Refusal(RefusalCode.ROWS_REFUSED, rows=faults, count=len(faults)))
        refused = {**told, "place": {**_no_place(), "file": found.card.file}}
    return Reply(
        body={
            "workspace": given.workspace,
            "imported": _counts(found.card),
            "sheets": [_counts(card) for card in found.cards],
            "left": [_left(part) for part in found.left],
            "refused_sheets": [failure_json(refusal) for refusal in found.refused],
            "remarks": [failure_json(remark) for remark in found.card.remarks],
            "questions": as_json(found.questions),
        },
        lines=_lines(found),
        remarks=[*map(sentence, found.refused), *_fault_lines(faults)],
        code=REFUSED if faults or found.refused else DONE,
        refused=refused,
    )


def _left(part: "SheetPart") -> dict[str, Json]:
    return {"sheet": part.sheet, "ledger": part.ledger, "year": part.year, "rows": part.rows}


def _counts(card: ImportCard) -> dict[str, Json]:
    return {
        "ledger": card.ledger,
        "file": card.file,
        "sheet": card.sheet,
        "dry_run": card.dry_run,
        "rows_read": card.rows_read,
        "added": card.added,
        "changed": card.changed,
        "unchanged": card.unchanged,
        "held": card.held,
        "skipped": card.skipped_rows,
        "left_out": card.left_out,
        "vanished": list(card.vanished),
        "ignored_columns": list(card.ignored_columns),
    }


def _lines(found: "FileImport") -> list[str]:
    lines = [line for card in found.cards for line in _card_lines(card)]
    lines += _question_lines(found.questions)
    remarks = found.card.remarks
    lines += [tr("提示 {text}").format(text=sentence(each)) for each in remarks[:_FAULTS_SHOWN]]
    if found.left:
        told = dict.fromkeys(map(_left_name, found.left))
        lines.append(tr("没有读的表：{names}").format(names="、".join(told)))
    return lines


def _card_lines(card: ImportCard) -> Iterable[str]:
    yield tr("{file}「{sheet}」→ {ledger}").format(
        file=card.file, sheet=card.sheet, ledger=word("ledger", card.ledger)
    ) + (tr("（只看结果，没有写入）") if card.dry_run else "")
    yield tr(
        "读到 {read} 行：新增 {added}，更新 {changed}，没有变化 {unchanged}，留存待改 {held}"
    ).format(
        read=card.rows_read,
        added=card.added,
        changed=card.changed,
        unchanged=card.unchanged,
        held=card.held,
    )
    if card.skipped_rows:
        yield tr("跳过合计、说明等 {count} 行").format(count=card.skipped_rows)
    if card.left_out:
        yield tr("按要求没有导入 {count} 行").format(count=card.left_out)
    if card.vanished:
        names = "、".join(card.vanished[:_FAULTS_SHOWN])
        yield tr("台账里有、这个文件里没有（没有改动）：{names}").format(names=names)
    if card.ignored_columns:
        names = "、".join(card.ignored_columns[:_FAULTS_SHOWN])
        yield tr("不认识的列，原样保留：{names}").format(names=names)


def _question_lines(questions: Iterable["Question"]) -> Iterable[str]:
    for question in questions:
        options = "、".join(f"--choose {question.key}={each.id}" for each in question.options)
        yield tr("要你决定“{column}”怎么读：{options}").format(
            column=question.column, options=options
        )


def _left_name(part: "SheetPart") -> str:
    if part.year is None and part.by_column:
        return tr("{sheet}（没有写年度的行）").format(sheet=part.sheet)
    if part.year is None:
        return part.sheet
    return tr("{sheet}（{year} 年）").format(sheet=part.sheet, year=part.year)


def _fault_lines(faults: Sequence[RowFault]) -> list[str]:
    lines = [sentence(fault) for fault in faults[:_FAULTS_SHOWN]]
    more = len(faults) - len(lines)
    return [*lines, tr("还有 {count} 处，加 --json 看全部。").format(count=more)] if more else lines


def _no_place() -> dict[str, Json]:
    return {"file": "", "sheet": "", "row": None, "column": "", "cell": "", "path": ""}
