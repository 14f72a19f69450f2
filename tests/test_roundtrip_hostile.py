"""Packed and unpacked any content is the same; a changed or missing byte is always refused."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.exchange.campaign import Campaign
from models.exchange.contents import Submission
from models.exchange.feedback import Feedback
from models.exchange.introductions import CountyCard, Enrolment
from models.exchange.json_text import decode, encode
from models.exchange.reading import stage
from models.exchange.rollup import Rollup
from models.seal.bag import BagContent, PayloadFile, build_bag
from models.seal.container import open_bag
from models.seal.sealing import seal
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK
from tests.hostile_ground import KINDS, Ground, Kind, make_ground
from tests.hostile_packages import KEYS
from tests.hostile_records import records

RECORDS: Mapping[str, type[msgspec.Struct]] = {
    "enrolment": Enrolment,
    "county-card": CountyCard,
    "campaign": Campaign,
    "submission": Submission,
    "feedback": Feedback,
    "rollup": Rollup,
}


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    made = make_ground(tmp_path_factory.mktemp("ground"))
    yield made
    made.close()


@pytest.mark.parametrize("name", RECORDS)
def test_what_is_packed_is_unpacked(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("packed")
    record = RECORDS[name]

    @settings(
        max_examples=10, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(records(record), st.binary(max_size=400))
    def same(content: msgspec.Struct, beside: bytes) -> None:
        document = encode(content)
        assert decode(document, record, "a.json") == content
        path = folder / "a.dbag"
        files = [
            PayloadFile(name="a.json", source=document),
            PayloadFile(name="证明/一.bin", source=beside),
        ]
        bag_content = BagContent(top="p", payload=files, info={"Dabiao-Kind": name})
        built = build_bag(path, bag_content, [KEYS], built_at=CLOCK.moment, progress=Unwatched())
        bag = open_bag(path, Unwatched())
        assert (bag.digest, bag.file_digest) == (built.digest, built.file_digest)
        assert decode(bag.read("a.json"), record, "a.json") == content
        assert bag.read("证明/一.bin") == beside

    same()


def _open(path: Path, ground: Ground, staged: Path) -> None:
    stage(path, (ground.county_keys,), staged, Unwatched())
    open_bag(staged, Unwatched())


def _sealed(ground: Ground, kind: Kind, to: Path) -> bytes:
    seal(ground.genuine[kind], [ground.county_keys.public.age_recipient], to, Unwatched())
    return to.read_bytes()


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
@pytest.mark.parametrize("kind", KINDS)
def test_any_changed_byte_and_any_missing_end_is_refused(
    ground: Ground, kind: Kind, sealed: bool, tmp_path: Path
) -> None:
    path, staged = tmp_path / "a.dbag", tmp_path / "b.dbag"
    genuine = ground.genuine[kind].read_bytes()
    data = _sealed(ground, kind, path) if sealed else genuine

    @settings(
        max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.integers(0, len(data) - 1), st.integers(1, 255), st.booleans())
    def refused(at: int, mask: int, cut: bool) -> None:
        changed = data[:at] if cut else data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]
        path.write_bytes(changed)
        staged.unlink(missing_ok=True)
        with pytest.raises(Refusal):
            _open(path, ground, staged)

    refused()
