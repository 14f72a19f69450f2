"""Which degree list a file uses: 3 is 博士 in the national list and 硕士 in GB/T 6864.

The record holds codes of the national list (0 无, 1 学士, 2 硕士, 3 博士). A file
says which list it uses by a name beside a code, by a code only one list has, or
not at all: then it is asked, and the codes stay in ``extra`` as they came.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from forms.cells import narrow
from forms.fields import Question, QuestionOption
from forms.reading.ledger_reading import Line
from models.ledger.national_codes import DEGREES_GB, DEGREES_OLD
from models.vocabulary.codes import RefusalCode

QUESTION = "degree"
NATIONAL, GB = "national", "gb"
_LISTS: Mapping[str, Mapping[str, str]] = MappingProxyType({NATIONAL: DEGREES_OLD, GB: DEGREES_GB})
_BY_NAME = {name: code for code, name in DEGREES_OLD.items()}
_FORM = re.compile(r"([0-9]{0,3})[\s\-.、:]*(.*)")


def settle_degrees(lines: Sequence[Line], choices: Mapping[str, str]) -> tuple[Question, ...]:
    """Turn every line's degree text into a national code, where the file or a person says how."""
    texts = {text for line in lines if (text := line.text(QUESTION))}
    used = choices.get(QUESTION) or _list_used(texts)
    open_values = set()
    for line in lines:
        text = line.text(QUESTION)
        if not text:
            continue
        code = _national(text, used)
        line.values[QUESTION] = text if code is None else code
        if code is None and not used and _split(text)[0] in DEGREES_GB:
            open_values.add(text)
            del line.values[QUESTION]
            line.extra[line.source.columns[QUESTION].header] = text
            line.remark(RefusalCode.WORKBOOK_CODE_LIST_AMBIGUOUS, QUESTION)
        elif code is None:
            line.remark(RefusalCode.CELL_NOT_IN_LIST, QUESTION)
    if not open_values:
        return ()
    options = tuple(
        QuestionOption(id=name, labels={value: labels.get(value, "") for value in open_values})
        for name, labels in _LISTS.items()
    )
    header = next(iter(lines)).source.columns[QUESTION].header
    return (
        Question(key=QUESTION, column=header, options=options, values=tuple(sorted(open_values))),
    )


def _split(text: str) -> tuple[str, str]:
    found = _FORM.fullmatch(narrow(text).strip())
    code, name = (found[1], found[2]) if found else ("", text)
    return code, name.removesuffix("学位")


def _list_used(texts: set[str]) -> str:
    """Return the one list all evidence in the file points to, or ``""``."""
    votes = set()
    for code, name in map(_split, texts):
        if len(code) != 1:
            continue
        fitting = [
            list_id
            for list_id, labels in _LISTS.items()
            if code in labels and (not name or labels[code] == name)
        ]
        if len(fitting) == 1:
            votes.add(fitting[0])
    return votes.pop() if len(votes) == 1 else ""


def _national(text: str, used: str) -> str | None:
    """Return the national code, None where the text does not say."""
    code, name = _split(text)
    if name in _BY_NAME:
        agrees = not code or len(code) == 3 or name in {DEGREES_OLD.get(code), DEGREES_GB.get(code)}
        return _BY_NAME[name] if agrees else None
    if name:
        return None
    if len(code) == 3:  # GB/T 6864 in full: the first digit is the degree
        return _BY_NAME.get(DEGREES_GB.get(code[0], ""))
    if code == "0":
        return code
    if not used:
        return None
    return _BY_NAME.get(_LISTS[used].get(code, ""))
