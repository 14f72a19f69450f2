"""Pack workbooks for tests: small packs, and edits as an officer would make them."""

import io
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from models.standards.decode import decode_pack
from models.standards.policy_decode import decode_policy
from models.standards.policy_text import PolicyText, policy_to_json
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
    to_json,
)
from resources import pack_files, resource

MENTION = {"measure": "staff.nurses", "at_least": "5"}


def bundled_standards() -> dict[str, PackText]:
    """Every shipped standard by the name of its folder."""
    folders = sorted(path.parent for path in resource("standards").glob("*/pack.yaml"))
    return {folder.name: decode_pack(pack_files(folder)) for folder in folders}


def bundled_policies() -> dict[str, PolicyText]:
    """Every shipped policy by the name of its folder."""
    folders = sorted(path.parent for path in resource("policies").glob("*/policy.yaml"))
    return {folder.name: decode_policy(pack_files(folder)) for folder in folders}


def document(text: PackText | PolicyText) -> bytes:
    """The stored form of a pack."""
    return policy_to_json(text) if isinstance(text, PolicyText) else to_json(text)


def small_pack() -> PackText:
    """Two clauses with something in every column."""
    sections = (
        SectionText(code="1.1", title="节甲", clauses=(_staff_clause(),)),
        SectionText(code="1.10", title="节乙", clauses=(_device_clause(),)),
        SectionText(code="1.11", title="空节", clauses=()),
    )
    return PackText(
        head=PackHead(
            id="small",
            version="1.10",
            title="小标准",
            edition="测试版",
            institution_kinds=("township_health_centre", "village_clinic"),
            status="recalled",
            source="测试",
            levels=(_level(),),
        ),
        chapters=(
            ChapterText(code="1", title="章", sections=sections),
            ChapterText(code="3-1", title="空章", sections=()),
        ),
        kinds=_kinds(),
    )


def _staff_clause() -> ClauseText:
    return ClauseText(
        code="1.1.1",
        title="人员",
        status="recalled",
        source="回忆稿",
        core=True,
        methods=("documents", "on_site"),
        evidence=("花名册", "有；的，材料"),
        criteria={
            "C": (
                CriterionText(text="护士不少于5名。", requirement=MENTION),
                CriterionText(
                    text="配有除颤仪。",
                    requirement={"register": "equipment", "kind": "defibrillator"},
                    status="policy",
                    source="通知第三条",
                    remark="=1+1",
                    evidence=("设备台账",),
                ),
            ),
            "B": (CriterionText(text="护士占比达到0.50。"),),
        },
    )


def _device_clause() -> ClauseText:
    return ClauseText(
        code="1.10",
        title="设备",
        status="public",
        source="公开报道",
        may_not_apply=True,
        not_applicable_when={"measure": "beds.open", "equals": "0"},
        criteria={"C": (CriterionText(text="'引号开头\n第二行"),), "A": ()},
        remark="1.10",
    )


def _level() -> LevelText:
    veto = ConditionText(id="v1", text="严重违规", requirement={"attested": "有通报"})
    return LevelText(
        id="basic",
        title="基本标准",
        shares={"C": "90%", "B": "0.50"},
        status="recalled",
        source="回忆稿",
        core_grade="C",
        available_when={"measure": "staff.total", "at_least": "1"},
        vetoes=(veto,),
    )


def _kinds() -> tuple[KindText, ...]:
    return (
        KindText(
            register="equipment",
            id="defibrillator",
            names=("除颤仪", "AED"),
            unit="台",
            not_names=("电极片",),
            states=("1", "2"),
            category="急救",
        ),
        KindText(register="test", id="blood", names=("血常规",), unit="项", states=()),
    )


class Edited:
    """A workbook opened, changed and saved by another program."""

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))

    def sheet(self, title: str) -> Worksheet:
        sheet = self.book[title]
        assert isinstance(sheet, Worksheet)
        return sheet

    def row(self, sheet: str, *starts: str) -> int:
        """Return the number of the row whose first cells are these."""
        for number, cells in enumerate(self.sheet(sheet).iter_rows(values_only=True), start=1):
            if list(cells[: len(starts)]) == list(starts):
                return number
        raise LookupError(starts)

    def column(self, sheet: str, title: str) -> int:
        """Return the number of a column."""
        titles = [cell.value for cell in self.sheet(sheet)[1]]
        return titles.index(title) + 1

    def put(self, sheet: str, starts: Sequence[str], title: str, value: object) -> "Edited":
        """Type into a cell: of the row that starts so, under this title."""
        cell = self.sheet(sheet).cell(
            row=self.row(sheet, *starts), column=self.column(sheet, title)
        )
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"
        return self

    def save(self, folder: Path, name: str = "edited.xlsx") -> Path:
        """Save and return the file."""
        path = folder / name
        self.book.save(path)
        return path


def resaved(files: Sequence[Path], folder: Path) -> list[Path]:
    """Return the files as LibreOffice saves them."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder / 'profile'}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return [folder / file.name for file in files]


def differences(one: object, two: object, path: str = "") -> list[str]:
    """Return where two texts differ, as paths of their stored form."""
    a, b = msgspec.to_builtins(one), msgspec.to_builtins(two)
    return list(_differences(a, b, path))


def _differences(one: Any, two: Any, path: str) -> "Sequence[str]":
    if isinstance(one, dict) and isinstance(two, dict):
        keys = sorted({*one, *two})
        return [
            found
            for key in keys
            for found in _differences(one.get(key), two.get(key), f"{path}/{key}")
        ]
    if isinstance(one, list | tuple) and isinstance(two, list | tuple) and len(one) == len(two):
        pairs = enumerate(zip(one, two, strict=True))
        return [found for index, (a, b) in pairs for found in _differences(a, b, f"{path}/{index}")]
    return [] if one == two else [path]


Change = Callable[[Edited], object]
