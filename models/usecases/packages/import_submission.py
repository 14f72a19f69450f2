"""A county imports submissions: checked first, planned, then written in one transaction.

A refused package leaves no row behind. That it came, and why it was refused, is
a line in ``inbox/refused.jsonl``.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.filenames import PACKAGE_ENDING, SEALED_ENDING
from models.exchange.plan import ImportPlan, apply_plan, plan_import
from models.exchange.reading import stage
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.disk import file_digest, reading, writing
from models.seal.keys import PrivateKeys
from models.seal.names import shown
from models.seal.sealing import is_sealed
from models.usecases.county.county import County
from models.usecases.county.county_cards import (
    FailureCard,
    ImportedCard,
    ImportOutcome,
    RefusedLine,
)
from models.usecases.county.read_county import submission_line
from models.usecases.packages.seat_keys import unlocked
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import PACKAGE_BYTES
from models.vocabulary.progress import Progress

IMPORTING = "exchange.importing"
"""Label of the progress over the files of a folder."""

_REFUSED = "refused.jsonl"


def import_package(
    county: County, path: Path, passphrase: str, clock: Clock, progress: Progress
) -> ImportedCard:
    """Import one package; the very same one again changes nothing and says so.

    ``passphrase`` is asked only of a sealed package. Raises: Refusal for
    whatever is wrong with it (see ``plan_import``, ``open_bag``, ``unseal``),
    after it was noted in the inbox's list; PASSPHRASE_WRONG; Trouble; Cancelled.
    """
    county.allow(Deed.REVIEW)
    keys = _keys(county, path, passphrase)
    return _import(county, path, keys, clock, progress)


def import_folder(
    county: County, folder: Path, passphrase: str, clock: Clock, progress: Progress
) -> tuple[ImportOutcome, ...]:
    """Import every package in a folder, by name; one refused does not stop the others.

    Raises: Refusal PASSPHRASE_WRONG; Trouble where the folder cannot be read;
    Cancelled (what was imported by then stays).
    """
    county.allow(Deed.REVIEW)
    with reading(folder):
        found = sorted(path for path in folder.iterdir() if _is_package(path))
    keys = (unlocked(county.workspace.folder, passphrase),) if passphrase else ()
    outcomes = []
    for done, path in enumerate(found, start=1):
        outcomes.append(_outcome(county, path, keys, clock, progress))
        progress.step(done, len(found), IMPORTING)
    return tuple(outcomes)


def look_at_package(
    county: County, path: Path, passphrase: str, clock: Clock, progress: Progress
) -> ImportedCard:
    """Tell what an import would do, without doing it. Raises: as ``import_package``."""
    keys = _keys(county, path, passphrase)
    return _accept(county, path, keys, clock, progress, dry_run=True)


def read_refused(county: County) -> tuple[RefusedLine, ...]:
    """Return what was refused, oldest first; a line that cannot be read is left out."""
    log = county.workspace.folder.inbox / _REFUSED
    if not log.is_file():
        return ()
    with reading(log):
        lines = log.read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        # A line that was cut off by a power failure must not hide the others.
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(line)
            names = ("at", "file", "sha256", "code", "path")
            found.append(RefusedLine(**{name: str(said[name]) for name in names}))
    return tuple(found)


def _keys(county: County, path: Path, passphrase: str) -> tuple[PrivateKeys, ...]:
    if not passphrase or not path.is_file() or not is_sealed(path):
        return ()
    return (unlocked(county.workspace.folder, passphrase),)


def _outcome(
    county: County, path: Path, keys: Sequence[PrivateKeys], clock: Clock, progress: Progress
) -> ImportOutcome:
    try:
        card = _import(county, path, keys, clock, progress)
    except (Refusal, Trouble) as failure:
        told = FailureCard(
            code=failure.code, place=failure.place, params=tuple(failure.params.items())
        )
        return ImportOutcome(file=shown(path.name), imported=None, failure=told)
    return ImportOutcome(file=shown(path.name), imported=card, failure=None)


def _import(
    county: County, path: Path, keys: Sequence[PrivateKeys], clock: Clock, progress: Progress
) -> ImportedCard:
    try:
        return _accept(county, path, keys, clock, progress, dry_run=False)
    except Refusal as refusal:
        _note_refusal(county, path, refusal, clock)
        raise


def _accept(
    county: County,
    path: Path,
    keys: Sequence[PrivateKeys],
    clock: Clock,
    progress: Progress,
    *,
    dry_run: bool,
) -> ImportedCard:
    inbox, store = county.workspace.folder.inbox, county.workspace.store
    with writing(inbox):
        scratch = TemporaryDirectory(prefix=".reading-", dir=inbox)
    with scratch as folder:
        staged = Path(folder) / "package.dbag"
        sealed = stage(path, keys, staged, progress)
        bag = open_bag(staged, progress)
        with store.reading() as read:
            plan = plan_import(
                bag,
                county.books(read, clock.today()),
                received_at=moment_text(clock.now()),
                file_name=shown(path.name),
            )
        if not plan.already and not dry_run:
            # The file before its rows: a file without a row is harmless.
            with writing(inbox):
                staged.replace(inbox / f"{bag.digest}{PACKAGE_ENDING}")
            _write(county, plan, clock)
    return _card(county, plan, shown(path.name), sealed=sealed)


def _write(county: County, plan: ImportPlan, clock: Clock) -> None:
    head = plan.submitted.head
    with county.writing(Deed.REVIEW, fixed=True, clock=clock) as write:
        apply_plan(plan, write.county)
        write.note_down(
            "submission.accepted", head.digest, f"{head.uscc} {head.year} r{head.revision}"
        )


def _card(county: County, plan: ImportPlan, file: str, *, sealed: bool) -> ImportedCard:
    head = plan.submitted.head
    over_claims = sum(part.over_claim > 0 for part in plan.content.clauses)
    return ImportedCard(
        file=file,
        sealed=sealed,
        already=plan.already,
        replaces=plan.replaces.revision if plan.replaces else 0,
        line=submission_line(county, head, over_claims, plan.signer.state, newest=True),
    )


def _note_refusal(county: County, path: Path, refusal: Refusal, clock: Clock) -> None:
    """Append to the list; the refusal itself is what the person must see, whatever fails here."""
    line = json.dumps(
        {
            "at": moment_text(clock.now()),
            "file": shown(path.name),
            "sha256": _digest(path),
            "code": refusal.code,
            "path": refusal.place.path,
            "params": dict(refusal.params),
        }
    )
    log = county.workspace.folder.inbox / _REFUSED
    with suppress(OSError), log.open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
        stream.flush()
        os.fsync(stream.fileno())


def _digest(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > PACKAGE_BYTES:
            return ""
        return file_digest(path)
    except (OSError, Trouble):
        return ""


def _is_package(path: Path) -> bool:
    return path.name.endswith((PACKAGE_ENDING, SEALED_ENDING)) and not path.name.startswith(".")
