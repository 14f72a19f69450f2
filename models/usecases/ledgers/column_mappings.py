"""How a person matched the columns of a file: remembered, and offered for the next one.

A sheet of the same headers is matched the same way without asking. One whose headers
differ a little is offered the nearest that was remembered; a person says yes or no.
"""

import json
from collections.abc import Sequence
from fractions import Fraction

from models.usecases.centre import Centre
from models.usecases.ledgers.import_cards import ColumnMapping, Remembered
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.ids import Digest

NEAR = Fraction(7, 10)
"""Least share of headers two sheets have in common to be thought alike."""


def remember_mapping(centre: Centre, ledger: str, mapping: ColumnMapping) -> None:
    """Remember how a sheet was matched. Raises: Trouble where the disk fails."""
    document = canonical(
        {
            "headers": list(mapping.headers),
            "columns": dict(mapping.columns),
            "choices": dict(mapping.choices),
        }
    ).decode()
    with centre.writing(Deed.IMPORT) as write:
        at = write.moment.isoformat(timespec="seconds")
        write.mappings.put(ledger, _digest(mapping.headers), document, at)
        write.note_down("mapping.remembered", ledger, f"columns={len(mapping.columns)}")


def recall_mapping(centre: Centre, ledger: str, headers: Sequence[str]) -> Remembered | None:
    """Return what was remembered for these headers, else for the nearest; None for none near."""
    with centre.workspace.store.reading() as read:
        documents = read.mappings.documents(ledger)
    own = documents.get(_digest(headers))
    if own is not None:
        return Remembered(mapping=_mapping(own), exact=True)
    near = [(_alike(headers, known.headers), known) for known in map(_mapping, documents.values())]
    share, mapping = max(near, key=lambda each: each[0], default=(Fraction(0), None))
    if mapping is None or share < NEAR:
        return None
    present = frozenset(headers)
    columns = {header: key for header, key in mapping.columns.items() if header in present}
    return Remembered(
        mapping=ColumnMapping(headers=tuple(headers), columns=columns, choices=mapping.choices),
        exact=False,
    )


def _digest(headers: Sequence[str]) -> Digest:
    return digest_of(canonical(list(headers)))


def _mapping(document: str) -> ColumnMapping:
    told = json.loads(document)
    return ColumnMapping(
        headers=tuple(told["headers"]), columns=told["columns"], choices=told["choices"]
    )


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> Fraction:
    every = set(ours) | set(theirs)
    return Fraction(len(set(ours) & set(theirs)), len(every)) if every else Fraction(0)
