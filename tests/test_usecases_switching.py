"""Accounts switched off and on again; the last administrator is never locked out."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.usecases.centre import Centre
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.people.accounts import (
    add_account,
    begin_accounts,
    change_account,
    end_account,
    read_people,
    set_lock_minutes,
)
from models.usecases.people.people_cards import MadeCard, Role
from models.usecases.people.recovery import recover
from models.usecases.people.sign_in import sign_in
from models.usecases.people.switching import switch_off, switch_on_again
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

HEAD, CLERK = "何院长", "王芳"
SECRET, OTHER, THIRD = "晴天-出门-带伞", "河边-柳树-三棵", "纸船-过桥-不停"
CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(
        tmp_path / "centre", profile(), "一二三四五六七八", packs, CLOCK, author="李梅"
    )
    yield made
    made.close()


@pytest.fixture
def manned(centre: Centre) -> MadeCard:
    """Accounts are on and their administrator sits here."""
    return begin_accounts(centre, HEAD, SECRET)


def refused(code: RefusalCode) -> "pytest.RaisesExc[Refusal]":
    return pytest.RaisesExc(Refusal, check=lambda failure: failure.code is code)


def test_switched_off_nobody_is_asked_and_everything_stays(
    centre: Centre, manned: MadeCard
) -> None:
    add_account(centre, CLERK, Role.CLERK, OTHER)
    with refused(RefusalCode.ACCOUNT_PASSPHRASE_WRONG):
        switch_off(centre, OTHER)
    assert centre.workspace.guarded
    switch_off(centre, SECRET)
    assert (centre.workspace.guarded, centre.workspace.person) == (False, None)
    set_lock_minutes(centre, 5)
    with closing(open_centre(centre.workspace.folder.root, CLOCK, for_writing=False)) as again:
        assert not again.workspace.guarded
        card = read_people(again)
    assert not card.on
    assert [(one.name, one.ended_at) for one in card.accounts] == [(HEAD, ""), (CLERK, "")]

    assert switch_on_again(centre, "没有这个人", SECRET) is None
    with refused(RefusalCode.NOT_PERMITTED):
        switch_on_again(centre, CLERK, OTHER)
    with refused(RefusalCode.ACCOUNT_PASSPHRASE_WRONG):
        switch_on_again(centre, HEAD, OTHER)
    back = switch_on_again(centre, HEAD, SECRET)
    assert back is not None
    assert (back.account.name, back.code, centre.author) == (HEAD, "", HEAD)
    sign_in(centre, CLERK, OTHER)
    log = [one.action for one in read_audit(centre, AuditFilter()).entries]
    assert log.count("accounts.off") == log.count("accounts.on") == 1
    assert "account.refused" in log


def test_only_an_administrator_switches_off_and_guesses_wait(
    centre: Centre, manned: MadeCard
) -> None:
    add_account(centre, CLERK, Role.HEAD, OTHER)
    for _ in range(3):
        with refused(RefusalCode.ACCOUNT_PASSPHRASE_WRONG):
            switch_off(centre, OTHER)
    with refused(RefusalCode.SIGN_IN_WAIT):
        switch_off(centre, SECRET)
    sign_in(centre, CLERK, OTHER)
    with refused(RefusalCode.NOT_PERMITTED):
        switch_off(centre, OTHER)


def test_another_administrator_can_begin_where_nobody_knows_the_old_one(
    centre: Centre, manned: MadeCard
) -> None:
    switch_off(centre, SECRET)
    made = begin_accounts(centre, "新院长", OTHER)
    assert made.code
    with closing(open_centre(centre.workspace.folder.root, CLOCK, for_writing=False)) as again:
        assert again.workspace.guarded


def test_who_rises_to_administrator_gets_a_code_that_opens(
    centre: Centre, manned: MadeCard
) -> None:
    clerk = add_account(centre, CLERK, Role.CLERK, OTHER).account
    risen = change_account(centre, clerk.account_id, name=CLERK, role=Role.ADMINISTRATOR)
    assert risen.code
    assert risen.account.sealed
    assert not change_account(centre, clerk.account_id, name=CLERK, role=Role.ADMINISTRATOR).code
    end_account(centre, manned.account.account_id)
    assert recover(centre, risen.code, THIRD).account.name == CLERK
