"""What is known of a revision when it is packed: the copy we keep, tokens, the chain before it."""

from collections.abc import Sequence
from pathlib import Path

from models.exchange.building import tokens_for
from models.exchange.contents import Content, PersonToken
from models.exchange.filenames import PACKAGE_ENDING, submission_name
from models.seal.container import Bag, open_bag
from models.store.records import EnrolledRow, SnapshotRow
from models.usecases.centre import Centre
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress


def package_name(centre: Centre, revision: int) -> str:
    """Return the file name of a revision's package, without its ending."""
    return submission_name(centre.profile.name, centre.year, revision)


def kept_path(centre: Centre, revision: int) -> Path:
    """Return where our own copy of a revision's package lies."""
    name = package_name(centre, revision)
    return centre.workspace.folder.packages / f"{name}{PACKAGE_ENDING}"


def kept_bag(centre: Centre, snapshot: SnapshotRow, progress: Progress) -> Bag | None:
    """Return our own copy of an earlier export, None if there is none or it is damaged."""
    kept = kept_path(centre, snapshot.revision)
    if not snapshot.package_digest or not kept.is_file():
        return None
    try:
        bag = open_bag(kept, progress)
    except Refusal:
        return None
    return bag if bag.digest == snapshot.package_digest else None


def person_tokens(
    centre: Centre, content: Content, county: EnrolledRow | None
) -> tuple[PersonToken, ...]:
    """Return the tokens of the people in ``content``; none while no county is known."""
    if county is None or not county.token_salt:
        return ()
    people = {row.row_id: row for row in centre.ledgers.staff}
    return tokens_for(content, bytes.fromhex(county.token_salt), dict(people.items()))


def previous_of(before: Sequence[SnapshotRow]) -> str:
    """Return the digest of the newest package among earlier revisions, "" for none."""
    exported = [row.package_digest for row in before if row.package_digest]
    return exported[-1] if exported else ""
