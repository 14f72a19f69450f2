"""The library: every standard and policy that can be read, shipped or stored.

What a digest stands for never changes, so what was compiled is kept by it. A
policy is read as its choices are settled in the workspace at hand.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.choices import settle_choices
from models.standards.compile import compile_pack
from models.standards.pack import Kind, Pack
from models.standards.policy import Policy
from models.standards.policy_compile import compile_policy
from models.standards.policy_text import PolicyText, policy_from_json, policy_to_json
from models.standards.text import PackText, from_json, to_json
from models.store.pack_rows import POLICY
from models.store.records import PolicyChoiceRow
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packs.check_targets import check_targets, newest_submissions
from models.usecases.packs.library_cards import TargetCard
from models.vocabulary.canonical import digest_of
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest, PackId
from models.vocabulary.progress import Progress

Opened: TypeAlias = Centre | County | None
"""Whose library it is; None: only what is shipped."""

Shipped: TypeAlias = Callable[[], Iterable[PackText]]
ShippedPolicies: TypeAlias = Callable[[], Iterable[PolicyText]]


Targets: TypeAlias = Mapping[str, TargetCard]
"""B rows judged over a county, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardBook:
    """A standard as written and as compiled."""

    text: PackText
    pack: Pack

    @property
    def digest(self) -> Digest:
        """What names this version."""
        return self.pack.digest


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBook:
    """A policy as written, as written with its choices settled, and compiled."""

    text: PolicyText
    settled: PolicyText
    policy: Policy
    settings: tuple[PolicyChoiceRow, ...]

    @property
    def digest(self) -> Digest:
        """What names this version, however its choices are settled."""
        return self.policy.digest


Book: TypeAlias = StandardBook | PolicyBook


class Library:
    """Reads what is shipped once, and what a workspace stores when it is asked for."""

    def __init__(self, standards: Shipped, policies: ShippedPolicies, clock: Clock) -> None:
        self._shipped, self._shipped_policies = standards, policies
        self._clock = clock
        self._texts: dict[Digest, PackText | PolicyText] = {}
        self._listed: tuple[Digest, ...] | None = None
        self._standards: dict[Digest, StandardBook] = {}
        self._policies: dict[Digest, PolicyBook] = {}
        self._readings: dict[Digest, tuple[Ledgers, Readings]] = {}
        self._targets: dict[Digest, tuple[PolicyBook, tuple[Digest, ...], Targets]] = {}

    @property
    def today(self) -> date:
        """The day validity is told for."""
        return self._clock.now().date()

    def books(self, opened: Opened, progress: Progress | None = None) -> tuple[Book, ...]:
        """Return every version there is: standards, then policies, by id.

        Raises: Refusal PACK_… for a shipped pack that is broken; Trouble; Cancelled.
        """
        settings = choices_made(opened)
        digests = dict.fromkeys((*self._stored(opened), *self._on_shelf()))
        found: list[Book] = []
        for done, digest in enumerate(digests):
            if progress is not None:
                progress.step(done, len(digests))
            found.append(self._book(digest, settings))
        return tuple(sorted(found, key=_place))

    def book(self, opened: Opened, digest: str) -> Book:
        """Return one version. Raises: Refusal PACK_NOT_FOUND."""
        wanted = Digest(digest)
        if wanted not in self._texts:
            self._on_shelf()
            self._stored(opened)
        if wanted not in self._texts:
            raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=digest[:12], known="")
        return self._book(wanted, choices_made(opened))

    def readings(self, centre: Centre, book: Book) -> Readings:
        """Return this year's readings with the kinds a pack asks for."""
        pack = book.pack if isinstance(book, StandardBook) else book.policy
        if pack.digest == centre.pack.digest:
            return centre.readings
        return self._read(centre.ledgers, pack.digest, pack.kinds)

    def targets(self, opened: Opened, book: PolicyBook) -> Targets:
        """Return the targets of a policy over a county's institutions, by row.

        Reads every submission anew when there are others, or choices are settled
        otherwise: do it in a job first. Nothing for a centre.
        """
        if not isinstance(opened, County):
            return {}
        rows = newest_submissions(opened)
        state = tuple(row.digest for row in rows)
        kept = self._targets.get(book.digest)
        if kept is None or kept[0] is not book or kept[1] != state:
            kept = book, state, check_targets(opened, book.policy, rows)
            self._targets[book.digest] = kept
        return kept[2]

    def _read(self, ledgers: Ledgers, digest: Digest, kinds: tuple[Kind, ...]) -> Readings:
        kept = self._readings.get(digest)
        if kept is None or kept[0] is not ledgers:
            kept = self._readings[digest] = ledgers, Readings(ledgers, kinds)
        return kept[1]

    def _on_shelf(self) -> tuple[Digest, ...]:
        """Return the digests of what is shipped, read on first asking."""
        if self._listed is None:
            listed = {digest_of(to_json(text)): text for text in self._shipped()}
            policies = {digest_of(policy_to_json(text)): text for text in self._shipped_policies()}
            self._texts |= listed
            self._texts |= policies
            self._listed = (*listed, *policies)
        return self._listed

    def _stored(self, opened: Opened) -> tuple[Digest, ...]:
        """Return the digests of what the workspace stores."""
        if opened is None:
            return ()
        with opened.workspace.store.reading() as read:
            rows = read.packs.all()
            for row in rows:
                if row.digest not in self._texts:
                    document = read.packs.document(row.digest) or b""
                    made = policy_from_json if row.kind == POLICY else from_json
                    self._texts[row.digest] = made(document)
        return tuple(row.digest for row in rows)

    def _book(self, digest: Digest, settings: tuple[PolicyChoiceRow, ...]) -> Book:
        text = self._texts[digest]
        if isinstance(text, PackText):
            if digest not in self._standards:
                pack = compile_pack(text, MEASURES)
                self._standards[digest] = StandardBook(text=text, pack=pack)
            return self._standards[digest]
        mine = tuple(row for row in settings if row.policy_id == text.head.id)
        kept = self._policies.get(digest)
        if kept is None or kept.settings != mine:
            kept = self._policies[digest] = _policy_book(text, mine)
        return kept


def choices_made(opened: Opened) -> tuple[PolicyChoiceRow, ...]:
    """Return how the workspace settles choices; nothing where none is open."""
    if opened is None:
        return ()
    with opened.workspace.store.reading() as read:
        return read.choices.all()


def _policy_book(text: PolicyText, settings: tuple[PolicyChoiceRow, ...]) -> PolicyBook:
    """Compile a policy; a choice that this version does not offer any more is left aside."""
    offered = {choice.row: choice for choice in text.choices}
    values = {}
    for row in settings:
        choice = offered.get(row.row)
        options = {option.id for option in choice.options} if choice else set()
        if choice is not None and (not choice.options or row.value in options):
            values[row.row] = row.value
    return PolicyBook(
        text=text,
        settled=settle_choices(text, values),
        policy=compile_policy(text, MEASURES, values),
        settings=settings,
    )


def _place(book: Book) -> tuple[bool, str, str]:
    pack = book.pack if isinstance(book, StandardBook) else book.policy
    return isinstance(book, PolicyBook), pack.id, pack.version


def pack_id(book: Book) -> PackId:
    """Return the id a book's versions share."""
    return book.pack.id if isinstance(book, StandardBook) else book.policy.id
