"""The four grades of a clause as cells: what each is, whose, since when."""

from PySide6.QtCore import QCoreApplication

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import DepartmentGradeCard
from ui.components.gradestrip import GradeCell
from ui.look.icons import IconName
from ui.look.states import GradeMark
from ui.look.tokens import Tone
from ui.pages.checklist.words import claimed_mark
from ui.pages.inbox.words import moment_shown

translate = QCoreApplication.translate


def grade_cells(card: ClauseCard) -> tuple[GradeCell, ...]:
    """Return computed, department, centre and county, in this order, never merged."""
    return (_computed(card), _department(card), _centre(card), _county(card))


def _computed(card: ClauseCard) -> GradeCell:
    return GradeCell(
        title=translate("Checklist", "计算结果"),
        icon=IconName.COMPUTED,
        grade=claimed_mark(card.computed, lacks_data=card.lacks_data),
        author=translate("Checklist", "按台账计算，台账一改就重算"),
    )


def _department(card: ClauseCard) -> GradeCell:
    title = translate("Checklist", "科室自评")
    departments = card.grades.departments
    if not departments:
        return GradeCell(
            title=title,
            icon=IconName.PERSON,
            grade=GradeMark.NONE,
            word=translate("Checklist", "科室未填"),
            author=translate("Checklist", "还没有科室答过这一条"),
        )
    first = departments[0]
    chip, tone, icon = "", Tone.WARN, IconName.WARNING
    if first.over_computed > 0:
        chip = translate("Checklist", "高于计算 {grades} 级").format(grades=first.over_computed)
        tone, icon = Tone.OVERRIDE, IconName.BY_PERSON
    elif card.grades.differ:
        chip = translate("Checklist", "与院级不同")
    return GradeCell(
        title=title,
        icon=IconName.PERSON,
        grade=claimed_mark(first.grade, lacks_data=False),
        chip=chip,
        chip_tone=tone,
        chip_icon=icon,
        author="\n".join(map(_said, departments)),
        opens=True,
    )


def _centre(card: ClauseCard) -> GradeCell:
    chip = ""
    if card.over_claim:
        chip = translate("Checklist", "高于计算 {grades} 级").format(grades=card.over_claim)
    elif card.under_claim:
        chip = translate("Checklist", "低于计算 {grades} 级").format(grades=card.under_claim)
    grades = card.grades
    author = " · ".join(filter(None, (grades.centre_author, _moment(grades.centre_at))))
    return GradeCell(
        title=translate("Checklist", "院级确认"),
        icon=IconName.CENTRE,
        grade=claimed_mark(grades.centre, lacks_data=card.lacks_data),
        word="" if grades.centre or card.lacks_data else translate("Checklist", "未确认"),
        chip=chip,
        author=author or translate("Checklist", "还没有人答过，等于计算结果"),
    )


def _county(card: ClauseCard) -> GradeCell:
    reviewed = card.grades.county is not None
    return GradeCell(
        title=translate("Checklist", "县级复核"),
        icon=IconName.COUNTY,
        grade=claimed_mark(card.grades.county, lacks_data=False),
        word="" if reviewed else translate("Checklist", "尚未复核"),
        author="" if reviewed else translate("Checklist", "上报后由县里复核"),
    )


def _said(said: DepartmentGradeCard) -> str:
    grade = said.grade or translate("Checklist", "未定")
    who = " · ".join(filter(None, (said.author, _moment(said.at))))
    return translate("Checklist", "{department}：{grade}（{who}）").format(
        department=said.department, grade=grade, who=who
    )


def _moment(at: str) -> str:
    return moment_shown(at) if at else ""
