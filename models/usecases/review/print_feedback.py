"""复核意见书: a feedback that was issued, on paper, for the seal."""

from datetime import datetime
from pathlib import Path

from models.exchange.feedback import Feedback
from models.exchange.filenames import PACKAGE_ENDING
from models.exchange.json_text import stored
from models.reports.feedback_paper import (
    FeedbackPaper,
    PaperClause,
    PaperItem,
    feedback_document,
)
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.standards.pack import Grade, Pack
from models.usecases.county.county import County
from models.usecases.named_files import write_file
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import digest_of
from models.vocabulary.checkcode import check_code
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, Digest
from models.vocabulary.progress import Progress

_PAPER = "复核意见书"


def print_feedback(
    county: County, digest: Digest, out: Path, fonts: FontFiles, progress: Progress
) -> Path:
    """Write the paper of a feedback into the folder ``out``; the same feedback, the same bytes.

    Raises: Refusal FEEDBACK_NONE_YET, PACK_NOT_FOUND; Trouble FONT_MISSING, DISK_FULL,
    NO_PERMISSION, TARGET_GONE; Cancelled. The file is written whole or not at all.
    """
    county.allow(Deed.REPORTS)
    with county.workspace.store.reading() as read:
        row = read.feedback.feedback(digest)
    if row is None:
        raise Refusal(RefusalCode.FEEDBACK_NONE_YET)
    feedback = stored(row.document, Feedback)
    pack = county.pack(Digest(feedback.assessment.pack_digest))
    if pack is None:
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=feedback.assessment.pack_id, known="")
    paper = _paper(feedback, pack, check_code(digest_of(row.document)))
    stem = row.file_name.removesuffix(PACKAGE_ENDING).replace("-反馈-", f"-{_PAPER}-")
    return write_file(out / f"{stem}.pdf", draw_paper(feedback_document(paper), fonts, progress))


def _paper(feedback: Feedback, pack: Pack, code: str) -> FeedbackPaper:
    about = feedback.assessment
    return FeedbackPaper(
        county=feedback.county.name,
        institution=feedback.institution.name,
        uscc=feedback.institution.uscc,
        year=about.year,
        submission=about.revision,
        submission_code=check_code(about.content_digest),
        revision=feedback.revision,
        check_code=code,
        pack=pack,
        decision=feedback.decision,
        summary=feedback.summary,
        level=feedback.level,
        provisional=feedback.provisional,
        clauses=tuple(
            PaperClause(
                code=ClauseCode(one.code),
                claimed=_grade(one.claimed),
                reviewed=_grade(one.reviewed),
                reason=one.reason,
            )
            for one in feedback.clauses
        ),
        items=tuple(
            PaperItem(
                id=one.id,
                clause=one.clause,
                criterion=one.criterion,
                text=one.text,
                due=one.due,
                open=one.state == "open",
                closing=one.closing,
            )
            for one in feedback.items
        ),
        made_at=datetime.fromisoformat(feedback.made_at),
    )


def _grade(text: str) -> Grade | None:
    return Grade(text) if text else None
