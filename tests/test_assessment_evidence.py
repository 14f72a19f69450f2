"""Guesses from names of files, and whether a file still stands."""

from datetime import date

import pytest

from models.assessment.evidence import (
    EVIDENCE_KINDS,
    expected_of,
    guess_day,
    guess_kind,
    has_lapsed,
    is_of_other_year,
)
from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.text import CriterionText
from tests.tiny_pack import clause_text, pack_text


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20250312 会议纪要.pdf", "2025-03-12"),
        ("值班表2025-03-12.xls", "2025-03-12"),
        ("值班表 2025.3.1.xls", "2025-03-01"),
        ("2025年12月3日演练.docx", "2025-12-03"),
        ("2025年3月培训记录.docx", "2025-03-01"),
        ("IMG_20250312_101010.jpg", "2025-03-12"),
        ("20251340.pdf", ""),
        ("2025-02-30.pdf", ""),
        ("2024年度总结.doc", ""),
        ("编号120250312.pdf", ""),
        ("电话13812025031.pdf", ""),
        ("首诊负责制度.pdf", ""),
    ],
)
def test_a_day_is_proposed_only_where_the_name_bears_one(name: str, day: str) -> None:
    assert guess_day(name) == day


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("首诊负责制度.pdf", "application/pdf", "policy"),
        ("应急预案演练记录.pdf", "application/pdf", "record"),
        ("设备台账.xlsx", "application/octet-stream", "ledger"),
        ("设备台账照片.jpg", "image/jpeg", "photo"),
        ("护士执业证书.pdf", "application/pdf", "certificate"),
        ("审计报告.pdf", "application/pdf", "report"),
        ("派驻协议.pdf", "application/pdf", "agreement"),
        ("scan0001.png", "image/png", "photo"),
        ("scan0001.pdf", "application/pdf", ""),
    ],
)
def test_a_kind_is_proposed_from_the_name_then_the_type(
    name: str, media_type: str, kind: str
) -> None:
    assert guess_kind(name, media_type) == kind
    assert kind in {*EVIDENCE_KINDS, ""}


def test_a_file_lapses_the_day_after_its_last() -> None:
    last = "2025-06-12"
    assert not has_lapsed(last, date(2025, 6, 12))
    assert has_lapsed(last, date(2025, 6, 13))
    assert not has_lapsed("", date(2025, 6, 13))


def test_only_what_is_wanted_each_year_can_be_of_another_year() -> None:
    assert is_of_other_year("年度工作计划", "2024-12-31", 2025)
    assert not is_of_other_year("年度工作计划", "2025-01-01", 2025)
    assert not is_of_other_year("年度工作计划", "", 2025)
    assert not is_of_other_year("首诊负责制度", "2019-05-01", 2025)


def test_what_is_expected_stands_in_the_order_of_the_standard() -> None:
    text = clause_text(
        "1.1.1",
        evidence=("制度汇编",),
        criteria={"C": (CriterionText(text="有制度。", evidence=("排班表",)),)},
    )
    (clause,) = compile_pack(pack_text(text), MEASURES).clauses
    assert expected_of(clause) == (("制度汇编", ""), ("排班表", "1.1.1.C1"))
