"""Every ledger as a workbook: what is written reads back; what is wrong is held and named."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.fields import CodeList, Field, Form, Kind, Value
from forms.handed_out.template import heading, write_template
from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import (
    FormReading,
    Setting,
    natural_key,
    read_form_rows,
    reread_form_rows,
)
from forms.ledgers.ledger_form import LedgerForm
from forms.ledgers.row_owners import Owner, Owners
from forms.ledgers.row_values import canonical, form_row_values, row_name, value_of, with_value
from models.ledger.form_rows import FormRow
from models.ledger.records import Origin
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from tests.workbooks import TODAY, YEAR, counting_ids, identity_number, write

EVERY = pytest.mark.parametrize("ledger", LEDGERS.values(), ids=LEDGERS)
WANG, LI, LI_GONE, SCANNER = (
    Owner(row_id=RowId("p1"), name="王秀英", number=identity_number()),
    Owner(row_id=RowId("p2"), name="李强"),
    Owner(row_id=RowId("p3"), name="李强", number="A1", gone=True),
    Owner(row_id=RowId("d1"), name="B超机", number="0007", model="DC-3"),
)
OWNERS = Owners([WANG, LI, LI_GONE, SCANNER])
_SOON = date(2025, 9, 30)


def setting(owners: Owners = OWNERS) -> Setting:
    return Setting(owners=owners, year=YEAR, today=TODAY, new_id=counting_ids())


def filled(asked: Field) -> Value:
    """Return a value any field of this kind may hold."""
    if asked.codes is not None:
        last = tuple(asked.codes.labels)[-1]
        return (next(iter(asked.codes.labels)), last) if asked.kind is Kind.CODES else last
    most = asked.limits.highest
    plain: Mapping[Kind, Value] = {
        Kind.TEXT: "0012、甲", Kind.LONG_TEXT: "第一行\n第二行", Kind.YES_NO: False,
        Kind.DATE: date(2024, 2, 29), Kind.WHOLE: 1950 if most is None else min(1950, int(most)),
        Kind.DECIMAL: Fraction(7, 3), Kind.LIST: ("甲 乙", "丙"),
    }  # fmt: skip
    return plain[asked.kind]


def full_row(ledger: LedgerForm) -> FormRow:
    return FormRow(
        row_id=RowId("1"),
        ledger=ledger.id,
        owner={"": "", "staff": "p1", "equipment": "d1"}[ledger.owner],
        values={asked.key: canonical(filled(asked)) for asked in ledger.kept},
        extra={"旧台账备注": "0089"},
    )


def bare_row(ledger: LedgerForm) -> FormRow:
    row = full_row(ledger)
    needed = {asked.key for asked in ledger.kept if asked.required}
    values = {key: text for key, text in row.values.items() if key in needed}
    return replace(row, values=values, extra={})


def written(ledger: LedgerForm, *rows: FormRow) -> bytes:
    return write_template(
        ledger.form,
        [({**form_row_values(ledger, row), **OWNERS.values(row.owner)}, row.extra) for row in rows],
    )


def sheet_of(folder: Path, ledger: LedgerForm, *rows: Mapping[str, object]) -> Path:
    """Write rows of texts by field key under the form's own headers."""
    keys = dict.fromkeys(key for row in rows for key in row)
    headers = [heading(ledger.form.field(key)) for key in keys]
    return write(folder, [headers, *([row.get(key, "") for key in keys] for row in rows)])  # type: ignore[list-item]


def bare(*rows: FormRow) -> tuple[FormRow, ...]:
    return tuple(
        replace(row, row_id=RowId("1"), origin=Origin(), extra=dict(row.extra)) for row in rows
    )


def codes_of(reading: FormReading) -> list[tuple[RefusalCode, str]]:
    return [(fault.code, fault.place.column) for fault in reading.faults]


