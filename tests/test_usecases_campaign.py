"""A county announces, revises and announces again; its centre follows and never goes back."""

import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.seal.container import open_bag
from models.seal.keys import fingerprint, make_keys
from models.seal.sealing import seal
from models.store.audit import audit_chain_breaks_at
from models.store.unit import Store, Writer
from models.usecases.county.county import open_county
from models.usecases.county.county_cards import PackChoice
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.open_centre import open_centre
from models.usecases.packages.campaigns import issuable_packs, read_campaign, read_issued
from models.usecases.packages.issue_campaign import issue_campaign, write_campaign
from models.usecases.packages.know_county import know_county
from models.usecases.packages.verify_package import verify_in_workspace, verify_package
from models.usecases.packs.pack_versions import store_pack, stored_packs
from models.vocabulary.clock import Clock, FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest, PackId
from models.vocabulary.progress import Unwatched
from models.vocabulary.release import PROGRAM_VERSION
from tests.campaign_world import (
    STATION,
    VILLAGE,
    Round,
    make_round,
    small_policy,
    station_pack,
)
from tests.exchange_world import CLOCK, PASSPHRASE, row_counts, tiny

R = RefusalCode


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Round]:
    found = make_round(tmp_path)
    yield found
    found.world.close()


def refused(made: Round, path: Path) -> RefusalCode:
    """Receive what must be refused without a trace."""
    folder = made.world.centre.workspace.folder
    before, files = row_counts(folder.database), sorted(folder.inbox.iterdir())
    with pytest.raises(Refusal) as caught:
        made.receive(path)
    assert row_counts(folder.database) == before
    assert sorted(folder.inbox.iterdir()) == files
    return caught.value.code


def not_issued(made: Round, **changes: object) -> RefusalCode:
    """Issue what must be refused without a trace."""
    folder = made.world.county.workspace.folder
    before, files = row_counts(folder.database), sorted(made.world.stick.iterdir())
    with pytest.raises(Refusal) as caught:
        made.issue(**changes)
    assert row_counts(folder.database) == before
    assert sorted(made.world.stick.iterdir()) == files
    return caught.value.code


def test_a_centre_takes_in_what_its_county_announced(made: Round) -> None:
    issued = made.issue()
    assert issued.path.name == "青川县卫生健康局-下发-1-r1.dbag"
    card = made.receive(issued.path)
    assert not card.already
    assert card.replaces == ""
    assert [(pack.id, pack.version) for pack in card.new_packs] == [("station-2022", "1.0")]
    found = card.campaign
    assert found == read_campaign(made.world.centre)
    assert (found.title, found.year, found.county) == (
        "2025 年服务能力评价", 2025, "青川县卫生健康局")  # fmt: skip
    assert (found.opens, found.closes) == (date(2025, 6, 1), date(2025, 9, 30))
    assert found.days_left == 110
    assert found.message == "请各单位按时报送。\n联系人：周敏"
    assert found.standard is not None
    assert found.standard.id == "tiny"
    assert found.in_use
    assert found.digest == issued.campaign.digest
    (kept,) = made.world.centre.workspace.folder.inbox.glob("*.dbag")
    assert kept.read_bytes() == issued.path.read_bytes()
    stored = {
        (pack.id, pack.version, pack.kind) for pack in stored_packs(made.world.centre.workspace)
    }
    assert stored == {("tiny", "1", "standard"), ("station-2022", "1.0", "standard")}


def test_both_sides_note_it_down_and_the_chain_holds(made: Round) -> None:
    made.receive(made.issue().path)
    for opened, action in (
        (made.world.county, "campaign.issued"),
        (made.world.centre, "campaign.received"),
    ):
        with opened.workspace.store.reading() as read:
            connection = read._connection
            assert audit_chain_breaks_at(connection) is None
            told = connection.exec_driver_sql("SELECT action FROM audit").scalars().all()
        assert told.count(action) == 1


