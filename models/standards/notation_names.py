"""The names a written requirement may use: every id with its Chinese title."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from models.ledger.facts import FACTS
from models.ledger.measures import MEASURES
from models.standards.pack import Kind
from models.standards.text import KindText

REGISTERS: Mapping[str, str] = MappingProxyType({
    "equipment": "设备",
    "department": "科室",
    "room": "用房与设施",
    "test": "检验检查项目",
    "technique": "中医药技术",
    "service": "服务项目",
    "document": "制度与协议",
    "system": "信息系统",
})  # fmt: skip
"""Usual titles of the registers; a pack may bring registers that have none."""

_LIKENESS = 0.5
"""From here on (difflib's ratio) a name is near enough to be suggested."""


class Book:
    """Ids and titles of one sort of thing; titles are compared without blanks and width.

    ``also``: id -> further names that are as good as its title.
    """

    def __init__(
        self, titles: Mapping[str, str], also: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.titles = titles
        self._also = also or {}
        found: dict[str, list[str]] = {}
        for ident, title in titles.items():
            for name in dict.fromkeys(map(comparable, (title, *self._also.get(ident, ())))):
                found.setdefault(name, []).append(ident)
        self._by_title = found

    def __contains__(self, ident: object) -> bool:
        return ident in self.titles

    def titled(self, title: str) -> tuple[str, ...]:
        """Return the ids that go by ``title``."""
        return tuple(self._by_title.get(comparable(title), ()))

    def find(self, word: str) -> str | None:
        """Return the one id that ``word`` is, or is the title of; None for none or several."""
        if word in self.titles:
            return word
        ids = self.titled(word)
        return ids[0] if len(ids) == 1 else None

    def nearest(self, word: str) -> str:
        """Return ``title〔id〕`` of the likeliest entry, or ``""``."""
        wanted = comparable(word)
        spelt = {comparable(ident): ident for ident in self.titles}
        spelt |= {title: ids[0] for title, ids in self._by_title.items() if title}
        close = get_close_matches(wanted, spelt, n=1, cutoff=_LIKENESS)
        if not close:
            return ""
        ident = spelt[close[0]]
        return f"{self.titles[ident]}〔{ident}〕"

    def part(self, start: str) -> "Book":
        """Return the entries whose ids begin with ``start``, without it."""
        mine = [ident for ident in self.titles if ident.startswith(start)]
        return Book(
            {ident.removeprefix(start): self.titles[ident] for ident in mine},
            {ident.removeprefix(start): self._also.get(ident, ()) for ident in mine},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Everything a requirement may name. Kinds go by ``register/kind``.

    ``options``: fact -> what may be said of it.
    """

    measures: Book
    facts: Book
    options: Mapping[str, Book]
    kinds: Book
    registers: Book

    def kinds_of(self, register: str) -> Book:
        """Return the kinds of one register by their own ids."""
        return self.kinds.part(f"{register}/")


def names_of(kinds: Iterable[KindText | Kind]) -> Names:
    """Return the names of the catalogues of measures and facts, and of these kinds."""
    listed = {f"{kind.register}/{kind.id}": kind for kind in kinds}
    return Names(
        measures=Book({measure.id: measure.title for measure in MEASURES.values()}),
        facts=Book({fact.key: fact.title for fact in FACTS.values()}),
        options={fact.key: Book(fact.options) for fact in FACTS.values()},
        kinds=Book(
            {ident: kind.names[0] if kind.names else "" for ident, kind in listed.items()},
            {ident: kind.names for ident, kind in listed.items()},
        ),
        registers=Book(
            {kind.register: REGISTERS.get(kind.register, "") for kind in listed.values()}
        ),
    )


def comparable(text: str) -> str:
    """Return a name as it is compared."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
