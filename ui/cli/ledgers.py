"""Commands on the ledgers: ledger import, ledger facts, figures, register."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.ledger.records import RegisterEntry
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault
from ui.cli.inputs import json_object, nearest, pairs
from ui.cli.replies import DONE, REFUSED, Reply, Task
from ui.cli.shapes import Json, as_json, failure_json
from ui.texts.marking import tr
from ui.texts.sentences import sentence, word

if TYPE_CHECKING:
    from ui.bridge.whole import Centre, FactCard, LedgerImport, RegisterCard

_FAULTS_SHOWN = 20


def import_ledger(task: Task) -> Reply:
    """Take a spreadsheet in: good rows are stored, faulty ones held and listed."""
    given = task.given
    with task.centre() as centre:
        found = task.bridge.import_ledger(
            centre,
            given.ledger,
            Path(given.file),
            task.progress,
            dry_run=given.dry_run,
            choices=pairs(given.choose, "--choose"),
            columns=pairs(given.column, "--column"),
        )
    faults = found.card.faults
    refused: dict[str, Json] = {}
    if faults:
        told = failure_json(Refusal(RefusalCode.ROWS_REFUSED, rows=faults, count=len(faults)))
        refused = {**told, "place": {**_no_place(), "file": found.card.file}}
    return Reply(
        body={
            "workspace": given.workspace,
            "imported": _counts(found),
            "remarks": [failure_json(remark) for remark in found.card.remarks],
            "questions": as_json(found.questions),
        },
        lines=_import_lines(found),
        remarks=_fault_lines(faults),
        code=REFUSED if faults else DONE,
        refused=refused,
    )


def figures(task: Task) -> Reply:
    """Set figures of the year."""
    values = task.bridge.figure_amounts(pairs(task.given.set, "--set"))
    with task.centre() as centre:
        task.bridge.put_figures(centre, values)
    lines = [
        tr("{title} = {value}").format(
            title=word("figure", key), value=tr("（清空）") if value is None else value
        )
        for key, value in values.items()
    ]
    return Reply(
        body={"workspace": task.given.workspace, "figures": as_json(values)},
        lines=[tr("已写入 {count} 项年度数据：").format(count=len(values)), *lines],
    )


def facts(task: Task) -> Reply:
    """Show every fact of the institution, what it can be and what it is."""
    with task.centre(for_writing=False) as centre:
        cards = task.bridge.read_ledgers(centre).facts
    stated = sum(bool(card.value) for card in cards)
    lines = [tr("机构情况 {total} 项里填了 {stated} 项。").format(total=len(cards), stated=stated)]
    for group in dict.fromkeys(card.group for card in cards):
        lines += ["", word("fact-group", group)]
        lines += [_fact_line(card) for card in cards if card.group == group]
    return Reply(
        body={"workspace": task.given.workspace, "facts": [as_json(card) for card in cards]},
        lines=lines,
    )


def fact(task: Task) -> Reply:
    """State one fact, or take it back with an empty value."""
    given = task.given
    with task.centre() as centre:
        task.bridge.state_facts(centre, {given.key: given.value})
        cards = task.bridge.read_ledgers(centre).facts
    card = next(card for card in cards if card.key == given.key)
    return Reply(
        body={"workspace": given.workspace, "fact": as_json(card)},
        lines=[_fact_line(card).strip()],
    )


def _fact_line(card: "FactCard") -> str:
    """Return ``legal.sponsor  举办主体：政府`` or, unstated, with what it can be."""
    known = "、".join(f"{code}={label}" for code, label in card.options) or "YYYY-MM-DD"
    unstated = tr("未填（{known}）").format(known=known)
    return tr("  {key}  {title}：{value}").format(
        key=card.key, title=card.title, value=card.shown or unstated
    )


def register(task: Task) -> Reply:
    """Answer a register from a file: kinds true, false, null or a number of units."""
    given = task.given
    told = json_object(task.bridge, given.source)
    with task.centre() as centre:
        cards = _registers(task, centre)
        if not _Wanted.known_to(cards.get(given.register), told):
            # reading every policy takes seconds; most files ask for what the standard knows
            task.bridge.ask_for(centre, task.bridge.policy_kinds(centre, task.progress))
            cards = _registers(task, centre)
        if given.register not in cards:
            raise Refusal(
                RefusalCode.REGISTER_UNKNOWN, register=given.register, known=" ".join(cards)
            )
        wanted = _Wanted(cards[given.register], told, Path(given.source).name)
        answers = wanted.answers()
        task.bridge.put_register(centre, given.register, answers, filled=wanted.filled())
        for entry in wanted.taken_back():
            task.bridge.forget_answer(centre, entry)
        card = _registers(task, centre)[given.register]
    answered = sum(kind.present is not None for kind in card.kinds)
    return Reply(
        body={
            "workspace": given.workspace,
            "register": given.register,
            "filled": card.filled,
            "answered": answered,
            "kinds": len(card.kinds),
            "others": [entry.name for entry in card.others],
        },
        lines=[
            tr("{title}：{kinds} 项里已回答 {answered} 项，{filled}").format(
                title=word("register", given.register),
                kinds=len(card.kinds),
                answered=answered,
                filled=tr("已声明填全") if card.filled else tr("还没有声明填全"),
            )
        ],
    )


def _registers(task: Task, centre: "Centre") -> dict[str, "RegisterCard"]:
    return {card.register: card for card in task.bridge.read_ledgers(centre).registers}


class _Wanted:
    """What the file says about one register, checked before anything is written."""

    def __init__(self, card: "RegisterCard", told: Mapping[str, object], file: str) -> None:
        self._card, self._file = card, file
        known = ("filled", "kinds", "others")
        for key in told:
            if key not in known:
                raise self._wrong(key, tr(" filled、kinds 或 others"))
        kinds, others = told.get("kinds", {}), told.get("others", [])
        if not isinstance(kinds, dict):
            raise self._wrong("kinds", tr("一个 JSON 对象"))
        if not (isinstance(others, list) and all(isinstance(name, str) for name in others)):
            raise self._wrong("others", tr("一组名称"))
        self._kinds: dict[str, object] = kinds
        self._others: list[str] = others
        self._filled = told.get("filled")
        self._check()

    @staticmethod
    def known_to(card: "RegisterCard | None", told: Mapping[str, object]) -> bool:
        """Tell whether the register asks for every kind the file names."""
        kinds = told.get("kinds")
        named = set(kinds) if isinstance(kinds, dict) else set()
        return card is not None and named <= {kind.id for kind in card.kinds}

    def _check(self) -> None:
        known = [kind.id for kind in self._card.kinds]
        if not (self._filled is None or isinstance(self._filled, bool)):
            raise self._wrong("filled", tr(" true 或 false"))
        for kind, value in self._kinds.items():
            if kind not in known:
                raise Refusal(
                    RefusalCode.REGISTER_KIND_UNKNOWN,
                    place=Place(file=self._file, path=f"kinds.{kind}"),
                    register=self._card.register,
                    kind=kind,
                    nearest=nearest(kind, known),
                )
            if value is not None and not (isinstance(value, int) and value >= 0):
                raise self._wrong(f"kinds.{kind}", tr(" true、false、null 或台数"))

    def _wrong(self, path: str, expected: str) -> Refusal:
        place = Place(file=self._file, path=path)
        return Refusal(RefusalCode.ANSWERS_SCHEMA, place=place, expected=expected)

    def filled(self) -> bool | None:
        """Return whether the file declares the register complete; None: it does not say."""
        return self._filled if isinstance(self._filled, bool) else None

    def answers(self) -> list[RegisterEntry]:
        """Return what is to be stored: kinds that are there or not, and free names."""
        told = [
            RegisterEntry(
                register=self._card.register,
                kind=kind,
                present=bool(value),
                quantity=None if isinstance(value, bool) or not isinstance(value, int) else value,
            )
            for kind, value in self._kinds.items()
            if value is not None
        ]
        return told + [
            RegisterEntry(register=self._card.register, kind="", name=name) for name in self._others
        ]

    def taken_back(self) -> list[RegisterEntry]:
        """Return the answers that are to be forgotten."""
        return [
            RegisterEntry(register=self._card.register, kind=kind)
            for kind, value in self._kinds.items()
            if value is None
        ]


def _counts(found: "LedgerImport") -> dict[str, Json]:
    card = found.card
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
        "vanished": list(card.vanished),
        "ignored_columns": list(card.ignored_columns),
    }


def _import_lines(found: "LedgerImport") -> list[str]:
    card = found.card
    counts = tr(
        "读到 {read} 行：新增 {added}，更新 {changed}，没有变化 {unchanged}，留存待改 {held}"
    )
    lines = [
        tr("{file}「{sheet}」→ {ledger}").format(
            file=card.file, sheet=card.sheet, ledger=word("ledger", card.ledger)
        )
        + (tr("（只看结果，没有写入）") if card.dry_run else ""),
        counts.format(
            read=card.rows_read,
            added=card.added,
            changed=card.changed,
            unchanged=card.unchanged,
            held=card.held,
        ),
    ]
    if card.skipped_rows:
        lines.append(tr("跳过合计、说明等 {count} 行").format(count=card.skipped_rows))
    if card.vanished:
        names = "、".join(card.vanished[:_FAULTS_SHOWN])
        lines.append(tr("台账里有、这个文件里没有（没有改动）：{names}").format(names=names))
    if card.ignored_columns:
        names = "、".join(card.ignored_columns[:_FAULTS_SHOWN])
        lines.append(tr("不认识的列，原样保留：{names}").format(names=names))
    for question in found.questions:
        options = "、".join(f"--choose {question.key}={each.id}" for each in question.options)
        lines.append(
            tr("要你决定“{column}”怎么读：{options}").format(
                column=question.column, options=options
            )
        )
    lines += [
        tr("提示 {text}").format(text=sentence(each)) for each in card.remarks[:_FAULTS_SHOWN]
    ]
    return lines


def _fault_lines(faults: Sequence[RowFault]) -> list[str]:
    lines = [f"{sentence(fault)}" for fault in faults[:_FAULTS_SHOWN]]
    more = len(faults) - len(lines)
    return [*lines, tr("还有 {count} 处，加 --json 看全部。").format(count=more)] if more else lines


def _no_place() -> dict[str, Json]:
    return {"file": "", "sheet": "", "row": None, "column": "", "cell": "", "path": ""}
