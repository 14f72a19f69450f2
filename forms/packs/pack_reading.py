"""Checks that the workbooks of standards and of policies have in common."""

from forms.packs.pack_rows import Faults, Row
from models.standards.notation_names import Book
from models.standards.text import KindText
from models.vocabulary.codes import RefusalCode


def kinds_named(rows: tuple[Row, ...]) -> tuple[KindText, ...]:
    """Return kinds good enough to be named in a requirement, also of faulty rows."""
    kinds = []
    seen: set[tuple[str, str]] = set()
    for row in rows:
        ident, names = (row.text("register"), row.text("id")), row.value("names")
        if ident in seen:
            continue
        seen.add(ident)
        kinds.append(
            KindText(
                register=row.text("register"),
                id=row.text("id"),
                names=names if isinstance(names, tuple) else (),
                unit="",
            )
        )
    return tuple(kinds)


def refuse_twice(rows: tuple[Row, ...], keys: tuple[str, ...], faults: Faults) -> None:
    """Note every row that has the same code as one before it."""
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        code = tuple(row.text(key) for key in keys)
        if all(code) and code in seen:
            name = "/".join(code)
            faults.add(RefusalCode.PACK_DUPLICATE_CODE, row.place(keys[-1]), name, name=name)
        seen.add(code)


def codes_of(rows: tuple[Row, ...], key: str) -> Book:
    """Return the codes that rows give themselves."""
    return Book({row.text(key): "" for row in rows if row.text(key)})


def check_code(row: Row, key: str, known: Book, faults: Faults) -> bool:
    """Note a code that does not exist; tell whether it does. A blank one was noted before."""
    code = row.text(key)
    if not code or code in known:
        return bool(code)
    nearest = known.nearest(code).strip("〔〕")
    faults.add(RefusalCode.PACK_UNKNOWN_CODE, row.place(key), code, name=code, nearest=nearest)
    return False
