"""Every key of the program in groups: the manual's page of keys is written from here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

KeyWord = tuple[str, str]
"""The keys as they stand on the keyboard, and what they do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyGroup:
    """The keys of one place."""

    title: str
    lines: tuple[KeyWord, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Return all keys in the language of the screen."""
    return (
        _everywhere(), _tables(), _rows(), _clauses(), _criteria(), _beside(), _self_checks(),
        _reviews(), _others(),
    )  # fmt: skip


def keys_markdown(groups: tuple[KeyGroup, ...]) -> str:
    """Return the manual's page of keys."""
    translate = QCoreApplication.translate
    head = translate("Keys", "按键"), translate("KeyList", "做什么")
    title = translate("KeyList", "键盘一览")
    parts = [
        f"# {title}",
        translate("Keys", "不用鼠标也能做完全部工作。加号表示一起按；逗号表示几个键都行。"),
    ]
    for group in groups:
        rows = "\n".join(f"| **{keys}** | {word} |" for keys, word in group.lines)
        parts += [f"## {group.title}", f"| {head[0]} | {head[1]} |\n|---|---|\n{rows}"]
    return "\n\n".join(parts) + "\n"


def _everywhere() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "到处可用"),
        lines=(
            ("F1", translate("Keys", "打开手册中讲这里的一节")),
            ("Ctrl+1…9", translate("Keys", "左边的第 1 到第 9 个页面")),
            ("Ctrl+,", translate("Keys", "设置")),
            ("F6", translate("Keys", "去条款或台账：编号、名称、拼音首字母")),
            ("Ctrl+F6", translate("Keys", "换到下一栏")),
            ("Tab, Shift+Tab", translate("Keys", "下一处、上一处")),
            ("Alt+←", translate("Keys", "回到跳来的地方")),
            ("Ctrl+F", translate("Keys", "在本页查找")),
            ("F8, Shift+F8", translate("Keys", "下一处、上一处问题")),
            ("Ctrl+F8", translate("Keys", "打开、收起检查结果")),
            ("Ctrl+L", translate("Keys", "锁屏（用账号时）")),
            ("Ctrl+Z", translate("Keys", "撤销")),
            ("Ctrl+Y", translate("Keys", "重做")),
            ("Ctrl++, Ctrl+-, Ctrl+0", translate("Keys", "字大、字小、回到 100%")),
            ("Esc", translate("Keys", "放弃这一格、收起这一栏、关闭这个窗口")),
        ),
    )


def _tables() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "台账表格"),
        lines=(
            ("Enter, Tab", translate("Keys", "存下这一格，往下或往右")),
            ("Shift+Enter, Shift+Tab", translate("Keys", "存下这一格，往上或往左")),
            ("F2", translate("Keys", "改这一格；直接打字是重写")),
            ("Alt+↓", translate("Keys", "筛选当前列；改代码格时打开可选的值")),
            ("F7", translate("Keys", "和上一行相同")),
            ("Ctrl+D", translate("Keys", "向下填充选中的格子")),
            ("Del", translate("Keys", "清空选中的格子")),
            ("Ctrl+C", translate("Keys", "复制选中的一块")),
            ("Ctrl+Shift+C", translate("Keys", "连同列名复制")),
            ("Ctrl+V", translate("Keys", "粘贴，先看再放")),
            ("Shift+↑↓←→", translate("Keys", "选中一块")),
            (
                translate("Keys", "Ctrl+空格, Shift+空格"),
                translate("Keys", "选中整列、整行"),
            ),
            ("Ctrl+Tab", translate("Keys", "离开表格")),
        ),
    )


def _rows() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "台账的行"),
        lines=(
            ("Ctrl+N", translate("Keys", "新增一行")),
            ("Ctrl+Enter", translate("Keys", "确认上年带来的行")),
            ("F9", translate("Keys", "显示、收起这一行的全部内容")),
            ("Alt+Enter", translate("Keys", "到这一行的全部内容里去")),
            ("Ctrl+PgUp, Ctrl+PgDn", translate("Keys", "上一本、下一本台账")),
            ("Enter", translate("Keys", "在台账目录里：打开这本台账")),
        ),
    )


def _clauses() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "自评：找条款"),
        lines=(
            ("↑, ↓", translate("Keys", "上一条、下一条")),
            ("Ctrl+Enter", translate("Keys", "下一条未填")),
            ("Enter", translate("Keys", "进到判定款")),
            ("Shift+↑↓", translate("Keys", "选多条，一起定科室")),
            ("?", translate("Keys", "自评页的全部按键")),
        ),
    )


def _criteria() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "自评：判定"),
        lines=(
            ("1, 2, 3", translate("Keys", "勾选 C、B、A 整级，再按取消")),
            (translate("Keys", "空格"), translate("KeyList", "达到，再按未达")),
            ("N", translate("Keys", "未达")),
            ("F4", translate("Keys", "先不填")),
            ("→", translate("Keys", "展开推导")),
            ("←", translate("Keys", "收起，再按回到目录")),
            ("Alt+E", translate("Keys", "不适用，写理由")),
            ("Enter", translate("Keys", "确认沿用的这一款")),
            ("Alt+C", translate("Keys", "确认沿用的全部答案")),
        ),
    )


def _beside() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "自评：佐证、备注、科室"),
        lines=(
            ("Ctrl+D", translate("Keys", "添加佐证，对应当前款")),
            ("Ctrl+M", translate("Keys", "写备注，对应当前款")),
            ("Alt+K", translate("Keys", "定责任科室和协助科室")),
            ("F9", translate("Keys", "显示、收起右栏")),
        ),
    )


def _self_checks() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "自查表"),
        lines=(
            ("1, 2, 3", translate("Keys", "符合、不符合、不适用")),
            ("0", translate("Keys", "先不填")),
            ("↑, ↓", translate("Keys", "上一项、下一项")),
            ("Enter", translate("Keys", "到这一项的格子里去，Esc 回来")),
            ("Ctrl+Enter", translate("Keys", "下一项没填的")),
        ),
    )


def _reviews() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "复核（县级）"),
        lines=(
            ("↑, ↓", translate("Keys", "上一条、下一条")),
            ("Enter, 1", translate("Keys", "同意自评，看下一条")),
            ("2", translate("Keys", "按计算的等次")),
            ("3", translate("Keys", "选别的等次")),
            ("4", translate("Keys", "提整改意见")),
            ("Ctrl+S", translate("Keys", "加上写好的整改意见")),
            ("F2", translate("Keys", "写理由")),
            ("Ctrl+Enter", translate("Keys", "记下，看下一条")),
            ("F9", translate("Keys", "作出结论，再按回到条款")),
        ),
    )


def _others() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        title=translate("Keys", "其他页面"),
        lines=(
            ("Alt+N, Alt+B", translate("Keys", "导入和建工作区：下一步、上一步")),
            ("空格", translate("Keys", "差距：勾选这一行，再按取消")),
            ("Ctrl+I", translate("Keys", "差距：假设补上选中的行")),
            ("F5", translate("Keys", "上报：重新检查")),
            ("Ctrl+Enter", translate("Keys", "县级反馈：下一项没答复的")),
            ("Alt+H", translate("Keys", "标准：只看待核对的，再按看全部")),
            ("Alt+←, Alt+→", translate("Keys", "手册：后退、前进")),
        ),
    )
