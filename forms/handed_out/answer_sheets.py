"""Facts and registers as sheets: one line for each question, with what was answered.

They are answers to fixed questions, not rows of a ledger: the first column names the
question, and a line without an answer takes nothing back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from forms.cells import narrow, text_of
from forms.handed_out.answer_paper import Question
from forms.spreadsheets.sheets import Sheet, Workbook
from models.ledger.facts import FACTS, Fact, FactForm
from models.ledger.records import RegisterEntry
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault

FACTS_SHEET, REGISTERS_SHEET = "机构情况", "登记表"
_FACT_HEADER = ("编号", "项目", "答案", "可以填")
_REGISTER_HEADER = ("登记表", "编号", "名称", "有无", "数量")
_YES_NO: Mapping[str, bool] = MappingProxyType({
    "有": True, "是": True, "1": True, "无": False, "没有": False, "否": False, "0": False,
})  # fmt: skip

_WORDS: Mapping[bool | None, str] = MappingProxyType({True: "有", False: "无", None: ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class KindAsked:
    """One line of a register: its ids and name, and the answer as it stands."""

    register: str
    kind: str
    name: str
    present: bool | None = None
    quantity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersRead:
    """What the two sheets say; ``faults`` name every line that says nothing sensible."""

    facts: Mapping[str, str] = field(default_factory=dict)
    registers: tuple[RegisterEntry, ...] = ()
    faults: tuple[RowFault, ...] = ()


def fact_lines(stated: Mapping[str, str]) -> list[Sequence[str]]:
    """Return the sheet of facts with what has been stated."""
    lines: list[Sequence[str]] = [_FACT_HEADER]
    for fact in FACTS.values():
        if fact.stated:
            value = stated.get(fact.key, "")
            lines.append((fact.key, fact.title, _labels(fact).get(value, value), _offered(fact)))
    return lines


def fact_questions(stated: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the facts as they are asked on paper."""
    return tuple(
        Question(group="", asked=title, answer=answer, offered=offered)
        for _, title, answer, offered in fact_lines(stated)[1:]
    )


def register_questions(
    kinds: Iterable[KindAsked], titles: Mapping[str, str]
) -> tuple[Question, ...]:
    """Return the lines of the registers as they are asked on paper; ``titles`` of registers."""
    return tuple(
        Question(
            group=titles[each.register],
            asked=each.name,
            answer=f"{_WORDS[each.present]} {each.quantity or ''}".strip(),
            offered="有／无",
        )
        for each in kinds
    )


def register_lines(kinds: Iterable[KindAsked]) -> list[Sequence[str]]:
    """Return the sheet of registers with what has been answered."""
    lines: list[Sequence[str]] = [_REGISTER_HEADER]
    for each in kinds:
        present = _WORDS[each.present]
        quantity = "" if each.quantity is None else str(each.quantity)
        lines.append((each.register, each.kind, each.name, present, quantity))
    return lines


def read_answers(workbook: Workbook, known: Mapping[tuple[str, str], str]) -> AnswersRead:
    """Read the two sheets where they are; ``known``: (register, kind) that is asked -> name.

    Raises: Refusal(WORKBOOK_HEADER_MISSING) where neither is there.
    """
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    reading = _Reading(workbook.file, known)
    found = False
    if FACTS_SHEET in sheets and _begins(sheets[FACTS_SHEET], _FACT_HEADER):
        found = True
        reading.read_facts(sheets[FACTS_SHEET])
    if REGISTERS_SHEET in sheets and _begins(sheets[REGISTERS_SHEET], _REGISTER_HEADER):
        found = True
        reading.read_registers(sheets[REGISTERS_SHEET])
    if not found:
        raise Refusal(RefusalCode.WORKBOOK_HEADER_MISSING, place=Place(file=workbook.file))
    return reading.answers()


class _Reading:
    """One pass over the two sheets."""

    def __init__(self, file: str, known: Mapping[tuple[str, str], str]) -> None:
        self._file, self._known = file, known
        self._facts: dict[str, str] = {}
        self._entries: list[RegisterEntry] = []
        self._faults: list[RowFault] = []

    def answers(self) -> AnswersRead:
        return AnswersRead(
            facts=self._facts, registers=tuple(self._entries), faults=tuple(self._faults)
        )

    def read_facts(self, sheet: Sheet) -> None:
        for number, texts in _texts(sheet, len(_FACT_HEADER)):
            key, _, answer, _ = texts
            fact = FACTS.get(key)
            if fact is None or not fact.stated:
                self._fault(RefusalCode.FACT_UNKNOWN, sheet, number, 0, key, fact=key)
            elif answer:
                codes = {label: code for code, label in _labels(fact).items()}
                value = codes.get(answer, answer)
                if fact.accepts(value):
                    self._facts[key] = value
                else:
                    self._fault(
                        RefusalCode.FACT_VALUE, sheet, number, 2, answer,
                        fact=key, value=answer[:40], known=" ".join(fact.options) or "YYYY-MM-DD",
                    )  # fmt: skip

    def read_registers(self, sheet: Sheet) -> None:
        for number, texts in _texts(sheet, len(_REGISTER_HEADER)):
            register, kind, name, present, quantity = texts
            if kind and (register, kind) not in self._known:
                self._fault(
                    RefusalCode.REGISTER_KIND_UNKNOWN, sheet, number, 1, kind,
                    register=register, kind=kind, nearest="",
                )  # fmt: skip
                continue
            if not present and not quantity:
                continue
            said = _YES_NO.get(narrow(present))
            if said is None:
                self._fault(RefusalCode.CELL_NOT_YES_NO, sheet, number, 3, present)
            elif quantity and not quantity.isdecimal():
                self._fault(RefusalCode.CELL_NOT_WHOLE, sheet, number, 4, quantity)
            else:
                self._entries.append(
                    RegisterEntry(
                        register=register,
                        kind=kind,
                        name="" if kind else name,
                        present=said,
                        quantity=int(quantity) if quantity else None,
                    )
                )

    def _fault(
        self,
        code: RefusalCode,
        sheet: Sheet,
        number: int,
        column: int,
        raw: str,
        **params: str,
    ) -> None:
        header = text_of(sheet.rows[0][column])
        place = Place(
            file=self._file, sheet=sheet.name, row=number, column=header,
            cell=f"{'ABCDE'[column]}{number}",
        )  # fmt: skip
        self._faults.append(RowFault(code=code, place=place, raw=raw[:40], params=params))


def _texts(sheet: Sheet, width: int) -> Iterable[tuple[int, list[str]]]:
    for number, row in enumerate(sheet.rows[1:], start=2):
        texts = [text_of(cell).strip() for cell in row[:width]]
        texts += [""] * (width - len(texts))
        if any(texts):
            yield number, texts


def _begins(sheet: Sheet, header: Sequence[str]) -> bool:
    first = [text_of(cell).strip() for cell in sheet.rows[0]] if sheet.rows else []
    return tuple(first[: len(header)]) == tuple(header)


def _labels(fact: Fact) -> Mapping[str, str]:
    return dict(fact.options)


def _offered(fact: Fact) -> str:
    if fact.form is FactForm.DAY:
        return "年月日，如 2025-06-30"
    return "；".join(_labels(fact).values())
