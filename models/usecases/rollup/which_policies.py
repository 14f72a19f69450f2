"""Which policies a county's targets are told for: those that bind its region in that year."""

from datetime import date

from models.standards.policy import Policy, Validity
from models.standards.versions import version_parts
from models.usecases.county.county import County
from models.usecases.packs.library import Library, PolicyBook
from models.vocabulary.ids import PackId
from models.vocabulary.progress import Progress


def policies_of(
    library: Library, county: County, year: int, progress: Progress | None = None
) -> tuple[Policy, ...]:
    """Return the newest version of each policy in force at the end of ``year``, by id.

    A draft binds nobody. Raises: as ``Library.books``.
    """
    newest: dict[PackId, Policy] = {}
    for book in library.books(county, progress):
        if not isinstance(book, PolicyBook):
            continue
        policy = book.policy
        in_force = policy.validity(date(year, 12, 31)) is Validity.IN_FORCE
        if not in_force or not policy.covers(county.region):
            continue
        before = newest.get(policy.id)
        if before is None or version_parts(before.version) < version_parts(policy.version):
            newest[policy.id] = policy
    return tuple(newest[pack_id] for pack_id in sorted(newest))
