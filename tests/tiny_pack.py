"""A pack of a few clauses, written in code: a test names only what it is about."""

from typing import Any

from models.standards.text import (
    ChapterText,
    ClauseText,
    CriterionText,
    KindText,
    LevelText,
    PackHead,
    PackText,
    SectionText,
)


def clause_text(
    code: str, requirement: dict[str, Any] | None = None, **changes: object
) -> ClauseText:
    """A clause with one criterion for each of C, B, A; ``requirement`` decides C1 alone."""
    texts = {grade: (CriterionText(text=f"{code}{grade}"),) for grade in ("C", "B", "A")}
    if requirement is not None:
        texts = {"C": (CriterionText(text=f"{code}C", requirement=requirement),)}
    values: dict[str, object] = {
        "code": code,
        "title": f"条款{code}",
        "status": "recalled",
        "source": "测试",
        "criteria": texts,
    }
    return ClauseText(**{**values, **changes})  # type: ignore[arg-type]


def pack_text(*clauses: ClauseText, **level: object) -> PackText:
    """One chapter, one section, one level 基本标准 (C 90 %, B 40 %)."""
    values: dict[str, object] = {
        "id": "basic",
        "title": "基本标准",
        "shares": {"C": "90%", "B": "40%"},
        "status": "recalled",
        "source": "测试",
    }
    section = SectionText(code="1.1", title="节", clauses=clauses)
    return PackText(
        head=PackHead(
            id="tiny",
            version="1",
            title="小标准",
            edition="测试版",
            institution_kinds=("township_health_centre",),
            status="recalled",
            source="测试",
            levels=(LevelText(**{**values, **level}),),  # type: ignore[arg-type]
        ),
        chapters=(ChapterText(code="1", title="章", sections=(section,)),),
        kinds=(
            KindText(register="equipment", id="defibrillator", names=("除颤仪",), unit="台"),
            KindText(register="department", id="internal", names=("内科",), unit="个"),
        ),
    )
