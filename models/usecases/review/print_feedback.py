"""复核意见书: a feedback that was issued, on paper, for the seal."""

from datetime import datetime
from pathlib import Path

from models.exchange.feedback import Feedback
from models.exchange.filenames import PACKAGE_ENDING
from models.exchange.json_text import stored
from models.reports.feedback_paper import FeedbackPaper, feedback_document
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.usecases.county.county import County
from models.usecases.named_files import write_file
from models.usecases.people.people_cards import Deed
from models.vocabulary.canonical import digest_of
from models.vocabulary.checkcode import check_code
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
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
    paper = FeedbackPaper(
        feedback=feedback,
        pack=pack,
        check_code=check_code(digest_of(row.document)),
        submission_code=check_code(feedback.assessment.content_digest),
        made_at=datetime.fromisoformat(feedback.made_at),
    )
    stem = row.file_name.removesuffix(PACKAGE_ENDING).replace("-反馈-", f"-{_PAPER}-")
    return write_file(out / f"{stem}.pdf", draw_paper(feedback_document(paper), fonts, progress))
