"""A standard goes out as a workbook and comes back byte for byte."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from forms.packs.pack_columns import CLAUSES, CRITERIA, HEAD, HELD_ELSEWHERE, STANDARD_SHEETS
from forms.packs.pack_workbook_read import read_pack_workbook
from forms.packs.pack_workbook_write import write_pack_workbook
from forms.packs.policy_columns import DUTIES, POLICY_HELD_ELSEWHERE, POLICY_SHEETS
from models.standards.pack import Status
from models.standards.policy_text import PolicyText, ScheduleText
from models.standards.text import (
    ChapterText,
    ClauseText,
    ConditionText,
    CriterionText,
    KindText,
    LevelText,
    PackHead,
    PackText,
    SectionText,
    Text,
    from_json,
    to_json,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.plain_text import is_plain
from tests.pack_workbooks import (
    Edited,
    bundled_policies,
    bundled_standards,
    differences,
    document,
    resaved,
    small_pack,
)

STANDARDS, POLICIES = bundled_standards(), bundled_policies()
BUNDLED: dict[str, PackText | PolicyText] = {**STANDARDS, **POLICIES}


def _back(data: bytes, folder: Path) -> PackText | PolicyText:
    path = folder / "pack.xlsx"
    path.write_bytes(data)
    reading = read_pack_workbook(path)
    assert not reading.faults
    assert reading.text is not None
    return reading.text


@pytest.mark.parametrize("name", sorted(BUNDLED))
def test_bundled_pack_comes_back_byte_for_byte(name: str, tmp_path: Path) -> None:
    pack = BUNDLED[name]
    assert document(_back(write_pack_workbook(pack), tmp_path)) == document(pack)


QUICK: dict[str, PackText | PolicyText] = {
    "small": small_pack(),
    "village-2022": STANDARDS["village-2022"],
    "tonglu-2024": POLICIES["tonglu-2024"],
}
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")


def _saved_anew(packs: Mapping[str, PackText | PolicyText], folder: Path) -> None:
    for name, pack in packs.items():
        (folder / f"{name}.xlsx").write_bytes(write_pack_workbook(pack))
    anew = folder / "anew"
    anew.mkdir()
    files = resaved([folder / f"{name}.xlsx" for name in packs], anew)
    for file, pack in zip(files, packs.values(), strict=True):
        reading = read_pack_workbook(file)
        assert not reading.faults
        assert reading.text is not None
        assert document(reading.text) == document(pack), file.name


@needs_libreoffice
def test_saved_anew_by_libreoffice_it_is_still_the_same(tmp_path: Path) -> None:
    _saved_anew(QUICK, tmp_path)


@needs_libreoffice
@pytest.mark.slow
def test_every_bundled_pack_saved_anew_is_still_the_same(tmp_path: Path) -> None:
    _saved_anew({name: pack for name, pack in BUNDLED.items() if name not in QUICK}, tmp_path)


def test_small_pack_comes_back_with_every_column_filled(tmp_path: Path) -> None:
    pack = small_pack()
    assert document(_back(write_pack_workbook(pack), tmp_path)) == document(pack)


def test_stored_form_tells_a_default_from_the_same_said_aloud(tmp_path: Path) -> None:
    kind = KindText(register="test", id="x", names=("甲",), unit="")
    said = msgspec.json.decode(
        b'{"register":"test","id":"x","names":["\\u7532"],"unit":"","states":["1"]}', type=KindText
    )
    for one in (kind, said):
        pack = msgspec.structs.replace(small_pack(), kinds=(*small_pack().kinds, one))
        assert document(_back(write_pack_workbook(pack), tmp_path)) == document(pack)
    assert msgspec.to_builtins(kind) != msgspec.to_builtins(said)


CODES = st.text(alphabet="0123456789.-abcXYZ_", min_size=1, max_size=6)
# what a person types or pastes, and what spreadsheets like to change
TRICKY = st.sampled_from([
    "=1+1", "'a", "1.10", "3-1", "0012", "1e5", "TRUE", "#N/A", "2022-01-01", "+1", "@a", "_x0041_",
    " 前后有空格 ", "一\n二\n", "\t", "无", "“引”", "；", "a;b", "、", "\u3000", "50%", "𬭎龘",
])  # fmt: skip
CHARACTERS = st.characters(exclude_characters="\ufffe\uffff", exclude_categories=["Cs"])
WORDS = TRICKY | st.text(CHARACTERS, max_size=12).filter(is_plain)
FILLED = WORDS.filter(lambda text: bool(text.strip()))
LISTS = st.lists(WORDS, max_size=3).map(tuple)
STATUSES = st.sampled_from([str(status) for status in Status])
REQUIREMENTS = st.none() | st.sampled_from([
    {"measure": "staff.nurses", "at_least": "25%"},
    {"all": [{"attested": "true"}, {"attested": "一\n二"}]},
    {"n_of": "1", "parts": [{"fact": "institution.kind", "one_of": ["village_clinic"]}]},
    {"register": "r", "kind": "k"},
])  # fmt: skip
CRITERION = st.builds(
    CriterionText,
    text=FILLED,
    requirement=REQUIREMENTS,
    status=st.just("") | STATUSES,
    source=st.just("") | FILLED,
    remark=WORDS,
    evidence=LISTS,
)
GRADED = st.fixed_dictionaries(
    {"C": st.lists(CRITERION, min_size=1, max_size=3).map(tuple)},
    optional={grade: st.lists(CRITERION, max_size=2).map(tuple) for grade in "BA"},
)


def clauses(code: str) -> st.SearchStrategy[ClauseText]:
    return st.builds(
        ClauseText,
        code=st.just(code),
        title=FILLED,
        status=STATUSES,
        source=FILLED,
        criteria=GRADED,
        core=st.booleans(),
        may_not_apply=st.booleans(),
        not_applicable_when=REQUIREMENTS,
        methods=st.lists(st.sampled_from(["documents", "system"]), max_size=2).map(tuple),
        evidence=LISTS,
        remark=WORDS,
    )


CONDITIONS = st.builds(
    ConditionText, id=CODES, text=FILLED, requirement=REQUIREMENTS.filter(bool), remark=WORDS
)
LEVELS = st.builds(
    LevelText,
    id=CODES,
    title=FILLED,
    shares=st.fixed_dictionaries({"C": st.sampled_from(["80%", "0.80"])}),
    status=STATUSES,
    source=FILLED,
    core_grade=st.sampled_from([None, "C", "A"]),
    available_when=REQUIREMENTS,
    prerequisites=st.lists(CONDITIONS, max_size=2, unique_by=lambda one: one.id).map(tuple),
    remark=WORDS,
)
KINDS = st.builds(
    KindText,
    register=st.just("r"),
    id=st.just("k"),
    names=st.lists(FILLED, min_size=1, max_size=3).map(tuple),
    unit=WORDS,
    not_names=LISTS,
    states=st.sampled_from([(), ("1",), ("2", "1")]),
    category=WORDS,
)
HEADS = st.builds(
    PackHead,
    id=CODES,
    version=CODES,
    title=FILLED,
    edition=WORDS,
    institution_kinds=st.sampled_from([(), ("village_clinic",)]),
    status=STATUSES,
    source=FILLED,
    levels=st.tuples(LEVELS),
    remark=WORDS,
)


@st.composite
def packs(draw: st.DrawFn) -> PackText:
    codes = draw(st.lists(CODES, min_size=5, max_size=5, unique=True))
    some = [draw(clauses(code)) for code in codes[:3]]
    sections = (
        SectionText(code="1", title=draw(WORDS), clauses=tuple(some[:2])),
        SectionText(code="2", title="", clauses=tuple(some[2:])),
    )
    empty = (SectionText(code="1", title="", clauses=()),)
    return PackText(
        head=draw(HEADS),
        chapters=(
            ChapterText(code=codes[3], title=draw(WORDS), sections=sections),
            ChapterText(code=codes[4], title="", sections=empty),
        ),
        kinds=(draw(KINDS),),
    )


@settings(
    max_examples=12,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # a file each time: shrinking takes minutes
    suppress_health_check=list(HealthCheck),
)
@given(pack=packs())
def test_any_small_pack_comes_back_byte_for_byte(
    pack: PackText, tmp_path_factory: pytest.TempPathFactory
) -> None:
    back = _back(write_pack_workbook(pack), tmp_path_factory.mktemp("pack"))
    assert document(back) == document(pack)


def test_same_pack_gives_the_same_file() -> None:
    assert write_pack_workbook(small_pack()) == write_pack_workbook(
        from_json(to_json(small_pack()))
    )


def test_every_field_has_a_column_or_another_sheet() -> None:
    records: set[type[Text]] = {each.record for each in STANDARD_SHEETS if each.record is not None}
    assert records == {
        PackHead, LevelText, ConditionText, ClauseText, CriterionText, KindText,
    }  # fmt: skip
    elsewhere = {**HELD_ELSEWHERE, **POLICY_HELD_ELSEWHERE}
    for sheet in (*STANDARD_SHEETS, *POLICY_SHEETS):
        if sheet.record is not None:
            fields = set(sheet.record.__struct_fields__) - elsewhere.get(sheet.record, frozenset())
            assert fields <= {column.key for column in sheet.columns}, sheet.title
    parts = {column.part for column in DUTIES.columns if column.key == "schedule"}
    assert parts == set(ScheduleText.__struct_fields__)


def test_workbook_speaks_words_and_offers_them(tmp_path: Path) -> None:
    data = write_pack_workbook(small_pack())
    path = tmp_path / "pack.xlsx"
    path.write_bytes(data)
    with CalamineWorkbook.from_path(path) as book:
        assert book.sheet_names == [
            "说明", "标准", "级别", "等级条件", "章节", "条款", "款项", "种类", "可用名称",
        ]  # fmt: skip
        clause = book.get_sheet_by_name("条款").to_python()[1]
    assert clause[2:8] == ["1.1.1", "人员", "是", "否", "", "查阅资料；现场查看"]
    edited = Edited(data)
    sheet = edited.sheet("条款")
    assert sheet.freeze_panes == "E2"
    lists = {
        str(rule.sqref): rule.formula1
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    assert '"政策原文,公开来源,回忆待核对,本地规定"' in lists.values()
    assert not sheet.protection.sheet
    assert edited.sheet("款项").cell(row=2, column=6).value == "注册护士〔staff.nurses〕 ≥ 5"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("坏\ufffe", RefusalCode.PACK_CELL_HIDDEN),
        ("长" * 32_768, RefusalCode.PACK_CELL_TOO_LONG),
    ],
)
def test_what_no_cell_can_hold_is_refused_with_its_place(text: str, code: RefusalCode) -> None:
    pack = small_pack()
    head = msgspec.structs.replace(pack.head, remark=text)
    with pytest.raises(Refusal) as refused:
        write_pack_workbook(msgspec.structs.replace(pack, head=head))
    assert refused.value.code is code
    place = refused.value.place
    assert (place.sheet, place.column) == (HEAD.title, HEAD.column("remark").title)


def test_raising_a_status_changes_that_and_nothing_else(tmp_path: Path) -> None:
    pack = STANDARDS["township-2022"]
    edited = Edited(write_pack_workbook(pack))
    starts = [pack.chapters[0].code, pack.chapters[0].sections[0].code, "1.1.1"]
    edited.put(CLAUSES.title, starts, "状态", "政策原文")
    reading = read_pack_workbook(edited.save(tmp_path))
    assert not reading.faults
    assert isinstance(reading.text, PackText)
    where = "/chapters/0/sections/0/clauses/0/status"
    assert differences(pack, reading.text) == [where]
    assert reading.text.chapters[0].sections[0].clauses[0].status == "policy"
    assert reading.text.head.version == pack.head.version  # a new version is asked for when storing


def test_editing_a_threshold_changes_that_and_nothing_else(tmp_path: Path) -> None:
    edited = Edited(write_pack_workbook(small_pack()))
    sheet = edited.sheet(CRITERIA.title)
    sheet.cell(row=2, column=6).value = "注册护士 不少于 ６"
    reading = read_pack_workbook(edited.save(tmp_path))
    assert isinstance(reading.text, PackText)
    path = "/chapters/0/sections/0/clauses/0/criteria/C/0/requirement/at_least"
    assert differences(small_pack(), reading.text) == [path]


def test_rows_may_be_sorted_columns_moved_and_notes_added(tmp_path: Path) -> None:
    edited = Edited(write_pack_workbook(small_pack()))
    sheet = edited.sheet(CRITERIA.title)
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    header, body = lines[0], lines[1:]
    sheet.delete_rows(1, len(lines))
    for number, line in enumerate([header, *reversed(body), [], []], start=1):
        for at, value in enumerate([*reversed(line), "我的批注" if line else None], start=1):
            cell = sheet.cell(row=number, column=at, value=value)
            if isinstance(value, str):
                cell.data_type = "s"
    reading = read_pack_workbook(edited.save(tmp_path))
    assert not reading.faults
    assert isinstance(reading.text, PackText)
    assert to_json(reading.text) == to_json(small_pack())


def test_editing_a_policy_changes_that_and_nothing_else(tmp_path: Path) -> None:
    policy = POLICIES["national-2023"]
    row = policy.requirements[0]
    edited = Edited(write_pack_workbook(policy))
    edited.put("要求", [row.row, row.title], "力度", "鼓励")
    reading = read_pack_workbook(edited.save(tmp_path))
    assert not reading.faults
    assert differences(policy, reading.text) == ["/requirements/0/strength"]
