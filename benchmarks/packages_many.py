"""A county imports a folder of a thousand packages: time, memory, and how both grow.

Each package: 120 clauses, 60 people, 150 devices, two small files of evidence, an
institution and a key of its own. Ours is the use case that imports a folder. The
floor touches the same bytes and leaves the same rows, and checks nothing but the
signature: the file read, SHA-256 over it, Ed25519 over its tagmanifest, and the
very rows we wrote inserted by the bare driver, one commit a package, into the same
tables under the same pragmas. Ours and the floor take turns by blocks of packages.

``import`` is all blocks, ``first`` and ``last`` the first and the last fifth of
them: the same ratio and the same time where the work is linear. ``read`` is a
package opened and read by us, every check of form included; its floor is what no
reader of the format can do without: unzipped, every file hashed, the signature
verified, the JSON decoded without asking what it says. ``bagit`` has the usual
validator of bags as the floor, which checks digests and nothing else.
"""

import argparse
import hashlib
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import Any, TypeAlias

import bagit
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from benchmarks.county_post import make_county, send, tell
from benchmarks.memory import peak_mib
from benchmarks.pairing import Effort, Outcome, always, effort_parser, show
from benchmarks.sized_centre import CLOCK, Size
from models.exchange.building import SUBMISSION_FILE
from models.exchange.reading import read_submission
from models.seal.container import Bag, open_bag
from models.seal.tags import TAGMANIFEST_NAME
from models.store.engine import BUSY_MILLISECONDS
from models.usecases.county.county import County, open_county
from models.usecases.packages.import_cards import Verdict
from models.usecases.packages.import_submission import import_folder
from models.vocabulary.progress import Unwatched

_Rows: TypeAlias = Sequence[tuple[str, Sequence[tuple[Any, ...]]]]
"""Statements, and the rows each is run with."""

_NS_PER_MS = 1_000_000
_WRITTEN = ("submission", "audit")
"""Tables an import writes to: these, and those that begin with the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """A county, and folders of packages it has not seen, of ``block`` packages each."""

    county: Path
    blocks: tuple[Path, ...]
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What the floor needs of one package: the file and what its signature is about."""

    path: Path
    signing_raw: bytes
    signature: bytes
    tagmanifest: bytes
    digest: str


def measure(effort: Effort, packages: int) -> Iterator[Outcome]:
    """Measure importing ``packages`` packages, and validating some with bagit."""
    size = Size(clauses=effort.of(120, 10), staff=effort.of(60, 5), equipment=effort.of(150, 5))
    with TemporaryDirectory() as folder:
        post = _prepare(Path(folder), size, packages, block=effort.of(50, 2))
        yield from _importing(Path(folder), post)
        yield from _opening(Path(folder), post, rounds=effort.of(31, 2))


def _prepare(folder: Path, size: Size, packages: int, block: int) -> _Post:
    folders = []
    with closing(make_county(folder / "county", size.clauses)) as county:
        told = tell(county, folder, size, files=2)
        for first in range(0, packages, block):
            folders.append(folder / "in" / f"{first:06d}")
            send(county, told, folders[-1], range(first, min(first + block, packages)))
    return _Post(county=folder / "county", blocks=tuple(folders), block=block)


