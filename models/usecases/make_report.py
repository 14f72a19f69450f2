"""Print the self-assessment: one content tree, drawn as PDF and as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.assessment.evidence import EVIDENCE_KINDS
from models.assessment.levels import Assessment
from models.exchange.filenames import file_safe
from models.exchange.outgoing import outgoing, outgoing_profile
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.report_clauses import ClauseBeside, EvidenceLine
from models.reports.selfassessment import ReportInput, self_assessment_report
from models.reports.workbook import draw_workbook
from models.store.records import ClauseDepartment, ClauseState, EvidenceLink
from models.usecases.centre import Centre
from models.usecases.clauses.shown_beside import LEAD
from models.usecases.named_files import write_file
from models.usecases.packages.paper_marks_of import assessment_of, finalised, page_marks
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import digest_of
from models.vocabulary.clock import day_in_china
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """Where the report was written."""

    pdf: Path
    workbook: Path
    pdf_digest: Digest
    final: bool


def report_document(centre: Centre) -> Document:
    """Return the report's content: of the finalised revision, or a draft marked so.

    Of one revision it is the same whenever it is drawn: paper and package belong together.
    """
    with centre.workspace.store.reading() as read:
        states = read.assessments.states(centre.row.assessment_id)
        evidence = read.assessments.evidence(centre.row.assessment_id)
        parts = read.departments.parts(centre.row.assessment_id)
        head = read.audit_head()
    final = finalised(centre)
    readings, assessment = assessment_of(centre, final)
    return self_assessment_report(
        ReportInput(
            profile=outgoing_profile(centre.profile),
            pack=centre.pack,
            assessment=_fit_to_leave(assessment),
            readings=readings,
            beside={
                code: _beside(
                    states.get(code, ClauseState()),
                    [part for part in parts if part.clause == code],
                    [link for link in evidence if link.clause == code],
                )
                for code in centre.clauses
            },
            revision=centre.row.revision,
            final=final is not None,
            marks=page_marks(final),
            audit_head=head if final is None else final.content.assessment.audit_head,
            made_at=centre.clock.now() if final is None else final.made_at,
            on=centre.clock.today() if final is None else day_in_china(final.made_at),
        )
    )


def _fit_to_leave(assessment: Assessment) -> Assessment:
    """Return the assessment with numbers hidden in what people wrote: the report is sent."""
    return replace(
        assessment,
        clauses={
            code: replace(result, reason_not_applicable=outgoing(result.reason_not_applicable))
            for code, result in assessment.clauses.items()
        },
    )


def _beside(
    state: ClauseState, parts: Sequence[ClauseDepartment], links: Sequence[EvidenceLink]
) -> ClauseBeside:
    """Return what is printed beside a clause."""
    return ClauseBeside(
        claim_reason=outgoing(state.claim_reason),
        lead=outgoing("".join(one.department for one in parts if one.part == LEAD)),
        supporting=tuple(outgoing(one.department) for one in parts if one.part != LEAD),
        evidence=tuple(
            EvidenceLine(
                name=outgoing(link.name),
                kind=EVIDENCE_KINDS.get(link.kind, ""),
                dated_on=link.dated_on,
                valid_until=link.valid_until,
            )
            for link in links
        ),
    )


def make_report(centre: Centre, out: Path, fonts: FontFiles, progress: Progress) -> ReportCard:
    """Write the PDF and the workbook into ``out``.

    Raises: Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION, TARGET_GONE; Cancelled.
    Each file is written whole or not at all.
    """
    centre.allow(Deed.REPORTS)
    document = report_document(centre)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    state = f"r{centre.row.revision}" if centre.row.state == "final" else "草稿"
    stem = f"{file_safe(centre.profile.name)}-自评报告-{centre.year}-{state}"
    return ReportCard(
        pdf=write_file(out / f"{stem}.pdf", paper),
        workbook=write_file(out / f"{stem}.xlsx", sheets),
        pdf_digest=digest_of(paper),
        final=centre.row.state == "final",
    )
