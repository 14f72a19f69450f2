"""How the tables of a submission are laid out: their titles, their columns and widths."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.texts.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class SentColumn:
    """A column: its width in Chinese characters (0 takes what is left), figures flush right."""

    title: str
    characters: int
    figures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table before it has rows; words still in Chinese."""

    title: str
    columns: tuple[SentColumn, ...]


def _text(title: str, characters: int = 0) -> SentColumn:
    return SentColumn(title=title, characters=characters)


def _figures(title: str, characters: int) -> SentColumn:
    return SentColumn(title=title, characters=characters, figures=True)


LAYOUTS: Mapping[str, Layout] = {
    "summary": Layout(
        title=QT_TRANSLATE_NOOP("texts", "概况"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "项目"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "内容")),
        ),
    ),
    "chain": Layout(
        title=QT_TRANSLATE_NOOP("texts", "历次上报"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "第几次"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "定稿"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "校验码"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "等次"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "A B C D E"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "包的摘要")),
        ),
    ),
    "changes": Layout(
        title=QT_TRANSLATE_NOOP("texts", "与上一次相比"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "什么"), 12),
            _text(QT_TRANSLATE_NOOP("texts", "变化")),
        ),
    ),
    "clauses": Layout(
        title=QT_TRANSLATE_NOOP("texts", "自评答案、理由"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "条款"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "名称")),
            _text(QT_TRANSLATE_NOOP("texts", "计算"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "自评"), 5),
            _figures(QT_TRANSLATE_NOOP("texts", "高出"), 3),
            _text(QT_TRANSLATE_NOOP("texts", "理由"), 18),
        ),
    ),
    "criteria": Layout(
        title=QT_TRANSLATE_NOOP("texts", "评价要点"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "要点"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "内容")),
            _text(QT_TRANSLATE_NOOP("texts", "计算"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "勾选"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "结果"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "数字"), 12),
            _text(QT_TRANSLATE_NOOP("texts", "要求"), 6),
        ),
    ),
    "accepted": Layout(
        title=QT_TRANSLATE_NOOP("texts", "检查说明"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "哪里"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "检查出什么")),
            _text(QT_TRANSLATE_NOOP("texts", "理由"), 14),
            _text(QT_TRANSLATE_NOOP("texts", "谁"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "时间"), 9),
        ),
    ),
    "staff": Layout(
        title=QT_TRANSLATE_NOOP("texts", "人员"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "姓名"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "性别"), 3),
            _text(QT_TRANSLATE_NOOP("texts", "出生年"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "从事专业"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "执业类别"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "执业范围"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "证书编码"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "职称"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "学历"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "科室"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "编制"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "全科注册")),
        ),
    ),
    "tokens": Layout(
        title=QT_TRANSLATE_NOOP("texts", "人员代号"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "姓名"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "代号（看不出证件号）")),
        ),
    ),
    "equipment": Layout(
        title=QT_TRANSLATE_NOOP("texts", "设备"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "名称"), 12),
            _text(QT_TRANSLATE_NOOP("texts", "种类"), 8),
            _figures(QT_TRANSLATE_NOOP("texts", "台数"), 3),
            _text(QT_TRANSLATE_NOOP("texts", "编号"), 8),
            _text(QT_TRANSLATE_NOOP("texts", "厂家"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "型号"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "购置年"), 4),
            _figures(QT_TRANSLATE_NOOP("texts", "单价（元）"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "状态")),
        ),
    ),
    "figures": Layout(
        title=QT_TRANSLATE_NOOP("texts", "年度数据"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "名称")),
            _figures(QT_TRANSLATE_NOOP("texts", "数值"), 8),
            _text(QT_TRANSLATE_NOOP("texts", "单位"), 4),
        ),
    ),
    "facts": Layout(
        title=QT_TRANSLATE_NOOP("texts", "机构情况"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "名称")),
            _text(QT_TRANSLATE_NOOP("texts", "填报"), 14),
        ),
    ),
    "registers": Layout(
        title=QT_TRANSLATE_NOOP("texts", "登记表"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "登记表"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "项目")),
            _text(QT_TRANSLATE_NOOP("texts", "自写名称"), 9),
            _text(QT_TRANSLATE_NOOP("texts", "有没有"), 4),
            _figures(QT_TRANSLATE_NOOP("texts", "数量"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "是否填全"), 5),
        ),
    ),
    "measures": Layout(
        title=QT_TRANSLATE_NOOP("texts", "指标和来历"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "指标")),
            _text(QT_TRANSLATE_NOOP("texts", "数值"), 14),
            _text(QT_TRANSLATE_NOOP("texts", "单位"), 4),
        ),
    ),
    "gaps": Layout(
        title=QT_TRANSLATE_NOOP("texts", "差距"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "差在哪里")),
            _text(QT_TRANSLATE_NOOP("texts", "情况"), 4),
            _figures(QT_TRANSLATE_NOOP("texts", "现有"), 5),
            _figures(QT_TRANSLATE_NOOP("texts", "要求"), 5),
            _figures(QT_TRANSLATE_NOOP("texts", "还差"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "单位"), 3),
            _text(QT_TRANSLATE_NOOP("texts", "条款"), 10),
        ),
    ),
    "tasks": Layout(
        title=QT_TRANSLATE_NOOP("texts", "整改任务"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "任务"), 16),
            _text(QT_TRANSLATE_NOOP("texts", "条款"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "措施"), 12),
            _text(QT_TRANSLATE_NOOP("texts", "科室"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "期限"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "进度"), 4),
            _figures(QT_TRANSLATE_NOOP("texts", "完成"), 3),
            _text(QT_TRANSLATE_NOOP("texts", "销号"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "来源"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "说明")),
        ),
    ),
    "responses": Layout(
        title=QT_TRANSLATE_NOOP("texts", "对县级反馈的答复"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "整改项"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "答复"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "说明")),
            _text(QT_TRANSLATE_NOOP("texts", "佐证"), 12),
        ),
    ),
    "evidence": Layout(
        title=QT_TRANSLATE_NOOP("texts", "佐证文件"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "文件名")),
            _text(QT_TRANSLATE_NOOP("texts", "条款"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "要点"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "类型"), 4),
            _text(QT_TRANSLATE_NOOP("texts", "哪一件"), 7),
            _text(QT_TRANSLATE_NOOP("texts", "日期"), 6),
            _text(QT_TRANSLATE_NOOP("texts", "有效到"), 6),
            _figures(QT_TRANSLATE_NOOP("texts", "大小"), 5),
        ),
    ),
    "files": Layout(
        title=QT_TRANSLATE_NOOP("texts", "包里的文件"),
        columns=(
            _text(QT_TRANSLATE_NOOP("texts", "是什么"), 12),
            _text(QT_TRANSLATE_NOOP("texts", "在包里的位置")),
            _figures(QT_TRANSLATE_NOOP("texts", "大小"), 5),
            _text(QT_TRANSLATE_NOOP("texts", "SHA-256"), 10),
        ),
    ),
}
"""By the id of the table, in the order they are shown."""
