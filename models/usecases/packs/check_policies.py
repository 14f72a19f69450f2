"""Every A row of the policies that cover an institution, judged on its ledgers."""

from models.assessment.standing import RowResult, judge_requirement
from models.standards.policy import Validity
from models.usecases.centre import Centre
from models.usecases.packs.library import Library, PolicyBook
from models.usecases.packs.library_cards import PackLine, PolicyCheckCard, RowCheckCard
from models.usecases.packs.read_packs import read_shelf
from models.usecases.shown import finding_card
from models.vocabulary.progress import Progress


def check_policies(
    library: Library, centre: Centre, progress: Progress | None = None
) -> tuple[PolicyCheckCard, ...]:
    """Return the newest version of every policy that covers the institution's region.

    An expired policy is checked too, as the last baseline: its card says so.
    Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    found = []
    for pack in read_shelf(library, centre, progress).packs:
        book = library.book(centre, pack.digest)
        if isinstance(book, PolicyBook) and pack.covers and pack.newest:
            readings = library.readings(centre, book)
            results = (judge_requirement(row, readings) for row in book.policy.requirements)
            rows = tuple(_row(pack, result) for result in results)
            found.append(PolicyCheckCard(pack=pack, rows=rows))
    return tuple(found)


def _row(pack: PackLine, result: RowResult) -> RowCheckCard:
    row = result.row
    return RowCheckCard(
        policy=pack.id,
        row=row.row,
        title=row.title,
        strength=row.strength,
        standing=result.standing,
        advisory=pack.validity is not Validity.IN_FORCE or not result.in_years,
        source=row.source,
        finding=None if result.finding is None else finding_card(result.finding),
    )
