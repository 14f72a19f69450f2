"""Campaigns: what is built is what is read, checked by other tools, and refused where it lies."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.exchange.building import CAMPAIGN_FILE, build_campaign
from models.exchange.campaign import Campaign
from models.exchange.campaign_packs import issued_pack, pack_part
from models.exchange.campaign_plan import open_packs
from models.exchange.json_text import decode, encode
from models.exchange.outgoing import plain_text
from models.exchange.reading import read_campaign
from models.seal.container import open_bag
from models.standards.text import from_json, to_json
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.campaign_world import (
    Round,
    make_round,
    packs_changed,
    station_pack,
    with_document,
)
from tests.exchange_world import CLOCK, Edit, Forgery, Tree, row_counts
from tests.foreign_tools import check_bag, check_digests, check_signature, run, unzip
from tests.hostile_campaigns import STRANGER

R = RefusalCode


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Round, Path]]:
    """A genuine campaign that was never received, for each test to forge."""
    made = make_round(tmp_path_factory.mktemp("campaign"))
    yield made, made.issue().path
    made.world.close()


@pytest.fixture
def unzipped(ground: tuple[Round, Path], tmp_path: Path) -> Path:
    return unzip(ground[1], tmp_path)


def test_sha256sum_finds_every_file_whole(unzipped: Path) -> None:
    packs = "data/packs/station-2022-1.0.json"
    check_digests(unzipped, "data/campaign.json", packs, count=3)


def test_bagit_finds_a_valid_bag(unzipped: Path) -> None:
    check_bag(unzipped)


def test_openssl_verifies_the_countys_signature(unzipped: Path, ground: tuple[Round, Path]) -> None:
    check_signature(unzipped, ground[0].keys.public.key_id)


def test_the_digest_of_a_pack_is_that_of_its_file(unzipped: Path) -> None:
    campaign = json.loads((unzipped / "data" / "campaign.json").read_bytes())
    listed = {part["file"]: part["digest"] for part in campaign["packs"]}
    assert listed == {
        name: run("sha256sum", name, cwd=unzipped / "data").split()[0] for name in listed
    }


# what is built is what is read

_words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=30,
).map(plain_text)
_versions = st.lists(st.integers(0, 999), min_size=1, max_size=4).map(
    lambda parts: ".".join(map(str, parts))
)
_KINDS = ("township_health_centre", "village_clinic", "community_health_station")


@st.composite
def campaigns(draw: st.DrawFn) -> tuple[Campaign, dict[str, bytes]]:
    """A campaign with up to three packs, and their documents."""
    shares = draw(st.permutations(_KINDS))
    packs = []
    for at in range(draw(st.integers(0, 3))):
        text = station_pack(
            draw(_versions),
            id=f"pack-{at}",
            title=draw(_words.filter(bool)),
            institution_kinds=(shares[at],),
        )
        packs.append(issued_pack("standard", to_json(text), "pack"))
    parts = tuple(pack_part(pack, pack.institution_kinds) for pack in packs)
    days = sorted(draw(st.tuples(st.dates(), st.dates())))
    revision = draw(st.integers(1, 9_999))
    document: dict[str, Any] = {
        "format": "1.0",
        "kind": "campaign",
        "county": {"name": draw(_words.filter(bool)), "region": "990100"},
        "keys": {
            "signing_key": STRANGER.public.signing_raw.hex(),
            "recipient": STRANGER.public.age_recipient,
        },
        "number": draw(st.integers(1, 9_999)),
        "revision": revision,
        "reviewers": [],
        "previous": "0" * 64 if revision > 1 else "",
        "title": draw(_words.filter(bool)),
        "year": draw(st.integers(1900, 2200)),
        "opens": days[0].isoformat(),
        "closes": days[1].isoformat(),
        "message": draw(_words),
        "packs": msgspec.to_builtins(parts),
        "minimal_program": draw(_versions),
        "made_at": "2025-06-12T09:41:00.000+00:00",
    }
    campaign = decode(canonical(document), Campaign, CAMPAIGN_FILE)
    documents = {part.file: pack.document for part, pack in zip(parts, packs, strict=True)}
    return campaign, documents


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(campaigns())
def test_reading_gives_back_what_was_built(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[Campaign, dict[str, bytes]]
) -> None:
    campaign, documents = made
    path = tmp_path_factory.mktemp("built") / "campaign.dbag"
    built = build_campaign(
        path, campaign, documents, STRANGER, built_at=CLOCK.moment, progress=Unwatched()
    )
    bag = open_bag(path, Unwatched())
    assert read_campaign(bag) == campaign
    assert [pack.document for pack in open_packs(campaign, bag)] == [
        documents[part.file] for part in campaign.packs
    ]
    again = path.with_name("again.dbag")
    assert built == build_campaign(
        again, campaign, documents, STRANGER, built_at=CLOCK.moment, progress=Unwatched()
    )
    assert again.read_bytes() == path.read_bytes()
    assert encode(campaign) == bag.read(CAMPAIGN_FILE)


# what lies


def attempt(made: Round, path: Path, **how: Any) -> Refusal:
    """Receive a forgery; whatever the reason, every table keeps its rows and no file stays."""
    folder = made.world.centre.workspace.folder
    before, files = row_counts(folder.database), sorted(folder.inbox.iterdir())
    with pytest.raises(Refusal) as caught:
        made.receive(path, **how)
    assert row_counts(folder.database) == before
    assert sorted(folder.inbox.iterdir()) == files
    return caught.value


def criterion(tree: Tree) -> Any:
    return tree["chapters"][0]["sections"][0]["clauses"][1]["criteria"]["C"][0]


def unknown_measure(tree: Tree) -> None:
    criterion(tree)["requirement"] = {"measure": "staff.wizards", "at_least": "1"}


def fraction_of_a_number(tree: Tree) -> None:
    criterion(tree)["requirement"] = {"measure": "staff.total", "at_least": 1.5}


def clause_twice(tree: Tree) -> None:
    clauses = tree["chapters"][0]["sections"][0]["clauses"]
    clauses.append(clauses[0])


def without_title(tree: Tree) -> None:
    del tree["head"]["title"]


def version_in_words(tree: Tree) -> None:
    tree["head"]["version"] = "newest"


SICK: dict[str, tuple[Edit, tuple[RefusalCode, ...]]] = {
    "unknown measure": (unknown_measure, (R.PACK_UNKNOWN_MEASURE,)),
    "float": (fraction_of_a_number, (R.PACK_BAD_VALUE, R.PACK_SCHEMA)),
    "clause twice": (clause_twice, (R.PACK_DUPLICATE_CODE,)),
    "field missing": (without_title, (R.CAMPAIGN_PACK_UNREADABLE,)),
    "version in words": (version_in_words, (R.PACK_BAD_VERSION,)),
}


@pytest.mark.parametrize("name", SICK)
def test_a_pack_that_would_not_compile_is_refused_though_its_digest_fits(
    ground: tuple[Round, Path], tmp_path: Path, name: str
) -> None:
    change, codes = SICK[name]
    made, genuine = ground
    forgery = packs_changed(change)(genuine)
    refusal = attempt(made, made.forge(genuine, tmp_path / "forged.dbag", forgery))
    assert refusal.code in codes
    assert refusal.place.file == "tiny 1"


@pytest.mark.parametrize("depth", [150, 400, 20_000])
def test_a_pack_that_nests_is_refused_and_not_a_crash(
    ground: tuple[Round, Path], tmp_path: Path, depth: int
) -> None:
    made, genuine = ground
    name, leaf = "packs/tiny-1.json", b'{"at_least":"3","measure":"staff.total"}'
    honest = open_bag(genuine, Unwatched()).read(name)
    assert honest.count(leaf) == 1
    nested = honest.replace(leaf, b'{"all":[' * depth + leaf + b"]}" * depth)
    path = made.forge(genuine, tmp_path / "forged.dbag", with_document(name, nested))
    assert attempt(made, path).code in {R.CAMPAIGN_PACK_UNREADABLE, R.PACK_SCHEMA}


def test_a_pack_in_another_spelling_is_refused(ground: tuple[Round, Path], tmp_path: Path) -> None:
    made, genuine = ground
    name = "packs/tiny-1.json"
    spaced = json.dumps(json.loads(open_bag(genuine, Unwatched()).read(name))).encode()
    assert to_json(from_json(spaced)) == open_bag(genuine, Unwatched()).read(name)
    path = made.forge(genuine, tmp_path / "forged.dbag", with_document(name, spaced))
    assert attempt(made, path).code is R.CAMPAIGN_PACK_UNREADABLE


TAMPERINGS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda data: data[: len(data) // 2],
    "one bit": lambda data: data[:700] + bytes([data[700] ^ 1]) + data[701:],
    "one byte more": lambda data: data + b"\0",
    "no zip": lambda _: b"hello, centre",
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_file_changed_on_its_way_is_refused(
    ground: tuple[Round, Path], tmp_path: Path, name: str
) -> None:
    made, genuine = ground
    path = tmp_path / "tampered.dbag"
    path.write_bytes(TAMPERINGS[name](genuine.read_bytes()))
    assert str(attempt(made, path).code).startswith(("package.", "bag.", "signature."))


def test_a_pack_changed_without_signing_again_breaks_its_digest(
    ground: tuple[Round, Path], tmp_path: Path
) -> None:
    """Zipped again by somebody who took care of everything but the signature."""
    made, genuine = ground
    forged = made.forge(
        genuine, tmp_path / "signed.dbag", with_document("packs/tiny-1.json", b"{}")
    )
    swapped = tmp_path / "swapped.dbag"
    ours, theirs = (zipfile.ZipFile(path) for path in (genuine, forged))
    with ours, theirs, zipfile.ZipFile(swapped, "w", zipfile.ZIP_DEFLATED) as target:
        for facts in ours.infolist():
            source = theirs if facts.filename.endswith("tiny-1.json") else ours
            target.writestr(facts, source.read(facts.filename))
        target.comment = b"sha256=" + b"0" * 64
    body = swapped.read_bytes()[: -len(target.comment)]
    swapped.write_bytes(body + f"sha256={digest_of(body)}".encode())
    assert attempt(made, swapped).code is R.BAG_DIGEST_DIFFERS


def test_the_forger_itself_adds_nothing(ground: tuple[Round, Path], tmp_path: Path) -> None:
    made, genuine = ground
    same = made.forge(genuine, tmp_path / "same.dbag", Forgery())
    assert open_bag(same, Unwatched()).digest == open_bag(genuine, Unwatched()).digest
