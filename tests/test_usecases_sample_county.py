"""The sample county on disk: what was meant is stored, sent, received, and whole or not there."""

import hashlib
from pathlib import Path

import pytest

from models.assessment.grades import Answers
from models.seal.keys import fingerprint
from models.seal.sealing import is_sealed
from models.selfchecks.form_reading import read_forms
from models.standards.decode import decode_pack
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.county.county import open_county
from models.usecases.county.read_county import read_institutions
from models.usecases.open_centre import open_centre
from models.usecases.packages.know_county import known_county
from models.usecases.packages.seat_keys import public_side
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.county_side import (
    NOT_YET_SENT,
)
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.records import SampleCounty, SampleInstitution
from models.usecases.sample.workspaces import (
    PASSPHRASE,
    SAMPLE_MOMENT,
    make_sample_county,
)
from models.usecases.selfchecks.read_checks import read_self_checks
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Cancelled, Unwatched
from resources import pack_files, resource

TODAY = SAMPLE_MOMENT.date()
CLOCK = FixedClock(moment=SAMPLE_MOMENT)
RARE = "䶮㛃𬭎龘"
CHECK_FORMS = read_forms(
    {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}
)


@pytest.fixture(scope="module")
def pack_text() -> PackText:
    return decode_pack(pack_files(resource("standards", "township-2022")))


@pytest.fixture(scope="module")
def institutions() -> tuple[SampleInstitution, ...]:
    return sample_institutions()


@pytest.fixture(scope="module")
def county(pack_text: PackText, tmp_path_factory: pytest.TempPathFactory) -> SampleCounty:
    root = tmp_path_factory.mktemp("sample") / "示例县"
    return make_sample_county(root, [pack_text], CLOCK, Unwatched(), forms=CHECK_FORMS)


def opened(county: SampleCounty, at: int) -> Centre:
    return open_centre(county.centres[at].folder, CLOCK, for_writing=False)


@pytest.mark.parametrize("at", range(12))
def test_what_is_on_disk_is_what_was_meant(
    county: SampleCounty, institutions: tuple[SampleInstitution, ...], at: int
) -> None:
    meant = institutions[at]
    centre = opened(county, at)
    try:
        assert by_content(centre) == by_content(meant)
        said = sample_answers(meant, centre.pack)
        assert centre.answers == Answers(ticks=said.ticks, not_applicable=said.not_applicable)
        with centre.workspace.store.reading() as read:
            states = read.assessments.states(centre.row.assessment_id)
            links = read.assessments.evidence(centre.row.assessment_id)
        assert {c: s.claim_reason for c, s in states.items() if s.claim_reason} == said.reasons
        assert {(link.clause, link.digest) for link in links} == {
            (clause, hashlib.sha256(file.data).hexdigest())
            for file in meant.files
            for clause in (file.clause, *file.also_at)
        }
    finally:
        centre.close()


def by_content(owner: Centre | SampleInstitution) -> tuple[object, ...]:
    """Return ledgers without the order registers and figures happen to come in."""
    ledgers = owner.ledgers
    return (
        ledgers.profile, ledgers.staff, ledgers.equipment, ledgers.held_staff,
        dict(ledgers.figures), dict(ledgers.facts), frozenset(ledgers.registers),
        ledgers.registers_filled,
    )  # fmt: skip


def test_the_main_centre_has_finished_one_self_check_and_begun_another(
    county: SampleCounty,
) -> None:
    centre = opened(county, 0)
    try:
        checks = read_self_checks(centre, CHECK_FORMS).checks
        found = {one.form: (one.tally.not_met, bool(one.finished_at)) for one in checks}
        assert found == {"integrity": (1, True), "safety": (1, False)}
        begun = next(one for one in checks if not one.finished_at)
        assert 0 < begun.tally.answered < begun.tally.asked
    finally:
        centre.close()


def test_folder_says_what_it_is(county: SampleCounty) -> None:
    text = county.readme.read_text(encoding="utf-8")
    assert PASSPHRASE in text
    assert all(centre.name in text for centre in county.centres)
    assert sorted(path.name for path in county.root.iterdir()) == [
        "README.txt", "answered", "centres", "county", "evidence", "issued", "sent",
    ]  # fmt: skip
    assert not [path for path in county.root.parent.iterdir() if path != county.root]


def test_county_and_centres_know_each_other(county: SampleCounty) -> None:
    seat = open_county(county.county_folder, CLOCK, for_writing=False)
    try:
        enrolled = {row.uscc: row.fingerprint for row in seat.institutions()}
        own = seat.key()
    finally:
        seat.close()
    assert enrolled.keys() == {centre.uscc for centre in county.centres}
    for at, who in enumerate(county.centres):
        centre = opened(county, at)
        try:
            known = known_county(centre)
            assert known is not None
            assert known.fingerprint == own.fingerprint
            assert fingerprint(public_side(centre.workspace.folder)) == enrolled[who.uscc]
        finally:
            centre.close()


def test_what_is_finished_was_sent_sealed_and_came_in(county: SampleCounty) -> None:
    seat = open_county(county.county_folder, CLOCK, for_writing=False)
    try:
        lines = [line for line in read_institutions(seat) if line.submission is not None]
    finally:
        seat.close()
    towns = {"南屏镇", "双溪镇", "白鹭镇", "长坪乡", "下坝乡"}
    assert {town for town in towns for line in lines if town in line.name} == towns
    assert len(lines) == len(towns)
    packages = list((county.root / "sent").iterdir())
    assert len(packages) == len(towns)
    assert all(is_sealed(package) for package in packages)
    states = {
        town: centre_state(county, town) for town in (*towns, "柳塘镇", NOT_YET_SENT, "河湾镇")
    }
    assert {town for town, state in states.items() if state == "final"} == towns


def centre_state(county: SampleCounty, town: str) -> str:
    at = next(at for at, who in enumerate(county.centres) if town in who.name)
    centre = opened(county, at)
    try:
        if town == NOT_YET_SENT:
            assert not centre.assessment.open
            assert not read_preflight(centre).errors
        return centre.row.state
    finally:
        centre.close()


class Stopping(Unwatched):
    """A person who asks to stop at the second institution."""

    def step(self, done: int, total: int, label: str = "") -> None:
        if done:
            raise Cancelled


def test_stopping_leaves_nothing(pack_text: PackText, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make_sample_county(tmp_path / "sample", [pack_text], CLOCK, Stopping())
    assert not list(tmp_path.iterdir())


def test_a_folder_in_use_is_left_alone(pack_text: PackText, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        make_sample_county(tmp_path, [pack_text], CLOCK, Unwatched())
    assert refused.value.code is RefusalCode.WORKSPACE_EXISTS
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
