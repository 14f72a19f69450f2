"""What a face may ask about versions of packs, and about carrying answers over."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Iterable, Mapping
from pathlib import Path

from models.standards.text import PackText
from models.usecases import carry_over, confirm_carried, former_wording, pack_versions
from models.usecases.cards import AnswerCard
from models.usecases.carry_cards import CarryOverCard, FormerCard
from models.usecases.centre import Centre
from models.usecases.compare_cards import ComparedCard
from models.usecases.compare_packs import compare_packs, find_standard
from models.usecases.county import County
from models.usecases.pack_cards import PackCard, StoredCard
from models.vocabulary.ids import ClauseCode, CriterionId, Digest


class VersionBridge:
    """Stored versions, two packs side by side, last time's answers."""

    def stored_packs(self, opened: Centre | County) -> tuple[PackCard, ...]:
        return pack_versions.stored_packs(opened.workspace)

    def store_pack_file(self, opened: Centre | County, file: Path) -> StoredCard:
        return pack_versions.add_pack(opened.workspace, file, opened.clock, author=opened.author)

    def find_stored(self, opened: Centre | County, name: str) -> Digest:
        return pack_versions.find_stored(opened.workspace, name)

    def compare_packs(
        self,
        old: str,
        new: str,
        shipped: Iterable[PackText],
        opened: Centre | County | None = None,
    ) -> ComparedCard:
        """Compare two standards, each the path of a JSON file or a name.

        A name is as in ``find_standard``. Raises: Refusal PACK_…; Trouble.
        """
        workspace = None if opened is None else opened.workspace
        known = tuple(shipped)
        texts = [
            pack_versions.read_standard_file(Path(name))
            if name.endswith(".json")
            else find_standard(name, known, workspace)
            for name in (old, new)
        ]
        return compare_packs(*texts)

    def plan_carry_over(
        self,
        centre: Centre,
        digest: Digest,
        *,
        year: int | None = None,
        chosen: Mapping[ClauseCode, ClauseCode | None] | None = None,
    ) -> CarryOverCard:
        return carry_over.plan_carry_over(centre, digest, year=year, chosen=chosen)

    def carry_over(
        self,
        centre: Centre,
        digest: Digest,
        *,
        year: int | None = None,
        chosen: Mapping[ClauseCode, ClauseCode | None] | None = None,
    ) -> CarryOverCard:
        return carry_over.carry_over(centre, digest, year=year, chosen=chosen)

    def after_carry_over(self, centre: Centre, card: CarryOverCard) -> Centre:
        return carry_over.after_carry_over(centre, card)

    def confirm(self, centre: Centre, code: str) -> AnswerCard:
        return confirm_carried.confirm(centre, code)

    def confirm_criterion(self, centre: Centre, criterion: str) -> AnswerCard:
        return confirm_carried.confirm_criterion(centre, criterion)

    def confirm_clause(self, centre: Centre, code: str) -> AnswerCard:
        return confirm_carried.confirm_clause(centre, code)

    def confirm_evidence(
        self, centre: Centre, code: str, digest: Digest, criterion: CriterionId
    ) -> AnswerCard:
        return confirm_carried.confirm_evidence(centre, code, digest, criterion)

    def set_aside_carried(self, centre: Centre, code: str) -> AnswerCard:
        return confirm_carried.set_aside_carried(centre, code)

    def read_former(self, centre: Centre, code: str) -> tuple[FormerCard, ...]:
        return former_wording.read_former(centre, code)
