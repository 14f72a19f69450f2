"""What is fuzzed: each reader of foreign bytes, with seeds that it accepts.

A target may raise Refusal or Trouble and nothing else, leaves no file behind, and
reads its database through a connection that cannot write.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from models.exchange.building import (
    campaign_label,
    county_label,
    enrolment_label,
    feedback_label,
    rollup_label,
    submission_label,
)
from models.exchange.campaign import Campaign
from models.exchange.campaign_plan import plan_campaign
from models.exchange.contents import Submission
from models.exchange.feedback import Feedback
from models.exchange.feedback_plan import plan_feedback
from models.exchange.introductions import CountyCard, Enrolment
from models.exchange.labels import Label
from models.exchange.paper_marks import read_mark
from models.exchange.plan import plan_import
from models.exchange.reading import read_county_card, read_enrolment, read_rollup, stage
from models.exchange.rollup import Rollup
from models.exchange.rotation import check_rotation
from models.seal import keyfile, tags
from models.seal.container import Bag, open_bag
from models.usecases.county.county import open_county
from models.usecases.feedback.receive_feedback import _books as feedback_books
from models.usecases.open_centre import open_centre
from models.usecases.packages.receive_campaign import _books as campaign_books
from models.vocabulary.canonical import digest_of
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Unwatched
from models.vocabulary.release import PROGRAM_VERSION
from tests.exchange_world import CLOCK
from tests.fuzz.trees import spelled
from tests.hostile_ground import MAIN_FILE, Kind, make_ground
from tests.hostile_packages import BagFiles, repaired

JSON_MOST = 200_000
"""Bytes of a document; longer ones are slow and no different."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """``seeds`` are accepted; ``json``: changed field by field; ``repair``: made to fit again."""

    seeds: tuple[bytes, ...]
    read: Callable[[bytes], object]
    json: bool = False
    repair: Callable[[bytes], bytes] = bytes

    def survives(self, data: bytes) -> bool:
        """Read ``data``; tell whether it was taken. Whatever else escapes is a finding."""
        try:
            self.read(data)
        except (Refusal, Trouble):
            return False
        return True


class Range:
    """The ground, opened for reading only, and every target on it."""

    def __init__(self, folder: Path) -> None:
        ground = make_ground(folder)
        county, centre = (each for each in ground.workspaces)
        ground.close()
        self._ground = ground
        self._closing = ExitStack()
        self._county = open_county(county, CLOCK, for_writing=False)
        self._centre = open_centre(centre, CLOCK, for_writing=False)
        self._closing.callback(self._county.close)
        self._closing.callback(self._centre.close)
        self._scratch = folder / "scratch"
        self._scratch.mkdir()
        self.targets: Mapping[str, Target] = dict(self._all())

    def close(self) -> None:
        self._closing.close()

    def leftovers(self) -> list[str]:
        """Return what lies where nothing may lie between two inputs."""
        return sorted(path.name for path in self._scratch.iterdir())

    def _all(self) -> Iterator[tuple[str, Target]]:
        genuine = self._ground.genuine
        packages = tuple(path.read_bytes() for path in genuine.values())
        yield (
            "bag",
            Target(seeds=(*packages, BagFiles().zip()), read=self._open, repair=_with_checksum),
        )
        yield "layers", Target(seeds=_layers(), read=self._layer)
        yield "unseal", Target(seeds=self._sealed(), read=self._unseal)
        for kind, read in self._readers().items():
            yield (
                kind,
                Target(seeds=(self._ground.main(kind),), read=_packed(self, kind, read), json=True),
            )
        yield (
            "keyfile",
            Target(
                seeds=((self._ground.workspaces[0] / "keys" / "keys.json").read_bytes(),),
                read=_key_file,
                json=True,
            ),
        )
        yield (
            "mark",
            Target(seeds=_MARKS, read=lambda data: read_mark(data.decode("utf-8", "replace"))),
        )

    def _readers(self) -> Mapping[Kind, Callable[[Bag], object]]:
        county, centre = self._county, self._centre
        county_read = self._closing.enter_context(county.workspace.store.reading())
        centre_read = self._closing.enter_context(centre.workspace.store.reading())
        books = county.books(county_read, CLOCK.today())
        announced = campaign_books(centre, centre_read, PROGRAM_VERSION)
        answered = feedback_books(centre, centre_read)

        def rotation(bag: Bag) -> object:
            found, public = read_enrolment(bag)
            return check_rotation(
                bag,
                public,
                replaces=found.replaces,
                owner=found.institution.uscc,
                key_of=books.institution_key,
            )

        return {
            "enrolment": read_enrolment,
            "rotation": rotation,
            "county-card": read_county_card,
            "campaign": lambda bag: plan_campaign(bag, announced, received_at="", file_name=""),
            "submission": lambda bag: plan_import(bag, books, received_at="", file_name=""),
            "feedback": lambda bag: plan_feedback(bag, answered, received_at="", file_name=""),
            "rollup": read_rollup,
        }

    def _open(self, data: bytes) -> object:
        path = self._scratch / "a.dbag"
        path.write_bytes(data)
        try:
            bag = open_bag(path, Unwatched())
            return [bag.read(file.name) for file in bag.files]
        finally:
            path.unlink()

    def _layer(self, data: bytes) -> object:
        """Put the rest of ``data`` in the place of one layer of a correct bag."""
        if not data:
            return None
        name = _LAYERS[data[0] % len(_LAYERS)]
        text = data[1:]
        if name == "names":
            payload = {f"data/{text.decode('utf-8', 'replace')}": b"x"}
            return self._open(BagFiles(payload=payload).zip())
        if name == "tagmanifest-sha256.txt":
            return self._open(BagFiles(vouched={name: text}).zip())
        if name.startswith("signatures/"):
            files = BagFiles().files()
            return self._open(BagFiles(signatures={**_signatures_of(files), name: text}).zip())
        return self._open(BagFiles(tags={name: text}).zip())

    def _sealed(self) -> tuple[bytes, ...]:
        stick = self._ground.world.stick
        return tuple(path.read_bytes() for path in sorted(stick.glob("*.age")))

    def _unseal(self, data: bytes) -> object:
        path, to = self._scratch / "a.age", self._scratch / "a.dbag"
        path.write_bytes(data)
        try:
            return stage(path, (self._ground.county_keys,), to, Unwatched())
        finally:
            path.unlink()
            to.unlink(missing_ok=True)

    def packed(self, kind: Kind, document: bytes) -> bytes:
        """Return an honest package around any document: label, digests and signatures fit."""
        layers = self._ground.layers(kind)
        document, label = _honest(kind, document)
        info = layers.tags["bag-info.txt"]
        payload = {**layers.payload, f"data/{MAIN_FILE[kind]}": document}
        said = tags.parse_info(info)
        if label is not None:
            said = {name: value for name, value in said.items() if not name.startswith("Dabiao-")}
            said |= label.elements()
        said[tags.OXUM] = tags.oxum(sum(map(len, payload.values())), len(payload))
        text = tags.format_info(said)
        return replace(layers, payload=payload, tags={"bag-info.txt": text}).zip()

    def open(self, data: bytes, read: Callable[[Bag], object]) -> object:
        path = self._scratch / "a.dbag"
        path.write_bytes(data)
        try:
            return read(open_bag(path, Unwatched()))
        finally:
            path.unlink()


def _packed(ground: Range, kind: Kind, read: Callable[[Bag], object]) -> Callable[[bytes], object]:
    return lambda document: ground.open(ground.packed(kind, document), read)


_RECORDS: Mapping[Kind, tuple[type[msgspec.Struct], Callable[..., Label]]] = {
    "enrolment": (Enrolment, enrolment_label),
    "rotation": (Enrolment, enrolment_label),
    "county-card": (CountyCard, county_label),
    "campaign": (Campaign, campaign_label),
    "submission": (Submission, submission_label),
    "feedback": (Feedback, feedback_label),
    "rollup": (Rollup, rollup_label),
}


def _honest(kind: Kind, document: bytes) -> tuple[bytes, Label | None]:
    """Return the document with its own digest put right, and the label it asks for."""
    record, label = _RECORDS[kind]
    try:
        if kind == "submission":
            tree = json.loads(document)
            tree["package"]["content_digest"] = digest_of(spelled(tree["content"]))
            document = spelled(tree)
        return document, label(msgspec.json.decode(document, type=record))
    except (ValueError, TypeError, KeyError, RecursionError):
        return document, None


def _with_checksum(data: bytes) -> bytes:
    return repaired(data) if data.startswith(b"PK") and len(data) > 100 else data


_LAYERS = (
    "bagit.txt",
    "bag-info.txt",
    "manifest-sha256.txt",
    "tagmanifest-sha256.txt",
    "names",
    *sorted(name for name in BagFiles().files() if name.startswith("signatures/")),
)


def _signatures_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith("signatures/")}


def _layers() -> tuple[bytes, ...]:
    files = {**BagFiles().files(), "names": "a/卫生院.json".encode()}
    return tuple(bytes([at]) + files[name] for at, name in enumerate(_LAYERS))


def _mark(data: bytes) -> object:
    return read_mark(data.decode("utf-8", "replace"))


def _key_file(data: bytes) -> object:
    keyfile.public_part(data)
    return None


_MARKS = (
    b"7K2M-Q9XA-40DE",
    b"7K2MQ9XA",
    b"DABIAO1 12990100MB0000001P N1 2025 R1 " + b"0" * 52 + b" A1 B2 C3 D0 E0 ABCD",
    b"DABIAO2 X",
    "草稿".encode(),
    b"https://example.org/?q=1",
)
