"""A veto bars this year's application and nothing else; a prerequisite stops the level."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.assessment.findings import Verdict
from models.assessment.levels import LevelResult, assess
from models.ledger.measures import MEASURES
from models.reports.content import Document, Notice, Status, Table
from models.standards.compile import compile_pack
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.county.read_county import read_institutions, read_submission
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.make_report import report_document
from models.usecases.packages.finalise import read_revisions
from models.usecases.packages.import_submission import import_package
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, Forgery, World, forged, make_world
from tests.finalising import finalise
from tests.ledgers import readings
from tests.shipped_packs import shipped
from tests.test_assessment_grades import ticked
from tests.vetoes import BREACH, CLAUSE, VETO, barring, condition, state

Making = Callable[..., World]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Making]:
    made: list[World] = []

    def world(**level: object) -> World:
        made.append(make_world(tmp_path / str(len(made)), text=barring(**level)))
        return made[-1]

    yield world
    for one in made:
        one.close()


def judged(breach: str | None, **level: object) -> LevelResult:
    """The level of an institution that has every clause at A."""
    pack = compile_pack(barring(**level), MEASURES)
    facts = {"place.in_county_town": "no"} | ({BREACH: breach} if breach else {})
    (result,) = assess(pack, readings(facts=facts), ticked(pack, Grade.A)).levels
    return result


def found(centre: Centre, code: str) -> PreflightItem | None:
    items = [item for item in read_preflight(centre).items if item.code == code]
    assert len(items) <= 1
    return items[0] if items else None


def sent(world: World) -> str:
    """Finalise, export, import; return the package's digest."""
    finalise(world.centre)
    path = world.export(sealed=False).path
    return import_package(world.county, path, "", CLOCK, Unwatched()).line.digest


# the level


@pytest.mark.parametrize("pack", ["township-2022", "community-2022"])
def test_basic_and_recommended_are_barred_by_a_serious_breach_and_nothing_else_is(
    pack: str,
) -> None:
    levels = shipped(pack).levels
    vetoes = {level.id: [veto.requirement for veto in level.vetoes] for level in levels}
    assert vetoes["qualified"] == []
    (basic,), (recommended,) = vetoes["basic"], vetoes["recommended"]
    assert basic == recommended
    assert (basic.fact, basic.values) == (BREACH, ("yes",))  # type: ignore[union-attr]
    for level in levels[1:]:
        assert level.vetoes[0].provenance.status == "policy"
        assert "二（九）" in level.vetoes[0].provenance.source
        assert level.prerequisites == (), "no source at hand asks one"


def test_a_village_clinic_has_no_such_levels() -> None:
    assert [level.vetoes for level in shipped("village-2022").levels] == [()]


def test_a_breach_bars_and_leaves_the_level_as_it_is() -> None:
    result = judged("yes")
    assert result.reached
    assert [one.condition.id for one in result.barred_by] == ["integrity_breach"]
    assert result.vetoes_open == ()


def test_what_nobody_stated_is_asked_and_bars_nothing() -> None:
    result = judged(None)
    assert result.reached
    assert result.barred_by == ()
    assert [one.finding.verdict for one in result.vetoes_open] == [Verdict.UNKNOWN]


def test_no_breach_leaves_nothing_to_say() -> None:
    result = judged("no")
    assert (result.barred_by, result.vetoes_open) == ((), ())


@pytest.mark.parametrize(("breach", "reached"), [("no", True), ("yes", False), (None, False)])
def test_a_prerequisite_stops_the_level_also_where_it_cannot_be_told(
    breach: str | None, reached: bool
) -> None:
    asked = condition({"fact": BREACH, "one_of": ["no"]}, id="clean")
    result = judged(breach, prerequisites=(asked,), vetoes=())
    assert result.reached is reached
    assert bool(result.prerequisites_short) is not reached


def test_what_makes_a_level_provisional_is_counted() -> None:
    result = judged("no")
    assert result.recalled_rule
    assert len(result.recalled_clauses) == 6
    assert result.provisional