def _importing(folder: Path, post: _Post) -> Iterator[Outcome]:
    memory = _memory(folder, post)
    floor_at = folder / "floor.sqlite"
    _copy_database(post.county / "dabiao.sqlite", floor_at)
    ours: list[float] = []
    floor: list[float] = []
    with closing(open_county(post.county, CLOCK)) as county, closing(_bare(floor_at)) as bare:
        for block in post.blocks:
            ours.append(_timed(partial(_import, county, block)) / post.block)
            floor.append(_floor_of(block, post.county / "dabiao.sqlite", bare) / post.block)
    # The first block fills caches and compiles the standard: not counted, as elsewhere.
    ours, floor = ours[1:], floor[1:]
    fifth = max(1, len(ours) // 5)
    several = f"{len(post.blocks) * post.block} packages in blocks of {post.block}, ms a package"
    for name, part, remark in (
        ("import", slice(None), f"{several}{memory}"),
        ("first", slice(fifth), ""),
        ("last", slice(-fifth, None), ""),
    ):
        yield Outcome(
            name=f"packages_many.{name}",
            ours_ms=tuple(ours[part]),
            floor_ms=tuple(floor[part]),
            remark=remark,
        )


def _import(county: County, folder: Path) -> None:
    run = import_folder(county, folder, "", CLOCK, Unwatched())
    if run.count(Verdict.ACCEPTED) != sum(number for _, number in run.counts):
        raise AssertionError(run.counts)


def _floor_of(folder: Path, written: Path, bare: sqlite3.Connection) -> float:
    """Return the milliseconds of the floor for one block; looking up what to write is untimed."""
    total = 0.0
    with closing(sqlite3.connect(written)) as source:
        for path in sorted(folder.iterdir()):
            seen = _seen(open_bag(path, Unwatched()), path)
            rows = _rows_of(source, seen.digest)
            total += _timed(partial(_least, seen, rows, bare))
    return total


def _least(seen: _Seen, rows: _Rows, bare: sqlite3.Connection) -> None:
    hashlib.sha256(seen.path.read_bytes()).hexdigest()
    key = Ed25519PublicKey.from_public_bytes(seen.signing_raw)
    key.verify(seen.signature, seen.tagmanifest)
    bare.execute("BEGIN IMMEDIATE")
    for statement, values in rows:
        bare.executemany(statement, values)
    bare.execute("COMMIT")


def _seen(bag: Bag, path: Path) -> _Seen:
    signed = bag.signatures[0]
    return _Seen(
        path=path,
        signing_raw=signed.signing_raw,
        signature=signed.signature,
        tagmanifest=bag.tagmanifest,
        digest=bag.digest,
    )


def _rows_of(source: sqlite3.Connection, digest: str) -> _Rows:
    """Return what our import left of one package, table by table, as it is inserted again."""
    found = []
    for table in _tables(source):
        column = "subject" if table == "audit" else "digest"
        rows = source.execute(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY rowid", [digest])
        values = rows.fetchall()
        marks = ", ".join("?" * len(rows.description))
        found.append((f"INSERT INTO {table} VALUES ({marks})", values))
    return found


def _tables(source: sqlite3.Connection) -> list[str]:
    every = source.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    begin, audit = _WRITTEN
    return [name for (name,) in every if name.startswith(begin) or name == audit]


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _bare(path: Path) -> sqlite3.Connection:
    """Return the database open under the pragmas of ``models.store.engine``."""
    bare = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "foreign_keys = ON",
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = FULL",
    ):
        bare.execute(f"PRAGMA {pragma}")
    return bare


def _memory(folder: Path, post: _Post) -> str:
    """Tell how far the process grows over the first tenth of the blocks, and over all."""
    tenth = max(1, len(post.blocks) // 10)
    told = ""
    for blocks in (post.blocks[:tenth], post.blocks):
        peak = peak_mib(always(partial(_import_afresh, folder, post.county, blocks)))
        if peak is not None:
            told += f"; peak memory {peak:.1f} MiB for {len(blocks) * post.block}"
    return told


def _import_afresh(folder: Path, county: Path, blocks: Sequence[Path]) -> None:
    """Import into a county of its own, so that the measured one stays as it is."""
    with TemporaryDirectory(dir=folder) as fresh:
        for name in ("keys", "inbox", "packages", "evidence", "backups"):
            (Path(fresh) / name).mkdir(exist_ok=True)
        _copy_database(county / "dabiao.sqlite", Path(fresh) / "dabiao.sqlite")
        with closing(open_county(Path(fresh), CLOCK)) as opened:
            for block in blocks:
                _import(opened, block)


def _opening(folder: Path, post: _Post, rounds: int) -> Iterator[Outcome]:
    """Compare reading a package with a careless reader, and with bagit, which wants it unpacked."""
    paths = [path for block in post.blocks for path in sorted(block.iterdir())][:rounds]
    for name, ours, floor, remark in (
        ("read", _read, _read_carelessly, "the submission read, before it is judged"),
        (
            "bagit",
            partial(open_bag, progress=Unwatched()),
            partial(_validate, folder),
            "ours: container, names, digests, signature; bagit: unpacked, digests",
        ),
    ):
        pairs = [(_timed(partial(ours, path)), _timed(partial(floor, path))) for path in paths]
        yield Outcome(
            name=f"packages_many.{name}",
            ours_ms=tuple(one for one, _ in pairs),
            floor_ms=tuple(other for _, other in pairs),
            remark=remark,
        )


def _read(path: Path) -> None:
    read_submission(open_bag(path, Unwatched()))


def _read_carelessly(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    for content in files.values():
        hashlib.sha256(content).hexdigest()
    signature = next(content for name, content in files.items() if name.endswith(".sig"))
    key = load_pem_public_key(
        next(content for name, content in files.items() if name.endswith(".pem"))
    )
    assert isinstance(key, Ed25519PublicKey)
    key.verify(signature, files[TAGMANIFEST_NAME])
    msgspec.json.decode(files[f"data/{SUBMISSION_FILE}"])


def _validate(folder: Path, path: Path) -> None:
    with TemporaryDirectory(dir=folder) as inside:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(inside)
        (top,) = Path(inside).iterdir()
        bagit.Bag(str(top)).validate()


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter_ns()
    work()
    return (perf_counter_ns() - started) / _NS_PER_MS


def _arguments() -> argparse.Namespace:
    parser = effort_parser(__doc__)
    parser.add_argument("--packages", type=int, default=1_000, help="how many are imported")
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    asked = Effort(short=given.short)
    show(measure(asked, asked.of(given.packages, 6)))
