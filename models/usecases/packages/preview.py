"""Exactly what leaves: made from the content itself and the package, never from ledgers.

Before finalising it is what would leave now; afterwards what is frozen; once it was
packed it is read back out of our own copy of the package.
"""

from collections.abc import Callable, Mapping, Sequence

from models.exchange.building import REPORT_FILE, SUBMISSION_FILE, package_part
from models.exchange.contents import Content, Submission
from models.exchange.json_text import encode, stored
from models.exchange.outgoing import HIDDEN
from models.exchange.reading import read_submission
from models.exchange.revision_changes import changes_between
from models.seal.container import Bag
from models.standards.language import Held, Measured, leaves
from models.standards.pack import Pack
from models.store.records import EnrolledRow, SnapshotRow
from models.usecases.centre import Centre
from models.usecases.checks.checks import read_checks
from models.usecases.packages.content_now import content_now
from models.usecases.packages.know_county import sealed_to
from models.usecases.packages.packing_now import kept_bag, person_tokens, previous_of
from models.usecases.packages.seat_keys import public_side
from models.usecases.packages.sent_cards import (
    SentCard,
    SentFile,
    SentRevision,
    SentStage,
    SentWords,
)
from models.vocabulary.canonical import digest_of
from models.vocabulary.checkcode import check_code
from models.vocabulary.progress import Progress

_NO_DIGEST = "0" * 64


def preview_submission(centre: Centre, draw: Callable[[], bytes], progress: Progress) -> SentCard:
    """Return what leaves of the assessment at hand, in every detail.

    ``draw`` draws the report as it would be packed now, ``b""`` while there is none; it is
    asked where no package holds one. Raises: Trouble KEYS_MISSING, KEYS_DAMAGED; Cancelled.
    """
    row = centre.row
    with centre.workspace.store.reading() as read:
        snapshots = read.assessments.snapshots(row.assessment_id)
        county = read.county.county()
        if row.state == "final":
            snapshot, before = snapshots[-1], snapshots[:-1]
            content = stored(snapshot.document, Content)
        else:
            snapshot, before = None, snapshots
            items = read_checks(centre).items
            content = content_now(centre, read, items, centre.clock.now())
    bag = None if snapshot is None else kept_bag(centre, snapshot, progress)
    if bag is not None:
        return _packed(centre, bag, snapshots)
    return _planned(centre, content, draw(), county, before, fixed=snapshot is not None)


def hidden_in(content: Content) -> int:
    """Return how often a number was taken out of a text."""
    return encode(content).decode().count(HIDDEN)


def evidence_files(content: Content) -> tuple[SentFile, ...]:
    """Return the evidence, each file once, by the first name people gave it."""
    files: dict[str, SentFile] = {}
    for part in content.evidence:
        one = SentFile(name=part.file, title=part.name, size=part.size, digest=part.digest)
        files.setdefault(part.digest, one)
    return tuple(files.values())


def chain_of(documents: Sequence[tuple[Content, str, str]]) -> tuple[SentRevision, ...]:
    """Return the links for (content, digest of its JSON, digest of its package)."""
    return tuple(
        SentRevision(
            revision=content.assessment.revision,
            made_at=content.assessment.finalised_at,
            short_hash=check_code(digest),
            package_digest=package,
            counts=counts_of(content),
            level=content.assessment.level,
        )
        for content, digest, package in documents
    )


def counts_of(content: Content) -> tuple[tuple[str, int], ...]:
    """Return the clauses by claimed grade, A to E."""
    counts = content.counts
    return (("A", counts.a), ("B", counts.b), ("C", counts.c), ("D", counts.d), ("E", counts.e))


def _sealed_for(centre: Centre) -> str:
    """Return the county and whose further computers open the package, "" for nobody."""
    return "、".join(one.name for one in sealed_to(centre))


