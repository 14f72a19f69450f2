"""Write the table of a year's duties: one content tree, as PDF for the seal and as a workbook."""

from collections.abc import Iterable
from pathlib import Path

from models.exchange.filenames import file_safe
from models.exchange.outgoing import outgoing
from models.reports.content import Document
from models.reports.duty_table import DutyLine, DutyPaper, duty_document
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.reports.workbook import draw_workbook
from models.standards.policy import Policy
from models.usecases.centre import Centre
from models.usecases.duties.duty_cards import DutyCard, DutyOrigin, DutyReport, RecordCard
from models.usecases.duties.read_duties import read_duty_list
from models.usecases.named_files import write_file
from models.usecases.people.people_cards import Deed
from models.vocabulary.progress import Progress


def duty_report_document(centre: Centre, policies: Iterable[Policy]) -> Document:
    """Return the table's content as the year stands now."""
    card = read_duty_list(centre, policies)
    return duty_document(
        DutyPaper(
            institution=centre.profile.name,
            year=card.year,
            today=card.today,
            lines=tuple(_line(duty) for duty in card.duties),
            made_at=centre.clock.now(),
        )
    )


def write_duty_report(
    centre: Centre, policies: Iterable[Policy], out: Path, fonts: FontFiles, progress: Progress
) -> DutyReport:
    """Write both files into ``out``, each whole or not at all.

    Raises: Refusal for who may not; Trouble FONT_MISSING, DISK_FULL, NO_PERMISSION …; Cancelled.
    """
    centre.allow(Deed.REPORTS)
    document = duty_report_document(centre, policies)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    stem = f"{file_safe(centre.profile.name)}-年度任务完成情况表-{centre.year}"
    return DutyReport(
        pdf=write_file(out / f"{stem}.pdf", paper),
        workbook=write_file(out / f"{stem}.xlsx", sheets),
    )


def _line(duty: DutyCard) -> DutyLine:
    records = [record for record in duty.records if not record.excused]
    excuses = [f"不适用：{record.what}" for record in duty.records if record.excused]
    return DutyLine(
        title=duty.subject.title,
        source=_source(duty),
        due=duty.on,
        soft=duty.soft,
        unsure=not duty.certain,
        former=duty.origin is DutyOrigin.FORMER,
        done_on=tuple(record.done_on for record in records),
        who=tuple(outgoing(record.who) for record in records),
        evidence=tuple(outgoing(one) for one in (*excuses, *map(_proof, records))),
        times=duty.times,
        state=duty.state,
    )


def _source(duty: DutyCard) -> str:
    if duty.origin is DutyOrigin.OWN:
        return f"本单位自定：{duty.document}" if duty.document else "本单位自定"
    return " ".join(filter(None, (duty.document, duty.clause)))


def _proof(record: RecordCard) -> str:
    return record.evidence or record.what
