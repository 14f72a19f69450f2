"""What the sample's main centre has checked itself: one form finished, one half filled in."""

from collections.abc import Sequence
from datetime import date

from models.selfchecks.check_form import CheckForm
from models.selfchecks.filled import CheckAnswer, Severity, Verdict
from models.usecases.centre import Centre
from models.usecases.sample.plans import MAIN
from models.usecases.sample.records import SampleInstitution
from models.usecases.selfchecks.fill_check import begin_check, put_answers, put_head
from models.usecases.selfchecks.finish_check import finish_check

_INTEGRITY, _SAFETY = "integrity", "safety"
_LEFT_ACCOUNTS = CheckAnswer(
    item="5.1",
    verdict=Verdict.NOT_MET,
    text="信息系统有 2 个离岗人员的账号没有停用",
    measure="停用账号，每月和花名册核对一次",
    responsible="钟庆",
    deadline=date(2025, 6, 30),
    severity=Severity.SLIGHT,
)
_OLD_EXTINGUISHERS = CheckAnswer(
    item="1.2",
    verdict=Verdict.NOT_MET,
    text="门诊二楼 2 具灭火器压力不足",
    measure="送检充装，每月看一次压力表",
    responsible="韦正华",
    deadline=date(2025, 6, 25),
    place="门诊二楼",
)
_SECTIONS_SEEN = ("1", "2")
"""So far somebody has got with the hazards: fire and buildings."""


def add_self_checks(
    centre: Centre, institution: SampleInstitution, forms: Sequence[CheckForm]
) -> None:
    """Put the checks into the main centre's workspace; of ``forms`` those it has used."""
    if institution.profile.township != MAIN:
        return
    for form in forms:
        if form.id == _INTEGRITY:
            items = [item.id for item in form.items]
            ident = _begin(centre, form, date(2025, 6, 5), "方永康、李素芬、范景𬭎", "院办")
            put_answers(centre, ident, _answers(items, _LEFT_ACCOUNTS))
            finish_check(centre, ident)
        elif form.id == _SAFETY:
            items = [
                item.id
                for section in form.sections
                if section.id in _SECTIONS_SEEN
                for item in section.items
            ]
            ident = _begin(centre, form, date(2025, 6, 11), "韦正华、郝永刚", "总务科")
            put_answers(centre, ident, _answers(items, _OLD_EXTINGUISHERS))


def _begin(centre: Centre, form: CheckForm, day: date, people: str, department: str) -> str:
    ident = begin_check(centre, form)
    put_head(centre, ident, held_on=day, people=people, department=department)
    return ident


def _answers(items: Sequence[str], found: CheckAnswer) -> list[CheckAnswer]:
    """Return everything in order but for what was found."""
    return [
        found if item == found.item else CheckAnswer(item=item, verdict=Verdict.MET)
        for item in items
    ]
