"""The columns of a standard's workbook. Titles are what an officer reads and types under."""

from types import MappingProxyType

from forms.packs.pack_codecs import Notation, Prose, Several, Whole, Word, YesNo
from forms.packs.pack_sheets import Column, Sheet
from models.ledger.national_codes import EQUIPMENT_STATES, INSTITUTION_KINDS
from models.standards.text import (
    ChapterText,
    ClauseText,
    ConditionText,
    CriterionText,
    KindText,
    LevelText,
    PackHead,
    SectionText,
)

ITEM, CONTENT, MEANING = "项目", "内容", "说明"
"""The columns of an upright sheet; the last is also the title of the guide."""
CODE = Prose(trimmed=True)
STATUS = Word(
    words=MappingProxyType({
        "policy": "政策原文", "public": "公开来源", "recalled": "回忆待核对", "local": "本地规定",
    })
)  # fmt: skip
GRADES = ("C", "B", "A")
GRADE = Word(words=MappingProxyType({grade: grade for grade in GRADES}))
METHODS = Several(
    each=Word(
        words=MappingProxyType({
            "documents": "查阅资料", "on_site": "现场查看", "interview": "访谈",
            "system": "查看系统",
        })
    )
)  # fmt: skip
KINDS = Several(each=Word(words=INSTITUTION_KINDS))
STATES = Several(each=Word(words=EQUIPMENT_STATES), explicit=True)
LIST = Several()
NOTATION = Notation()

CHAPTER, SECTION = "chapter", "section"
DEPTH = Word(words=MappingProxyType({CHAPTER: "章", SECTION: "节"}))
ROLE = Word(words=MappingProxyType({"prerequisites": "前提", "vetoes": "一票否决"}))

_SAME_AS_CLAUSE = "空着就和所在的条相同"


def status(*, inherited: str = "") -> Column:
    """Return the column 状态; ``inherited`` says what a blank cell means, else it is required."""
    return Column(
        key="status", title="状态", codec=STATUS, required=not inherited, width=6,
        hint=inherited or "这一行的出处：政策原文、公开来源、回忆待核对、本地规定",
    )  # fmt: skip


def source(*, inherited: str = "") -> Column:
    """Return the column 来源."""
    return Column(
        key="source", title="来源", required=not inherited, width=16,
        hint=inherited or "哪份文件、第几条",
    )  # fmt: skip


REMARK = Column(key="remark", title="备注", width=18, hint="还不确定的地方、两种说法")
REQUIREMENT = Column(
    key="requirement", title="算法", codec=NOTATION, width=30,
    hint="由程序核算的写法，见说明；空着就由人确认",
)  # fmt: skip
EVIDENCE = Column(
    key="evidence", title="佐证材料", codec=LIST, width=14, hint="一项一行，或用；隔开"
)

