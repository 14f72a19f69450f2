"""Print the self-assessment: one content tree, drawn as PDF and as a workbook."""

from dataclasses import dataclass
from pathlib import Path

from models.exchange.filenames import file_safe
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.selfassessment import ReportInput, self_assessment_report
from models.reports.workbook import draw_workbook
from models.seal.writing import write_whole
from models.usecases.centre import Centre
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble
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
    """Return the report's content: of the finalised revision, or a draft marked so."""
    with centre.workspace.store.reading() as read:
        states = read.assessments.states(centre.row.assessment_id)
        evidence = read.assessments.evidence(centre.row.assessment_id)
        snapshots = read.assessments.snapshots(centre.row.assessment_id)
        head = read.audit_head()
    final = centre.row.state == "final"
    digest = snapshots[-1].digest if final and snapshots else ""
    return self_assessment_report(
        ReportInput(
            profile=centre.profile,
            pack=centre.pack,
            assessment=centre.assessment,
            readings=centre.readings,
            claim_reasons={
                code: state.claim_reason for code, state in states.items() if state.claim_reason
            },
            evidence_counts={
                code: sum(link.clause == code for link in evidence) for code in centre.clauses
            },
            revision=centre.row.revision,
            final=final,
            content_digest=digest,
            audit_head=head,
            made_at=centre.clock.now(),
            today=centre.clock.today(),
        )
    )


def make_report(centre: Centre, out: Path, fonts: FontFiles, progress: Progress) -> ReportCard:
    """Write the PDF and the workbook into ``out``.

    Raises: Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION, TARGET_GONE; Cancelled.
    Each file is written whole or not at all.
    """
    document = report_document(centre)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    state = f"r{centre.row.revision}" if centre.row.state == "final" else "草稿"
    stem = f"{file_safe(centre.profile.name)}-自评报告-{centre.year}-{state}"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise Trouble(TroubleCode.NO_PERMISSION, place=Place(file=str(out))) from exc
    pdf, workbook = out / f"{stem}.pdf", out / f"{stem}.xlsx"
    write_whole(pdf, lambda stream: stream.write(paper))
    write_whole(workbook, lambda stream: stream.write(sheets))
    return ReportCard(
        pdf=pdf,
        workbook=workbook,
        pdf_digest=digest_of(paper),
        final=centre.row.state == "final",
    )
