"""What a face may ask about versions of packs, and about carrying answers over."""

# ruff: noqa: D102, PLC0415 - docstrings are those of the use cases of the same names;
# they are imported when first asked, as nothing of it is needed before a window stands

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, RowId

if TYPE_CHECKING:
    from models.ledger.form_rows import FormRow
    from models.ledger.records import EquipmentRow, StaffRow
    from models.usecases.cards import AnswerCard
    from models.usecases.carry.carry_cards import CarryOverCard, FormerCard
    from models.usecases.packs.compare_cards import ComparedCard
    from models.usecases.packs.pack_cards import PackCard
    from models.usecases.years.year_cards import NewYearCard, YearCard


class VersionBridge:
    """Stored versions, two packs side by side, last time's answers."""

    def stored_packs(self, opened: Centre | County) -> "tuple[PackCard, ...]":
        from models.usecases.packs.pack_versions import stored_packs

        return stored_packs(opened.workspace)

    def find_stored(self, opened: Centre | County, name: str) -> Digest:
        from models.usecases.packs.pack_versions import find_stored

        return find_stored(opened.workspace, name)

    def compare_packs(
        self,
        old: str,
        new: str,
        shipped: Iterable[PackText],
        opened: Centre | County | None = None,
    ) -> "ComparedCard":
        """Compare two standards, each the path of a JSON file or a name.

        A name is as in ``find_standard``. Raises: Refusal PACK_…; Trouble.
        """
        from models.usecases.packs.compare_packs import compare_packs, find_standard
        from models.usecases.packs.pack_versions import read_standard_file

        workspace = None if opened is None else opened.workspace
        known = tuple(shipped)
        texts = [
            read_standard_file(Path(name))
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
    ) -> "CarryOverCard":
        from models.usecases.carry.carry_over import plan_carry_over

        return plan_carry_over(centre, digest, year=year, chosen=chosen)

    def carry_over(
        self,
        centre: Centre,
        digest: Digest,
        *,
        year: int | None = None,
        chosen: Mapping[ClauseCode, ClauseCode | None] | None = None,
    ) -> "CarryOverCard":
        from models.usecases.carry.carry_over import carry_over

        return carry_over(centre, digest, year=year, chosen=chosen)

    def after_carry_over(self, centre: Centre, card: "CarryOverCard") -> Centre:
        from models.usecases.carry.carry_over import after_carry_over

        return after_carry_over(centre, card)

    def read_years(self, centre: Centre) -> "tuple[YearCard, ...]":
        from models.usecases.years.open_year import read_years

        return read_years(centre)

    def plan_year(
        self, centre: Centre, year: int | None = None, *, from_year: int | None = None
    ) -> "NewYearCard":
        from models.usecases.years.open_year import plan_year

        return plan_year(centre, year, from_year=from_year)

    def open_year(
        self, centre: Centre, year: int | None = None, *, from_year: int | None = None
    ) -> Centre:
        from models.usecases.years.open_year import open_year

        return open_year(centre, year, from_year=from_year)

    def remove_year(self, centre: Centre, year: int) -> Centre:
        from models.usecases.years.remove_year import remove_year

        return remove_year(centre, year)

    def go_to_year(self, centre: Centre, year: int) -> Centre:
        from models.usecases.years.open_year import go_to_year

        return go_to_year(centre, year)

    def read_unconfirmed(self, centre: Centre) -> Mapping[str, frozenset[str]]:
        from models.usecases.years.confirm_rolled import read_unconfirmed

        return read_unconfirmed(centre)

    def confirm_rolled(self, centre: Centre, wanted: Mapping[str, Collection[str]]) -> int:
        from models.usecases.years.confirm_rolled import confirm_rolled

        return confirm_rolled(centre, wanted)

    def confirm_ledgers(self, centre: Centre, ledgers: Collection[str]) -> int:
        from models.usecases.years.confirm_rolled import confirm_ledgers

        return confirm_ledgers(centre, ledgers)

    def former_row(
        self, centre: Centre, ledger: str, row: RowId
    ) -> "StaffRow | EquipmentRow | FormRow | None":
        from models.usecases.years.confirm_rolled import former_row

        return former_row(centre, ledger, row)

    def confirm(self, centre: Centre, code: str) -> "AnswerCard":
        from models.usecases.carry.confirm_carried import confirm

        return confirm(centre, code)

    def confirm_criterion(self, centre: Centre, criterion: str) -> "AnswerCard":
        from models.usecases.carry.confirm_carried import confirm_criterion

        return confirm_criterion(centre, criterion)

    def confirm_clause(self, centre: Centre, code: str) -> "AnswerCard":
        from models.usecases.carry.confirm_carried import confirm_clause

        return confirm_clause(centre, code)

    def confirm_evidence(
        self, centre: Centre, code: str, digest: Digest, criterion: CriterionId
    ) -> "AnswerCard":
        from models.usecases.carry.confirm_carried import confirm_evidence

        return confirm_evidence(centre, code, digest, criterion)

    def set_aside_carried(self, centre: Centre, code: str) -> "AnswerCard":
        from models.usecases.carry.confirm_carried import set_aside_carried

        return set_aside_carried(centre, code)

    def read_former(self, centre: Centre, code: str) -> "tuple[FormerCard, ...]":
        from models.usecases.carry.former_wording import read_former

        return read_former(centre, code)
