"""Files that are no workbook, or mean harm: a code and a place, and little memory."""

import io
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.spreadsheets.sheets import open_workbook
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from tests.workbooks import NAMESPACE, inline, repacked, with_part, with_sheet_xml, write, xlsx

FIXTURES = Path(__file__).parent / "fixtures"
_MEGABYTE = 1024 * 1024


def refusal(folder: Path, data: bytes, name: str = "test.xlsx") -> Refusal:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(Refusal) as caught:
        open_workbook(path)
    assert caught.value.place.file == name
    return caught.value


def outcome(path: Path) -> str:
    """Return ``read`` or the code of the refusal; anything else raised is a bug."""
    try:
        open_workbook(path)
    except Refusal as told:
        return told.code
    return "read"


def old_workbook() -> bytes:
    """Return a small .xls: one sheet 人员 with 姓名 above 张三."""
    return (FIXTURES / "plain.xls").read_bytes()


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"%PDF-1.7 anything", "pdf"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "html"),
        (b'<?xml version="1.0"?><Workbook/>', "xml"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"Rar!\x1a\x07", "archive"),
        ("姓名,职称\n张三,医师".encode(), "text"),
        (b"\x00\x01\x02\x03", "unknown"),
    ],
)
def test_a_file_that_is_no_workbook_says_what_it_looks_like(
    tmp_path: Path, data: bytes, looks: str
) -> None:
    told = refusal(tmp_path, data)

    assert told.code is RefusalCode.WORKBOOK_NOT_A_WORKBOOK
    assert told.params["looks_like"] == looks


@pytest.mark.parametrize(
    ("part", "looks"),
    [("word/document.xml", "word"), ("xl/workbook.bin", "xlsb"), ("readme.txt", "archive")],
)
def test_another_zip_is_no_workbook(tmp_path: Path, part: str, looks: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(part, "x")

    told = refusal(tmp_path, packed.getvalue())

    assert told.code is RefusalCode.WORKBOOK_NOT_A_WORKBOOK
    assert told.params["looks_like"] == looks


def test_nothing_at_all(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"").code is RefusalCode.WORKBOOK_EMPTY


def test_a_workbook_without_a_filled_cell_is_empty(tmp_path: Path) -> None:
    assert refusal(tmp_path, xlsx({"人员": []})).code is RefusalCode.WORKBOOK_EMPTY


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        open_workbook(tmp_path / "gone.xlsx")

    assert caught.value.code is TroubleCode.FILE_NOT_FOUND


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        open_workbook(tmp_path)

    assert caught.value.params["looks_like"] == "folder"


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (PermissionError(13, "denied"), TroubleCode.NO_PERMISSION),
        (OSError(5, "input/output error"), TroubleCode.READ_FAILED),
        (OSError(16, "busy"), TroubleCode.FILE_BUSY),
    ],
)
def test_what_the_machine_refuses_is_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: OSError, code: TroubleCode
) -> None:
    path = write(tmp_path, [["姓名"]])

    def failing(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(Path, "open", failing)

    with pytest.raises(Trouble) as caught:
        open_workbook(path)

    assert caught.value.code is code


def test_a_file_open_in_another_program_on_windows_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, [["姓名"]])
    sharing_violation = PermissionError(13, "used by another process")
    sharing_violation.winerror = 32  # type: ignore[attr-defined, unused-ignore]

    def failing(*_: object, **__: object) -> None:
        raise sharing_violation

    monkeypatch.setattr(Path, "open", failing)

    with pytest.raises(Trouble) as caught:
        open_workbook(path)

    assert caught.value.code is TroubleCode.FILE_BUSY


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        os.truncate(file.fileno(), limits.WORKBOOK_BYTES + 1)

    with pytest.raises(Refusal) as caught:
        open_workbook(path)

    assert caught.value.code is RefusalCode.WORKBOOK_TOO_LARGE


