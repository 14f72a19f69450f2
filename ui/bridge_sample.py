"""The sample for both faces: the whole county on disk, and spreadsheets of one institution."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from forms.equipment import equipment_values
from forms.staff import staff_values
from forms.template import write_template
from models.reports.fontfiles import FontFiles
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.county import County
from models.usecases.draw_report import draw_report
from models.usecases.enrol import enrol
from models.usecases.enrolment import write_enrolment
from models.usecases.export_submission import export_submission
from models.usecases.finalise import finalise
from models.usecases.import_submission import import_package
from models.usecases.know_county import know_county
from models.usecases.new_county import county_card_path, create_county
from models.usecases.open_centre import open_centre
from models.usecases.preflight import read_preflight
from models.usecases.sample.answering import sample_answers
from models.usecases.sample.faulty import faulty_staff_rows
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.numbers import COUNTY_NAME, REGION
from models.usecases.sample.records import (
    SampleAnswers,
    SampleCentre,
    SampleCounty,
    SampleInstitution,
)
from models.usecases.sample.workspaces import SAMPLE_MOMENT, make_sample_county
from models.usecases.seat_keys import unlocked
from models.vocabulary.clock import Clock, FixedClock
from models.vocabulary.progress import Progress
from ui.bridge_ledgers import FORMS


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
    root: Path, packs: tuple[PackText, ...], fonts: FontFiles, progress: Progress
) -> SampleCounty:
    """Make centres and county: all enrolled, and what is finished has been sent in.

    Everything is dated to one day, so that every sample is like the last.
    Raises: Refusal WORKSPACE_EXISTS; Cancelled; Trouble; then nothing is left.
    """
    clock = FixedClock(moment=SAMPLE_MOMENT)
    sample = make_sample_county(root, packs, clock, progress)
    try:
        name = f"{COUNTY_NAME}卫生健康局"
        county = create_county(
            sample.county_folder, name, REGION, sample.passphrase, clock, packs=packs
        )
        mail = _Mail(county=county, passphrase=sample.passphrase, clock=clock, progress=progress)
        try:
            sent = False
            for done, who in enumerate(sample.centres):
                progress.step(done, len(sample.centres), "sample.county")
                # Drawing a report takes a second, and one is enough to look at.
                sent = mail.report(who, None if sent else fonts) or sent
        finally:
            county.close()
    except BaseException:
        # The folder was empty or missing before: a sample is whole or not there.
        shutil.rmtree(root, ignore_errors=True)
        raise
    return sample


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mail:
    """What goes between the centres and their county."""

    county: County
    passphrase: str
    clock: Clock
    progress: Progress

    def report(self, who: SampleCentre, fonts: FontFiles | None) -> bool:
        """Enrol a centre, and send in its assessment if it is finished; tell whether it was."""
        centre = open_centre(who.folder, self.clock, author=who.author)
        try:
            self._enrol(centre)
            if centre.assessment.open or read_preflight(centre).errors:
                return False
            finalise(centre)
            self._send(centre, fonts)
            return True
        finally:
            centre.close()

    def _enrol(self, centre: Centre) -> None:
        folder, clock = centre.workspace.folder, self.clock
        keys = unlocked(folder, self.passphrase)
        card = write_enrolment(
            centre.workspace, centre.profile, keys, clock, folder.packages, author=centre.author
        )
        enrol(self.county, card.path, card.key.fingerprint, clock)
        know_county(centre, county_card_path(self.county), self.county.key().fingerprint)

    def _send(self, centre: Centre, fonts: FontFiles | None) -> None:
        packages, progress = centre.workspace.folder.packages, self.progress
        report = draw_report(centre, fonts, progress) if fonts else b""
        package = export_submission(
            centre, packages, self.passphrase, report, self.clock, progress, sealed=False
        )
        import_package(self.county, package.path, "", self.clock, progress)
