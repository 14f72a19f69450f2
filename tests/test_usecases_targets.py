"""Targets over a county's submissions, and what a submission says as readings."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from models.assessment.standing import Standing, judge_requirement
from models.exchange.contents import Submission
from models.exchange.json_text import stored
from models.exchange.stated_readings import StatedReadings
from models.ledger.form_rows import FormRow
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import RegisterEntry
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from models.usecases.ledgers.edit_ledgers import put_register
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.packages.import_submission import import_package
from models.usecases.packs.library import Library
from models.usecases.packs.library_cards import PackKind, TargetCard
from models.usecases.packs.read_entry import read_entry
from models.usecases.packs.read_packs import entries, read_shelf, read_tree
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from resources import pack_files, resource
from tests.exchange_world import LATER, PASSPHRASE, World, make_world
from tests.finalising import finalise
from tests.tiny_policy import tiny_policy


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def submit(world: World) -> None:
    finalise(world.centre)
    import_package(world.county, world.export().path, PASSPHRASE, LATER, Unwatched())


def target(shelf: Library, world: World) -> TargetCard | None:
    (policy,) = [
        one for one in read_shelf(shelf, world.county).packs if one.kind is PackKind.POLICY
    ]
    return read_entry(shelf, world.county, policy.digest, "B1").target


def nurses_of(world: World) -> int:
    low = world.centre.readings.quantity("staff.nurses").low
    assert low is not None
    return int(low)


def shipping(at_least: str) -> Library:
    policy = tiny_policy()
    (row,) = policy.targets
    (ask,) = row.asks
    where = {"count": {"where": {"measure": "staff.nurses", "at_least": at_least}}}
    ask = msgspec.structs.replace(ask, value=where)
    row = msgspec.structs.replace(row, asks=(ask,))
    return Library(lambda: (), lambda: (msgspec.structs.replace(policy, targets=(row,)),), LATER)


def test_nobody_has_submitted_so_nothing_is_said(world: World) -> None:
    assert target(shipping("1"), world) is None


def test_a_target_counts_who_has_submitted(world: World) -> None:
    submit(world)
    have = nurses_of(world)
    met = target(shipping(str(have)), world)
    assert met is not None
    assert (met.standing, met.institutions, met.year) == (Standing.MET, 1, 2025)
    assert (met.asks[0].value, met.asks[0].per, met.asks[0].shown) == ("1", "1", "100.0%")
    short = target(shipping(str(have + 1)), world)
    assert short is not None
    assert (short.standing, short.asks[0].short) == (Standing.MISSED, 1)
    assert short.asks[0].failed == (world.centre.profile.name,)


def test_the_tree_and_the_row_say_the_same(world: World) -> None:
    shelf = shipping(str(nurses_of(world) + 1))
    submit(world)
    digest = read_shelf(shelf, world.county).packs[-1].digest
    lines = {one.key: one for one in entries(read_tree(shelf, world.county, digest).branches)}
    assert lines["B1"].standing is Standing.MISSED
    assert lines["A1"].standing is None


def test_another_submission_is_counted_at_once(world: World) -> None:
    shelf = shipping("1")
    assert target(shelf, world) is None
    submit(world)
    found = target(shelf, world)
    assert found is not None
    assert found.institutions == 1


def content_of(world: World) -> StatedReadings:
    with world.county.workspace.store.reading() as read:
        (row,) = read.county.submissions()
        document = read.county.document(row.digest)
    return StatedReadings(stored(document, Submission).content, _KINDS)


_POLICY = compile_policy(decode_policy(pack_files(resource("policies", "national-2023"))), MEASURES)
_KINDS = _POLICY.kinds


def test_a_submission_reads_as_the_centres_own_ledgers(world: World) -> None:
    register, kind = next((one.register, one.id) for one in _KINDS if one.register != "equipment")
    there = RegisterEntry(register=register, kind=kind, present=True)
    put_register(world.centre, register, [there], filled=True)
    submit(world)
    says_the_same(world)


def test_what_rows_of_further_ledgers_tell_reaches_the_county(world: World) -> None:
    rows = [
        FormRow(row_id=RowId(f"f{at}"), ledger=ledger, values=values)
        for at, (ledger, values) in enumerate(
            (
                ("departments", {"name": "中医科"}),
                ("village_clinics", {"name": "东村", "integrated": "1"}),
                ("drills", {"held_on": "2025-03-01", "kind": "2"}),
                ("self_checks", {"held_on": "2025-03-01", "kind": "1"}),
            )
        )
    ]
    add_rows(world.centre, rows)
    for ledger in ("departments", "village_clinics", "self_checks"):
        put_register(world.centre, ledger, [], filled=True)
    submit(world)
    says_the_same(world)
    stated = content_of(world)
    assert stated.quantity("clinics.integrated").exact == 1
    assert (stated.quantity("drills.fire").low, stated.quantity("drills.fire").high) == (1, None)


def says_the_same(world: World) -> None:
    stated, own = content_of(world), Readings(world.centre.ledgers, _KINDS)
    for measure in MEASURES:
        assert stated.quantity(measure).low == own.quantity(measure).low, measure
        assert stated.quantity(measure).high == own.quantity(measure).high, measure
    for one in _KINDS:
        here, sent = (
            own.holdings.held(one.register, one.id),
            stated.holdings.held(one.register, one.id),
        )
        assert (sent.low, sent.high) == (here.low, here.high), one
    for row in _POLICY.requirements:
        assert judge_requirement(row, stated).standing == judge_requirement(row, own).standing, (
            row.row
        )


def test_a_measure_the_sender_did_not_know_is_unknown(world: World) -> None:
    submit(world)
    stated = content_of(world)
    del stated._stated["staff.nurses"]
    quantity = stated.quantity("staff.nurses")
    assert (quantity.low, quantity.high) == (None, None)
    assert quantity.missing
