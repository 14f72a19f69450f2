"""An import put aside: which file, how it was matched, what was decided about its rows."""

import json
from datetime import date
from typing import Any

from models.usecases.centre import Centre
from models.usecases.ledgers.import_cards import Ending, UnfinishedImport, Wishes
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import Json, canonical
from models.vocabulary.ids import RowId

_KEY = "import.unfinished"


def put_import_aside(centre: Centre, unfinished: UnfinishedImport | None) -> None:
    """Keep an import for later; None forgets the one that was kept. There is one at most."""
    text = "" if unfinished is None else canonical(_told(unfinished)).decode()
    with centre.writing(Deed.IMPORT) as write:
        if text != write.settings.value(_KEY):
            write.settings.put(_KEY, text)
            write.note_down("import.set-aside" if text else "import.taken-up")


def read_import_aside(centre: Centre) -> UnfinishedImport | None:
    """Return the import that was put aside, None where there is none."""
    with centre.workspace.store.reading() as read:
        text = read.settings.value(_KEY)
    return _read(json.loads(text)) if text else None


def _told(aside: UnfinishedImport) -> dict[str, Json]:
    wishes = aside.wishes
    return {
        "path": aside.path,
        "digest": aside.digest,
        "sheet": aside.sheet,
        "ledger": aside.ledger,
        "part_year": aside.part_year,
        "year": aside.year,
        "columns": dict(aside.columns),
        "choices": dict(aside.choices),
        "cells": [[row, column, text] for (row, column), text in sorted(aside.cells.items())],
        "left_values": sorted(aside.left_values),
        "left_out": sorted(wishes.left_out),
        "emptying": wishes.emptying,
        "endings": {
            row: {"on": end.on.isoformat(), "because": end.because}
            for row, end in wishes.endings.items()
        },
    }


def _read(told: dict[str, Any]) -> UnfinishedImport:
    """Return what ``_told`` wrote; nobody else writes this text."""
    endings = {
        RowId(row): Ending(on=date.fromisoformat(end["on"]), because=end["because"])
        for row, end in told["endings"].items()
    }
    return UnfinishedImport(
        path=told["path"],
        digest=told["digest"],
        sheet=told["sheet"],
        ledger=told["ledger"],
        part_year=told["part_year"],
        year=told["year"],
        columns=told["columns"],
        choices=told["choices"],
        cells={(row, column): text for row, column, text in told["cells"]},
        left_values=frozenset(told["left_values"]),
        wishes=Wishes(
            left_out=frozenset(told["left_out"]), endings=endings, emptying=told["emptying"]
        ),
    )