def test_a_password_protected_workbook(tmp_path: Path) -> None:
    locked = (FIXTURES / "locked.xlsx").read_bytes()

    assert refusal(tmp_path, locked).code is RefusalCode.WORKBOOK_ENCRYPTED


def test_a_password_protected_old_workbook(tmp_path: Path) -> None:
    data = old_workbook()
    window = struct.pack("<HH", 0x003D, 18)
    assert data.count(window) == 1
    locked = data.replace(window, struct.pack("<HH", 0x002F, 18))

    assert refusal(tmp_path, locked, "old.xls").code is RefusalCode.WORKBOOK_ENCRYPTED


def test_an_encrypted_zip_entry(tmp_path: Path) -> None:
    data = bytearray(xlsx({"人员": [["姓名"]]}))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)

    assert refusal(tmp_path, bytes(data)).code is RefusalCode.WORKBOOK_ENCRYPTED


def test_an_old_workbook_is_read() -> None:
    sheet = open_workbook(FIXTURES / "staff.xls").sheets[0]

    assert sheet.rows[2][0] == "张三"
    assert sheet.rows[2][1] == "11010519491231002X"


@pytest.mark.parametrize(
    "claim", [(0, 0xFFFFFFFF, 0, 0xFFFF), (0, 65_537, 0, 1), (9, 2, 0, 2), (0, 2, 9, 2)]
)
def test_an_old_workbook_that_claims_cells_it_cannot_have(
    tmp_path: Path, claim: tuple[int, int, int, int]
) -> None:
    data = old_workbook()
    at = data.find(struct.pack("<HH", 0x0200, 14))
    lying = struct.pack("<IIHHH", *claim, 0)
    data = data[: at + 4] + lying + data[at + 18 :]

    assert refusal(tmp_path, data, "old.xls").code is RefusalCode.WORKBOOK_DAMAGED


def test_a_panic_of_the_parser_is_the_files_fault(tmp_path: Path) -> None:
    data = bytearray(old_workbook())
    data[1425] = 1  # a sheet said to begin far behind the end: the parser panics on it

    assert refusal(tmp_path, bytes(data), "old.xls").code is RefusalCode.WORKBOOK_DAMAGED


@pytest.mark.parametrize("keep", [10, 600, 2000, 5000])
def test_a_cut_off_old_workbook(tmp_path: Path, keep: int) -> None:
    assert refusal(tmp_path, old_workbook()[:keep], "old.xls").code is RefusalCode.WORKBOOK_DAMAGED


@pytest.mark.parametrize("keep", [100, 1000, 4000])
def test_a_cut_off_workbook(tmp_path: Path, keep: int) -> None:
    data = xlsx({"人员": [["姓名"], ["张三"]]})

    assert refusal(tmp_path, data[:keep]).code is RefusalCode.WORKBOOK_DAMAGED


@given(at=st.integers(0, 5000), change=st.binary(min_size=1, max_size=40))
def test_a_scribbled_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, change: bytes
) -> None:
    data = xlsx({"人员": [["姓名"], ["张三"]]})
    path = tmp_path_factory.mktemp("scribbled") / "test.xlsx"
    path.write_bytes(data[:at] + change + data[at + len(change) :])

    assert outcome(path) in {
        "read",
        *(code for code in RefusalCode if code.startswith("workbook.")),
    }


@given(at=st.integers(0, 5600), change=st.binary(min_size=1, max_size=40))
def test_a_scribbled_old_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, change: bytes
) -> None:
    data = old_workbook()
    path = tmp_path_factory.mktemp("scribbled") / "test.xls"
    path.write_bytes(data[:at] + change + data[at + len(change) :])

    assert outcome(path) in {
        "read",
        *(code for code in RefusalCode if code.startswith("workbook.")),
    }


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]>', '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'],
)
def test_a_document_type_is_refused(tmp_path: Path, before: str) -> None:
    data = with_sheet_xml('<row r="1">' + inline("A1", "姓名") + "</row>", before=before)

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_DAMAGED


