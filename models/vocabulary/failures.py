"""Three families of failure: Refusal (the input), Trouble (the machine), bug.

A refusal and a trouble carry a stable code and parameters, never a sentence:
``ui/texts/sentences.py`` turns a code into one. Anything else that is raised is a bug.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from models.vocabulary.codes import RefusalCode, TroubleCode

Param: TypeAlias = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the input: only the parts that apply are filled.

    ``row`` counts from 1 as spreadsheets do; ``column`` is the header text;
    ``cell`` its address (``D6``); ``path`` points into a structured document.
    """

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    cell: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """One thing wrong in one row; ``raw`` is what the cell held (shortened)."""

    code: RefusalCode
    place: Place
    raw: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)


class Refusal(Exception):
    """The input is not accepted; nothing of what was refused has been written."""

    def __init__(
        self,
        code: RefusalCode,
        *,
        place: Place | None = None,
        rows: tuple[RowFault, ...] = (),
        **params: Param,
    ) -> None:
        super().__init__(str(code))
        self.code = code
        self.place = place or Place()
        self.rows = rows
        self.params: Mapping[str, Param] = params


class Trouble(Exception):
    """The machine cannot do it now (disk, lock, permission); say what to do."""

    def __init__(self, code: TroubleCode, *, place: Place | None = None, **params: Param) -> None:
        super().__init__(str(code))
        self.code = code
        self.place = place or Place()
        self.params: Mapping[str, Param] = params
