"""The sample for both faces: the whole county on disk, and spreadsheets of one institution."""

from pathlib import Path

from forms.handed_out.template import write_template
from forms.national.equipment import equipment_values
from forms.national.staff import staff_values
from forms.reading.sheet_survey import FORMS
from models.reports.fontfiles import FontFiles
from models.selfchecks.check_form import CheckForm
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.faulty import faulty_staff_rows
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.records import (
    SampleAnswers,
    SampleCounty,
    SampleInstitution,
)
from models.usecases.sample.workspaces import SAMPLE_MOMENT, make_sample_county
from models.vocabulary.clock import FixedClock
from models.vocabulary.progress import Progress


class SampleBridge:
    """Everything about the invented county 望禾县 that needs no workspace of its own."""

    def sample_institution(self) -> SampleInstitution:
        """Return the main institution of the sample."""
        return sample_institutions()[0]

    def sample_answers(self, centre: Centre, institution: SampleInstitution) -> SampleAnswers:
        """Return what the institution says under the centre's standard."""
        return sample_answers(institution, centre.pack)

    def sample_workbook(self, institution: SampleInstitution, ledger: str) -> bytes:
        """Return one ledger of the institution as the spreadsheet it would keep."""
        match ledger:
            case "staff":
                rows = [(staff_values(row), row.extra) for row in institution.staff]
            case "equipment":
                rows = [(equipment_values(row), row.extra) for row in institution.equipment]
            case _:
                rows = [(dict(institution.figures), {})]
        return write_template(FORMS[ledger], rows)

    def faulty_staff_workbook(self) -> bytes:
        """Return a staff list with every usual fault planted once."""
        rows = [(staff_values(each.row), each.row.extra) for each in faulty_staff_rows()]
        return write_template(FORMS["staff"], rows)


def make_sample(
    root: Path,
    packs: tuple[PackText, ...],
    forms: tuple[CheckForm, ...],
    fonts: FontFiles,
    progress: Progress,
) -> SampleCounty:
    """Make centres and county: all enrolled, and what is finished has been sent in.

    Everything is dated to one day, so that every sample is like the last.
    Raises: Refusal WORKSPACE_EXISTS; Cancelled; Trouble; then nothing is left.
    """
    clock = FixedClock(moment=SAMPLE_MOMENT)
    return make_sample_county(root, packs, clock, progress, fonts, forms)
