"""A centre's years beside each other, each judged as it was assessed."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.ledger.measures import MEASURES
from models.reports.trend_charts import chart_of, point_key, series_and_year
from models.reports.trend_values import TrendGroup, TrendPoint, Trends, TrendSeries
from models.reports.trend_words import PAPER
from models.standards.compile import compile_pack
from models.standards.pack import Grade
from models.standards.text import to_json
from models.store.pack_rows import standard_row
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.ledgers.edit_ledgers import add_person, put_figures
from models.usecases.new_workspace import create_centre
from models.usecases.trends.chosen import SHOWN
from models.usecases.trends.make_trend_report import make_trend_report
from models.usecases.trends.open_point import open_point
from models.usecases.trends.read_trends import read_trends
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.reports_builder import text_of
from tests.tiny_pack import clause_text
from tests.two_versions import version
from ui.texts.trends import trend_words

NURSES = {"measure": "staff.nurses", "at_least": "1"}
OLD = version("1", clause_text("1.1.1", requirement=NURSES, core=True), clause_text("1.1.2"))
NEW = version(
    "2",
    clause_text("1.1.1", requirement={**NURSES, "at_least": "3"}, core=True),
    clause_text("1.1.2"),
)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """2023 by the old version with one nurse, 2025 by the new one with two; 2024 never begun."""
    root = tmp_path_factory.mktemp("trends") / "w"
    first = create_centre(root, profile(year=2023), "口令" * 4, [OLD], CLOCK, author="甲")
    add_person(first, person(name="孙丽"))
    put_figures(first, {"visits.total": Fraction(1204)})
    tick_criterion(first, "1.1.2.C1", value=True)
    pack = compile_pack(NEW, MEASURES)
    with first.workspace.store.writing(CLOCK, "甲", fixed=True) as write:
        write.packs.put(standard_row(pack), to_json(NEW))
        write.ledgers.put_profile(profile(year=2025))
        write.assessments.begin(AssessmentId("later"), 2025, pack.id, pack.digest)
    made = Centre(first.workspace, CLOCK, "甲", 2025)
    add_person(made, person(name="李秀兰"))
    add_person(made, person(name="罗敏"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def trends(centre: Centre) -> Trends:
    return read_trends(centre, ["visits.tcm_share"], Unwatched())


def series(trends: Trends, ident: str) -> TrendSeries:
    return next(row for chart in trends.charts for row in chart.series if row.id == ident)


def shown(trends: Trends, ident: str) -> list[str]:
    return [point.figures for point in series(trends, ident).points]


def test_a_year_never_begun_is_there_without_any_figure(trends: Trends) -> None:
    assert [year.year for year in trends.years] == [2023, 2024, 2025]
    assert trends.years[1].state == ""
    for chart in trends.charts:
        for row in chart.series:
            assert row.points[1] == TrendPoint(year=2024)


def test_every_year_is_judged_by_its_own_version(trends: Trends) -> None:
    assert [(year.version, year.changed) for year in trends.years] == [
        ("1", False), ("", False), ("2", True),
    ]  # fmt: skip
    # one nurse was enough by the old version, two are too few by the new one
    assert shown(trends, "share.self.C") == ["2/2 = 100.0%", "", "0/2 = 0.0%"]
    assert shown(trends, "core.D") == ["0", "", "1"]
    assert shown(trends, "grade.open") == ["0", "", "1"]


def test_a_share_the_ledgers_leave_open_is_an_interval(trends: Trends) -> None:
    last = series(trends, "share.computed.C").points[2]
    assert (last.low, last.high) == (Fraction(0), Fraction(1, 2))
    assert last.figures == "0–1/2 = 0.0%–50.0%"
    assert last.provisional


def test_measures_count_each_year_and_miss_what_nobody_wrote(trends: Trends) -> None:
    assert shown(trends, "measure.staff.nurses") == ["1", "", "2"]
    assert shown(trends, "measure.visits.total") == ["1,204", "", ""]
    missing = series(trends, "measure.visits.total").points[2]
    assert (missing.low, missing.high) == (None, None), "a missing figure drawn as nought"


def test_what_somebody_chose_stands_last(trends: Trends) -> None:
    last = trends.charts[-1]
    assert (last.group, last.id) == (TrendGroup.CHOSEN, "measure.visits.tcm_share")


def test_a_point_is_opened_to_its_rows_in_its_own_year(centre: Centre) -> None:
    card = open_point(centre, "measure.staff.nurses", 2023)
    assert card.names == (("孙丽",),)
    assert not card.shown_year
    clauses = open_point(centre, "share.computed.C", 2025).clauses
    assert [(one.code, one.settled) for one in clauses] == [("1.1.2", False)]
    (core,) = open_point(centre, "core.D", 2025).clauses
    assert (core.code, core.claimed) == ("1.1.1", Grade.D)
    (level,) = open_point(centre, "level", 2025).levels
    assert not level.reached


@pytest.mark.parametrize("ident", ["measure.nobody", "share", "grade.X", "nonsense"])
def test_a_series_nobody_knows_is_refused_by_name(centre: Centre, ident: str) -> None:
    with pytest.raises(Refusal) as refused:
        open_point(centre, ident, 2025)
    assert refused.value.code is RefusalCode.TREND_SERIES_UNKNOWN


def test_a_measure_nobody_knows_is_no_chart(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        read_trends(centre, ["staff.nobody"], Unwatched())
    assert refused.value.params == {"series": "staff.nobody"}


def test_measures_of_one_chart_have_one_unit() -> None:
    for plan in SHOWN:
        ids = [one.removeprefix("measure.") for one in plan.series if one.startswith("measure.")]
        assert len({(MEASURES[one].form, MEASURES[one].unit) for one in ids}) <= 1, plan.id


def test_every_chart_is_drawn_and_every_word_is_there(trends: Trends) -> None:
    for chart in trends.charts:
        assert PAPER.chart_title(chart)
        assert all(PAPER.series_title(row) for row in chart.series)
        picture = chart_of(chart, trends, PAPER).picture(300, lambda text, size, **_: len(text) * 9)
        for spot in picture.spots:
            ident, year = series_and_year(spot.key)
            assert point_key(ident, year) == spot.key
            assert ident in {row.id for row in chart.series}


def test_screen_and_paper_say_the_same_words() -> None:
    assert trend_words() == PAPER


def test_the_document_holds_the_figures_twice(
    centre: Centre, trends: Trends, tmp_path: Path
) -> None:
    files = make_trend_report(centre, trends, tmp_path, FONTS, Unwatched())
    told = text_of(files.pdf.read_bytes())
    assert "2025年换过标准" in told
    assert "标准换版" in told, "the mark in the picture"
    assert "0–1/2=0.0%–50.0%" in told
    cells = [
        cell.value
        for sheet in load_workbook(files.workbook).worksheets
        for line in sheet.iter_rows()
        for cell in line
    ]
    assert 1204 in cells
    assert "无数据" in cells
