"""Invented rows and clauses for the gallery and for tests."""

from dataclasses import dataclass
from fractions import Fraction

from ui.components.bars import Share
from ui.components.rows import Align, Cell, Column
from ui.components.tree import TreeNode
from ui.look.states import GradeMark, Standing, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRow:
    """An invented member of staff."""

    number: int
    name: str
    born: str
    department: str
    share: Fraction
    grade: GradeMark
    standing: Standing


SAMPLE = (
    SampleRow(
        number=1,
        name="周明远",
        born="1979-03",
        department="内科",
        share=Fraction(9, 11),
        grade=GradeMark.A,
        standing=Standing.POLICY,
    ),
    SampleRow(
        number=2,
        name="李秀兰",
        born="1984-11",
        department="",
        share=Fraction(3, 4),
        grade=GradeMark.B,
        standing=Standing.PUBLIC,
    ),
    SampleRow(
        number=3,
        name="马国强",
        born="1965-04",
        department="检验科",
        share=Fraction(1, 2),
        grade=GradeMark.C,
        standing=Standing.LOCAL,
    ),
    SampleRow(
        number=4,
        name="孙丽",
        born="19x6",
        department="全科",
        share=Fraction(1, 10),
        grade=GradeMark.D,
        standing=Standing.RECALLED,
    ),
)


def _born(row: SampleRow) -> Cell:
    if row.number == 4:
        return Cell(text=row.born, status=Status.NOT_MET, tinted=True, edit=row.born)
    if row.number == 3:
        return Cell(text=row.born, status=Status.TO_CONFIRM, tinted=True, edit=row.born)
    return Cell(text=row.born, edit=row.born)


def _department(row: SampleRow) -> Cell:
    if row.department:
        return Cell(text=row.department, edit=row.department)
    return Cell(text="未填", status=Status.MISSING, tinted=True, edit="")


SAMPLE_COLUMNS: tuple[Column[SampleRow], ...] = (
    Column(
        id="number",
        title="行",
        cell=lambda row: Cell(text=str(row.number)),
        sort=lambda row: row.number,
        characters=2,
        align=Align.END,
    ),
    Column(
        id="name",
        title="姓名",
        cell=lambda row: Cell(text=row.name, strong=True),
        sort=lambda row: row.name,
        characters=4,
    ),
    Column(id="born", title="出生年月", cell=_born, sort=lambda row: row.born, characters=7),
    Column(id="department", title="所在科室", cell=_department, characters=6),
    Column(
        id="share",
        title="已定 / 适用",
        cell=lambda row: Cell(
            share=Share(now=row.share, threshold=Fraction(2, 5)), text=f"{row.number * 9} / 36"
        ),
        characters=0,
    ),
    Column(
        id="grade",
        title="等级",
        cell=lambda row: Cell(grade=row.grade),
        characters=3,
        align=Align.CENTRE,
    ),
    Column(id="source", title="来源", cell=lambda row: Cell(standing=row.standing), characters=6),
    Column(
        id="rows",
        title="条款",
        cell=lambda row: Cell(text="1.4.1 C2", link=True),  # noqa: ARG005
        characters=5,
    ),
)

SAMPLE_TREE = (
    TreeNode(
        key="1",
        number="第一章",
        title="功能任务与资源配置",
        done=9,
        applicable=11,
        children=(
            TreeNode(
                key="1.3",
                number="1.3",
                title="设施设备",
                done=4,
                applicable=4,
                children=(
                    TreeNode(
                        key="1.3.1",
                        number="1.3.1",
                        title="建筑面积",
                        status=Status.MET,
                        core=True,
                        grade=GradeMark.C,
                        initials="jzmj",
                    ),
                    TreeNode(
                        key="1.3.3",
                        number="1.3.3",
                        title="设备配置",
                        status=Status.NOT_MET,
                        core=True,
                        grade=GradeMark.D,
                        initials="sbpz",
                    ),
                    TreeNode(
                        key="1.3.4",
                        number="1.3.4",
                        title="公共设施与无障碍环境建设情况",
                        status=Status.MET,
                        core=True,
                        grade=GradeMark.A,
                        initials="ggss",
                    ),
                ),
            ),
            TreeNode(
                key="1.4",
                number="1.4",
                title="人员配备",
                done=0,
                applicable=1,
                children=(
                    TreeNode(
                        key="1.4.1",
                        number="1.4.1",
                        title="人员配备",
                        status=Status.TO_CONFIRM,
                        core=True,
                        grade=GradeMark.C,
                        initials="rypb",
                    ),
                    TreeNode(
                        key="1.4.2",
                        number="1.4.2",
                        title="住院服务",
                        status=Status.MISSING,
                        grade=GradeMark.MISSING,
                        initials="zyfw",
                    ),
                    TreeNode(
                        key="1.4.3",
                        number="1.4.3",
                        title="转诊服务",
                        status=Status.NOT_FILLED,
                        grade=GradeMark.NONE,
                        initials="zzfw",
                    ),
                    TreeNode(
                        key="1.4.4",
                        number="1.4.4",
                        title="职能科室",
                        status=Status.IN_PROGRESS,
                        grade=GradeMark.E,
                        initials="znks",
                    ),
                ),
            ),
        ),
    ),
)
