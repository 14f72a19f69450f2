"""Hand a rollup upwards: composed, signed, kept, written, read back; only then noted.

What was written stays as it is; a correction is the next revision of the year,
which names the package of the one before.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.building import ROLLUP_FILE, build_rollup
from models.exchange.filenames import PACKAGE_ENDING, rollup_name
from models.exchange.json_text import decode, encode, stored
from models.exchange.reading import read_rollup, stage
from models.exchange.rollup import Rollup
from models.exchange.rollup_checks import check_rollup
from models.exchange.snapshot import moment_text
from models.seal.container import Bag, open_bag
from models.seal.disk import plain_file_size, writing
from models.seal.keys import PrivateKeys
from models.seal.names import shown
from models.seal.sealing import is_sealed
from models.standards.policy import Policy
from models.store.records import EnrolledRow, RollupRow
from models.store.workspace import Workspace
from models.usecases.county.county import County
from models.usecases.packages.deliver import deliver, take_away
from models.usecases.packages.seat_keys import openers, unlocked
from models.usecases.people.people_cards import Deed
from models.usecases.rollup.compose import compose_rollup
from models.usecases.rollup.rollup_cards import RollupCard, WrittenRollupCard, tally
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


def look_at_rollup(
    county: County, year: int, policies: Sequence[Policy], clock: Clock
) -> RollupCard:
    """Return what would be handed upwards now, nothing written. Raises: as ``compose_rollup``."""
    rollup, _ = compose_rollup(county, year, policies, clock)
    return RollupCard(rollup=rollup, tally=tally(rollup))


def issue_rollup(
    county: County,
    year: int,
    policies: Sequence[Policy],
    target_dir: Path,
    passphrase: str,
    clock: Clock,
    progress: Progress,
    *,
    recipients: Sequence[str] = (),
) -> WrittenRollupCard:
    """Sign the rollup of ``year`` and write it into ``target_dir``; a copy stays in ``packages/``.

    ``recipients``: age addresses of whoever is to read it; sealed to them and to this
    county, plain without any. The same content as the newest revision is written again
    as that revision. Raises: Refusal PASSPHRASE_WRONG, SEALED_RECIPIENT_WRONG, and as
    ``compose_rollup``; Trouble DISK_FULL, TARGET_GONE, READ_BACK_DIFFERS …; Cancelled.
    Nothing counts as handed upwards then.
    """
    county.allow(Deed.REVIEW)
    keys = unlocked(county.workspace.folder, passphrase)
    rollup, own = compose_rollup(county, year, policies, clock)
    newest = _newest(county, own, year)
    if newest is not None and _same(rollup, stored(newest.document, Rollup)):
        return write_rollup(county, newest.digest, target_dir, progress, recipients=recipients)
    decode(encode(rollup), Rollup, ROLLUP_FILE)
    check_rollup(rollup)
    kept = county.workspace.folder.packages / (
        f"{rollup_name(county.name, year, rollup.revision)}{PACKAGE_ENDING}"
    )
    row = _build(kept, rollup, own, keys, clock, progress)
    made = deliver(kept, target_dir, progress, recipients=_readers(recipients, own))
    try:
        with county.writing(Deed.REVIEW, fixed=True, clock=clock) as write:
            write.rollups.put(row)
            write.note_down("rollup.written", row.digest, f"{row.year} r{row.revision}")
    except BaseException:
        take_away(made.path, kept)
        raise
    return WrittenRollupCard(
        card=_card(row), path=made.path, size=made.size, file_digest=made.file_digest,
        sealed=tuple(recipients),
    )  # fmt: skip


def write_rollup(
    county: County,
    digest: Digest,
    target_dir: Path,
    progress: Progress,
    *,
    recipients: Sequence[str] = (),
) -> WrittenRollupCard:
    """Write a rollup once more, for another stick; the very same content.

    Raises: Refusal ROLLUP_NONE_YET; as ``open_bag`` where our copy is damaged; Trouble.
    """
    with county.workspace.store.reading() as read:
        own = read.county.county()
        rows = read.rollups.of_keys(read.keys.lineage(own.key_id)) if own is not None else ()
    row = next((row for row in rows if row.digest == digest), None)
    if row is None or own is None:
        raise Refusal(RefusalCode.ROLLUP_NONE_YET)
    kept = county.workspace.folder.packages / row.file_name
    if open_bag(kept, progress).digest != row.digest:
        raise Trouble(TroubleCode.READ_FAILED, place=Place(file=kept.name))
    made = deliver(kept, target_dir, progress, recipients=_readers(recipients, own))
    return WrittenRollupCard(
        card=_card(row), path=made.path, size=made.size, file_digest=made.file_digest,
        sealed=tuple(recipients),
    )  # fmt: skip


def read_rollups(county: County) -> tuple[RollupCard, ...]:
    """Return what this county has handed upwards, newest first."""
    with county.workspace.store.reading() as read:
        own = read.county.county()
        rows = read.rollups.of_keys(read.keys.lineage(own.key_id)) if own is not None else ()
    return tuple(_card(row) for row in reversed(rows))


def open_rollup(
    path: Path, progress: Progress, *, workspace: Workspace | None = None, passphrase: str = ""
) -> RollupCard:
    """Return what a rollup in a file says; whoever receives a plain one needs no workspace.

    A sealed one is opened with the key of ``workspace``. Whose key signed it,
    ``verify_package`` tells. Raises: Refusal as ``read_rollup`` and ``stage``,
    SEALED_NEEDS_KEY, PASSPHRASE_WRONG; Trouble; Cancelled.
    """
    plain_file_size(path)
    if not is_sealed(path):
        return _opened(path, open_bag(path, progress))
    if workspace is None or not passphrase:
        raise Refusal(RefusalCode.SEALED_NEEDS_KEY, place=Place(file=path.name))
    with writing(workspace.folder.inbox):
        folder = TemporaryDirectory(prefix=".checking-", dir=workspace.folder.inbox)
    with folder as inside:
        staged = Path(inside) / "package.dbag"
        stage(path, openers(workspace.folder, passphrase), staged, progress)
        return _opened(path, open_bag(staged, progress))


def _opened(path: Path, bag: Bag) -> RollupCard:
    rollup, _ = read_rollup(bag)
    return RollupCard(
        rollup=rollup, tally=tally(rollup), digest=bag.digest, file_name=shown(path.name)
    )


def _newest(county: County, own: EnrolledRow, year: int) -> RollupRow | None:
    with county.workspace.store.reading() as read:
        rows = [
            row for row in read.rollups.of_keys(read.keys.lineage(own.key_id)) if row.year == year
        ]
    return rows[-1] if rows else None


def _same(rollup: Rollup, before: Rollup) -> bool:
    """Tell whether nothing has changed but the moment, the place in the chain and who writes."""
    names = ("institutions", "reached", "policies", "annexes", "campaign", "county", "keys")
    return all(getattr(rollup, name) == getattr(before, name) for name in names)


def _readers(recipients: Sequence[str], own: EnrolledRow) -> tuple[str, ...]:
    return (*recipients, own.recipient) if recipients else ()


def _build(
    kept: Path,
    rollup: Rollup,
    own: EnrolledRow,
    keys: PrivateKeys,
    clock: Clock,
    progress: Progress,
) -> RollupRow:
    """Pack and sign into our own folder, and open it again as its reader would."""
    build_rollup(kept, rollup, keys, clock.now(), progress)
    bag = open_bag(kept, progress)
    read_rollup(bag)
    return RollupRow(
        digest=bag.digest,
        key_id=own.key_id,
        year=rollup.year,
        revision=rollup.revision,
        previous=rollup.previous,
        kept_at=moment_text(clock.now()),
        file_name=kept.name,
        document=encode(rollup),
    )


def _card(row: RollupRow) -> RollupCard:
    rollup = stored(row.document, Rollup)
    return RollupCard(
        rollup=rollup,
        tally=tally(rollup),
        digest=row.digest,
        kept_at=row.kept_at,
        file_name=row.file_name,
    )
