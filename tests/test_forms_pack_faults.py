"""Whatever is wrong with a pack's workbook is told with sheet, row, column and a suggestion."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec
import pytest

from forms.packs.pack_workbook_read import AnyPack, PackReading, read_pack_workbook
from forms.packs.pack_workbook_write import write_pack_workbook
from models.standards.text import PackText
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.pack_workbooks import Edited, small_pack
from tests.workbooks import repacked
from ui.texts.sentences import sentence

GOOD = write_pack_workbook(small_pack())
STAFF, DEVICE = ("1", "1.1", "1.1.1"), ("1", "1.10", "1.10")
C1, C2, B1 = ("1.1.1", "人员", "C", "1"), ("1.1.1", "人员", "C", "2"), ("1.1.1", "人员", "B", "1")

CASES: Mapping[
    str, tuple[str, tuple[str, ...], str, object, RefusalCode, Mapping[str, object]]
] = {
    "unknown status": (
        "条款", STAFF, "状态", "政策原问", RefusalCode.PACK_UNKNOWN_WORD, {"nearest": "政策原文"},
    ),
    "unknown grade": ("款项", B1, "等级", "D", RefusalCode.PACK_UNKNOWN_WORD, {"name": "D"}),
    "unknown method": (
        "条款", STAFF, "检查方法", "查阅材料；访谈", RefusalCode.PACK_UNKNOWN_WORD,
        {"nearest": "查阅资料"},
    ),
    "unknown institution": (
        "标准", ("适用机构",), "内容", "村卫生所", RefusalCode.PACK_UNKNOWN_WORD,
        {"nearest": "村卫生室"},
    ),
    "neither yes nor no": ("条款", STAFF, "核心", "对", RefusalCode.PACK_UNKNOWN_WORD, {}),
    "unknown measure": (
        "款项", C1, "算法", "staff.nurse ≥ 5", RefusalCode.PACK_UNKNOWN_MEASURE,
        {"nearest": "注册护士〔staff.nurses〕", "at": 1},
    ),
    "unknown kind": (
        "款项", C2, "算法", "〔equipment/defibrilator〕", RefusalCode.PACK_UNKNOWN_KIND,
        {"nearest": "除颤仪〔equipment/defibrillator〕"},
    ),
    "unreadable requirement": (
        "款项", C1, "算法", "注册护士 ≥ 五", RefusalCode.PACK_NOTATION,
        {"at": 8, "expected": "number"},
    ),
    "more than there are": (
        "款项", C1, "算法", "至少 3 项（人工确认；人工确认）", RefusalCode.PACK_BAD_VALUE, {},
    ),
    "title of another id": (
        "款项", C1, "算法", "注册护士〔staff.gp〕≥ 5", RefusalCode.PACK_NAME_DISAGREES,
        {"name": "staff.gp"},
    ),
    "unknown clause": (
        "款项", B1, "条号", "1.1.2", RefusalCode.PACK_UNKNOWN_CODE, {"nearest": "1.1.1"},
    ),
    "unknown section": (
        "条款", DEVICE, "节号", "1.12", RefusalCode.PACK_UNKNOWN_CODE, {"name": "1.12"},
    ),
    "unknown chapter": ("条款", DEVICE, "章号", "7", RefusalCode.PACK_UNKNOWN_CODE, {"name": "7"}),
    "unknown level": (
        "等级条件", ("basic",), "等级编号", "basics", RefusalCode.PACK_UNKNOWN_CODE,
        {"nearest": "basic"},
    ),
    "clause twice": (
        "条款", DEVICE, "条号", "1.1.1", RefusalCode.PACK_DUPLICATE_CODE, {"name": "1.1.1"},
    ),
    "criterion twice": (
        "款项", C2, "序号", "1", RefusalCode.PACK_DUPLICATE_CODE, {"name": "1.1.1.C1"},
    ),
    "section twice": (
        "章节", ("节", "1.11"), "编号", "1.1", RefusalCode.PACK_DUPLICATE_CODE, {"name": "1.1"},
    ),
    "number left out": (
        "款项", C2, "序号", "3", RefusalCode.PACK_NUMBERING, {"name": 3, "missing": 2},
    ),
    "number that is none": ("款项", C2, "序号", "二", RefusalCode.PACK_UNKNOWN_WORD, {}),
    "no C": (
        "款项", ("1.10", "设备", "C"), "等级", "B", RefusalCode.PACK_GRADE_C_MISSING,
        {"clause": "1.10"},
    ),
    "no status": ("条款", STAFF, "状态", None, RefusalCode.PACK_CELL_EMPTY, {}),
    "no code": ("条款", DEVICE, "条号", "  ", RefusalCode.PACK_CELL_EMPTY, {}),
    "no text": ("款项", C1, "内容", None, RefusalCode.PACK_CELL_EMPTY, {}),
    "no version": ("标准", ("版本",), "内容", None, RefusalCode.PACK_CELL_EMPTY, {}),
    "code turned number": (
        "条款", DEVICE, "条号", 1.1, RefusalCode.PACK_CELL_NOT_TEXT, {"what": "number"},
    ),
    "code turned date": (
        "条款", DEVICE, "章号", date(2024, 3, 1), RefusalCode.PACK_CELL_NOT_TEXT,
        {"what": "date"},
    ),
    "yes turned true": (
        "条款", STAFF, "核心", True, RefusalCode.PACK_CELL_NOT_TEXT, {"what": "yes-no"},
    ),
    "hidden character": ("款项", C1, "内容", "甲\u202e乙", RefusalCode.PACK_CELL_HIDDEN, {}),
    "share that is none": ("级别", ("basic",), "C级占比", "大半", RefusalCode.PACK_BAD_LEVEL, {}),
}  # fmt: skip


def _read(path: Path) -> PackReading[AnyPack]:
    return read_pack_workbook(path)


@pytest.mark.parametrize("case", sorted(CASES))
def test_fault_is_told_where_it_is(case: str, tmp_path: Path) -> None:
    sheet, starts, title, value, code, told = CASES[case]
    edited = Edited(GOOD)
    row = edited.row(sheet, *starts)
    reading = _read(edited.put(sheet, starts, title, value).save(tmp_path))
    assert reading.text is None
    found = [fault for fault in reading.faults if fault.code is code]
    assert found, reading.faults
    assert {key: found[0].params[key] for key in told} == told
    place = found[0].place
    if place.path:
        return  # found only when the whole was put together
    assert place.file == "edited.xlsx"
    if code not in {RefusalCode.PACK_GRADE_C_MISSING, RefusalCode.PACK_UNKNOWN_KIND}:
        assert (place.sheet, place.row) == (sheet, row)
        assert place.column == (starts[0] if sheet == "标准" else title)
    assert sentence(found[0]).startswith(f"edited.xlsx「{place.sheet}」表第 {place.row} 行")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    edited = Edited(GOOD)
    for case in ("unknown status", "unknown measure", "no version", "unknown level"):
        sheet, starts, title, value, _, _ = CASES[case]
        edited.put(sheet, starts, title, value)
    reading = _read(edited.save(tmp_path))
    assert {fault.code for fault in reading.faults} >= {
        RefusalCode.PACK_UNKNOWN_WORD,
        RefusalCode.PACK_UNKNOWN_MEASURE,
        RefusalCode.PACK_CELL_EMPTY,
        RefusalCode.PACK_UNKNOWN_CODE,
    }
    assert not reading.more


def test_faults_without_end_are_not_listed_without_end(tmp_path: Path) -> None:
    edited = Edited(GOOD)
    sheet = edited.sheet("款项")
    for _ in range(limits.PACK_WORKBOOK_FAULTS + 10):
        sheet.append(["没有这一条"])
    reading = _read(edited.save(tmp_path))
    assert reading.more
    assert len(reading.faults) == limits.PACK_WORKBOOK_FAULTS


def test_formulas_are_not_worked_out(tmp_path: Path) -> None:
    edited = Edited(GOOD)
    edited.sheet("条款").cell(row=2, column=4).value = '=HYPERLINK("http://example.org")'
    reading = _read(edited.save(tmp_path))
    (fault,) = reading.faults
    assert fault.code is RefusalCode.PACK_CELL_NOT_TEXT
    assert (fault.place.cell, fault.params["what"]) == ("D2", "formula")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda e: e.book.remove(e.sheet("款项")), RefusalCode.WORKBOOK_SHEET_MISSING),
        (lambda e: e.sheet("条款").delete_cols(3), RefusalCode.WORKBOOK_COLUMNS_MISSING),
        (
            lambda e: e.sheet("条款").cell(row=1, column=20, value="条号"),
            RefusalCode.WORKBOOK_COLUMN_TWICE,
        ),
        (lambda e: e.sheet("标准").delete_rows(3), RefusalCode.WORKBOOK_COLUMNS_MISSING),
    ],
)
def test_workbook_without_its_frame_is_refused_whole(
    change: object, code: RefusalCode, tmp_path: Path
) -> None:
    edited = Edited(GOOD)
    assert callable(change)
    change(edited)
    with pytest.raises(Refusal) as refused:
        _read(edited.save(tmp_path))
    assert refused.value.code is code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", RefusalCode.WORKBOOK_EMPTY),
        (b"%PDF-1.7", RefusalCode.WORKBOOK_NOT_A_WORKBOOK),
        (GOOD[: len(GOOD) // 2], RefusalCode.WORKBOOK_DAMAGED),
        (
            repacked(GOOD, {"xl/sharedStrings.xml": b"<!DOCTYPE x>" + b" " * 10}),
            RefusalCode.WORKBOOK_DAMAGED,
        ),
        (
            repacked(GOOD, {"xl/media/bomb.xml": b"0" * (limits.WORKBOOK_RATIO * 200_000)}),
            RefusalCode.WORKBOOK_EXPANDS,
        ),
    ],
)
def test_hostile_file_is_refused(data: bytes, code: RefusalCode, tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        _read(path)
    assert refused.value.code is code


def test_a_link_to_another_file_is_never_followed(tmp_path: Path) -> None:
    link = b'<externalLink xmlns="x"><a r="//host/s"/></externalLink>'
    linked = repacked(GOOD, {"xl/externalLinks/externalLink1.xml": link})
    path = tmp_path / "linked.xlsx"
    path.write_bytes(linked)
    assert _read(path).text is not None


def test_kind_twice_is_told_at_the_second(tmp_path: Path) -> None:
    edited = Edited(GOOD)
    edited.sheet("种类").append(["equipment", "defibrillator", "除颤器", "台"])
    (fault,) = _read(edited.save(tmp_path)).faults
    assert fault.code is RefusalCode.PACK_DUPLICATE_CODE
    assert (fault.place.cell, fault.params["name"]) == ("B4", "equipment/defibrillator")


def test_new_kind_may_be_named_at_once(tmp_path: Path) -> None:
    edited = Edited(GOOD)
    edited.sheet("种类").append(["equipment", "dr", "DR；数字化X线机", "台"])
    edited.put("款项", C1, "算法", "DR ≥ 2")
    reading = _read(edited.save(tmp_path))
    assert not reading.faults
    assert isinstance(reading.text, PackText)
    assert reading.text.kinds[-1].names == ("DR", "数字化X线机")
    criterion = reading.text.chapters[0].sections[0].clauses[0].criteria["C"][0]
    assert criterion.requirement == {"register": "equipment", "kind": "dr", "at_least": "2"}
    assert msgspec.structs.asdict(reading.text.head) == msgspec.structs.asdict(small_pack().head)