def test_the_same_again_changes_nothing(made: Round, tmp_path: Path) -> None:
    path = made.issue().path
    made.receive(path)
    database = made.world.centre.workspace.folder.database
    before = row_counts(database)
    copy = tmp_path / "another name.dbag"
    shutil.copy(path, copy)
    card = made.receive(copy)
    assert card.already
    assert card.new_packs == ()
    assert row_counts(database) == before


def test_it_is_there_again_after_opening_anew(made: Round) -> None:
    made.receive(made.issue().path)
    before = read_campaign(made.world.centre)
    root = made.world.centre.workspace.folder.root
    made.world.centre.close()
    later = FixedClock(moment=datetime(2025, 10, 2, 8, 0, tzinfo=UTC))
    again = open_centre(root, later)
    found = read_campaign(again)
    again.close()
    assert before is not None
    assert found == replace(before, days_left=-2)


def test_a_revision_replaces_and_an_older_one_is_refused(made: Round, tmp_path: Path) -> None:
    first = made.issue()
    old = shutil.copy(first.path, tmp_path / "old.dbag")
    made.receive(first.path)
    second = made.issue(revises=True, closes=date(2025, 10, 31))
    assert (second.campaign.number, second.campaign.revision) == (1, 2)
    assert second.path.name.endswith("-1-r2.dbag")
    card = made.receive(second.path)
    assert card.replaces == "2025 年服务能力评价"
    assert card.campaign.closes == date(2025, 10, 31)
    assert card.new_packs == ()
    assert made.receive(Path(old)).already
    found = read_campaign(made.world.centre)
    assert found is not None
    assert found.revision == 2


def test_a_revision_never_seen_before_is_refused_once_a_newer_one_is_here(made: Round) -> None:
    first = made.issue()
    second = made.issue(revises=True)
    made.receive(second.path)
    assert refused(made, first.path) is R.CAMPAIGN_OLDER


def test_an_older_campaign_is_refused_and_the_next_may_skip_one(made: Round) -> None:
    first, second, third = made.issue(), made.issue(title="补充通知"), made.issue(title="再次通知")
    assert third.campaign.number == 3
    made.receive(first.path)
    card = made.receive(third.path)
    assert card.replaces == "2025 年服务能力评价"
    assert refused(made, second.path) is R.CAMPAIGN_OLDER


def test_two_campaigns_of_one_number_and_a_broken_chain_are_refused(
    made: Round, tmp_path: Path
) -> None:
    """As after a county's folder was brought back from a backup and went on differently."""
    county = made.world.county
    root, backup = county.workspace.folder.root, tmp_path / "backup"
    first = made.issue()
    made.receive(first.path)
    county.close()
    shutil.copytree(root, backup)
    other = _county_at(made, backup)
    also_second = other.issue(revises=True, message="另一个版本")
    other.world.county.close()
    mine = _county_at(made, root)
    kept = shutil.copy(also_second.path, tmp_path / "other.dbag")
    second = mine.issue(revises=True)
    mine.receive(second.path)
    assert refused(mine, Path(kept)) is R.CAMPAIGN_CONFLICT
    other = _county_at(made, backup)
    third = other.issue(revises=True)
    assert refused(mine, third.path) is R.CAMPAIGN_CHAIN_BROKEN
    other.world.county.close()
    mine.world.county.close()


def _county_at(made: Round, root: Path) -> Round:
    return Round(world=replace(made.world, county=open_county(root, CLOCK)))


def test_a_centre_that_knows_no_county_takes_nothing(tmp_path: Path) -> None:
    made = make_round(tmp_path, known=False)
    path = made.issue().path
    assert refused(made, path) is R.CAMPAIGN_COUNTY_UNKNOWN
    know_county(
        made.world.centre,
        county_card_path(made.world.county),
        made.world.county.key().fingerprint,
    )
    assert not made.receive(path).already
    made.world.close()


def _neighbour(made: Round, tmp_path: Path) -> Round:
    """Another county office of the same region, with a key of its own."""
    keys = make_keys()
    county = create_county(
        tmp_path / "neighbour", "青川县卫生健康局", "990100", PASSPHRASE, CLOCK,
        packs=(tiny(),), keys=keys,
    )  # fmt: skip
    assert county.key().fingerprint == fingerprint(keys.public)
    return Round(world=replace(made.world, county=county))