# before and after finalising


def test_in_force_over_what_is_reached_it_stops_the_application_not_the_record(
    make: Making,
) -> None:
    world = make()
    state(world.centre, "yes")
    item = found(world.centre, "level.barred")
    assert item is not None
    assert (item.severity, item.ledger, item.field) == ("barred", "facts", BREACH)
    assert dict(item.params) == {"levels": "基本标准", "veto": VETO}
    assert finalise(world.centre).revision == 1
    assert read_checklist(world.centre).level is not None, "the level stays"
    there = set(world.stick.iterdir())
    with pytest.raises(Refusal) as caught:
        world.export()
    assert caught.value.code is RefusalCode.LEVEL_BARRED
    assert caught.value.params == {"level": "基本标准", "veto": VETO, "source": CLAUSE}
    assert set(world.stick.iterdir()) == there, "nothing was written"
    assert read_revisions(world.centre)[-1].package_name == ""


def test_a_fact_put_right_opens_the_next_revision_which_can_be_sent(make: Making) -> None:
    world = make()
    state(world.centre, "yes")
    finalise(world.centre)
    state(world.centre, "no")
    assert found(world.centre, "level.barred") is None
    assert finalise(world.centre).revision == 2
    assert world.export().revision == 2


def test_not_reached_it_is_told_and_stops_nothing(make: Making) -> None:
    world = make(shares={"C": "90%"})
    state(world.centre, "yes")
    item = found(world.centre, "level.barred")
    assert item is not None
    assert item.severity == "confirm"
    finalise(world.centre)
    assert world.export().revision == 1


def test_not_stated_it_is_asked_before_submitting(make: Making) -> None:
    world = make()
    item = found(world.centre, "level.veto-open")
    assert item is not None
    assert (item.severity, item.ledger, item.field) == ("confirm", "facts", BREACH)
    state(world.centre, "no")
    assert found(world.centre, "level.veto-open") is None


def test_a_level_that_is_for_others_asks_nothing(make: Making) -> None:
    world = make()
    assert found(world.centre, "level.veto-open") is not None
    state_facts(world.centre, {"place.in_county_town": "yes"})
    assert found(world.centre, "level.veto-open") is None
    state(world.centre, "yes")
    assert found(world.centre, "level.barred") is None


def test_the_card_says_what_decides_and_where_it_is_stated(make: Making) -> None:
    world = make()
    state(world.centre, "yes")
    (level,) = read_checklist(world.centre).levels
    (veto,) = level.barred_by
    assert (veto.text, veto.facts, veto.provenance.source) == (VETO, (BREACH,), CLAUSE)
    assert (level.vetoes_open, level.prerequisites_short) == ((), ())
    assert (level.recalled_rule, level.recalled_clauses) == (True, 5)


# the county


def test_the_county_lists_and_reads_what_is_barred(make: Making) -> None:
    world = make(shares={"C": "90%"})
    state(world.centre, "yes")
    card = read_submission(world.county, sent(world))  # type: ignore[arg-type]
    assert card.line.barred
    (line,) = read_institutions(world.county)
    assert line.submission is not None
    assert line.submission.barred
    (veto,) = card.levels[0].barred_by
    assert (veto.text, veto.source, veto.verdict) == (VETO, CLAUSE, Verdict.MET)


@pytest.mark.parametrize(("breach", "still"), [("no", 0), ("", 1)])
def test_the_county_sees_whether_it_was_ruled_out(make: Making, breach: str, still: int) -> None:
    world = make()
    if breach:
        state(world.centre, breach)
    card = read_submission(world.county, sent(world))  # type: ignore[arg-type]
    assert not card.line.barred
    assert len(card.levels[0].vetoes_open) == still
    assert card.levels[0].barred_by == ()


def hidden(tree: dict[str, Any]) -> None:
    tree["content"]["levels"][0]["vetoes"][0]["verdict"] = "not_met"


