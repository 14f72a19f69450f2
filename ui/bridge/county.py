"""What a face may ask of an open county: one thin method for each use case."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from pathlib import Path

from models.usecases.cards import KeyCard
from models.usecases.county import read_county
from models.usecases.county.county import County
from models.usecases.county.county_cards import (
    CampaignCard,
    CampaignDraft,
    CampaignPackCard,
    EnrolCard,
    InstitutionLine,
    IssuedCard,
    SubmissionCard,
    SubmittedMeasureCard,
)
from models.usecases.county.new_county import county_card_path
from models.usecases.packages import campaigns, enrol, issue_campaign
from models.vocabulary.clock import Clock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class CountyBridge:
    """Questions and changes of one county."""

    def __init__(self, clock: Clock) -> None:
        self._county_clock = clock

    def county_card_path(self, county: County) -> Path:
        return county_card_path(county)

    def county_key(self, county: County) -> KeyCard:
        return county.key()

    def look_at_enrolment(self, path: Path, progress: Progress | None = None) -> KeyCard:
        return enrol.look_at_enrolment(path, progress)

    def enrol(
        self,
        county: County,
        enrolment_path: Path,
        typed: str,
        *,
        replace: bool = False,
        why: str = "",
        progress: Progress | None = None,
    ) -> EnrolCard:
        return enrol.enrol(
            county,
            enrolment_path,
            typed,
            self._county_clock,
            replace=replace,
            why=why,
            progress=progress,
        )

    def read_institutions(
        self, county: County, year: int | None = None
    ) -> tuple[InstitutionLine, ...]:
        return read_county.read_institutions(county, year)

    def read_submission(self, county: County, digest: Digest) -> SubmissionCard:
        return read_county.read_submission(county, digest)

    def read_measures_of(self, county: County, digest: Digest) -> tuple[SubmittedMeasureCard, ...]:
        return read_county.read_measures_of(county, digest)

    def issuable_packs(self, county: County) -> tuple[CampaignPackCard, ...]:
        return campaigns.issuable_packs(county)

    def read_issued(self, county: County) -> tuple[CampaignCard, ...]:
        return campaigns.read_issued(county, self._county_clock.today())

    def issue_campaign(
        self,
        county: County,
        draft: CampaignDraft,
        target_dir: Path,
        passphrase: str,
        progress: Progress,
    ) -> IssuedCard:
        return issue_campaign.issue_campaign(
            county, draft, target_dir, passphrase, self._county_clock, progress
        )

    def write_campaign(
        self, county: County, digest: Digest, target_dir: Path, progress: Progress
    ) -> IssuedCard:
        return issue_campaign.write_campaign(
            county, digest, target_dir, self._county_clock, progress
        )
