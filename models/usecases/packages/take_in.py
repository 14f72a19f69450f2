"""One package at the county's door: what kind it is, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.exchange.filenames import PACKAGE_ENDING
from models.exchange.labels import ENROLMENT, SUBMISSION, check_format
from models.exchange.order import Clash, check_may_sign
from models.exchange.plan import ImportPlan, apply_plan, plan_import
from models.exchange.reading import read_enrolment, stage
from models.exchange.snapshot import moment_text
from models.seal.container import Bag, open_bag, verify
from models.seal.keys import PrivateKeys
from models.seal.names import shown
from models.seal.writing import make_lasting
from models.store.conflict_rows import OPEN, TAKEN, ConflictRow
from models.store.county_rows import COUNTY
from models.store.key_rows import ACTIVE
from models.usecases.county.conflicts import conflict_line
from models.usecases.county.county import County
from models.usecases.county.county_cards import FailureCard, ImportedCard
from models.usecases.county.read_county import submission_line
from models.usecases.packages.find_packages import FoundFile
from models.usecases.packages.import_cards import ImportLine, Verdict
from models.usecases.packages.seat_keys import key_card
from models.usecases.packages.take_rotation import take_rotation
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import CONFLICTS_OPEN
from models.vocabulary.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where packages come in: the county, its opened keys, a place to unpack to."""

    county: County
    keys: Sequence[PrivateKeys]
    scratch: Path
    clock: Clock
    progress: Progress

    @property
    def staged(self) -> Path:
        """Our own copy of the package at hand, unsealed."""
        return self.scratch / "package.dbag"

    def keep(self, bag: Bag) -> None:
        """Keep the original; before its rows: a file without a row is harmless."""
        inbox = self.county.workspace.folder.inbox
        make_lasting(self.staged, inbox / f"{bag.digest}{PACKAGE_ENDING}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Arrived:
    """A package that is whole, and where it came from."""

    bag: Bag
    file: FoundFile
    sealed: bool


class _Steps:
    """Progress inside one of many packages: only the wish to stop goes through."""

    def __init__(self, outer: Progress) -> None:
        self._outer = outer

    def check(self) -> None:
        self._outer.check()

    def step(self, _done: int, _total: int, _label: str = "") -> None:
        self._outer.check()


def take_in(door: Door, file: FoundFile) -> ImportLine:
    """Take one package in, of whatever kind.

    Raises: Refusal for whatever is wrong with it; Trouble; Cancelled.
    """
    steps = _Steps(door.progress)
    sealed = stage(file.path, door.keys, door.staged, steps, lasting=False)
    arrived = _Arrived(bag=open_bag(door.staged, steps), file=file, sealed=sealed)
    kind = check_format(arrived.bag.info)
    if kind == SUBMISSION:
        return _submission(door, arrived)
    if kind == ENROLMENT:
        return _enrolment(door, arrived)
    return _ours(door, arrived, kind)


def plan_only(door: Door, path: Path) -> ImportedCard:
    """Tell what ``take_in`` would do with a submission. Raises: as it; a clash."""
    steps = _Steps(door.progress)
    file = FoundFile(path=path, shown=shown(path.name), sealed=False)
    sealed = stage(path, door.keys, door.staged, steps, lasting=False)
    arrived = _Arrived(bag=open_bag(door.staged, steps), file=file, sealed=sealed)
    plan = _plan(door, arrived)
    if plan.clash is not None:
        raise plan.clash.refusal()
    return _card(door, plan, arrived)


def _plan(door: Door, arrived: _Arrived) -> ImportPlan:
    with door.county.workspace.store.reading() as read:
        return plan_import(
            arrived.bag,
            door.county.books(read, door.clock.today()),
            received_at=moment_text(door.clock.now()),
            file_name=arrived.file.shown,
        )


def _submission(door: Door, arrived: _Arrived) -> ImportLine:
    plan = _plan(door, arrived)
    known = _known_conflict(door, arrived.bag)
    if known is not None:
        clash = plan.clash or Clash(code=RefusalCode(known.code), against=known.against)
        return _conflict_line(arrived, known, clash)
    if plan.clash is not None:
        row = _conflict_row(plan, plan.clash)
        _keep_conflict(door, arrived.bag, row)
        return _conflict_line(arrived, row, plan.clash)
    if not plan.already:
        door.keep(arrived.bag)
        _write(door, plan)
    return ImportLine(
        path=arrived.file.path,
        file=arrived.file.shown,
        verdict=Verdict.ALREADY if plan.already else Verdict.ACCEPTED,
        kind=SUBMISSION,
        imported=_card(door, plan, arrived),
    )


def _write(door: Door, plan: ImportPlan) -> None:
    head = plan.submitted.head
    with door.county.writing(Deed.REVIEW, fixed=True, clock=door.clock) as write:
        apply_plan(plan, write.county)
        write.note_down(
            "submission.accepted", head.digest, f"{head.uscc} {head.year} r{head.revision}"
        )


def _known_conflict(door: Door, bag: Bag) -> ConflictRow | None:
    """Return the conflict this very package is, unless it was decided to count."""
    with door.county.workspace.store.reading() as read:
        row = read.conflicts.conflict(bag.digest)
    return row if row is not None and row.state != TAKEN else None


def _conflict_row(plan: ImportPlan, clash: Clash) -> ConflictRow:
    head = plan.submitted.head
    return ConflictRow(
        digest=head.digest,
        against=clash.against,
        uscc=head.uscc,
        name=head.name,
        assessment_id=head.assessment_id,
        year=head.year,
        revision=head.revision,
        key_id=head.key_id,
        code=clash.code,
        file_name=head.file_name,
        received_at=head.received_at,
        document=plan.submitted.document,
        state=OPEN,
    )


def _keep_conflict(door: Door, bag: Bag, row: ConflictRow) -> None:
    """Keep it for a person. Raises: Refusal CONFLICTS_FULL."""
    with door.county.workspace.store.reading() as read:
        waiting = read.conflicts.open_count(row.uscc)
    if waiting >= CONFLICTS_OPEN:
        raise Refusal(RefusalCode.CONFLICTS_FULL, name=row.name, most=CONFLICTS_OPEN)
    door.keep(bag)
    with door.county.writing(Deed.REVIEW, fixed=True, clock=door.clock) as write:
        write.conflicts.put(row)
        write.note_down("conflict.found", row.digest, f"{row.uscc} {row.year} r{row.revision}")


def _conflict_line(arrived: _Arrived, row: ConflictRow, clash: Clash) -> ImportLine:
    return ImportLine(
        path=arrived.file.path,
        file=arrived.file.shown,
        verdict=Verdict.CONFLICT,
        kind=SUBMISSION,
        conflict=conflict_line(row),
        failure=FailureCard.of(clash.refusal()),
    )


def _card(door: Door, plan: ImportPlan, arrived: _Arrived) -> ImportedCard:
    head = plan.submitted.head
    if plan.already:
        # How it stands now: it may have been set aside since.
        with door.county.workspace.store.reading() as read:
            head = read.county.submission(head.digest) or head
    over_claims = sum(part.over_claim > 0 for part in plan.content.clauses)
    return ImportedCard(
        file=arrived.file.shown,
        sealed=arrived.sealed,
        already=plan.already,
        replaces=plan.replaces.revision if plan.replaces else 0,
        line=submission_line(door.county, head, over_claims, plan.signer.state, newest=True),
    )


def _enrolment(door: Door, arrived: _Arrived) -> ImportLine:
    """Tell who asks to be enrolled: a key is believed only after a person compared it."""
    found, public = read_enrolment(arrived.bag)
    who = found.institution
    with door.county.workspace.store.reading() as read:
        row = read.county.key(public.key_id)
    if row is not None and row.uscc == who.uscc:
        check_may_sign(row)
    if row is not None and row.uscc == who.uscc and (row.state == ACTIVE or not found.replaces):
        return ImportLine(
            path=arrived.file.path,
            file=arrived.file.shown,
            verdict=Verdict.ALREADY,
            kind=ENROLMENT,
            waiting=key_card(public, row.name),
        )
    if found.replaces and _may_change_keys(door.county):
        return _rotation(door, arrived)
    waits = Refusal(RefusalCode.ENROLMENT_WAITS, name=shown(who.name))
    return ImportLine(
        path=arrived.file.path,
        file=arrived.file.shown,
        verdict=Verdict.WAITS,
        kind=ENROLMENT,
        waiting=key_card(public, who.name),
        failure=FailureCard.of(waits),
    )


def _may_change_keys(county: County) -> bool:
    """Tell whether who sits here may; otherwise the package waits for somebody who does."""
    try:
        county.allow(Deed.KEYS)
    except Refusal:
        return False
    return True


def _rotation(door: Door, arrived: _Arrived) -> ImportLine:
    """Let a new key take the place of the one that vouches for it."""
    card = take_rotation(door.county, door.staged, door.clock, _Steps(door.progress))
    return ImportLine(
        path=arrived.file.path,
        file=arrived.file.shown,
        verdict=Verdict.ALREADY if card.already else Verdict.ROTATED,
        kind=ENROLMENT,
        rotated=card,
    )


def _ours(door: Door, arrived: _Arrived, kind: str) -> ImportLine:
    """Tell that a package is one of this county's own. Raises: Refusal KIND_WRONG."""
    with door.county.workspace.store.reading() as read:
        rows = [read.county.key(one.key_id) for one in arrived.bag.signatures]
    own = next((row for row in rows if row is not None and row.kind == COUNTY), None)
    if own is None:
        place = Place(file=arrived.file.shown)
        raise Refusal(RefusalCode.KIND_WRONG, place=place, found=kind, expected=SUBMISSION)
    verify(arrived.bag, own.public_key)
    return ImportLine(
        path=arrived.file.path,
        file=arrived.file.shown,
        verdict=Verdict.OWN,
        kind=kind,
        failure=FailureCard.of(Refusal(RefusalCode.PACKAGE_OWN, kind=kind)),
    )
