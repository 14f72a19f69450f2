"""Jobs of a township health centre, in the order in which a growing centre fills them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

_DEPARTMENT_CODES: Mapping[str, str] = MappingProxyType({
    "全科医疗科": "02", "内科": "03", "外科": "04", "儿科": "07", "妇产科": "05", "急诊科": "20",
    "口腔科": "12", "预防保健科": "01", "中医科": "50", "康复医学科": "21", "检验科": "30",
    "影像科": "32",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A post with what the national form asks of whoever fills it."""

    department: str
    profession: str
    category: str = ""
    scopes: tuple[str, ...] = ()
    post: str = ""
    gp_certified: bool = False
    informatics: bool = False
    posted_to_village: bool = False
    unlicensed: bool = False

    @property
    def department_code(self) -> str:
        """The code of the department's kind, where the national list has one."""
        return _DEPARTMENT_CODES.get(self.department, "")

    @property
    def leads(self) -> bool:
        """Whether the post carries a leading duty."""
        return bool(self.post)


# department | profession | category | scopes | flags
_FIRST = """
全科医疗科 | 11 | 1 | 21 | head
护理部     | 21 |   |    | lead
中医科     | 11 | 4 | 51 |
护理部     | 21 |   |    |
公共卫生科 | 11 | 3 | 41 | lead
预防接种室 | 21 |   |    |
西药房     | 31 |   |    |
检验科     | 41 |   |    |
综合办公室 | 80 |   |    | informatics
内科       | 12 | 1 | 11 |
护理部     | 21 |   |    |
外科       | 11 | 1 | 12 |
护理部     | 21 |   |    |
后勤科     | 90 |   |    |
妇产科     | 11 | 1 | 13 |
妇产科     | 22 |   |    |
放射科     | 42 |   |    |
中药房     | 32 |   |    |
全科医疗科 | 12 | 1 | 21 | village
护理部     | 21 |   |    |
内科       | 11 | 1 | 11 | gp lead
护理部     | 21 |   |    |
公共卫生科 | 69 |   |    |
财务科     | 70 |   |    |
护理部     | 21 |   |    |
检验科     | 41 |   |    |
口腔科     | 12 | 2 | 31 |
护理部     | 21 |   |    |
信息科     | 70 |   |    | informatics
儿科       | 11 | 1 | 14 |
护理部     | 21 |   |    |
中医科     | 12 | 4 | 51 |
护理部     | 21 |   |    |
西药房     | 31 |   |    |
超声室     | 42 |   |    |
急诊科     | 11 | 1 | 22 | gp
护理部     | 21 |   |    |
护理部     | 21 |   |    |
康复医学科 | 11 | 4 | 51 |
康复医学科 | 43 |   |    |
"""
_AFTERWARDS = """
内科       | 11 | 1 | 11 | gp
护理部     | 21 |   |    |
全科医疗科 | 11 | 1 | 21 |
护理部     | 21 |   |    |
公共卫生科 | 69 |   |    |
护理部     | 21 |   |    |
中医科     | 11 | 4 | 51,52 |
护理部     | 21 |   |    |
后勤科     | 90 |   |    |
检验科     | 41 |   |    |
外科       | 11 | 1 | 12 |
护理部     | 21 |   |    |
妇产科     | 11 | 1 | 13 |
护理部     | 21 |   |    |
公共卫生科 | 11 | 3 | 41 |
护理部     | 21 |   |    |
医保科     | 80 |   |    |
放射科     | 42 |   |    |
护理部     | 21 |   |    |
全科医疗科 | 12 | 1 | 21 | village
"""


def read_job(department: str, profession: str, category: str, scopes: str, flags: str) -> Job:
    """Read one line of a table of jobs."""
    known = flags.split()
    return Job(
        department=department,
        profession=profession,
        category=category,
        scopes=tuple(scopes.split(",")) if scopes else (),
        post="2" if "head" in known else "4" if "lead" in known else "",
        gp_certified="gp" in known,
        informatics="informatics" in known,
        posted_to_village="village" in known,
        unlicensed="unlicensed" in known,
    )


def jobs_for(size: int, *, nurses_fewer: int = 0, unlicensed: int = 0) -> tuple[Job, ...]:
    """Return the jobs of a centre with ``size`` people.

    ``nurses_fewer``: so many nurses' posts are filled with support workers
    instead; ``unlicensed``: so many nurses whose licence is not on the ledger.
    """
    jobs = list(_read(_FIRST))
    while len(jobs) < size:
        jobs += _read(_AFTERWARDS)
    jobs = jobs[:size]
    for at in _last_nurses(jobs, nurses_fewer):
        jobs[at] = Job(department="后勤科", profession="90")
    for at in _last_nurses(jobs, unlicensed):
        jobs[at] = replace(jobs[at], unlicensed=True)
    return tuple(jobs)


def _last_nurses(jobs: Sequence[Job], count: int) -> list[int]:
    nurses = [at for at, job in enumerate(jobs) if job.profession == "21" and not job.post]
    return nurses[len(nurses) - count :] if count else []


def _read(table: str) -> list[Job]:
    return [
        read_job(*(part.strip() for part in line.split("|"))) for line in table.strip().splitlines()
    ]
