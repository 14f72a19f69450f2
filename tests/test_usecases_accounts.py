"""Accounts: who may sit here, how a passphrase is kept, how a lost one is replaced."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from models.seal.passphrases import LANES, MEMORY_KIB, PASSES, hashed, is_right, refuse_weak
from models.seal.recovery_code import new_code, plain_code
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import set_not_applicable, tick_grade
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.journal.undo import read_undo
from models.usecases.ledgers.edit_ledgers import put_figures
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.people.accounts import (
    add_account,
    begin_accounts,
    change_account,
    end_account,
    read_people,
    seal_recovery,
    set_lock_minutes,
    set_passphrase,
)
from models.usecases.people.people_cards import MadeCard, Role
from models.usecases.people.recovery import recover
from models.usecases.people.sign_in import (
    FIRST_WAIT,
    FREE_FAILURES,
    LONGEST_WAIT,
    Tries,
    delay,
    sign_in,
    sign_out,
)
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import AccountId
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

HEAD, CLERK = "何院长", "王芳"
SECRET, OTHER, THIRD = "晴天-出门-带伞", "河边-柳树-三棵", "纸船-过桥-不停"


@dataclass(slots=True)
class MovingClock:
    """A clock that is set by hand."""

    moment: datetime = field(default=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def pass_by(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def centre(tmp_path: Path, clock: MovingClock) -> Iterator[Centre]:
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(
        tmp_path / "centre", profile(), "一二三四五六七八", packs, clock, author="李梅"
    )
    yield made
    made.close()


@pytest.fixture
def manned(centre: Centre) -> MadeCard:
    """Accounts are on and their administrator sits here."""
    return begin_accounts(centre, HEAD, SECRET)


def refused(code: RefusalCode) -> "pytest.RaisesExc[Refusal]":
    return pytest.RaisesExc(Refusal, check=lambda failure: failure.code is code)


def columns(centre: Centre) -> list[dict[str, object]]:
    database = centre.workspace.folder.database
    with closing(sqlite3.connect(database)) as plain:
        plain.row_factory = sqlite3.Row
        return [dict(row) for row in plain.execute("SELECT * FROM account ORDER BY made_at")]


def everything_written(centre: Centre) -> str:
    database = centre.workspace.folder.database
    with closing(sqlite3.connect(database)) as plain:
        return "\n".join(plain.iterdump())


def test_without_accounts_everything_is_as_before(centre: Centre) -> None:
    card = read_people(centre)
    assert (card.on, card.who, card.accounts) == (False, None, ())
    tick_grade(centre, "1.1.1", Grade.C)
    assert read_audit(centre, AuditFilter(), most=1).entries[0].author == "李梅"
    sign_out(centre)
    assert read_audit(centre, AuditFilter(), most=1).entries[0].action == "answer"


@pytest.mark.usefixtures("own_salts")
def test_a_hash_has_its_parameters_and_a_salt_of_its_own() -> None:
    first, second = hashed(SECRET), hashed(SECRET)
    assert first.startswith(f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$")
    assert (MEMORY_KIB, PASSES, LANES) == (65536, 3, 4)
    assert first != second
    assert is_right(SECRET, first)
    assert not is_right(SECRET + " ", first)


def test_a_hash_that_asks_for_too_much_is_damage() -> None:
    for bad in ("", "plain", "$argon2id$v=19$m=99999999,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2g"):
        with pytest.raises(Trouble) as raised:
            is_right(SECRET, bad)
        assert raised.value.code is TroubleCode.WORKSPACE_DAMAGED


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("晴天-出门", RefusalCode.PASSPHRASE_TOO_SHORT),
        ("", RefusalCode.PASSPHRASE_TOO_SHORT),
        ("Password123", RefusalCode.PASSPHRASE_COMMON),
        ("WoAiNi1314", RefusalCode.PASSPHRASE_COMMON),
        ("12345678", RefusalCode.PASSPHRASE_PATTERN),
        ("hgfedcba", RefusalCode.PASSPHRASE_PATTERN),
        ("aaaabbbb", RefusalCode.PASSPHRASE_PATTERN),
        ("19851985", RefusalCode.PASSPHRASE_PATTERN),
        ("王芳王芳2025", RefusalCode.PASSPHRASE_HAS_NAME),
    ],
)
def test_what_is_easily_guessed_is_refused_and_told_why(typed: str, code: RefusalCode) -> None:
    with refused(code):
        refuse_weak(typed, CLERK)


@pytest.mark.parametrize(
    "typed", ["晴天出门要带伞", "correct horse", "王芳家的三只橘猫", "19850312-hefei"]
)
def test_no_recipe_is_asked_for(typed: str) -> None:
    refuse_weak(typed if len(typed) >= 8 else typed + "哦", CLERK)


def test_the_first_account_is_an_administrators_and_sits_here(
    centre: Centre, manned: MadeCard
) -> None:
    assert manned.account.role is Role.ADMINISTRATOR
    assert plain_code(manned.code)
    assert centre.author == HEAD
    tick_grade(centre, "1.1.1", Grade.C)
    entries = read_audit(centre, AuditFilter(), most=2).entries
    assert [(one.action, one.author) for one in entries] == [
        ("answer", HEAD),
        ("account.made", HEAD),
    ]
    with refused(RefusalCode.ACCOUNTS_EXIST):
        begin_accounts(centre, CLERK, OTHER)


def test_names_are_one_name_however_they_are_typed(centre: Centre, manned: MadeCard) -> None:
    add_account(centre, "  José  García ", Role.CLERK, OTHER)
    with refused(RefusalCode.ACCOUNT_NAME_TAKEN):
        add_account(centre, "José García", Role.HEAD, OTHER)
    assert sign_in(centre, "José García", OTHER).name == "José García"
    sign_in(centre, HEAD, SECRET)
    for bad in ("", "  ", "x" * 31, "a\x07b"):
        with refused(RefusalCode.ACCOUNT_NAME_WRONG):
            add_account(centre, bad, Role.CLERK, OTHER)


def test_nobody_writes_before_signing_in(
    centre: Centre, manned: MadeCard, clock: MovingClock
) -> None:
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, clock, author="不是谁")
    try:
        with refused(RefusalCode.SIGN_IN_REQUIRED):
            tick_grade(again, "1.1.1", Grade.C)
        with refused(RefusalCode.SIGN_IN_REQUIRED):
            put_figures(again, {})
        with refused(RefusalCode.SIGN_IN_REQUIRED):
            add_account(again, CLERK, Role.CLERK, OTHER)
        sign_in(again, HEAD, SECRET)
        tick_grade(again, "1.1.1", Grade.C)
        assert again.author == HEAD
    finally:
        again.close()


def test_an_unknown_name_an_ended_one_and_a_wrong_passphrase_are_one_answer(
    centre: Centre, manned: MadeCard
) -> None:
    gone = add_account(centre, CLERK, Role.CLERK, OTHER).account
    end_account(centre, gone.account_id)
    told = []
    for name, typed in ((HEAD, OTHER), ("没有这个人", SECRET), (CLERK, OTHER), ("\x07", SECRET)):
        with pytest.raises(Refusal) as raised:
            sign_in(centre, name, typed)
        told.append((raised.value.code, dict(raised.value.params), raised.value.place.file))
    assert set(map(str, told)) == {str((RefusalCode.SIGN_IN_WRONG, {}, ""))}


def test_slips_cost_nothing_and_then_a_wait_that_grows(
    centre: Centre, manned: MadeCard, clock: MovingClock
) -> None:
    for _ in range(FREE_FAILURES):
        with refused(RefusalCode.SIGN_IN_WRONG):
            sign_in(centre, HEAD, OTHER)
    with refused(RefusalCode.SIGN_IN_WAIT):
        sign_in(centre, HEAD, SECRET)
    clock.pass_by(FIRST_WAIT - 1)
    with pytest.raises(Refusal) as raised:
        sign_in(centre, HEAD, SECRET)
    assert dict(raised.value.params) == {"seconds": 1}
    clock.pass_by(1)
    with refused(RefusalCode.SIGN_IN_WRONG):
        sign_in(centre, HEAD, OTHER)
    clock.pass_by(2 * FIRST_WAIT - 1)
    with refused(RefusalCode.SIGN_IN_WAIT):
        sign_in(centre, HEAD, SECRET)
    clock.pass_by(1)
    sign_in(centre, HEAD, SECRET)
    assert columns(centre)[0]["failures"] == 0


def test_the_wait_ends_growing() -> None:
    waits = [delay(failures) for failures in range(12)]
    assert waits[:5] == [0, 0, 0, 5, 10]
    assert waits[-1] == LONGEST_WAIT
    assert waits == sorted(waits)
    assert delay(10_000) == LONGEST_WAIT


def test_a_wait_lives_in_the_table_not_in_the_program(
    centre: Centre, manned: MadeCard, clock: MovingClock
) -> None:
    for _ in range(FREE_FAILURES):
        with refused(RefusalCode.SIGN_IN_WRONG):
            sign_in(centre, HEAD, OTHER)
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, clock)
    try:
        with refused(RefusalCode.SIGN_IN_WAIT):
            sign_in(again, HEAD, SECRET)
    finally:
        again.close()


@pytest.mark.parametrize("back", [timedelta(seconds=3), timedelta(days=400)])
def test_a_clock_set_back_neither_locks_for_ever_nor_unlocks_early(
    centre: Centre, manned: MadeCard, clock: MovingClock, back: timedelta
) -> None:
    for _ in range(FREE_FAILURES):
        with refused(RefusalCode.SIGN_IN_WRONG):
            sign_in(centre, HEAD, OTHER)
    clock.moment -= back
    with pytest.raises(Refusal) as raised:
        sign_in(centre, HEAD, SECRET)
    assert (raised.value.code, raised.value.params["seconds"]) == (
        RefusalCode.SIGN_IN_WAIT,
        FIRST_WAIT,
    )
    clock.pass_by(FIRST_WAIT - 0.5)
    with refused(RefusalCode.SIGN_IN_WAIT):
        sign_in(centre, HEAD, SECRET)
    clock.pass_by(0.5)
    sign_in(centre, HEAD, SECRET)


def test_unknown_names_wait_too(centre: Centre, manned: MadeCard) -> None:
    for _ in range(FREE_FAILURES):
        with refused(RefusalCode.SIGN_IN_WRONG):
            sign_in(centre, "没有这个人", OTHER)
    with refused(RefusalCode.SIGN_IN_WAIT):
        sign_in(centre, "也没有这个人", OTHER)
    sign_in(centre, HEAD, SECRET)


def test_tries_round_the_rest_up() -> None:
    now = datetime(2025, 6, 12, tzinfo=UTC)
    tries = Tries(failures=3, failed_at=(now - timedelta(seconds=4.2)).isoformat())
    assert tries.wait(now) == 1
    assert Tries(failures=2, failed_at=now.isoformat()).wait(now) == 0


def test_the_last_administrator_stays(centre: Centre, manned: MadeCard) -> None:
    boss = manned.account.account_id
    with refused(RefusalCode.ACCOUNT_LAST_ADMINISTRATOR):
        end_account(centre, boss)
    with refused(RefusalCode.ACCOUNT_LAST_ADMINISTRATOR):
        change_account(centre, boss, name=HEAD, role=Role.CLERK)
    second = add_account(centre, CLERK, Role.ADMINISTRATOR, OTHER).account
    end_account(centre, boss)
    assert centre.workspace.person is None
    sign_in(centre, CLERK, OTHER)
    with refused(RefusalCode.ACCOUNT_LAST_ADMINISTRATOR):
        end_account(centre, second.account_id)
    ended = read_people(centre).accounts[0]
    assert (ended.name, bool(ended.ended_at), ended.sealed) == (HEAD, True, False)
    with refused(RefusalCode.ACCOUNT_ENDED):
        set_passphrase(centre, boss, THIRD)
    with refused(RefusalCode.ACCOUNT_UNKNOWN):
        end_account(centre, AccountId("nobody"))


def test_a_role_taken_away_is_gone_at_once(centre: Centre, manned: MadeCard) -> None:
    add_account(centre, CLERK, Role.ADMINISTRATOR, OTHER)
    change_account(centre, manned.account.account_id, name="何平", role=Role.CLERK)
    assert centre.author == "何平"
    assert columns(centre)[0]["recovery"] == ""
    with refused(RefusalCode.NOT_PERMITTED):
        end_account(centre, manned.account.account_id)
    with pytest.raises(Refusal) as raised:
        set_not_applicable(centre, "1.1.1", "没有这项业务")
    assert dict(raised.value.params) == {
        "deed": "not-applicable", "role": "clerk", "may": "head",
    }  # fmt: skip


def test_a_new_passphrase_by_the_administrator_or_by_oneself(
    centre: Centre, manned: MadeCard
) -> None:
    clerk = add_account(centre, CLERK, Role.CLERK, OTHER).account
    set_passphrase(centre, clerk.account_id, THIRD)
    with refused(RefusalCode.SIGN_IN_WRONG):
        sign_in(centre, CLERK, OTHER)
    sign_in(centre, CLERK, THIRD)
    set_passphrase(centre, clerk.account_id, OTHER)
    with refused(RefusalCode.NOT_PERMITTED):
        set_passphrase(centre, manned.account.account_id, THIRD)
    with refused(RefusalCode.PASSPHRASE_TOO_SHORT):
        set_passphrase(centre, clerk.account_id, "短")
    sign_in(centre, CLERK, OTHER)


def test_a_recovery_code_opens_once(centre: Centre, manned: MadeCard) -> None:
    sign_out(centre)
    with refused(RefusalCode.PASSPHRASE_COMMON):
        recover(centre, manned.code, "password123")
    made = recover(centre, manned.code.lower().replace("-", " "), OTHER)
    assert centre.author == HEAD
    assert made.code != manned.code
    sign_out(centre)
    with refused(RefusalCode.RECOVERY_WRONG):
        recover(centre, manned.code, THIRD)
    sign_in(centre, HEAD, OTHER)
    sign_out(centre)
    recover(centre, made.code, THIRD)
    actions = [one.action for one in read_audit(centre, AuditFilter(), most=20).entries]
    assert actions.count("recovery.used") == 2
    assert actions.count("recovery.refused") == 1


def test_a_slip_of_the_pen_is_told_from_a_wrong_code(centre: Centre, manned: MadeCard) -> None:
    slip = manned.code[:-1] + ("A" if manned.code[-1] != "A" else "B")
    with refused(RefusalCode.RECOVERY_MISTYPED):
        recover(centre, slip, OTHER)
    with refused(RefusalCode.RECOVERY_WRONG):
        recover(centre, new_code(), OTHER)


def test_wrong_codes_wait_too(centre: Centre, manned: MadeCard, clock: MovingClock) -> None:
    for _ in range(FREE_FAILURES):
        with refused(RefusalCode.RECOVERY_WRONG):
            recover(centre, new_code(), OTHER)
    with refused(RefusalCode.SIGN_IN_WAIT):
        recover(centre, manned.code, OTHER)
    clock.pass_by(FIRST_WAIT)
    recover(centre, manned.code, OTHER)
    for _ in range(FREE_FAILURES):  # the right one began the count anew
        with refused(RefusalCode.RECOVERY_WRONG):
            recover(centre, new_code(), OTHER)


def test_a_new_code_makes_the_old_one_void(centre: Centre, manned: MadeCard) -> None:
    clerk = add_account(centre, CLERK, Role.CLERK, OTHER).account
    with refused(RefusalCode.NOT_PERMITTED):
        seal_recovery(centre, clerk.account_id)
    fresh = seal_recovery(centre, manned.account.account_id)
    with refused(RefusalCode.RECOVERY_WRONG):
        recover(centre, manned.code, THIRD)
    recover(centre, fresh.code, THIRD)


def test_codes_have_no_look_alikes_and_notice_one_wrong_character() -> None:
    code = new_code()
    assert re.fullmatch(r"([2-9A-HJ-NP-Z]{4}-){6}[2-9A-HJ-NP-Z]{4}", code)
    plain = plain_code(code)
    caught = sum(
        not plain_code(plain[:at] + letter + plain[at + 1 :])
        for at in range(len(plain))
        for letter in "2ABZ"
        if letter != plain[at]
    )
    tried = sum(letter != plain[at] for at in range(len(plain)) for letter in "2ABZ")
    assert caught >= tried - 2  # 1 in 1,024 slips through by chance


def test_nothing_secret_is_written_in_clear(centre: Centre, manned: MadeCard) -> None:
    with refused(RefusalCode.SIGN_IN_WRONG):
        sign_in(centre, HEAD, OTHER)
    made = recover(centre, manned.code, THIRD)
    written = everything_written(centre)
    secret = (SECRET, OTHER, THIRD, manned.code, plain_code(manned.code), made.code)
    assert HEAD in written
    assert [one for one in secret if one in written] == []


def test_signing_in_takes_no_step_from_undo_and_accounts_do(
    centre: Centre, manned: MadeCard
) -> None:
    tick_grade(centre, "1.1.1", Grade.C)
    sign_out(centre)
    sign_in(centre, HEAD, SECRET)
    step = read_undo(centre).undo
    assert step is not None
    assert step.action == "answer"
    add_account(centre, CLERK, Role.CLERK, OTHER)
    assert read_undo(centre).undo is None


def test_the_screen_locks_after_what_the_administrator_set(
    centre: Centre, manned: MadeCard
) -> None:
    assert read_people(centre).lock_minutes == 10
    set_lock_minutes(centre, 0)
    assert read_people(centre).lock_minutes == 0
    for bad in (-1, 241):
        with refused(RefusalCode.LOCK_MINUTES_WRONG):
            set_lock_minutes(centre, bad)
    add_account(centre, CLERK, Role.CLERK, OTHER)
    sign_in(centre, CLERK, OTHER)
    with refused(RefusalCode.NOT_PERMITTED):
        set_lock_minutes(centre, 5)
