"""A self-check form as it is written down: sections with items, each with its source.

A form is data (``resources/self_checks``). Its name is ``id-version``; a check
keeps the form it was begun with, so that an old one opens as it was filled in.
"""

from enum import StrEnum

import msgspec
import msgspec.structs

from models.standards.pack import Status
from models.standards.text import Text
from models.vocabulary.canonical import canonical_record


class Asked(StrEnum):
    """How an item is answered."""

    VERDICT = "verdict"
    """One of ``filled.Verdict``."""
    COUNT = "count"
    """A whole number, which ledgers may propose."""
    TEXT = "text"
    """Some sentences."""


class Beside(StrEnum):
    """What a form also asks of an item that is not met."""

    INVOLVED = "involved"
    """How many persons are involved."""
    SEVERITY = "severity"
    """Whether somebody competent found it serious (``filled.Severity``)."""
    AMOUNT = "amount"
    """Yuan involved."""
    PLACE = "place"
    """Where in the building."""


class CountText(Text, frozen=True, kw_only=True):
    """Rows of a ledger of the year before, those whose ``field`` is one of ``codes`` (or all)."""

    ledger: str
    field: str = ""
    codes: tuple[str, ...] = ()


class ItemText(Text, frozen=True, kw_only=True):
    """One item; empty ``status`` and ``source`` are its section's.

    ``look``: where to look. ``id``: section and number, ``2.3``; after the section of an
    item the institution added stands ``own-`` and a random id.
    """

    id: str
    text: str
    look: str = ""
    status: Status | None = None
    source: str = ""
    asked: Asked = Asked.VERDICT
    count: CountText | None = None


class SectionText(Text, frozen=True, kw_only=True):
    """One block. ``hazard_kind``: what is not met here is a hazard of that kind."""

    id: str
    title: str
    status: Status
    source: str
    items: tuple[ItemText, ...]
    hazard_kind: str = ""


class CheckForm(Text, frozen=True, kw_only=True):
    """A whole form.

    ``kinds``: kinds of the ledger ``self_checks`` a finished check may be of, the first
    by default. ``rows``: rows of the policy that ask for it. ``beside``: what is also
    asked of an item that is not met. ``veto``: a serious finding may bar the institution.
    """

    id: str
    version: int
    title: str
    kinds: tuple[str, ...]
    rows: tuple[str, ...]
    source: str
    introduction: str
    sections: tuple[SectionText, ...]
    beside: tuple[Beside, ...] = ()
    veto: str = ""

    @property
    def name(self) -> str:
        """``id-version``."""
        return f"{self.id}-{self.version}"

    @property
    def items(self) -> tuple[ItemText, ...]:
        """Every item, in order."""
        return tuple(item for section in self.sections for item in section.items)

    def number(self, item: str) -> str:
        """Return the number an item is called by, ``2.3``; KeyError for an unknown one."""
        section = self.section_of(item)
        at = next(at for at, one in enumerate(section.items, start=1) if one.id == item)
        return f"{section.id}.{at}"

    def section_of(self, item: str) -> SectionText:
        """Return the section an item stands in; KeyError for an unknown one."""
        for section in self.sections:
            if any(one.id == item for one in section.items):
                return section
        raise KeyError(item)


def status_of(section: SectionText, item: ItemText) -> Status:
    """Return where an item stands."""
    return item.status or section.status


def source_of(section: SectionText, item: ItemText) -> str:
    """Return where an item comes from."""
    return item.source or section.source


def with_item(form: CheckForm, section: str, item: ItemText) -> CheckForm:
    """Return the form with one more item at the end of a section."""
    return msgspec.structs.replace(
        form,
        sections=tuple(
            msgspec.structs.replace(one, items=(*one.items, item)) if one.id == section else one
            for one in form.sections
        ),
    )


def form_json(form: CheckForm) -> str:
    """Return a form as the workspace keeps it."""
    return canonical_record(form).decode()


def form_from_json(text: str) -> CheckForm:
    """Return a form this program has written. Raises: msgspec.DecodeError."""
    return msgspec.json.decode(text, type=CheckForm)