HEAD = Sheet(
    title="标准",
    about="标准本身：编号、版本、名称、出处。改了内容就把版本提高。",
    record=PackHead,
    upright=True,
    columns=(
        Column(key="id", title="标准编号", codec=CODE, required=True,
               hint="不要改：同一标准一直用它"),
        Column(key="version", title="版本", codec=CODE, required=True,
               hint="改过内容就提高，如 0.1.0 改为 0.1.1"),
        Column(key="title", title="名称", required=True, hint="标准的名称"),
        Column(key="edition", title="版次", hint="如 2022版"),
        Column(key="institution_kinds", title="适用机构", codec=KINDS,
               hint="一类一行，或用；隔开"),
        status(), source(), REMARK,
    ),
)  # fmt: skip
LEVELS = Sheet(
    title="级别",
    about="每个等级一行：各级条款要占多少、核心条款要到哪一级、谁可以申请。",
    record=LevelText,
    frozen=2,
    columns=(
        Column(key="id", title="等级编号", codec=CODE, required=True, hint="不要改"),
        Column(key="title", title="等级", required=True, hint="等级的名称"),
        *(
            Column(key="shares", part=grade, title=f"{grade}级占比", codec=CODE, width=7,
                   hint=f"达到{grade}级及以上的条款占适用条款的比例，如 80%；空着就不要求")
            for grade in GRADES
        ),
        Column(key="core_grade", title="核心条款", codec=GRADE, width=7,
               hint="核心条款都要达到的级别；空着就不要求"),
        Column(key="available_when", title="适用条件", codec=NOTATION, width=28,
               hint="谁可以申请，写法同算法；空着就都可以"),
        status(), source(), REMARK,
    ),
)  # fmt: skip
CONDITIONS = Sheet(
    title="等级条件",
    about="等级的前提和一票否决，一条一行。",
    record=ConditionText,
    frozen=3,
    columns=(
        Column(key="level", title="等级编号", codec=CODE, required=True, hint="级别表里的编号"),
        Column(key="role", title="类型", codec=ROLE, required=True, width=7,
               hint="前提：满足才有这一等级；一票否决：成立则本年度不得申请"),
        Column(key="id", title="条件编号", codec=CODE, required=True, hint="不要改"),
        Column(key="text", title="内容", required=True, width=40, hint="原句"),
        Column(key="requirement", title="算法", codec=NOTATION, required=True, width=40,
               hint="由程序核算的写法，见说明"),
        status(inherited="空着就和所在的等级相同"), source(inherited="空着就和所在的等级相同"),
        REMARK,
    ),
)  # fmt: skip
OUTLINE = Sheet(
    title="章节",
    about="章和节，按先后排列；节属于它上面的章。",
    frozen=2,
    columns=(
        Column(key="depth", title="层次", codec=DEPTH, required=True, width=5, hint="章 或 节"),
        Column(key="code", title="编号", codec=CODE, required=True, hint="如 1.4"),
        Column(key="title", title="名称", width=30, hint="章名或节名"),
    ),
)  # fmt: skip
CLAUSES = Sheet(
    title="条款",
    about="每条一行，按先后排列。核对过原文，就把状态改成政策原文或公开来源，并写明来源。",
    record=ClauseText,
    frozen=4,
    columns=(
        Column(key="chapter", title="章号", codec=CODE, required=True, width=4,
               hint="章节表里的编号"),
        Column(key="section", title="节号", codec=CODE, required=True, width=5,
               hint="章节表里的编号"),
        Column(key="code", title="条号", codec=CODE, required=True, width=6, hint="如 1.4.1"),
        Column(key="title", title="条名", required=True, width=14, hint="条的名称"),
        Column(key="core", title="核心", codec=YesNo(), width=4, hint="是不是核心条款；空着为否"),
        Column(key="may_not_apply", title="可不适用", codec=YesNo(), width=5,
               hint="能不能选不适用（E）；空着为否"),
        Column(key="not_applicable_when", title="不适用的情形", codec=NOTATION, width=16,
               hint="什么情况下不适用，写法同算法"),
        Column(key="methods", title="检查方法", codec=METHODS, width=10,
               hint="查阅资料、现场查看、访谈、查看系统，一项一行，或用；隔开"),
        EVIDENCE, status(), source(), REMARK,
    ),
)  # fmt: skip
CRITERIA = Sheet(
    title="款项",
    about="每款一行。条号、等级、序号合起来是款号（如 1.4.1 C 2），行的先后不要紧。",
    record=CriterionText,
    frozen=4,
    columns=(
        Column(key="clause", title="条号", codec=CODE, required=True, width=6,
               hint="条款表里的条号"),
        Column(key="clause_title", title="条名（对照）", shown_only=True, width=8,
               hint="只供对照，读回时不看"),
        Column(key="grade", title="等级", codec=GRADE, required=True, width=4, hint="C、B 或 A"),
        Column(key="ordinal", title="序号", codec=Whole(), required=True, width=4,
               hint="同条同级从 1 起连续；0 表示列出了这一级但没有款"),
        Column(key="text", title="内容", width=28, hint="原句"),
        REQUIREMENT,
        status(inherited=_SAME_AS_CLAUSE), source(inherited=_SAME_AS_CLAUSE), REMARK, EVIDENCE,
    ),
)  # fmt: skip
THINGS = Sheet(
    title="种类",
    about="算法里用到的设备、科室、项目等，以及台账里认它的名称。",
    record=KindText,
    frozen=3,
    columns=(
        Column(key="register", title="登记册", codec=CODE, required=True, hint="如 equipment"),
        Column(key="id", title="种类编号", codec=CODE, required=True, width=14, hint="不要改"),
        Column(key="names", title="名称", codec=LIST, required=True, width=36,
               hint="第一个是常用名，其余是台账里见过的写法；用；隔开"),
        Column(key="unit", title="单位", width=4, hint="如 台、个"),
        Column(key="not_names", title="不算的字样", codec=LIST, width=20,
               hint="名称里有这些字就不算，如 电极片"),
        Column(key="also_counts", title="还可充抵", codec=LIST, width=16,
               hint="这一种也算作哪些种类（种类编号）"),
        Column(key="states", title="计入的状态", codec=STATES, width=8, as_stored=True,
               hint="哪些使用情况的设备计入；空着为启用，写“无”为都不计"),
        Column(key="category", title="分类", width=8, hint="种数按类别计算时用"),
    ),
)  # fmt: skip

STANDARD_SHEETS = (HEAD, LEVELS, CONDITIONS, OUTLINE, CLAUSES, CRITERIA, THINGS)
"""In the order of the workbook, after 说明."""

HELD_ELSEWHERE = MappingProxyType({
    PackHead: frozenset({"levels"}),
    LevelText: frozenset({"prerequisites", "vetoes"}),
    ClauseText: frozenset({"criteria"}),
    ChapterText: frozenset({"code", "title", "sections"}),
    SectionText: frozenset({"code", "title", "clauses"}),
})  # fmt: skip
"""Fields that are rows of another sheet."""
