"""Commands on the ledgers: ledger import, ledger facts, figures, register."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from models.ledger.records import RegisterEntry
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from ui.cli.inputs import json_object, nearest, pairs
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import Centre, FactCard, RegisterCard

_FAULTS_SHOWN = 20


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
