"""What a face may ask about the year's duties: the list, what was done, the table."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from datetime import date
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.duties import read_duties, record_duty
from models.usecases.duties.duty_cards import (
    Deed,
    DutiesCard,
    DutyReport,
    DutySubject,
    SuggestionCard,
)
from models.usecases.packs.library import Library
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress


class DutyBridge:
    """Mixed into ``Bridge``; the list compiles every policy when first asked."""

    fonts: FontFiles

    @property
    def library(self) -> Library:
        """What is shipped or stored; the bridge has it."""
        raise NotImplementedError

    def read_duty_list(self, centre: Centre, progress: Progress) -> DutiesCard:
        policies = read_duties.duty_policies(self.library, centre, progress)
        return read_duties.read_duty_list(centre, policies)

    def read_county_duties(self, county: County, year: int, progress: Progress) -> DutiesCard:
        policies = read_duties.duty_policies(self.library, county, progress)
        return read_duties.read_county_duties(county, policies, year)

    def record_duty(self, centre: Centre, subject: DutySubject, deed: Deed) -> RowId:
        return record_duty.record_done(centre, subject, deed)

    def accept_suggestion(
        self, centre: Centre, subject: DutySubject, suggestion: SuggestionCard, who: str
    ) -> RowId:
        return record_duty.accept_suggestion(centre, subject, suggestion, who)

    def excuse_duty(self, centre: Centre, subject: DutySubject, reason: str, who: str) -> RowId:
        return record_duty.excuse_duty(centre, subject, reason, who)

    def take_back_duty(self, centre: Centre, record: RowId, because: str) -> None:
        record_duty.take_back(centre, record, because)

    def add_own_duty(
        self,
        centre: Centre,
        title: str,
        due: date,
        *,
        source: str = "",
        who: str = "",
        what: str = "",
    ) -> RowId:
        return record_duty.add_own_duty(centre, title, due, source=source, who=who, what=what)

    def end_own_duty(self, centre: Centre, row_id: RowId, because: str) -> None:
        record_duty.end_own_duty(centre, row_id, because)

    def write_duty_report(self, centre: Centre, out: Path, progress: Progress) -> DutyReport:
        # draws paper: imported when first asked
        from models.usecases.duties.duty_report import write_duty_report  # noqa: PLC0415

        policies = read_duties.duty_policies(self.library, centre, progress)
        return write_duty_report(centre, policies, out, self.fonts, progress)