def test_wide_characters_cannot_hide_a_document_type(tmp_path: Path) -> None:
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><worksheet/>'.encode("utf-16")
    data = with_part(xlsx({"人员": [["姓名"]]}), "xl/worksheets/sheet1.xml", hidden)

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_DAMAGED


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (inline("XFD1048576", "x"), RefusalCode.WORKBOOK_TOO_MANY_ROWS),
        (inline("A100001", "x"), RefusalCode.WORKBOOK_TOO_MANY_ROWS),
        (inline("OK1", "x"), RefusalCode.WORKBOOK_TOO_MANY_COLUMNS),
        (inline("OJ100000", "x"), RefusalCode.WORKBOOK_TOO_LARGE),
    ],
)
def test_one_far_cell_is_refused_before_room_is_made_for_it(
    tmp_path: Path, rows: str, code: RefusalCode
) -> None:
    told = refusal(tmp_path, with_sheet_xml(f'<row r="1">{inline("A1", "姓名")}{rows}</row>'))

    assert told.code is code
    assert told.place.sheet == "人员"


@pytest.mark.parametrize(
    "rows",
    [
        "<row r = '1048576'><c r = 'XFD1048576' ><v>1</v></c></row>",
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row r="1"><c s="1" r="A1048576"><v>1</v></c></row>',
        '<row r="1">' + "<c><v>1</v></c>" * 401 + "</row>",
        f'<x:row xmlns:x="{NAMESPACE}" r="1"><x:c r="A1048576"><x:v>1</x:v></x:c></x:row>',
    ],
)
def test_an_unusual_spelling_hides_no_far_cell(tmp_path: Path, rows: str) -> None:
    told = refusal(tmp_path, with_sheet_xml(f'<row r="1">{inline("A1", "姓名")}</row>{rows}'))

    assert told.code in {
        RefusalCode.WORKBOOK_TOO_MANY_ROWS,
        RefusalCode.WORKBOOK_TOO_MANY_COLUMNS,
        RefusalCode.WORKBOOK_TOO_LARGE,
    }


@pytest.mark.parametrize("reference", ["ZZZZZZZ1", "A0", "1", "A", "A-1", "A99999999", "甲1", ""])
def test_a_cell_that_stands_nowhere(tmp_path: Path, reference: str) -> None:
    rows = f'<row r="1">{inline("A1", "姓名")}<c r="{reference}"><v>1</v></c></row>'

    assert refusal(tmp_path, with_sheet_xml(rows)).code is RefusalCode.WORKBOOK_DAMAGED


@pytest.mark.parametrize("number", ["0", "-5", "x", "4294967296"])
def test_a_row_that_stands_nowhere(tmp_path: Path, number: str) -> None:
    rows = f'<row r="1">{inline("A1", "姓名")}</row><row r="{number}"><c><v>1</v></c></row>'

    assert refusal(tmp_path, with_sheet_xml(rows)).code is RefusalCode.WORKBOOK_DAMAGED


def test_a_far_sheet_under_an_unused_name_is_measured_too(tmp_path: Path) -> None:
    far = with_sheet_xml(f'<row r="1">{inline("A1048576", "x")}</row>')
    with zipfile.ZipFile(io.BytesIO(far)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")

    data = with_part(xlsx({"人员": [["姓名"]]}), "xl/odd.xml", sheet)

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_TOO_MANY_ROWS


def test_far_cells_that_are_only_formatted_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "formatted.xlsx"
    rows = (
        f'<row r="1">{inline("A1", "姓名")}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )
    path.write_bytes(with_sheet_xml(rows))

    assert open_workbook(path).sheets[0].rows == [["姓名"]]


def test_too_many_entries(tmp_path: Path) -> None:
    parts = {f"xl/part{number}.xml": b"<x/>" for number in range(limits.WORKBOOK_ENTRIES)}

    data = repacked(xlsx({"人员": [["姓名"]]}), parts)

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_EXPANDS


def test_a_part_named_twice(tmp_path: Path) -> None:
    data = with_part(xlsx({"人员": [["姓名"]]}), "XL/Worksheets/Sheet1.xml", "<x/>")

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_DAMAGED


def test_a_sheet_named_twice(tmp_path: Path) -> None:
    data = xlsx({"甲": [["姓名"]], "乙": [["姓名"]]})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = archive.read("xl/workbook.xml").replace("乙".encode(), "甲".encode())

    told = refusal(tmp_path, with_part(data, "xl/workbook.xml", book))

    assert told.code is RefusalCode.WORKBOOK_DAMAGED


def test_one_long_text_shown_by_many_cells(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5001))
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="5000" '
        f'uniqueCount="1"><si><t>{"长" * 32_000}</t></si></sst>'
    )
    data = with_part(with_sheet_xml(cells), "xl/sharedStrings.xml", shared)

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_EXPANDS


