"""Print a self-check, as it stands or blank: one content tree, drawn as PDF and as a workbook."""

from pathlib import Path

from models.exchange.filenames import file_safe
from models.ledger.ledger_codes import CHECK_KINDS
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.selfcheck_paper import SelfCheckPaper, selfcheck_document
from models.reports.workbook import draw_workbook
from models.selfchecks.check_form import CheckForm, form_from_json
from models.usecases.centre import Centre
from models.usecases.named_files import write_file
from models.usecases.people.people_cards import Deed
from models.usecases.selfchecks.read_checks import check_row, is_own, with_own_items
from models.usecases.selfchecks.selfcheck_cards import PrintedCard
from models.vocabulary.progress import Progress


def print_check(
    centre: Centre, ident: str, out: Path, fonts: FontFiles, progress: Progress
) -> PrintedCard:
    """Write a check as it stands into the folder ``out``.

    Raises: Refusal SELF_CHECK_UNKNOWN; Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION,
    TARGET_GONE; Cancelled. Each file is written whole or not at all.
    """
    centre.allow(Deed.REPORTS)
    with centre.workspace.store.reading() as read:
        row = check_row(read, centre, ident)
        answers = read.self_checks.answers(ident)
    form = form_from_json(row.document)
    paper = SelfCheckPaper(
        institution=centre.profile.name,
        year=row.year,
        form=form,
        kind=CHECK_KINDS[row.kind],
        held_on=row.held_on,
        people=row.people,
        department=row.department,
        answers=answers,
        own=_own(form),
        finished=bool(row.finished_at),
        made_at=centre.clock.now(),
    )
    stem = f"{centre.profile.name}-{form.title}-{row.held_on.isoformat()}"
    return _write(selfcheck_document(paper), stem, out, fonts, progress)


def print_blank(
    centre: Centre, form: CheckForm, out: Path, fonts: FontFiles, progress: Progress
) -> PrintedCard:
    """Write a form nobody has filled in, with the items added to it. Raises: as above."""
    centre.allow(Deed.REPORTS)
    with centre.workspace.store.reading() as read:
        whole = with_own_items(read, form)
    paper = SelfCheckPaper(
        institution=centre.profile.name,
        year=centre.year,
        form=whole,
        kind="、".join(CHECK_KINDS[kind] for kind in form.kinds),
        held_on=None,
        people="",
        department="",
        answers={},
        own=_own(whole),
        finished=False,
        made_at=centre.clock.now(),
    )
    stem = f"{centre.profile.name}-{form.title}-空表"
    return _write(selfcheck_document(paper), stem, out, fonts, progress)


def _own(form: CheckForm) -> frozenset[str]:
    return frozenset(item.id for item in form.items if is_own(item.id))


def _write(
    document: Document, stem: str, out: Path, fonts: FontFiles, progress: Progress
) -> PrintedCard:
    safe = file_safe(stem)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    return PrintedCard(
        pdf=write_file(out / f"{safe}.pdf", paper),
        workbook=write_file(out / f"{safe}.xlsx", sheets),
    )
