"""A county and a centre on real folders, and packages made wrong on purpose.

``forged`` takes a genuine submission, changes its content, files or label, and
packs and signs it again correctly, so that only the planted lie can be the reason.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from models.exchange.building import SUBMISSION_FILE
from models.ledger.records import InstitutionProfile
from models.seal.bag import BagContent, PayloadFile, build_bag
from models.seal.container import open_bag
from models.seal.keyfile import lock_keys
from models.seal.keys import PrivateKeys, fingerprint, make_keys
from models.standards.pack import Grade
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.clauses.answer import (
    set_not_applicable,
    tick_criterion,
    tick_grade,
    write_claim_reason,
)
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.clauses.notes import add_note
from models.usecases.county.county import County
from models.usecases.county.county_cards import ExportCard
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.new_workspace import create_centre
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.know_county import know_county
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.clock import FixedClock
from models.vocabulary.progress import Unwatched
from tests.finalising import finalise
from tests.ledgers import device, person, profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
LATER = FixedClock(moment=datetime(2025, 7, 1, 8, 0, tzinfo=UTC))
PASSPHRASE = "青山不改 2025"
REPORT = b"%PDF-1.7\nthe report of this revision\n%%EOF\n"
SCAN = b"%PDF-1.4\n" + bytes(range(256)) * 8

ID_NUMBERS = ("990100198501011236", "990100197803050025", "990100199009120048")
MOBILES = ("13812345678", "15987654321", "17712349876")

Tree = dict[str, Any]
Edit = Callable[[Tree], None]


FACTS = {"level.recheck_on": "2025-03-31", "place.in_county_town": "no"}


def tiny(**level: object) -> PackText:
    """Six clauses: attested, computed, over-claimed, set aside, open, attested.

    The level is there for institutions outside the county town only: a fact.
    ``level``: what else it asks.
    """
    return pack_text(
        clause_text("1.1.1", core=True),
        clause_text("1.1.2", {"measure": "staff.total", "at_least": "3"}),
        clause_text("1.1.3", {"measure": "staff.physicians", "at_least": "5"}),
        clause_text("1.1.4", may_not_apply=True),
        clause_text("1.1.5"),
        clause_text("1.1.6", {"register": "equipment", "kind": "defibrillator"}),
        available_when={"fact": "place.in_county_town", "one_of": ["no"]},
        **level,
    )


@cache
def locked_keys() -> tuple[PrivateKeys, bytes]:
    """One pair of keys for every centre of a run: scrypt is slow on purpose."""
    keys = make_keys()
    return keys, lock_keys(keys, PASSPHRASE)


def make_county(root: Path, **changes: Any) -> County:
    given: dict[str, Any] = {"name": "青川县卫生健康局", "region": "990100", "packs": (tiny(),)}
    given |= changes
    name, region = given.pop("name"), given.pop("region")
    return create_county(root, name, region, PASSPHRASE, CLOCK, author="周敏", **given)


def make_centre(
    root: Path,
    keys: PrivateKeys | None = None,
    *,
    text: PackText | None = None,
    **changes: object,
) -> Centre:
    """A centre with three people, two devices, answers, a reason, evidence and a note."""
    who = profile(head="王建国", filing_contact="李梅", filing_telephone="0990-1234567", **changes)
    centre = create_centre(
        root, who, PASSPHRASE, (text or tiny(),), CLOCK, author="李梅", keys=keys or make_keys()
    )
    staff = tuple(
        person(
            profession,
            name=f"职工{at}",
            id_number=number,
            mobile=mobile,
            office_telephone="0990-7654321",
            licence_number=number if at == 2 else f"11099010000{at}",
        )
        for at, (profession, number, mobile) in enumerate(
            zip(("11", "21", "21"), ID_NUMBERS, MOBILES, strict=True)
        )
    )
    with centre.changing_ledgers() as write:
        write.ledgers.add_staff(2025, staff)
        write.ledgers.add_equipment(2025, (device("除颤仪", value_yuan=Fraction(98_765, 100)),))
        write.ledgers.put_figures(2025, {"visits.total": Fraction(46), "visits.tcm": Fraction(38)})
        write.ledgers.put_facts(2025, FACTS)
    return centre


def answered(centre: Centre, folder: Path) -> None:
    """Answer so that there is an over-claim with reason and evidence, an E and an open clause."""
    tick_grade(centre, "1.1.1", Grade.B)
    tick_criterion(centre, "1.1.3.C1", value=True)
    write_claim_reason(centre, "1.1.3", f"两名医师{ID_NUMBERS[0]}在外进修，电话{MOBILES[1]}")
    set_not_applicable(centre, "1.1.4", "本院未开展")
    add_note(centre, "1.1.1", "只在本院看的备注")
    scan = folder / f"进修证明 {ID_NUMBERS[2]}.PDF"
    scan.write_bytes(SCAN)
    attach_evidence(centre, "1.1.3", scan)
    attach_evidence(centre, "1.1.1", scan, "1.1.1.B1")


@dataclass(frozen=True, kw_only=True)
class World:
    """A county that has enrolled one centre which knows it."""

    folder: Path
    county: County
    centre: Centre
    keys: PrivateKeys

    def export(self, **choices: Any) -> ExportCard:
        return export_submission(
            self.centre, self.stick, PASSPHRASE, REPORT, CLOCK, Unwatched(), **choices
        )

    @property
    def stick(self) -> Path:
        found = self.folder / "stick"
        found.mkdir(exist_ok=True)
        return found

    def close(self) -> None:
        self.county.close()
        self.centre.close()


def make_world(folder: Path, *, known: bool = True, text: PackText | None = None) -> World:
    """Make both workspaces; ``known``: the centre has compared its county's fingerprint."""
    keys, locked = locked_keys()
    centre = make_centre(folder / "centre", keys, text=text)
    centre.workspace.folder.keys.write_bytes(locked)
    county = make_county(folder / "county", packs=(text or tiny(),))
    world = World(folder=folder, county=county, centre=centre, keys=keys)
    answered(centre, folder)
    enrol_centre(world, centre.profile, keys)
    if known:
        know_county(centre, county_card_path(county), county.key().fingerprint)
    return world


