"""Facts of the institution: stated, taken back, refused, read by the assessment."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.findings import Verdict
from models.ledger.facts import FACTS, FactForm
from models.ledger.figures import COUNTY_GROUP, FIGURES
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.gaps.read_gaps import read_gaps
from models.usecases.ledgers.edit_ledgers import put_figures, put_profile, read_ledgers
from models.usecases.ledgers.state_facts import FactCard, state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.packages.finalise import read_revisions
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.finalising import finalise
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
HALL = {"fact": "tcm_hall.set_up", "one_of": ["yes"]}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=HALL, core=True),
        clause_text("1.1.2", requirement={"fact": "level.recheck_on", "on_or_after": "2025-01-01"}),
    )
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [text], CLOCK, author="李素芬"
    )
    yield made
    made.close()


def card_of(centre: Centre, key: str) -> FactCard:
    return next(card for card in read_ledgers(centre).facts if card.key == key)


def test_every_fact_that_is_asked_has_its_card_and_none_is_stated_at_first(centre: Centre) -> None:
    cards = read_ledgers(centre).facts
    asked = [fact for fact in FACTS.values() if fact.stated]
    assert [card.key for card in cards] == [fact.key for fact in asked]
    assert "institution.kind" not in {card.key for card in cards}
    assert all((card.value, card.shown) == ("", "") for card in cards)
    for card in cards:
        assert bool(card.options) is (card.form is not FactForm.DAY), card.key


def test_a_fact_is_stated_read_back_after_opening_and_taken_back(centre: Centre) -> None:
    state_facts(centre, {"legal.sponsor": "government", "level.recheck_on": "2025-03-31"})
    sponsor, day = card_of(centre, "legal.sponsor"), card_of(centre, "level.recheck_on")
    assert (sponsor.value, sponsor.shown) == ("government", "政府")
    assert (day.value, day.shown) == ("2025-03-31", "2025-03-31")
    again = open_centre(centre.workspace.folder.root, CLOCK, for_writing=False)
    assert again.ledgers.facts == {
        "legal.sponsor": "government",
        "level.recheck_on": "2025-03-31",
    }
    again.close()
    state_facts(centre, {"legal.sponsor": "society"})
    state_facts(centre, {"level.recheck_on": None})
    assert centre.ledgers.facts == {"legal.sponsor": "society"}
    state_facts(centre, {"legal.sponsor": ""})
    assert centre.ledgers.facts == {}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("tcm_hall.setup", "yes", RefusalCode.FACT_UNKNOWN),
        ("institution.kind", "village_clinic", RefusalCode.FACT_UNKNOWN),
        ("no.such", None, RefusalCode.FACT_UNKNOWN),
        ("x" * 100_000, "yes", RefusalCode.FACT_UNKNOWN),
        ("tcm_hall.set_up", "是", RefusalCode.FACT_VALUE),
        ("tcm_hall.set_up", "YES", RefusalCode.FACT_VALUE),
        ("legal.sponsor", "state", RefusalCode.FACT_VALUE),
        ("level.recheck_on", "2025-02-30", RefusalCode.FACT_VALUE),
        ("level.recheck_on", "20250331", RefusalCode.FACT_VALUE),
        ("level.recheck_on", "2025-3-31", RefusalCode.FACT_VALUE),
    ],
)
def test_what_nobody_can_state_is_refused_whole(
    centre: Centre, key: str, value: str | None, code: RefusalCode
) -> None:
    with pytest.raises(Refusal) as refused:
        state_facts(centre, {"legal.independent_books": "yes", key: value})
    assert refused.value.code is code
    assert centre.ledgers.facts == {}
    assert all(len(str(param)) < 100 for param in refused.value.params.values())


def test_a_key_nearly_right_is_suggested(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        state_facts(centre, {"tcm_hall.setup": "yes"})
    assert refused.value.params["nearest"] == "tcm_hall.set_up"


def test_facts_belong_to_their_year(centre: Centre) -> None:
    with centre.workspace.store.writing(CLOCK, "") as write:
        write.ledgers.put_profile(replace(centre.profile, year=2026))
        write.ledgers.put_facts(2026, {"tcm_hall.set_up": "no"})
    state_facts(centre, {"tcm_hall.set_up": "yes"})
    with centre.workspace.store.reading() as read:
        assert read.ledgers.facts(2025) == {"tcm_hall.set_up": "yes"}
        assert read.ledgers.facts(2026) == {"tcm_hall.set_up": "no"}
        assert read.ledgers.ledgers(2026).facts == {"tcm_hall.set_up": "no"}


def test_stating_settles_the_clause_and_an_unstated_fact_says_what_is_missing(
    centre: Centre,
) -> None:
    before = read_clause(centre, "1.1.1").criteria[0].finding
    assert before is not None
    assert before.verdict is Verdict.UNKNOWN
    assert [(one.code, one.what, one.title) for one in before.missing] == [
        ("fact", "tcm_hall.set_up", "已设置中医馆")
    ]
    level = centre.assessment.levels[0].rule.id
    missing = [one for gap in read_gaps(centre, level).gaps for one in gap.missing]
    assert {(one.code, one.what) for one in missing} >= {("fact", "tcm_hall.set_up")}
    state_facts(centre, {"tcm_hall.set_up": "yes"})
    assert read_clause(centre, "1.1.1").computed is Grade.C
    state_facts(centre, {"tcm_hall.set_up": "no"})
    assert read_clause(centre, "1.1.1").computed is Grade.D


def test_the_band_follows_the_region_until_somebody_says_otherwise(centre: Centre) -> None:
    put_profile(centre, replace(centre.profile, region="330122"))
    assert card_of(centre, "area.band").assumed == "东部"
    assert centre.readings.fact("area.band") == "east"
    state_facts(centre, {"area.band": "central"})
    card = card_of(centre, "area.band")
    assert (card.assumed, card.shown) == ("", "中部")
    assert centre.readings.fact("area.band") == "central"


def test_each_change_is_in_the_audit_and_opens_a_revision_after_finalising(
    centre: Centre,
) -> None:
    finalise(centre)
    state_facts(centre, {"legal.sponsor": "government"})
    assert centre.row.state == "draft"
    assert centre.row.revision == 2
    assert read_revisions(centre)
    state_facts(centre, {"legal.sponsor": None})
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        told = plain.execute(
            "SELECT action, subject, detail FROM audit WHERE action LIKE 'fact.%' ORDER BY sequence"
        ).fetchall()
    assert told == [
        ("fact.stated", "legal.sponsor", "government"),
        ("fact.cleared", "legal.sponsor", ""),
    ]


def test_facts_are_told_before_they_leave(centre: Centre) -> None:
    state_facts(centre, {"legal.sponsor": "government", "tcm_hall.set_up": "no"})
    leaving = {name: count for name, count, _ in read_preflight(centre).leaving}
    assert leaving["facts"] == 2
    assert json.dumps(leaving)


def test_figures_of_the_county_are_not_missed_at_a_centre(centre: Centre) -> None:
    own = {figure.key for figure in FIGURES.values() if figure.group != COUNTY_GROUP}
    assert own < FIGURES.keys()
    put_figures(centre, {key: Fraction(0) for key in own})
    assert not [item for item in read_preflight(centre).items if item.code == "figures.empty"]
