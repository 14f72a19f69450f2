"""Which ledgers there are, in which group, and how each stands: counts and marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from forms.fields import Field, Form
from forms.ledgers import GROUPS, LEDGERS
from forms.national.figure_columns import FIGURE_FORM
from models.ledger.form_rows import FormRow
from ui.bridge.whole import LedgersCard
from ui.look.states import Status
from ui.pages.ledgers.nav import NavEntry
from ui.pages.ledgers.reading import Measures
from ui.texts.joining import joined
from ui.texts.sentences import word
from ui.translated import translated

STAFF, EQUIPMENT = "staff", "equipment"
PROFILE, FIGURES, FACTS, REGISTERS = "profile", "figures", "facts", "registers"
PREMISES_GROUPS = ("房屋", "床位", "设备")
"""Groups of the figure form that stand with the institution (titles of the form)."""
ROW_LEDGERS = (STAFF, EQUIPMENT, *LEDGERS)
"""Ledgers of rows; the others are forms that are filled in once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelved:
    id: str
    title: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What is said of a ledger: how much it has, and what is to be done in it."""

    count: str = ""
    faulty: int = 0
    unconfirmed: int = 0
    differing: int = 0
    lacking: int = 0
    recounting: bool = False
    """Whether ``lacking`` is of before the last change."""
    complete: bool = False
    begun: bool = False


def entries_of(
    card: LedgersCard,
    measures: Measures,
    *,
    unconfirmed: Mapping[str, int],
) -> tuple[NavEntry, ...]:
    """Return every ledger with its count and mark.

    ``unconfirmed``: rows taken over from last year, by ledger.
    """
    groups = _group_titles()
    state_of = _States(card, measures, unconfirmed)
    entries = []
    for shelved in _shelved():
        state = state_of.of(shelved.id)
        mark, told = _mark(state)
        entries.append(
            NavEntry(
                id=shelved.id,
                title=shelved.title,
                group=groups[shelved.group],
                count=state.count,
                mark=mark,
                told=told,
            )
        )
    return tuple(entries)


def lacking_in(form: Form, values: Mapping[str, str]) -> tuple[Field, ...]:
    """Return the fields of a form that a row ought to have and has not."""
    return tuple(
        asked
        for asked in form.fields
        if (asked.required or asked.expected)
        and not values.get(asked.key)
        and is_asked(asked, values)
    )


def is_asked(asked: Field, values: Mapping[str, str]) -> bool:
    """Whether a field is asked, given the canonical texts of the others."""
    when = asked.visible_when
    return when is None or values.get(when.key, "") in when.among


def _shelved() -> tuple[_Shelved, ...]:
    """Return the ledgers in the order of their groups."""
    translate = QCoreApplication.translate
    own = (
        _Shelved(id=PROFILE, title=translate("LedgerShelf", "机构与房屋"), group="place"),
        _Shelved(id=FACTS, title=translate("LedgerShelf", "机构情况"), group="place"),
        _Shelved(id=REGISTERS, title=translate("LedgerShelf", "科室·检验·技术"), group="place"),
        _Shelved(id=STAFF, title=translate("LedgerShelf", "人员"), group="people"),
        _Shelved(id=EQUIPMENT, title=translate("LedgerShelf", "设备"), group="devices"),
        _Shelved(id=FIGURES, title=translate("LedgerShelf", "服务量（年报）"), group="services"),
    )
    forms = tuple(
        _Shelved(id=each.id, title=word("ledger", each.id, translated), group=each.group)
        for each in LEDGERS.values()
    )
    return tuple(each for group in GROUPS for each in (*own, *forms) if each.group == group)


def titles() -> dict[str, str]:
    """Return the title of every ledger by id, in the order they stand in."""
    return {each.id: each.title for each in _shelved()}


def _group_titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "place": translate("LedgerShelf", "机构与房屋"),
        "people": translate("LedgerShelf", "人员"),
        "devices": translate("LedgerShelf", "设备"),
        "services": translate("LedgerShelf", "服务与公卫"),
        "outposts": translate("LedgerShelf", "村级"),
        "safety": translate("LedgerShelf", "质量安全"),
        "standing": translate("LedgerShelf", "荣誉与否决"),
        "tasks": translate("LedgerShelf", "整改与任务"),
    }


class _States:
    """Works out how each ledger stands from one reading of all of them."""

    def __init__(
        self,
        card: LedgersCard,
        measures: Measures,
        unconfirmed: Mapping[str, int],
    ) -> None:
        self._card, self._unconfirmed = card, unconfirmed
        told = {key for key, each in card.derived.items() if each.exact is not None}
        self._figures = told.union(card.figures)
        self._held: dict[str, int] = {}
        for held in card.held:
            self._held[held.ledger] = self._held.get(held.ledger, 0) + 1
        self._rows: dict[str, list[FormRow]] = {}
        for row in card.form_rows:
            if row.ended_on is None:
                self._rows.setdefault(row.ledger, []).append(row)
        self._settled = measures.settled
        self._lacking_ids = {
            row
            for measure in measures.cards
            for missing in measure.missing
            if missing.code == "cell"
            for row in missing.rows
        }

    def of(self, ledger: str) -> _State:
        """Return how a ledger stands."""
        if ledger in {STAFF, EQUIPMENT}:
            return self._of_records(ledger)
        if ledger in LEDGERS:
            return self._of_form(ledger)
        if ledger == REGISTERS:
            return self._of_registers()
        if ledger == FACTS:
            asked = len(self._card.facts)
            return self._counted(ledger, sum(bool(fact.value) for fact in self._card.facts), asked)
        return self._of_figures(ledger)

    def _of_records(self, ledger: str) -> _State:
        rows = self._card.staff if ledger == STAFF else self._card.equipment
        used = [row.row_id for row in rows if row.ended_on is None]
        return _State(
            count=str(len(used)) if used else "",
            faulty=self._held.get(ledger, 0),
            unconfirmed=self._unconfirmed.get(ledger, 0),
            lacking=sum(row_id in self._lacking_ids for row_id in used),
            recounting=not self._settled,
            complete=ledger in self._card.filled,
            begun=bool(used),
        )

    def _of_form(self, ledger: str) -> _State:
        rows, form = self._rows.get(ledger, []), LEDGERS[ledger].form
        kept = {each.key for each in LEDGERS[ledger].kept}
        return _State(
            count=str(len(rows)) if rows else "",
            faulty=self._held.get(ledger, 0),
            unconfirmed=self._unconfirmed.get(ledger, 0),
            lacking=sum(
                any(asked.key in kept for asked in lacking_in(form, row.values)) for row in rows
            ),
            complete=ledger in self._card.filled,
            begun=bool(rows),
        )

    def _of_registers(self) -> _State:
        cards = self._card.registers
        kinds = [kind for card in cards for kind in card.kinds]
        done = bool(cards) and all(card.filled for card in cards)
        answered = sum(kind.present is not None for kind in kinds)
        state = self._counted(REGISTERS, answered, len(kinds))
        return state if not done else _State(count=state.count, complete=True, begun=True)

    def _of_figures(self, ledger: str) -> _State:
        keys = [
            asked.key
            for asked in FIGURE_FORM.fields
            if (asked.group in PREMISES_GROUPS) is (ledger == PROFILE)
        ]
        state = self._counted(ledger, sum(key in self._figures for key in keys), len(keys))
        differing = sum(key in self._card.differing for key in keys)
        return _State(
            count=state.count, differing=differing, complete=state.complete, begun=state.begun,
            unconfirmed=state.unconfirmed,
        )  # fmt: skip

    def _counted(self, ledger: str, filled: int, asked: int) -> _State:
        return _State(
            count=f"{filled}/{asked}",
            unconfirmed=self._unconfirmed.get(ledger, 0),
            complete=bool(asked) and filled == asked,
            begun=bool(filled),
        )


def _mark(state: _State) -> tuple[Status, str]:
    """Return the most pressing mark, and everything there is to say in words."""
    translate = QCoreApplication.translate
    open_ends = (
        (Status.NOT_MET, state.faulty, translate("LedgerShelf", "错误 {count}")),
        (Status.TO_CONFIRM, state.unconfirmed, translate("LedgerShelf", "待确认 {count}")),
        (Status.TO_CONFIRM, state.differing, translate("LedgerShelf", "和台账对不上 {count}")),
        (Status.MISSING, state.lacking, translate("LedgerShelf", "有缺项的 {count} 行")),
    )
    told = [words.format(count=count) for _, count, words in open_ends if count]
    if state.lacking and state.recounting:
        told[-1] = open_ends[-1][2].format(count="…")
    if state.complete:
        told.append(translate("LedgerShelf", "已填全"))
    elif not told:
        begun = translate("LedgerShelf", "填写中")
        told.append(begun if state.begun else translate("LedgerShelf", "未填"))
    rest = Status.IN_PROGRESS if state.begun else Status.NOT_FILLED
    rest = Status.MET if state.complete else rest
    mark = next((status for status, count, _ in open_ends if count), rest)
    return mark, joined(told, translated)
