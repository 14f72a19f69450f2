"""Who may do what: the table, and that every use case that writes asks it."""

import ast
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from models.reports.fontfiles import FontFiles
from models.standards.pack import Grade
from models.store.records import Person
from models.usecases.carry import carry_over
from models.usecases.centre import Centre
from models.usecases.clauses import answer, attach_evidence, scan_folder
from models.usecases.clauses.answer_many import tick_many
from models.usecases.county.county import County
from models.usecases.journal import undo
from models.usecases.ledgers import edit_ledgers
from models.usecases.make_report import make_report
from models.usecases.packages import enrol, finalise, import_submission, know_county
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.receive_campaign import receive_campaign
from models.usecases.packages.revoke import revoke
from models.usecases.packs import pack_versions
from models.usecases.people import accounts
from models.usecases.people.people_cards import Deed, Role
from models.usecases.people.permissions import MAY, Opened, allow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import AccountId, Digest, KeyId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, World, make_world
from tests.tiny_pack import clause_text, pack_text

ROOT = Path(__file__).resolve().parent.parent
NOWHERE = Path("nowhere")
NO_FONTS = FontFiles(regular=NOWHERE, semibold=NOWHERE, serif=NOWHERE)
UNWATCHED = Unwatched()
CentreDeed = Callable[[Centre], object]
CountyDeed = Callable[[County], object]

