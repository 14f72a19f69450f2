"""What faces are told of people: roles, deeds, accounts."""

from dataclasses import dataclass
from enum import StrEnum

from models.store.records import Person
from models.vocabulary.ids import AccountId

__all__ = ["AccountCard", "Deed", "MadeCard", "PeopleCard", "Person", "Role"]


class Role(StrEnum):
    """What somebody is in this office; the order is that of lists."""

    CLERK = "clerk"
    HEAD = "head"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


class Deed(StrEnum):
    """What can be done, as coarse as people speak of it."""

    LEDGERS = "ledgers"
    IMPORT = "import"
    """Workbooks taken in, and what a county announced."""
    ANSWERS = "answers"
    EVIDENCE = "evidence"
    REPORTS = "reports"
    BACK_UP = "back-up"
    ACCEPT_CHECK = "accept-check"
    NOT_APPLICABLE = "not-applicable"
    CARRY_OVER = "carry-over"
    """Another version of the standard, or another year."""
    SUBMIT = "submit"
    """Finalise, reopen, export."""
    REVIEW = "review"
    """What a county does with submissions."""
    CAMPAIGN = "campaign"
    ACCOUNTS = "accounts"
    SETTINGS = "settings"
    KEYS = "keys"
    """The enrolment of this workspace or at this county, and whose card is trusted."""
    PACKS = "packs"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCard:
    """One account as it is shown; ``sealed``: it has a recovery code."""

    account_id: AccountId
    name: str
    role: Role
    department: str
    sealed: bool
    made_at: str
    ended_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCard:
    """Everybody, and who sits here; ``lock_minutes`` 0: the screen never locks by itself."""

    on: bool
    who: Person | None
    accounts: tuple[AccountCard, ...]
    lock_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCard:
    """An account that was made; ``code``: its recovery code, told this once ("" for none)."""

    account: AccountCard
    code: str