def enrol_centre(world: World, who: InstitutionProfile, keys: PrivateKeys, **how: Any) -> None:
    card = write_enrolment(world.centre.workspace, who, keys, CLOCK, world.stick)
    enrol(world.county, card.path, fingerprint(keys.public), CLOCK, **how)


def exported(folder: Path, **choices: Any) -> tuple[World, ExportCard]:
    world = make_world(folder)
    finalise(world.centre)
    return world, world.export(**choices)


@dataclass(frozen=True, kw_only=True)
class Forgery:
    """What to change. ``honest``: the content digest is made to fit the changed content."""

    edit: Edit | None = None
    info: Mapping[str, str | None] = field(default_factory=dict)
    files: Mapping[str, bytes | None] = field(default_factory=dict)
    raw: Callable[[bytes], bytes] | None = None
    signer: PrivateKeys | None = None
    honest: bool = True


def forged(
    genuine: Path,
    target: Path,
    forgery: Forgery,
    keys: PrivateKeys,
    main: str = SUBMISSION_FILE,
    *,
    beside: Sequence[PrivateKeys] = (),
) -> Path:
    """Pack the genuine package again with one lie in it, properly signed.

    ``main``: the file that ``edit`` and ``raw`` change. ``beside``: who signs too.
    """
    bag = open_bag(genuine, Unwatched())
    files: dict[str, bytes | None] = {file.name: bag.read(file.name) for file in bag.files}
    files |= forgery.files
    document = files[main]
    if forgery.edit is not None and document is not None:
        tree: Tree = json.loads(document)
        forgery.edit(tree)
        if forgery.honest and isinstance(tree.get("content"), dict):
            digest = digest_of(canonical(tree["content"]))
            if isinstance(tree.get("package"), dict):
                tree["package"]["content_digest"] = digest
        document = canonical(tree)
    if forgery.raw is not None and document is not None:
        document = forgery.raw(document)
    files[main] = document
    label: dict[str, str | None] = dict(bag.info)
    del label["Payload-Oxum"], label["Bagging-Date"]
    label |= forgery.info
    content = BagContent(
        top=bag.top,
        payload=[
            PayloadFile(name=name, source=data)
            for name, data in sorted(files.items())
            if data is not None
        ],
        info={name: value for name, value in label.items() if value is not None},
    )
    signers = [forgery.signer] if forgery.signer else [keys, *beside]
    build_bag(target, content, signers, built_at=CLOCK.moment, progress=Unwatched())
    return target


def row_counts(database: Path) -> dict[str, int]:
    """Return table -> number of rows, of every table there is."""
    with closing(sqlite3.connect(database)) as plain:
        tables = [
            row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {
            table: plain.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            for table in tables
        }