def _packed(centre: Centre, bag: Bag, snapshots: Sequence[SnapshotRow]) -> SentCard:
    submission = read_submission(bag)
    return sent_card(
        submission,
        {file.name: (file.size, file.digest) for file in bag.files},
        stage=SentStage.PACKED,
        county=_sealed_for(centre),
        chain=_links(snapshots),
        pack=centre.pack,
    )


def _planned(
    centre: Centre,
    content: Content,
    report: bytes,
    county: EnrolledRow | None,
    before: Sequence[SnapshotRow],
    *,
    fixed: bool,
) -> SentCard:
    """Return what would be packed now; what only packing can tell is as long as it will be."""
    document = encode(content)
    part = package_part(
        document,
        previous=previous_of(before),
        recipient=public_side(centre.workspace.folder).age_recipient,
        report=report or _NO_DIGEST.encode(),
        tokens=person_tokens(centre, content, county),
    )
    submission = Submission(format="1.0", kind="submission", content=content, package=part)
    links = list(_links(before))
    if fixed:
        links.append((content, digest_of(document), ""))
    files = {
        SUBMISSION_FILE: (len(encode(submission)), ""),
        REPORT_FILE: (len(report), digest_of(report) if report else ""),
    }
    return sent_card(
        submission,
        files | {one.name: (one.size, one.digest) for one in evidence_files(content)},
        stage=SentStage.FIXED if fixed else SentStage.NOW,
        county=_sealed_for(centre),
        chain=links,
        pack=centre.pack,
    )


def sent_card(
    submission: Submission,
    files: Mapping[str, tuple[int, str]],
    *,
    stage: SentStage,
    county: str,
    chain: Sequence[tuple[Content, str, str]],
    pack: Pack | None,
    whole: bool = True,
) -> SentCard:
    """Return the card of a submission whose files (name: size, digest) are these.

    ``whole``: the package they are read from is there, and every byte of it is as signed.
    """
    content = submission.content
    titles = {one.name: one.title for one in evidence_files(content)}
    earlier = [one for one in chain if one[0].assessment.revision < content.assessment.revision]
    return SentCard(
        stage=stage,
        content=content,
        short_hash="" if stage is SentStage.NOW else check_code(submission.package.content_digest),
        previous=submission.package.previous,
        county=county,
        tokens=submission.package.person_tokens,
        files=tuple(
            SentFile(name=name, title=titles.get(name, ""), size=size, digest=digest)
            for name, (size, digest) in sorted(files.items(), key=_order)
        ),
        hidden=hidden_in(content),
        chain=chain_of(chain),
        changes=changes_between(earlier[-1][0], content) if earlier else None,
        words=_words(pack),
        whole=whole,
    )


def _words(pack: Pack | None) -> SentWords:
    if pack is None:
        return SentWords(kinds={}, criteria={}, measures={}, held={})
    criteria = [one for clause in pack.clauses for one in clause.criteria]
    asked = {
        one.id: tuple(leaves(one.requirement)) for one in criteria if one.requirement is not None
    }
    return SentWords(
        kinds={(kind.register, kind.id): kind.names[0] for kind in pack.kinds},
        criteria={one.id: one.text for one in criteria},
        measures={
            ident: tuple(dict.fromkeys(leaf.measure for leaf in some if isinstance(leaf, Measured)))
            for ident, some in asked.items()
        },
        held={
            ident: tuple((leaf.register, leaf.kind) for leaf in some if isinstance(leaf, Held))
            for ident, some in asked.items()
        },
    )


def _links(snapshots: Sequence[SnapshotRow]) -> list[tuple[Content, str, str]]:
    return [(stored(row.document, Content), row.digest, row.package_digest) for row in snapshots]


def _order(file: tuple[str, object]) -> tuple[bool, bool, str]:
    """The two files about everything first, then the evidence."""
    name = file[0]
    return name not in {SUBMISSION_FILE, REPORT_FILE}, name != SUBMISSION_FILE, name