def _bomb(folder: Path, stated: int | None) -> Path:
    """Write a workbook whose sheet unpacks to 400 MB; ``stated`` lies about the size."""
    path = folder / "bomb.xlsx"
    with (
        zipfile.ZipFile(io.BytesIO(xlsx({"人员": [["姓名"]]}))) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if not name.endswith("sheet1.xml"):
                target.writestr(name, source.read(name))
        with target.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(400):
                part.write(b" " * _MEGABYTE)
    if stated is not None:
        data = path.read_bytes()
        size = struct.pack("<I", 400 * _MEGABYTE)
        assert size in data
        path.write_bytes(data.replace(size, struct.pack("<I", stated)))
    return path


@pytest.mark.parametrize(
    ("parts", "megabytes"),
    [pytest.param(1, 20, id="one tight part"), pytest.param(34, 9, id="many small parts")],
)
def test_what_expands_too_far_is_refused(tmp_path: Path, parts: int, megabytes: int) -> None:
    blank = b" " * (megabytes * _MEGABYTE)

    data = repacked(
        xlsx({"人员": [["姓名"]]}), {f"xl/part{number}.xml": blank for number in range(parts)}
    )

    assert refusal(tmp_path, data).code is RefusalCode.WORKBOOK_EXPANDS


_MEASURE = """
import re, sys
from pathlib import Path
from forms.spreadsheets.sheets import open_workbook
from models.vocabulary.failures import Refusal
try:
    open_workbook(Path(sys.argv[1]))
except Refusal as told:
    # not ru_maxrss: that also counts the process this one was started from
    status = Path("/proc/self/status").read_text()
    print(told.code, int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
@pytest.mark.parametrize(
    ("stated", "code"),
    [
        (None, RefusalCode.WORKBOOK_EXPANDS),
        (5 * _MEGABYTE, RefusalCode.WORKBOOK_DAMAGED),
    ],
)
def test_a_bomb_is_refused_in_little_memory(
    tmp_path: Path, repository: Path, stated: int | None, code: RefusalCode
) -> None:
    path = _bomb(tmp_path, stated)

    measured = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(path)],
        cwd=repository, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip

    told, megabytes = measured.stdout.split()
    assert told == code
    assert int(megabytes) < 200


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_tables_in_every_usual_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "人员.csv"
    lines = [("姓名", "职称", "备注"), ("张三", "医师", '他说"好"'), ("李四",)]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    path.write_text(text.replace('他说"好"', '"他说""好"""'), encoding=encoding, newline="")

    sheet = open_workbook(path).sheets[0]

    assert sheet.name == "人员"
    assert sheet.rows == [["姓名", "职称", "备注"], ["张三", "医师", '他说"好"'], ["李四", "", ""]]


def test_a_binary_file_called_csv(tmp_path: Path) -> None:
    told = refusal(tmp_path, b"\x81\x00\x02" * 50, "data.csv")

    assert told.code is RefusalCode.WORKBOOK_NOT_A_WORKBOOK


def test_a_workbook_called_csv_is_still_a_workbook(tmp_path: Path) -> None:
    path = write(tmp_path, [["姓名"]], name="renamed.csv")

    assert open_workbook(path).sheets[0].name == "人员"
