"""Every count of people can be raised by somebody hired or somebody trained, and has words."""

import pytest

from models.assessment.grades import Answers
from models.gaps.changes import Hired, Situation, Trained
from models.gaps.estimates import DEVICE_COSTS
from models.gaps.hiring import POSTS, TRAININGS
from models.ledger.holdings import EQUIPMENT
from models.ledger.staff_counts import STAFF_COUNTS
from models.vocabulary.ids import RowId
from tests.ledgers import KINDS, ledgers, person
from tests.shipped_packs import shipped
from ui.texts import plans


def test_every_count_has_a_way_to_raise_it() -> None:
    hired = {
        ident
        for ident, count in STAFF_COUNTS.items()
        for post in POSTS.values()
        if count.counts(post.person(RowId("x"), "-"))
    }
    rows = [
        person(
            code,
            education="61",
            title_rank="234",
            residency_certified=False,
            does_informatics=False,
            posted_to_village=False,
        )
        for code in ("11", "21")
    ]
    trained = {
        ident
        for ident, count in STAFF_COUNTS.items()
        for training in TRAININGS.values()
        for row in filter(training.fits, rows)
        if count.counts(training.trained(row)) and not count.counts(row)
    }
    assert STAFF_COUNTS.keys() - hired - trained == set()


@pytest.mark.parametrize("key", POSTS)
def test_whoever_is_hired_counts_for_certain_in_every_count(key: str) -> None:
    somebody = POSTS[key].person(RowId("x"), "-")
    assert None not in {count.counts(somebody) for count in STAFF_COUNTS.values()}


def test_posts_and_trainings_have_words() -> None:
    assert {key.partition(".")[0] for key in POSTS} == plans.POSTS.keys()
    assert {key.partition(".")[2] for key in POSTS} == plans.RANKS.keys()
    assert TRAININGS.keys() == plans.TRAININGS.keys()


def test_a_person_trained_counts_once_more_and_nobody_else_does() -> None:
    physician = person("11", practice_scopes=("11",), gp_registered=False)
    before = Situation.of(
        ledgers(staff=[physician, person("21")]), Answers(ticks={}, not_applicable={}), KINDS
    )
    after = before.after([Trained(row=physician.row_id, training="gp")])
    assert before.readings.quantity("staff.gp").exact == 0
    assert after.readings.quantity("staff.gp").exact == 1
    assert after.readings.quantity("staff.total").exact == 2


def test_physicians_go_where_there_is_none() -> None:
    staff = [person("21", department="外科"), person("11", department="内科")]
    before = Situation.of(ledgers(staff=staff), Answers(ticks={}, not_applicable={}), KINDS)
    bare = "departments.without_physician"
    assert before.readings.quantity(bare).exact == 1
    assert before.after([Hired(post="nurse")]).readings.quantity(bare).exact == 1
    assert before.after([Hired(post="surgeon")]).readings.quantity(bare).exact == 0
    assert before.after([Hired(post="surgeon", count=2)]).readings.quantity(bare).exact == 0


def test_every_device_of_the_standards_has_a_rough_price_of_its_own() -> None:
    pack = shipped("township-2022")
    devices = {kind.id for kind in pack.kinds if kind.register == EQUIPMENT}
    assert devices <= DEVICE_COSTS.keys()
    assert DEVICE_COSTS["ct"] > 100 * DEVICE_COSTS["thermometer"]