@EVERY
def test_a_ledger_reads_back_the_same(ledger: LedgerForm, tmp_path: Path) -> None:
    rows = (full_row(ledger), bare_row(ledger))
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(written(ledger, *rows))

    reading = read_form_rows(path, ledger, setting())

    assert not reading.faults
    assert not reading.questions
    assert bare(*reading.rows) == rows
    assert [column.header for column in reading.ignored_columns] == ["旧台账备注"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("ledger", ["village_clinics", "maintenance", "self_checks"])
def test_a_ledger_reads_back_after_another_program_saved_it(ledger: str, tmp_path: Path) -> None:
    form = LEDGERS[ledger]
    rows = (full_row(form), bare_row(form))
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(written(form, *rows))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office",
         "--convert-to", "xls", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip

    assert bare(*read_form_rows(tmp_path / "ledger.xls", form, setting()).rows) == rows


@EVERY
def test_a_row_without_what_is_required_is_held_whole(ledger: LedgerForm, tmp_path: Path) -> None:
    row = bare_row(ledger)
    lacking = next(asked for asked in ledger.kept if asked.required)
    kept = {**row.values, "note": "补登"}
    del kept[lacking.key]
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(written(ledger, replace(row, values=kept)))

    reading = read_form_rows(path, ledger, setting())

    assert codes_of(reading) == [(RefusalCode.CELL_REQUIRED, heading(lacking))]
    assert reading.held[0].ledger == ledger.id
    assert reading.held[0].cells["备注"] == "补登"


def test_each_kind_of_fault_is_named_at_its_cell(tmp_path: Path) -> None:
    cases: list[tuple[str, Mapping[str, object], RefusalCode, str]] = [
        ("drills", {"held_on": "2024-13-01", "kind": "消防演练"},
         RefusalCode.CELL_NOT_A_DATE, "演练日期"),
        ("drills", {"held_on": "2031-01-01", "kind": "消防演练"},
         RefusalCode.CELL_DATE_IN_FUTURE, "演练日期"),
        ("drills", {"held_on": "2024-01-02", "kind": "2", "people": "1.5"},
         RefusalCode.CELL_NOT_WHOLE, "参加人数"),
        ("drills", {"held_on": "2024-01-02", "kind": "2", "people": "-1"},
         RefusalCode.CELL_OUT_OF_RANGE, "参加人数"),
        ("drills", {"held_on": "2024-01-02", "kind": "2", "summed_up": "可能"},
         RefusalCode.CELL_NOT_YES_NO, "有无总结评估"),
        ("drills", {"held_on": "2024-01-02", "kind": "2", "place": "=A1"},
         RefusalCode.CELL_FORMULA, "演练地点"),
        ("premises", {"name": "门诊楼", "area": "一千"},
         RefusalCode.CELL_NOT_A_NUMBER, "建筑面积"),
        ("surveys", {"held_on": "2024-01-02", "of": "邻居", "asked": "3"},
         RefusalCode.CELL_NOT_IN_LIST, "调查对象"),
        ("surveys", {"held_on": "2024-01-02", "of": "职工", "asked": "3", "satisfied": "4"},
         RefusalCode.ROW_PART_EXCEEDS, "满意人数"),
        ("hazards", {"held_on": "2024-02-02", "kind": "1", "what": "电线老化",
                     "closed_on": "2024-02-01"},
         RefusalCode.DATES_CONTRADICT, "整改完成日期"),
        ("departments", {"name": "科" * 61, "head": "张"},
         RefusalCode.CELL_TOO_LONG, "科室名称"),
    ]  # fmt: skip
    for ledger, row, code, header in cases:
        path = sheet_of(tmp_path, LEDGERS[ledger], row)

        reading = read_form_rows(path, LEDGERS[ledger], setting())

        assert codes_of(reading) == [(code, header)], ledger
        assert (len(reading.rows), len(reading.held)) == (0, 1)


def test_a_word_outside_an_open_list_is_kept_and_remarked_on(tmp_path: Path) -> None:
    drills = LEDGERS["drills"]
    path = sheet_of(tmp_path, drills, {"held_on": "2024-06-01", "kind": "防汛演练", "people": 9})

    reading = read_form_rows(path, drills, setting())

    assert reading.rows[0].values["kind"] == "防汛演练"
    assert RefusalCode.CELL_NOT_IN_LIST in {remark.code for remark in reading.remarks}


def test_what_is_said_twice_and_what_is_of_another_year_is_remarked_on(tmp_path: Path) -> None:
    drills = LEDGERS["drills"]
    row = {"held_on": "2024-06-01", "kind": "消防", "people": 9}
    path = sheet_of(tmp_path, drills, row, row, {**row, "held_on": "2023-06-01"})

    reading = read_form_rows(path, drills, setting())

    assert len(reading.rows) == 3
    assert [(remark.code, remark.place.row) for remark in reading.remarks] == [
        (RefusalCode.ROW_DUPLICATE, 3),
        (RefusalCode.WORKBOOK_OTHER_YEAR, 4),
    ]


def owner_read(folder: Path, ledger: str, **cells: str) -> FormReading:
    row = {"kind": "2", "held_on": "", **cells}
    row["done_on" if ledger == "maintenance" else "number"] = "20240105"
    del row["held_on"]
    return read_form_rows(sheet_of(folder, LEDGERS[ledger], row), LEDGERS[ledger], setting())


@pytest.mark.parametrize(
    ("ledger", "cells", "owner"),
    [
        ("qualifications", {"owner_name": "王秀英"}, "p1"),
        ("qualifications", {"owner_name": "王 秀英", "id_number": WANG.number.lower()}, "p1"),
        ("qualifications", {"owner_name": "李强"}, "p2"),
        ("qualifications", {"owner_name": "李强", "id_number": "A1"}, "p3"),
        ("maintenance", {"owner_name": "B超机"}, "d1"),
        ("maintenance", {"owner_name": "b超机", "owner_model": "dc-3"}, "d1"),
        ("maintenance", {"owner_name": "B超机", "owner_code": "0007"}, "d1"),
    ],
)
def test_whose_row_it_is_follows_from_number_or_name(
    ledger: str, cells: dict[str, str], owner: str, tmp_path: Path
) -> None:
    reading = owner_read(tmp_path, ledger, **cells)

    assert [row.owner for row in reading.rows] == [owner]


@pytest.mark.parametrize(
    ("ledger", "cells", "code", "header"),
    [
        ("qualifications", {"owner_name": "赵六"}, RefusalCode.ROW_OWNER_UNKNOWN, "姓名"),
        ("qualifications", {"owner_name": "王秀英", "id_number": "B2"},
         RefusalCode.ROW_OWNER_UNKNOWN, "姓名"),
        ("qualifications", {"owner_name": "李强", "id_number": WANG.number},
         RefusalCode.ROW_OWNER_DIFFERS, "身份证件号码"),
        ("maintenance", {"owner_name": "心电图机", "owner_code": "0007"},
         RefusalCode.ROW_OWNER_DIFFERS, "设备代号"),
        ("maintenance", {"owner_name": "B超机", "owner_model": "DC-4"},
         RefusalCode.ROW_OWNER_UNKNOWN, "设备名称"),
    ],
)  # fmt: skip
def test_a_row_of_nobody_is_held_with_its_own_code(
    ledger: str, cells: dict[str, str], code: RefusalCode, header: str, tmp_path: Path
) -> None:
    reading = owner_read(tmp_path, ledger, **cells)

    assert codes_of(reading) == [(code, header)]
    assert len(reading.held) == 1


def test_two_of_one_name_are_not_guessed_between() -> None:
    twins = Owners([LI, replace(LI, row_id=RowId("p9"))])

    found = twins.find("李强")

    assert not isinstance(found, Owner)
    assert (found.code, found.params["count"]) == (RefusalCode.ROW_OWNER_AMBIGUOUS, 2)


@pytest.mark.parametrize(
    ("header", "note", "choice", "yuan"),
    [
        ("费用(元)", "", "", Fraction(300)),
        ("费用（千元）", "", "", Fraction(300_000)),
        ("费用", "单位：万元", "", Fraction(3_000_000)),
        ("费用", "", "ten-thousand", Fraction(3_000_000)),
        ("费用", "", "", None),
    ],
)
def test_money_is_yuan_whatever_the_file_counts_in(
    header: str, note: str, choice: str, yuan: Fraction | None, tmp_path: Path
) -> None:
    ledger = LEDGERS["maintenance"]
    path = write(
        tmp_path,
        [[note], ["设备名称", "日期", "类别", header], ["B超机", "2024-03-01", "维修", 300]],
    )

    reading = read_form_rows(path, ledger, setting(), choices={"value_unit": choice})

    kept = reading.rows[0].values.get("cost")
    assert kept == (None if yuan is None else canonical(yuan))
    assert [each.key for each in reading.questions] == ([] if yuan else ["value_unit"])
    assert reading.rows[0].extra == ({} if yuan else {"费用": "300"})


def test_a_held_row_that_was_mended_comes_in(tmp_path: Path) -> None:
    ledger = LEDGERS["hazards"]
    row = {"held_on": "2024-02-30", "kind": "1", "what": "电线老化"}
    held = read_form_rows(sheet_of(tmp_path, ledger, row), ledger, setting()).held[0]
    mended = replace(held, cells={**held.cells, "发现日期": "2024-02-28"})

    reading = reread_form_rows([mended], ledger, setting())

    assert [each.values["held_on"] for each in reading.rows] == ["2024-02-28"]


def test_another_ledgers_workbook_is_told_apart(tmp_path: Path) -> None:
    people = write(tmp_path, [["姓名", "身份证号", "科室", "手机"], ["张三", "1", "内科", "2"]])

    with pytest.raises(Refusal) as refused:
        read_form_rows(people, LEDGERS["drills"], setting())

    assert refused.value.code == RefusalCode.WORKBOOK_OTHER_FORM


def test_rows_are_known_again_by_their_own_key_and_owner() -> None:
    ledger = LEDGERS["qualifications"]
    row = full_row(ledger)

    assert natural_key(ledger, row) == natural_key(ledger, with_value(row, "note", "新"))
    assert natural_key(ledger, row) != natural_key(ledger, replace(row, owner="p2"))
    assert natural_key(ledger, row) != natural_key(ledger, with_value(row, "kind", "3"))


def test_a_row_is_named_in_words() -> None:
    row = with_value(full_row(LEDGERS["qualifications"]), "kind", "2")

    assert row_name(LEDGERS["qualifications"], row, "王秀英") == "王秀英 医师执业证书"


def test_an_emptied_value_is_not_there() -> None:
    row = full_row(LEDGERS["drills"])

    assert "people" not in with_value(row, "people", None).values
    assert with_value(row, "people", 0).values["people"] == "0"


_NAMES = st.text(
    st.characters(whitelist_categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0xFFFF), min_size=1,
    max_size=12,
)  # fmt: skip
_BY_KIND: Mapping[Kind, st.SearchStrategy[Value]] = {
    Kind.TEXT: _NAMES, Kind.LONG_TEXT: _NAMES, Kind.CODE: st.sampled_from("12A"),
    Kind.CODES: st.lists(st.sampled_from("12A"), min_size=1, unique=True).map(tuple),
    Kind.DATE: st.dates(date(1900, 1, 1), TODAY), Kind.YES_NO: st.booleans(),
    Kind.WHOLE: st.integers(0, 10**9),
    Kind.DECIMAL: st.fractions(0, 10**6), Kind.SHARE: st.fractions(0, 1),
    Kind.LIST: st.lists(_NAMES, min_size=1).map(tuple),
}  # fmt: skip
_LIST = CodeList(labels={"1": "甲类", "2": "乙类", "A": "丙类"})
_ASKED = [
    Field(
        key=str(kind),
        title=f"{kind}栏",
        kind=kind,
        codes=_LIST if kind in {Kind.CODE, Kind.CODES} else None,
    )
    for kind in Kind
]


@given(st.fixed_dictionaries({str(kind): some for kind, some in _BY_KIND.items()}))
def test_canonical_text_comes_back_as_the_value(values: dict[str, Value]) -> None:
    for asked in _ASKED:
        assert value_of(asked, canonical(values[asked.key])) == values[asked.key]


@settings(max_examples=25)
@given(st.fixed_dictionaries({str(kind): some for kind, some in _BY_KIND.items()}))
def test_any_row_of_any_kind_of_field_reads_back(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, Value]
) -> None:
    form = Form(id="any", title="任意", fields=tuple(_ASKED))
    ledger = LedgerForm(form=form, group="safety", name_field="text", natural_key=("text",))
    row = FormRow(
        row_id=RowId("1"),
        ledger="any",
        values={key: canonical(value) for key, value in values.items()} | {"text": "甲乙"},
    )
    path = tmp_path_factory.mktemp("any") / "any.xlsx"
    path.write_bytes(write_template(form, [(form_row_values(ledger, row), {})]))

    assert bare(*read_form_rows(path, ledger, setting()).rows) == (row,)


def test_a_deadline_may_lie_ahead(tmp_path: Path) -> None:
    row = {"held_on": "2024-12-01", "kind": "1", "what": "灭火器过期", "deadline": str(_SOON)}

    reading = read_form_rows(
        sheet_of(tmp_path, LEDGERS["hazards"], row), LEDGERS["hazards"], setting()
    )

    assert reading.rows[0].values["deadline"] == "2025-09-30"
