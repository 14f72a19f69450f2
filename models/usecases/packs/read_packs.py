"""What stands on the shelf, and the tree of one pack with where this centre stands."""

from collections import Counter
from collections.abc import Iterable, Iterator

from models.assessment.findings import Verdict
from models.assessment.grades import Answers, ClauseResult
from models.assessment.levels import Assessment, LevelResult, assess
from models.assessment.standing import Standing
from models.standards.pack import Chapter, Clause, Grade, LevelRule, Pack, Section, Status
from models.standards.policy import Policy, Use, Validity
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.packs.library import Book, Library, Opened, PolicyBook, StandardBook, pack_id
from models.usecases.packs.library_cards import (
    BranchLine,
    CheckedCard,
    EntryKind,
    EntryLine,
    HitCard,
    PackKind,
    PackLine,
    ShelfCard,
    StatementMark,
    TreeCard,
)
from models.usecases.packs.policy_entries import policy_branches
from models.vocabulary.ids import ClauseCode
from models.vocabulary.progress import Progress
from models.vocabulary.typed import TextIndex

LEVELS = "levels"
"""Key of the branch of a standard that holds its levels."""


def read_shelf(library: Library, opened: Opened, progress: Progress | None = None) -> ShelfCard:
    """Return every pack: the standard in use, other standards, policies that apply, others.

    Reads and compiles what is shipped when first asked: a second's work, for a job.
    Raises: Refusal PACK_… for a broken pack; Trouble; Cancelled.
    """
    books = library.books(opened, progress)
    lines = [_line(library, book, opened, books) for book in books]
    in_order = sorted(lines, key=lambda line: (line.kind is PackKind.POLICY, not line.in_use))
    return ShelfCard(packs=tuple(in_order))


def read_tree(library: Library, opened: Opened, digest: str) -> TreeCard:
    """Return one pack with every entry, judged for the centre or the county that is open.

    Raises: Refusal PACK_NOT_FOUND.
    """
    book = library.book(opened, digest)
    line = _line(library, book, opened, library.books(opened))
    if isinstance(book, StandardBook):
        return TreeCard(pack=line, branches=_standard_branches(library, book, opened))
    readings = library.readings(opened, book) if isinstance(opened, Centre) else None
    targets = library.targets(opened, book)
    return TreeCard(pack=line, branches=policy_branches(book.policy, readings, targets))


def search_packs(
    library: Library, opened: Opened, typed: str, progress: Progress | None = None
) -> tuple[HitCard, ...]:
    """Return the entries of every pack that fit what was typed; see ``TextIndex``."""
    found: list[HitCard] = []
    for pack in read_shelf(library, opened, progress).packs:
        lines = {
            line.key: line for line in entries(read_tree(library, opened, pack.digest).branches)
        }
        keys = entry_index(lines.values()).find(typed)
        found += [HitCard(pack=pack, entry=lines[key]) for key in lines if key in keys]
    return tuple(found)


def entries(branches: Iterable[BranchLine]) -> Iterator[EntryLine]:
    """Yield every entry below the branches, in order."""
    for branch in branches:
        yield from branch.entries
        yield from entries(branch.branches)


def entry_index(lines: Iterable[EntryLine]) -> TextIndex:
    """Return the index over numbers, titles and every word of the entries."""
    known = tuple(lines)
    return TextIndex(
        {line.key: f"{line.title}\n{line.words}" for line in known},
        {line.key: line.number for line in known},
    )


def checked(statuses: Iterable[Status]) -> CheckedCard:
    """Count statements by where they come from."""
    counted = Counter(statuses)
    return CheckedCard(counts=tuple((status, counted[status]) for status in Status))


def clause_standing(result: ClauseResult | None) -> Standing | None:
    """Return where a clause stands as computed; what only a person can tell is to confirm."""
    if result is None:
        return None
    if result.computed is Grade.E:
        return Standing.NOT_APPLICABLE
    if result.computed is not None:
        return Standing.NOT_MET if result.computed is Grade.D else Standing.MET
    return Standing.UNKNOWN if result.lacks_data else Standing.TO_CONFIRM


def judged(library: Library, book: StandardBook, opened: Opened) -> Assessment | None:
    """Return this centre judged by a standard; by one not in use, as nobody had answered."""
    if not isinstance(opened, Centre):
        return None
    if book.digest == opened.pack.digest:
        return opened.assessment
    return assess(book.pack, library.readings(opened, book), Answers(ticks={}, not_applicable={}))


def _line(library: Library, book: Book, opened: Opened, books: Iterable[Book]) -> PackLine:
    same = [one.digest for one in books if pack_id(one) == pack_id(book)]
    newest = same[-1] == book.digest
    if isinstance(book, StandardBook):
        return _standard_line(book.pack, opened, newest=newest)
    return _policy_line(book, opened, library, newest=newest)


def _standard_line(pack: Pack, opened: Opened, *, newest: bool) -> PackLine:
    return PackLine(
        digest=pack.digest,
        id=pack.id,
        version=pack.version,
        kind=PackKind.STANDARD,
        title=pack.title,
        document=pack.edition,
        in_use=isinstance(opened, Centre) and opened.pack.digest == pack.digest,
        newest=newest,
        validity=None,
        valid_from="",
        valid_until="",
        region_name="",
        covers=True,
        checked=checked((*_statuses(pack.clauses), *_level_statuses(pack.levels))),
    )