def dropped(tree: dict[str, Any]) -> None:
    tree["content"]["levels"][0]["vetoes"] = []


def renamed(tree: dict[str, Any]) -> None:
    tree["content"]["levels"][0]["vetoes"][0]["id"] = "another"


@pytest.mark.parametrize("breach", ["yes", ""])
@pytest.mark.parametrize("lie", [hidden, dropped, renamed])
def test_a_veto_that_is_hidden_is_found_in_the_facts(
    make: Making, tmp_path: Path, breach: str, lie: Callable[[dict[str, Any]], None]
) -> None:
    world = make(shares={"C": "90%"})
    state(world.centre, breach)
    finalise(world.centre)
    genuine = world.export(sealed=False).path
    path = forged(genuine, tmp_path / "forged.dbag", Forgery(edit=lie), world.keys)
    with pytest.raises(Refusal) as caught:
        import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched())
    assert caught.value.code is RefusalCode.CONTENT_DISAGREES
    assert caught.value.place.path.startswith("submission.json.content.levels[0].vetoes")


def test_one_with_a_claim_that_another_program_let_out_is_shown_barred(
    make: Making, tmp_path: Path
) -> None:
    world = make()
    state(world.centre, "no")
    finalise(world.centre)
    genuine = world.export(sealed=False).path

    def owned_up(tree: dict[str, Any]) -> None:
        for fact in tree["content"]["facts"]:
            if fact["key"] == BREACH:
                fact["value"] = "yes"
        tree["content"]["levels"][0]["vetoes"][0]["verdict"] = "met"

    path = forged(genuine, tmp_path / "other.dbag", Forgery(edit=owned_up), world.keys)
    line = import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched()).line
    assert (line.level, line.barred) == ("basic", True)


@pytest.mark.parametrize("least", ["1", "3"])
def test_what_only_the_ledgers_of_the_sender_tell_is_taken_as_sent(
    make: Making, least: str
) -> None:
    asked = condition({"measure": "staff.physicians", "at_least": least}, id="physicians")
    world = make(prerequisites=(asked,))
    card = read_submission(world.county, sent(world))  # type: ignore[arg-type]
    short = [one.id for one in card.levels[0].prerequisites_short]
    assert short == ([] if least == "1" else ["physicians"])
    assert card.levels[0].reached is (least == "1")


# the report


def told(document: Document) -> tuple[str, list[tuple[str, str, Status | None]]]:
    """Return the notices of the result, and the rows about conditions with their mark."""
    blocks = document.parts[0].blocks
    notices = "\n".join(block.text for block in blocks if isinstance(block, Notice))
    rows = [
        (row.cells[1].text, row.cells[4].text, row.cells[4].mark)
        for block in blocks
        if isinstance(block, Table) and len(block.columns) == 5
        for row in block.rows
        if row.cells[1].text in {"前提", "一票否决"}
    ]
    return notices, rows  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("breach", "word", "mark"),
    [
        ("yes", "有，本年度不得申报", Status.NOT_MET),
        ("no", "没有", Status.MET),
        ("", "没有说明", Status.MISSING),
    ],
)
def test_the_report_prints_vetoes_with_their_state(
    make: Making, breach: str, word: str, mark: Status
) -> None:
    world = make()
    state(world.centre, breach)
    notices, rows = told(report_document(world.centre))
    assert rows == [("一票否决", word, mark)]
    assert ("本年度不得申报基本标准。" in notices) is (breach == "yes")
    assert "结论为暂定：等次的比例待核对、5 条适用条款的文字待核对" in notices


def test_the_report_prints_prerequisites_with_their_state(make: Making) -> None:
    asked = condition({"measure": "staff.physicians", "at_least": "3"}, id="physicians")
    world = make(prerequisites=(asked,), vetoes=())
    _, rows = told(report_document(world.centre))
    assert rows == [("前提", "未满足", Status.NOT_MET)]
