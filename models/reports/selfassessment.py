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
from models.reports.content import Document, PageMarks, Pair, Part, in_fours
from models.reports.report_clauses import ClauseBeside, chapter_part
from models.reports.report_gaps import gaps_part
from models.reports.report_result import provenance_part, result_part, signature_part
from models.standards.pack import Pack
from models.vocabulary.checkcode import check_code
from models.vocabulary.ids import ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInput:
    """Everything the report is made from.

    ``content_digest``: SHA-256 of the finalised snapshot, ``""`` for a draft.
    """

    profile: InstitutionProfile
    pack: Pack
    assessment: Assessment
    readings: Readings
    beside: Mapping[ClauseCode, ClauseBeside]
    revision: int
    final: bool
    content_digest: str
    audit_head: str
    made_at: datetime
    today: date


def self_assessment_report(given: ReportInput) -> Document:
    """Return the report as a content tree."""
    profile, pack = given.profile, given.pack
    number = f"{profile.uscc}-{given.pack.id}-{profile.year}-r{given.revision}"
    code = check_code(given.content_digest) if given.content_digest else ""
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
        identity=_identity(given, number, code, state),
        parts=tuple(_numbered(parts)),
        running=f"{profile.name}　{profile.year} 年度",
        author=profile.name,
        marks=PageMarks(
            number=number,
            number_label="文件号",
            digest=tuple(code.split("-")) if code else in_fours("草稿"),
            digest_label="校验码",
            qr=_qr_payload(given, code),
            page_of="第 {page} 页，共 {pages} 页",
        ),
        made_at=given.made_at,
        cover_sheet="封面",
    )


def _identity(given: ReportInput, number: str, code: str, state: str) -> tuple[Pair, ...]:
    profile = given.profile
    kind = INSTITUTION_KINDS.get(profile.kind, profile.kind)
    return (
        Pair(label="机构名称", value=profile.name),
        Pair(label="统一社会信用代码", value=profile.uscc),
        Pair(label="机构类别", value=kind),
        Pair(label="行政区划代码", value=profile.region),
        Pair(label="对照标准", value=f"{given.pack.title}，{given.pack.edition}"),
        Pair(label="标准包", value=f"{given.pack.id} {given.pack.version}"),
        Pair(label="状态", value=state),
        Pair(label="文件号", value=number),
        Pair(label="校验码", value=code or "定稿后生成"),
        Pair(label="打印日期", value=f"{given.today:%Y-%m-%d}"),
    )


def _qr_payload(given: ReportInput, code: str) -> str:
    counts = given.assessment.counts
    letters = " ".join(f"{grade.value}{count}" for grade, count in counts.items())
    return (
        f"DABIAO {given.profile.uscc} {given.profile.year} r{given.revision} "
        f"{code or 'DRAFT'} {letters}"
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
