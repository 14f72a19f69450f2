"""Which kinds the policies of a centre ask its registers for, beside its standard's."""

from models.standards.pack import Kind
from models.standards.policy import Validity
from models.usecases.centre import Centre
from models.usecases.packs.library import Library, PolicyBook
from models.vocabulary.progress import Progress


def policy_kinds(
    library: Library, centre: Centre, progress: Progress | None = None
) -> tuple[Kind, ...]:
    """Return the kinds the policies of the centre's region ask for; give them to ``ask_for``.

    An expired policy is the last baseline and counts, one that is yet to come
    does not. Compiles every policy the first time: do it in a job.
    Raises: Refusal PACK_… for a shipped policy that is broken; Trouble; Cancelled.
    """
    region = centre.profile.region
    return tuple(
        kind
        for book in library.books(centre, progress)
        if isinstance(book, PolicyBook)
        and book.policy.covers(region)
        and book.policy.validity(library.today) is not Validity.NOT_YET
        for kind in book.policy.kinds
    )
