"""What a face may ask of sheets that leave: all ledgers, paper forms, fill-in sheets."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from forms.handed_out.answer_paper import AnswerPaper, answer_document
from forms.handed_out.answer_sheets import (
    FACTS_SHEET,
    REGISTERS_SHEET,
    AnswersRead,
    KindAsked,
    fact_lines,
    fact_questions,
    read_answers,
    register_lines,
    register_questions,
)
from forms.handed_out.fill_in import read_fill_in, write_fill_in
from forms.handed_out.fill_in_paper import fill_in_document
from forms.handed_out.paper_blank import PaperForm, paper_document
from forms.handed_out.template import write_templates
from forms.ledgers import LEDGERS
from forms.reading.sheet_survey import FIGURES, FORMS
from forms.spreadsheets.sheets import open_workbook
from models.exchange.filenames import file_safe
from models.exchange.fill_in_sheets import SheetPlan
from models.reports.fontfiles import FontFiles
from models.reports.paper import draw_paper
from models.usecases.centre import Centre
from models.usecases.ledgers import fill_in_sheets
from models.usecases.ledgers.edit_ledgers import read_ledgers
from models.usecases.ledgers.put_answers import put_answers
from models.usecases.named_files import write_file
from models.vocabulary.progress import Progress
from ui.bridge.ledgers import rows_to_write


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFiles:
    """The two files of one department's fill-in sheet."""

    department: str
    workbook: Path
    paper: Path


class SheetBridge:
    """Sheets and paper that leave, and what comes back on them."""

    fonts: FontFiles

    def ledgers_workbook(self, centre: Centre) -> bytes:
        """Return every ledger in one workbook, a sheet each; every sheet reads back by itself."""
        written = [(form, rows_to_write(centre, ledger)) for ledger, form in FORMS.items()]
        answers = {sheet: _answer_lines(centre, sheet) for sheet in (FACTS_SHEET, REGISTERS_SHEET)}
        return write_templates(written, answers)

    def answers_workbook(self, centre: Centre, sheet: str) -> bytes:
        """Return the facts or the registers as a workbook (a name of ``answer_sheets``)."""
        return write_templates((), {sheet: _answer_lines(centre, sheet)})

    def answers_paper(
        self, centre: Centre, sheet: str, registers: Mapping[str, str], progress: Progress,
        *, filled: bool,
    ) -> bytes:  # fmt: skip
        """Return the facts or the registers as PDF; ``registers``: titles by id."""
        asked = (
            fact_questions(centre.ledgers.facts)
            if sheet == FACTS_SHEET
            else register_questions(asked_on_sheet(centre), registers)
        )
        paper = AnswerPaper(
            title=sheet,
            institution=centre.profile.name,
            year=centre.year,
            made_at=centre.clock.now(),
            questions=asked,
            filled=filled,
        )
        return draw_paper(answer_document(paper), self.fonts, progress)

    def read_answer_sheets(self, centre: Centre, path: Path) -> AnswersRead:
        """Read facts and registers from a workbook; nothing is stored."""
        known = {(each.register, each.kind): each.name for each in asked_on_sheet(centre)}
        return read_answers(open_workbook(path), known)

    def put_answer_sheets(self, centre: Centre, read: AnswersRead) -> None:
        """Store what the two sheets say; what they leave empty stays as it is."""
        put_answers(centre, read.facts, read.registers)

    def paper_form(self, centre: Centre, ledger: str, progress: Progress, *, filled: bool) -> bytes:
        """Return a ledger's form as PDF, blank or with what is in the ledger now."""
        rows = rows_to_write(centre, ledger) if filled else []
        named = LEDGERS[ledger].name_field if ledger in LEDGERS else "name"
        paper = PaperForm(
            form=FORMS[ledger],
            institution=centre.profile.name,
            year=centre.year,
            made_at=centre.clock.now(),
            named="owner_name" if ledger in LEDGERS and LEDGERS[ledger].owner else named,
            rows=[values for values, _ in rows],
            across=ledger != FIGURES,
        )
        return draw_paper(paper_document(paper), self.fonts, progress)

    def write_fill_in(
        self, centre: Centre, departments: Sequence[str], out: Path, progress: Progress
    ) -> tuple[SheetFiles, ...]:
        """Write a workbook and a PDF for each department into a folder.

        Raises: Refusal FILL_IN_NO_DEPARTMENT; Trouble; Cancelled. Each file is written
        whole or not at all.
        """
        made = []
        for at, department in enumerate(departments):
            progress.step(at, len(departments), "rows")
            sheet = fill_in_sheets.fill_in_sheet(centre, department)
            stem = f"{file_safe(department)}-科室填报表-{centre.year}"
            document = fill_in_document(sheet, centre.clock.now())
            paper = draw_paper(document, self.fonts, progress)
            made.append(
                SheetFiles(
                    department=department,
                    workbook=write_file(out / f"{stem}.xlsx", write_fill_in(sheet)),
                    paper=write_file(out / f"{stem}.pdf", paper),
                )
            )
        return tuple(made)

    def plan_fill_in(self, centre: Centre, path: Path) -> SheetPlan:
        """Read a sheet that came back and say what it would change; nothing is written.

        Raises: Refusal FILL_IN_…, WORKBOOK_…, ROWS_REFUSED; Trouble.
        """
        return fill_in_sheets.plan_fill_in(centre, read_fill_in(path))

    def take_fill_in(self, centre: Centre, plan: SheetPlan) -> None:
        fill_in_sheets.take_fill_in(centre, plan)


def _answer_lines(centre: Centre, sheet: str) -> list[Sequence[str]]:
    if sheet == FACTS_SHEET:
        return fact_lines(centre.ledgers.facts)
    return register_lines(asked_on_sheet(centre))


def asked_on_sheet(centre: Centre) -> list[KindAsked]:
    """Return every line of every register, free names too."""
    lines = []
    for card in read_ledgers(centre).registers:
        lines += [
            KindAsked(
                register=card.register, kind=kind.id, name=kind.title, present=kind.present,
                quantity=kind.quantity,
            )
            for kind in card.kinds
        ]  # fmt: skip
        lines += [
            KindAsked(
                register=card.register, kind="", name=entry.name, present=entry.present,
                quantity=entry.quantity,
            )
            for entry in card.others
        ]  # fmt: skip
    return lines
