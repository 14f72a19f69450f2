"""What a face may ask about self-checks: their forms, the checks of a year, their papers."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from models.reports.fontfiles import FontFiles
from models.selfchecks.check_form import CheckForm
from models.selfchecks.form_reading import newest_forms, read_forms
from models.usecases.centre import Centre
from models.usecases.rectify.task_cards import MadeTasksCard
from models.usecases.selfchecks import fill_check, finish_check, print_check, read_checks
from models.usecases.selfchecks.selfcheck_cards import (
    CheckAnswer,
    FinishedCard,
    PrintedCard,
    SelfCheckCard,
    SelfChecksCard,
)
from models.usecases.selfchecks.tasks_from_check import tasks_from_check
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress

CheckFiles: TypeAlias = Callable[[], Mapping[str, bytes]]
"""Returns the shipped self-check forms by file name."""


class SelfCheckBridge:
    """Mixed into ``Bridge``, which knows the fonts and where the forms are."""

    fonts: FontFiles
    check_files: CheckFiles

    @cached_property
    def check_forms(self) -> Mapping[str, CheckForm]:
        """The newest version of each shipped form by its id. Raises: Refusal PACK_…."""
        return {form.id: form for form in newest_forms(read_forms(self.check_files()))}

    def read_self_checks(self, centre: Centre) -> SelfChecksCard:
        return read_checks.read_self_checks(centre, tuple(self.check_forms.values()))

    def read_self_check(self, centre: Centre, ident: str) -> SelfCheckCard:
        return read_checks.read_self_check(centre, ident)

    def begin_self_check(self, centre: Centre, form: str, *, kind: str = "") -> str:
        return fill_check.begin_check(centre, self._form(form), kind=kind)

    def put_self_check_head(
        self,
        centre: Centre,
        ident: str,
        *,
        held_on: date | None = None,
        people: str | None = None,
        department: str | None = None,
        kind: str | None = None,
    ) -> None:
        fill_check.put_head(
            centre, ident, held_on=held_on, people=people, department=department, kind=kind
        )

    def put_self_check_answers(
        self, centre: Centre, ident: str, answers: Sequence[CheckAnswer]
    ) -> None:
        fill_check.put_answers(centre, ident, answers)

    def add_own_check_item(self, centre: Centre, ident: str, section: str, text: str) -> str:
        return fill_check.add_own_item(centre, ident, section, text)

    def withdraw_own_check_item(self, centre: Centre, item: str) -> None:
        fill_check.withdraw_own_item(centre, item)

    def remove_self_check(self, centre: Centre, ident: str) -> None:
        fill_check.remove_check(centre, ident)

    def finish_self_check(self, centre: Centre, ident: str) -> FinishedCard:
        return finish_check.finish_check(centre, ident)

    def take_up_self_check(self, centre: Centre, ident: str) -> None:
        finish_check.take_up_again(centre, ident)

    def tasks_from_self_check(self, centre: Centre, ident: str) -> MadeTasksCard:
        return tasks_from_check(centre, ident)

    def print_self_check(
        self, centre: Centre, ident: str, out: Path, progress: Progress
    ) -> PrintedCard:
        return print_check.print_check(centre, ident, out, self.fonts, progress)

    def print_blank_self_check(
        self, centre: Centre, form: str, out: Path, progress: Progress
    ) -> PrintedCard:
        return print_check.print_blank(centre, self._form(form), out, self.fonts, progress)

    def _form(self, ident: str) -> CheckForm:
        found = self.check_forms.get(ident)
        if found is None:
            known = "、".join(self.check_forms)
            raise Refusal(RefusalCode.SELF_CHECK_FORM_UNKNOWN, form=ident[:40], known=known)
        return found
