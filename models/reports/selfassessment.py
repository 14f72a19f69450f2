"""The self-assessment report: what it says, in the order an official reads it.

Cover, result, chapter by chapter, gaps to the next level, where the standard's
statements come from. The words are the report's own (an official paper in
Chinese); figures come ready from ``models/assessment/shown.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models.assessment.levels import Assessment
from models.ledger.national_codes import INSTITUTION_KINDS
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile
from models.reports.content import Document, PageMarks, Pair, Part
from models.reports.report_clauses import ClauseBeside, chapter_part
from models.reports.report_gaps import gaps_part
from models.reports.report_result import provenance_part, result_part, signature_part
from models.standards.pack import Pack
from models.vocabulary.ids import ClauseCode

_NOT_YET = "定稿后生成"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInput:
    """Everything the report is made from.

    ``marks``: what every page carries; its check code is that of what was finalised.
    ``on``: the day of finalising, of a draft the day it is printed. ``audit_head``: the
    newest entry of the chain then.
    """

    profile: InstitutionProfile
    pack: Pack
    assessment: Assessment
    readings: Readings
    beside: Mapping[ClauseCode, ClauseBeside]
    revision: int
    final: bool
    marks: PageMarks
    audit_head: str
    made_at: datetime
    on: date


def self_assessment_report(given: ReportInput) -> Document:
    """Return the report as a content tree."""
    profile, pack = given.profile, given.pack
    state = f"第 {given.revision} 次上报，已定稿" if given.final else "草稿，未定稿，不作上报用"
    parts = [
        result_part(profile, given.assessment, state),
        *(chapter_part(chapter, pack, given.assessment, given.beside) for chapter in pack.chapters),
        gaps_part(pack, given.assessment),
        provenance_part(pack, given.audit_head),
        signature_part(),
    ]
    return Document(
        title=f"{pack.title}自评报告",
        subtitle=f"{profile.year} 年度",
        identity=_identity(given, state),
        parts=tuple(_numbered(parts)),
        running=f"{profile.name}　{profile.year} 年度",
        author=profile.name,
        marks=given.marks,
        made_at=given.made_at,
        cover_sheet="封面",
    )


def _identity(given: ReportInput, state: str) -> tuple[Pair, ...]:
    profile, marks = given.profile, given.marks
    kind = INSTITUTION_KINDS.get(profile.kind, profile.kind)
    return (
        Pair(label="机构名称", value=profile.name),
        Pair(label="统一社会信用代码", value=profile.uscc),
        Pair(label="机构类别", value=kind),
        Pair(label="行政区划代码", value=profile.region),
        Pair(label="对照标准", value=f"{given.pack.title}，{given.pack.edition}"),
        Pair(label="标准包", value=f"{given.pack.id} {given.pack.version}"),
        Pair(label="状态", value=state),
        Pair(label="文件号", value=marks.number or _NOT_YET),
        Pair(label="校验码", value="-".join(marks.digest) if given.final else _NOT_YET),
        Pair(label="定稿日期" if given.final else "打印日期", value=f"{given.on:%Y-%m-%d}"),
    )


def _numbered(parts: list[Part]) -> list[Part]:
    numerals = "一二三四五六七八九十"
    return [
        Part(
            title=f"{numerals[index]}、{part.title}",
            blocks=part.blocks,
            landscape=part.landscape,
            continues=part.continues,
        )
        for index, part in enumerate(parts)
    ]
