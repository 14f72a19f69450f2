"""Settle a choice that a policy leaves: an option, a number, or back to the default."""

from models.standards.choices import settled_as
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packs.library import Library, PolicyBook
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import PackId


def settle_choice(
    library: Library, opened: Centre | County, digest: str, row: str, value: str | None
) -> None:
    """Settle an F row of a policy for this workspace, with its audit entry.

    ``value``: an option's id, a number as text (``""``: none is set), or None
    for the default. Raises: Refusal PACK_NOT_FOUND, PACK_NO_ENTRY, POLICY_CHOICE.
    """
    book = library.book(opened, digest)
    choices = book.text.choices if isinstance(book, PolicyBook) else ()
    choice = next((one for one in choices if one.row == row), None)
    if choice is None:
        raise Refusal(RefusalCode.PACK_NO_ENTRY, entry=row)
    policy = PackId(book.text.head.id)
    if value is not None:
        value = settled_as(choice, {row: value.strip()})
    with opened.writing(Deed.PACKS) as write:
        if value is None:
            write.choices.forget(policy, row)
            write.note_down("policy.choice-forgotten", f"{policy} {row}")
        else:
            write.choices.put(policy, row, value)
            write.note_down("policy.choice", f"{policy} {row}", value)