def _policy_line(book: PolicyBook, opened: Opened, library: Library, *, newest: bool) -> PackLine:
    policy = book.policy
    validity = policy.validity(library.today)
    covers = region_of(opened) is None or policy.covers(region_of(opened) or "")
    rows = sum(len(part) for part in _tables(policy))
    return PackLine(
        digest=policy.digest,
        id=policy.id,
        version=policy.version,
        kind=PackKind.POLICY,
        title=policy.title,
        document=policy.document,
        in_use=covers and opened is not None and validity is not Validity.NOT_YET,
        newest=newest,
        validity=validity,
        valid_from=policy.valid_from.isoformat(),
        valid_until="" if policy.valid_until is None else policy.valid_until.isoformat(),
        region_name=policy.region_name,
        covers=covers,
        checked=checked([Status.POLICY] * rows),
    )


def region_of(opened: Opened) -> str | None:
    """Return the region the workspace lies in, None where none is open."""
    if isinstance(opened, Centre):
        return opened.profile.region
    return opened.region if isinstance(opened, County) else None


def _tables(policy: Policy) -> tuple[tuple[object, ...], ...]:
    return (policy.requirements, policy.targets, policy.duties, policy.forms, policy.rules)


def _standard_branches(
    library: Library, book: StandardBook, opened: Opened
) -> tuple[BranchLine, ...]:
    assessment = judged(library, book, opened)
    clauses = {clause.code: clause for clause in book.pack.clauses}
    results = assessment.clauses if assessment else {}
    lines = {code: _clause_line(clause, results.get(code)) for code, clause in clauses.items()}
    in_use = isinstance(opened, Centre) and opened.pack.digest == book.digest
    levels = {level.rule.id: level for level in assessment.levels} if assessment and in_use else {}
    chapters = (_chapter(chapter, clauses, lines) for chapter in book.pack.chapters)
    return (*chapters, _levels_branch(book.pack.levels, levels))


def _chapter(
    chapter: Chapter, clauses: dict[ClauseCode, Clause], lines: dict[ClauseCode, EntryLine]
) -> BranchLine:
    mine = [clauses[code] for section in chapter.sections for code in section.clauses]
    return BranchLine(
        key=f"chapter {chapter.code}",
        number=chapter.code,
        title=chapter.title,
        checked=checked(_statuses(mine)),
        branches=tuple(_section(section, clauses, lines) for section in chapter.sections),
    )


def _section(
    section: Section, clauses: dict[ClauseCode, Clause], lines: dict[ClauseCode, EntryLine]
) -> BranchLine:
    return BranchLine(
        key=f"section {section.code}",
        number=section.code,
        title=section.title,
        checked=checked(_statuses(clauses[code] for code in section.clauses)),
        entries=tuple(lines[code] for code in section.clauses),
    )


def _clause_line(clause: Clause, result: ClauseResult | None) -> EntryLine:
    marks = tuple(
        StatementMark(
            status=criterion.provenance.status,
            use=Use.ATTESTED if criterion.requirement is None else Use.COMPUTED,
            grade=criterion.grade,
        )
        for criterion in clause.criteria
    )
    words = [clause.provenance.remark, *clause.evidence]
    for criterion in clause.criteria:
        words += [criterion.text, criterion.provenance.remark, *criterion.evidence]
    return EntryLine(
        key=clause.code,
        kind=EntryKind.CLAUSE,
        number=clause.code,
        title=clause.title,
        core=clause.core,
        strength=None,
        marks=marks,
        grade=None if result is None else result.computed,
        standing=clause_standing(result),
        words="\n".join(filter(None, words)),
    )


def _levels_branch(rules: tuple[LevelRule, ...], results: dict[str, LevelResult]) -> BranchLine:
    return BranchLine(
        key=LEVELS,
        number="",
        title="",
        checked=checked(_level_statuses(rules)),
        entries=tuple(_level_line(rule, results.get(rule.id)) for rule in rules),
    )


def _level_line(rule: LevelRule, result: LevelResult | None) -> EntryLine:
    conditions = (*rule.prerequisites, *rule.vetoes)
    return EntryLine(
        key=f"level {rule.id}",
        kind=EntryKind.LEVEL,
        number="",
        title=rule.title,
        core=False,
        strength=None,
        marks=tuple(
            StatementMark(status=status, use=Use.COMPUTED) for status in _level_statuses((rule,))
        ),
        grade=None,
        standing=level_standing(result),
        words="\n".join((rule.provenance.remark, *(one.text for one in conditions))),
    )


def level_standing(result: LevelResult | None) -> Standing | None:
    """Return whether a level is reached; one for others is not applicable."""
    if result is None:
        return None
    if result.available is Verdict.NOT_MET:
        return Standing.NOT_APPLICABLE
    return Standing.MET if result.reached else Standing.NOT_MET


def _statuses(clauses: Iterable[Clause]) -> Iterator[Status]:
    for clause in clauses:
        for criterion in clause.criteria:
            yield criterion.provenance.status


def _level_statuses(rules: Iterable[LevelRule]) -> Iterator[Status]:
    for rule in rules:
        yield rule.provenance.status
        for condition in (*rule.prerequisites, *rule.vetoes):
            yield condition.provenance.status
