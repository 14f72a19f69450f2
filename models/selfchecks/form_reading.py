"""Read the forms that are shipped, as strictly as a standard pack is read."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from models.ledger.ledger_codes import CHECK_KINDS, HAZARD_KINDS, LEDGER_TITLES
from models.selfchecks.check_form import Asked, CheckForm, ItemText, SectionText
from models.standards.decode import decode_part
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import SELF_CHECK_ITEMS, SELF_CHECK_TEXT_CHARACTERS

_FORM_ID = re.compile(r"[a-z]{1,30}")
_SECTION_ID = re.compile(r"[1-9][0-9]?")


def read_forms(files: Mapping[str, bytes]) -> tuple[CheckForm, ...]:
    """Return every form of ``files`` (bytes by file name), in the order of the names.

    Raises: Refusal PACK_NOT_TEXT, PACK_TOO_LARGE, PACK_SCHEMA with file and path.
    """
    return tuple(read_form(name, files[name]) for name in sorted(files))


def newest_forms(forms: Iterable[CheckForm]) -> tuple[CheckForm, ...]:
    """Return the newest version of each form, in the order of the policy rows that ask for it."""
    newest: dict[str, CheckForm] = {}
    for form in forms:
        before = newest.get(form.id)
        if before is None or before.version < form.version:
            newest[form.id] = form
    return tuple(sorted(newest.values(), key=lambda form: form.rows[0]))


def read_form(name: str, data: bytes) -> CheckForm:
    """Return the form of one YAML file called ``name``. Raises: as ``read_forms``."""
    form = decode_part({name: data}, name, CheckForm)
    faults = list(_faults(form, name))
    if faults:
        path, what = faults[0]
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(file=name, path=path), what=what)
    return form


def _faults(form: CheckForm, name: str) -> Iterable[tuple[str, str]]:
    """Yield path and what is wrong there."""
    if not _FORM_ID.fullmatch(form.id) or form.version < 1:
        yield "$.id", "id"
    if not name.endswith(f"{form.name}.yaml"):
        yield "$.version", "file name"
    if not form.kinds or any(kind not in CHECK_KINDS for kind in form.kinds):
        yield "$.kinds", "kind"
    if not (form.title and form.source and form.rows):
        yield "$.source", "source"
    if not 0 < len(form.items) <= SELF_CHECK_ITEMS:
        yield "$.sections", "items"
    for ident, times in Counter(section.id for section in form.sections).items():
        if times > 1 or not _SECTION_ID.fullmatch(ident):
            yield "$.sections", f"section {ident}"
    for section in form.sections:
        yield from _section_faults(section)
    if any(len(text) > SELF_CHECK_TEXT_CHARACTERS for text in _texts(form)):
        yield "$", "length"


def _section_faults(section: SectionText) -> Iterable[tuple[str, str]]:
    path = f"$.sections[{section.id}]"
    if not (section.title and section.source):
        yield path, "source"
    if section.hazard_kind and section.hazard_kind not in HAZARD_KINDS:
        yield path, "hazard_kind"
    for at, item in enumerate(section.items, start=1):
        where = f"{path}.items[{item.id}]"
        if item.id != f"{section.id}.{at}":
            yield where, "id"
        if not item.text:
            yield where, "text"
        if item.status is not None and item.status is not section.status and not item.source:
            yield where, "source"
        yield from _count_faults(item, where)


def _count_faults(item: ItemText, where: str) -> Iterable[tuple[str, str]]:
    count = item.count
    if count is None:
        return
    if item.asked is not Asked.COUNT or count.ledger not in LEDGER_TITLES:
        yield where, "count"
    if bool(count.field) != bool(count.codes):
        yield where, "codes"


def _texts(form: CheckForm) -> Iterable[str]:
    yield from (form.title, form.source, form.introduction, form.veto)
    for section in form.sections:
        yield from (section.title, section.source)
        for item in section.items:
            yield from (item.text, item.look, item.source)
