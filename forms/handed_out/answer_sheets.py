"""Facts and registers as sheets: one line for each question, with what was answered.

They are answers to fixed questions, not rows of a ledger: the first column names the
question, and a line without an answer takes nothing back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from forms.cells import Reader, narrow, reader, text_of
from forms.fields import Field, Kind
from forms.handed_out.answer_paper import Question
from forms.spreadsheets.sheets import Sheet, Workbook
from models.ledger.facts import FACTS, Fact, FactForm
from models.ledger.records import RegisterEntry
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault

FACTS_ID, REGISTERS_ID = "facts", "registers"
"""What the two sheets are told by, beside the ids of ledgers."""
FACTS_SHEET, REGISTERS_SHEET = "机构情况", "登记表"
_FACT_HEADER = ("编号", "项目", "答案", "可以填")
_REGISTER_HEADER = ("登记表", "编号", "名称", "有无", "数量")
_HEADERS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    FACTS_ID: _FACT_HEADER, REGISTERS_ID: _REGISTER_HEADER,
})  # fmt: skip
_ROWS_SEARCHED = 10
_FURTHER_NO = frozenset({"没有", "0"})
_PRESENT = Field(key="present", title="有无", kind=Kind.YES_NO)
_STATED_ON = Field(key="day", title="日期", kind=Kind.DATE, past_only=False)
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
            lines.append((fact.key, fact.title, fact_shown(fact, value), _offered(fact)))
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
            answer=presence_shown(each.present, each.quantity),
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
    reading = _Reading(workbook.file, known)
    found = [(sheet, which) for sheet in workbook.sheets if (which := answers_on(sheet))]
    if not found:
        raise Refusal(RefusalCode.WORKBOOK_HEADER_MISSING, place=Place(file=workbook.file))
    for sheet, which in found:
        if which == FACTS_ID:
            reading.read_facts(sheet)
        else:
            reading.read_registers(sheet)
    return reading.answers()


def answers_on(sheet: Sheet) -> str:
    """Return ``facts`` or ``registers`` where the sheet is one of the two, else ``""``."""
    return next((which for which in _HEADERS if _header_row(sheet, which) >= 0), "")


def answered_lines(sheet: Sheet) -> int:
    """Return how many lines of one of the two sheets have an answer."""
    which = answers_on(sheet)
    answers = (2,) if which == FACTS_ID else (3, 4)
    return sum(any(texts[at] for at in answers) for _, texts in _texts(sheet, which))


class _Reading:
    """One pass over the two sheets."""

    def __init__(self, file: str, known: Mapping[tuple[str, str], str]) -> None:
        self._file, self._known = file, known
        self._facts: dict[str, str] = {}
        self._entries: list[RegisterEntry] = []
        self._faults: list[RowFault] = []
        self._yes_no = reader(_PRESENT, today=date.max)
        self._day = reader(_STATED_ON, today=date.max)

    def answers(self) -> AnswersRead:
        return AnswersRead(
            facts=self._facts, registers=tuple(self._entries), faults=tuple(self._faults)
        )

    def read_facts(self, sheet: Sheet) -> None:
        for number, texts in _texts(sheet, FACTS_ID):
            key, _, answer, _ = texts
            fact = FACTS.get(key)
            if fact is None or not fact.stated:
                self._fault(RefusalCode.FACT_UNKNOWN, sheet, number, 0, key, fact=key)
            elif answer:
                value = _fact_value(fact, answer, self._day)
                if fact.accepts(value):
                    self._facts[key] = value
                else:
                    self._fault(
                        RefusalCode.FACT_VALUE, sheet, number, 2, answer,
                        fact=key, value=answer[:40], known=" ".join(fact.options) or "YYYY-MM-DD",
                    )  # fmt: skip

    def read_registers(self, sheet: Sheet) -> None:
        for number, texts in _texts(sheet, REGISTERS_ID):
            register, kind, name, present, quantity = texts
            if kind and (register, kind) not in self._known:
                self._fault(
                    RefusalCode.REGISTER_KIND_UNKNOWN, sheet, number, 1, kind,
                    register=register, kind=kind, nearest="",
                )  # fmt: skip
                continue
            if not present and not quantity:
                continue
            said = False if narrow(present) in _FURTHER_NO else self._yes_no(present)
            if not isinstance(said, bool):
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
        header = text_of(sheet.rows[_header_row(sheet, answers_on(sheet))][column])
        place = Place(
            file=self._file, sheet=sheet.name, row=number, column=header,
            cell=f"{'ABCDE'[column]}{number}",
        )  # fmt: skip
        self._faults.append(RowFault(code=code, place=place, raw=raw[:40], params=params))


def _texts(sheet: Sheet, which: str) -> Iterable[tuple[int, list[str]]]:
    width, first = len(_HEADERS[which]), _header_row(sheet, which) + 1
    for number, row in enumerate(sheet.rows[first:], start=first + 1):
        texts = [text_of(cell).strip() for cell in row[:width]]
        texts += [""] * (width - len(texts))
        if any(texts):
            yield number, texts


def _header_row(sheet: Sheet, which: str) -> int:
    """Return the row of the header, counted from 0; -1 where there is none."""
    header = _HEADERS.get(which, ())
    for at, row in enumerate(sheet.rows[:_ROWS_SEARCHED]):
        if header and tuple(text_of(cell).strip() for cell in row[: len(header)]) == header:
            return at
    return -1


def _fact_value(fact: Fact, answer: str, read_day: Reader) -> str:
    """Return what an answer stands for: a label's code, an ISO day, else the answer itself."""
    if fact.form is FactForm.DAY:
        day = read_day(answer)
        return day.isoformat() if isinstance(day, date) else answer
    plain = narrow(answer)
    codes = {narrow(label): code for code, label in _labels(fact).items()}
    return codes.get(plain, plain)


def fact_shown(fact: Fact, value: str) -> str:
    """Return a stored fact as a sheet shows it: its label, or the day."""
    return _labels(fact).get(value, value)


def presence_shown(present: bool | None, quantity: int | None) -> str:
    """Return a register's answer as a sheet shows it: 有 2, 无, or ""."""
    return f"{_WORDS[present]} {'' if quantity is None else quantity}".strip()


def _labels(fact: Fact) -> Mapping[str, str]:
    return dict(fact.options)


def _offered(fact: Fact) -> str:
    if fact.form is FactForm.DAY:
        return "年月日，如 2025-06-30"
    return "；".join(_labels(fact).values())
