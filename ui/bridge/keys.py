"""What a face may ask about keys: changing, ending, vouching for them, and who else opens."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from datetime import date
from pathlib import Path

from models.usecases.cards import KeyCard
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.county.county_cards import EnrolCard
from models.usecases.packages import know_county, reviewers, revoke, rotate, take_rotation
from models.usecases.packages.key_cards import (
    IntroductionCard,
    KeyLifeLine,
    OwnKeyCard,
    ReviewerCard,
    RotatedCard,
)
from models.vocabulary.clock import Clock
from models.vocabulary.ids import InstitutionId, KeyId
from models.vocabulary.progress import Progress


class KeyBridge:
    """Mixed into ``Bridge``."""

    clock: Clock

    def read_own_keys(self, opened: Centre | County) -> OwnKeyCard:
        return rotate.read_own_keys(opened)

    def rotate_keys(self, opened: Centre | County, passphrase: str) -> RotatedCard:
        return rotate.rotate_keys(opened, passphrase, self.clock)

    def renew_keys(self, opened: Centre | County, passphrase: str) -> RotatedCard:
        return rotate.renew_keys(opened, passphrase, self.clock)

    def change_passphrase(self, opened: Centre | County, old: str, new: str) -> None:
        rotate.change_passphrase(opened, old, new, self.clock)

    def look_at_introduction(
        self, county: County, path: Path, progress: Progress | None = None
    ) -> IntroductionCard:
        return take_rotation.look_at_introduction(county, path, progress)

    def take_rotation(
        self, county: County, path: Path, progress: Progress | None = None
    ) -> EnrolCard:
        return take_rotation.take_rotation(county, path, self.clock, progress)

    def look_at_card(
        self, centre: Centre, path: Path, progress: Progress | None = None
    ) -> IntroductionCard:
        return know_county.look_at_card(centre, path, progress)

    def take_card(self, centre: Centre, path: Path, progress: Progress | None = None) -> KeyCard:
        return know_county.take_card(centre, path, progress)

    def meet_county(
        self, centre: Centre, path: Path, typed: str, progress: Progress | None = None
    ) -> KeyCard:
        """Know a county by the fingerprint that was typed, or, "", by a key that vouches."""
        if typed.strip():
            return know_county.know_county(centre, path, typed, progress)
        return know_county.take_card(centre, path, progress)

    def sealed_to(self, centre: Centre) -> tuple[ReviewerCard, ...]:
        return know_county.sealed_to(centre)

    def read_reviewers(self, county: County) -> tuple[ReviewerCard, ...]:
        return reviewers.read_reviewers(county)

    def look_at_reviewer(
        self, county: County, path: Path, progress: Progress | None = None
    ) -> KeyCard:
        return reviewers.look_at_reviewer(county, path, progress)

    def add_reviewer(
        self, county: County, path: Path, typed: str, name: str, passphrase: str
    ) -> ReviewerCard:
        return reviewers.add_reviewer(county, path, typed, name, passphrase, self.clock)

    def remove_reviewer(self, county: County, recipient: str, passphrase: str) -> None:
        reviewers.remove_reviewer(county, recipient, passphrase, self.clock)

    def sign_card_anew(self, county: County, passphrase: str) -> Path:
        return reviewers.sign_card_anew(county, passphrase, self.clock)

    def current_card(self, county: County) -> Path:
        return reviewers.current_card(county)

    def revoke(self, county: County, key_id: KeyId, *, why: str, since: date) -> None:
        revoke.revoke(county, key_id, self.clock, why=why, since=since)

    def read_key_life(self, county: County, institution: InstitutionId) -> tuple[KeyLifeLine, ...]:
        return revoke.read_key_life(county, institution)