AT_CENTRE: Mapping[Deed, tuple[CentreDeed, ...]] = {
    Deed.LEDGERS: (
        lambda at: edit_ledgers.put_figures(at, {}),
        lambda at: edit_ledgers.put_profile(at, at.profile),
    ),
    Deed.IMPORT: (lambda at: receive_campaign(at, NOWHERE, UNWATCHED),),
    Deed.ANSWERS: (
        lambda at: answer.tick_grade(at, "1.1.1", Grade.C),
        lambda at: answer.write_claim_reason(at, "1.1.1", "够"),
        lambda at: tick_many(at, {"1.1.1.C1": True}),
    ),
    Deed.EVIDENCE: (
        lambda at: attach_evidence.attach_evidence(at, "1.1.1", NOWHERE),
        lambda at: scan_folder.set_scan_folder(at, None),
    ),
    Deed.REPORTS: (lambda at: make_report(at, NOWHERE, NO_FONTS, UNWATCHED),),
    Deed.NOT_APPLICABLE: (lambda at: answer.set_not_applicable(at, "1.1.1", ""),),
    Deed.CARRY_OVER: (lambda at: carry_over.carry_over(at, Digest("0" * 64)),),
    Deed.SUBMIT: (
        finalise.finalise,
        lambda at: export_submission(at, NOWHERE, PASSPHRASE, b"", CLOCK, UNWATCHED),
    ),
    Deed.KEYS: (lambda at: know_county.know_county(at, NOWHERE, ""),),
    Deed.PACKS: (
        lambda at: pack_versions.add_pack_text(
            at.workspace, pack_text(clause_text("1.1.1")), CLOCK, author=at.author
        ),
    ),
    Deed.SETTINGS: (lambda at: accounts.set_lock_minutes(at, 5),),
    Deed.ACCOUNTS: (
        lambda at: accounts.add_account(at, "新人", Role.CLERK, "晴天-出门-带伞"),
        lambda at: accounts.end_account(at, AccountId("x")),
        lambda at: accounts.change_account(at, AccountId("x"), name="新人", role=Role.HEAD),
        lambda at: accounts.set_passphrase(at, AccountId("x"), "晴天-出门-带伞"),
        lambda at: accounts.seal_recovery(at, AccountId("x")),
    ),
}
AT_COUNTY: Mapping[Deed, tuple[CountyDeed, ...]] = {
    Deed.REVIEW: (
        lambda at: import_submission.import_package(at, NOWHERE, "", CLOCK, UNWATCHED),
        lambda at: import_submission.import_folder(at, NOWHERE, "", CLOCK, UNWATCHED),
    ),
    Deed.KEYS: (
        lambda at: enrol.enrol(at, NOWHERE, "", CLOCK),
        lambda at: revoke(at, KeyId("0" * 16), CLOCK, why="丢了", since=CLOCK.today()),
    ),
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = make_world(tmp_path_factory.mktemp("world"), known=False)
    yield made
    made.close()


@contextmanager
def seated(opened: Opened, role: Role | None) -> Iterator[None]:
    """Let somebody of a role (or nobody) sit there, without the cost of a passphrase."""
    workspace = opened.workspace
    workspace.guarded = True
    if role is not None:
        workspace.person = Person(account_id=AccountId("p"), name="某人", role=role)
    try:
        yield
    finally:
        workspace.guarded, workspace.person = False, None


def refusal_of(do: Callable[[], object]) -> RefusalCode | None:
    """Return what a deed was refused with; anything else it ran into does not matter here."""
    try:
        do()
    except Refusal as refusal:
        return refusal.code
    except (Trouble, OSError):
        return None
    return None


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", Deed)
def test_the_table_is_what_is_asked(world: World, deed: Deed, role: Role) -> None:
    with seated(world.centre, role):
        code = refusal_of(lambda: allow(world.centre.workspace, deed))
    assert (code is None) == (role in MAY[deed])
    assert code in {None, RefusalCode.NOT_PERMITTED}


def test_the_table_says_what_was_agreed() -> None:
    def may(role: Role) -> set[Deed]:
        return {deed for deed in Deed if role in MAY[deed]}

    clerk = {
        Deed.LEDGERS, Deed.IMPORT, Deed.ANSWERS, Deed.EVIDENCE, Deed.REPORTS, Deed.BACK_UP,
    }  # fmt: skip
    assert set(MAY) == set(Deed)
    assert may(Role.CLERK) == clerk
    assert may(Role.HEAD) - clerk == {
        Deed.ACCEPT_CHECK, Deed.NOT_APPLICABLE, Deed.CARRY_OVER, Deed.SUBMIT,
        Deed.REVIEW, Deed.CAMPAIGN,
    }  # fmt: skip
    assert may(Role.REVIEWER) == {Deed.REVIEW, Deed.REPORTS, Deed.BACK_UP}
    assert may(Role.ADMINISTRATOR) == set(Deed)


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("deed", AT_CENTRE)
def test_use_cases_of_a_centre_ask(
    world: World, deed: Deed, role: Role | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.usecases.people.accounts.hashed", lambda _: "-")
    for do in AT_CENTRE[deed]:
        with seated(world.centre, role):
            code = refusal_of(partial(do, world.centre))
        if role is None:
            assert code is RefusalCode.SIGN_IN_REQUIRED
        else:
            assert (code is RefusalCode.NOT_PERMITTED) == (role not in MAY[deed])


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("deed", AT_COUNTY)
def test_use_cases_of_a_county_ask(world: World, deed: Deed, role: Role | None) -> None:
    for do in AT_COUNTY[deed]:
        with seated(world.county, role):
            code = refusal_of(partial(do, world.county))
        if role is None:
            assert code is RefusalCode.SIGN_IN_REQUIRED
        else:
            assert (code is RefusalCode.NOT_PERMITTED) == (role not in MAY[deed])


def test_a_refusal_names_who_may(world: World) -> None:
    with seated(world.centre, Role.CLERK), pytest.raises(Refusal) as raised:
        finalise.finalise(world.centre)
    assert dict(raised.value.params) == {"deed": "submit", "role": "clerk", "may": "head"}


def test_a_clerk_cannot_take_back_what_a_clerk_cannot_do(world: World) -> None:
    with seated(world.centre, Role.HEAD):
        answer.set_not_applicable(world.centre, "1.1.1", "")
        answer.tick_grade(world.centre, "1.1.1", Grade.C, None)
    card = undo.read_undo(world.centre).undo
    with seated(world.centre, Role.REVIEWER):
        expected = None if card is None else RefusalCode.NOT_PERMITTED
        assert refusal_of(lambda: undo.undo(world.centre)) in {
            expected, RefusalCode.UNDO_NOTHING,
        }  # fmt: skip


OWN_DOORS = {
    "permissions.py": "the door itself",
    "new_workspace.py": "there is nobody yet",
    "new_county.py": "there is nobody yet",
    "accounts.py": "the first account, and one's own passphrase",
    "sign_in.py": "who is not in yet",
    "recovery.py": "who is not in yet",
    "restore_backup.py": "a new folder, which nobody has opened yet",
}


def test_no_use_case_goes_past_the_table() -> None:
    offences = []
    for path in sorted((ROOT / "models" / "usecases").glob("*.py")):
        if path.name in OWN_DOORS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Attribute) or node.attr != "writing":
                continue
            if getattr(node.value, "attr", getattr(node.value, "id", "")) == "store":
                offences.append(f"{path.name}:{node.lineno}")
    assert offences == []
