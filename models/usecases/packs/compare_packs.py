"""Set two standards side by side: two versions, or two standards altogether."""

from collections.abc import Iterable

from models.ledger.measures import MEASURES
from models.standards.compare import compare
from models.standards.compile import compile_pack
from models.standards.differences import (
    ClauseChanged,
    CriterionChanged,
    LevelChanged,
    PackDifference,
    RequirementChange,
)
from models.standards.language import Requirement
from models.standards.notation import write_notation
from models.standards.notation_names import Names, names_of
from models.standards.pack import Pack
from models.standards.text import PackText, from_json
from models.standards.versions import version_parts
from models.standards.wording import words_changed
from models.standards.written import written
from models.store.pack_rows import STANDARD
from models.store.workspace import Workspace
from models.usecases.packs.compare_cards import (
    BoundCard,
    ClauseChangeCard,
    ComparedCard,
    CriterionChangeCard,
    LevelChangeCard,
    RequirementChangeCard,
)
from models.usecases.packs.pack_versions import DIGEST_DIGITS
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def compare_packs(old: PackText, new: PackText) -> ComparedCard:
    """Return what ``new`` changes against ``old``.

    Raises: Refusal PACK_… where one of them does not compile.
    """
    was, now = (compile_pack(text, MEASURES) for text in (old, new))
    return _Shower(names_of((*old.kinds, *new.kinds)), was, now).card(compare(was, now))


def find_standard(
    name: str, shipped: Iterable[PackText], workspace: Workspace | None = None
) -> PackText:
    """Return the standard called ``id``, ``id@version`` or by the start of its digest.

    What the workspace stores comes before what is shipped; without a version the
    newest is meant. Raises: Refusal PACK_NOT_FOUND with what there is.
    """
    wanted, _, version = name.partition("@")
    known = [*_stored(workspace), *shipped]
    found = [
        text
        for text in known
        if text.head.id == wanted and (not version or text.head.version == version)
    ]
    if found:
        return max(found, key=lambda text: version_parts(text.head.version))
    if len(name) >= DIGEST_DIGITS:
        for text in known:
            if compile_pack(text, MEASURES).digest.startswith(name):
                return text
    shown = " ".join(dict.fromkeys(f"{text.head.id}@{text.head.version}" for text in known))
    raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=name, known=shown)


def _stored(workspace: Workspace | None) -> list[PackText]:
    if workspace is None:
        return []
    with workspace.store.reading() as read:
        rows = [row for row in read.packs.all() if row.kind == STANDARD]
        return [from_json(read.packs.document(row.digest) or b"") for row in rows]


class _Shower:
    """Turns differences into cards; requirements become lines of the notation."""

    def __init__(self, names: Names, old: Pack, new: Pack) -> None:
        self._names = names
        self._same_text = old.digest == new.digest
        self._titles = {clause.code: clause.title for clause in new.clauses}
        self._levels = {level.id: level.title for level in new.levels}

    def card(self, found: PackDifference) -> ComparedCard:
        """Return the whole card."""
        return ComparedCard(
            old=found.old,
            new=found.new,
            same_text=self._same_text,
            empty=found.empty,
            reordered=found.reordered,
            head=found.head,
            parts_added=found.parts.added,
            parts_removed=found.parts.removed,
            parts_retitled=found.parts.changed,
            clauses_added=found.clauses.added,
            clauses_removed=found.clauses.removed,
            clauses_changed=tuple(self._clause(one) for one in found.clauses.changed),
            levels_added=found.levels.added,
            levels_removed=found.levels.removed,
            levels_changed=tuple(self._level(one) for one in found.levels.changed),
            kinds_added=found.kinds.added,
            kinds_removed=found.kinds.removed,
            kinds_changed=found.kinds.changed,
        )

    def _clause(self, one: ClauseChanged) -> ClauseChangeCard:
        return ClauseChangeCard(
            old=one.old,
            new=one.new,
            title=self._titles[one.new],
            sureness=one.sureness,
            alike=one.alike,
            fields=one.fields,
            requirements=tuple(map(self._requirement, one.requirements)),
            added=one.criteria.added,
            removed=one.criteria.removed,
            changed=tuple(self._criterion(each) for each in one.criteria.changed),
            renumbered=one.renumbered,
        )

    def _criterion(self, one: CriterionChanged) -> CriterionChangeCard:
        return CriterionChangeCard(
            old=one.old,
            new=one.new,
            reworded=one.reworded,
            words=words_changed(one.old_text, one.new_text),
            fields=one.fields,
            requirement=None if one.requirement is None else self._requirement(one.requirement),
        )

    def _level(self, one: LevelChanged) -> LevelChangeCard:
        return LevelChangeCard(
            id=one.id,
            title=self._levels[one.id],
            fields=one.fields,
            requirements=tuple(map(self._requirement, one.requirements)),
        )

    def _requirement(self, one: RequirementChange) -> RequirementChangeCard:
        return RequirementChangeCard(
            of=one.of,
            old=self._line(one.old),
            new=self._line(one.new),
            bounds=tuple(
                BoundCard(
                    subject=bound.subject, old=self._line(bound.old), new=self._line(bound.new)
                )
                for bound in one.bounds
            ),
            reshaped=one.reshaped,
        )

    def _line(self, requirement: Requirement | None) -> str:
        return "" if requirement is None else write_notation(written(requirement), self._names)
