"""The columns of a sheet and where each would go, to be shown and changed by a person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forms.cells import text_of
from forms.fields import Field
from forms.reading.headers import LEFT_OUT, Aliases, Column, Header, aliases_of, find_header
from forms.reading.ledger_reading import shortened
from forms.reading.sheet_survey import FORMS
from forms.spreadsheets.sheets import Sheet, Workbook

_SAMPLES = 3
_STARS = re.compile(r"\*{4,}")
_SAMPLE_ROWS = 200
_ROWS_SEARCHED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnGuess:
    """One column of the file.

    ``key``: the field it goes to, ``KEPT_ASIDE`` or ``LEFT_OUT``. ``samples``: the first
    different values, identity numbers masked. ``filled``: rows with something in it.
    """

    index: int
    letters: str
    header: str
    key: str
    samples: tuple[str, ...]
    filled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsFound:
    """The header of a sheet: its row (counted from 1), its columns, what is still wanting."""

    header_row: int
    columns: tuple[ColumnGuess, ...]
    missing: tuple[Field, ...]
    """Required fields that no column stands for."""
    twice: tuple[Field, ...]
    """Fields that several columns claim."""

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers in their order."""
        return tuple(each.header for each in self.columns if each.header)


def survey_columns(
    workbook: Workbook, ledger: str, chosen: Mapping[str, str] | None = None
) -> ColumnsFound:
    """Return the columns of the workbook's first sheet, read as ``ledger``; nothing is refused."""
    form = FORMS[ledger]
    aliases = aliases_of(form, chosen)
    sheet = workbook.sheets[0]
    header = find_header(sheet, aliases) or _likeliest(sheet, aliases)
    under = sheet.rows[header.last_row + 1 : header.last_row + 1 + _SAMPLE_ROWS]
    columns = []
    seen: dict[str, int] = {}
    for column in header.columns:
        texts = [text for row in under if (text := text_of(row[column.index]).strip())]
        if not column.header and not texts:
            continue
        key = column.field.key if column.field else ""
        if not key and aliases.is_left_out(column.header):
            key = LEFT_OUT
        seen[key] = seen.get(key, 0) + 1
        columns.append(
            ColumnGuess(
                index=column.index,
                letters=column.letters,
                header=column.header,
                key=key,
                samples=tuple(map(_sample, tuple(dict.fromkeys(texts))[:_SAMPLES])),
                filled=len(texts),
            )
        )
    return ColumnsFound(
        header_row=header.last_row + 1,
        columns=tuple(columns),
        missing=tuple(each for each in form.fields if each.required and each.key not in seen),
        twice=tuple(each for each in form.fields if seen.get(each.key, 0) > 1),
    )


def _sample(text: str) -> str:
    return _STARS.sub("****", shortened(text))


def _likeliest(sheet: Sheet, aliases: Aliases) -> Header:
    """Return the first row with most texts as a header of which too little is known."""
    best: tuple[int, Sequence[object]] = (0, ())
    for at, row in enumerate(sheet.rows[:_ROWS_SEARCHED]):
        if _texts(row) > _texts(best[1]):
            best = (at, row)
    names = [" ".join(cell.split()) if isinstance(cell, str) else "" for cell in best[1]]
    columns = tuple(
        Column(index=index, header=name, field=aliases.find(name)[0] if name else None)
        for index, name in enumerate(names)
    )
    return Header(first_row=best[0], last_row=best[0], columns=columns)


def _texts(row: Sequence[object]) -> int:
    return len({cell for cell in row if isinstance(cell, str) and cell.strip()})
