"""What a face may ask about the people of a workspace: one thin method for each use case."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from dataclasses import dataclass
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.people import accounts, recovery, sign_in, switching
from models.usecases.people.people_cards import (
    AccountCard,
    Deed,
    MadeCard,
    PeopleCard,
    Person,
    Role,
)
from models.usecases.people.permissions import MAY
from models.vocabulary.ids import AccountId
from models.vocabulary.progress import Progress

__all__ = ["AccountCard", "Credentials", "Deed", "MadeCard", "PeopleBridge", "PeopleCard", "Role"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """A name and its passphrase, which is shown nowhere (nor by ``repr``)."""

    name: str
    passphrase: str

    def __repr__(self) -> str:
        return f"Credentials(name={self.name!r})"


class PeopleBridge:
    """Mixed into ``Bridge``."""

    fonts: FontFiles

    def read_people(self, opened: Centre | County) -> PeopleCard:
        return accounts.read_people(opened)

    def may(self, opened: Centre | County, deed: Deed) -> bool:
        """Tell whether who sits here may do a deed, to offer it or not."""
        person = opened.workspace.person
        return not opened.workspace.guarded or (person is not None and person.role in MAY[deed])

    def barred(self, opened: Centre | County, deed: Deed) -> tuple[Role, ...]:
        """Return who may do a deed that who sits here may not; empty where they may."""
        if self.may(opened, deed):
            return ()
        return tuple(role for role in Role if role in MAY[deed])

    def begin_accounts(self, opened: Centre | County, name: str, passphrase: str) -> MadeCard:
        """Switch accounts on, or on again; see ``accounts`` and ``switching``."""
        if not opened.workspace.guarded:
            again = switching.switch_on_again(opened, name, passphrase)
            if again is not None:
                return again
        return accounts.begin_accounts(opened, name, passphrase)

    def switch_off_accounts(self, opened: Centre | County, passphrase: str) -> None:
        switching.switch_off(opened, passphrase)

    def add_account(
        self,
        opened: Centre | County,
        name: str,
        role: Role,
        passphrase: str,
        *,
        department: str = "",
    ) -> MadeCard:
        return accounts.add_account(opened, name, role, passphrase, department=department)

    def change_account(
        self,
        opened: Centre | County,
        ident: AccountId,
        *,
        name: str,
        role: Role,
        department: str = "",
    ) -> MadeCard:
        return accounts.change_account(opened, ident, name=name, role=role, department=department)

    def end_account(self, opened: Centre | County, ident: AccountId) -> AccountCard:
        return accounts.end_account(opened, ident)

    def set_passphrase(
        self, opened: Centre | County, ident: AccountId, passphrase: str
    ) -> AccountCard:
        return accounts.set_passphrase(opened, ident, passphrase)

    def seal_recovery(self, opened: Centre | County, ident: AccountId) -> MadeCard:
        return accounts.seal_recovery(opened, ident)

    def set_lock_minutes(self, opened: Centre | County, minutes: int) -> None:
        accounts.set_lock_minutes(opened, minutes)

    def sign_in(self, opened: Centre | County, name: str, passphrase: str) -> Person:
        return sign_in.sign_in(opened, name, passphrase)

    def sign_out(self, opened: Centre | County) -> None:
        sign_in.sign_out(opened)

    def recover(self, opened: Centre | County, code: str, passphrase: str) -> MadeCard:
        return recovery.recover(opened, code, passphrase)

    def write_recovery_page(
        self, opened: Centre | County, made: MadeCard, folder: Path, progress: Progress
    ) -> Path:
        """Write the page for the envelope; see ``recovery``."""
        name = opened.name if isinstance(opened, County) else opened.profile.name
        return recovery.write_recovery_page(opened, name, made, folder, self.fonts, progress)
