"""A file on its way into a ledger, without a window: recognised, matched, planned, put aside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_rows import add_rows, read_rows
from models.usecases.ledgers.import_cards import ColumnMapping, Ending, Wishes
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number, write, xlsx
from ui.bridge.importing import FileFound, ImportAsk
from ui.bridge.whole import Bridge

DRILLS = [
    ["2025 年应急演练登记表"],
    ["演练日期", "演练类别", "演练内容", "参加人数", "天气"],
    ["20250612", "消防", "灭火", "20", "晴"],
    ["20250301", "急救", "心肺复苏", "12", "雨"],
    ["合计", "", "", "32", ""],
]
LI = identity_number()
STAFF = [["姓名", "身份证号", "科室", "专业类别"], ["李秀兰", LI, "护理部", "21"]]


@pytest.fixture
def bridge() -> Bridge:
    return Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    yield made
    made.close()


def opened(bridge: Bridge, folder: Path, sheets: dict[str, list[list[str]]]) -> FileFound:
    path = folder / "台账.xlsx"
    path.write_bytes(xlsx(sheets))
    return bridge.open_file(path)


def ask_for(found: FileFound, at: int = 0, year: int = 2025) -> ImportAsk:
    part = found.parts[at]
    return ImportAsk(file=found, part=part, ledger=part.ledger, year=year)


def test_sheets_are_recognised_by_their_headers_and_told_apart_by_year(
    bridge: Bridge, tmp_path: Path
) -> None:
    by_year = [
        ["年度", "姓名", "身份证号", "科室"],
        ["2024", "李秀兰", LI, "护理部"],
        ["2025年", "李秀兰", LI, "护理部"],
        ["2025", "周明远", "", "内科"],
    ]
    sheets = {"Sheet1": DRILLS, "2024年人员": STAFF, "历年": by_year, "说明": [["请填完整"]]}
    found = opened(bridge, tmp_path, sheets)
    told = [(part.sheet, part.ledger, part.year, part.rows) for part in found.parts]
    assert told == [
        ("Sheet1", "drills", 2025, 3),
        ("2024年人员", "staff", 2024, 1),
        ("历年", "staff", 2025, 2),
        ("历年", "staff", 2024, 1),
        ("说明", "", None, 1),
    ]


def test_only_the_rows_of_the_year_are_read(bridge: Bridge, centre: Centre, tmp_path: Path) -> None:
    rows = [
        ["年度", "姓名", "身份证号", "科室"],
        ["2024", "赵", "", "内科"],
        ["2025", "李秀兰", LI, "护理部"],
    ]
    found = opened(bridge, tmp_path, {"历年": rows})
    view = bridge.plan_import(centre, ask_for(found), Unwatched())
    assert view.plan is not None
    (added,) = view.plan.merge.added
    assert (added.name, added.origin.row) == ("李秀兰", 3)  # type: ignore[union-attr]


def test_a_form_ledger_comes_in_with_totals_told_and_a_further_column_kept(
    bridge: Bridge, centre: Centre, tmp_path: Path
) -> None:
    found = opened(bridge, tmp_path, {"演练": DRILLS})
    view = bridge.plan_import(centre, ask_for(found), Unwatched())
    assert (view.card.added, view.card.skipped_rows, view.card.held) == (2, 1, 0)
    assert [(each.header, each.key) for each in view.columns.columns if not each.key] == [
        ("天气", "")
    ]
    bridge.carry_out_import(centre, view)
    first = next(row for row in read_rows(centre, "drills") if row.values["kind"] == "2")
    assert (first.values["held_on"], first.values["kind"], first.extra["天气"]) == (
        "2025-06-12", "2", "晴",
    )  # fmt: skip
    again = bridge.plan_import(centre, ask_for(found), Unwatched())
    assert (again.card.added, again.card.changed, again.card.unchanged) == (0, 0, 2)


def test_a_column_goes_where_a_person_says_or_stays_out(
    bridge: Bridge, centre: Centre, tmp_path: Path
) -> None:
    rows = [["哪天", "什么", "多少", "天气"], ["20250612", "2", "20", "晴"]]
    found = opened(bridge, tmp_path, {"x": rows})
    ask = replace(ask_for(found), ledger="drills")
    columns = bridge.file_columns(ask)
    assert [each.key for each in columns.missing] == ["held_on", "kind"]
    chosen = {"哪天": "held_on", "什么": "kind", "多少": "people", "天气": "-"}
    view = bridge.plan_import(centre, replace(ask, columns=chosen), Unwatched())
    assert not view.columns.missing
    bridge.carry_out_import(centre, view)
    (row,) = read_rows(centre, "drills")
    assert (row.values["people"], dict(row.extra)) == ("20", {})


def test_a_faulty_cell_is_mended_in_place_and_read_again(
    bridge: Bridge, centre: Centre, tmp_path: Path
) -> None:
    rows = [["姓名", "身份证号", "科室"], ["李秀兰", LI[:-1], "护理部"]]
    found = opened(bridge, tmp_path, {"人员": rows})
    view = bridge.plan_import(centre, ask_for(found), Unwatched())
    assert (view.card.added, view.card.held) == (0, 1)
    mended = replace(view.ask, cells={(2, 1): LI})
    view = bridge.plan_import(centre, mended, Unwatched())
    assert (view.card.added, view.card.held) == (1, 0)


def test_figures_come_in_one_by_one_and_some_stay_out(
    bridge: Bridge, centre: Centre, tmp_path: Path
) -> None:
    rows = [["项目", "数值"], ["总诊疗人次", "31,500"], ["编制床位", "50"]]
    found = opened(bridge, tmp_path, {"年报": rows})
    ask = replace(ask_for(found), left_values=frozenset({"beds.approved"}))
    assert ask.ledger == "annual"
    view = bridge.plan_import(centre, ask, Unwatched())
    assert (view.card.added, view.card.left_out) == (1, 1)
    bridge.carry_out_import(centre, view)
    assert centre.ledgers.figures == {"visits.total": 31_500}


def test_a_mapping_is_remembered_and_the_nearest_one_offered(
    bridge: Bridge, centre: Centre
) -> None:
    headers = ("哪天", "什么", "多少", "天气", "谁")
    columns = {"哪天": "held_on", "什么": "kind", "多少": "people", "天气": "-"}
    bridge.remember_mapping(centre, "drills", ColumnMapping(headers=headers, columns=columns))
    found = bridge.recall_mapping(centre, "drills", headers)
    assert found is not None
    assert (found.exact, dict(found.mapping.columns)) == (True, columns)
    near = bridge.recall_mapping(centre, "drills", ("哪天", "什么", "多少", "天气"))
    assert near is not None
    assert not near.exact
    assert bridge.recall_mapping(centre, "drills", ("哪天", "姓名")) is None
    assert bridge.recall_mapping(centre, "staff", headers) is None


def test_an_import_put_aside_survives_a_restart(
    bridge: Bridge, centre: Centre, tmp_path: Path
) -> None:
    found = opened(bridge, tmp_path, {"演练": DRILLS})
    ends = {RowId("r"): Ending(on=CLOCK.today(), because="不再办")}
    wishes = Wishes(left_out=frozenset({3}), endings=ends, emptying=True)
    ask = replace(ask_for(found), columns={"天气": "-"}, cells={(3, 3): "21"}, wishes=wishes)
    bridge.put_import_aside(centre, ask)
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    aside = bridge.read_import_aside(again)
    assert aside is not None
    assert bridge.taken_up(aside, bridge.open_file(found.path)) == ask
    write(tmp_path, DRILLS[1:4], "台账.xlsx", "演练")
    changed = bridge.taken_up(aside, bridge.open_file(found.path))
    assert changed is None, "the sheet names no year any more"
    bridge.put_import_aside(again, None)
    assert bridge.read_import_aside(again) is None
    again.close()


def test_a_row_that_the_file_lacks_is_named(bridge: Bridge, centre: Centre, tmp_path: Path) -> None:
    gone = FormRow(
        row_id=RowId("r1"), ledger="drills", values={"held_on": "2025-01-05", "kind": "5"}
    )
    add_rows(centre, [gone])
    view = bridge.plan_import(
        centre, ask_for(opened(bridge, tmp_path, {"演练": DRILLS})), Unwatched()
    )
    assert view.plan is not None
    assert view.plan.merge.vanished == (gone,)
