"""A county with one submission to review, and the centre that sent it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.exchange.contents import Content
from models.exchange.feedback_plan import (
    FeedbackBooks,
    FeedbackPlan,
    SentRevision,
    plan_feedback,
)
from models.exchange.json_text import stored
from models.exchange.reading import stage
from models.seal.container import open_bag
from models.standards.pack import Grade
from models.store.records import EnrolledRow
from models.store.unit import Reader
from models.usecases.clauses.answer import tick_criterion
from models.usecases.county.county import County, open_county
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.read_review import read_review
from models.usecases.review.record_review import agree, agree_rest, decide, regrade
from models.usecases.review.review_cards import IssuedFeedbackCard, ReviewCard
from models.vocabulary.clock import Clock
from models.vocabulary.ids import AssessmentId, Digest, KeyId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported
from tests.finalising import finalise

OVER, OPEN = "1.1.3", "1.1.5"
"""The clause claimed above what was worked out, and the one nobody answered."""
UNTIED = ("1.1.3", "1.1.5", "1.1.6")


@dataclass
class Table:
    """What lies on the reviewer's table; ``digest``: the submission that is reviewed."""

    world: World
    digest: Digest

    @property
    def county(self) -> County:
        return self.world.county

    @property
    def card(self) -> ReviewCard:
        return read_review(self.county, self.digest)

    def see_all(self) -> None:
        """Look at every clause: agree, but for the over-claim, which comes down to D."""
        agree_rest(self.county, self.digest)
        for clause in self.card.clauses:
            if clause.code == OVER:
                regrade(self.county, self.digest, OVER, Grade.D, "两名医师未在岗")
            elif not clause.seen:
                agree(self.county, self.digest, clause.code)

    def issue(self, *, clock: Clock = CLOCK) -> IssuedFeedbackCard:
        return issue_feedback(
            self.county, self.digest, self.world.stick, PASSPHRASE, clock, Unwatched()
        )

    def send_again(self, *, mended: bool = True) -> None:
        """Let the centre open a revision, mend the open clause, and send that."""
        centre = self.world.centre
        reopen(centre)
        if mended:
            tick_criterion(centre, f"{OPEN}.C1", value=True)
        finalise(centre)
        card = self.world.export()
        self.digest = imported(self.world, card.path)


def imported(world: World, path: Path) -> Digest:
    card = import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched())
    return card.line.digest


def make_table(folder: Path) -> Table:
    world, card = exported(folder)
    return Table(world=world, digest=imported(world, card.path))


def returned(table: Table) -> None:
    """See everything and decide to send it back."""
    table.see_all()
    decide(table.county, table.digest, "returned", "请按意见整改后再报。")


def books_of(world: World, read: Reader) -> FeedbackBooks:
    """What the centre checks a feedback against, put together by hand."""
    centre = world.centre

    def sent(which: AssessmentId, revision: int) -> SentRevision | None:
        for row in read.assessments.snapshots(which):
            if row.revision == revision and row.package_digest:
                return SentRevision(
                    package=row.package_digest,
                    content_digest=row.digest,
                    content=stored(row.document, Content),
                    pack=centre.pack,
                )
        return None

    def county_key(key_id: KeyId) -> EnrolledRow | None:
        row = read.county.key(key_id)
        return row if row is not None and row.kind == "county" else None

    return FeedbackBooks(
        institution=centre.profile.uscc,
        county=read.county.county(),
        county_key=county_key,
        sent=sent,
        rows=read.feedback,
    )


def planned(world: World, path: Path, folder: Path) -> FeedbackPlan:
    """Open a feedback as its institution would, with its own key, and plan to take it in."""
    folder.mkdir(exist_ok=True)
    staged = folder / "opened.dbag"
    stage(path, (world.keys,), staged, Unwatched())
    bag = open_bag(staged, Unwatched())
    at = "2025-07-01T08:00:00.000+00:00"
    with world.centre.workspace.store.reading() as read:
        return plan_feedback(bag, books_of(world, read), received_at=at, file_name=path.name)


@contextmanager
def copied(table: Table, folder: Path) -> Iterator[Table]:
    """Lend a copy of the county for one test to write in; the centre is shared."""
    root = folder / "county"
    shutil.copytree(
        table.county.workspace.folder.root, root, ignore=shutil.ignore_patterns("*lock*")
    )
    county = open_county(root, CLOCK, author="周敏")
    world = World(folder=folder, county=county, centre=table.world.centre, keys=table.world.keys)
    try:
        yield Table(world=world, digest=table.digest)
    finally:
        county.close()
