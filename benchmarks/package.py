"""A submission on its way: packed and exported by a centre, read and imported by a county.

Content: the submission of a centre of full size with twenty photos of 300 KB
that no compression shrinks. Ours: the signed bag alone (``build``, ``read``),
and the use cases with all they do beyond: the key file opened by its passphrase
(scrypt, slow on purpose), sealed for the county, written, read back; checked,
judged again, stored. The floor: the same bytes hashed and zipped (JSON
deflated, photos stored), and unzipped and hashed.
"""

import hashlib
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.memory import peak_mib
from benchmarks.pairing import Effort, Outcome, Pair, Side, Work, always, compare, run
from benchmarks.sized_centre import CLOCK, PASSPHRASE, Size, make_centre, township_pack
from models.exchange.building import SUBMISSION_FILE, Packing, build_submission
from models.exchange.contents import Submission
from models.exchange.json_text import encode
from models.exchange.reading import read_submission
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.county.county import open_county
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.open_centre import open_centre
from models.usecases.packages.enrol import enrol, look_at_enrolment
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.finalise import finalise
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.know_county import know_county
from models.usecases.packages.seat_keys import unlocked
from models.usecases.sample.numbers import COUNTY_NAME, REGION
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched

_PHOTO_BYTES = 300 * 1024
_PIECE_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """The folders of both ends, and one package that has been exported plain."""

    centre: Path
    county: Path
    package: Path
    sealed: Path
    scratch: Path
    keys: PrivateKeys
    unlocking_ms: float


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure building, reading, exporting and importing one package."""
    size = Size(clauses=effort.of(140, 20), staff=effort.of(120, 20), equipment=effort.of(400, 40))
    with TemporaryDirectory() as folder:
        post = _prepare(Path(folder), size, photos=effort.of(20, 2))
        packing = _packing(post)
        text, photos = encode(packing.submission), list(packing.evidence.values())
        zipped = post.scratch / "floor.zip"
        _zip(text, photos, zipped)
        zipping, unzipping = always(lambda: _zip(text, photos, zipped)), _unzipping(zipped)
        unlocking = f"opening the key file takes {post.unlocking_ms:.0f} ms of it"
        for name, ours, floor, told in (
            ("package.build", _building(packing, post), zipping, ""),
            ("package.export", _exporting(post), zipping, unlocking),
            ("package.read", _reading(post), unzipping, ""),
            ("package.import", _importing(post, post.package), unzipping, ""),
            ("package.import_sealed", _importing(post, post.sealed), unzipping, unlocking),
        ):
            memory = _memory(ours, floor)
            yield compare(
                Pair(name=name, ours=ours, floor=floor, rounds=effort.of(15, 2)),
                remark="; ".join(part for part in (memory, told) if part),
            )


def _prepare(folder: Path, size: Size, photos: int) -> _Post:
    inbox = folder / "out"
    inbox.mkdir()
    with (
        closing(make_centre(folder / "centre", size)) as centre,
        closing(
            create_county(
                folder / "county",
                COUNTY_NAME,
                REGION,
                PASSPHRASE,
                CLOCK,
                packs=[township_pack(size.clauses)],
            )
        ) as county,
    ):
        started = perf_counter()
        keys = unlocked(centre.workspace.folder, PASSPHRASE)
        unlocking = perf_counter() - started
        card = write_enrolment(centre.workspace, centre.profile, keys, CLOCK, inbox)
        enrol(county, card.path, look_at_enrolment(card.path).fingerprint, CLOCK)
        know_county(centre, county_card_path(county), county.key().fingerprint)
        _attach_photos(centre, folder, photos)
        accept_checks(centre, [item for item in read_checks(centre).items if item.waits], "核实过")
        finalise(centre)
        exported = [
            export_submission(centre, inbox, PASSPHRASE, b"", CLOCK, Unwatched(), sealed=sealed)
            for sealed in (False, True)
        ]
    return _Post(
        centre=folder / "centre",
        county=folder / "county",
        package=exported[0].path,
        sealed=exported[1].path,
        scratch=folder,
        keys=keys,
        unlocking_ms=unlocking * 1000,
    )


def _attach_photos(centre: Centre, folder: Path, photos: int) -> None:
    random = Random(photos)
    codes = list(centre.clauses)
    for number in range(photos):
        photo = folder / f"photo-{number}.jpg"
        photo.write_bytes(random.randbytes(_PHOTO_BYTES))
        attach_evidence(centre, codes[number % len(codes)], photo)


def _packing(post: _Post) -> Packing:
    with closing(open_centre(post.centre, CLOCK)) as centre:
        evidence = centre.workspace.folder.evidence
    submission = _submission(post)
    digests = {Digest(part.digest) for part in submission.content.evidence}
    return Packing(
        submission=submission,
        evidence={digest: evidence.path(digest) for digest in digests},
        report=b"",
    )


def _submission(post: _Post) -> Submission:
    return read_submission(open_bag(post.package, Unwatched()))


def _building(packing: Packing, post: _Post) -> Side:
    target = post.scratch / "built.dbag"
    return always(
        lambda: build_submission(
            target, packing, post.keys, built_at=CLOCK.now(), progress=Unwatched()
        )
    )


def _reading(post: _Post) -> Side:
    return always(lambda: _submission(post))


def _exporting(post: _Post) -> Side:
    out = post.scratch / "exported"
    out.mkdir()

    @contextmanager
    def prepare() -> Iterator[Work]:
        with closing(open_centre(post.centre, CLOCK)) as centre:
            # Its own copy of an earlier export would be used again.
            for kept in centre.workspace.folder.packages.iterdir():
                kept.unlink()
            yield lambda: export_submission(centre, out, PASSPHRASE, b"", CLOCK, Unwatched())

    return Side(prepare=prepare)


def _importing(post: _Post, package: Path) -> Side:
    """Import into a county that has never seen the package."""

    @contextmanager
    def prepare() -> Iterator[Work]:
        with TemporaryDirectory(dir=post.scratch) as fresh:
            shutil.copytree(post.county, fresh, dirs_exist_ok=True)
            with closing(open_county(Path(fresh), CLOCK)) as county:
                yield lambda: import_package(county, package, PASSPHRASE, CLOCK, Unwatched())

    return Side(prepare=prepare)


def _zip(text: bytes, photos: Sequence[Path], target: Path) -> None:
    with zipfile.ZipFile(target, "w") as archive:
        hashlib.sha256(text).hexdigest()
        archive.writestr(SUBMISSION_FILE, text, zipfile.ZIP_DEFLATED)
        for path in photos:
            found = hashlib.sha256()
            with archive.open(f"{path.name}.jpg", "w") as entry, path.open("rb") as stream:
                while piece := stream.read(_PIECE_BYTES):
                    found.update(piece)
                    entry.write(piece)


def _unzipping(source: Path) -> Side:
    def unzip() -> None:
        with zipfile.ZipFile(source) as archive:
            for name in archive.namelist():
                found = hashlib.sha256()
                with archive.open(name) as entry:
                    while piece := entry.read(_PIECE_BYTES):
                        found.update(piece)

    return always(unzip)


def _memory(ours: Side, floor: Side) -> str:
    peaks = (peak_mib(ours), peak_mib(floor))
    if None in peaks:
        return ""
    return f"peak memory ours {peaks[0]:.1f} MiB, floor {peaks[1]:.1f} MiB"


if __name__ == "__main__":
    run(measure)