def test_a_county_of_the_same_name_with_another_key_is_refused(made: Round, tmp_path: Path) -> None:
    neighbour = _neighbour(made, tmp_path)
    assert refused(made, neighbour.issue().path) is R.CAMPAIGN_SIGNER_OTHER
    neighbour.world.county.close()


def test_an_institution_that_is_enrolled_somehow_is_no_county(made: Round, tmp_path: Path) -> None:
    """A centre's rows hold counties only; should another ever be there, it announces nothing."""
    neighbour = _neighbour(made, tmp_path)
    with neighbour.world.county.workspace.store.reading() as read:
        own = read.county.county()
    assert own is not None
    with made.world.centre.workspace.store.writing(CLOCK, "李梅") as write:
        write.county.enrol(replace(own, kind="township_health_centre"))
    assert refused(made, neighbour.issue().path) is R.CAMPAIGN_SIGNER_OTHER
    neighbour.world.county.close()


def test_what_is_not_committed_leaves_no_file(made: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made.issue().path
    genuine = Store.writing

    @contextmanager
    def full(store: Store, clock: Clock, author: str, *, fixed: bool = False) -> Iterator[Writer]:
        with genuine(store, clock, author, fixed=fixed) as write:
            yield write
            raise Trouble(TroubleCode.DISK_FULL)

    folder = made.world.centre.workspace.folder
    before, files = row_counts(folder.database), sorted(folder.inbox.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(Store, "writing", full)
        with pytest.raises(Trouble):
            made.receive(path)
    assert row_counts(folder.database) == before
    assert sorted(folder.inbox.iterdir()) == files
    assert not made.receive(path).already


def test_a_key_that_ended_signs_nothing_new_and_the_new_key_begins_anew(
    made: Round, tmp_path: Path
) -> None:
    accepted = made.issue()
    made.receive(accepted.path)
    unseen = made.issue(title="补充通知")
    neighbour = _neighbour(made, tmp_path)
    county = neighbour.world.county
    know_county(made.world.centre, county_card_path(county), county.key().fingerprint)
    assert read_campaign(made.world.centre) is None
    assert refused(made, unseen.path) is R.CAMPAIGN_SIGNER_ENDED
    assert made.receive(accepted.path).already
    (tmp_path / "new").mkdir()
    fresh = issue_campaign(
        county, neighbour.draft(), tmp_path / "new", PASSPHRASE, CLOCK, Unwatched()
    )
    assert fresh.campaign.number == 1
    assert not made.receive(fresh.path).already
    county.close()


def test_a_pack_whose_version_stands_for_other_content_here_is_refused_whole(made: Round) -> None:
    with made.world.centre.workspace.store.writing(CLOCK, "李梅") as write:
        store_pack(write, station_pack(title="自己改过的标准"))
    assert refused(made, made.issue().path) is R.PACK_VERSION_TAKEN
    assert read_campaign(made.world.centre) is None


def test_a_new_version_lies_beside_the_old_and_is_not_in_use_by_itself(made: Round) -> None:
    text = tiny()
    newer = type(text)(
        head=type(text.head)(
            **{
                **{name: getattr(text.head, name) for name in text.head.__struct_fields__},
                "version": "1.1",
            }
        ),
        chapters=text.chapters,
        kinds=text.kinds,
    )
    with made.world.county.workspace.store.writing(CLOCK, "周敏") as write:
        store_pack(write, newer)
    card = made.receive(made.issue().path)
    assert card.campaign.standard is not None
    assert card.campaign.standard.version == "1.1"
    assert not card.campaign.in_use
    assert made.world.centre.pack.version == "1"


def test_a_sealed_campaign_asks_nobody_for_a_passphrase(made: Round, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed.dbag.age"
    keys = made.keys
    seal(made.issue().path, [keys.public.age_recipient], sealed, Unwatched())
    assert refused(made, sealed) is R.SEALED_NEEDS_KEY


def test_a_submission_and_a_county_card_are_no_campaigns(made: Round) -> None:
    assert refused(made, county_card_path(made.world.county)) is R.KIND_WRONG


def test_an_older_program_is_told_to_be_brought_up_to_date(made: Round) -> None:
    path = made.issue(minimal_program="0.10").path
    with pytest.raises(Refusal) as caught:
        made.receive(path, program="0.9.3")
    assert caught.value.code is R.CAMPAIGN_PROGRAM_OLDER
    assert caught.value.params == {"needed": "0.10", "have": "0.9.3"}
    assert not made.receive(path, program="0.10.0").already


def test_a_county_issues_nothing_that_contradicts_itself(made: Round) -> None:
    kinds = ("township_health_centre",)
    digest = issuable_packs(made.world.county)[0].digest
    assert not_issued(made, closes=date(2025, 5, 1)) is R.CAMPAIGN_DATES_WRONG
    assert not_issued(made, year=2040) is R.CAMPAIGN_YEAR_WRONG
    assert not_issued(made, title=" ") is R.CONTENT_SCHEMA
    assert not_issued(made, message="长" * 5_000) is R.CONTENT_SCHEMA
    assert not_issued(made, minimal_program="new") is R.CONTENT_SCHEMA
    assert not_issued(made, revises=True) is R.CAMPAIGN_NONE_YET
    unknown = PackChoice(digest=Digest("0" * 64))
    assert not_issued(made, packs=(unknown,)) is R.PACK_NOT_FOUND
    twice = PackChoice(digest=digest, institution_kinds=())
    assert not_issued(made, packs=(twice, twice)) is R.CAMPAIGN_PACK_TWICE
    station = PackChoice(
        digest=issuable_packs(made.world.county)[1].digest, institution_kinds=kinds
    )
    assert not_issued(made, packs=(station,)) is R.CONTENT_DISAGREES
    assert read_issued(made.world.county, CLOCK.today()) == ()
    with pytest.raises(Refusal) as caught:
        issue_campaign(
            made.world.county, made.draft(), made.world.stick, "不是这个口令", CLOCK, Unwatched()
        )
    assert caught.value.code is R.PASSPHRASE_WRONG


def test_whose_standard_it_is_can_be_narrowed(made: Round) -> None:
    station = issuable_packs(made.world.county)[1]
    assert station.institution_kinds == (STATION, VILLAGE)
    chosen = PackChoice(digest=station.digest, institution_kinds=(VILLAGE,))
    card = made.receive(made.issue(packs=(chosen,)).path)
    assert card.campaign.packs[0].institution_kinds == (VILLAGE,)
    assert card.campaign.standard is None


def test_of_two_standards_for_one_kind_the_fuller_is_meant_unless_said_otherwise(
    made: Round,
) -> None:
    both = ("township_health_centre", VILLAGE)
    with made.world.county.workspace.store.writing(CLOCK, "周敏") as write:
        store_pack(write, station_pack("2.0", institution_kinds=both))
    cards = {pack.id: pack for pack in issuable_packs(made.world.county)}
    assert cards[PackId("station-2022")].institution_kinds == both
    issued = {pack.id: pack.institution_kinds for pack in made.issue().campaign.packs}
    assert issued == {"tiny": ("township_health_centre",), "station-2022": (VILLAGE,)}
    said = tuple(
        PackChoice(digest=card.digest, institution_kinds=("township_health_centre",))
        for card in cards.values()
    )
    assert not_issued(made, packs=said) is R.CAMPAIGN_KIND_TWICE


def test_a_round_may_carry_no_packs_at_all(made: Round) -> None:
    card = made.receive(made.issue(packs=()).path)
    assert card.campaign.packs == ()
    assert not card.campaign.in_use


def test_a_policy_travels_beside_the_standards(made: Round) -> None:
    with made.world.county.workspace.store.writing(CLOCK, "周敏") as write:
        store_pack(write, small_policy())
    offered = issuable_packs(made.world.county)
    assert [(pack.kind, pack.title) for pack in offered][-1] == ("policy", "本县三年行动")
    card = made.receive(made.issue().path)
    policy = card.campaign.packs[-1]
    assert (policy.kind, policy.id, policy.institution_kinds) == ("policy", "county-plan", ())
    assert policy in card.new_packs
    stored = {str(pack.id): pack.kind for pack in stored_packs(made.world.centre.workspace)}
    assert stored["county-plan"] == "policy"
    as_standard = PackChoice(digest=policy.digest, institution_kinds=(VILLAGE,))
    assert not_issued(made, packs=(as_standard,)) is R.CONTENT_DISAGREES


def test_only_the_newest_version_of_a_pack_is_offered(made: Round) -> None:
    with made.world.county.workspace.store.writing(CLOCK, "周敏") as write:
        for version in ("1.9", "1.10"):
            store_pack(write, station_pack(version))
    offered = {pack.id: pack.version for pack in issuable_packs(made.world.county)}
    assert offered == {"tiny": "1", "station-2022": "1.10"}


def test_it_can_be_written_again_for_another_stick(made: Round, tmp_path: Path) -> None:
    first = made.issue()
    before = row_counts(made.world.county.workspace.folder.database)
    (tmp_path / "second").mkdir()
    again = write_campaign(
        made.world.county, first.campaign.digest, tmp_path / "second", CLOCK, Unwatched()
    )
    assert again.path.read_bytes() == first.path.read_bytes()
    assert again.file_digest == first.file_digest
    assert again.campaign == first.campaign
    assert row_counts(made.world.county.workspace.folder.database) == before
    with pytest.raises(Refusal):
        write_campaign(made.world.county, Digest("0" * 64), tmp_path / "second", CLOCK, Unwatched())


def test_a_stick_that_is_gone_leaves_nothing_issued(made: Round, tmp_path: Path) -> None:
    before = row_counts(made.world.county.workspace.folder.database)
    with pytest.raises(Trouble) as caught:
        issue_campaign(
            made.world.county, made.draft(), tmp_path / "gone", PASSPHRASE, CLOCK, Unwatched()
        )
    assert caught.value.code is TroubleCode.TARGET_GONE
    assert row_counts(made.world.county.workspace.folder.database) == before
    assert made.issue().campaign.number == 1


def test_what_cannot_be_noted_down_does_not_stay_on_the_stick(
    made: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> object:
        raise Trouble(TroubleCode.DISK_FULL)

    monkeypatch.setattr(type(made.world.county.workspace.store), "writing", full)
    with pytest.raises(Trouble):
        made.issue()
    assert list(made.world.stick.glob("*下发*")) == []


def test_the_list_of_what_was_issued_is_newest_first(made: Round) -> None:
    made.issue()
    made.issue(revises=True)
    made.issue(title="补充通知")
    cards = read_issued(made.world.county, CLOCK.today())
    assert [(card.number, card.revision) for card in cards] == [(2, 1), (1, 2), (1, 1)]
    assert cards[0].title == "补充通知"


def test_anybody_can_verify_it_and_a_workspace_says_whose_it_is(made: Round) -> None:
    path = made.issue().path
    card = verify_package(path, Unwatched())
    assert (card.kind, card.owner, card.subject) == ("campaign", "青川县卫生健康局", "990100")
    assert (card.year, card.revision, card.trust) == (2025, 1, "unknown")
    assert card.fingerprint == made.world.county.key().fingerprint
    known = verify_in_workspace(made.world.centre.workspace, path, "", Unwatched())
    assert known.trust == "enrolled"
    own = verify_in_workspace(made.world.county.workspace, path, "", Unwatched())
    assert own.trust == "own"


def test_issuing_leaves_no_half_file_behind(made: Round) -> None:
    made.issue()
    packages = made.world.county.workspace.folder.packages
    assert not list(packages.glob(".*"))
    assert open_bag(packages / "青川县卫生健康局-下发-1-r1.dbag", Unwatched()).files


def test_the_program_is_the_version_of_the_project(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == PROGRAM_VERSION
